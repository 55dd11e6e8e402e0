//! The card of the collection, for all pages that are no case. It must not know pixels of glyphs or of land.

use casebook::{
    catalogue::Catalogue,
    country::{Country, IBERO_AMERICA},
    figure,
    locale::Locale,
    map::Choropleth,
    sentence,
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

const TITLE: Style = Style { face: FaceName::SerifBold, size: 72, ink: Ink::Dark };
const LEAD: Style = Style { face: FaceName::Serif, size: 32, ink: Ink::Soft };
const NOTE: Style = Style { face: FaceName::Sans, size: 22, ink: Ink::Soft };

/// Upper end of the title's room.
const TOP: i32 = 62;

/// Baseline of the legend.
const LEGEND: i32 = 500;

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

fn class_colour(class: usize) -> Option<crate::palette::Rgb> {
    tone::CLASSES.get(class.checked_sub(1)?).copied()
}

fn words(painter: &Painter, canvas: &mut Canvas, catalogue: &Catalogue, locale: Locale) {
    let typesetter = &painter.typesetter;
    let name = catalogue.site.title.get(locale).map_or(Words::of(locale).explore_title, |title| title.value);
    let room = Room { width: ACROSS, height: 230.0, sizes: &[72, 66, 60, 54, 48, 42, 36, 30], leading: 1.1 };
    let title = typesetter.fit(TITLE.face, name, &room);
    let baseline = TOP + (f32::from(title.size) * 0.7).round() as i32;
    typesetter.set_block(canvas, TITLE, LEFT, baseline, &title);
    let Some(description) = catalogue.site.description.get(locale) else { return };
    let top = baseline + title.depth() + 64;
    let room = Room { width: ACROSS, height: (LEGEND - 44 - top) as f32, sizes: &[32, 30, 28, 26, 24], leading: 1.34 };
    let lead = typesetter.fit(LEAD.face, description.value, &room);
    typesetter.set_block(canvas, LEAD, LEFT, top, &lead);
}

/// A swatch and a range per class.
fn legend(painter: &Painter, canvas: &mut Canvas, choropleth: &Choropleth, locale: Locale) {
    let typesetter = &painter.typesetter;
    let label = [Words::of(locale).map_legend, ":"].concat();
    let mut x = LEFT + typesetter.set(canvas, NOTE, LEFT, LEGEND, &label, ACROSS).ceil() as i32 + 18;
    for range in choropleth.ranges() {
        let text = match (range.lowest, range.highest) {
            (lowest, highest) if lowest == highest => lowest.to_string(),
            (lowest, highest) => format!("{lowest}–{highest}"),
        };
        let width = 28 + 8 + typesetter.width(NOTE, &text).ceil() as i32;
        if x + width > LEFT + ACROSS as i32 {
            break;
        }
        if let Some(colour) = class_colour(range.class) {
            canvas.fill(x as usize, LEGEND as usize - 15, 28, 15, painter.palette.exact(colour));
        }
        typesetter.set(canvas, NOTE, x + 36, LEGEND, &text, ACROSS);
        x += width + 18;
    }
}
