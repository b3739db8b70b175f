"""One letter to each of several employers: written once, looked at one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dispute_desk.services.letter_many import IssueLetters
from dispute_desk.ui.pages.letters.keeping import keep_final
from dispute_desk.ui.pages.letters.writing import WritingWindow
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import icon_button
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.letter_rows import LetterPlan
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job, JobProgress
    from dispute_desk.ui.pages.letters.looking import Looked
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


class ManyWritingWindow(WritingWindow):
    """The letter is the same but for the employer; each takes a number of its own."""

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        parent: QWidget,
        plan: LetterPlan,
        employers: Sequence[int],
        brought_back: Mapping[str, Any] | None = None,
    ) -> None:
        self.employers = tuple(employers)
        self._at = 0
        self._sending: Job | None = None
        first = replace(plan, employer_id=self.employers[0])
        super().__init__(place, seat, parent, first, brought_back)
        for name in ("addressee", "number"):
            self.entries[name].row.hide()
        self.save_button.hide()

    def planned(self) -> LetterPlan:
        """Return the letter as it is written now, to the employer that is looked at."""
        firm = self.employers[self._at]
        return replace(super().planned(), employer_id=firm, addressee=None)

    def reject(self) -> None:
        """Leave; letters that are still being looked at are not issued."""
        if self._sending is not None and not self._sending.finished:
            self._sending.progress.cancel()
            return
        super().reject()

    def _begin(self, looked: Looked) -> None:
        super()._begin(looked)
        self._say_place(looked)

    def _show(self, looked: Looked) -> None:
        super()._show(looked)
        self._say_place(looked)

    def _say_place(self, looked: Looked) -> None:
        count = str(len(self.employers))
        words = self.tr("共 %1 家单位，各发一份。").replace("%1", count)
        self._about_line.say(words)
        here = self.tr("第 %1 / %2 家：%3").replace("%1", str(self._at + 1)).replace("%2", count)
        self._here.say(here.replace("%3", looked.written.employer))

    def _walk(self, steps: int) -> None:
        self._at = (self._at + steps) % len(self.employers)
        self._look()

    def _is_filled(self, name: str) -> bool:
        return name == "addressee" or super()._is_filled(name)

    def _going(self) -> object:
        plan = super().planned()
        return IssueLetters(
            kind=plan.kind,
            employer_ids=self.employers,
            issuer=plan.issuer,
            told=plan.told,
            skip_reason=self.entries["skip_reason"].read(),
            approver=self.entries["approver"].read(),
            occurred_on=self.entries["occurred_on"].read(),
        )

    def _send(self, command: Any) -> None:  # noqa: ANN401 - the command for all
        def send(desk: Desk, progress: JobProgress) -> Outcome:
            from dispute_desk.services.letter_sending import issue_to_many  # noqa: PLC0415 - heavy

            return issue_to_many(
                desk, command, tell=progress.tell, cancelled=lambda: progress.cancelled
            )

        self.bar.clear()
        self._rest(resting=True)
        self._sending = self.place.jobs.work(send, self._all_done, self._refused, writes=True)
        self.strip.watch(self._sending, self.tr("正在制发"))

    def _all_done(self, outcome: Outcome) -> None:
        self.drafts.let_go()
        words = self.tr("已制发 %1 份").replace("%1", f"{len(outcome.value):,}")
        say_saved(self.place, words, outcome)
        if self.is_simple:
            keep_final(self.place, list(outcome.value))
        self.accept()
        if self.afterwards is not None:
            self.afterwards(int(outcome.value[0]))

    def add_to_head(self, head: QVBoxLayout) -> None:
        """Add the line that leads from one employer to the next."""
        row = QHBoxLayout()
        row.setSpacing(6)
        before = icon_button("letter.writing.before", self.tr("上一家"), "back")
        after = icon_button("letter.writing.after", self.tr("下一家"), "chevron")
        before.clicked.connect(lambda: self._walk(-1))
        after.clicked.connect(lambda: self._walk(1))
        self._here = ElidedLabel("", "letter.writing.here")
        self.strip = ProgressStrip("letter.writing.progress", stops=False)
        row.addWidget(before)
        row.addWidget(after)
        row.addWidget(self._here, 1)
        row.addWidget(self.strip)
        head.addLayout(row)


def write_to_many(
    place: Workplace,
    parent: QWidget,
    plan: LetterPlan,
    employers: Sequence[int],
    afterwards: Callable[[int], None],
    brought_back: Mapping[str, Any] | None = None,
) -> None:
    """Open the window in which a letter to several employers is written."""
    if place.seat is not None:
        window = ManyWritingWindow(place, place.seat, parent, plan, employers, brought_back)
        window.afterwards = afterwards
        window.open()
