# Everything a newcomer needs: `make trial` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help venv trial test test-integration gold soak check format lock schemas clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

venv: $(STAMP)  ## make .venv from the hashed locks

$(STAMP): requirements.lock requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; v >= (3, 11) or sys.exit(f"Frontwire needs Python 3.11 or newer, and $(PYTHON) is {v[0]}.{v[1]}: name another with make PYTHON=python3.12 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

trial: venv  ## run the whole product here on sample bulletins (ONCE=1: end after them)
	@_FRONTWIRE_STARTER=$$PPID exec $(BIN)/frontwire trial $(if $(ONCE),--once)

test: venv  ## run the tests that need no service
	$(BIN)/python -m pytest --numprocesses=2 --dist=loadfile --ignore=tests/browser
	$(BIN)/python -m pytest tests/browser

test-integration: venv  ## run the tests against real Kafka and Elasticsearch
	$(BIN)/python -m pytest tests/integration tests/e2e --run-services

gold: venv  ## evaluate the extraction on all gold; fails below tests/gold/floors.toml
	$(BIN)/frontwire evaluate --floors tests/gold/floors.toml

soak: venv  ## kill the embedded mode over and over under 5,000 bulletins: nothing may be lost (10 minutes and more)
	$(BIN)/python bench/crash_trial.py --bulletins 5000 --kills 4

bench: venv  ## measure what is promised, and fail where it is missed
	$(BIN)/python bench/extraction.py
	$(BIN)/python -m bench.lookups
	$(BIN)/python bench/matching.py
	$(BIN)/python -m bench.searchable
	$(BIN)/python -m bench.alerts

check: venv  ## ruff, mypy, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: venv  ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schemas: venv  ## export the JSON Schemas, the AsyncAPI document and what Kibana imports
	$(BIN)/python -m schemas.export docs/schemas
	$(BIN)/python -m stream.asyncapi docs/asyncapi.json
	$(BIN)/python -m stream.kibana deploy/kibana/frontwire.ndjson

lock:  ## write both locks anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --upgrade pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:  ## remove what the targets made
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache
