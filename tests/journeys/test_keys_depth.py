"""A case in its depth by keys alone: the roster, questions to the bureau, money, the archive."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QPushButton

from dispute_desk.domain.money import Fen
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from tests.journeys.keys import by_letters, opened
from tests.journeys.seat import a_case, file_of
from tests.ui.hands import answer_file_dialog, find

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from tests.journeys.keys import Keyboard

#: Keys besides what is typed.
A_NOTICE, PAID = 4, 10
A_ROSTER, ASKED, ANSWERED, A_PAPER, IN_PARTS, ARCHIVED, AGREED = 6, 3, 7, 4, 6, 3, 6


def an_agreed_case(desk: Desk) -> int:
    case_id = a_case(desk)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))
    worker = file_of(desk, case_id).claimants[0]["id"]
    items = (AgreementItem(claimant_id=worker, amount=Fen(90_000)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items))
    return case_id


def test_a_roster_of_forty_is_pasted_put_right_and_saved(keyboard: Keyboard, desk: Desk) -> None:
    case_id = a_case(desk)
    names = [f"{family}{given}例" for family in "赵钱孙李周吴郑王" for given in "春夏秋冬东"]
    rows = [f"{name}\t13800001{number:03d}" for number, name in enumerate(names)]
    rows[17] = f"{names[17]}\t1.38E+10"
    QApplication.clipboard().setText("\n".join(["姓名\t电话", *rows]))
    opened(keyboard, case_id)

    by_letters(keyboard, "zgbg")
    keyboard.form("roster")
    keyboard.press("Ctrl+V")
    keyboard.rest()
    keyboard.press("F8")
    keyboard.rest()
    keyboard.type("13800001017")
    keyboard.press("Return", "Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= A_ROSTER
    claimants = file_of(desk, case_id).claimants
    assert len(claimants) == 41
    assert next(one["phone"] for one in claimants if one["name"] == names[17]) == "13800001017"


def test_the_tax_bureau_is_asked(keyboard: Keyboard, desk: Desk) -> None:
    case_id = a_case(desk)
    opened(keyboard, case_id)

    by_letters(keyboard, "djxc")
    keyboard.form("step.enquiry")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= ASKED
    (asked,) = file_of(desk, case_id).beside["enquiry"]
    assert asked["target"] == "tax"


def test_the_answer_lands_in_the_case_row_by_row(keyboard: Keyboard, desk: Desk) -> None:
    case_id = a_case(desk)
    sent = date(2026, 10, 8)
    desk.do(RecordEnquiry(case_id=case_id, target="tax", question="请协查", sent_on=sent))
    QApplication.clipboard().setText("李梅例\t养老\t2024-01\t2024-12\t已缴\t5284")
    opened(keyboard, case_id)

    by_letters(keyboard, "djxcdf")
    keyboard.form("step.answer_enquiry")
    keyboard.type("例税务所")
    keyboard.press("Tab", "Tab", "Tab", "Ctrl+V", "Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= ANSWERED
    beside = file_of(desk, case_id).beside
    assert beside["enquiry"][0]["answered_by"] == "例税务所"
    (line,) = beside["insured_line"]
    assert (line["status"], line["paid_base_fen"]) == ("paid", 528_400)


def test_a_paper_of_the_back_payment_is_ticked_off(keyboard: Keyboard, desk: Desk) -> None:
    case_id = an_agreed_case(desk)
    opened(keyboard, case_id)

    by_letters(keyboard, "djbjcl")
    keyboard.form("step.repayment_papers")
    keyboard.press("Down", "Ctrl+Return")
    keyboard.rest()
    assert keyboard.count <= A_PAPER
    (paper,) = file_of(desk, case_id).beside["checked_item"]
    assert (paper["item"], paper["answer"]) == ("base_employer", "met")


def test_what_is_owed_is_divided_into_parts(keyboard: Keyboard, desk: Desk) -> None:
    case_id = an_agreed_case(desk)
    opened(keyboard, case_id)

    by_letters(keyboard, "apfq")
    keyboard.form("step.instalments")
    keyboard.press("Tab")
    keyboard.press("Down")
    keyboard.press("Tab")
    keyboard.type("1210")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= IN_PARTS
    parts = [(one["planned_fen"], one["due_on"]) for one in file_of(desk, case_id).payments]
    assert parts == [
        (30_000, date(2026, 12, 10)),
        (30_000, date(2027, 1, 10)),
        (30_000, date(2027, 2, 10)),
    ]


def test_a_closed_case_goes_into_the_archive(keyboard: Keyboard, desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(CloseCase(case_id=case_id, kind="unreachable"))
    opened(keyboard, case_id)

    by_letters(keyboard, "归档")
    keyboard.form("step.archive")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= ARCHIVED
    assert file_of(desk, case_id).case["stage"] is Stage.ARCHIVED


def test_what_was_agreed_is_written_down(keyboard: Keyboard, desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))
    opened(keyboard, case_id)

    by_letters(keyboard, "djxy")
    keyboard.form("step.agreement")
    keyboard.type("1.2万")
    keyboard.press("Return", "Tab")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= AGREED
    case = file_of(desk, case_id)
    assert case.sums["agreed"] == 1_200_000
    assert case.case["stage"] is Stage.AGREED


def test_a_notice_is_looked_at_and_written_as_a_file(
    keyboard: Keyboard, desk: Desk, tmp_path: Path
) -> None:
    case_id, path = a_case(desk), tmp_path / "受理通知书.pdf"
    desk.do(AcceptCase(case_id=case_id))
    opened(keyboard, case_id)

    by_letters(keyboard, "dysltzs")
    paper = keyboard.form("paper")
    keyboard.until(lambda: find(paper, "paper.save", QPushButton).isEnabled())
    answer_file_dialog(path)
    keyboard.press("Ctrl+S")
    keyboard.pressed.append("Return in the dialog")
    keyboard.until(path.exists)

    assert keyboard.count <= A_NOTICE
    keyboard.press("Esc")
    keyboard.rest()
    assert "PrintPaper" in {row.command for row in desk.lists.history(limit=3)}


def test_money_that_came_is_written_down_with_its_proof(keyboard: Keyboard, desk: Desk) -> None:
    case_id = an_agreed_case(desk)
    opened(keyboard, case_id)

    keyboard.press("Ctrl+Return")
    keyboard.form("step.payment")
    keyboard.type("900")
    keyboard.press(*["Tab"] * 6)
    assert keyboard.focused() == "step.payment.proof_kind"
    keyboard.press("Down", "Tab")
    keyboard.type("344016260800012")
    keyboard.press("Ctrl+Return")
    keyboard.rest()

    assert keyboard.count <= PAID
    (payment,) = file_of(desk, case_id).payments
    assert (payment["employer_fen"], payment["proof_no"]) == (90_000, "344016260800012")
    assert payment["state"] == PaymentState.PAID
