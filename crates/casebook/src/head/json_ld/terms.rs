//! What several things have in common: names in a language, countries, organizations, years. It must not know pages.

use crate::{
    catalogue::{Case, Catalogue, Localized, Year},
    country::Country,
    head::{links, mapping::Site},
    json::write::{Json, Object},
    locale::Locale,
};

/// A thing of a type, with the vocabulary that its names are from.
pub(super) fn thing(kind: &'static str) -> Object {
    Object::new().with("@context", "https://schema.org").with("@type", kind)
}

/// A thing inside another one.
pub(super) fn part(kind: &'static str) -> Object {
    Object::new().with("@type", kind)
}

/// A text; with its language where that is not the page's.
pub(super) fn text(text: Localized<'_, String>, of_page: Locale) -> Json {
    if text.locale == of_page {
        Json::from(text.value)
    } else {
        Object::new().with("@language", text.locale.tag()).with("@value", text.value).into()
    }
}

/// The languages in which title and summary are on the page, the title's first.
pub(in crate::head) fn languages(case: &Case, locale: Locale) -> Vec<&'static str> {
    let title = case.title.get(locale).map(|title| title.locale.tag());
    let summary = case.summary.get(locale).map(|summary| summary.locale.tag());
    let mut languages: Vec<&'static str> = title.into_iter().chain(summary).collect();
    languages.dedup();
    languages
}

/// A country with its ISO 3166-1 alpha-2 code.
pub(super) fn country(catalogue: &Catalogue, country: Country, locale: Locale) -> Object {
    let code = part("PropertyValue").with("propertyID", "ISO 3166-1 alpha-2").with("value", country.code());
    part("Country").with("name", catalogue.country_name(country, locale)).with("identifier", code)
}

/// Organizations by name.
pub(super) fn organizations(names: &[String]) -> Vec<Object> {
    names.iter().map(organization).collect()
}

/// An organization by name.
pub(super) fn organization(name: &String) -> Object {
    part("Organization").with("name", name)
}

/// Years as an ISO 8601 interval in the form that schema.org gives for `temporalCoverage`: "2006/2009", "2010/.."
/// where the record says only since when, "2025" for one year.
pub(super) fn interval(start: Year, end: Option<Year>) -> String {
    match end {
        Some(end) if end == start => start.number().to_string(),
        Some(end) => format!("{}/{}", start.number(), end.number()),
        None => format!("{}/..", start.number()),
    }
}

/// The identifier of the whole site.
pub(super) fn site_id(site: Site<'_>) -> String {
    site.base.file("#site")
}

/// The site that a page is part of.
pub(super) fn part_of(site: Site<'_>, locale: Locale) -> Object {
    let name = site.catalogue.site.title.get(locale).map(|title| text(title, locale));
    part("WebSite").with("@id", site_id(site)).with("name", name).with("url", links::home(site.base, locale))
}

/// Where the licence of the catalogue's own texts can be read, or else its name.
pub(super) fn licence(site: Site<'_>) -> Option<String> {
    let href = site.catalogue.site.licence_href.as_ref().map(|href| links::absolute(href, site.base));
    href.or_else(|| site.catalogue.site.licence.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_an_interval() {
        let year = |number| Year::parse(number).unwrap();
        assert_eq!(interval(year(2006), Some(year(2009))), "2006/2009");
        assert_eq!(interval(year(2010), None), "2010/..");
        assert_eq!(interval(year(2025), Some(year(2025))), "2025");
    }
}
