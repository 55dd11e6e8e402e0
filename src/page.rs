//! The pages: each reads the session and arranges components. A page must not know another page.

pub mod about;
pub mod case;
pub mod country;
pub mod explore;
pub mod map;
pub mod not_found;

mod figures;
mod filters;
mod results;
