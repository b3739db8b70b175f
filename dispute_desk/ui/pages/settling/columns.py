"""The ways to settle as columns beside each other, the same figure in the same line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy

from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.settlement import OptionKind
from dispute_desk.domain.settlement_words import notes_of, title_of, why_safe
from dispute_desk.ui.messages import translated
from dispute_desk.ui.widgets.naming import button, label, look, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from dispute_desk.domain.settlement import Option
    from dispute_desk.services.side_by_side import Settlement

#: Sentences of what lacks that stand in a column.
NAMED = 3
_FIGURES = ("employer", "employee", "principal", "late_fee", "late_fee_capped")


class OptionColumns(QFrame):
    """A card; ``chosen`` says which way somebody wants to agree on."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "settling.columns", self.tr("方案对照"))
        self.buttons: dict[OptionKind, QPushButton] = {}
        self._labels: dict[tuple[OptionKind, str], QLabel] = {}
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(18, 12, 18, 14)
        self.grid.setHorizontalSpacing(18)
        self.grid.setVerticalSpacing(5)
        for row, words in enumerate(self._rows(), start=1):
            self.grid.addWidget(look(label(words), kind="muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        for column, kind in enumerate(OptionKind, start=1):
            self._add(kind, column)
            self.grid.setColumnStretch(column, 1)

    def show_settlement(self, made: Settlement, why_not: str) -> None:
        """Show the ways; ``why_not`` says why none may be chosen now, empty where one may."""
        known = {one.kind: one for one in made.options}
        for kind in OptionKind:
            shown = known.get(kind)
            for key in (*_KEYS, "title"):
                self._labels[kind, key].setVisible(shown is not None)
            self.buttons[kind].setVisible(shown is not None)
            if shown is not None:
                self._show(shown, made, why_not)

    def _show(self, one: Option, made: Settlement, why_not: str) -> None:
        sums, more = one.totals, one.growth
        told = {key: self._yuan(getattr(sums, key), one) for key in _FIGURES}
        told["day"] = self._days(one)
        told["growth"] = self._yuan(more.late_fee, one)
        if one.is_complete and more.late_fee != more.late_fee_capped:
            words = self.tr("%1（以本金为限 %2）").replace("%1", told["growth"])
            told["growth"] = words.replace("%2", yuan_grouped(more.late_fee_capped))
        told["safe"] = self._safe(one, made)
        told["notes"] = "\n".join(self._notes(one, made))
        for key, words in told.items():
            self._say(one.kind, key, words)
        title = title_of(one, translated)
        self._say(one.kind, "title", title)
        look(self._labels[one.kind, "notes"], tone="muted" if one.is_complete else "warning")
        made_button = self.buttons[one.kind]
        refused = "" if one.may_be_chosen else self.tr("没有可以约定的金额")
        made_button.setEnabled(one.may_be_chosen and not why_not)
        made_button.setToolTip(why_not or refused)
        made_button.setAccessibleName(f"{made_button.text()} {title}")
        made_button.setAccessibleDescription(why_not or refused)

    def _days(self, one: Option) -> str:
        if len(one.days) == 1:
            moved = one.days[0].rolled_from
            words = self.tr("%1（由 %2 顺延）").replace("%2", str(moved))
            return (words if moved else "%1").replace("%1", str(one.first_due))
        words = self.tr("%1 起，末期 %2")
        return words.replace("%1", str(one.first_due)).replace("%2", str(one.last_due))

    def _safe(self, one: Option, made: Settlement) -> str:
        if not one.is_complete:
            return "—"
        safe = made.safe_day(one)
        return f"{safe.day or '—'}\n{why_safe(one, safe, translated)}"

    def _notes(self, one: Option, made: Settlement) -> list[str]:
        if one.is_complete:
            return notes_of(one, made.limits_of, translated)
        lacks = made.lacking(one, translated)
        more = [self.tr("另有 %1 项").replace("%1", str(len(lacks) - NAMED))]
        head = self.tr("不完整，不能选用：")
        return [head, *lacks[:NAMED], *(more if len(lacks) > NAMED else [])]

    def _yuan(self, fen: int, one: Option) -> str:
        return self.tr("%1 元").replace("%1", yuan_grouped(fen)) if one.is_complete else "—"

    def _say(self, kind: OptionKind, key: str, words: str) -> None:
        shown = self._labels[kind, key]
        shown.setText(words)
        shown.setAccessibleName(words.replace("\n", "，"))

    def _add(self, kind: OptionKind, column: int) -> None:
        for row, key in enumerate(("title", *_KEYS)):
            heavy = {"title": "heading", "principal": "heading", "notes": "small"}
            made = named(label("", kind=heavy.get(key)), f"settling.{kind.value}.{key}")
            made.setWordWrap(True)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._labels[kind, key] = made
            self.grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
        words = self.tr("按这个方案登记协议…")
        made_button = button(words, f"settling.{kind.value}.choose")
        made_button.clicked.connect(partial(self._choose, kind))
        self.buttons[kind] = made_button
        self.grid.addWidget(made_button, len(_KEYS) + 1, column, Qt.AlignmentFlag.AlignLeft)

    def _choose(self, kind: OptionKind) -> None:
        self.chosen.emit(kind)

    def _rows(self) -> tuple[str, ...]:
        return (
            self.tr("缴款日"),
            self.tr("单位部分"),
            self.tr("个人部分"),
            self.tr("本金合计"),
            self.tr("滞纳金（测算）"),
            self.tr("以本金为限的"),
            self.tr("晚一天增加"),
            self.tr("最后安全日"),
            self.tr("说明"),
        )


_KEYS = (
    "day", "employer", "employee", "principal", "late_fee", "late_fee_capped", "growth", "safe",
    "notes",
)  # fmt: skip
