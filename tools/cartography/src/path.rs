//! Rings as the text of an SVG path: whole numbers, relative, the shortest that the grammar allows.
//! Grammar: SVG 2, section 9.3 (a sign separates numbers; a command repeats; lines after `m` need no letter).

use std::fmt::Write;

/// A corner on the drawing's grid.
pub type Corner = [i32; 2];

/// The path of some rings, or nothing when there are none. All corners are relative, but for the first.
pub fn path(rings: &[Vec<Corner>]) -> String {
    let mut text = String::new();
    let mut from = [0, 0];
    for ring in rings {
        let Some((first, rest)) = ring.split_first() else {
            continue;
        };
        // After `z` the pen is back at the ring's first corner.
        // A first `m` is absolute, but makes the lines after it relative; `M` would make them absolute.
        command(&mut text, 'm', &[first[0] - from[0], first[1] - from[1]]);
        from = *first;
        lines(&mut text, *first, rest);
        text.push('z');
    }
    text
}

/// Lines to each corner; upright and level ones by `v` and `h`. After `m` a plain line needs no letter.
fn lines(text: &mut String, first: Corner, rest: &[Corner]) {
    let mut from = first;
    let mut current = 'l';
    for corner in rest {
        let step = [corner[0] - from[0], corner[1] - from[1]];
        from = *corner;
        let (letter, numbers) = match step {
            [0, _] => ('v', &step[1..]),
            [_, 0] => ('h', &step[..1]),
            _ => ('l', &step[..]),
        };
        // A repeated `h` would never be written: level runs are one line. So the letter is needed unless it is `l`.
        if letter == current {
            numbers_after(text, numbers)
        } else {
            command(text, letter, numbers)
        }
        current = letter;
    }
}

fn command(text: &mut String, letter: char, numbers: &[i32]) {
    text.push(letter);
    numbers_after(text, numbers);
}

fn numbers_after(text: &mut String, numbers: &[i32]) {
    for number in numbers {
        if *number >= 0 && text.ends_with(|last: char| last.is_ascii_digit()) {
            text.push(' ');
        }
        let _ = write!(text, "{number}");
    }
}

/// A ring on the grid: corners rounded, repeated ones and those on a straight line dropped.
/// Empty when nothing with an area is left.
pub fn round(ring: &[[f64; 2]]) -> Vec<Corner> {
    let mut corners: Vec<Corner> = Vec::new();
    for [x, y] in ring {
        push(&mut corners, [x.round() as i32, y.round() as i32]);
    }
    // The seam: the first corners are neighbours of the last.
    while corners.len() > 2 && straight(corners[corners.len() - 2], corners[corners.len() - 1], corners[0]) {
        corners.pop();
    }
    while corners.len() > 2 && straight(corners[corners.len() - 1], corners[0], corners[1]) {
        corners.remove(0);
    }
    if corners.len() < 3 { Vec::new() } else { corners }
}

fn push(corners: &mut Vec<Corner>, corner: Corner) {
    while let [.., before, last] = corners[..] {
        if !straight(before, last, corner) {
            break;
        }
        corners.pop();
    }
    if corners.last() != Some(&corner) {
        corners.push(corner);
    }
}

/// Whether the middle corner adds nothing: on one line with its neighbours, or the same as one of them.
fn straight(a: Corner, b: Corner, c: Corner) -> bool {
    let cross = |p: Corner, q: Corner| i64::from(p[0]) * i64::from(q[1]) - i64::from(p[1]) * i64::from(q[0]);
    cross([b[0] - a[0], b[1] - a[1]], [c[0] - b[0], c[1] - b[1]]) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rings: &[&[Corner]], expected: &str) {
        let rings: Vec<Vec<Corner>> = rings.iter().map(|ring| ring.to_vec()).collect();
        assert_eq!(path(&rings), expected);
    }

    #[test]
    fn corners_are_relative_and_signs_separate() {
        check(&[&[[10, 20], [15, 17], [13, 30]]], "m10 20 5-3-2 13z");
    }

    #[test]
    fn level_and_upright_lines_have_their_own_letters() {
        check(&[&[[1, 1], [5, 1], [5, 4], [3, 6], [1, 4]]], "m1 1h4v3l-2 2-2-2z");
    }

    #[test]
    fn a_second_ring_starts_from_the_first_corner_of_the_one_before() {
        check(&[&[[10, 10], [12, 11], [11, 13]], &[[20, 9], [22, 11], [21, 13]]], "m10 10 2 1-1 2zm10-1 2 2-1 2z");
    }

    #[test]
    fn rounding_drops_what_adds_nothing() {
        let ring = [[0.2, 0.1], [2.0, 0.0], [4.4, -0.4], [4.0, 4.0], [0.0, 4.0], [0.0, 2.0]];
        assert_eq!(round(&ring), [[0, 0], [4, 0], [4, 4], [0, 4]]);
    }

    #[test]
    fn a_ring_that_rounds_to_a_line_vanishes() {
        assert!(round(&[[0.0, 0.0], [5.0, 0.2], [9.0, 0.3], [5.0, 0.4]]).is_empty());
    }
}
