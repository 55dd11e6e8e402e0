//! From a year to a year, as two selects. It must not filter: the app hears the choice by `data-year`.

use maud::{Markup, html};

/// One end of the range: `end` is `from` or `to`; its element has the id `years-` and that.
pub fn year_select(end: &str, name: &str, options: &Markup) -> Markup {
    html! {
        label for={ "years-" (end) } { (name) }
        select id={ "years-" (end) } data-year=(end) { (options) }
    }
}

/// Every year from the first to the last, and none in particular, which `any` names.
pub fn year_options(first: u16, last: u16, chosen: Option<u16>, any: &str) -> Markup {
    html! {
        option value="" selected[chosen.is_none()] { (any) }
        @for year in first..=last { option selected[chosen == Some(year)] { (year.to_string()) } }
    }
}
