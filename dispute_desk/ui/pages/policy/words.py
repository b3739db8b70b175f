"""The words of 参数表: the figures of a row, how well it is founded, what a change is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.contribution_words import INSURANCE_WORDS
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.office_rows import (
    OFFICE_KIND_WORDS,
    PARTY_WORDS,
    ROW_STATE_WORDS,
    SERIES_WORDS,
    OfficeKind,
    PolicyFigures,
    row_of,
)
from dispute_desk.domain.policy_coverage import COVER_WORDS
from dispute_desk.domain.policy_rows import (
    STATUS_WORDS,
    TO_CONFIRM,
    AverageWage,
    Effect,
    LimitRow,
    MonthRow,
    Party,
    RateRow,
    ReliefRow,
)
from dispute_desk.domain.policy_view import Found
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.policy_rows import figures_of
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.domain.amount import Insurance
    from dispute_desk.domain.months import Month
    from dispute_desk.domain.office_rows import OfficeRowView, OwnRow
    from dispute_desk.domain.policy_difference import ClaimingCase, PolicyDifference
    from dispute_desk.domain.policy_pack import PolicyPack
    from dispute_desk.domain.policy_view import LookUp, PolicyView

_LIMITS = QT_TRANSLATE_NOOP("policypage", "基数 %1—%2 元")
_NO_CAP = QT_TRANSLATE_NOOP("policypage", "基数 %1 元起，不设上限")
_RATE = QT_TRANSLATE_NOOP("policypage", "%1 %2")
_WAGE = QT_TRANSLATE_NOOP("policypage", "%1 元／月")
_AVERAGE = QT_TRANSLATE_NOOP("policypage", "%1 年%2平均工资 %3")
_MISSING_LIMITS = QT_TRANSLATE_NOOP("policypage", "缺基数上下限")
_MISSING_RATE = QT_TRANSLATE_NOOP("policypage", "缺%1费率")
_CANDIDATE = QT_TRANSLATE_NOOP("policypage", "对照：")
_OWN = QT_TRANSLATE_NOOP("policypage", "本单位补录")
_CONFIRMED = QT_TRANSLATE_NOOP("policypage", "本单位已凭文件确认")
_EXPIRED = QT_TRANSLATE_NOOP("policypage", "已过确认期限")
_CONTESTED = QT_TRANSLATE_NOOP("policypage", "有争议")
_CHANGE = QT_TRANSLATE_NOOP("policypage", "%1 %2—%3：%4 → %5")
_SAME = QT_TRANSLATE_NOOP("policypage", "%1 %2—%3：换用新的数字，仍是“%4”")
_NOTHING = QT_TRANSLATE_NOOP("policypage", "没有哪个月会因此改变。")
_CASES = QT_TRANSLATE_NOOP("policypage", "涉及在办案件 %1 件：%2")
_NO_CASES = QT_TRANSLATE_NOOP("policypage", "没有涉及的在办案件。")
_HIDDEN_CASES = QT_TRANSLATE_NOOP("policypage", "涉及哪些案件，须由能看案件的人查看。")
_UNNUMBERED = QT_TRANSLATE_NOOP("policypage", "未编号 #%1")
_MORE = QT_TRANSLATE_NOOP("policypage", "等")
_RISK = QT_TRANSLATE_NOOP("policypage", "行业 %1 类")
_CLASS = "class_"
_TIERS = {
    "tier_1": QT_TRANSLATE_NOOP("policypage", "一档"),
    "tier_2": QT_TRANSLATE_NOOP("policypage", "二档"),
    "tier_3": QT_TRANSLATE_NOOP("policypage", "三档"),
    "tier_new": QT_TRANSLATE_NOOP("policypage", "新参保"),
}
_UNITS = {
    "enterprise": QT_TRANSLATE_NOOP("policypage", "企业"),
    "individual_business": QT_TRANSLATE_NOOP("policypage", "个体工商户"),
    "social_organisation": QT_TRANSLATE_NOOP("policypage", "社会组织"),
    "organ": QT_TRANSLATE_NOOP("policypage", "机关"),
    "institution": QT_TRANSLATE_NOOP("policypage", "事业单位"),
}
#: Cases named in a sentence; more are counted.
MOST = 6


def said(source: str, *parts: str) -> str:
    """Return a word of this page with its parts."""
    text = QCoreApplication.translate("policypage", source)
    for number, part in enumerate(parts, start=1):
        text = text.replace(f"%{number}", part)
    return text


@dataclass(frozen=True)
class CellRow:
    """A line of the panel beside the strip: what it is, the row, and what may be done with it."""

    words: str
    status: str
    documents: str
    note: str
    row: MonthRow | None = None
    may_confirm: bool = False
    own_id: int | None = None
    tone: str = ""


def insurance_word(insurance: Insurance) -> str:
    """Return the name of an insurance."""
    return translated("contribution", INSURANCE_WORDS[insurance])


def figures_word(row: OwnRow | MonthRow) -> str:
    """Return the figures of a row in words."""
    if isinstance(row, LimitRow):
        lower = _yuan(row.lower)
        if row.upper is None:
            return said(_NO_CAP, lower)
        return said(_LIMITS, lower, _yuan(row.upper))
    if isinstance(row, RateRow):
        per_cent = format((row.rate * 100).normalize(), "f") + "%"
        party = translated("policy", PARTY_WORDS[row.party])
        units = [
            _word(_UNITS, one.kind) + (f":{one.size}" if one.size else "") for one in row.units
        ]
        parts = (said(_RATE, party, per_cent), tier_word(row.tier), listed(units))
        return " ".join(part for part in parts if part)
    value = getattr(row, "value", 0)
    return said(_WAGE, _yuan(value))


def pack_title(pack: PolicyPack) -> str:
    """Return the title of a region's figures in the language of the window."""
    return pack.title_en if is_english() else pack.title


def tier_word(tier: str) -> str:
    """Return the word of a tier or of a class of risk; one without a word is its own."""
    if tier.startswith(_CLASS):
        return said(_RISK, tier.removeprefix(_CLASS))
    return _word(_TIERS, tier)


def _word(words: dict[str, str], code: str) -> str:
    return said(words[code]) if code in words else code


def _yuan(fen: int) -> str:
    """Return yuan; whole ones, as limits are, without noughts behind the point."""
    return yuan_grouped(fen).removesuffix(".00")


def cell_rows(view: PolicyView, insurance: Insurance, month: Month) -> list[CellRow]:
    """Return what a month of an insurance is computed with, candidates after their rows."""
    told: list[CellRow] = []
    limit = view.limit(insurance, month)
    if limit.row is None:
        told.append(CellRow(said(_MISSING_LIMITS), "", "", "", tone="warning"))
    else:
        told.append(_line(view, limit))
    shipped = view.pack.by_month.limits(insurance, month)
    told += [_candidate(view, row) for row in shipped if row.is_candidate]
    span = view.pack.span[insurance]
    for party in (Party.EMPLOYER, Party.EMPLOYEE) if span.employee else (Party.EMPLOYER,):
        looks = view.rate_looks(insurance, party, month)
        if not looks:
            word = said(_MISSING_RATE, translated("policy", PARTY_WORDS[party]))
            told.append(CellRow(word, "", "", "", tone="warning"))
        told += [_line(view, look) for look in looks]
        candidates = view.pack.by_month.rates(insurance, party, month)
        told += [_candidate(view, row) for row in candidates if row.is_candidate]
    reliefs = view.pack.by_month.reliefs(insurance, month)
    return told + [_relief(view, row, month) for row in reliefs]


def _line(view: PolicyView, look: LookUp[LimitRow] | LookUp[RateRow]) -> CellRow:
    row = look.row
    if row is None:
        return CellRow("", "", "", "")
    own = row.row_id.startswith("own-")
    waits = look.found in {Found.UNCONFIRMED, Found.EXPIRED}
    status = said(_OWN) if own else translated("policy", STATUS_WORDS[row.status])
    extra = [said(_CONTESTED)] if row.contested else []
    if row.row_id in view.confirmed:
        extra.append(said(_CONFIRMED))
    if look.found is Found.EXPIRED:
        extra.append(said(_EXPIRED))
    return CellRow(
        figures_word(row),
        "，".join([status, *extra]),
        _documents(view, row),
        row.note,
        row=row,
        may_confirm=waits and not own,
        own_id=int(row.row_id.removeprefix("own-")) if own else None,
        tone="warning" if waits or row.contested else "",
    )


def _candidate(view: PolicyView, row: LimitRow | RateRow) -> CellRow:
    status = translated("policy", STATUS_WORDS[row.status])
    words = said(_CANDIDATE) + figures_word(row)
    return CellRow(words, status, _documents(view, row), row.note, row=row, tone="muted")


def _relief(view: PolicyView, row: ReliefRow, month: Month) -> CellRow:
    value = "" if row.value is None else format(row.value, "f")
    words = f"{said(_RELIEF[row.effect])} {value}".strip()
    if row.is_candidate:
        words = said(_CANDIDATE) + words
    late = month > view.pack.confirmed_through
    confirmed = row.row_id in view.confirmed
    waits = not row.is_candidate and not confirmed and (late or row.status in TO_CONFIRM)
    extra = [said(_CONTESTED)] if row.contested else []
    extra += [said(_CONFIRMED)] if confirmed else []
    return CellRow(
        words,
        "，".join([translated("policy", STATUS_WORDS[row.status]), *extra]),
        _documents(view, row),
        row.note,
        row=row,
        may_confirm=waits,
        tone="muted" if row.is_candidate else "warning" if waits or row.contested else "",
    )


_RELIEF: dict[Effect, str] = {
    Effect.FACTOR: QT_TRANSLATE_NOOP("policypage", "减征：费率乘"),
    Effect.RATE: QT_TRANSLATE_NOOP("policypage", "减征：费率改为"),
    Effect.NO_FLOAT: QT_TRANSLATE_NOOP("policypage", "暂停浮动"),
}


def _documents(view: PolicyView, row: MonthRow) -> str:
    found = [view.sources[one] for one in row.source_ids if one in view.sources]
    return "；".join(one.doc_no or one.title for one in found)


def kind_word(one: OfficeRowView) -> str:
    """Return what an addition is about: the insurance and figures, or the shipped row."""
    kind = translated("policy", OFFICE_KIND_WORDS[one.kind])
    if one.kind is OfficeKind.SHIPPED:
        return f"{kind} {one.row_id}"
    return proposal_word(figures_of(one.fields))


def proposal_word(figures: PolicyFigures) -> str:
    """Return figures in one line."""
    row = row_of(figures)
    if isinstance(row, AverageWage):
        series = translated("policy", SERIES_WORDS[row.series])
        return said(_AVERAGE, str(row.year), series, figures_word(row))
    if isinstance(row, LimitRow | RateRow):
        return f"{insurance_word(row.insurance)} {figures_word(row)}"
    kind = translated("policy", OFFICE_KIND_WORDS[OfficeKind.MINIMUM_WAGE])
    return f"{kind} {figures_word(row)}"


def state_word(one: OfficeRowView) -> str:
    """Return how far an addition has come."""
    return translated("policy", ROW_STATE_WORDS[one.state])


def difference_lines(told: PolicyDifference) -> list[str]:
    """Return what changes, and the open cases it concerns."""
    lines = []
    for one in told.changes:
        first, last = str(one.first), str(one.last)
        before = translated("policy", COVER_WORDS[one.before])
        after = translated("policy", COVER_WORDS[one.after])
        name = insurance_word(one.insurance)
        if one.before is one.after:
            lines.append(said(_SAME, name, first, last, after))
        else:
            lines.append(said(_CHANGE, name, first, last, before, after))
    return [*(lines or [said(_NOTHING)]), _cases(told)]


def case_word(case: ClaimingCase) -> str:
    """Return the number of a case, or that it has none."""
    return case.number or said(_UNNUMBERED, str(case.id))


def _cases(told: PolicyDifference) -> str:
    if told.cases is None:
        return said(_HIDDEN_CASES)
    if not told.cases:
        return said(_NO_CASES)
    names = [case_word(one) for one in told.cases[:MOST]]
    more = said(_MORE) if len(told.cases) > MOST else ""
    return said(_CASES, str(len(told.cases)), listed(names) + more)
