//! Brings what a page of a split catalogue needs and puts it into the library. It must not know what is needed: `pages`
//! says so.

use std::{cell::Cell, rc::Rc, sync::Arc};

use casebook::shard::Shard;
use leptos::prelude::*;

use crate::{
    load::{self, Load, LoadError},
    session::Session,
};

/// How many of the shards asked for are waited for together: about what fills a screen. The others follow together.
const FIRST: usize = 8;

/// Asks for shards that are not under way; the page is told when the first of them are there, and again when all are.
/// After a failure nothing is asked for until the visitor tries again.
pub fn bring(session: Session, mut wanted: Vec<Shard>) {
    if session.trouble.with_untracked(Option::is_some) {
        return;
    }
    session.under_way.update_value(|under_way| {
        wanted.retain(|shard| !under_way.contains(shard));
        under_way.extend(&wanted);
    });
    let rest = wanted.split_off(wanted.len().min(FIRST));
    for group in [wanted, rest] {
        let left = Rc::new(Cell::new(group.len()));
        for shard in group {
            let left = left.clone();
            let href = session.library.with_untracked(|library| {
                library.ready().and_then(|library| library.split_head().map(|split| split.href(shard)))
            });
            load::fetch(href.unwrap_or_default(), move |answer| {
                take_in(session, shard, answer);
                left.set(left.get() - 1);
                if left.get() == 0 {
                    session.arrived.update(|arrived| *arrived += 1);
                }
            });
        }
    }
}

/// "Try again": what failed is asked for once more, since the page still lacks it.
pub fn again(session: Session) {
    session.trouble.set(None);
}

fn take_in(session: Session, shard: Shard, answer: Result<String, LoadError>) {
    session.under_way.update_value(|under_way| under_way.retain(|other| *other != shard));
    let mut outcome = Ok(());
    session.library.update_untracked(|library| {
        // Nothing else holds the library while an answer is taken in.
        if let Load::Ready(library) = library
            && let Some(library) = Arc::get_mut(library)
        {
            outcome = answer.and_then(|text| library.insert(shard, &text).map_err(LoadError::from));
        }
    });
    if let Err(error) = outcome {
        load::report(error);
        // A folder of another version is gone with it.
        let gone = matches!(error, LoadError::Status(404 | 410));
        session.trouble.set(Some(if gone { LoadError::Changed } else { error }));
    }
}
