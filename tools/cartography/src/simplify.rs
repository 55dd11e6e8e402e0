//! Fewer points for a line, by the method of Visvalingam and Whyatt (1993): the point whose triangle with its
//! neighbours is smallest goes first. Triangles are weighted as in mapshaper, so that spikes go before gentle bends.
//! Whole arcs are simplified, never rings: a border that two countries share stays shared.

use crate::geometry::Point;

/// How much a spike counts less than a bend: 0 is the plain method, 0.7 mapshaper's default.
const WEIGHT: f64 = 0.7;

/// The line without the points whose weighted triangle is below `tolerance` (units², on the drawing).
/// Both ends stay; a line that closes keeps at least four points, so that an island stays an area.
pub fn simplify(line: &[Point], tolerance: f64) -> Vec<Point> {
    let mut points = line.to_vec();
    let fewest = if line.first() == line.last() { 5 } else { 2 };
    let mut triangles: Vec<f64> = (0..points.len()).map(|at| triangle(&points, at)).collect();
    let mut removed = 0.0_f64;
    while points.len() > fewest {
        let Some((at, smallest)) = triangles.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1)) else {
            break;
        };
        // What goes later never counts less than what went before, else a long bend would vanish from its end.
        removed = removed.max(smallest);
        if removed >= tolerance {
            break;
        }
        points.remove(at);
        triangles.remove(at);
        for neighbour in [at.saturating_sub(1), at] {
            if let Some(slot) = triangles.get_mut(neighbour) {
                *slot = triangle(&points, neighbour);
            }
        }
    }
    points
}

/// The weighted area of the triangle that a point forms with its neighbours; infinite at both ends.
fn triangle(points: &[Point], at: usize) -> f64 {
    let (Some(before), Some(after)) = (at.checked_sub(1).map(|before| points[before]), points.get(at + 1)) else {
        return f64::INFINITY;
    };
    let [ax, ay] = [before[0] - points[at][0], before[1] - points[at][1]];
    let [bx, by] = [after[0] - points[at][0], after[1] - points[at][1]];
    let lengths = ax.hypot(ay) * bx.hypot(by);
    let cosine = if lengths > 0.0 { (ax * bx + ay * by) / lengths } else { 0.0 };
    (ax * by - ay * bx).abs() / 2.0 * (1.0 - WEIGHT * cosine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &[Point], tolerance: f64, expected: &[Point]) {
        assert_eq!(simplify(line, tolerance), expected);
    }

    #[test]
    fn a_small_bend_goes_and_a_large_one_stays() {
        let line = [[0.0, 0.0], [5.0, 0.1], [10.0, 0.0], [15.0, 9.0], [20.0, 0.0]];
        check(&line, 2.0, &[[0.0, 0.0], [10.0, 0.0], [15.0, 9.0], [20.0, 0.0]]);
    }

    #[test]
    fn both_ends_stay_whatever_the_tolerance() {
        check(&[[0.0, 0.0], [1.0, 1.0], [2.0, 0.0]], 1e9, &[[0.0, 0.0], [2.0, 0.0]]);
    }

    #[test]
    fn an_island_keeps_four_corners() {
        let octagon: Vec<Point> = [(2, 0), (4, 0), (6, 2), (6, 4), (4, 6), (2, 6), (0, 4), (0, 2), (2, 0)]
            .map(|(x, y)| [f64::from(x), f64::from(y)])
            .to_vec();
        assert_eq!(simplify(&octagon, 1e9).len(), 5);
    }

    #[test]
    fn the_same_line_backwards_keeps_the_same_points() {
        let line: Vec<Point> = (0..40).map(|i| [f64::from(i), (f64::from(i) * 1.7).sin() * 3.0]).collect();
        let mut backwards: Vec<Point> = line.iter().rev().copied().collect();
        backwards = simplify(&backwards, 2.0);
        backwards.reverse();
        check(&line, 2.0, &backwards);
    }
}
