//! A list of things with how often each occurs, as bars. It must not count.

use leptos::prelude::*;

/// One line of a tally.
pub struct TallyLine {
    /// What is counted.
    pub name: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
    /// How often it occurs.
    pub count: usize,
}

/// The tally; its longest bar is that of the largest count. Bars are `meter`-like but silent: the number is the text.
pub fn tally(lines: Vec<TallyLine>) -> impl IntoView {
    let most = lines.iter().map(|line| line.count).max().unwrap_or(1).max(1);
    let lines: Vec<_> = lines
        .into_iter()
        .map(|TallyLine { name, href, count }| {
            let name = match href {
                Some(href) => leptos::either::Either::Left(view! { <a href=href>{name}</a> }),
                None => leptos::either::Either::Right(view! { <span>{name}</span> }),
            };
            // An attribute of SVG, since the site's policy allows no `style` attribute.
            view! {
                <li>
                    <span class="tally-name">{name}</span>
                    <svg class="tally-bar" aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">
                        <rect width=(count * 100 / most).to_string() height="6" />
                    </svg>
                    <span class="tally-count">{count.to_string()}</span>
                </li>
            }
        })
        .collect();
    view! { <ul class="tally">{lines}</ul> }
}
