/* What forms need beside their components. */
const opened = new Set();

/** After a refusal: the field that is wrong comes into view and gets the focus. */
function showWrongField() {
  const wrong = document.querySelector('main [aria-invalid="true"]');
  if (wrong) {
    wrong.closest("details")?.setAttribute("open", "");
    wrong.focus();
  }
}

function reveal(button) {
  const input = document.getElementById(button.dataset.reveal);
  const shown = input.type === "text";
  input.type = shown ? "password" : "text";
  button.setAttribute("aria-pressed", String(!shown));
}

/** Keeps the address of the page in step with the filters, so that it can be shared. */
function followFilters(query) {
  history.replaceState(null, "", location.pathname.replace(/\/index(\.xhtml)?$/, "/") + query);
}

function hideNotices() {
  document.querySelectorAll(".failed").forEach((notice) => {
    notice.hidden = true;
  });
}

function show(notice) {
  hideNotices();
  document.getElementById(notice).hidden = false;
}

function showFailed() {
  show("failed");
}

/**
 * Reads a page anew that the server knows no more; where that leads, the guard before every page says. What somebody is
 * writing would be lost: then they are told, and can copy it first.
 */
function readAnew(notice) {
  if (document.querySelector("form.form")) {
    show(notice);
  } else {
    location.reload();
  }
}

/** Nobody is logged in any more. */
export function endSession() {
  readAnew("ended");
}

/** What reads the page anew by itself tries again by itself; nobody waits for it. */
function isRefresh({ source }) {
  return String(source).endsWith(":refresh");
}

/** PrimeFaces would leave the button disabled that was pressed. */
function showUnanswered({ source }) {
  showFailed();
  const button = globalThis.PrimeFaces.getWidgetById(source);
  if (button?.enable) {
    globalThis.PrimeFaces.buttonEndAjaxDisabled(button, button.jq);
  }
}

/** Opens again what somebody opened and Ajax replaced. */
export function keepOpen(root) {
  root.querySelectorAll("details").forEach((details) => {
    details.open ||= opened.has(details.id);
  });
}

function rememberOpen(details) {
  if (details.open) {
    opened.add(details.id);
  } else {
    opened.delete(details.id);
  }
}

/** Browsers keep the cookie of a session only where nobody can read along; without a word the log-in would lead to itself. */
function warnOfPlainHttp() {
  const warning = document.getElementById("insecure");
  if (warning) {
    warning.hidden = globalThis.isSecureContext;
  }
}

/** Makes forms work. */
export function startForms() {
  warnOfPlainHttp();
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-reveal]");
    if (button) {
      reveal(button);
    }
  });
  // Does not bubble.
  document.addEventListener("toggle", ({ target }) => target.matches("details") && rememberOpen(target), true);
  // What the server says of a request of a page, see the base template and the guard before every page.
  document.addEventListener("pharos:failed", showFailed);
  document.addEventListener("pharos:expired", () => readAnew("failed"));
  document.addEventListener("pharos:ended", endSession);
  // PrimeFaces tells through jQuery only.
  globalThis.jQuery?.(document).on("pfAjaxError", (event, xhr, settings) => isRefresh(settings) || showUnanswered(settings));
  globalThis.jQuery?.(document).on("pfAjaxSend", hideNotices);
  globalThis.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
    if (args?.query !== undefined) {
      followFilters(args.query);
    }
    if (args?.validationFailed) {
      showWrongField();
    } else {
      document.querySelector("[data-focus] input")?.focus();
    }
  });
}
