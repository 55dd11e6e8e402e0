//! What the map's colours and marks mean, in words.

use casebook::{
    catalogue::Role,
    map::{Choropleth, ClassRange},
    vocabulary,
    words::Words,
};
use maud::{Markup, html};

/// Which legend a map needs.
#[derive(Clone)]
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
pub fn legend(kind: &LegendKind, words: &'static Words) -> Markup {
    match kind {
        LegendKind::Case { roles, elsewhere } => html! {
            ul {
                (swatch("map-takes-part", words.map_legend_takes_part))
                @if *elsewhere { (swatch("map-elsewhere-land", words.map_legend_elsewhere)) }
                (swatch("map-member", words.map_legend_not))
                @for &role in roles {
                    li {
                        span.legend-mark { (vocabulary::role_mark(role, words)) }
                        (vocabulary::role(role, words))
                    }
                }
            }
        },
        LegendKind::List(classes) => html! {
            span.legend-title { (words.map_legend) }
            ul {
                (swatch("map-member", words.map_legend_none))
                @for ClassRange { class, lowest, highest } in classes.ranges() {
                    (swatch(&format!("map-{class}"), &range(lowest, highest)))
                }
            }
        },
    }
}

fn swatch(class: &str, meaning: &str) -> Markup {
    html! {
        li {
            span class={ "legend-swatch " (class) } {}
            (meaning)
        }
    }
}

fn range(lowest: usize, highest: usize) -> String {
    if lowest == highest { lowest.to_string() } else { format!("{lowest}–{highest}") }
}
