//! A catalogue cut into the shards that a search needs, as a finished site has them. It must not pack them.

use std::{io, path::Path};

use casebook::{
    catalogue::Catalogue,
    shard::{Shard, write::Cut},
};

/// Texts of a split catalogue.
pub struct Shards {
    /// Its head.
    pub head: String,
    shards: Vec<(Shard, String)>,
}

impl Shards {
    /// Cuts a catalogue.
    pub fn of(catalogue: &Catalogue) -> Shards {
        let cut = Cut::of(catalogue).placed(String::new(), "bench".to_owned());
        let is_searched = |shard: &Shard| matches!(shard, Shard::Columns | Shard::Words(_));
        let shards = cut.shards().into_iter().filter(is_searched);
        Shards { shards: shards.map(|shard| (shard, cut.text(catalogue, shard))).collect(), head: cut.head(catalogue) }
    }

    /// The text of one; empty where a search does not need it.
    pub fn text(&self, shard: Shard) -> &str {
        self.shards.iter().find(|(known, _)| *known == shard).map_or("", |(_, text)| text)
    }

    /// Writes `head.json` and a file for each.
    ///
    /// # Errors
    /// Where nothing can be written to the folder.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join("head.json"), &self.head)?;
        for (shard, text) in &self.shards {
            let file = folder.join(format!("{}.txt", shard.name()));
            std::fs::create_dir_all(file.parent().unwrap_or(folder))?;
            std::fs::write(file, text)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{self, Engine};

    /// More than it takes until nothing is missing.
    const ROUNDS: usize = 4;

    #[test]
    fn a_split_catalogue_answers_as_the_whole_does() {
        let catalogue = engine::read(&synthetic::catalogue(40, 1)).unwrap();
        let shards = Shards::of(&catalogue);
        let questions = crate::question::questions(&catalogue, 1);
        let whole = Engine::new(catalogue);
        let mut split = Engine::split(&shards.head, shards.text(Shard::Columns)).unwrap();
        for question in questions {
            for _ in 0..ROUNDS {
                for shard in split.missing(&question.typed) {
                    assert!(split.insert(shard, shards.text(shard)), "{shard:?}");
                }
            }
            assert_eq!(split.find(&question.typed), whole.find(&question.typed), "{question:?}");
        }
    }
}
