//! What the map's colours and marks mean, in words.

use casebook::{
    catalogue::Role,
    locale::Locale,
    map::{Choropleth, ClassRange},
    vocabulary,
    words::Words,
};
use leptos::prelude::*;

use crate::component::views;

/// Which legend a map needs.
#[derive(Clone, Debug, PartialEq)]
pub enum LegendKind {
    /// Of one case: who takes part, in which of these roles, and whether anybody does from outside Ibero-America.
    Case {
        /// Roles that occur.
        roles: Vec<Role>,
        /// Whether a participant is from elsewhere.
        elsewhere: bool,
    },
    /// Of a list: classes of counts.
    List(Choropleth),
}

/// The legend.
#[component]
pub(super) fn Legend(
    /// The interface's language.
    locale: Locale,
    /// What it explains.
    legend: Memo<LegendKind>,
) -> impl IntoView {
    let words = Words::of(locale);
    move || match legend.get() {
        LegendKind::Case { roles, elsewhere } => {
            let role = |role: Role| {
                let mark = vocabulary::role_mark(role, words);
                view! { <li><span class="legend-mark">{mark}</span>{vocabulary::role(role, words)}</li> }
            };
            view! {
                <ul>
                    {swatch("map-takes-part", words.map_legend_takes_part.to_owned())}
                    {elsewhere.then(|| swatch("map-elsewhere-land", words.map_legend_elsewhere.to_owned()))}
                    {swatch("map-member", words.map_legend_not.to_owned())}
                    {views(roles.into_iter().map(role))}
                </ul>
            }
            .into_any()
        }
        LegendKind::List(classes) => {
            let class = |ClassRange { class, lowest, highest }: ClassRange| {
                swatch(&format!("map-{class}"), range(lowest, highest))
            };
            view! {
                <span class="legend-title">{words.map_legend}</span>
                <ul>
                    {swatch("map-member", words.map_legend_none.to_owned())}
                    {views(classes.ranges().map(class))}
                </ul>
            }
            .into_any()
        }
    }
}

/// A colour and what it means.
fn swatch(class: &str, meaning: String) -> AnyView {
    view! { <li><span class=format!("legend-swatch {class}")></span>{meaning}</li> }.into_any()
}

fn range(lowest: usize, highest: usize) -> String {
    if lowest == highest { lowest.to_string() } else { format!("{lowest}–{highest}") }
}
