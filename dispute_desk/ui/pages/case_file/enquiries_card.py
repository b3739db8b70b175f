"""协查: what was asked of whom, how long it waits, what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.papers import ENQUIRY_SHEET
from dispute_desk.domain.rights import Right
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.enquiries import workers_of
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

KIND = "enquiry"
PRINT = "print_enquiry"
#: Names in sight before they are counted.
MOST_NAMES = 6


class EnquiriesCard(RecordsCard):
    """A block a request; its letter prints from here."""

    def __init__(self) -> None:
        super().__init__("enquiries", self.tr("协查"), self.tr("没有向税务、人社等单位发协查函。"))
        self.place: Workplace | None = None

    def join(self, page: Page, place: Workplace) -> None:
        """Know the place: letters are shown over its window."""
        del page
        self.place = place

    def act_on(self, step: str, about: object) -> None:
        """Show the letter, or open a form."""
        if step == PRINT and self.place is not None and self._view is not None:
            from dispute_desk.ui.paper_window import show_paper  # noqa: PLC0415 - when asked for

            if isinstance(about, int):
                show_paper(self.window(), self.place, self._view.id, ENQUIRY_SHEET, about=about)
            return
        super().act_on(step, about)

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how many wait for an answer, and how near the first term is."""
        waiting = [one for one in view.file.beside[KIND] if one["sent_on"] and _waits(one)]
        if not waiting:
            return super().summary(view, lines)
        due = min((one["due_on"] for one in waiting if one["due_on"]), default=None)
        words = self.tr("待答复 %1 件").replace("%1", str(len(waiting)))
        return f"{words} · {due_words(due, view.today)}" if due else words

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the requests of the case."""
        return [self._line(view, one) for one in view.file.beside[KIND]]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to make one; also for a closed case, whose papers may come later."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [Act("add", self.tr("登记协查"), "enquiry")]

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        body = view.words.code("referral_targets", one["target"])
        heading = " · ".join(part for part in (body, one["number"] or "") if part)
        mark, tone = self._state(view, one)
        return RecordLine(
            one["id"], heading, self._pairs(view, one), mark, tone, self._acts(view, one)
        )

    def _state(self, view: CaseView, one: dict[str, Any]) -> tuple[str, str]:
        if one["answered_on"]:
            return self.tr("已答复"), "good"
        if one["sent_on"] is None:
            return self.tr("未发出"), "warning"
        if one["due_on"] is None:
            return self.tr("等待答复"), "neutral"
        return due_words(one["due_on"], view.today), due_tone(one["due_on"], view.today)

    def _pairs(self, view: CaseView, one: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        months = " – ".join(str(one[key]) for key in ("month_from", "month_to") if one[key])
        pairs = (
            (self.tr("协查事项"), one["question"] or ""),
            (self.tr("协查的职工"), self._names(view, one)),
            (self.tr("起止月份"), months),
            (self.tr("发出日期"), str(one["sent_on"] or "")),
            (self.tr("答复期限"), str(one["due_on"] or "")),
            (self.tr("答复日期"), str(one["answered_on"] or "")),
            (self.tr("答复单位"), one["answered_by"] or ""),
            (self.tr("答复内容"), mask_numbers_in(one["answer"] or "")),
            (self.tr("带回明细"), self._told(view, one)),
        )
        return tuple(pair for pair in pairs if pair[1])

    def _names(self, view: CaseView, one: dict[str, Any]) -> str:
        ids = workers_of(one)
        if not ids:
            return self.tr("全体职工")
        names = [view.claimant_name(worker) for worker in ids]
        shown = listed(name for name in names[:MOST_NAMES] if name)
        if len(names) <= MOST_NAMES:
            return shown
        return self.tr("%1 等 %2 人").replace("%1", shown).replace("%2", str(len(names)))

    def _told(self, view: CaseView, one: dict[str, Any]) -> str:
        lines = view.file.beside["insured_line"]
        count = sum(line["enquiry_id"] == one["id"] for line in lines)
        if not count:
            return ""
        return self.tr("%1 条，见“参保情况对照”").replace("%1", str(count))

    def _acts(self, view: CaseView, one: dict[str, Any]) -> tuple[Act, ...]:
        acts: list[Act] = []
        edits = view.may(Right.EDIT_CASE)
        if edits and one["sent_on"] is None and _waits(one):
            acts.append(Act("send", self.tr("发出"), "send_enquiry", one["id"]))
        if edits:
            word = self.tr("登记答复") if _waits(one) else self.tr("补充答复")
            acts.append(Act("answer", word, "answer_enquiry", one["id"]))
        if view.may(Right.ISSUE_PAPER):
            acts.append(Act("print", self.tr("打印"), PRINT, one["id"]))
        if edits:
            acts.append(Act("edit", self.tr("修改"), "enquiry", one["id"]))
            acts.append(Act("void", self.tr("作废"), "void_record", (KIND, one["id"])))
        return tuple(acts)


def _waits(one: dict[str, Any]) -> bool:
    return one["answered_on"] is None
