//! The parts pages are made of: plain values and callbacks in, a view or markup out. A component must not see the
//! session, a page or an address.
//!
//! What is only read is markup (`maud`: escaped by construction, checked when compiled) that a view takes whole by
//! `inner_html`; what is operated is a Leptos view. A component is a plain function: see ARCHITECTURE.md, "Bytes".

use leptos::prelude::Callback;

/// A value as it is now: reading it in a view keeps the view in step with it. One boxed function, where a signal type
/// would bring its whole family of storages into the browser for each kind of value.
pub type Live<T> = Callback<(), T>;

pub mod case_card;
pub mod case_facts;
pub mod chips;
pub mod facet;
pub mod language_switch;
pub mod live_text;
pub mod localized;
pub mod map_view;
pub mod notice;
pub mod search_box;
pub mod site_footer;
pub mod site_header;
pub mod sort_select;
pub mod tally;
