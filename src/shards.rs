//! Brings what a page of a split catalogue needs and puts it into the library. It must not know what is needed: `pages`
//! says so.

use std::{cell::Cell, rc::Rc, time::Duration};

use casebook::{query::Library, shard::Shard};
use leptos::prelude::*;

use crate::{
    browser,
    load::{self, Load, LoadError},
    screen,
    session::Session,
    trouble,
};

/// How many of the shards that fill gaps come first: about what fills a screen.
const FIRST: usize = 8;

/// How long the others wait for the visitor's next key: what is not looked at would be loaded for every letter typed.
const PAUSE: Duration = Duration::from_millis(150);

/// Asks for shards that are not under way; the page is told when all of them are there. What has failed is not asked for
/// until the visitor tries again.
pub fn bring(session: Session, mut wanted: Vec<Shard>) {
    wanted.retain(|shard| !session.under_way.borrow().contains(shard) && !session.failed.borrow().contains(shard));
    session.under_way.borrow_mut().extend(&wanted);
    let left = Rc::new(Cell::new(wanted.len()));
    for shard in wanted {
        let left = left.clone();
        let href = href_of(session, shard);
        let anew = session.anew.borrow().contains(&shard);
        load::fetch(href, anew, move |answer| {
            take_in(session, shard, answer);
            left.set(left.get() - 1);
            if left.get() == 0 {
                arrived(session);
            }
        });
    }
}

/// Brings what fills the gaps of the page: at a new address the first few at once, the others when the visitor stays.
pub fn fill(session: Session, mut gaps: Vec<Shard>) {
    let here = session.address.get_untracked();
    let filling = session.filling.borrow().clone();
    match filling {
        Some((address, stayed)) if address == here => {
            if stayed {
                bring(session, gaps);
            }
        }
        _ => {
            session.filling.replace(Some((here.clone(), false)));
            gaps.truncate(FIRST);
            bring(session, gaps);
            browser::after(
                PAUSE,
                Box::new(move || {
                    let stays = session.filling.borrow().as_ref() == Some(&(here.clone(), false));
                    if stays {
                        session.filling.replace(Some((here, true)));
                        bring(session, screen::missing(session).later);
                    }
                }),
            );
        }
    }
}

/// "Try again": what failed is asked for once more, since the page still lacks it.
pub fn again(session: Session) {
    session.trouble.set(None);
    session.anew.replace(session.failed.take());
    session.filling.take();
    arrived(session);
}

fn href_of(session: Session, shard: Shard) -> String {
    let library = session.library.borrow();
    let split = library.ready().and_then(Library::split_head);
    split.map(|split| split.href(shard)).unwrap_or_default()
}

fn arrived(session: Session) {
    session.arrived.set(session.arrived.get() + 1);
    session.tell();
}

fn take_in(session: Session, shard: Shard, answer: Result<String, LoadError>) {
    session.under_way.borrow_mut().retain(|other| *other != shard);
    let taken = match &mut *session.library.borrow_mut() {
        Load::Ready(library) => answer.and_then(|text| library.insert(shard, &text).map_err(LoadError::from)),
        _ => Ok(()),
    };
    if let Err(error) = taken {
        load::report(error);
        session.failed.borrow_mut().push(shard);
        // A folder of another version is gone with it.
        let gone = matches!(error, LoadError::Status(404 | 410));
        session.trouble.set(Some(if gone { LoadError::Changed } else { error }));
        trouble::show(session);
    }
}
