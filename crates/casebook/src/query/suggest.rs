//! What typed words may mean besides words to find: names of countries, sectors, institutions and authors that begin so,
//! and the cases found first. It must not know how a suggestion is shown.

use std::cell::OnceCell;

use super::{Choice, Columns, Library, Query};
use crate::{catalogue::Slug, fold, locale::Locale};

/// What a suggestion is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggested {
    /// A country that takes part.
    Country,
    /// A sector.
    Sector,
    /// An institution.
    Institution,
    /// An author.
    Author,
    /// A case.
    Case,
}

/// Where a suggestion leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Lead {
    /// To what answers this query.
    List(Query),
    /// To a case.
    Case(Slug),
}

/// Something that typed words may mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What it is of.
    pub of: Suggested,
    /// Its name.
    pub name: String,
    /// The language of the name.
    pub locale: Locale,
    /// How many cases it would show, where that is counted.
    pub cases: Option<usize>,
    /// Where it leads.
    pub leads_to: Lead,
}

/// Suggestions of one kind, at most.
const PER_KIND: usize = 3;

/// Suggestions in all, at most.
const IN_ALL: usize = 8;

/// What the words of a query may mean, grouped by what it is of. `found` are the cases that answer the query, in its
/// order; `asks` is what the page asks for when this is its query. A name is meant where every typed word begins a word
/// of it, in any language; what is typed gives way to it. What is chosen already, or would show nothing, is no
/// suggestion.
pub fn suggest(
    library: &Library,
    query: &Query,
    found: &[usize],
    locale: Locale,
    asks: &dyn Fn(Query) -> Query,
) -> Vec<Suggestion> {
    let typed = Typed::new(&query.text);
    if typed.0.is_empty() {
        return Vec::new();
    }
    let sources = Sources { library, query, open: query.clone().searching(String::new()), locale };
    // Most of what is typed means no name: then nothing has to be counted.
    let counted = OnceCell::new();
    let counts = || counted.get_or_init(|| library.answer(&asks(sources.open.clone()), locale).counts);
    let mut best = Best::default();
    let catalogue = &library.catalogue;
    let Columns { countries, sectors, .. } = library.columns();
    for (at, &country) in countries.iter().enumerate() {
        let names = Locale::ALL.map(|locale| catalogue.country_name(country, locale));
        best.offer(Suggested::Country, at, typed.meant(&names), &|| counts().of(&Choice::Country(country)));
    }
    for (at, sector) in sectors.iter().enumerate() {
        let names = Locale::ALL.map(|locale| catalogue.sector_label(sector, locale));
        best.offer(Suggested::Sector, at, typed.meant(&names), &|| counts().of(&Choice::Sector(sector.clone())));
    }
    for (at, (_, name)) in sources.institutions().iter().enumerate() {
        let cases = || counts().institutions().get(at).copied().unwrap_or_default();
        best.offer(Suggested::Institution, at, typed.meant(&[name]), &cases);
    }
    for (at, (name, cases)) in sources.authors().iter().enumerate() {
        best.offer(Suggested::Author, at, typed.meant(&[name]), &|| *cases);
    }
    // They have been ranked.
    for &at in found.iter().take(PER_KIND) {
        best.offer(Suggested::Case, at, Some(false), &|| 1);
    }
    best.fairly();
    best.0.iter().filter_map(|meant| sources.suggestion(meant)).collect()
}

/// What suggestions are made from.
struct Sources<'a> {
    library: &'a Library,
    query: &'a Query,
    /// The query without its words.
    open: Query,
    locale: Locale,
}

impl Sources<'_> {
    fn institutions(&self) -> &[(Slug, String)] {
        self.library.institutions().map_or(&[], |institutions| institutions.names())
    }

    fn authors(&self) -> &[(String, usize)] {
        self.library.authors().unwrap_or_default()
    }

    /// `None` for what the query has already, and for a case whose record is not there.
    fn suggestion(&self, meant: &Meant) -> Option<Suggestion> {
        let Sources { library, locale, .. } = *self;
        let (columns, catalogue, at) = (library.columns(), &library.catalogue, meant.at);
        let (choice, name) = match meant.of {
            Suggested::Country => {
                let country = columns.countries[at];
                (Choice::Country(country), catalogue.country_name(country, locale))
            }
            Suggested::Sector => {
                let sector = &columns.sectors[at];
                (Choice::Sector(sector.clone()), catalogue.sector_label(sector, locale))
            }
            Suggested::Institution => {
                let (id, name) = &self.institutions()[at];
                (Choice::Institution(id.clone()), name.as_str())
            }
            Suggested::Author => {
                let name = &self.authors()[at].0;
                let phrase = ["\"", &name.replace('"', ""), "\""].concat();
                let leads_to = Lead::List(self.open.clone().searching(phrase.clone()));
                let suggestion = Suggestion { of: meant.of, name: name.clone(), locale, cases: None, leads_to };
                return (phrase != self.query.text).then_some(suggestion);
            }
            Suggested::Case => {
                let case = library.case(at)?;
                let title = case.title.get(locale)?;
                let (name, locale) = (title.value.clone(), title.locale);
                let leads_to = Lead::Case(case.slug.clone());
                return Some(Suggestion { of: meant.of, name, locale, cases: None, leads_to });
            }
        };
        if self.query.choices().contains(&choice) {
            return None;
        }
        let leads_to = Lead::List(self.open.clone().with(choice));
        Some(Suggestion { of: meant.of, name: name.to_owned(), locale, cases: Some(meant.cases), leads_to })
    }
}

/// A name that is meant, by what it is of and its position there.
struct Meant {
    of: Suggested,
    at: usize,
    /// Whether it begins otherwise than typed.
    later: bool,
    cases: usize,
}

/// The best names of each kind, kind by kind.
#[derive(Default)]
struct Best(Vec<Meant>);

impl Best {
    /// Takes a name in if it is among the best of its kind: first those that begin as typed, then those with the most
    /// cases. Kinds are offered one after the other.
    fn offer(&mut self, of: Suggested, at: usize, later: Option<bool>, cases: &dyn Fn() -> usize) {
        let Some(later) = later else { return };
        let cases = cases();
        if cases == 0 {
            return;
        }
        let first = self.0.iter().position(|meant| meant.of == of).unwrap_or(self.0.len());
        let better = |meant: &&Meant| (meant.later, usize::MAX - meant.cases) <= (later, usize::MAX - cases);
        let place = first + self.0[first..].iter().take_while(better).count();
        self.0.insert(place, Meant { of, at, later, cases });
        self.0.truncate(first + PER_KIND);
    }

    /// Drops from the kind that has most until there are few enough.
    fn fairly(&mut self) {
        while self.0.len() > IN_ALL {
            let of_kind = |of: Suggested| self.0.iter().filter(|meant| meant.of == of).count();
            let most = self.0.iter().map(|meant| of_kind(meant.of)).max();
            // The last such kind gives its last one.
            if let Some(at) = self.0.iter().rposition(|meant| Some(of_kind(meant.of)) == most) {
                self.0.remove(at);
            }
        }
    }
}

/// The typed words, folded.
struct Typed(Vec<String>);

impl Typed {
    fn new(text: &str) -> Typed {
        Typed(fold::words(text).map(|word| fold::fold(&word)).collect())
    }

    /// Whether what is meant by one of its names begins otherwise than typed; `None` where none is meant.
    fn meant(&self, names: &[&str]) -> Option<bool> {
        names.iter().filter_map(|name| self.begins(name)).min()
    }

    fn begins(&self, name: &str) -> Option<bool> {
        // Thousands of names are asked at each key: most are told apart without folding them.
        if !self.0.iter().all(|word| may_begin(word, name)) {
            return None;
        }
        let own: Vec<String> = fold::words(name).map(|word| fold::fold(&word)).collect();
        let meant = self.0.iter().all(|word| own.iter().any(|own| own.starts_with(word.as_str())));
        meant.then(|| !own.first().zip(self.0.first()).is_some_and(|(own, word)| own.starts_with(word.as_str())))
    }
}

/// Whether a folded word might begin a word of this name, by its first byte; a letter with an accent might be any.
fn may_begin(word: &str, name: &str) -> bool {
    let first = word.as_bytes().first().copied().unwrap_or_default();
    let mut within = false;
    name.bytes().any(|byte| {
        let begins = !within && byte.eq_ignore_ascii_case(&first) || !byte.is_ascii();
        within = byte.is_ascii_alphanumeric();
        begins
    })
}

#[cfg(test)]
mod tests;
