// Runs archive.py inside Pyodide: node archive.mjs STAGE TARGET
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const [stage, target] = process.argv.slice(2);
// Byte code without column tables is a third smaller; tracebacks never reach a reader.
const pyodide = await loadPyodide({ env: { PYTHONNODEBUGRANGES: "1" } });
pyodide.FS.mkdirTree("/stage");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: stage }, "/stage");
const library = new URL("python_stdlib.zip", import.meta.resolve("pyodide"));
pyodide.FS.writeFile("/library.zip", readFileSync(fileURLToPath(library)));
const source = readFileSync(new URL("archive.py", import.meta.url), "utf8");
const build = pyodide.runPython(`${source}\nbuild`);
const path = pyodide.pyimport("pathlib").Path;
writeFileSync(target, build(path("/stage"), path("/library.zip")).toJs());
