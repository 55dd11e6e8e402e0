//! The drawing's shapes as one SVG file, for pages that refer to them instead of repeating them.
//! It must not fill or place anything: a page does.

use super::{Drawing, Shape};

impl Shape {
    /// The shape's name in [`sheet`]: unique in a drawing, and an XML name.
    pub fn id(&self) -> String {
        format!("m{}{}", self.panel, self.country.as_ref().map_or("", |country| country.code()))
    }
}

/// Every shape as a `path` with the id of [`Shape::id`] (SVG 2). A page shows one with `<use href="file#id">` (SVG 2,
/// 5.5) in an `svg` of the same view box.
pub fn sheet(drawing: &Drawing) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\n");
    for shape in &drawing.shapes {
        text.push_str(&format!("<path id=\"{}\" d=\"{}\"/>\n", shape.id(), escaped(&shape.path)));
    }
    text.push_str("</svg>\n");
    text
}

/// The drawing's file is not of our making where somebody changed it.
fn escaped(path: &str) -> String {
    path.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.' | ',')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::parse;
    use std::collections::HashSet;

    #[test]
    fn every_shape_has_a_name_of_its_own_and_nothing_breaks_out() {
        let drawing = parse(
            r#"{"width":100,"height":120,
            "panels":[{"id":"main","frame":{"x":0,"y":0,"width":100,"height":120},"scale":14,
                "label":{"x":1,"y":2,"width":3,"height":4}}],
            "legends":[],"targets":[],"leaders":[],"marks":[],
            "shapes":[{"panel":0,"country":"BR","path":"M1 2h-3.5v4z"},
                {"panel":0,"country":null,"path":"M0 0\"/><script>"}]}"#,
        )
        .unwrap();
        assert_eq!(
            sheet(&drawing),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 120\">\n\
             <path id=\"m0BR\" d=\"M1 2h-3.5v4z\"/>\n<path id=\"m0\" d=\"M0 0script\"/>\n</svg>\n"
        );
    }

    #[test]
    fn the_names_of_the_real_drawing_are_unique() {
        let drawing = parse(include_str!("../../../../public/map.json")).unwrap();
        let ids: HashSet<String> = drawing.shapes.iter().map(Shape::id).collect();
        assert_eq!(ids.len(), drawing.shapes.len());
    }
}
