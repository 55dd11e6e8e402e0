//! A case in a list: number and kind in the margin, then title, first words, who and when.

use casebook::{catalogue::Kind, locale::Locale, vocabulary, words::Words};
use leptos::prelude::*;
use web_sys::Element;

use super::marked::{Marked, Piece};

/// The level of the title of a case on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Directly below the page's heading.
    Two,
    /// Below the heading of a section.
    Three,
}

/// What lists know of every case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseSummary {
    /// Its number in the original series.
    pub number: Option<u32>,
    /// Its kind.
    pub kind: Kind,
    /// Names of its countries; of many, the first ones and how many more.
    pub countries: String,
    /// How many countries take part.
    pub country_count: usize,
    /// When it ran.
    pub years: Option<String>,
    /// Names of its sectors; empty where none is known.
    pub sectors: String,
    /// Its modality.
    pub modality: Option<&'static str>,
}

/// What lists show of a case's record.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseText {
    /// Where its page is.
    pub href: String,
    /// Its title.
    pub title: MarkedText,
    /// What of it has the words searched for, or its first words; empty where a list shows none.
    pub excerpt: MarkedText,
}

/// A text in pieces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MarkedText {
    /// Its language, where it is not the page's.
    pub lang: Option<&'static str>,
    /// Its pieces.
    pub pieces: Vec<Piece>,
}

/// A list item with the case.
#[component]
pub fn CaseCard(
    /// The language of the page.
    locale: Locale,
    /// What is known of it.
    summary: CaseSummary,
    /// Its record; `None` while that is under way.
    text: Signal<Option<CaseText>>,
    /// The level of its title.
    level: Level,
    /// Told the list item when it is made in a browser.
    on_made: Callback<Element>,
) -> impl IntoView {
    let CaseSummary { number, kind, countries, years, sectors, .. } = summary;
    let number = number.map(|number| view! { <span class="case-number">{number.to_string()}</span> " " }.into_any());
    let is_there = Memo::new(move |_| text.with(Option::is_some));
    let body = move || match is_there.get() {
        // A heading without words would be announced as one.
        false => view! {
            <p class="case-card-title"><span class="is-coming"></span></p>
            <p class="case-card-excerpt"><span class="is-coming"></span><span class="is-coming"></span></p>
        }
        .into_any(),
        true => view! { <CardText text level /> }.into_any(),
    };
    view! {
        <li class="case-card" use:tell=on_made aria-busy=move || (!is_there.get()).then_some("true")>
            <article>
                <p class="case-card-margin">
                    {number}
                    <span class="case-kind">{vocabulary::kind(kind, Words::of(locale))}</span>
                </p>
                {body}
                <ul class="case-card-facts">
                    <li>{countries}</li>
                    {years.map(|years| view! { <li>{years}</li> }.into_any())}
                    {(!sectors.is_empty()).then(|| view! { <li>{sectors}</li> }.into_any())}
                </ul>
            </article>
        </li>
    }
}

fn tell(element: Element, told: Callback<Element>) {
    told.run(element);
}

/// The title and the excerpt. While a visitor types they change with each key, their elements stay.
#[component]
fn CardText(
    /// The record, which is there.
    text: Signal<Option<CaseText>>,
    /// The level of the title.
    level: Level,
) -> impl IntoView {
    let excerpt = part(text, |text| &text.excerpt);
    let has_excerpt = Memo::new(move |_| excerpt.with(|excerpt| !excerpt.pieces.is_empty()));
    let shown_excerpt = move || {
        let lang = move || excerpt.with(|excerpt| excerpt.lang);
        let pieces = move || view! { <Marked pieces=excerpt.get().pieces /> };
        has_excerpt.get().then(|| view! { <p class="case-card-excerpt" lang=lang>{pieces}</p> }.into_any())
    };
    let title = view! { <CaseTitle text /> };
    match level {
        Level::Two => view! { <h2>{title}</h2> {shown_excerpt} }.into_any(),
        Level::Three => view! { <h3>{title}</h3> {shown_excerpt} }.into_any(),
    }
}

/// The title of a case as a link, with the words searched for marked.
#[component]
pub fn CaseTitle(
    /// The record, which is there.
    text: Signal<Option<CaseText>>,
) -> impl IntoView {
    // The marks alone change: a case has one address and one title on a page.
    let (href, lang) =
        text.with_untracked(|text| text.as_ref().map(|text| (text.href.clone(), text.title.lang))).unzip();
    let title = part(text, |text| &text.title);
    view! { <a href=href lang=lang.flatten()>{move || view! { <Marked pieces=title.get().pieces /> }}</a> }
}

/// One of a record's texts, which changes less often than all of them.
fn part(text: Signal<Option<CaseText>>, of: fn(&CaseText) -> &MarkedText) -> Memo<MarkedText> {
    Memo::new(move |_| text.with(|text| text.as_ref().map(|text| of(text).clone()).unwrap_or_default()))
}
