//! How arrow keys walk the map. Places are geographic, so that "right" is east whichever inset shows a country.

use crate::country::{Country, IBERO_AMERICA};

/// A step on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// West.
    Left,
    /// East.
    Right,
    /// North.
    Up,
    /// South.
    Down,
}

/// The 22 countries from north to south, each row from west to east. A row is a band of neighbours rather than of
/// degrees: the peninsula; Mexico and the Antilles; Central America; then four rows of South America.
const ROWS: [&[Place]; 7] = [
    &[place("PT", -8, 40), place("ES", -4, 40), place("AD", 2, 43)],
    &[place("MX", -102, 24), place("CU", -79, 22), place("DO", -70, 19)],
    &[
        place("GT", -90, 16),
        place("SV", -89, 13),
        place("HN", -87, 15),
        place("NI", -85, 13),
        place("CR", -84, 10),
        place("PA", -80, 9),
    ],
    &[place("CO", -73, 4), place("VE", -66, 7)],
    &[place("EC", -78, -1), place("PE", -75, -10), place("BR", -52, -11)],
    &[place("BO", -65, -17), place("PY", -58, -23)],
    &[place("CL", -71, -30), place("AR", -65, -35), place("UY", -56, -33)],
];

struct Place {
    code: &'static str,
    longitude: i32,
    latitude: i32,
}

const fn place(code: &'static str, longitude: i32, latitude: i32) -> Place {
    Place { code, longitude, latitude }
}

/// All 22 countries in reading order: rows from north to south, each from west to east.
pub fn reading_order() -> [Country; 22] {
    let mut order = IBERO_AMERICA;
    for (slot, place) in order.iter_mut().zip(ROWS.iter().copied().flatten()) {
        if let Some(country) = Country::parse(place.code) {
            *slot = country;
        }
    }
    order
}

/// The nearest country in a direction, among all that lie ahead. `None` at the edge of the map, and for a country
/// that isn't Ibero-American.
///
/// Near means: the smallest circle that starts out in the direction and passes through the country. So a country
/// straight ahead wins over one as far away but aside, and none is out of reach.
pub fn next(from: Country, direction: Direction) -> Option<Country> {
    let places = || ROWS.iter().copied().flatten();
    let start = places().find(|place| place.code == from.code())?;
    let diameter = |place: &Place| {
        let (ahead, aside) = direction.measure(start, place);
        // In hundredths of a degree, for whole numbers are enough.
        (ahead > 0).then(|| 100 * (ahead * ahead + aside * aside) / ahead)
    };
    let ahead = places().filter_map(|place| Some((diameter(place)?, place)));
    let (_, nearest) = ahead.min_by_key(|(diameter, _)| *diameter)?;
    Country::parse(nearest.code)
}

impl Direction {
    /// How far `to` lies ahead of `from`, and how far aside, in degrees.
    fn measure(self, from: &Place, to: &Place) -> (i32, i32) {
        let east = to.longitude - from.longitude;
        let north = to.latitude - from.latitude;
        match self {
            Direction::Left => (-east, north.abs()),
            Direction::Right => (east, north.abs()),
            Direction::Up => (north, east.abs()),
            Direction::Down => (-north, east.abs()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reading_order_holds_each_of_the_22_once() {
        let order = reading_order();
        assert_eq!(
            order.map(|country| country.code().to_owned()).join(" "),
            "PT ES AD MX CU DO GT SV HN NI CR PA CO VE EC PE BR BO PY CL AR UY"
        );
        assert!(IBERO_AMERICA.iter().all(|country| order.contains(country)));
    }

    #[test]
    fn rows_run_from_west_to_east() {
        for row in ROWS {
            assert!(row.windows(2).all(|pair| pair[0].longitude < pair[1].longitude), "row of {}", row[0].code);
        }
    }

    #[test]
    fn every_country_is_reached_from_every_other() {
        for start in IBERO_AMERICA {
            let mut reached = vec![start];
            let mut at = 0;
            while let Some(&country) = reached.get(at) {
                for direction in [Direction::Left, Direction::Right, Direction::Up, Direction::Down] {
                    reached.extend(next(country, direction).filter(|found| !reached.contains(found)));
                }
                at += 1;
            }
            assert_eq!(reached.len(), 22, "from {start:?} only {reached:?}");
        }
    }

    #[test]
    fn steps_go_to_the_neighbour_one_would_expect() {
        let name = |step: Option<Country>| step.map_or("--".to_owned(), |country| country.code().to_owned());
        let row = |country: &Country| {
            let steps = [Direction::Left, Direction::Right, Direction::Up, Direction::Down];
            format!("{}: {}", country.code(), steps.map(|direction| name(next(*country, direction))).join(" "))
        };
        let expected = [
            // from: left right up down
            "PT: DO ES AD BR",
            "ES: PT AD AD BR",
            "AD: ES -- -- ES",
            "MX: -- GT PT GT",
            "CU: HN DO MX NI",
            "DO: CU VE CU VE",
            "GT: MX HN MX SV",
            "SV: GT HN GT CR",
            "HN: GT NI GT SV",
            "NI: SV PA HN CR",
            "CR: SV PA NI EC",
            "PA: CR CO NI EC",
            "CO: EC VE PA EC",
            "VE: CO BR DO CO",
            "EC: CR CO CO PE",
            "PE: EC BO EC CL",
            "BR: BO ES VE PY",
            "BO: PE PY PE PY",
            "PY: BO BR BO UY",
            "CL: PE AR BO AR",
            "AR: CL UY CL --",
            "UY: AR BR PY AR",
        ];
        assert_eq!(reading_order().iter().map(row).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_country_that_is_not_on_the_walk_has_no_next() {
        if let Some(japan) = Country::parse("JP") {
            assert_eq!(next(japan, Direction::Left), None);
        }
    }
}
