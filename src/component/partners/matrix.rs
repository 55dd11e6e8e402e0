//! The numbers of a matrix of partners, by the countries' names, and the sentence that says the most of them.

use casebook::{country::Country, fold, format, locale::Locale, query, words::Words};

use crate::component::chart_walk::WalkLink;

/// Pairs named in the sentence before the rest is counted.
const NAMED_PAIRS: usize = 3;

/// Rows and columns, by name.
pub struct Matrix<'a> {
    /// The interface's language.
    pub locale: Locale,
    /// The interface's words.
    pub words: &'static Words,
    partners: &'a query::Partners,
    /// Place in `partners`, code and name.
    pub members: Vec<(usize, &'a str, String)>,
    /// Where each cell leads, row by row.
    hrefs: Vec<Option<String>>,
}

/// Two rows of a matrix that share a case.
pub struct Pair {
    /// The first of them.
    pub row: usize,
    /// The other.
    pub column: usize,
    /// How many cases they share.
    pub shared: usize,
}

impl<'a> Matrix<'a> {
    /// The matrix of these partners.
    pub fn new(
        locale: Locale,
        partners: &'a query::Partners,
        name: impl Fn(Country) -> String,
        href: impl Fn(Country, Country) -> Option<String>,
    ) -> Matrix<'a> {
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

    /// How many cases a row and a column share.
    pub fn shared(&self, row: usize, column: usize) -> usize {
        self.partners.shared(self.members[row].0, self.members[column].0)
    }

    /// Where a cell leads.
    pub fn href(&self, row: usize, column: usize) -> Option<&str> {
        self.hrefs[row * self.members.len() + column].as_deref()
    }

    /// Those that share a case, the most first, then by name.
    pub fn pairs(&self) -> Vec<Pair> {
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
    pub fn caption(&self, pairs: &[Pair]) -> String {
        let (words, locale) = (self.words, self.locale);
        let Some(Pair { shared: most, .. }) = pairs.first() else { return words.partners_caption_none.to_owned() };
        let leaders = pairs.iter().take_while(|pair| pair.shared == *most).count();
        let named = self.names(pairs, leaders);
        let most = words.partners_caption.of(*most).with(&[("pairs", &named), ("n", &format::number(*most, locale))]);
        let count = words.partners_caption_pairs.of(pairs.len()).with(&[("n", &format::number(pairs.len(), locale))]);
        format!("{most} {count}")
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
                format!("{} {rest}", names.join(", "))
            }
        }
    }

    /// "Bolivia – Peru"
    pub fn pair_name(&self, pair: &Pair) -> String {
        format!("{} – {}", self.members[pair.row].2, self.members[pair.column].2)
    }

    fn both(&self, row: usize, column: usize) -> String {
        format::list(&[&self.members[row].2, &self.members[column].2], self.locale)
    }

    /// The cells that lead anywhere, row by row.
    pub fn links(&self) -> Vec<WalkLink> {
        let n = self.members.len();
        let linked = self.hrefs.iter().enumerate().filter(|(_, href)| href.is_some());
        linked.map(|(at, _)| WalkLink { label: self.label(at / n, at % n), column: Some(at % n) }).collect()
    }

    /// "Bolivia and Peru: 12 cases"
    fn label(&self, row: usize, column: usize) -> String {
        let shared = self.shared(row, column);
        let names = if row == column { self.members[row].2.clone() } else { self.both(row, column) };
        self.words.map_country.of(shared).with(&[("name", &names), ("n", &format::number(shared, self.locale))])
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
        let partners = library.columns().partners(&all);
        let name = |country: Country| country.name(Locale::Es).to_owned();
        let matrix = Matrix::new(Locale::Es, &partners, name, |a, b| Some([a.code(), b.code()].join("-")));
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
