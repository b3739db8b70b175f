# Short names for packaging/desk.py; nothing is decided here.
PYTHON ?= python3

.PHONY: run test bench setup
run test bench setup:
	$(PYTHON) packaging/desk.py $@
