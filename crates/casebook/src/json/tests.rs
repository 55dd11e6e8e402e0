//! Texts in, values or messages out.

use super::{Node, parse, position};

/// The value printed back in a canonical form, or the error's message.
fn outcome(text: &str) -> String {
    match parse(text) {
        Ok(value) => print(&value.node),
        Err(error) => {
            let place = position(text, error.at);
            format!("{}:{}: {error}", place.line, place.column)
        }
    }
}

fn print(node: &Node) -> String {
    match node {
        Node::Null => "null".into(),
        Node::Bool(value) => value.to_string(),
        Node::Number(digits) => (*digits).into(),
        Node::Text(text) => format!("{text:?}"),
        Node::List(elements) => {
            let elements: Vec<String> = elements.iter().map(|value| print(&value.node)).collect();
            format!("[{}]", elements.join(" "))
        }
        Node::Object(members) => {
            let members: Vec<String> =
                members.iter().map(|(name, value)| format!("{name}={}", print(&value.node))).collect();
            format!("{{{}}}", members.join(" "))
        }
    }
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(outcome(text), expected, "{text}");
}

#[test]
fn every_kind_of_value_is_read() {
    check(" null ", "null");
    check("[true,false]", "[true false]");
    check("[0,-1,12.50,1e9,1E-2,-0.0]", "[0 -1 12.50 1e9 1E-2 -0.0]");
    check("\"\"", "\"\"");
    check("{ \"a\" : [ ] , \"b\" : { } }", "{a=[] b={}}");
    check("\u{feff}{}", "{}");
}

#[test]
fn escapes_become_characters() {
    check(r#""a\"\\\/\b\f\n\r\tz""#, r#""a\"\\/\u{8}\u{c}\n\r\tz""#);
    check(r#""ni\u00f1o \u00D1""#, "\"niño Ñ\"");
    check(r#""\ud83c\uDF0E""#, "\"🌎\"");
}

#[test]
fn half_a_surrogate_pair_becomes_the_replacement_character() {
    check(r#""\ud83c""#, "\"\u{fffd}\"");
    check(r#""\udf0e!""#, "\"\u{fffd}!\"");
    check(r#""\ud83cx""#, "\"\u{fffd}x\"");
    check(r#""\ud83c\ud83c\udf0e""#, "\"\u{fffd}🌎\"");
    check(r#""\ud83c\u0041""#, "\"\u{fffd}A\"");
}

#[test]
fn the_message_says_what_was_expected_and_found_and_where() {
    check("", "1:1: expected a value, found the end of the file: the file is cut off");
    check("<!doctype html>", "1:1: expected a value, found `<`: this looks like a web page");
    check("{\"a\": 1,\n}", "2:1: expected a name in double quotation marks, found `}`: remove the comma before it");
    check("[1, ]", "1:5: expected a value, found `]`: remove the comma before it");
    check("{a: 1}", "1:2: expected a name in double quotation marks, found `a`");
    check("['a']", "1:2: expected a value, found `'`: use straight double quotation marks");
    check("{\"a\" 1}", "1:6: expected `:` after the name, found `1`");
    check("{\"a\": 1\n \"b\": 2}", "2:2: expected `,` or `}`, found `\"`: a comma is missing before it");
    check("[1 // one\n]", "1:4: expected `,` or `]`, found `/`: JSON has no comments");
    check("{} {}", "1:4: expected nothing after the value, found `{`");
    check("[nul]", "1:2: expected a value, found `n`");
    check("\"ñandú\\x\"", "1:8: expected one of `\"\\/bfnrtu` after `\\`, found `x`: write a backslash as `\\\\`");
    check("\"\\u12g4\"", "1:6: expected four hexadecimal digits after `\\u`, found `g`");
    check("\"abc", "1:5: expected a closing quotation mark, found the end of the file: the file is cut off");
    check(
        "\"a\nb\"",
        "1:3: expected no bare control character in a string, found the character U+000A: \
         close the string on its line, or write the line break as `\\n`",
    );
}

#[test]
fn numbers_follow_the_grammar() {
    check("-", "1:2: expected a digit, found the end of the file: the file is cut off");
    check(
        "[01]",
        "1:3: expected no digit after the zero that a number begins with, found `1`: \
         remove the zero, or put the number in quotation marks",
    );
    check("[1.", "1:4: expected a digit, found the end of the file: the file is cut off");
    check("[+1]", "1:2: expected a value, found `+`");
    check("[1.]", "1:4: expected a digit, found `]`");
    check("[1e+]", "1:5: expected a digit, found `]`");
    check("[NaN]", "1:2: expected a value, found `N`");
}

#[test]
fn whole_numbers_are_asked_for() {
    let integer = |text| parse(text).unwrap().integer();
    assert_eq!(integer("2010"), Some(2010));
    assert_eq!(integer("-3"), Some(-3));
    assert_eq!(integer("2010.0"), None);
    assert_eq!(integer("1e3"), None);
    assert_eq!(integer("99999999999999999999"), None);
    assert_eq!(integer("\"2010\""), None);
}

#[test]
fn nesting_has_no_effect_on_the_stack() {
    let nested = |levels| "[".repeat(levels) + &"]".repeat(levels);
    check(&nested(64), &nested(64));
    // What is deeper counts as empty.
    check(&nested(100_000), &nested(65));
    check(&("{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000)), &("{a=".repeat(64) + "{}" + &"}".repeat(64)));
    let cut_off = "found the end of the file: the file is cut off";
    check(&"[".repeat(100_000), &format!("1:100001: expected a value, {cut_off}"));
}

#[test]
fn the_first_of_two_members_with_one_name_wins() {
    let value = parse(r#"{"a": 1, "a": 2}"#).unwrap();
    assert_eq!(value.get("a").and_then(|member| member.integer()), Some(1));
    assert_eq!(value.object().map(<[_]>::len), Some(2));
}

#[test]
fn every_value_knows_its_first_byte() {
    let text = "{ \"ñ\": [ 1, {\"b\": null} ] }";
    let value = parse(text).unwrap();
    let list = value.get("ñ").unwrap();
    let inner = &list.list().unwrap()[1];
    let places = [&value, list, inner, inner.get("b").unwrap()].map(|value| &text[value.at..=value.at]);
    assert_eq!(places, ["{", "[", "{", "n"]);
}

#[test]
fn positions_count_characters() {
    let check = |text, at, line, column| {
        let found = position(text, at);
        assert_eq!((found.line, found.column), (line, column), "{text:?} at {at}");
    };
    check("", 0, 1, 1);
    check("añb", 3, 1, 3);
    check("a\nb", 2, 2, 1);
    check("a\r\nb", 4, 2, 2);
    check("\u{feff}a", 3, 1, 1);
    check("ñ", 1, 1, 1);
    check("ab", 99, 1, 3);
}
