"""A quiet line of links: where a case was split from or went, and the employer's other cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_desk.domain.related import RELATION_WORDS, RelatedCase, Relation
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.widgets.naming import button, label, named, retire

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

#: So many cases of one relation are linked; more are counted.
_LINKED = 3


class RelatedLine(QWidget):
    """Out of sight where a case stands by itself."""

    opened = Signal(int)
    merge_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "case_file.related", self.tr("相关案件"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._shown: object = None
        self._parts: list[QWidget] = []
        self.hide()

    def show_case(self, view: CaseView) -> None:
        """Show the links of a case."""
        merges = view.is_open and view.may(Right.CLOSE)
        content = (view.related, merges)
        if content == self._shown:
            return
        self._shown = content
        for gone in self._parts:
            self._row.removeWidget(gone)
            retire(gone)
        self._parts = []
        while self._row.count():
            self._row.takeAt(0)
        for relation in Relation:
            found = [one for one in view.related if one.relation is relation]
            if found and (relation is not Relation.SAME_EMPLOYER or view.is_open):
                self._add_relation(relation, found, merges=merges)
        self._row.addStretch(1)
        self.setVisible(bool(self._parts))

    def _add_relation(self, relation: Relation, found: list[RelatedCase], *, merges: bool) -> None:
        words = translated("relation", RELATION_WORDS[relation])
        self._put(label(words, kind="muted"))
        for one in found[:_LINKED]:
            link = button(one.number, f"case_file.related.{one.id}", kind="link")
            link.setAccessibleName(f"{words} {one.number}")
            link.clicked.connect(lambda _=False, case_id=one.id: self.opened.emit(case_id))
            self._put(link)
        if len(found) > _LINKED:
            more = self.tr("等 %1 件").replace("%1", str(len(found)))
            self._put(label(more, kind="muted"))
        if relation is Relation.SAME_EMPLOYER and merges:
            merge = button(self.tr("合并到本案"), "case_file.related.merge", kind="link")
            merge.clicked.connect(self.merge_asked.emit)
            self._put(merge)

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self._row.addWidget(part)
