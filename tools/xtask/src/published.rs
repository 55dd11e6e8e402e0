//! Published sites to look at and to measure: made by the program that maintainers use, with the site inside it.
//! It must not measure.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use site_server::{Manner, Options, Server};

use crate::command::program;
use crate::{process, project};

/// Cases of the larger site.
const MANY: usize = 1000;
/// Where a site to be measured would live; it is measured on this machine, so nobody ever asks for it.
const BASE_URL: &str = "https://example.org/";

/// Where the sites that the browser tests open would live; each is served on another port.
const LOCAL: &str = "http://127.0.0.1/";

/// What the next version of the site has changed, for the test of its coming.
const CORRECTION: (&str, &str) = ("Programa Iberoamericano", "Programa Iberoamericano (versión corregida)");

/// The catalogue of this checkout.
pub const OWN: &str = "public/catalogue.json";

/// `casebook`, as maintainers have it.
pub struct Publisher {
    program: PathBuf,
}

impl Publisher {
    /// Builds the program with the site inside.
    pub fn ready() -> Result<Self> {
        Ok(Self { program: program::build()? })
    }

    /// Publishes a catalogue into a folder of this name for this address; returns where it is.
    pub fn publish(&self, catalogue: &Path, name: &str, base_url: &str, options: &[&str]) -> Result<PathBuf> {
        let folder = folder();
        std::fs::create_dir_all(&folder).with_context(|| format!("can't make the folder `{}`", folder.display()))?;
        let out = folder.join(name);
        let mut command = Command::new(&self.program);
        command.arg("build").arg(catalogue).args(["--base-url", base_url, "--out"]).arg(&out).args(options);
        if process::shown(command.current_dir(project::root()))?.success() {
            return Ok(out);
        }
        bail!("`{}` can't be published; the words of `casebook build` are above", catalogue.display())
    }

    /// Publishes the catalogue of this checkout for the browser tests: at the root, under a path, split, corrected, and
    /// without the worker.
    pub fn publish_for_browsers(&self) -> Result<()> {
        let own = Path::new(OWN);
        let hosts = ["--quiet", "--host", "nginx,caddy"];
        self.publish(own, "root", LOCAL, &hosts)?;
        self.publish(own, "evidence", &format!("{LOCAL}evidence/"), &hosts)?;
        self.publish(own, "without-worker", LOCAL, &["--quiet", "--no-cards", "--remove-worker"])?;
        self.publish(own, "split", LOCAL, &["--quiet", "--no-cards", "--split", "always"])?;
        let next = folder().join("next.json");
        let text = std::fs::read_to_string(project::root().join(OWN)).with_context(|| format!("can't read `{OWN}`"))?;
        let corrected = text.replacen(CORRECTION.0, CORRECTION.1, 1);
        ensure!(corrected != text, "expected `{}` in `{OWN}`, found it nowhere", CORRECTION.0);
        std::fs::write(&next, corrected).with_context(|| format!("can't write `{}`", next.display()))?;
        self.publish(&next, "next", LOCAL, &["--quiet", "--no-cards"])?;
        Ok(())
    }
}

/// Where published sites are kept in a checkout.
pub fn folder() -> PathBuf {
    project::root().join("target").join("published")
}

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
        let slug = match slug {
            Some(slug) => slug,
            None => first_page(&folder.join("en").join("cases"))?,
        };
        Ok(Self { name: format!("{cases} cases"), case: format!("cases/{slug}/"), folder: folder.to_owned() })
    }

    /// The sites in these folders; where there are none, two that are made: the catalogue of this checkout, and 1,000
    /// made-up cases.
    pub fn wanted(folders: &[PathBuf]) -> Result<Vec<Self>> {
        if folders.is_empty() {
            Self::usual(&Publisher::ready()?)
        } else {
            folders.iter().map(|it| Self::in_folder(it)).collect()
        }
    }

    /// The two sites that are measured by default. Cards are for other sites' previews: no page loads them.
    pub fn usual(publisher: &Publisher) -> Result<Vec<Self>> {
        std::fs::create_dir_all(folder())?;
        let made_up = folder().join(format!("{MANY}.json"));
        std::fs::write(&made_up, synthetic::catalogue(MANY, 1))
            .with_context(|| format!("can't write `{}`", made_up.display()))?;
        let publish = |catalogue: &Path, name: &str| {
            Self::in_folder(&publisher.publish(catalogue, name, BASE_URL, &["--no-cards", "--quiet"])?)
        };
        Ok(vec![publish(Path::new(OWN), "own")?, publish(&made_up, &MANY.to_string())?])
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

/// How many cases a catalogue has, and the slug of the first; a split one names none.
fn read(catalogue: &str) -> Result<(usize, Option<String>)> {
    let catalogue: Value = serde_json::from_str(catalogue).context("expected a catalogue as JSON")?;
    if let Some(cases) = catalogue["split"]["cases"].as_u64() {
        return Ok((usize::try_from(cases)?, None));
    }
    let cases = catalogue["cases"].as_array().map(Vec::as_slice).unwrap_or_default();
    let slug = cases.first().and_then(|case| case["slug"].as_str());
    Ok((cases.len(), Some(slug.context("expected a case to measure, found none")?.to_owned())))
}

/// The first by name of the pages in a folder.
fn first_page(folder: &Path) -> Result<String> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("can't read `{}`", folder.display()))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    names.min().with_context(|| format!("expected a case to measure in `{}`, found none", folder.display()))
}

/// The path in a page's `<base>`.
fn base(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<base href=\"")?;
    rest.split('"').next().filter(|path| path.starts_with('/') && path.ends_with('/'))
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
        assert_eq!(read(text).unwrap(), (2, Some("a".to_owned())));
        assert_eq!(read(r#"{ "split": { "cases": 10000 } }"#).unwrap(), (10_000, None));
        assert!(read(r#"{ "cases": [] }"#).unwrap_err().to_string().contains("found none"));
    }

    #[test]
    fn a_folder_without_a_catalogue_is_refused_by_name() {
        let error = Site::in_folder(Path::new("/no/such/site")).err().unwrap();
        assert!(error.to_string().contains("`/no/such/site/catalogue.json`"), "{error}");
    }
}
