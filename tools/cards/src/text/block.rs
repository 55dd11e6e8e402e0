//! Lines: how a text is broken so that it fits and looks balanced. It must not draw.

use std::ops::Range;

use super::shaped::{Line, Piece, width};

/// What it costs to end a line inside a word, at its hyphen: as much as this part of a line left empty.
const HYPHEN: f32 = 0.3;

/// Where a text has to fit.
pub struct Room {
    /// Pixels across.
    pub width: f32,
    /// Pixels down.
    pub height: f32,
    /// Sizes to choose from, in pixels per em, the largest first, and how many lines each may take at most.
    pub sizes: &'static [(u16, usize)],
    /// Distance of baselines, in ems.
    pub leading: f32,
}

impl Room {
    /// How many lines there is room for.
    fn lines(&self, size: u16, most: usize) -> usize {
        ((self.height / self.leading(size) as f32).max(1.0) as usize).min(most)
    }

    fn leading(&self, size: u16) -> i32 {
        (self.leading * f32::from(size)).round() as i32
    }
}

/// Lines in one size.
pub struct Block {
    /// Pixels per em.
    pub size: u16,
    /// Pixels from one baseline to the next.
    pub leading: i32,
    /// The lines, from above.
    pub lines: Vec<Line>,
}

impl Block {
    /// Pixels from the first baseline to the last.
    pub fn depth(&self) -> i32 {
        self.leading * (self.lines.len().max(1) as i32 - 1)
    }
}

/// The pieces in the largest size in which they fit; in the smallest one, what doesn't fit ends in an ellipsis.
pub fn fit(pieces: &[Piece], room: &Room, ellipsis: &Line) -> Block {
    let smallest = room.sizes.last().copied().unwrap_or((1, 1));
    let fits = |(size, most): (u16, usize)| {
        let across = room.width / f32::from(size);
        let whole = pieces.iter().all(|piece| piece.width <= across);
        whole && greedy(pieces, across).len() <= room.lines(size, most)
    };
    let (size, most) = room.sizes.iter().copied().find(|size| fits(*size)).unwrap_or(smallest);
    let across = room.width / f32::from(size);
    let mut ranges = balanced(pieces, across);
    let most = room.lines(size, most);
    if let Some(last) = ranges.get(most.saturating_sub(1)).filter(|_| ranges.len() > most) {
        // All that is left goes into the last line, whose end is cut.
        let rest = last.start..pieces.len();
        ranges.truncate(most - 1);
        ranges.push(rest);
    }
    let lines = ranges.into_iter().map(|range| cut(&pieces[range], across, ellipsis)).collect();
    Block { size, leading: room.leading(size), lines }
}

/// The line of these pieces; if it is too wide, as many of them as fit before an ellipsis, and only of a first piece
/// that doesn't fit as many glyphs.
pub fn cut(pieces: &[Piece], across: f32, ellipsis: &Line) -> Line {
    if width(pieces) <= across {
        return Line::of(pieces);
    }
    let room = across - ellipsis.width;
    let whole = (1..pieces.len()).rev().find(|count| width(&pieces[..*count]) <= room);
    let mut line = Line::of(&pieces[..whole.unwrap_or(1).min(pieces.len())]);
    while line.width > room {
        let Some(last) = line.glyphs.pop() else { break };
        line.width = last.x;
    }
    line.followed_by(ellipsis)
}

/// As few lines as possible, each as full as possible.
fn greedy(pieces: &[Piece], across: f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for end in 1..=pieces.len() {
        if end - start > 1 && width(&pieces[start..end]) > across {
            lines.push(start..end - 1);
            start = end - 1;
        }
    }
    if start < pieces.len() {
        lines.push(start..pieces.len());
    }
    lines
}

/// As few lines as possible, of about the same width: with the least sum of squared widths, since all widths together
/// are always about the same.
fn balanced(pieces: &[Piece], across: f32) -> Vec<Range<usize>> {
    let lines = greedy(pieces, across).len();
    // For each number of lines and of pieces set in them: the least cost, and where the last line starts.
    let mut best = vec![vec![(f32::INFINITY, 0); pieces.len() + 1]; lines + 1];
    best[0][0].0 = 0.0;
    for line in 1..=lines {
        for end in 1..=pieces.len() {
            for start in (0..end).rev() {
                let width = width(&pieces[start..end]);
                if width > across && end - start > 1 {
                    break;
                }
                let hyphen = if end < pieces.len() && !pieces[end - 1].ends_word() { HYPHEN * across } else { 0.0 };
                let cost = best[line - 1][start].0 + width * width + hyphen * hyphen;
                if cost < best[line][end].0 {
                    best[line][end] = (cost, start);
                }
            }
        }
    }
    let mut ranges = Vec::new();
    let mut end = pieces.len();
    for line in (1..=lines).rev() {
        let start = best[line][end].1;
        ranges.push(start..end);
        end = start;
    }
    ranges.reverse();
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{FaceName, Typesetter};

    const SIZES: &[(u16, usize)] = &[(60, 2), (40, 9), (20, 9)];

    fn block(text: &str, width: f32, height: f32) -> Block {
        let room = Room { width, height, sizes: SIZES, leading: 1.2 };
        Typesetter::new().unwrap().fit(FaceName::SerifBold, text, &room)
    }

    #[track_caller]
    fn check(text: &str, width: f32, height: f32, size: u16, lines: usize) {
        let block = block(text, width, height);
        assert_eq!((block.size, block.lines.len()), (size, lines));
        for line in &block.lines {
            assert!(line.width * f32::from(size) <= width, "{}", line.width * f32::from(size));
        }
        assert!(block.lines.len() == 1 || block.depth() as f32 <= height);
    }

    #[test]
    fn a_short_text_stays_large_and_a_long_one_shrinks() {
        check("Agua", 500.0, 200.0, 60, 1);
        check("Agua limpia para todos", 500.0, 150.0, 60, 2);
        check(&"agua y salud ".repeat(6), 500.0, 200.0, 40, 3);
    }

    #[test]
    fn lines_are_balanced() {
        let lines = block("Cooperación técnica para todas las personas", 900.0, 200.0).lines;
        assert_eq!(lines.len(), 2);
        assert!((lines[0].width - lines[1].width).abs() < 3.0);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        check(&"agua y salud ".repeat(200), 500.0, 200.0, 20, 8);
        check(&"agua".repeat(200), 500.0, 200.0, 20, 1);
    }

    #[test]
    fn nothing_has_no_lines() {
        check("", 500.0, 200.0, 60, 0);
    }
}
