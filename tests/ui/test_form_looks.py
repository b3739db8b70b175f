"""What stands in the forms of the steps is seen whole: boxes, long names, headings of grids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.languages import use_language
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.portraits import wait_until_quiet
from dispute_desk.ui.roster.grid import RosterGrid
from dispute_desk.ui.roster.opening import ROSTER
from dispute_desk.ui.steps.opening import FORMS
from dispute_desk.ui.theme import THEMES, contrast, theme
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from tests.ui.hands import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

FIRM = "广州市示例恒信智能电子科技股份有限公司白云区钟落潭镇示例工业园第三分公司"
#: Forms that can be opened on any open case, with grids, chips, boxes and many fields.
OPENED = (
    "accept", "supplement", "decline", "amount", "paper", "refer", "appointment", "insured_rows",
    "insured_line", "evidence", "investigation", "attorney", "edit_employer", "plan_next",
    "suspend", "withdraw", "split", "waiver", "legal_aid", "review", "enquiry",
)  # fmt: skip


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> CaseFilePage:
    """A case of people with names of ten letters and a firm of forty."""
    people = tuple(NewClaimant(name=f"欧阳古丽热依罕木江{one}") for one in "甲乙")
    made = desk.do(RegisterCase(claimants=people, employer=FIRM, cause="04")).value
    window.go("case_file", made)
    wait_until_quiet(window)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    return found


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language of the window."""
    use_language(request.param)
    yield request.param
    use_language("zh")


@pytest.mark.parametrize("name", THEMES)
def test_an_empty_box_for_a_tick_is_seen(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    theme.apply(qapp, name)
    box = QCheckBox("整案转出")
    qtbot.addWidget(box)
    box.show()
    image = box.grab().toImage()
    ground = image.pixelColor(1, 1).name()
    seen = max(
        contrast(image.pixelColor(x, image.height() // 2).name(), ground)
        for x in range(image.width() // 5)
    )
    theme.apply(qapp, "light")

    assert seen >= 3


@pytest.mark.usefixtures("language")
def test_no_word_of_a_form_is_cut_with_long_names(window: MainWindow, page: CaseFilePage) -> None:
    assert page.view is not None
    cut = {}
    for step in OPENED:
        form = FORMS[step](window.place, page.view, window)
        form.open()
        wait_until_quiet(window)
        cut[step] = [*_cut_in(form)]
        form.close()

    assert {step: found for step, found in cut.items() if found} == {}


def _cut_in(form: QWidget) -> Iterator[str]:
    for part in form.findChildren(QWidget):
        if not part.isVisible():
            continue
        name = part.objectName()
        if isinstance(part, QPushButton) and part.width() < part.minimumSizeHint().width():
            yield f"{name}: {part.text()}"
        elif isinstance(part, QLabel) and not part.wordWrap() and not part.toolTip():
            if part.width() + 1 < part.sizeHint().width():
                yield f"{name}: {part.text()}"
        elif isinstance(part, QLineEdit) and not part.text():
            hint = part.placeholderText()
            if QFontMetrics(part.font()).horizontalAdvance(hint) > part.width() - 12:
                yield f"{name}: {hint}"
        elif isinstance(part, EntryGrid):
            yield from _cut_heads(part)


def _cut_heads(grid: EntryGrid) -> Iterator[str]:
    if grid.horizontalScrollBar().maximum() > 0:
        yield f"{grid.objectName()} scrolls sideways"
    heads = grid.horizontalHeader()
    for number in range(grid.model().columnCount()):
        title = str(grid.model().headerData(number, Qt.Orientation.Horizontal))
        if heads.fontMetrics().horizontalAdvance(title) + 8 > grid.columnWidth(number):
            yield f"{grid.objectName()}: {title}"
        told = str(grid.model().index(0, number).data() or "") if number else ""
        if grid.fontMetrics().horizontalAdvance(told) + 14 > grid.columnWidth(number):
            yield f"{grid.objectName()}: {told}"


def test_a_firm_of_forty_letters_is_seen_whole_where_it_is_edited(
    window: MainWindow, page: CaseFilePage
) -> None:
    assert page.view is not None
    form = FORMS["edit_employer"](window.place, page.view, window)
    form.open()
    wait_until_quiet(window)

    field = find(form, "step.edit_employer.name", QLineEdit)
    assert field.text() == FIRM
    assert QFontMetrics(field.font()).horizontalAdvance(FIRM) < field.width() - 20
    form.close()


def test_a_name_of_eight_letters_is_whole_in_the_sheet_and_a_longer_one_in_its_tooltip(
    window: MainWindow, page: CaseFilePage
) -> None:
    page.take(ROSTER)
    wait_until_quiet(window)
    grid = next(
        found
        for top in QApplication.topLevelWidgets()
        for found in top.findChildren(RosterGrid)
        if found.isVisible()
    )
    column = grid.rows.sheet.place["name"]
    index = grid.model().index(0, column)

    letters = QFontMetrics(grid.font())
    assert letters.horizontalAdvance("古丽热依罕木江例") + 18 <= grid.columnWidth(column)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "欧阳古丽热依罕木江甲"
    grid.window().close()
