"""The walls of the house: sizes, first lines, names, and the rooms there are."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.architecture.house import ROOT, modules, nodes, parsed, place

if TYPE_CHECKING:
    from pathlib import Path

FILE_WALL = 400
FUNCTION_WALL = 60
NAMES_THAT_SAY_NOTHING = re.compile(r"(Manager|Helper|Utils?|Misc)$")
FILES_THAT_SAY_NOTHING = {"utils.py", "util.py", "helpers.py", "misc.py", "common.py", "data.py"}
ROOMS = {
    "assets.py", "clock.py", "app.py", "cli.py", "cli", "__main__.py", "__init__.py",
    "demo.py", "places.py",
    "ui", "services", "store", "sheets", "documents", "reference", "sealing", "domain",
}  # fmt: skip


def test_no_file_is_longer_than_the_wall() -> None:
    long = {
        place(path): lines
        for path in modules()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > FILE_WALL
    }

    assert long == {}


def test_no_function_is_longer_than_the_wall() -> None:
    long = {
        f"{place(path)}:{node.lineno} {node.name}": lines
        for path in modules()
        for node in _functions(path)
        if (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_WALL
    }

    assert long == {}


def _functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [*nodes(path, ast.FunctionDef), *nodes(path, ast.AsyncFunctionDef)]


def test_the_first_line_of_a_file_says_what_the_room_is_for() -> None:
    silent = [
        place(path)
        for path in modules()
        if not path.read_text(encoding="utf-8").startswith('"""')
        or not (ast.get_docstring(parsed(path)) or "").splitlines()[0].endswith(".")
    ]

    assert silent == []


def test_no_class_and_no_file_has_a_name_that_says_nothing() -> None:
    empty = [place(path) for path in modules() if path.name in FILES_THAT_SAY_NOTHING]
    empty += [
        f"{place(path)} {node.name}"
        for path in modules()
        for node in nodes(path, ast.ClassDef)
        if NAMES_THAT_SAY_NOTHING.search(node.name)
    ]

    assert empty == []


def test_the_package_has_the_rooms_of_the_plan_and_no_other() -> None:
    found = {path.name for path in (ROOT / "dispute_desk").iterdir()}

    assert found - ROOMS - {"__pycache__", "py.typed"} == set()


def test_only_a_door_catches_everything() -> None:
    """A bare ``except Exception`` is a named door: it says so in a comment beside it."""
    silent = []
    for path in modules():
        lines = path.read_text(encoding="utf-8").splitlines()
        for node in nodes(path, ast.ExceptHandler):
            if _catches_all(node):
                beside = lines[node.lineno - 1 : node.lineno + 1]
                if not any("#" in line for line in beside):
                    silent.append(f"{place(path)}:{node.lineno}")

    assert silent == []


def _catches_all(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or getattr(handler.type, "id", "") in {"Exception", "BaseException"}
