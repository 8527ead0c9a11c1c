// @ts-check
/** The calculators' Python, in a worker of its own: started once, asked many times.
 *
 * A worker that dies sends nothing, so every failure is caught here and told.
 */

/** @typedef {import("./engine.js").ToWorker} ToWorker */
/** @typedef {import("./engine.js").FromWorker} FromWorker */

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

/** @param {FromWorker} message */
const tell = (message) => scope.postMessage(message);

let loaded = 0;

/** @param {ReadableStream<Uint8Array>} body */
const count = async (body) => {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    loaded += part.value.byteLength;
    tell({ type: "progress", loaded });
  }
};

/** Counts what arrives, unpacked, so that the page can show real bytes of bytes expected. */
const countArrivals = () => {
  const fetched = scope.fetch;
  /** @param {RequestInfo | URL} input @param {RequestInit} [init] */
  scope.fetch = async (input, init) => {
    const response = await fetched.call(scope, input, init);
    // A copy is counted: Chromium keeps compiled code only for the response it fetched itself,
    // which saves a fifth of a return visit. A broken line is told by the original.
    const { body } = response.clone();
    if (response.ok && body) count(body).catch(() => {});
    return response;
  };
};

/** @type {(request: string) => string} */
let answer;

/** @param {string} base @param {import("./engine.js").Manifest} manifest */
const start = async (base, manifest) => {
  countArrivals();
  const { loadPyodide } = await import(new URL(manifest.pyodide, base).href);
  const python = await loadPyodide({
    stdLibURL: new URL(manifest.archive, base).href,
    lockFileContents: manifest.lock,
  });
  answer = python.pyimport("calculators.worker").answer;
  tell({ type: "ready" });
};

scope.addEventListener("message", async ({ data }) => {
  const message = /** @type {ToWorker} */ (data);
  try {
    if (message.type === "start") await start(message.base, message.manifest);
    else tell({ type: "answer", id: message.id, answer: answer(message.request) });
  } catch (error) {
    tell({ type: "failed", id: message.type === "ask" ? message.id : undefined, reason: String(error) });
  }
});
