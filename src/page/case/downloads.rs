//! Papers, posters and pages of a case. One whose address is not known is shown as such: never hidden, never dead.

use casebook::{
    catalogue::{Case, Download},
    format,
    locale::Locale,
    vocabulary,
    words::Words,
};
use leptos::{either::Either, prelude::*};

/// The section; nothing where there are none.
pub(super) fn downloads(case: &Case, locale: Locale) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = case.downloads.iter().map(|it| download(it, locale)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="case-downloads">
                <h2>{Words::of(locale).case_downloads}</h2>
                <ul class="downloads">{items}</ul>
            </section>
        }
    })
}

fn download(download: &Download, locale: Locale) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let kind = vocabulary::download(download.kind, words);
    let language = download
        .language
        .as_ref()
        .map(|language| vocabulary::language(language.as_str(), words));
    let size = download.bytes.map(|bytes| format::bytes(bytes, locale));
    let details = language
        .into_iter()
        .chain(download.format.clone())
        .chain(size)
        .collect::<Vec<_>>()
        .join(", ");
    let details = (!details.is_empty()).then(|| view! { <span class="download-details">{details}</span> });
    match &download.href {
        Some(href) => {
            let href = href.as_str().to_owned();
            let hreflang = download.language.as_ref().map(|language| language.as_str().to_owned());
            let host = host(&href).map(|host| view! { <span class="download-host">{host}</span> });
            Either::Left(view! {
                <li>
                    <a href=href hreflang=hreflang>{kind}</a>
                    " "
                    {details}
                    " "
                    {host}
                </li>
            })
        }
        None => Either::Right(view! {
            <li class="download-unknown">
                <span>{kind}</span>
                " "
                {details}
                " "
                <span class="download-note">{words.download_unknown}</span>
            </li>
        }),
    }
}

/// The site a link leads to: several pages of a case would otherwise read alike.
fn host(href: &str) -> Option<String> {
    let (_, rest) = href.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}
