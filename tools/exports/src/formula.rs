//! Cells that a spreadsheet program must not run. It must not know which columns there are.
//!
//! What OWASP calls CSV injection: a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break may be taken for
//! a formula. As OWASP advises, such a cell gets an apostrophe in front, which spreadsheet programs show as text. The
//! program may also split the line at another separator than ours (a Spanish one expects `;`), so that a cell begins in
//! the middle of a text: the same is done after each `;`, tab and line break.
//!
//! To undo it: take away one apostrophe at the beginning of a cell, or after a `;`, tab or line break, wherever only
//! apostrophes, quotes and spaces stand between it and one of these characters.

/// Characters that may begin a formula; the last four are the full-width forms, which some programs take for the same.
const TRIGGERS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Quotes and spaces do not keep a program from finding the formula behind them; behind apostrophes there is none, but
/// one more is added, so that what was added can be told from what was there.
const PASSED_OVER: [char; 4] = ['"', ' ', '\u{a0}', '\''];

/// The text with an apostrophe wherever a formula could begin.
pub fn defused(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut begins = true;
    for (at, character) in text.char_indices() {
        if begins && text[at..].trim_start_matches(PASSED_OVER).starts_with(TRIGGERS) {
            // A line break in the middle is only a break: what follows it is looked at on its own.
            if at == 0 || !matches!(character, '\n' | '\r' | '\t') {
                safe.push('\'');
            }
        }
        safe.push(character);
        begins = matches!(character, ';' | '\t' | '\n' | '\r');
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::defused;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(defused(text), expected);
    }

    #[test]
    fn a_cell_that_begins_like_a_formula_gets_an_apostrophe() {
        check("=1+1", "'=1+1");
        check("+598 2 123", "'+598 2 123");
        check("-2", "'-2");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t'=1");
        check("\r=1", "'\r'=1");
        check("＝1", "'＝1");
        check("\"=1", "'\"=1");
        check("  =1", "'  =1");
        check("'=1", "''=1");
    }

    #[test]
    fn a_cell_that_begins_in_the_middle_for_another_separator_gets_one_too() {
        check("BO;=cmd|'/c calc'!A1", "BO;'=cmd|'/c calc'!A1");
        check("first\n=1", "first\n'=1");
        check("first\n\n- second", "first\n\n'- second");
        check("a; =1", "a;' =1");
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["", "South-South", "a = b", "12; 13", "¿Qué?", "'quoted'", "first\n\nsecond", "a@b.org"] {
            check(text, text);
        }
    }
}
