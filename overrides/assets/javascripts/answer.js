// @ts-check
/** The place of the answer, and the bar that keeps its amount in view while it is out of sight. */

export class AnswerPlace {
  #output;
  #bar;
  /** @type {IntersectionObserver} */
  #inSight;

  /** @param {HTMLElement} root @param {AbortSignal} signal */
  constructor(root, signal) {
    this.#output = /** @type {HTMLOutputElement} */ (root.querySelector("output"));
    this.#bar = /** @type {HTMLElement} */ (root.querySelector(".amount-bar"));
    this.#inSight = new IntersectionObserver((entries) =>
      entries.slice(-1).forEach(({ isIntersecting, boundingClientRect }) =>
        this.#bar.classList.toggle("covered", isIntersecting || boundingClientRect.top < 0),
      ),
    );
    signal.addEventListener("abort", () => this.#inSight.disconnect(), { once: true });
  }

  /** Puts Python's HTML in place; what was unfolded stays so. @param {{html?: string, bar?: string}} answer */
  put({ html = "", bar = "" }) {
    const open = [...this.#output.querySelectorAll("details")].map((part) => part.open);
    this.#output.innerHTML = html;
    this.#output.querySelectorAll("details").forEach((part, place) => {
      part.open = open[place] ?? false;
    });
    const amount = this.#output.querySelector(".amount");
    this.#inSight.disconnect();
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
    this.#output.focus();
  }
}
