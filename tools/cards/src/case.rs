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
    text::{FaceName, Room, Style},
};

/// Countries named before the others are counted, as in the site's list.
const NAMED: usize = 5;

/// Baseline of the participants' line.
const PARTICIPANTS: i32 = 502;

/// Lower end of the room for the title.
const TITLE_END: i32 = 456;

const TITLE_SIZES: &[u16] = &[80, 73, 66, 62, 58, 54, 50, 46, 43, 40, 37, 34, 31, 28];

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
    let title = case.title.get(locale).map_or("", |title| title.value);
    let top = head + 30;
    let room = Room { width: ACROSS, height: (TITLE_END - top) as f32, sizes: TITLE_SIZES, leading: 1.14 };
    let block = painter.typesetter.fit(TITLE.face, title, &room);
    // Capitals are about 0.67 em high.
    let baseline = top + (f32::from(block.size) * 0.86).round() as i32;
    painter.typesetter.set_block(canvas, TITLE, LEFT, baseline, &block);
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
