//! Rings cut at the edges of a rectangle, by the method of Sutherland and Hodgman (1974).
//! A ring that leaves and comes back is closed along the rectangle's edge, where a frame or the edge of the picture
//! covers the seam; fills are right, only a stroke along the edge would have to be hidden.

use crate::geometry::{Point, Rect, Ring, edges};

/// The part of a ring inside a rectangle; empty when there is none.
pub fn clip(ring: &[Point], rect: Rect) -> Ring {
    let [left, upper, right, lower] = rect.edges();
    let sides =
        [Side::new(0, left, 1.0), Side::new(0, right, -1.0), Side::new(1, upper, 1.0), Side::new(1, lower, -1.0)];
    sides.iter().fold(ring.to_vec(), |ring, side| side.clip(&ring))
}

/// One edge of the rectangle: the axis it is measured on, where it lies and which sign is inside.
struct Side {
    axis: usize,
    at: f64,
    sign: f64,
}

impl Side {
    fn new(axis: usize, at: f64, sign: f64) -> Side {
        Side { axis, at, sign }
    }

    fn clip(&self, ring: &[Point]) -> Ring {
        let mut kept = Ring::new();
        for (from, to) in edges(ring) {
            if self.inside(from) {
                kept.push(from);
            }
            if self.inside(from) != self.inside(to) {
                kept.push(self.crossing(from, to));
            }
        }
        kept
    }

    fn inside(&self, point: Point) -> bool {
        (point[self.axis] - self.at) * self.sign >= 0.0
    }

    fn crossing(&self, from: Point, to: Point) -> Point {
        // From the smaller to the larger end: both neighbours of a border get the same point, to the last bit.
        let (from, to) = if from[self.axis] <= to[self.axis] { (from, to) } else { (to, from) };
        let share = (self.at - from[self.axis]) / (to[self.axis] - from[self.axis]);
        let other = 1 - self.axis;
        let mut crossing = [self.at; 2];
        crossing[other] = from[other] + share * (to[other] - from[other]);
        crossing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::area;

    const FRAME: Rect = Rect::new(0, 0, 10, 10);

    #[track_caller]
    fn check(ring: &[Point], area_inside: f64) {
        let clipped = clip(ring, FRAME);
        assert!((area(&clipped) - area_inside).abs() < 1e-9, "area {} of {clipped:?}", area(&clipped));
        assert!(clipped.is_empty() || FRAME.holds(&clipped), "{clipped:?}");
    }

    #[test]
    fn what_lies_inside_is_untouched() {
        let ring = [[1.0, 1.0], [9.0, 1.0], [5.0, 8.0]];
        assert_eq!(clip(&ring, FRAME), ring);
    }

    #[test]
    fn what_lies_outside_vanishes() {
        check(&[[11.0, 1.0], [19.0, 1.0], [15.0, 8.0]], 0.0);
    }

    #[test]
    fn what_crosses_is_cut_at_the_edge() {
        check(&[[-5.0, 2.0], [5.0, 2.0], [5.0, 4.0], [-5.0, 4.0]], 10.0);
        check(&[[5.0, 5.0], [15.0, 5.0], [15.0, 15.0], [5.0, 15.0]], 25.0);
        check(&[[-50.0, -50.0], [50.0, -50.0], [50.0, 50.0], [-50.0, 50.0]], 100.0);
    }

    #[test]
    fn both_sides_of_a_border_are_cut_at_the_same_point() {
        let west = clip(&[[2.0, 5.0], [4.0, 13.0], [1.0, 13.0]], FRAME);
        let east = clip(&[[4.0, 13.0], [2.0, 5.0], [9.0, 5.0]], FRAME);
        assert!(west.iter().any(|point| point[1] == 10.0 && east.contains(point)), "{west:?} {east:?}");
    }
}
