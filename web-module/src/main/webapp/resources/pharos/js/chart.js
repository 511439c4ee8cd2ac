/* Response times: a column per step of time, stacked by phase, with the slow end as a line and outages behind. */
import { html, svg } from "./svg.js";
import { words } from "./words.js";
import { clock } from "./time.js";

const HEIGHT = 240;
const LEFT = 48;
const BOTTOM = 24;
const TOP = 8;
const NICE = [1, 2, 2.5, 5, 10];

function phases() {
  return [words.dns, words.connect, words.tls, words.firstByte, words.transfer];
}

/** The smallest round number that is at least this and divides well. */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return NICE.find((step) => step * power >= value) * power;
}

/** A value of the scale, in seconds where these are shorter. */
function scale(milliseconds) {
  return milliseconds >= 1000 ? `${milliseconds / 1000} s` : `${milliseconds} ms`;
}

class Chart {
  constructor(place) {
    this.place = place;
    this.data = JSON.parse(place.dataset.chart);
    this.outages = JSON.parse(place.dataset.outages ?? "[]");
    this.width = Math.max(280, place.clientWidth);
    this.top = roundUp(Math.max(...this.data.columns.map((column) => Math.max(column.p95, total(column)))));
    this.chosen = -1;
  }

  x(moment) {
    const share = (moment - this.data.from) / (this.data.to - this.data.from);
    return LEFT + share * (this.width - LEFT);
  }

  y(milliseconds) {
    return TOP + (1 - milliseconds / this.top) * (HEIGHT - TOP - BOTTOM);
  }

  draw() {
    this.cursor = svg("rect", { class: "chart__cursor", y: TOP, height: HEIGHT - TOP - BOTTOM, width: 0 });
    this.tip = html("div", { class: "chart__tip", hidden: "" });
    this.spoken = html("div", { class: "sr-only", "aria-live": "polite" });
    const picture = svg(
      "svg",
      { viewBox: `0 0 ${this.width} ${HEIGHT}`, role: "img", tabindex: "0", "aria-label": words.chart },
      ...this.grid(),
      ...this.outages.map((outage) => this.outage(outage)),
      ...this.data.columns.map((column) => this.column(column)),
      svg("path", { class: "chart__p95", d: this.slowLine() }),
      this.cursor,
    );
    picture.addEventListener("pointermove", (event) => this.choose(this.nearest(event)));
    picture.addEventListener("pointerleave", () => this.choose(-1));
    picture.addEventListener("blur", () => this.choose(-1));
    picture.addEventListener("keydown", (event) => this.step(event));
    this.place.replaceChildren(picture, this.tip, this.spoken, this.key());
  }

  grid() {
    const lines = [0, 0.5, 1].flatMap((share) => {
      const value = share * this.top;
      const y = this.y(value);
      return [
        svg("line", { class: "chart__grid", x1: LEFT, x2: this.width, y1: y, y2: y }),
        svg("text", { class: "chart__text", x: LEFT - 8, y: y + 4, "text-anchor": "end" }, scale(value)),
      ];
    });
    const marks = this.width < 500 ? 2 : 4;
    const span = this.data.to - this.data.from;
    for (let mark = 0; mark <= marks; mark++) {
      const moment = this.data.from + (span * mark) / marks;
      const anchor = mark === 0 ? "start" : mark === marks ? "end" : "middle";
      lines.push(svg("text", { class: "chart__text", x: this.x(moment), y: HEIGHT - 6, "text-anchor": anchor }, this.mark(moment)));
    }
    return lines;
  }

  mark(moment) {
    const far = this.data.to - this.data.from > 86_400_000;
    const shape = far ? { weekday: "short", day: "numeric" } : { hour: "2-digit", minute: "2-digit" };
    return new Intl.DateTimeFormat(document.documentElement.lang, shape).format(moment);
  }

  outage([from, to]) {
    const x = Math.max(LEFT, this.x(from));
    return svg("rect", { class: "chart__outage", x, y: TOP, width: Math.max(1, this.x(to) - x), height: HEIGHT - TOP - BOTTOM });
  }

  column(column) {
    const group = svg("g");
    const width = Math.max(1, this.x(column.at + this.data.step) - this.x(column.at) - 1);
    let sum = 0;
    column.phases.forEach((milliseconds, phase) => {
      if (milliseconds > 0) {
        const y = this.y(sum + milliseconds);
        group.append(svg("rect", { class: `phase-${phase}`, x: this.x(column.at), y, width, height: this.y(sum) - y }));
        sum += milliseconds;
      }
    });
    return group;
  }

  /** Breaks off where steps are missing: nothing is known there. */
  slowLine() {
    return this.data.columns
      .map((column, index) => {
        const before = this.data.columns[index - 1];
        const joined = before && column.at - before.at <= this.data.step;
        return `${joined ? "L" : "M"}${this.x(column.at + this.data.step / 2)} ${this.y(column.p95)}`;
      })
      .join("");
  }

  nearest(event) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * this.width;
    const distance = (column) => Math.abs(this.x(column.at + this.data.step / 2) - x);
    return this.data.columns.reduce((best, column, index, all) => (distance(column) < distance(all[best]) ? index : best), 0);
  }

  step(event) {
    const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (move) {
      event.preventDefault();
      const last = this.data.columns.length - 1;
      const next = this.chosen < 0 ? last : this.chosen + move;
      this.choose(Math.min(last, Math.max(0, next)));
      this.spoken.textContent = this.tip.textContent;
    } else if (event.key === "Escape") {
      this.choose(-1);
    }
  }

  choose(index) {
    this.chosen = index;
    const column = this.data.columns[index];
    this.tip.hidden = !column;
    this.cursor.setAttribute("width", column ? this.x(column.at + this.data.step) - this.x(column.at) : 0);
    if (column) {
      this.cursor.setAttribute("x", this.x(column.at));
      this.tip.replaceChildren(...this.told(column));
      const right = this.x(column.at) > this.width / 2;
      this.tip.style.left = right ? "auto" : `${((this.x(column.at) + 16) / this.width) * 100}%`;
      this.tip.style.right = right ? `${(1 - (this.x(column.at) - 8) / this.width) * 100}%` : "auto";
    }
  }

  told(column) {
    const rows = [
      [words.median, column.p50],
      [words.p95, column.p95],
      ...phases()
        .map((name, phase) => [name, column.phases[phase]])
        .filter(([, milliseconds]) => milliseconds > 0),
    ];
    const line = ([name, milliseconds]) => html("tr", {}, html("td", {}, `${name} `), html("td", {}, `${milliseconds} ms `));
    return [html("strong", {}, `${clock(column.at)} `), html("table", { role: "presentation" }, ...rows.map(line))];
  }

  key() {
    const entries = phases().map((name, phase) => html("li", {}, html("span", { class: `chart__swatch phase-${phase}` }), name));
    entries.push(html("li", {}, html("span", { class: "chart__swatch chart__swatch--p95" }), words.p95));
    return html("ul", { class: "chart__key" }, ...entries);
  }
}

function total(column) {
  return column.phases.reduce((sum, milliseconds) => sum + milliseconds, 0);
}

/** Draws every chart below an element, and again when its width changes. */
export function drawCharts(root) {
  root.querySelectorAll("[data-chart]:empty").forEach((place) => {
    let width = 0;
    new ResizeObserver(() => {
      if (place.clientWidth !== width) {
        width = place.clientWidth;
        new Chart(place).draw();
      }
    }).observe(place);
  });
}
