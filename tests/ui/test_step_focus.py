"""What the forms of the steps begin with: nothing made up, the focus where one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from dispute_desk.domain.money import Fen
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.opening import open_desk
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.steps.opening import FORMS
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.form import SETTLING_MS
from tests.ui.conftest import NOW
from tests.ui.hands import choose, click, find, press, type_cell, type_in, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.steps.form import StepForm
    from dispute_desk.ui.workplace import Workplace


@pytest.fixture
def desk(store_file: Path) -> Iterator[Desk]:
    """A second desk at the same store, to prepare cases."""
    made = open_desk(store_file, lambda: NOW)
    yield made
    made.close()


def mediating(desk: Desk) -> int:
    people = (NewClaimant(name="李䶮"), NewClaimant(name="张例堃"))
    command = RegisterCase(claimants=people, employer="广州例信制衣有限公司", cause="04")
    case_id = int(desk.do(command).value)
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id))
    return case_id


def settle(qtbot: QtBot) -> None:
    """Let the layouts come to rest."""
    qtbot.wait(2 * max(SETTLING_MS))


def show(qtbot: QtBot, place: Workplace, desk: Desk, case_id: int, step: str) -> StepForm:
    made = FORMS[step](place, ask_case(desk, case_id))
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.open()
    made.activateWindow()
    until(qtbot, made.isActiveWindow)
    return made


def test_a_session_nobody_described_is_not_recorded(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    made = show(qtbot, place, desk, case_id, "session")

    press(made, Qt.Key.Key_Return, ctrl=True)

    assert made.entries["outcome"].row.error() == "请选择。"
    assert made.value("attendees") == ()
    assert desk.lists.case_file(case_id).sessions == ()
    assert made.entries["next_on"].row.isHidden()
    click(made, "step.session.outcome.adjourned")
    assert not made.entries["next_on"].row.isHidden()
    assert "下一步：约定下次调解时间" in made.next_line.text()
    press(made, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: not made.isVisible())
    assert len(desk.lists.case_file(case_id).sessions) == 1


def test_an_agreement_begins_in_the_first_sum_that_is_wanting(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    made = show(qtbot, place, desk, case_id, "agreement")
    word = find(made, "step.agreement.items.word", QLabel)
    sums = find(made, "step.agreement.items", EntryGrid)
    assert sums.hasFocus()
    assert sums.currentIndex().row() == 0

    type_cell(made, "step.agreement.items", (0, SUM), "5000")
    press(made, Qt.Key.Key_Return, ctrl=True)

    assert sums.hasFocus()
    assert sums.currentIndex().row() == 1
    assert "填写" in word.text()
    assert word.isVisible()
    type_cell(made, "step.agreement.items", (1, SUM), "6000")
    sums.settle()
    assert not word.isVisible()


def test_what_must_be_chosen_says_so_and_offers_no_empty_line(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    people = (NewClaimant(name="李䶮"),)
    case_id = int(desk.do(RegisterCase(claimants=people, employer="例信制衣")).value)
    made = show(qtbot, place, desk, case_id, "accept")
    cause = find(made, "step.accept.cause", QComboBox)

    press(made, Qt.Key.Key_Return, ctrl=True)

    assert cause.placeholderText() == "请选择"
    assert made.entries["cause"].row.error() == "请选择。"
    assert all(cause.itemText(row) for row in range(cause.count()))


def agreed(desk: Desk) -> int:
    case_id = mediating(desk)
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    item = AgreementItem(claimant_id=worker, amount=Fen(1_200_000))
    desk.do(ConcludeAgreement(case_id=case_id, items=(item,)))
    return case_id


def test_a_payment_begins_without_a_split_nobody_knows(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, desk, agreed(desk), "payment")

    shares = made.value("employer_share"), made.value("employee_share")
    assert shares == (None, None)
    assert find(made, "step.payment.planned", QLabel).text() == (
        "应补缴合计 12,000.00 元，请按凭证分填。"
    )
    click(made, "step.payment.all_employee_share")
    assert made.value("employee_share") == 1_200_000
    click(made, "step.payment.all_employer_share")
    assert (made.value("employer_share"), made.value("employee_share")) == (1_200_000, None)


def test_shares_that_are_known_are_shown_again(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id = agreed(desk)
    waiting = desk.lists.case_file(case_id).payments[0]["id"]
    desk.do(
        RecordPayment(
            case_id=case_id,
            payment_id=waiting,
            employer_share=Fen(900_000),
            employee_share=Fen(300_000),
        )
    )

    made = show(qtbot, place, desk, case_id, "payment")

    assert (made.value("employer_share"), made.value("employee_share")) == (900_000, 300_000)
    assert not find(made, "step.payment.offer", QWidget).isVisible()


def test_a_follow_up_keeps_no_answer_nobody_gave(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    made = show(qtbot, place, desk, case_id, "follow_up")
    click(made, "step.follow_up.retaliation.1")
    assert made.value("retaliation") is False
    click(made, "step.follow_up.retaliation.1")
    type_in(made, "step.follow_up.note", "无人接听")

    press(made, Qt.Key.Key_Return, ctrl=True)
    until(qtbot, lambda: not made.isVisible())

    kept = desk.lists.case_file(case_id).follow_ups[0]
    answers = ("method", "person", "paid_in_full", "satisfied", "retaliation")
    assert [kept[one] for one in answers] == [None] * 5


def test_an_empty_follow_up_is_kept_open_and_says_what_to_fill(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, desk, agreed(desk), "follow_up")

    press(made, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: any("还没有结果" in one.text() for one in made.findChildren(QLabel)))
    assert made.isVisible()


def test_a_dialog_stays_as_high_and_its_rows_where_they_are_when_a_red_line_goes(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, desk, agreed(desk), "follow_up")
    press(made, Qt.Key.Key_Return, ctrl=True)
    row = made.entries["paid_in_full"].row
    until(qtbot, lambda: bool(row.error()))
    settle(qtbot)
    below = find(made, "step.follow_up.note", QWidget)
    before = (made.height(), below.mapTo(made, below.rect().topLeft()).y())

    click(made, "step.follow_up.paid_in_full.True")
    settle(qtbot)

    assert not row.error()
    assert (made.height(), below.mapTo(made, below.rect().topLeft()).y()) == before


def test_half_a_telephone_number_is_no_doubt_until_its_field_is_left(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, desk, mediating(desk), "add_claimant")
    word = find(made, "step.add_claimant.phone.word", QLabel)

    type_in(made, "step.add_claimant.phone", "138")
    assert not word.text()
    press(find(made, "step.add_claimant.phone", QWidget), Qt.Key.Key_Tab)
    assert "不像电话" in word.text()

    type_in(made, "step.add_claimant.phone", "00001234")
    assert not word.text()
    assert word.isVisible(), "its room stays"


def test_the_only_worker_of_a_case_alone_is_no_follow_up(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    command = RegisterCase(claimants=(NewClaimant(name="李䶮"),), employer="广州例信制衣有限公司")
    case_id = int(desk.do(command).value)
    desk.do(AcceptCase(case_id=case_id, cause="04"))
    made = show(qtbot, place, desk, case_id, "follow_up")
    assert made.value("person") == "李䶮"

    press(made, Qt.Key.Key_Return, ctrl=True)

    until(qtbot, lambda: any("还没有结果" in one.text() for one in made.findChildren(QLabel)))
    assert desk.lists.case_file(case_id).follow_ups == ()


def test_a_proof_that_stands_elsewhere_is_told_while_typing(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    first, second = agreed(desk), agreed(desk)
    desk.do(
        RecordPayment(
            case_id=first,
            employer_share=Fen(100),
            proof_kind="payment_slip",
            proof_no="例0001",
        )
    )
    made = show(qtbot, place, desk, second, "payment")
    known = find(made, "step.payment.known", QLabel)

    type_in(made, "step.payment.proof_no", "例0001")
    until(qtbot, known.isVisible)
    assert str(desk.lists.case_file(first).case["number"]) in known.text()

    find(made, "step.payment.proof_no", QLineEdit).clear()
    until(qtbot, known.isHidden)
    type_in(made, "step.payment.proof_no", "例0002")
    until(qtbot, lambda: not place.jobs.is_busy)
    assert known.isHidden()


def test_one_certificate_for_several_workers_is_ordinary(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    first, second = (one["id"] for one in desk.lists.case_file(case_id).claimants)
    desk.do(
        RecordPayment(
            case_id=case_id,
            claimant_id=first,
            employer_share=Fen(100),
            proof_kind="payment_slip",
            proof_no="例0001",
        )
    )
    made = show(qtbot, place, desk, case_id, "payment")
    known = find(made, "step.payment.known", QLabel)
    choose(made, "step.payment.payment_id", None)

    choose(made, "step.payment.claimant_id", second)
    type_in(made, "step.payment.proof_no", "例0001")
    until(qtbot, lambda: not place.jobs.is_busy)
    assert known.isHidden()

    choose(made, "step.payment.claimant_id", first)
    until(qtbot, known.isVisible)
