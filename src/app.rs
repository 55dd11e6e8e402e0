//! Address → page: the frame around every page, and what follows a change of place outside the views.
//! It must not fetch, and must not know what is on a page.

use std::sync::Arc;

use casebook::{
    catalogue::{Catalogue, Kind},
    head,
    locale::Locale,
    query::Library,
    route::{self, Address, Page},
    words::Words,
};
use leptos::{either::EitherOf3, prelude::*};

use crate::{
    address, browser,
    component::{
        notice::notice,
        site_footer::site_footer,
        site_header::{Link, site_header},
    },
    load::{self, Load, LoadError},
    page,
    session::Session,
};

/// What stays the same while a visitor searches and filters: a change of it makes a new screen.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Place {
    address: Address,
    stage: Stage,
}

/// How far the catalogue has come.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Stage {
    Waiting,
    Slow,
    Ready,
    Failed(LoadError),
}

/// The whole app.
///
/// A new place makes new elements rather than changed ones: views then take plain values, and a browser's own
/// translation, which replaces text nodes, is left behind with the old elements. What a visitor would miss is carried
/// over by `address`.
pub fn app(session: Session) -> impl IntoView {
    let place = Memo::new(move |_| Place {
        address: session.address.with(|here| here.to(here.page.without_query())),
        stage: session.library.with(|library| match library {
            Load::Waiting => Stage::Waiting,
            Load::Slow => Stage::Slow,
            Load::Ready(_) => Stage::Ready,
            Load::Failed(error) => Stage::Failed(*error),
        }),
    });
    // Keeps the document's title, language and readiness in step with what is shown.
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        reflect(session, before, &now);
        now
    });
    view! {
        <For each=move || [place.get()] key=Place::clone children=move |place| screen(session, &place) />
        <p class="visually-hidden" role="status" id=browser::ANNOUNCER></p>
    }
}

fn reflect(session: Session, before: Option<Place>, now: &Place) {
    browser::set_language(now.address.locale);
    let shown = !matches!(now.stage, Stage::Waiting | Stage::Slow);
    if shown {
        browser::set_title(
            &session
                .library
                .with_untracked(|library| head::title(catalogue(library), &now.address)),
        );
    }
    let first = shown
        && before
            .as_ref()
            .is_none_or(|before| matches!(before.stage, Stage::Waiting | Stage::Slow));
    let recovered = first && now.stage == Stage::Ready && session.recovering.get_untracked();
    // After the views have followed, before the browser paints.
    request_animation_frame(move || {
        browser::mark_ready(shown);
        if recovered {
            browser::arrive();
        } else if first {
            browser::scroll_to(address::kept_position());
        }
    });
}

/// The catalogue, or an empty one while there is none.
fn catalogue(library: &Load<Arc<Library>>) -> &Catalogue {
    static EMPTY: std::sync::LazyLock<Catalogue> = std::sync::LazyLock::new(Catalogue::default);
    match library {
        Load::Ready(library) => &library.catalogue,
        Load::Waiting | Load::Slow | Load::Failed(_) => &EMPTY,
    }
}

/// Header, main and footer of one place; an embedded page has the main alone.
fn screen(session: Session, place: &Place) -> impl IntoView + use<> {
    let words = Words::of(place.address.locale);
    let skip = [&place.address.href(), "#main"].concat();
    let frame = !place.address.embed;
    let header = frame.then(|| header(session, &place.address));
    let footer = (frame && place.stage == Stage::Ready).then(|| footer(session, &place.address));
    view! {
        <div class="screen" class:is-embedded=!frame>
            <a
                class="skip-link"
                href=skip
                on:click=move |event| {
                    event.prevent_default();
                    browser::focus("main");
                }
            >
                {words.skip_to_content}
            </a>
            {header}
            <main id="main" tabindex="-1">{content(session, place)}</main>
            {footer}
        </div>
    }
}

fn content(session: Session, place: &Place) -> impl IntoView + use<> {
    let words = Words::of(place.address.locale);
    match (place.stage, session.library.get_untracked()) {
        (Stage::Failed(error), _) => EitherOf3::A(notice(
            words.failed_title,
            error.sentence(words),
            words.failed_retry,
            move || load::again(session),
        )),
        (_, Load::Ready(library)) => EitherOf3::B(page(session, library, &place.address)),
        (stage, _) => {
            let slow = stage == Stage::Slow;
            EitherOf3::C(view! { <p class="loading" role="status">{slow.then_some(words.loading)}</p> })
        }
    }
}

fn page(session: Session, library: Arc<Library>, address: &Address) -> AnyView {
    let locale = address.locale;
    let heading = casebook::sentence::without_breaks(&head::heading(&library.catalogue, address));
    match &address.page {
        Page::Explore(kind, _) => page::explore::explore(session, library, locale, *kind, heading).into_any(),
        Page::Map(_) => page::map::map(session, library, locale, heading).into_any(),
        Page::Case(slug) => page::case::case(session, library, locale, slug, heading),
        Page::Country(country) => page::country::country(session, library, locale, *country, heading).into_any(),
        Page::About => page::about::about(library, locale, heading).into_any(),
        Page::Unknown(_) => page::not_found::not_found(session, locale, heading).into_any(),
    }
}

fn header(session: Session, here: &Address) -> impl IntoView + use<> {
    let words = Words::of(here.locale);
    let title = session
        .library
        .with_untracked(|library| site_title(catalogue(library), here.locale));
    let link = |text: &'static str, page: Page| Link {
        text,
        href: here.to(page.clone()).href(),
        current: here.page == page,
    };
    let links = vec![
        link(words.nav_all, Page::list(None)),
        link(words.nav_studies, Page::list(Some(Kind::Study))),
        link(words.nav_stories, Page::list(Some(Kind::Story))),
        link(words.nav_map, Page::Map(Default::default())),
        link(words.nav_about, Page::About),
    ];
    let home = here.to(Page::list(None)).href();
    site_header(here.locale, title, home, links, move |locale: Locale| {
        session.address.with(|here| here.in_locale(locale).href())
    })
}

fn footer(session: Session, here: &Address) -> impl IntoView + use<> {
    let about = here.to(Page::About).href();
    session.library.with_untracked(|library| {
        let catalogue = catalogue(library);
        site_footer(&catalogue.site, catalogue.updated, here.locale, about, route::CATALOGUE)
    })
}

fn site_title(catalogue: &Catalogue, locale: Locale) -> String {
    catalogue
        .site
        .title
        .get(locale)
        .map(|title| casebook::sentence::without_breaks(title.value))
        .unwrap_or_default()
}
