"""A small form on a small screen: what is asked scrolls, buttons and refusals stay in sight."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

import dispute_desk
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.cases.bulk import PlanMany
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.hands import find, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

LINES = 12


class Long(SmallForm):
    """More entries than a low window has room for; the last one is required."""

    id = "long"

    def title(self) -> str:
        return "很长的表单"

    def build(self) -> None:
        for number in range(LINES):
            last = number == LINES - 1
            entry = self.kit.text(f"e{number}", f"第 {number + 1} 项", hint="说明", required=last)
            self.entries[f"e{number}"] = entry

    def command(self) -> object:
        raise AssertionError


def opened(window: MainWindow, size: tuple[int, int]) -> Long:
    window.resize(*size)
    wait_until_quiet(window)
    assert window.place.seat is not None
    made = Long(window.place, window.place.seat, window)
    made.open()
    wait_until_quiet(window)
    return made


def on_form(form: SmallForm, part: QWidget) -> QRect:
    return QRect(part.mapTo(form, part.rect().topLeft()), part.size())


def is_whole(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def test_the_buttons_stay_in_sight_where_the_entries_are_higher_than_the_window(
    window: MainWindow,
) -> None:
    form = opened(window, (1000, 440))

    assert form.height() <= 440
    for name in ("small.long.save", "small.long.cancel"):
        assert form.rect().contains(on_form(form, find(form, name, QPushButton)))
    area = find(form, "small.long.area", QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    form.close()


def test_what_is_wrong_below_the_fold_is_scrolled_to_and_said_above_the_buttons(
    qtbot: QtBot, window: MainWindow
) -> None:
    form = opened(window, (1000, 440))

    form.save()

    last = form.entries[f"e{LINES - 1}"].row
    assert last.error()
    assert form.focusWidget() is last.field
    until(qtbot, lambda: is_whole(last.field))
    assert form.bar.text() == f"第 {LINES} 项：{last.error()}"
    words = find(form.bar, "small.long.bar.text", QLabel)
    until(qtbot, lambda: is_whole(words))
    assert not form.area.isAncestorOf(form.bar)
    until(qtbot, lambda: form.height() <= 440)
    form.entries[f"e{LINES - 1}"].put("好了")
    assert form.bar.text() == ""
    assert form.bar.isHidden()
    form.hide()
    form.deleteLater()


def test_an_empty_plan_is_refused_beside_its_hint(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    people = (NewClaimant(name="例甲"),)
    case_id = desk.do(RegisterCase(claimants=people, employer="广州例信制衣有限公司")).value
    wait_until_quiet(window)
    assert window.place.seat is not None
    plan = PlanMany(window.place, window.place.seat, (case_id,), window)
    plan.open()
    hint = "只改期限的，这里留空：各件原来的下一步不变。"
    row = plan.entries["next_action"].row

    plan.save()

    assert row.error()
    assert row.error() != hint
    told = [one.text() for one in row.findChildren(QLabel) if one.isVisible()]
    assert row.error() in told
    assert hint in told
    plan.entries["next_action"].put("电话催办")
    until(qtbot, lambda: row.error() == "")
    told = [one.text() for one in row.findChildren(QLabel) if one.isVisible()]
    assert told.count(hint) == 1
    plan.hide()
    plan.deleteLater()


#: Opens a form over a window on a screen whose corner is not the corner of the desk.
_SECOND_SCREEN = """
import sys
from PySide6.QtCore import QEvent, QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget
from dispute_desk.ui.pages import small_form
from dispute_desk.ui.workplace import Workplace

app = QApplication([])

class Asked(small_form.SmallForm):
    id = "asked"

    def title(self):
        return "表单"

    def build(self):
        self.entries["one"] = self.kit.text("one", "下一步", hint="说明" * 40)

    def showEvent(self, event):
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        super().showEvent(event)

window = QWidget()
window.setGeometry(app.primaryScreen().availableGeometry().adjusted(100, 100, -100, -100))
window.show()
app.processEvents()

class Seat:
    calendar = None

class Place:
    def today(self):
        return None

form = Asked(Place(), Seat(), window)
form.open()
app.processEvents()
away = form.geometry().center() - window.geometry().center()
print(abs(away.x()), abs(away.y()))
"""


def test_a_form_opens_over_its_window_wherever_the_screen_begins(tmp_path: Path) -> None:
    screens = [{"name": "right", "x": 1366, "y": 40, "width": 1366, "height": 768}]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    here = str(Path(dispute_desk.__file__).parent.parent)
    told = subprocess.run(
        [sys.executable, "-c", _SECOND_SCREEN],
        check=True,
        capture_output=True,
        text=True,
        cwd=here,
        env={"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PATH": "", "PYTHONPATH": here},
    ).stdout.split()

    assert int(told[-2]) <= 2
    assert int(told[-1]) <= 40
