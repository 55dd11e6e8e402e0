//! JSON-LD 1.1 (<https://www.w3.org/TR/json-ld11/>) in the vocabulary of <https://schema.org>: which things a page
//! describes. It must not write JSON itself, nor say more than the page does.
//!
//! Reading order: this file, `case`, `dataset`, `site` (lists, breadcrumbs), `terms` (what they share).

mod case;
mod dataset;
mod site;
mod terms;

pub(super) use terms::languages;

use super::mapping::Subject;
use crate::{json::write::Object, route::Page};

/// One text per thing, the page's own first.
pub(super) fn json_ld(subject: &Subject) -> Vec<String> {
    let things = match (&subject.address.page, subject.case) {
        (page, _) if *page == Page::list(None) => vec![site::site(subject), dataset::dataset(subject)],
        (Page::Case(_), Some(case)) => vec![case::case(subject, case), site::breadcrumbs(subject)],
        (Page::About, _) => vec![site::page(subject, "AboutPage"), site::breadcrumbs(subject)],
        _ => vec![site::page(subject, "CollectionPage"), site::breadcrumbs(subject)],
    };
    things.iter().map(Object::to_string).collect()
}
