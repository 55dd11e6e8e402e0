//! Lambert's azimuthal equal-area projection of the sphere: areas can be compared, so a choropleth doesn't lie.
//! Formulas: J. P. Snyder, Map Projections: A Working Manual (1987), chapter 24, equations 24-2 to 24-4 and 20-14,
//! 20-15, 24-16.

use crate::geometry::Point;

/// Radius of the sphere with the Earth's surface, in kilometres.
pub const EARTH_RADIUS_KM: f64 = 6371.0072;

/// The projection around one centre, onto a drawing.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    /// Longitude and latitude of the centre, in degrees.
    pub centre: Point,
    /// Where the centre lies on the drawing.
    pub origin: Point,
    /// Units of the drawing per Earth radius.
    pub scale: f64,
}

impl Projection {
    /// From longitude and latitude in degrees to the drawing. Undefined at the point opposite the centre.
    pub fn project(&self, [longitude, latitude]: Point) -> Point {
        let (sin, cos) = latitude.to_radians().sin_cos();
        let (sin_centre, cos_centre) = self.centre[1].to_radians().sin_cos();
        let (sin_east, cos_east) = (longitude - self.centre[0]).to_radians().sin_cos();
        let stretch = (2.0 / (1.0 + sin_centre * sin + cos_centre * cos * cos_east)).sqrt();
        let x = stretch * cos * sin_east;
        let y = stretch * (cos_centre * sin - sin_centre * cos * cos_east);
        [self.origin[0] + self.scale * x, self.origin[1] - self.scale * y]
    }

    /// From the drawing back to longitude and latitude in degrees.
    pub fn unproject(&self, [x, y]: Point) -> Point {
        let [x, y] = [(x - self.origin[0]) / self.scale, (self.origin[1] - y) / self.scale];
        let distance = x.hypot(y);
        if distance == 0.0 {
            return self.centre;
        }
        let (sin_arc, cos_arc) = (2.0 * (distance / 2.0).asin()).sin_cos();
        let (sin_centre, cos_centre) = self.centre[1].to_radians().sin_cos();
        let latitude = (cos_arc * sin_centre + y * sin_arc * cos_centre / distance).asin();
        let east = (x * sin_arc).atan2(distance * cos_centre * cos_arc - y * sin_centre * sin_arc);
        [self.centre[0] + east.to_degrees(), latitude.to_degrees()]
    }

    /// The angle at the Earth's centre between the projection's centre and a place, in degrees.
    pub fn angle_from_centre(&self, [longitude, latitude]: Point) -> f64 {
        let (sin, cos) = latitude.to_radians().sin_cos();
        let (sin_centre, cos_centre) = self.centre[1].to_radians().sin_cos();
        let cos_east = (longitude - self.centre[0]).to_radians().cos();
        (sin_centre * sin + cos_centre * cos * cos_east).clamp(-1.0, 1.0).acos().to_degrees()
    }

    /// How many units of the drawing a thousand kilometres take at the centre.
    pub fn units_per_megametre(&self) -> f64 {
        self.scale * 1000.0 / EARTH_RADIUS_KM
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIT: Projection = Projection { centre: [0.0, 0.0], origin: [0.0, 0.0], scale: 1.0 };
    const AMERICAS: Projection = Projection { centre: [-75.0, -15.0], origin: [600.0, 700.0], scale: 900.0 };

    #[track_caller]
    fn check(projection: Projection, place: Point, drawn: Point) {
        let [x, y] = projection.project(place);
        assert!((x - drawn[0]).hypot(y - drawn[1]) < 1e-5, "to the drawing: {x} {y}");
        let [longitude, latitude] = projection.unproject(drawn);
        assert!((longitude - place[0]).hypot(latitude - place[1]) < 1e-3, "to the place: {longitude} {latitude}");
    }

    #[test]
    fn it_agrees_with_snyders_numerical_example_in_both_directions() {
        let example = Projection { centre: [-100.0, 40.0], origin: [0.0, 0.0], scale: 3.0 };
        check(example, [-260.0, -20.0], [-4.233_930_3, -4.025_777_5]);
    }

    #[test]
    fn a_quarter_of_the_globe_away_is_the_square_root_of_two() {
        check(UNIT, [90.0, 0.0], [std::f64::consts::SQRT_2, 0.0]);
    }

    #[test]
    fn the_centre_lies_at_the_origin_and_north_is_up() {
        check(AMERICAS, [-75.0, -15.0], [600.0, 700.0]);
        assert!(AMERICAS.project([-75.0, 0.0])[1] < 700.0);
    }

    #[test]
    fn angles_are_measured_from_the_centre() {
        assert!((AMERICAS.angle_from_centre([-75.0, 45.0]) - 60.0).abs() < 1e-9);
        assert!((AMERICAS.angle_from_centre([105.0, 15.0]) - 180.0).abs() < 1e-5);
    }
}
