//! From Trunk's output to the finished site: smaller files, names by content, one style sheet, the base path.
//!
//! Trunk's own hashes are of what cargo made, before wasm-bindgen; here a name is that of the very bytes a visitor gets,
//! so that it can be cached for ever. Files are held in memory and written at the end, `index.html` last: someone who
//! looks at the folder meanwhile sees the old site or the new one.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};

use crate::tool::Tool;
use crate::{process, project};

/// The site's files by their path below the root, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What can be asked of the finished site.
#[derive(Clone, Debug)]
pub struct Options {
    /// The path the site lives under, such as `/evidence/`.
    pub base: String,
    /// Keeps the functions' names in the WebAssembly, for a readable stack trace.
    pub names: bool,
}

/// Finishes what Trunk left in `staging`.
pub fn finish(staging: &Path, options: &Options) -> Result<Files> {
    let mut files = read(staging)?;
    let index = files.remove("index.html").context("Trunk wrote no `index.html`")?;
    let mut index = String::from_utf8(index).context("`index.html` is not UTF-8")?;
    let wasm = take(&mut files, "site_bg.wasm")?;
    let _ = (take(&mut files, "site.js")?, take(&mut files, "boot.js")?);
    files.retain(|name, _| !name.starts_with("snippets/") && !name.ends_with(".d.ts"));

    let script = script(&staging.join("boot.js"))?;
    // Functions keep their names through fewer steps: what needs another one is left out.
    let shortened = if options.names { Shortened::default() } else { shortened(&script) };
    index = place(&mut files, index, "site_bg.wasm", "app", optimised(&wasm, options.names, &shortened)?)?;
    index = place(&mut files, index, "boot.js", "app", with_short_names(&script, &shortened).into_bytes())?;
    index = with_one_style_sheet(&mut files, index)?;
    index = with_base(&index, &options.base)?;
    no_inline_script(&index)?;

    add_map_sheet(&mut files)?;
    files.insert("404.html".to_owned(), index.clone().into_bytes());
    files.insert("index.html".to_owned(), index.into_bytes());
    Ok(files)
}

/// Refuses a base path that no address could be made from.
pub fn check_base(base: &str) -> Result<()> {
    ensure!(
        base.starts_with('/') && base.ends_with('/'),
        "expected a base path that starts and ends with a slash, found `{base}`; for example `/evidence/`"
    );
    Ok(())
}

/// Makes `folder` hold exactly these files; a file that already has its content is left alone.
pub fn write(files: &Files, folder: &Path) -> Result<()> {
    let (pages, others): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| name.ends_with(".html"));
    for (name, content) in others.into_iter().chain(pages) {
        let path = folder.join(name);
        if std::fs::read(&path).is_ok_and(|old| &old == content) {
            continue;
        }
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(&path, content).with_context(|| format!("can't write `{}`", path.display()))?;
    }
    for old in read(folder)?.keys().filter(|name| !files.contains_key(*name)) {
        std::fs::remove_file(folder.join(old))?;
    }
    Ok(())
}

/// Every file below `folder`.
pub fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        let entries = std::fs::read_dir(&current).with_context(|| format!("can't read `{}`", current.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read(&path)?);
        }
    }
    Ok(files)
}

fn take(files: &mut Files, name: &str) -> Result<Vec<u8>> {
    files.remove(name).with_context(|| {
        format!("Trunk's output has no `{name}`; `index.html` must link the Rust app and copy the folder `public`")
    })
}

/// Adds the map's shapes as a file that the pages of a finished site refer to.
fn add_map_sheet(files: &mut Files) -> Result<()> {
    let drawing = files.get(casebook::route::DRAWING).context("the site has no drawing of the map")?;
    let drawing = casebook::map::parse(std::str::from_utf8(drawing)?).map_err(|error| anyhow::anyhow!("{error}"))?;
    let sheet = casebook::map::sheet(&drawing).into_bytes();
    files.insert(format!("map-{}.svg", hash(&sheet)), sheet);
    Ok(())
}

/// Stores `content` under a name made of `stem`, its hash and the old name's ending, and puts that name into the page.
fn place(files: &mut Files, index: String, old: &str, stem: &str, content: Vec<u8>) -> Result<String> {
    let ending = old.rsplit('.').next().unwrap_or_default();
    let name = format!("{stem}-{}.{ending}", hash(&content));
    let (from, to) = (format!("\"./{old}\""), format!("\"./{name}\""));
    ensure!(index.contains(&from), "expected {from} in `index.html`, but it isn't there; see `Trunk.toml`");
    files.insert(name, content);
    Ok(index.replace(&from, &to))
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What rustc's target uses, and every browser of the last years has. Named one by one: `--all-features` lets binaryen
/// write what no browser reads yet.
pub const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

/// What wasm-opt makes of `wasm`; kept in the target folder, since the same input takes seconds each time.
fn optimised(wasm: &[u8], names: bool, shortened: &Shortened) -> Result<Vec<u8>> {
    // Never `-tnh`: with panics that abort at once it makes them undefined behaviour.
    let flags: &[&str] = if names { &["-Oz", "-g"] } else { &["-Os", "--converge", "--strip-producers"] };
    // By default whatever is called once goes into its caller, also the code that Leptos compiles for each type. Left where
    // it is, it resembles its like, which Brotli sees.
    let flags = &[flags, &["--one-caller-inline-max-function-size=30", "--always-inline-max-function-size=4"]].concat();
    let wasm_opt = Tool::WasmOpt.ensure()?;
    let settings = format!("{FEATURES:?} {flags:?} {shortened:?} {}", wasm_opt.display());
    let key = hash(&[wasm, settings.as_bytes()].concat());
    let folder = project::wasm_target_dir().join("polish");
    let kept = folder.join(format!("{key}.wasm"));
    if let Ok(done) = std::fs::read(&kept) {
        return Ok(done);
    }
    // Only the newest is kept: each is of use until the next change.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let (input, output) = (folder.join("in.wasm"), folder.join("out.wasm"));
    std::fs::write(&input, wasm)?;
    let input = if names { input } else { with_fewer_names(&input, shortened, &folder)? };
    process::output(Command::new(wasm_opt).args(FEATURES).args(flags).arg(&input).arg("-o").arg(&output))?;
    std::fs::rename(&output, &kept)?;
    Ok(std::fs::read(&kept)?)
}

/// Gives imports and exports their short names, and takes out the exports of `wasm-streams`. It comes with Leptos for
/// server functions, which the site has none of; the script wasm-bindgen writes names them in classes that nothing makes,
/// and so keeps 1.3 kB (Brotli) of code alive.
fn with_fewer_names(input: &Path, shortened: &Shortened, folder: &Path) -> Result<PathBuf> {
    let binaryen = Tool::WasmOpt.ensure()?;
    let run = |tool: &str, from: &Path, to: &Path| {
        let mut command = Command::new(binaryen.with_file_name(tool));
        process::output(command.args(FEATURES).arg(from).arg("-o").arg(to))
    };
    let (text, output) = (folder.join("module.wat"), folder.join("fewer-names.wasm"));
    run("wasm-dis", input, &text)?;
    let module = std::fs::read_to_string(&text)?;
    let is_stream = |line: &&str| line.contains("(export \"") && line.contains("intounderlying");
    let kept: Vec<Cow<str>> =
        module.lines().filter(|line| !is_stream(line)).map(|line| with_short_name(line, shortened)).collect();
    std::fs::write(&text, kept.join("\n"))?;
    run("wasm-as", &text, &output)?;
    Ok(output)
}

/// Short names by the long ones.
type Shortened = BTreeMap<String, String>;

/// Short names for what script and WebAssembly hand each other. wasm-bindgen's have a hash each: 3.5 kB (Brotli) in both.
fn shortened(script: &str) -> Shortened {
    let is_hash = |part: &str| part.len() == 16 && part.chars().all(|digit| digit.is_ascii_hexdigit());
    let has_hash = |name: &&str| name.split('_').any(is_hash);
    let names: BTreeSet<&str> = script.split(|letter| !is_in_name(letter)).filter(has_hash).collect();
    names.into_iter().enumerate().map(|(at, name)| (name.to_owned(), format!("w{at:x}"))).collect()
}

/// The line of a module's text, with a short name if it is that of an import or an export.
fn with_short_name<'a>(line: &'a str, shortened: &Shortened) -> Cow<'a, str> {
    let name = line.split('"').rev().find(|name| shortened.contains_key(*name));
    match name {
        Some(name) if ["(import \"", "(export \""].iter().any(|start| line.trim_start().starts_with(start)) => {
            Cow::Owned(line.replacen(&format!("\"{name}\""), &format!("\"{}\"", shortened[name]), 1))
        }
        _ => Cow::Borrowed(line),
    }
}

/// The script with short names in the place of the long ones.
fn with_short_names(script: &str, shortened: &Shortened) -> String {
    // Backwards: where one long name begins with another one, it comes later.
    shortened.iter().rev().fold(script.to_owned(), |script, (name, short)| script.replace(name, short))
}

fn is_in_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// The script that starts the app, with the one wasm-bindgen wrote and the snippets that it imports, as one small module:
/// one request, and one checksum that covers all of it.
fn script(path: &Path) -> Result<String> {
    let mut command = Command::new(Tool::Esbuild.ensure()?);
    command.arg(path).args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    process::output(&mut command)
}

fn esbuild(input: &[u8], flags: &[&str]) -> Result<Vec<u8>> {
    use std::io::Write as _;
    let mut command = Command::new(Tool::Esbuild.ensure()?);
    command.args(flags).arg("--log-level=warning").current_dir(project::root());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("can't start esbuild")?;
    child.stdin.take().context("esbuild has no input")?.write_all(input)?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "esbuild refused its input; its words are above");
    Ok(output.stdout)
}

/// Joins the style sheets that the project's `index.html` links, in their order, into one small file.
fn with_one_style_sheet(files: &mut Files, index: String) -> Result<String> {
    let source = std::fs::read_to_string(project::root().join("index.html")).context("can't read `index.html`")?;
    let sheets = linked_sheets(&source)?;
    files.retain(|name, _| name.contains('/') || !name.ends_with(".css"));
    let (mut index, removed) = without_style_links(&index);
    ensure!(removed == sheets.len(), "`index.html` links {} style sheets, but Trunk wrote {removed}", sheets.len());
    if sheets.is_empty() {
        return Ok(index);
    }
    let imports: String = sheets.iter().map(|sheet| format!("@import \"./{sheet}\";\n")).collect();
    let flags = ["--bundle", "--minify", "--loader=css", "--loader:.svg=dataurl"];
    let content = esbuild(imports.as_bytes(), &flags)?;
    let name = format!("style-{}.css", hash(&content));
    files.insert(name.clone(), content);
    let at = index.find("</head>").context("`index.html` has no `</head>`")?;
    index.insert_str(at, &format!("<link rel=\"stylesheet\" href=\"./{name}\">\n"));
    Ok(index)
}

/// The style sheets of `<link data-trunk rel="css" href="…">`, in order.
fn linked_sheets(source: &str) -> Result<Vec<String>> {
    let mut sheets = Vec::new();
    for tag in tags(source, "<link ").filter(|tag| tag.contains("data-trunk") && tag.contains("rel=\"css\"")) {
        let href = attribute(tag, "href").with_context(|| format!("`{tag}` has no `href`"))?;
        ensure!(attribute(tag, "media").is_none(), "`{tag}`: the sheets become one file, so `@media` goes into it");
        sheets.push(href.trim_start_matches("./").to_owned());
    }
    Ok(sheets)
}

/// The page without the links to Trunk's style sheets, and how many there were.
fn without_style_links(index: &str) -> (String, usize) {
    let links: Vec<&str> = tags(index, "<link ").filter(|tag| tag.contains("rel=\"stylesheet\"")).collect();
    let mut without = index.to_owned();
    for link in &links {
        without = without.replacen(link, "", 1);
    }
    // Trunk and the loop above leave an empty line for each link that is gone.
    let lines: Vec<&str> = without.lines().filter(|line| !line.trim().is_empty()).collect();
    (lines.join("\n") + "\n", links.len())
}

fn with_base(index: &str, base: &str) -> Result<String> {
    const OWN: &str = "<base href=\"/\"";
    check_base(base)?;
    ensure!(index.matches("<base ").count() == 1 && index.contains(OWN), "`index.html` must have `{OWN}>` once");
    Ok(index.replace(OWN, &format!("<base href=\"{base}\"")))
}

fn no_inline_script(index: &str) -> Result<()> {
    for tag in tags(index, "<script").filter(|tag| attribute(tag, "src").is_none()) {
        if !attribute(tag, "type").is_some_and(|kind| kind.ends_with("json")) {
            bail!("`index.html` has an inline script (`{tag}`), which the site's policy blocks; put it into `public/`");
        }
    }
    Ok(())
}

/// The tags of `html` that begin with `start`, outside comments. Enough for pages this project writes itself.
fn tags<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let at = rest.find(start)?;
            if let Some(comment) = rest[..at].find("<!--") {
                rest = &rest[comment..];
                rest = &rest[rest.find("-->")? + 3..];
                continue;
            }
            let end = at + rest[at..].find('>')? + 1;
            let tag = &rest[at..end];
            rest = &rest[end..];
            return Some(tag);
        }
    })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let length = tag[start..].find('"')?;
    Some(&tag[start..start + length])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_are_found_in_order_and_outside_comments() {
        let source = "<!-- <link data-trunk rel=\"css\" href=\"old.css\"> -->
            <link data-trunk rel=\"css\" href=\"styles/tokens.css\">
            <link data-trunk rel=\"copy-dir\" href=\"public\">
            <link data-trunk rel=\"css\" href=\"./styles/base.css\"/>";
        assert_eq!(linked_sheets(source).unwrap(), ["styles/tokens.css", "styles/base.css"]);
    }

    #[test]
    fn links_to_style_sheets_go_without_leaving_empty_lines() {
        let page = "<head>\n  <link rel=\"stylesheet\" href=\"./a.css\"/>\n\n  <link rel=\"icon\">\n</head>\n";
        assert_eq!(without_style_links(page), ("<head>\n  <link rel=\"icon\">\n</head>\n".to_owned(), 1));
    }

    #[test]
    fn a_media_attribute_would_be_lost_and_is_refused() {
        let source = "<link data-trunk rel=\"css\" href=\"print.css\" media=\"print\">";
        assert!(linked_sheets(source).unwrap_err().to_string().contains("@media"));
    }

    #[test]
    fn names_with_a_hash_become_short_in_script_and_module_alike() {
        let script = "{__wbg_value_df0a0e29a4d182fe:function(e){return e.__wbg_ptr},__wbg_view_3b708d3bdaf3fc96:f}";
        let shortened = shortened(script);
        assert_eq!(with_short_names(script, &shortened), "{w0:function(e){return e.__wbg_ptr},w1:f}");
        let import = r#"(import "./site_bg.js" "__wbg_view_3b708d3bdaf3fc96" (func $fimport$0 (param i32)))"#;
        let expected = r#"(import "./site_bg.js" "w1" (func $fimport$0 (param i32)))"#;
        assert_eq!(with_short_name(import, &shortened), expected);
    }

    #[test]
    fn the_base_is_replaced_and_nothing_else() {
        let page = "<base href=\"/\"><a href=\"/\">";
        assert_eq!(with_base(page, "/evidence/").unwrap(), "<base href=\"/evidence/\"><a href=\"/\">");
        assert!(with_base(page, "evidence").is_err());
        assert!(with_base("<base href=\"/x/\">", "/").is_err());
    }

    #[test]
    fn an_inline_script_is_refused_and_a_data_block_is_not() {
        assert!(no_inline_script("<script>go()</script>").is_err());
        assert!(no_inline_script("<script type=\"application/ld+json\">{}</script>").is_ok());
        assert!(no_inline_script("<script src=\"./a.js\"></script>").is_ok());
    }

    #[test]
    fn a_placed_file_is_named_by_its_content() {
        let mut files = Files::new();
        let page =
            place(&mut files, "<script src=\"./boot.js\">".to_owned(), "boot.js", "boot", b"x".to_vec()).unwrap();
        assert_eq!(page, "<script src=\"./boot-2d711642b726b044.js\">");
        assert_eq!(files.keys().collect::<Vec<_>>(), ["boot-2d711642b726b044.js"]);
    }

    #[test]
    fn writing_leaves_exactly_the_given_files() {
        let folder = std::env::temp_dir().join(format!("casebook-polish-{}", std::process::id()));
        let first = Files::from([("index.html".to_owned(), b"1".to_vec()), ("a/old.js".to_owned(), b"2".to_vec())]);
        write(&first, &folder).unwrap();
        let second = Files::from([("index.html".to_owned(), b"3".to_vec()), ("b.js".to_owned(), b"4".to_vec())]);
        write(&second, &folder).unwrap();
        assert_eq!(read(&folder).unwrap(), second);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
