"""What is done with a result: kept with the case, made its verified figures, written to a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from dispute_desk.services.calculations import SaveCalculation, canonical
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.calculator import work
from dispute_desk.ui.steps.case_view import CaseView, ask_case
from dispute_desk.ui.steps.opening import open_step
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.pages.calculator.page import CalculatorPage


class Keeping(QObject):
    """The buttons of the calculator and what they do."""

    #: A calculation was kept: the buttons are to be looked at again.
    kept = Signal()

    def __init__(self, page: CalculatorPage) -> None:
        super().__init__(page)
        self._page = page
        #: What was asked and kept last, and its number.
        self.saved: tuple[str, int] | None = None
        #: Whether the case was seen with it: when it is gone then, it was taken back.
        self._seen = False
        #: What was asked once before it was kept.
        self._told = ""
        self.export_button = button(self.tr("导出工作簿…"), "calculator.export")
        self.compare_button = button(self.tr("比较方案…"), "calculator.compare")
        self.compare_button.clicked.connect(self.compare)
        self.save_button = button(self.tr("存入案件"), "calculator.save")
        self.apply_button = button(self.tr("作为核实金额…"), "calculator.apply", kind="primary")
        self.print_button = button(self.tr("导出测算表 PDF…"), "calculator.print")
        self.export_button.clicked.connect(lambda: self._ask_path(".xlsx"))
        self.print_button.clicked.connect(lambda: self._ask_path(".pdf"))
        self.save_button.clicked.connect(self.save)
        self.apply_button.clicked.connect(self.apply)
        self.look()

    def look(self) -> None:
        """Offer what can be done now."""
        self._notice_undo()
        may = self.may_save()
        self.save_button.setEnabled(may and not self.is_kept())
        self.apply_button.setEnabled(may)
        for one in (self.export_button, self.print_button, self.compare_button):
            one.setEnabled(self._page.live is not None and not self._page.is_stale)

    def _notice_undo(self) -> None:
        view = self._page.view
        if view is None or self.saved is None:
            return
        there = self.saved[1] in {one["id"] for one in view.file.beside["calculation"]}
        if self._seen and not there:
            self.saved = None
        self._seen = there

    def may_save(self) -> bool:
        """Tell whether there is a result of workers of an open case, and the right to keep it."""
        page = self._page
        known = page.view is not None and page.live is not None and page.asked is not None
        if (
            not known
            or page.is_computing
            or page.is_stale
            or page.view is None
            or page.view.is_sealed
        ):
            return False
        return page.place.may("record_amount") and all(
            key[0] is not None for key in page.full.order
        )

    def is_kept(self) -> bool:
        """Tell whether what stands here is kept."""
        asked = self._page.asked
        return self.saved is not None and asked is not None and self.saved[0] == self._what(asked)

    def _what(self, asked: Mapping[str, Any]) -> str:
        """Return what is kept: the question and what it came to by the figures of today."""
        live = self._page.live
        came_to = (live.totals, live.months_missing) if live is not None else None
        return f"{canonical(asked)}|{came_to}"

    def save(self) -> None:
        """Keep the calculation with the case, what is still being typed too."""
        self._page.settle()
        if self._is_early():
            return
        if self.may_save() and not self.is_kept() and not self._asks():
            self._page.place.jobs.do(self._command(), self._done, self._page.failed)

    def apply(self) -> None:
        """Make the results verified figures: kept first, then asked how."""
        self._page.settle()
        if self._is_early() or not self.may_save() or self._asks():
            return
        if self.is_kept() and self.saved is not None:
            self._ask_how(self.saved[1])
        else:
            self._page.place.jobs.do(self._command(), self._done_to_apply, self._page.failed)

    def _is_early(self) -> bool:
        """Say that the result is still on its way, where it is."""
        if self._page.is_computing:
            self._page.bar.say(self.tr("还在测算，算完再按一次。"), tone="accent")
        return self._page.is_computing

    def _asks(self) -> bool:
        """Ask once whether it is to be kept without the rows that are not computed."""
        page = self._page
        told = page.foot.without(page.full.sheet.left_out())
        if not told or told == self._told:
            return False
        self._told = told
        again = self.tr("改正后再存；确要不算它们的，再按一次。")
        page.bar.say(f"{told}{again}", tone="warning")
        return True

    def compare(self) -> None:
        """Go to the ways to settle what stands here, kept or not."""
        page = self._page
        page.settle()
        if page.live is None or page.asked is None:
            return
        from dispute_desk.ui.pages.settling.work import (  # noqa: PLC0415 - seldom needed
            SettlingWanted,
        )

        kept = self.saved[1] if self.is_kept() and self.saved is not None else None
        asked = None if kept is not None else canonical(page.asked)
        wanted = SettlingWanted(
            case_id=page.case_id, calculation_id=kept, asked=asked, paid_on=page.rules.paid_on
        )
        page.place.go("settling", wanted)

    def export(self, path: Path) -> None:
        """Write the workbook with its formulas, or the paper where it is a PDF."""
        page = self._page
        if page.ground is None or page.asked is None:
            return
        number = page.view.number if page.view is not None else ""
        task = partial(work.export, page.rules.region, page.asked, path, number)
        job = page.place.jobs.work(task, self._exported, page.failed)
        page.strip.watch(job, self.tr("正在写出测算"))

    def _command(self) -> SaveCalculation:
        return SaveCalculation(
            case_id=self._page.case_id or 0, asked=canonical(self._page.asked or {})
        )

    def _done(self, outcome: Outcome) -> None:
        self.saved, self._seen = (self._what(self._page.asked or {}), outcome.value), False
        self.look()
        fact = f"{translated('command', outcome.title)} · {outcome.subject}"
        say_saved(self._page.place, fact, outcome)
        self.kept.emit()

    def _done_to_apply(self, outcome: Outcome) -> None:
        self._done(outcome)
        self._ask_how(outcome.value)

    def _ask_how(self, calculation_id: int) -> None:
        """Open the form that asks which late fee, and why although something lacks."""
        page, case_id = self._page, self._page.case_id or 0

        def opened(view: CaseView) -> None:
            kept = {one["id"] for one in view.file.beside["calculation"]}
            if calculation_id in kept:
                open_step(page.place, view, "apply_calculation", page, calculation_id)
            else:
                self.saved = None  # it was taken back: it is to be kept again
                self.look()

        page.place.jobs.ask(lambda desk: ask_case(desk, case_id), opened, page.failed)

    def _ask_path(self, suffix: str) -> None:
        name = self._page.heading().replace("/", "_") + suffix
        folders = Folders(self._page.place.preferences, "export")
        path, _ = folders.new_file(self._page, self.tr("保存到"), name, f"*{suffix}")
        if path is not None:
            self.export(path if path.suffix.lower() == suffix else Path(f"{path}{suffix}"))

    def _exported(self, path: Path) -> None:
        self._page.place.say(self.tr("已保存 %1").replace("%1", path.name), None)
