//! Puts screens on the page and keeps them in step with the query. It must not know what is on them: `pages` does.

use casebook::{catalogue::Catalogue, head, route::Address};
use leptos::prelude::*;
use pages::{Drawn, Live, Missing, View};

use crate::{browser, load::Load, map, session::Session};

/// The document's title at an address.
pub fn title(session: Session, here: &Address) -> String {
    let case = |view: &View<'_>| head::title(&view.library.catalogue, here, view.shown_case());
    with_view(session, case).unwrap_or_else(|| head::title(&Catalogue::default(), here, None))
}

/// Calls back with all that a screen is made of; `None` while there is no catalogue.
fn with_view<T>(session: Session, make: impl FnOnce(&View<'_>) -> T) -> Option<T> {
    let library = session.library.borrow();
    let library = library.ready()?;
    let drawing = session.drawing.borrow();
    let drawing = match &*drawing {
        Load::Ready(drawing) => Drawn::Inline(drawing),
        Load::Failed(_) => Drawn::Failed,
        Load::Idle | Load::Waiting | Load::Slow => Drawn::UnderWay,
    };
    let (here, origin) = (session.address.get_untracked(), session.origin.borrow());
    Some(make(&View { library, here: &here, origin: origin.as_ref(), drawing, brief: session.brief.get() }))
}

/// Makes the whole screen.
pub fn make(session: Session) {
    if let Some(screen) = with_view(session, pages::screen) {
        browser::set_screen(screen);
    }
}

/// Puts the drawing onto a screen that was made before the drawing was there, or says that it can't be had.
pub fn draw_map(session: Session) {
    let Some(frame) = browser::query(".map-frame").filter(|frame| frame.first_element_child().is_none()) else {
        return;
    };
    if matches!(*session.drawing.borrow(), Load::Failed(_)) {
        browser::hide(".map-failed", false);
    } else if let Some(drawing) = with_view(session, pages::drawing) {
        frame.set_inner_html(&drawing);
    }
}

/// Which shards of a split catalogue the screen needs.
pub fn missing(session: Session) -> Missing {
    with_view(session, pages::missing).unwrap_or_default()
}

/// What follows the query as things are now; `None` while there is no catalogue, and where nothing does.
pub fn live(session: Session) -> Option<Live> {
    with_view(session, pages::live).flatten()
}

/// Writes what follows the query where it differs from what was `written` before, and returns what is written now.
/// Elements that can have the focus stay, or get it back by their id.
pub fn write(session: Session, live: Live, written: &[String]) -> Vec<String> {
    let mut now = Vec::new();
    for (at, (selector, content)) in live.content.into_iter().enumerate() {
        if written.get(at) != Some(&content)
            && let Some(element) = browser::query(selector)
        {
            browser::replace_inside(&element, &content);
        }
        now.push(content);
    }
    for (selector, hidden) in live.hidden {
        browser::hide(selector, hidden);
    }
    browser::show_typed(&session.address.with_untracked(|here| here.page.selection().text));
    for (input, value) in browser::all("input[data-facet]").zip(&live.values) {
        browser::set_checked(&input, value.chosen);
        let Some(label) = input.parent_element() else { continue };
        browser::set(&label, "class", if value.count == 0 { "facet-value is-empty" } else { "facet-value" });
        browser::set_text(label.last_element_child(), &value.count.to_string());
    }
    for (facet, badge) in browser::all(".facet").zip(&live.badges) {
        browser::set(&facet, "class", if badge.is_empty() { "facet" } else { "facet is-active" });
        browser::set_text(facet.query_selector(".facet-badge").ok().flatten(), badge);
    }
    // What fills the gaps of a case or of a country says nothing of its map.
    if !live.figures.is_empty() {
        map::paint(&live.figures);
    }
    now
}
