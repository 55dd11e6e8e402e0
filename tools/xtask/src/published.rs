//! Published sites to measure: folders that `casebook build` has written, and what is in them. It must not measure.
//!
//! Without folders of the person's own, two are made: the catalogue of this checkout, and one of 1,000 made-up cases.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use site_server::{Manner, Options, Server};

use crate::{process, project};

/// Cases of the larger site.
const MANY: usize = 1000;
/// Where the sites would live; they are measured on this machine, so nobody ever asks for it.
const BASE_URL: &str = "https://example.org/";

/// A published site.
pub struct Site {
    /// What it is called in tables: its number of cases.
    pub name: String,
    /// Path of a case below the language, such as `cases/pro-huerta-haiti/`.
    pub case: String,
    folder: PathBuf,
}

impl Site {
    /// Reads what there is to measure in `folder`.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        let file = folder.join("catalogue.json");
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("expected a published site, can't read `{}`", file.display()))?;
        let (cases, slug) = read(&text).with_context(|| format!("in `{}`", file.display()))?;
        Ok(Self { name: format!("{cases} cases"), case: format!("cases/{slug}/"), folder: folder.to_owned() })
    }

    /// The sites in these folders; where there are none, the two that this checkout's program makes of `dist/`.
    pub fn wanted(folders: &[PathBuf]) -> Result<Vec<Self>> {
        if !folders.is_empty() {
            return folders.iter().map(|folder| Self::in_folder(folder)).collect();
        }
        let work = project::root().join("target").join("published");
        std::fs::create_dir_all(&work).with_context(|| format!("can't make the folder `{}`", work.display()))?;
        let made_up = work.join(format!("{MANY}.json"));
        let text = synthetic::catalogue(MANY, 1);
        std::fs::write(&made_up, text).with_context(|| format!("can't write `{}`", made_up.display()))?;
        let own = project::root().join("public/catalogue.json");
        [(own, work.join("own")), (made_up, work.join(MANY.to_string()))]
            .iter()
            .map(|(catalogue, out)| publish(catalogue, out).and_then(|()| Self::in_folder(out)))
            .collect()
    }

    /// Serves the site as a good host does, under the path that its pages name.
    pub fn serve(&self) -> Result<Server> {
        let file = self.folder.join("index.html");
        let page = std::fs::read_to_string(&file).with_context(|| format!("can't read `{}`", file.display()))?;
        let base = base(&page).with_context(|| format!("expected `<base href=…>` in `{}`", file.display()))?.to_owned();
        let options = Options { base, manner: Manner::Published, ..Options::default() };
        Server::start(&self.folder, options).context("can't serve the published site")
    }
}

/// How many cases a catalogue has, and the slug of the first.
fn read(catalogue: &str) -> Result<(usize, String)> {
    let catalogue: Value = serde_json::from_str(catalogue).context("expected a catalogue as JSON")?;
    let cases = catalogue["cases"].as_array().map(Vec::as_slice).unwrap_or_default();
    let slug = cases.first().and_then(|case| case["slug"].as_str());
    Ok((cases.len(), slug.context("expected a case to measure, found none")?.to_owned()))
}

/// The path in a page's `<base>`.
fn base(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<base href=\"")?;
    rest.split('"').next().filter(|path| path.starts_with('/') && path.ends_with('/'))
}

fn publish(catalogue: &Path, out: &Path) -> Result<()> {
    let dist = project::dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no site in `{}` to publish with; run `cargo xtask build` first", dist.display());
    }
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "-p", "casebook-cli", "--", "build"]).arg(catalogue);
    command.arg("--site").arg(dist).args(["--base-url", BASE_URL, "--out"]).arg(out);
    // Cards are for other sites' previews: no page loads them.
    command.arg("--no-cards").current_dir(project::root());
    if process::shown(&mut command)?.success() {
        return Ok(());
    }
    bail!("`{}` can't be published; the words of `casebook build` are above", catalogue.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_a_path_with_a_slash_at_both_ends() {
        assert_eq!(base("<head><base href=\"/evidence/\"><title>"), Some("/evidence/"));
        assert_eq!(base("<base href=\"https://example.org/\">"), None);
        assert_eq!(base("<title>no base</title>"), None);
    }

    #[test]
    fn the_first_case_is_measured() {
        let text = r#"{ "cases": [{ "slug": "a" }, { "slug": "b" }] }"#;
        assert_eq!(read(text).unwrap(), (2, "a".to_owned()));
        assert!(read(r#"{ "cases": [] }"#).unwrap_err().to_string().contains("found none"));
    }

    #[test]
    fn a_folder_without_a_catalogue_is_refused_by_name() {
        let error = Site::in_folder(Path::new("/no/such/site")).err().unwrap();
        assert!(error.to_string().contains("`/no/such/site/catalogue.json`"), "{error}");
    }
}
