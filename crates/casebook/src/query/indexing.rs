//! A whole catalogue on its way to a library, in steps: a page that does it all at once would stand still meanwhile.
//! It must not know a clock: whoever steps decides when.

use super::{Library, texts};
use crate::{
    catalogue::Catalogue,
    search::{Builder, Finishing, WordIndex},
};

/// Cases whose words are taken in at a step: some 3 ms in a desktop's browser, 15 ms on a slow phone.
const STEP: usize = 16;

/// A library under construction.
pub struct Indexing {
    library: Library,
    stage: Stage,
}

enum Stage {
    /// The words of the cases from here on are to be taken in.
    Reading(usize, Builder),
    /// All words are there and are put in order.
    Ordering(Box<Finishing>),
}

impl Indexing {
    /// Begins with a catalogue.
    pub fn new(catalogue: Catalogue) -> Box<Indexing> {
        Box::new(Indexing { library: Library::without_words(catalogue), stage: Stage::Reading(0, Builder::new()) })
    }

    /// Goes on for a few milliseconds; the library, when it is complete.
    pub fn step(mut self: Box<Self>) -> Result<Library, Box<Indexing>> {
        let cases = self.library.catalogue.cases.len();
        match &mut self.stage {
            Stage::Reading(next, builder) if *next < cases => {
                let end = cases.min(*next + STEP);
                (*next..end).for_each(|at| read(&self.library.catalogue, at, builder));
                *next = end;
            }
            Stage::Reading(_, builder) => {
                self.stage = Stage::Ordering(Box::new(std::mem::take(builder).finishing(cases as u32)));
            }
            Stage::Ordering(finishing) => {
                if let Some(words) = finishing.step() {
                    return Ok(self.library.with_words(words));
                }
            }
        }
        Err(self)
    }
}

/// The index of a whole catalogue.
pub(crate) fn index(catalogue: &Catalogue) -> WordIndex {
    let mut builder = Builder::new();
    (0..catalogue.cases.len()).for_each(|at| read(catalogue, at, &mut builder));
    builder.finish(catalogue.cases.len() as u32)
}

fn read(catalogue: &Catalogue, at: usize, builder: &mut Builder) {
    texts::each_text(catalogue, &catalogue.cases[at], &mut |field, text| builder.add(at as u32, field, text));
}
