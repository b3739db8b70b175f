"""协查, comparison, referrals and legal aid in the case file, from the request to the answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.months import Month
from dispute_desk.domain.rows import FieldChange
from dispute_desk.services.acceptance import AcceptCase, ReferCase
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.insured import RecordInsuredLine
from dispute_desk.services.legal_aid import RecordLegalAid
from dispute_desk.ui.pages.case_file.grid import Grid
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.case_file.story import story_of
from dispute_desk.ui.pages.history.words import told_of
from dispute_desk.ui.pages.today.page import TodayPage
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.steps.enquiry_answer import AnswerEnquiryStep
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.insured_rows import InsuredRowsStep
from dispute_desk.ui.steps.typed_answers import STATUS, SUM
from tests.ui.hands import click, find, form, type_cell, type_in, until
from tests.ui.test_case_file import do, registered

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.steps.case_view import CaseView

JANUARY, JUNE, DECEMBER = Month(2024, 1), Month(2024, 6), Month(2024, 12)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    """A case whose worker says nothing was paid in 2024, and a request that went out."""
    case_id = registered(qtbot, window)
    do(qtbot, window, AcceptCase(case_id=case_id))
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    worker = view_of(found).file.claimants[0]["id"]
    told = RecordInsuredLine(
        case_id=case_id,
        claimant_id=worker,
        insurance=Insurance.PENSION,
        status=InsuredStatus.UNPAID,
        month_from=JANUARY,
        month_to=DECEMBER,
    )
    do(qtbot, window, told)
    asked = RecordEnquiry(
        case_id=case_id,
        target="tax",
        question="请协查 2024 年各险种的缴费情况",
        claimant_ids=(worker,),
        month_from=JANUARY,
        month_to=DECEMBER,
        sent_on=date(2026, 11, 2),
        number="例协查1号",
    )
    do(qtbot, window, asked)
    until(qtbot, lambda: bool(view_of(found).file.beside["enquiry"]))
    return found


def view_of(page: CaseFilePage) -> CaseView:
    assert page.view is not None
    return page.view


def enquiry_id(page: CaseFilePage) -> int:
    found: int = view_of(page).file.beside["enquiry"][0]["id"]
    return found


def opened(qtbot: QtBot, step: str) -> StepForm:
    found = form(qtbot, f"step.{step}")
    assert isinstance(found, StepForm)
    return found


def answering(qtbot: QtBot, page: CaseFilePage) -> AnswerEnquiryStep:
    click(page, "case_file.enquiries.fold")
    click(page, f"case_file.enquiries.{enquiry_id(page)}.answer")
    step = opened(qtbot, "answer_enquiry")
    assert isinstance(step, AnswerEnquiryStep)
    return step


def cells(page: CaseFilePage) -> list[list[str]]:
    click(page, "case_file.insured.fold")
    model = find(page, "case_file.insured.grid", Grid).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_request_past_its_term_stands_on_the_home_page_with_its_step(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    window.go("today")
    today = window.page("today")
    assert isinstance(today, TodayPage)
    until(qtbot, lambda: any("协查" in line.text for line in today.list.lines.lines))
    line = next(one for one in today.list.lines.lines if "协查" in one.text)

    assert (line.section.id, line.act) == ("due", "登记协查答复")
    assert line.text == "协查到期未答复：税务征缴，11-02 发出"
    today.list.acted.emit(line)

    step = opened(qtbot, "answer_enquiry")
    assert step.value("enquiry_id") == enquiry_id(page)


def test_an_answer_typed_row_by_row_stands_beside_the_word_of_the_worker(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    step = answering(qtbot, page)
    type_in(step, "step.answer_enquiry.answered_by", "例区税务所 周例")
    step.rows.grid.entries.put([(0, 1, "养老"), (0, 3, "2024-06")])
    type_cell(step, "step.answer_enquiry.rows", (0, STATUS), "缴了一半")
    click(step, "step.answer_enquiry.save")
    assert "缴费情况请填" in find(step, "step.answer_enquiry.rows.word", QLabel).text()
    type_cell(step, "step.answer_enquiry.rows", (0, STATUS), "已缴")
    type_cell(step, "step.answer_enquiry.rows", (0, SUM), "5284")

    click(step, "step.answer_enquiry.save")

    until(qtbot, lambda: bool(view_of(page).file.beside["enquiry"][0]["answered_on"]))
    titles = [one.title for one in story_of(view_of(page))]
    assert {"协查：税务征缴", "税务征缴 答复协查"} <= set(titles)
    shown = cells(page)
    assert [row[2] for row in shown] == ["2024-01 – 2024-06", "2024-07 – 2024-12"]
    assert shown[0][3:] == ["未缴", "", "已缴 5,284.00", "", "缴费情况说法不一"]
    assert shown[1][3:] == ["未缴", "", "", "", "仅一方说明"]


def test_a_file_is_looked_at_before_it_is_taken_in(
    qtbot: QtBot, page: CaseFilePage, tmp_path: Path
) -> None:
    step = answering(qtbot, page)
    file = tmp_path / "明细.csv"
    rows = [f"李䶮,11010519491231002X,养老,2024{month:02d},5284,已缴" for month in range(1, 13)]
    rows.append("别例,,养老,202401,5284,已缴")
    file.write_text(
        "\n".join(["姓名,证件号码,险种,所属期,缴费基数,状态", *rows]), encoding="gb18030"
    )

    step.read_file(file)

    words = find(step, "step.answer_enquiry.read", QLabel)
    until(qtbot, lambda: bool(words.text()))
    assert words.text() == (
        "明细.csv：可以导入 12 行，合并为 1 条；1 行导入不了。\n第 14 行：本案没有这名职工"
    )
    assert not step.rows.grid.isVisible()
    click(step, "step.answer_enquiry.save")
    until(qtbot, lambda: len(view_of(page).file.beside["insured_line"]) == 2)
    assert "别例" in view_of(page).file.beside["enquiry"][0]["answer"]
    assert [row[-1] for row in cells(page)] == ["缴费情况说法不一"]


def test_a_file_nobody_understands_is_told_and_the_form_stays(
    qtbot: QtBot, page: CaseFilePage, tmp_path: Path
) -> None:
    step = answering(qtbot, page)
    file = tmp_path / "照片.csv"
    file.write_text("甲,乙\n1,2\n", encoding="utf-8")

    step.read_file(file)

    until(qtbot, lambda: "找不到明细的表头" in step.bar.text())
    assert step.save_button.isEnabled()


def test_what_a_worker_says_of_several_insurances_is_recorded_at_once(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    click(page, "case_file.insured.fold")
    click(page, "case_file.insured.rows")
    step = opened(qtbot, "insured_rows")
    assert isinstance(step, InsuredRowsStep)
    click(step, "step.insured_rows.save")
    until(qtbot, lambda: "没有一行写明" in step.bar.text())
    step.rows.grid.go_to(0, 0)
    name = str(view_of(page).file.claimants[1]["name"])
    step.rows.grid.paste(
        f"{name}\t医疗\t202401\t202406\t未缴\t6000\n{name}\t工伤\t2024-01\t\t未参保"
    )

    click(step, "step.insured_rows.save")

    until(qtbot, lambda: len(view_of(page).file.beside["insured_line"]) == 3)
    first, second = view_of(page).file.beside["insured_line"][1:]
    assert (first["insurance"], first["wage_fen"]) == (Insurance.MEDICAL, 600_000)
    assert (second["status"], second["month_to"]) == (InsuredStatus.NOT_ENROLLED, None)


def test_the_letter_prints_from_its_own_request(qtbot: QtBot, page: CaseFilePage) -> None:
    click(page, "case_file.enquiries.fold")
    click(page, f"case_file.enquiries.{enquiry_id(page)}.print")
    shown = form(qtbot, "paper")
    assert isinstance(shown, PaperWindow)

    until(qtbot, lambda: shown.view.count() == 3)

    assert shown.windowTitle() == "协查函"
    shown.reject()


def test_a_new_request_begins_with_whom_the_route_names_and_the_months_of_the_claim(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    click(page, "case_file.enquiries.fold")
    click(page, "case_file.enquiries.add")
    step = opened(qtbot, "enquiry")

    assert step.value("target") == "tax"
    assert "缴费基数" in str(step.value("question"))
    step.entries["workers"].put((view_of(page).file.claimants[1]["id"],))
    type_in(step, "step.enquiry.month_from", "202401")
    click(step, "step.enquiry.save")

    until(qtbot, lambda: len(view_of(page).file.beside["enquiry"]) == 2)
    made = view_of(page).file.beside["enquiry"][1]
    assert made["claimants"] == str(view_of(page).file.claimants[1]["id"])
    click(page, f"case_file.enquiries.{made['id']}.send")
    click(opened(qtbot, "send_enquiry"), "step.send_enquiry.save")
    until(qtbot, lambda: view_of(page).file.beside["enquiry"][1]["due_on"] is not None)


def test_referrals_say_whom_to_turn_to_next_and_take_receipt_and_answer(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    case_id = view_of(page).id
    do(qtbot, window, ReferCase(case_id=case_id, target="tax", hand_over=False))
    until(qtbot, lambda: bool(view_of(page).file.referrals))
    click(page, "case_file.referrals.fold")
    name = f"case_file.referrals.{view_of(page).file.referrals[0]['id']}"
    told = find(page, "case_file.referrals.route", QLabel).text()
    assert told.startswith("先找：税务征缴")
    assert "再找" not in told  # the same body is not named twice

    click(page, f"{name}.receive")
    receipt = opened(qtbot, "referral_receipt")
    find(receipt, "step.referral_receipt.due_on", QLineEdit).setText("2026-12-31")
    click(receipt, "step.referral_receipt.save")
    until(qtbot, lambda: view_of(page).file.referrals[0]["received_on"] is not None)
    click(page, f"{name}.feedback")
    answer = opened(qtbot, "feedback")
    answer.entries["feedback"].put("已补缴到账")
    answer.entries["result"].put("settled")
    click(answer, "step.feedback.save")

    until(qtbot, lambda: view_of(page).file.referrals[0]["result"] == "settled")
    until(qtbot, lambda: find(page, f"{name}.mark", QLabel).text() == "已反馈")


def test_legal_aid_is_decided_and_ended_from_its_card(
    qtbot: QtBot, window: MainWindow, page: CaseFilePage
) -> None:
    do(qtbot, window, RecordLegalAid(case_id=view_of(page).id, organisation="例区法律援助处"))
    until(qtbot, lambda: bool(view_of(page).file.beside["legal_aid"]))
    click(page, "case_file.legal_aid.fold")
    name = f"case_file.legal_aid.{view_of(page).file.beside['legal_aid'][0]['id']}"
    assert find(page, f"{name}.mark", QLabel).text() == "等待审批"

    click(page, f"{name}.decide")
    decision = opened(qtbot, "legal_aid_decision")
    type_in(decision, "step.legal_aid_decision.lawyer", "吴律例")
    click(decision, "step.legal_aid_decision.save")
    until(qtbot, lambda: find(page, f"{name}.mark", QLabel).text() == "援助中")
    click(page, f"{name}.end")
    end = opened(qtbot, "legal_aid_end")
    end.entries["outcome"].put("裁决支持")
    click(end, "step.legal_aid_end.save")

    until(qtbot, lambda: find(page, f"{name}.mark", QLabel).text() == "已办结")


def test_the_history_masks_numbers_in_answers_and_counts_the_workers_asked_about(
    qtbot: QtBot, window: MainWindow
) -> None:
    until(qtbot, lambda: window.place.seat is not None)
    seat = window.place.seat
    assert seat is not None
    changes = [
        FieldChange(seq=1, kind="enquiry", record_id=1, field=field, before=None, after=value)
        for field, value in (("answer", "未导入 11010519491231002X"), ("claimants", "3,5"))
    ]

    told = [told_of(one, seat, {}) for one in changes]

    assert [one.after for one in told if one is not None] == [
        "未导入 110105********002X",
        "2 人",
    ]
