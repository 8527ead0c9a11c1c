// @ts-check
/** <legal-calculator>: a form that is complete without it gets its answer as you type. */

import { fill, load, names, read, save } from "./case.js";
import { Engine, EngineError } from "./engine.js";

/** @typedef {{field: string, code: string, message: string, about: string}} Fault */
/** @typedef {{html?: string, bar?: string, errors?: Fault[]}} Answer */

const PAUSE = 250; // between two keystrokes of a number most people stay under it

/** One engine a window, whatever the number of forms. @type {Engine | undefined} */
let shared;

const engine = () => {
  if (!shared) {
    const { base, manifest } = JSON.parse(document.getElementById("engine")?.textContent ?? "{}");
    shared = new Engine(manifest, new URL(base, document.baseURI).href);
  }
  return shared;
};

/** Today in China, where the time limits run: Python has no clock. Swedish writes 2026-11-22. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

class LegalCalculator extends HTMLElement {
  #stop = new AbortController();
  /** @type {Set<string>} */
  #visited = new Set();
  /** The mistakes last told by Python: which of them show depends on what was visited since.
   * @type {Fault[]} */
  #told = [];
  /** Whether the engine failed: it is not started again until the reader asks for it. */
  #broken = false;
  #asked = 0;
  /** Tells whether the amount in the answer can be seen. @type {IntersectionObserver | undefined} */
  #inSight;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  connectedCallback() {
    this.#stop = new AbortController();
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

  get #output() {
    return /** @type {HTMLOutputElement} */ (this.querySelector("output"));
  }

  get #bar() {
    return /** @type {HTMLElement} */ (this.querySelector(".amount-bar"));
  }

  #listen() {
    const { signal } = this.#stop;
    const form = this.#form;
    form.addEventListener("focusin", () => this.#warm(), { signal });
    // Back may show the page as it was left, while another page has changed the answers since.
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#restore(), { signal });
    form.addEventListener("input", () => this.#changed(), { signal });
    form.addEventListener("change", ({ target }) => this.#left(target), { signal });
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
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      idle(() => !this.#stop.signal.aborted && this.#warm());
    });
    seen.observe(this.#form);
    this.#inSight = new IntersectionObserver((entries) =>
      entries.slice(-1).forEach(({ isIntersecting, boundingClientRect }) =>
        this.#bar.classList.toggle("covered", isIntersecting || boundingClientRect.top < 0),
      ),
    );
    const stop = () => [seen, this.#inSight].forEach((observer) => observer?.disconnect());
    this.#stop.signal.addEventListener("abort", stop, { once: true });
  }

  /** Starts the engine ahead of the first question. A failure waits for one: it then starts anew. */
  #warm() {
    engine().onprogress = (loaded, expected) => this.#progress(loaded, expected);
    if (!this.#broken) engine().start().catch(() => {});
  }

  /** Puts back what was typed in this tab, and answers it. */
  #restore() {
    fill(this.#form, load());
    this.#arrange();
    const typed = Object.keys(this.#case());
    for (const name of typed) this.#visited.add(name);
    if (typed.length) this.#ask();
    else this.#show("incomplete");
  }

  #changed() {
    clearTimeout(this.#pause);
    this.#arrange();
    this.#keep();
    if (!this.#broken) this.#pause = setTimeout(() => this.#ask(), PAUSE);
  }

  /** @param {EventTarget | null} target */
  #left(target) {
    if (!(target instanceof HTMLInputElement)) return;
    this.#visited.add(target.name);
    this.#faults();
  }

  /** @param {Event} event */
  #submitted(event) {
    event.preventDefault();
    clearTimeout(this.#pause);
    this.#ask({ submitted: true });
  }

  #reset() {
    clearTimeout(this.#pause);
    save(without(load(), names(this.#form)));
    this.#visited.clear();
    this.#asked++;
    this.#told = [];
    this.#faults();
    this.#output.replaceChildren();
    this.#bar.hidden = true;
    setTimeout(() => this.#arrange()); // the form empties its fields after this event
    this.#show("incomplete");
  }

  /** @param {Event} event */
  #clicked({ target }) {
    const act = target instanceof Element ? target.closest("[data-act]")?.getAttribute("data-act") : null;
    if (act === "print") globalThis.print?.();
    if (act === "again") this.#again();
  }

  #again() {
    this.#asked++; // whatever the old engine still has to say is no longer of interest
    engine().stop();
    this.#ask();
  }

  /** @param {string} text */
  #example(text) {
    fill(this.#form, JSON.parse(text));
    this.#changed();
    this.scrollIntoView({ block: "start" });
    this.#form.querySelector("input")?.focus({ preventScroll: true });
  }

  #case() {
    return read(this.#form);
  }

  #keep() {
    const kept = save({ ...without(load(), names(this.#form)), ...this.#case() });
    this.querySelector("[data-state=unkept]")?.toggleAttribute("hidden", kept);
  }

  /** Shows the fields that the answers so far call for, and opens groups that hold an answer. */
  #arrange() {
    const answers = this.#case();
    for (const field of this.querySelectorAll("[data-when]")) {
      const { when = "", is = "" } = /** @type {HTMLElement} */ (field).dataset;
      field.toggleAttribute("hidden", !is.split(" ").includes(answers[when] ?? ""));
    }
    for (const group of this.querySelectorAll("details.group")) {
      const fields = [...group.querySelectorAll("[data-field]")];
      const name = (/** @type {Element} */ field) => field.getAttribute("data-field") ?? "";
      group.toggleAttribute("hidden", fields.every((field) => field.hasAttribute("hidden")));
      if (fields.some((field) => answers[name(field)])) group.setAttribute("open", "");
    }
  }

  /** @param {{submitted?: boolean}} [how] */
  async #ask({ submitted = false } = {}) {
    const turn = ++this.#asked;
    const { lang, root } = this.dataset;
    const request = { calculator: this.getAttribute("name"), lang, root, on: today(), case: this.#case() };
    this.#broken = false;
    engine().onprogress = (loaded, expected) => this.#progress(loaded, expected);
    this.#show(this.dataset.engine === "ready" ? "working" : "loading");
    try {
      const answer = JSON.parse(await engine().ask(JSON.stringify(request)));
      this.dataset.engine = "ready";
      if (turn === this.#asked) this.#answered(answer, submitted);
    } catch (error) {
      if (turn === this.#asked) this.#failed(error);
    }
  }

  /** @param {Answer} answer @param {boolean} submitted */
  #answered(answer, submitted) {
    const faults = answer.errors ?? [];
    this.#told = faults;
    if (submitted) for (const name of names(this.#form)) this.#visited.add(name);
    this.#faults({ submitted });
    this.#output.toggleAttribute("data-stale", faults.length > 0);
    this.#bar.hidden = faults.length > 0;
    if (faults.length) {
      this.#tell(faults);
      if (submitted) this.#focusFault(faults);
      return;
    }
    this.#show(null);
    this.#insert(answer);
    if (submitted) this.#output.focus();
  }

  /** One sentence for the whole form; a fault of no field brings its own. @param {Fault[]} faults */
  #tell(faults) {
    const whole = faults.find(({ field }) => !field);
    const place = this.querySelector("[data-state=told] p");
    if (place && whole) place.textContent = whole.message;
    if (whole) this.#show("told");
    else this.#show(faults.every(({ code }) => code === "missing") ? "incomplete" : "correct");
  }

  /** @param {Answer} answer */
  #insert({ html = "", bar = "" }) {
    const open = [...this.#output.querySelectorAll("details")].map((part) => part.open);
    this.#output.innerHTML = html;
    this.#output.querySelectorAll("details").forEach((part, place) => {
      part.open = open[place] ?? false;
    });
    const amount = this.#output.querySelector(".amount");
    this.#inSight?.disconnect();
    if (amount) this.#inSight?.observe(amount);
    if (this.#bar.innerHTML !== bar) this.#bar.innerHTML = bar;
  }

  /** Tells mistakes at their fields; what is merely missing only when asked to answer.
   * @param {{submitted?: boolean}} [how] */
  #faults({ submitted = false } = {}) {
    const due = this.#told.filter(
      ({ field, code, about }) =>
        submitted || (code !== "missing" && [field, about].some((name) => this.#visited.has(name))),
    );
    const told = new Map(due.map(({ field, message }) => [field, message]));
    for (const field of this.querySelectorAll("[data-field]")) {
      const message = told.get(field.getAttribute("data-field") ?? "") ?? "";
      const place = field.querySelector(".error");
      if (place && place.textContent !== message) place.textContent = message;
      place?.toggleAttribute("hidden", !message);
      field.classList.toggle("wrong", Boolean(message));
      for (const input of field.querySelectorAll("input")) {
        if (message) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      }
    }
  }

  /** @param {Fault[]} faults */
  #focusFault(faults) {
    const wrong = faults.map(({ field }) => this.querySelector(`[data-field="${CSS.escape(field)}"]`));
    const first = wrong.find((field) => field instanceof HTMLElement);
    first?.closest("details")?.setAttribute("open", "");
    first?.querySelector("input")?.focus();
  }

  /** @param {unknown} error */
  #failed(error) {
    this.#broken = true;
    delete this.dataset.engine;
    this.#bar.hidden = true;
    this.#show(error instanceof EngineError ? error.state : "failed");
  }

  /** @param {number} loaded @param {number} expected */
  #progress(loaded, expected) {
    const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
    const share = Math.min(loaded / expected, 1);
    this.querySelector("progress")?.setAttribute("value", String(share));
    for (const [mark, bytes] of [["data-loaded", loaded], ["data-size", expected]]) {
      const place = this.querySelector(`[${mark}]`);
      if (place) place.textContent = megabytes(Number(bytes));
    }
  }

  /** Shows one of the engine's messages, or none. @param {string | null} state */
  #show(state) {
    // While it works the last message stays: a live region that empties and fills is read again.
    const kept = state === "working" ? ["unkept", "incomplete", "correct"] : ["unkept"];
    for (const message of this.querySelectorAll(".engine [data-state]")) {
      const own = message.getAttribute("data-state") ?? "";
      if (!kept.includes(own)) message.toggleAttribute("hidden", own !== state);
    }
  }
}

/** @param {import("./case.js").Case} answers @param {Set<string>} gone */
const without = (answers, gone) =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.has(name)));

customElements.define("legal-calculator", LegalCalculator);
