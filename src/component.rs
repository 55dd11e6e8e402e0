//! The parts that pages are made of: plain values, signals and callbacks in, elements out. None knows the state, a page or
//! an address.

pub mod case_card;
pub mod case_facts;
pub mod case_table;
pub mod chart_table;
pub mod chart_walk;
pub mod chips;
pub mod facet;
pub mod language_switch;
pub mod layout_switch;
pub mod localized;
pub mod map_view;
pub mod marked;
pub mod notice;
pub mod pager;
pub mod partners;
pub mod search_box;
pub mod site_footer;
pub mod site_header;
pub mod sort_select;
pub mod suggestions;
pub mod tally;
pub mod timeline;
pub mod together;
pub mod year_range;

mod views;

pub use views::{ForEach, views};
