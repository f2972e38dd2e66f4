# One word a chore. What can be made again is in .venv/, var/static/ and var/bench/; the rest of var/ is yours.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet

.PHONY: run test lint format bench messages lock clean

run: .venv/run.done  ## set up, bring the sample paper in, serve it
	PORT=$(PORT) bin/run

test: .venv/dev.done  ## linters, then the suite on SQLite and on PostgreSQL
	bin/test

lint: .venv/dev.done  ## formatting, rules, types of the pure floors, the floors themselves
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev.done
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

bench: .venv/dev.done  ## benchmarks beside their baselines; JSON goes to var/bench/
	$(BIN)/python -m tests.benchmarks

messages: .venv/run.done  ## sentences into the catalogues, and the catalogues as the server reads them
	bin/messages

lock: .venv/dev.done  ## requirements*.txt from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(COMPILE) pyproject.toml --output-file requirements.txt
	$(COMPILE) pyproject.toml --group dev --constraint requirements.txt --output-file requirements-dev.txt

clean:
	rm -rf .venv var/static var/bench

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Newsroom needs Python 3.11 or newer.")'
	$(PYTHON) -m venv .venv

.venv/run.done: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	touch $@

.venv/dev.done: requirements-dev.txt .venv/run.done
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	touch $@
