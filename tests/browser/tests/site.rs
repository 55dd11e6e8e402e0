//! The site as people use it, in every browser and language. Each module is one part of the site.

use browser_tests::journey::run;
use std::process::ExitCode;

#[path = "site/seed.rs"]
mod seed;

#[path = "site/list.rs"]
mod list;

#[path = "site/search.rs"]
mod search;

#[path = "site/facets.rs"]
mod facets;

#[path = "site/views.rs"]
mod views;

#[path = "site/history.rs"]
mod history;

#[path = "site/case.rs"]
mod case;

#[path = "site/map.rs"]
mod map;

#[path = "site/country.rs"]
mod country;

#[path = "site/language.rs"]
mod language;

#[path = "site/translation.rs"]
mod translation;

#[path = "site/loading.rs"]
mod loading;

#[path = "site/split.rs"]
mod split;

#[path = "site/served.rs"]
mod served;

#[path = "site/ways_back.rs"]
mod ways_back;

#[path = "site/offline.rs"]
mod offline;

#[path = "site/not_found.rs"]
mod not_found;

#[path = "site/keyboard.rs"]
mod keyboard;

#[path = "site/focus.rs"]
mod focus;

#[path = "site/accessibility.rs"]
mod accessibility;

#[path = "site/layout.rs"]
mod layout;

#[path = "site/hosting.rs"]
mod hosting;

#[path = "site/print.rs"]
mod print;

fn main() -> ExitCode {
    run(vec![
        ("seed", seed::journeys()),
        ("list", list::journeys()),
        ("search", search::journeys()),
        ("facets", facets::journeys()),
        ("views", views::journeys()),
        ("history", history::journeys()),
        ("case", case::journeys()),
        ("map", map::journeys()),
        ("country", country::journeys()),
        ("language", language::journeys()),
        ("translation", translation::journeys()),
        ("loading", loading::journeys()),
        ("split", split::journeys()),
        ("served", served::journeys()),
        ("ways_back", ways_back::journeys()),
        ("offline", offline::journeys()),
        ("not_found", not_found::journeys()),
        ("keyboard", keyboard::journeys()),
        ("focus", focus::journeys()),
        ("accessibility", accessibility::journeys()),
        ("layout", layout::journeys()),
        ("hosting", hosting::journeys()),
        ("print", print::journeys()),
    ])
}
