"""What else the old ledger held of a case: the cells of its rows that no field takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.kept_cells import kept_rows
from dispute_desk.ui.pages.case_file.records_card import RecordLine, RecordsCard

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

#: So many rows are shown; of a case with more workers the rest stands in the ledger itself.
ROWS = 60


class KeptCellsCard(RecordsCard):
    """A block a row of the ledger; out of sight where nothing is left over."""

    tucks_away = False

    def __init__(self) -> None:
        super().__init__("kept_cells", self.tr("台账里的其他内容"), "")
        self.hide()

    def show_case(self, view: CaseView) -> None:
        """Show the rows; the card stands open where somebody comes to a case that has few."""
        another = self._case_id != view.id
        super().show_case(view)
        found = kept_rows(view.file.ledger_rows, view.file.employer)
        self.setVisible(bool(found))
        if found and another and len(found) <= _FEW:
            self.unfold()

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return a block for each row that holds more than the case shows."""
        found = kept_rows(view.file.ledger_rows, view.file.employer)
        where = self.tr("“%1”第 %2 行")
        nameless = self.tr("（无标题）")
        told = [
            RecordLine(
                number,
                where.replace("%2", str(one.row)).replace("%1", one.sheet),
                tuple((head or nameless, mask_numbers_in(text)) for head, text in one.cells),
            )
            for number, one in enumerate(found[:ROWS], 1)
        ]
        if len(found) > ROWS:
            rest = self.tr("还有 %1 行没有列出，请看原台账。")
            told.append(RecordLine(0, rest.replace("%1", str(len(found) - ROWS))))
        return told


_FEW = 3
