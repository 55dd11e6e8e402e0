//! Search box, facets and chips over the query: shared by the pages that list or map cases.
//!
//! Reading order: this file (the bar), `facets`, `choice_box` (their values), `institutions` (the one that is long),
//! `active` (the chips), `suggested` (the search box's list).

mod active;
mod choice_box;
mod facets;
mod institutions;
mod suggested;

use casebook::{
    catalogue::Kind,
    query::{Query, YearRange},
};
use leptos::{ev, prelude::*};

pub use self::active::{chip_name, years_name};
use self::{
    active::{ChipFilter, active},
    facets::Facets,
    suggested::suggested,
};
use crate::{
    browser::document as outside,
    component::{
        chips::Chips,
        facet::in_brackets,
        search_box::SearchCombobox,
        together::{Together, TogetherChoice},
    },
    state::{Entry, Screen, shards, use_screen},
};

/// The bar.
#[component]
pub fn Filters(
    /// The kind that the page fixes, which then is no facet.
    fixed: Option<Kind>,
) -> impl IntoView {
    let screen = use_screen();
    let (locale, words) = (screen.locale, screen.words);
    let text = Signal::derive(move || {
        screen.state.address.with(|here| here.page.listing().map(|(_, query)| query.text.clone()).unwrap_or_default())
    });
    let on_type = Callback::new(move |text| {
        screen.ask(Entry::Same, |query| query.searching(text));
        shards::bring_names(screen.state);
    });
    let on_focus = Callback::new(move |()| shards::bring_names(screen.state));
    let chips = Memo::new(move |_| active(screen));
    let on_remove = Callback::new(move |filter: ChipFilter| screen.ask(Entry::New, |query| filter.removed_from(query)));
    let on_clear = Callback::new(move |()| screen.ask(Entry::New, |query: Query| query.cleared()));
    let together = Memo::new(move |_| together(screen)).into();
    let on_together = Callback::new(move |all| screen.ask(Entry::New, |query| query.with_countries(all)));
    // The facets are a dialog only while they are open as a sheet.
    let is_sheet = RwSignal::new(false);
    let role = move || if is_sheet.get() { "dialog" } else { "group" };
    // Opened by its button's own way, Firefox 140 doesn't let Tab leave the first facet.
    let open = move |event: ev::MouseEvent| {
        event.prevent_default();
        is_sheet.set(true);
        outside::toggle_popover("facets");
    };
    let close = move |event: ev::Event| {
        let facets = event.current_target();
        if facets.is_none_or(|facets| outside::closest(&facets, ":popover-open").is_none()) {
            is_sheet.set(false);
        }
    };
    let shown = move || {
        let n = screen.results.with(|results| results.all().len());
        words.sheet_close.of(n).with(&[("n", &n.to_string())])
    };
    view! {
        <div class="filters">
            <SearchCombobox locale action=screen.address().href() text groups=Signal::derive(move || suggested(screen))
                on_focus on_type />
            // A browser that fills in what was ticked before a reload would contradict the address.
            <form autocomplete="off">
                // On a phone the facets are a sheet over the lower part of the page, which the browser opens and closes: so
                // it can be operated before the app is there.
                <button class="sheet-open" type="button" popovertarget="facets" on:click=open>
                    {words.sheet_open} " " <span class="sheet-badge">{move || in_brackets(chips.with(Vec::len))}</span>
                </button>
                <div class="facets" id="facets" popover="" role=role aria-label=words.facets_label
                    on:toggle=close>
                    <p class="sheet-title" tabindex="-1" autofocus>{words.sheet_open}</p>
                    <div class="facet-list"><Facets fixed together on_together /></div>
                    <button class="button sheet-close" type="button" popovertarget="facets" popovertargetaction="hide">
                        {shown}
                    </button>
                </div>
            </form>
            <form autocomplete="off"><Together id="together" locale choice=together on_choose=on_together /></form>
            <div class="chips-place">
                {move || view! { <Chips locale chips=chips.get() on_remove on_clear /> }}
            </div>
        </div>
    }
}

/// Any or all of the chosen countries.
fn together(screen: Screen) -> TogetherChoice {
    let query = screen.query.get();
    let is_offered = query.countries().count() > 1;
    let count = |together: bool| {
        let page = screen.page().with_query(query.clone().with_countries(together));
        let cases = || screen.library(|library| library.cases(&page.selection(), screen.locale).len());
        if is_offered { cases() } else { 0 }
    };
    TogetherChoice { is_offered, all: query.together, counts: [false, true].map(count) }
}

/// Years that exclude nothing.
const ANY_YEARS: YearRange = YearRange { from: None, to: None };
