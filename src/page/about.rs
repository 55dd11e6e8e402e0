//! What the collection is, where it comes from, how the map is drawn, and how to reuse it all.

use std::sync::Arc;

use casebook::{catalogue::Evidence, format, locale::Locale, query::Library, route, words::Words};
use leptos::prelude::*;

use crate::component::site_footer::licence;

/// The page; `heading` is its `h1`.
pub fn about(library: Arc<Library>, locale: Locale, heading: String) -> impl IntoView {
    let words = Words::of(locale);
    let site = &library.catalogue.site;
    let levels: Vec<_> = [
        (Evidence::Page, words.about_evidence_page),
        (Evidence::Excerpt, words.about_evidence_excerpt),
        (Evidence::TitleOnly, words.about_evidence_title_only),
    ]
    .into_iter()
    .map(|(level, sentence)| {
        let n = library
            .catalogue
            .cases
            .iter()
            .filter(|case| case.evidence == level)
            .count();
        let n = words.results.of(n).with(&[("n", &format::number(n, locale))]);
        view! { <li>{sentence} " (" {n} ")"</li> }
    })
    .collect();
    let licence = match licence(site) {
        Some(licence) => leptos::either::Either::Left(view! { <p>{words.about_licence} " " {licence} "."</p> }),
        None => leptos::either::Either::Right(view! { <p>{words.about_licence_unknown}</p> }),
    };
    let updated = library.catalogue.updated.map(|day| {
        view! { <p>{words.about_updated.with(&[("date", &format::date(day, locale))])}</p> }
    });
    let publisher = site.publisher.clone().map(|publisher| view! { <p>{publisher}</p> });
    view! {
        <article class="about prose">
            <h1 tabindex="-1">{heading}</h1>
            <h2>{words.about_what_title}</h2>
            <p>{words.about_what}</p>
            <p>{words.about_kinds}</p>
            {publisher}
            <h2>{words.about_sources_title}</h2>
            <p>{words.about_sources}</p>
            <p>{words.about_evidence}</p>
            <ul>{levels}</ul>
            <h2>{words.about_roles_title}</h2>
            <p>{words.about_roles}</p>
            <h2>{words.about_map_title}</h2>
            <p>{words.about_map}</p>
            <p>{words.about_names}</p>
            <h2>{words.about_licence_title}</h2>
            {licence}
            <p>
                {words.about_data} " "
                <a href=route::CATALOGUE download="catalogue.json">{words.about_data_link}</a> "."
            </p>
            {updated}
            <p>{words.about_privacy}</p>
        </article>
    }
}
