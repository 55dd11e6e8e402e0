//! `cargo xtask env`: shell lines after which plain `trunk serve` works in this checkout.

use anyhow::Result;

use crate::command::{Outcome, asks_for_help, setup};
use crate::tool;
use crate::wasm::Toolchain;

const HELP: &str = "\
cargo xtask env

Prints shell lines (bash, zsh, dash) for `eval \"$(cargo xtask env)\"`. They put the tools on PATH and define `trunk`
with the variables its builds need here, so that `trunk serve` works, while `cargo` stays as it is.
";

/// Prints the lines; installs what is missing first.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    if asks_for_help(&mut arguments, HELP)? {
        return Ok(Outcome::Passed);
    }
    let toolchain = setup::for_build()?;
    print!("{}", lines(toolchain, &tool::path_with_tools()?.to_string_lossy()));
    Ok(Outcome::Passed)
}

fn lines(toolchain: Toolchain, path: &str) -> String {
    let variables: Vec<String> =
        toolchain.variables().iter().map(|(name, value)| format!("{name}={}", quoted(value))).collect();
    format!("export PATH={}\ntrunk() {{ env {} trunk \"$@\"; }}\n", quoted(path), variables.join(" "))
}

fn quoted(value: &str) -> String {
    format!("'{}'", value.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trunk_sees_the_variables() {
        let lines = lines(Toolchain::Debian, "/a b:/c");
        let (first, rest) = lines.split_once('\n').unwrap();
        assert_eq!(first, "export PATH='/a b:/c'");
        assert!(rest.starts_with("trunk() { env ") && rest.contains("RUSTC_BOOTSTRAP='1'"), "{rest}");
    }

    #[test]
    fn a_quote_in_a_path_survives_the_shell() {
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }
}
