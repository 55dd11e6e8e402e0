//! Random queries: what a screen says is what the domain finds.

use casebook::{
    catalogue::{Kind, Role, Year},
    country::Country,
    figure,
    locale::Locale,
    query::{Choice, Facet, Layout, PART_LENGTH, Query, Sort, YearRange, parts},
    route::{Address, Page},
    sentence,
    words::Words,
};
use proptest::prelude::*;
use scraper::{ElementRef, Html};

use crate::{
    fixture::{LIBRARY, address, attributes, said, screen, select, spaced, text, within},
    pages::wrong_ids,
};

fn any_query() -> impl Strategy<Value = Query> {
    let countries = prop::collection::vec(prop::sample::select(vec!["BR", "PY", "HT", "AD"]), 0..3);
    let text = prop::sample::select(vec!["", "agua", "sa", "sur sur", "edukatoin", "zzzz", "<b>", "\"<!>"]);
    let order = (prop::sample::select(Sort::ALL.to_vec()), any::<bool>());
    let layout = prop::sample::select(Layout::ALL.to_vec());
    let years = (prop::option::of(2005..2020_i64), prop::option::of(2005..2020_i64));
    let seldom = [(Facet::Institution, "giz"), (Facet::Institution, "senati-peru"), (Facet::Evidence, "page")];
    let seldom = prop::option::of(prop::sample::select(seldom.to_vec()));
    let chosen = (text, countries, any::<bool>(), prop::option::of(prop::sample::select(Role::ALL.to_vec())), seldom);
    (chosen, any::<bool>(), order, layout, years).prop_map(
        |((text, countries, together, role, seldom), study, (sort, reversed), layout, (from, to))| {
            let country = |code: &str| Choice::Country(Country::parse(code).unwrap());
            let mut choices: Vec<Choice> = countries.into_iter().map(country).collect();
            choices.extend(role.map(Choice::Role));
            choices.extend(study.then_some(Choice::Kind(Kind::Study)));
            choices.extend(seldom.and_then(|(facet, value)| Choice::parse(facet, value)));
            let years = YearRange { from: from.and_then(Year::parse), to: to.and_then(Year::parse) };
            let query = Query::default().searching(text.to_owned()).sorted(sort).in_reverse(reversed);
            let query = query.with_countries(together).in_years(years).laid_out(layout);
            choices.into_iter().fold(query, Query::with)
        },
    )
}

/// The bar of filters: what is typed and chosen, and how many cases answer.
fn filters(page: &Html, here: &Address, query: &Query, found: usize) -> Result<(), TestCaseError> {
    let words = Words::of(here.locale);
    prop_assert_eq!(attributes(page, "#search", "value"), [query.text.as_str()]);
    prop_assert_eq!(said(page, ".sheet-close"), words.sheet_close.of(found).with(&[("n", &found.to_string())]));
    let years = usize::from(!query.years.is_open());
    let together = usize::from(query.together && query.countries().count() > 1);
    let chips = query.choices().len() + years + together;
    prop_assert_eq!(select(page, ".chip").len(), chips);
    prop_assert_eq!(said(page, ".sheet-badge"), if chips > 0 { format!("({chips})") } else { String::new() });
    let badges = select(page, ".facet-badge").into_iter().map(text);
    let sum: usize = badges.map(|badge| badge.trim_matches(['(', ')']).parse().unwrap_or(0)).sum();
    prop_assert_eq!(sum, query.choices().len() + years);
    prop_assert_eq!(select(page, "#together[hidden]").len(), usize::from(query.countries().count() < 2));
    Ok(())
}

/// The head of the list, and which cases it shows.
fn list(page: &Html, here: &Address, query: &Query, found: &[usize]) -> Result<(), TestCaseError> {
    let count = sentence::result_count(found.len(), LIBRARY.count(None), here.locale);
    prop_assert_eq!(said(page, ".results-count"), spaced(&count));
    prop_assert_eq!(attributes(page, ".layout-switch [aria-current]", "id"), [format!("layout-{}", query.layout.id())]);
    prop_assert_eq!(attributes(page, "#sort option[selected]", "value"), [query.sort.id()]);
    let is_sorted = query.layout.lists_cases();
    prop_assert_eq!(select(page, ".sort-select[hidden]").is_empty(), is_sorted);
    prop_assert_eq!(select(page, ".results-place[hidden]").is_empty(), !found.is_empty());
    prop_assert_eq!(select(page, ".results-none[hidden]").is_empty(), found.is_empty());
    let pages = if is_sorted { parts(found.len()) } else { 1 };
    prop_assert_eq!(select(page, ".pager").len(), usize::from(pages > 1));
    let shown = if is_sorted { &found[..found.len().min(PART_LENGTH)] } else { &[] };
    let hrefs: Vec<String> =
        shown.iter().map(|&at| here.to(Page::Case(LIBRARY.case(at).unwrap().slug.clone())).href()).collect();
    prop_assert_eq!(attributes(page, ".case-card h2 a, .case-table th[scope=row] a", "href"), hrefs);
    Ok(())
}

/// The map: what each country says and where it leads, its sentence, its legend.
fn map(page: &Html, here: &Address, query: &Query, found: &[usize]) -> Result<(), TestCaseError> {
    let (catalogue, locale) = (&LIBRARY.catalogue, here.locale);
    let counts = LIBRARY.columns().country_counts(found);
    let chosen: Vec<Country> = query.countries().collect();
    let figures = figure::of_list(catalogue, &counts, &chosen, locale);
    let targets = figures.iter().filter(|figure| figure.country.is_ibero_american());
    for figure in targets {
        let target = select(page, &format!("#map-{}", figure.country.code()))[0].value();
        prop_assert_eq!(target.attr("aria-label"), Some(figure.label.as_str()));
        let to = match &here.page {
            Page::Explore(kind, _) => Page::Explore(*kind, query.clone().toggled(Choice::Country(figure.country))),
            _ => Page::Country(figure.country),
        };
        let to = here.to(to).href();
        prop_assert_eq!(target.attr("href"), Some(to.as_str()));
    }
    prop_assert_eq!(said(page, "#map-caption"), spaced(&sentence::list_caption(catalogue, &counts, locale)));
    let classes = figure::choropleth(&counts).ranges().count();
    prop_assert_eq!(select(page, ".map .legend li").len(), 1 + classes);
    prop_assert_eq!(select(page, "use.is-chosen").is_empty(), !chosen.iter().any(|it| it.is_ibero_american()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_screen_says_what_the_domain_finds(query in any_query(), on_map: bool, spanish: bool) {
        let locale = if spanish { Locale::Es } else { Locale::En };
        let here = Address::of(locale, if on_map { Page::Map(query.clone()) } else { Page::Explore(None, query.clone()) });
        let page = screen(&here);
        let found = LIBRARY.cases(&here.page.selection(), locale);
        filters(&page, &here, &query, found.len())?;
        map(&page, &here, &query, &found)?;
        if on_map {
            let count = sentence::result_count(found.len(), LIBRARY.count(None), locale);
            prop_assert_eq!(said(&page, ".map-page-count"), spaced(&count));
            let list = here.to(Page::Explore(None, query)).href();
            prop_assert_eq!(attributes(&page, ".map-page-count a", "href"), [list]);
        } else {
            list(&page, &here, &query, &found)?;
        }
        prop_assert_eq!(wrong_ids(&page), [""; 0]);
        for language in Locale::ALL {
            let selector = format!("#language-{}", language.tag());
            prop_assert_eq!(attributes(&page, &selector, "href"), [here.in_locale(language).href()]);
        }
    }

    /// Every number that is a link is the length of the list that it leads to.
    #[test]
    fn numbers_of_timeline_and_partners_lead_to_as_many_cases(query in any_query(), partners: bool) {
        let layout = if partners { Layout::Partners } else { Layout::Timeline };
        let here = Address::of(Locale::En, Page::Explore(None, query.laid_out(layout)));
        let page = screen(&here);
        let links = select(&page, ".timeline-chart a, .partners-matrix a, .chart-table a");
        for link in links {
            let row = link.ancestors().filter_map(ElementRef::wrap).find(|it| it.value().name() == "tr");
            let label = link.value().attr("aria-label").map_or_else(
                || within(row.unwrap(), "td").unwrap().text().collect::<String>(),
                |label| label.rsplit(": ").next().unwrap().split(' ').next().unwrap().to_owned(),
            );
            let href = link.value().attr("href").unwrap();
            let found = LIBRARY.cases(&address(href).page.selection(), Locale::En).len();
            prop_assert_eq!(label, found.to_string(), "{}", href);
        }
    }
}
