/* The picture in the head of the status page: sent as it is, by itself; what somebody is writing beside it stays. */
const place = document.querySelector("[data-logo]");

/** What is wrong with the picture itself: too large, or no such picture. */
const REFUSED = [413, 422];

async function send(method, body) {
  const headers = { "X-Requested-With": "XMLHttpRequest" };
  if (body) {
    headers["Content-Type"] = "application/octet-stream";
  }
  try {
    const { ok, status } = await fetch(place.dataset.logo, { method, body, headers });
    return ok ? "" : REFUSED.includes(status) ? "refused" : "failed";
  } catch {
    return "failed";
  }
}

async function change(method, body) {
  const error = document.getElementById("logo-error");
  error.textContent = "";
  const outcome = await send(method, body);
  if (outcome) {
    error.textContent = error.dataset[outcome];
  } else {
    globalThis.pharosDrawn();
  }
}

function choose({ target }) {
  const [picture] = target.files;
  // So that the same file can be chosen again.
  target.value = "";
  if (picture) {
    change("PUT", picture);
  }
}

function remove({ target }) {
  if (target.closest("[data-logo-remove]")) {
    // The button goes with the picture.
    place.querySelector("input").focus();
    change("DELETE");
  }
}

if (place) {
  place.querySelector("input").addEventListener("change", choose);
  place.addEventListener("click", remove);
}
