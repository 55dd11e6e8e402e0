//! Header, main part and footer: the whole of a screen. An embedded one shows the main part alone.

use casebook::{
    catalogue::{Catalogue, Kind},
    query::Query,
    route::{self, Address, Page},
    sentence,
    words::Words,
};
use maud::{Markup, html};

use crate::{
    component::{
        notice::notice,
        site_footer::site_footer,
        site_header::{Link, site_header},
    },
    page::{drawing_of, page},
    view::View,
};

/// Id of the main part.
pub const MAIN: &str = "main";

/// The screen of an address.
pub fn screen(view: &View<'_>) -> String {
    frame(view.here, Some(view.catalogue()), page(view))
}

/// The screen while the catalogue is under way; it says so only if that takes long.
pub fn waiting(here: &Address, slow: bool) -> String {
    let said = slow.then_some(Words::of(here.locale).loading);
    frame(here, None, html! { p.loading role="status" { @if let Some(said) = said { (said) } } })
}

/// The screen where the catalogue could not be had; `sentence` says why.
pub fn failed(here: &Address, sentence: &str) -> String {
    let words = Words::of(here.locale);
    frame(here, None, notice(words.failed_title, sentence, words.failed_retry))
}

/// What belongs into `.map-frame` on the screen of an address, as HTML; empty where there is no map, or no drawing.
pub fn drawing(view: &View<'_>) -> String {
    drawing_of(view).into_string()
}

fn frame(here: &Address, catalogue: Option<&Catalogue>, main: Markup) -> String {
    let whole = !here.embed;
    let markup = html! {
        div class={ "screen" @if here.embed { " is-embedded" } } {
            a.skip-link href={ (here.to(here.page.as_written()).href()) "#" (MAIN) } { (Words::of(here.locale).skip_to_content) }
            header.site-header hidden[!whole] { (header(here, catalogue)) }
            main id=(MAIN) tabindex="-1" { (main) }
            footer.site-footer hidden[!whole] {
                // Nothing before the catalogue is there: it says what the footer says.
                @if let Some(catalogue) = catalogue {
                    (site_footer(catalogue, here.locale, &here.to(Page::About).href(), route::CATALOGUE))
                }
            }
        }
    };
    markup.into_string()
}

fn header(here: &Address, catalogue: Option<&Catalogue>) -> Markup {
    let words = Words::of(here.locale);
    let plain = here.page.without_query();
    let link = |text: &'static str, page: Page| Link { text, current: plain == page, href: here.to(page).href() };
    let links = [
        link(words.nav_all, Page::list(None)),
        link(words.nav_studies, Page::list(Some(Kind::Study))),
        link(words.nav_stories, Page::list(Some(Kind::Story))),
        link(words.nav_map, Page::Map(Query::default())),
        link(words.nav_about, Page::About),
    ];
    let title = catalogue.and_then(|catalogue| catalogue.site.title.get(here.locale));
    let title = title.map(|title| sentence::without_breaks(title.value)).unwrap_or_default();
    let href = |locale| here.in_locale(locale).href();
    site_header(here.locale, &title, &here.to(Page::list(None)).href(), &links, &href)
}
