// Keeps what the page does, from before its own scripts run: paints, shifts of the layout, and the app's taking over.
(() => {
  const seen = { largest: null, shifts: [], takenOver: null };
  Object.defineProperty(window, "casebookSeen", { value: seen });
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => {
    const { startTime, size, element } = entry;
    seen.largest = { time: startTime, size, element: element ? element.tagName.toLowerCase() : "" };
  });
  watch("layout-shift", ({ startTime, value }) => seen.shifts.push({ time: startTime, value }));
  new MutationObserver((_, observer) => {
    if (document.documentElement.hasAttribute("data-ready")) {
      seen.takenOver = performance.now();
      observer.disconnect();
    }
  }).observe(document, { attributes: true, attributeFilter: ["data-ready"], subtree: true });
})();
