//! Header, main and footer around a page; an embedded page has the main alone.

use casebook::{
    catalogue::Kind,
    query::Query,
    route::{self, Address, Page},
    sentence,
    words::Words,
};
use leptos::prelude::*;
use maud::{Markup, html};

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
    let whole = !place.address.embed;
    let skip = html! {
        a.skip-link href={ (place.address.href()) "#" (browser::MAIN) } {
            (Words::of(place.address.locale).skip_to_content)
        }
    };
    view! {
        <div class="screen" class:is-embedded=!whole>
            <div
                inner_html=skip.into_string()
                on:click=|event| {
                    event.prevent_default();
                    browser::focus(browser::MAIN);
                }
            ></div>
            <header class="site-header" hidden=!whole inner_html=header(session, &place.address).into_string()></header>
            <main id=browser::MAIN tabindex="-1"></main>
            <footer class="site-footer" hidden=!whole inner_html=footer(session, place)></footer>
        </div>
    }
}

fn header(session: Session, here: &Address) -> Markup {
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
    let href = |locale| session.address.with_untracked(|here| here.in_locale(locale).href());
    site_header(here.locale, &title, &here.to(Page::list(None)).href(), &links, &href)
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
