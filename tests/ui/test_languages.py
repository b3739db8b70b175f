"""The window speaks English too: every string of its own has one, and it is compiled."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dispute_desk.ui.languages import english
from dispute_desk.ui.portraits import take_portraits

if TYPE_CHECKING:
    from types import ModuleType

    from dispute_desk.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    """The script that keeps the translation."""
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging/translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_compiled_english_is_that_of_the_source(translate: ModuleType, tmp_path: Path) -> None:
    translate.compile_qm(translate.TS, tmp_path / "en.qm")

    assert (tmp_path / "en.qm").read_bytes() == translate.QM.read_bytes()


def test_every_text_of_every_floor_has_english(translate: ModuleType) -> None:
    assert translate.trouble() == []


def test_english_is_known_whatever_the_window_speaks() -> None:
    assert english("verbs", "新建案件") == "New case"


def test_portraits_are_taken_of_every_screen(window: MainWindow, tmp_path: Path) -> None:
    taken = take_portraits(window, tmp_path)

    assert len(taken) == len(window.screens)
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in taken)
