// Starts the app without an inline script; the element of this script says with which files (Trunk.toml, or the page of
// a finished site).
import init from "./site.js";

const page = document.documentElement;
const files = document.getElementById("app-loader").dataset;
const address = (relative) => new URL(relative, document.baseURI).href;

// A page that was served whole stays readable whatever happens; on an empty one the words for those without JavaScript
// are shown: with it, a browser takes what is in <noscript> as text.
const giveUp = (error) => {
  const words = document.getElementById("without-app");
  if (words) document.getElementById("app").innerHTML = words.textContent;
  page.dataset.failed = "";
  delete page.dataset.waiting;
  console.error("the app can't start:", error);
};

// WebKitGTK 2.50 traps once in some hundred loads, at a random place; the app is over then, and loading again helps, since
// the address has all that the visitor asked for. Once: a page that was already loaded again says that it can't go on.
const trapped = (error) => {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") giveUp(error);
  else location.reload();
};
addEventListener("error", (event) => trapped(event.error));
addEventListener("unhandledrejection", (event) => trapped(event.reason));

const start = () =>
  init({ module_or_path: fetch(address(files.wasm), { integrity: files.integrity ?? "" }) })
    .then(() => (window.requestIdleCallback ?? setTimeout)(remember))
    .catch((error) => (error instanceof WebAssembly.RuntimeError ? trapped(error) : giveUp(error)));

// Reading comes first: nothing of the app is asked for before the text is on the screen. What is not painted, as in a tab
// behind others, and a browser that does not tell, has it at once or after a while.
const whenPainted = (then) => {
  let done = false;
  const once = () => {
    if (!done) then();
    done = true;
  };
  const tells = PerformanceObserver.supportedEntryTypes?.includes("paint");
  if (!tells || document.hidden) return requestAnimationFrame(() => setTimeout(once)), setTimeout(once, 100);
  new PerformanceObserver((seen) => seen.getEntriesByName("first-contentful-paint").length && once())
    .observe({ type: "paint", buffered: true });
  addEventListener("load", () => setTimeout(once, 3000));
};

// Keeps what was seen for times without a connection: for a site that is visited, not for one inside another's page, and
// not where the visitor saves data. A sandboxed frame has no such store, and throws when asked.
const remember = () => {
  if (!files.worker || top !== self || navigator.connection?.saveData) return;
  try {
    navigator.serviceWorker?.register(address(files.worker)).catch(() => {});
  } catch {}
};

// The bare address leads to the visitor's language: the one chosen before, else the browser's own.
const goToLanguage = (offered) => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("casebook.locale");
  } catch {}
  const wanted = [chosen, ...navigator.languages].filter(Boolean).map((tag) => tag.slice(0, 2).toLowerCase());
  location.replace(address(`${wanted.find((tag) => offered.includes(tag)) ?? offered[0]}/${location.search}`));
};

if (origin === "null") page.dataset.opaque = "";
if (files.languages) {
  goToLanguage(files.languages.split(" "));
} else if ("prerendered" in page.dataset) {
  const asked = new URLSearchParams(location.search);
  if (asked.has("embed")) page.dataset.embed = "";
  // What is asked for is not what was served: the results wait for their answer rather than change under the eyes.
  const keys = ["q", "country", "role", "kind", "sector", "modality", "institution", "language", "evidence", "countries"];
  const asks = [...keys, "from", "to", "sort", "reverse", "view"].some((key) => asked.has(key));
  if (asks && document.querySelector(".filters")) page.dataset.waiting = "";
  // The place that the app has noted: Firefox forgets its own at a reload, and none restores one that the app has so far.
  if (!scrollY) scrollTo({ top: Number.parseInt(history.state, 10) || 0, behavior: "instant" });
  history.scrollRestoration = "auto";
  whenPainted(start);
  // What the app lives on is fetched beside it: at once where more is asked for than the page has, else at the first sign
  // that the visitor will do something. The app sees by `data-touched` that it need not wait for one.
  const fetchData = () => {
    if ("touched" in page.dataset) return;
    page.dataset.touched = "";
    for (const file of files.fetch.split(" ")) {
      const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href: address(file) });
      document.head.append(link);
    }
  };
  if (page.dataset.waiting === "" || origin === "null") whenPainted(fetchData);
  for (const sign of ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "input"])
    addEventListener(sign, fetchData, { once: true, passive: true, capture: true });
} else {
  start();
}
