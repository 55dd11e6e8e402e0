//! What failed while the page goes on working: a sentence at its foot, with a way on. It must not fetch anything.

use casebook::words::Words;
use leptos::prelude::*;

use crate::{address, browser, load::LoadError, session::Session, shards};

/// Id of the element, which is outside of the screen.
const TROUBLE: &str = "trouble";

/// Hears the way on.
pub fn listen(session: Session) {
    browser::on(
        &document(),
        "click",
        Box::new(move |event| {
            if browser::closest(event.target(), "#trouble button").is_some() {
                if session.trouble.get() == Some(LoadError::Changed) {
                    address::reload();
                } else {
                    shards::again(session);
                    show(session);
                }
            }
        }),
    );
}

/// Shows what failed, in the visitor's language, for as long as it does.
pub fn show(session: Session) {
    let notice = session.trouble.get().map(|error| {
        let words = Words::of(session.address.with_untracked(|here| here.locale));
        let again = if error == LoadError::Changed { words.failed_reload } else { words.failed_retry };
        pages::trouble(&error.sentence(words), again)
    });
    browser::set_foot(TROUBLE, notice);
}
