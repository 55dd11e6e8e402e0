//! A site that follows its catalogue: built anew when the file changes, left as it is while the file is broken.
//! It must not wait for changes, and must not serve.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use casebook::{
    catalogue::{self, Severity},
    route::BaseUrl,
};
use publisher::{Error, Options, Release, Worker};
use sha2::{Digest, Sha256};

use crate::{command::check, source};

/// Path of the events that open pages listen to; `preview.js` has it too.
pub(crate) const EVENTS: &str = "casebook-preview/events";

/// Name of the script in the site.
const NAME: &str = "casebook-preview.js";

const SCRIPT: &str = include_str!("preview.js");

/// The site, and what open pages are told.
pub(crate) struct Preview<'a> {
    file: &'a Path,
    folder: PathBuf,
    release: &'a Release,
    base: BaseUrl,
    /// The version that is there; empty before the first.
    version: String,
    /// What is wrong with the catalogue as it is now.
    findings: Vec<String>,
}

impl<'a> Preview<'a> {
    /// A preview of which there is nothing yet.
    pub(crate) fn new(file: &'a Path, folder: PathBuf, release: &'a Release, base: BaseUrl) -> Preview<'a> {
        Preview { file, folder, release, base, version: String::new(), findings: Vec::new() }
    }

    /// Whether there is a site.
    pub(crate) fn exists(&self) -> bool {
        !self.version.is_empty()
    }

    /// Reads the catalogue anew and builds the site, unless the catalogue is broken. The first site is built of the
    /// sound records, so that there is something to see.
    ///
    /// # Errors
    /// Only when the output cannot be written.
    pub(crate) fn update(&mut self, output: &mut impl Write) -> io::Result<()> {
        self.findings.clear();
        let text = match source::text(self.file) {
            Ok(text) => text,
            Err(message) => return self.complain(message, output),
        };
        let version = Sha256::digest(&text).iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
        match self.publish(&text, &version) {
            Ok(summary) => {
                writeln!(output, "{}: {summary}", self.file.display())?;
                if summary.errors > 0 {
                    self.list(&text, output)?;
                }
                self.version = version;
                Ok(())
            }
            Err(Error::Unsound(_)) => {
                self.list(&text, output)?;
                self.say_what_stays(output)
            }
            Err(Error::Unreadable(why)) => {
                self.complain(format!("{}:{}", self.file.display(), source::unreadable(&text, why)), output)
            }
            Err(error) => self.complain(error.to_string(), output),
        }
    }

    /// What open pages are told: the version they should have, and what is wrong.
    pub(crate) fn news(&self) -> String {
        serde_json::json!({ "version": self.version, "findings": self.findings }).to_string()
    }

    fn publish(&self, text: &str, version: &str) -> Result<publisher::Summary, Error> {
        let options = Options {
            base_url: Some(self.base.clone()),
            keep_going: !self.exists(),
            // What is only of use to visitors takes time.
            cards: false,
            packed: false,
            // One that an earlier preview at this port installed would show old pages.
            worker: Worker::Removed,
            preview: Some(publisher::Preview { name: NAME, script: SCRIPT, version }),
            ..Options::new(text, &self.folder)
        };
        publisher::publish(&options, self.release, &|_| {})
    }

    /// Lists the findings of a catalogue that can be read; open pages show the errors.
    fn list(&mut self, text: &str, output: &mut impl Write) -> io::Result<()> {
        let Ok(reading) = catalogue::read(text) else { return Ok(()) };
        let findings = check::write_findings(self.file, text, &reading, output)?;
        let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error);
        self.findings = errors.map(|finding| format!("{}:{finding}", self.file.display())).collect();
        Ok(())
    }

    fn complain(&mut self, message: String, output: &mut impl Write) -> io::Result<()> {
        writeln!(output, "{message}")?;
        self.findings.push(message);
        self.say_what_stays(output)
    }

    /// Whoever reads of errors alone may think that the preview has ended.
    fn say_what_stays(&self, output: &mut impl Write) -> io::Result<()> {
        if self.exists() {
            writeln!(output, "the site stays as it was until this is repaired and saved")?;
        }
        Ok(())
    }
}
