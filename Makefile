# Works with GNU make 3.81 (macOS) and later. `make help` lists what there is to do.
#
# Everything is installed into .venv from pinned, hashed requirements. A stamp file per set
# records that it is installed, so that a second run starts at once; it is installed again when
# the requirements change.

SHELL := /bin/sh
VENV  := .venv
BIN   := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY    := $(BIN)/python
PIP   := $(PY) -m pip --disable-pip-version-check --quiet
LOCK  := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
         --no-annotate --custom-compile-command "make lock"

# What the browser tests need from npm. Without npm they are skipped, and say so.
AXE := tests/browser/node_modules/.fetched

# Any of these will do; the first that is Python 3.11 or later, with venv, is taken.
PYTHONS ?= python3 python3.14 python3.13 python3.12 python3.11 python
# Where `make serve` listens, and what `make test` hands on to pytest.
ADDR ?= 127.0.0.1:8000
ARGS ?=

export PYTHONUTF8 = 1

.DEFAULT_GOAL := help
.PHONY: help serve site test check format lock screenshots clean

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 18

serve: $(VENV)/.runtime ## Show the site on this machine; it follows every change
	$(PY) -m mkdocs serve --dev-addr $(ADDR)

site: $(VENV)/.runtime ## Build the site once, into site/
	$(PY) -m mkdocs build --strict
	@echo "The site is in site/: open site/index.html"

test: $(VENV)/.dev $(AXE) ## Run all tests (ARGS="-k names" to choose)
	@$(PY) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

check: $(VENV)/.dev ## Lint, format, types, layers, spelling
	@$(PY) -m ruff check --quiet --output-format concise .
	@$(PY) -m ruff format --quiet --check .
	@$(PY) -m mypy
	@$(PY) -c "from importlinter.cli import lint_imports_command as run; run()" --no-logo
	@$(PY) -m codespell_lib

format: $(VENV)/.dev ## Put the code into shape
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format --quiet .

lock: $(VENV)/.build ## Pin what pyproject.toml asks for (ARGS=--upgrade: the newest)
	@$(PIP) install uv
	$(LOCK) $(ARGS) --group build --output-file requirements-build.txt
	$(LOCK) $(ARGS) --output-file requirements.txt pyproject.toml
	$(LOCK) $(ARGS) --extra dev --constraint requirements.txt --output-file requirements-dev.txt \
	  pyproject.toml

screenshots: $(VENV)/.dev ## Take the pictures of the site in docs/images, with Chromium
	@$(PY) tests/browser/screenshots.py

clean: ## Remove what was built and installed
	rm -rf $(VENV) tests/browser/node_modules site dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/.build: requirements-build.txt
	@for python in $(PYTHONS); do \
	  if command -v $$python >/dev/null 2>&1 && \
	     $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    if ! $$python -c 'import venv, ensurepip' 2>/dev/null; then \
	      echo "jiyao: $$python has no venv module; on Debian and Ubuntu: apt install python3-venv" >&2; \
	      exit 1; \
	    fi; \
	    echo "Setting up $(VENV) with $$($$python --version 2>&1) ..."; \
	    $$python -m venv $(VENV) && exit 0 || exit 1; \
	  fi; \
	done; \
	echo "jiyao: needs Python 3.11 or later; none of these is: $(PYTHONS)" >&2; \
	echo "       Install one from python.org, or name yours: make PYTHONS=/path/to/python3" >&2; \
	exit 1
	@$(PIP) install --requirement requirements-build.txt
	@touch $@

$(AXE): tests/browser/package-lock.json
	@{ command -v npm >/dev/null 2>&1 && \
	  npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent && touch $@; } || \
	  echo "jiyao: axe-core was not fetched (npm is needed); tests that need it are skipped" >&2

# The package itself is installed as a link to this folder: changes count at once.
$(VENV)/.runtime: $(VENV)/.build requirements.txt pyproject.toml
	@echo "Installing pinned dependencies ..."
	@$(PIP) install --no-build-isolation --requirement requirements.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.txt
	@echo "Installing what the tests need ..."
	@$(PIP) install --no-build-isolation --requirement requirements-dev.txt
	@touch $@
