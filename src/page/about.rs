//! What the collection is, where it comes from, how the map is drawn, and how to reuse it all.

use casebook::{catalogue::Evidence, format, route, sentence};
use leptos::prelude::*;

use crate::{component::site_footer::Licence, state::use_screen};

/// The page about the collection.
#[component]
pub fn AboutPage(
    /// The page's heading.
    heading: String,
) -> impl IntoView {
    let screen = use_screen();
    let (words, locale) = (screen.words, screen.locale);
    let (site, updated) = screen.catalogue(|catalogue| (catalogue.site.clone(), catalogue.updated));
    // The words of the interface name the field many times.
    let say = sentence::without_breaks;
    let licence = match site.licence {
        Some(name) => {
            let href = site.licence_href.map(|href| href.as_str().to_owned());
            view! { <p>{say(words.about_licence)} " " <Licence name href /> "."</p> }.into_any()
        }
        None => view! { <p>{say(words.about_licence_unknown)}</p> }.into_any(),
    };
    let updated = updated.map(|day| words.about_updated.with(&[("date", &format::date(day, locale))]));
    view! {
        <article class="about prose">
            <h1 tabindex="-1">{heading}</h1>
            <h2>{say(words.about_what_title)}</h2>
            <p>{say(words.about_what)}</p>
            <p>{say(words.about_kinds)}</p>
            {site.publisher.map(|publisher| view! { <p>{publisher}</p> }.into_any())}
            <h2>{say(words.about_sources_title)}</h2>
            <p>{say(words.about_sources)}</p>
            <p>{say(words.about_evidence)}</p>
            <ul>
                <EvidenceLine evidence=Evidence::Page meaning=words.about_evidence_page />
                <EvidenceLine evidence=Evidence::Excerpt meaning=words.about_evidence_excerpt />
                <EvidenceLine evidence=Evidence::TitleOnly meaning=words.about_evidence_title_only />
            </ul>
            <h2>{say(words.about_roles_title)}</h2>
            <p>{say(words.about_roles)}</p>
            <h2>{say(words.about_map_title)}</h2>
            <p>{say(words.about_map)}</p>
            <p>{say(words.about_names)}</p>
            <h2>{say(words.about_licence_title)}</h2>
            {licence}
            <p>
                {say(words.about_data)} " "
                <a href=route::CATALOGUE download=route::CATALOGUE>{say(words.about_data_link)}</a> "."
            </p>
            {updated.map(|updated| view! { <p>{updated}</p> }.into_any())}
            <p>{say(words.about_privacy)}</p>
        </article>
    }
}

/// A level of evidence with the number of its cases.
#[component]
fn EvidenceLine(
    /// The level.
    evidence: Evidence,
    /// What it means.
    meaning: &'static str,
) -> impl IntoView {
    let screen = use_screen();
    let n = screen.library(|library| library.columns().count_of_evidence(evidence));
    let count = screen.words.results.of(n).with(&[("n", &format::number(n, screen.locale))]);
    view! { <li>{format!("{} ({count})", sentence::without_breaks(meaning))}</li> }
}
