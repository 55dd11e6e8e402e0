//! What a document's head says of its page. The words are `casebook::head`'s; this only puts them into place.

use casebook::{head, route::Address};
use maud::{Markup, html};

use crate::site::Site;

/// The head of an address.
pub(crate) fn page(site: &Site<'_>, address: &Address) -> Markup {
    html! {
        title { (head::title(&site.library.catalogue, address)) }
        link rel="canonical" href=(site.base.page(address));
    }
}

/// The head of the bare base.
pub(crate) fn entry(site: &Site<'_>) -> Markup {
    let locale = site.default_locale();
    html! {
        title { (site.title(locale)) }
        meta name="description" content=(site.description(locale));
        link rel="canonical" href=(site.base.as_str());
        @for locale in site.locales() {
            link rel="alternate" hreflang=(locale.tag()) href=(site.base.page(&Address::home(locale)));
        }
        link rel="alternate" hreflang="x-default" href=(site.base.as_str());
    }
}
