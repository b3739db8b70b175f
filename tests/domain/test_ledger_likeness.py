"""What is the same ledger a year later, and what is another one with the usual headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.ledger_decisions import Decisions
from tests.domain.ledger_grids import sheet
from tests.domain.ledger_months import remembered, understood

if TYPE_CHECKING:
    from dispute_desk.domain.ledger_grid import Grid
    from dispute_desk.domain.ledger_profile import Memory
    from dispute_desk.domain.ledger_text import Cell

_LEDGER: dict[str, Cell] = {
    "序号": 1.0,
    "受理日期": "2024-01-05",
    "来源": "来访",
    "单位名称": "例一商贸有限公司",
    "统一社会信用代码": "",
    "职工姓名": "张例",
    "身份证号": "",
    "联系电话": "13800000000",
    "诉求": "要求补缴",
    "争议类型": "未参保",
    "涉及金额": 1200.0,
    "补缴金额": 0.0,
    "险种": "养老",
    "经办人": "周调",
    "调解员": "吴调",
    "调解结果": "调解成功",
    "结案日期": "2024-02-05",
    "备注": "",
}
_OF_A_STREET = (
    *("序号", "受理日期", "单位名称", "统一社会信用代码", "职工姓名", "身份证号", "联系电话"),
    *("险种", "起始年月", "终止年月", "涉及金额", "补缴金额", "经办人", "办理状态", "备注"),
)
_NEW: dict[str, Cell] = {"起始年月": "2023-01", "终止年月": "2023-12", "办理状态": "已办结"}


def _grid(*headings: str, **renamed: str) -> Grid:
    now = [renamed.get(one, one) for one in headings]
    cells = [(_LEDGER | _NEW).get(one, "某") for one in headings]
    return sheet(now, cells, cells, name="一")


def _of_last_year() -> Memory:
    return remembered(_grid(*_LEDGER), decisions=Decisions())


def test_another_ledger_with_the_usual_headings_is_learned_anew() -> None:
    memory = _of_last_year()

    assert understood(_grid(*_OF_A_STREET), memory=memory)[1] is None

    street = remembered(_grid(*_OF_A_STREET), decisions=Decisions())
    assert understood(_grid(*_LEDGER), memory=street)[1] is None
    assert understood(_grid(*_OF_A_STREET), memory=street)[1] is not None


_DRIFTS: dict[str, tuple[list[str], dict[str, str]]] = {
    "three called otherwise": (
        [*_LEDGER],
        {"来源": "案件来源", "诉求": "请求事项", "经办人": "承办"},
    ),
    "one less and three more": (
        [*(one for one in _LEDGER if one != "险种"), "甲", "乙", "丙"],
        {},
    ),
    "a third more": ([*_LEDGER, "甲", "乙", "丙", "丁", "戊", "己"], {}),
    "a quarter less": ([*_LEDGER][:-5], {}),
    "turned round": ([*_LEDGER][::-1], {}),
    "two otherwise, two less, one more": (
        [*(one for one in _LEDGER if one not in {"来源", "备注"}), "甲"],
        {"调解结果": "办理状态", "诉求": "他说的"},
    ),
}


@pytest.mark.parametrize("name", _DRIFTS)
def test_what_an_office_changes_in_a_year_is_the_same_ledger(name: str) -> None:
    headings, renamed = _DRIFTS[name]

    _, recalled = understood(_grid(*headings, **renamed), memory=_of_last_year())

    assert recalled is not None
