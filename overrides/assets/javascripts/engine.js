// @ts-check
/** The page's side of the worker: start once, ask, give up in time, start again. */

/** @typedef {{pyodide: string, archive: string, bytes: number, lock: object}} Manifest */
/** @typedef {{type: "start", base: string, manifest: Manifest}
 *         | {type: "ask", id: number, request: string}} ToWorker */
/** @typedef {{type: "progress", loaded: number}
 *         | {type: "ready"}
 *         | {type: "answer", id: number, answer: string}
 *         | {type: "failed", id?: number, reason: string}} FromWorker */

/** How long nothing may be heard: a slow line still sends bytes, a dead worker does not. */
export const LIMITS = { start: 60_000, answer: 15_000 };

/** Phones freeze pages out of sight: a timer that ran meanwhile says nothing of the engine. */
const asleep = () => document.visibilityState === "hidden";

/** Why no answer came: `slow` when the time limit passed, otherwise `failed`. */
export class EngineError extends Error {
  /** @param {"failed" | "slow"} state @param {string} reason */
  constructor(state, reason) {
    super(reason);
    this.state = state;
  }
}

export class Engine {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Promise<void> | undefined} */
  #started;
  /** @type {AbortController} */
  #listening = new AbortController();
  /** @type {Map<number, {resolve: (answer: string) => void, reject: (error: Error) => void}>} */
  #asked = new Map();
  #last = 0;
  #manifest;
  #base;

  /** @param {Manifest} manifest @param {string} base where the manifest's names lead from */
  constructor(manifest, base) {
    this.#manifest = manifest;
    this.#base = base;
    /** @type {(loaded: number, expected: number) => void} */
    this.onprogress = () => {};
  }

  /** Resolves when questions can be answered. Calling it again waits for the same start. */
  start() {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** The answer to `request`, or an EngineError. @param {string} request @returns {Promise<string>} */
  async ask(request) {
    await this.start();
    const id = ++this.#last;
    const late = () => this.#fail(new EngineError("slow", "no answer"));
    const limit = setTimeout(late, LIMITS.answer);
    try {
      return await new Promise((resolve, reject) => {
        this.#asked.set(id, { resolve, reject });
        this.#post({ type: "ask", id, request });
      });
    } finally {
      clearTimeout(limit);
      this.#asked.delete(id);
    }
  }

  /** Ends the worker; the next question starts a new one. */
  stop() {
    this.#fail(new EngineError("failed", "stopped"));
  }

  #start() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      const silence = this.#silence(signal);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.addEventListener("error", () => this.#fail(new EngineError("failed", "worker")), { signal });
      worker.addEventListener("message", ({ data }) => this.#hear(data, silence, () => resolve(undefined)), { signal });
      this.#post({ type: "start", base: this.#base, manifest: this.#manifest });
    });
  }

  /** A timer that starts anew with every sign of life. @param {AbortSignal} signal */
  #silence(signal) {
    /** @type {ReturnType<typeof setTimeout>} */
    let timer;
    const stop = () => clearTimeout(timer);
    const again = () => {
      stop();
      timer = setTimeout(() => (asleep() ? again() : this.#fail(new EngineError("slow", "no start"))), LIMITS.start);
    };
    signal.addEventListener("abort", stop, { once: true });
    again();
    return { again, stop };
  }

  /** @param {FromWorker} message @param {{again: () => void, stop: () => void}} silence
   *  @param {() => void} ready */
  #hear(message, silence, ready) {
    if (message.type === "progress") {
      silence.again();
      this.onprogress(message.loaded, this.#manifest.bytes);
    } else if (message.type === "ready") {
      silence.stop();
      ready();
    } else if (message.type === "answer") {
      this.#asked.get(message.id)?.resolve(message.answer);
    } else if (message.id !== undefined) {
      this.#asked.get(message.id)?.reject(new EngineError("failed", message.reason));
    } else {
      this.#fail(new EngineError("failed", message.reason));
    }
  }

  /** @param {ToWorker} message */
  #post(message) {
    this.#worker?.postMessage(message);
  }

  /** @param {EngineError} error */
  #fail(error) {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#started = undefined;
    this.#listening.abort(error);
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}

/** @type {Engine | undefined} */
let one;

/** The engine of this window: one is enough for any number of forms. The page names its files. */
export const shared = () => {
  if (!one) {
    const { base, manifest } = JSON.parse(document.getElementById("engine")?.textContent ?? "{}");
    one = new Engine(manifest, new URL(base, document.baseURI).href);
  }
  return one;
};
