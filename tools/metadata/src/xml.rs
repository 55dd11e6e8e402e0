//! XML 1.0 as text (<https://www.w3.org/TR/xml/>). It must not know any vocabulary; names are fixed text of the program.

use quick_xml::escape::escape;

/// Attributes of an element.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A piece of a document: elements one after the other.
#[derive(Debug, Default)]
pub struct Xml(String);

/// The first line of a document in UTF-8.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

impl Xml {
    /// The piece as text.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Adds an element with the elements that `content` adds.
    pub fn element(&mut self, name: &str, attributes: Attributes, content: impl FnOnce(&mut Xml)) {
        self.open(name, attributes, ">\n");
        content(self);
        self.close(name);
    }

    /// Adds an element with a text.
    pub fn text(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.open(name, attributes, ">");
        self.0.push_str(&escape(legal(text)));
        self.close(name);
    }

    /// Adds an element without content.
    pub fn empty(&mut self, name: &str, attributes: Attributes) {
        self.open(name, attributes, "/>\n");
    }

    fn open(&mut self, name: &str, attributes: Attributes, end: &str) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            // A reader turns line breaks and tabs of an attribute into spaces (section 3.3.3), but not their references.
            let value = escape(legal(value)).replace('\n', "&#10;").replace('\t', "&#9;");
            self.0.push_str(&[" ", name, "=\"", &value, "\""].concat());
        }
        self.0.push_str(end);
    }

    fn close(&mut self, name: &str) {
        self.0.push_str(&["</", name, ">\n"].concat());
    }
}

/// The text with each character that XML forbids (section 2.2) replaced: one of them would make the whole file
/// unreadable. A carriage return would come back as a line feed (section 2.11), and is none of the catalogue's.
fn legal(text: &str) -> String {
    let is_legal = |character: char| match character {
        '\t' | '\n' => true,
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    };
    text.chars().map(|character| if is_legal(character) { character } else { char::REPLACEMENT_CHARACTER }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let hostile = "a\n\tb ]]> <!-- & \" ' \u{200f} </p> &amp;";
        let mut xml = Xml::default();
        xml.element("p", &[("a", hostile)], |xml| {
            xml.text("b", &[], hostile);
            xml.empty("c", &[("d", "")]);
        });
        let text = xml.into_string();
        let document = roxmltree::Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("a"), Some(hostile));
        assert_eq!(root.first_element_child().unwrap().text(), Some(hostile));
        assert_eq!(root.last_element_child().unwrap().attribute("d"), Some(""));
    }

    #[test]
    fn what_xml_forbids_is_replaced() {
        let mut xml = Xml::default();
        xml.text("p", &[], "\0a\r\u{fffe}\u{10ffff}");
        assert_eq!(xml.into_string(), "<p>\u{fffd}a\u{fffd}\u{fffd}\u{10ffff}</p>\n");
    }
}
