//! A JSON writer (RFC 8259) for what machines read inside pages and beside them. It must not know what it writes.
//!
//! `<`, `>`, `&`, U+2028 and U+2029 are written as `\uXXXX`: the same values, but nothing in them can end a `script`
//! element, begin a comment or, in old scripts, end a line. Names are fixed text of the program and values may be
//! anything, so a name needs no less care: both go through the same door.

use std::fmt;

/// A value to be written; members keep their order, so that the same input gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// A string.
    Text(String),
    /// A whole number: nothing here needs another.
    Number(u64),
    /// `true` or `false`
    Bool(bool),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Object),
}

/// An object under construction. What is not known is not a member of it: there is no `null`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object(Vec<(&'static str, Json)>);

impl Object {
    /// An object without members.
    pub const fn new() -> Object {
        Object(Vec::new())
    }

    /// With a member; `None` and an empty list add nothing. The caller gives each name once.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Member>) -> Object {
        if let Member(Some(value)) = value.into() {
            self.0.push((name, value));
        }
        self
    }

    /// The object indented by two spaces a level, with a line end: for files that people may open.
    pub fn indented(self) -> String {
        let mut out = String::new();
        write(&mut out, &Json::Object(self), Some(0)).unwrap_or_default();
        out.push('\n');
        out
    }
}

/// Without white space, for what is sent many times.
impl fmt::Display for Object {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_object(formatter, self, None)
    }
}

/// A value that may be absent.
#[derive(Clone, Debug)]
pub struct Member(Option<Json>);

impl<T: Into<Json>> From<T> for Member {
    fn from(value: T) -> Member {
        Member(Some(value.into()))
    }
}

impl<T: Into<Json>> From<Option<T>> for Member {
    fn from(value: Option<T>) -> Member {
        Member(value.map(Into::into))
    }
}

impl<T: Into<Json>> From<Vec<T>> for Member {
    fn from(values: Vec<T>) -> Member {
        Member((!values.is_empty()).then(|| Json::List(values.into_iter().map(Into::into).collect())))
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Json {
        Json::Text(text.clone())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Json {
        Json::Bool(value)
    }
}

impl From<u64> for Json {
    fn from(number: u64) -> Json {
        Json::Number(number)
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Json {
        Json::Object(object)
    }
}

/// `indent` is the number of levels around the value, or `None` for a text without white space.
fn write(out: &mut impl fmt::Write, value: &Json, indent: Option<usize>) -> fmt::Result {
    match value {
        Json::Text(text) => write_text(out, text),
        Json::Number(number) => write!(out, "{number}"),
        Json::Bool(value) => write!(out, "{value}"),
        Json::List(values) => {
            out.write_char('[')?;
            for (at, value) in values.iter().enumerate() {
                separate(out, at, indent)?;
                write(out, value, indent.map(|levels| levels + 1))?;
            }
            close(out, ']', values.is_empty(), indent)
        }
        Json::Object(object) => write_object(out, object, indent),
    }
}

fn write_object(out: &mut impl fmt::Write, object: &Object, indent: Option<usize>) -> fmt::Result {
    out.write_char('{')?;
    for (at, (name, value)) in object.0.iter().enumerate() {
        separate(out, at, indent)?;
        write_text(out, name)?;
        out.write_str(if indent.is_some() { ": " } else { ":" })?;
        write(out, value, indent.map(|levels| levels + 1))?;
    }
    close(out, '}', object.0.is_empty(), indent)
}

fn separate(out: &mut impl fmt::Write, at: usize, indent: Option<usize>) -> fmt::Result {
    if at > 0 {
        out.write_char(',')?;
    }
    indent.map_or(Ok(()), |levels| new_line(out, levels + 1))
}

fn close(out: &mut impl fmt::Write, bracket: char, empty: bool, indent: Option<usize>) -> fmt::Result {
    if let (Some(levels), false) = (indent, empty) {
        new_line(out, levels)?;
    }
    out.write_char(bracket)
}

fn new_line(out: &mut impl fmt::Write, levels: usize) -> fmt::Result {
    write!(out, "\n{:width$}", "", width = levels * 2)
}

fn write_text(out: &mut impl fmt::Write, text: &str) -> fmt::Result {
    out.write_char('"')?;
    for character in text.chars() {
        match character {
            '"' => out.write_str("\\\"")?,
            '\\' => out.write_str("\\\\")?,
            '\n' => out.write_str("\\n")?,
            '\t' => out.write_str("\\t")?,
            '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                write!(out, "\\u{:04x}", u32::from(character))?;
            }
            _ => out.write_char(character)?,
        }
    }
    out.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(object: Object, expected: &str) {
        let text = object.to_string();
        assert_eq!(text, expected);
        let compact: serde_json::Value = serde_json::from_str(&text).unwrap();
        let indented: serde_json::Value = serde_json::from_str(&object.indented()).unwrap();
        assert_eq!(compact, indented);
    }

    #[test]
    fn what_is_not_known_is_not_written() {
        let nothing: Vec<String> = Vec::new();
        check(Object::new(), "{}");
        check(Object::new().with("a", None::<String>).with("b", nothing).with("c", ""), r#"{"c":""}"#);
    }

    #[test]
    fn members_keep_their_order() {
        let list = vec![Json::Number(u64::MAX), Json::Bool(false), Json::List(Vec::new())];
        let inner = Object::new().with("a", true);
        check(
            Object::new().with("z", list).with("a", inner),
            r#"{"z":[18446744073709551615,false,[]],"a":{"a":true}}"#,
        );
    }

    #[test]
    fn nothing_in_a_text_ends_a_script_element_or_a_string() {
        check(
            Object::new().with("</script>", "</script><!-- & \" \\ \u{2028}\u{2029}"),
            r#"{"\u003c/script\u003e":"\u003c/script\u003e\u003c!-- \u0026 \" \\ \u2028\u2029"}"#,
        );
    }

    #[test]
    fn every_character_comes_back() {
        let all: String = (0..=0x2100).chain(0xfff0..0x1_0010).filter_map(char::from_u32).collect();
        let text = Object::new().with("all", all.as_str()).to_string();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["all"], all);
        let ours = crate::json::parse(&text).unwrap();
        assert_eq!(ours.get("all").and_then(crate::json::Value::text), Some(all.as_str()));
    }

    #[test]
    fn an_indented_text_has_a_line_for_each_value() {
        let object = Object::new().with("a", vec!["b"]).with("c", Object::new());
        assert_eq!(object.indented(), "{\n  \"a\": [\n    \"b\"\n  ],\n  \"c\": {}\n}\n");
    }
}
