//! What the server answers, seen by a plain TCP client.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use site_server::{Fault, Manner, Options, Server};

/// A folder with a small site; gone when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("casebook-server-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("map")).unwrap();
        for (file, content) in [
            ("index.html", "the app"),
            ("catalogue.json", "{\"format\": 1}"),
            ("app.wasm", "\0asm"),
            ("app.js", "export default 1"),
            ("map/a b.svg", "<svg/>"),
        ] {
            std::fs::write(folder.join(file), content).unwrap();
        }
        std::fs::write(folder.parent().unwrap().join("casebook-server-outside.txt"), "outside").unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left behind harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Everything the server sends back, with `\r\n` as plain line ends.
fn exchange(server: &Server, method: &str, path: &str) -> String {
    exchange_with(server, method, path, "")
}

/// The same with more header lines, each with its `\r\n`.
fn exchange_with(server: &Server, method: &str, path: &str, headers: &str) -> String {
    let host = server.url().split('/').nth(2).unwrap().to_owned();
    let mut stream = TcpStream::connect(&host).unwrap();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut answer = Vec::new();
    // A connection that breaks off is an answer too.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8(answer).unwrap().replace("\r\n", "\n")
}

/// Status, type and body of the answer to GET, in one line.
#[track_caller]
fn check(server: &Server, path: &str, expected: &str) {
    let answer = exchange(server, "GET", path);
    let (head, body) = answer.split_once("\n\n").unwrap_or((&answer, ""));
    let status = head.split(' ').nth(1).unwrap_or("no answer");
    let kind = header(head, "content-type").unwrap_or_default();
    assert_eq!(format!("{status} {kind} {body}").trim(), expected, "GET {path}");
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .find_map(|line| line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, v)| v))
}

#[test]
fn files_have_their_exact_types() {
    let folder = Folder::new("types");
    let server = Server::start(&folder.0, Options::default()).unwrap();
    check(&server, "/", "200 text/html; charset=utf-8 the app");
    check(&server, "/catalogue.json", "200 application/json {\"format\": 1}");
    check(&server, "/catalogue.json?v=2", "200 application/json {\"format\": 1}");
    check(&server, "/app.wasm", "200 application/wasm \0asm");
    check(&server, "/app.js", "200 text/javascript; charset=utf-8 export default 1");
    check(&server, "/map/a%20b.svg", "200 image/svg+xml <svg/>");
}

#[test]
fn an_unknown_page_gets_the_app_and_a_missing_file_does_not() {
    let folder = Folder::new("fallback");
    let server = Server::start(&folder.0, Options::default()).unwrap();
    check(&server, "/es/cases/some-case/", "200 text/html; charset=utf-8 the app");
    check(&server, "/es/map?country=AR", "200 text/html; charset=utf-8 the app");
    check(&server, "/en/catalogue.json", "404 text/plain; charset=utf-8 there is no such file");
    check(&server, "/old-1234.js", "404 text/plain; charset=utf-8 there is no such file");
}

#[test]
fn a_listener_hears_the_last_news_and_then_each_new_one() {
    let folder = Folder::new("events");
    let options = Options { events: Some("events".to_owned()), ..Options::default() };
    let server = Server::start(&folder.0, options).unwrap();
    server.announce("first");
    server.announce("second\nof two lines");
    let mut stream = TcpStream::connect(server.url().split('/').nth(2).unwrap()).unwrap();
    write!(stream, "GET /events HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
    let mut lines = BufReader::new(stream).lines().map(Result::unwrap).filter(|line| line.starts_with("data: "));
    assert_eq!(lines.next().as_deref(), Some("data: second"));
    assert_eq!(lines.next().as_deref(), Some("data: of two lines"));
    server.announce("third");
    assert_eq!(lines.next().as_deref(), Some("data: third"));
    // A listener without end doesn't keep the server from ending.
    drop(server);
}

#[test]
fn nothing_outside_the_folder_or_the_base_is_served() {
    let folder = Folder::new("outside");
    let server = Server::start(&folder.0, Options { base: "/evidence/".to_owned(), ..Options::default() }).unwrap();
    assert!(server.url().ends_with("/evidence/"), "{}", server.url());
    check(&server, "/evidence/", "200 text/html; charset=utf-8 the app");
    check(&server, "/evidence/catalogue.json", "200 application/json {\"format\": 1}");
    for path in ["/", "/catalogue.json", "/evidence/../casebook-server-outside.txt"] {
        check(&server, path, "404 text/plain; charset=utf-8 there is no such file");
    }
    check(
        &server,
        "/evidence/%2e%2e/casebook-server-outside.txt",
        "404 text/plain; charset=utf-8 there is no such file",
    );
    check(&server, "/evidence/..%2fcasebook-server-outside.txt", "404 text/plain; charset=utf-8 there is no such file");
    check(&server, "/evidence//etc/passwd", "404 text/plain; charset=utf-8 there is no such file");
}

#[test]
fn every_answer_is_strict_uncached_and_readable_from_a_sandbox() {
    let folder = Folder::new("headers");
    let server = Server::start(&folder.0, Options::default()).unwrap();
    let policy = hosts::policy(server.url().trim_end_matches('/'));
    for path in ["/", "/catalogue.json", "/missing.js"] {
        let answer = exchange(&server, "GET", path);
        assert_eq!(header(&answer, "content-security-policy"), Some(policy.as_str()), "{path}");
        assert_eq!(header(&answer, "access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(header(&answer, "cache-control"), Some("no-cache, no-store"), "{path}");
        assert_eq!(header(&answer, "x-content-type-options"), Some("nosniff"), "{path}");
    }
    let free = Server::start(&folder.0, Options { policy: None, ..Options::default() }).unwrap();
    assert_eq!(header(&exchange(&free, "GET", "/"), "content-security-policy"), None);
}

#[test]
fn a_published_site_has_packed_twins_a_hosts_cache_rules_and_its_own_404_page() {
    let folder = Folder::new("published");
    for (file, content) in [
        ("app-0123456789abcdef.js", "plain"),
        ("app-0123456789abcdef.js.br", "brotli"),
        ("app-0123456789abcdef.js.gz", "gzip"),
        ("404.html", "no such page"),
    ] {
        std::fs::write(folder.0.join(file), content).unwrap();
    }
    let server = Server::start(&folder.0, Options { manner: Manner::Published, ..Options::default() }).unwrap();
    for (accepted, encoding, body) in
        [("gzip, deflate, br", Some("br"), "brotli"), ("gzip", Some("gzip"), "gzip"), ("identity", None, "plain")]
    {
        let headers = format!("Accept-Encoding: {accepted}\r\n");
        let answer = exchange_with(&server, "GET", "/app-0123456789abcdef.js", &headers);
        assert_eq!(header(&answer, "content-encoding"), encoding, "{accepted}");
        assert_eq!(header(&answer, "content-type"), Some("text/javascript; charset=utf-8"));
        assert_eq!(header(&answer, "vary"), Some("accept-encoding"));
        assert_eq!(header(&answer, "cache-control"), Some("public, max-age=31536000, immutable"));
        assert!(answer.ends_with(&format!("\n\n{body}")), "{answer}");
    }
    assert_eq!(header(&exchange(&server, "GET", "/catalogue.json"), "cache-control"), Some("no-cache"));
    check(&server, "/es/cases/newer/", "404 text/html; charset=utf-8 no such page");
}

#[test]
fn a_head_request_has_no_body_and_other_methods_are_refused() {
    let folder = Folder::new("methods");
    let server = Server::start(&folder.0, Options::default()).unwrap();
    let head = exchange(&server, "HEAD", "/catalogue.json");
    assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\n\n"), "{head}");
    assert_eq!(header(&head, "content-length"), Some("13"));
    assert!(exchange(&server, "POST", "/").starts_with("HTTP/1.1 405"));
}

#[test]
fn each_fault_shows_and_goes_away_again() {
    let folder = Folder::new("faults");
    let server = Server::start(&folder.0, Options::default()).unwrap();
    for (fault, expected) in [
        (Fault::Offline, "no answer"),
        (Fault::Status(404), "404 text/plain; charset=utf-8 failed on purpose"),
        (Fault::Status(500), "500 text/plain; charset=utf-8 failed on purpose"),
        (
            Fault::HtmlInsteadOfJson,
            "200 text/html; charset=utf-8 <!doctype html><title>Sign in</title><p>Please sign in",
        ),
        (Fault::CutOff, "200 application/json {\"form"),
        (Fault::Truncated, "200 application/json {\"form"),
    ] {
        server.set_fault(fault);
        check(&server, "/catalogue.json", expected);
        check(&server, "/app.js", "200 text/javascript; charset=utf-8 export default 1");
        server.set_fault(Fault::None);
        check(&server, "/catalogue.json", "200 application/json {\"format\": 1}");
    }
}

#[test]
fn a_cut_off_answer_announces_the_whole_length_and_a_truncated_one_its_own() {
    let folder = Folder::new("lengths");
    let server = Server::start(&folder.0, Options::default()).unwrap();
    server.set_fault(Fault::CutOff);
    assert_eq!(header(&exchange(&server, "GET", "/catalogue.json"), "content-length"), Some("13"));
    server.set_fault(Fault::Truncated);
    assert_eq!(header(&exchange(&server, "GET", "/catalogue.json"), "content-length"), Some("6"));
}

#[test]
fn a_slow_file_comes_late_while_others_come_at_once() {
    let folder = Folder::new("slow");
    let server = Server::start(&folder.0, Options::default()).unwrap();
    server.set_fault_for("app.js", Fault::Slow(Duration::from_millis(300)));
    let start = Instant::now();
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| exchange(&server, "GET", "/app.js"));
        check(&server, "/catalogue.json", "200 application/json {\"format\": 1}");
        assert!(start.elapsed() < Duration::from_millis(300), "the quick file waited for the slow one");
        assert!(slow.join().unwrap().ends_with("export default 1"));
    });
    assert!(start.elapsed() >= Duration::from_millis(300));
}

#[test]
fn a_taken_port_is_an_error_and_a_dropped_server_frees_it() {
    let folder = Folder::new("port");
    let server = Server::start(&folder.0, Options::default()).unwrap();
    let port = server.url().rsplit(':').next().unwrap().trim_end_matches('/').parse().unwrap();
    let error = Server::start(&folder.0, Options { port, ..Options::default() }).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
    drop(server);
    Server::start(&folder.0, Options { port, ..Options::default() }).unwrap();
}
