//! The land of a card: what is the same on every card, and how countries are filled on a copy of it.
//! It must not know cases or words.

use std::{collections::HashMap, ops::Range};

use casebook::{country::Country, map::Drawing};

use super::{
    MAP_ACROSS, MAP_LEFT,
    drawn::Picture,
    weights::{Parts, Weights},
};
use crate::{
    CardError,
    canvas::{ACROSS, Canvas, DOWN},
    palette::{Palette, Rgb, blend, tone},
};

/// From this part of a pixel on, of 255, the whole pixel is the country's.
const SOLID: u8 = 252;

/// Pixels of land below which hatching would not be seen as such.
const HATCHED_FROM: usize = 150;

/// Width of a stripe and its gap, along a row of pixels.
const HATCH: usize = 8;

/// How a country is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// One colour.
    Plain(Rgb),
    /// Stripes of the first colour on the second; small land is filled with the first.
    Hatched(Rgb, Rgb),
}

/// The map, ready to be filled.
pub struct Land {
    /// A card with nothing but the neutral map.
    base: Canvas,
    countries: Vec<Country>,
    /// Per country: pixels that are its own, as ranges of the card.
    solid: Vec<Vec<Range<usize>>>,
    /// Pixels that countries share with others or with the sea.
    edges: Vec<Edge>,
}

/// One pixel at an edge.
struct Edge {
    /// Its place on the card.
    at: usize,
    /// Its colour while no country is filled.
    neutral: Rgb,
    /// Whose it is, by index, in parts of 255.
    parts: Parts,
}

impl Land {
    /// Renders the drawing and finds out whose each pixel is.
    pub fn new(drawing: &Drawing, palette: &Palette) -> Result<Land, CardError> {
        let picture = Picture::new(drawing, &neutral)?;
        let pixmap = picture.render()?;
        let colour = |at: usize| -> Rgb { std::array::from_fn(|channel| pixmap.data()[at * 4 + channel]) };
        let mut base = Canvas::new();
        let mut known = HashMap::new();
        let mut last = (tone::SEA, palette.exact(tone::SEA));
        for at in 0..MAP_ACROSS * DOWN {
            let rgb = colour(at);
            if rgb != last.0 {
                last = (rgb, *known.entry(rgb).or_insert_with(|| palette.exact(rgb)));
            }
            base.pixels_mut()[on_card(at)] = last.1;
        }
        let countries = countries(drawing);
        let (solid, edges) = sort_out(&Weights::new(&picture, &countries), countries.len(), &colour);
        Ok(Land { base, countries, solid, edges })
    }

    /// A card with the map on it, its countries filled.
    pub fn filled(&self, palette: &Palette, filling: impl Fn(Country) -> Option<Filling>) -> Canvas {
        let mut canvas = self.base.clone();
        let paints: Vec<Option<Paint>> = (0..self.countries.len())
            .map(|at| Some(Paint::new(self.fitting(at, filling(self.countries[at])?), palette)))
            .collect();
        for (runs, paint) in self.solid.iter().zip(&paints) {
            if let Some(paint) = paint {
                runs.iter().for_each(|run| paint.fill(&mut canvas, run.clone()));
            }
        }
        for edge in &self.edges {
            if edge.parts.iter().any(|(country, part)| *part > 0 && paints[usize::from(*country)].is_some()) {
                canvas.pixels_mut()[edge.at] = palette.near(self.mixed(edge, &paints));
            }
        }
        canvas
    }

    fn fitting(&self, country: usize, filling: Filling) -> Filling {
        let size: usize = self.solid[country].iter().map(Range::len).sum();
        match filling {
            Filling::Hatched(stripe, _) if size < HATCHED_FROM => Filling::Plain(stripe),
            filling => filling,
        }
    }

    /// An edge's colour: for each filled country its colour instead of the neutral one, by its part.
    fn mixed(&self, edge: &Edge, paints: &[Option<Paint>]) -> Rgb {
        let mut mixed = edge.neutral.map(|channel| i32::from(channel) * 255);
        for (country, part) in edge.parts.into_iter().filter(|(_, part)| *part > 0) {
            let country = usize::from(country);
            if let Some(paint) = &paints[country] {
                let [new, old] = [paint.filling.at(edge.at), neutral(self.countries[country])];
                for channel in 0..3 {
                    mixed[channel] += (i32::from(new[channel]) - i32::from(old[channel])) * i32::from(part);
                }
            }
        }
        mixed.map(|channel| ((channel + 127) / 255).clamp(0, 255) as u8)
    }
}

impl Filling {
    /// The colour at a place of the card. A diagonal stripe's edge covers half of the pixels that it cuts.
    fn at(self, place: usize) -> Rgb {
        match self {
            Filling::Plain(colour) => colour,
            Filling::Hatched(stripe, ground) => match phase(place) {
                0 | 4 => blend(ground, stripe, 2, 4),
                1..=3 => stripe,
                _ => ground,
            },
        }
    }
}

/// A filling on one card.
struct Paint {
    filling: Filling,
    /// Its colour at each phase of the hatching.
    colours: [u8; HATCH],
}

impl Paint {
    fn new(filling: Filling, palette: &Palette) -> Paint {
        let colours = match filling {
            Filling::Plain(colour) => [palette.exact(colour); HATCH],
            hatched => std::array::from_fn(|phase| palette.exact(hatched.at(phase))),
        };
        Paint { filling, colours }
    }

    fn fill(&self, canvas: &mut Canvas, run: Range<usize>) {
        let pixels = &mut canvas.pixels_mut()[run.clone()];
        match self.filling {
            Filling::Plain(_) => pixels.fill(self.colours[0]),
            Filling::Hatched(..) => {
                run.zip(pixels).for_each(|(place, pixel)| *pixel = self.colours[phase(place)]);
            }
        }
    }
}

/// Where in the hatching a place lies.
fn phase(place: usize) -> usize {
    (place % ACROSS + place / ACROSS) % HATCH
}

/// What a country is filled with while it takes no part.
fn neutral(country: Country) -> Rgb {
    if country.is_ibero_american() { tone::MEMBER } else { tone::LAND }
}

/// The place on the card of a pixel of the map.
fn on_card(at: usize) -> usize {
    at / MAP_ACROSS * ACROSS + MAP_LEFT + at % MAP_ACROSS
}

/// Every country that is drawn, once.
fn countries(drawing: &Drawing) -> Vec<Country> {
    let shapes = drawing.shapes.iter().filter_map(|shape| shape.country);
    let mut countries: Vec<Country> = shapes.chain(drawing.marks.iter().map(|mark| mark.country)).collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}

/// Pixels of one country alone become runs; those that it shares become edges.
fn sort_out(weights: &Weights, countries: usize, colour: &dyn Fn(usize) -> Rgb) -> (Vec<Vec<Range<usize>>>, Vec<Edge>) {
    let mut solid: Vec<Vec<Range<usize>>> = vec![Vec::new(); countries];
    let mut edges = Vec::new();
    for (at, parts) in weights.pixels().iter().enumerate().filter(|(_, parts)| parts.iter().any(|part| part.1 > 0)) {
        let place = on_card(at);
        let Some((country, _)) = parts.iter().find(|(_, part)| *part >= SOLID) else {
            edges.push(Edge { at: place, neutral: colour(at), parts: *parts });
            continue;
        };
        let runs = &mut solid[usize::from(*country)];
        match runs.last_mut() {
            Some(run) if run.end == place => run.end += 1,
            _ => runs.push(place..place + 1),
        }
    }
    (solid, edges)
}
