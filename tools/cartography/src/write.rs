//! The drawing as text: one record a line, fields separated by tabs. The format is documented at `casebook::map`.

use std::fmt::Write;

use crate::{compose::Drawing, geometry::Rect, path::path};

/// The file of a drawing; ends with a line break.
pub fn text(drawing: &Drawing) -> String {
    let mut text = format!("casebook-map\t1\t{}\t{}\n", drawing.width, drawing.height);
    for panel in &drawing.panels {
        let _ = writeln!(text, "panel\t{}\t{}\t{}\t{}", panel.id, rect(panel.frame), panel.scale, rect(panel.label));
    }
    for legend in &drawing.legends {
        let _ = writeln!(text, "legend\t{}", rect(*legend));
    }
    for country in &drawing.countries {
        let [[x, y], [target_x, target_y]] = [country.anchor, country.target];
        let (code, panel, radius) = (country.code, country.panel, country.radius);
        let _ = writeln!(text, "country\t{code}\t{panel}\t{x}\t{y}\t{target_x}\t{target_y}\t{radius}");
    }
    for leader in &drawing.leaders {
        let [[x1, y1], [x2, y2]] = [leader.from, leader.to];
        let _ = writeln!(text, "leader\t{}\t{x1}\t{y1}\t{x2}\t{y2}", leader.code);
    }
    for (panel, code, [x, y]) in &drawing.marks {
        let _ = writeln!(text, "mark\t{panel}\t{code}\t{x}\t{y}");
    }
    for shape in &drawing.shapes {
        let _ = writeln!(text, "shape\t{}\t{}\t{}", shape.panel, shape.code, path(&shape.rings));
    }
    text
}

fn rect(rect: Rect) -> String {
    format!("{}\t{}\t{}\t{}", rect.x, rect.y, rect.width, rect.height)
}
