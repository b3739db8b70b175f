"""A worker goes on in a case of his own before he signed: he is asked there, and signs there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QPushButton

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.money import Fen
from dispute_desk.domain.stages import Stage
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.signing import RecordSignature
from dispute_desk.ui.pages.case_file.agreement_card import AgreementCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.menu_choice import MenuChoice
from tests.ui.hands import click, find, form, press, until
from tests.ui.test_splitting_steps import show
from tests.ui.test_steps import accepted

if TYPE_CHECKING:
    from typing import Any

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.steps.form import StepForm
    from dispute_desk.ui.workplace import Workplace


def unsigned(desk: Desk) -> tuple[int, int]:
    """A case of two workers whose agreement only the others have signed, and the agreement."""
    case_id = accepted(desk)
    people = [one["id"] for one in desk.lists.case_file(case_id).claimants]
    desk.do(StartMediation(case_id=case_id))
    items = tuple(AgreementItem(claimant_id=one, amount=Fen(10000)) for one in people)
    made = desk.do(ConcludeAgreement(case_id=case_id, items=items, awaits_signatures=True)).value
    desk.do(
        RecordSignature(
            case_id=case_id,
            agreement_id=made,
            party=Party.WORKER,
            claimant_ids=(people[0],),
            also=(Party.EMPLOYER, Party.MEDIATOR, Party.ORGANISATION),
        )
    )
    return case_id, made


def parted(qtbot: QtBot, place: Workplace, desk: Desk, case_id: int, *, signs: bool) -> Any:  # noqa: ANN401
    """Split the second worker off by the form; return the number of his case."""
    made = show(qtbot, place, desk, case_id, "split")
    made.ticks.go_to(1, 0)
    press(made.ticks, Qt.Key.Key_Space)
    find(made, "step.split.reason", QPlainTextEdit).setPlainText("诉求不同")
    assert made.value("takes_part") is True
    if not signs:
        click(made, "step.split.takes_part.1")
    made.save()
    until(qtbot, lambda: len(desk.lists.related(case_id)) == 1)
    return desk.lists.related(case_id)[0].id


def test_he_stands_on_the_case_he_went_on_in_and_signs_there(
    qtbot: QtBot, window: MainWindow, place: Workplace, desk: Desk
) -> None:
    case_id, agreement = unsigned(desk)
    other = parted(qtbot, place, desk, case_id, signs=True)
    window.go("case_file", other)
    wait_until_quiet(window)
    card = find(window.page("case_file"), "case_file.agreement_parts", AgreementCard)
    card.unfold()
    name = f"case_file.agreement_parts.{agreement}"
    assert "还没有签齐" in find(card, f"{name}.heading", QLabel).text()
    assert any("张例堃" in one.text() for one in card.findChildren(QLabel))

    find(card, f"{name}.sign", QPushButton).click()
    step = form(qtbot, "step.signature")
    click(step, "step.signature.save")

    until(qtbot, lambda: desk.lists.case_file(case_id).agreements[0]["effective_on"] is not None)
    for one in (case_id, other):
        assert desk.lists.case_file(one).case["next_action"] == "跟进协议履行"
    wait_until_quiet(window)
    assert "仍然有效" in find(card, f"{name}.heading", QLabel).text()


def test_the_old_case_says_that_he_goes_on_elsewhere(
    qtbot: QtBot, window: MainWindow, place: Workplace, desk: Desk
) -> None:
    case_id, _ = unsigned(desk)
    parted(qtbot, place, desk, case_id, signs=True)

    window.go("case_file", case_id)
    wait_until_quiet(window)

    card = find(window.page("case_file"), "case_file.agreement_parts", AgreementCard)
    card.unfold()
    assert any("张例堃（另案处理）" in one.text() for one in card.findChildren(QLabel))


def test_who_takes_no_part_goes_on_in_mediation(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id, _ = unsigned(desk)

    other = parted(qtbot, place, desk, case_id, signs=False)

    assert ask_case(desk, other).stage is Stage.MEDIATING
    assert desk.lists.case_file(case_id).agreements[0]["effective_on"] is not None


def test_nothing_is_asked_where_all_have_signed(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id, agreement = unsigned(desk)
    desk.do(RecordSignature(case_id=case_id, agreement_id=agreement, party=Party.WORKER))

    made = show(qtbot, place, desk, case_id, "split")

    assert "takes_part" not in made.entries


def test_the_list_of_workers_stays_open_for_several_ticks_and_escape_closes_it_alone(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id = accepted(desk)
    people = [one["id"] for one in desk.lists.case_file(case_id).claimants]
    desk.do(StartMediation(case_id=case_id))
    items = tuple(AgreementItem(claimant_id=one, amount=Fen(10000)) for one in people)
    concluded = ConcludeAgreement(case_id=case_id, items=items, awaits_signatures=True)
    agreement = desk.do(concluded).value
    window.go("case_file", case_id)
    wait_until_quiet(window)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    page.take("signature", agreement)
    step = form(qtbot, "step.signature")
    choice = find(step, "step.signature.claimant_ids", MenuChoice)
    menu = choice.menu()
    menu.popup(step.mapToGlobal(step.rect().topLeft()))
    first, second, *_ = menu.actions()

    for action in (first, second):
        centre = menu.actionGeometry(action).center()
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=centre)
    assert menu.isVisible()
    assert len(choice.values()) == 2
    press(menu, Qt.Key.Key_Space)
    assert len(choice.values()) == 1, "Space ticks where the mouse was last, and stays"
    assert menu.isVisible()

    press(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert step.isVisible()
    assert QApplication.activeModalWidget() is step
    step.done(0)


def test_money_is_not_written_down_at_the_place_he_left(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id, _ = unsigned(desk)
    stays, gone = (one["id"] for one in desk.lists.case_file(case_id).claimants)
    assert gone in offered_to(show(qtbot, place, desk, case_id, "amount"))
    parted(qtbot, place, desk, case_id, signs=True)

    for step in ("amount", "plan_payment", "payment"):
        assert offered_to(show(qtbot, place, desk, case_id, step)) == {None, stays}


def offered_to(made: StepForm) -> set[int | None]:
    box = find(made, f"{made.name}.claimant_id", QComboBox)
    return {box.itemData(row) for row in range(box.count())}
