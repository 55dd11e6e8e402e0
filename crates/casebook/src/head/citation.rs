//! Bibliographic tags that Google Scholar, Zotero and Mendeley read: Highwire Press
//! (<https://scholar.google.com/intl/en/scholar/inclusion.html#indexing>). It must not guess: a tag whose fact the
//! record lacks is left out, although some readers then pass the page over.
//!
//! Zotero takes a page with a technical report's institution for a report, and any other for a journal article, so
//! the institution is said wherever one is known.

use super::{Meta, dates, facts::Metas, links, mapping::Subject};
use crate::{
    catalogue::{Case, Download},
    locale::Locale,
};

/// The `citation_…` names of a case.
pub(super) fn citation(subject: &Subject, case: &Case) -> Vec<Meta> {
    let locale = subject.locale();
    let source = case.source.as_ref();
    let mut metas = Metas::default();
    if let Some(title) = case.title.get(locale) {
        metas.add_localized("citation_title", title.value, title.locale, locale);
        metas.add("citation_language", title.locale.tag());
    }
    metas.add_each("citation_author", &case.authors);
    metas.add_known("citation_publication_date", dates::issued(case));
    let publisher = source.and_then(|source| source.publisher.as_ref());
    match case.institutions.as_slice() {
        [] => metas.add_known("citation_technical_report_institution", publisher),
        institutions => metas.add_each("citation_technical_report_institution", institutions),
    }
    metas.add_known("citation_publisher", publisher);
    let sectors = case.sectors.iter().map(|sector| subject.site.catalogue.sector_label(sector, locale));
    metas.add_each("citation_keywords", sectors);
    metas.add("citation_abstract_html_url", subject.url);
    let pdf = pdf(case, locale).and_then(|download| download.href.as_ref());
    metas.add_known("citation_pdf_url", pdf.map(|href| links::absolute(href, subject.site.base)));
    metas.0
}

/// The PDF of a case, where its address and format are known: in the page's language if there is one.
pub fn pdf(case: &Case, locale: Locale) -> Option<&Download> {
    let is_pdf = |download: &&Download| {
        let format = download.format.as_deref();
        download.href.is_some() && format.is_some_and(|format| format.eq_ignore_ascii_case("pdf"))
    };
    let in_language = |download: &&Download| {
        let language = download.language.as_ref().and_then(|tag| Locale::from_tag(tag.as_str()));
        language == Some(locale)
    };
    let mut found = case.downloads.iter().filter(is_pdf);
    found.clone().find(in_language).or_else(|| found.next())
}
