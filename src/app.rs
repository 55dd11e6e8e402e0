//! Address → screen: what is shown, and what follows a change of it outside the screen.
//! It must not know what is on a page.

use casebook::{route::Address, words::Words};
use leptos::prelude::*;
use pages::Missing;

use crate::{
    act, address, browser, chart,
    load::{self, Load, LoadError},
    map, screen,
    session::Session,
    shards, trouble,
};

/// What stays the same while a visitor searches and filters: a change of it makes a new screen.
#[derive(Clone, PartialEq)]
struct Place {
    address: Address,
    stage: Stage,
}

/// What the screen is made of.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// The page as the document was served with it.
    Served,
    /// Nothing yet.
    Waiting,
    /// Nothing yet, and the visitor has been told so.
    Slow,
    /// The catalogue.
    Ready,
    /// Why there is no catalogue.
    Failed(LoadError),
}

/// What is on the screen.
struct Shown {
    place: Place,
    /// The address whose answer is shown; behind the session's while the catalogue is under way.
    address: Address,
    /// What `screen::write` wrote last.
    written: Vec<String>,
    /// What of a split catalogue had come by then.
    arrived: u32,
    /// Whether it stands for a page of which something has yet to come.
    late: bool,
}

/// Runs the app for as long as the page lives.
pub fn start() {
    // Nothing is wrong if it runs already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    let session = Session::new(address::current(), browser::is_served());
    address::listen(session);
    act::listen(session);
    map::listen();
    chart::listen();
    if session.served.borrow().is_some() {
        take_over(session);
    } else {
        address::restore_places();
        load::start(session);
    }
    show(session);
    trouble::listen(session);
    std::mem::forget(owner);
}

/// Starts on a page that was served whole. It stays as it is; the catalogue is loaded when the visitor does something,
/// or at once where the address asks for more than a file can show.
fn take_over(session: Session) {
    act::take_over(session);
    session.address.with_untracked(address::point_language_links);
    let asked = session.address.with_untracked(|here| Some(here) != session.served.borrow().as_ref());
    if asked || browser::is_opaque() || session.origin.borrow().is_some() {
        load::start_once(session);
    } else {
        browser::on_sign(move || load::start_once(session));
    }
}

fn stage(session: Session) -> Stage {
    let by_load = match &*session.library.borrow() {
        Load::Idle | Load::Waiting => Stage::Waiting,
        Load::Slow => Stage::Slow,
        Load::Ready(_) => Stage::Ready,
        Load::Failed(error) => Stage::Failed(*error),
    };
    let served = session.served.borrow();
    let Some(served) = &*served else {
        return by_load;
    };
    let asked = session.address.with_untracked(|here| here.page != served.page);
    // What a file can't know: from which list the visitor came, or that it is in a frame without an origin of its own,
    // where no browser shows the map's shapes from another file.
    let incomplete = session.origin.borrow().is_some() || browser::is_opaque();
    match by_load {
        Stage::Failed(error) if asked => Stage::Failed(error),
        Stage::Ready if incomplete => Stage::Ready,
        _ => Stage::Served,
    }
}

/// Shows where the visitor is, now and from now on.
///
/// A new place makes new elements rather than changed ones: a browser's own translation, which replaces text nodes, goes
/// with the old elements. What a visitor would miss (focus, place on the page, what is unfolded) is carried over by
/// `address`. While only the query changes, elements stay and what follows it is written into them.
fn show(session: Session) {
    // Keeps the document in step: its elements, title, language and readiness.
    Effect::new(move |before: Option<Shown>| {
        let here = session.address.get();
        session.follow();
        untrack(|| {
            let place = Place { address: here.to(here.page.without_query()), stage: stage(session) };
            let shown = match before {
                Some(before) if before.place == place => follow(session, before, here),
                before => renew(session, before, place, here),
            };
            screen::draw_map(session);
            let settled = shown.is_settled(session);
            browser::mark_ready(settled, session.is_loaded());
            browser::mark_busy(!settled);
            if settled {
                act::follow_typing(session);
            }
            shown
        })
    });
}

impl Shown {
    fn new(session: Session, place: Place, address: Address) -> Shown {
        Shown { place, address, written: Vec::new(), arrived: session.arrived.get(), late: false }
    }

    fn is_settled(&self, session: Session) -> bool {
        !quiet(self.place.stage)
            && !self.late
            && !session.brief.get()
            && session.address.with_untracked(|here| *here == self.address)
    }
}

/// Makes the screen of a new place.
fn renew(session: Session, before: Option<Shown>, place: Place, here: Address) -> Shown {
    if let (Stage::Served, None) = (place.stage, &before) {
        let address = session.served.borrow().clone().unwrap_or_else(|| here.clone());
        return follow(session, Shown::new(session, place, address), here);
    }
    let missing = match place.stage {
        Stage::Ready | Stage::Served => screen::missing(session),
        Stage::Waiting | Stage::Slow | Stage::Failed(_) => Missing::default(),
    };
    if !missing.now.is_empty()
        && let Some(before) = before
    {
        shards::bring(session, missing.now);
        return Shown { late: true, ..before };
    }
    let kept = browser::Kept::now();
    match place.stage {
        Stage::Failed(error) => {
            browser::set_screen(pages::failed(&here, &error.sentence(Words::of(here.locale))));
        }
        Stage::Waiting | Stage::Slow => browser::set_screen(pages::waiting(&here, place.stage == Stage::Slow)),
        Stage::Ready | Stage::Served => screen::make(session),
    }
    reflect(session, before.as_ref(), &place);
    if let Some(before) = before {
        let same_page = before.place.address.page == place.address.page;
        let same_place = before.place.address == place.address;
        if before.late && !same_page && !quiet(before.place.stage) {
            browser::scroll_to(address::kept_position());
            browser::arrive();
        } else if before.place.stage == Stage::Served && same_place || before.late && same_page {
            // What was shown gives way to its like: nothing of what the visitor did on it is lost.
            kept.restore();
        }
    }
    shards::bring(session, missing.later);
    Shown::new(session, place, here)
}

/// Writes what a changed query changes.
fn follow(session: Session, before: Shown, here: Address) -> Shown {
    let arrived = session.arrived.get();
    // A page as it was served has no gaps to fill.
    let untouched = before.place.stage == Stage::Served && before.written.is_empty();
    if before.address == here && (untouched || before.arrived == arrived) {
        return before;
    }
    match screen::live(session) {
        None => before,
        Some(live) if !live.missing.now.is_empty() => {
            shards::bring(session, live.missing.now);
            // What has come by now is not on the screen.
            before
        }
        Some(mut live) => {
            let later = std::mem::take(&mut live.missing.later);
            let written = screen::write(session, live, &before.written);
            shards::bring(session, later);
            Shown { written, address: here, arrived, ..before }
        }
    }
}

/// Whether nothing is to be seen yet.
const fn quiet(stage: Stage) -> bool {
    matches!(stage, Stage::Waiting | Stage::Slow)
}

fn reflect(session: Session, before: Option<&Shown>, now: &Place) {
    browser::set_language(now.address.locale);
    trouble::show(session);
    if quiet(now.stage) {
        return;
    }
    browser::set_title(&screen::title(session, &now.address));
    if before.is_none_or(|before| quiet(before.place.stage)) {
        let recovered = session.recovering.get() && now.stage == Stage::Ready;
        if recovered {
            session.recovering.set(false);
            browser::arrive();
        } else {
            browser::scroll_to(address::kept_position());
        }
    }
}
