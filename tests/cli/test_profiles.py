"""``import`` remembers how a ledger is read; ``profiles`` lists it, writes it out, takes it in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import Told, desk
from tests.services.two_months import COUNT, month_file

if TYPE_CHECKING:
    from pathlib import Path

NAME = "某某街道台账"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "station.ddk"
    assert desk("init", "--plain", "--store", path, "--json").status == 0
    return path


def taken_in(store: Path, file: Path, *more: object) -> Told:
    return desk("import", file, "--store", store, *more, "--json")


def january(store: Path, tmp_path: Path) -> Told:
    answers = tmp_path / "answers.json"
    colours = {"colour:1月:green": "调解不成", "colour:1月:yellow": "办理中"}
    answers.write_text(json.dumps(colours), encoding="utf-8")
    return taken_in(store, month_file(tmp_path, 1), "--answers", answers)


def listed(store: Path) -> list[tuple[str, int]]:
    told = desk("profiles", "list", "--store", store, "--json").json
    return [(one["name"], one["version"]) for one in told["profiles"]]


def test_what_was_answered_is_not_asked_of_the_next_month(store: Path, tmp_path: Path) -> None:
    first = january(store, tmp_path)
    assert (first.status, first.json["profile"]) == (0, None)
    assert NAME in first.err

    second = taken_in(store, month_file(tmp_path, 2), "--records")

    assert (second.status, second.json["questions"]) == (0, [])
    assert second.json["counts"]["cases"] == COUNT
    assert {one["result"] for one in second.json["records"]} == {"failed", "pending"}
    profile = second.json["profile"]
    assert (profile["name"], profile["version"], profile["same"]) == (NAME, 1, True)
    assert profile["shifts"] == []
    assert "按台账读法“某某街道台账”（第 1 版）" in second.err
    assert listed(store) == [(NAME, 1)]


def test_who_wants_no_profile_is_asked_as_ever(store: Path, tmp_path: Path) -> None:
    january(store, tmp_path)

    told = taken_in(store, month_file(tmp_path, 2), "--no-profile")

    assert (told.status, told.json["batch"], told.json["profile"]) == (1, None, None)
    assert len(told.json["questions"]) == 2


def test_with_no_profile_nothing_is_remembered(store: Path, tmp_path: Path) -> None:
    assert taken_in(store, month_file(tmp_path, 1), "--accept", "--no-profile").status == 0

    assert listed(store) == []


def test_a_ledger_that_asks_nothing_is_not_remembered_by_itself(
    store: Path, tmp_path: Path
) -> None:
    file = tmp_path / "台账.csv"
    file.write_text(
        "序号,受理日期,单位名称,职工姓名,涉及金额,处理结果\n1,2024-03-01,例公司,张例,100,调解成功\n",
        encoding="utf-8",
    )

    assert taken_in(store, file).status == 0
    assert listed(store) == []


def test_what_moved_is_told_before_anything_is_taken_in(store: Path, tmp_path: Path) -> None:
    january(store, tmp_path)
    moved = month_file(tmp_path, 2, titles=["某某街道"], order=[1, 0, 2, 3, 4, 5, 6, 7])

    told = taken_in(store, moved, "--preview")

    assert {one["kind"] for one in told.json["profile"]["shifts"]} == {"header", "moved"}
    assert "与记住的不同：表头从第 1 行移到第 2 行" in told.err
    english = desk("--lang", "en", "import", moved, "--preview", "--store", store, "--json")
    assert "The headings moved from row 1 to row 2" in english.err


def test_a_preview_without_a_store_knows_nothing(tmp_path: Path) -> None:
    told = desk(
        "import", month_file(tmp_path, 1), "--preview", "--store", tmp_path / "no.ddk", "--json"
    )

    assert told.status == 2  # a named store must be there

    assert told.json["error"] == "store_missing"


def test_profiles_go_from_one_office_to_another(store: Path, tmp_path: Path) -> None:
    january(store, tmp_path)
    out, other = tmp_path / "读法.json", tmp_path / "other.ddk"
    assert desk("init", "--plain", "--store", other).status == 0

    written = desk("profiles", "export", out, "--store", store, "--json")
    assert (written.status, written.json["profiles"]) == (0, 1)
    assert desk("profiles", "export", out, "--store", store).status == 2
    assert desk("profiles", "export", out, "--store", store, "--force").status == 0

    looked = desk("profiles", "import", out, "--preview", "--store", other, "--json")
    assert (looked.json["profiles"], listed(other)) == ([NAME], [])
    taken = desk("profiles", "import", out, "--store", other, "--json")
    assert (taken.status, taken.json["taken"]["new"]) == (0, [NAME])
    assert NAME in desk("profiles", "list", "--store", other).out

    told = taken_in(other, month_file(tmp_path, 2))
    assert (told.status, told.json["profile"]["name"]) == (0, NAME)


def test_a_file_that_is_none_is_refused(store: Path, tmp_path: Path) -> None:
    told = desk("profiles", "import", month_file(tmp_path, 1), "--store", store, "--json")

    assert (told.status, told.json["error"]) == (2, "profile_file_foreign")
