//! Small values: a text in, the value or nothing out.

use casebook::{
    catalogue::{Date, DownloadKind, Evidence, Href, Kind, LanguageTag, Modality, Role, Slug, Text, Year},
    locale::Locale,
};

#[test]
fn slugs_need_no_escaping() {
    let long = "a".repeat(100);
    for sound in ["a", "15", "case-15", "a-b-c", &long] {
        assert_eq!(Slug::parse(sound).unwrap().as_str(), sound);
    }
    for bad in ["", "-", "a-", "-a", "a--b", "A", "ñ", "a b", "a_b", "a/b", &format!("{long}a")] {
        assert_eq!(Slug::parse(bad), None, "{bad}");
    }
}

#[test]
fn addresses_are_web_addresses_or_paths() {
    for sound in [
        "https://example.org",
        "http://example.org:8080/a?b#c",
        "HTTPS://example.org/",
        "https://example.org/ñ",
        "https://web.archive.org/web/2011/http://example.org/",
        "files/poster.pdf",
        "../a.pdf",
        "/a",
        "?q=a:b",
        "#a",
        "a/b:c",
    ] {
        assert_eq!(Href::parse(sound).unwrap().as_str(), sound);
    }
    for bad in [
        "",
        " ",
        "javascript:alert(1)",
        "jAvAsCrIpT:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:,a",
        "vbscript:a",
        "file:///etc/passwd",
        "ftp://example.org",
        "mailto:a@example.org",
        "//example.org",
        "\\\\example.org",
        "/\\example.org",
        "www.example.org",
        "http:",
        "http://",
        "https:///a",
        "https:example.org://",
        "https://example.org/a b",
        "https://example.org/\u{202e}gro",
    ] {
        assert_eq!(Href::parse(bad), None, "{bad}");
    }
}

#[test]
fn language_tags_have_subtags() {
    for sound in ["en", "pt-BR", "es-419", "cat", "zh-Hant-TW"] {
        assert_eq!(LanguageTag::parse(sound).unwrap().as_str(), sound);
    }
    for bad in ["", "e", "EN", "english", "pt_BR", "pt-", "-pt", "es-á"] {
        assert_eq!(LanguageTag::parse(bad), None, "{bad}");
    }
}

#[test]
fn dates_are_days_of_the_calendar() {
    let parts = |text| Date::parse(text).map(Date::parts);
    assert_eq!(parts("2026-11-24"), Some((2026, 11, 24)));
    assert_eq!(parts("2024-02-29"), Some((2024, 2, 29)));
    assert_eq!(parts("2000-02-29"), Some((2000, 2, 29)));
    for bad in ["", "2026", "2026-11", "2026-1-1", "2026-13-01", "2026-00-01", "2026-04-31", "2026-01-00"] {
        assert_eq!(parts(bad), None, "{bad}");
    }
    for bad in ["2025-02-29", "1900-02-29", "24-11-2026", "2026/11/24", "2026-11-24T00", "+026-11-24", "２０２６-1"]
    {
        assert_eq!(parts(bad), None, "{bad}");
    }
}

#[test]
fn years_are_of_two_centuries() {
    let year = |number| Year::parse(number).map(Year::number);
    assert_eq!([1900, 2010, 2100].map(year), [Some(1900), Some(2010), Some(2100)]);
    assert_eq!([1899, 2101, -1, 0, i64::MAX, 65_536 + 2010].map(year), [None; 6]);
}

#[test]
fn a_text_falls_back_to_the_other_language() {
    assert_eq!(Text::<u8>::new(None, None), None);
    let english = Text::new(Some(1), None).unwrap();
    assert_eq!(english.in_locale(Locale::Es), None);
    let found = english.get(Locale::Es).unwrap();
    assert_eq!((*found.value, found.locale), (1, Locale::En));
    let both = Text::new(Some(1), Some(2)).unwrap();
    let found = both.get(Locale::Es).unwrap();
    assert_eq!((*found.value, found.locale), (2, Locale::Es));
}

#[test]
fn every_word_of_a_vocabulary_reads_back() {
    assert!(Kind::ALL.iter().all(|value| Kind::from_id(value.id()) == Some(*value)));
    assert!(Role::ALL.iter().all(|value| Role::from_id(value.id()) == Some(*value)));
    assert!(Modality::ALL.iter().all(|value| Modality::from_id(value.id()) == Some(*value)));
    assert!(Evidence::ALL.iter().all(|value| Evidence::from_id(value.id()) == Some(*value)));
    assert!(DownloadKind::ALL.iter().all(|value| DownloadKind::from_id(value.id()) == Some(*value)));
    assert_eq!(Kind::from_id("Study"), None);
}
