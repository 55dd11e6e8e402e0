//! Brings what a page of a split catalogue needs and puts it into the library. It must not know what is needed: `pages`
//! says so.

use std::{cell::Cell, rc::Rc};

use casebook::{query::Library, shard::Shard};

use crate::{
    load::{self, Load, LoadError},
    session::Session,
    trouble,
};

/// How many of the shards asked for are waited for together: about what fills a screen. The others follow together.
const FIRST: usize = 8;

/// Asks for shards that are not under way; the page is told when the first of them are there, and again when all are.
/// What has failed is not asked for until the visitor tries again.
pub fn bring(session: Session, mut wanted: Vec<Shard>) {
    wanted.retain(|shard| !session.under_way.borrow().contains(shard) && !session.failed.borrow().contains(shard));
    session.under_way.borrow_mut().extend(&wanted);
    let rest = wanted.split_off(wanted.len().min(FIRST));
    for group in [wanted, rest] {
        let left = Rc::new(Cell::new(group.len()));
        for shard in group {
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
}

/// "Try again": what failed is asked for once more, since the page still lacks it.
pub fn again(session: Session) {
    session.trouble.set(None);
    session.anew.replace(session.failed.take());
    arrived(session);
}

fn href_of(session: Session, shard: Shard) -> String {
    let library = session.library.borrow();
    let split = library.ready().and_then(Library::split_head);
    split.map(|split| split.href(shard)).unwrap_or_default()
}

/// Tells the page that there is more to show.
pub fn arrived(session: Session) {
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
