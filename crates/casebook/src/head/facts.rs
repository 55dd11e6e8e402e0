//! What machines read of a page, as plain data. It must not know how any of it is found or written.

use crate::locale::Locale;

/// Everything that the head of a page says to machines. Texts are unescaped, addresses are absolute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Language of the page.
    pub locale: Locale,
    /// The document's title.
    pub title: String,
    /// Language of the title, where it is not the page's.
    pub title_locale: Option<Locale>,
    /// One or two sentences for lists of results, at most about 200 characters.
    pub description: Option<Meta>,
    /// Whether search engines are asked to leave the page out: it is not one of the site's.
    pub noindex: bool,
    /// The page's one address; `None` where it has none.
    pub canonical: Option<String>,
    /// The page in each language, this one included, and the one for any other language (`x-default`).
    pub alternates: Vec<Alternate>,
    /// Where the licence of the page's texts can be read.
    pub licence: Option<String>,
    /// Open Graph, written with `property`.
    pub open_graph: Vec<Meta>,
    /// Twitter cards, written with `name`.
    pub twitter: Vec<Meta>,
    /// Highwire Press tags (`citation_…`), of cases alone.
    pub citation: Vec<Meta>,
    /// Dublin Core (`DC.…`, `DCTERMS.…`).
    pub dublin_core: Vec<Meta>,
    /// JSON-LD, one text per `script` element; safe to be written there as it is.
    pub json_ld: Vec<String>,
}

/// A named text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Name or property, fixed text of the program.
    pub name: &'static str,
    /// Its value.
    pub content: String,
    /// Language of the value, where it is not the page's.
    pub locale: Option<Locale>,
}

/// The same page for readers of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    /// A language tag, or `x-default`.
    pub hreflang: &'static str,
    /// Its address.
    pub href: String,
}

/// Collects named texts; what is not known is not added.
#[derive(Debug, Default)]
pub(super) struct Metas(pub(super) Vec<Meta>);

impl Metas {
    pub(super) fn add(&mut self, name: &'static str, content: impl Into<String>) {
        self.0.push(Meta { name, content: content.into(), locale: None });
    }

    pub(super) fn add_known(&mut self, name: &'static str, content: Option<impl Into<String>>) {
        if let Some(content) = content {
            self.add(name, content);
        }
    }

    pub(super) fn add_each<T: Into<String>>(&mut self, name: &'static str, contents: impl IntoIterator<Item = T>) {
        contents.into_iter().for_each(|content| self.add(name, content));
    }

    /// A text that may be in another language than the page.
    pub(super) fn add_localized(&mut self, name: &'static str, text: &str, of_text: Locale, of_page: Locale) {
        self.0.push(Meta { name, content: text.to_owned(), locale: (of_text != of_page).then_some(of_text) });
    }
}
