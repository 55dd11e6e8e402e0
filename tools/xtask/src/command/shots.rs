//! `cargo xtask shots`: pictures of every page, to judge the look by.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use lexopt::Arg::{Long, Short};
use lexopt::ValueExt;
use serde_json::json;
use site_server::{Fault, Server};

use crate::command::{Outcome, build};
use crate::webdriver::Chromium;
use crate::{browsers, process, project};

const HELP: &str = "\
cargo xtask shots [--out shots] [--page case]... [--lang es] [--width 360]... [--scheme dark] [--no-build]

Builds the site and takes pictures of whole pages with headless Chromium, one PNG each, such as
shots/case-es-360-dark.png: every page kind, in both languages, 360, 768 and 1280 px wide, light and dark.

    --page, --lang, --width, --scheme   only these; each may be given several times. Any width from 200 to 4000 works
    --no-build                          takes dist/ as it is
    --out FOLDER                        where the pictures go (default: shots)

Pages: explore, filtered, studies, stories, case, map, country, about, not-found, no-results, load-failed
";

/// A page to picture: its name, and its address after the language.
struct Page {
    name: &'static str,
    address: &'static str,
}

const PAGES: [Page; 11] = [
    Page { name: "explore", address: "" },
    Page { name: "filtered", address: "?country=AR&sort=newest" },
    Page { name: "studies", address: "studies/" },
    Page { name: "stories", address: "stories/" },
    Page { name: "case", address: "cases/pifcss-and-ssc-report/" },
    Page { name: "map", address: "map/" },
    Page { name: "country", address: "countries/ar/" },
    Page { name: "about", address: "about/" },
    Page { name: "not-found", address: "cases/no-such-case/" },
    Page { name: "no-results", address: "?q=zzzzzz" },
    Page { name: LOAD_FAILED, address: "" },
];

const LOAD_FAILED: &str = "load-failed";
const READY: &str = "document.documentElement.hasAttribute('data-ready') || document.querySelector('[role=alert]')";
/// Fonts laid out and nothing moving: a picture of a half-faded page tells nothing.
const STILL: &str =
    "document.fonts.status === 'loaded' && document.getAnimations().every(a => a.playState !== 'running')";

/// What is asked for.
struct Options {
    out: PathBuf,
    pages: Vec<String>,
    langs: Vec<String>,
    widths: Vec<u32>,
    schemes: Vec<String>,
    build: bool,
}

/// Reads the arguments and takes the pictures.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let out = project::root().join("shots");
    let mut options =
        Options { out, pages: Vec::new(), langs: Vec::new(), widths: Vec::new(), schemes: Vec::new(), build: true };
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(Outcome::Passed);
            }
            Long("out") => options.out = PathBuf::from(arguments.value()?),
            Long("page") => options.pages.push(arguments.value()?.string()?),
            Long("lang") => options.langs.push(arguments.value()?.string()?),
            Long("width") => options.widths.push(arguments.value()?.parse()?),
            Long("scheme") => options.schemes.push(arguments.value()?.string()?),
            Long("no-build") => options.build = false,
            other => return Err(other.unexpected().into()),
        }
    }
    take(&completed(options)?)
}

/// The options with everything that was left open, or the word that isn't known.
fn completed(mut options: Options) -> Result<Options> {
    let fill = |chosen: &mut Vec<String>, all: &[&str], what: &str| {
        if chosen.is_empty() {
            *chosen = all.iter().map(|&word| word.to_owned()).collect();
        }
        let unknown = chosen.iter().find(|word| !all.contains(&word.as_str()));
        ensure!(
            unknown.is_none(),
            "expected {what} `{}`, found `{}`",
            all.join("`, `"),
            unknown.map_or("", |word| word)
        );
        Ok(())
    };
    fill(&mut options.pages, &PAGES.map(|page| page.name), "as page one of")?;
    fill(&mut options.langs, &["en", "es"], "as language")?;
    fill(&mut options.schemes, &["light", "dark"], "as scheme")?;
    if options.widths.is_empty() {
        options.widths = vec![360, 768, 1280];
    }
    let odd = options.widths.iter().find(|width| !(200..=4000).contains(*width));
    ensure!(odd.is_none(), "expected a width from 200 to 4000, found `{}`", odd.copied().unwrap_or_default());
    Ok(options)
}

fn take(options: &Options) -> Result<Outcome> {
    if options.build {
        build::release("/")?;
    }
    let start = Instant::now();
    std::fs::create_dir_all(&options.out)
        .with_context(|| format!("can't make the folder `{}`", options.out.display()))?;
    let server = Server::start(project::dist(), site_server::Options::default())?;
    let chromium = Chromium::start(&browsers::chromedriver()?)?;
    let (mut taken, mut outcome) = (0, Outcome::Passed);
    for page in PAGES.iter().filter(|page| options.pages.iter().any(|name| name == page.name)) {
        server.set_fault(if page.name == LOAD_FAILED { Fault::Status(500) } else { Fault::None });
        for lang in &options.langs {
            for scheme in &options.schemes {
                for width in &options.widths {
                    // Opened anew for each width: a page remembers where it was scrolled to and what was focused.
                    emulate(&chromium, *width, scheme)?;
                    chromium.open(&format!("{}{lang}/{}", server.url(), page.address))?;
                    if let Err(error) = chromium.wait_for(READY) {
                        eprintln!("{} in {lang}: {error:#}\n{}", page.name, chromium.console()?);
                        outcome = Outcome::Failed;
                    }
                    let path = options.out.join(format!("{}-{lang}-{width}-{scheme}.png", page.name));
                    let picture = picture(&chromium)?;
                    std::fs::write(&path, picture).with_context(|| format!("can't write `{}`", path.display()))?;
                    taken += 1;
                }
            }
        }
    }
    println!("{taken} pictures in {}, {}", options.out.display(), process::spoken(start.elapsed()));
    Ok(outcome)
}

fn emulate(chromium: &Chromium, width: u32, scheme: &str) -> Result<()> {
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    chromium.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }))?;
    // A phone is taller than it is wide, a desktop the other way round.
    let (phone, height) = if width < 700 { (true, 780) } else { (false, 900) };
    let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
    chromium.devtools("Emulation.setDeviceMetricsOverride", &screen)?;
    // A scroll bar takes its width from the page, and no phone has one that does.
    chromium.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true })).map(drop)
}

/// The whole page as PNG.
fn picture(chromium: &Chromium) -> Result<Vec<u8>> {
    chromium.wait_for(STILL)?;
    let how = json!({ "format": "png", "captureBeyondViewport": true });
    let answer = chromium.devtools("Page.captureScreenshot", &how)?;
    let data = answer["data"].as_str().context("Chromium gave no picture")?;
    base64::engine::general_purpose::STANDARD.decode(data).context("Chromium's picture can't be read")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(page: &str, width: u32) -> Options {
        let (pages, widths) = (vec![page.to_owned()], vec![width]);
        Options { out: PathBuf::new(), pages, langs: Vec::new(), widths, schemes: Vec::new(), build: false }
    }

    #[test]
    fn what_is_left_open_means_all() {
        let options = completed(options("case", 360)).unwrap();
        assert_eq!(
            (options.pages.len(), options.langs.len(), options.widths.len(), options.schemes.len()),
            (1, 2, 1, 2)
        );
    }

    #[test]
    fn an_unknown_page_or_an_odd_width_is_refused_by_name() {
        let error = |options| completed(options).err().unwrap().to_string();
        assert!(error(options("home", 360)).contains("found `home`"));
        assert!(error(options("case", 10)).contains("found `10`"));
    }

    #[test]
    fn the_pictured_case_is_in_the_catalogue() {
        let catalogue = std::fs::read_to_string(project::root().join("public/catalogue.json")).unwrap();
        let case = PAGES.iter().find(|page| page.name == "case").unwrap();
        let slug = case.address.trim_start_matches("cases/").trim_end_matches('/');
        assert!(catalogue.contains(&format!("\"{slug}\"")), "no case `{slug}`: choose another in `PAGES`");
    }
}
