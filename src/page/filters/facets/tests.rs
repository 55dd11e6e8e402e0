//! What is inside the facets: a written page has it not, since it is made when a facet is first opened.

use casebook::{locale::Locale, query::Query, route::Page};
use scraper::{ElementRef, Html, Selector};

use super::*;
use crate::state::tests::{LIBRARY, address, at};

/// The values of all facets on the page at an address, in the order in which they are offered.
fn values_at(href: &str) -> Html {
    parsed(href, || {
        let fixed = use_screen().page().listing().is_some_and(|(kind, _)| kind.is_some());
        let choices = |facet: Facet, heading: &'static str| view! { <Choices facet heading /> };
        view! {
            {choices(Facet::Role, "Role")}
            <Countries />
            {(!fixed).then(|| choices(Facet::Kind, "Kind"))}
            {choices(Facet::Sector, "Sector")}
            {choices(Facet::Modality, "Modality")}
            {choices(Facet::Language, "Language")}
            {choices(Facet::Evidence, "Evidence")}
            <Institutions />
        }
    })
}

fn parsed<T: IntoView>(href: &str, view: impl FnOnce() -> T) -> Html {
    Html::parse_fragment(&at(href, |_| view().into_view().to_html()))
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The choice of a box, by its id and its value.
fn choice_of(input: ElementRef<'_>) -> Choice {
    let (id, value) = (input.value().id().unwrap(), input.value().attr("value").unwrap());
    let facet = Facet::ALL.into_iter().find(|facet| id == format!("facet-{}-{value}", facet.id()));
    Choice::parse(facet.unwrap(), value).unwrap()
}

#[test]
fn every_count_of_a_facet_is_the_length_of_the_list_that_its_value_leads_to() {
    for href in [
        "en/",
        "en/?sector=health&from=2010",
        "en/studies/?q=salud&country=BR&role=partner",
        "en/map/?evidence=excerpt",
    ] {
        let (page, here) = (values_at(href), address(href));
        let (_, query) = here.page.listing().unwrap();
        let labels = select(&page, "label.facet-value");
        assert!(labels.len() > 50, "{href}: {}", labels.len());
        for label in labels {
            let choice = choice_of(label.select(&Selector::parse("input[type=checkbox]").unwrap()).next().unwrap());
            let text = label.text().collect::<String>();
            let count = text.rsplit(' ').next().unwrap();
            let alone = query.clone().without(choice.facet()).with(choice.clone());
            let found = LIBRARY.cases(&here.page.with_query(alone).selection(), Locale::En).len();
            assert_eq!(count, found.to_string(), "{choice:?} on {href}");
            assert_eq!(label.value().classes().any(|class| class == "is-empty"), found == 0, "{choice:?} on {href}");
        }
    }
}

#[test]
fn a_box_is_ticked_where_its_value_is_chosen() {
    for href in ["en/", "es/?country=BO&country=PE&role=partner&kind=study&language=es&evidence=page&institution=giz"] {
        let page = values_at(href);
        let mut ticked: Vec<Choice> = select(&page, "input[checked]").into_iter().map(choice_of).collect();
        ticked.sort();
        assert_eq!(ticked, address(href).page.selection().choices(), "{href}");
    }
}

#[test]
fn the_kind_that_a_page_fixes_is_no_facet() {
    let kinds = |fixed: &'static str| {
        let page = parsed(fixed, || {
            let fixed = use_screen().page().listing().and_then(|(kind, _)| kind);
            let (together, on_together) = (Signal::stored(TogetherChoice::default()), Callback::new(|_| {}));
            view! { <Facets fixed together on_together /> }
        });
        select(&page, "#facet-kind").len()
    };
    assert_eq!(["en/", "en/map/", "en/studies/"].map(kinds), [1, 1, 0]);
}

#[test]
fn those_from_outside_ibero_america_are_listed_apart() {
    let page = parsed("en/", || view! { <Countries /> });
    let codes = |group: ElementRef<'_>| -> Vec<bool> {
        let inputs = group.select(&Selector::parse("input").unwrap()).map(choice_of).collect::<Vec<_>>();
        inputs.iter().map(|choice| matches!(choice, Choice::Country(it) if it.is_ibero_american())).collect()
    };
    let groups: Vec<Vec<bool>> = select(&page, "fieldset").into_iter().map(codes).collect();
    assert_eq!(groups.len(), 2);
    assert!(groups[0].iter().all(|is_member| *is_member) && groups[1].iter().all(|is_member| !is_member));
}

#[test]
fn frequent_institutions_are_listed_and_a_rare_one_while_it_is_chosen() {
    let listed = |href: &str| {
        let page = parsed(href, || view! { <Institutions /> });
        select(&page, "#facet-institutions input").into_iter().map(choice_of).collect::<Vec<_>>()
    };
    let frequent = listed("en/");
    assert_eq!(frequent.len(), 20);
    let institutions = LIBRARY.institutions().unwrap().names();
    let is_rare = |id| !frequent.contains(&Choice::Institution(id));
    let (rare, name) = institutions.iter().find(|(id, _)| is_rare(id.clone())).unwrap();
    let chosen = Query::default().with(Choice::Institution(rare.clone()));
    let href = address("en/").to(Page::Explore(None, chosen)).href();
    assert_eq!(listed(&href).len(), 21);
    let page = parsed(&href, || view! { <Institutions /> });
    let label = select(&page, "#facet-institutions label:has([checked])")[0].text().collect::<String>();
    assert!(label.starts_with(name.as_str()), "{label}");
}

#[test]
fn years_are_offered_from_the_first_to_the_last() {
    let (first, last) = LIBRARY.columns().all_years().unwrap();
    let page = parsed("en/?from=2010", || {
        let screen = use_screen();
        let chosen = Signal::derive(move || screen.query.with(|query| query.years));
        view! { <YearRange locale=screen.locale first last chosen on_choose=Callback::new(|_| {}) /> }
    });
    let years = usize::from(last.number() - first.number()) + 1;
    let said = |selector: &str| select(&page, selector).into_iter().flat_map(|it| it.text()).collect::<String>();
    assert_eq!(select(&page, "#years-from option").len(), years + 1);
    assert_eq!(said("#years-from option[selected]"), "2010");
    assert_eq!(said("#years-to option[selected]"), "Any year");
}
