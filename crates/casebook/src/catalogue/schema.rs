//! Format 1 at a glance: the fields of each of its objects, in the order in which they are written.
//! Whatever is not listed here is an unknown field.

/// The number in the field `format`.
pub const FORMAT: i64 = 1;

/// The file. `$schema` is for editors that complete and check while one types.
pub const CATALOGUE: &[&str] = &["$schema", "format", "updated", "site", "sectors", "names", "cases"];

/// What the site says about itself.
pub const SITE: &[&str] =
    &["title", "description", "publisher", "licence", "licence_href", "base_url", "default_locale", "locales"];

/// An entry of the sector vocabulary.
pub const SECTOR: &[&str] = &["id", "label"];

/// A text, or a list of texts, per language.
pub const TEXT: &[&str] = &["en", "es"];

/// A case.
pub const CASE: &[&str] = &[
    "slug",
    "number",
    "kind",
    "title",
    "official_title",
    "participants",
    "implementers",
    "institutions",
    "authors",
    "support",
    "modality",
    "sectors",
    "years",
    "budget",
    "summary",
    "lessons",
    "downloads",
    "source",
    "evidence",
    "related",
];

/// A country in a case.
pub const PARTICIPANT: &[&str] = &["country", "role"];

/// First and last year.
pub const YEARS: &[&str] = &["start", "end"];

/// A paper, poster or page.
pub const DOWNLOAD: &[&str] = &["kind", "language", "href", "format", "bytes"];

/// Where the facts come from.
pub const SOURCE: &[&str] = &["title", "publisher", "year", "href", "note"];
