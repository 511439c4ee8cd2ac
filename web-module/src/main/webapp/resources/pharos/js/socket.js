/* The live connection: opens it, keeps it, and tells the page what arrives as events named "pharos:<type>". */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const HEARTBEAT = 25_000;
const PATIENCE = 10_000;
const VIOLATED_POLICY = 1008;
const DEPARTURE = 10_000;

let departed = Number.NEGATIVE_INFINITY;

class LiveConnection {
  constructor(address, organization, { onState, onDoubt }) {
    this.address = address;
    this.organization = organization;
    this.onState = onState;
    this.onDoubt = onDoubt;
    this.attempts = 0;
    this.lastEventId = undefined;
  }

  open() {
    clearTimeout(this.retry);
    this.onState(this.attempts === 0 ? "connecting" : "reconnecting");
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.addEventListener("open", () => this.join());
    socket.addEventListener("message", ({ data }) => this.receive(JSON.parse(data)));
    socket.addEventListener("close", ({ code }) => this.closed(socket, code));
  }

  join() {
    this.send({ type: "join_organization", organizationId: this.organization, lastEventId: this.lastEventId });
    this.beat = setInterval(() => this.ping(), HEARTBEAT);
  }

  /** A connection that died without a word would otherwise look live for ever. */
  ping() {
    this.send({ type: "ping" });
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.socket.close(), PATIENCE);
  }

  send(message) {
    if (this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(message));
    }
  }

  receive(message) {
    clearTimeout(this.silence);
    if (message.type === "joined") {
      const missed = this.attempts > 0 && !message.resumed;
      this.attempts = 0;
      this.lastEventId = message.lastEventId ?? this.lastEventId;
      this.onState("live");
      document.dispatchEvent(new CustomEvent("pharos:joined", { detail: { missed } }));
    }
    if (message.eventId !== undefined) {
      this.lastEventId = message.eventId;
      document.dispatchEvent(new CustomEvent(`pharos:${message.type}`, { detail: message.data }));
    }
  }

  closed(socket, code) {
    if (socket !== this.socket) {
      return;
    }
    clearInterval(this.beat);
    clearTimeout(this.silence);
    this.attempts += 1;
    this.onState("reconnecting");
    if (isLeaving()) {
      this.retry = setTimeout(() => this.open(), DEPARTURE);
      return;
    }
    if (code === VIOLATED_POLICY || this.attempts > 1) {
      this.onDoubt();
    }
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.attempts - 1));
    // Spread out, so that a server that comes back is not stormed by everybody at once.
    this.retry = setTimeout(() => this.open(), wait * (0.5 + Math.random() / 2));
  }
}

/**
 * Who logs out leaves a page whose connection ends before the next page has come. Not for ever, since somebody may stay: the
 * answer may be a download.
 */
function isLeaving() {
  return performance.now() - departed < DEPARTURE;
}

/** Only a clear word counts: a server or a database that is away logs nobody out. */
async function isLoggedOut() {
  try {
    const me = await fetch(`${document.documentElement.dataset.base}internal/v1/auth/me`);
    return me.status === 401;
  } catch {
    return false;
  }
}

/** What somebody has just asked for may end this session and begin another, which the answer brings. */
function awaitsAnswer() {
  return globalThis.PrimeFaces?.ajax.Queue.isEmpty() === false;
}

/**
 * Goes live for an organization.
 *
 * @param onState told "connecting", "live" or "reconnecting"
 * @param onEnd called when nobody is logged in any more, so that nothing on the page becomes true again by itself
 */
export function goLive(organization, onState, onEnd) {
  const address = new URL(`${document.documentElement.dataset.base}ws`, location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  const onDoubt = async () => !awaitsAnswer() && (await isLoggedOut()) && onEnd();
  const connection = new LiveConnection(address, organization, { onState, onDoubt });
  connection.open();
  addEventListener("beforeunload", () => (departed = performance.now()));
  addEventListener("online", () => connection.socket.readyState === WebSocket.CLOSED && connection.open());
}
