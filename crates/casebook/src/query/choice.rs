//! Facets and their values. It must not know how many cases have one.

use crate::{
    catalogue::{Evidence, Kind, Modality, Role, Slug},
    country::Country,
    locale::Locale,
};

/// What results are narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// Participating countries.
    Country,
    /// Roles: of the chosen countries, or of any where none is chosen.
    Role,
    /// Case study or case story.
    Kind,
    /// Sectors.
    Sector,
    /// Modalities.
    Modality,
    /// Institutions that the record names: behind the study, or carrying the cooperation out.
    Institution,
    /// Languages in which the case has its title and summary.
    Language,
    /// How much of the source was read.
    Evidence,
}

impl Facet {
    /// Every facet, as listed to people.
    pub const ALL: [Facet; 8] = [
        Facet::Country,
        Facet::Role,
        Facet::Kind,
        Facet::Sector,
        Facet::Modality,
        Facet::Institution,
        Facet::Language,
        Facet::Evidence,
    ];

    /// The word used in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Facet::Country => "country",
            Facet::Role => "role",
            Facet::Kind => "kind",
            Facet::Sector => "sector",
            Facet::Modality => "modality",
            Facet::Institution => "institution",
            Facet::Language => "language",
            Facet::Evidence => "evidence",
        }
    }

    /// Its bit in sets of facets.
    pub(super) const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// One value of one facet.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Choice {
    /// A participating country.
    Country(Country),
    /// A role.
    Role(Role),
    /// A kind.
    Kind(Kind),
    /// A sector.
    Sector(Slug),
    /// A modality.
    Modality(Modality),
    /// An institution, by [`super::institution_id`] of its name.
    Institution(Slug),
    /// A language.
    Language(Locale),
    /// A level of evidence.
    Evidence(Evidence),
}

impl Choice {
    /// The value of a facet by its word; `None` for a word that the facet cannot have.
    pub fn parse(facet: Facet, value: &str) -> Option<Choice> {
        match facet {
            Facet::Country => Country::parse(value).map(Choice::Country),
            Facet::Role => Role::from_id(value).map(Choice::Role),
            Facet::Kind => Kind::from_id(value).map(Choice::Kind),
            Facet::Sector => Slug::parse(value).map(Choice::Sector),
            Facet::Modality => Modality::from_id(value).map(Choice::Modality),
            Facet::Institution => Slug::parse(value).map(Choice::Institution),
            Facet::Language => Locale::ALL.into_iter().find(|locale| locale.tag() == value).map(Choice::Language),
            Facet::Evidence => Evidence::from_id(value).map(Choice::Evidence),
        }
    }

    /// The facet it is a value of.
    pub const fn facet(&self) -> Facet {
        match self {
            Choice::Country(_) => Facet::Country,
            Choice::Role(_) => Facet::Role,
            Choice::Kind(_) => Facet::Kind,
            Choice::Sector(_) => Facet::Sector,
            Choice::Modality(_) => Facet::Modality,
            Choice::Institution(_) => Facet::Institution,
            Choice::Language(_) => Facet::Language,
            Choice::Evidence(_) => Facet::Evidence,
        }
    }

    /// Its word in addresses.
    pub fn id(&self) -> &str {
        match self {
            Choice::Country(country) => country.code(),
            Choice::Role(role) => role.id(),
            Choice::Kind(kind) => kind.id(),
            Choice::Sector(id) | Choice::Institution(id) => id.as_str(),
            Choice::Modality(modality) => modality.id(),
            Choice::Language(locale) => locale.tag(),
            Choice::Evidence(evidence) => evidence.id(),
        }
    }
}
