//! The catalogue as a table, one row per case: RFC 4180, UTF-8 without a byte order mark, lines ended by CR LF.
//! It must not decide which columns there are: that is [`crate::columns`]'.

use casebook::{catalogue::Catalogue, route::BaseUrl};
use csv::{Terminator, WriterBuilder};

use crate::columns::{COLUMNS, Row};
use crate::formula::defused;

/// The table: a header, then the cases in the catalogue's order.
///
/// Lists are joined by `;`; a `;` or `\` inside a value stands behind a `\`. What a spreadsheet program would run as a
/// formula gets an apostrophe in front: see the module `formula`.
pub fn csv(catalogue: &Catalogue, base: &BaseUrl) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let header = std::iter::once(COLUMNS.map(|column| column.name.to_owned()));
    let rows = catalogue.cases.iter().map(|case| COLUMNS.map(|column| defused(&(column.value)(Row { case, base }))));
    let written = header.chain(rows).try_for_each(|cells| writer.write_record(cells));
    // Writing to memory can't fail, and every row has the header's length.
    debug_assert!(written.is_ok(), "{written:?}");
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{base, catalogue, hostile};

    /// The cells of a table as a program with this separator finds them.
    fn cells(table: &str, separator: u8) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(separator).has_headers(false).flexible(true).from_reader(table.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[track_caller]
    fn check(row: usize, column: &str, expected: &str) {
        let table = cells(&csv(&catalogue(), &base()), b',');
        let at = table[0].iter().position(|name| name == column).unwrap();
        assert_eq!(table[row][at], expected);
    }

    #[test]
    fn a_case_is_a_row() {
        check(1, "slug", "pro-huerta");
        check(1, "number", "15");
        check(1, "countries", "AR;HT;CA");
        check(1, "providers", "AR;CA");
        check(1, "recipients", "HT");
        check(1, "year_end", "");
        check(1, "title_en", "Pro Huerta, \"gardens\"");
        check(1, "title_es", "");
        check(1, "summary_en", "One.\n\nTwo.");
        check(1, "institutions", "INTA;Ministry\\; of Gardens");
        check(1, "href", "https://example.org/evidence/papers/15.pdf");
        check(1, "url_es", "https://example.org/evidence/es/cases/pro-huerta/");
        check(2, "number", "");
        check(2, "title_es", "Dos");
    }

    #[test]
    fn lines_end_as_rfc_4180_wants() {
        let table = csv(&catalogue(), &base());
        assert!(table.starts_with("slug,number,kind,") && table.ends_with("\r\n"));
        assert_eq!(table.matches("\r\n").count(), 3);
        assert!(table.contains(",\"Pro Huerta, \"\"gardens\"\"\","), "{table}");
    }

    #[test]
    fn no_cell_of_a_hostile_catalogue_begins_like_a_formula_under_any_separator() {
        let table = csv(&hostile(), &base());
        let own = cells(&table, b',');
        assert!(own.len() > 1 && own.iter().all(|row| row.len() == COLUMNS.len()));
        for separator in [b',', b';', b'\t'] {
            for cell in cells(&table, separator).concat() {
                let start = cell.trim_start_matches(['"', ' ']);
                assert!(!start.starts_with(['=', '+', '-', '@', '\r', '＝']), "{separator}: {cell}");
            }
        }
    }

    #[test]
    fn a_hostile_cell_reads_back_as_it_was() {
        let catalogue = hostile();
        let table = cells(&csv(&catalogue, &base()), b',');
        let at = table[0].iter().position(|name| name == "title_en").unwrap();
        for (row, case) in table[1..].iter().zip(&catalogue.cases) {
            let title = case.title.in_locale(casebook::locale::Locale::En).unwrap();
            assert_eq!(row[at], defused(title));
            assert_eq!(undone(&row[at]), *title);
        }
    }

    /// What the module `formula` says of undoing it, word for word.
    fn undone(cell: &str) -> String {
        let begins = |at: usize| at == 0 || cell[..at].ends_with([';', '\t', '\n', '\r']);
        let triggers = |rest: &str| {
            let rest = rest.trim_start_matches(['\'', '"', ' ', '\u{a0}']);
            rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
        };
        let added = |at: usize, c: char| c == '\'' && begins(at) && triggers(&cell[at..]);
        cell.char_indices().filter(|&(at, c)| !added(at, c)).map(|(_, c)| c).collect()
    }
}
