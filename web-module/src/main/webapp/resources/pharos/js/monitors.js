/* Keeps what is on the page about monitors true while it is open. */
import { fill, words } from "./words.js";
import { html } from "./svg.js";
import { ago } from "./time.js";

const REFRESH_AFTER = 1_000;
const ANNOUNCE_AFTER = 1_500;

let refreshing;
const told = [];

/** Reads the page's tables anew, once for everything that happens within a second. */
export function refresh() {
  if (!refreshing) {
    refreshing = setTimeout(() => {
      refreshing = undefined;
      if (isBusy()) {
        refresh();
      } else {
        globalThis.pharosRefresh?.(isReading() ? [{ name: "reading", value: true }] : []);
      }
    }, REFRESH_AFTER);
  }
}

/** While somebody is asked whether they are sure, or drags something, what it is about stays where it is. */
function isBusy() {
  return Boolean(globalThis.PrimeFaces?.confirmDialog?.isVisible() || document.querySelector(".service--dragged"));
}

/** Who reads the chart or its table by keyboard stays where they are; it is drawn anew when they have left. */
function isReading() {
  return Boolean(document.querySelector(".chart:focus-within, .as-table:focus-within"));
}

function places(id) {
  return document.querySelectorAll(`[data-monitor="${CSS.escape(id)}"]`);
}

function showStatus(place, status) {
  const badge = place.querySelector(".status");
  if (badge && badge.dataset.status !== status) {
    badge.className = `status status--${status} changed`;
    badge.dataset.status = status;
    badge.querySelector(".status__word").textContent = words[status];
  }
}

function count(status, change) {
  const figure = document.querySelector(`[data-figure="${CSS.escape(status)}"]`);
  if (figure) {
    const value = Math.max(0, Number(figure.dataset.count) + change);
    figure.dataset.count = value;
    figure.querySelector(".figure__value").textContent = value;
  }
}

/** Several changes within a moment are one announcement, so that nobody is talked over. */
export function announce(text) {
  told.push(text);
  if (told.length === 1) {
    setTimeout(() => {
      document.getElementById("announcer").textContent = told.splice(0).join(". ");
    }, ANNOUNCE_AFTER);
  }
}

function statusChanged({ id, name, from, to }) {
  places(id).forEach((place) => showStatus(place, to));
  if (from !== to) {
    count(from, -1);
    count(to, 1);
    announce(fill(words.announce, { name, status: words[to] }));
  }
  if (isPageOf(id) || isChosenByStatus()) {
    refresh();
  }
}

function checked(check) {
  const id = check.monitorId;
  places(id).forEach((place) => {
    const badge = place.querySelector(".status");
    if (badge && badge.dataset.status !== check.status) {
      // Its change was told before this page listened.
      showStatus(place, check.status);
      refresh();
    }
    const row = place.closest("tr");
    const latency = row?.querySelector('[data-cell="latency"]');
    if (latency) {
      latency.textContent = check.latencyMs === null || check.latencyMs === undefined ? "–" : `${check.latencyMs} ms`;
      const moment = html("time", { datetime: check.checkedAt, "data-relative": "over" }, ago(Date.parse(check.checkedAt)));
      row.querySelector('[data-cell="checked"]').replaceChildren(moment);
    }
  });
  if (isPageOf(id)) {
    refresh();
  }
}

function isPageOf(id) {
  return [...places(id)].some((place) => place.closest(".monitor-head"));
}

function isChosenByStatus() {
  return Boolean(document.querySelector('[data-testid="filter-status"]')?.value);
}

function created() {
  if (document.querySelector("[data-empty]")) {
    location.reload();
  } else {
    refresh();
  }
}

function deleted({ id }) {
  if (isPageOf(id)) {
    location.assign(document.documentElement.dataset.base);
  } else {
    refresh();
  }
}

/** Follows the live connection. */
export function followMonitors() {
  const on = (type, listener) => document.addEventListener(`pharos:${type}`, ({ detail }) => listener(detail));
  on("monitor_status_changed", statusChanged);
  on("check_recorded", checked);
  on("monitor_created", created);
  on("monitor_updated", refresh);
  on("monitor_deleted", deleted);
  // After a break too long for the event log to bridge; or the first check came between the page and its connection.
  on("joined", ({ missed }) => (missed || document.querySelector('[data-status="pending"]')) && refresh());
}
