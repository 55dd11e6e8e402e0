//! Address → page: what is on the screen, and what follows a change of it outside the views.
//! It must not fetch, and must not know what is on a page.

mod content;
mod frame;

use std::any::Any;

use casebook::{head, route::Address};
use leptos::{mount::mount_to, prelude::*};

use crate::{
    address, browser,
    load::{self, Load, LoadError},
    session::Session,
};

/// What stays the same while a visitor searches and filters: a change of it makes a new screen.
#[derive(Clone, PartialEq)]
struct Place {
    address: Address,
    stage: Stage,
}

/// How far the catalogue has come.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Waiting,
    Slow,
    Ready,
    Failed(LoadError),
}

/// Runs the app for as long as the page lives.
pub fn start() {
    let owner = Owner::new();
    owner.set();
    // The first mount, of nothing, starts the executor on which loading and effects run.
    mount_to(browser::place(browser::APP), || ()).forget();
    let session = Session::new(address::current());
    address::listen(session);
    load::start(session);
    show_places(session);
    std::mem::forget(owner);
}

/// Shows the place the visitor is at, now and from now on.
///
/// A new place makes new elements rather than changed ones: views then take plain values, and a browser's own
/// translation, which replaces text nodes, goes with the old elements. What a visitor would miss (focus, place on the
/// page, what is unfolded) is carried over by `address`.
fn show_places(session: Session) {
    let place = Memo::new(move |_| Place {
        address: session.address.with(|here| here.to(here.page.without_query())),
        stage: session.library.with(|library| match library {
            Load::Waiting => Stage::Waiting,
            Load::Slow => Stage::Slow,
            Load::Ready(_) => Stage::Ready,
            Load::Failed(error) => Stage::Failed(*error),
        }),
    });
    // Keeps the document in step with the place: its elements, title, language and readiness.
    Effect::new(move |before: Option<(Place, Box<dyn Any>)>| {
        let now = place.get();
        let (before, old) = before.unzip();
        drop(old);
        let shown = untrack(|| {
            let at = now.clone();
            let frame = mount_to(browser::place(browser::APP), move || frame::frame(session, &at));
            (frame, content::content(session, &now))
        });
        reflect(session, before.as_ref(), &now);
        (now, Box::new(shown) as Box<dyn Any>)
    });
}

fn reflect(session: Session, before: Option<&Place>, now: &Place) {
    let quiet = |place: &Place| matches!(place.stage, Stage::Waiting | Stage::Slow);
    browser::set_language(now.address.locale);
    browser::mark_ready(!quiet(now));
    if quiet(now) {
        return;
    }
    browser::set_title(&session.library.with_untracked(|library| head::title(library.catalogue(), &now.address)));
    if before.is_none_or(quiet) {
        let recovered = session.recovering.get_untracked() && now.stage == Stage::Ready;
        if recovered {
            session.recovering.set(false);
            browser::arrive();
        } else {
            browser::scroll_to(address::kept_position());
        }
    }
}
