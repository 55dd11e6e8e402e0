//! The shape of the sources: rules of ARCHITECTURE.md that the compiler can't keep. A broken one names file, line, rule
//! and reason. To allow an exception, change the rule here, in the same commit as the code that needs it.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod rules;
mod source;

use rules::RULES;
use source::Tree;

#[test]
fn the_sources_keep_every_rule() {
    let tree = Tree::of_this_checkout();
    assert!(tree.files.len() > 20, "only {} files found: is the root right?", tree.files.len());
    let mut findings: Vec<String> = RULES.iter().flat_map(|rule| rule(&tree)).collect();
    findings.sort();
    assert!(findings.is_empty(), "{} findings:\n{}\n", findings.len(), findings.join("\n"));
}
