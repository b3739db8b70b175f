"""The sessions and agreements of a case, one block each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.agreement_parts import PARTY_WORDS
from dispute_desk.domain.agreements_in_force import agreements_waiting
from dispute_desk.domain.mediation import OUTCOME_WORDS
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.offers import distance
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.section_card import SectionCard
from dispute_desk.ui.steps.sessions import distance_words
from dispute_desk.ui.widgets.naming import label, named, retire
from dispute_desk.ui.widgets.section import KeyValueGrid

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

    Row = dict[str, Any]


def _known(pairs: list[tuple[str, Any]]) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in pairs if value]


class MediationCard(SectionCard):
    """Sessions and agreements in order."""

    def __init__(self) -> None:
        super().__init__("mediation", self.tr("调解"))
        self._blocks: list[QWidget] = []
        self._shown: object = None
        self.empty = self.say_empty(self.tr("还没有调解记录。"))

    def show_case(self, view: CaseView) -> None:
        """Show each session and agreement as a block."""
        content = (view.file.sessions, view.file.agreements, view.file.beside["offer"])
        before = self.tr("本案还没有调解记录；原案的见“原案记录”。")
        self.empty.setText(before if view.former else self.tr("还没有调解记录。"))
        self.empty.setVisible(not any(content))
        if content == self._shown:
            return
        self._shown = content
        for gone in self._blocks:
            retire(gone)
        self._blocks = []
        for number, one in enumerate(view.file.sessions, start=1):
            heading, pairs = self._session(number, one)
            made = [
                offer for offer in view.file.beside["offer"] if offer["session_id"] == one["id"]
            ]
            self._block(heading, pairs + self._offers(made))
        between = [offer for offer in view.file.beside["offer"] if offer["session_id"] is None]
        if between:
            self._block(self.tr("会外方案"), self._offers(between))
        self._distance(view)
        for one in view.file.agreements:
            self._block(*self._agreement(view, one))

    def _session(self, number: int, one: Row) -> tuple[str, list[tuple[str, str]]]:
        outcome = translated("outcome", OUTCOME_WORDS[one["outcome"]])
        heading = self.tr("第 %1 次调解会").replace("%1", str(number))
        pairs = [
            (self.tr("地点"), one["place"]),
            (self.tr("调解员"), one["mediator"]),
            (self.tr("到场"), one["attendees"]),
            (self.tr("双方意见"), one["offers"]),
            (self.tr("备注"), one["note"]),
        ]
        return f"{heading} · {one['held_on']} · {outcome}", _known(pairs)

    def _offers(self, offers: list[Row]) -> list[tuple[str, str]]:
        """Return offers in the order they were made: who, how much, in what words."""
        pairs = []
        for one in offers:
            who = translated("party", PARTY_WORDS[one["by"]])
            amount = self.tr("%1 元").replace("%1", yuan_grouped(one["fen"])) if one["fen"] else ""
            told = "，".join(part for part in (amount, one["text"]) if part)
            pairs.append((who, told))
        return pairs

    def _distance(self, view: CaseView) -> None:
        found = distance((one["by"], one["fen"]) for one in view.file.beside["offer"])
        if found is not None and not view.file.agreements:
            self._block(distance_words(found), [])

    def _agreement(self, view: CaseView, one: Row) -> tuple[str, list[tuple[str, str]]]:
        total = self.tr("%1 元").replace("%1", yuan_grouped(one["total_fen"] or 0))
        if one["total_fen"] is None:
            total = self.tr("没有载明")
        pairs = [
            (self.tr("补缴合计"), total),
            (self.tr("达成日期"), str(one["concluded_on"] or "")),
            (self.tr("生效日期"), str(one["effective_on"] or "")),
            (self.tr("履行期限"), str(one["perform_by"] or "")),
            (self.tr("调解组织"), one["organisation"]),
            (self.tr("协议内容"), one["terms"]),
        ]
        heading = self.tr("调解协议书 %1").replace("%1", one["number"] or "")
        later = view.successor_of(one)
        if later:
            heading += " · " + self.tr("由 %1 取代").replace("%1", later)
        if one in agreements_waiting(view.file):
            heading += " · " + self.tr("待签章，原协议继续有效")
        return heading, _known(pairs)

    def _block(self, heading: str, pairs: list[tuple[str, str]]) -> None:
        block = named(QWidget(), f"case_file.mediation.{len(self._blocks)}", heading)
        box = QVBoxLayout(block)
        box.setContentsMargins(0, 0, 0, 4)
        box.setSpacing(6)
        line = label(heading)
        line.setWordWrap(True)
        box.addWidget(line)
        grid = KeyValueGrid(f"case_file.mediation.{len(self._blocks)}.grid")
        grid.show_pairs(pairs)
        box.addWidget(grid)
        self.box.addWidget(block)
        self._blocks.append(block)
