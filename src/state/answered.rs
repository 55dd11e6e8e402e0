//! Address and catalogue → what is on the screen. While something of a split catalogue is missing for that, what was on
//! the screen stays.

use std::sync::Arc;

use casebook::{
    query::{Answer, Library, PART_LENGTH, Position, WayOut, parts, way_out},
    route::{Address, Page},
    search::Asked,
    shard::Shard,
};

/// Cases of a list that is made anew with each key: more than fit on a screen.
const WHILE_TYPING: usize = 12;

/// What the catalogue answers to an address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answered {
    /// What is on the screen; `None` before there is a catalogue.
    pub shown: Option<Shown>,
    /// What has to come before the address itself can be shown.
    pub missing: Vec<Shard>,
}

/// An address and what answers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The address.
    pub address: Address,
    /// The cases; none on a page that lists none.
    pub results: Results,
}

/// The cases that answer what a page asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// The cases, in order, and the counts of the facets.
    pub answer: Arc<Answer>,
    /// The part shown, from 0: the last one where the address names one beyond it.
    pub part: usize,
    /// The ways out where nothing answers.
    pub way_out: WayOut,
    /// The words searched for.
    pub words: Arc<Asked>,
    /// How many of the part are shown at most.
    limit: usize,
}

/// What stays the same while a visitor searches and filters. A new place makes new elements.
#[derive(Clone, Debug, PartialEq)]
pub struct Place(Address);

impl Place {
    /// The place of an address: its page and language, whatever is asked there.
    pub fn of(address: &Address) -> Place {
        Place(address.to(address.page.without_query()))
    }

    /// The address without a query.
    pub const fn address(&self) -> &Address {
        &self.0
    }
}

impl Answered {
    /// Answers an address; `library` is `None` before there is one.
    pub(super) fn new(
        library: Option<&Library>,
        address: &Address,
        typing: bool,
        before: Option<&Answered>,
    ) -> Answered {
        let Some(library) = library else { return Answered::default() };
        match Shown::new(library, address, typing) {
            Ok(shown) => Answered { shown: Some(shown), missing: Vec::new() },
            Err(missing) => Answered { shown: before.and_then(|before| before.shown.clone()), missing },
        }
    }
}

impl Shown {
    /// # Errors
    /// Says what is missing.
    fn new(library: &Library, address: &Address, typing: bool) -> Result<Shown, Vec<Shard>> {
        let results = match &address.page {
            Page::Explore(..) | Page::Map(_) => Results::new(library, address, typing)?,
            Page::Case(slug) => {
                match library.position(slug) {
                    Position::At(at) => library.record_shard(at).map_or(Ok(()), |shard| Err(vec![shard]))?,
                    Position::Missing(shard) => return Err(vec![shard]),
                    Position::Nowhere => {}
                }
                Results::default()
            }
            Page::Country(_) | Page::About | Page::Unknown(_) => Results::default(),
        };
        Ok(Shown { address: address.clone(), results })
    }
}

impl Results {
    /// # Errors
    /// Says what is missing.
    fn new(library: &Library, address: &Address, typing: bool) -> Result<Results, Vec<Shard>> {
        let (page, locale) = (&address.page, address.locale);
        let query = page.selection();
        let answer = library.answer(&query, locale);
        if !answer.missing.is_empty() {
            return Err(answer.missing);
        }
        let way_out = match page {
            Page::Explore(_, own) if answer.cases.is_empty() => {
                way_out(library, own, locale, &|query| page.with_query(query).selection())
            }
            _ => WayOut::default(),
        };
        Ok(Results {
            part: query.part.min(parts(answer.cases.len()) - 1),
            way_out,
            words: Arc::new(Asked::parse(&query.text)),
            limit: if typing { WHILE_TYPING } else { PART_LENGTH },
            answer: Arc::new(answer),
        })
    }

    /// Positions of all cases found.
    pub fn all(&self) -> &[usize] {
        &self.answer.cases
    }

    /// Positions of those in the part shown.
    pub fn shown(&self) -> &[usize] {
        let start = self.part * PART_LENGTH;
        &self.all()[start..self.all().len().min(start + self.limit)]
    }

    /// Into how many parts they are cut.
    pub fn parts(&self) -> usize {
        parts(self.all().len())
    }
}
