"""Words of 期限与口径: lengths, facts a clock starts from and ends with, how far settled."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.clock_rules import ClockStart, ClockStop
from dispute_desk.domain.deadlines import TermUnit
from dispute_desk.domain.station_rule import RETENTION_FOR_WORDS, RetentionFor, RuleKind
from dispute_desk.domain.station_ruled import held_spans, taking_over
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.workdays import ONE_DAY
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dispute_desk.domain.clock_rules import ClockRule
    from dispute_desk.domain.closing_words import RetentionTerm
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.station_rule import StationRuleView
    from dispute_desk.services.rule_questions import ClockEntry, RetentionEntry, YearEntry
    from dispute_desk.ui.steps.words import Words

    Span = tuple[date | None, date | None]

_LENGTHS = {
    TermUnit.NATURAL: QT_TRANSLATE_NOOP("station_rule", "%1 天"),
    TermUnit.WORKING: QT_TRANSLATE_NOOP("station_rule", "%1 个工作日"),
    TermUnit.MONTHS: QT_TRANSLATE_NOOP("station_rule", "%1 个月"),
    TermUnit.YEARS: QT_TRANSLATE_NOOP("station_rule", "%1 年"),
}
#: Where English has another word for one.
_ONE = {
    TermUnit.NATURAL: QT_TRANSLATE_NOOP("station_rule", "1 天"),
    TermUnit.WORKING: QT_TRANSLATE_NOOP("station_rule", "1 个工作日"),
    TermUnit.MONTHS: QT_TRANSLATE_NOOP("station_rule", "1 个月"),
    TermUnit.YEARS: QT_TRANSLATE_NOOP("station_rule", "1 年"),
}
UNIT_WORDS = {
    TermUnit.WORKING: QT_TRANSLATE_NOOP("station_rule", "工作日（休息日不算）"),
    TermUnit.NATURAL: QT_TRANSLATE_NOOP("station_rule", "自然日（天天都算）"),
}
_STARTS = {
    ClockStart.RECEIVED: QT_TRANSLATE_NOOP("station_rule", "收到登记之日"),
    ClockStart.BREACH_KNOWN: QT_TRANSLATE_NOOP("station_rule", "知道权益受侵害之日"),
    ClockStart.MEDIATION_APPLIED: QT_TRANSLATE_NOOP("station_rule", "收到调解申请之日"),
    ClockStart.LAST_INTERRUPTION: QT_TRANSLATE_NOOP("station_rule", "最后一次提出主张之日"),
    ClockStart.AGREEMENT_EFFECTIVE: QT_TRANSLATE_NOOP("station_rule", "协议生效之日"),
    ClockStart.SERVED: QT_TRANSLATE_NOOP("station_rule", "文书送达之日"),
    ClockStart.ENQUIRED: QT_TRANSLATE_NOOP("station_rule", "协查函发出之日"),
    ClockStart.REFERRED: QT_TRANSLATE_NOOP("station_rule", "转办发出之日"),
    ClockStart.FILED: QT_TRANSLATE_NOOP("station_rule", "移送被接收之日"),
    ClockStart.ORDER_SERVED: QT_TRANSLATE_NOOP("station_rule", "税务文书送达之日"),
    ClockStart.REVIEW_TERM_ENDED: QT_TRANSLATE_NOOP("station_rule", "复议、起诉期限届满之日"),
    ClockStart.PAID_OR_CLOSED: QT_TRANSLATE_NOOP("station_rule", "缴清或者结案之日"),
    ClockStart.CLOSED: QT_TRANSLATE_NOOP("station_rule", "结案之日"),
}
_STOPS = {
    ClockStop.DECIDED: QT_TRANSLATE_NOOP("station_rule", "作出受理或不予受理的决定"),
    ClockStop.MEDIATION_ENDED: QT_TRANSLATE_NOOP("station_rule", "达成协议或调解终止"),
    ClockStop.INTERRUPTED: QT_TRANSLATE_NOOP("station_rule", "提出主张，时效中断"),
    ClockStop.CONTESTED: QT_TRANSLATE_NOOP("station_rule", "单位申请复议或者起诉"),
    ClockStop.ENFORCED: QT_TRANSLATE_NOOP("station_rule", "申请强制执行"),
    ClockStop.CASE_OVER: QT_TRANSLATE_NOOP("station_rule", "案件办结"),
    ClockStop.REPLIED: QT_TRANSLATE_NOOP("station_rule", "收到回复"),
    ClockStop.ANSWERED: QT_TRANSLATE_NOOP("station_rule", "收到协查答复"),
    ClockStop.FED_BACK: QT_TRANSLATE_NOOP("station_rule", "收到反馈"),
    ClockStop.FOLLOWED_UP: QT_TRANSLATE_NOOP("station_rule", "登记回访"),
    ClockStop.ARCHIVED: QT_TRANSLATE_NOOP("station_rule", "归档"),
}
_FOREVER = QT_TRANSLATE_NOOP("station_rule", "永久")
_UNKNOWN = QT_TRANSLATE_NOOP("station_rule", "没有规定")
_LAW = QT_TRANSLATE_NOOP("station_rule", "法定")
_CHECK = QT_TRANSLATE_NOOP("station_rule", "法定，待核对")
_WAITS = QT_TRANSLATE_NOOP("station_rule", "待核定")
_SETTLED = QT_TRANSLATE_NOOP("station_rule", "已核定")
_SHIPPED = QT_TRANSLATE_NOOP("station_rule", "随软件提供")
_ENTERED = QT_TRANSLATE_NOOP("station_rule", "本单位录入")
_MISSING = QT_TRANSLATE_NOOP("station_rule", "还没有，按估算")
_YEAR = QT_TRANSLATE_NOOP("station_rule", "%1 年")
_FOR_ALL = QT_TRANSLATE_NOOP("station_rule", "%1 %2 核定 %3，所有案件适用")
_FROM = QT_TRANSLATE_NOOP("station_rule", "%1 %2 核定 %3，%4 起适用")
_UNTIL = QT_TRANSLATE_NOOP("station_rule", "%1 %2 核定 %3，适用到 %4 为止")
_BETWEEN = QT_TRANSLATE_NOOP("station_rule", "%1 %2 核定 %3，%4 至 %5 适用")
_REPLACED = QT_TRANSLATE_NOOP("station_rule", "%1 %2 核定 %3（已被同一天生效的后一次决定代替）")
_COMING = QT_TRANSLATE_NOOP("station_rule", "%1 起 %2")
_TAKEN_OVER = QT_TRANSLATE_NOOP(
    "station_rule",
    "这次改的只管到 %1 为止：自 %2 起，按已有的决定 %3（%4 %5 核定）。"
    "要连后面一起改的，保存后再改一次，生效日期填 %2。",
)
_ENTERED_BY = QT_TRANSLATE_NOOP("station_rule", "%1 %2 录入")
_WRITTEN = QT_TRANSLATE_NOOP("station_rule", "依据：%1")
_WHY = QT_TRANSLATE_NOOP("station_rule", "原因：%1")
_MADE = QT_TRANSLATE_NOOP("station_rule", "登记：%1 %2")


def said(source: str, *parts: object) -> str:
    """Return a marked word of this page in the language of the window, filled."""
    words = QCoreApplication.translate("station_rule", source)
    for number, part in enumerate(parts, start=1):
        words = words.replace(f"%{number}", str(part))
    return words


def length_words(length: int, unit: TermUnit) -> str:
    """Return a length: 5 个工作日."""
    if length == 1 and unit in _ONE:
        return said(_ONE[unit])
    return said(_LENGTHS[unit], length)


def years_words(term: RetentionTerm | None) -> str:
    """Return for how long files are kept."""
    if term is None:
        return said(_UNKNOWN)
    return kept_words(term.years)


def kept_words(years: int) -> str:
    """Return a number of years of the archive; 0 is for ever."""
    return length_words(years, TermUnit.YEARS) if years else said(_FOREVER)


def start_words(rule: ClockRule) -> str:
    """Return the fact a clock runs from."""
    return said(_STARTS[rule.start])


def stop_words(rule: ClockRule) -> str:
    """Return the fact that ends a clock; empty where it runs out by itself."""
    return said(_STOPS[rule.stop]) if rule.stop is not None else ""


def purpose_words(rule: ClockRule) -> str:
    """Return what a clock is for."""
    return rule.purpose_en if is_english() else rule.purpose


def only_words(rule: ClockRule, profile: Profile, words: Words) -> Iterator[str]:
    """Yield for which cases, papers and bodies a clock runs, where not for all."""
    for code in rule.channels:
        yield words.code("channels", code)
    for code in rule.targets:
        yield words.code("referral_targets", code)
    for code in rule.orders:
        yield words.code("tax_order_kinds", code)
    kinds = {one.code: one for one in profile.letter_kinds}
    for code in rule.papers:
        if code in kinds:
            yield words.of(kinds[code])


def clock_status(entry: ClockEntry) -> tuple[str, str]:
    """Return how far a clock is settled, and the tone of that."""
    if entry.is_settled:
        return said(_SETTLED), "good"
    if not entry.rule.status:
        return said(_LAW), "neutral"
    return (said(_CHECK) if entry.rule.is_law else said(_WAITS)), "warning"


def retention_status(entry: RetentionEntry) -> tuple[str, str]:
    """Return how far a term of the archive is settled, and the tone of that."""
    return (said(_SETTLED), "good") if entry.is_settled else (said(_WAITS), "warning")


def year_status(entry: YearEntry) -> tuple[str, str]:
    """Return whether the notice of a year is there and from where, and the tone of that."""
    if entry.calendar is None:
        return said(_MISSING), "warning"
    return (said(_ENTERED), "good") if entry.decisions else (said(_SHIPPED), "neutral")


def year_words(year: int) -> str:
    """Return a year as it is called."""
    return said(_YEAR, year)


def cases_words(cases: RetentionFor) -> str:
    """Return which cases a term of the archive is for."""
    return translated("station_rule", RETENTION_FOR_WORDS[cases])


def value_words(kept: str) -> str:
    """Return the value of a decision as it is kept in words: a length, years, the free days."""
    value = json.loads(kept)
    if "unit" in value:
        return length_words(value["length"], TermUnit(value["unit"]))
    if "years" in value:
        return kept_words(value["years"])
    return str(value.get("source", kept))


def decisions_lines(decisions: Sequence[StationRuleView]) -> list[list[str]]:
    """Return the decisions about one thing, each in lines, with the days each holds for."""
    spans = held_spans(decisions)
    return [_decision_lines(one, spans.get(one.id)) for one in decisions]


def coming_words(coming: StationRuleView) -> str:
    """Return what a decision that waits for its day will make of it: 2026-12-20 起 20 天."""
    return said(_COMING, coming.effective_on, value_words(coming.value))


def taken_over_words(decisions: Iterable[StationRuleView], day: date) -> str:
    """Return up to when a change from a day on holds, where an older decision takes over."""
    after = taking_over(decisions, day)
    if after is None or after.effective_on is None:
        return ""
    value, last = value_words(after.value), after.effective_on - ONE_DAY
    told = (after.decided_on or "", after.decided_by or "")
    return said(_TAKEN_OVER, last, after.effective_on, value, *told)


def _head(decision: StationRuleView, value: str, span: Span | None) -> str:
    told = (decision.decided_on or "", decision.decided_by or "", value)
    if span is None:
        return said(_REPLACED, *told)
    first, last = span
    if first is None:
        return said(_FOR_ALL, *told) if last is None else said(_UNTIL, *told, last)
    return said(_FROM, *told, first) if last is None else said(_BETWEEN, *told, first, last)


def _decision_lines(decision: StationRuleView, span: Span | None) -> list[str]:
    """Return a decision in lines: who, when, what, for when; ground and reason; who wrote it."""
    value = "" if decision.kind is RuleKind.CALENDAR else value_words(decision.value)
    if value:
        head = _head(decision, value, span)
    else:
        head = said(_ENTERED_BY, decision.decided_on or "", decision.decided_by or "")
    ground = [said(_WRITTEN, decision.basis)] if decision.basis else []
    ground += [said(_WHY, decision.reason)] if decision.reason else []
    lines = [head, " · ".join(ground)]
    made = (decision.made_by or "", decision.made_on)
    if value and made != (decision.decided_by, decision.decided_on):
        lines.append(said(_MADE, *made))
    return [line for line in lines if line]


def found(typed: str, parts: Iterable[str]) -> bool:
    """Tell whether every typed word stands in what is told of an entry."""
    text = " ".join(parts).casefold()
    return all(word in text for word in typed.casefold().split())
