//! Gives the app its memory at once. It must do nothing else.

/// 16 MiB: what reading and indexing some thousand cases takes. Unused pages cost a browser nothing, while growing page
/// by page at the start costs time.
const INITIAL_MEMORY: u32 = 16 << 20;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|architecture| architecture == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--initial-memory={INITIAL_MEMORY}");
    }
}
