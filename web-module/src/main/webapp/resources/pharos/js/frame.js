/* The frame around every page: theme, navigation on small screens, the state of the live connection. */
import { words } from "./words.js";

function showTheme() {
  const current = document.documentElement.dataset.theme ?? "auto";
  document.querySelectorAll("[data-theme-choice]").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === current));
  });
}

function chooseTheme(choice) {
  if (choice === "auto") {
    localStorage.removeItem("pharos-theme");
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem("pharos-theme", choice);
    document.documentElement.dataset.theme = choice;
  }
  showTheme();
}

function navigate(open) {
  const opener = document.querySelector('[data-nav="open"]');
  document.body.classList.toggle("nav-open", open);
  opener.setAttribute("aria-expanded", String(open));
  document.querySelector(".frame").inert = open;
  (open ? document.querySelector('.sidebar [data-nav="close"]') : opener).focus();
}

/** Makes the frame's buttons work. */
export function startFrame() {
  showTheme();
  document.addEventListener("click", ({ target }) => {
    const theme = target.closest("[data-theme-choice]");
    const nav = target.closest("[data-nav]");
    if (theme) {
      chooseTheme(theme.dataset.themeChoice);
    }
    if (nav) {
      navigate(nav.dataset.nav === "open");
    }
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && document.body.classList.contains("nav-open")) {
      navigate(false);
    }
  });
}

/** Says how the live connection is. */
export function showLive(state) {
  const live = document.getElementById("live");
  const capital = state[0].toUpperCase() + state.slice(1);
  live.dataset.state = state;
  live.title = words[`hint${capital}`];
  live.querySelector(".live__word").textContent = words[`live${capital}`];
}
