// @ts-check
/** What the buttons of an answer do with it: print, copy, save. */

const DONE = 2000; // milliseconds that "copied" stands on the button

/** Shows the buttons that can do something here. @param {Element} root */
export const offer = (root) => {
  const able = { copy: Boolean(navigator.clipboard), save: "download" in HTMLAnchorElement.prototype };
  for (const [act, can] of Object.entries(able)) {
    for (const button of root.querySelectorAll(`[data-act=${act}]`)) button.toggleAttribute("hidden", !can);
  }
};

/** @param {Element} button */
const copy = async (button) => {
  const text = button.parentElement?.querySelector("[data-copy]")?.textContent ?? "";
  await navigator.clipboard.writeText(text);
  const { textContent } = button;
  button.textContent = button.getAttribute("data-done");
  setTimeout(() => (button.textContent = textContent), DONE);
};

/** @param {string} name @param {string} text */
const save = (name, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DONE);
};

/** @param {Element} button @param {Record<string, string>} files the answer's, by name */
export const perform = (button, files) => {
  const act = button.getAttribute("data-act");
  const file = button.getAttribute("data-file") ?? "";
  const text = files[file];
  if (act === "print") globalThis.print?.();
  if (act === "copy") copy(button).catch(() => button.setAttribute("hidden", "")); // forbidden: the text stands there
  if (act === "save" && text !== undefined) save(file, text);
};
