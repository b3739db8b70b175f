"""A day before the case came in is asked about once, with both days, wherever one is recorded."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from dispute_desk.domain.stages import Stage
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.tax_orders import RecordTaxOrder
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.widgets.bar import MessageBar
from tests.services.one_of_each_acceptance import accepted_today
from tests.services.station import CAME as RECEIVED
from tests.services.station import TODAY, file_of
from tests.ui.hands import find, until
from tests.ui.test_agreement_grid import desk
from tests.ui.test_steps import CAME, agreed, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

__all__ = ["desk"]

EARLY = CAME - timedelta(days=3)


@pytest.mark.parametrize(
    ("step", "field", "more"),
    [
        ("declare_payments", "occurred_on", {}),
        ("plan_payment", "due_on", {"amount": 100_00}),
        ("agreement", "perform_by", {}),
        ("enquiry", "sent_on", {}),
        ("appointment", "on", {}),
    ],
)
def test_the_first_save_asks_and_the_second_saves(
    qtbot: QtBot, place: Workplace, desk: Desk, step: str, field: str, more: dict[str, object]
) -> None:
    made = show(qtbot, place, ask_case(desk, agreed(desk)), step)
    for key, value in {**more, field: EARLY}.items():
        made.entries[key].put(value)
    if step == "agreement":
        made.items.entries.tick([1], on=False)  # type: ignore[attr-defined]
    line = "plan_doubts" if step == "plan_payment" else "early"
    told = find(made, f"step.{step}.{line}", QLabel).text()
    assert str(EARLY) in told
    assert str(CAME) in told

    made.save()
    assert made.isVisible()
    assert made.question() == told
    made.save()

    if step != "agreement":  # another agreement needs another mediation
        until(qtbot, lambda: not made.isVisible())


@pytest.mark.parametrize(
    ("step", "field", "more"),
    [
        ("tax_order", "due_on", {"kind": "payment_order"}),
        ("evidence", "received_on", {"element": "wages"}),
        ("legal_aid", "applied_on", {"organisation": "例援助站", "matter": "例事项"}),
        (
            "investigation",
            "held_on",
            {
                "findings": "单位承认未参保",
                "supervisor": "周例",
                "certificate": "1",
                "second_supervisor": "李例",
                "second_certificate": "2",
            },
        ),
    ],
)
def test_what_is_recorded_beside_the_case_is_saved_with_how_it_was(
    qtbot: QtBot, place: Workplace, desk: Desk, step: str, field: str, more: dict[str, object]
) -> None:
    view = ask_case(desk, agreed(desk))
    made = show(qtbot, place, view, step)
    for key, value in {**more, field: EARLY}.items():
        made.entries[key].put(value)
    made.save()
    until(qtbot, lambda: "early_reason" in made.entries)
    told = made.entries["early_reason"].row.error()
    made.entries["early_reason"].put("街道先行处理")
    made.save()
    until(qtbot, lambda: not made.isVisible())

    assert str(EARLY) in told
    assert str(CAME) in told
    notes = [one["text"] for one in desk.lists.case_file(view.id).notes]
    assert any("街道先行处理" in text and str(EARLY) in text for text in notes)


def test_a_day_that_was_answered_for_is_not_asked_about_again(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    told = {"issued_on": EARLY, "early_reason": "来访以前送达"}
    order_id = desk.do(RecordTaxOrder(case_id=case_id, kind="summons", **told)).value  # type: ignore[arg-type]
    made = show(qtbot, place, ask_case(desk, case_id), "tax_order", order_id)
    made.entries["note"].put("补记")
    made.save()

    until(qtbot, lambda: not made.isVisible())


def test_a_piece_that_comes_with_the_case_is_no_doubt(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    piece = desk.do(RecordEvidence(case_id=case_id, element="wages")).value
    made = show(qtbot, place, ask_case(desk, case_id), "receive_evidence", piece)

    made.entries["received_on"].put(CAME)

    assert made.question() == ""


def test_a_day_refused_before_the_case_is_asked_with_a_way_on(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    view = ask_case(desk, agreed(desk))
    made = show(qtbot, place, view, "follow_up")
    made.entries["occurred_on"].put(EARLY)
    made.entries["note"].put("无人接听")
    made.save()
    until(qtbot, lambda: made.findChild(QPushButton, "step.follow_up.receipt") is not None)

    way = find(made, "step.follow_up.receipt", QPushButton)
    refusal = made.bar.text() + "".join(one.row.error() for one in made.entries.values())
    assert str(EARLY) in refusal
    assert str(CAME) in refusal
    assert str(EARLY) in way.text()
    way.click()
    until(qtbot, lambda: not made.isVisible())

    file = desk.lists.case_file(view.id)
    assert file.case["received_on"] == EARLY
    assert [one["done_on"] for one in file.follow_ups] == [EARLY]


def test_money_beside_social_insurance_is_asked_about_once(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, ask_case(desk, agreed(desk)), "agreement")
    made.entries["terms"].put("单位按月发放社保补贴。")
    made.items.entries.tick([1], on=False)  # type: ignore[attr-defined]

    made.save()

    assert made.save_button.isEnabled()
    assert "“单位按月发放社保补贴”" in find(made, "step.agreement.bar.text", QLabel).text()
    made.entries["terms"].put("单位依法补缴社会保险费。")
    assert made.question() == ""


@pytest.mark.parametrize("step", ["plan_payment", "payment", "amount"])
def test_a_worker_who_withdrew_is_asked_about_with_his_day(
    qtbot: QtBot, place: Workplace, desk: Desk, step: str
) -> None:
    case_id = agreed(desk)
    (worker, *_) = ask_case(desk, case_id).file.claimants
    desk.do(WithdrawClaimants(case_id=case_id, claimant_ids=(worker["id"],)))
    made = show(qtbot, place, ask_case(desk, case_id), step)

    made.entries["claimant_id"].put(worker["id"])

    asked = made.question()
    assert str(worker["name"]) in asked
    assert str(made.view.today) in asked
    made.entries["claimant_id"].put(None)
    assert "撤回" not in made.question()


def test_a_withdrawal_wants_its_reason_and_asks_for_the_paper_once(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "withdraw")
    made.save()
    assert made.entries["reason"].row.error()
    made.entries["reason"].put("双方已协商")

    made.save()

    assert "书面撤回申请" in find(made, "step.withdraw.bar.text", QLabel).text()
    made.save()
    until(qtbot, lambda: not made.isVisible())


def test_a_day_of_another_century_is_asked_about_in_any_form(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, ask_case(desk, agreed(desk)), "evidence")
    made.entries["element"].put("wages")
    made.entries["received_on"].put(date(1890, 1, 1))

    made.save()

    assert made.isVisible()
    assert "1890-01-01 是 50 多年以前" in find(made, "step.evidence.bar", MessageBar).text()
    made.save()
    until(qtbot, lambda: "early_reason" in made.entries)
    made.entries["early_reason"].put("旧档案")
    made.save()
    until(qtbot, lambda: not made.isVisible())


def test_a_step_before_a_wrong_acceptance_asks_for_its_right_day_and_saves(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = accepted_today(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "verify")
    made.entries["occurred_on"].put(RECEIVED)
    made.save()
    until(qtbot, lambda: made.findChild(QPushButton, "step.verify.acceptance.change") is not None)
    change = find(made, "step.verify.acceptance.change", QPushButton)
    change.click()
    why = find(made, "step.verify.acceptance.reason", QLineEdit)
    assert file_of(desk, case_id).case["accepted_on"] == TODAY  # not without a reason
    until(qtbot, lambda: change.visibleRegion().boundingRect().height() == change.height())
    why.setText("补录时填成了登记当天")

    change.click()

    until(qtbot, lambda: not made.isVisible())
    case = file_of(desk, case_id).case
    assert (case["accepted_on"], case["stage"]) == (RECEIVED, Stage.VERIFYING)
