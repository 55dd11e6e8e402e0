//! The embedded fonts; where they come from and their licence: `fonts/README.md`. It must not draw.

use harfrust::{Direction, Font, Script, ShapePlan, ShaperFont};

use crate::CardError;

/// One of the fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaceName {
    /// Titles and numbers.
    SerifBold,
    /// What is read.
    Serif,
    /// Labels.
    SansSemibold,
    /// Names and notes.
    Sans,
}

impl FaceName {
    /// All fonts, in the order of their values.
    pub const ALL: [FaceName; 4] = [FaceName::SerifBold, FaceName::Serif, FaceName::SansSemibold, FaceName::Sans];

    fn file(self) -> (&'static str, &'static [u8]) {
        match self {
            FaceName::SerifBold => ("serif-bold.ttf", include_bytes!("../../fonts/serif-bold.ttf")),
            FaceName::Serif => ("serif-regular.ttf", include_bytes!("../../fonts/serif-regular.ttf")),
            FaceName::SansSemibold => ("sans-semibold.ttf", include_bytes!("../../fonts/sans-semibold.ttf")),
            FaceName::Sans => ("sans-regular.ttf", include_bytes!("../../fonts/sans-regular.ttf")),
        }
    }
}

/// A font, ready to shape Latin text from left to right.
pub struct Face {
    /// The font itself.
    pub font: Font,
    /// How its features apply.
    pub plan: ShapePlan,
    /// Units of the font per em.
    pub em: f32,
}

impl Face {
    /// Reads an embedded font.
    pub fn new(name: FaceName) -> Result<Face, CardError> {
        let (file, bytes) = name.file();
        let font = Font::new(bytes, 0).ok_or(CardError::Font(file))?;
        let plan = ShapePlan::new(&font, Direction::LeftToRight, Some(Script::LATIN), None, &[]);
        let em = f32::from(font.units_per_em());
        Ok(Face { font, plan, em })
    }

    /// Whether it has a glyph for a character.
    pub fn has(&self, character: char) -> bool {
        ShaperFont::new(&self.font).nominal_glyph(character.into()).is_some()
    }
}
