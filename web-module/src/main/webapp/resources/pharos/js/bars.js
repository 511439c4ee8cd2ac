/* Strips of availability bars. A bar is divided like the time it stands for; what is not up is never too thin to see. */
import { svg } from "./svg.js";
import { fill, words } from "./words.js";
import { clock } from "./time.js";

const CLASSES = ["up", "degraded", "down", "maintenance", "unknown"];
const HEIGHT = 100;
const WIDTH = 10;
const GAP = 2;
const LEAST = 12;

/** The heights of a bar's parts, in the order of the classes; together they fill it. */
function heights(shares) {
  const grown = shares.map((share) => (share === 0 ? 0 : Math.max(LEAST, (share * HEIGHT) / 1000)));
  const excess = grown.reduce((sum, part) => sum + part, 0) - HEIGHT;
  const largest = grown.indexOf(Math.max(...grown));
  grown[largest] -= excess;
  return grown;
}

function described(shares, from, step) {
  const [up, degraded, down] = shares;
  const known = up + degraded + down;
  const text = known > 0 ? fill(words.available, { share: Math.floor(((up + degraded) * 1000) / known) / 10 }) : words.nothing;
  return `${clock(from)} – ${clock(from + step)}: ${text}`;
}

function bar(shares, index, { from, step }) {
  const x = index * WIDTH;
  const group = svg("g", {}, svg("title", {}, described(shares, from + index * step, step)));
  if (shares.length === 0) {
    group.append(svg("rect", { x, y: 0, width: WIDTH - GAP, height: HEIGHT, class: "bar-none" }));
    return group;
  }
  let y = HEIGHT;
  heights(shares).forEach((height, part) => {
    if (height > 0) {
      y -= height;
      group.append(svg("rect", { x, y, width: WIDTH - GAP, height, class: `bar-${CLASSES[part]}` }));
    }
  });
  return group;
}

/** Draws every strip below an element that is not drawn yet. */
export function drawBars(root) {
  root.querySelectorAll("[data-bars]:empty").forEach((strip) => {
    const data = JSON.parse(strip.dataset.bars);
    const box = `0 0 ${data.bars.length * WIDTH - GAP} ${HEIGHT}`;
    strip.append(
      svg(
        "svg",
        { viewBox: box, preserveAspectRatio: "none", "aria-hidden": "true" },
        ...data.bars.map((shares, index) => bar(shares, index, data)),
      ),
    );
  });
}
