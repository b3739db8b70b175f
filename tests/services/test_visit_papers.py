"""The boxed form of the register: of a consultation as of a visit that became a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.rights import Right
from dispute_desk.services import visit_papers
from dispute_desk.services.case_paper_printing import Outlet
from dispute_desk.services.visit_papers import PrintVisitForm
from dispute_desk.services.visits import NewVisitor, RecordVisit, TurnIntoCase
from tests.services.one_of_each_visits import a_visit
from tests.services.paper_cases import ID_NO, PHONE, commands, refusal, text_of
from tests.services.station import FIRM, file_of, with_rights, yuan

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk


def consulted(desk: Desk) -> int:
    people = (NewVisitor(name="李𬱖", phone=PHONE, id_no=ID_NO), NewVisitor(name="张例"))
    return a_visit(
        desk,
        visitors=people,
        persons=3,
        insurances=(Insurance.PENSION, Insurance.INJURY),
        claim_from=Month(2024, 1),
        claim_to=Month(2025, 12),
        claimed_fen=yuan(5500),
        cause="04",
        answer="已告知可向税务机关反映",
    )


def test_a_consultation_is_printed_in_the_boxes_of_the_paper_register(desk: Desk) -> None:
    text = text_of(visit_papers.draw(desk, consulted(desk))).replace("\u3000", "")

    for words in (
        "来访来电登记表",
        "示例站",
        "1批3人次",
        "李𬱖",
        FIRM,
        "√养老□医疗□失业√工伤□生育",
        "2024年1月至2025年12月",
        "5,500.00",
        "补缴养老保险",
        "已告知可向税务机关反映",
        "√仅咨询□转为案件",
        "接待人：林例",
        "张例",
        "110105********002X",
    ):
        assert words in text, words
    assert ID_NO not in text


def test_a_visit_with_next_to_nothing_is_printed_too(desk: Desk) -> None:
    visit_id = desk.do(RecordVisit(demand="问怎么补缴")).value

    text = text_of(visit_papers.draw(desk, visit_id))

    assert "问怎么补缴" in text
    assert "同来人员" not in text
    assert "None" not in text


def test_what_became_a_case_says_its_number(desk: Desk) -> None:
    visit_id = consulted(desk)
    case_id = desk.do(TurnIntoCase(visit_id=visit_id)).value

    filled = visit_papers.values(desk, visit_id)

    assert filled["outcome"] == "转为案件"
    assert filled["case_no"] == file_of(desk, case_id).case["number"]


def test_letting_the_form_out_is_journaled_and_looking_at_it_is_not(
    desk: Desk, tmp_path: Path
) -> None:
    visit_id, path = consulted(desk), tmp_path / "登记表.pdf"
    pdf = visit_papers.draw(desk, visit_id)
    before = commands(desk)

    visit_papers.release(desk, visit_id, pdf, path)

    assert path.read_bytes() == pdf
    assert commands(desk) == ["PrintVisitForm", *before]
    entry = desk.lists.history()[0]
    assert (entry.subject, entry.undoable) == ("李𬱖 来访来电登记表", False)


def test_numbers_in_full_ask_for_the_right_and_are_written_down(desk: Desk) -> None:
    visit_id = consulted(desk)
    clerk = with_rights(desk, Right.SEE_CASES, Right.ISSUE_PAPER)

    assert visit_papers.values(desk, visit_id, revealed=True)["visitor_id"] == ID_NO
    assert commands(desk)[0] == "RevealRecord"
    told = refusal(lambda: visit_papers.values(clerk, visit_id, revealed=True))
    assert told.code == "no_right"
    command = PrintVisitForm(visit_id=visit_id, revealed=True, outlet=Outlet.PRINTER)
    assert refusal(lambda: clerk.do(command)).code == "may_not_print_numbers"


@pytest.mark.parametrize("held", [(), (Right.SEE_CASES,), (Right.ISSUE_PAPER,)])
def test_who_may_not_issue_papers_or_see_the_register_gets_no_form(
    desk: Desk, held: tuple[Right, ...]
) -> None:
    visit_id = consulted(desk)

    told = refusal(lambda: visit_papers.values(with_rights(desk, *held), visit_id))

    assert told.code == "no_right"
