"""What a change would move, told while it is typed: how many, and the nearest with both days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.widgets.naming import label, look, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from dispute_desk.services.rule_questions import MovedTerm, RuleEffect
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job, JobProgress
    from dispute_desk.ui.workplace import Workplace

    Tell = Callable[[int, int], None]
    Question = Callable[[Desk, Tell], RuleEffect]

#: How long typing rests before the cases are looked through.
REST_MS = 250
#: A day stands whole in so much.
DAY_WIDE = 100


class StoppedError(Exception):
    """Somebody typed on: nobody waits for this answer any more."""


def told_to(progress: JobProgress) -> Tell:
    """Return what tells how far a look through the cases is, and ends it when nobody waits."""

    def tell(done: int, total: int) -> None:
        if progress.cancelled:
            raise StoppedError
        progress.tell(done, total)

    return tell


class EffectBox(QWidget):
    """Looks through the cases on the bench; a newer question stops the one before."""

    def __init__(self, place: Workplace, name: str, *, about: str = "") -> None:
        """``about`` is the one term a form is about: it stands in its head, not in every row."""
        super().__init__()
        self._about = about
        named(self, name)
        self.setAccessibleName(self.tr("保存后会怎样"))
        self.place = place
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(label(self.tr("保存后会怎样"), kind="heading"))
        self._bound = named(label("", tone="warning"), f"{name}.bound")
        self._bound.setWordWrap(True)
        self._bound.hide()
        box.addWidget(self._bound)
        self.words = named(label(""), f"{name}.words")
        self.words.setWordWrap(True)
        self.table = PlainTable(f"{name}.table", self.tr("最近要到期的几件"))
        self.table.hide()
        box.addWidget(self.words)
        box.addWidget(self.table)
        self._question: Question | None = None
        self._job: Job | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask)

    def stop(self) -> None:
        """Look no further: somebody typed on, or the form is closed."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further once the form is closed."""
        if not event.spontaneous():
            self.stop()
        super().hideEvent(event)

    def bound(self, words: str) -> None:
        """Say up to when the change holds; empty where nothing bounds it."""
        self._bound.setText(words)
        self._bound.setVisible(bool(words))

    def ask(self, question: Question | None, why_not: str = "") -> None:
        """Ask what a change would move, once typing rests; None where nothing can be asked yet."""
        self.stop()
        self._question = question
        self.table.hide()
        look(self.words, tone="muted")
        if question is not None and not self.place.may("see_cases"):
            self._question, question = None, None
            why_not = self.tr("您的岗位看不到案件，保存前看不到会影响哪几件。")
        if question is None:
            self.words.setText(why_not)
        else:
            self.words.setText(self.tr("正在看会影响哪些案件…"))
            self._rest.start()

    def _ask(self) -> None:
        question = self._question
        if question is None:
            return

        def task(desk: Desk, progress: JobProgress) -> RuleEffect:
            return question(desk, told_to(progress))

        self._job = self.place.jobs.work(task, self._show, self._failed)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            look(self.words, tone="danger")
            self.words.setText(sentence_of(error))
        elif not isinstance(error, StoppedError):
            self.place.trouble(error)

    def _show(self, effect: RuleEffect) -> None:
        look(self.words, tone="warning" if effect.moved else "good")
        self.words.setText(self.said(effect))
        titles, rows = self.titles(), [self._row(one) for one in effect.nearest]
        shown = [number for number in range(len(titles)) if not self._is_about(rows, number)]
        self.table.setVisible(bool(rows))
        if rows:
            self.table.show_rows(
                [titles[number] for number in shown],
                [[row[number] for number in shown] for row in rows],
                widths=[self.widths[number] for number in shown],
                stretch=0,
            )
            self.table.fit_rows()

    #: The widths of the columns; 0 takes what the words need.
    widths = (0, 0, DAY_WIDE, DAY_WIDE)

    def titles(self) -> list[str]:
        """Return the heads of the columns."""
        return [self.tr("案件"), self.tr("哪个期限"), self.tr("原来"), self.tr("改后")]

    def _is_about(self, rows: list[tuple[str, ...]], number: int) -> bool:
        """Tell whether a column says in every row what the form is about anyway."""
        return bool(self._about) and {row[number] for row in rows} == {self._about}

    def said(self, effect: RuleEffect) -> str:
        """Return the effect in a sentence."""
        if effect.moved:
            words = self.tr("保存后，正在走的 %1 个期限里有 %2 个会变。最近的：")
        else:
            words = self.tr("保存后，正在走的 %1 个期限都不变。")
        words = words.replace("%1", str(effect.running)).replace("%2", str(effect.moved))
        if effect.certain:
            certain = self.tr("有 %1 个不再是估算。").replace("%1", str(effect.certain))
            words = f"{certain}{words}"
        return words

    def _row(self, one: MovedTerm) -> tuple[str, ...]:
        who = " ".join(part for part in (one.number or "", one.who) if part)
        name = one.label_en if is_english() else one.label
        return who, name, str(one.old or "—"), str(one.new or "—")


class KeptEffect(EffectBox):
    """The same for terms of the archive: no day moves, closed cases get another proposal."""

    def said(self, effect: RuleEffect) -> str:
        """Return the effect in a sentence."""
        if effect.moved:
            words = self.tr("已结未归档的 %1 件里，有 %2 件归档时会先填新的保管期限。例如：")
        else:
            words = self.tr("已结未归档的 %1 件都不变；已经归档的保持原样。")
        return words.replace("%1", str(effect.running)).replace("%2", str(effect.moved))

    widths = (0, DAY_WIDE, 84, 84)

    def titles(self) -> list[str]:
        """Return the heads of the columns."""
        return [self.tr("案件"), self.tr("结案日"), self.tr("原来"), self.tr("改后")]

    def _row(self, one: MovedTerm) -> tuple[str, ...]:
        who = " ".join(part for part in (one.number or "", one.who) if part)
        return who, str(one.old or "—"), one.label, self.new_word

    #: The term after the change, in words.
    new_word = ""
