//! Puts the panels together: each area of the atlas projected, simplified, clipped and rounded, once per panel.
//! It must not hold numbers of the composition (see [`crate::layout`]) nor know the file's text.

use std::collections::BTreeMap;

use casebook::{
    country::Country,
    map::{self, Drawing, Leader, Mark},
};

use crate::{
    Error,
    clip::clip,
    codes,
    geometry::{self, Point, Ring, bounds},
    inside,
    layout::{Layout, Panel, Target},
    path::{self, Corner},
    simplify::simplify,
    topology::{Area, Atlas},
};

/// A country's land in one panel.
struct Land {
    /// The panel's index.
    panel: usize,
    /// The country, or [`codes::OTHER`].
    code: &'static str,
    /// Its rings on the grid, the largest first.
    rings: Vec<Vec<Corner>>,
}

/// The drawing of an atlas.
///
/// # Errors
/// When the atlas has no shape for a country of the layout, or the layout names a panel that it lacks or no country.
pub fn compose(atlas: &Atlas, layout: &Layout) -> Result<Drawing, Error> {
    let panels = layout.panels.iter().enumerate();
    let lands: Vec<Land> =
        panels.flat_map(|(index, panel)| lands(atlas, index, panel, layout.smallest_scrap)).collect();
    let mut targets = layout
        .targets
        .iter()
        .map(|target| place_target(target, layout, &lands))
        .collect::<Result<Vec<map::Target>, Error>>()?;
    targets.sort_by_key(|target| target.country);
    let leaders = layout.targets.iter().filter_map(|target| leader(target, layout, &targets)).collect();
    let marks = lands.iter().filter_map(|land| mark(land, layout)).collect();
    Ok(Drawing {
        width: layout.width,
        height: layout.height,
        panels: layout.panels.iter().map(place_panel).collect(),
        legends: layout.legends.iter().copied().map(map::Rect::from).collect(),
        targets,
        leaders,
        marks,
        shapes: lands.iter().map(shape).collect(),
    })
}

fn place_panel(panel: &Panel) -> map::Panel {
    let scale = panel.projection.units_per_megametre().round() as i32;
    map::Panel { id: panel.id.into(), frame: panel.frame.into(), scale, label: panel.label.into() }
}

/// Land as the drawing states it; other land has no country.
fn shape(land: &Land) -> map::Shape {
    map::Shape { panel: land.panel, country: Country::parse(land.code), path: path::path(&land.rings).into() }
}

/// The land of one panel, by country in alphabetical order.
fn lands(atlas: &Atlas, index: usize, panel: &Panel, smallest_scrap: f64) -> Vec<Land> {
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
    by_country.into_iter().filter_map(|(code, rings)| land(panel, index, code, rings)).collect()
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
fn land(panel: &Panel, index: usize, code: &'static str, mut rings: Vec<Ring>) -> Option<Land> {
    rings.sort_by(|a, b| geometry::area(b).total_cmp(&geometry::area(a)));
    let mut rounded: Vec<Vec<Corner>> = rings
        .iter()
        .enumerate()
        .filter(|(rank, ring)| geometry::area(ring) >= panel.smallest_island || (*rank == 0 && code != codes::OTHER))
        .map(|(_, ring)| path::round(ring))
        .filter(|corners| !corners.is_empty())
        .collect();
    chain(&mut rounded);
    (!rounded.is_empty()).then_some(Land { panel: index, code, rings: rounded })
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

fn place_target(target: &Target, layout: &Layout, lands: &[Land]) -> Result<map::Target, Error> {
    let country = Country::parse(target.code)
        .ok_or_else(|| Error::Layout(format!("`{}` should have a target, but is no country's code", target.code)))?;
    let index = layout.panels.iter().position(|panel| panel.id == target.panel).ok_or_else(|| {
        Error::Layout(format!(
            "`{}` should be shown in panel `{}`, but there is no such panel",
            target.code, target.panel
        ))
    })?;
    let anchor = lands
        .iter()
        .find(|land| land.panel == index && land.code == target.code)
        .and_then(|land| inside::farthest_from_edge(&plane(&land.rings)))
        .map(|(point, _)| point)
        .ok_or_else(|| {
            Error::Layout(format!(
                "`{}` should be shown in panel `{}`, but no land of it is there",
                target.code, target.panel
            ))
        })?;
    let centre = target.centre.map_or(anchor, |place| layout.panels[index].projection.project(place));
    Ok(map::Target {
        country,
        panel: index,
        anchor: on_grid(anchor),
        centre: on_grid(centre),
        radius: layout.target_radius,
    })
}

fn leader(target: &Target, layout: &Layout, targets: &[map::Target]) -> Option<Leader> {
    let callout = target.callout?;
    let map::Target { country, panel, anchor, .. } = targets.iter().find(|it| it.country.code() == target.code)?;
    let to = layout.panels[*panel].projection.project(callout);
    Some(Leader { country: *country, from: *anchor, to: on_grid(to) })
}

/// A mark for a country too small to see, unless it can be chosen: then it has a target.
fn mark(land: &Land, layout: &Layout) -> Option<Mark> {
    let country = Country::parse(land.code)?;
    let largest = plane(&land.rings).into_iter().max_by(|a, b| geometry::area(a).total_cmp(&geometry::area(b)))?;
    let [left, upper, right, lower] = bounds(&largest);
    let small = right - left < layout.mark_below && lower - upper < layout.mark_below;
    let has_target = layout.targets.iter().any(|target| target.code == land.code);
    let at = on_grid([(left + right) / 2.0, (upper + lower) / 2.0]);
    (small && !has_target).then_some(Mark { panel: land.panel, country, at })
}

fn on_grid(point: Point) -> map::Point {
    let [x, y] = point.map(|number| number.round() as i32);
    map::Point { x, y }
}

fn plane(rings: &[Vec<Corner>]) -> Vec<Ring> {
    rings.iter().map(|ring| ring.iter().map(|corner| corner.map(f64::from)).collect()).collect()
}
