//! Reads an atlas as TopoJSON: borders as arcs that neighbours share, countries as lists of arcs.
//! Format: TopoJSON specification 1.0 (quantized: arcs are steps on a grid; `~i` is arc `i` backwards).

use serde::Deserialize;

use crate::{Error, codes, geometry::Point};

/// An atlas: arcs in degrees, and the areas that they bound.
#[derive(Debug, PartialEq)]
pub struct Atlas {
    /// Lines of longitude and latitude; where three areas meet, arcs end.
    pub arcs: Vec<Vec<Point>>,
    /// All areas, in the atlas's order.
    pub areas: Vec<Area>,
}

/// One area without gaps: an island, or a country's mainland.
#[derive(Debug, PartialEq)]
pub struct Area {
    /// Whose it is: ISO 3166-1 alpha-2, or [`codes::OTHER`].
    pub code: &'static str,
    /// Its outline, then its holes; each as arcs, with `~i` for arc `i` backwards.
    pub rings: Vec<Vec<i64>>,
}

impl Atlas {
    /// The arc's index and whether it is walked backwards.
    pub fn direction(reference: i64) -> (usize, bool) {
        let backwards = reference < 0;
        (usize::try_from(if backwards { !reference } else { reference }).unwrap_or(usize::MAX), backwards)
    }
}

/// Reads the object `countries` of an atlas.
///
/// # Errors
/// When the text isn't quantized TopoJSON with `countries`, or names an arc that doesn't exist.
pub fn read(text: &str) -> Result<Atlas, Error> {
    let topology: Topology = serde_json::from_str(text).map_err(|cause| {
        Error::Atlas(format!("expected quantized TopoJSON with an object `countries`, but reading failed: {cause}"))
    })?;
    let arcs: Vec<Vec<Point>> = topology.arcs.iter().map(|arc| topology.transform.degrees(arc)).collect();
    let mut areas = Vec::new();
    for geometry in topology.objects.countries.geometries {
        for rings in geometry.shape.polygons() {
            let start = start(&arcs, &rings)?;
            areas.push(Area { code: codes::alpha2(geometry.id.as_deref(), start), rings });
        }
    }
    Ok(Atlas { arcs, areas })
}

/// The first point of an area's outline, after making sure that all its arcs exist.
fn start(arcs: &[Vec<Point>], rings: &[Vec<i64>]) -> Result<Point, Error> {
    for reference in rings.iter().flatten() {
        let (index, _) = Atlas::direction(*reference);
        if arcs.get(index).is_none_or(Vec::is_empty) {
            return Err(Error::Atlas(format!("an area names arc `{reference}`, but there are {} arcs", arcs.len())));
        }
    }
    let first = rings.iter().flatten().next();
    let point = first.and_then(|reference| arcs[Atlas::direction(*reference).0].first().copied());
    point.ok_or_else(|| Error::Atlas("expected an outline for each area, but one has no arcs".to_owned()))
}

#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<[i64; 2]>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: Point,
    translate: Point,
}

impl Transform {
    fn degrees(&self, arc: &[[i64; 2]]) -> Vec<Point> {
        let mut at = [0_i64; 2];
        arc.iter()
            .map(|step| {
                at = [at[0] + step[0], at[1] + step[1]];
                [0, 1].map(|axis| at[axis] as f64 * self.scale[axis] + self.translate[axis])
            })
            .collect()
    }
}

#[derive(Deserialize)]
struct Objects {
    countries: Countries,
}

#[derive(Deserialize)]
struct Countries {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    /// ISO 3166-1 numeric; a few disputed areas have none.
    id: Option<String>,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl Shape {
    fn polygons(self) -> Vec<Vec<Vec<i64>>> {
        match self {
            Shape::Polygon(rings) => vec![rings],
            Shape::MultiPolygon(polygons) => polygons,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atlas(arcs: &str, geometries: &str) -> String {
        format!(
            r#"{{"type":"Topology","transform":{{"scale":[0.5,1],"translate":[-80,10]}},
            "objects":{{"countries":{{"geometries":[{geometries}]}}}},"arcs":{arcs}}}"#
        )
    }

    #[test]
    fn steps_become_degrees_and_islands_become_areas() {
        let read = read(&atlas(
            "[[[0,0],[2,0],[0,2]],[[2,2],[-2,-2]]]",
            r#"{"type":"Polygon","arcs":[[0,1]],"id":"591","properties":{"name":"Panama"}},
               {"type":"MultiPolygon","arcs":[[[0]],[[-2]]],"id":"170"}"#,
        ))
        .unwrap();
        assert_eq!(read.arcs[0], [[-80.0, 10.0], [-79.0, 10.0], [-79.0, 12.0]]);
        let areas: Vec<_> = read.areas.iter().map(|area| (area.code, area.rings.clone())).collect();
        assert_eq!(areas, [("PA", vec![vec![0, 1]]), ("CO", vec![vec![0]]), ("CO", vec![vec![-2]])]);
    }

    #[test]
    fn a_missing_arc_is_named() {
        let error = read(&atlas("[]", r#"{"type":"Polygon","arcs":[[-4]],"id":"591"}"#)).unwrap_err();
        assert_eq!(error.to_string(), "an area names arc `-4`, but there are 0 arcs");
    }

    #[test]
    fn what_is_not_topojson_is_refused() {
        let error = read("[]").unwrap_err().to_string();
        assert!(error.starts_with("expected quantized TopoJSON with an object `countries`"), "{error}");
    }
}
