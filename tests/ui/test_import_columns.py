"""The bar above the columns: why each is read so, what is in doubt, several tables in a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from dispute_desk.ui.pages.importing.column_words import why_lines
from dispute_desk.ui.pages.importing.field_menu import FieldMenu
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import press, shown, told
from tests.ui.hands import click, find
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.ui.main_window import MainWindow

ROWS = (
    "2024年争议台账",
    "编号,受理日期,单位,涉及金额,结果,对方",
    *(
        f"例调{n}号,2024-03-{n:02d},例{n}公司,详见附件清单,调解成功,样{n}有限公司"
        for n in range(1, 6)
    ),
    "",
    "第二部分",
    "案件编号,收案日期,用人单位,经办人,涉及金额,处理结果",
    *(f"例调{n}号,2024-04-{n:02d},例{n}公司,李经办,{100 * n},调解成功" for n in range(10, 16)),
)


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> ImportingPage:
    """A sheet of two tables; one column that does not hold what it is called, one in doubt."""
    path = tmp_path / "两表.csv"
    path.write_text("\n".join(ROWS) + "\n", encoding="utf-8")
    shown(window, path)
    found = window.page("importing")
    assert isinstance(found, ImportingPage)
    return found


def fields(page: ImportingPage) -> dict[int, str | None]:
    return {at: one.field for at, one in page.bench.pane.model.columns.items()}


def test_each_table_of_a_sheet_has_its_own_reading_above_the_columns(page: ImportingPage) -> None:
    pane = page.bench.pane
    chips = [find(page, f"importing.tables.{n}", QPushButton) for n in range(2)]
    assert [one.text() for one in chips] == ["表 1：2–7 行", "表 2：10–16 行"]
    assert pane.model.columns[3].field == "amount"

    QTest.mouseClick(chips[1], Qt.MouseButton.LeftButton)

    assert pane.place()[1] == 10
    assert chips[1].isChecked()
    assert (pane.model.columns[3].field, pane.model.columns[4].field) == ("handler", "amount")
    pane.view.go_to(3, 0)
    assert chips[0].isChecked()
    assert pane.model.columns[4].field == "result"
    assert nameless(page) == []


def test_a_column_of_the_second_table_is_read_otherwise_and_the_first_stays(
    window: MainWindow, page: ImportingPage
) -> None:
    view = page.bench.pane.view
    view.setFocus()
    view.go_to(11, 3)
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = page.findChild(FieldMenu)
    assert menu is not None
    QTest.keyClicks(menu.search, "tjy")
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    wait_until_quiet(window)

    assert page.bench.pane.model.columns[3].field == "mediator"
    assert [case.mediator for case in told(page).reading.cases[-6:]] == ["李经办"] * 6
    assert all(case.handler is None for case in told(page).reading.cases)


def test_a_column_says_why_it_is_read_so_and_how_sure_that_is(page: ImportingPage) -> None:
    read = page.bench.pane.model.columns[3]
    assert why_lines(read) == [
        "依据：“涉及金额”是词表里的表头；内容不像涉案金额（只有 0%）",
        "把握 52%",
    ]
    page.bench.pane.ask_field(3)
    menu = page.findChild(FieldMenu)
    assert menu is not None
    assert "把握 52%" in find(menu, "importing.field.why", QLabel).text()
    menu.close()


def test_columns_little_speaks_for_are_asked_about_and_an_answer_settles_them(
    window: MainWindow, page: ImportingPage
) -> None:
    asked = [one.question for one in told(page).columns]
    assert [one.question for one in asked] == [
        "「csv」D 列“涉及金额”读作“涉案金额”，对吗？",
        "「csv」F 列“对方”现在不读，要读作什么吗？",
    ]
    assert find(page, "importing.question.0.0", QRadioButton).text() == "涉案金额（建议）"

    click(page, "importing.question.0.look")
    assert page.bench.pane.place()[1:] == (2, 3)
    click(page, "importing.question.0.1")
    wait_until_quiet(window)
    assert fields(page)[3] is None
    assert len(told(page).columns) == 1

    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)
    assert fields(page)[3] == "amount"
    click(page, "importing.questions.all")
    wait_until_quiet(window)
    assert told(page).columns == ()
    assert page.bench.pane.model.columns[3].confidence == 100
