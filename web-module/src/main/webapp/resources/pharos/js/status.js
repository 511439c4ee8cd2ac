/* The public status page: bars that are one stop of the keyboard, and parts that follow what happens. */
const POLL = 30_000;
const POLL_WHILE_LIVE = 60_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const HEARTBEAT = 25_000;
const SHUT = [401, 403, 404];

const KEYS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -Infinity, End: Infinity };

const STOPS = ["a[href]", "summary", "[data-bars] > li"];

const live = document.getElementById("live");

/** The day that is reached by Tab: the last one, or where the keyboard was last. */
function furnish(strip) {
  const days = [...strip.children];
  const stop = (day) => days.forEach((other) => other.setAttribute("tabindex", other === day ? "0" : "-1"));
  stop(days.at(-1));
  strip.setAttribute("aria-describedby", "bars-hint");
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

/** How to find a stop of the keyboard in the next edition of its part: by its address, else by its place in what has an id. */
function finder(stop, part) {
  const kind = STOPS.find((selector) => stop.matches(selector));
  const owner = stop.closest("[id]");
  const home = (root) => (part.contains(owner) ? root.querySelector(`#${CSS.escape(owner.id)}`) : root);
  const peers = (root) => [...(home(root)?.querySelectorAll(kind) ?? [])];
  const address = stop.getAttribute("href");
  const index = peers(part).indexOf(stop);
  return (root) => (address ? peers(root).find((peer) => peer.getAttribute("href") === address) : peers(root)[index]);
}

/** What somebody has open in a part, and where the keyboard is in it. */
function whereabouts(part) {
  const held = document.activeElement;
  return {
    opened: [...part.querySelectorAll("details[open] > summary")].map((summary) => finder(summary, part)),
    held: part.contains(held) && held.matches(STOPS.join()) ? finder(held, part) : () => undefined,
  };
}

function comeBack({ opened, held }, part) {
  opened.map((find) => find(part)).forEach((summary) => summary?.parentElement.setAttribute("open", ""));
  held(part)?.focus();
}

/** Parts that are the same stay as they are, with whatever somebody has marked in them. */
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
      comeBack(place, other);
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

/** Who may not see the page any more is led to its door; an error page that is not ours may be a server's that starts. */
function isShut(answer, fresh) {
  return answer.redirected || (SHUT.includes(answer.status) && fresh.getElementById("content") !== null);
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
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (isShut(answer, fresh)) {
      location.reload();
    } else if (answer.ok) {
      take(fresh);
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

  /** A round that has begun goes on: attempts that fail come sooner than it ends. */
  turn(state) {
    const isNew = state !== this.state;
    this.state = state;
    live.dataset.state = state;
    if (isNew) {
      this.poll();
    }
  }

  poll() {
    clearInterval(this.round);
    this.round = setInterval(refresh, this.state === "live" ? POLL_WHILE_LIVE : POLL);
  }
}

if (live) {
  // As they were sent, before anything is added to them here.
  document.querySelectorAll("[data-part]").forEach((part) => (part.dataset.source = part.outerHTML));
}
furnishAll(document);
if (live) {
  const line = new Line();
  line.poll();
  line.open();
  addEventListener("pageshow", (event) => event.persisted && refresh());
}
