"""The draft of a calculation: its rows, days and rules, kept while they are typed."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.ui.drafting.keeper import DraftKeeper
from dispute_desk.ui.drafting.offering import CALCULATOR, Restoring
from dispute_desk.ui.roster.row import SheetRow
from dispute_desk.ui.widgets.toast import Offer

if TYPE_CHECKING:
    from dispute_desk.domain.draft import Draft
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.pages.calculator.page import CalculatorPage

_DAYS = ("paid_on", "as_known_on")


class CalculatorDraft:
    """Watches the calculator of one case after the other."""

    def __init__(self, page: CalculatorPage) -> None:
        self._page = page
        self._waiting: Restoring | None = None
        #: Whether what stands here came out of a draft.
        self.is_restored = False
        self._keeper = DraftKeeper(
            page.place, page, form=CALCULATOR, record="", title="", read=self._written
        )
        self._keeper.failed.connect(page.place.trouble)

    def asked(self, about: object) -> object:
        """Return what the page is asked for; a draft to put back is remembered."""
        if not isinstance(about, Restoring):
            return about
        self.set_aside()
        self._page.ground, self._page.case_id = None, about.case_id
        self._waiting = about
        return None

    def set_aside(self) -> None:
        """Keep what is typed for the case that is left, and say how to go on with it."""
        page = self._page
        if page.ground is None:
            return
        page.full.grid.settle()
        self._keeper.keep()
        self._keeper.rest()
        case_id, written = page.case_id, self._keeper.written()
        if not written:
            return
        back = Restoring(case_id, CALCULATOR, None, written)
        words = page.tr("没有存入案件的测算已存为草稿")
        page.place.say(words, Offer(page.tr("恢复"), lambda: page.place.go("calculator", back)))

    def begin(self) -> None:
        """Watch the sheet that was just filled; put back what waits, else look what there is."""
        page, waiting = self._page, self._waiting
        self._waiting, self.is_restored = None, waiting is not None
        self._keeper.record = json.dumps([page.case_id, None])
        self._keeper.title = page.heading()
        self._keeper.begin()
        self._keeper.was_restored({})
        if waiting is not None:
            self._put_back(waiting.written)
            self._keeper.was_restored(waiting.written)
        else:
            page.place.jobs.ask(_mine, self._offer, key="calculator.draft")

    def keep(self) -> None:
        """Keep what stands there now, if it is not kept already."""
        self._keeper.keep()

    def saved(self) -> None:
        """Forget the draft: it is kept with the case."""
        self.is_restored = False
        self._keeper.let_go()
        self._keeper.begin()

    def given_up(self) -> None:
        """Forget the draft: nobody wants it."""
        self._keeper.let_go()

    def _written(self) -> dict[str, Any]:
        """Return what stands on the page, as it was typed."""
        page = self._page
        sheet, rules, rough = page.full.sheet, page.rules, page.simple
        rows = [
            [row.worker_id, {sheet.columns[n].id: text for n, text in row.cells.items() if text}]
            for row in sheet.rows
            if any(row.cells.values())
        ]
        days = {name: str(getattr(rules, name) or "") for name in _DAYS}
        own = {"kind": rules.kind, "size": rules.size, "switches": dict(rules.switches)}
        boxes = {"wage": rough.wage.text(), "first": rough.first.text(), "last": rough.last.text()}
        return {"rows": rows, "assessed": rough.amount.text(), "rough": boxes} | days | own

    def _put_back(self, written: dict[str, Any]) -> None:
        page = self._page
        rules, rough = page.rules, page.simple
        for name in _DAYS:
            if written.get(name):
                setattr(rules, name, date.fromisoformat(written[name]))
        rules.kind, rules.size = (written.get(one, getattr(rules, one)) for one in ("kind", "size"))
        rules.switches = rules.switches | written.get("switches", {})
        boxes = written.get("rough", {})
        for field in ("wage", "first", "last"):
            if field in boxes:
                getattr(rough, field).setText(boxes[field])
        rough.amount.setText(written.get("assessed", rough.amount.text()))
        if "rows" in written:
            page.full.load([self._row(one) for one in written["rows"]], page.full.reader.names)
            page.unfold(on=True)

    def _row(self, told: list[Any]) -> SheetRow:
        """Return a row as it stood; one of a worker who is no longer of the case goes by name."""
        worker_id, cells = told
        sheet = self._page.full.sheet
        row = SheetRow(worker_id=worker_id if worker_id in sheet.employed else None)
        row.cells |= {sheet.place[one]: text for one, text in cells.items() if one in sheet.place}
        return row

    def _offer(self, found: list[Draft]) -> None:
        """Offer what was left of the calculation of this case."""
        page = self._page
        mine = next((one for one in found if one.record == self._keeper.record), None)
        if mine is None or page.is_unsaved() or not page.isVisible():
            return
        back = Restoring(page.case_id, CALCULATOR, None, mine.content)
        words = page.tr("上次没有存入案件的测算还在")
        page.place.say(words, Offer(page.tr("恢复"), lambda: page.place.go("calculator", back)))


def _mine(desk: Desk) -> list[Draft]:
    from dispute_desk.services.drafts import drafts_of  # noqa: PLC0415 - open, so it is loaded

    return [one for one in drafts_of(desk) if one.form == CALCULATOR]
