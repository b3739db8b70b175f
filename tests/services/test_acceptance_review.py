"""The review before acceptance: points answered, a missing one asks why, advice only warns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.acceptance_words import ACCEPTANCE_LIST
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase, AskSupplement
from dispute_desk.services.acceptance_review import CheckAcceptance, PointAnswer
from tests.services.station import CAME, TODAY, a_case, file_of, refused, stage_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

MET, MISSING = CheckAnswer.MET, CheckAnswer.MISSING


def point(item: str, answer: CheckAnswer | None, note: str | None = None) -> PointAnswer:
    return PointAnswer(item=item, answer=answer, note=note)


def review(desk: Desk, case_id: int, *answers: PointAnswer) -> None:
    desk.do(CheckAcceptance(case_id=case_id, answers=answers))


def said(desk: Desk, case_id: int) -> dict[str, tuple[str, str | None]]:
    rows = file_of(desk, case_id).beside["checked_item"]
    return {
        row["item"]: (row["answer"], row["note"])
        for row in rows
        if row["list_code"] == ACCEPTANCE_LIST
    }


def test_all_points_are_answered_at_once_with_notes(desk: Desk) -> None:
    case_id = a_case(desk)

    review(desk, case_id, point("district", MET, "注册地在本区"), point("relation", MISSING))

    assert said(desk, case_id) == {
        "district": ("met", "注册地在本区"),
        "relation": ("missing", None),
    }


def test_an_answer_is_changed_and_taken_back_by_its_point(desk: Desk) -> None:
    case_id = a_case(desk)
    review(desk, case_id, point("district", MISSING), point("party", MET))

    review(desk, case_id, point("district", MET), point("party", None))

    assert said(desk, case_id) == {"district": ("met", None)}


def test_a_point_the_profile_does_not_know_is_refused(desk: Desk) -> None:
    command = CheckAcceptance(case_id=a_case(desk), answers=(point("moon", MET),))

    assert refused(desk, command).code == "no_such_word"


def test_a_missing_point_asks_why_it_is_accepted_and_keeps_the_reason(desk: Desk) -> None:
    case_id = a_case(desk)
    review(desk, case_id, point("relation", MISSING))

    told = refused(desk, AcceptCase(case_id=case_id))
    desk.do(AcceptCase(case_id=case_id, late_reason="补录，合同已在现场核对"))

    assert (told.code, told.field) == ("acceptance_points_missing", "late_reason")
    assert "劳动关系证据" in told.sentence()
    assert file_of(desk, case_id).moves[-1]["reason"] == "补录，合同已在现场核对"


def test_answers_come_along_with_the_acceptance(desk: Desk) -> None:
    case_id = a_case(desk)
    review(desk, case_id, point("relation", MISSING))

    desk.do(AcceptCase(case_id=case_id, answers=(point("relation", MET),)))

    assert said(desk, case_id)["relation"][0] == "met"
    assert stage_of(desk, case_id) is Stage.ACCEPTED


def test_an_old_claim_is_only_pointed_out(desk: Desk) -> None:
    case_id = a_case(desk)
    review(desk, case_id, point("age", MISSING))

    desk.do(AcceptCase(case_id=case_id))

    assert stage_of(desk, case_id) is Stage.ACCEPTED


def test_papers_are_asked_for_once_a_second_time_needs_a_reason(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(AskSupplement(case_id=case_id, missing="劳动合同", occurred_on=CAME))
    again: dict[str, Any] = {"case_id": case_id, "missing": "工资流水"}

    told = refused(desk, AskSupplement(**again))
    desk.do(AskSupplement(**again, again_reason="职工新提出医疗保险诉求"))

    assert (told.code, told.field) == ("supplement_told_before", "again_reason")
    file = file_of(desk, case_id)
    assert file.case["decision_note"] == "工资流水"
    assert "职工新提出医疗保险诉求" in file.notes[-1]["text"]
    assert [move["end"] for move in file.moves] == ["registered", "supplement", "supplement"]
    assert file.case["next_action_on"] > TODAY
