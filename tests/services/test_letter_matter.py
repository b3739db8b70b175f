"""A letter cites the law of what its case is about, or asks for it; no other law."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING

import pdfplumber
import pytest

from dispute_desk.domain.letter_rows import LetterPlan
from dispute_desk.domain.profile import Area
from dispute_desk.domain.statutes import NO_BASIS
from dispute_desk.reference.statutes import load_statutes
from dispute_desk.services.employers import AddEmployer
from dispute_desk.services.letter_drafting import picture_of, planned_letter
from dispute_desk.services.letter_escalation import EscalateLetter
from dispute_desk.services.letters import IssueLetter
from dispute_desk.services.papers import RecordService
from tests.services.station import TODAY, a_case, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.letter_values import LetterOnPaper

KINDS = ("reminder_letter", "opinion_letter", "recommendation_letter")


def planned(desk: Desk, kind: str, case: int | None) -> LetterOnPaper:
    return planned_letter(desk, LetterPlan(kind=kind, case_id=case))


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_about_a_labour_dispute_speaks_of_contributions(desk: Desk, kind: str) -> None:
    for cause in (one for one in desk.profile.causes if one.area is Area.LABOUR):
        _, pdf = picture_of(desk, LetterPlan(kind=kind, case_id=a_case(desk, cause=cause.code)))
        with pdfplumber.open(io.BytesIO(pdf)) as opened:
            words = "".join(page.extract_text() for page in opened.pages)
        for wrong in ("社会保险", "补缴", "税务"):
            assert wrong not in words, (cause.label, wrong)


def test_unpaid_wages_cite_the_law_of_wages(desk: Desk) -> None:
    values = planned(desk, "reminder_letter", a_case(desk, cause="51")).values

    assert values["basis"] == (
        "《中华人民共和国劳动法》第五十条、第九十一条；《中华人民共和国劳动合同法》第三十条、第八十五条"
    )
    assert "劳动报酬" in values["rule"]
    assert values["attached"] == ["工资支付情况自查表", "回执"]


def test_a_matter_nobody_knows_a_basis_for_asks_and_is_not_issued(desk: Desk) -> None:
    case = a_case(desk, cause="59")
    on_paper = planned(desk, "reminder_letter", case)

    assert {"basis", "rule", "asks"} <= {one.name for one in on_paper.missing}
    assert refused(desk, IssueLetter(kind="reminder_letter", case_id=case)).code == NO_BASIS


def test_several_matters_have_the_law_of_all_and_one_unknown_leaves_it_open(desk: Desk) -> None:
    both = planned(desk, "opinion_letter", a_case(desk, cause="04", other_causes=("51",)))
    open_ = planned(desk, "opinion_letter", a_case(desk, cause="04", other_causes=("59",)))

    assert "社会保险法" in both.values["basis"]
    assert "劳动合同法" in both.values["basis"]
    assert both.values["opinions"][-1] == "及时足额支付有关职工的劳动报酬。"
    assert open_.values["basis"] is None


def test_a_letter_about_no_case_speaks_of_contributions(desk: Desk) -> None:
    firm = int(desk.do(AddEmployer(name="广州示例制造有限公司")).value)
    values = planned_letter(desk, LetterPlan(kind="reminder_letter", employer_id=firm)).values

    assert "社会保险法" in values["basis"]
    assert "社会保险费" in values["rule"]
    assert values["attached"][0] == "社会保险费缴纳情况自查表"


def test_what_was_written_into_one_letter_goes_into_the_next_where_it_has_a_place(
    desk: Desk,
) -> None:
    on = TODAY - timedelta(days=60)
    told = {"asks": "请自查", "contact": "林例"}
    issue = IssueLetter(
        kind="reminder_letter", case_id=a_case(desk, on=on), told=told, occurred_on=on
    )
    letter = int(desk.do(issue).value)
    desk.do(RecordService(paper_id=letter, proof="回证", way="direct", occurred_on=on))
    following = int(desk.do(EscalateLetter(paper_id=letter)).value)

    plan = LetterPlan(kind="opinion_letter", paper_id=following)
    assert planned_letter(desk, plan).values["contact"] == "林例"


def test_every_matter_rests_on_cards_that_are_in_force(desk: Desk) -> None:
    assert desk.profile.letter_matters
    for matter in desk.profile.letter_matters:
        assert load_statutes().cite(matter.cites, TODAY).startswith("《")
        assert matter.source
