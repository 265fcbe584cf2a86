.DEFAULT_GOAL := help
.PHONY: help run test check quick bench soak law-map migration lock
READY := .venv/.ready

help: ## print these lines
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1	\2/p' Makefile | expand -t 18

run: $(READY) ## set up what is missing, then serve the furnished demo on http://127.0.0.1:8000
	@tools/run

test: $(READY) ## set up what is missing, then everything that CI runs
	@tools/system-packages
	@tools/check

check: test ## the same as make test

quick: $(READY) ## the fast half for daily work: lint of what changed, tests without PostgreSQL and browser
	@tools/quick

bench: $(READY) ## measure, and print one page of results
	@.venv/bin/python -m benchmarks

soak: $(READY) ## the same tests with many more generated examples; takes long
	@tools/system-packages
	@HYPOTHESIS_PROFILE=soak .venv/bin/pytest -n 2 --dist worksteal --timeout 3600

law-map: $(READY) ## write docs/law-map.md from the table of the law
	@.venv/bin/python -m workflows.chart > docs/law-map.md.new && mv docs/law-map.md.new docs/law-map.md

migration: $(READY) ## begin a migration: make migration name=what_becomes_true
	@.venv/bin/python -m tools.migration "$(name)"

lock: $(READY) ## pin every dependency again in requirements.lock (needs uv)
	@uv pip compile setup.cfg --all-extras --generate-hashes --universal --python-version 3.11 --upgrade \
		--no-emit-index-url --custom-compile-command "make lock" --quiet --output-file requirements.lock

$(READY): requirements.lock setup.cfg pyproject.toml tools/environment
	@tools/environment
