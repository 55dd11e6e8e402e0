//! JSON (RFC 8259), read by serde_json: values that are taken apart when they are asked for, so that a bad one is lost
//! alone, and values with their places, for tools that say what is wrong where.

mod raw;
mod syntax_error;
pub mod write;

#[cfg(feature = "check")]
mod position;
#[cfg(feature = "check")]
mod value;

#[cfg(feature = "check")]
pub use position::{Position, Positions, position};
pub(crate) use raw::Raw;
pub use syntax_error::SyntaxError;
#[cfg(feature = "check")]
pub use syntax_error::SyntaxErrorKind;
#[cfg(feature = "check")]
pub use value::{Member, Node, Value, parse};

#[cfg(test)]
mod tests;
