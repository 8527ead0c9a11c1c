// Asks the browser's Python under Node: node ask.mjs STANDARD_LIBRARY REQUESTS ANSWERS
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [library, requests, answers] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(new URL(import.meta.resolve("pyodide/pyodide-lock.json")), "utf8"));
const python = await loadPyodide({
  stdLibURL: library,
  lockFileContents: { info: lock.info, packages: {} },
});
const { answer } = python.pyimport("calculators.worker");
/** @type {object[]} */
const asked = JSON.parse(readFileSync(requests, "utf8"));
writeFileSync(answers, JSON.stringify(asked.map((request) => answer(JSON.stringify(request)))));
