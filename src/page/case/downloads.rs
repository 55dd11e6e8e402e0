//! Papers, posters and pages of a case. One whose address is not known is shown as such: never hidden, never dead.

use casebook::{catalogue::Download, format, locale::Locale, vocabulary, words::Words};
use leptos::prelude::*;

use crate::component::views;

/// The section; nothing where there are none.
#[component]
pub fn Downloads(
    /// What there is.
    downloads: Vec<Download>,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    (!downloads.is_empty()).then(|| {
        let items = views(downloads.into_iter().map(|download| view! { <Item download locale /> }));
        view! {
            <section class="case-downloads">
                <h2>{Words::of(locale).case_downloads}</h2>
                <ul class="downloads">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// One paper, poster or page: a link where its address is known, and where that leads.
#[component]
fn Item(
    /// What it is.
    download: Download,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    let words = Words::of(locale);
    let details = details(&download, locale);
    let details =
        (!details.is_empty()).then(|| view! { " " <span class="download-details">{details}</span> }.into_any());
    let kind = vocabulary::download(download.kind, words);
    match download.href {
        Some(href) => {
            let language = download.language.map(|language| language.as_str().to_owned());
            let href = href.as_str().to_owned();
            let host = host(&href).map(str::to_owned);
            let host = host.map(|host| view! { " " <span class="download-host">{host}</span> }.into_any());
            view! { <li><a href=href hreflang=language>{kind}</a>{details}{host}</li> }.into_any()
        }
        None => view! {
            <li class="download-unknown">
                <span class="download-kind">{kind}</span>
                {details}
                " "
                <span class="download-note">{words.download_unknown}</span>
            </li>
        }
        .into_any(),
    }
}

/// "Spanish, PDF, 2.4 MB": what of it is known.
fn details(download: &Download, locale: Locale) -> String {
    let language = download.language.as_ref();
    language
        .map(|language| vocabulary::language(language.as_str(), Words::of(locale)))
        .into_iter()
        .chain(download.format.clone())
        .chain(download.bytes.map(|bytes| format::bytes(bytes, locale)))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The site a link leads to: several pages of a case would otherwise read alike.
fn host(href: &str) -> Option<&str> {
    let (_, rest) = href.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::catalogue::{DownloadKind, Href, LanguageTag};

    fn html(href: Option<&str>) -> String {
        let download = Download {
            kind: DownloadKind::Paper,
            language: LanguageTag::parse("es"),
            href: href.and_then(Href::parse),
            format: Some("PDF".to_owned()),
            bytes: None,
        };
        let view = || view! { <Item download=download.clone() locale=Locale::En /> }.to_html();
        Owner::new().with(view).replace("<!>", "")
    }

    #[test]
    fn a_paper_with_an_address_is_a_link_that_says_where_it_leads() {
        let expected = concat!(
            "<li><a href=\"https://www.example.org/a?b\" hreflang=\"es\">Paper</a>",
            " <span class=\"download-details\">Spanish, PDF</span>",
            " <span class=\"download-host\">example.org</span></li>"
        );
        assert_eq!(html(Some("https://www.example.org/a?b")), expected);
    }

    #[test]
    fn a_file_beside_the_site_has_no_host() {
        assert!(!html(Some("papers/a.pdf")).contains("download-host"));
    }

    #[test]
    fn a_paper_without_an_address_is_shown_as_such() {
        let expected = concat!(
            "<li class=\"download-unknown\"><span class=\"download-kind\">Paper</span>",
            " <span class=\"download-details\">Spanish, PDF</span>",
            " <span class=\"download-note\">Address not known; see the source page.</span></li>"
        );
        assert_eq!(html(None), expected);
    }
}
