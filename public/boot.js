// Starts the app without an inline script. Trunk writes the two addresses into this script's element (Trunk.toml).
const { js, wasm } = document.getElementById("app-loader").dataset;
const page = document.documentElement;
const address = (relative) => new URL(relative, document.baseURI).href;

// The same words as without JavaScript: with it, a browser takes what is in <noscript> as text.
const giveUp = (error) => {
  document.getElementById("app").innerHTML = document.getElementById("without-app").textContent;
  page.dataset.failed = "";
  console.error("the app can't start:", error);
};

// WebKitGTK 2.50 traps once in some hundred loads, at a random place before anything is shown; loading again helps.
// Once: a page that was already loaded again says that it can't start.
const trapped = (error) => {
  if (!(error instanceof WebAssembly.RuntimeError) || "ready" in page.dataset) return;
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") giveUp(error);
  else location.reload();
};
addEventListener("error", (event) => trapped(event.error));
addEventListener("unhandledrejection", (event) => trapped(event.reason));

import(address(js))
  .then((app) => app.default({ module_or_path: address(wasm) }))
  .catch((error) => (error instanceof WebAssembly.RuntimeError ? trapped(error) : giveUp(error)));
