"""The dated facts of an employer in words: those of a day, and all of them as records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.employer_facts import FACT_WORDS, RATE_KINDS, FactKind, fact_on
from dispute_desk.domain.identity import mask_phone
from dispute_desk.domain.rights import Right
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard

if TYPE_CHECKING:
    from dispute_desk.ui.pages.employer_file.view import EmployerView


@dataclass(frozen=True)
class _Fact:
    """A row of the page as a dated fact."""

    kind: FactKind
    valid_from: date | None
    valid_to: date | None
    value: str


def _facts(view: EmployerView) -> list[_Fact]:
    return [
        _Fact(FactKind(one["kind"]), one["valid_from"], one["valid_to"], one["value"])
        for one in view.file.facts
    ]


def facts_now(view: EmployerView) -> list[tuple[str, str]]:
    """Return what is known of today of each kind; what is not known says so."""
    unknown = QCoreApplication.translate("employers", "未登记")
    pairs = []
    for kind in RATE_KINDS:
        found = fact_on(_facts(view), kind, view.today)
        value = view.words.code("employer_facts", found.value) if found else unknown
        pairs.append((translated("fact", FACT_WORDS[kind]), value))
    return pairs


class _EmployerCard(RecordsCard):
    """Records of an employer; open from the beginning, for the page is about them."""

    page = "employer"
    tucks_away = False

    def __init__(self, name: str, title: str, nothing: str) -> None:
        super().__init__(name, title, nothing)
        self.unfold()

    def show_case(self, view: Any) -> None:  # noqa: ANN401 - the view of an employer
        """Show the records of the employer."""
        super().show_case(view)


class DatedFactsCard(_EmployerCard):
    """Unemployment tier, injury class and float, each with its time and source."""

    def __init__(self) -> None:
        super().__init__(
            "dated_facts",
            self.tr("费率情况"),
            self.tr("还没有登记失业保险档次、工伤行业类别和浮动；测算社保费要用到它们。"),
        )

    def lines(self, view: Any) -> list[RecordLine]:  # noqa: ANN401 - the view of an employer
        """Return the facts, the newest of each kind first."""
        return [self._line(view, one) for one in view.file.facts]

    def offered(self, view: Any) -> list[Act]:  # noqa: ANN401 - the view of an employer
        """Offer to record one."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [Act("add", self.tr("登记费率情况"), "fact")]

    def summary(self, view: Any, lines: list[RecordLine]) -> str:  # noqa: ANN401
        """Say how many of the kinds are known today."""
        del lines
        known = sum(fact_on(_facts(view), kind, view.today) is not None for kind in RATE_KINDS)
        words = self.tr("今天已知 %1 / %2 项")
        return words.replace("%1", str(known)).replace("%2", str(len(RATE_KINDS)))

    def _line(self, view: EmployerView, one: dict[str, Any]) -> RecordLine:
        kind = translated("fact", FACT_WORDS[one["kind"]])
        value = view.words.code("employer_facts", one["value"])
        begin, end = one["valid_from"], one["valid_to"]
        void = Act("void", self.tr("作废"), "void", {**one, "of": "employer_fact"})
        if one["kind"] is FactKind.LICENCE:
            acts = (void,) if view.may(Right.EDIT_CASE) else ()
            return RecordLine(one["id"], f"{kind}：{value}（{begin}）", acts=acts)
        until = self.tr("至今") if end is None else str(end)
        if end is not None and end < view.today:
            mark, tone = self.tr("已截止"), "muted"
        elif begin and begin > view.today:
            mark, tone = self.tr("尚未开始"), "warning"
        else:
            mark, tone = self.tr("有效"), "good"
        pairs = (
            (self.tr("有效期"), f"{begin or '…'} – {until}"),
            (self.tr("来源"), one["source"] or ""),
        )
        return RecordLine(
            one["id"], f"{kind}：{value}", pairs, mark, tone, self._acts(view, one, ends=not end)
        )

    def _acts(self, view: EmployerView, one: dict[str, Any], *, ends: bool) -> tuple[Act, ...]:
        if not view.may(Right.EDIT_CASE):
            return ()
        acts = (
            Act("edit", self.tr("修改"), "fact", one),
            Act("void", self.tr("作废"), "void", {**one, "of": "employer_fact"}),
        )
        return (Act("end", self.tr("结束"), "end_fact", one), *acts) if ends else acts


class ContactsCard(_EmployerCard):
    """Whom one talks to there."""

    def __init__(self) -> None:
        super().__init__("contacts", self.tr("联系人"), self.tr("还没有登记联系人。"))

    def lines(self, view: Any) -> list[RecordLine]:  # noqa: ANN401 - the view of an employer
        """Return the contacts."""
        return [self._line(view, one) for one in view.file.contacts]

    def offered(self, view: Any) -> list[Act]:  # noqa: ANN401 - the view of an employer
        """Offer to record one."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [Act("add", self.tr("登记联系人"), "contact")]

    def _line(self, view: EmployerView, one: dict[str, Any]) -> RecordLine:
        pairs = (
            (self.tr("职务"), one["role"] or ""),
            (self.tr("联系电话"), mask_phone(one["phone"] or "")),
            (self.tr("备注"), one["note"] or ""),
        )
        acts: tuple[Act, ...] = ()
        if view.may(Right.EDIT_CASE):
            acts = (
                Act("edit", self.tr("修改"), "contact", one),
                Act("void", self.tr("作废"), "void", {**one, "of": "employer_contact"}),
            )
        shown = tuple(pair for pair in pairs if pair[1])
        return RecordLine(one["id"], str(one["name"]), shown, "", "", acts)
