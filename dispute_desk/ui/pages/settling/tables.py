"""The ways to settle worker by worker, and the parts of the one in parts: tables to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.settlement import OptionKind
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.models.entry_rows import CellKind, EntryColumn
from dispute_desk.ui.widgets.entry_grid import EntryGrid
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.domain.settlement import Option
    from dispute_desk.services.side_by_side import Settlement

MONEY, DAY, LEAST = 100, 96, 150
_WORKERS = (
    QT_TRANSLATE_NOOP("settling", "职工"),
    QT_TRANSLATE_NOOP("settling", "单位部分"),
    QT_TRANSLATE_NOOP("settling", "个人部分"),
    QT_TRANSLATE_NOOP("settling", "本金"),
    QT_TRANSLATE_NOOP("settling", "一次缴滞纳金"),
    QT_TRANSLATE_NOOP("settling", "以本金为限"),
    QT_TRANSLATE_NOOP("settling", "晚一天"),
    QT_TRANSLATE_NOOP("settling", "分期滞纳金"),
    QT_TRANSLATE_NOOP("settling", "以本金为限"),
    QT_TRANSLATE_NOOP("settling", "晚一天"),
)
_PARTS = (
    QT_TRANSLATE_NOOP("settling", "期次"),
    QT_TRANSLATE_NOOP("settling", "约定日"),
    QT_TRANSLATE_NOOP("settling", "缴款日"),
    QT_TRANSLATE_NOOP("settling", "单位部分"),
    QT_TRANSLATE_NOOP("settling", "个人部分"),
    QT_TRANSLATE_NOOP("settling", "本金"),
    QT_TRANSLATE_NOOP("settling", "滞纳金"),
    QT_TRANSLATE_NOOP("settling", "以本金为限"),
)
_PART = QT_TRANSLATE_NOOP("settling", "第 %1 期")
_GUESSED = QT_TRANSLATE_NOOP("settling", "%1（按估算）")


class SettlementTables(QTabWidget):
    """Two tables behind each other."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "settling.tables", self.tr("逐人和逐期"))
        self.workers = _grid("settling.workers", self.tr("逐人"), _WORKERS, days=0)
        self.parts = _grid("settling.parts", self.tr("逐期"), _PARTS, days=2)
        self.addTab(self.workers, self.tr("逐人"))
        self.addTab(self.parts, self.tr("逐期"))
        self.tabBar().setObjectName("settling.tabs")
        self.tabBar().setAccessibleName(self.accessibleName())
        self.setMinimumHeight(LEAST)

    def show_settlement(self, made: Settlement, name: Callable[[int, str], str]) -> None:
        """Show who owes what in which way; ``name`` tells workers of one name apart."""
        known = {one.kind: one for one in made.options}
        once, parts = known[OptionKind.FULL], known.get(OptionKind.PARTS)
        names = [
            name(claimant or 0, told)
            for claimant, told in zip(made.claimants, made.names, strict=True)
        ]
        self.workers.entries.show_rows(_worker_rows(names, once, parts))
        self.parts.entries.show_rows(_part_rows(parts) if parts is not None else [])
        self.setTabVisible(1, parts is not None)


def _worker_rows(names: Sequence[str], once: Option, parts: Option | None) -> list[list[str]]:
    if not once.is_complete:
        return [[name, *["—"] * (len(_WORKERS) - 1)] for name in names]
    rows = []
    for place, name in enumerate(names):
        sums = once.by_worker[place]
        row = [name, *map(yuan_grouped, (sums.employer, sums.employee, sums.principal))]
        for one in (once, parts):
            if one is None or not one.is_complete:
                row += ["—"] * 3
            else:
                fee, more = one.by_worker[place], one.growth_by_worker[place]
                told = (fee.late_fee, fee.late_fee_capped, more.late_fee)
                row += [yuan_grouped(fen) for fen in told]
        rows.append(row)
    return rows


def _part_rows(parts: Option) -> list[list[str]]:
    if not parts.is_complete:
        return []
    rows = []
    for number, (day, sums) in enumerate(zip(parts.days, parts.by_part, strict=True), start=1):
        told = str(day.due)
        if day.estimated:
            told = QCoreApplication.translate("settling", _GUESSED).replace("%1", told)
        head = QCoreApplication.translate("settling", _PART).replace("%1", str(number))
        fens = (sums.employer, sums.employee, sums.principal, sums.late_fee, sums.late_fee_capped)
        rows.append([head, str(day.rolled_from or day.due), told, *map(yuan_grouped, fens)])
    return rows


def _grid(name: str, spoken: str, titles: Sequence[str], *, days: int) -> EntryGrid:
    read = CellKind.READ
    columns = [
        EntryColumn(
            QCoreApplication.translate("settling", title),
            read,
            (DAY + 44 if place == days else DAY) if place <= days else MONEY,
            stretch=place == 0,
            right=place > days,
        )
        for place, title in enumerate(titles)
    ]
    return EntryGrid(name, spoken, columns)
