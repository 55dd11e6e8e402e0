//! Whole HTML documents: the shell around a screen, the entry that leads to a language, and the page of addresses that
//! no file has. What a screen shows is the business of `site`, what a head says of it that of `metadata`.

use casebook::{
    head::Heads,
    locale::Locale,
    route::{self, Address},
    sentence::without_breaks,
    words::Words,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    release::ICON,
    site::{MANIFEST, Site, TOUCH_ICON},
};

/// Colours of the browser's own frame: `--paper` of both schemes in `styles/tokens.css`.
const THEME: [(&str, &str); 2] = [("light", "#fbfaf6"), ("dark", "#14181d")];

/// The page of an address.
pub(crate) fn page(site: &Site<'_>, heads: &Heads<'_>, address: &Address) -> String {
    let markup = html! {
        (DOCTYPE)
        html lang=(address.locale.tag()) data-prerendered {
            head {
                (start(site))
                (metadata::head_markup(&heads.of(address)))
                (links(site, Some(address.locale), None))
            }
            (body(&PreEscaped(site.screen(address))))
        }
    };
    markup.into_string()
}

/// The bare base: a link to each language, until the script leads to the one that the visitor wants.
pub(crate) fn entry(site: &Site<'_>, heads: &Heads<'_>) -> String {
    let default = site.default_locale();
    let mut locales = site.locales();
    // The site's own language comes first: it is the one for visitors of any other.
    locales.sort_by_key(|locale| *locale != default);
    let languages = locales.iter().map(|locale| locale.tag()).collect::<Vec<_>>().join(" ");
    let choice = html! {
        main.without-app {
            h1 lang=(default.tag()) { (without_breaks(site.title(default))) }
            @for locale in &locales {
                section lang=(locale.tag()) {
                    h2 { a href=(Address::home(*locale).href()) hreflang=(locale.tag()) { (locale.own_name()) } }
                    p { (without_breaks(site.description(*locale))) }
                }
            }
        }
    };
    let markup = html! {
        (DOCTYPE)
        html lang=(default.tag()) {
            head {
                (start(site))
                (metadata::head_markup(&heads.entry()))
                (links(site, None, Some(&languages)))
            }
            (body(&choice))
        }
    };
    markup.into_string()
}

/// What a host answers with where there is no file: the app alone, which may know more than this build.
pub(crate) fn without_content(site: &Site<'_>) -> String {
    let (locale, wasm) = (site.default_locale(), &site.release.wasm);
    let markup = html! {
        (DOCTYPE)
        html lang=(locale.tag()) {
            head {
                (start(site))
                title { (site.title(locale)) }
                meta name="robots" content="noindex";
                // Here nothing can be read before the app is there.
                link rel="preload" href=(wasm.name) integrity=(wasm.integrity) as="fetch" type="application/wasm" crossorigin="anonymous";
                link rel="preload" href=(site.catalogue_href()) as="fetch" type="application/json" crossorigin="anonymous";
                @if let Some(columns) = site.columns_href() {
                    link rel="preload" href=(columns) as="fetch" crossorigin="anonymous";
                }
                link rel="preload" href=(route::DRAWING) as="fetch" type="application/json" crossorigin="anonymous";
                (links(site, None, None))
            }
            body {
                div #app {}
                (announcer())
                noscript #without-app { (not_there(site)) }
            }
        }
    };
    markup.into_string()
}

/// For those without script, and where the app can't start: there is no page here, and the way to those that there are.
fn not_there(site: &Site<'_>) -> Markup {
    html! {
        div.without-app {
            @for (at, locale) in site.locales().into_iter().enumerate() {
                @let words = Words::of(locale);
                section lang=(locale.tag()) {
                    @if at == 0 { h1 { (words.not_found_title) } } @else { h2 { (words.not_found_title) } }
                    p { (words.not_found_moved) }
                    p { a href=(Address::home(locale).href()) { (words.not_found_all) } }
                }
            }
        }
    }
}

/// What comes first: everything that follows is relative to the base.
fn start(site: &Site<'_>) -> Markup {
    html! {
        meta charset="utf-8";
        base href=(site.base.path());
        // For hosts that send no headers; before anything that the policy is about.
        @if site.options.hosts.is_empty() || !site.options.hosts.iter().all(|host| host.sends_headers()) {
            meta http-equiv="Content-Security-Policy" content=(hosts::policy(site.base.origin()));
        }
    }
}

/// What every document links: icons, manifest, feed, style and script. The script chooses among `languages`, where there
/// are any.
fn links(site: &Site<'_>, locale: Option<Locale>, languages: Option<&str>) -> Markup {
    let release = site.release;
    html! {
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        @for (scheme, colour) in THEME {
            meta name="theme-color" media={ "(prefers-color-scheme: " (scheme) ")" } content=(colour);
        }
        link rel="icon" href=(ICON) type="image/svg+xml";
        link rel="apple-touch-icon" href=(TOUCH_ICON);
        link rel="manifest" href=(MANIFEST);
        @for locale in locale.map_or(site.locales(), |locale| vec![locale]) {
            // Without `hreflang`, which is for whole addresses of the same page; the feed says its language itself.
            link rel="alternate" type="application/atom+xml" href=(metadata::feed_path(locale)) title=(site.title(locale));
        }
        link rel="stylesheet" href=(release.style.name) integrity=(release.style.integrity) crossorigin="anonymous";
        script type="module" id="app-loader" src=(release.script.name) integrity=(release.script.integrity)
            crossorigin="anonymous" data-wasm=(release.wasm.name) data-integrity=(release.wasm.integrity)
            data-catalogue=(site.catalogue_href()) data-fetch=(fetched(site)) data-worker=[site.worker()]
            data-languages=[languages] {}
        @if let Some(preview) = site.options.preview {
            script type="module" id="preview" src=(preview.name) data-version=(preview.version) {}
        }
    }
}

/// What the app reads before it takes a page over.
fn fetched(site: &Site<'_>) -> String {
    let files = [Some(site.catalogue_href()), site.columns_href(), Some(route::DRAWING.to_owned())];
    files.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn body(content: &Markup) -> Markup {
    html! {
        body {
            div #app { (content) }
            (announcer())
        }
    }
}

/// Speaks the title of a new page; outside of what is replaced.
fn announcer() -> Markup {
    html! { p #announcer .visually-hidden role="status" {} }
}

#[cfg(test)]
mod tests {
    use casebook::route::Page;

    use super::*;
    use crate::{fixture, options::Options, site::Site};

    #[track_caller]
    fn check(make: impl FnOnce(&Site<'_>, &Heads<'_>) -> String, expected: &[&str], unexpected: &[&str]) {
        let release = fixture::release();
        let options = Options::new(fixture::CATALOGUE, std::path::Path::new("dist"));
        let (site, _) = Site::read(&options, &release).unwrap();
        let text = make(&site, &site.heads());
        for part in expected {
            assert!(text.contains(part), "expected {part} in {text}");
        }
        for part in unexpected {
            assert!(!text.contains(part), "unexpected {part} in {text}");
        }
    }

    #[test]
    fn a_page_carries_its_screen_and_loads_nothing_but_style_and_script() {
        check(
            |site, heads| page(site, heads, &Address::of(Locale::Es, Page::About)),
            &[
                "<!DOCTYPE html><html lang=\"es\" data-prerendered><head><meta charset=\"utf-8\">\
                 <base href=\"/evidence/\">",
                "<link rel=\"stylesheet\" href=\"style-0123456789abcdef.css\" integrity=\"sha384-",
                "<script type=\"module\" id=\"app-loader\" src=\"app-0123456789abcdef.js\" integrity=\"sha384-",
                "data-wasm=\"app-0123456789abcdef.wasm\" data-integrity=\"sha384-",
                "data-catalogue=\"catalogue.json?v=",
                "data-worker=\"worker.js\"",
                "href=\"es/feed.xml\"",
                "<div id=\"app\"><div class=\"screen\">",
                "</div><p class=\"visually-hidden\" id=\"announcer\" role=\"status\"></p></body></html>",
            ],
            &["preload", "style=", "<script>", "en/feed.xml", "id=\"preview\"", "data-languages"],
        );
    }

    #[test]
    fn the_entry_leads_to_each_language() {
        check(
            entry,
            &[
                "<html lang=\"es\"><head>",
                "data-languages=\"es en\"",
                "<a href=\"en/\" hreflang=\"en\">English</a>",
                "<a href=\"es/\" hreflang=\"es\">Español</a>",
            ],
            &["data-prerendered", "preload"],
        );
    }

    #[test]
    fn a_document_without_content_has_the_app_and_words_for_where_it_can_not_run() {
        check(
            |site, _| without_content(site),
            &[
                "<div id=\"app\"></div>",
                "<noscript id=\"without-app\">",
                "<a href=\"es/\">Ver todos los casos</a>",
                "noindex",
            ],
            &["data-prerendered", "data-languages"],
        );
    }

    #[test]
    fn the_browsers_frame_has_the_colours_of_the_paper() {
        let tokens = include_str!("../../../styles/tokens.css");
        let papers: Vec<&str> =
            tokens.lines().filter_map(|line| line.trim().strip_prefix("--paper: ")?.strip_suffix(';')).collect();
        assert_eq!(papers, THEME.map(|(_, colour)| colour));
    }
}
