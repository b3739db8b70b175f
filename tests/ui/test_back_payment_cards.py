"""The back-payment in the case file and on 今日待办: cards, forms, and what they record."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from dispute_desk.domain.money import Fen
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.instalments import PlanInstalments
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.repayment import RecordPayment
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.ui.pages.case_file.due_card import DueCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.case_file.repayment_papers_card import RepaymentPapersCard
from dispute_desk.ui.pages.case_file.tax_cards import TaxOrdersCard
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.widgets.bar import MessageBar
from tests.ui.hands import choose, click, find, form, press, type_in, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.case_file.records_card import RecordsCard
    from dispute_desk.ui.pages.today.lines import Line

CAME = date(2026, 9, 1)


@pytest.fixture
def case_id(desk: Desk) -> int:
    """A case of three workers, agreed in three parts of which two are past."""
    people = tuple(NewClaimant(name=name) for name in ("张例", "李例", "王例"))
    command = RegisterCase(claimants=people, employer="例信厂", cause="04", occurred_on=CAME)
    made: int = desk.do(command).value
    desk.do(AcceptCase(case_id=made, occurred_on=CAME))
    desk.do(StartMediation(case_id=made, occurred_on=CAME))
    workers = [one["id"] for one in desk.lists.case_file(made).claimants]
    items = tuple(AgreementItem(claimant_id=one, amount=Fen(90_000)) for one in workers)
    desk.do(ConcludeAgreement(case_id=made, items=items, occurred_on=CAME))
    desk.do(PlanInstalments(case_id=made, count=3, first_due_on=date(2026, 10, 3)))
    return made


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    return found


def card_of(page: CaseFilePage, kind: type[RecordsCard]) -> RecordsCard:
    found = next(one for one in page.deep_cards if isinstance(one, kind))
    found.unfold()
    return found


def opened(qtbot: QtBot, page: CaseFilePage, step: str, about: object = None) -> StepForm:
    page.take(step, about)
    return shown(qtbot, step)


def shown(qtbot: QtBot, step: str) -> StepForm:
    found = form(qtbot, f"step.{step}")
    assert isinstance(found, StepForm)
    return found


def rows(page: CaseFilePage, kind: str) -> tuple[dict[str, Any], ...]:
    assert page.view is not None
    return page.view.file.beside[kind]


def lines(page: TodayPage, section: str) -> list[Line]:
    told = page.list.lines.lines
    return [one for one in told if one.item is not None and one.section.id == section]


def test_the_card_tells_days_with_their_reckoning_and_what_is_late(page: CaseFilePage) -> None:
    card = card_of(page, DueCard)

    assert card.heading.aside.text() == "超期 1,800.00 元"
    assert find(page, "case_file.due.-1.heading", QLabel).text() == (
        "2026-10-08 前缴 900.00 元（3 人）"
    )
    assert "国庆节" in card.lines(page.view)[0].pairs[0][1]  # type: ignore[arg-type]
    assert "延期" in find(page, "case_file.due.power", QLabel).text()
    assert isinstance(card, DueCard)
    assert card.grid is not None
    assert card.grid.count() == 4
    assert card.grid.text(3, 0) == "合计"


def test_papers_are_ticked_for_those_who_lack_them(qtbot: QtBot, page: CaseFilePage) -> None:
    card = card_of(page, RepaymentPapersCard)
    assert card.heading.aside.text() == "未开始"

    click(page, "case_file.repayment_papers.-3.record")
    step = shown(qtbot, "repayment_papers")
    assert step.value("item") == "base_worker"
    ticks: Any = step
    assert ticks.chosen() == ()  # nobody has signed because a form was opened
    missing = find(step, "step.repayment_papers.workers.missing", QPushButton)
    assert missing.text() == "勾选还没有的 3 人"
    missing.click()
    assert len(ticks.chosen()) == 3
    ticks.ticks.go_to(0, 0)
    press(ticks.ticks, Qt.Key.Key_Space)
    step.save()

    until(qtbot, lambda: len(rows(page, "checked_item")) == 2)
    assert page.view is not None
    assert "张例" in card.lines(page.view)[2].pairs[0][1]


def test_a_paper_of_the_case_asks_for_no_worker(qtbot: QtBot, page: CaseFilePage) -> None:
    step = opened(qtbot, page, "repayment_papers", "application")
    ticks: Any = step

    assert not ticks.workers.isVisible()
    step.save()

    until(qtbot, lambda: [one["claimant_id"] for one in rows(page, "checked_item")] == [None])


def test_a_form_that_grows_keeps_its_foot_on_the_screen(qtbot: QtBot, page: CaseFilePage) -> None:
    step = opened(qtbot, page, "repayment_papers", "application")
    free = step.screen().availableGeometry()
    step.move(step.x(), free.bottom() - step.height() + 1)

    choose(step, "step.repayment_papers.item", "base_worker")

    assert find(step, "step.repayment_papers.workers.missing", QPushButton).isVisible()
    assert step.frameGeometry().bottom() <= free.bottom()


def test_instalments_tell_each_part_before_they_are_saved(qtbot: QtBot, page: CaseFilePage) -> None:
    step = opened(qtbot, page, "instalments")
    choose(step, "step.instalments.count", 3)
    type_in(step, "step.instalments.first_due_on", "2026-11-28")
    until(qtbot, lambda: "第 3 期" in find(step, "step.instalments.told", QLabel).text())
    told = find(step, "step.instalments.told", QLabel).text()

    assert "2026-11-30 前（11/28 适逢周末，顺延至 2026-11-30）" in told
    assert "900.00 元" in told
    step.save()

    assert page.view is not None
    until(qtbot, lambda: len(page.view.file.payments) == 27 if page.view else False)


def test_a_tax_paper_orders_a_plan_and_shows_its_term(qtbot: QtBot, page: CaseFilePage) -> None:
    card_of(page, TaxOrdersCard)
    click(page, "case_file.tax_orders.add")
    step = shown(qtbot, "tax_order")
    choose(step, "step.tax_order.kind", "payment_order")
    type_in(step, "step.tax_order.due_on", "2026-11-28")
    assert page.view is not None
    step.entries["payment_ids"].put((page.view.plans[0]["id"],))
    step.save()

    until(qtbot, lambda: bool(rows(page, "tax_order")))
    until(qtbot, lambda: page.view is not None and page.view.plans[0]["order_id"] is not None)
    told = dict(card_of(page, TaxOrdersCard).lines(page.view)[0].pairs)
    assert told["金额"] == "300.00"
    assert any("2026-11-30" in one for one in told.values())


def test_more_than_is_owed_is_asked_about_with_both_sums(qtbot: QtBot, page: CaseFilePage) -> None:
    step = opened(qtbot, page, "payment")
    above = find(step, "step.payment.above", QLabel)
    assert not above.isVisible()

    type_in(step, "step.payment.employer_share", "5000")

    until(qtbot, above.isVisible)
    assert "多于应缴未缴的 900.00 元，请核对金额和职工。" in above.text()
    assert above.text().startswith("这一期还差 300.00 元，本次缴 5,000.00 元")


def test_more_than_is_owed_is_saved_by_the_second_press_only(
    qtbot: QtBot, page: CaseFilePage, desk: Desk, case_id: int
) -> None:
    before = len(desk.lists.case_file(case_id).payments)
    step = opened(qtbot, page, "payment")
    type_in(step, "step.payment.employer_share", "5000")
    save = find(step, "step.payment.save", QPushButton)
    asked = find(step, "step.payment.bar", MessageBar)

    save.click()
    save.click()  # the other half of a double click

    until(qtbot, asked.isVisible)
    assert "本次缴 5,000.00 元，多于应缴未缴的 900.00 元" in asked.text()
    assert step.isVisible()
    assert save.isEnabled()
    assert len(desk.lists.case_file(case_id).payments) == before

    find(step, "step.payment.employer_share", QLineEdit).setText("6000")
    step.save()
    assert "本次缴 6,000.00 元" in asked.text()
    step.save()
    until(
        qtbot,
        lambda: any(
            one["employer_fen"] == 600_000 for one in desk.lists.case_file(case_id).payments
        ),
    )


def test_a_proof_used_before_is_asked_about_though_it_was_just_typed(
    qtbot: QtBot, page: CaseFilePage, desk: Desk, case_id: int
) -> None:
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    stands = RecordPayment(
        case_id=case_id,
        claimant_id=worker,
        employer_share=Fen(10_000),
        proof_kind="payment_slip",
        proof_no="例8",
        occurred_on=date(2026, 10, 9),
    )
    desk.do(stands)
    page.visited()
    until(qtbot, lambda: page.view is not None and len(page.view.file.payments) == 10)
    step = opened(qtbot, page, "payment")
    choose(step, "step.payment.payment_id", None)
    choose(step, "step.payment.claimant_id", worker)
    choose(step, "step.payment.proof_kind", "payment_slip")
    type_in(step, "step.payment.employer_share", "300")
    type_in(step, "step.payment.proof_no", "例8")
    asked = find(step, "step.payment.bar", MessageBar)

    step.save()

    until(qtbot, asked.isVisible)
    assert "已登记：张例 2026-10-09 100.00。本次：张例 2026-11-22 300.00。" in asked.text()
    assert step.isVisible()
    step.save()
    until(qtbot, lambda: len(desk.lists.case_file(case_id).payments) == 11)


def test_a_payment_before_the_visit_asks_how_it_came(qtbot: QtBot, page: CaseFilePage) -> None:
    step = opened(qtbot, page, "payment")
    assert not step.entries["early_reason"].row.isVisible()
    type_in(step, "step.payment.employer_share", "300")
    field = find(step, "step.payment.occurred_on", QLineEdit)
    field.setText("2026-08-20")
    step.save()

    until(qtbot, step.entries["early_reason"].row.isVisible)
    error = step.entries["early_reason"].row.error()
    assert "2026-08-20" in error
    assert "2026-09-01" in error
    type_in(step, "step.payment.early_reason", "来访前单位已缴")
    step.save()

    until(qtbot, lambda: any(one["paid_on"] for one in page.view.file.payments))  # type: ignore[union-attr]


def test_a_broken_promise_is_dealt_with_from_the_list_of_today(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    window.go("today", None)
    page = window.page("today")
    assert isinstance(page, TodayPage)
    until(qtbot, lambda: bool(lines(page, "broken")))
    (line,) = lines(page, "broken")
    assert line.text == "应于 10-08 前补缴 1,800.00 元（3 人），还没有入库"
    assert line.act == "处理未按约补缴"

    page._act(line)
    step = shown(qtbot, "broken_promise")
    choose_chip(step, "opinion_letter")
    assert "拟制并送达意见书" in find(step, "step.broken_promise.hint", QLabel).text()
    step.save()

    until(qtbot, lambda: not lines(page, "broken"))
    (kept,) = desk.lists.case_file(case_id).beside["checked_item"]
    assert kept["item"] == "opinion_letter"
    assert desk.lists.case_file(case_id).case["next_action"] == "拟制并送达意见书"


def test_who_has_not_signed_is_named_on_the_list_of_today(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int
) -> None:
    desk.do(CheckRepaymentPaper(case_id=case_id, item="base_employer"))
    window.go("today", None)
    page = window.page("today")
    assert isinstance(page, TodayPage)
    until(qtbot, lambda: bool(lines(page, "unsigned")))

    (line,) = lines(page, "unsigned")

    assert line.text == "补缴基数确认表（职工签名）：3 人还没有签（张例、李例、王例）"
    page._act(line)
    step = shown(qtbot, "repayment_papers")
    assert find(step, "step.repayment_papers.item", QComboBox).currentData() == "base_worker"


def test_a_case_that_is_paid_has_nothing_late(
    qtbot: QtBot, page: CaseFilePage, desk: Desk, case_id: int
) -> None:
    for number, one in enumerate(desk.lists.case_file(case_id).payments):
        desk.do(
            RecordPayment(
                case_id=case_id,
                payment_id=one["id"],
                employer_share=Fen(30_000),
                proof_kind="payment_slip",
                proof_no=f"例{number}",
            )
        )
    page.visited()

    until(qtbot, lambda: card_of(page, DueCard).heading.aside.text() == "已缴清")


def choose_chip(step: StepForm, code: str) -> None:
    click(step, f"step.{step.id}.choice.{code}")


def test_a_day_before_the_case_is_asked_about_and_stops_nobody(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    step = opened(qtbot, page, "repayment_papers", "summons")
    early = find(step, "step.repayment_papers.early", QLabel)
    assert not early.isVisible()

    find(step, "step.repayment_papers.occurred_on", QLineEdit).setText("2026-08-20")

    until(qtbot, early.isVisible)
    assert "2026-08-20" in early.text()
    assert "2026-09-01" in early.text()
    step.save()
    assert step.isVisible()
    assert early.text() in find(step, "step.repayment_papers.bar.text", QLabel).text()
    step.save()
    until(qtbot, lambda: bool(rows(page, "checked_item")))


def test_a_proof_used_before_is_shown_beside_this_payment(
    qtbot: QtBot, page: CaseFilePage, desk: Desk, case_id: int
) -> None:
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    desk.do(
        RecordPayment(
            case_id=case_id,
            claimant_id=worker,
            employer_share=Fen(10_000),
            proof_kind="payment_slip",
            proof_no="例9",
            occurred_on=date(2026, 10, 9),
        )
    )
    page.visited()
    until(qtbot, lambda: page.view is not None and len(page.view.file.payments) == 10)
    step = opened(qtbot, page, "payment")
    choose(step, "step.payment.payment_id", None)
    choose(step, "step.payment.claimant_id", worker)
    type_in(step, "step.payment.employer_share", "300")
    type_in(step, "step.payment.proof_no", "例9")

    known = find(step, "step.payment.known", QLabel)
    until(qtbot, known.isVisible)
    assert "已登记：张例 2026-10-09 100.00。本次：张例 2026-11-22 300.00。" in known.text()
