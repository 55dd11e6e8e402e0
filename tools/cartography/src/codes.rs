//! From the atlas's numeric codes to ISO 3166-1 alpha-2, for the countries that the drawing tells apart.

use crate::geometry::Point;

/// All other land: drawn, but not told apart.
pub const OTHER: &str = "-";

/// The countries and territories that have a shape of their own on the drawing. Those of which a frame shows only a
/// strip of coast (Morocco, Algeria) have none: a lit strip would say little, so they are named beside the drawing.
const CODES: [(&str, &str); 44] = [
    // Ibero-America
    ("020", "AD"),
    ("032", "AR"),
    ("068", "BO"),
    ("076", "BR"),
    ("152", "CL"),
    ("170", "CO"),
    ("188", "CR"),
    ("192", "CU"),
    ("214", "DO"),
    ("218", "EC"),
    ("222", "SV"),
    ("320", "GT"),
    ("340", "HN"),
    ("484", "MX"),
    ("558", "NI"),
    ("591", "PA"),
    ("600", "PY"),
    ("604", "PE"),
    ("620", "PT"),
    ("724", "ES"),
    ("858", "UY"),
    ("862", "VE"),
    // Neighbours that take part, or may
    ("028", "AG"),
    ("044", "BS"),
    ("052", "BB"),
    ("084", "BZ"),
    ("124", "CA"),
    ("212", "DM"),
    ("238", "FK"),
    ("239", "GS"),
    ("250", "FR"),
    ("308", "GD"),
    ("328", "GY"),
    ("332", "HT"),
    ("388", "JM"),
    ("500", "MS"),
    ("528", "NL"),
    ("630", "PR"),
    ("659", "KN"),
    ("662", "LC"),
    ("670", "VC"),
    ("740", "SR"),
    ("780", "TT"),
    ("840", "US"),
];

/// The code of an area, from its country's number and a point of its outline (degrees).
///
/// Natural Earth keeps overseas departments with their country. On this drawing they'd be lit when a European country
/// takes part, so those in the Americas are told apart: French Guiana by its own code, small islands as other land.
pub fn alpha2(numeric: Option<&str>, [longitude, latitude]: Point) -> &'static str {
    let code = CODES.iter().find(|(number, _)| Some(*number) == numeric).map_or(OTHER, |(_, code)| code);
    match code {
        "FR" if longitude < -50.0 && latitude < 10.0 => "GF",
        "FR" | "NL" if longitude < -20.0 => OTHER,
        code => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::country::Country;

    #[test]
    fn numbers_become_letters() {
        assert_eq!(alpha2(Some("068"), [-65.0, -17.0]), "BO");
        assert_eq!(alpha2(Some("392"), [140.0, 36.0]), OTHER);
        assert_eq!(alpha2(None, [20.0, 42.0]), OTHER);
    }

    #[test]
    fn french_guiana_is_not_france() {
        assert_eq!(alpha2(Some("250"), [-52.0, 4.0]), "GF");
        assert_eq!(alpha2(Some("250"), [-61.0, 14.6]), OTHER);
        assert_eq!(alpha2(Some("250"), [2.0, 47.0]), "FR");
        assert_eq!(alpha2(Some("528"), [-68.3, 12.1]), OTHER);
    }

    #[test]
    fn every_code_but_that_of_other_land_is_a_country() {
        for (_, code) in CODES {
            assert!(Country::parse(code).is_some(), "{code}");
        }
        assert_eq!(Country::parse(OTHER), None);
    }

    #[test]
    fn codes_are_distinct() {
        let mut letters = CODES.map(|(_, letters)| letters).to_vec();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), CODES.len());
    }
}
