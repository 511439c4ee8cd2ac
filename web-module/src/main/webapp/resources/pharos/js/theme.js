/* Loaded before anything is painted: dark or light as chosen earlier, else as the system says. */
(() => {
  const chosen = localStorage.getItem("pharos-theme");
  if (chosen === "dark" || chosen === "light") {
    document.documentElement.dataset.theme = chosen;
  }
})();
