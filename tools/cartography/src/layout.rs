//! Every choice of the composition: the panels, their projections and detail, targets and free spaces.
//! To change the drawing, change numbers here, run `cargo xtask map` and look at `examples/preview.rs`.
//!
//! The Americas run from north-west to south-east. The two corners they leave empty hold what they'd show too small:
//! Iberia with the Atlantic islands in the Atlantic, the Greater Antilles and Central America in the Pacific.

use crate::{
    codes,
    geometry::{Point, Rect},
    projection::Projection,
};

/// The composition of a drawing.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// Width of the view box, in units.
    pub width: i32,
    /// Height of the view box, in units.
    pub height: i32,
    /// The panels: the main one first, then the insets over it.
    pub panels: &'static [Panel],
    /// Rectangles free of land, for a legend; the best one first.
    pub legends: &'static [Rect],
    /// Where each country that can be chosen is pointed at.
    pub targets: &'static [Target],
    /// Radius of each target, in units.
    pub target_radius: i32,
    /// An island of which a frame leaves less than this is left out, in units²: a scrap says nothing.
    pub smallest_scrap: f64,
    /// A country whose largest area is smaller than this in both directions gets a mark, in units.
    pub mark_below: f64,
}

/// One map of the composition.
#[derive(Clone, Copy, Debug)]
pub struct Panel {
    /// Its name in the file.
    pub id: &'static str,
    /// Where it lies.
    pub frame: Rect,
    /// How far shapes run on beyond the frame, so that no outline shows at the edge of the picture.
    pub bleed: i32,
    /// Its projection.
    pub projection: Projection,
    /// Weighted triangles smaller than this are simplified away, in units².
    pub tolerance: f64,
    /// Islands smaller than this are left out, in units²; a country's largest area never is.
    pub smallest_island: f64,
    /// Free of land, for the panel's name.
    pub label: Rect,
    /// Countries left out.
    pub without: &'static [&'static str],
}

/// Where a country is pointed at.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The country.
    pub code: &'static str,
    /// The panel that shows it best.
    pub panel: &'static str,
    /// Longitude and latitude of the target's centre; none when the middle of the shape is best.
    pub centre: Option<Point>,
    /// Longitude and latitude of a mark beside the country, in its target, for a country too small to see.
    pub callout: Option<Point>,
}

/// The drawing of the site.
pub const LAYOUT: Layout = Layout {
    width: 2560,
    height: 2880,
    panels: &[
        Panel {
            id: "americas",
            frame: Rect::new(0, 0, 2560, 2880),
            bleed: 4,
            projection: lambert([-75.0, -15.0], [1272.0, 1520.0], 1800.0),
            tolerance: 5.0,
            smallest_island: 24.0,
            label: Rect::new(1960, 2060, 560, 80),
            // A speck at the lower edge.
            without: &["GS"],
        },
        Panel {
            id: "greater-antilles",
            frame: Rect::new(0, 1152, 1024, 416),
            bleed: 0,
            projection: lambert([-75.15, 20.4], [512.0, 1336.0], 3000.0),
            tolerance: 5.0,
            smallest_island: 32.0,
            label: Rect::new(32, 1494, 600, 68),
            // The tip of its coast would lie under the label.
            without: &["HN"],
        },
        Panel {
            id: "central-america",
            frame: Rect::new(0, 1568, 1200, 952),
            bleed: 0,
            projection: lambert([-84.8, 12.8], [600.0, 2032.0], 4360.0),
            tolerance: 5.0,
            smallest_island: 32.0,
            label: Rect::new(32, 2424, 600, 72),
            // They'd be cut in two by the frame.
            without: &["JM", "CU", codes::OTHER],
        },
        Panel {
            id: "iberia",
            frame: Rect::new(1820, 0, 740, 552),
            bleed: 0,
            projection: lambert([-2.6, 40.0], [2176.0, 268.0], 3640.0),
            tolerance: 5.0,
            smallest_island: 32.0,
            label: Rect::new(1832, 740, 716, 64),
            without: &[],
        },
        Panel {
            id: "azores",
            frame: Rect::new(1820, 552, 304, 178),
            bleed: 0,
            projection: lambert([-28.15, 38.2], [1972.0, 636.0], 3100.0),
            tolerance: 3.0,
            smallest_island: 0.0,
            label: Rect::new(1832, 678, 160, 44),
            without: &[],
        },
        Panel {
            id: "madeira",
            frame: Rect::new(2124, 552, 164, 178),
            bleed: 0,
            projection: lambert([-16.96, 32.75], [2206.0, 622.0], 3100.0),
            tolerance: 3.0,
            smallest_island: 0.0,
            label: Rect::new(2132, 678, 148, 44),
            without: &[],
        },
        Panel {
            id: "canaries",
            frame: Rect::new(2288, 552, 272, 178),
            bleed: 0,
            projection: lambert([-15.8, 28.4], [2424.0, 648.0], 3100.0),
            tolerance: 3.0,
            smallest_island: 0.0,
            label: Rect::new(2300, 562, 180, 44),
            // A corner of the mainland would say nothing.
            without: &[codes::OTHER],
        },
    ],
    legends: &[Rect::new(48, 2564, 1120, 276), Rect::new(1960, 2160, 560, 660)],
    targets: &[
        at_middle("AR", "americas"),
        at_middle("BO", "americas"),
        at_middle("BR", "americas"),
        at("CL", "americas", [-72.0, -28.0]),
        at_middle("CO", "americas"),
        at("EC", "americas", [-79.2, -1.4]),
        at_middle("MX", "americas"),
        at_middle("PE", "americas"),
        at("PY", "americas", [-58.3, -23.4]),
        at("UY", "americas", [-55.6, -33.2]),
        at_middle("VE", "americas"),
        at_middle("CU", "greater-antilles"),
        at_middle("DO", "greater-antilles"),
        at_middle("CR", "central-america"),
        at("SV", "central-america", [-88.9, 13.2]),
        at("GT", "central-america", [-90.4, 15.6]),
        at("HN", "central-america", [-86.45, 14.95]),
        at_middle("NI", "central-america"),
        at_middle("PA", "central-america"),
        Target { code: "AD", panel: "iberia", centre: Some([3.4, 42.45]), callout: Some([4.15, 42.3]) },
        at_middle("ES", "iberia"),
        at("PT", "iberia", [-7.95, 39.6]),
    ],
    // 24 CSS px where the drawing is 328 px wide, on a phone of 360: 24 / 328 × 2560 / 2.
    target_radius: 94,
    smallest_scrap: 1500.0,
    mark_below: 20.0,
};

const fn lambert(centre: Point, origin: Point, scale: f64) -> Projection {
    Projection { centre, origin, scale }
}

const fn at(code: &'static str, panel: &'static str, centre: Point) -> Target {
    Target { code, panel, centre: Some(centre), callout: None }
}

const fn at_middle(code: &'static str, panel: &'static str) -> Target {
    Target { code, panel, centre: None, callout: None }
}
