"""Old cases that went on in a later ledger, on the bench: banner, list and button agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.editing import TakeUpCase
from dispute_desk.services.importing import ImportLedger
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.portraits import wait_until_quiet
from tests.ui.bench_hands import shown
from tests.ui.hands import find

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

HEADER = "案号,受理日期,单位名称,职工姓名,涉及金额,处理结果,结案日期"


def ledger(tmp_path: Path, name: str, *endings: str) -> Path:
    rows = [
        f"例调{n}号,2024-03-0{n},例{n}公司,张例{'一二三四五'[n]},100,{ending}"
        for n, ending in enumerate(endings, 1)
    ]
    path = tmp_path / name
    path.write_text("\n".join(("2024年台账,,,,,,", HEADER, *rows)) + "\n", encoding="utf-8")
    return path


def test_banner_list_and_button_say_the_same_and_all_of_a_kind_is_one_decision(
    window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    desk.do(ImportLedger(path=str(ledger(tmp_path, "3月.csv", *["调解中,"] * 3))))
    shown(window, ledger(tmp_path, "4月.csv", *["调解成功,2024-04-02"] * 2, "调解中,"))
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    panel = page.bench.updates

    assert page.word.text() == (
        "3 件案件以前已导入，不会重复导入：其中 2 件按文件修改（2 处，列在右侧），其余不变。"
    )
    assert page.foot.go.text() == "下一步：核对 0 件新案件、2 件修改"
    assert panel.list.words.index(0).data() == (
        "✓ csv 3　采用文件　办理结果：调解中 → 调解成功，2024-04-02"
    )
    sides = [find(page, f"importing.updates.sides.1.{n}", QLabel).text() for n in range(3)]
    assert sides == ["办理结果", "调解中", "调解成功，2024-04-02"]

    keep = next(one for one in panel.menu().actions() if one.text().endswith("保留现有"))
    keep.trigger()
    wait_until_quiet(window)
    assert page.word.text() == "3 件案件以前已导入，不会重复导入。"
    assert not page.foot.go.isEnabled()


def test_what_is_not_written_says_so_in_its_line_and_why_where_the_mouse_rests(
    window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    desk.do(ImportLedger(path=str(ledger(tmp_path, "3月.csv", "调解中,", "调解中,"))))
    (case_id,) = desk.lists.case_ids(CaseQuery(text="例调2号"))
    desk.do(TakeUpCase(case_id=case_id))
    shown(window, ledger(tmp_path, "4月.csv", "调解成功,2026-12-31", "调解成功,2024-04-02"))
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    index = page.bench.updates.list.words.index(0)

    assert str(index.data()).startswith("○ csv 3　不写入　办理结果：")
    assert "2026-12-31" in str(index.data(Qt.ItemDataRole.ToolTipRole)).partition("\n")[2]
    assert "2 件以前已导入的案件与已存的内容不同" in page.word.text()
