"""Texts of the house: what the translation tools find, and what must not stand in any file."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from typing import TYPE_CHECKING

import dispute_desk
from dispute_desk.domain.errors import SENTENCES
from tests.architecture.house import called, modules, nodes, place, text_of, tracked_texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TRANSLATORS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
#: Where the sentence of each error is registered: every floor that knows no Qt.
FLOORS = ("domain", "store", "sheets", "documents", "reference", "sealing", "services")
#: Words the station does not use on its screens.
NOT_ON_SCREEN = (
    "打码",
    "追回",
    "立案五件套",
    "询问笔录",
    "不予受理通知",
    "少缴基数",
    "漏缴险种",
    "人月数",
)
PLACES = re.compile(
    r"/work/|/root/|/home/\w+/|/Users/\w+/|[A-Z]:\\Users\\|"
    r"pypi\.|pythonhosted|tsinghua|aliyun|mirrors\.|//\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b"
)
UNDONE = re.compile(
    r"\b(TODO|FIXME|XXX|lorem ipsum|co-authored-by|chatgpt|claude|anthropic|openai|copilot|"
    r"sub-?agents?|language model)\b",
    re.IGNORECASE,
)


def _ours(path: Path) -> bool:
    return path.name != "test_texts.py"


def _calls(path: Path) -> Iterator[ast.Call]:
    """Yield the calls that mark or look up a text."""
    for node in nodes(path, ast.Call):
        if called(node) in TRANSLATORS:
            yield node


def test_no_text_is_translated_inside_an_f_string() -> None:
    lost = [
        f"{place(path)}:{node.lineno}"
        for path in modules()
        for node in nodes(path, ast.JoinedStr)
        if any(called(inner) in TRANSLATORS for inner in ast.walk(node))
    ]

    assert lost == []


def test_no_f_string_is_given_to_a_translator() -> None:
    lost = [
        f"{place(path)}:{call.lineno}"
        for path in modules()
        for call in _calls(path)
        if any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]

    assert lost == []


def test_a_marked_text_stands_there_as_it_is() -> None:
    lost = [
        f"{place(path)}:{call.lineno}"
        for path in modules()
        for call in _calls(path)
        if called(call) == "QT_TRANSLATE_NOOP"
        and not all(isinstance(a, ast.Constant) and isinstance(a.value, str) for a in call.args)
    ]

    assert lost == []


def test_the_screen_speaks_the_words_of_the_station() -> None:
    wrong = [
        f"{place(path)}:{call.lineno} {word}"
        for path in modules()
        for call in _calls(path)
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        for word in NOT_ON_SCREEN
        if word in argument.value
    ]

    assert wrong == []


def test_each_error_has_one_whole_chinese_sentence() -> None:
    for floor in FLOORS:
        package = importlib.import_module(f"{dispute_desk.__name__}.{floor}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations." not in found.name:
                importlib.import_module(found.name)

    assert len(SENTENCES) > 10
    for code, text in SENTENCES.items():
        assert re.fullmatch(r"[a-z][a-z0-9_]*", code), code
        assert text.endswith(("。", "？")), code
        assert re.search(r"[\u4e00-\u9fff]", text), code


def test_no_tracked_file_names_a_place_on_somebodys_machine() -> None:
    named = {
        f"{place(path)}: {found[0]}"
        for path in tracked_texts()
        if _ours(path) and (found := PLACES.search(text_of(path)))
    }

    assert named == set()


def test_no_tracked_file_says_that_something_is_left_undone() -> None:
    left = {
        f"{place(path)}: {found[0]}"
        for path in tracked_texts()
        if _ours(path) and (found := UNDONE.search(text_of(path)))
    }

    assert left == set()
