//! The whole way from an atlas to the file, on an atlas of three areas: the same input gives the same bytes.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use cartography::{
    draw,
    geometry::Rect,
    layout::{Layout, Panel, Target},
    projection::Projection,
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

const EXPECTED: &str = "\
casebook-map\t1\t200\t200
panel\tmain\t0\t0\t200\t200\t78\t10\t180\t80\t10
legend\t120\t180\t70\t15
country\tBO\tmain\t156\t56\t143\t56\t12
country\tPY\tmain\t57\t57\t57\t57\t12
leader\tBO\t156\t56\t143\t144
shape\tmain\tBO\tm100 13 9 22-9 21v44h100v-88zm9 157h26v-26h-26z
shape\tmain\tPY\tm100 100v-44l9-21-9-22h-86l-1 87z
";

#[test]
fn the_same_atlas_gives_the_same_bytes() {
    assert_eq!(draw(ATLAS, &LAYOUT).unwrap(), EXPECTED);
    assert_eq!(draw(ATLAS, &LAYOUT).unwrap(), draw(ATLAS, &LAYOUT).unwrap());
}

#[test]
fn a_country_that_the_atlas_lacks_is_named() {
    let targets = &[Target { code: "PE", panel: "main", centre: None, callout: None }];
    let error = draw(ATLAS, &Layout { targets, ..LAYOUT }).unwrap_err();
    assert_eq!(error.to_string(), "`PE` should be shown in panel `main`, but no land of it is there");
}

#[test]
fn a_panel_that_does_not_exist_is_named() {
    let targets = &[Target { code: "PY", panel: "moon", centre: None, callout: None }];
    let error = draw(ATLAS, &Layout { targets, ..LAYOUT }).unwrap_err();
    assert_eq!(error.to_string(), "`PY` should be shown in panel `moon`, but there is no such panel");
}
