/* The public status page: bars that are one stop of the keyboard, and parts that follow what happens. */
const POLL = 30_000;
const POLL_WHILE_LIVE = 60_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const HEARTBEAT = 25_000;

const KEYS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -Infinity, End: Infinity };

const live = document.getElementById("live");

/** The day that is reached by Tab: the last one, or where the keyboard was last. */
function furnish(strip) {
  const days = [...strip.children];
  const stop = (day) => days.forEach((other) => other.setAttribute("tabindex", other === day ? "0" : "-1"));
  stop(days.at(-1));
  strip.addEventListener("keydown", (event) => {
    const step = KEYS[event.key];
    const from = days.indexOf(document.activeElement);
    if (step === undefined || from < 0) {
      return;
    }
    event.preventDefault();
    const to = days[Math.min(days.length - 1, Math.max(0, from + step))];
    stop(to);
    to.focus();
  });
  strip.addEventListener("focusin", (event) => {
    const day = event.target.closest("li");
    stop(day);
    day.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

const furnishAll = (root) => root.querySelectorAll("[data-bars]").forEach(furnish);

/** Where the keyboard is: which day of which service. */
function whereabouts(part) {
  const day = part.contains(document.activeElement) ? document.activeElement.closest("[data-bars] > li") : null;
  return day && { service: day.closest(".service").id, index: [...day.parentElement.children].indexOf(day) };
}

function comeBack(place) {
  if (place) {
    document.querySelector(`#${place.service} [data-bars]`)?.children[place.index]?.focus();
  }
}

/** Parts that are the same stay as they are, with whatever somebody has open or marked in them. */
function take(fresh) {
  const before = document.querySelector("[data-overall]").textContent;
  for (const part of document.querySelectorAll("[data-part]")) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other && part.dataset.source !== other.outerHTML) {
      const source = other.outerHTML;
      const place = whereabouts(part);
      part.replaceWith(other);
      other.dataset.source = source;
      furnishAll(other);
      comeBack(place);
    }
  }
  document.title = fresh.title;
  const theme = document.querySelector("[data-theme]");
  const colours = fresh.querySelector("[data-theme]");
  if (theme && colours && theme.getAttribute("href") !== colours.getAttribute("href")) {
    theme.replaceWith(colours);
  }
  const now = document.querySelector("[data-overall]").textContent;
  if (now !== before) {
    live.textContent = live.dataset.changed.replace("{}", now);
  }
}

let fetching = false;
let again = false;

/** One at a time; what happens meanwhile is fetched after it. */
async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(location.href, { cache: "no-cache", headers: { Accept: "text/html" } });
    if (answer.ok) {
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
  } catch {
    // The next round tries again; what is shown stays.
  } finally {
    fetching = false;
  }
  if (again) {
    again = false;
    await refresh();
  }
}

class Line {
  attempts = 0;
  state = "polling";

  open() {
    const address = new URL(`${live.dataset.context}/ws`, location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    socket.addEventListener("open", () => {
      const { slug, ticket } = live.dataset;
      socket.send(JSON.stringify({ type: "join_public_status", slug, ticket }));
      this.beat = setInterval(() => socket.send('{"type":"ping"}'), HEARTBEAT);
    });
    socket.addEventListener("message", ({ data }) => this.hear(JSON.parse(data)));
    socket.addEventListener("close", () => this.closed());
  }

  hear(message) {
    if (message.type === "joined") {
      this.attempts = 0;
      this.turn("live");
      refresh();
    } else if (message.eventId !== undefined) {
      refresh();
    }
  }

  closed() {
    clearInterval(this.beat);
    this.turn("polling");
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.attempts);
    this.attempts += 1;
    // Spread out, so that a server that comes back is not stormed by everybody at once.
    setTimeout(() => this.open(), wait * (0.5 + Math.random() / 2));
  }

  turn(state) {
    this.state = state;
    live.dataset.state = state;
    this.poll();
  }

  poll() {
    clearInterval(this.round);
    this.round = setInterval(refresh, this.state === "live" ? POLL_WHILE_LIVE : POLL);
  }
}

furnishAll(document);
if (live) {
  document.querySelectorAll("[data-part]").forEach((part) => {
    const source = part.cloneNode(true);
    source.querySelectorAll("[tabindex]").forEach((day) => day.removeAttribute("tabindex"));
    part.dataset.source = source.outerHTML;
  });
  const line = new Line();
  line.poll();
  line.open();
  addEventListener("pageshow", (event) => event.persisted && refresh());
}
