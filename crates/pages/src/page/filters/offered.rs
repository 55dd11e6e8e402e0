//! Which facets are offered, with which values, in which order. It must not filter or count.

use casebook::{
    catalogue::{Kind, Year},
    fold,
    query::{Choice, Counts, Facet, Query},
};
use maud::{Markup, html};

use super::active::{choice_name, facet_name, in_brackets};
use crate::{
    component::{
        facet::{FacetValue, facet, facet_values},
        together::{Together, together},
        year_range::{year_options, year_select},
    },
    view::View,
};

/// Institutions listed, besides the chosen ones: the most frequent.
const INSTITUTIONS_LISTED: usize = 20;

/// The facets as things are now: those used most, then the others together. One that tells no case from another is left
/// out; which are offered depends on the catalogue alone.
pub(super) struct Offered {
    /// All of them.
    pub markup: Markup,
    /// Selectors of what changes among them, and what is there now.
    pub content: Vec<(&'static str, Markup)>,
    /// Whether each box is chosen and how many cases it would show.
    pub boxes: Vec<(bool, usize)>,
    /// The facets' badges.
    pub badges: Vec<String>,
    /// Any or all of the chosen countries.
    pub together: Together,
}

impl Offered {
    pub fn of(view: &View<'_>, fixed: Option<Kind>, counts: &Counts) -> Offered {
        let words = view.words();
        let together = together_of(view);
        let asked = view.here.page.selection();
        let (markup, content, badges) = (html! {}, Vec::new(), Vec::new());
        let offered = Offered { markup, content, boxes: Vec::new(), badges, together };
        let mut writer = Writer { view, counts, asked, offered, panel: html! {}, chosen: 0 };

        writer.together();
        writer.values(Facet::Role, true);
        writer.countries();
        writer.close("facet-country", words.facet_country);
        let alone = [(Facet::Kind, "facet-kind"), (Facet::Sector, "facet-sector"), (Facet::Modality, "facet-modality")];
        for (facet, id) in alone {
            if facet != Facet::Kind || fixed.is_none() {
                writer.values(facet, false);
                writer.close(id, facet_name(facet, words));
            }
        }
        writer.years();
        writer.values(Facet::Language, true);
        writer.values(Facet::Evidence, true);
        writer.institutions();
        writer.close("facet-more", words.facet_more);
        writer.offered
    }
}

/// Any or all of the chosen countries.
fn together_of(view: &View<'_>) -> Together {
    let asked = view.asked();
    let offered = asked.countries().count() > 1;
    let count = |together: bool| {
        let page = view.here.page.with_query(asked.clone().with_countries(together));
        if offered { view.library.cases(&page.selection(), view.locale()).len() } else { 0 }
    };
    Together { offered, all: asked.together, counts: [false, true].map(count) }
}

/// Writes facets one by one: what is in a panel, then the facet around it.
struct Writer<'a> {
    view: &'a View<'a>,
    counts: &'a Counts,
    asked: Query,
    offered: Offered,
    /// What is in the panel so far, and how much of it is chosen.
    panel: Markup,
    chosen: usize,
}

impl Writer<'_> {
    /// Ends a facet, unless nothing is in its panel.
    fn close(&mut self, id: &str, name: &str) {
        let badge = in_brackets(self.chosen);
        if !self.panel.0.is_empty() {
            self.offered.markup.0 += &facet(id, name, &badge, &self.panel).0;
            self.offered.badges.push(badge);
        }
        self.panel.0.clear();
        self.chosen = 0;
    }

    fn together(&mut self) {
        self.offered.boxes.extend(self.offered.together.boxes());
        self.panel.0 += &together(&self.offered.together, "facet-together", self.view.words()).0;
    }

    /// All values of a facet, by name; roles and evidence have an order of their own.
    fn values(&mut self, facet: Facet, headed: bool) {
        let mut values = self.known(facet);
        if !matches!(facet, Facet::Role | Facet::Evidence) {
            self.sort(&mut values);
        }
        if values.len() > 1 {
            let group = self.group(facet_name(facet, self.view.words()), !headed, &values);
            self.panel.0 += &group.0;
        }
    }

    /// Ibero-American countries first, then the others.
    fn countries(&mut self) {
        let words = self.view.words();
        let mut values = self.known(Facet::Country);
        self.sort(&mut values);
        let member = |value: &FacetValue| matches!(value.choice, Choice::Country(it) if it.is_ibero_american());
        let (members, others): (Vec<_>, Vec<_>) = values.into_iter().partition(member);
        for (heading, values) in [(words.facet_ibero_america, members), (words.facet_elsewhere, others)] {
            if !values.is_empty() {
                let group = self.group(heading, false, &values);
                self.panel.0 += &group.0;
            }
        }
    }

    /// The chosen institutions that are rare, then the most frequent ones.
    fn institutions(&mut self) {
        let words = self.view.words();
        let names = match self.view.library.institutions() {
            Some(institutions) if institutions.len() < 2 => return,
            Some(institutions) => institutions.names(),
            None => &[],
        };
        let counts = self.counts.institutions();
        let count = |at: usize| counts.get(at).copied().unwrap_or_default();
        let asked = self.asked.choices();
        let chosen = |at: usize| asked.iter().any(|it| matches!(it, Choice::Institution(id) if *id == names[at].0));
        let mut listed = Vec::new();
        for at in 0..names.len() {
            let place = listed.partition_point(|&other| count(other) >= count(at));
            if count(at) > 0 && place < INSTITUTIONS_LISTED {
                listed.insert(place, at);
                listed.truncate(INSTITUTIONS_LISTED);
            }
        }
        for at in 0..names.len() {
            if chosen(at) && !listed.contains(&at) {
                listed.insert(0, at);
            }
        }
        let mut values = Vec::new();
        for at in listed {
            let (id, name) = &names[at];
            let choice = Choice::Institution(id.clone());
            values.push(FacetValue { choice, name: name.clone(), count: count(at), chosen: chosen(at) });
        }
        let note = if names.is_empty() { words.institutions_waiting } else { words.institutions_hint };
        let list = html! {
            (self.group(words.facet_institution, false, &values))
            p.facet-note { (note) }
        };
        self.panel.0 += &html! { div id="facet-institutions" { (list) } }.0;
        self.offered.content.push(("#facet-institutions", list));
    }

    /// The years, where cases say when and differ in that.
    fn years(&mut self) {
        let words = self.view.words();
        let Some((first, last)) = self.view.library.columns().all_years() else { return };
        let years = self.asked.years;
        if first == last {
            return;
        }
        let ends =
            [("from", "#years-from", words.years_from, years.from), ("to", "#years-to", words.years_to, years.to)];
        self.panel.0 += "<fieldset class=\"year-range\">";
        self.panel.0 += &html! { legend.visually-hidden { (words.case_years) } }.0;
        for (end, place, name, chosen) in ends {
            let options = year_options(first.number(), last.number(), chosen.map(Year::number), words.years_any);
            self.panel.0 += &year_select(end, name, &options).0;
            self.offered.content.push((place, options));
        }
        self.panel.0 += "</fieldset>";
        self.chosen = usize::from(!years.is_open());
        self.close("facet-years", words.case_years);
    }

    /// Values under a heading; notes their boxes.
    fn group(&mut self, heading: &str, hidden: bool, values: &[FacetValue]) -> Markup {
        for value in values {
            self.offered.boxes.push((value.chosen, value.count));
            self.chosen += usize::from(value.chosen);
        }
        facet_values(heading, hidden, values)
    }

    fn known(&self, facet: Facet) -> Vec<FacetValue> {
        let mut values = Vec::new();
        for (choice, count) in self.counts.in_facet(facet) {
            let chosen = self.asked.choices().contains(choice);
            let name = choice_name(self.view, choice);
            values.push(FacetValue { choice: choice.clone(), name, count: *count, chosen });
        }
        values
    }

    fn sort(&self, values: &mut [FacetValue]) {
        values.sort_by_cached_key(|value| fold::collation_key(&value.name, self.view.locale()));
    }
}
