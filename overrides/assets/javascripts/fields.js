// @ts-check
/** The fields of a form: which are asked, and what is wrong with them. */

/** What Python says of one field; `about` is the other field that a fault lies between.
 * @typedef {{field: string, code: string, message: string, about: string}} Fault */

/** @param {Element} field */
const nameOf = (field) => field.getAttribute("data-field") ?? "";

/** Shows what the answers so far call for, and opens the groups that hold an answer.
 * @param {HTMLElement} root @param {import("./case.js").Case} answers */
export const arrange = (root, answers) => {
  for (const part of root.querySelectorAll("[data-when]")) {
    const { when = "", is = "" } = /** @type {HTMLElement} */ (part).dataset;
    part.toggleAttribute("hidden", !is.split(" ").includes(answers[when] ?? ""));
  }
  for (const group of root.querySelectorAll("details.group")) {
    const fields = [...group.querySelectorAll("[data-field]")];
    group.toggleAttribute("hidden", fields.every((field) => field.hasAttribute("hidden")));
    if (fields.some((field) => answers[nameOf(field)])) group.setAttribute("open", "");
  }
};

/** Tells each fault at its field, and clears all others. @param {HTMLElement} root @param {Fault[]} faults */
export const mark = (root, faults) => {
  const told = new Map(faults.map(({ field, message }) => [field, message]));
  for (const field of root.querySelectorAll("[data-field]")) {
    const message = told.get(nameOf(field)) ?? "";
    const place = field.querySelector(":scope > .error");
    if (place && place.textContent !== message) place.textContent = message;
    place?.toggleAttribute("hidden", !message);
    field.classList.toggle("wrong", Boolean(message));
    for (const input of field.querySelectorAll("input, textarea, select")) {
      if (input.closest("[data-field]") !== field) continue; // a cell of the table has faults of its own
      if (message) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  }
};

/** Opens and focuses the first field at fault. @param {HTMLElement} root @param {Fault[]} faults */
export const focusFirst = (root, faults) => {
  const wrong = faults.map(({ field }) => root.querySelector(`[data-field="${CSS.escape(field)}"]`));
  const first = wrong.find((field) => field instanceof HTMLElement);
  first?.closest("details")?.setAttribute("open", "");
  const control = first?.querySelector("input, select, textarea:not([hidden])");
  if (control instanceof HTMLElement) control.focus();
};
