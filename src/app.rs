//! The app: its context, which view is on the screen, and the frame around each page.

use casebook::{
    catalogue::Kind,
    locale::Locale,
    query::Query,
    route::{Address, Page},
    sentence,
    words::Words,
};
use leptos::prelude::*;

use crate::{
    browser::focus,
    component::{
        notice::{Notice, Trouble},
        site_header::{NavLink, SiteHeader},
    },
    load::LoadError,
    page::{PageFooter, PageView},
    state::{AppState, Place, Progress, Screen, loading, shards},
};

/// Id of the main part.
const MAIN: &str = "main";

/// What is on the screen. Another one makes new elements; within one, elements follow their signals.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Its page and language.
    pub place: Place,
    /// What there is to show.
    pub stage: Stage,
}

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing yet.
    Waiting,
    /// Nothing yet, and the visitor is told so.
    Slow,
    /// The page.
    Ready,
    /// Why there is no catalogue.
    Failed(LoadError),
}

impl Frame {
    fn of(state: AppState) -> Frame {
        let here = || state.address.with(Place::of);
        let shown = state.answered.with(|answered| answered.shown.as_ref().map(|shown| Place::of(&shown.address)));
        match (state.catalogue.get(), shown) {
            (Progress::Failed(error), _) => Frame { place: here(), stage: Stage::Failed(error) },
            (Progress::Ready, Some(place)) => Frame { place, stage: Stage::Ready },
            (Progress::Slow, _) => Frame { place: here(), stage: Stage::Slow },
            (Progress::Idle | Progress::Waiting | Progress::Ready, _) => Frame { place: here(), stage: Stage::Waiting },
        }
    }
}

/// The whole app.
#[component]
pub fn App(
    /// What it shows.
    state: AppState,
    /// Told before the elements of one frame give way to those of another.
    #[prop(optional)]
    before_change: Option<Callback<(Frame, Frame)>>,
) -> impl IntoView {
    provide_context(state);
    let frame = Memo::new(move |_| Frame::of(state));
    let shown = StoredValue::new(None::<Frame>);
    let screen = move || {
        let frame = frame.get();
        if state.rewritten.get() {
            // Texts that follow a signal were put into nodes that are no longer on the page: every change makes new ones.
            state.answered.track();
            state.records.track();
        }
        let before = shown.try_update_value(|shown| shown.replace(frame.clone())).flatten();
        if let (Some(before_change), Some(before)) = (before_change, before) {
            before_change.run((before, frame.clone()));
        }
        // A view would patch the elements of the one before; a closure makes its own.
        move || view! { <FrameView state frame=frame.clone() /> }
    };
    view! {
        {screen}
        <TroubleView state />
    }
}

/// Header, main part and footer. An embedded page shows the main part alone.
#[component]
fn FrameView(
    /// The app.
    state: AppState,
    /// What is shown.
    frame: Frame,
) -> impl IntoView {
    let Frame { place, stage } = frame;
    let address = place.address().clone();
    let (locale, embed) = (address.locale, address.embed);
    let words = Words::of(locale);
    let screen = Screen::new(state, place);
    provide_context(screen);
    let main = match stage {
        Stage::Ready => view! { <PageView /> }.into_any(),
        Stage::Waiting => view! { <p class="loading" role="status"></p> }.into_any(),
        Stage::Slow => view! { <p class="loading" role="status">{words.loading}</p> }.into_any(),
        Stage::Failed(error) => {
            let on_retry = Callback::new(move |()| loading::retry(state));
            view! {
                <Notice title=words.failed_title sentence=error.sentence(locale) action=words.failed_retry on_action=on_retry />
            }
            .into_any()
        }
    };
    let title = screen.catalogue(|catalogue| {
        catalogue.site.title.get(locale).map(|title| sentence::without_breaks(title.value)).unwrap_or_default()
    });
    let skip = format!("{}#{MAIN}", address.to(address.page.as_written()).href());
    let on_skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::focus(MAIN);
    };
    let language_href = Callback::new(move |locale: Locale| state.address.with(|here| here.in_locale(locale).href()));
    let is_busy = move || {
        let shown = state.answered.with(|answered| answered.shown.as_ref().map(|shown| shown.address.clone()));
        let waiting = state.address.with(|here| shown.as_ref() != Some(here)) || state.typing.get();
        (waiting && stage == Stage::Ready).then_some("true")
    };
    view! {
        <div class=if embed { "screen is-embedded" } else { "screen" }>
            <a class="skip-link" href=skip on:click=on_skip>{words.skip_to_content}</a>
            <header class="site-header" hidden=embed>
                <SiteHeader locale title home=address.to(Page::list(None)).href() links=nav_links(&address) language_href />
            </header>
            <main id=MAIN tabindex="-1" aria-busy=is_busy>{main}</main>
            <footer class="site-footer" hidden=embed>
                {(stage == Stage::Ready).then(|| view! { <PageFooter /> }.into_any())}
            </footer>
        </div>
    }
}

/// The main links; the one to the page shown is marked.
fn nav_links(address: &Address) -> Vec<NavLink> {
    let words = Words::of(address.locale);
    let link = |text, page: Page| NavLink { text, is_current: address.page == page, href: address.to(page).href() };
    vec![
        link(words.nav_all, Page::list(None)),
        link(words.nav_studies, Page::list(Some(Kind::Study))),
        link(words.nav_stories, Page::list(Some(Kind::Story))),
        link(words.nav_map, Page::Map(Query::default())),
        link(words.nav_about, Page::About),
    ]
}

/// What failed while the page goes on working, with a way on; nothing, as long as nothing has.
#[component]
fn TroubleView(
    /// The app.
    state: AppState,
) -> impl IntoView {
    let on_retry = Callback::new(move |()| shards::retry(state));
    move || {
        state.trouble.get().map(|error| {
            let locale = state.address.with(|here| here.locale);
            let words = Words::of(locale);
            let action = if error == LoadError::Changed { words.failed_reload } else { words.failed_retry };
            view! { <Trouble sentence=error.sentence(locale) action on_action=on_retry /> }
        })
    }
}
