//! `casebook serve`, the real program: what open pages are told when the catalogue changes.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise; Clippy sees that only inside of #[test]"
)]

mod support;

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, ChildStdout, Stdio},
    time::Duration,
};

use support::{FIXTURES, RELEASE, Room, casebook};

/// A running preview of a catalogue that can be changed.
struct Preview {
    room: Room,
    child: Child,
    printed: BufReader<ChildStdout>,
    host: String,
}

impl Preview {
    fn of(catalogue: &str) -> Preview {
        let room = Room::new();
        let file = room.path("catalogue.json");
        fs::copy(format!("{FIXTURES}/{catalogue}"), &file).unwrap();
        let mut child = casebook(&["serve", &file, "--port", "0", "--site", RELEASE])
            .env("TMPDIR", room.path(""))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let printed = BufReader::new(child.stdout.take().unwrap());
        let mut preview = Preview { room, child, printed, host: String::new() };
        let address = preview.line(|line| line.starts_with("http://"));
        preview.host = address.split('/').nth(2).unwrap().to_owned();
        preview
    }

    /// The next line that the program prints and that is asked for.
    fn line(&mut self, wanted: impl Fn(&str) -> bool) -> String {
        loop {
            let mut line = String::new();
            assert_ne!(self.printed.read_line(&mut line).unwrap(), 0, "the program ended");
            if wanted(&line) {
                return line;
            }
        }
    }

    fn change(&self, change: impl FnOnce(String) -> String) {
        let file = self.room.path("catalogue.json");
        fs::write(&file, change(fs::read_to_string(&file).unwrap())).unwrap();
    }

    fn request(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        // Only a program that hangs is waited for so long.
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        write!(stream, "GET /{path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host).unwrap();
        BufReader::new(stream)
    }

    fn page(&self, path: &str) -> String {
        let mut answer = String::new();
        self.request(path).read_to_string(&mut answer).unwrap();
        answer
    }

    /// What a page hears, one value per event.
    fn events(&self) -> impl Iterator<Item = serde_json::Value> + use<> {
        let lines = self.request("casebook-preview/events").lines().map(Result::unwrap);
        lines.filter_map(|line| serde_json::from_str(line.strip_prefix("data: ")?).ok())
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // One that has ended by itself can't be ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The version that a page belongs to.
fn version(page: &str) -> &str {
    page.split_once("data-version=\"").unwrap().1.split_once('"').unwrap().0
}

#[test]
fn open_pages_follow_the_catalogue() {
    let preview = Preview::of("sound.json");
    let mut events = preview.events();
    let first = events.next().unwrap();
    let page = preview.page("en/");
    assert!(page.contains("default-src 'none'") && page.contains("src=\"casebook-preview.js\""), "{page}");
    assert_eq!(first["version"], version(&page));
    assert_eq!(first["findings"], serde_json::json!([]));

    preview.change(|text| text.replace("2026-11-24", "2026-11-23"));
    let second = events.next().unwrap();
    assert_ne!(second["version"], first["version"]);
    assert_eq!(second["version"], version(&preview.page("es/about/")));
}

#[test]
fn a_catalogue_that_breaks_keeps_the_last_good_site_and_shows_what_is_wrong() {
    let mut preview = Preview::of("sound.json");
    let mut events = preview.events();
    let first = events.next().unwrap();

    preview.change(|text| text.replace("\"kind\": \"study\"", "\"kind\": \"tale\""));
    let broken = events.next().unwrap();
    assert_eq!(broken["version"], first["version"]);
    let finding = broken["findings"][0].as_str().unwrap().to_owned();
    assert!(finding.contains("catalogue.json:") && finding.contains("`tale`"), "{finding}");
    assert_eq!(preview.line(|line| line.contains("`tale`")).trim_end(), finding);
    preview.line(|line| line == "the site stays as it was until this is repaired and saved\n");
    assert_eq!(first["version"], version(&preview.page("en/")));

    preview.change(|text| text[..text.len() / 2].to_owned());
    let unreadable = events.next().unwrap();
    assert_eq!(unreadable["version"], first["version"]);
    assert_eq!(unreadable["findings"].as_array().unwrap().len(), 1);

    fs::copy(format!("{FIXTURES}/sound.json"), preview.room.path("catalogue.json")).unwrap();
    let repaired = events.next().unwrap();
    assert_eq!(repaired, first);
}

#[test]
fn a_catalogue_with_errors_at_the_start_shows_its_sound_records() {
    let preview = Preview::of("errors.json");
    let first = preview.events().next().unwrap();
    assert!(!first["findings"].as_array().unwrap().is_empty());
    assert!(preview.page("en/").starts_with("HTTP/1.1 200"));
}

#[test]
fn an_address_without_a_page_is_answered_as_on_a_host() {
    let preview = Preview::of("sound.json");
    let answer = preview.page("en/cases/none/");
    assert!(answer.starts_with("HTTP/1.1 404") && answer.contains("id=\"app-loader\""), "{answer}");
}

#[test]
fn there_is_nothing_to_show_of_what_can_not_be_read() {
    let room = Room::new();
    let printed = room.run(&["serve", "cut-off.json", "--port", "0", "--site", RELEASE]);
    assert!(printed.starts_with("cut-off.json:"), "{printed}");
    assert!(printed.ends_with("casebook: there is nothing to show; the lines above say why\nexit code 2"), "{printed}");
}

#[test]
fn a_taken_port_is_said() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let printed = Room::new().run(&["serve", "sound.json", "--port", &port.to_string(), "--site", RELEASE]);
    assert!(printed.contains(&format!("port {port} is taken by another program")), "{printed}");
    assert!(printed.ends_with("exit code 2"), "{printed}");
}

#[test]
fn help_is_prose() {
    insta::assert_snapshot!(Room::new().run(&["serve", "--help"]));
}
