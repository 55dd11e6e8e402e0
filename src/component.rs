//! The parts pages are made of: plain values and callbacks in, a view out. A component must not see the session, a
//! page or an address; it is a plain function, since the builder that `#[component]` generates costs bytes.

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
