//! What changes on a screen while its query does, as the same text that the screen was made of. It must not change
//! anything: the app does, and only where the text differs.

use casebook::{catalogue::Kind, figure::Figure, route::Page};
use maud::Markup;

use crate::{
    missing::{Missing, missing, of_list as missing_of_list},
    page::{
        Found, after_case, cases_of_country, count_of, is_unsorted, layouts_of, list_map, list_of, live_filters,
        map_count, map_href, order_of, pager_of, ways_out,
    },
    view::View,
};

/// All that follows the query, and what has come of a split catalogue.
#[derive(Default)]
pub struct Live {
    /// What has to come first, in which case the rest is empty, and what fills the gaps that there are.
    pub missing: Missing,
    /// Selectors of elements, and what is in each of them now, as HTML.
    pub content: Vec<(&'static str, String)>,
    /// Selectors of elements, and whether each is hidden now.
    pub hidden: Vec<(&'static str, bool)>,
    /// Every value of every facet, in the order of their boxes on the page.
    pub values: Vec<Value>,
    /// The facets' badges, in the order of the facets.
    pub badges: Vec<String>,
    /// What the countries on the map are, and where each leads.
    pub figures: Vec<(Figure, String)>,
}

/// One value of a facet as it is now.
pub struct Value {
    /// Whether it is chosen.
    pub chosen: bool,
    /// How many cases it would show.
    pub count: usize,
}

/// What a page says now; `None` for one that always says the same.
pub fn live(view: &View<'_>) -> Option<Live> {
    match &view.here.page {
        Page::Explore(kind, _) => Some(of_list(view, *kind)),
        Page::Map(_) => Some(of_list(view, None)),
        Page::Case(_) => {
            let at = view.shown()?;
            let after = after_case(view, at, view.library.case(at)?);
            Some(with_gaps(view, ".case-after", after))
        }
        Page::Country(country) => Some(with_gaps(view, "ol.results", cases_of_country(view, *country))),
        Page::About | Page::Unknown(_) => None,
    }
}

/// A page that does not follow a query: what has come since fills its gaps.
fn with_gaps(view: &View<'_>, place: &'static str, markup: Markup) -> Live {
    Live { missing: missing(view), content: vec![(place, markup.into_string())], ..Live::default() }
}

/// A page that lists or maps cases.
fn of_list(view: &View<'_>, kind: Option<Kind>) -> Live {
    let found = Found::of(view);
    let missing = missing_of_list(view, &found);
    if !missing.now.is_empty() {
        return Live { missing, ..Live::default() };
    }
    let map = list_map(view, found.all());
    let filters = live_filters(view, kind, &found);
    let mut content = filters.content;
    content.extend([
        (".map .legend", crate::component::map_view::legend(&map.legend, view.words())),
        ("#map-caption", maud::html! { (map.caption) }),
        (".map-elsewhere-place", crate::component::map_view::elsewhere(&map.elsewhere, view.words())),
    ]);
    let mut hidden = filters.hidden;
    if matches!(view.here.page, Page::Map(_)) {
        content.push((".map-page-count", map_count(view, &found)));
    } else {
        content.push((".results-count", count_of(view, kind, &found)));
        content.push((".layout-switch", layouts_of(view)));
        content.push(("#sort", order_of(view)));
        content.push((".results-place", list_of(view, &found)));
        content.push((".pager-place", pager_of(view, &found)));
        let none = found.all().is_empty();
        content.push((".ways-out", ways_out(view, &found)));
        hidden.extend([(".sort-select", is_unsorted(view)), (".results-place", none), (".results-none", !none)]);
    }
    let with_href = |figure: Figure| {
        let href = map_href(view, figure.country);
        (figure, href)
    };
    Live {
        missing,
        content: content.into_iter().map(|(place, markup)| (place, markup.into_string())).collect(),
        hidden,
        values: filters.boxes.into_iter().map(|(chosen, count)| Value { chosen, count }).collect(),
        badges: filters.badges,
        figures: map.figures.into_iter().map(with_href).collect(),
    }
}
