"""Two people change one case: only the fields both changed are asked about, in three columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QRadioButton

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import SetNextAction
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.editing import EditCase, EditClaimant
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.steps.edited import Edit, decide
from tests.ui.conftest import NOW
from tests.ui.hands import click, find, form, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

FIRM = "广州例信制衣有限公司"


@pytest.fixture
def case_id(desk: Desk) -> int:
    people = (NewClaimant(name="张例"),)
    return int(desk.do(RegisterCase(claimants=people, employer=FIRM, demand="补缴")).value)


def opened(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None and page.place.seat is not None)
    return page


def as_other(desk: Desk, command: Any) -> None:  # noqa: ANN401 - any command
    """Do something at another desk of the station, past this window."""
    me = desk.actor
    desk.actor = replace(me, name="邓样浩")
    desk.do(command)
    desk.actor = me


def facts_of(desk: Desk, case_id: int) -> dict[str, Any]:
    return desk.lists.case_file(case_id).case


def write(page: CaseFilePage, name: str, text: str) -> None:
    field = page.findChild(QPlainTextEdit, name) or find(page, name, QLineEdit)
    if isinstance(field, QPlainTextEdit):
        field.setPlainText(text)
    else:
        field.setText(text)


def both_change(qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int) -> CaseFilePage:
    """Two fields are typed here; one of them is saved by somebody else before."""
    page = opened(qtbot, window, case_id)
    page.facts.edit()
    write(page, "case_file.fact.demand", "我的诉求")
    write(page, "case_file.fact.street", "我的镇街")
    desk.do(EditCase(case_id=case_id, changes={"demand": "他的诉求", "note": "他的备注"}))
    page.facts.save()
    return page


def test_only_the_field_both_changed_is_asked_about(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    both_change(qtbot, window, desk, case_id)

    clash = form(qtbot, "clash")

    choices = [one.objectName() for one in clash.findChildren(QRadioButton)]
    assert choices == ["clash.demand.mine", "clash.demand.theirs"]
    spoken = [one.accessibleName() for one in clash.findChildren(QRadioButton)]
    assert spoken == ["诉求：我的诉求", "诉求：他的诉求"]
    heads = [one.text() for one in clash.findChildren(QLabel)]
    assert any(one.startswith(desk.actor.name) and "（已保存）" in one for one in heads)
    clash.close()


@pytest.mark.parametrize(("choice", "demand"), [("mine", "我的诉求"), ("theirs", "他的诉求")])
def test_what_is_chosen_is_saved_with_everything_else(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int, choice: str, demand: str
) -> None:
    page = both_change(qtbot, window, desk, case_id)
    clash = form(qtbot, "clash")

    find(clash, f"clash.demand.{choice}", QRadioButton).click()
    click(clash, "clash.save")

    until(qtbot, lambda: not page.facts.is_editing)
    case = facts_of(desk, case_id)
    assert (case["demand"], case["street"], case["note"]) == (demand, "我的镇街", "他的备注")


def test_thinking_again_keeps_the_form_and_writes_nothing(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    page = both_change(qtbot, window, desk, case_id)

    click(form(qtbot, "clash"), "clash.cancel")

    assert page.facts.is_editing
    assert page.facts.save_button.isEnabled()
    assert facts_of(desk, case_id)["demand"] == "他的诉求"
    page.facts.leave()


def test_a_worker_two_people_correct_is_asked_about_and_others_fields_stay(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    page = opened(qtbot, window, case_id)
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    page.take("edit_claimant", worker)
    step = form(qtbot, "step.edit_claimant")
    find(step, "step.edit_claimant.job", QLineEdit).setText("缝纫工")
    desk.do(EditClaimant(claimant_id=worker, changes={"job": "裁剪工", "address": "例村1号"}))
    step.save()  # type: ignore[attr-defined]

    click(form(qtbot, "clash"), "clash.save")

    def saved() -> bool:
        return bool(desk.lists.case_file(case_id).claimants[0]["job"] == "缝纫工")

    until(qtbot, saved)
    assert desk.lists.case_file(case_id).claimants[0]["address"] == "例村1号"


def test_what_is_left_is_seen_as_it_is_now() -> None:
    edit = Edit({"demand": "我", "street": "甲", "note": "乙"}, {"demand": "原", "street": None})
    now = {"demand": "他", "street": None, "note": "丙"}

    left = decide(edit, now, {"note"}, ("demand", "note"))

    assert left.changes == {"street": "甲", "note": "乙"}
    assert left.seen == {"street": None, "note": "丙"}


def test_a_piece_of_evidence_two_people_correct_is_asked_about(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    piece = RecordEvidence(case_id=case_id, element="wages", title="流水", note="原件")
    made = replace(piece, record_id=desk.do(piece).value)
    page = opened(qtbot, window, case_id)
    page.take("evidence", made.record_id)
    step = form(qtbot, "step.evidence")
    find(step, "step.evidence.note", QLineEdit).setText("我的备注")
    desk.do(replace(made, note="他的备注", title="2024 年流水"))
    step.save()  # type: ignore[attr-defined]

    clash = form(qtbot, "clash")
    spoken = [one.accessibleName() for one in clash.findChildren(QRadioButton)]
    click(clash, "clash.save")

    def kept() -> dict[str, Any]:
        return desk.lists.case_file(case_id).beside["evidence"][0]

    until(qtbot, lambda: kept()["note"] == "我的备注")
    assert spoken == ["备注：我的备注", "备注：他的备注"]
    assert kept()["title"] == "2024 年流水"


def test_the_question_names_the_other_and_the_keys_of_saving_answer_it(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    piece = RecordEvidence(case_id=case_id, element="wages", title="流水", note="原件")
    made = replace(piece, record_id=desk.do(piece).value)
    page = opened(qtbot, window, case_id)
    page.take("evidence", made.record_id)
    step = form(qtbot, "step.evidence")
    find(step, "step.evidence.note", QLineEdit).setText("我的备注")
    desk.do(replace(made, title="2024 年流水"))
    as_other(desk, replace(made, note="他的备注", title="2024 年流水"))
    desk.do(replace(made, note="他的备注", title="2025 年流水"))
    QTest.keyClick(step, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    clash = form(qtbot, "clash")
    heads = [one.text() for one in clash.findChildren(QLabel)]
    at = f"{NOW.astimezone():%m-%d %H:%M}"
    assert f"邓样浩 {at}（已保存）" in heads
    QTest.keyClick(clash, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def kept() -> dict[str, Any]:
        return desk.lists.case_file(case_id).beside["evidence"][0]

    until(qtbot, lambda: kept()["note"] == "我的备注")
    assert kept()["title"] == "2025 年流水"


def test_what_the_other_wrote_of_a_record_stays_where_it_is_chosen(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    piece = RecordEvidence(case_id=case_id, element="wages", title="流水", note="原件")
    made = replace(piece, record_id=desk.do(piece).value)
    page = opened(qtbot, window, case_id)
    page.take("evidence", made.record_id)
    step = form(qtbot, "step.evidence")
    find(step, "step.evidence.note", QLineEdit).setText("我的备注")
    find(step, "step.evidence.title", QLineEdit).setText("我的流水")
    desk.do(replace(made, note="他的备注"))
    step.save()  # type: ignore[attr-defined]
    clash = form(qtbot, "clash")
    find(clash, "clash.note.theirs", QRadioButton).click()
    click(clash, "clash.save")

    def kept() -> dict[str, Any]:
        return desk.lists.case_file(case_id).beside["evidence"][0]

    until(qtbot, lambda: kept()["title"] == "我的流水")
    assert kept()["note"] == "他的备注"


@pytest.mark.parametrize(("choice", "kept"), [("mine", [30000]), ("theirs", [20000])])
def test_a_figure_somebody_else_wrote_meanwhile_is_asked_about(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int, choice: str, kept: list[int]
) -> None:
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    figure = RecordAmount(
        case_id=case_id,
        layer=Layer.VERIFIED,
        amount=Fen(10000),
        claimant_id=worker,
        month_from=Month(2024, 1),
    )
    desk.do(figure)
    page = opened(qtbot, window, case_id)
    until(qtbot, lambda: page.view is not None and bool(page.view.file.amounts))
    page.take("amount")
    step = form(qtbot, "step.amount")
    left: list[int] = []
    step.finished.connect(left.append)
    find(step, "step.amount.amount", QLineEdit).setText("300")
    find(step, "step.amount.month_from", QLineEdit).setText("2024-01")
    desk.do(replace(figure, amount=Fen(20000)))
    step.save()  # type: ignore[attr-defined]

    clash = form(qtbot, "clash")
    told = [one.text() for one in clash.findChildren(QLabel)]
    find(clash, f"clash.fen.{choice}", QRadioButton).click()
    click(clash, "clash.save")

    until(qtbot, lambda: bool(left))
    assert {"100.00", "300.00", "200.00"} <= set(told)
    assert [one["fen"] for one in desk.lists.case_file(case_id).amounts] == kept


def test_a_next_action_two_people_plan_is_asked_about(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    page = opened(qtbot, window, case_id)
    page.take("plan_next")
    step = form(qtbot, "step.plan_next")
    find(step, "step.plan_next.next_action", QLineEdit).setText("我去单位核实")
    desk.do(SetNextAction(case_id=case_id, next_action="他约双方面谈"))
    step.save()  # type: ignore[attr-defined]

    clash = form(qtbot, "clash")
    spoken = [one.accessibleName() for one in clash.findChildren(QRadioButton)]
    click(clash, "clash.save")

    until(qtbot, lambda: facts_of(desk, case_id)["next_action"] == "我去单位核实")
    assert [one.split("：")[1] for one in spoken][:2] == ["我去单位核实", "他约双方面谈"]
