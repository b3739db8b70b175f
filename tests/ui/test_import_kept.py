"""记住的读法: what is remembered is looked at, renamed, forgotten and shared in the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from dispute_desk.domain.ledger_profile import KnownAnswer
from dispute_desk.services.import_memory import profile_rows, taught_rows
from dispute_desk.services.import_profiles import RememberLedger, TeachHeadings
from dispute_desk.services.profile_files import read_profiles
from dispute_desk.ui.pages.importing.kept_forms import RenameProfileForm, TeachForm
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.services.one_of_each_memory import TABLE, TAUGHT
from tests.ui.test_window import nameless

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.importing.kept_panel import KeptPanel

NAME = "街道台账"


@pytest.fixture
def panel(window: MainWindow, desk: Desk) -> KeptPanel:
    desk.do(RememberLedger(name=NAME, tables=(TABLE,)))
    desk.do(TeachHeadings(headings=(TAUGHT,)))
    window.activateWindow()
    window.go("importing")
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    QTest.mouseClick(page.choosing.batches.kept, Qt.MouseButton.LeftButton)
    wait_until_quiet(window)
    return page.choosing.kept


def rows(panel: KeptPanel) -> list[tuple[str, ...]]:
    return list(panel.profiles.words.rows)


def test_it_lists_what_is_remembered_and_what_it_holds(panel: KeptPanel, desk: Desk) -> None:
    day = desk.office().today
    assert panel.isVisible()
    assert rows(panel) == [(NAME, "第 1 版", "1 种", f"{day} 林例")]
    assert panel.content.words.rows[:3] == (
        ("第 1 种：案件表", "第 2 行", ""),
        ("登记时间", "受理日期", "自动认出"),
        ("对方主体", "用人单位", "由人指定"),
    )
    assert panel.headings.words.rows == (("对方主体", "用人单位", f"{day} 林例"),)
    assert nameless(panel) == []


def test_a_word_that_was_given_a_meaning_is_listed_and_leaves_with_the_file(
    window: MainWindow, panel: KeptPanel, desk: Desk, tmp_path: Path
) -> None:
    word = KnownAnswer(question="value:result:搁着", option="部分达成", proposed="")
    columns = tuple(replace(one, heading=f"{one.heading}二") for one in TABLE.columns)
    table = replace(TABLE, columns=columns, answers=(word,))
    desk.do(RememberLedger(name="区台账", tables=(table,)))
    panel.ask()
    wait_until_quiet(window)
    panel.profiles.selectRow([one[0] for one in rows(panel)].index("区台账"))

    assert panel.content.words.rows[-1] == ("办理结果写“搁着”", "部分达成", "由人指定")

    panel.export(tmp_path / "读法.json")
    wait_until_quiet(window)
    (given,) = [
        one for one in read_profiles(tmp_path / "读法.json").profiles if one.name == "区台账"
    ]
    assert given.tables[0].answers == (word,)


def test_a_profile_is_renamed_and_forgotten_and_comes_back(
    window: MainWindow, panel: KeptPanel, desk: Desk
) -> None:
    panel.rename.click()
    form = window.findChild(RenameProfileForm)
    assert form is not None
    field = form.findChild(QLineEdit, "small.rename_profile.name")
    assert field is not None
    assert field.text() == NAME
    field.setText("区台账")
    form.save()
    wait_until_quiet(window)
    assert rows(panel)[0][0] == "区台账"

    panel.forget.click()
    wait_until_quiet(window)
    assert profile_rows(desk) == []
    assert not panel.profiles.isVisible()

    desk.undo(desk.lists.history(limit=1)[0].seq)
    assert [one.name for one in profile_rows(desk)] == ["区台账"]


def test_a_heading_is_taught_and_forgotten(
    window: MainWindow, panel: KeptPanel, desk: Desk
) -> None:
    panel.teach.click()
    form = window.findChild(TeachForm)
    assert form is not None
    assert form.entries["field"].read() is None
    form.entries["headings"].put("说法")
    form.entries["field"].put("claim")
    form.save()
    wait_until_quiet(window)
    assert [(one.heading, one.field) for one in taught_rows(desk)] == [
        ("说法", "claim"),
        ("对方主体", "employer"),
    ]

    panel.headings.selectRow(1)
    panel.unlearn.click()
    wait_until_quiet(window)
    assert [one.heading for one in taught_rows(desk)] == ["说法"]


def test_what_is_remembered_leaves_as_a_file_and_comes_back(
    window: MainWindow, panel: KeptPanel, desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "读法.json"
    panel.export(out)
    wait_until_quiet(window)
    assert out.is_file()

    panel.forget.click()
    panel.unlearn.click()
    wait_until_quiet(window)
    panel.bring(out)
    wait_until_quiet(window)

    assert panel.bar.text() == "“读法.json”：新增 1 种，更新 0 种，已有的 0 种不变，表头 1 个"
    assert [one.tables for one in profile_rows(desk)] == [(TABLE,)]
    assert rows(panel)[0][0] == NAME


def test_a_file_that_is_none_is_refused_in_the_bar(
    window: MainWindow, panel: KeptPanel, tmp_path: Path
) -> None:
    other = tmp_path / "别的.json"
    other.write_text("[]", encoding="utf-8")

    panel.bring(other)
    wait_until_quiet(window)

    assert "“别的.json”不是本程序写出的台账读法文件" in panel.bar.text()


def test_the_way_back_leads_to_the_place_to_drop(window: MainWindow, panel: KeptPanel) -> None:
    panel.home.click()

    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    assert page.choosing.pick.isVisible()
    assert not panel.isVisible()
