//! What can only be known of all cases together: which slugs occur twice, and which related cases exist.

use super::Reader;
use crate::{
    catalogue::{Case, Slug, complete::repeated_slugs, problem::ProblemKind},
    json::{Node, Value},
};

/// A case with the JSON that it was read from.
type FromJson<'v, 'a> = (Case, &'v Value<'a>);

impl Reader {
    /// The cases whose slug no earlier case has.
    pub(super) fn without_duplicates<'v, 'a>(&mut self, mut read: Vec<FromJson<'v, 'a>>) -> Vec<FromJson<'v, 'a>> {
        let duplicate = repeated_slugs(read.iter().map(|(case, _)| &case.slug));
        let mut index = 0;
        read.retain(|(_, value)| {
            index += 1;
            if duplicate[index - 1] {
                self.report(value.get("slug").map_or(value.at, |slug| slug.at), ProblemKind::DuplicateSlug);
            }
            !duplicate[index - 1]
        });
        read
    }

    /// The cases, each with those of its related cases that exist.
    pub(super) fn related(&mut self, read: Vec<FromJson>) -> Vec<Case> {
        let mut slugs: Vec<Slug> = read.iter().map(|(case, _)| case.slug.clone()).collect();
        slugs.sort_unstable();
        let complete = |(mut case, value): FromJson| {
            if let Some(related) = value.get("related").filter(|related| related.node != Node::Null) {
                case.related = self.related_slugs(related, &case.slug, &slugs);
            }
            case
        };
        read.into_iter().map(complete).collect()
    }

    fn related_slugs(&mut self, value: &Value, own: &Slug, all: &[Slug]) -> Vec<Slug> {
        let mut related = Vec::new();
        for element in self.elements(value) {
            match self.slug(element) {
                None => {}
                Some(slug) if slug == *own || all.binary_search(&slug).is_err() => {
                    self.report(element.at, ProblemKind::UnknownRelated);
                }
                Some(slug) if related.contains(&slug) => self.report(element.at, ProblemKind::Repeated),
                Some(slug) => related.push(slug),
            }
        }
        related
    }
}
