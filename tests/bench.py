"""Time and bytes until the first answer: the refund page beside a plain page of Pyodide's docs.

`python -m tests.bench [RUNS]` prints a table. It fails when a page gives no answer or a wrong
one, never because of a time: milliseconds are the machine's, only the ratios tell something.
"""

from __future__ import annotations

import argparse
import gzip
import json
import mimetypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import BrowserType, Error, Page, sync_playwright

from calculators.bundle import PYODIDE
from calculators.examples import all_of
from tests.browser.conftest import FLAGS, TYPES, chrome

ROOT = Path(__file__).parents[1]
PAGES = {"ours": "ours/tools/refund/", "plain": "plain/"}
ROWS = (("cold, ms", 0, "ms"), ("return, ms", 1, "ms"), ("cold, kB", 0, "kb"))
LIMIT = 120_000
"""Milliseconds until a page counts as giving no answer."""

K1 = next(example for example in all_of("refund") if example["id"] == "K1")
AMOUNT = f"{Decimal(K1['amount']['low']):,}"
REQUEST = {"calculator": "refund", "lang": "zh", "root": "..", "case": K1["case"]}

# The examples below the form hold the amount too, so only what appears in <output> counts.
WATCH = """
sessionStorage.setItem("case", JSON.stringify(%s));
new MutationObserver((_, observer) => {
  const text = document.querySelector("output")?.textContent.trim();
  if (!text) return;
  globalThis.answered = [performance.now(), text];
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
""" % json.dumps(K1["case"])  # noqa: UP031 - braces are JavaScript's here

PLAIN = """<!doctype html>
<meta charset="utf-8">
<title>Plain Pyodide</title>
<link rel="icon" href="data:,">
<output></output>
<script type="module">
  import { loadPyodide } from "./pyodide/pyodide.mjs";
  const pyodide = await loadPyodide();
  await pyodide.loadPackage(new URL("%s", location).href);
  const { answer } = pyodide.pyimport("calculators.worker");
  const request = { ...%s, on: new Date().toISOString().slice(0, 10) };
  document.querySelector("output").innerHTML = JSON.parse(answer(JSON.stringify(request))).html;
</script>
"""


class Visit(NamedTuple):
    """`ms` from navigation to the answer, `kb` sent until the network was quiet."""

    ms: float
    kb: float


class Server(ThreadingHTTPServer):
    """Serves each folder below the path of its name, and remembers the bytes it sent."""

    def __init__(self, folders: dict[str, Path]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folders = folders
        self.sent: list[int] = []
        self.respond = cache(self._respond)
        Thread(target=self.serve_forever, daemon=True).start()

    def _respond(self, path: str) -> bytes:
        """Head and body, packed as a host packs them: once, before anybody asks."""
        top, _, inside = path.strip("/").partition("/")
        file = self.folders.get(top, Path("/nowhere")) / inside
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        keep = "no-cache" if file.suffix == ".html" else "max-age=86400"
        body = gzip.compress(file.read_bytes(), mtime=0)
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Encoding: gzip\r\n"
            f"Content-Length: {len(body)}\r\nCache-Control: {keep}\r\n\r\n"
        )
        return head.encode() + body


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        response = self.server.respond(urlsplit(self.path).path)
        self.server.sent.append(len(response))
        self.wfile.write(response)


def plain_page(target: Path) -> None:
    """npm's Pyodide as it is, a wheel of the calculators, and the page that loads both."""
    shutil.copytree(PYODIDE, target / "pyodide")
    page = PLAIN % (_wheel(target).name, json.dumps(REQUEST))
    (target / "index.html").write_text(page, "utf-8")


def _wheel(target: Path) -> Path:
    """Made from a copy: the build leaves its own folders beside the sources."""
    with TemporaryDirectory() as scratch:
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "calculators", Path(scratch, "calculators"), ignore=unwanted)
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, scratch)
        command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", f"--outdir={target}"]
        subprocess.run(command, cwd=scratch, stdout=subprocess.DEVNULL, check=True)
    return next(target.glob("*.whl"))


def visit(browser: BrowserType, profile: str, server: Server, path: str) -> Visit:
    """A browser of its own each time: a return visit finds the disk's cache, not the memory's."""
    server.sent.clear()
    launch = partial(browser.launch_persistent_context, executable_path=chrome(), args=FLAGS)
    with launch(profile) as context:
        page = context.pages[0]
        ms = answered(page, f"http://127.0.0.1:{server.server_port}/{path}")
        page.wait_for_load_state("networkidle")
    return Visit(ms, sum(server.sent) / 1000)


def answered(page: Page, address: str) -> float:
    """Milliseconds until the answer. Raises on an error in the page, no answer or a wrong one."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(WATCH)
    page.goto(address, wait_until="commit")
    with suppress(Error):  # what is missing is told below, with what the page said
        page.locator("output > *").first.wait_for(state="attached", timeout=LIMIT)
    ms, text = page.evaluate("globalThis.answered ?? [0, 'nothing']")
    if errors or AMOUNT not in text:
        sys.exit(f"{address} does not answer {AMOUNT}, but: {text}\n{errors or ''}")
    return float(ms)


def measure(runs: int, server: Server) -> dict[str, list[tuple[Visit, Visit]]]:
    """Cold and return visit of each run, after one that is not counted and warms the server."""
    found: dict[str, list[tuple[Visit, Visit]]] = {name: [] for name in PAGES}
    with sync_playwright() as playwright:
        for run in range(-1, runs):
            for name in list(PAGES)[:: -1 if run % 2 else 1]:
                with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
                    at = (playwright.chromium, profile, server, PAGES[name])
                    visits = visit(*at), visit(*at)
                found[name] += [visits] if run >= 0 else []
    return found


def table(found: dict[str, list[tuple[Visit, Visit]]]) -> Iterator[str]:
    """One line for each measure: median and min-max of both pages, and ours over plain."""
    yield f"{'':12}{'ours':>24}{'plain':>24}{'ours/plain':>12}"
    for label, place, unit in ROWS:
        values = [[getattr(run[place], unit) for run in found[name]] for name in PAGES]
        cells = (f"{median(v):,.0f} ({min(v):,.0f}–{max(v):,.0f})" for v in values)
        ratio = median(values[0]) / median(values[1])
        yield f"{label:12}" + "".join(f"{cell:>24}" for cell in cells) + f"{ratio:>12.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("runs", nargs="?", type=int, default=7, help="of each page (7)")
    runs = parser.parse_args().runs
    site = Path(os.environ["SITE_DIR"]).resolve()
    with TemporaryDirectory() as plain:
        plain_page(Path(plain))
        found = measure(runs, Server({"ours": site, "plain": Path(plain)}))
    print(*table(found), sep="\n")


if __name__ == "__main__":
    main()
