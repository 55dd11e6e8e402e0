//! What failed while the page goes on working: a sentence at its foot, with a way on. It must not fetch anything.

use casebook::words::Words;
use leptos::prelude::*;

use crate::{browser, load::LoadError, session::Session, shards};

/// Id of the element, which is outside of the screen.
const TROUBLE: &str = "trouble";

/// Shows what failed, for as long as it does.
pub fn listen(session: Session) {
    browser::on(
        &document(),
        "click",
        Box::new(move |event| {
            if browser::is_within(event.target(), "#trouble button") {
                match session.trouble.get_untracked() {
                    Some(LoadError::Changed) => {
                        let _ = window().location().reload();
                    }
                    _ => shards::again(session),
                }
            }
        }),
    );
    // Keeps the foot of the page in step.
    Effect::new(move |_| {
        let notice = session.trouble.get().map(|error| {
            let words = Words::of(session.address.with(|here| here.locale));
            let again = if error == LoadError::Changed { words.failed_reload } else { words.failed_retry };
            pages::trouble(&error.sentence(words), again)
        });
        browser::set_foot(TROUBLE, notice);
    });
}
