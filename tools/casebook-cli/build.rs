//! Puts the built site of the folder `CASEBOOK_RELEASE_SITE` into the program; without that variable there is none in
//! it, and `casebook build` asks for a folder. It must not change the files.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

/// What every finished site has of its own.
const REPLACED: [&str; 3] = ["index.html", "404.html", "catalogue.json"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=CASEBOOK_RELEASE_SITE");
    let mut code = String::from(
        "/// Name and content of each file of the built site.\npub(crate) const FILES: &[(&str, &[u8])] = &[\n",
    );
    if let Some(folder) = env::var_os("CASEBOOK_RELEASE_SITE").filter(|folder| !folder.is_empty()) {
        let folder = fs::canonicalize(&folder)
            .map_err(|error| format!("can't read CASEBOOK_RELEASE_SITE `{}`: {error}", folder.display()))?;
        println!("cargo::rerun-if-changed={}", folder.display());
        for name in names(&folder)? {
            // Debug quotes a path as Rust does.
            writeln!(code, "    ({name:?}, include_bytes!({:?})),", folder.join(&name))?;
        }
    }
    code.push_str("];\n");
    Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join("release.rs"), code)?)
}

/// The files' names, sorted, so that the same site gives the same program.
fn names(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string().map_err(|name| format!("a file's name is no text: {name:?}"))?;
        let original = name.strip_suffix(".br").or(name.strip_suffix(".gz")).unwrap_or(&name);
        // The page itself stays for the words that are shown where the app can't run.
        if entry.file_type()?.is_file() && (!REPLACED.contains(&original) || name == "index.html") {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}
