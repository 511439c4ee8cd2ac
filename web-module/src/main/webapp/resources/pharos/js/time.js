/* Moments relative to now, with the exact local time as title, kept current. */
const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];
const locale = document.documentElement.lang;
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });
const today = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
const earlier = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });

/* Our clock and the server's differ: what has just happened is not about to happen. */
const SKEW = 60;

/** A moment as seen from now, for example "2 min. ago" or "in 7 days". */
export function ago(moment, now = Date.now()) {
  const apart = Math.round((moment - now) / 1000);
  const seconds = apart > 0 && apart < SKEW ? 0 : apart;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return relative.format(Math.trunc(seconds / length), unit);
}

/** A length of time in its two largest units, for example "3 h 20 min". */
export function lasting(milliseconds) {
  const parts = [];
  let seconds = Math.max(0, Math.round(milliseconds / 1000));
  for (const [unit, size] of UNITS.slice(2)) {
    const count = Math.floor(seconds / size);
    if (count > 0 || (parts.length === 0 && unit === "second")) {
      parts.push(new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(count));
    }
    seconds -= count * size;
  }
  return parts.slice(0, 2).join(" ");
}

/** A moment on the clock: the time for today, else with its date. */
export function clock(moment) {
  const isToday = new Date(moment).toDateString() === new Date().toDateString();
  return (isToday ? today : earlier).format(moment);
}

function show(element) {
  const moment = Date.parse(element.dateTime);
  const text = "relative" in element.dataset ? ago(moment) : clock(moment);
  if (element.textContent !== text) {
    element.textContent = text;
    element.title = exact.format(moment);
  }
}

/** Puts words to every moment and length below an element. */
export function tellTimes(root) {
  root.querySelectorAll("time[data-relative], time[data-clock]").forEach(show);
  root.querySelectorAll("[data-duration]").forEach((element) => {
    element.textContent = lasting(Number(element.dataset.duration));
  });
}

/** Keeps relative moments current. */
export function keepTime() {
  setInterval(() => document.querySelectorAll("time[data-relative]").forEach(show), 5_000);
}
