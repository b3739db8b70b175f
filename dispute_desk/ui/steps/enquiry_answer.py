"""The answer to a 协查: in words, typed row by row, or taken in from a file of details."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.detail_matching import Matched, Worker, match
from dispute_desk.domain.detail_rows import TROUBLE_WORDS
from dispute_desk.services.enquiries import AnswerEnquiry
from dispute_desk.services.enquiry_answers import (
    AnswerTaken,
    ImportEnquiryAnswer,
    prepare_answer,
    read_answer,
)
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.enquiries import workers_of
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.insured_rows import InsuredRows
from dispute_desk.ui.steps.typed_answers import Typed
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job, JobProgress

#: Broken rows told in the form.
TOLD = 3


class AnswerEnquiryStep(StepForm):
    """登记协查答复；``about`` is the id of the request."""

    id = "answer_enquiry"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记协查答复")

    def build(self) -> None:
        """Ask which request is answered, when, by whom, and what it says."""
        kit, view = self.kit, self.view
        self._file: ImportEnquiryAnswer | None = None
        self._reading: Job | None = None
        known = [one for one in view.file.beside["enquiry"] if self._may_answer(one)]
        choices = [(self._heading(one), one["id"]) for one in known]
        which = kit.choice("enquiry_id", self.tr("协查"), choices, required=True)
        self.add("enquiry_id", which)
        day = kit.day("occurred_on", self.tr("答复日期"), required=True, now=True)
        by = kit.text("answered_by", self.tr("答复单位和经办人"))
        self.add_pair(("occurred_on", day), ("answered_by", by))
        answer = kit.long("answer", self.tr("答复内容"))
        self.add("answer", answer)
        self.add_widget(self._from_file())
        self.rows = InsuredRows(
            self.name, self.tr("或逐行填写（没有答复的行留空）"), self.tr("缴费基数"), self.view
        )
        self.rows.grid.left.connect(self.focusNextChild)
        self.add_widget(self.rows)
        if self.about is not None:
            which.put(self.about)
        by.put(self._asked().get("answered_by"))
        self.doubted.append(self._unsent)
        which.row.field.currentIndexChanged.connect(self._propose)  # type: ignore[attr-defined]
        self._propose()

    def contents(self) -> dict[str, object]:
        """Return what stands in the form, the grid and the file too."""
        return {**super().contents(), "rows": self.rows.contents(), "file": self._file}

    def check(self) -> bool:
        """Ask for rows that are understood, besides the fields."""
        good = super().check()
        self.rows.grid.settle()
        fine = self.rows.tell(Typed() if self._file is not None else self.rows.read())
        if not fine:
            self.fit()
            self.area.ensureWidgetVisible(self.rows)
        return good and fine

    def command(self) -> object:
        """Return what the fields ask for."""
        told: dict[str, Any] = {
            "enquiry_id": self.value("enquiry_id") or 0,
            "answer": self.value("answer"),
            "answered_by": self.value("answered_by"),
            "occurred_on": self.value("occurred_on"),
        }
        if self._file is not None:
            return replace(self._file, **told)
        return AnswerEnquiry(**told, lines=self.rows.read().lines)

    def fact(self, outcome: Outcome) -> str:
        """Return the fact the toast says; of a file how many rows were taken in."""
        said = super().fact(outcome)
        taken = outcome.value
        if not isinstance(taken, AnswerTaken):
            return said
        words = self.tr("%1：导入 %2 行，未导入 %3 行")
        for mark, number in (("%2", taken.rows), ("%3", len(taken.broken))):
            words = words.replace(mark, str(number))
        return words.replace("%1", said)

    def reject(self) -> None:
        """Leave; a file that is still being read is dropped."""
        if self._reading is not None:
            self._reading.cancel()
        super().reject()

    def read_file(self, path: Path) -> None:
        """Read a file beside the window and say what would be taken in."""
        base = ImportEnquiryAnswer(enquiry_id=0, path=path.name, source=path)
        people = tuple(
            Worker(one["id"], str(one["name"]), one["id_no"]) for one in self.view.file.claimants
        )
        self.save_button.setEnabled(False)
        self.bar.clear()
        self._reading = self.place.jobs.work(
            partial(_prepared, base, people), self._file_read, self._file_refused
        )
        self.strip.watch(self._reading, self.tr("正在读取明细"))

    def _may_answer(self, one: dict[str, Any]) -> bool:
        return one["answered_on"] is None or one["id"] == self.about

    def _heading(self, one: dict[str, Any]) -> str:
        body = self.view.words.code("referral_targets", one["target"])
        parts = (body, one["number"], one["sent_on"])
        return " ".join(str(part) for part in parts if part)

    def _asked(self) -> dict[str, Any]:
        chosen = self.value("enquiry_id")
        rows = self.view.file.beside["enquiry"]
        return next((one for one in rows if one["id"] == chosen), {})

    def _unsent(self) -> str:
        """Ask once before an answer to what was never sent out."""
        asked = self._asked()
        if not asked or asked.get("sent_on"):
            return ""
        return self.tr(
            "这件协查还没有登记发出日期。已经发出的，请先在“协查”里登记发出，再登记答复。"
        )

    def _from_file(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.choose = button(self.tr("从明细文件导入…"), f"{self.name}.file")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask_file)
        line.addWidget(self.choose)
        self.drop = button(self.tr("不用这个文件"), f"{self.name}.no_file", kind="link")
        self.drop.clicked.connect(self._let_go)
        self.drop.hide()
        line.addWidget(self.drop)
        hint = label(self.tr("个人缴费明细，xlsx、xls 或 csv"), kind="small", tone="muted")
        line.addWidget(hint, 1)
        box.addLayout(line)
        self.strip = ProgressStrip(f"{self.name}.reading")
        box.addWidget(self.strip)
        self.read_words = named(label("", kind="small"), f"{self.name}.read")
        self.read_words.setWordWrap(True)
        self.read_words.hide()
        box.addWidget(self.read_words)
        return holder

    def _propose(self) -> None:
        """Put a row for each worker and insurance that was asked about."""
        asked = self._asked()
        self.rows.propose(workers_of(asked), asked.get("month_from"), asked.get("month_to"))

    def _ask_file(self) -> None:
        kinds = self.tr("明细文件 (*.xlsx *.xls *.csv *.txt *.et *.ods);;所有文件 (*)")
        folders = Folders(self.place.preferences, "detail")
        chosen = folders.file(self, self.tr("选择明细文件"), kinds)
        if chosen is not None:
            self.read_file(chosen)

    def _file_read(self, told: tuple[ImportEnquiryAnswer, Matched]) -> None:
        self._reading = None
        self.save_button.setEnabled(True)
        command, found = told
        self._say(self._summary(command.path, found), wrong=bool(found.broken or found.unread))
        self._file = command if found.lines else None
        self._look()

    def _file_refused(self, error: Exception) -> None:
        self._reading = None
        self._refused(error)

    def _let_go(self) -> None:
        self._file = None
        self.read_words.hide()
        self._look()

    def _look(self) -> None:
        """Show the grid only where no file is taken in."""
        self.rows.setVisible(self._file is None)
        self.drop.setVisible(self._file is not None)
        self.rows.tell(Typed())
        self.fit()

    def _say(self, words: str, *, wrong: bool) -> None:
        self.read_words.setText(words)
        look(self.read_words, tone="warning" if wrong else "good")
        self.read_words.show()

    def _summary(self, file: str, found: Matched) -> str:
        """Return what would be taken in, and why rows would be left out."""
        words = self.tr("%1：可以导入 %2 行，合并为 %3 条；%4 行导入不了。")
        counts = (("%2", found.rows), ("%3", len(found.lines)), ("%4", len(found.broken)))
        for mark, count in counts:
            words = words.replace(mark, str(count))
        lines = [words.replace("%1", file)]
        if found.unread:
            unread = self.tr("没有读取的工作表（隐藏或没有明细表头）：%1")
            lines.append(unread.replace("%1", "、".join(found.unread)))
        row = self.tr("第 %1 行：%2")
        of_sheet = self.tr("工作表“%3”第 %1 行：%2")
        for one in found.broken[:TOLD]:
            why = translated("detail", TROUBLE_WORDS[one.trouble])
            words = of_sheet if one.sheet else row
            told = words.replace("%1", str(one.row)).replace("%2", why)
            lines.append(told.replace("%3", one.sheet))
        if len(found.broken) > TOLD:
            more = self.tr("另有 %1 行，保存后全部记在答复内容里。")
            lines.append(more.replace("%1", str(len(found.broken) - TOLD)))
        return "\n".join(lines)


def _prepared(
    base: ImportEnquiryAnswer, people: tuple[Worker, ...], desk: Desk, progress: JobProgress
) -> tuple[ImportEnquiryAnswer, Matched]:
    """Read and copy a file; runs beside the window. What nobody needs is not copied."""
    source = base.source or Path(base.path)
    read = read_answer(source, tell=progress.tell, cancelled=lambda: progress.cancelled)
    found = match(read, people)
    command = replace(base, read=read)
    return (prepare_answer(command, desk) if found.lines else command), found
