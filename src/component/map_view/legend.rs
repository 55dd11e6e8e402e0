//! What the map's colours and marks mean, in words.

use casebook::{
    catalogue::Role,
    map::{Choropleth, ClassRange},
    vocabulary,
    words::Words,
};
use leptos::{either::Either, prelude::*};

/// Which legend a map needs.
#[derive(Clone, Copy)]
pub enum LegendKind {
    /// Of one case: who takes part, in which of these roles, and whether anybody does from outside Ibero-America.
    Case {
        /// Roles that occur.
        roles: [Option<Role>; 3],
        /// Whether a participant is from elsewhere.
        elsewhere: bool,
    },
    /// Of a list: classes of counts.
    List(Memo<Choropleth>),
}

/// The legend.
pub(super) fn legend(kind: LegendKind, words: &'static Words) -> impl IntoView {
    match kind {
        LegendKind::Case { roles, elsewhere } => Either::Left(of_case(roles, elsewhere, words)),
        LegendKind::List(classes) => Either::Right(of_list(classes, words)),
    }
}

fn of_case(roles: [Option<Role>; 3], elsewhere: bool, words: &'static Words) -> impl IntoView {
    let roles: Vec<_> = roles
        .into_iter()
        .flatten()
        .map(|role| {
            view! {
                <li>
                    <abbr class="legend-mark" title=vocabulary::role(role, words)>{vocabulary::role_mark(role, words)}</abbr>
                    {vocabulary::role(role, words)}
                </li>
            }
        })
        .collect();
    view! {
        <ul class="legend">
            <li><span class="legend-swatch map-takes-part"></span>{words.map_legend_takes_part}</li>
            {elsewhere.then(|| {
                view! {
                    <li><span class="legend-swatch map-elsewhere-land"></span>{words.map_legend_elsewhere}</li>
                }
            })}
            <li><span class="legend-swatch map-member"></span>{words.map_legend_not}</li>
            {roles}
        </ul>
    }
}

fn of_list(classes: Memo<Choropleth>, words: &'static Words) -> impl IntoView {
    let ranges = move || classes.with(|classes| classes.ranges().collect::<Vec<_>>());
    let class = |ClassRange { class, lowest, highest }: ClassRange| {
        let range = if lowest == highest {
            lowest.to_string()
        } else {
            format!("{lowest}–{highest}")
        };
        view! {
            <li>
                <span class=format!("legend-swatch map-{class}")></span>
                {range}
            </li>
        }
    };
    view! {
        <div class="legend">
            <span class="legend-title">{words.map_legend}</span>
            <ul>
                <li><span class="legend-swatch map-member"></span>{words.map_legend_none}</li>
                <For each=ranges key=|range| (range.class, range.lowest, range.highest) children=class />
            </ul>
        </div>
    }
}
