//! The hand-written page: the visible words of a published page as plain HTML, with one small style sheet and no script.
//! What somebody would write who had nothing but that one case to publish.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use site_server::{Manner, Options, Server};

use super::phone::Phone;
use crate::project;

const STYLE: &str = include_str!("yardstick.css");
/// Gives the page's words as HTML, without what only looks or acts.
const WORDS: &str = include_str!("words.js");

/// The page, served.
pub struct Yardstick {
    /// How many words it has.
    pub words: usize,
    server: Server,
}

impl Yardstick {
    /// Makes the yardstick of the page at this address, which is in this language.
    pub fn of(phone: &Phone, url: &str, language: &str) -> Result<Self> {
        let body = phone.ask_without_scripts(url, WORDS)?;
        let body = body.as_str().context("expected the words of the page, found none")?;
        let words = words(body);
        ensure!(words > 50, "expected the words of a case without scripts at `{url}`, found {words} of them");
        let folder = project::root().join("target").join("yardstick");
        write(&folder, "index.html", &page(body, language))?;
        write(&folder, "style.css", STYLE)?;
        let server = Server::start(folder, Options { manner: Manner::Published, ..Options::default() })?;
        Ok(Self { words, server })
    }

    /// Its address.
    pub fn url(&self) -> String {
        self.server.url()
    }
}

fn page(body: &str, language: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>A case</title>\n\
         <link rel=\"stylesheet\" href=\"style.css\">\n<body>\n{body}\n</body>\n</html>\n"
    )
}

/// Words of a text with tags.
fn words(body: &str) -> usize {
    let text: String = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.split_whitespace().count()
}

/// Writes a file and its packed twin, as the published page has one.
fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let write = |path: PathBuf, content: &[u8]| {
        std::fs::write(&path, content).with_context(|| format!("can't write `{}`", path.display()))
    };
    std::fs::create_dir_all(folder).with_context(|| format!("can't make the folder `{}`", folder.display()))?;
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut packed, &parameters)?;
    write(folder.join(format!("{name}.br")), &packed)?;
    write(folder.join(name), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_without_tags() {
        assert_eq!(words("<h1>Two words</h1> <p lang=\"en\">and <a href=\"x y\">three</a> more</p>"), 5);
        assert_eq!(words(""), 0);
    }

    #[test]
    fn the_page_has_a_style_sheet_and_no_script() {
        let page = page("<p>Text</p>", "es");
        assert!(page.contains("href=\"style.css\"") && page.contains("<p>Text</p>") && !page.contains("<script"));
    }
}
