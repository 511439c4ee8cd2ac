/* The picture in the head of the status page: sent as it is, by itself. */
const place = document.querySelector("[data-logo]");

async function change(method, body) {
  const error = document.getElementById("logo-error");
  error.textContent = "";
  const headers = { "X-Requested-With": "XMLHttpRequest" };
  if (body) {
    headers["Content-Type"] = "application/octet-stream";
  }
  try {
    const answer = await fetch(place.dataset.logo, { method, body, headers });
    if (answer.ok) {
      location.reload();
    } else {
      error.textContent = error.dataset.refused;
    }
  } catch {
    error.textContent = error.dataset.refused;
  }
}

if (place) {
  place.querySelector("input").addEventListener("change", ({ target }) => target.files[0] && change("PUT", target.files[0]));
  place.querySelector("[data-logo-remove]")?.addEventListener("click", () => change("DELETE"));
}
