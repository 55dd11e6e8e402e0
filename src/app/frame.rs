//! Header, main and footer around a page; an embedded page has the main alone.

use casebook::{
    catalogue::Kind,
    locale::Locale,
    query::Query,
    route::{self, Address, Page},
    sentence,
    words::Words,
};
use leptos::prelude::*;

use super::{Place, Stage};
use crate::{
    browser,
    component::{
        site_footer::site_footer,
        site_header::{Link, site_header},
    },
    session::Session,
};

/// Everything of one place but what is in its main part.
pub(super) fn frame(session: Session, place: &Place) -> impl IntoView + use<> {
    let words = Words::of(place.address.locale);
    let skip = [&place.address.href(), "#main"].concat();
    let whole = !place.address.embed;
    view! {
        <div class="screen" class:is-embedded=!whole>
            <a
                class="skip-link"
                href=skip
                on:click=move |event| {
                    event.prevent_default();
                    browser::focus(browser::MAIN);
                }
            >
                {words.skip_to_content}
            </a>
            {whole.then(|| header(session, &place.address))}
            <main id=browser::MAIN tabindex="-1"></main>
            <footer class="site-footer" hidden=!whole inner_html=footer(session, place)></footer>
        </div>
    }
}

fn header(session: Session, here: &Address) -> impl IntoView + use<> {
    let words = Words::of(here.locale);
    let link =
        |text: &'static str, page: Page| Link { text, href: here.to(page.clone()).href(), current: here.page == page };
    let links = [
        link(words.nav_all, Page::list(None)),
        link(words.nav_studies, Page::list(Some(Kind::Study))),
        link(words.nav_stories, Page::list(Some(Kind::Story))),
        link(words.nav_map, Page::Map(Query::default())),
        link(words.nav_about, Page::About),
    ];
    let title = session.library.with_untracked(|library| {
        let title = library.catalogue().site.title.get(here.locale);
        title.map(|title| sentence::without_breaks(title.value)).unwrap_or_default()
    });
    let href = Callback::new(move |locale: Locale| session.address.with(|here| here.in_locale(locale).href()));
    site_header(here.locale, title, here.to(Page::list(None)).href(), &links, href)
}

/// Nothing before the catalogue is there: it says what the footer says.
fn footer(session: Session, place: &Place) -> String {
    if place.stage != Stage::Ready {
        return String::new();
    }
    let about = place.address.to(Page::About).href();
    session.library.with_untracked(|library| {
        site_footer(library.catalogue(), place.address.locale, &about, route::CATALOGUE).into_string()
    })
}
