//! Text in glyphs, cut where a line may break. Measures are in ems, so that one shaping serves all sizes.
//! It must not know pixels.

use casebook::sentence;
use harfrust::{Buffer, Direction, Script, ShapeOptions, ShaperFont};

use super::{clean, face::Face};

/// A glyph and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// From the start of the line to the right, in ems.
    pub x: f32,
    /// Above the baseline, in ems.
    pub y: f32,
}

/// What stays together on a line: mostly a word with the space after it.
pub struct Piece {
    /// Its glyphs, from its own start.
    pub glyphs: Vec<Glyph>,
    /// Where the next piece begins.
    advance: f32,
    /// Its width where it ends a line: without the space.
    pub width: f32,
}

impl Piece {
    /// Whether there is a space after it.
    pub fn ends_word(&self) -> bool {
        self.advance > self.width
    }
}

/// Pieces one after another.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// All glyphs.
    pub glyphs: Vec<Glyph>,
    /// Without a space at the end.
    pub width: f32,
}

impl Line {
    /// The line that these pieces make.
    pub fn of(pieces: &[Piece]) -> Line {
        let mut line = Line::default();
        let mut x = 0.0;
        for piece in pieces {
            line.glyphs.extend(piece.glyphs.iter().map(|glyph| Glyph { x: x + glyph.x, ..*glyph }));
            line.width = x + piece.width;
            x += piece.advance;
        }
        line
    }

    /// The line with another one directly after it.
    pub fn followed_by(mut self, other: &Line) -> Line {
        self.glyphs.extend(other.glyphs.iter().map(|glyph| Glyph { x: self.width + glyph.x, ..*glyph }));
        self.width += other.width;
        self
    }
}

/// The width of a line of these pieces.
pub fn width(pieces: &[Piece]) -> f32 {
    pieces.split_last().map_or(0.0, |(last, before)| before.iter().map(|piece| piece.advance).sum::<f32>() + last.width)
}

/// The pieces of a text.
pub fn pieces(face: &Face, text: &str) -> Vec<Piece> {
    let text = clean(&sentence::without_breaks(text), &|character| face.has(character));
    let font = ShaperFont::new(&face.font);
    split(&text).into_iter().map(|piece| shape(face, &font, piece)).collect()
}

/// Where Unicode's rules (UAX 14) let a line break and a reader expects it: after a space, hyphen or dash. Not after
/// the slash of "HIV/AIDS", and not after a word of one letter, which would hang at the end of a line ("y", "e", "a").
fn split(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (end, _) in unicode_linebreak::linebreaks(text) {
        let expected = text[..end].ends_with([' ', '-', '\u{2010}', '–', '—']) && !is_letter(&text[start..end]);
        if (expected || end == text.len()) && end > start {
            pieces.push(&text[start..end]);
            start = end;
        }
    }
    pieces
}

/// Whether a piece is one letter with a space.
fn is_letter(piece: &str) -> bool {
    let mut characters = piece.trim_end().chars();
    characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
}

fn shape(face: &Face, font: &ShaperFont<'_, '_>, text: &str) -> Piece {
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(Some(Script::LATIN));
    let mut piece = Piece { glyphs: Vec::new(), advance: 0.0, width: 0.0 };
    // A plan for another script or direction is the only error; both are set above.
    if harfrust::shape(font, &mut buffer, ShapeOptions::new().plan(Some(&face.plan))).is_err() {
        return piece;
    }
    for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let [right, up, advance] =
            [position.x_offset, position.y_offset, position.x_advance].map(|units| units as f32 / face.em);
        let is_space = text[info.cluster as usize..].starts_with(' ');
        if !is_space {
            piece.glyphs.push(Glyph { id: info.glyph_id, x: piece.advance + right, y: up });
            piece.width = piece.advance + advance;
        }
        piece.advance += advance;
    }
    piece
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::FaceName;

    #[test]
    fn lines_break_after_spaces_hyphens_and_dashes_only() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(split(text), expected);
        }
        check("VIH/sida entre dos", &["VIH/sida ", "entre ", "dos"]);
        check("Chile-España, 2006–2009", &["Chile-", "España, ", "2006–", "2009"]);
        check("Sur\u{2011}Sur", &["Sur\u{2011}Sur"]);
        check("10\u{a0}000", &["10\u{a0}000"]);
        check("sal y agua", &["sal ", "y agua"]);
        check("", &[]);
    }

    #[test]
    fn a_line_is_as_wide_as_its_pieces_without_the_last_space() {
        let face = Face::new(FaceName::Serif).unwrap();
        let one = pieces(&face, "Agua");
        let more = pieces(&face, "Agua con salud");
        assert_eq!(more.len(), 3);
        assert!((width(&more[..1]) - width(&one)).abs() < 0.001);
        assert!((Line::of(&more).width - width(&more)).abs() < 0.001);
    }

    #[test]
    fn accents_have_one_look_composed_or_not() {
        let face = Face::new(FaceName::SerifBold).unwrap();
        let [composed, loose] = ["canción", "cancio\u{301}n"].map(|text| Line::of(&pieces(&face, text)));
        assert_eq!(
            composed.glyphs.iter().map(|glyph| glyph.id).collect::<Vec<_>>(),
            loose.glyphs.iter().map(|glyph| glyph.id).collect::<Vec<_>>()
        );
    }

    #[test]
    fn no_letter_of_the_catalogues_languages_lacks_its_glyph() {
        let letters = "áéíóúüñÁÉÍÓÚÜÑãõâêôçàÃÕÂÊÔÇÀïòèÏŀ·¿¡«»“”‘’„–—…ªº°€$£¥%‰§¶†•©®™№±×÷½¼¾²³µπα→≤≥≠≈−∞✓";
        for name in FaceName::ALL {
            let face = Face::new(name).unwrap();
            let missing: String = letters.chars().filter(|c| !face.has(*c)).collect();
            assert_eq!(missing, "", "{name:?}");
        }
    }
}
