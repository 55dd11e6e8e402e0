// What was kept, once the page is loaded, taken over where it has an app, and still.
(async () => {
  const seen = window.casebookSeen;
  const until = async (holds) => {
    for (const end = performance.now() + 30_000; !holds() && performance.now() < end; ) {
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  await until(() => document.readyState === "complete");
  if (document.getElementById("app-loader")) await until(() => seen.takenOver !== null);
  // The browser tells of a paint or a shift some frames after it happened.
  await new Promise((next) => setTimeout(next, 600));
  const first = performance.getEntriesByName("first-contentful-paint")[0];
  const wasm = performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm"));
  return { ...seen, first: first?.startTime ?? null, wasm: wasm?.startTime ?? null };
})()
