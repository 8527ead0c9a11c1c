// @ts-check
/** The shell's few movements: search on demand, the scheme, the language switch, paper. */

import { offer, perform } from "./actions.js";

const stop = new AbortController();
const { signal } = stop;

/** @template {Element} T @param {string} id @param {new () => T} kind @returns {T | null} */
const find = (id, kind) => {
  const found = document.getElementById(id);
  return found instanceof kind ? found : null;
};

/** Material's script is 110 kB and reads the whole index: only who searches pays for it.
 * @returns {Promise<void>} */
const loadEngine = () =>
  new Promise((resolve) => {
    const template = find("search-engine", HTMLTemplateElement);
    const source = template?.content.querySelector("script")?.getAttribute("src");
    template?.remove();
    if (!source) return resolve();
    const script = document.createElement("script");
    script.addEventListener("load", () => resolve(), { signal, once: true });
    script.src = source;
    document.head.append(script);
  });

/** @param {HTMLDialogElement} dialog */
const openSearch = async (dialog) => {
  const toggle = find("__search", HTMLInputElement);
  const query = dialog.querySelector("input");
  if (dialog.open) return;
  dialog.showModal();
  if (toggle && !toggle.checked) toggle.click();
  await loadEngine();
  if (query) announce(query); // words typed while it was loading
};

/** Material waits for keyup, which pasting, dictation and some input methods never send.
 * @param {HTMLInputElement} query */
const announce = (query) => query.dispatchEvent(new Event("keyup"));

/** @param {HTMLDialogElement} dialog @param {KeyboardEvent} event */
const keepKeys = (dialog, event) => {
  // Material takes single letters as shortcuts everywhere and closes its search on Tab.
  if (!dialog.open || event.key === "Tab" || event.key === "Escape") event.stopPropagation();
};

/** @param {HTMLDialogElement} dialog @param {HTMLButtonElement} open */
const wireSearch = (dialog, open) => {
  open.hidden = false;
  open.addEventListener("click", () => openSearch(dialog), { signal });
  find("close-search", HTMLButtonElement)?.addEventListener("click", () => dialog.close(), { signal });
  const query = dialog.querySelector("input");
  query?.addEventListener("input", () => announce(query), { signal });
  dialog.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault(), { signal });
  dialog.addEventListener(
    "click",
    ({ target }) => {
      if (target === dialog || (target instanceof Element && target.closest("a"))) dialog.close();
    },
    { signal },
  );
  dialog.addEventListener(
    "close",
    () => {
      const toggle = find("__search", HTMLInputElement);
      if (toggle?.checked) toggle.click();
    },
    { signal },
  );
  document.addEventListener("keydown", (event) => keepKeys(dialog, event), { signal });
  reachable(dialog);
};

/** Results arrive with tabindex -1, for arrow keys alone. @param {HTMLDialogElement} dialog */
const reachable = (dialog) => {
  const watcher = new MutationObserver(() => {
    for (const part of dialog.querySelectorAll("[tabindex='-1']")) part.removeAttribute("tabindex");
  });
  watcher.observe(dialog, { childList: true, subtree: true });
  signal.addEventListener("abort", () => watcher.disconnect(), { once: true });
};

const system = matchMedia("(prefers-color-scheme: dark)");

/** @returns {string | null} */
const chosen = () => {
  try {
    return localStorage.getItem("scheme");
  } catch {
    return null;
  }
};

/** @param {string} choice */
const choose = (choice) => {
  const same = choice === (system.matches ? "dark" : "light");
  try {
    if (same) localStorage.removeItem("scheme");
    else localStorage.setItem("scheme", choice);
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
  /** @type {{paint?: (choice: string) => void}} */ (globalThis).paint?.(choice);
};

/** @param {HTMLButtonElement} button */
const wireScheme = (button) => {
  const dark = () => (chosen() ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(dark()));
  show();
  button.hidden = false;
  button.addEventListener(
    "click",
    () => {
      const next = button.getAttribute("aria-pressed") === "true" ? "light" : "dark";
      choose(next);
      button.setAttribute("aria-pressed", String(next === "dark"));
    },
    { signal },
  );
  system.addEventListener("change", show, { signal });
};

/** @param {HTMLAnchorElement} link */
const wireSwitch = (link) => {
  const page = link.href;
  const follow = () => {
    link.href = page + location.hash;
  };
  follow();
  window.addEventListener("hashchange", follow, { signal });
};

/** Paper cannot be clicked: what is folded is printed open. */
const wirePaper = () => {
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  window.addEventListener(
    "beforeprint",
    () => {
      folded = [...document.querySelectorAll("details")].filter((part) => !part.open);
      for (const part of folded) part.open = true;
    },
    { signal },
  );
  window.addEventListener(
    "afterprint",
    () => {
      for (const part of folded) part.open = false;
    },
    { signal },
  );
};

const dialog = find("search", HTMLDialogElement);
const opener = find("open-search", HTMLButtonElement);
if (dialog && opener) wireSearch(dialog, opener);

const scheme = find("scheme", HTMLButtonElement);
if (scheme) wireScheme(scheme);

const link = find("switch", HTMLAnchorElement);
if (link) wireSwitch(link);

/** Buttons of the page itself: print it, copy a letter. An answer's own belong to its calculator. */
const wireActions = () => {
  offer(document.body);
  for (const button of document.querySelectorAll("button:is([data-act=print], [data-act=copy])")) {
    if (!(button instanceof HTMLButtonElement) || button.closest("legal-calculator")) continue;
    if (button.dataset.act === "print") button.hidden = false;
    button.addEventListener("click", () => perform(button, {}), { signal });
  }
};

wirePaper();
wireActions();
window.addEventListener("pagehide", ({ persisted }) => persisted || stop.abort(), { signal });
