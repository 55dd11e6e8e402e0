//! The card of the collection, for all pages that are no case. It must not know pixels of glyphs or of land.

use casebook::{
    catalogue::Catalogue,
    country::{Country, IBERO_AMERICA},
    figure, format,
    locale::Locale,
    map::{Choropleth, ClassRange},
    sentence,
    words::Words,
};

use crate::{
    Painter,
    canvas::Canvas,
    column::{self, ACROSS, LEFT},
    map::Filling,
    palette::{Ink, Rgb, tone},
    text::{FaceName, Room, Style},
};

const TITLE: Style = Style { face: FaceName::SerifBold, size: 72, ink: Ink::Dark };
const LEAD: Style = Style { face: FaceName::Serif, size: 32, ink: Ink::Soft };
const NOTE: Style = Style { face: FaceName::Sans, size: 22, ink: Ink::Soft };

const TITLE_SIZES: &[(u16, usize)] = &[(72, 3), (66, 3), (60, 3), (54, 4), (48, 4), (42, 5), (36, 6), (30, 7)];
const LEAD_SIZES: &[(u16, usize)] = &[(32, 5), (30, 6), (28, 6), (26, 7), (24, 8)];

/// Upper end of the title's room.
const TOP: i32 = 62;

/// Baseline of the legend.
const LEGEND: i32 = 500;

/// Width and height of a class's colour in the legend.
const SWATCH: [usize; 2] = [26, 15];

/// From a swatch's left edge to its counts.
const SWATCH_ROOM: f32 = 33.0;

/// Between entries of the legend.
const ENTRY_GAP: f32 = 15.0;

/// Draws it.
pub fn draw(painter: &Painter, catalogue: &Catalogue, locale: Locale) -> Canvas {
    let counts = counts(catalogue);
    let choropleth = figure::choropleth(&counts);
    let mut canvas = painter.land.filled(&painter.palette, |country| {
        let n = counts.iter().find(|(counted, _)| *counted == country).map_or(0, |(_, n)| *n);
        Some(Filling::Plain(class_colour(choropleth.class(n))?))
    });
    words(painter, &mut canvas, catalogue, locale);
    legend(painter, &mut canvas, &choropleth, locale);
    let total = catalogue.cases.len();
    column::foot(painter, &mut canvas, &sentence::result_count(total, total, locale));
    canvas
}

/// How many cases each of the 22 countries takes part in.
fn counts(catalogue: &Catalogue) -> Vec<(Country, usize)> {
    let mut counts = IBERO_AMERICA.map(|country| (country, 0)).to_vec();
    for case in &catalogue.cases {
        let countries = case.countries();
        counts.iter_mut().filter(|(country, _)| countries.contains(country)).for_each(|(_, n)| *n += 1);
    }
    counts
}

fn class_colour(class: usize) -> Option<Rgb> {
    tone::CLASSES.get(class.checked_sub(1)?).copied()
}

fn words(painter: &Painter, canvas: &mut Canvas, catalogue: &Catalogue, locale: Locale) {
    let typesetter = &painter.typesetter;
    let name = catalogue.site.title.get(locale).map_or(Words::of(locale).explore_title, |title| title.value);
    let room = Room { width: ACROSS, height: 230.0, sizes: TITLE_SIZES, leading: 1.1 };
    let title = typesetter.fit(TITLE.face, name, &room);
    let baseline = TOP + (f32::from(title.size) * 0.7).round() as i32;
    typesetter.set_block(canvas, TITLE, LEFT, baseline, &title);
    let Some(description) = catalogue.site.description.get(locale) else { return };
    let top = baseline + title.depth() + 64;
    let room = Room { width: ACROSS, height: (LEGEND - 44 - top) as f32, sizes: LEAD_SIZES, leading: 1.34 };
    let lead = typesetter.fit(LEAD.face, description.value, &room);
    typesetter.set_block(canvas, LEAD, LEFT, top, &lead);
}

/// What is counted, and a swatch and a range per class; as large as there is room for, at worst without the words.
fn legend(painter: &Painter, canvas: &mut Canvas, choropleth: &Choropleth, locale: Locale) {
    let label = [Words::of(locale).map_legend, ":"].concat();
    let entries: Vec<(Rgb, String)> = choropleth.ranges().filter_map(|range| entry(range, locale)).collect();
    let width = |style: Style, label: &str| {
        let texts = entries.iter().map(|(_, text)| painter.typesetter.width(style, text));
        painter.typesetter.width(style, label) + texts.map(|text| text + SWATCH_ROOM + ENTRY_GAP).sum::<f32>()
    };
    let styles = [22, 21, 20, 19, 18].map(|size| Style { size, ..NOTE });
    let fitting = styles.into_iter().find(|style| width(*style, &label) <= ACROSS);
    let style = fitting.unwrap_or(NOTE);
    let mut x = LEFT as f32;
    if fitting.is_some() {
        x += painter.typesetter.set(canvas, style, LEFT, LEGEND, &label, ACROSS) + ENTRY_GAP;
    }
    for (colour, text) in entries {
        canvas.fill(x as usize, LEGEND as usize - SWATCH[1], SWATCH[0], SWATCH[1], painter.palette.exact(colour));
        let room = LEFT as f32 + ACROSS - x;
        x += SWATCH_ROOM + ENTRY_GAP;
        x += painter.typesetter.set(canvas, style, (x - ENTRY_GAP) as i32, LEGEND, &text, room);
    }
}

/// A class's colour and its counts.
fn entry(range: ClassRange, locale: Locale) -> Option<(Rgb, String)> {
    let [lowest, highest] = [range.lowest, range.highest].map(|n| format::number(n, locale));
    let text = if lowest == highest { lowest } else { format!("{lowest}–{highest}") };
    Some((class_colour(range.class)?, text))
}
