"""Evidence against what is to be proved: an element a line, its pieces below, gaps in amber."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.answered_pieces import ANSWER_OF, SPEAKS_FOR, TOLD_BY
from dispute_desk.domain.evidence import HOLDER_WORDS, Holder
from dispute_desk.domain.evidence_matrix import ORIGIN, MatrixLine, case_matrix
from dispute_desk.domain.insured_line import TELLER_WORDS
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.attachments_card import breakable
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.proving import legal_words
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.widgets.naming import label, named

if TYPE_CHECKING:
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

KIND = "evidence"
PRINT = "print_evidence"
#: Names told of many.
NAMED = 8


def matrix_of(view: CaseView) -> tuple[MatrixLine, ...]:
    """Return the evidence of a case against what is to be proved."""
    file = view.file
    workers = max(len(file.claimants), file.case["stated_persons"] or 0)
    return case_matrix(view.profile, file, workers=workers, former=view.former)


class EvidenceCard(RecordsCard):
    """The matrix of the case: element, pieces, who holds them, what is missing."""

    def __init__(self) -> None:
        super().__init__("evidence", self.tr("证据"), self.tr("这类事由没有要证明的事项。"))
        self.place: Workplace | None = None
        self.burden = named(label("", kind="small", tone="muted"), f"{self.name}.burden")
        self.burden.setWordWrap(True)
        self.rows.addWidget(self.burden)

    def join(self, page: Page, place: Workplace) -> None:
        """Know the place: the list is printed by its verb."""
        del page
        self.place = place

    def act_on(self, step: str, about: object) -> None:
        """Print the list of what is missing, or open a form."""
        if step == PRINT and self.place is not None:
            self.place.verbs.run("paper.evidence_list")
        else:
            super().act_on(step, about)

    def show_case(self, view: CaseView) -> None:
        """Show the matrix and who bears the burden."""
        self.burden.setText("\n".join(legal_words(view, KIND)))
        super().show_case(view)

    def holds(self, view: CaseView, lines: list[RecordLine]) -> bool:
        """Tell whether there is a piece; what is to be proved alone is none."""
        del view
        return any(line.id > 0 for line in lines)

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how many elements nothing proves yet."""
        del lines
        gaps = sum(one.gap for one in matrix_of(view))
        if not gaps:
            return self.tr("已齐")
        return self.tr("缺 %1 项").replace("%1", str(gaps))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return each element, its pieces after it."""
        found: list[RecordLine] = []
        for number, one in enumerate(matrix_of(view), 1):
            found.append(self._element(view, one, -number))
            found += [self._piece(view, piece) for piece in one.pieces]
        return found

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to record a piece and to print what is missing."""
        acts = []
        if view.may(Right.EDIT_CASE):
            acts.append(Act("add", self.tr("登记证据"), "evidence"))
        if view.may(Right.ISSUE_PAPER):
            acts.append(Act("print", self.tr("打印证据及补正清单"), PRINT))
        return acts

    def _element(self, view: CaseView, one: MatrixLine, line_id: int) -> RecordLine:
        words = view.words.of
        kinds = {kind.code: kind for kind in view.profile.evidence_kinds}
        can = self.tr("、").join(words(kinds[code]) for code in one.element.kinds)
        mark = self.tr("已收 %1 份").replace("%1", str(len(one.received)))
        if one.gap:
            holder = translated("holder", HOLDER_WORDS[one.holder])
            missing = self.tr("缺 · 尚无人持有") if one.holder is Holder.NOBODY else ""
            mark = missing or self.tr("缺 · 由%1提供").replace("%1", holder)
        acts: tuple[Act, ...] = ()
        if view.may(Right.EDIT_CASE):
            acts = (Act("record", self.tr("登记"), "evidence", one.element.code),)
        pairs = ((self.tr("可用材料"), can),) if one.gap else ()
        if one.for_some:
            pairs = ((self.tr("还缺的职工"), self._names(view, one.unproved)), *pairs)
        return RecordLine(
            line_id, words(one.element), pairs, mark, "warning" if one.gap else "good", acts
        )

    def _names(self, view: CaseView, ids: tuple[int, ...]) -> str:
        shown = listed(view.claimant_name(one) for one in ids[:NAMED])
        if len(ids) <= NAMED:
            return shown
        return self.tr("%1 等 %2 人").replace("%1", shown).replace("%2", str(len(ids)))

    def _answer(self, view: CaseView, one: dict[str, Any]) -> str:
        """Return whose answer a piece is, empty for any other piece."""
        words = self.tr("%1的协查答复")
        if one.get(ANSWER_OF):
            return words.replace("%1", view.words.code("referral_targets", one[ANSWER_OF]))
        if one.get(TOLD_BY):
            return translated("teller", TELLER_WORDS[one[TOLD_BY]])
        return ""

    def _piece(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        kinds = {kind.code: view.words.of(kind) for kind in view.profile.evidence_kinds}
        whose = view.claimant_name(one["claimant_id"])
        parts = (kinds.get(one["kind"], ""), self._answer(view, one), one["title"], whose)
        before = [file for one in view.former for file in one.records.get("attachment", ())]
        files = (*view.file.beside["attachment"], *before)
        names = {file["id"]: file["name"] for file in files}
        pairs = (
            (self.tr("在原案"), one.get(ORIGIN, "")),
            (self.tr("涉及职工"), self._names(view, one[SPEAKS_FOR]) if _is_answer(one) else ""),
            (self.tr("持有人"), translated("holder", HOLDER_WORDS[one["holder"]])),
            (self.tr("要求提供"), str(one["asked_on"] or "")),
            (self.tr("收到"), str(one["received_on"] or "")),
            (self.tr("附件"), breakable(names.get(one["attachment_id"], ""))),
            (self.tr("备注"), one["note"] or ""),
        )
        acts: tuple[Act, ...] = ()
        if view.may(Right.EDIT_CASE) and ORIGIN not in one and not _is_answer(one):
            acts = (
                Act("edit", self.tr("修改"), "evidence", one["id"]),
                Act("void", self.tr("作废"), "void_record", (KIND, one["id"])),
            )
            if one["received_on"] is None:
                acts = (Act("receive", self.tr("收到"), "receive_evidence", one["id"]), *acts)
        there = one["received_on"] is not None
        heading = " · ".join(part for part in parts if part) or self.tr("材料未定")
        return RecordLine(
            one["id"],
            self.tr("　└ %1").replace("%1", heading),
            tuple(pair for pair in pairs if pair[1]),
            "" if there else self.tr("未收到"),
            "warning",
            acts,
        )


def _is_answer(one: dict[str, Any]) -> bool:
    """Tell whether a piece is an answer of an authority, which is changed where it is recorded."""
    return ANSWER_OF in one or TOLD_BY in one
