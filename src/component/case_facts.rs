//! The facts of a case as a list of terms: all that are known, and no others.

use casebook::{
    catalogue::{Case, Slug},
    country::Country,
    format,
    locale::Locale,
    sentence, vocabulary,
    words::Words,
};
use leptos::prelude::*;

use super::{
    localized::{LanguageNote, lang},
    views,
};

/// A name, and where it leads.
pub struct FactLink {
    /// The name.
    pub name: String,
    /// Where it leads.
    pub href: String,
}

/// The facts of a case: a term each, with what is known.
#[component]
pub fn CaseFacts(
    /// The case.
    case: Case,
    /// A country's name and page.
    #[prop(into)]
    country: Callback<Country, FactLink>,
    /// A sector's name and list.
    #[prop(into)]
    sector: Callback<Slug, FactLink>,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    let words = Words::of(locale);
    let facts = [
        (words.case_countries, countries(&case, country, locale)),
        (words.case_institutions, names(&case.institutions)),
        (words.case_authors, authors(&case, locale).map(IntoAny::into_any)),
        (words.case_implementers, names(&case.implementers)),
        (words.case_years, case.years.map(|years| format::years(years, locale).into_any())),
        (words.case_modality, case.modality.map(|modality| vocabulary::modality(modality, words).into_any())),
        (words.case_sectors, sectors(&case, sector)),
        (words.case_budget, budget(&case, locale)),
        (words.case_official_title, case.official_title.map(|title| sentence::without_breaks(&title).into_any())),
    ];
    let known = facts.into_iter().filter_map(|(term, fact)| Some((term, fact?)));
    let facts = views(known.map(|(term, fact)| view! { <div><dt>{term}</dt><dd>{fact}</dd></div> }));
    view! { <dl class="case-facts">{facts}</dl> }
}

/// The countries with their pages, and their roles where these are known.
fn countries(case: &Case, link: Callback<Country, FactLink>, locale: Locale) -> Option<AnyView> {
    let item = |country| {
        let FactLink { name, href } = link.run(country);
        let roles: Vec<_> = case.roles_of(country).collect();
        let roles = (!roles.is_empty()).then(|| {
            view! { <span class="case-role">{format!(" ({})", sentence::role_names(&roles, locale))}</span> }.into_any()
        });
        view! { <li><a href=href>{name}</a>{roles}</li> }
    };
    inline_list(case.countries().into_iter().map(|country| item(country).into_any()).collect())
}

fn sectors(case: &Case, link: Callback<Slug, FactLink>) -> Option<AnyView> {
    let item = |sector: &Slug| {
        let FactLink { name, href } = link.run(sector.clone());
        view! { <li><a href=href>{name}</a></li> }
    };
    inline_list(case.sectors.iter().map(|sector| item(sector).into_any()).collect())
}

fn inline_list(items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| view! { <ul class="inline-list">{items}</ul> }.into_any())
}

fn names(names: &[String]) -> Option<AnyView> {
    let items = || views(names.iter().cloned().map(|name| view! { <li>{name}</li> }));
    (!names.is_empty()).then(|| view! { <ul>{items()}</ul> }.into_any())
}

/// The budget in the source's own words.
fn budget(case: &Case, locale: Locale) -> Option<AnyView> {
    let budget = case.budget.as_ref()?.get(locale)?;
    let stated = view! {
        <span class="as-stated" lang=lang(&budget, locale)>{budget.value.clone()}</span>
        " "
        <LanguageNote language=budget.locale locale />
    };
    Some(stated.into_any())
}

/// "María Clara Sanín and Juan Pablo Prado, with support of Bruno Ayllon".
fn authors(case: &Case, locale: Locale) -> Option<String> {
    let list = |names: &[String]| format::list(&names.iter().map(String::as_str).collect::<Vec<_>>(), locale);
    let support = || Words::of(locale).case_support.with(&[("names", &list(&case.support))]);
    let authors = (!case.authors.is_empty()).then(|| list(&case.authors));
    let parts: Vec<String> = authors.into_iter().chain((!case.support.is_empty()).then(support)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::catalogue;

    /// The facts of a case that has these fields besides those that every case has, as HTML in English.
    fn facts(fields: &str) -> String {
        let text = format!(
            r#"{{ "format": 1, "sectors": [{{ "id": "health", "label": {{ "en": "Health" }} }}],
                "cases": [{{ "slug": "a", "kind": "study", "title": {{ "en": "x" }}, "summary": {{ "en": ["x"] }},
                    "evidence": "page", {fields} }}] }}"#
        );
        let case = catalogue::read(&text).unwrap().catalogue.cases.remove(0);
        let link = |name: &str, to: &str| FactLink { name: name.to_owned(), href: to.to_owned() };
        let html = Owner::new().with(|| {
            let country = move |country: Country| link(country.name(Locale::En), country.code());
            let sector = move |sector: Slug| link("Health", sector.as_str());
            view! { <CaseFacts case country sector locale=Locale::En /> }.to_html()
        });
        html.replace("<!>", "")
    }

    #[test]
    fn only_what_is_known_is_shown() {
        let expected = concat!(
            "<dl class=\"case-facts\"><div><dt>Countries involved</dt><dd><ul class=\"inline-list\">",
            "<li><a href=\"PE\">Peru</a></li></ul></dd></div></dl>"
        );
        assert_eq!(facts(r#""participants": [{ "country": "PE" }]"#), expected);
    }

    #[test]
    fn a_country_is_shown_once_with_all_its_roles() {
        let html = facts(
            r#""participants": [{ "country": "PE", "role": "provider" }, { "country": "PE", "role": "recipient" }]"#,
        );
        let peru = "<a href=\"PE\">Peru</a><span class=\"case-role\"> (provider and recipient)</span>";
        assert!(html.contains(&format!("<ul class=\"inline-list\"><li>{peru}</li></ul>")), "{html}");
    }

    #[test]
    fn those_who_supported_follow_the_authors_or_stand_alone() {
        let participants = r#""participants": [{ "country": "PE" }]"#;
        let html = facts(&format!(r#"{participants}, "authors": ["Ana", "Juan"], "support": ["Bruno"]"#));
        assert!(html.contains("<dd>Ana and Juan, with support of Bruno</dd>"), "{html}");
        let html = facts(&format!(r#"{participants}, "support": ["Bruno"]"#));
        assert!(html.contains("<dd>with support of Bruno</dd>"), "{html}");
    }

    #[test]
    fn a_budget_in_the_other_language_is_marked_and_said() {
        let html = facts(r#""participants": [{ "country": "PE" }], "sectors": ["health"], "budget": { "es": "mil" }"#);
        let budget = concat!(
            "<dd><span lang=\"es\" class=\"as-stated\">mil</span> ",
            "<small class=\"language-note\">In Spanish</small></dd>"
        );
        assert!(html.contains(budget), "{html}");
        assert!(html.contains("<li><a href=\"health\">Health</a></li>"), "{html}");
    }
}
