"""The wheel changes no setting: every choice of the program leaves it to the page."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from dispute_desk.ui.widgets.combo import Choice, Combo
from tests.architecture.house import ROOT, called, modules, nodes, place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

#: Widgets of Qt whose value the wheel turns.
TURNED = frozenset(
    {
        "QComboBox",
        "QFontComboBox",
        "QSpinBox",
        "QDoubleSpinBox",
        "QDateEdit",
        "QTimeEdit",
        "QDateTimeEdit",
        "QCalendarWidget",
        "QSlider",
        "QDial",
    }
)
#: The one place that tames them.
TAMED = "dispute_desk/ui/widgets/combo.py"


def test_no_bare_widget_that_the_wheel_turns_is_made_or_inherited() -> None:
    told = []
    for path in modules():
        if not path.is_relative_to(ROOT / "dispute_desk") or place(path) == TAMED:
            continue
        told += [
            f"{place(path)}:{one.lineno}" for one in nodes(path, ast.Call) if called(one) in TURNED
        ]
        for one in nodes(path, ast.ClassDef):
            bases = {getattr(base, "id", getattr(base, "attr", "")) for base in one.bases}
            told += [f"{place(path)}:{one.lineno}"] * bool(bases & TURNED)

    assert told == []


@pytest.mark.parametrize("focused", [False, True])
@pytest.mark.parametrize("combo", [False, True])
def test_the_wheel_leaves_a_closed_choice_as_it_is(
    qtbot: QtBot, *, focused: bool, combo: bool
) -> None:
    box = Combo("test.choice", "缩放") if combo else Choice()
    qtbot.addWidget(box)
    for word in ("100%", "125%", "150%"):
        box.addItem(word, word)
    box.setCurrentIndex(1)
    box.show()
    if focused:
        box.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - as Qt takes it
    )  # fmt: skip

    QApplication.sendEvent(box, wheel)

    assert box.currentText() == "125%"
    assert not wheel.isAccepted()
