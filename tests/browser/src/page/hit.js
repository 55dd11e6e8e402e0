// A point of the window at which a shape is hit, scrolled into view: the one nearest to its middle that has some of the
// shape around it. Asking what is at a point is slow for drawings in some browsers, so the search ends with the first.
const shape = page.find(arguments[0])[0];
if (!shape) return null;
shape.scrollIntoView({ block: "center", behavior: "instant" });
const hit = (x, y) => {
  const top = document.elementFromPoint(x, y);
  return top !== null && (top === shape || shape.contains(top));
};
const box = shape.getBoundingClientRect();
const steps = [...Array(13).keys()].map((i) => i / 12 - 0.5).sort((a, b) => Math.abs(a) - Math.abs(b));
const points = steps.flatMap((dx) => steps.map((dy) => [dx, dy])).sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
for (const margin of [3, 0]) {
  for (const [dx, dy] of points) {
    const [x, y] = [box.left + box.width * (0.5 + dx), box.top + box.height * (0.5 + dy)];
    if (hit(x, y) && hit(x - margin, y) && hit(x + margin, y) && hit(x, y - margin) && hit(x, y + margin)) return [x, y];
  }
}
return null;
