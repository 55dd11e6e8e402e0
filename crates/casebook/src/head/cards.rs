//! Where the social cards are. It must not draw any.

use crate::{catalogue::Slug, locale::Locale};

/// Whether the site has social cards, pictures of 1200 × 630 pixels: one per case and language, and one per language
/// for all other pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cards {
    /// There are none.
    Absent,
    /// There are all of them.
    Drawn,
}

impl Cards {
    /// Pixels across; what large previews expect (Open Graph's 1.91 to 1).
    pub const WIDTH: u32 = 1200;
    /// Pixels down.
    pub const HEIGHT: u32 = 630;

    /// Path of a case's card, beside the pages.
    pub fn of_case(locale: Locale, slug: &Slug) -> String {
        format!("cards/{}/{}.png", locale.tag(), slug.as_str())
    }

    /// Path of the card of all other pages.
    pub fn of_site(locale: Locale) -> String {
        format!("cards/{}.png", locale.tag())
    }
}
