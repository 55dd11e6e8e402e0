//! Dublin Core in `meta` elements (<https://www.dublincore.org/specifications/dublin-core/dcq-html/>): `DC.` for the
//! fifteen elements of version 1.1, `DCTERMS.` for what they can't tell apart. It must not use the attribute `scheme`,
//! which HTML has given up: forms of values are those that the terms name (W3C-DTF, DCMI Period, ISO 3166).

use super::{Meta, dates, facts::Metas, json_ld, links, mapping::Subject};
use crate::{
    catalogue::{Case, Years},
    route::Page,
};

/// The `DC.…` and `DCTERMS.…` names of a page.
pub(super) fn dublin_core(subject: &Subject) -> Vec<Meta> {
    let site = &subject.site.catalogue.site;
    let mut metas = Metas::default();
    match subject.case {
        Some(case) => add_case(&mut metas, subject, case),
        None => {
            metas.add("DC.title", subject.heading);
            metas.add("DC.language", subject.locale().tag());
            let home = subject.address.page == Page::list(None);
            metas.add("DC.type", if home { "Dataset" } else { "Text" });
            // The catalogue's own words alone are under its licence; a case stands for a work of others.
            metas.add_known("DC.rights", site.licence.as_ref());
        }
    }
    if let Some(description) = subject.description {
        metas.0.push(Meta { name: "DC.description", ..description.clone() });
    }
    metas.add_known("DC.publisher", site.publisher.as_ref());
    metas.add("DC.identifier", subject.url);
    metas.add("DC.format", "text/html");
    metas.0
}

fn add_case(metas: &mut Metas, subject: &Subject, case: &Case) {
    let catalogue = subject.site.catalogue;
    let locale = subject.locale();
    if let Some(title) = case.title.get(locale) {
        metas.add_localized("DC.title", title.value, title.locale, locale);
    }
    metas.add_known("DCTERMS.alternative", case.official_title.as_ref());
    metas.add_each("DC.creator", &case.authors);
    metas.add_each("DC.contributor", case.institutions.iter().chain(&case.support));
    metas.add_known("DCTERMS.issued", dates::issued(case));
    metas.add_each("DC.language", json_ld::languages(case, locale));
    metas.add("DC.type", "Text");
    metas.add_each("DC.subject", case.sectors.iter().map(|sector| catalogue.sector_label(sector, locale)));
    let countries = case.countries();
    metas.add_each("DC.coverage", countries.iter().map(|country| catalogue.country_name(*country, locale)));
    metas.add_each("DCTERMS.spatial", countries.iter().map(|country| country.code()));
    metas.add_known("DCTERMS.temporal", case.years.map(period));
    if let Some(source) = &case.source {
        let address = source.href.as_ref().map(|href| links::absolute(href, subject.site.base));
        metas.add("DC.source", address.unwrap_or_else(|| source.title.clone()));
    }
}

/// DCMI Period: "start=2006; end=2009; scheme=W3C-DTF;".
fn period(years: Years) -> String {
    let end = years.end.map(|end| format!(" end={};", end.number())).unwrap_or_default();
    format!("start={};{end} scheme=W3C-DTF;", years.start.number())
}
