//! Points, rings and rectangles on a plane.

/// A point: x to the right, y downwards on the drawing; or longitude and latitude in degrees.
pub type Point = [f64; 2];

/// A closed line; the last point is joined to the first and does not repeat it.
pub type Ring = Vec<Point>;

/// An upright rectangle on the drawing, in units of its grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

impl Rect {
    /// A rectangle from its upper left corner and its size.
    pub const fn new(x: i32, y: i32, width: i32, height: i32) -> Rect {
        Rect { x, y, width, height }
    }

    /// The same rectangle, larger by `margin` on each side.
    pub const fn grown(self, margin: i32) -> Rect {
        Rect::new(self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin)
    }

    /// Its edges: left, upper, right, lower.
    pub fn edges(self) -> [f64; 4] {
        [self.x, self.y, self.x + self.width, self.y + self.height].map(f64::from)
    }

    /// Whether the bounding box of these points meets it.
    pub fn meets(self, ring: &[Point]) -> bool {
        let [left, upper, right, lower] = self.edges();
        let [x_min, y_min, x_max, y_max] = bounds(ring);
        x_min < right && x_max > left && y_min < lower && y_max > upper
    }

    /// Whether the bounding box of these points lies in it.
    pub fn holds(self, ring: &[Point]) -> bool {
        let [left, upper, right, lower] = self.edges();
        let [x_min, y_min, x_max, y_max] = bounds(ring);
        x_min >= left && x_max <= right && y_min >= upper && y_max <= lower
    }
}

impl From<Rect> for casebook::map::Rect {
    fn from(Rect { x, y, width, height }: Rect) -> casebook::map::Rect {
        casebook::map::Rect { x, y, width, height }
    }
}

/// Smallest x, smallest y, largest x and largest y of some points.
pub fn bounds(points: &[Point]) -> [f64; 4] {
    let start = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    points
        .iter()
        .fold(start, |[left, upper, right, lower], [x, y]| [left.min(*x), upper.min(*y), right.max(*x), lower.max(*y)])
}

/// The area inside a ring, by the shoelace formula; always positive.
pub fn area(ring: &[Point]) -> f64 {
    let doubled: f64 = edges(ring).map(|([x1, y1], [x2, y2])| x1 * y2 - x2 * y1).sum();
    doubled.abs() / 2.0
}

/// The edges of a ring, with the one that closes it.
pub fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [Point; 4] = [[1.0, 1.0], [4.0, 1.0], [4.0, 3.0], [1.0, 3.0]];

    #[test]
    fn the_area_of_a_rectangle_is_width_times_height_in_either_direction() {
        let backwards: Vec<Point> = SQUARE.into_iter().rev().collect();
        assert_eq!([area(&SQUARE), area(&backwards)], [6.0, 6.0]);
    }

    #[test]
    fn touching_an_edge_is_not_meeting() {
        assert!(!Rect::new(4, 0, 5, 5).meets(&SQUARE));
        assert!(Rect::new(3, 0, 5, 5).meets(&SQUARE));
        assert!(Rect::new(1, 1, 3, 2).holds(&SQUARE));
        assert!(!Rect::new(2, 1, 3, 2).holds(&SQUARE));
    }
}
