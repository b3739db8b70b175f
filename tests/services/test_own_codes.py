"""A station with words and codes of its own: every step, report and paper takes them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dispute_desk.assets import resource
from dispute_desk.domain.papers import CLOSURE_FORM
from dispute_desk.domain.stages import Stage
from dispute_desk.reference.profiles import load_routing, read_profile
from dispute_desk.services.acceptance import DeclineCase, ReferCase
from dispute_desk.services.case_papers import values
from dispute_desk.services.closing import CloseCase, ReopenCase, WithdrawCase
from dispute_desk.services.desk import Desk
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.reports.door import Period, build_report
from tests.services.station import FIRM, a_case, an_accepted_case, file_of, states

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.report import Report

#: Codes of the shipped profile, and what this station calls them.
OTHERWISE = {
    "withdrawn": "K1",
    "referred": "K2",
    "not_accepted": "K3",
    "consultation": "K4",
    "mediation_failed": "K5",
    "unreachable": "K6",
}


@pytest.fixture
def own(desk: Desk, tmp_path: Path) -> Desk:
    """The desk of a station with other closure codes, six workers a group."""
    text = resource("profiles", "union-tax.toml").read_text(encoding="utf-8")
    closures, decisions = text.split("[[decline_reasons]]", 1)
    for ours, theirs in OTHERWISE.items():
        closures = closures.replace(
            f'[[closure_kinds]]\ncode = "{ours}"', f'[[closure_kinds]]\ncode = "{theirs}"'
        )
    closures = closures.replace('code = "VISIT"', 'code = "WALK_IN"')
    closures = closures.replace("workers = 10", "workers = 6")
    path = tmp_path / "own.toml"
    path.write_text(f"{closures}[[decline_reasons]]{decisions}", encoding="utf-8")
    profile = read_profile(path)
    return Desk(
        desk.store,
        clock=desk.clock,
        profile=profile,
        routing=load_routing(profile),
        calendar=desk.calendar,
        actor=desk.actor,
        lists=desk.lists,
    )


def report(desk: Desk) -> Report:
    return build_report(desk, "monthly", Period(date(2026, 1, 1), date(2026, 11, 22)))


def kind_of(desk: Desk, case_id: int) -> str:
    return str(file_of(desk, case_id).case["closure_kind"])


def test_each_step_ends_a_case_with_the_code_of_its_role(own: Desk) -> None:
    withdrawn, referred, refused, asked = (a_case(own) for _ in range(4))

    own.do(WithdrawCase(case_id=withdrawn))
    own.do(ReferCase(case_id=referred, target="hrss"))
    own.do(DeclineCase(case_id=refused, reason="outside_scope"))
    own.do(DeclineCase(case_id=asked, reason="consultation"))

    assert [kind_of(own, one) for one in (withdrawn, referred, refused, asked)] == [
        "K1",
        "K2",
        "K3",
        "K4",
    ]
    assert [states(own, one) for one in (withdrawn, referred, refused, asked)] == [
        ["withdrew"],
        ["referred"],
        ["declined"],
        ["consulted"],
    ]


def test_closing_settles_workers_as_the_code_says_and_reopening_frees_them(own: Desk) -> None:
    case_id = an_accepted_case(own)

    own.do(CloseCase(case_id=case_id, kind="K6"))
    assert states(own, case_id) == ["unreachable"]
    own.do(ReopenCase(case_id=case_id, reason="找到了当事人"))

    assert states(own, case_id) == ["pending"]


def test_the_monthly_report_counts_them(own: Desk) -> None:
    withdrawn, early, refused, asked = an_accepted_case(own), *(a_case(own) for _ in range(3))
    own.do(WithdrawCase(case_id=withdrawn))
    own.do(WithdrawCase(case_id=early))
    own.do(DeclineCase(case_id=refused, reason="outside_scope"))
    own.do(DeclineCase(case_id=asked, reason="consultation"))

    told = {one.id: one.value for one in report(own).figures}

    for name in ("cases_withdrawn", "withdrawn_early", "cases_not_accepted", "consultations"):
        assert told[name] == 1, name


def test_a_group_case_begins_where_the_station_says(own: Desk) -> None:
    an_accepted_case(own, *(f"工例{number}" for number in range(5)))
    an_accepted_case(own, *(f"张例{number}" for number in range(6)))

    told = next(one for one in report(own).figures if one.id == "group_cases")

    assert told.value == 1
    assert "达 6 人" in told.definition


def test_a_case_without_a_channel_came_by_the_first_of_the_table(own: Desk) -> None:
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer=FIRM)

    case_id = own.do(command).value

    assert file_of(own, case_id).case["channel"] == "WALK_IN"


def test_papers_say_what_a_consultation_was(own: Desk) -> None:
    case_id = a_case(own)
    own.do(DeclineCase(case_id=case_id, reason="consultation"))
    own.do(CloseCase(case_id=case_id, kind="K4"))

    assert file_of(own, case_id).case["stage"] is Stage.CLOSED
    assert values(own, CLOSURE_FORM, file_of(own, case_id))["closure_kind"] == "仅咨询"
