//! Who works with whom: a matrix of countries, with a sentence and a table that say the same. It must not count.

use casebook::{country::Country, fold, format, locale::Locale, map::Choropleth, query::Partners, words::Words};
use maud::{Markup, html};

use super::chart_table::{ChartRow, chart_table};

/// Pairs in the table before the rest has to be unfolded.
const FIRST_PAIRS: usize = 30;

/// Pairs named in the sentence before the rest is counted.
const NAMED_PAIRS: usize = 3;

/// What a matrix shows.
pub struct PartnersContent<'a> {
    /// The interface's language.
    pub locale: Locale,
    /// The countries and what they share.
    pub partners: &'a Partners,
    /// A country's name.
    pub name: &'a dyn Fn(Country) -> String,
    /// The list of the cases of two countries, or of one named twice; `None` where no address leads to just these.
    pub href: &'a dyn Fn(Country, Country) -> Option<String>,
}

/// Rows and columns, by name.
struct Matrix<'a> {
    locale: Locale,
    words: &'static Words,
    partners: &'a Partners,
    /// Place in `partners`, code and name.
    members: Vec<(usize, &'a str, String)>,
    /// Where each cell leads, row by row.
    hrefs: Vec<Option<String>>,
}

/// Two rows of a matrix that share a case, and how many they share.
struct Pair {
    row: usize,
    column: usize,
    shared: usize,
}

/// The figure.
pub fn partners(content: &PartnersContent<'_>) -> Markup {
    let matrix = Matrix::new(content);
    let pairs = matrix.pairs();
    let words = matrix.words;
    let first = pairs.len().min(FIRST_PAIRS);
    html! {
        figure.partners {
            figcaption tabindex="-1" { p { (matrix.caption(&pairs)) } }
            @if !matrix.members.is_empty() {
                p.visually-hidden id="partners-help" { (words.partners_help) }
                div.partners-matrix { (matrix.table(&pairs)) }
                p.chart-readout aria-hidden="true" {}
                p.chart-note { (words.partners_note) }
            }
            @if first > 0 {
                details.chart-table id="partners-table" {
                    summary { (words.partners_table) }
                    (matrix.list(&pairs[..first]))
                    @if first < pairs.len() {
                        details id="partners-all" {
                            summary {
                                (words.partners_table_all.with(&[("n", &format::number(pairs.len(), matrix.locale))]))
                            }
                            (matrix.list(&pairs[first..]))
                        }
                    }
                }
            }
        }
    }
}

impl<'a> Matrix<'a> {
    fn new(content: &PartnersContent<'a>) -> Matrix<'a> {
        let PartnersContent { locale, partners, name, href } = *content;
        let countries = &partners.countries;
        let mut members: Vec<(usize, &str, String)> =
            countries.iter().enumerate().map(|(at, country)| (at, country.code(), name(*country))).collect();
        members.sort_by_cached_key(|(.., name)| fold::collation_key(name, locale));
        let n = members.len();
        let mut hrefs: Vec<Option<String>> = Vec::with_capacity(n * n);
        for row in 0..n {
            for column in 0..n {
                let [from, to] = [row, column].map(|at| members[at].0);
                hrefs.push(match column < row {
                    // The same two, the other way round.
                    true => hrefs[column * n + row].clone(),
                    false if partners.shared(from, to) == 0 => None,
                    false => href(countries[from], countries[to]),
                });
            }
        }
        Matrix { locale, words: Words::of(locale), partners, members, hrefs }
    }

    fn shared(&self, row: usize, column: usize) -> usize {
        self.partners.shared(self.members[row].0, self.members[column].0)
    }

    fn href(&self, row: usize, column: usize) -> Option<&str> {
        self.hrefs[row * self.members.len() + column].as_deref()
    }

    /// Those that share a case, the most first, then by name.
    fn pairs(&self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for row in 0..self.members.len() {
            for column in row + 1..self.members.len() {
                pairs.push(Pair { row, column, shared: self.shared(row, column) });
            }
        }
        pairs.retain(|pair| pair.shared > 0);
        pairs.sort_by_key(|pair| std::cmp::Reverse(pair.shared));
        pairs
    }

    /// "Bolivia and Peru work together most often, in 12 cases. 90 pairs of countries share a case."
    fn caption(&self, pairs: &[Pair]) -> String {
        let (words, locale) = (self.words, self.locale);
        let Some(Pair { shared: most, .. }) = pairs.first() else { return words.partners_caption_none.to_owned() };
        let leaders = pairs.iter().take_while(|pair| pair.shared == *most).count();
        let named = self.names(pairs, leaders);
        let most = words.partners_caption.of(*most).with(&[("pairs", &named), ("n", &format::number(*most, locale))]);
        let count = words.partners_caption_pairs.of(pairs.len()).with(&[("n", &format::number(pairs.len(), locale))]);
        [&most, " ", &count].concat()
    }

    /// The first `leaders` pairs, as a list.
    fn names(&self, pairs: &[Pair], leaders: usize) -> String {
        if let (1, [Pair { row, column, .. }, ..]) = (leaders, pairs) {
            return self.both(*row, *column);
        }
        let names: Vec<String> = pairs.iter().take(leaders.min(NAMED_PAIRS)).map(|pair| self.pair_name(pair)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match leaders.checked_sub(NAMED_PAIRS) {
            None | Some(0) => format::list(&names, self.locale),
            Some(rest) => {
                let rest = self.words.and_more.of(rest).with(&[("n", &format::number(rest, self.locale))]);
                [&names.join(", "), " ", &rest].concat()
            }
        }
    }

    fn pair_name(&self, pair: &Pair) -> String {
        [&self.members[pair.row].2, " – ", &self.members[pair.column].2].concat()
    }

    fn both(&self, row: usize, column: usize) -> String {
        format::list(&[&self.members[row].2, &self.members[column].2], self.locale)
    }

    fn table(&self, pairs: &[Pair]) -> Markup {
        let n = self.members.len();
        let heat = Choropleth::new(&pairs.iter().map(|pair| pair.shared).collect::<Vec<_>>());
        let first = self.hrefs.iter().position(Option::is_some);
        html! {
            table aria-label=(self.words.partners_label) aria-describedby="partners-help" data-walk {
                thead {
                    tr {
                        td {}
                        @for (_, code, name) in &self.members {
                            th scope="col" { span aria-hidden="true" { (code) } span.visually-hidden { (name) } }
                        }
                    }
                }
                tbody {
                    @for (row, (_, code, name)) in self.members.iter().enumerate() {
                        tr {
                            th scope="row" { span.partners-name { (name) } span.partners-code aria-hidden="true" { (code) } }
                            @for column in 0..n { (self.cell(row, column, &heat, first)) }
                        }
                    }
                }
            }
        }
    }

    fn cell(&self, row: usize, column: usize, heat: &Choropleth, first: Option<usize>) -> Markup {
        let shared = self.shared(row, column);
        if shared == 0 {
            return html! { td {} };
        }
        let class = match heat.class(shared) {
            _ if row == column => "partners-self",
            1 => "map-1",
            2 => "map-2",
            3 => "map-3",
            _ => "map-4",
        };
        let number = format::number(shared, self.locale);
        let names = if row == column { self.members[row].2.clone() } else { self.both(row, column) };
        let label = self.words.map_country.of(shared).with(&[("name", &names), ("n", &number)]);
        let at = row * self.members.len() + column;
        html! {
            td class=(class) {
                @match self.href(row, column) {
                    None => (number),
                    Some(href) => a href=(href) aria-label=(label)
                        tabindex=(if first == Some(at) { "0" } else { "-1" }) { (number) },
                }
            }
        }
    }

    fn list(&self, pairs: &[Pair]) -> Markup {
        let row = |pair: &Pair| ChartRow {
            name: self.pair_name(pair),
            href: self.href(pair.row, pair.column).map(str::to_owned),
            numbers: vec![format::number(pair.shared, self.locale)],
        };
        let rows: Vec<ChartRow> = pairs.iter().map(row).collect();
        chart_table(&[self.words.partners_table_pair, self.words.map_table_cases], &rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::{catalogue, query::Library};

    /// The caption of cases of these countries each, and the matrix as rows of numbers.
    fn matrix_of(cases: &[&str]) -> (String, String) {
        let case = |(at, codes): (usize, &&str)| {
            let countries: Vec<String> = codes.split(' ').map(|code| format!(r#"{{ "country": "{code}" }}"#)).collect();
            format!(
                r#"{{ "slug": "c{at}", "kind": "study", "title": {{ "en": "x" }}, "summary": {{ "en": ["x"] }},
                    "participants": [{}], "evidence": "page" }}"#,
                countries.join(", ")
            )
        };
        let cases: Vec<String> = cases.iter().enumerate().map(case).collect();
        let text = format!(r#"{{ "format": 1, "cases": [{}] }}"#, cases.join(", "));
        let library = Library::new(catalogue::read(&text).unwrap().catalogue);
        let all: Vec<usize> = (0..cases.len()).collect();
        let content = PartnersContent {
            locale: Locale::Es,
            partners: &library.columns().partners(&all),
            name: &|country| country.name(Locale::Es).to_owned(),
            href: &|a, b| Some([a.code(), b.code()].join("-")),
        };
        let matrix = Matrix::new(&content);
        let n = matrix.members.len();
        let rows = (0..n).map(|row| {
            let numbers = (0..n).map(|column| matrix.shared(row, column).to_string());
            [&matrix.members[row].2, " ", &numbers.collect::<Vec<_>>().join(" ")].concat()
        });
        (matrix.caption(&matrix.pairs()), rows.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn rows_are_in_the_order_of_their_names() {
        let (caption, rows) = matrix_of(&["VE ES", "DO ES DE", "ES VE"]);
        assert_eq!(rows, "España 3 1 2, República Dominicana 1 1 0, Venezuela 2 0 2");
        assert_eq!(
            caption,
            "España y Venezuela cooperan entre sí con mayor frecuencia: en 2 casos. 2 pares de países comparten algún caso."
        );
    }

    #[test]
    fn of_many_pairs_alike_the_first_are_named() {
        let (caption, _) = matrix_of(&["AR BO CL PE"]);
        assert_eq!(
            caption,
            "Argentina – Bolivia, Argentina – Chile, Argentina – Perú y 3 más cooperan entre sí con mayor frecuencia: en 1 \
             caso. 6 pares de países comparten algún caso."
        );
    }

    #[test]
    fn without_partners_the_caption_says_so() {
        assert_eq!(
            matrix_of(&["AR DE", "BO"]).0,
            "No hay dos países iberoamericanos que compartan alguno de estos casos."
        );
    }
}
