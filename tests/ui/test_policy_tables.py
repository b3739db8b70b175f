"""参数表: the office's own rows leave as a workbook, come back after a look; a pack is checked."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtWidgets import QPushButton

from dispute_desk.assets import resource
from dispute_desk.domain.office_rows import RowState
from dispute_desk.services.opening import actor_of
from dispute_desk.services.policy_rows import ConfirmPolicyRow, WithdrawPolicyRow
from dispute_desk.ui.pages.policy.page import PolicyPage
from dispute_desk.ui.pages.policy.tables import ImportForm
from tests.reference.small_pack import small_pack
from tests.services.policy_station import GUANGZHOU, a_second, confirmed, drafted
from tests.ui.hands import answer_file_dialog, click, cut_off, find, form, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PolicyPage:
    window.go("policy")
    page = window.page("policy")
    assert isinstance(page, PolicyPage)
    until(qtbot, lambda: page.sheet is not None and window.place.seat is not None)
    return page


def test_rows_leave_and_come_back_as_drafts_after_a_look(
    qtbot: QtBot, page: PolicyPage, desk: Desk, tmp_path: Path
) -> None:
    assert not find(page, "policy.export", QPushButton).isEnabled()
    a_second(desk)
    (made,) = confirmed_by_two(desk)
    page.visited()
    until(qtbot, lambda: bool(page.sheet and page.sheet.rows))
    path = tmp_path / "own.xlsx"
    answer_file_dialog(path)
    click(page, "policy.export")
    until(qtbot, lambda: path.exists() and not page.place.jobs.is_busy)
    desk.do(WithdrawPolicyRow(record_ids=(made.id,), reason="录错了"))
    page.visited()
    until(qtbot, lambda: page.sheet is not None and page.sheet.rows[0].state is RowState.WITHDRAWN)

    answer_file_dialog(path)
    click(page, "policy.import")
    made_form = form(qtbot, "small.policy_import")
    assert isinstance(made_form, ImportForm)
    until(qtbot, lambda: "2026-01" in made_form.told.text())
    assert made_form.rows.words.rowCount() == 1
    assert "周二例" in made_form.who.text()
    assert cut_off(made_form) == []
    click(made_form, "small.policy_import.save")

    until(qtbot, lambda: len(desk.lists.policy_rows(GUANGZHOU)) == 2)
    assert desk.lists.policy_rows(GUANGZHOU)[0].state is RowState.DRAFT
    until(qtbot, lambda: page.sheet is not None and len(page.sheet.rows) == 2)
    answer_file_dialog(path)
    click(page, "policy.import")
    until(qtbot, page.bar.isVisible)
    assert "已经有了" in page.bar.text()


def confirmed_by_two(desk: Desk) -> list[OfficeRowView]:
    """A row this person drafted and the second one confirmed."""
    ids = drafted(desk)
    row = next(one for one in desk.lists.people() if one.name == "周二例")
    desk.as_person(actor_of(row, desk.profile)).do(ConfirmPolicyRow(record_ids=ids))
    return list(desk.lists.policy_rows(GUANGZHOU))


def test_a_wrong_file_is_refused_on_the_bar_by_its_line(
    qtbot: QtBot, page: PolicyPage, desk: Desk, tmp_path: Path
) -> None:
    confirmed(desk)
    page.visited()
    until(qtbot, lambda: bool(page.sheet and page.sheet.rows))
    path = tmp_path / "own.xlsx"
    page.tables.export(path)
    until(qtbot, lambda: path.exists() and not page.place.jobs.is_busy)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    head = [cell.value for cell in sheet[1]]
    sheet.cell(2, head.index("下限") + 1).value = "六千"
    book.save(path)

    page.tables.bring(path)

    until(qtbot, page.bar.isVisible)
    assert "own.xlsx 第 2 行“下限”" in page.bar.text()
    assert [one.state for one in desk.lists.policy_rows(GUANGZHOU)] == [RowState.CONFIRMED]


def test_a_foreign_pack_is_looked_at_and_a_damaged_one_refused(
    qtbot: QtBot, page: PolicyPage, tmp_path: Path
) -> None:
    assert page.sheet is not None
    before = page.sheet.view.pack.sha256
    answer_file_dialog(resource("policy", "440300"))
    click(page, "policy.check")
    until(qtbot, page.bar.isVisible)
    assert "地区 440300" in page.bar.text()
    assert "没有启用" in page.bar.text()
    assert "没有的表" not in page.bar.text()

    page.tables.check(small_pack(tmp_path / "small"))
    until(qtbot, lambda: "没有的表" in page.bar.text())
    assert "sources.csv" in page.bar.text()
    assert "late_fee.csv" not in page.bar.text()

    damaged = tmp_path / "damaged"
    shutil.copytree(resource("policy", "440100"), damaged)
    (damaged / "limits.csv").write_bytes(b"\xff\xfe\x00")
    page.tables.check(damaged)

    until(qtbot, lambda: "limits.csv" in page.bar.text())
    page.visited()
    until(qtbot, lambda: not page.place.jobs.is_busy)
    assert page.sheet.view.pack.sha256 == before
