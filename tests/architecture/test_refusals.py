"""Refusals of the house: each raised code has its sentence, and all the facts it speaks of."""

from __future__ import annotations

import ast
import importlib
from operator import attrgetter
from string import Formatter
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import SENTENCES
from tests.architecture.house import ROOT, called, modules, nodes, place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Floors that can be imported without a window.
WITH_WINDOW = ("dispute_desk/ui/", "dispute_desk/app.py", "tests/", "packaging/")


def _raised() -> Iterator[tuple[str, object, ast.Call]]:
    """Yield each DeskError that is made with a named code: where, the code, the call."""
    for path in modules():
        if place(path).startswith(WITH_WINDOW) or "/migrations/" in place(path):
            continue
        for node in nodes(path, ast.Call):
            if called(node) != "DeskError" or not node.args:
                continue
            name = ast.unparse(node.args[0])
            if name.rpartition(".")[2].isupper():
                yield f"{place(path)}:{node.lineno}", _value(path, name), node


def _value(path: Path, name: str) -> object:
    """Return what a (dotted) name stands for in the module of a file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    module = importlib.import_module(".".join(part for part in parts if part != "__init__"))
    return attrgetter(name)(module)


def _spoken_of(sentence: str) -> set[str]:
    """Return the names in the braces of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_each_raised_code_has_a_sentence() -> None:
    silent = [where for where, code, _ in _raised() if code not in SENTENCES]

    assert silent == []


def test_each_refusal_brings_the_facts_of_its_sentence() -> None:
    short: dict[str, set[str]] = {}
    for where, code, call in _raised():
        given = {keyword.arg for keyword in call.keywords}
        missing = _spoken_of(SENTENCES.get(str(code), "")) - given
        if missing and None not in given:  # None: the facts come as **facts
            short[where] = missing

    assert short == {}


def test_there_are_refusals_to_look_at() -> None:
    assert len(list(_raised())) > 30
