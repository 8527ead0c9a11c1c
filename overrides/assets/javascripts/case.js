// @ts-check
/** What the reader typed, for every form of this tab: `{field: text}`, in no language. */

/** @typedef {Record<string, string>} Case */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {EventTarget | null} thing @returns {thing is Control} */
export const isControl = (thing) =>
  thing instanceof HTMLInputElement || thing instanceof HTMLTextAreaElement || thing instanceof HTMLSelectElement;

/** A cell of a table (`charges.0.day`): the table's text area holds its answer. @param {string} name */
const isCell = (name) => name.includes(".");

const KEY = "case";

/** @returns {Case} */
export const load = () => {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return Object.fromEntries(Object.entries(stored).filter(([, text]) => typeof text === "string"));
  } catch {
    return {}; // storage forbidden, or not ours: an empty form is a good answer
  }
};

/** Whether it could be kept. @param {Case} answers */
const save = (answers) => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(answers));
    return true;
  } catch {
    return false;
  }
};

/** What a form holds now; empty fields are left out. @param {HTMLFormElement} form @returns {Case} */
export const read = (form) => {
  /** @type {Case} */
  const answers = {};
  for (const [name, text] of new FormData(form)) {
    // Form data has CRLF between lines, whatever the platform.
    if (typeof text === "string" && text && !isCell(name)) answers[name] = text.replaceAll("\r\n", "\n");
  }
  return answers;
};

/** Puts answers into a form; fields without an answer become empty.
 * @param {HTMLFormElement} form @param {Case} answers */
export const fill = (form, answers) => {
  for (const control of form.elements) {
    if (!isControl(control) || isCell(control.name)) continue;
    const text = answers[control.name] ?? "";
    if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type)) control.checked = control.value === text;
    else control.value = text;
  }
};

/** What the page itself put into a form: a situation answers some questions ahead.
 * @param {HTMLFormElement} form @returns {Case} */
export const given = (form) => {
  /** @type {Case} */
  const answers = {};
  for (const control of form.elements) {
    if (!isControl(control) || isCell(control.name)) continue;
    const picked = control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type);
    if (picked && control.defaultChecked) answers[control.name] = control.value;
    else if (!picked && "defaultValue" in control && control.defaultValue) answers[control.name] = control.defaultValue;
  }
  return answers;
};

/** The names of a form's fields. @param {HTMLFormElement} form */
export const names = (form) =>
  new Set([...form.elements].map((control) => (isControl(control) ? control.name : "")));

/** What other forms of this tab were told. @param {HTMLFormElement} form */
const others = (form) => {
  const own = names(form);
  return Object.fromEntries(Object.entries(load()).filter(([name]) => !own.has(name)));
};

/** Keeps a form's answers beside the others; whether it could. @param {HTMLFormElement} form */
export const keep = (form) => save({ ...others(form), ...read(form) });

/** Forgets a form's answers. @param {HTMLFormElement} form */
export const forget = (form) => save(others(form));
