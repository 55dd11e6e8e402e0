//! What the map says of each country: how it is filled, what is written on it, what is spoken.
//! It must not know the drawing, colours or addresses.

use crate::{
    catalogue::{Case, Catalogue, Role},
    country::{Country, IBERO_AMERICA},
    locale::Locale,
    map::Choropleth,
    sentence, vocabulary,
    words::Words,
};

/// One country on a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Which country.
    pub country: Country,
    /// How it is filled.
    pub fill: Fill,
    /// What is written on it besides: the mark of its roles, or nothing.
    pub mark: String,
    /// What is spoken, and shown when it is pointed at: name and figure.
    pub label: String,
    /// The figure alone, for the table.
    pub value: String,
    /// Whether the list is narrowed to it.
    pub chosen: bool,
}

/// How a country is filled. Never the only cue: labels, marks and the table say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Takes no part.
    None,
    /// Takes part.
    TakesPart,
    /// Takes part from outside Ibero-America.
    Elsewhere,
    /// Class of the choropleth, 1 to [`crate::map::HIGHEST_CLASS`].
    Class(usize),
}

/// Figures for the map of one case: the 22 countries, then the participants from elsewhere.
pub fn of_case(catalogue: &Catalogue, case: &Case, locale: Locale) -> Vec<Figure> {
    let words = Words::of(locale);
    let participants = case.countries();
    let elsewhere = participants.iter().copied().filter(|country| !country.is_ibero_american());
    let figure = |country: Country| {
        let takes_part = participants.contains(&country);
        let roles: Vec<Role> = case.roles_of(country).collect();
        let name = catalogue.country_name(country, locale);
        Figure {
            country,
            fill: match (takes_part, country.is_ibero_american()) {
                (false, _) => Fill::None,
                (true, true) => Fill::TakesPart,
                (true, false) => Fill::Elsewhere,
            },
            mark: mark(takes_part, &roles, words),
            label: sentence::part_in_case(name, takes_part, &roles, locale),
            value: value_in_case(takes_part, &roles, locale),
            chosen: false,
        }
    };
    IBERO_AMERICA.into_iter().chain(elsewhere).map(figure).collect()
}

/// Figures for the map of a list: the 22 countries, shaded by `counts`
/// (see [`crate::query::Columns::country_counts`]); `chosen` are those to which the list is narrowed.
pub fn of_list(catalogue: &Catalogue, counts: &[(Country, usize)], chosen: &[Country], locale: Locale) -> Vec<Figure> {
    let choropleth = choropleth(counts);
    let figure = |country: Country| {
        let n = counts.iter().find(|(counted, _)| *counted == country).map_or(0, |(_, n)| *n);
        let chosen = chosen.contains(&country);
        Figure {
            country,
            fill: match choropleth.class(n) {
                0 => Fill::None,
                class => Fill::Class(class),
            },
            mark: String::new(),
            label: sentence::count_in_list(catalogue.country_name(country, locale), n, chosen, locale),
            value: crate::format::number(n, locale),
            chosen,
        }
    };
    IBERO_AMERICA.into_iter().map(figure).collect()
}

/// The classes of the 22 countries' counts.
pub fn choropleth(counts: &[(Country, usize)]) -> Choropleth {
    let members: Vec<usize> =
        counts.iter().filter(|(country, _)| country.is_ibero_american()).map(|(_, n)| *n).collect();
    Choropleth::new(&members)
}

/// The marks of the roles; a dot where a country takes part in a role that is not stated.
fn mark(takes_part: bool, roles: &[Role], words: &'static Words) -> String {
    match roles {
        [] if takes_part => "•".to_owned(),
        roles => roles.iter().map(|&role| vocabulary::role_mark(role, words)).collect::<Vec<_>>().join("·"),
    }
}

fn value_in_case(takes_part: bool, roles: &[Role], locale: Locale) -> String {
    let words = Words::of(locale);
    match roles {
        [] if takes_part => words.map_legend_takes_part.to_owned(),
        [] => "–".to_owned(),
        roles => sentence::role_names(roles, locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::read;

    #[track_caller]
    fn check(figures: &[Figure], code: &str, expected: &str) {
        let figure = figures.iter().find(|figure| figure.country.code() == code).unwrap();
        assert_eq!(format!("{:?} [{}] {}", figure.fill, figure.mark, figure.label), expected);
    }

    #[test]
    fn a_cases_countries_are_filled_marked_and_spoken() {
        let text = r#"{ "format": 1, "cases": [ { "slug": "a", "kind": "study", "title": { "es": "Uno" }, "summary": { "es": ["x"] },
            "participants": [{ "country": "BR", "role": "provider" }, { "country": "BR", "role": "partner" },
                             { "country": "PY" }, { "country": "HT", "role": "recipient" }] } ] }"#;
        let catalogue = read(text).unwrap().catalogue;
        let figures = of_case(&catalogue, &catalogue.cases[0], Locale::Es);
        assert_eq!(figures.len(), 23);
        check(&figures, "BR", "TakesPart [Of·So] Brasil: oferente y socio");
        check(&figures, "PY", "TakesPart [•] Paraguay: participa");
        check(&figures, "HT", "Elsewhere [Re] Haití: receptor");
        check(&figures, "AD", "None [] Andorra: no participa");
    }

    #[test]
    fn a_lists_countries_are_shaded_by_count() {
        let country = |code| Country::parse(code).unwrap();
        let counts = [(country("DE"), 90), (country("BR"), 7), (country("PY"), 1)];
        let figures = of_list(&Catalogue::default(), &counts, &[country("PY")], Locale::En);
        assert_eq!(figures.len(), 22);
        check(&figures, "BR", "Class(4) [] Brazil: 7 cases");
        check(&figures, "PY", "Class(3) [] Paraguay, chosen: 1 case");
        check(&figures, "AD", "None [] Andorra: 0 cases");
    }
}
