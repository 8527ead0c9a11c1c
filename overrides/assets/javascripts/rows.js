// @ts-check
/** Tables typed row by row: the cells are a view of the text area that holds the answer. */

/** @typedef {HTMLInputElement | HTMLSelectElement} Cell */

const PART = " | ";

/** @param {Element} row */
const cells = (row) => /** @type {Cell[]} */ ([...row.querySelectorAll("input, select")]);

/** @param {HTMLElement} table */
const area = (table) => /** @type {HTMLTextAreaElement} */ (table.querySelector("textarea"));

/** @param {HTMLElement} table */
const place = (table) => /** @type {HTMLElement} */ (table.querySelector(".rows"));

/** What the cells hold, one row a line. @param {HTMLElement} table */
const typed = (table) => {
  const lines = [...place(table).children].map((row) => cells(row).map(({ value }) => value.replace(/[|\s]+/g, " ")));
  return lines.flat().some((text) => text.trim()) ? lines.map((line) => line.join(PART).trimEnd()).join("\n") : "";
};

/** Text into a cell; a choice is also known by the words that stand for it. @param {Cell} cell @param {string} text */
const put = (cell, text) => {
  const option = cell instanceof HTMLSelectElement ? [...cell.options].find(({ label }) => label === text) : undefined;
  cell.value = option?.value ?? text;
};

/** A new row from the template: `#` becomes its number, which people count from 1.
 * @param {HTMLElement} table @param {string} line */
const add = (table, line = "") => {
  const number = String(place(table).children.length);
  const template = /** @type {HTMLTemplateElement} */ (table.querySelector("template"));
  const row = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild);
  for (const part of [row, ...row.querySelectorAll("*")]) {
    for (const { name, value } of part.attributes) if (value.includes("#")) part.setAttribute(name, value.replaceAll("#", number));
    if (part.hasAttribute("data-n")) part.textContent = String(Number(number) + 1);
  }
  const texts = line.split(/[|\t]/);
  cells(row).forEach((cell, column) => put(cell, texts[column]?.trim() ?? ""));
  place(table).append(row);
  return row;
};

/** @param {HTMLElement} table */
const bound = (table) => {
  const { limit = "60" } = place(table).dataset;
  table.querySelector("[data-act=add-row]")?.toggleAttribute("hidden", place(table).children.length >= Number(limit));
  table.toggleAttribute("data-single", place(table).children.length === 1);
};

/** @param {HTMLElement} table @param {string} text */
const draw = (table, text) => {
  place(table).replaceChildren();
  for (const line of text.split("\n")) add(table, line);
  bound(table);
};

/** Puts the cells' texts into the text area, as if they had been typed there. @param {HTMLElement} table */
const tell = (table) => {
  area(table).value = typed(table);
  area(table).dispatchEvent(new Event("input", { bubbles: true }));
};

/** Rows that come from a spreadsheet or a list take the place of the row they are pasted into.
 * @param {HTMLElement} table @param {ClipboardEvent} event */
const paste = (table, event) => {
  const text = event.clipboardData?.getData("text/plain").trim() ?? "";
  const row = event.target instanceof Element ? event.target.closest(".row") : null;
  if (!row || !/[\n\t]/.test(text)) return;
  event.preventDefault();
  const lines = typed(table).split("\n");
  lines.splice([...place(table).children].indexOf(row), 1, ...text.split(/\r?\n/));
  draw(table, lines.join("\n"));
  const all = [...place(table).children].flatMap(cells);
  (all.find(({ value }) => !value) ?? all.at(-1))?.focus();
  tell(table);
};

/** @param {HTMLElement} table @param {MouseEvent} event */
const clicked = (table, { target }) => {
  const button = target instanceof Element ? target.closest("[data-act]") : null;
  const row = button?.closest(".row");
  if (button?.getAttribute("data-act") === "add-row") {
    cells(add(table))[0]?.focus();
    bound(table);
  } else if (row && button?.getAttribute("data-act") === "drop-row") {
    const at = [...place(table).children].indexOf(row);
    const lines = typed(table).split("\n");
    lines.splice(at, 1);
    draw(table, lines.join("\n"));
    const next = place(table).children[Math.min(at, place(table).children.length - 1)];
    if (next) cells(next)[0]?.focus();
    tell(table);
  }
};

/** Shows what the text areas hold. @param {HTMLElement} root */
export const layRows = (root) => {
  for (const table of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".field.table"))) {
    if (!place(table).children.length || typed(table) !== area(table).value) draw(table, area(table).value);
  }
};

/** Makes the tables work. @param {HTMLElement} root @param {AbortSignal} signal */
export const wireRows = (root, signal) => {
  for (const table of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".field.table"))) {
    place(table).addEventListener("input", () => (area(table).value = typed(table)), { signal });
    place(table).addEventListener("paste", (event) => paste(table, event), { signal });
    table.addEventListener("click", (event) => clicked(table, event), { signal });
  }
};
