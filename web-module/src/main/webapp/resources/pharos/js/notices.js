/* What PrimeFaces says in the corner. */

/** Its cross is a button by role only: the keyboard reaches it and presses it, too. */
export function makeClosable(root) {
  root.querySelectorAll(".ui-growl-icon-close:not([tabindex])").forEach((cross) => {
    cross.tabIndex = 0;
    cross.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        cross.click();
      }
    });
  });
}
