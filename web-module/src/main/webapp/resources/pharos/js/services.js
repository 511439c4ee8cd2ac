/* Keeps what is on the page about services true while it is open, and lets people put them in order. */
import { announce, refresh } from "./monitors.js";
import { fill } from "./words.js";

const words = document.getElementById("service-words")?.dataset ?? {};
let dragged;

function places(id) {
  return document.querySelectorAll(`[data-service="${CSS.escape(id)}"]`);
}

/** Data attributes with underscores keep them; there is no camel case in "partial_outage". */
function showStatus(place, status) {
  const badge = place.querySelector(".status");
  if (badge.dataset.status !== status) {
    badge.className = `status status--${status} changed`;
    badge.dataset.status = status;
    badge.querySelector(".status__word").textContent = words[status];
  }
}

function isPageOf(id) {
  return [...places(id)].some((place) => place.matches(".service-head"));
}

function statusChanged({ id, name, to }) {
  const shown = places(id);
  shown.forEach((place) => showStatus(place, to));
  if (shown.length > 0) {
    announce(fill(words.announce, { name, status: words[to] }));
  }
  if (isPageOf(id)) {
    refresh();
  }
}

function created() {
  if (document.querySelector('[data-testid="no-services"]')) {
    location.reload();
  } else {
    refresh();
  }
}

function deleted({ id }) {
  if (isPageOf(id)) {
    location.assign(`${document.documentElement.dataset.base}services`);
  } else {
    refresh();
  }
}

function movables(parent) {
  return [...parent.children].filter((child) => child.matches("[data-movable]"));
}

/** The order as it is on the page now; what the server refuses is put back by reading the page anew. */
async function save(moved) {
  const siblings = movables(moved.parentElement);
  announce(fill(words.moved, { name: moved.dataset.movable, position: siblings.indexOf(moved) + 1, count: siblings.length }));
  const ids = [...document.querySelectorAll(".service-groups [data-service]")].map((place) => place.dataset.service);
  try {
    const answer = await fetch(`${document.documentElement.dataset.base}internal/v1/services/reorder`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest" },
      body: JSON.stringify({ ids }),
    });
    if (!answer.ok) {
      refused();
    }
  } catch {
    refused();
  }
}

function refused() {
  document.dispatchEvent(new Event("pharos:failed"));
  refresh();
}

function move(button) {
  const moved = button.closest("[data-movable]");
  const siblings = movables(moved.parentElement);
  const up = button.dataset.move === "up";
  const other = siblings[siblings.indexOf(moved) + (up ? -1 : 1)];
  if (other) {
    other[up ? "before" : "after"](moved);
    // Whatever is moved loses the focus.
    button.focus();
    save(moved);
  }
}

function dragOver(event) {
  const over = event.target.closest?.("[data-service]");
  if (dragged && over?.parentElement === dragged.place.parentElement) {
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (over !== dragged.place) {
      over[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged.place);
    }
  }
}

function startDragging({ target, dataTransfer }) {
  const place = target.closest?.(".service__grip")?.closest("[data-service]");
  if (place) {
    dragged = { place, next: place.nextElementSibling };
    dataTransfer.effectAllowed = "move";
    dataTransfer.setData("text/plain", place.dataset.movable);
    dataTransfer.setDragImage(place, 16, 16);
    place.classList.add("service--dragged");
  }
}

function endDragging() {
  if (dragged) {
    const { place, next } = dragged;
    dragged = undefined;
    place.classList.remove("service--dragged");
    if (place.nextElementSibling !== next) {
      save(place);
    }
  }
}

/** Makes the buttons and grips of the list work. */
export function startOrdering() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-move]");
    if (button) {
      move(button);
    }
  });
  document.addEventListener("dragstart", startDragging);
  document.addEventListener("dragover", dragOver);
  document.addEventListener("drop", (event) => dragged && event.preventDefault());
  document.addEventListener("dragend", endDragging);
}

/** Follows the live connection. */
export function followServices() {
  const on = (type, listener) => document.addEventListener(`pharos:${type}`, ({ detail }) => listener(detail));
  on("service_status_changed", statusChanged);
  on("service_created", created);
  on("service_updated", refresh);
  on("service_deleted", deleted);
}
