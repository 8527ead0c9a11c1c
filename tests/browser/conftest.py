"""A browser, a server with the site under a sub-path, and a page that forgives nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm"}
NAMES = ("chromium", "chromium-browser", "google-chrome")
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
RUN_AXE = """async () => (await axe.run(document)).violations.flatMap(
  ({id, nodes}) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`))"""
FLAGS = (
    "--no-sandbox",  # only our own pages are opened, often as root in a container
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PATIENCE = 60_000
"""Milliseconds before what never comes counts as missing: tests share slow machines."""
expect.set_options(timeout=20_000)


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, prefix: str, directory: str) -> None:
        self.prefix = prefix  # first: the base class answers before it returns
        super().__init__(*args, directory=directory)

    def guess_type(self, path: str | PathLike[str]) -> str:
        return TYPES.get(Path(path).suffix) or super().guess_type(path)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.prefix)
        return super().translate_path(path[len(self.prefix) - 1 :] if inside else "/no-such-file")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        pass


@pytest.fixture(scope="session")
def serve(site: Path) -> Iterator[Callable[[str], str]]:
    """Puts the site under a path; returns the address of the home page there."""
    with ExitStack() as servers:

        @cache
        def start(prefix: str) -> str:
            handler = partial(Handler, prefix=prefix, directory=str(site))
            server = servers.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), handler))
            servers.callback(server.shutdown)
            Thread(target=server.serve_forever, daemon=True).start()
            return f"http://127.0.0.1:{server.server_port}{prefix}"

        yield start


@pytest.fixture
def base_url(serve: Callable[[str], str]) -> str:
    """The home page, below the root: so do most free hosts serve a project."""
    return serve("/refund/")


def chrome() -> str:
    """The path of the system's browser."""
    found = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "no browser found: run `make test`, or set CHROME_PATH"
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chrome(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def faults() -> list[str]:
    """What went wrong in the page. A test that breaks something on purpose checks and clears it."""
    return []


@pytest.fixture
def page(browser: Browser, base_url: str, faults: list[str]) -> Iterator[Page]:
    """A new page whose every error and every request beyond the site fails the test."""
    context = browser.new_context(base_url=base_url, timezone_id="Asia/Shanghai")
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    watch(opened, base_url, faults)
    yield opened
    context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def violations() -> Callable[[Page], list[str]]:
    """What axe finds in a page as it is now."""
    axe = AXE.read_text("utf-8")

    def run(page: Page) -> list[str]:
        page.evaluate(axe)
        found: list[str] = page.evaluate(RUN_AXE)
        return found

    return run


def watch(page: Page, base_url: str, faults: list[str]) -> None:
    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(f"console: {message.text} ({message.location.get('url')})")

    def request(sent: Request) -> None:
        if not sent.url.startswith((base_url, "data:", "blob:")):
            faults.append(f"request beyond the site: {sent.url}")

    def failed(sent: Request) -> None:
        if sent.failure != "net::ERR_ABORTED":  # leaving a page ends what it was still loading
            faults.append(f"request failed: {sent.url} {sent.failure}")

    def response(answer: Response) -> None:
        if answer.status >= 400:
            faults.append(f"{answer.status} {answer.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: faults.append(f"uncaught: {error}"))
    page.on("request", request)
    page.on("requestfailed", failed)
    page.on("response", response)
