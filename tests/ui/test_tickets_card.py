"""Hotline tickets in the case file: what waits, what was done, the reply to copy back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from dispute_desk.services.tickets import RecordTicket
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.steps.form import StepForm
from tests.ui.hands import click, find, form, type_in, until
from tests.ui.test_case_file import do, registered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CaseFilePage:
    case_id = registered(qtbot, window)
    do(
        qtbot,
        window,
        RecordTicket(
            channel="HOTLINE_12345",
            case_id=case_id,
            ticket_no="GZ例7",
            received_on=date(2026, 11, 20),
            due_on=date(2026, 11, 26),
        ),
    )
    window.go("case_file", case_id)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    click(found, "case_file.tickets.fold")
    return found


def opened(qtbot: QtBot, step: str) -> StepForm:
    found = form(qtbot, f"step.{step}")
    assert isinstance(found, StepForm)
    return found


def ticket_id(page: CaseFilePage) -> int:
    assert page.view is not None
    found: int = page.view.file.beside["ticket"][0]["id"]
    return found


def test_a_ticket_says_how_near_its_end_is(page: CaseFilePage) -> None:
    heading = find(page, f"case_file.tickets.{ticket_id(page)}.heading", QLabel)

    assert heading.text() == "12345 政务热线 · GZ例7"
    assert find(page, f"case_file.tickets.{ticket_id(page)}.mark", QLabel).text() == "剩 4 天"


def test_a_reply_is_proposed_kept_and_copied_back(qtbot: QtBot, page: CaseFilePage) -> None:
    name = f"case_file.tickets.{ticket_id(page)}"
    click(page, f"{name}.reply")
    step = opened(qtbot, "ticket_reply")
    assert "已登记" in str(step.value("reply"))
    step.entries["reply"].put("您反映的问题已受理。")
    step.save()

    until(qtbot, lambda: page.findChild(QPushButton, f"{name}.copy") is not None)
    click(page, f"{name}.copy")

    assert QGuiApplication.clipboard().text() == "您反映的问题已受理。"
    assert find(page, f"{name}.copy", QPushButton).text() == "已复制"
    assert find(page, f"{name}.mark", QLabel).text() == "已答复"
    assert page.findChild(QPushButton, f"{name}.contact") is None


def test_the_reply_begins_in_its_box_and_what_is_proposed_is_asked_about(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    name = f"case_file.tickets.{ticket_id(page)}"
    click(page, f"{name}.reply")
    step = opened(qtbot, "ticket_reply")
    text = find(step, "step.ticket_reply.reply", QPlainTextEdit)
    assert text.hasFocus()

    step.save()

    assert "系统拟的话" in step.bar.text()
    assert step.isVisible()
    type_in(step, "step.ticket_reply.reply", "已联系单位，本周内补缴。")
    assert step.value("reply") == "已联系单位，本周内补缴。"
    step.save()
    until(qtbot, lambda: page.findChild(QPushButton, f"{name}.copy") is not None)


def test_a_reply_of_ones_own_is_gone_on_with(qtbot: QtBot, page: CaseFilePage) -> None:
    name = f"case_file.tickets.{ticket_id(page)}"
    click(page, f"{name}.reply")
    step = opened(qtbot, "ticket_reply")
    step.entries["reply"].put("已联系单位。")
    step.entries["draft"].put(True)  # noqa: FBT003 - as the entry takes it
    step.save()
    until(qtbot, lambda: page.findChild(QPushButton, f"{name}.copy") is not None)

    click(page, f"{name}.reply")
    again = opened(qtbot, "ticket_reply")
    type_in(again, "step.ticket_reply.reply", "本周补缴。")

    assert again.value("reply") == "已联系单位。本周补缴。"


def test_a_ticket_is_neither_extended_nor_returned_before_that_is_chosen(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    name = f"case_file.tickets.{ticket_id(page)}"
    click(page, f"{name}.more")
    step = opened(qtbot, "ticket_term")
    assert step.value("way") is None
    assert not step.entries["until"].row.isVisible()
    step.entries["reason"].put("单位账册未交齐")
    step.save()
    assert step.entries["way"].row.error() == "请选择。"
    click(step, "step.ticket_term.way.extend")
    step.save()
    assert step.entries["until"].row.error() == "请填写。"
    step.entries["until"].put(date(2026, 12, 3))
    step.save()
    until(qtbot, lambda: find(page, f"{name}.mark", QLabel).text() == "剩 11 天")

    click(page, f"{name}.more")
    step = opened(qtbot, "ticket_term")
    step.entries["reason"].put("不属本区")
    click(step, "step.ticket_term.way.return")
    assert not step.entries["until"].row.isVisible()
    step.save()
    until(qtbot, lambda: find(page, f"{name}.mark", QLabel).text() == "已退回")


def test_the_first_contact_is_written_down(qtbot: QtBot, page: CaseFilePage) -> None:
    click(page, f"case_file.tickets.{ticket_id(page)}.contact")
    step = opened(qtbot, "ticket_contact")
    step.entries["note"].put("已电话联系")
    step.save()

    until(
        qtbot,
        lambda: (
            page.view is not None
            and page.view.file.beside["ticket"][0]["contact_note"] == "已电话联系"
        ),
    )
