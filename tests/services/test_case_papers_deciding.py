"""The notices of the decision: each when the case has come to it, saying what was decided."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.papers import (
    ACCEPTANCE_NOTICE,
    DECLINE_NOTICE,
    INTAKE_FORM,
    SUPPLEMENT_NOTICE,
    PaperKind,
)
from dispute_desk.services import case_papers
from dispute_desk.services.acceptance import AcceptCase, AskSupplement, DeclineCase
from tests.services.paper_cases import MET, refusal, registered, text_of, values
from tests.services.station import file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (ACCEPTANCE_NOTICE, "paper_before_acceptance"),
        (DECLINE_NOTICE, "paper_without_decline"),
        (SUPPLEMENT_NOTICE, "paper_without_supplement"),
    ],
    ids=lambda one: getattr(one, "id", one),
)
def test_a_notice_waits_for_the_decision(desk: Desk, kind: PaperKind, code: str) -> None:
    case_id = registered(desk)

    assert kind not in case_papers.available(file_of(desk, case_id), desk.profile)
    assert refusal(lambda: values(desk, kind, case_id)).code == code


def test_the_notice_of_acceptance_names_day_cause_and_handler(desk: Desk) -> None:
    case_id = registered(desk, "李𬱖", "张例")
    desk.do(AcceptCase(case_id=case_id, occurred_on=MET))

    text = text_of(case_papers.draw(desk, ACCEPTANCE_NOTICE, case_id))

    for words in ("李𬱖、张例", "低报缴费基数", "2026年3月10日", "待本单位核定"):
        assert words in text


def test_the_notice_of_missing_papers_lists_them_and_leaves_the_day_to_the_pen(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(
        AskSupplement(case_id=case_id, missing="劳动合同、工资流水\n考勤记录。", occurred_on=MET)
    )

    filled = values(desk, SUPPLEMENT_NOTICE, case_id)

    assert filled["missing"] == ["劳动合同、工资流水。", "考勤记录。"]
    assert (filled["made_on"], filled["hand_in_by"]) == (MET, None)


def test_papers_named_in_one_line_are_listed_one_by_one(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(AskSupplement(case_id=case_id, missing="劳动合同、工资流水"))

    assert values(desk, SUPPLEMENT_NOTICE, case_id)["missing"] == ["劳动合同。", "工资流水。"]


def test_papers_told_again_stand_on_the_new_notice(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(AskSupplement(case_id=case_id, missing="劳动合同"))
    desk.do(AskSupplement(case_id=case_id, missing="个税记录", again_reason="新的诉求"))

    assert values(desk, SUPPLEMENT_NOTICE, case_id)["missing"] == ["个税记录。"]


def test_the_notice_of_declining_tells_reason_and_where_to_turn(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(
        DeclineCase(
            case_id=case_id, reason="outside_district", note="用工地在外区", occurred_on=MET
        )
    )

    filled = values(desk, DECLINE_NOTICE, case_id)

    assert filled["reason"] == "用人单位不在本辖区。用工地在外区。"
    assert filled["redirect"] == "请向用人单位所在区的工作站反映。"
    assert filled["made_on"] == date(2026, 3, 10)


def test_advice_only_is_not_declined_on_paper(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(DeclineCase(case_id=case_id, reason="consultation", note="已告知缴费查询办法"))

    told = refusal(lambda: values(desk, DECLINE_NOTICE, case_id))

    assert told.code == "paper_without_decline"


def test_a_second_list_keeps_its_own_day_after_the_acceptance(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(AskSupplement(case_id=case_id, missing="工资流水", occurred_on=MET))
    again = MET + timedelta(days=2)
    desk.do(
        AskSupplement(
            case_id=case_id, missing="劳动合同", again_reason="新的诉求", occurred_on=again
        )
    )
    desk.do(AcceptCase(case_id=case_id, occurred_on=again))
    first, _ = (one for one in file_of(desk, case_id).moves if one["end"] == "supplement")

    newest = values(desk, SUPPLEMENT_NOTICE, case_id)
    asked = values(desk, SUPPLEMENT_NOTICE, case_id, about=first["id"])

    assert (newest["missing"], newest["made_on"]) == (["劳动合同。"], again)
    assert (asked["missing"], asked["made_on"]) == (["工资流水。"], MET)


def test_a_list_told_again_is_not_dated_before_the_first(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(AskSupplement(case_id=case_id, missing="工资流水", occurred_on=MET))
    early = AskSupplement(
        case_id=case_id,
        missing="劳动合同",
        again_reason="新的诉求",
        occurred_on=MET - timedelta(days=1),
    )

    assert refusal(lambda: desk.do(early)).code == "day_before_last_step"


def test_the_note_of_the_acceptance_is_not_the_list_of_missing_papers(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(AskSupplement(case_id=case_id, missing="劳动合同", occurred_on=MET))
    desk.do(AcceptCase(case_id=case_id, occurred_on=MET))

    filled = values(desk, INTAKE_FORM, case_id)

    assert file_of(desk, case_id).case["decision_note"] is None
    assert (filled["decision"], filled["decision_reason"]) == ("受理", None)


def test_a_note_written_with_the_acceptance_stands(desk: Desk) -> None:
    case_id = registered(desk)
    desk.do(AskSupplement(case_id=case_id, missing="劳动合同", occurred_on=MET))
    desk.do(AcceptCase(case_id=case_id, occurred_on=MET, note="材料已补齐"))

    assert values(desk, INTAKE_FORM, case_id)["decision_reason"] == "材料已补齐"
