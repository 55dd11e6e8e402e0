//! Tables as text: names on the left, figures on the right. It must not know what is in them.

/// Rows below a heading.
#[derive(Clone, Debug, Default)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns, the name's first.
    pub fn new(heading: &[&str]) -> Table {
        Table { rows: vec![heading.iter().map(|&cell| cell.to_owned()).collect()] }
    }

    /// Adds a row; cells that are missing stay empty.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The table, a line for each row.
    pub fn text(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width =
            |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|it| it.chars().count()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for (column, width) in widths.iter().enumerate() {
                let cell = row.get(column).map_or("", String::as_str);
                let space = " ".repeat(width - cell.chars().count());
                line += &if column == 0 { format!("{cell}{space}") } else { format!("  {space}{cell}") };
            }
            text += line.trim_end();
            text.push('\n');
        }
        text
    }
}

/// A number with as many digits as one reads at a glance; a dash where there is none.
pub fn figure(value: f64) -> String {
    match value.abs() {
        _ if !value.is_finite() => "-".to_owned(),
        0.0 => "0".to_owned(),
        size if size < 0.1 => format!("{value:.3}"),
        size if size < 1.0 => format!("{value:.2}"),
        size if size < 100.0 => format!("{value:.1}"),
        _ => grouped(value),
    }
}

/// A whole number with its thousands apart.
pub fn grouped(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if value < 0.0 { format!("-{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_on_the_left_and_figures_on_the_right() {
        let mut table = Table::new(&["", "median", "p95"]);
        table.row(["query".to_owned(), figure(0.25), figure(12.0)]);
        table.row(["facet counts".to_owned(), figure(f64::NAN)]);
        assert_eq!(table.text(), "              median   p95\nquery           0.25  12.0\nfacet counts       -\n");
    }

    #[test]
    fn a_figure_has_the_digits_that_are_read() {
        let figures = [0.0, 0.0123, 0.456, 7.89, 456.7, 1234.5, 1_234_567.0].map(figure);
        assert_eq!(figures, ["0", "0.012", "0.46", "7.9", "457", "1,234", "1,234,567"]);
        assert_eq!(grouped(-1000.0), "-1,000");
    }
}
