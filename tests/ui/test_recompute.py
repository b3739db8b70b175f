"""The figures change under a kept calculation: said in the case, compared, nothing changed."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from dispute_desk.reference.policy_packs import region_folder
from dispute_desk.ui.pages.calculator.page import CalculatorPage
from dispute_desk.ui.pages.calculator.recomputed import RecomputeWindow
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from tests.services.calculated import a_calculation
from tests.services.policy_station import confirmed, medical
from tests.ui.calculator_hands import kept
from tests.ui.hands import answer_file_dialog, click, cut_off, find, form, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def opened(qtbot: QtBot, window: MainWindow, case_id: int) -> CaseFilePage:
    window.go("case_file", case_id)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None and not page.place.jobs.is_busy)
    return page


def compared(qtbot: QtBot, page: CaseFilePage) -> RecomputeWindow:
    until(qtbot, page.head.figures.isVisible)
    click(page, "case_file.figures.act")
    made = form(qtbot, "recompute")
    assert isinstance(made, RecomputeWindow)
    until(qtbot, lambda: made.found is not None)
    return made


def test_a_case_offers_the_difference_when_the_figures_changed(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    case_id, number = a_calculation(desk, first="2025-12", last="2026-02")
    page = opened(qtbot, window, case_id)
    assert not page.head.figures.isVisible()
    before = kept(desk, case_id)
    window.go("cases")

    confirmed(desk, medical())
    page = opened(qtbot, window, case_id)
    made = compared(qtbot, page)

    assert f"测算 #{number} 存下以后参数有变化" in page.head.figures.words.text()
    assert "本金" in made.sums.text()
    words = made.table.words
    assert words.rowCount() == 2  # employer and worker
    row = [str(words.index(0, n).data()) for n in range(6)]
    assert row[:3] == ["工例1", "医疗保险 单位", "2026-01—2026-02"]
    assert row[3].startswith("算不出 → ")
    assert "own-" in row[5]
    assert kept(desk, case_id) == before

    click(made, "recompute.anew")
    until(qtbot, lambda: window.current == "calculator")
    sheet = window.page("calculator")
    assert isinstance(sheet, CalculatorPage)
    until(qtbot, lambda: sheet.live is not None and not sheet.place.jobs.is_busy)
    until(qtbot, lambda: find(window, "calculator.save", QPushButton).isEnabled())
    click(window, "calculator.save")
    until(qtbot, lambda: len(kept(desk, case_id)) == 2)
    assert kept(desk, case_id)[0] == before[0]
    assert json.loads(kept(desk, case_id)[1]["asked"])["office_rows"]
    page = opened(qtbot, window, case_id)
    assert not page.head.figures.isVisible()


def test_another_day_and_another_pack_are_tried_and_a_foreign_one_is_refused(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    case_id, _ = a_calculation(desk, first="2025-12", last="2026-02")
    confirmed(desk, medical())
    made = compared(qtbot, opened(qtbot, window, case_id))

    made.day.setText("2026-11-01")
    until(qtbot, lambda: "没有差别" in made.sums.text())
    assert not find(made, "recompute.anew", QPushButton).isEnabled()

    later = tmp_path / "later"
    shutil.copytree(region_folder("440100"), later)
    rates = later / "rates.csv"
    text = rates.read_text(encoding="utf-8")
    rates.write_text(text.replace(",0.08,", ",0.09,"), encoding="utf-8")
    answer_file_dialog(later)
    click(made, "recompute.pack")
    until(qtbot, lambda: "处不同" in made.sums.text())
    assert not find(made, "recompute.anew", QPushButton).isEnabled()

    told = find(made, "recompute.sums", QLabel).text()
    made.try_pack(region_folder("440300"))
    until(qtbot, made.bar.isVisible)
    assert "440300" in made.bar.text()
    assert find(made, "recompute.sums", QLabel).text() == told
    assert cut_off(made) == []
