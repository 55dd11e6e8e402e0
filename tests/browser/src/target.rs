//! How a journey names a thing on the page: by role and accessible name, as a person or a screen reader does.
//! It must not search: that is `page.js`.

use serde_json::{Value, json};
use std::fmt;

/// A thing on the page, by role, name and what it is inside of.
#[derive(Clone, Debug)]
pub struct Target {
    role: &'static str,
    name: Name,
    within: Option<Box<Target>>,
}

#[derive(Clone, Debug)]
enum Name {
    Any,
    Exactly(String),
    Starting(String),
    Containing(String),
}

/// Anything with this role.
///
/// Roles are those of WAI-ARIA, with some more for elements that have none there: `disclosure` (a `summary`), `label`,
/// `section` (named by its first heading), and `text` (any element with text of its own).
pub const fn role(role: &'static str) -> Target {
    Target { role, name: Name::Any, within: None }
}

/// A link with this name.
pub fn link(name: &str) -> Target {
    role("link").named(name)
}

/// A button with this name.
pub fn button(name: &str) -> Target {
    role("button").named(name)
}

/// A heading with this name.
pub fn heading(name: &str) -> Target {
    role("heading").named(name)
}

/// Any element whose own text is this.
pub fn text(text: &str) -> Target {
    role("text").named(text)
}

impl Target {
    /// With exactly this name, white space aside.
    pub fn named(mut self, name: &str) -> Target {
        self.name = Name::Exactly(name.to_owned());
        self
    }

    /// With a name that starts so.
    pub fn starting(mut self, start: &str) -> Target {
        self.name = Name::Starting(start.to_owned());
        self
    }

    /// With a name that contains this.
    pub fn containing(mut self, part: &str) -> Target {
        self.name = Name::Containing(part.to_owned());
        self
    }

    /// Inside another thing (the first of that kind).
    pub fn within(mut self, outer: Target) -> Target {
        self.within = Some(Box::new(outer));
        self
    }

    /// As `page.js` takes it.
    pub fn to_json(&self) -> Value {
        let (how, name) = match &self.name {
            Name::Any => ("any", ""),
            Name::Exactly(name) => ("exactly", name.as_str()),
            Name::Starting(name) => ("starting", name.as_str()),
            Name::Containing(name) => ("containing", name.as_str()),
        };
        let within = self.within.as_deref().map(Target::to_json);
        json!({ "role": self.role, "how": how, "name": name, "within": within })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.role)?;
        match &self.name {
            Name::Any => Ok(()),
            Name::Exactly(name) => write!(formatter, " `{name}`"),
            Name::Starting(name) => write!(formatter, " starting with `{name}`"),
            Name::Containing(name) => write!(formatter, " containing `{name}`"),
        }?;
        self.within.as_deref().map_or(Ok(()), |outer| write!(formatter, " within {outer}"))
    }
}
