//! Whole sentences about cases: captions of maps, counts of results, titles. It must not arrange anything on a page.

use crate::{
    catalogue::{Case, Catalogue, Role},
    country::{Country, IBERO_AMERICA},
    format,
    locale::Locale,
    query::{Query, Sort},
    vocabulary,
    words::Words,
};

/// A title as read and spoken: "15 | Ibero-American Program …", or without the number where the case has none.
pub fn numbered_title(case: &Case, locale: Locale) -> String {
    let title = case.title.get(locale).map_or("", |title| title.value.as_str());
    match case.number {
        Some(number) => format!("{number} | {title}"),
        None => title.to_owned(),
    }
}

/// Who takes part in a case, as a sentence: the caption of its map and its description for search engines.
pub fn case_caption(catalogue: &Catalogue, case: &Case, locale: Locale) -> String {
    let words = Words::of(locale);
    let members: Vec<Country> = case.countries().into_iter().filter(|country| country.is_ibero_american()).collect();
    match members.len() {
        0 => words.map_caption_case_none.to_owned(),
        n if n == IBERO_AMERICA.len() => words.map_caption_case_all.to_owned(),
        n => {
            let names = country_names(catalogue, &members, locale);
            words.map_caption_case.of(n).with(&[("n", &format::number(n, locale)), ("names", &names)])
        }
    }
}

/// How many countries take part in some cases, and which most often; `counts` as of
/// [`crate::query::Columns::country_counts`].
pub fn list_caption(catalogue: &Catalogue, counts: &[(Country, usize)], locale: Locale) -> String {
    let words = Words::of(locale);
    let members: Vec<(Country, usize)> =
        counts.iter().copied().filter(|(country, _)| country.is_ibero_american()).collect();
    let Some(&(_, most)) = members.first() else {
        return words.map_caption_list_none.to_owned();
    };
    let leaders: Vec<Country> = members.iter().filter(|(_, n)| *n == most).map(|(country, _)| *country).collect();
    let phrase = match members.len() {
        n if n == IBERO_AMERICA.len() => words.map_caption_list_all,
        n => words.map_caption_list.of(n),
    };
    phrase.with(&[
        ("n", &format::number(members.len(), locale)),
        ("names", &country_names(catalogue, &leaders, locale)),
        ("most", &format::number(most, locale)),
    ])
}

/// "12 cases" where nothing narrows the list, else "3 of 12 cases".
pub fn result_count(found: usize, total: usize, locale: Locale) -> String {
    let words = Words::of(locale);
    let phrase = if found == total { words.results.of(found) } else { words.results_of.of(total) };
    phrase.with(&[("n", &format::number(found, locale)), ("total", &format::number(total, locale))])
}

/// What a country on the map of a case says of itself: "Bolivia: recipient", "Peru: does not take part".
pub fn part_in_case(name: &str, takes_part: bool, roles: &[Role], locale: Locale) -> String {
    let words = Words::of(locale);
    if roles.is_empty() {
        let phrase = if takes_part { words.map_country_takes_part } else { words.map_country_not };
        return phrase.with(&[("name", name)]);
    }
    let roles = role_names(roles, locale);
    words.map_country_role.with(&[("name", name), ("roles", &roles)])
}

/// What a country on the map of a list says of itself: "Bolivia: 11 cases", with "chosen" where it filters.
pub fn count_in_list(name: &str, n: usize, chosen: bool, locale: Locale) -> String {
    let words = Words::of(locale);
    let chosen_name = words.map_country_chosen.with(&[("name", name)]);
    let name = if chosen { chosen_name.as_str() } else { name };
    words.map_country.of(n).with(&[("name", name), ("n", &format::number(n, locale))])
}

/// The roles of a country, as a list.
pub fn role_names(roles: &[Role], locale: Locale) -> String {
    let words = Words::of(locale);
    let names: Vec<&str> = roles.iter().map(|&role| vocabulary::role(role, words)).collect();
    format::list(&names, locale)
}

/// Names of those countries that are not Ibero-American, as a list; empty where there are none.
pub fn elsewhere(catalogue: &Catalogue, countries: &[Country], locale: Locale) -> String {
    let others: Vec<Country> = countries.iter().copied().filter(|country| !country.is_ibero_american()).collect();
    country_names(catalogue, &others, locale)
}

/// Countries by name, as a list in the order given.
pub fn country_names(catalogue: &Catalogue, countries: &[Country], locale: Locale) -> String {
    let names: Vec<&str> = countries.iter().map(|&country| catalogue.country_name(country, locale)).collect();
    format::list(&names, locale)
}

/// The name of an order of results under a query.
pub fn sort_name(sort: Sort, query: &Query, locale: Locale) -> &'static str {
    vocabulary::sort(sort, !query.text.trim().is_empty(), Words::of(locale))
}

/// Replaces the hyphen of "South-South", "Sur-Sur" and "Ibero-America" by one at which no line breaks (U+2011).
/// For display only: searching and copying data use the text as it is.
pub fn without_breaks(text: &str) -> String {
    const KEPT_TOGETHER: [&str; 6] = ["South-South", "Sur-Sur", "Sul-Sul", "North-South", "Norte-Sur", "Ibero-America"];
    KEPT_TOGETHER.iter().fold(text.to_owned(), |text, term| {
        if text.contains(term) { text.replace(term, &term.replace('-', "\u{2011}")) } else { text }
    })
}

/// The first whole words of a text, of at most so many letters; the whole text where it is not longer.
pub fn beginning(text: &str, letters: usize) -> &str {
    match text.char_indices().nth(letters) {
        None => text,
        Some((end, _)) => &text[..text[..end].rfind(' ').unwrap_or(end)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        Country::parse(code).unwrap()
    }

    #[test]
    fn a_lists_caption_names_all_that_lead() {
        let catalogue = Catalogue::default();
        let counts = [(country("MX"), 3), (country("DE"), 3), (country("BR"), 3), (country("PE"), 1)];
        assert_eq!(
            list_caption(&catalogue, &counts, Locale::En),
            "3 of 22 Ibero-American countries take part in these cases; Mexico and Brazil most often, in 3."
        );
        assert_eq!(
            list_caption(&catalogue, &counts[2..3], Locale::Es),
            "En estos casos participa 1 de los 22 países iberoamericanos; con mayor frecuencia, Brasil, en 3."
        );
        assert_eq!(
            list_caption(&catalogue, &counts[1..2], Locale::Es),
            "En estos casos no participa ningún país iberoamericano."
        );
    }

    #[test]
    fn a_beginning_has_whole_words() {
        assert_eq!(beginning("Bancos de leche humana", 12), "Bancos de");
        assert_eq!(beginning("Bancos de leche", 15), "Bancos de leche");
        assert_eq!(beginning("ñandúes", 3), "ñan");
    }

    #[test]
    fn a_count_names_the_whole_only_where_it_is_a_part() {
        assert_eq!(result_count(52, 52, Locale::En), "52 cases");
        assert_eq!(result_count(1, 52, Locale::En), "1 of 52 cases");
        assert_eq!(result_count(0, 1, Locale::Es), "0 de 1 casos");
    }

    #[test]
    fn countries_say_their_part() {
        assert_eq!(
            part_in_case("Bolivia", true, &[Role::Recipient, Role::Partner], Locale::Es),
            "Bolivia: receptor y socio"
        );
        assert_eq!(part_in_case("Bolivia", true, &[], Locale::En), "Bolivia: takes part");
        assert_eq!(part_in_case("Bolivia", false, &[], Locale::En), "Bolivia: does not take part");
        assert_eq!(count_in_list("Perú", 1, true, Locale::Es), "Perú, elegido: 1 caso");
    }

    #[test]
    fn south_south_does_not_break_and_other_hyphens_do() {
        assert_eq!(without_breaks("Cooperación Sur-Sur en ex-colonias"), "Cooperación Sur\u{2011}Sur en ex-colonias");
    }
}
