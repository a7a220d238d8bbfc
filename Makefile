# Everything a newcomer types. `make run` and `make test` set up what they need.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help run demo test check format docs references bench torture pictures sample clean

help: ## Say what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run: $(READY) ## Open the application on the shipped workspace
	@$(BIN)/meeting-tui

demo: $(READY) ## Replay the twelfth meeting and write its papers
	@$(BIN)/meeting-tui demo

test: check ## The same as check

check: $(READY) ## Lint, format, types, import rules, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m meeting_tui.languages.extract --check
	$(BIN)/python -m meeting_tui.manual --check
	$(BIN)/python -m pytest -n auto --dist worksteal

format: $(READY) ## Put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(READY) ## Build the manual, as pages to read in build/manual
	$(BIN)/mkdocs build --quiet

references: $(READY) ## Make the generated pages of the manual anew
	$(BIN)/python -m meeting_tui.manual

bench: $(READY) ## Measure speed and size beside references
	$(BIN)/python -m benchmarks

torture: $(READY) ## Try every fault and any text, for longer than the tests do, and count
	MEETING_TUI_TORTURE=1 $(BIN)/python -m pytest tests/journal tests/terminal tests/hostile/test_fuzz.py tests/tui/test_running_report.py

pictures: $(READY) ## Take the pictures of the README from the real screens
	$(BIN)/python docs/make_pictures.py

sample: $(READY) ## Record the sample of the twelfth meeting anew
	$(BIN)/python docs/make_sample.py

clean: ## Remove the environment and what was built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml hatch_build.py
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: install Python 3.11 or later."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "This Python is too old: meeting_tui needs Python 3.11 or later (make PYTHON=python3.11 run)."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "Python's venv or pip is missing: on Debian, install the package python3-venv."; exit 1; }
	@echo "Setting up in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
