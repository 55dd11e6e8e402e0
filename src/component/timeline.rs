//! Cases by year as bars, with a sentence and a table that say the same.
//!
//! Places along the axis are percentages and heights are pixels, so that letters keep their size at any width.

use casebook::{
    catalogue::Year,
    format,
    locale::Locale,
    query::{self, InYear},
    words::Words,
};
use leptos::prelude::*;

use super::{
    chart_table::{ChartRow, ChartTable},
    chart_walk::{ChartWalk, WalkLink},
    views,
};

/// Height of the bars' room, in px.
const HEIGHT: usize = 144;
/// Where it begins: above is half a line for the highest number.
const TOP: usize = 8;
/// Numbers beside the axis, the one at zero aside.
const MOST_NUMBERS: usize = 4;
/// Years below the axis: as many as stand side by side in 280 px.
const MOST_YEARS: usize = 7;
/// Fewer years than these leave room at the end, so that no bar is a block.
const FEWEST_SLOTS: usize = 8;

/// The figure.
#[component]
pub fn Timeline(
    /// The interface's language.
    locale: Locale,
    /// The cases by year.
    timeline: query::Timeline,
    /// The list of a year; `None` where no address leads to just these cases.
    href: Callback<Year, Option<String>>,
) -> impl IntoView {
    let words = Words::of(locale);
    let caption = caption(&timeline, locale);
    let href_of = |year: &InYear| if year.running > 0 { href.run(year.year) } else { None };
    let years: Vec<(InYear, Option<String>)> = timeline.years.iter().map(|year| (*year, href_of(year))).collect();
    let linked = years.iter().filter(|(_, href)| href.is_some());
    let links = linked.map(|(year, _)| WalkLink { label: year_in_words(year, locale), column: None });
    let walk = ChartWalk::new(links.collect());
    let chart = (!years.is_empty()).then(|| {
        view! {
            <p class="visually-hidden" id="timeline-help">{words.timeline_help}</p>
            <div class="timeline-chart"><TimelineChart locale years=years.clone() walk /></div>
            <p class="chart-readout" aria-hidden="true">{move || walk.readout()}</p>
            <ul class="legend">
                <li><span class="legend-swatch timeline-running"></span>{words.timeline_running}</li>
                <li><span class="legend-swatch timeline-begun"></span>{words.timeline_begun}</li>
            </ul>
            <details class="chart-table" id="timeline-table"><TimelineTable locale years /></details>
        }
        .into_any()
    });
    view! {
        <figure class="timeline">
            <figcaption tabindex="-1" node_ref=walk.caption><p>{caption}</p></figcaption>
            {chart}
        </figure>
    }
}

/// The bars, with numbers beside and years below.
#[component]
fn TimelineChart(
    /// The interface's language.
    locale: Locale,
    /// The years, and where each leads.
    years: Vec<(InYear, Option<String>)>,
    /// The walk over those that lead anywhere.
    walk: ChartWalk,
) -> impl IntoView {
    let words = Words::of(locale);
    let most = years.iter().map(|(year, _)| year.running).max().unwrap_or(0);
    let step = step(most, MOST_NUMBERS);
    let top = most.div_ceil(step) * step;
    let y = move |n: usize| TOP + HEIGHT - n * HEIGHT / top;
    let slots = years.len().max(FEWEST_SLOTS);
    let each_years = step_of_years(years.len());

    let grid = (0..=top).step_by(step).map(|n| {
        view! {
            <line x2="100%" y1=px(y(n)) y2=px(y(n))></line>
            <text x="-8" y=px(y(n))>{format::number(n, locale)}</text>
        }
        .into_any()
    });
    let named =
        years.iter().enumerate().filter(|(_, (year, _))| usize::from(year.year.number()).is_multiple_of(each_years));
    let axis = named.map(|(at, (year, _))| {
        let x = percent(2 * at + 1, 2 * slots);
        view! { <text x=x y=px(TOP + HEIGHT + 18)>{year.year.number().to_string()}</text> }.into_any()
    });
    let (grid, axis) = (views(grid), views(axis));

    let mut linked = 0..;
    let bars = years.into_iter().enumerate().map(|(at, (year, href))| {
        let bars = view! {
            <rect class="timeline-hit" x=percent(at, slots) y=px(TOP) width=percent(1, slots) height=px(HEIGHT)></rect>
            {bar("timeline-running", at, slots, y(year.running))}
            {bar("timeline-begun", at, slots, y(year.begun))}
        };
        match href.and_then(|href| Some((href, linked.next()?))) {
            Some((href, at)) => view! {
                // Without the group around it, the link would be one of HTML.
                <g>
                    <a href=href tabindex=move || walk.tabindex(at) aria-label=walk.label(at)
                        on:focusin=move |_| walk.enter(at) on:pointerover=move |_| walk.point(at)>{bars}</a>
                </g>
            }
            .into_any(),
            None => view! { <g class="timeline-apart" aria-hidden="true">{bars}</g> }.into_any(),
        }
    });
    let bars = views(bars);

    view! {
        <svg width="100%" height=px(TOP + HEIGHT + 24) role="group" aria-label=words.timeline_label
            aria-describedby="timeline-help" data-walk="" on:keydown=move |event| walk.press(&event)
            on:focusout=move |_| walk.leave() on:pointerout=move |_| walk.leave()>
            <g class="timeline-grid" aria-hidden="true">{grid}</g>
            {bars}
            <g class="timeline-axis" aria-hidden="true">{axis}</g>
        </svg>
    }
}

/// A bar in the middle three quarters of its slot, from the axis up to `y`.
fn bar(class: &'static str, at: usize, slots: usize, y: usize) -> impl IntoView {
    let (x, width) = (percent(8 * at + 1, 8 * slots), percent(6, 8 * slots));
    view! { <rect class=class x=x y=px(y) width=width height=px(TOP + HEIGHT - y)></rect> }
}

/// The same as a table.
#[component]
fn TimelineTable(
    /// The interface's language.
    locale: Locale,
    /// The years, and where each leads.
    years: Vec<(InYear, Option<String>)>,
) -> impl IntoView {
    let words = Words::of(locale);
    let row = |(year, href): (InYear, Option<String>)| ChartRow {
        name: year.year.number().to_string(),
        href,
        numbers: vec![format::number(year.running, locale), format::number(year.begun, locale)],
    };
    let rows = years.into_iter().map(row).collect();
    let heads = vec![words.timeline_table_year, words.map_table_cases, words.timeline_table_begun];
    view! {
        <summary>{words.timeline_table}</summary>
        <ChartTable heads rows />
        <p class="chart-note">{words.timeline_note}</p>
    }
}

/// "Most cases ran in 2014 (12). 3 cases do not say when they ran."
fn caption(timeline: &query::Timeline, locale: Locale) -> String {
    let words = Words::of(locale);
    let most = timeline.years.iter().map(|year| year.running).max().unwrap_or(0);
    if most == 0 {
        return words.timeline_none.to_owned();
    }
    let leaders: Vec<u16> =
        timeline.years.iter().filter(|year| year.running == most).map(|year| year.year.number()).collect();
    let sentence = words
        .timeline_caption
        .of(leaders.len())
        .with(&[("years", &years_in_words(&leaders, locale)), ("n", &format::number(most, locale))]);
    if timeline.undated == 0 {
        return sentence;
    }
    let undated = words.timeline_undated.of(timeline.undated).with(&[("n", &format::number(timeline.undated, locale))]);
    format!("{sentence} {undated}")
}

/// Years as a list in which three or more in a row are a span.
fn years_in_words(years: &[u16], locale: Locale) -> String {
    let mut named: Vec<String> = Vec::new();
    let mut at = 0;
    while at < years.len() {
        let start = at;
        while at + 1 < years.len() && years[at] + 1 == years[at + 1] {
            at += 1;
        }
        let [first, last] = [start, at].map(|at| years[at].to_string());
        match at - start {
            0 => named.push(first),
            1 => named.extend([first, last]),
            _ => named.push(Words::of(locale).years_span.with(&[("start", &first), ("end", &last)])),
        }
        at += 1;
    }
    format::list(&named.iter().map(String::as_str).collect::<Vec<_>>(), locale)
}

fn year_in_words(year: &InYear, locale: Locale) -> String {
    Words::of(locale).timeline_year.of(year.running).with(&[
        ("year", &year.year.number().to_string()),
        ("n", &format::number(year.running, locale)),
        ("begun", &format::number(year.begun, locale)),
    ])
}

/// The smallest of 1, 2, 5, 10, 20, 50 … of which at most `count` reach `most`.
fn step(most: usize, count: usize) -> usize {
    let mut step = 1;
    // 2, 2.5 and 2 times as much, in turn.
    while most.div_ceil(step) > count {
        step = if step.to_string().starts_with('2') { step / 2 * 5 } else { step * 2 };
    }
    step
}

/// Every how many years one is named.
fn step_of_years(years: usize) -> usize {
    step(years, MOST_YEARS)
}

/// A length as an attribute says it.
fn px(length: usize) -> String {
    length.to_string()
}

/// "12.5%", rounded down to hundredths of a percent.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = part * 10_000 / whole;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timeline_of(first: i64, running: &[usize], undated: usize) -> query::Timeline {
        let year = |(at, &running): (usize, &usize)| InYear {
            year: Year::parse(first + i64::try_from(at).unwrap()).unwrap(),
            running,
            begun: running / 2,
        };
        query::Timeline { years: running.iter().enumerate().map(year).collect(), undated }
    }

    #[test]
    fn the_caption_names_the_fullest_years_and_those_without() {
        #[track_caller]
        fn check(timeline: &query::Timeline, en: &str, es: &str) {
            assert_eq!([caption(timeline, Locale::En), caption(timeline, Locale::Es)], [en, es]);
        }
        check(
            &timeline_of(2010, &[1, 3, 2], 1),
            "Most cases ran in 2011 (3). 1 case does not say when it ran.",
            "El año con más casos en marcha es 2011 (3). 1 caso no indica cuándo se llevó a cabo.",
        );
        check(
            &timeline_of(2010, &[1, 1, 1, 0, 1, 1], 0),
            "Most cases ran in 2010–2012, 2014 and 2015 (1 each).",
            "Los años con más casos en marcha son 2010–2012, 2014 y 2015 (1 cada uno).",
        );
        check(
            &timeline_of(2010, &[], 4),
            "None of these cases says when it ran.",
            "Ninguno de estos casos indica cuándo se llevó a cabo.",
        );
    }

    #[test]
    fn an_axis_has_round_numbers_and_few() {
        let steps = [0, 1, 4, 5, 8, 9, 20, 21, 41, 1_000].map(|most| step(most, 4));
        assert_eq!(steps, [1, 1, 1, 2, 2, 5, 5, 10, 20, 500]);
        assert_eq!([1, 7, 8, 14, 26, 36, 200].map(step_of_years), [1, 1, 2, 2, 5, 10, 50]);
    }

    #[test]
    fn percentages_have_two_places() {
        assert_eq!(
            [percent(1, 3), percent(1, 100), percent(3, 400), percent(1, 1)],
            ["33.33%", "1.00%", "0.75%", "100.00%"]
        );
    }

    #[test]
    fn one_bar_is_in_the_tab_order_and_years_without_cases_are_no_links() {
        let timeline = timeline_of(2010, &[2, 0, 1], 0);
        let html = Owner::new().with(|| {
            let href = Callback::new(|year: Year| Some(year.number().to_string()));
            view! { <Timeline locale=Locale::En timeline href /> }.to_html()
        });
        assert_eq!(html.matches("tabindex=\"0\"").count(), 1);
        assert_eq!(html.matches("<a ").count(), 4);
        assert!(html.contains("aria-label=\"2010: 2 cases, 1 begun\""), "{html}");
    }
}
