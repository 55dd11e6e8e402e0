//! What must be true of the committed drawing, `public/map.json`, whoever changes the layout.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support;

use std::collections::BTreeSet;

use cartography::{
    Report,
    clip::clip,
    geometry::{Rect, Ring, area},
    inside, write,
};
use casebook::{
    country::{Country, IBERO_AMERICA},
    map::{self, Drawing, Point, Target},
};
use support::{rect, rings};

const FILE: &str = include_str!("../../../public/map.json");

/// CSS pixels that the drawing gets on a phone of 360, and that a target must have there.
const NARROW: f64 = 328.0;
const TARGET: f64 = 24.0;

fn drawing() -> Drawing {
    map::parse(FILE).unwrap()
}

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn land(drawing: &Drawing, panel: usize) -> Vec<Ring> {
    drawing.shapes_in(panel).flat_map(|shape| rings(&shape.path)).collect()
}

fn land_of(drawing: &Drawing, country: Country, panel: usize) -> Vec<Ring> {
    drawing.shapes_of(country).filter(|shape| shape.panel == panel).flat_map(|shape| rings(&shape.path)).collect()
}

#[track_caller]
fn check_free(land: &[Ring], rect: Rect, what: &str) {
    let covered: f64 = land.iter().map(|ring| area(&clip(ring, rect))).sum();
    assert!(covered == 0.0, "{what} covers {covered} units² of land");
}

fn plane(point: Point) -> [f64; 2] {
    [f64::from(point.x), f64::from(point.y)]
}

fn distance(a: Point, b: Point) -> f64 {
    f64::from(a.x - b.x).hypot(f64::from(a.y - b.y))
}

#[test]
fn each_of_the_22_has_a_shape_and_a_target_in_the_panel_that_shows_it_best() {
    let drawing = drawing();
    assert_eq!(drawing.targets.len(), IBERO_AMERICA.len());
    for country in IBERO_AMERICA {
        let target = drawing.target(country).unwrap();
        let land = land_of(&drawing, country, target.panel);
        assert!(inside::contains(&land, plane(target.anchor)), "the anchor of {country:?} is not in its land");
        let reach = inside::depth(&land, plane(target.centre));
        assert!(reach > -f64::from(target.radius), "the target of {country:?} does not touch it");
    }
}

#[test]
fn targets_are_large_enough_for_a_finger_and_lie_apart() {
    let drawing = drawing();
    for (index, target) in drawing.targets.iter().enumerate() {
        let pixels = f64::from(2 * target.radius) / f64::from(drawing.width) * NARROW;
        assert!(pixels >= TARGET, "the target of {:?} has {pixels} px", target.country);
        for other in &drawing.targets[index + 1..] {
            let gap = distance(target.centre, other.centre) - f64::from(target.radius + other.radius);
            assert!(gap >= 0.0, "the targets of {:?} and {:?} overlap by {}", target.country, other.country, -gap);
        }
    }
}

#[test]
fn targets_lie_in_their_panels_and_under_no_inset() {
    let drawing = drawing();
    let circle = |target: &Target| {
        let [centre, radius] = [target.centre, Point { x: target.radius, y: target.radius }];
        Rect::new(centre.x - radius.x, centre.y - radius.y, 2 * radius.x, 2 * radius.y)
    };
    for target in &drawing.targets {
        let [left, upper, right, lower] = circle(target).edges();
        let corners = [[left, upper], [right, lower]];
        for (index, panel) in drawing.panels.iter().enumerate() {
            let frame = rect(panel.frame);
            if index == target.panel {
                assert!(frame.holds(&corners), "the target of {:?} leaves `{}`", target.country, panel.id);
            } else if index > 0 {
                assert!(!frame.meets(&corners), "the target of {:?} runs into `{}`", target.country, panel.id);
            }
        }
    }
}

#[test]
fn insets_lie_apart_in_the_view_box_and_cover_no_land() {
    let drawing = drawing();
    let main = land(&drawing, 0);
    let view = Rect::new(0, 0, drawing.width, drawing.height);
    assert_eq!(rect(drawing.panels[0].frame), view);
    for (index, panel) in drawing.panels.iter().enumerate().skip(1) {
        let frame = rect(panel.frame);
        let [left, upper, right, lower] = frame.edges();
        assert!(view.holds(&[[left, upper], [right, lower]]), "`{}` leaves the view box", panel.id);
        check_free(&main, frame, &panel.id);
        for other in &drawing.panels[index + 1..] {
            let corners = [[left, upper], [right, lower]];
            assert!(!rect(other.frame).meets(&corners), "`{}` and `{}` overlap", panel.id, other.id);
        }
    }
}

#[test]
fn shapes_stay_in_their_panels() {
    let drawing = drawing();
    for (index, panel) in drawing.panels.iter().enumerate() {
        let bleed = if index == 0 { 4 } else { 0 };
        for ring in land(&drawing, index) {
            assert!(rect(panel.frame).grown(bleed).holds(&ring), "a shape leaves `{}`", panel.id);
        }
    }
}

#[test]
fn labels_and_legends_run_over_no_land_and_no_inset() {
    let drawing = drawing();
    let rooms = drawing.panels.iter().map(|panel| (panel.label, &*panel.id));
    for (room, what) in rooms.chain(drawing.legends.iter().map(|legend| (*legend, "a legend"))) {
        let room = rect(room);
        let [left, upper, right, lower] = room.edges();
        for (index, panel) in drawing.panels.iter().enumerate() {
            if rect(panel.frame).meets(&[[left, upper], [right, lower]]) {
                check_free(&land(&drawing, index), room, what);
                let is_own = index == 0 || *panel.id == *what;
                assert!(is_own, "the room for {what} runs into `{}`", panel.id);
            }
        }
    }
}

#[test]
fn a_leader_runs_from_the_country_to_a_mark_at_sea_in_its_target() {
    let drawing = drawing();
    assert!(!drawing.leaders.is_empty());
    for leader in &drawing.leaders {
        let target = drawing.target(leader.country).unwrap();
        assert!(inside::contains(&land_of(&drawing, leader.country, target.panel), plane(leader.from)));
        assert!(distance(leader.to, target.centre) < f64::from(target.radius));
        let depth = inside::depth(&land(&drawing, target.panel), plane(leader.to));
        assert!(depth < -20.0, "the mark of {:?} is {depth} units from the coast", leader.country);
    }
}

#[test]
fn a_shared_border_has_the_same_corners_on_both_sides() {
    let drawing = drawing();
    let corners = |code: &str| -> BTreeSet<(i64, i64)> {
        let land = land_of(&drawing, country(code), 0);
        land.iter().flatten().map(|[x, y]| (*x as i64, *y as i64)).collect()
    };
    for (one, other, fewest) in [("BR", "BO", 40), ("AR", "CL", 60), ("PE", "CO", 20), ("MX", "US", 10)] {
        let shared = corners(one).intersection(&corners(other)).count();
        assert!(shared >= fewest, "{one} and {other} share {shared} corners");
    }
}

#[test]
fn neighbours_that_take_part_are_drawn_and_french_guiana_is_not_france() {
    let drawing = drawing();
    let drawn = "HT JM BZ TT BB LC VC GD KN AG DM MS BS GY SR US GF FK FR PR";
    for code in drawn.split(' ') {
        assert!(drawing.is_drawn(country(code)), "{code}");
    }
    for code in ["CA", "DE", "JP", "NL", "BJ", "BT"] {
        assert!(!drawing.is_drawn(country(code)), "{code}");
    }
    assert!(land_of(&drawing, country("FR"), 0).is_empty(), "France has land in the Americas");
}

#[test]
fn the_file_is_as_the_tool_writes_it() {
    assert_eq!(write::text(&drawing()).unwrap(), FILE);
}

#[test]
fn the_file_is_small_enough_for_a_slow_phone() {
    let report = Report::new(&drawing()).unwrap();
    assert!(report.whole.brotli <= 15_000, "{report}");
}
