# The commands of this project. `make help` lists them; the steps are short scripts in .ci/.
SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run build test bench speed lighthouse check fmt tools front

TARGET := $(or $(CARGO_TARGET_DIR),target)
release = CHROMIUM="$$(../.ci/browser)" GROENE_LOPER="$(abspath $(TARGET)/release/groene-loper)"
export PATH := $(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 8

run: front ## Build what changed and serve it on http://localhost:3000
	cargo build -p groene-loper
	$(TARGET)/debug/groene-loper serve

build: front ## Build the program for production: target/release/groene-loper
	cargo build --release -p groene-loper

test: ## Run every check and test: lints, SQLite and PostgreSQL, routes, a real browser
	@.ci/tools test
	@$(MAKE) --no-print-directory check front
	.ci/with-postgres cargo nextest run --workspace --no-fail-fast
	cargo build --release -p groene-loper
	cd end2end && $(release) npx playwright test

bench: front ## Measure speed, bytes and start, as shares, on 100,000 initiatives
	.ci/with-postgres cargo bench -p groene-loper -p app-images -- $(PARTS)

speed: build ## Measure how soon pages are there on a slow phone with a slow line
	cd end2end && SPEED=1 $(release) npx playwright test

lighthouse: build ## Let Lighthouse judge the pages; says which ones fall short
	cd end2end && $(release) node lighthouse.mjs

check: ## Check the format and the lints, of the server's half and of the browser's
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo clippy -p app --no-default-features --features hydrate -- -D warnings

fmt: ## Format the Rust code
	cargo fmt --all

tools: # What the build needs, once
	@.ci/tools

front: tools # What the browser gets, in target/site
	@.ci/front.mjs
