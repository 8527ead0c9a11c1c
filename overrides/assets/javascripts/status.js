// @ts-check
/** What the engine is doing, in sentences that Python wrote: here they are only chosen. */

/** Shows one of the engine's messages and hides the others; `null` hides all.
 * @param {HTMLElement} root @param {string | null} state */
export const show = (root, state) => {
  // While it works the last message stays: a live region that empties and fills is read again.
  const kept = state === "working" ? ["unkept", "incomplete", "row", "correct"] : ["unkept"];
  for (const message of root.querySelectorAll(".engine [data-state]")) {
    const own = message.getAttribute("data-state") ?? "";
    if (!kept.includes(own)) message.toggleAttribute("hidden", own !== state);
  }
};

/** Tells, beside all else, whether answers outlive the page. @param {HTMLElement} root @param {boolean} kept */
export const tellKept = (root, kept) => {
  root.querySelector("[data-state=unkept]")?.toggleAttribute("hidden", kept);
};

/** Offers to bring back what was replaced, or no longer. @param {HTMLElement} root @param {boolean} can */
export const offerUndo = (root, can) => {
  root.querySelector(".undo")?.toggleAttribute("hidden", !can);
};

/** Nothing is under way any more; what was said before stays. @param {HTMLElement} root */
export const idle = (root) => {
  for (const busy of root.querySelectorAll("[data-state=loading], [data-state=working]")) {
    busy.setAttribute("hidden", "");
  }
};

/** Which message fits the faults of a form; one that lies at no field brings its own words.
 * @param {HTMLElement} root @param {import("./fields.js").Fault[]} faults */
export const sentence = (root, faults) => {
  const whole = faults.find(({ field }) => !field);
  const place = root.querySelector("[data-state=told] p");
  if (place && whole) place.textContent = whole.message;
  if (whole) return "told";
  if (!faults.every(({ code }) => code === "missing")) return "correct";
  return faults.every(({ field }) => field.includes(".")) ? "row" : "incomplete";
};

/** @param {HTMLElement} root @param {number} loaded @param {number} expected in bytes */
export const progress = (root, loaded, expected) => {
  root.querySelector("progress")?.setAttribute("value", String(Math.min(loaded / expected, 1)));
  for (const [mark, bytes] of Object.entries({ "data-loaded": loaded, "data-size": expected })) {
    const place = root.querySelector(`[${mark}]`);
    if (place) place.textContent = (bytes / 1e6).toFixed(1);
  }
};
