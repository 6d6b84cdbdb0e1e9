PYTHON ?= python3
VENV := .venv/bin
PYTEST := $(VENV)/python -m pytest --quiet

# Sizes of `make bench`.
PARTNERS ?= 100000
PEOPLE ?= 300000
INTERACTIONS ?= 1000000
ACTIVITIES ?= 100000

# Checks and tests choose their own settings and databases.
unexport DATABASE_URL DJANGO_SETTINGS_MODULE

.DEFAULT_GOAL := help
.PHONY: help demo test check bench messages lock format dev

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Set up, load the sample and serve it on 127.0.0.1:8000 (PORT=8010 for another port)
	@$(PYTHON) -m scripts.demo

test: dev ## All tests: on SQLite, on PostgreSQL, in a browser
	$(PYTEST) --numprocesses auto -m "not browser"
	$(PYTHON) -m scripts.with_postgres $(PYTEST) --numprocesses auto -m "not browser"
	$(PYTHON) -m scripts.with_postgres $(PYTEST) -m browser

check: dev ## Style, types, layers, migrations, translations, templates and settings
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy advocacy cms config crm scripts tests
	$(VENV)/lint-imports
	$(VENV)/djlint templates --lint --quiet
	$(VENV)/python manage.py makemigrations --check --dry-run
	$(VENV)/python -m scripts.check_messages
	$(VENV)/python -m scripts.check_production

bench: dev ## Times at scale on PostgreSQL (PARTNERS= PEOPLE= INTERACTIONS= ACTIVITIES= for other sizes)
	$(PYTHON) -m scripts.with_postgres $(VENV)/python -m scripts.bench --partners $(PARTNERS) \
		--people $(PEOPLE) --interactions $(INTERACTIONS) --activities $(ACTIVITIES)

messages: dev ## Bring both message catalogues up to the source
	$(VENV)/python -m scripts.make_messages

lock: ## Pin every dependency again (needs uv)
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-annotate requirements.in -o requirements.txt
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-annotate requirements-dev.in -o requirements-dev.txt

format: dev ## Put the code in its standard form
	$(VENV)/ruff check --fix
	$(VENV)/ruff format

dev:
	@$(PYTHON) -m scripts.setup --tests
	@$(VENV)/python -m scripts.compile_messages
