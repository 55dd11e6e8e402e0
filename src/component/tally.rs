//! A list of things with how often each occurs, as bars.

use leptos::prelude::*;

use super::views;

/// One line of a tally.
pub struct TallyLine {
    /// What is counted.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// How often it occurs.
    pub count: usize,
}

/// The tally; its longest bar is that of the largest count. Bars are silent: the number is there as text.
#[component]
pub fn Tally(
    /// The lines.
    lines: Vec<TallyLine>,
) -> impl IntoView {
    let most = lines.iter().map(|line| line.count).max().unwrap_or(1).max(1);
    let line = |TallyLine { name, href, count }: TallyLine| {
        // The width is an attribute of SVG, since the site's policy allows no `style` attribute.
        view! {
            <li>
                <a class="tally-name" href=href>{name}</a>
                <svg class="tally-bar" aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">
                    <rect width=(count * 100 / most).to_string() height="6"></rect>
                </svg>
                <span class="tally-count">{count.to_string()}</span>
            </li>
        }
    };
    view! { <ul class="tally">{views(lines.into_iter().map(line))}</ul> }
}
