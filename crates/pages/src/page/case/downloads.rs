//! Papers, posters and pages of a case. One whose address is not known is shown as such: never hidden, never dead.

use casebook::{
    catalogue::{Case, Download},
    format,
    locale::Locale,
    vocabulary,
    words::Words,
};
use maud::{Markup, html};

/// The section; nothing where there are none.
pub(super) fn downloads(case: &Case, locale: Locale) -> Markup {
    html! {
        @if !case.downloads.is_empty() {
            section.case-downloads {
                h2 { (Words::of(locale).case_downloads) }
                ul.downloads { @for download in &case.downloads { (item(download, locale)) } }
            }
        }
    }
}

fn item(download: &Download, locale: Locale) -> Markup {
    let words = Words::of(locale);
    let kind = vocabulary::download(download.kind, words);
    let language = download.language.as_ref();
    let details = language
        .map(|language| vocabulary::language(language.as_str(), words))
        .into_iter()
        .chain(download.format.clone())
        .chain(download.bytes.map(|bytes| format::bytes(bytes, locale)))
        .collect::<Vec<_>>()
        .join(", ");
    html! {
        li.download-unknown[download.href.is_none()] {
            @match &download.href {
                Some(href) => a href=(href.as_str()) hreflang=[language.map(|language| language.as_str())] { (kind) },
                None => span.download-kind { (kind) },
            }
            @if !details.is_empty() { " " span.download-details { (details) } }
            @match &download.href {
                Some(href) => @if let Some(host) = host(href.as_str()) { " " span.download-host { (host) } },
                None => { " " span.download-note { (words.download_unknown) } },
            }
        }
    }
}

/// The site a link leads to: several pages of a case would otherwise read alike.
fn host(href: &str) -> Option<&str> {
    let (_, rest) = href.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}
