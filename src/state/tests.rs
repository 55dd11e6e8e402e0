//! What follows an address is what a new screen shows; and the app's state at an address, for other tests.

use std::sync::{Arc, LazyLock};

use casebook::{catalogue, locale::Locale, query::Library, route::Address};
use leptos::prelude::*;
use proptest::prelude::*;

use super::{Answered, AppState, Place, Progress, Screen};

/// The real catalogue.
pub static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| {
    Arc::new(Library::new(catalogue::read(include_str!("../../public/catalogue.json")).unwrap().catalogue))
});

/// The address that is written like this.
pub fn address(href: &str) -> Address {
    let (path, search) = href.split_once('?').unwrap_or((href, ""));
    Address::parse(path, search, Locale::En).unwrap()
}

/// Does something on the screen of an address of the real catalogue.
pub fn at<T>(href: &str, act: impl FnOnce(Screen) -> T) -> T {
    Owner::new().with(|| {
        let screen = screen(&address(href));
        provide_context(screen);
        act(screen)
    })
}

fn screen(here: &Address) -> Screen {
    let library = RwSignal::new(LIBRARY.clone());
    let state = AppState::with_data(here.clone(), library, RwSignal::default(), Progress::Ready);
    Screen::new(state, Place::of(here))
}

const SEARCHES: [&str; 9] = [
    "",
    "?q=agua",
    "?q=edukatoin",
    "?country=AD&sector=energy",
    "?country=BR&country=PY&countries=all&role=provider",
    "?from=2010&to=2012&view=timeline",
    "?view=partners&kind=study",
    "?view=table&sort=newest&reverse=",
    "?institution=giz&evidence=page&q=sa",
];

fn any_address(pages: &'static [&'static str]) -> impl Strategy<Value = Address> {
    (prop::sample::select(pages), prop::sample::select(&SEARCHES[..]))
        .prop_map(|(page, search)| address(&format!("{page}{search}")))
}

proptest! {
    #[test]
    fn what_follows_the_queries_of_a_page_is_what_a_new_screen_shows(
        addresses in prop::sample::select(vec!["en/", "es/studies/", "es/map/"]).prop_flat_map(|page| {
            let address = prop::sample::select(&SEARCHES[..]).prop_map(move |search| address(&format!("{page}{search}")));
            prop::collection::vec(address, 1..4)
        }),
    ) {
        Owner::new().with(|| {
            let follower = screen(&addresses[0]);
            for here in &addresses {
                follower.state.address.set(here.clone());
                let new = screen(here);
                prop_assert_eq!(follower.query.get(), new.query.get());
                prop_assert_eq!(follower.results.get(), new.results.get());
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_screen_stays_as_it_is_while_another_page_is_shown(
        here in any_address(&["en/", "en/map/"]),
        other in any_address(&["es/", "es/map/", "en/stories/", "en/about/", "en/countries/br/"]),
    ) {
        Owner::new().with(|| {
            let screen = screen(&here);
            let before = (screen.query.get(), screen.results.get());
            screen.state.address.set(other.clone());
            prop_assert_eq!((screen.query.get(), screen.results.get()), before);
            let shown = screen.state.answered.with(|Answered { shown, .. }| shown.as_ref().map(|shown| shown.address.clone()));
            prop_assert_eq!(shown, Some(other));
            Ok(())
        })?;
    }
}

#[test]
fn nothing_is_shown_before_there_is_a_catalogue() {
    Owner::new().with(|| {
        let state = AppState::new(address("en/?q=agua"));
        assert_eq!(state.answered.get(), Answered::default());
        state.library.set(LIBRARY.clone());
        assert_eq!(state.answered.get(), Answered::default());
        state.catalogue.set(Progress::Ready);
        assert_eq!(
            state.answered.with(|answered| answered.shown.as_ref().map(|shown| shown.results.all().len())),
            Some(LIBRARY.cases(&address("en/?q=agua").page.selection(), Locale::En).len())
        );
    });
}
