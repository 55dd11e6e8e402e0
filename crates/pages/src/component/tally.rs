//! A list of things with how often each occurs, as bars. It must not count.

use maud::{Markup, html};

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
pub fn tally(lines: &[TallyLine]) -> Markup {
    let most = lines.iter().map(|line| line.count).max().unwrap_or(1).max(1);
    html! {
        ul.tally {
            @for TallyLine { name, href, count } in lines {
                li {
                    a.tally-name href=(href) { (name) }
                    // An attribute of SVG, since the site's policy allows no `style` attribute.
                    svg.tally-bar aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" {
                        rect width=((count * 100 / most).to_string()) height="6" {}
                    }
                    span.tally-count { (count.to_string()) }
                }
            }
        }
    }
}
