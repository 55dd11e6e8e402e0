// Keeps what the page does, from before its own scripts run, and answers about it: `casebookSeen`.
(() => {
  // So long nothing may change before the page is taken for finished, and so long that may take.
  const QUIET = 300;
  const PATIENCE = 25_000;
  const CARD = "ol.results > li.case-card";

  let blocks = [];
  let firstCase = null;
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

  // Calls at the moment after the next frame has been painted: what a frame calls comes before its paint, a message after it.
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        then(performance.now());
      };
      port2.postMessage(null);
    });
  // Shards are many, and the browser forgets what it has loaded after 250 files.
  performance.setResourceTimingBufferSize(100_000);

  observe("longtask", ({ startTime, duration }) => blocks.push({ startTime, duration }));
  // A frame is made only when the styles are there, so that what has a place in it is painted by it.
  const look = () => {
    const title = document.querySelector(".case-card h2");
    if (!title?.getBoundingClientRect().height) return requestAnimationFrame(look);
    afterPaint((time) => (firstCase = time));
  };
  requestAnimationFrame(look);

  const watching = { childList: true, characterData: true, subtree: true };
  new MutationObserver(() => (changed = performance.now())).observe(document, watching);
  new MutationObserver(() => {
    if (isReady()) ready ??= performance.now();
  }).observe(document, { attributes: true, attributeFilter: ["data-ready", "data-waiting"], subtree: true });

  const search = () => document.getElementById("search");
  // A card whose record is under way says so; six are more than fit on the screen.
  const isWhole = () => !document.querySelector(".case-card[aria-busy]:nth-child(-n+6)");
  const isQuiet = () => isReady() && isWhole() && performance.now() - changed > QUIET;

  const casebookSeen = {
    afterPaint,
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
      return new Promise(afterPaint);
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
    // After a question that no case answers: its letters have been typed.
    async nothingFound() {
      await until("nothing is found", () => isReady() && !document.querySelector(CARD));
    },
    // Empties the search box.
    async clear() {
      search().focus();
      search().value = "";
      search().dispatchEvent(new Event("input", { bubbles: true }));
      changed = performance.now();
      await until("all cases are listed", () => isQuiet() && document.querySelector(CARD));
    },
    // The middle of what a selector finds first, scrolled to where a pointer can reach it.
    middle(selector) {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`expected \`${selector}\` to click on, found none`);
      element.scrollIntoView({ block: "nearest" });
      const { x, y, width, height } = element.getClientRects()[0];
      return [x + width / 2, y + height / 2];
    },
    // From a case to the list that it was opened from.
    async back() {
      history.back();
      changed = performance.now();
      await until("the list is there again", () => isQuiet() && document.querySelector(CARD));
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
