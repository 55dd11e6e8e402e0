// A point of the window at which a shape is hit, scrolled into view; the inmost of the points tried.
const shape = page.find(arguments[0])[0];
if (!shape) return null;
shape.scrollIntoView({ block: "center", behavior: "instant" });
const hit = (x, y) => {
  const top = document.elementFromPoint(x, y);
  return top !== null && (top === shape || shape.contains(top));
};
const box = shape.getBoundingClientRect();
const points = [];
const steps = 24;
for (let i = 1; i < steps; i++) {
  for (let j = 1; j < steps; j++) {
    const [x, y] = [box.left + (box.width * i) / steps, box.top + (box.height * j) / steps];
    if (hit(x, y)) points.push([x, y]);
  }
}
const depth = ([x, y]) => [2, 4, 8, 12].filter((r) => hit(x - r, y) && hit(x + r, y) && hit(x, y - r) && hit(x, y + r)).length;
points.sort((a, b) => depth(b) - depth(a));
return points[0] || null;
