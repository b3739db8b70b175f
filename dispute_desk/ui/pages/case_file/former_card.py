"""What the cases before a split or a merger hold about the workers: to look at, never to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.appointment import APPOINTMENT_WORDS
from dispute_desk.domain.evidence import INQUIRY_WORDS
from dispute_desk.domain.former import OWED, STAYS, FormerCase, is_owed
from dispute_desk.domain.mediation import OUTCOME_WORDS
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.related import Relation
from dispute_desk.domain.table_words import KIND_WORDS
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.steps.words import listed
from dispute_desk.ui.when import day_words, time_words

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

    Row = dict[str, Any]

#: So many workers are named; more are counted.
_NAMED = 3


class FormerCard(RecordsCard):
    """A block a former case; out of sight where a case was always by itself."""

    tucks_away = False

    def __init__(self) -> None:
        super().__init__("former", self.tr("原案记录"), "")
        self._place: Workplace | None = None
        self._opened_for: int | None = None
        self.hide()

    def join(self, page: Page, place: Workplace) -> None:
        """Remember the way to other cases."""
        del page
        self._place = place

    def act_on(self, step: str, about: object) -> None:
        """Go to the former case; 返回 leads back here."""
        if self._place is not None:
            self._place.go(step, about)

    def show_case(self, view: CaseView) -> None:
        """Show the blocks; they stand open where somebody comes to a case."""
        super().show_case(view)
        self.setVisible(bool(view.former))
        if view.former and view.id != self._opened_for:
            self.unfold()
        self._opened_for = view.id

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return the numbers of the former cases."""
        del lines
        return listed(one.number for one in view.former)

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return a block for each former case."""
        return [self._block_of(view, one) for one in view.former]

    def _block_of(self, view: CaseView, one: FormerCase) -> RecordLine:
        split = one.relation is Relation.SPLIT_FROM
        words = self.tr("原案 %1 · %2 拆出") if split else self.tr("原案 %1 · %2 并入本案")
        heading = words.replace("%1", one.number).replace("%2", str(one.on or ""))
        pairs = [(self.tr("职工"), self._names(one))]
        merged = one.relation is Relation.MERGED_HERE
        for kind in (*STAYS, *OWED):
            title = translated("errors", KIND_WORDS[kind])
            for row in one.records.get(kind, ()):
                told = self._told(view, kind, row)
                if merged and is_owed(kind, row, view.today):
                    told = self.tr("▲ 未办结 · %1").replace("%1", told)
                pairs.append((title, told))
                title = ""
        if len(pairs) == 1:
            pairs.append((self.tr("记录"), self.tr("原案没有调解、协议、文书等记录。")))
        opens = Act("open", self.tr("打开原案"), "case_file", one.id)
        return RecordLine(one.id, heading, tuple(pairs), self.tr("只读"), "neutral", (opens,))

    def _names(self, one: FormerCase) -> str:
        words = listed(one.workers[:_NAMED])
        if len(one.workers) <= _NAMED:
            return words
        more = self.tr("%1 等%2人").replace("%2", str(len(one.workers)))
        return more.replace("%1", words)

    def _told(self, view: CaseView, kind: str, row: Row) -> str:
        """Return a record in a line."""
        parts = {
            "session": self._session,
            "agreement": self._agreement,
            "payment": self._payment,
            "paper": self._paper,
            "appointment": self._appointment,
            "evidence": self._evidence,
            "investigation": self._investigation,
            "attachment": self._attachment,
            "enquiry": self._sent,
            "referral": self._sent,
            "ticket": self._ticket,
        }[kind](view, row)
        return " · ".join(str(part) for part in parts if part)

    def _session(self, _: CaseView, row: Row) -> list[Any]:
        outcome = translated("outcome", OUTCOME_WORDS[row["outcome"]])
        return [row["held_on"], outcome, row["mediator"], row["offers"]]

    def _agreement(self, _: CaseView, row: Row) -> list[Any]:
        effective = row["effective_on"]
        in_force = self.tr("%1 生效").replace("%1", str(effective)) if effective else ""
        total = self._yuan(row["total_fen"])
        every = self.tr("全部职工合计 %1").replace("%1", total) if total else ""
        return [row["number"], row["concluded_on"], in_force, every]

    def _payment(self, view: CaseView, row: Row) -> list[Any]:
        state = view.words.code("payment_states", row["state"])
        paid = (row["employer_fen"] or 0) + (row["employee_fen"] or 0)
        proof = view.words.code("proof_kinds", row["proof_kind"])
        fen = self._yuan(paid or row["planned_fen"])
        return [self.tr("全案"), state, row["paid_on"] or row["due_on"], fen, proof]

    def _paper(self, _: CaseView, row: Row) -> list[Any]:
        served = row["served_on"]
        told = self.tr("%1 送达").replace("%1", str(served)) if served else ""
        return [row["title"], row["number"], row["issued_on"], told]

    def _appointment(self, _: CaseView, row: Row) -> list[Any]:
        kind = translated("appointment", APPOINTMENT_WORDS[row["kind"]])
        when = f"{day_words(row['on'])} {time_words(row['starts'], row['ends'])}".strip()
        cancelled = self.tr("已取消") if row["cancelled_on"] else ""
        return [when, kind, row["place"], cancelled]

    def _evidence(self, view: CaseView, row: Row) -> list[Any]:
        kinds = {kind.code: view.words.of(kind) for kind in view.profile.evidence_kinds}
        missing = "" if row["received_on"] else self.tr("未收到")
        return [kinds.get(row["kind"], ""), row["title"], row["received_on"], missing]

    def _investigation(self, _: CaseView, row: Row) -> list[Any]:
        kind = translated("inquiry", INQUIRY_WORDS[row["kind"]])
        return [row["held_on"], kind, row["place"], row["findings"]]

    def _attachment(self, _: CaseView, row: Row) -> list[Any]:
        return [row["name"]]

    def _sent(self, view: CaseView, row: Row) -> list[Any]:
        """Return what another body was asked or handed, until when, and when it answered."""
        body = view.words.code("referral_targets", row["target"])
        ended = row.get("answered_on") or row.get("feedback_on")
        return [body, *self._days(row["sent_on"], row["due_on"], ended)]

    def _ticket(self, view: CaseView, row: Row) -> list[Any]:
        channel = view.words.code("channels", row["channel"])
        due = row["extended_to"] or row["due_on"]
        ended = row["replied_on"] or row["returned_on"]
        return [channel, row["ticket_no"], *self._days(row["received_on"], due, ended)]

    def _days(self, start: date | None, due: date | None, ended: date | None) -> list[str]:
        """Return when it began, until when it is due, when it was answered."""
        words = (
            (str(start or ""), start),
            (self.tr("%1 到期").replace("%1", str(due)), due),
            (self.tr("%1 已答复").replace("%1", str(ended)), ended),
        )
        return [said for said, day in words if day]

    def _yuan(self, fen: int | None) -> str:
        return self.tr("%1 元").replace("%1", yuan_grouped(fen)) if fen else ""
