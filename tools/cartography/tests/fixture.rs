//! The whole way from an atlas to the file, on an atlas of three areas: the same input gives the same bytes.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use cartography::{
    draw,
    geometry::Rect,
    layout::{Layout, Panel, Target},
    projection::Projection,
    write,
};

/// Two countries that share a border with a bend, and an island; one unit is a hundredth of a degree.
const ATLAS: &str = r#"{"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[0,0]},
"objects":{"countries":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","id":"600","arcs":[[0,1]],"properties":{"name":"West"}},
{"type":"MultiPolygon","id":"068","arcs":[[[-1,2]],[[3]]],"properties":{"name":"East and island"}}]}},
"arcs":[
[[0,0],[1,500],[100,250],[-101,250]],
[[0,1000],[-1000,0],[0,-1000],[1000,0]],
[[0,0],[1500,0],[0,1000],[-1500,0]],
[[100,-800],[300,0],[0,300],[-300,0],[0,-300]]]}"#;

const LAYOUT: Layout = Layout {
    width: 200,
    height: 200,
    panels: &[Panel {
        id: "main",
        frame: Rect::new(0, 0, 200, 200),
        bleed: 0,
        projection: Projection { centre: [0.0, 0.0], origin: [100.0, 100.0], scale: 500.0 },
        tolerance: 20.0,
        smallest_island: 1.0,
        label: Rect::new(10, 180, 80, 10),
        without: &[],
    }],
    legends: &[Rect::new(120, 180, 70, 15)],
    targets: &[
        Target { code: "PY", panel: "main", centre: None, callout: None },
        Target { code: "BO", panel: "main", centre: Some([5.0, 5.0]), callout: Some([5.0, -5.0]) },
    ],
    target_radius: 12,
    smallest_scrap: 10.0,
    mark_below: 5.0,
};

const EXPECTED: &str = r#"{"width":200,"height":200,
"panels":[
{"id":"main","frame":{"x":0,"y":0,"width":200,"height":200},"scale":78,"label":{"x":10,"y":180,"width":80,"height":10}}
],
"legends":[
{"x":120,"y":180,"width":70,"height":15}
],
"targets":[
{"country":"BO","panel":0,"anchor":{"x":156,"y":56},"centre":{"x":143,"y":56},"radius":12},
{"country":"PY","panel":0,"anchor":{"x":57,"y":57},"centre":{"x":57,"y":57},"radius":12}
],
"leaders":[
{"country":"BO","from":{"x":156,"y":56},"to":{"x":143,"y":144}}
],
"marks":[
],
"shapes":[
{"panel":0,"country":"BO","path":"m100 13 9 22-9 21v44h100v-88zm9 157h26v-26h-26z"},
{"panel":0,"country":"PY","path":"m100 100v-44l9-21-9-22h-86l-1 87z"}
]}
"#;

#[test]
fn the_same_atlas_gives_the_same_bytes() {
    let text = || write::text(&draw(ATLAS, &LAYOUT).unwrap()).unwrap();
    assert_eq!(text(), EXPECTED);
    assert_eq!(text(), text());
}

#[test]
fn a_country_that_the_atlas_lacks_is_named() {
    let targets = &[Target { code: "PE", panel: "main", centre: None, callout: None }];
    let error = draw(ATLAS, &Layout { targets, ..LAYOUT }).unwrap_err();
    assert_eq!(error.to_string(), "`PE` should be shown in panel `main`, but no land of it is there");
}

#[test]
fn a_target_that_is_no_country_is_named() {
    let targets = &[Target { code: "py", panel: "main", centre: None, callout: None }];
    let error = draw(ATLAS, &Layout { targets, ..LAYOUT }).unwrap_err();
    assert_eq!(error.to_string(), "`py` should have a target, but is no country's code");
}

#[test]
fn a_panel_that_does_not_exist_is_named() {
    let targets = &[Target { code: "PY", panel: "moon", centre: None, callout: None }];
    let error = draw(ATLAS, &Layout { targets, ..LAYOUT }).unwrap_err();
    assert_eq!(error.to_string(), "`PY` should be shown in panel `moon`, but there is no such panel");
}
