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

function inWords(seconds, whole) {
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return relative.format(whole(seconds / length), unit);
}

function secondsUntil(moment) {
  return Math.round((moment - Date.now()) / 1000);
}

/** How long ago something was. Our clock and the server's differ: what has happened is never about to happen. */
export function ago(moment) {
  return inWords(Math.min(0, secondsUntil(moment)), Math.trunc);
}

/** How far ahead or past a moment is, for example "in 7 days", also a second after it was set to that. */
function fromNow(moment) {
  return inWords(secondsUntil(moment), Math.round);
}

/** A length of time in its two largest units, for example "3 h 20 min". */
function lasting(milliseconds) {
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

/* What `data-relative` asks for; other moments are told by the clock. */
const TELLINGS = { over: ago, ahead: fromNow };

function show(element) {
  const moment = Date.parse(element.dateTime);
  const text = (TELLINGS[element.dataset.relative] ?? clock)(moment);
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
