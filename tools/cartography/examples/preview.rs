//! Draws the map anew and shows it in the site's manner, for eyes to judge:
//! `cargo run -p cartography --example preview -- <cache> <map.json> <preview.html>`.
//! With a fourth word, targets and free spaces are shown too.

use std::{env, error::Error, fmt::Write, fs, path::Path};

use casebook::map::{self, Choropleth, Drawing, Panel, Rect, Shape};

const TONES: [&str; 5] = ["#e3e1d9", "#bcdcd6", "#7fb8b0", "#2f8078", "#07504a"];
const COUNTS: [(&str, usize); 22] = [
    ("AD", 2),
    ("AR", 12),
    ("BO", 11),
    ("BR", 14),
    ("CL", 13),
    ("CO", 8),
    ("CR", 15),
    ("CU", 9),
    ("DO", 9),
    ("EC", 9),
    ("SV", 13),
    ("GT", 12),
    ("HN", 10),
    ("MX", 18),
    ("NI", 5),
    ("PA", 6),
    ("PY", 11),
    ("PE", 10),
    ("PT", 3),
    ("ES", 8),
    ("UY", 9),
    ("VE", 5),
];

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [cache, file, page, rest @ ..] = words.as_slice() else {
        return Err("expected three words: a cache folder, the map's file, the page to write".into());
    };
    print!("{}", cartography::run(Path::new(cache), Path::new(file))?);
    let drawing = map::parse(&fs::read_to_string(file)?)?;
    fs::write(page, html(&drawing, !rest.is_empty()))?;
    Ok(())
}

fn html(drawing: &Drawing, with_targets: bool) -> String {
    format!(
        "<!doctype html><meta charset=utf-8><style>body{{margin:0;background:#fbfaf6}}svg{{display:block;width:100%}}\
         path{{stroke:#eef2f0;stroke-width:4.4;paint-order:stroke;stroke-linejoin:round}}\
         .frame{{fill:#eef2f0}}.line{{fill:none;stroke:#b9c6c1;stroke-width:3}}\
         .target{{fill:#c0392b22;stroke:#c0392b}}.room{{fill:#2980b922}}text{{font:44px system-ui,sans-serif;fill:#4b5a57}}\
         .leader{{stroke:#4b5a57;stroke-width:3}}</style>{}",
        svg(drawing, with_targets)
    )
}

fn svg(drawing: &Drawing, with_targets: bool) -> String {
    let mut svg = format!("<svg viewBox=\"0 0 {} {}\">", drawing.width, drawing.height);
    for (index, panel) in drawing.panels.iter().enumerate() {
        let _ = write!(svg, "<g>{}", rect(panel.frame, "frame"));
        drawing.shapes_in(index).for_each(|shape| svg.push_str(&path(shape)));
        for mark in drawing.marks.iter().filter(|mark| mark.panel == index) {
            let _ = write!(svg, "<circle cx={} cy={} r=8 fill=\"#b9b6aa\"/>", mark.at.x, mark.at.y);
        }
        svg.push_str("</g>");
    }
    for panel in drawing.panels.iter().skip(1) {
        let _ = write!(svg, "{}{}", rect(panel.frame, "line"), label(panel));
    }
    for leader in &drawing.leaders {
        let [from, to] = [leader.from, leader.to];
        let _ = write!(svg, "<path class=leader d=\"M{} {}L{} {}\"/>", from.x, from.y, to.x, to.y);
        let _ = write!(
            svg,
            "<circle cx={} cy={} r=26 fill=\"{}\" stroke=\"#eef2f0\"/>",
            to.x,
            to.y,
            tone(leader.country.code())
        );
    }
    if with_targets {
        for target in &drawing.targets {
            let (centre, radius) = (target.centre, target.radius);
            let _ = write!(svg, "<circle class=target cx={} cy={} r={radius} />", centre.x, centre.y);
            let _ = write!(
                svg,
                "<text x={} y={} text-anchor=middle>{}</text>",
                target.anchor.x,
                target.anchor.y,
                target.country.code()
            );
        }
        let labels = drawing.panels.iter().map(|panel| panel.label);
        drawing.legends.iter().copied().chain(labels).for_each(|room| svg.push_str(&rect(room, "room")));
    }
    svg + "</svg>"
}

fn path(shape: &Shape) -> String {
    let fill = shape.country.map_or("#dddad0", |country| tone(country.code()));
    format!("<path fill=\"{fill}\" d=\"{}\"/>", shape.path)
}

fn tone(code: &str) -> &'static str {
    let classes = Choropleth::new(&COUNTS.map(|(_, count)| count));
    let count = COUNTS.iter().find(|(known, _)| *known == code).map(|(_, count)| *count);
    count.map_or("#dddad0", |count| TONES[classes.class(count).min(4)])
}

fn rect(rect: Rect, class: &str) -> String {
    format!("<rect class={class} x={} y={} width={} height={} />", rect.x, rect.y, rect.width, rect.height)
}

fn label(panel: &Panel) -> String {
    format!("<text x={} y={}>{}</text>", panel.label.x, panel.label.y + 40, panel.id)
}
