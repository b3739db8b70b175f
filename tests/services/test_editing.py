"""Fields change where nobody else changed them meanwhile; nothing half."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.field_values import shown
from dispute_desk.domain.fields import field_of
from dispute_desk.domain.months import Month
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.services.editing import AddNote, EditCase, EditClaimant, EditEmployer
from dispute_desk.services.intake import NewClaimant
from tests.services.station import (
    CAME,
    TODAY,
    a_case,
    an_accepted_case,
    claimants,
    file_of,
    refused,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def edit(case_id: int, **changes: Any) -> EditCase:  # noqa: ANN401 - field values
    return EditCase(case_id=case_id, changes=changes)


def test_each_kind_of_value_is_written_as_it_was_read(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(
        edit(
            case_id,
            received_on="2026-03-01",
            claim_from="2024-01",
            claim_to="2024-12",
            stated_persons=30,
            triage="major",
            channel="PHONE",
            other_causes=["51", "52"],
            insurances=["pension", "medical"],
            demand="  补缴两年  ",
        )
    )

    case = file_of(desk, case_id).case
    assert case["received_on"] == date(2026, 3, 1)
    assert (case["claim_from"], case["claim_to"]) == (Month(2024, 1), Month(2024, 12))
    assert (case["stated_persons"], case["triage"], case["channel"]) == (30, "major", "PHONE")
    assert (case["other_causes"], case["insurances"]) == ("51,52", "pension,medical")
    assert case["demand"] == "补缴两年"


@pytest.mark.parametrize("empty", ["", None, "   "])
def test_an_emptied_field_is_unknown_again(desk: Desk, empty: str | None) -> None:
    case_id = a_case(desk, demand="补缴")

    desk.do(edit(case_id, demand=empty))

    assert file_of(desk, case_id).case["demand"] is None


def test_what_one_saw_and_nobody_changed_is_written(desk: Desk) -> None:
    case_id = a_case(desk, demand="旧")

    desk.do(EditCase(case_id=case_id, changes={"demand": "新"}, seen={"demand": "旧"}))

    assert file_of(desk, case_id).case["demand"] == "新"


def test_a_field_both_changed_is_asked_about_and_nothing_is_written(desk: Desk) -> None:
    case_id = a_case(desk, demand="旧")
    desk.do(edit(case_id, demand="别人的"))
    mine = EditCase(
        case_id=case_id, changes={"note": "我的", "demand": "我的"}, seen={"demand": "旧"}
    )

    told = refused(desk, mine)

    assert told.code == "both_changed"
    assert "诉求" in told.sentence()


def test_both_writing_the_same_is_no_clash(desk: Desk) -> None:
    case_id = a_case(desk, demand="旧")
    desk.do(edit(case_id, demand="同"))

    desk.do(EditCase(case_id=case_id, changes={"demand": "同"}, seen={"demand": "旧"}))

    assert file_of(desk, case_id).case["demand"] == "同"


def test_what_another_changed_elsewhere_is_kept(desk: Desk) -> None:
    case_id = a_case(desk, demand="旧", note="旧")
    desk.do(edit(case_id, note="别人的"))

    desk.do(EditCase(case_id=case_id, changes={"demand": "我的"}, seen={"demand": "旧"}))

    case = file_of(desk, case_id).case
    assert (case["demand"], case["note"]) == ("我的", "别人的")


@pytest.mark.parametrize("name", ["stage", "number", "closed_on", "id", "hidden", "colour"])
def test_only_editable_fields_change(desk: Desk, name: str) -> None:
    told = refused(desk, edit(a_case(desk), **{name: "x"}))

    assert (told.code, told.field) == ("no_such_field", name)


@pytest.mark.parametrize(
    ("name", "given", "code"),
    [
        ("cause", "77", "no_such_word"),
        ("channel", "SMOKE", "no_such_word"),
        ("insurances", ["pension", "dental"], "no_such_word"),
        ("triage", "hopeless", "bad_value"),
        ("received_on", "2026-02-30", "bad_value"),
        ("received_on", 20260302, "bad_value"),
        ("received_on", "2026-11-23", "future_day"),
        ("claim_from", "2026-13", "bad_value"),
        ("claim_from", 202601, "bad_value"),
        ("stated_persons", "many", "bad_value"),
        ("stated_persons", -1, "bad_value"),
        ("stated_persons", 2**70, "bad_value"),
        ("stated_persons", float("inf"), "bad_value"),
        ("stated_persons", True, "bad_value"),
        ("demand", 5, "bad_value"),
        ("demand", ["a"], "bad_value"),
        ("insurances", 5, "bad_value"),
    ],
)
def test_a_wrong_value_is_refused_by_name(desk: Desk, name: str, given: object, code: str) -> None:
    assert refused(desk, edit(a_case(desk), **{name: given})).code == code


def test_an_edited_period_does_not_run_backwards(desk: Desk) -> None:
    case_id = a_case(desk, claim_to=Month(2024, 3))

    assert refused(desk, edit(case_id, claim_from="2024-04")).code == "months_reversed"


def test_a_worker_keeps_a_name_and_a_period_that_runs_forwards(desk: Desk) -> None:
    claimant = claimants(desk, a_case(desk))[0]
    months = {"claim_from": "2024-05", "claim_to": "2024-04"}

    nameless = EditClaimant(claimant_id=claimant, changes={"name": " "})
    backwards = EditClaimant(claimant_id=claimant, changes=months)

    assert refused(desk, nameless).code == "empty_name"
    assert refused(desk, backwards).code == "months_reversed"


def test_who_a_worker_is_follows_the_number(desk: Desk) -> None:
    case_id = a_case(desk)
    claimant = claimants(desk, case_id)[0]

    desk.do(EditClaimant(claimant_id=claimant, changes={"id_no": "11010519491231002X"}))

    assert file_of(desk, case_id).claimants[0]["person_key"] == "id:11010519491231002X"


def test_an_employer_keeps_a_name_and_is_matched_by_the_new_one(desk: Desk) -> None:
    case_id = a_case(desk)
    employer = file_of(desk, case_id).employer["id"]
    nameless = EditEmployer(employer_id=employer, changes={"name": ""})
    assert refused(desk, nameless).code == "empty_name"

    desk.do(EditEmployer(employer_id=employer, changes={"name": "广州例新鞋业厂"}))

    assert file_of(desk, a_case(desk, employer="广州 例新鞋业厂")).employer["id"] == employer


def test_numbers_are_masked_until_they_are_revealed(desk: Desk) -> None:
    people = (NewClaimant(name="李例", id_no="11010519491231002X", phone="13800001111"),)
    worker = file_of(desk, a_case(desk, claimants=people)).claimants[0]

    def told(name: str, *, masked: bool) -> str:
        field = field_of(CLAIMANT_FIELDS, name)
        assert field is not None
        return shown(field, worker[name], desk.profile, masked=masked)

    assert told("id_no", masked=True) == "110105********002X"
    assert told("phone", masked=True) == "138****1111"
    assert told("id_no", masked=False) == "11010519491231002X"


def test_codes_are_shown_in_words(desk: Desk) -> None:
    case = file_of(desk, a_case(desk, other_causes=("51", "52"), triage="simple")).case

    words = {
        name: shown(field, case[name], desk.profile)
        for name in ("cause", "other_causes", "stage", "triage", "demand")
        if (field := field_of(CASE_FIELDS, name)) is not None
    }

    assert words == {
        "cause": "低报缴费基数",
        "other_causes": "欠薪、解除或终止合同",
        "stage": "已登记",
        "triage": "简易",
        "demand": "",
    }


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"text": "  "}, "empty_name"),
        ({"occurred_on": date(2026, 11, 23)}, "future_day"),
        ({"case_id": 99}, "no_record"),
    ],
)
def test_a_note_says_something_that_has_happened(
    desk: Desk, wrong: dict[str, Any], code: str
) -> None:
    right = {"case_id": a_case(desk), "text": "单位来电", "occurred_on": TODAY}

    assert refused(desk, AddNote(**{**right, **wrong})).code == code


def test_a_day_of_receipt_behind_acceptance_is_asked_about(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    later = {"received_on": (CAME + timedelta(days=3)).isoformat()}

    told = refused(desk, EditCase(case_id=case_id, changes=later))
    desk.do(EditCase(case_id=case_id, changes=later, late_reason="登记簿日期以收文章为准"))

    assert (told.code, told.field) == ("receipt_after_step", "late_reason")
    assert str(CAME) in told.sentence()
    assert later["received_on"] in told.sentence()
    notes = desk.lists.case_file(case_id).notes
    assert any("登记簿日期以收文章为准" in one["text"] for one in notes)
