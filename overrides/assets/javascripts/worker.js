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

/** Counts what arrives, unpacked, so that the page can show real bytes of bytes expected. */
const countArrivals = () => {
  const fetched = scope.fetch;
  let loaded = 0;
  /** @param {RequestInfo | URL} input @param {RequestInit} [init] */
  scope.fetch = async (input, init) => {
    const response = await fetched.call(scope, input, init);
    if (!response.ok || !response.body) return response;
    const counter = new TransformStream({
      transform(/** @type {Uint8Array} */ chunk, controller) {
        loaded += chunk.byteLength;
        tell({ type: "progress", loaded });
        controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
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
