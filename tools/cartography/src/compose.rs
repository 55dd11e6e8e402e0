//! Puts the panels together: each area of the atlas projected, simplified, clipped and rounded, once per panel.
//! It must not hold numbers of the composition (see [`crate::layout`]) nor know the file's format.

use std::collections::BTreeMap;

use crate::{
    Error,
    clip::clip,
    codes,
    geometry::{self, Point, Rect, Ring, bounds},
    inside,
    layout::{Layout, Panel, Target},
    path::{self, Corner},
    simplify::simplify,
    topology::{Area, Atlas},
};

/// All that the file says.
#[derive(Debug)]
pub struct Drawing {
    /// Width of the view box.
    pub width: i32,
    /// Height of the view box.
    pub height: i32,
    /// The panels, main one first.
    pub panels: Vec<PlacedPanel>,
    /// Rectangles free of land.
    pub legends: Vec<Rect>,
    /// The countries that can be chosen.
    pub countries: Vec<Country>,
    /// Lines from a country to a mark beside it.
    pub leaders: Vec<Leader>,
    /// Panel, country and place of marks for countries too small to see.
    pub marks: Vec<(&'static str, &'static str, Corner)>,
    /// All land, by panel and country.
    pub shapes: Vec<Shape>,
}

/// A panel as the file states it.
#[derive(Debug)]
pub struct PlacedPanel {
    /// Its name.
    pub id: &'static str,
    /// Where it lies.
    pub frame: Rect,
    /// Units per thousand kilometres.
    pub scale: i32,
    /// Room for its name.
    pub label: Rect,
}

/// A country that can be chosen.
#[derive(Debug)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// The panel that shows it best.
    pub panel: &'static str,
    /// A point well inside its largest area there.
    pub anchor: Corner,
    /// Centre of its target.
    pub target: Corner,
    /// Radius of its target.
    pub radius: i32,
}

/// A line from a country to a mark beside it.
#[derive(Debug)]
pub struct Leader {
    /// The country.
    pub code: &'static str,
    /// The end at the country.
    pub from: Corner,
    /// The end at the mark.
    pub to: Corner,
}

/// A country's land in one panel.
#[derive(Debug)]
pub struct Shape {
    /// The panel.
    pub panel: &'static str,
    /// The country, or [`codes::OTHER`].
    pub code: &'static str,
    /// Its rings on the grid, the largest first.
    pub rings: Vec<Vec<Corner>>,
}

/// The drawing of an atlas.
///
/// # Errors
/// When the atlas has no shape for a country of the layout, or the layout names a panel that it lacks.
pub fn compose(atlas: &Atlas, layout: &Layout) -> Result<Drawing, Error> {
    let shapes: Vec<Shape> =
        layout.panels.iter().flat_map(|panel| shapes(atlas, panel, layout.smallest_scrap)).collect();
    let mut countries = layout
        .targets
        .iter()
        .map(|target| country(target, layout, &shapes))
        .collect::<Result<Vec<Country>, Error>>()?;
    countries.sort_by_key(|country| country.code);
    let leaders = layout.targets.iter().filter_map(|target| leader(target, layout, &countries)).collect();
    let marks = shapes.iter().filter_map(|shape| mark(shape, layout)).collect();
    Ok(Drawing {
        width: layout.width,
        height: layout.height,
        panels: layout.panels.iter().map(place).collect(),
        legends: layout.legends.to_vec(),
        countries,
        leaders,
        marks,
        shapes,
    })
}

fn place(panel: &Panel) -> PlacedPanel {
    let scale = panel.projection.units_per_megametre().round() as i32;
    PlacedPanel { id: panel.id, frame: panel.frame, scale, label: panel.label }
}

/// The land of one panel, by country in alphabetical order.
fn shapes(atlas: &Atlas, panel: &Panel, smallest_scrap: f64) -> Vec<Shape> {
    let project = |arc: &Vec<Point>| arc.iter().map(|place| panel.projection.project(*place)).collect();
    let projected: Vec<Vec<Point>> = atlas.arcs.iter().map(project).collect();
    let mut simplified: BTreeMap<usize, Vec<Point>> = BTreeMap::new();
    let mut by_country: BTreeMap<&'static str, Vec<Ring>> = BTreeMap::new();
    let shown = |area: &&Area| !panel.without.contains(&area.code) && is_near(atlas, area, panel);
    for area in atlas.areas.iter().filter(shown) {
        for references in &area.rings {
            if !panel.frame.meets(&ring(references, |index| &projected[index])) {
                continue;
            }
            for (index, _) in references.iter().map(|reference| Atlas::direction(*reference)) {
                let simplify = || simplify(&projected[index], panel.tolerance);
                simplified.entry(index).or_insert_with(simplify);
            }
            let whole = ring(references, |index| &simplified[&index]);
            let clipped = clip(&whole, panel.frame.grown(panel.bleed));
            // One arc that closes has no neighbours: an island.
            let is_cut_island = references.len() == 1 && !panel.frame.holds(&whole);
            if is_cut_island && geometry::area(&clipped) < smallest_scrap {
                continue;
            }
            by_country.entry(area.code).or_default().push(clipped);
        }
    }
    by_country.into_iter().filter_map(|(code, rings)| shape(panel, code, rings)).collect()
}

/// Whether an area lies on the projection's near half; far ones wrap around the drawing.
fn is_near(atlas: &Atlas, area: &Area, panel: &Panel) -> bool {
    let indices = area.rings.iter().flatten().map(|reference| Atlas::direction(*reference).0);
    indices.flat_map(|index| &atlas.arcs[index]).all(|point| panel.projection.angle_from_centre(*point) < 90.0)
}

/// A ring from its arcs; where two arcs meet, their common point appears once.
fn ring<'a>(references: &[i64], arc: impl Fn(usize) -> &'a Vec<Point>) -> Ring {
    let mut ring = Ring::new();
    for reference in references {
        let (index, backwards) = Atlas::direction(*reference);
        let mut points = arc(index).clone();
        if backwards {
            points.reverse();
        }
        points.pop();
        ring.append(&mut points);
    }
    ring
}

/// A country's land in a panel, rounded; `None` when nothing is left.
fn shape(panel: &Panel, code: &'static str, mut rings: Vec<Ring>) -> Option<Shape> {
    rings.sort_by(|a, b| geometry::area(b).total_cmp(&geometry::area(a)));
    let mut rounded: Vec<Vec<Corner>> = rings
        .iter()
        .enumerate()
        .filter(|(rank, ring)| geometry::area(ring) >= panel.smallest_island || (*rank == 0 && code != codes::OTHER))
        .map(|(_, ring)| path::round(ring))
        .filter(|corners| !corners.is_empty())
        .collect();
    chain(&mut rounded);
    (!rounded.is_empty()).then_some(Shape { panel: panel.id, code, rings: rounded })
}

/// Orders islands so that each is followed by the nearest one left: short steps make a short path.
fn chain(rings: &mut [Vec<Corner>]) {
    for at in 1..rings.len() {
        let from = rings[at - 1][0];
        let distance = |ring: &Vec<Corner>| {
            let [dx, dy] = [i64::from(ring[0][0] - from[0]), i64::from(ring[0][1] - from[1])];
            dx * dx + dy * dy
        };
        if let Some(nearest) = (at..rings.len()).min_by_key(|index| distance(&rings[*index])) {
            rings[at..=nearest].rotate_right(1);
        }
    }
}

fn country(target: &Target, layout: &Layout, shapes: &[Shape]) -> Result<Country, Error> {
    let panel = layout.panels.iter().find(|panel| panel.id == target.panel).ok_or_else(|| {
        Error::Layout(format!(
            "`{}` should be shown in panel `{}`, but there is no such panel",
            target.code, target.panel
        ))
    })?;
    let anchor = shapes
        .iter()
        .find(|shape| shape.panel == target.panel && shape.code == target.code)
        .and_then(|shape| inside::farthest_from_edge(&plane(&shape.rings)))
        .map(|(point, _)| point)
        .ok_or_else(|| {
            Error::Layout(format!(
                "`{}` should be shown in panel `{}`, but no land of it is there",
                target.code, panel.id
            ))
        })?;
    let centre = target.centre.map_or(anchor, |place| panel.projection.project(place));
    let radius = layout.target_radius;
    Ok(Country { code: target.code, panel: panel.id, anchor: corner(anchor), target: corner(centre), radius })
}

fn leader(target: &Target, layout: &Layout, countries: &[Country]) -> Option<Leader> {
    let callout = target.callout?;
    let from = countries.iter().find(|country| country.code == target.code)?.anchor;
    let panel = layout.panels.iter().find(|panel| panel.id == target.panel)?;
    Some(Leader { code: target.code, from, to: corner(panel.projection.project(callout)) })
}

/// A mark for a country too small to see, unless it can be chosen: then it has a target.
fn mark(shape: &Shape, layout: &Layout) -> Option<(&'static str, &'static str, Corner)> {
    let largest = plane(&shape.rings).into_iter().max_by(|a, b| geometry::area(a).total_cmp(&geometry::area(b)))?;
    let [left, upper, right, lower] = bounds(&largest);
    let small = right - left < layout.mark_below && lower - upper < layout.mark_below;
    let told_apart = shape.code != codes::OTHER && layout.targets.iter().all(|target| target.code != shape.code);
    (small && told_apart).then(|| (shape.panel, shape.code, corner([(left + right) / 2.0, (upper + lower) / 2.0])))
}

fn corner(point: Point) -> Corner {
    point.map(|number| number.round() as i32)
}

fn plane(rings: &[Vec<Corner>]) -> Vec<Ring> {
    rings.iter().map(|ring| ring.iter().map(|corner| corner.map(f64::from)).collect()).collect()
}
