// @ts-check
/** <legal-calculator>: a form that is complete without it gets its answer as you type. */

import { offer, perform } from "./actions.js";
import { AnswerPlace } from "./answer.js";
import { fill, forget, given, isControl, keep, load, names, read } from "./case.js";
import { EngineError, shared as engine } from "./engine.js";
import { arrange, focusFirst, mark } from "./fields.js";
import { layRows, wireRows } from "./rows.js";
import { idle, offerUndo, progress, sentence, show, tellKept } from "./status.js";

/** @typedef {import("./fields.js").Fault} Fault */
/** @typedef {{html?: string, bar?: string, files?: Record<string, string>, errors?: Fault[]}} Answer */

const PAUSE = 250; // milliseconds; between two keystrokes of a number most people stay under it

/** Today in China, where the time limits run: Python has no clock. Swedish writes 2026-11-22. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

class LegalCalculator extends HTMLElement {
  #stop = new AbortController();
  /** @type {Set<string>} */
  #visited = new Set();
  /** The fields there were when an answer was asked for outright. @type {Set<string>} */
  #demanded = new Set();
  /** The mistakes last told by Python: which of them show depends on what was visited since.
   * @type {Fault[]} */
  #told = [];
  /** Whether the engine failed: it is not started again until the reader asks for it. */
  #broken = false;
  #asked = 0;
  /** @type {Record<string, string>} */
  #files = {};
  /** What the form held before it was replaced. @type {import("./case.js").Case} */
  #before = {};
  /** @type {AnswerPlace | undefined} */
  #place;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  connectedCallback() {
    this.#stop = new AbortController();
    this.#place = new AnswerPlace(this, this.#stop.signal);
    wireRows(this, this.#stop.signal);
    this.#listen();
    this.#watch();
    this.#restore();
    this.dataset.ready = "";
  }

  disconnectedCallback() {
    this.#stop.abort();
    clearTimeout(this.#pause);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form.case"));
  }

  #listen() {
    const { signal } = this.#stop;
    const form = this.#form;
    form.addEventListener("focusin", () => this.#warm(), { signal });
    // Back may show the page as it was left, while another page has changed the answers since.
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#restore(), { signal });
    form.addEventListener("input", () => this.#changed(), { signal });
    form.addEventListener("change", ({ target }) => this.#left(target), { signal });
    form.addEventListener("focusout", ({ target }) => this.#left(target), { signal });
    form.addEventListener("submit", (event) => this.#submitted(event), { signal });
    form.addEventListener("reset", () => this.#reset(), { signal });
    this.addEventListener("click", (event) => this.#clicked(event), { signal });
    const tool = this.parentElement ?? this;
    for (const button of tool.querySelectorAll("[data-act=fill]")) {
      if (!(button instanceof HTMLButtonElement)) continue;
      button.hidden = false;
      button.addEventListener("click", () => this.#example(button.dataset.case ?? "{}"), { signal });
    }
  }

  /** Starts the engine when the form is in view and the page is idle. */
  #watch() {
    const later = globalThis.requestIdleCallback ?? setTimeout;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      later(() => !this.#stop.signal.aborted && this.#warm());
    });
    seen.observe(this.#form);
    this.#stop.signal.addEventListener("abort", () => seen.disconnect(), { once: true });
  }

  /** Starts the engine ahead of the first question. A failure waits for one: it then starts anew. */
  #warm() {
    engine().onprogress = (loaded, expected) => progress(this, loaded, expected);
    if (!this.#broken) engine().start().catch(() => {});
  }

  /** Puts back what was typed in this tab, and answers it. */
  #restore() {
    const kept = load();
    this.#fill({ ...given(this.#form), ...kept });
    const typed = [...names(this.#form)].filter((name) => name in kept);
    for (const name of typed) this.#visited.add(name);
    if (typed.length) this.#ask();
    else show(this, "incomplete");
  }

  /** @param {import("./case.js").Case} answers */
  #fill(answers) {
    fill(this.#form, answers);
    this.#lay();
  }

  /** Shows what the answers call for, and the rows of its tables. */
  #lay() {
    layRows(this);
    arrange(this, read(this.#form));
  }

  #changed() {
    clearTimeout(this.#pause);
    offerUndo(this, false);
    arrange(this, read(this.#form));
    tellKept(this, keep(this.#form));
    if (!this.#broken) this.#pause = setTimeout(() => this.#ask(), PAUSE);
  }

  /** @param {EventTarget | null} target */
  #left(target) {
    if (!isControl(target)) return;
    this.#visited.add(target.name);
    this.#judge();
  }

  /** @param {Event} event */
  #submitted(event) {
    event.preventDefault();
    clearTimeout(this.#pause);
    this.#ask({ submitted: true });
  }

  #reset() {
    clearTimeout(this.#pause);
    this.#remember();
    forget(this.#form);
    this.#visited.clear();
    this.#demanded.clear();
    this.#asked++;
    this.#told = [];
    mark(this, []);
    this.#place?.clear();
    setTimeout(() => this.#lay()); // the form empties its fields after this event
    show(this, "incomplete");
  }

  /** @param {Event} event */
  #clicked({ target }) {
    const button = target instanceof Element ? target.closest("[data-act]") : null;
    if (!button) return;
    if (button.getAttribute("data-act") === "again") this.#again();
    else if (button.getAttribute("data-act") === "undo") this.#undo();
    else perform(button, this.#files);
  }

  #again() {
    this.#asked++; // whatever the old engine still has to say is no longer of interest
    engine().stop();
    this.#engine?.focus(); // the button that had the focus goes away
    this.#ask({ submitted: true });
  }

  /** What an example or an empty form takes the place of can be brought back. */
  #remember() {
    this.#before = read(this.#form);
    offerUndo(this, Object.keys(this.#before).length > 0);
  }

  #undo() {
    this.#fill(this.#before);
    this.#changed();
    this.#form.querySelector("input, select, textarea")?.scrollIntoView({ block: "nearest" });
  }

  /** Shows an example; it is kept only once something in it was changed. @param {string} text */
  #example(text) {
    this.#remember();
    this.#fill(JSON.parse(text));
    this.#ask();
    this.scrollIntoView({ block: "start" });
    const first = this.#form.querySelector("input, select, textarea:not([hidden])");
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }

  /** @param {{submitted?: boolean}} [how] */
  async #ask({ submitted = false } = {}) {
    const turn = ++this.#asked;
    const { lang, root } = this.dataset;
    const request = { calculator: this.getAttribute("name"), lang, root, on: today(), case: read(this.#form) };
    this.#broken = false;
    engine().onprogress = (loaded, expected) => progress(this, loaded, expected);
    show(this, this.dataset.engine === "ready" ? "working" : "loading");
    try {
      const answer = JSON.parse(await engine().ask(JSON.stringify(request)));
      this.dataset.engine = "ready";
      if (turn === this.#asked) this.#answered(answer, submitted);
    } catch (error) {
      if (turn === this.#asked) this.#failed(error, submitted);
    }
  }

  /** @param {Answer} answer @param {boolean} submitted */
  #answered(answer, submitted) {
    this.#told = answer.errors ?? [];
    if (submitted) {
      this.#demanded = names(this.#form);
      this.#visited = new Set([...this.#visited, ...this.#demanded]);
    }
    idle(this);
    this.#judge();
    if (this.#told.length) {
      if (submitted) focusFirst(this, this.#told);
      return;
    }
    show(this, null);
    this.#files = answer.files ?? {};
    this.#place?.put(answer);
    offer(this);
    if (submitted) this.#place?.focus();
  }

  /** Tells the mistakes that are due. One that is still being typed leaves the last answer alone. */
  #judge() {
    const due = this.#told.filter((fault) => this.#isDue(fault));
    mark(this, due);
    const asksForMore = this.#told.some(({ field, code }) => !field || ["missing", "needs"].includes(code));
    if (!due.length && !asksForMore) return;
    this.#place?.stale(true);
    show(this, sentence(this, this.#told));
  }

  /** What is missing is due once an answer was asked for, all else once its field was left. What
   * another answer calls for waits for the reader to get there, unless that lies behind.
   * @param {Fault} fault */
  #isDue({ field, code, about }) {
    if (code === "missing") return this.#demanded.has(field);
    if (this.#visited.has(field)) return true;
    const order = [...names(this.#form)];
    return this.#visited.has(about) && order.indexOf(field) < order.indexOf(about);
  }

  get #engine() {
    return /** @type {HTMLElement | null} */ (this.querySelector(".engine"));
  }

  /** @param {unknown} error @param {boolean} submitted */
  #failed(error, submitted) {
    this.#broken = true;
    delete this.dataset.engine;
    this.#place?.stale(true);
    show(this, error instanceof EngineError ? error.state : "failed");
    if (submitted) this.#engine?.focus();
  }

}

customElements.define("legal-calculator", LegalCalculator);
