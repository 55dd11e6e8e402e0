//! The card of a case. It must not know pixels of glyphs or of land.

use casebook::{
    catalogue::{Case, Catalogue},
    country::Country,
    format,
    locale::Locale,
    sentence, vocabulary,
    words::Words,
};

use crate::{
    Painter,
    canvas::Canvas,
    column::{self, ACROSS, LEFT},
    map::Filling,
    palette::{Ink, tone},
    text::{Block, FaceName, Room, Style},
};

/// Countries named before the others are counted, as in the site's list.
const NAMED: usize = 5;

/// Baseline of the participants' line.
const PARTICIPANTS: i32 = 502;

/// From the baseline of number and kind to the room for the title.
const TITLE_GAP: i32 = 30;

/// Lower end of the room for the title.
const TITLE_END: i32 = 456;

/// Large titles of few lines, and smaller ones of more.
const TITLE_SIZES: &[(u16, usize)] = &[
    (80, 2),
    (74, 2),
    (68, 3),
    (62, 3),
    (58, 4),
    (54, 4),
    (50, 4),
    (46, 5),
    (43, 5),
    (40, 6),
    (37, 8),
    (34, 8),
    (31, 9),
    (28, 9),
];

const KIND: Style = Style { face: FaceName::SansSemibold, size: 28, ink: Ink::Kind };
const NAMES: Style = Style { face: FaceName::Sans, size: 25, ink: Ink::Soft };
const TITLE: Style = Style { face: FaceName::SerifBold, size: 66, ink: Ink::Dark };

/// Draws it.
pub fn draw(painter: &Painter, catalogue: &Catalogue, case: &Case, locale: Locale) -> Canvas {
    let countries = case.countries();
    let mut canvas = painter.land.filled(&painter.palette, |country| filling(&countries, country));
    let head = head(painter, &mut canvas, case, locale);
    title(painter, &mut canvas, case, locale, head);
    let names = participants(painter, catalogue, &countries, locale);
    painter.typesetter.set(&mut canvas, NAMES, LEFT, PARTICIPANTS, &names, ACROSS);
    let collection = catalogue.site.title.get(locale).map_or("", |title| title.value);
    column::foot(painter, &mut canvas, collection);
    canvas
}

fn filling(countries: &[Country], country: Country) -> Option<Filling> {
    let takes_part = countries.contains(&country);
    takes_part.then(|| match country.is_ibero_american() {
        true => Filling::Plain(tone::TAKES_PART),
        false => Filling::Hatched(tone::ELSEWHERE, tone::ELSEWHERE_GROUND),
    })
}

/// Number and kind; returns the baseline on which they stand.
fn head(painter: &Painter, canvas: &mut Canvas, case: &Case, locale: Locale) -> i32 {
    let kind = vocabulary::kind(case.kind, Words::of(locale));
    let typesetter = &painter.typesetter;
    let Some(number) = case.number.map(|number| number.to_string()) else {
        typesetter.set(canvas, KIND, LEFT, 92, kind, ACROSS);
        return 92;
    };
    // Four digits and more are smaller, so that the kind has its place beside them.
    let size = if number.len() > 3 { 56 } else { 96 };
    let style = Style { face: FaceName::SerifBold, size, ink: Ink::Accent };
    let width = typesetter.set(canvas, style, LEFT, 124, &number, ACROSS);
    let x = LEFT + width.ceil() as i32 + 20;
    typesetter.set(canvas, KIND, x, 124, kind, ACROSS - (x - LEFT) as f32);
    124
}

fn title(painter: &Painter, canvas: &mut Canvas, case: &Case, locale: Locale, head: i32) {
    let block = title_block(painter, case, locale, head);
    painter.typesetter.set_block(canvas, TITLE, LEFT, title_baseline(&block, head), &block);
}

fn title_block(painter: &Painter, case: &Case, locale: Locale, head: i32) -> Block {
    let title = case.title.get(locale).map_or("", |title| title.value);
    let height = (TITLE_END - head - TITLE_GAP) as f32;
    painter.typesetter.fit(TITLE.face, title, &Room { width: ACROSS, height, sizes: TITLE_SIZES, leading: 1.14 })
}

/// Where the first line stands: its capitals, 0.67 em high, begin somewhat below the head.
fn title_baseline(block: &Block, head: i32) -> i32 {
    head + TITLE_GAP + (f32::from(block.size) * 0.86).round() as i32
}

/// "Argentina, Bolivia, Chile and 15 more": as many names as fit, at most five before others are counted.
fn participants(painter: &Painter, catalogue: &Catalogue, countries: &[Country], locale: Locale) -> String {
    let fits = |text: &String| painter.typesetter.width(NAMES, text) <= ACROSS;
    let all = sentence::country_names(catalogue, countries, locale);
    if countries.len() <= NAMED + 1 && fits(&all) {
        return all;
    }
    let most = NAMED.min(countries.len().saturating_sub(1));
    let some = (1..=most).rev().map(|named| some_names(catalogue, countries, named, locale));
    some.into_iter().find(fits).unwrap_or(all)
}

fn some_names(catalogue: &Catalogue, countries: &[Country], named: usize, locale: Locale) -> String {
    let names: Vec<&str> = countries[..named].iter().map(|&country| catalogue.country_name(country, locale)).collect();
    let rest = countries.len() - named;
    let more = Words::of(locale).and_more.of(rest).with(&[("n", &format::number(rest, locale))]);
    [&names.join(", "), " ", &more].concat()
}

#[cfg(test)]
mod tests {
    use casebook::{catalogue::read, map};

    use super::*;

    #[test]
    fn every_title_and_line_of_the_real_catalogue_fits_uncut() {
        let drawing = map::parse(include_str!("../../../public/map.json")).unwrap();
        let painter = Painter::new(&drawing).unwrap();
        let catalogue = read(include_str!("../../../public/catalogue.json")).unwrap().catalogue;
        for locale in Locale::ALL {
            for case in &catalogue.cases {
                let block = title_block(&painter, case, locale, 124);
                let [set, all] = [block.lines.iter().map(|line| line.glyphs.len()).sum::<usize>(), {
                    let pieces = painter.typesetter.pieces(TITLE.face, case.title.get(locale).unwrap().value);
                    pieces.iter().map(|piece| piece.glyphs.len()).sum()
                }];
                let slug = case.slug.as_str();
                assert_eq!(set, all, "{slug}: a title was cut");
                assert!(block.size >= 40, "{slug}: {} px are small for a card", block.size);
                assert!(block.lines.iter().all(|line| line.width * f32::from(block.size) <= ACROSS), "{slug}");
                let end = title_baseline(&block, 124) + block.depth();
                assert!(end + i32::from(block.size) / 4 <= PARTICIPANTS - 20, "{slug}: the title ends at {end}");
                let names = participants(&painter, &catalogue, &case.countries(), locale);
                assert!(painter.typesetter.width(NAMES, &names) <= ACROSS, "{slug}: `{names}`");
            }
        }
    }

    #[test]
    fn the_countries_that_have_no_room_are_counted() {
        let drawing = map::parse(include_str!("../../../public/map.json")).unwrap();
        let painter = Painter::new(&drawing).unwrap();
        let catalogue = Catalogue::default();
        let some =
            |count: usize| participants(&painter, &catalogue, &casebook::country::IBERO_AMERICA[..count], Locale::Es);
        assert_eq!(some(0), "");
        assert_eq!(some(1), "Andorra");
        assert_eq!(some(3), "Andorra, Argentina y Bolivia");
        assert_eq!(some(6), "Andorra, Argentina, Bolivia, Brasil, Chile y Colombia");
        assert_eq!(some(22), "Andorra, Argentina, Bolivia, Brasil, Chile y 17 más");
    }
}
