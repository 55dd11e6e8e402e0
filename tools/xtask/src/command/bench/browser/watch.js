// Keeps what the page does, from before its own scripts run, and answers about it: `casebookSeen`.
(() => {
  // So long nothing may change in the results before they are taken for finished, and so long that may take.
  const QUIET = 200;
  const PATIENCE = 25_000;
  const RESULTS = "ol.results, .results-count, .results-none, .pager-place";

  let blocks = [];
  let firstCase = null;
  let key = null;
  let changed = 0;
  let ready = null;

  const root = () => document.documentElement;
  const isReady = () => root().dataset.ready === "app" && !root().hasAttribute("data-waiting");
  const pause = (time) => new Promise((next) => setTimeout(next, time));
  const until = async (what, holds) => {
    for (const end = performance.now() + PATIENCE; !holds(); await pause(10)) {
      if (performance.now() > end) throw new Error(`waited ${PATIENCE / 1000} s in vain until ${what}`);
    }
  };
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });

  // The moment after the next frame has been painted: what a frame calls comes before its paint, a message after it.
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        then(performance.now());
      };
      port2.postMessage(null);
    });
  const stamp = (of) => {
    of.pending += 1;
    afterPaint((time) => {
      of.pending -= 1;
      of.painted = time;
    });
  };
  // Shards are many, and the browser forgets what it has loaded after 250 files.
  performance.setResourceTimingBufferSize(100_000);
  const inResults = ({ target, addedNodes }) => {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    const holds = (node) => node.nodeType === Node.ELEMENT_NODE && node.querySelector(RESULTS);
    return element?.closest(RESULTS) || [...addedNodes].some(holds);
  };

  observe("longtask", ({ startTime, duration }) => blocks.push({ startTime, duration }));
  // A frame is made only when the styles are there, so that what has a place in it is painted by it.
  const look = () => {
    const title = document.querySelector(".case-card h2");
    if (!title?.getBoundingClientRect().height) return requestAnimationFrame(look);
    afterPaint((time) => (firstCase = time));
  };
  requestAnimationFrame(look);

  const watching = { childList: true, characterData: true, subtree: true };
  new MutationObserver((records) => {
    if (!records.some(inResults)) return;
    changed = performance.now();
    // What comes below the screen afterwards is not waited for.
    if (!key || key.whole) return;
    if (key.first === null) {
      const mine = key;
      mine.first = 0;
      afterPaint((time) => (mine.first = time - mine.start));
    }
    stamp(key);
    key.whole = isWhole();
  }).observe(document, watching);
  new MutationObserver(() => {
    if (isReady()) ready ??= performance.now();
  }).observe(document, { attributes: true, attributeFilter: ["data-ready", "data-waiting"], subtree: true });
  addEventListener(
    "input",
    ({ target, timeStamp, isTrusted }) => {
      if (target.id !== "search" || !isTrusted) return;
      key = { start: timeStamp, first: null, painted: null, pending: 0, whole: false };
      stamp(key);
    },
    true,
  );

  const search = () => document.getElementById("search");
  // A card whose record is under way says so; six are more than fit on the screen.
  const isWhole = () => !document.querySelector(".case-card[aria-busy]:nth-child(-n+6)");
  const isQuiet = () => isReady() && isWhole() && performance.now() - changed > QUIET;

  const casebookSeen = {
    // When all that the page asks for by itself is there.
    async loaded() {
      await until("the page is loaded", () => document.readyState === "complete" && root().dataset.ready !== undefined);
      await pause(500);
    },
    async firstCase() {
      await until("a case is painted", () => firstCase !== null);
      return firstCase;
    },
    // The answer to what an address asks, painted; nothing else has to be done for it.
    async answered() {
      await until("the answer is there", () => isReady() && document.querySelector(".case-card h2"));
      const last = { pending: 0, painted: null };
      stamp(last);
      await until("the answer is painted", () => last.painted !== null);
      return last.painted;
    },
    // Turns to the search box, and tells how long it took until the search was ready.
    async readyAfterSign() {
      const start = performance.now();
      search().focus();
      document.dispatchEvent(new Event("pointermove", { bubbles: true }));
      await until("the search is ready", () => ready !== null);
      await until("the page is quiet", isQuiet);
      // The browser tells of a block some time after it.
      await pause(300);
      return Math.max(0, ready - start);
    },
    // From the last press of a key to the first and to the last change of the results that it made, as painted.
    async painted() {
      const mine = key;
      if (!mine) throw new Error("no key has arrived in the search box");
      const isDone = () => mine.pending === 0 && mine.painted !== null && performance.now() - mine.start > QUIET;
      await until("the results are there", () => isDone() && isQuiet());
      key = null;
      const last = mine.painted - mine.start;
      return [mine.first ?? last, last];
    },
    // Empties the search box.
    async clear() {
      key = null;
      search().focus();
      search().value = "";
      search().dispatchEvent(new Event("input", { bubbles: true }));
      changed = performance.now();
      await until("all cases are listed", isQuiet);
    },
    titles: () => [...document.querySelectorAll(".case-card h2")].map(({ textContent }) => textContent.trim()).join("\n"),
    longestBlock: () => Math.max(0, ...blocks.map(({ duration }) => duration)),
    forgetBlocks() {
      blocks = [];
    },
    // What the worker keeps for times without a network, as it was transferred; 0 where there is no worker.
    async kept() {
      const isThere = async () => (await navigator.serviceWorker?.getRegistration())?.active;
      for (const end = performance.now() + 10_000; !(await isThere()) && performance.now() < end; await pause(100));
      let sum = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
        for (const { headers } of answers) sum += Number(headers.get("content-length") ?? 0);
      }
      return sum;
    },
    requests: () => performance.getEntriesByType("resource").length,
    // All that has been transferred for this page, with the heads of the answers.
    bytes: () =>
      ["navigation", "resource"]
        .flatMap((type) => performance.getEntriesByType(type))
        .reduce((sum, { transferSize }) => sum + transferSize, 0),
  };
  Object.defineProperty(window, "casebookSeen", { value: casebookSeen });
})();
