//! Who works with whom: a matrix of countries, with a sentence and a table that say the same.

mod matrix;

use std::ops::RangeFrom;

use casebook::{country::Country, format, locale::Locale, map::Choropleth, query, words::Words};
use leptos::prelude::*;

use super::{
    chart_table::{ChartRow, ChartTable},
    chart_walk::ChartWalk,
    views,
};
use matrix::{Matrix, Pair};

/// Pairs in the table before the rest has to be unfolded.
const FIRST_PAIRS: usize = 30;

/// The figure.
#[component]
pub fn Partners(
    /// The interface's language.
    locale: Locale,
    /// The countries and what they share.
    partners: query::Partners,
    /// A country's name.
    name: Callback<Country, String>,
    /// The list of the cases of two countries, or of one named twice; `None` where no address leads to just these.
    href: Callback<(Country, Country), Option<String>>,
) -> impl IntoView {
    let words = Words::of(locale);
    let matrix = Matrix::new(locale, &partners, |country| name.run(country), |a, b| href.run((a, b)));
    let pairs = matrix.pairs();
    let walk = ChartWalk::new(matrix.links());
    let table = (!matrix.members.is_empty()).then(|| {
        view! {
            <p class="visually-hidden" id="partners-help">{words.partners_help}</p>
            <div class="partners-matrix">{matrix.table(&pairs, walk)}</div>
            <p class="chart-readout" aria-hidden="true">{move || walk.readout()}</p>
            <p class="chart-note">{words.partners_note}</p>
        }
        .into_any()
    });
    let (first, rest) = pairs.split_at(pairs.len().min(FIRST_PAIRS));
    let rest = (!rest.is_empty()).then(|| {
        let all = words.partners_table_all.with(&[("n", &format::number(pairs.len(), locale))]);
        view! { <details id="partners-all"><summary>{all}</summary>{matrix.list(rest)}</details> }.into_any()
    });
    let lists = (!first.is_empty()).then(|| {
        view! {
            <details class="chart-table" id="partners-table">
                <summary>{words.partners_table}</summary>
                {matrix.list(first)}
                {rest}
            </details>
        }
        .into_any()
    });
    view! {
        <figure class="partners">
            <figcaption tabindex="-1" node_ref=walk.caption><p>{matrix.caption(&pairs)}</p></figcaption>
            {table}
            {lists}
        </figure>
    }
}

/// How it is drawn.
impl Matrix<'_> {
    fn table(&self, pairs: &[Pair], walk: ChartWalk) -> impl IntoView + use<> {
        let words = self.words;
        let heat = Choropleth::new(&pairs.iter().map(|pair| pair.shared).collect::<Vec<_>>());
        let heads = self.members.iter().map(|(_, code, name)| {
            let (code, name) = (code.to_string(), name.clone());
            view! {
                <th scope="col"><span aria-hidden="true">{code}</span><span class="visually-hidden">{name}</span></th>
            }
            .into_any()
        });
        let heads = views(heads);
        let mut linked = 0..;
        let rows = self.members.iter().enumerate().map(|(row, (_, code, name))| {
            let (code, name) = (code.to_string(), name.clone());
            let cells = (0..self.members.len()).map(|column| self.cell(row, column, &heat, walk, &mut linked));
            let cells = views(cells);
            view! {
                <tr>
                    <th scope="row">
                        <span class="partners-name">{name}</span>
                        <span class="partners-code" aria-hidden="true">{code}</span>
                    </th>
                    {cells}
                </tr>
            }
        });
        let rows = views(rows);
        view! {
            <table aria-label=words.partners_label aria-describedby="partners-help" data-walk=""
                on:keydown=move |event| walk.press(&event) on:focusout=move |_| walk.leave()
                on:pointerout=move |_| walk.leave()>
                <thead><tr><td></td>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    }

    /// One cell; `linked` numbers those that lead anywhere.
    fn cell(
        &self,
        row: usize,
        column: usize,
        heat: &Choropleth,
        walk: ChartWalk,
        linked: &mut RangeFrom<usize>,
    ) -> AnyView {
        let shared = self.shared(row, column);
        if shared == 0 {
            return view! { <td></td> }.into_any();
        }
        let class = match heat.class(shared) {
            _ if row == column => "partners-self",
            1 => "map-1",
            2 => "map-2",
            3 => "map-3",
            _ => "map-4",
        };
        let number = format::number(shared, self.locale);
        let href = self.href(row, column).map(str::to_owned);
        let number = match href.and_then(|href| Some((href, linked.next()?))) {
            Some((href, at)) => view! {
                <a href=href aria-label=walk.label(at) tabindex=move || walk.tabindex(at)
                    on:focusin=move |_| walk.enter(at) on:pointerover=move |_| walk.point(at)>{number}</a>
            }
            .into_any(),
            None => number.into_any(),
        };
        view! { <td class=class>{number}</td> }.into_any()
    }

    fn list(&self, pairs: &[Pair]) -> impl IntoView + use<> {
        let row = |pair: &Pair| ChartRow {
            name: self.pair_name(pair),
            href: self.href(pair.row, pair.column).map(str::to_owned),
            numbers: vec![format::number(pair.shared, self.locale)],
        };
        let rows = pairs.iter().map(row).collect();
        let heads = vec![self.words.partners_table_pair, self.words.map_table_cases];
        view! { <ChartTable heads rows /> }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::{catalogue, query::Library};

    #[test]
    fn one_cell_is_in_the_tab_order_and_a_number_without_a_list_is_no_link() {
        let text = r#"{ "format": 1, "cases": [{
            "slug": "a", "kind": "study", "title": { "en": "x" }, "summary": { "en": ["x"] },
            "participants": [{ "country": "BO" }, { "country": "PE" }], "evidence": "page" }] }"#;
        let library = Library::new(catalogue::read(text).unwrap().catalogue);
        let partners = library.columns().partners(&[0]);
        let html = Owner::new().with(|| {
            let name = Callback::new(|country: Country| country.name(Locale::En).to_owned());
            let href =
                Callback::new(|(a, b): (Country, Country)| (a != b).then(|| format!("{}-{}", a.code(), b.code())));
            view! { <Partners locale=Locale::En partners name href /> }.to_html().replace("<!>", "")
        });
        // Two cells off the diagonal, and the pair in the table below.
        assert_eq!(html.matches("href=\"BO-PE\"").count(), 3, "{html}");
        assert_eq!(["0", "-1"].map(|at| html.matches(&format!("tabindex=\"{at}\">1<")).count()), [1, 1], "{html}");
        assert_eq!(html.matches("<td class=\"partners-self\">1</td>").count(), 2, "{html}");
    }
}
