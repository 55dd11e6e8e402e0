//! Cards as their readers meet them: bytes in, pixels looked at.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::LazyLock;

use cards::{HEIGHT, Painter, WIDTH};
use casebook::{
    catalogue::{Case, Catalogue, Text, read},
    country::{Country, IBERO_AMERICA},
    locale::Locale,
    map::{Drawing, parse},
};

const TAKES_PART: [u8; 3] = [0x0b, 0x65, 0x5c];
const ELSEWHERE: [u8; 3] = [0xa0, 0x3f, 0x17];
const MEMBER: [u8; 3] = [0xc6, 0xc7, 0xbf];
const PAPER: [u8; 3] = [0xfb, 0xfa, 0xf6];
const CLASSES: [[u8; 3]; 4] = [[0xb4, 0xd8, 0xd1], [0x6f, 0xb1, 0xa6], [0x2c, 0x83, 0x76], [0x07, 0x52, 0x4a]];

/// Where the map begins.
const MAP_LEFT: usize = 640;

static DRAWING: LazyLock<Drawing> = LazyLock::new(|| parse(include_str!("../../../public/map.json")).unwrap());
static PAINTER: LazyLock<Painter> = LazyLock::new(|| Painter::new(&DRAWING).unwrap());
static REAL: LazyLock<Catalogue> =
    LazyLock::new(|| read(include_str!("../../../public/catalogue.json")).unwrap().catalogue);

/// A decoded PNG.
struct Picture {
    width: u32,
    height: u32,
    palette: usize,
    rgb: Vec<[u8; 3]>,
}

impl Picture {
    fn new(bytes: &[u8]) -> Picture {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((frame.color_type, frame.bit_depth), (png::ColorType::Indexed, png::BitDepth::Eight));
        let palette = reader.info().palette.clone().unwrap();
        let colour = |at: &u8| palette.chunks_exact(3).nth((*at).into()).unwrap().try_into().unwrap();
        let rgb = pixels.iter().map(colour).collect();
        Picture { width: frame.width, height: frame.height, palette: palette.len() / 3, rgb }
    }

    fn at(&self, x: usize, y: usize) -> [u8; 3] {
        self.rgb[y * self.width as usize + x]
    }

    /// The colour at the point where a country is pointed at.
    fn country(&self, country: Country) -> [u8; 3] {
        let anchor = DRAWING.target(country).unwrap().anchor;
        let scale = HEIGHT as f32 / DRAWING.height as f32;
        let [x, y] = [anchor.x, anchor.y].map(|value| (value as f32 * scale) as usize);
        self.at(MAP_LEFT + x, y)
    }

    fn count(&self, rgb: [u8; 3]) -> usize {
        self.rgb.iter().filter(|pixel| **pixel == rgb).count()
    }

    /// The map alone.
    fn map(&self) -> Vec<[u8; 3]> {
        self.rgb.chunks_exact(self.width as usize).flat_map(|row| row[MAP_LEFT..].to_vec()).collect()
    }

    /// Left, upper, right and lower edge of everything on paper left of the map.
    fn ink(&self) -> [usize; 4] {
        let mut edges = [usize::MAX, usize::MAX, 0, 0];
        for (at, _) in self.rgb.iter().enumerate().filter(|(_, rgb)| **rgb != PAPER) {
            let [x, y] = [at % self.width as usize, at / self.width as usize];
            if x < MAP_LEFT {
                edges = [edges[0].min(x), edges[1].min(y), edges[2].max(x), edges[3].max(y)];
            }
        }
        edges
    }
}

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn bytes(case: &Case, locale: Locale) -> Vec<u8> {
    PAINTER.case(&REAL, case, locale).unwrap()
}

fn picture(case: &Case, locale: Locale) -> Picture {
    Picture::new(&bytes(case, locale))
}

/// A case of these countries with this title in Spanish.
fn case(title: &str, countries: &[&str]) -> Case {
    let participants: Vec<String> = countries.iter().map(|code| format!(r#"{{"country":"{code}"}}"#)).collect();
    let text = format!(
        r#"{{"format":1,"cases":[{{"slug":"a","kind":"story","title":{{"es":"x"}},"summary":{{"es":["x"]}},"participants":[{}]}}]}}"#,
        participants.join(",")
    );
    let mut case = read(&text).unwrap().catalogue.cases.remove(0);
    case.title = Text::new(None, Some(title.to_owned())).unwrap();
    case
}

#[test]
fn a_card_has_the_size_and_the_weight_that_previews_ask_for() {
    for slug in ["pifcss-and-ssc-report", "colombia-caribbean-basin-strategy", "amazonia-sin-fuego-bolivia"] {
        let bytes = bytes(REAL.case(slug).unwrap(), Locale::Es);
        let picture = Picture::new(&bytes);
        assert_eq!((picture.width, picture.height), (WIDTH, HEIGHT));
        assert!(bytes.len() < 50_000, "{slug}: {} bytes", bytes.len());
        assert!(picture.palette <= 256);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_in_any_thread_and_order() {
    let cases: Vec<&Case> = REAL.cases.iter().take(4).collect();
    let draw = |painter: &Painter, case: &&Case| painter.case(&REAL, case, Locale::Es).unwrap();
    let first: Vec<_> = cases.iter().map(|case| draw(&PAINTER, case)).collect();
    let fresh = Painter::new(&DRAWING).unwrap();
    let second: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = cases.iter().rev().map(|case| scope.spawn(|| draw(&fresh, case))).collect();
        threads.into_iter().rev().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(first == second);
}

#[test]
fn who_takes_part_is_highlighted_and_nobody_else() {
    let picture = picture(&case("Agua", &["BR", "SV", "AD"]), Locale::Es);
    for member in IBERO_AMERICA {
        let expected = if ["BR", "SV", "AD"].contains(&member.code()) { TAKES_PART } else { MEMBER };
        // Andorra is shown by a pin beside it.
        if member.code() != "AD" {
            assert_eq!(picture.country(member), expected, "{member:?}");
        }
    }
    assert!(picture.count(ELSEWHERE) < 2_000, "only the kind is terracotta");
}

#[test]
fn a_country_that_is_too_small_has_its_pin_highlighted() {
    let leader = DRAWING.leaders.iter().find(|leader| leader.country.code() == "AD").unwrap();
    let scale = HEIGHT as f32 / DRAWING.height as f32;
    let [x, y] = [leader.to.x, leader.to.y].map(|value| (value as f32 * scale) as usize);
    assert_eq!(picture(&case("Agua", &["AD"]), Locale::Es).at(MAP_LEFT + x, y), TAKES_PART);
    assert_eq!(picture(&case("Agua", &["ES"]), Locale::Es).at(MAP_LEFT + x, y), MEMBER);
}

#[test]
fn all_or_none_of_the_22_countries_can_take_part() {
    let all: Vec<&str> = IBERO_AMERICA.iter().map(Country::code).collect();
    let [all, none] = [picture(&case("Todos", &all), Locale::Es), picture(&case("Nadie", &[]), Locale::Es)];
    for member in IBERO_AMERICA.into_iter().filter(|member| member.code() != "AD") {
        assert_eq!([all.country(member), none.country(member)], [TAKES_PART, MEMBER], "{member:?}");
    }
    assert!(!none.map().contains(&TAKES_PART));
}

#[test]
fn who_takes_part_from_elsewhere_has_the_second_tone() {
    let [with, without] = [&["BR", "HT", "LC"][..], &["BR"]].map(|codes| picture(&case("Agua", codes), Locale::Es));
    assert!(with.map().iter().filter(|rgb| **rgb == ELSEWHERE).count() > 50);
    assert!(!without.map().contains(&ELSEWHERE));
    assert_eq!(with.country(country("BR")), TAKES_PART);
}

#[test]
fn a_participant_beyond_the_drawing_changes_words_only() {
    let [with, without] = [&["BR", "JP"][..], &["BR"]].map(|codes| picture(&case("Agua", codes), Locale::Es));
    assert!(with.map() == without.map());
    assert!(with.rgb != without.rgb);
}

#[test]
fn each_language_has_its_words_and_the_same_map() {
    let case = REAL.case("pifcss-and-ssc-report").unwrap();
    let [en, es] = Locale::ALL.map(|locale| picture(case, locale));
    assert!(en.rgb != es.rgb);
    assert!(en.map() == es.map());
}

#[test]
fn a_missing_translation_shows_the_other_languages_title() {
    let spanish = case("Agua y saneamiento", &["BO"]);
    let mut both = spanish.clone();
    both.title = Text::new(Some("Agua y saneamiento".into()), Some("Agua y saneamiento".into())).unwrap();
    assert!(bytes(&spanish, Locale::En) == bytes(&both, Locale::En));
}

#[test]
fn no_title_leaves_the_column() {
    let long = REAL.cases.iter().max_by_key(|case| case.title.get(Locale::Es).unwrap().value.len()).unwrap();
    #[track_caller]
    fn check(case: &Case) {
        let [left, top, right, bottom] = picture(case, Locale::Es).ink();
        assert!(left >= 56 && top >= 40 && right <= 600 && bottom <= 590, "{left} {top} {right} {bottom}");
    }
    check(long);
    check(&case("Agua", &[]));
    check(&case("", &["BR"]));
    check(&case(&"cooperación ".repeat(200), &["BR"]));
    check(&case(&"W".repeat(5_000), &["BR"]));
    check(&case(&format!("Z{}", "\u{301}\u{30b}".repeat(300)), &["BR"]));
    let mut numbered = case("Agua", &["BR"]);
    numbered.number = Some(u32::MAX);
    check(&numbered);
}

#[test]
fn hostile_titles_are_letters_like_any_others() {
    let plain = picture(&case("Agua", &["BR"]), Locale::Es);
    for title in [
        "<script>alert(1)</script>",
        "</text></svg><rect width=\"9999\" height=\"9999\"/>",
        "]]><!--",
        "&lt;&#x41;&amp;&quot;'\"",
        "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
        "\0\u{1b}[31m\u{202e}oirartnoc\u{2066}\u{feff}",
        "url(#map) {n} {{}} %s",
    ] {
        let hostile = picture(&case(title, &["BR"]), Locale::Es);
        assert!(hostile.map() == plain.map(), "{title:?} changed the map");
        let [left, top, right, bottom] = hostile.ink();
        assert!(left >= 56 && top >= 40 && right <= 600 && bottom <= 590, "{title:?} left its column");
    }
}

#[test]
fn markup_is_drawn_as_it_is_written() {
    #[track_caller]
    fn check(one: &str, other: &str, same: bool) {
        let [one, other] = [one, other].map(|title| bytes(&case(title, &["BR"]), Locale::Es));
        assert_eq!(one == other, same);
    }
    check("<b>Agua</b>", "Agua", false);
    check("Agua &amp; sal", "Agua & sal", false);
    check("a\u{202e}gua", "agua", true);
    check("a\u{200b}\u{2067}gua\0", "agua", true);
    check("Agua  y\nsal", "Agua y sal", true);
    check("水资源", "…", true);
}

#[test]
fn a_hostile_map_stays_a_map() {
    let mut drawing = DRAWING.clone();
    drawing.shapes[1].path = r#"m0 0h99"/><script>1</script><rect width="9999" height="9999"/><path d=""#.into();
    drawing.shapes[2].path = "]]>&y;<!--".into();
    let painter = Painter::new(&drawing).unwrap();
    let picture = Picture::new(&painter.case(&REAL, &case("Agua", &["BR"]), Locale::Es).unwrap());
    assert_eq!(picture.country(country("BR")), TAKES_PART);
}

#[test]
fn the_sites_card_is_shaded_by_number_of_cases() {
    let picture = Picture::new(&PAINTER.site(&REAL, Locale::En).unwrap());
    assert_eq!((picture.width, picture.height), (WIDTH, HEIGHT));
    assert_eq!(picture.country(country("MX")), CLASSES[3]);
    assert_eq!(picture.country(country("PT")), CLASSES[0]);
    for (at, class) in CLASSES.into_iter().enumerate() {
        let legend = picture.rgb.chunks_exact(WIDTH as usize).filter(|row| row[..MAP_LEFT].contains(&class)).count();
        assert!(legend >= 10, "class {at} is not in the legend");
    }
    let [left, _, right, bottom] = picture.ink();
    assert!(left >= 56 && right <= 600 && bottom <= 590);
    let spanish = Picture::new(&PAINTER.site(&REAL, Locale::Es).unwrap());
    assert!(spanish.rgb != picture.rgb && spanish.map() == picture.map());
}

#[test]
fn an_empty_catalogue_has_a_card() {
    let picture = Picture::new(&PAINTER.site(&Catalogue::default(), Locale::Es).unwrap());
    assert_eq!(picture.country(country("BR")), MEMBER);
}
