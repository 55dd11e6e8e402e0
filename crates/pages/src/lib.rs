//! The screens of the site as HTML text: what is known goes in, markup comes out.
//!
//! The same functions write the pages of a finished site and the screens of the app, so that both are the same to the
//! letter and the app can take a written page over as it stands. This crate must not know a browser, files or a clock,
//! and it answers no event: elements say by `data-` attributes what operating them means, and the app does it.

mod component;
mod frame;
mod live;
mod missing;
mod page;
mod view;

pub use component::{
    language_switch::link_id,
    map_view::{CAPTION, paint},
    notice::trouble,
    search_box::SEARCH,
    sort_select::SORT,
};
pub use frame::{MAIN, drawing, failed, screen, waiting};
pub use live::{Live, Value, live};
pub use missing::{Missing, missing};
pub use view::{Drawn, View};
