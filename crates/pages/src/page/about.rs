//! What the collection is, where it comes from, how the map is drawn, and how to reuse it all.

use casebook::{catalogue::Evidence, format, route, sentence};
use maud::{Markup, html};

use crate::{component::site_footer::licence, view::View};

/// The page; `heading` is its `h1`.
pub(super) fn about(view: &View<'_>, heading: &str) -> Markup {
    let (words, locale, catalogue) = (view.words(), view.locale(), view.catalogue());
    let site = &catalogue.site;
    // The words of the interface name the field many times.
    let say = |text: &str| sentence::without_breaks(text);
    html! {
        article.about.prose {
            h1 tabindex="-1" { (heading) }
            h2 { (say(words.about_what_title)) }
            p { (say(words.about_what)) }
            p { (say(words.about_kinds)) }
            @if let Some(publisher) = &site.publisher { p { (publisher) } }
            h2 { (say(words.about_sources_title)) }
            p { (say(words.about_sources)) }
            p { (say(words.about_evidence)) }
            ul {
                (level(view, Evidence::Page, words.about_evidence_page))
                (level(view, Evidence::Excerpt, words.about_evidence_excerpt))
                (level(view, Evidence::TitleOnly, words.about_evidence_title_only))
            }
            h2 { (say(words.about_roles_title)) }
            p { (say(words.about_roles)) }
            h2 { (say(words.about_map_title)) }
            p { (say(words.about_map)) }
            p { (say(words.about_names)) }
            h2 { (say(words.about_licence_title)) }
            @match licence(site) {
                Some(licence) => p { (say(words.about_licence)) " " (licence) "." },
                None => p { (say(words.about_licence_unknown)) },
            }
            p { (say(words.about_data)) " " a href=(route::CATALOGUE) download=(route::CATALOGUE) { (say(words.about_data_link)) } "." }
            @if let Some(day) = catalogue.updated {
                p { (words.about_updated.with(&[("date", &format::date(day, locale))])) }
            }
            p { (say(words.about_privacy)) }
        }
    }
}

/// A level of evidence with the number of its cases.
fn level(view: &View<'_>, level: Evidence, meaning: &str) -> Markup {
    let n = view.library.columns().count_of_evidence(level);
    let n = view.words().results.of(n).with(&[("n", &format::number(n, view.locale()))]);
    html! { li { (sentence::without_breaks(meaning)) " (" (n) ")" } }
}
