"""The form of a past closing tells what its sums come to and which instalments stay open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLabel

from dispute_desk.domain.money import Fen
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.today_lists import today_lists
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.past_case import PastCaseStep
from tests.ui.hands import find, type_cell, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]


def in_parts(desk: Desk) -> int:
    """Two workers who agreed to 900 yuan each, in two parts of which one is late."""
    came = desk.office().today - timedelta(days=60)
    people = tuple(NewClaimant(name=one) for one in ("李䶮", "张例"))
    told = RegisterCase(
        claimants=people, employer="广州例信制衣有限公司", cause="04", occurred_on=came
    )
    case_id: int = desk.do(told).value
    desk.do(AcceptCase(case_id=case_id, occurred_on=came))
    desk.do(StartMediation(case_id=case_id, occurred_on=came))
    workers = [one["id"] for one in desk.lists.case_file(case_id).claimants]
    items = tuple(AgreementItem(claimant_id=one, amount=Fen(90_000)) for one in workers)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=came))
    first = desk.office().today - timedelta(days=30)
    desk.do(PlanInstalments(case_id=case_id, count=2, first_due_on=first))
    return case_id


def test_the_total_is_told_as_it_is_typed_and_open_instalments_are_asked_about(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = in_parts(desk)
    assert [one.case_id for one in today_lists(desk)["broken"]] == [case_id]
    made = show(qtbot, place, ask_case(desk, case_id), "past_case")
    assert isinstance(made, PastCaseStep)
    made.entries["kind"].put("mediated_performed")
    made.entries["closed_on"].put(desk.office().today - timedelta(days=1))
    made.entries["reason"].put("按纸质卷宗补录")
    plans = find(made, "step.past_case.plans", QLabel)
    assert "有 4 期没有到账，按所填的金额还差 1,800.00 元" in plans.text()

    find(made, "step.past_case.each", QCheckBox).toggle()
    type_cell(made, "step.past_case.sums", (0, 1), "900")
    type_cell(made, "step.past_case.sums", (1, 1), "500")
    type_cell(made, "step.past_case.sums", (1, 2), "200")
    made.money.sums.settle()
    total = find(made, "step.past_case.total", QLabel)
    until(qtbot, lambda: total.text().startswith("合计补缴 1,600.00 元"))
    assert "与协议约定的 1,800.00 元相差 200.00 元" in total.text()
    assert total.property("tone") == "warning"
    assert "还差 200.00 元" in plans.text()

    type_cell(made, "step.past_case.sums", (1, 1), "700")
    made.money.sums.settle()
    until(qtbot, lambda: total.property("tone") != "warning")
    assert plans.text() == ""
    type_cell(made, "step.past_case.sums", (1, 1), "500")
    made.save()
    assert made.isVisible()
    assert "补录办结以后不再催缴" in made.bar.text()
    made.save()
    until(qtbot, lambda: not made.isVisible())

    lists = today_lists(desk)
    chased = [
        name
        for name in ("due", "broken", "soon", "waiting", "unsigned", "unplanned", "ending")
        if any(one.case_id == case_id for one in lists[name])
    ]
    assert chased == []
    assert not ask_case(desk, case_id).is_open


def test_sums_that_fit_the_sum_typed_before_are_not_amber(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    people = tuple(NewClaimant(name=one) for one in ("李䶮", "张例"))
    told = RegisterCase(claimants=people, employer="例厂", cause="04", occurred_on=date(2026, 9, 1))
    case_id: int = desk.do(told).value
    made = show(qtbot, place, ask_case(desk, case_id), "past_case")
    assert isinstance(made, PastCaseStep)
    made.entries["kind"].put("ordered_paid")
    made.entries["employer_share"].put(Fen(100_000))
    find(made, "step.past_case.each", QCheckBox).toggle()
    total = find(made, "step.past_case.total", QLabel)
    type_cell(made, "step.past_case.sums", (0, 1), "600")
    made.money.sums.settle()
    until(qtbot, lambda: "与先前填写的全案金额 1,000.00 元相差 400.00 元" in total.text())
    type_cell(made, "step.past_case.sums", (1, 1), "400")
    made.money.sums.settle()
    until(qtbot, lambda: total.text().startswith("合计补缴 1,000.00 元"))
    assert "相差" not in total.text()
