//! Where a country is: one point for each, for maps that show a country as a mark. It must not know borders.
//!
//! Source: the label points (`LABEL_X`, `LABEL_Y`) of Natural Earth 5.1.1, "Admin 0 – Countries", 1:10 million, which
//! is in the public domain (naturalearthdata.com), by its `ISO_A2_EH`, rounded to a thousandth of a degree. Natural
//! Earth has no shape of its own, and so no point, for eleven territories that it draws as parts of a state: Bonaire,
//! Bouvet Island, Christmas Island, Cocos Islands, French Guiana, Guadeloupe, Martinique, Mayotte, Réunion, Svalbard
//! and Jan Mayen, Tokelau.

use casebook::country::Country;
use std::{collections::BTreeMap, sync::OnceLock};

/// A line per country: ISO 3166-1 alpha-2 code, longitude, latitude (degrees, WGS 84), sorted by code.
static POINTS: &str = include_str!("points.tsv");

/// Longitude and latitude (degrees, WGS 84) of a point well inside a country; `None` where the source has none.
pub fn point(country: Country) -> Option<[f64; 2]> {
    static TABLE: OnceLock<BTreeMap<Country, [f64; 2]>> = OnceLock::new();
    TABLE.get_or_init(|| POINTS.lines().filter_map(entry).collect()).get(&country).copied()
}

fn entry(line: &str) -> Option<(Country, [f64; 2])> {
    let mut cells = line.split('\t');
    Some((Country::parse(cells.next()?)?, [cells.next()?.parse().ok()?, cells.next()?.parse().ok()?]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::country::IBERO_AMERICA;

    #[test]
    fn every_country_of_ibero_america_has_a_point_in_its_half_of_the_world() {
        for country in IBERO_AMERICA {
            let [lon, lat] = point(country).unwrap();
            assert!((-118.0..=5.0).contains(&lon) && (-56.0..=44.0).contains(&lat), "{country:?} at {lon}, {lat}");
        }
    }

    #[test]
    fn points_are_longitude_first() {
        #[track_caller]
        fn check(code: &str, expected: Option<[f64; 2]>) {
            assert_eq!(point(Country::parse(code).unwrap()), expected);
        }
        check("AD", Some([1.539, 42.548]));
        check("BR", Some([-49.559, -12.099]));
        check("FR", Some([2.552, 46.696]));
        check("ZW", Some([29.925, -18.912]));
        check("GF", None);
    }

    #[test]
    fn every_line_is_a_country_with_a_point_on_the_globe() {
        let without: Vec<String> =
            Country::all().filter(|country| point(*country).is_none()).map(|country| format!("{country:?}")).collect();
        assert_eq!(without.join(" "), "BQ BV CC CX GF GP MQ RE SJ TK YT");
        assert_eq!(POINTS.lines().count(), Country::all().count() - without.len());
        for [lon, lat] in Country::all().filter_map(point) {
            assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0, "{lon}, {lat}");
        }
    }
}
