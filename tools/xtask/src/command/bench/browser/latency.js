// From a visitor's key or click to what it changes on the screen, one at a time: `casebookLatency`. Measured are the times
// from the event's own time to the frame after it, and to the frame after the last change that it brings about.
(() => {
  const { afterPaint } = window.casebookSeen;
  // What changes later than so long after the main thread is idle is missed; what takes longer than that is an error.
  const QUIET = 300;
  const PATIENCE = 60_000;
  // Between two looks at the page, and the time between them from which on the main thread counts as busy.
  const GLANCE = 20;
  const BUSY = 60;

  let act = null;

  // Without the records of what was written again as it had been. Of several about one text or attribute the first has
  // the value from before.
  const changes = (records) => {
    const seen = new Map();
    return records.filter(({ type, target, attributeName, attributeNamespace, oldValue }) => {
      if (type === "childList") return true;
      const names = seen.get(target) ?? new Set();
      if (names.has(attributeName)) return false;
      seen.set(target, names.add(attributeName));
      const value = type === "attributes" ? target.getAttributeNS(attributeNamespace, attributeName) : target.data;
      return oldValue !== value;
    });
  };

  const casebookLatency = {
    // Gets ready for one event of this type, whose changes are looked for in `root`; anywhere where that is not there.
    arm(type, root) {
      const mine = { start: null, frame: null, painted: null, changed: 0, pending: 0 };
      const search = document.getElementById("search");
      const watch = new MutationObserver((records) => {
        if (mine.start === null || !changes(records.filter(({ target }) => target !== search)).length) return;
        mine.changed = performance.now();
        mine.pending += 1;
        afterPaint((time) => {
          mine.pending -= 1;
          mine.painted = time;
        });
      });
      watch.observe((root && document.querySelector(root)) || document.documentElement, {
        childList: true,
        subtree: true,
        characterDataOldValue: true,
        attributeOldValue: true,
      });
      const heard = ({ timeStamp }) => {
        mine.start = timeStamp;
        mine.pending += 1;
        afterPaint((time) => {
          mine.pending -= 1;
          mine.frame = time;
        });
      };
      addEventListener(type, heard, { capture: true, once: true });
      mine.stop = () => {
        watch.disconnect();
        removeEventListener(type, heard, { capture: true });
      };
      act = mine;
    },

    // Milliseconds to the first frame and to the last change, as painted, once the page has settled and `done` is there.
    async settled(done) {
      const mine = act;
      const begin = performance.now();
      let tick = begin;
      let busy = begin;
      const isSettled = () => {
        const latest = Math.max(mine.changed, mine.frame ?? 0, mine.painted ?? 0, busy);
        return mine.start !== null && mine.pending === 0 && tick - latest > QUIET && document.querySelector(done);
      };
      do {
        await new Promise((next) => setTimeout(next, GLANCE));
        if (performance.now() - tick > BUSY) busy = performance.now();
        tick = performance.now();
        if (tick - begin > PATIENCE) {
          mine.stop();
          const what = mine.start === null ? "the key or click arrives" : `the page settles with \`${done}\``;
          throw new Error(`waited ${PATIENCE / 1000} s in vain until ${what}`);
        }
      } while (!isSettled());
      mine.stop();
      return [mine.frame - mine.start, (mine.painted ?? mine.frame) - mine.start];
    },
  };
  Object.defineProperty(window, "casebookLatency", { value: casebookLatency });
})();
