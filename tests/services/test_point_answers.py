"""Points of the acceptance have answers of their own; what was answered before stays readable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.acceptance_words import answer_label
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.papers import ACCEPTANCE_NOTICE, DECLINE_NOTICE, INTAKE_FORM
from dispute_desk.services.acceptance import AcceptCase, DeclineCase
from dispute_desk.services.acceptance_review import CheckAcceptance, PointAnswer
from dispute_desk.services.case_papers import draw, page_count
from tests.services.paper_cases import values
from tests.services.station import CAME, a_case, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def row(desk: Desk, case_id: int, point: str) -> dict[str, Any]:
    items = file_of(desk, case_id).beside["checked_item"]
    return next(one for one in items if one["item"] == point)


def checked(desk: Desk, **choices: str) -> int:
    case_id = a_case(desk, demand="补缴", channel="VISIT")
    answers = tuple(PointAnswer(item=item, choice=choice) for item, choice in choices.items())
    desk.do(CheckAcceptance(case_id=case_id, answers=answers, occurred_on=CAME))
    return case_id


@pytest.mark.parametrize(
    ("point", "choice", "means", "label"),
    [
        ("district", "in_district", CheckAnswer.MET, "属于本辖区"),
        ("district", "outside", CheckAnswer.MISSING, "不属于本辖区"),
        ("district", "district_unchecked", CheckAnswer.PENDING, "待核"),
        ("age", "within_years", CheckAnswer.MET, "在年限内"),
        ("age", "partly_over", CheckAnswer.MISSING, "部分超过"),
        ("age", "all_over", CheckAnswer.MISSING, "全部超过"),
    ],
)
def test_an_own_answer_is_kept_with_what_it_means(
    desk: Desk, point: str, choice: str, means: CheckAnswer, label: str
) -> None:
    case_id = checked(desk, **{point: choice})

    found = row(desk, case_id, point)

    assert (found["answer"], found["choice"]) == (means, choice)
    assert answer_label(desk.profile.acceptance_check(point), found) == label


def test_an_answer_given_by_its_meaning_alone_is_the_points_own(desk: Desk) -> None:
    case_id = a_case(desk)
    answers = (PointAnswer(item="district", answer=CheckAnswer.MET),)

    desk.do(CheckAcceptance(case_id=case_id, answers=answers))

    assert row(desk, case_id, "district")["choice"] == "in_district"


@pytest.mark.parametrize("answer", [CheckAnswer.MET, CheckAnswer.MISSING, CheckAnswer.NOT_NEEDED])
def test_what_was_answered_before_is_read_as_it_was_said(desk: Desk, answer: CheckAnswer) -> None:
    words = {"met": "已有", "missing": "缺", "not_needed": "不需要"}

    told = answer_label(
        desk.profile.acceptance_check("district"), {"answer": answer, "choice": None}
    )

    assert told == words[answer.value]


def test_an_answer_of_another_point_is_refused_with_those_there_are(desk: Desk) -> None:
    answers = (PointAnswer(item="district", choice="partly_over"),)

    told = refused(desk, CheckAcceptance(case_id=a_case(desk), answers=answers))

    assert "in_district 属于本辖区" in told.sentence()


def test_outside_the_district_asks_for_a_reason_and_what_is_unchecked_or_old_does_not(
    desk: Desk,
) -> None:
    outside = checked(desk, district="outside")

    told = refused(desk, AcceptCase(case_id=outside, occurred_on=CAME))

    assert "属地（不属于本辖区）" in told.sentence()
    desk.do(
        AcceptCase(
            case_id=checked(desk, district="district_unchecked", age="all_over"), occurred_on=CAME
        )
    )


def test_the_papers_say_what_was_found(desk: Desk) -> None:
    accepted = checked(desk, district="in_district", age="partly_over")
    desk.do(AcceptCase(case_id=accepted, occurred_on=CAME))
    declined = checked(desk, district="outside", age="partly_over")
    desk.do(DeclineCase(case_id=declined, reason="outside_district", occurred_on=CAME))

    assert "诉求中部分期间年代较久" in str(values(desk, ACCEPTANCE_NOTICE, accepted))
    assert "用人单位和实际用工地均不在本站辖区。" in str(values(desk, DECLINE_NOTICE, declined))
    assert "年代较久" not in str(values(desk, DECLINE_NOTICE, declined))
    assert "属地：属于本辖区；诉求年限（仅提醒）：部分超过" in str(
        values(desk, INTAKE_FORM, accepted)
    )


def test_the_register_form_with_every_point_answered_stays_on_one_page(desk: Desk) -> None:
    case_id = checked(desk, district="district_unchecked", age="partly_over")
    plain = [one.code for one in desk.profile.acceptance_checks if not one.answers]
    answers = tuple(PointAnswer(item=one, answer=CheckAnswer.MET) for one in plain)
    desk.do(CheckAcceptance(case_id=case_id, answers=answers))
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME, note="材料已核对"))

    review = values(desk, INTAKE_FORM, case_id)["review"]
    pages = page_count(draw(desk, INTAKE_FORM, case_id))

    assert "符合：主体、受理范围、未在其他程序中、非重复事项" in review
    assert review.endswith("已有：劳动关系证据")
    assert pages == 1
