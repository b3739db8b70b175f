"""The papers of the back-payment: of the case line by line, of the workers as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from dispute_desk.domain.checklist import ANSWER_WORDS, CheckAnswer
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.ui.messages import translated
from dispute_desk.ui.models.paged import Look
from dispute_desk.ui.pages.case_file.grid import Grid, GridColumn
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.repaying import papers_there, without
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.repayment_words import RepaymentPaper
    from dispute_desk.ui.steps.case_view import CaseView

Row = dict[str, Any]
STEP = "repayment_papers"
#: Names told before the rest is counted.
NAMED = 4
#: How wide the column of a paper may be; its title takes so much around it.
NARROWEST, WIDEST, HEAD_ROOM = 90, 156, 36
_TONES = {
    CheckAnswer.MET: "good",
    CheckAnswer.MISSING: "danger",
    CheckAnswer.NOT_NEEDED: "neutral",
}


class RepaymentPapersCard(RecordsCard):
    """What the tax office wants to see, who brought it and who has not signed."""

    def __init__(self) -> None:
        nothing = self.tr("这类工作站没有补缴材料清单。")
        super().__init__("repayment_papers", self.tr("补缴材料"), nothing)
        self.grid: Grid | None = None
        self.below = QVBoxLayout()
        self.rows.insertLayout(self.rows.count() - 1, self.below)

    def holds(self, view: CaseView, lines: list[RecordLine]) -> bool:
        """Tell whether the back-payment has begun, or a paper is there."""
        begun = view.stage in {Stage.AGREED, Stage.PERFORMING, Stage.COLLECTION}
        return bool(lines) and (begun or bool(papers_there(view)))

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how many papers and signatures are missing, once somebody has begun."""
        if not lines or not papers_there(view):
            return self.tr("未开始")
        missing = sum(_missing(view, one) for one in view.profile.repayment_papers)
        if not missing:
            return self.tr("已齐")
        return self.tr("缺 %1 份").replace("%1", str(missing))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return each paper, what is there of it and who is missing."""
        papers = enumerate(view.profile.repayment_papers, 1)
        return [self._line(view, paper, number) for number, paper in papers]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to tick papers off."""
        may = view.is_open and view.may(Right.RECORD_PAYMENT)
        return [Act("add", self.tr("登记补缴材料"), STEP)] if may else []

    def _show(self, view: CaseView, lines: list[RecordLine]) -> None:
        super()._show(view, lines)
        papers = [one for one in view.profile.repayment_papers if one.each]
        if self.grid is None and papers:
            self.grid = Grid(f"{self.name}.workers", self.tr("各职工的材料"), self._columns(view))
            self.below.addWidget(self.grid)
        if self.grid is not None:
            there = papers_there(view)
            here = [one for one in view.file.claimants if one["id"] not in view.gone]
            self.grid.show_rows(
                [{"name": view.claimant_name(o["id"]), "id": o["id"], "there": there} for o in here]
            )
            self.grid.setVisible(bool(here))

    def _columns(self, view: CaseView) -> list[GridColumn]:
        found = [GridColumn(self.tr("职工"), lambda row: row["name"], 90, stretch=True)]
        papers = [one for one in view.profile.repayment_papers if one.each]
        metrics = self.fontMetrics()
        for paper in papers:
            title = view.words.of(paper)
            room = min(max(metrics.horizontalAdvance(title) + HEAD_ROOM, NARROWEST), WIDEST)
            found.append(
                GridColumn(
                    metrics.elidedText(title, Qt.TextElideMode.ElideRight, room - HEAD_ROOM),
                    _answer_of(paper.code),
                    room,
                    Look.PILL,
                    tone=_tone_of(paper.code),
                    hint=_day_of(paper.code),
                )
            )
        return found

    def _line(self, view: CaseView, paper: RepaymentPaper, number: int) -> RecordLine:
        there = papers_there(view)
        acts: tuple[Act, ...] = ()
        if view.is_open and view.may(Right.RECORD_PAYMENT):
            acts = (Act("record", self.tr("登记"), STEP, paper.code),)
        one = there.get((None, paper.code))
        pairs: tuple[tuple[str, str], ...] = ()
        if paper.each:
            lacking = list(without(view, paper))
            missing = bool(lacking)
            mark = self.tr("缺 %1 人").replace("%1", str(len(lacking)))
            mark = mark if missing else self.tr("已齐")
            if lacking:
                names = [view.claimant_name(who["id"]) for who in lacking[:NAMED]]
                told = listed(names) + ("…" if len(lacking) > NAMED else "")
                word = self.tr("还没有签") if paper.signed else self.tr("还没有")
                pairs = ((word, told),)
        elif one is None:
            mark, missing = self.tr("未登记"), True
        else:
            missing = one["answer"] is CheckAnswer.MISSING
            mark = translated("check", ANSWER_WORDS[CheckAnswer(one["answer"])])
            pairs = ((self.tr("日期"), str(one["occurred_on"] or "")),)
            pairs += ((self.tr("备注"), one["note"]),) if one["note"] else ()
        awaited = "warning" if view.is_open else "neutral"
        tone = awaited if missing else "good"
        return RecordLine(-number, view.words.of(paper), pairs, mark, tone, acts)


def _missing(view: CaseView, paper: RepaymentPaper) -> int:
    """Return how many of a paper are missing."""
    if paper.each:
        return len(without(view, paper))
    one = papers_there(view).get((None, paper.code))
    return int(one is None or one["answer"] is CheckAnswer.MISSING)


def _of(row: Row, code: str) -> Row | None:
    found: Row | None = row["there"].get((row["id"], code))
    return found


def _answer_of(code: str) -> Callable[[Row], str]:
    def text(row: Row) -> str:
        one = _of(row, code)
        if one is None:  # a colour and a dash tell nobody anything
            return QCoreApplication.translate("RepaymentPapersCard", "未登记")
        return translated("check", ANSWER_WORDS[one["answer"]])

    return text


def _tone_of(code: str) -> Callable[[Row], str]:
    def tone(row: Row) -> str:
        one = _of(row, code)
        return "neutral" if one is None else _TONES[one["answer"]]

    return tone


def _day_of(code: str) -> Callable[[Row], str]:
    def hint(row: Row) -> str:
        one = _of(row, code)
        if one is None:
            return ""
        return " ".join(part for part in (str(one["occurred_on"] or ""), one["note"] or "") if part)

    return hint
