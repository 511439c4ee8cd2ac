/** The words the page brought along for its scripts, by name. */
export const words = document.getElementById("words")?.dataset ?? {};

/** Fills the gaps of a text: {name} by the value of that name. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}
