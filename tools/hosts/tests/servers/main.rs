//! nginx, Caddy and Apache as their packages bring them, on the generated configuration, at the root and under a
//! sub-path: what a visitor's browser gets. Needs the programs (`cargo xtask test --only servers`).

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod client;
mod site;

use client::Answer;
use hosts::running::Program;
use hosts::{FEED, FOREVER, KINDS, REVALIDATED, headers, policy};
use site::{FILES, HASHED, PIECES, each};

#[test]
fn every_answer_carries_the_sites_headers_once_and_nobody_elses() {
    each(|site| {
        for path in ["en/", "en/about/", HASHED[0], "catalogue.json", "en/feed.xml", "worker.js", "missing", "en/about"]
            .into_iter()
            .chain(PIECES)
        {
            let answer = site.get(path);
            for (name, value) in headers(&site.base) {
                assert_eq!(answer.all(name), [value.as_str()], "{name} of {}", answer.url);
            }
            assert_eq!(answer.all("x-frame-options"), [""; 0], "{}", answer.url);
        }
        assert_eq!(site.get("en/").header("content-security-policy"), policy(site.base.origin()));
    });
}

#[test]
fn every_kind_of_file_has_its_type() {
    each(|site| {
        for path in FILES {
            let name = path.rsplit('/').next().unwrap();
            let ending = name.rsplit('.').next().unwrap();
            let expected = match KINDS.iter().find(|kind| kind.ending == ending) {
                _ if name == FEED.0 => FEED.1,
                kind => kind.unwrap().media_type,
            };
            for coding in ["identity", "gzip", "br"] {
                let answer = site.get_with(path, &[("Accept-Encoding", coding)]);
                assert_eq!(answer.status, 200, "{}", answer.url);
                assert_eq!(answer.all("content-type"), [expected], "{} in {coding}", answer.url);
            }
        }
        assert_eq!(site.get("en/about/").header("content-type"), "text/html; charset=utf-8");
    });
}

#[test]
fn each_visitor_gets_the_smallest_twin_that_the_browser_reads() {
    each(|site| {
        for path in ["en/about/", "catalogue.json", HASHED[0], HASHED[1], "map.json", "en/feed.xml", PIECES[2]] {
            for (accepted, expected) in [
                ("gzip, deflate, br, zstd", "br"),
                ("gzip, deflate", "gzip"),
                ("br", "br"),
                ("deflate", ""),
                ("identity", ""),
            ] {
                let answer = site.get_with(path, &[("Accept-Encoding", accepted)]);
                assert_eq!(answer.header("content-encoding"), expected, "{} for `{accepted}`", answer.url);
                assert_eq!(answer.body, site.body(path, expected), "{} for `{accepted}`", answer.url);
                assert!(answer.varies_by_encoding(), "{} for `{accepted}`", answer.url);
            }
        }
        // Without a twin there is nothing to choose, and nothing is packed while someone waits.
        let card = site.get_with("cards/en.png", &[("Accept-Encoding", "gzip, br")]);
        assert_eq!((card.header("content-encoding"), card.body.as_str()), ("", site.body("cards/en.png", "").as_str()));
    });
}

#[test]
fn hashed_names_and_pieces_are_kept_for_ever_and_all_else_is_asked_about() {
    each(|site| {
        for path in FILES {
            let expected = if HASHED.contains(path) || PIECES.contains(path) { FOREVER } else { REVALIDATED };
            for coding in ["identity", "br"] {
                let answer = site.get_with(path, &[("Accept-Encoding", coding)]);
                assert_eq!(answer.all("cache-control"), [expected], "{} in {coding}", answer.url);
            }
        }
        for path in ["", "en/", "en/about/", "en/about"] {
            assert_eq!(site.get(path).all("cache-control"), [REVALIDATED], "{path}");
        }
        // A file that is gone is not gone for ever.
        for path in ["app-fedcba9876543210.js", "data/fedc9876/columns.txt", "data/0123abcd/records/999.txt"] {
            let answer = site.get(path);
            assert_eq!((answer.status, answer.all("cache-control")), (404, vec![REVALIDATED]), "{path}");
        }
    });
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    each(|site| {
        for path in ["en/about/", "catalogue.json", "worker.js", HASHED[0], PIECES[2]] {
            for coding in ["identity", "gzip", "br"] {
                let accept = ("Accept-Encoding", coding);
                let first = site.get_with(path, &[accept]);
                let tag = first.header("etag");
                assert!(!tag.is_empty(), "{}", first.url);
                let second = site.get_with(path, &[accept, ("If-None-Match", tag)]);
                assert_eq!((second.status, second.body.as_str()), (304, ""), "{} in {coding}", second.url);
                assert_eq!(second.all("cache-control"), first.all("cache-control"), "{}", second.url);
                let other = site.get_with(path, &[accept, ("If-None-Match", "\"other\"")]);
                assert_eq!(other.status, 200, "{}", other.url);
            }
        }
    });
}

#[test]
fn an_address_that_is_no_file_is_answered_by_the_404_page_with_status_404() {
    each(|site| {
        let paths = [
            "missing",
            "en/cases/newer/",
            "en/cases/newer",
            "x.geojson",
            "app-fedcba9876543210.js",
            "cards/",
            "en/feed.xml/x",
        ];
        for path in paths {
            for coding in ["", "br"] {
                let answer = site.get_with(path, &[("Accept-Encoding", coding)]);
                assert_eq!(answer.status, 404, "{}", answer.url);
                assert_eq!(answer.body, site.body("404.html", coding), "{}", answer.url);
                assert_eq!(answer.all("content-type"), ["text/html; charset=utf-8"], "{}", answer.url);
                assert_eq!(answer.header("content-encoding"), coding, "{}", answer.url);
            }
        }
    });
}

#[test]
fn what_is_not_for_visitors_is_not_served() {
    each(|site| {
        for path in [".casebook", "en/.hidden", "hosting/notes.txt", ".git/config"] {
            let answer = site.get(path);
            assert_eq!((answer.status, answer.body), (404, site.body("404.html", "")), "{}", answer.url);
        }
        // Others rely on it: certificates, contacts for security.
        if site.path == "/" {
            assert_eq!(site.get(".well-known/security.txt").status, 200);
        }
    });
}

#[test]
fn an_address_without_its_last_slash_leads_to_the_one_with_it_and_keeps_its_query() {
    each(|site| {
        for (path, expected) in
            [("en/about", "en/about/"), ("en", "en/"), ("en/about?q=agua&embed", "en/about/?q=agua&embed")]
        {
            let answer = site.get(path);
            assert!(matches!(answer.status, 301 | 302 | 307 | 308), "{} for {}", answer.status, answer.url);
            assert_eq!(answer.target(), site.path_of(expected), "{}", answer.url);
        }
        if site.path != "/" {
            let answer = site.get_above(site.path.trim_end_matches('/'));
            assert_eq!((answer.status, answer.target()), (301, site.path.to_owned()));
        }
    });
}

#[test]
fn no_redirect_leads_to_another_server() {
    each(|site| {
        for path in [format!("//elsewhere.example/..{}en", site.path), format!("/{}en", site.path)] {
            let target = site.get_above(&path).target();
            assert!(target.is_empty() || target == site.path_of("en/"), "{path} leads to {target}");
        }
    });
}

#[test]
fn a_query_does_not_change_what_is_found() {
    each(|site| {
        let plain = site.get("en/about/");
        assert_eq!(site.get("en/about/?q=agua&country=BO&embed").body, plain.body);
        assert_eq!(site.get("catalogue.json?v=0123abcd").body, site.body("catalogue.json", ""));
    });
}

#[test]
fn a_part_of_a_file_can_be_asked_for() {
    each(|site| {
        let answer = site.get_with("cards/en.png", &[("Range", "bytes=2-5"), ("Accept-Encoding", "identity")]);
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (206, &site.body("cards/en.png", "")[2..6]),
            "{}",
            answer.url
        );
        let size = site.body("cards/en.png", "").len();
        assert_eq!(answer.header("content-range"), format!("bytes 2-5/{size}"), "{}", answer.url);
    });
}

#[test]
fn a_site_may_be_asked_for_its_headers_alone() {
    each(|site| {
        let answer = Answer::of("HEAD", &site.url("en/about/"), &[("Accept-Encoding", "br")]);
        assert_eq!((answer.status, answer.body.as_str(), answer.header("content-encoding")), (200, "", "br"));
    });
}

#[test]
fn a_sub_path_leaves_the_rest_of_the_server_alone() {
    for program in Program::ALL {
        let site = site::start(program, "/evidence/");
        let answer = site.get_above("/");
        assert!(!answer.body.contains("the file"), "{}", answer.url);
        assert_eq!(answer.all("content-security-policy"), [""; 0], "{}", answer.url);
    }
}
