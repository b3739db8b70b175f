"""Search, date and money fields under an input method and a hurried hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.ui.jobs import Job
from dispute_desk.ui.messages import show_refusal
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.chips import Chip, ChipBar
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.progress import ProgressStrip
from dispute_desk.ui.widgets.search import SearchField
from dispute_desk.ui.widgets.typed_field import DateField, MoneyField
from tests.ui.hands import PATIENCE_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 22)
BAD_PHONE = sentence("test_bad_phone", "电话 {phone} 少一位，请核对。")


def click(parent: QWidget, name: str) -> None:
    """Click the control of that name."""
    found = parent.findChild(QWidget, name)
    assert found is not None
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def compose(field: QWidget, preedit: str, commit: str = "") -> None:
    """Type through an input method."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QCoreApplication.sendEvent(field, event)


@pytest.fixture
def search(qtbot: QtBot) -> SearchField:
    field = SearchField("search", "查找", "查找")
    qtbot.addWidget(field)
    field.show()
    return field


def test_search_waits_for_the_hand_to_rest(qtbot: QtBot, search: SearchField) -> None:
    heard: list[str] = []
    search.searched.connect(heard.append)

    for letters in ("h", "hx", "hxz"):
        search.setText(letters)
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == ["hxz"]


def test_search_is_quiet_in_the_middle_of_a_composition(qtbot: QtBot, search: SearchField) -> None:
    heard: list[str] = []
    search.searched.connect(heard.append)

    compose(search, "li'mei")
    qtbot.wait(200)
    assert heard == []

    compose(search, "", "李例")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["李例"]


def test_a_date_shows_what_it_understood_and_writes_it_out(qtbot: QtBot) -> None:
    field = DateField("due", "期限", today=lambda: TODAY)
    other = QLineEdit()
    qtbot.addWidget(field)
    qtbot.addWidget(other)
    field.show()
    field.setText("1015")
    assert field.day() == date(2026, 10, 15)
    assert field._words() == "2026-10-15 周四"

    field.setText("2026-02-30")
    assert field.is_wrong()
    field.set_day(TODAY)
    assert field.text() == "2026-11-22"


def test_money_shows_yuan(qtbot: QtBot) -> None:
    field = MoneyField("amount", "金额")
    qtbot.addWidget(field)
    field.setText("1.2万")

    assert field.fen() == 1_200_000
    assert field._words() == "12,000.00 元"
    field.setText("很多")
    assert field.is_wrong()


def test_a_refusal_goes_under_its_field_else_on_the_bar(qtbot: QtBot) -> None:
    phone = FormRow("phone", "电话", QLineEdit())
    bar = MessageBar("bar")
    qtbot.addWidget(phone)
    qtbot.addWidget(bar)
    rows = {"phone": phone}

    show_refusal(DeskError(BAD_PHONE, field="phone", phone="138"), rows, bar)
    assert phone.error() == "电话 138 少一位，请核对。"
    assert bar.isHidden()

    phone.clear()
    show_refusal(DeskError(BAD_PHONE, field="nowhere", phone="139"), rows, bar)
    assert phone.error() == ""
    assert bar.text() == "电话 139 少一位，请核对。"


def test_short_work_shows_no_progress(qtbot: QtBot) -> None:
    strip = ProgressStrip("strip")
    qtbot.addWidget(strip)
    job = Job(lambda: None, None, None)
    strip.watch(job, "正在生成")
    assert strip.isHidden()

    qtbot.waitUntil(strip.isVisible, timeout=PATIENCE_MS)
    job.finished = True
    qtbot.waitUntil(strip.isHidden)


def test_long_work_can_be_cancelled(qtbot: QtBot) -> None:
    strip = ProgressStrip("strip")
    qtbot.addWidget(strip)
    job = Job(lambda: None, None, None)
    strip.watch(job, "正在生成")
    qtbot.waitUntil(strip.isVisible)
    click(strip, "strip.cancel")

    assert job.progress.cancelled


def test_one_chip_is_always_chosen(qtbot: QtBot) -> None:
    chips = ChipBar("chips", "筛选")
    qtbot.addWidget(chips)
    chips.show_chips([Chip("all", "全部", "60"), Chip("open", "办理中")])
    heard: list[str] = []
    chips.chosen.connect(heard.append)
    chips.show()

    assert chips.current() == "all"
    chips.choose("open")
    chips.show_chips([Chip("all", "全部", "61"), Chip("open", "办理中", "2")])
    assert (chips.current(), heard) == ("open", ["open"])
    QTest.keyClick(chips, Qt.Key.Key_Left)
    assert chips.current() == "all"
