//! Previews in messengers and social networks: the Open Graph protocol (<https://ogp.me/>) and X's cards
//! (<https://developer.x.com/en/docs/x-for-websites/cards/overview/markup>). It must not draw the picture.

use super::{
    Cards, Meta,
    facts::Metas,
    mapping::{Site, Subject},
};
use crate::{
    catalogue::{Case, Catalogue},
    locale::Locale,
    sentence, vocabulary,
    words::Words,
};

/// The `og:…` properties, and for a case the `article:…` ones.
pub(super) fn open_graph(subject: &Subject) -> Vec<Meta> {
    let Site { catalogue, .. } = subject.site;
    let locale = subject.locale();
    let mut metas = Metas::default();
    metas.add("og:type", if subject.case.is_some() { "article" } else { "website" });
    metas.add("og:title", title(subject));
    metas.add("og:url", subject.url);
    metas.add_known("og:description", subject.description());
    metas.add_known("og:site_name", catalogue.site.title.get(locale).map(|title| title.value));
    metas.add("og:locale", territory(locale));
    metas.add("og:locale:alternate", territory(locale.other()));
    if let Some(image) = image(subject) {
        metas.add("og:image", image);
        metas.add("og:image:type", "image/png");
        metas.add("og:image:width", Cards::WIDTH.to_string());
        metas.add("og:image:height", Cards::HEIGHT.to_string());
        metas.add("og:image:alt", alternative(subject));
    }
    if let Some(case) = subject.case {
        metas.add("article:section", vocabulary::kind(case.kind, Words::of(locale)));
        metas.add_each("article:tag", case.sectors.iter().map(|sector| catalogue.sector_label(sector, locale)));
    }
    metas.0
}

/// The `twitter:…` names.
pub(super) fn twitter(subject: &Subject) -> Vec<Meta> {
    let image = image(subject);
    let mut metas = Metas::default();
    metas.add("twitter:card", if image.is_some() { "summary_large_image" } else { "summary" });
    metas.add("twitter:title", title(subject));
    metas.add_known("twitter:description", subject.description());
    if let Some(image) = image {
        metas.add("twitter:image", image);
        metas.add("twitter:image:alt", alternative(subject));
    }
    metas.0
}

/// A case's title as it is; a list's name says nothing without the site's.
fn title(subject: &Subject) -> String {
    let locale = subject.locale();
    match subject.case.and_then(|case| case.title.get(locale)) {
        Some(title) => title.value.clone(),
        None => super::mapping::with_site(subject.site.catalogue, subject.heading, locale),
    }
}

/// `language_TERRITORY`, as Facebook lists them: es_LA is its Spanish of Latin America (es_419 is not on the list).
const fn territory(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "en_US",
        Locale::Es => "es_LA",
    }
}

/// The card's address, where cards exist.
pub(super) fn image(subject: &Subject) -> Option<String> {
    let path = match (subject.site.cards, subject.case) {
        (Cards::Absent, _) => return None,
        (Cards::Drawn, Some(case)) => Cards::of_case(subject.locale(), &case.slug),
        (Cards::Drawn, None) => Cards::of_site(subject.locale()),
    };
    Some(subject.site.base.file(&path))
}

/// What the card shows, for those who don't see it.
fn alternative(subject: &Subject) -> String {
    let Site { catalogue, .. } = subject.site;
    match subject.case {
        Some(case) => of_case(catalogue, case, subject.locale()),
        None => catalogue.site.title.get(subject.locale()).map_or("", |title| title.value).to_owned(),
    }
}

/// "Case study: Pro Huerta in Haiti. 1 of 22 Ibero-American countries takes part: Argentina."
fn of_case(catalogue: &Catalogue, case: &Case, locale: Locale) -> String {
    let kind = vocabulary::kind(case.kind, Words::of(locale));
    let title = case.title.get(locale).map_or("", |title| title.value.trim_end_matches('.'));
    let caption = sentence::case_caption(catalogue, case, locale);
    format!("{kind}: {title}. {caption}")
}
