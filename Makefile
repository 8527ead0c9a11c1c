# Each target does the set-up it needs; a second run does none of it again.
# Kept to what GNU make 3.81 and a plain sh know: that is what macOS has.

VENV := .venv
PY := $(VENV)/bin/python
SITE := $(CURDIR)/site
ADDR ?= 127.0.0.1:8000
UV_VERSION := 0.13.9

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help serve test build check agree bench law-check browser lock clean

help:
	@echo "make serve      the site at http://$(ADDR)/, rebuilt on every change"
	@echo "make test       everything: check, build, and all tests on the site that was built"
	@echo "make build      the finished site in site/"
	@echo "make check      lint and types, Python and JavaScript"
	@echo "make agree      both languages say the same again: write that into the pages"
	@echo "make bench      time and bytes until the first answer, beside a plain Pyodide page"
	@echo "make law-check  what of the law register is old, or was never read in its own text"
	@echo "make lock       write requirements.txt and package-lock.json anew"
	@echo "make clean      remove all that was set up or built"

serve: $(VENV)/ready node_modules/.package-lock.json
	$(PY) -m mkdocs serve --dev-addr $(ADDR) --watch overrides

build: $(VENV)/ready node_modules/.package-lock.json
	$(PY) -m mkdocs build --strict --site-dir "$(SITE)"

check: $(VENV)/ready node_modules/.package-lock.json
	$(PY) -m ruff check .
	$(PY) -m ruff format --check --quiet . || { echo "run: $(PY) -m ruff format ." >&2; exit 1; }
	$(PY) -m mypy
	$(PY) -m overrides.hooks.twins
	node_modules/.bin/tsc --noEmit

test: check build browser
	CHROME_PATH="$$($(chrome))" SITE_DIR="$(SITE)" $(PY) -m pytest -n auto $(ARGS)

agree: $(VENV)/ready
	$(PY) -m overrides.hooks.twins --agree

bench: build browser
	CHROME_PATH="$$($(chrome))" SITE_DIR="$(SITE)" $(PY) -m tests.bench $(ARGS)

law-check: $(VENV)/ready
	@$(PY) -m calculators.law.check --on "$$(date +%Y-%m-%d)"

# ---- set-up ----------------------------------------------------------------------------------

# as root on Debian: installs $(1); otherwise: the line to copy
packages = if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q $(1); \
	else echo "Missing: $(1). Please run:  sudo apt-get install -y $(1)" >&2; exit 1; fi

# sets $$python to a Python that is new enough, or to nothing
python = for python in "$$PYTHON" python3 python3.14 python3.13 python3.12 python3.11 ""; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; done

# setuptools goes first, from the same lock: jieba exists only as source, and the build
# environment pip would make for it is not bound by the hashes
$(VENV)/ready: requirements.txt
	@$(python); test -n "$$python" || { \
	echo "Python 3.11 or newer is missing. Install it, or name it:  make PYTHON=/path/to/python3" >&2; \
	exit 1; }; \
	"$$python" -c 'import ensurepip' 2>/dev/null || { $(call packages,$${python##*/}-venv); }; \
	"$$python" -m venv --clear $(VENV)
	@sed -n '/^setuptools==/,/[^\\]$$/p' requirements.txt > $(VENV)/setuptools.txt
	$(PY) -m pip install --quiet --require-hashes -r $(VENV)/setuptools.txt
	$(PY) -m pip install --quiet --require-hashes --no-build-isolation --use-pep517 -r requirements.txt
	@touch $@

node_modules/.package-lock.json: package-lock.json
	@test "$$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 20 && \
	command -v npm >/dev/null || { \
	echo "Node.js 20 or newer with npm is missing: https://nodejs.org/en/download" >&2; exit 1; }
	npm ci --silent
	@touch $@

# prints the path of the first browser found, the last one being where Playwright puts its own
chrome = for chrome in "$$CHROME_PATH" chromium chromium-browser google-chrome \
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
	"$$HOME"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome; do \
	command -v "$$chrome" && break; done

# Ubuntu has Chromium only as a snap, which cannot be driven from outside
browser: $(VENV)/ready
	@$(chrome) >/dev/null || case "$$(uname -s) $$(sed -n 's/^ID=//p' /etc/os-release 2>/dev/null)" in \
	Darwin*) echo "Missing: a browser. Please run:  brew install --cask google-chrome" >&2; exit 1;; \
	*debian) $(call packages,chromium fonts-noto-cjk);; \
	*) echo "Missing: a browser. Please run:  $(PY) -m playwright install --with-deps chromium" >&2; exit 1;; \
	esac
	@test "$$(uname -s)" = Darwin || fc-list :lang=zh 2>/dev/null | grep -q . || \
	ls /usr/share/fonts/opentype/noto/*CJK* >/dev/null 2>&1 || { $(call packages,fonts-noto-cjk); }

# ---- keeping ---------------------------------------------------------------------------------

# The lock is made for every Python and system at once, with hashes, without addresses.
lock: $(VENV)/ready
	$(PY) -m venv $(VENV)/uv
	$(VENV)/uv/bin/python -m pip install --quiet uv==$(UV_VERSION)
	$(VENV)/uv/bin/uv pip compile pyproject.toml --group site --group test --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --upgrade --quiet \
	--custom-compile-command "make lock" --output-file requirements.txt
	npm install --package-lock-only --silent

clean:
	rm -rf $(VENV) "$(SITE)" node_modules build dist *.egg-info .cache .mypy_cache .pytest_cache .ruff_cache
	find calculators overrides tests -name __pycache__ -prune -exec rm -rf {} +
