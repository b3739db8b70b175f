"""The archive: whether and under which number a case lies there, what its file holds, freezing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.archive_index import archive_index
from dispute_desk.domain.archive_terms import proposed_term
from dispute_desk.domain.closing_words import Volume
from dispute_desk.domain.profile import UNCONFIRMED
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.all import steps_of
from dispute_desk.ui.steps.archiving import gap_words
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.domain.closing_words import RetentionTerm
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

PRINT = "print_index"
_STEPS = ("archive", "take_out", "freeze", "unfreeze")


class ArchiveCard(RecordsCard):
    """Where the file of the case lies, and what belongs into its two volumes."""

    def __init__(self) -> None:
        super().__init__("archive", self.tr("归档"), self.tr("结案以后可以归档。"))
        self.place: Workplace | None = None

    def join(self, page: Page, place: Workplace) -> None:
        """Know the place: the index is printed by its verb."""
        del page
        self.place = place

    def act_on(self, step: str, about: object) -> None:
        """Print the index, or open a form."""
        if step == PRINT and self.place is not None:
            self.place.verbs.run("paper.archive_index")
        else:
            super().act_on(step, about)

    def holds(self, view: CaseView, lines: list[RecordLine]) -> bool:
        """Tell whether the case came to its end, or somebody asked for data."""
        ended = not view.is_open or view.is_frozen
        return ended or any(line.id > 0 for line in lines)

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return in a word where the file lies."""
        del lines
        parts = []
        if view.stage is Stage.ARCHIVED:
            parts.append(self.tr("已归档 %1").replace("%1", view.file.case["archive_no"] or ""))
        if view.is_frozen:
            parts.append(self.tr("已封存"))
        return " · ".join(parts).strip() or self.tr("未归档")

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the place in the archive, and what lies in each volume."""
        lines = [self._place(view), *self._volumes(view), *self._requests(view)]
        if view.stage is Stage.CLOSED and (lacking := gap_words(view)):
            pairs = ((self.tr("还缺"), listed(lacking)),)
            mark = self.tr("缺 %1 项").replace("%1", str(len(lacking)))
            lines.append(RecordLine(-9, self.tr("卷内目录不完整"), pairs, mark, "warning"))
        return lines

    def offered(self, view: CaseView) -> list[Act]:
        """Offer the steps of the archive that can be taken, and the index of a closed case."""
        steps = {step.id: step for step in steps_of(view)}
        acts = [Act(one, steps[one].title, one) for one in _STEPS if one in steps]
        prints = self.place is not None and self.place.may(Right.ISSUE_PAPER.value)
        if prints and view.file.case["closed_on"]:
            acts.append(Act("print", self.tr("打印卷内目录"), PRINT))
        return acts

    def _place(self, view: CaseView) -> RecordLine:
        case = view.file.case
        terms = {one.code: one for one in view.profile.retention_terms}
        kept = terms.get(case["retention"]) or proposed_term(view.profile, view.file)
        pairs = (
            (self.tr("档案号"), case["archive_no"] or ""),
            (self.tr("归档日期"), str(case["archived_on"] or "")),
            (self.tr("保管期限"), self._term(view, kept)),
            (self.tr("封存日期"), str(case["frozen_on"] or "")),
        )
        mark = tone = ""
        heading = self.tr("未归档")
        if view.stage is Stage.ARCHIVED:
            heading, mark, tone = self.tr("已归档"), self.tr("只能查阅"), "neutral"
        if view.is_frozen:
            mark, tone = self.tr("已封存"), "warning"
        return RecordLine(-1, heading, tuple(pair for pair in pairs if pair[1]), mark, tone)

    def _term(self, view: CaseView, term: RetentionTerm | None) -> str:
        if term is None:
            return ""
        status = translated("profile", UNCONFIRMED) if term.status else ""
        return " · ".join(part for part in (view.words.of(term), status) if part)

    def _requests(self, view: CaseView) -> list[RecordLine]:
        """Return what people asked for about their data in this case."""
        lines = []
        for one in view.file.beside["person_request"]:
            kind = view.words.code("request_kinds", one["kind"])
            words = self.tr("个人信息请求 · %1 · %2")
            pairs = (
                (self.tr("收到日期"), str(one["received_on"] or "")),
                (self.tr("答复"), one["answer"] or ""),
            )
            mark, tone = self.tr("已答复"), "good"
            if one["answered_on"] is None:
                mark, tone = self.tr("%1 前答复").replace("%1", str(one["due_on"])), "warning"
            heading = words.replace("%1", one["name"]).replace("%2", kind)
            shown = tuple(pair for pair in pairs if pair[1])
            lines.append(RecordLine(one["id"], heading, shown, mark, tone))
        return lines

    def _volumes(self, view: CaseView) -> list[RecordLine]:
        """Return how much lies in each volume, by the places of the index."""
        titles = {Volume.MAIN: self.tr("正卷"), Volume.SUB: self.tr("副卷（不对外提供）")}
        lines = []
        for number, volume in enumerate(Volume, 2):
            counted: dict[str, int] = {}
            for entry in archive_index(view.profile, view.file, volume):
                word = view.words.of(entry.part)
                counted[word] = counted.get(word, 0) + 1
            if counted:
                told = listed(f"{name} {found}" for name, found in counted.items())
                words = self.tr("共 %1 件").replace("%1", str(sum(counted.values())))
                pairs = ((self.tr("内容"), told),)
                lines.append(RecordLine(-number, titles[volume], pairs, words, "neutral"))
        return lines
