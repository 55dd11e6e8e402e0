//! From a byte offset to the line and column that an editor shows.

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The line and column of a byte offset. A byte order mark takes no column; an offset past the end is the end.
pub fn position(text: &str, at: usize) -> Position {
    Positions::new(text).of(at)
}

/// The positions of many offsets, asked for in rising order: the text is gone through once.
pub struct Positions<'a> {
    text: &'a str,
    counted: usize,
    position: Position,
}

impl<'a> Positions<'a> {
    /// At the start of a text.
    pub fn new(text: &'a str) -> Positions<'a> {
        let start = Position { line: 1, column: 1 };
        Positions { text, counted: 0, position: start }
    }

    /// The position of an offset that is not before the one asked for last; of that one if it is.
    pub fn of(&mut self, at: usize) -> Position {
        let at = self.text.floor_char_boundary(at).max(self.counted);
        for character in self.text[self.counted..at].chars() {
            match character {
                '\n' => self.position = Position { line: self.position.line + 1, column: 1 },
                '\u{feff}' => {}
                _ => self.position.column += 1,
            }
        }
        self.counted = at;
        self.position
    }
}
