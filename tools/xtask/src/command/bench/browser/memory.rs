//! Memory of the page that is open: JavaScript's heap after a collection, and the WebAssembly's memory.

use anyhow::{Context, Result};
use bench::table::figure;
use serde_json::json;

use super::MB;
use super::window::Window;

/// Bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    heap: f64,
    wasm: f64,
}

impl Memory {
    /// Both together.
    pub fn sum(&self) -> f64 {
        self.heap + self.wasm
    }
}

/// What is used now.
pub fn used(window: &Window) -> Result<Memory> {
    window.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    let heap = window.metric("JSHeapUsedSize")?;
    Ok(Memory { heap, wasm: wasm(window)? })
}

/// A line about it.
pub fn line(name: &str, memory: &Memory) -> String {
    let [sum, heap, wasm] = [memory.sum(), memory.heap, memory.wasm].map(|bytes| figure(bytes / MB));
    format!("{name}: {sum} MB (heap {heap}, WebAssembly {wasm})")
}

/// The sum of all WebAssembly memories that the page holds.
fn wasm(window: &Window) -> Result<f64> {
    let prototype = window.devtools("Runtime.evaluate", &json!({ "expression": "WebAssembly.Memory.prototype" }))?;
    let id = &prototype["result"]["objectId"];
    let memories = window.devtools("Runtime.queryObjects", &json!({ "prototypeObjectId": id }))?;
    let sum = "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }";
    let how = json!({
        "objectId": memories["objects"]["objectId"],
        "functionDeclaration": sum,
        "returnByValue": true,
    });
    let answer = window.devtools("Runtime.callFunctionOn", &how)?;
    answer["result"]["value"].as_f64().context("expected the size of WebAssembly's memory, found none")
}
