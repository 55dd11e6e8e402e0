//! What a page says of itself in a list of results. It must not invent: all of it is in the page as well.

use super::{Meta, facts::Metas};
use crate::{
    catalogue::{Case, Catalogue, Kind, Slug},
    country::Country,
    format,
    locale::Locale,
    query::{Columns, Profile},
    route::Page,
    sentence,
    words::Words,
};

/// Search engines show about 160 characters, previews in messengers about 200.
const MOST: usize = 200;

/// Below this, a sentence is worth lengthening.
const SHORT: usize = 120;

/// How many partners and sectors of a country are named.
const NAMED: usize = 3;

/// The description of a page; `None` for a page that the site has not.
pub(super) fn of_page(
    catalogue: &Catalogue,
    columns: &Columns,
    page: &Page,
    case: Option<&Case>,
    locale: Locale,
) -> Option<Meta> {
    let words = Words::of(locale);
    let mut metas = Metas::default();
    match page {
        Page::Explore(None, _) => {
            let text = catalogue.site.description.get(locale)?;
            metas.add_localized("description", text.value, text.locale, locale);
        }
        Page::Explore(Some(Kind::Study), _) => metas.add("description", words.studies_lead),
        Page::Explore(Some(Kind::Story), _) => metas.add("description", words.stories_lead),
        Page::Map(_) => metas.add("description", words.map_lead),
        Page::About => metas.add("description", beginning(words.about_what, MOST)),
        Page::Country(country) => {
            metas.add("description", of_country(catalogue, &columns.profile(*country), *country, locale))
        }
        Page::Case(_) => metas.add("description", description(catalogue, case?, locale)),
        Page::Unknown(_) => {}
    }
    metas.0.pop()
}

/// A case's caption sentence and, where that is short, the beginning of its summary; always in the language asked
/// for: a summary in another one is left out.
pub fn description(catalogue: &Catalogue, case: &Case, locale: Locale) -> String {
    let caption = sentence::case_caption(catalogue, case, locale);
    let room = MOST.saturating_sub(caption.chars().count() + 1);
    let summary = case.summary.in_locale(locale).and_then(|paragraphs| paragraphs.first());
    match summary {
        Some(summary) if caption.chars().count() < SHORT => [&caption, " ", &beginning(summary, room)].concat(),
        _ => caption,
    }
}

/// "Bolivia: 11 documented cases. Most frequent partners: … Sectors: …"
fn of_country(catalogue: &Catalogue, profile: &Profile, country: Country, locale: Locale) -> String {
    let words = Words::of(locale);
    let name = catalogue.country_name(country, locale);
    let n = profile.cases.len();
    if n == 0 {
        return [name, ": ", words.country_none].concat();
    }
    let mut text = [name, ": ", &words.country_lead.of(n).with(&[("n", &format::number(n, locale))])].concat();
    let partners: Vec<Country> = profile.partners.iter().take(NAMED).map(|(partner, _)| *partner).collect();
    if !partners.is_empty() {
        let names = sentence::country_names(catalogue, &partners, locale);
        text.push_str(&[" ", words.country_partners, ": ", &names, "."].concat());
    }
    let sectors: Vec<&Slug> = profile.sectors.iter().take(NAMED).map(|(sector, _)| sector).collect();
    if !sectors.is_empty() {
        let labels: Vec<&str> = sectors.into_iter().map(|sector| catalogue.sector_label(sector, locale)).collect();
        text.push_str(&[" ", words.country_sectors, ": ", &labels.join(", "), "."].concat());
    }
    text
}

/// The beginning of a text, at most so many characters: whole sentences where one fits into more than half of the
/// room, else whole words and an ellipsis. Line breaks become spaces.
fn beginning(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text;
    };
    let room = &text[..end];
    // A sentence ends where a space follows: not in "1.5", but wrongly in "e.g. this", which still reads well.
    let sentence = room.rfind(". ").map(|at| at + 1).or_else(|| room.ends_with('.').then_some(end));
    if let Some(sentence) = sentence.filter(|&at| at > end / 2) {
        return room[..sentence].to_owned();
    }
    let end_of_words = room.char_indices().rev().take(most / 2).find(|(_, character)| *character == ' ');
    let last = room.char_indices().next_back().map_or(0, |(at, _)| at);
    [room[..end_of_words.map_or(last, |(at, _)| at)].trim_end_matches([',', ';', ':', ' ']), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_ends_where_one_may_stop() {
        for (text, most, expected) in [
            ("Short.", 10, "Short."),
            ("", 10, ""),
            ("One, two\nthree", 10, "One, two…"),
            ("One is done. Two is not.", 20, "One is done."),
            ("A. Long words follow here", 20, "A. Long words…"),
            ("ñandúñandúñandú", 5, "ñand…"),
            ("Any", 0, "…"),
        ] {
            assert_eq!(beginning(text, most), expected, "{text}");
            assert!(beginning(text, most).chars().count() <= most.max(1));
        }
    }
}
