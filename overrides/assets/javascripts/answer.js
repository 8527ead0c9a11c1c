// @ts-check
/** The place of the answer, and the bar that keeps its amount in view while it is out of sight. */

export class AnswerPlace {
  #output;
  #bar;
  #form;
  #filling = true;
  #seen = false;
  #passed = false;
  /** @type {IntersectionObserver} */
  #inSight;

  /** @param {HTMLElement} root @param {AbortSignal} signal */
  constructor(root, signal) {
    this.#output = /** @type {HTMLOutputElement} */ (root.querySelector("output"));
    this.#bar = /** @type {HTMLElement} */ (root.querySelector(".amount-bar"));
    this.#form = /** @type {HTMLElement} */ (root.querySelector("form"));
    this.#inSight = new IntersectionObserver((entries) => this.#cover(entries));
    signal.addEventListener("abort", () => this.#inSight.disconnect(), { once: true });
  }

  /** Hides the bar while the amount is in sight, and once the reader is past it and the form.
   * @param {IntersectionObserverEntry[]} entries */
  #cover(entries) {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (target === this.#form) this.#filling = isIntersecting;
      else [this.#seen, this.#passed] = [isIntersecting, boundingClientRect.top < 0];
    }
    const covered = this.#seen || (this.#passed && !this.#filling);
    this.#bar.classList.toggle("covered", covered);
    const { activeElement } = document;
    // The bar may have come up over the very field that is being filled; scroll-padding clears it.
    if (!covered && this.#form.contains(activeElement)) activeElement?.scrollIntoView({ block: "nearest" });
  }

  /** Puts Python's HTML in place; what was unfolded stays so. @param {{html?: string, bar?: string}} answer */
  put({ html = "", bar = "" }) {
    const parts = () => [...this.#output.querySelectorAll("details")];
    /** @param {Element} part */
    const name = (part) => part.querySelector("summary")?.textContent;
    const open = new Set(parts().filter((part) => part.open).map(name));
    this.#output.innerHTML = html;
    for (const part of parts()) part.open = open.has(name(part));
    const amount = this.#output.querySelector(".amount, .headline");
    this.#inSight.disconnect();
    this.#inSight.observe(this.#form);
    if (amount) this.#inSight.observe(amount);
    if (this.#bar.innerHTML !== bar) this.#bar.innerHTML = bar;
    this.stale(false);
  }

  /** Whether the answer no longer fits the form: it is dimmed and its bar is gone. @param {boolean} stale */
  stale(stale) {
    this.#output.toggleAttribute("data-stale", stale);
    this.#bar.hidden = stale;
  }

  clear() {
    this.#output.replaceChildren();
    this.#bar.hidden = true;
  }

  focus() {
    // Beside the form the answer is taller than the window, and focus alone would not scroll to it.
    this.#output.focus({ preventScroll: true });
    this.#output.scrollIntoView({ block: "start" });
  }
}
