// Starts the app without an inline script. Trunk writes the two addresses into this script's element (Trunk.toml).
const { js, wasm } = document.getElementById("app-loader").dataset;
const address = (relative) => new URL(relative, document.baseURI).href;

import(address(js))
  .then((app) => app.default({ module_or_path: address(wasm) }))
  .catch((error) => {
    // The same words as without JavaScript: with it, a browser takes what is in <noscript> as text.
    document.getElementById("app").innerHTML = document.getElementById("without-app").textContent;
    document.documentElement.dataset.failed = "";
    console.error("the app can't start:", error);
  });
