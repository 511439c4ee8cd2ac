/* Buttons that copy what stands beside them. */

/** Where the browser keeps the clipboard to itself, the text is at least ready to be copied by hand. */
function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  select(source);
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = button.dataset.done;
  } catch {
    source.focus();
  }
}

/** Makes copy buttons work. */
export function startCopying() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
  });
}
