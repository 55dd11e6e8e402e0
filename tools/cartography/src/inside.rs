//! Where a label sits best: the point of an area that is farthest from its edge (its pole of inaccessibility).

use crate::geometry::{Point, Ring, bounds, edges};

/// How many points per side a search looks at before it narrows.
const STEPS: u32 = 24;

/// The point inside these rings that is farthest from any edge, and that distance. `None` without an inside.
pub fn farthest_from_edge(rings: &[Ring]) -> Option<(Point, f64)> {
    let all: Vec<Point> = rings.iter().flatten().copied().collect();
    let mut window = bounds(&all);
    let mut best: Option<(Point, f64)> = None;
    for _ in 0..6 {
        let found = grid(window).map(|point| (point, depth(rings, point))).max_by(|a, b| a.1.total_cmp(&b.1))?;
        if best.is_none_or(|(_, distance)| found.1 > distance) {
            best = Some(found);
        }
        let ([x, y], _) = best?;
        let [width, height] = [(window[2] - window[0]) / 8.0, (window[3] - window[1]) / 8.0];
        window = [x - width, y - height, x + width, y + height];
    }
    best.filter(|(_, distance)| *distance > 0.0)
}

/// The distance from a point to the nearest edge: positive inside, negative outside.
pub fn depth(rings: &[Ring], point: Point) -> f64 {
    let distance =
        rings.iter().flat_map(|ring| edges(ring)).map(|edge| distance(point, edge)).fold(f64::INFINITY, f64::min);
    if contains(rings, point) { distance } else { -distance }
}

/// Whether a point lies inside, by the even-odd rule.
pub fn contains(rings: &[Ring], [x, y]: Point) -> bool {
    let crossed =
        |(a, b): &(Point, Point)| (a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]);
    rings.iter().flat_map(|ring| edges(ring)).filter(crossed).count() % 2 == 1
}

fn grid([left, upper, right, lower]: [f64; 4]) -> impl Iterator<Item = Point> {
    let at = |from: f64, to: f64, step: u32| from + (to - from) * (f64::from(step) + 0.5) / f64::from(STEPS);
    (0..STEPS).flat_map(move |row| (0..STEPS).map(move |column| [at(left, right, column), at(upper, lower, row)]))
}

fn distance([x, y]: Point, (a, b): (Point, Point)) -> f64 {
    let [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let squared = dx * dx + dy * dy;
    let share = if squared > 0.0 { (((x - a[0]) * dx + (y - a[1]) * dy) / squared).clamp(0.0, 1.0) } else { 0.0 };
    (x - a[0] - share * dx).hypot(y - a[1] - share * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64, side: f64) -> Ring {
        vec![[x, y], [x + side, y], [x + side, y + side], [x, y + side]]
    }

    #[test]
    fn the_middle_of_a_square_is_farthest_from_its_edge() {
        let (point, distance) = farthest_from_edge(&[square(2.0, 4.0, 10.0)]).unwrap();
        assert!((point[0] - 7.0).hypot(point[1] - 9.0) < 0.05 && (distance - 5.0).abs() < 0.05, "{point:?} {distance}");
    }

    #[test]
    fn the_larger_of_two_islands_is_chosen() {
        let (point, _) = farthest_from_edge(&[square(0.0, 0.0, 2.0), square(10.0, 0.0, 6.0)]).unwrap();
        assert!(point[0] > 10.0);
    }

    #[test]
    fn a_line_has_no_inside() {
        assert_eq!(farthest_from_edge(&[vec![[0.0, 0.0], [3.0, 0.0]]]), None);
    }

    #[test]
    fn depth_is_negative_outside() {
        assert_eq!(depth(&[square(0.0, 0.0, 4.0)], [6.0, 2.0]), -2.0);
        assert_eq!(depth(&[square(0.0, 0.0, 4.0)], [1.0, 2.0]), 1.0);
    }
}
