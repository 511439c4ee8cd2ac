/*
 * The keyboard stays where it is when an answer replaces a part of the page. PrimeFaces finds what had it by its id; but links
 * have none, the ids of buttons in rows count the rows, which move, and a button that waits has given it away.
 */
const ROW = "[data-maintenance], tr:has([data-monitor])";

/** What the keyboard was on last, unless it has left by a click. */
let held;

const content = () => document.getElementById("content");
const nameOf = (row) => row.dataset.maintenance ?? row.querySelector("[data-monitor]").dataset.monitor;
const rowNamed = (name) => [...document.querySelectorAll(ROW)].find((row) => nameOf(row) === name);
const knownBy = (stop) => stop.getAttribute("aria-label") ?? stop.getAttribute("href");

/** Whoever waits for an answer has pressed a button that is disabled meanwhile. */
function stopOfKeyboard() {
  return document.activeElement === document.body ? held : document.activeElement;
}

/** Leads to the same button or link of the same row; where that is gone, to the row. */
function wayInRow(stop, row) {
  const name = nameOf(row);
  const known = knownBy(stop);
  return () => {
    const now = rowNamed(name);
    const same = [...(now?.querySelectorAll("a, button") ?? [])].find((other) => known && knownBy(other) === known);
    if (now && !same) {
      now.tabIndex = -1;
    }
    return same ?? now ?? content();
  };
}

/** Leads to the same of all links with this address in what keeps its id. */
function wayToLink(link) {
  const home = link.closest("[id]")?.id;
  const known = knownBy(link);
  const links = () => [...(document.getElementById(home)?.querySelectorAll("a") ?? [])];
  const peers = () => links().filter((other) => knownBy(other) === known);
  const index = peers().indexOf(link);
  return () => peers()[index];
}

function wayBack(stop) {
  const row = stop?.closest(ROW);
  if (row) {
    return wayInRow(stop, row);
  }
  if (stop?.matches("a[href]:not([id])")) {
    return wayToLink(stop);
  }
  return stop?.matches("button") ? () => document.getElementById(stop.id) ?? content() : undefined;
}

/** Follows the keyboard over every answer. */
export function keepPlace() {
  const response = globalThis.PrimeFaces?.ajax.Response;
  if (!response) {
    return;
  }
  const handle = response.handle;
  document.addEventListener("focusin", ({ target }) => (held = target));
  document.addEventListener("pointerdown", () => (held = undefined));
  response.handle = (...answer) => {
    const back = wayBack(stopOfKeyboard());
    if (back) {
      // It would go to whatever has the same number now.
      globalThis.PrimeFaces.customFocus = true;
    }
    handle.apply(response, answer);
    back?.()?.focus({ preventScroll: true });
  };
}
