"""The forms of the steps: offered when they apply, honest about what is missing, never losing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.domain.money import Fen
from dispute_desk.domain.stages import ROADS, Stage
from dispute_desk.services.acceptance import AcceptCase, ReferCase
from dispute_desk.services.closing import (
    CloseCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
)
from dispute_desk.services.papers import RecordPaper
from dispute_desk.ui.steps.all import STEPS, steps_of, usual_ids
from dispute_desk.ui.steps.case_view import CaseView, ask_case
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.steps.opening import FORMS
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from tests.ui.enquiry_rows import ask_and_help, rows_asked_about
from tests.ui.full_disk import MANY_PAGES, NO_PAGE_MORE, limit_pages
from tests.ui.hands import click, find, press, type_cell, type_in, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.steps.form import StepForm
    from dispute_desk.ui.workplace import Workplace

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
TODAY = NOW.date()
CAME = TODAY - timedelta(days=5)
LONG_NAME = "广州市白云区示例国际精密电子元器件智能制造科技发展（集团）股份有限责任公司"


def registered(desk: Desk) -> int:
    people = (NewClaimant(name="李䶮", claimed=Fen(1_000_000)), NewClaimant(name="张例堃"))
    command = RegisterCase(claimants=people, employer=LONG_NAME, cause="04", occurred_on=CAME)
    return int(desk.do(command).value)


def accepted(desk: Desk) -> int:
    case_id = registered(desk)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    return case_id


def mediating(desk: Desk) -> int:
    case_id = accepted(desk)
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
    return case_id


def agreed(desk: Desk) -> int:
    case_id = mediating(desk)
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    item = AgreementItem(claimant_id=worker, amount=Fen(900_000))
    desk.do(ConcludeAgreement(case_id=case_id, items=(item,), occurred_on=CAME))
    return case_id


def everything(desk: Desk) -> CaseView:
    """A case on which every form can be opened."""
    case_id = agreed(desk)
    desk.do(ReferCase(case_id=case_id, target="tax", hand_over=False))
    desk.do(RecordPaper(case_id=case_id, kind="other", title="告知书"))
    ask_and_help(desk, case_id)
    return ask_case(desk, case_id)


def show(qtbot: QtBot, place: Workplace, view: CaseView, step: str, about: Any = None) -> StepForm:  # noqa: ANN401
    made = FORMS[step](place, view, None, about)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    return made


def about(view: CaseView, step: str) -> object:
    rows = {
        "edit_claimant": view.file.claimants,
        "service": view.file.papers,
        "reply": view.file.papers,
        "resolve": view.file.papers,
        "signature": view.file.agreements,
        **rows_asked_about(view),
    }
    if step == "apply_confirmation":
        return view.file.agreements[0]["id"], AgreementRight.JUDICIAL_CONFIRMATION
    return rows[step][0]["id"] if step in rows else None


# what needs a choice made elsewhere is shown where that is made: test_settling
@pytest.mark.parametrize("step", sorted(FORMS.keys() - {"agreement_option"}))
def test_every_form_names_its_controls_and_fits_a_small_screen(
    qtbot: QtBot, place: Workplace, desk: Desk, step: str
) -> None:
    view = everything(desk)

    made = show(qtbot, place, view, step, about(view, step))

    kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)
    nameless = [
        widget.metaObject().className()
        for widget in made.findChildren(QWidget)
        if isinstance(widget, kinds)
        and not widget.objectName().startswith("qt_")
        and widget.metaObject().className() not in {"QComboBoxListView", "QLineEditIconButton"}
        and not (widget.objectName() and widget.accessibleName())
    ]
    assert nameless == []
    assert made.height() <= 740
    assert made.width() <= 600


def test_only_roads_that_lead_on_are_offered(desk: Desk) -> None:
    view = ask_case(desk, accepted(desk))

    leading = {step.form.leads_to for step in steps_of(view)} - {None}

    assert leading <= ROADS[view.stage]
    assert {"verify", "mediate", "session", "close"} <= {step.id for step in steps_of(view)}
    assert {"accept", "agreement", "reopen", "resume"}.isdisjoint(
        step.id for step in steps_of(view)
    )


def test_the_usual_step_comes_first(desk: Desk) -> None:
    case_id = mediating(desk)
    assert steps_of(ask_case(desk, case_id))[0].id == "session"

    desk.do(RecordMediationSession(case_id=case_id, outcome="agreed"))  # type: ignore[arg-type]

    assert usual_ids(ask_case(desk, case_id))[0] == "agreement"


def test_a_suspended_case_offers_to_go_on(desk: Desk) -> None:
    case_id = accepted(desk)
    desk.do(SuspendCase(case_id=case_id, reason="等待仲裁"))

    assert steps_of(ask_case(desk, case_id))[0].id == "resume"


def test_steps_one_has_no_right_to_are_not_offered(desk: Desk) -> None:
    view = ask_case(desk, accepted(desk))
    idle = CaseView(
        **{
            **{name: getattr(view, name) for name in view.__dataclass_fields__},
            "actor": type(view.actor)(view.actor.id, view.actor.name, frozenset()),
        }
    )

    assert steps_of(idle) == []


def test_every_step_asks_for_the_right_of_its_command() -> None:
    from dispute_desk.services.use_cases import USE_CASES

    wanted = {
        "accept": "AcceptCase",
        "refer": "ReferCase",
        "payment": "RecordPayment",
        "close": "CloseCase",
        "reopen": "ReopenCase",
        "assign": "AssignCase",
        "suspend": "SuspendCase",
        "withdraw": "WithdrawCase",
        "agreement": "ConcludeAgreement",
        "amount": "RecordAmount",
        "follow_up": "RecordFollowUp",
        "take_up": "TakeUpCase",
        "add_claimant": "AddClaimant",
        "paper": "RecordPaper",
    }
    rights = {step.id: step.right for step in STEPS}
    assert {name: rights[name] for name in wanted} == {
        name: USE_CASES[command].right for name, command in wanted.items()
    }


def test_an_empty_reason_is_asked_for_under_its_field(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, ask_case(desk, accepted(desk)), "suspend")

    click(made, "step.suspend.save")

    assert made.entries["reason"].row.error() == "请填写。"
    assert made.isVisible()


def test_a_day_nobody_understands_is_told_under_its_field(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, ask_case(desk, accepted(desk)), "mediate")
    find(made, "step.mediate.occurred_on", QLineEdit).setText("下辈子")

    click(made, "step.mediate.save")

    assert "看不懂" in made.entries["occurred_on"].row.error()


def test_a_refusal_stands_under_its_field_and_keeps_what_was_typed(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, ask_case(desk, agreed(desk)), "payment")
    choose_data(find(made, "step.payment.proof_kind", QComboBox), "payment_slip")
    click(made, "step.payment.all_employer_share")

    click(made, "step.payment.save")

    until(qtbot, lambda: "编号" in made.entries["proof_no"].row.error())
    assert find(made, "step.payment.employer_share", QLineEdit).text() == "9,000.00"
    type_in(made, "step.payment.proof_no", "344016")
    click(made, "step.payment.save")
    until(qtbot, lambda: not made.isVisible())


def test_an_agreement_may_not_waive_contributions(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    view = ask_case(desk, mediating(desk))
    made = show(qtbot, place, view, "agreement")
    for row in range(len(view.file.claimants)):
        type_cell(made, "step.agreement.items", (row, SUM), "5000")
    find(made, "step.agreement.terms", QPlainTextEdit).setPlainText("职工自愿放弃补缴社会保险。")

    click(made, "step.agreement.save")

    until(qtbot, lambda: "不能这样约定" in made.entries["terms"].row.error())


def test_an_agreement_asks_for_a_sum_for_everybody_who_takes_part(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    view = ask_case(desk, mediating(desk))
    made = show(qtbot, place, view, "agreement")

    click(made, "step.agreement.save")

    word = find(made, "step.agreement.items.word", QLabel)
    assert "张例堃" in word.text()
    find(made, "step.agreement.items", EntryGrid).go_to(1, 0)
    press(find(made, "step.agreement.items", EntryGrid), Qt.Key.Key_Space)
    assert find(made, "step.agreement.total", QLabel).text() == "10,000.00 元"
    click(made, "step.agreement.save")
    until(qtbot, lambda: not made.isVisible())
    assert ask_case(desk, view.id).stage is Stage.AGREED


def test_a_full_disk_keeps_what_stands_in_a_form(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = mediating(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "session")
    offers = "双方同意按实际工资补缴。" * 2_000
    type_in(made, "step.session.place", "街道调解室")
    find(made, "step.session.offers", QPlainTextEdit).setPlainText(offers)
    click(made, "step.session.outcome.adjourned")
    asked(qtbot, place, lambda kept: limit_pages(kept, NO_PAGE_MORE))

    click(made, "step.session.save")

    until(qtbot, lambda: "磁盘空间不足" in made.bar.text())
    assert made.isVisible()
    assert find(made, "step.session.place", QLineEdit).text().endswith("街道调解室")
    assert find(made, "step.session.offers", QPlainTextEdit).toPlainText() == offers
    assert find(made, "step.session.outcome.adjourned", QAbstractButton).isChecked()
    assert desk.lists.case_file(case_id).sessions == ()
    asked(qtbot, place, lambda kept: limit_pages(kept, MANY_PAGES))
    click(made, "step.session.save")
    until(qtbot, lambda: not made.isVisible())
    assert desk.lists.case_file(case_id).sessions[0]["offers"] == offers


def test_leaving_while_a_save_is_on_its_way_waits_for_its_answer(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    made = show(qtbot, place, ask_case(desk, mediating(desk)), "session")
    offers = "双方同意按实际工资补缴。" * 2_000
    find(made, "step.session.offers", QPlainTextEdit).setPlainText(offers)
    click(made, "step.session.outcome.adjourned")
    asked(qtbot, place, lambda kept: limit_pages(kept, NO_PAGE_MORE))

    click(made, "step.session.save")
    press(made, Qt.Key.Key_Escape)
    click(made, "step.session.cancel")

    until(qtbot, lambda: "磁盘空间不足" in made.bar.text())
    assert made.isVisible()
    assert find(made, "step.session.offers", QPlainTextEdit).toPlainText() == offers


def asked(qtbot: QtBot, place: Workplace, question: Callable[[Desk], object]) -> None:
    """Let the desk of the window do something and wait for it."""
    done: list[object] = []
    place.jobs.ask(question, done.append)
    until(qtbot, lambda: bool(done))


def test_a_screenshot_proves_no_payment(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id = agreed(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "payment")
    choose_data(find(made, "step.payment.proof_kind", QComboBox), "screenshot")
    click(made, "step.payment.all_employer_share")
    assert "不能证明入库" in find(made, "step.payment.worth", QLabel).text()

    click(made, "step.payment.save")

    until(qtbot, lambda: not made.isVisible())
    view = ask_case(desk, case_id)
    assert view.file.sums["paid"] == 0
    assert view.file.payments[0]["state"] == "paid_unverified"


def test_closing_says_what_is_missing_and_closes_the_past_with_a_reason(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = agreed(desk)
    made = show(qtbot, place, ask_case(desk, case_id), "close")
    choose_data(find(made, "step.close.kind", QComboBox), "mediated_performed")
    missing = find(made, "step.close.missing", QLabel).text()
    assert "回访记录" in missing
    assert "有凭证的实缴入库" in missing

    click(made, "step.close.save")
    assert "请在补录原因里写明" in made.bar.text()
    type_in(made, "step.close.reason", "2024年纸质案卷补录，李䶮、张例堃已补缴到账")
    find(made, "step.close.occurred_on", QLineEdit).setText(CAME.isoformat())
    click(made, "step.close.save")

    until(qtbot, lambda: not made.isVisible())
    assert ask_case(desk, case_id).stage is Stage.CLOSED


def test_a_worker_is_corrected_without_showing_the_number(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    people = (NewClaimant(name="李䶮", id_no="11010519491231002X", phone="13800001234"),)
    case_id = int(desk.do(RegisterCase(claimants=people, employer=LONG_NAME)).value)
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    made = show(qtbot, place, ask_case(desk, case_id), "edit_claimant", worker)
    number = find(made, "step.edit_claimant.id_no", QLineEdit)
    assert number.text() == ""
    assert "110105********002X" in number.placeholderText()

    type_in(made, "step.edit_claimant.job", "缝纫工")
    click(made, "step.edit_claimant.save")

    until(qtbot, lambda: not made.isVisible())
    kept = desk.lists.case_file(case_id).claimants[0]
    assert (kept["job"], kept["id_no"]) == ("缝纫工", "11010519491231002X")


def test_a_closed_case_can_be_opened_again(qtbot: QtBot, place: Workplace, desk: Desk) -> None:
    case_id = accepted(desk)
    desk.do(WithdrawCase(case_id=case_id))
    assert "reopen" not in {step.id for step in steps_of(ask_case(desk, case_id))}
    desk.do(CloseCase(case_id=case_id, kind="withdrawn"))
    made = show(qtbot, place, ask_case(desk, case_id), "reopen")
    assert "已受理" in made.next_line.text()
    find(made, "step.reopen.reason", QPlainTextEdit).setPlainText("职工要求继续")

    click(made, "step.reopen.save")

    until(qtbot, lambda: not made.isVisible())
    assert ask_case(desk, case_id).stage is Stage.ACCEPTED


def choose_data(box: QComboBox, code: str) -> None:
    place = box.findData(code)
    assert place >= 0, code
    box.setCurrentIndex(place)
