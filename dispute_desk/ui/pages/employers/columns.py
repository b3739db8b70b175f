"""The columns of the list of employers, and the filters above it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.models.paged import Column, Look

if TYPE_CHECKING:
    from dispute_desk.domain.rows import EmployerRow

#: Names of the filters the desk knows, with their words.
VIEWS: dict[str, str] = {
    "all": QT_TRANSLATE_NOOP("employers", "全部"),
    "open": QT_TRANSLATE_NOOP("employers", "有在办案件"),
    "no_code": QT_TRANSLATE_NOOP("employers", "缺信用代码"),
    "no_case": QT_TRANSLATE_NOOP("employers", "没有案件"),
}
_TITLES = {
    "name": QT_TRANSLATE_NOOP("employers", "单位名称"),
    "credit_code": QT_TRANSLATE_NOOP("employers", "统一社会信用代码"),
    "street": QT_TRANSLATE_NOOP("employers", "镇街"),
    "industry": QT_TRANSLATE_NOOP("employers", "行业"),
    "cases": QT_TRANSLATE_NOOP("employers", "案件"),
    "open_cases": QT_TRANSLATE_NOOP("employers", "在办"),
    "paid": QT_TRANSLATE_NOOP("employers", "已入库（元）"),
    "last_received_on": QT_TRANSLATE_NOOP("employers", "最近登记"),
}
#: What gives way where there is no room, the first here first; the others stay.
_GIVES_WAY = ("industry", "street", "last_received_on", "credit_code", "paid")


def word(source: str) -> str:
    """Return a word of this screen in the language of the window."""
    return QCoreApplication.translate("employers", source)


def _column(name: str, width: int, look: Look = Look.MUTED) -> Column[EmployerRow]:
    return Column(
        name,
        partial(QCoreApplication.translate, "employers", _TITLES[name]),
        lambda row: _shown(name, row),
        width=width,
        look=look,
        stretch=name == "name",
        fits=name not in {"name", "street", "industry"},
        rank=len(_GIVES_WAY) - _GIVES_WAY.index(name) if name in _GIVES_WAY else 0,
    )


def _shown(name: str, row: EmployerRow) -> str:
    value = getattr(row, name)
    if name == "paid":
        return yuan_grouped(value) if value else "—"
    if name in {"cases", "open_cases"}:
        return f"{value:,}" if value else "—"
    return str(value or "")


def employer_columns() -> tuple[Column[EmployerRow], ...]:
    """Return the columns from left to right."""
    return (
        _column("name", 200, Look.TEXT),
        _column("credit_code", 170),
        _column("street", 96),
        _column("industry", 96),
        _column("cases", 62, Look.MONEY),
        _column("open_cases", 62, Look.MONEY),
        _column("paid", 104, Look.MONEY),
        _column("last_received_on", 104),
    )
