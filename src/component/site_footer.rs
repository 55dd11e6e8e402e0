//! The footer of every page: what it is, when it was last changed, under which licence, where the data is.
//! It must not hold navigation: that is the header's.

use casebook::{catalogue::Site, format, locale::Locale, words::Words};
use leptos::prelude::*;

/// The footer. `data` is the address of the catalogue's file, `about` that of the page about it.
pub fn site_footer(
    site: &Site,
    updated: Option<casebook::catalogue::Date>,
    locale: Locale,
    about: String,
    data: &'static str,
) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let description = site
        .description
        .get(locale)
        .map(|text| view! { <p>{casebook::sentence::without_breaks(text.value)}</p> });
    let updated = updated.map(|day| {
        view! { <li>{words.about_updated.with(&[("date", &format::date(day, locale))])}</li> }
    });
    view! {
        <footer class="site-footer">
            <div class="site-footer-row">
                {description}
                <ul>
                    {updated}
                    {licence(site).map(|licence| view! { <li>{licence}</li> })}
                    <li>
                        <a href=data download="catalogue.json">"JSON"</a>
                    </li>
                    <li>
                        <a href=about>{words.nav_about}</a>
                    </li>
                </ul>
            </div>
        </footer>
    }
}

/// The licence, linked where its text can be read.
pub fn licence(site: &Site) -> Option<impl IntoView + use<>> {
    let name = site.licence.clone()?;
    let href = site.licence_href.as_ref().map(|href| href.as_str().to_owned());
    Some(match href {
        Some(href) => leptos::either::Either::Left(view! { <a href=href rel="license">{name}</a> }),
        None => leptos::either::Either::Right(view! { <span>{name}</span> }),
    })
}
