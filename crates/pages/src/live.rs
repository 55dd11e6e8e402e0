//! What changes on a screen while its query does, as the same text that the screen was made of. It must not change
//! anything: the app does, and only where the text differs.

use casebook::{figure::Figure, query::Query, route::Page};

use crate::{
    page::{Found, chips_of, count_of, facets_of, list_map, list_of, map_count, map_href, order_of, pager_of},
    view::View,
};

/// All that follows the query.
pub struct Live {
    /// Selectors of elements, and what is in each of them now, as HTML.
    pub content: Vec<(&'static str, String)>,
    /// Selectors of elements, and whether each is hidden now.
    pub hidden: Vec<(&'static str, bool)>,
    /// Every value of every facet, in the order of their checkboxes on the page.
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

/// What a page that lists or maps cases says now; `None` for one that does not follow a query.
pub fn live(view: &View<'_>) -> Option<Live> {
    let (kind, _): (_, &Query) = view.here.page.listing()?;
    let found = Found::of(view);
    let map = list_map(view, found.all());
    let offered = facets_of(view, kind, &found.answer.counts);
    let mut content = vec![
        (".chips-place", chips_of(view)),
        (".legend", crate::component::map_view::legend(&map.legend, view.words())),
        ("#map-caption", maud::html! { (map.caption) }),
        (".map-elsewhere-place", crate::component::map_view::elsewhere(&map.elsewhere, view.words())),
    ];
    let mut hidden = Vec::new();
    if matches!(view.here.page, Page::Map(_)) {
        content.push((".map-page-count", map_count(view, &found)));
    } else {
        content.push((".results-count", count_of(view, kind, &found)));
        content.push(("#sort", order_of(view)));
        content.push(("ol.results", list_of(view, &found)));
        content.push((".pager-place", pager_of(view, &found)));
        hidden = vec![("ol.results", found.all().is_empty()), (".results-none", !found.all().is_empty())];
    }
    let with_href = |figure: Figure| {
        let href = map_href(view, figure.country);
        (figure, href)
    };
    Some(Live {
        content: content.into_iter().map(|(place, markup)| (place, markup.into_string())).collect(),
        hidden,
        values: offered
            .iter()
            .flat_map(|facet| facet.values())
            .map(|value| Value { chosen: value.chosen, count: value.count })
            .collect(),
        badges: offered.iter().map(|facet| facet.badge(view.words())).collect(),
        figures: map.figures.into_iter().map(with_href).collect(),
    })
}
