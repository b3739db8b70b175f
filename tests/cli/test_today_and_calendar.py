"""``list today``, ``show case --as-of`` and ``export calendar``: the desk of a day, for scripts."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.clock import local_day, system_clock
from dispute_desk.services.today_lists import ORDER
from dispute_desk.ui.pages.today.sections import SECTIONS
from tests.cli.running import Told, desk

if TYPE_CHECKING:
    from pathlib import Path

TODAY = local_day(system_clock())
TOMORROW, YESTERDAY = TODAY + timedelta(days=1), TODAY - timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with a case that is due today, and one nothing is planned for."""
    path = tmp_path / "station.ddk"
    desk("--store", path, "--user", "林例", "init", "--sample", "--station", "示例站")
    for name in ("李例", "王例"):
        case = {"claimants": [{"name": name}], "employer": f"{name}制衣厂", "cause": "04"}
        assert desk("--store", path, "do", "RegisterCase", json.dumps(case)).status == 0
    plan = {"case_id": 1, "next_action": "电话联系单位", "next_action_on": TODAY.isoformat()}
    assert desk("--store", path, "do", "SetNextAction", json.dumps(plan)).status == 0
    nothing = {"case_id": 2, "next_action": ""}
    assert desk("--store", path, "do", "SetNextAction", json.dumps(nothing)).status == 0
    return path


def run(store: Path, *arguments: object) -> Told:
    return desk("--store", store, *arguments)


def test_what_asks_for_work_today_is_listed_as_on_the_home_page(store: Path) -> None:
    due = run(store, "list", "today", "--where", "list=due", "--json").json["rows"]
    unplanned = run(store, "list", "today", "--where", "list=unplanned", "--json").json["rows"]

    assert [(one["case_id"], one["who"], one["action"]) for one in due] == [
        (1, "李例", "电话联系单位")
    ]
    assert (due[0]["due_on"], due[0]["handler"]) == (TODAY.isoformat(), "林例")
    assert [one["who"] for one in unplanned] == ["王例"]
    assert run(store, "list", "today", "--where", "no_such=1").status == 2


def test_people_read_the_lists_in_their_words(store: Path) -> None:
    told = run(store, "list", "today").out

    assert "今天必须做" in told
    assert "待安排" in told
    assert "Unplanned" not in told
    assert "今天必须做" not in run(store, "--lang", "en", "list", "today").out


def test_a_case_is_shown_as_it_stood_on_a_day(store: Path) -> None:
    shown = run(store, "show", "case", "1", "--as-of", TODAY, "--json").json

    assert shown["as_of"] == TODAY.isoformat()
    assert shown["next_action"] == "电话联系单位"
    assert [one["name"] for one in shown["claimants"]] == ["李例"]
    assert "clocks" in shown


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("case", "1", "--as-of", YESTERDAY), "case_not_there_yet"),
        (("case", "1", "--as-of", TOMORROW), "as_of_day_to_come"),
        (("case", "1", "--as-of", "昨天"), "bad_day"),
        (("employer", "1", "--as-of", TODAY), "as_of_only_cases"),
    ],
)
def test_a_day_that_cannot_be_shown_is_refused(
    store: Path, arguments: tuple[object, ...], code: str
) -> None:
    told = run(store, "show", *arguments, "--json")

    assert (told.status, told.json["error"]) == (2, code)


def test_the_calendar_is_written_for_other_programs(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "日程.ics"

    told = run(store, "export", "calendar", out, "--json")

    assert told.status == 0, told.err
    text = out.read_bytes().decode("utf-8")
    assert told.json["events"] == text.count("BEGIN:VEVENT")
    assert "SUMMARY:电话联系单位" in text
    assert run(store, "export", "calendar", out).status == 2, "an existing file stays"
    assert run(store, "export", "calendar", out, "--force").status == 0


def test_a_calendar_of_days_without_anything_has_no_event_and_turned_days_are_refused(
    store: Path, tmp_path: Path
) -> None:
    later = ("--from", "2030-01-01", "--to", "2030-01-02")

    assert (
        run(store, "export", "calendar", tmp_path / "a.ics", *later, "--json").json["events"] == 0
    )
    turned = ("--from", "2030-01-02", "--to", "2030-01-01")
    told = run(store, "export", "calendar", tmp_path / "b.ics", *turned, "--json")
    assert (told.status, told.json["error"]) == (2, "calendar_turned")
    assert not (tmp_path / "b.ics").exists()


#: Codes of ours and of profiles; the lower-case words among them are English words too.
CODES = re.compile(r"[A-Za-z]+_[A-Za-z0-9_]+")
SHORT = re.compile(r"\b(?:ticket|clock|mediation|access|case|request)\b")


def test_no_line_of_today_shows_a_code_to_people(store: Path) -> None:
    ticket = {"channel": "HOTLINE_12345", "case_id": 1, "ticket_no": "GZ例1"}
    ticket |= {"due_on": TODAY.isoformat()}
    letter = {"claimants": [{"name": "信例"}], "employer": "信例厂", "channel": "PETITION"}
    letter |= {"external_no": "信例3", "external_deadline": TODAY.isoformat()}
    came = (TODAY - timedelta(days=40)).isoformat()
    asked = {"name": "王例", "kind": "access", "case_id": 2, "received_on": came}
    meeting = {"case_id": 2, "kind": "mediation", "on": TOMORROW.isoformat()}
    for name, given in (
        ("RecordTicket", ticket),
        ("RegisterCase", letter),
        ("RecordPersonRequest", asked),
        ("PlanAppointment", meeting),
        (
            "RegisterCase",
            {"claimants": [{"name": "早例"}], "employer": "早例厂", "occurred_on": came},
        ),
    ):
        done = run(store, "do", name, json.dumps(given))
        assert done.status == 0, done.err
    plan = {"case_id": 4, "next_action": "再约", "next_action_on": TOMORROW.isoformat()}
    assert run(store, "do", "SetNextAction", json.dumps(plan)).status == 0

    told = run(store, "list", "today").out
    english = run(store, "--lang", "en", "list", "today").out

    for words in (
        "热线工单",
        "12345 政务热线",
        "信访转送",
        "个人信息申请",
        "查阅",
        "调解会",
        "受理审查",
    ):
        assert words in told
    for words in ("Hotline ticket", "Government hotline 12345", "Mediation session"):
        assert words in english
    assert CODES.findall(told) == SHORT.findall(told) == CODES.findall(english) == []
    assert "查阅" in run(store, "list", "requests").out
    row = run(store, "list", "today", "--where", "awaited=ticket", "--json").json["rows"][0]
    assert (row["awaited"], row["case_id"]) == ("ticket", 1)


def test_the_lists_come_in_the_order_of_the_home_page(store: Path) -> None:
    rows = run(store, "list", "today", "--json").json["rows"]

    named = list(dict.fromkeys(one["list"] for one in rows))
    assert named == [one for one in ORDER if one in named]
    assert named[-1] == "recent"
    assert list(ORDER) == [section.id for section in SECTIONS]
