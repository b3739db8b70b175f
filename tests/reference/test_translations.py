"""Tests of the command line's English, read from Qt's translation file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.reference.translations import load_translation

if TYPE_CHECKING:
    from pathlib import Path

FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context><name>stage</name>
<message><source>已受理</source><translation>Accepted</translation></message>
<message><source>调解中</source><translation type="unfinished">Mediating</translation></message>
<message><source>回访</source><translation type="vanished">Follow-up</translation></message>
</context>
<context><name>errors</name>
<message><source>没有 &lt;{ref}&gt;。</source><translation>No &lt;{ref}&gt;.</translation></message>
</context>
</TS>
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "en.ts"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_a_finished_translation_is_found_by_context_and_source(file: Path) -> None:
    english = load_translation("en", file)

    assert english("stage", "已受理") == "Accepted"
    assert english("errors", "没有 <{ref}>。") == "No <{ref}>."


def test_what_is_not_translated_comes_back_as_it_is(file: Path) -> None:
    english = load_translation("en", file)

    assert english("stage", "调解中") == "调解中"
    assert english("stage", "回访") == "回访"
    assert english("menu", "已受理") == "已受理"


def test_chinese_needs_no_file() -> None:
    assert load_translation("zh")("stage", "已受理") == "已受理"


@pytest.mark.parametrize(
    "broken",
    ["<TS>", '<!DOCTYPE TS [<!ENTITY x "y">]><TS>&x;</TS>', ""],
    ids=["cut", "entity", "empty"],
)
def test_a_broken_file_is_refused_by_name(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "xx.ts"
    path.write_text(broken, encoding="utf-8")

    with pytest.raises(DeskError, match=r"xx\.ts"):
        load_translation("xx", path)
