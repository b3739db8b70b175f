"""What a person may choose for all rows of a cause at once; each gives decisions, nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from dispute_desk.domain import ledger_remedy_rules as rules
from dispute_desk.domain.chinese_dates import DayOrder
from dispute_desk.domain.ledger import Place, RowText
from dispute_desk.domain.ledger_colours import OPTIONS
from dispute_desk.domain.ledger_decisions import CellAt
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.ledger import Finding, LedgerCase, Reading
    from dispute_desk.domain.ledger_decisions import Decisions


class Cause(NamedTuple):
    """Rows with the same trouble: its code, the heading of the column, the sheet."""

    code: str
    field: str | None
    sheet: str


class Change(NamedTuple):
    """A cell that a remedy has read otherwise: what it says, and as what it is read."""

    at: CellAt
    raw: str
    new: str


@dataclass(frozen=True)
class Remedy:
    """One way out for all rows it fits; ``title_source`` holds {count} and {raw}."""

    id: str
    title_source: str
    changes: tuple[Change, ...] = ()
    left_out: tuple[Place, ...] = ()
    count: int = 0
    example: str = ""

    def title(self, translate: Translate | None = None) -> str:
        """Return what it does, with the number of its rows; ``translate`` as in messages."""
        text = translate("ledger", self.title_source) if translate else self.title_source
        return text.format(count=self.count, raw=self.example)

    def applied(self, decisions: Decisions) -> Decisions:
        """Return the decisions with those of the remedy."""
        more = decisions.with_cells({change.at: change.new for change in self.changes})
        return replace(more, left_out=more.left_out | frozenset(self.left_out))


class _Rule(NamedTuple):
    id: str
    title: str
    rule: rules.Rule


_AS_RESULT = {
    "调解成功": QT_TRANSLATE_NOOP("ledger", "{count} 行（如 {raw}）按“调解成功”导入"),
    "部分达成": QT_TRANSLATE_NOOP("ledger", "{count} 行（如 {raw}）按“部分达成”导入"),
    "调解不成": QT_TRANSLATE_NOOP("ledger", "{count} 行（如 {raw}）按“调解不成”导入"),
    "撤回": QT_TRANSLATE_NOOP("ledger", "{count} 行（如 {raw}）按“撤回”导入"),
    "不予受理": QT_TRANSLATE_NOOP("ledger", "{count} 行（如 {raw}）按“不予受理”导入"),
    "已移送": QT_TRANSLATE_NOOP("ledger", "{count} 行（如 {raw}）按“已移送”导入"),
    "办理中": QT_TRANSLATE_NOOP("ledger", "{count} 行（如 {raw}）按“办理中”导入"),
    "已办结，结果不明": QT_TRANSLATE_NOOP(
        "ledger", "{count} 行（如 {raw}）按“已办结，结果不明”导入"
    ),
}
_NOT_CASES = QT_TRANSLATE_NOOP("ledger", "这 {count} 行不是案件")
_CONFIRM = QT_TRANSLATE_NOOP("ledger", "{count} 个日期（如 {raw}）都按已读出的日期确认")
_BLANK = QT_TRANSLATE_NOOP("ledger", "{count} 格（如 {raw}）留空")
_ABOVE = _Rule(
    "day_above", QT_TRANSLATE_NOOP("ledger", "{count} 行用上一行的受理日期"), rules.day_above
)
_YEARS = (
    _Rule("as_taken", _CONFIRM, rules.as_taken),
    _Rule(
        "year_before",
        QT_TRANSLATE_NOOP("ledger", "{count} 个日期（如 {raw}）都算作早一年"),
        rules.year_before,
    ),
)
_IMPOSSIBLE = (
    _Rule(
        "last_of_month",
        QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）改为当月最后一天"),
        rules.last_of_month,
    ),
    _Rule(
        "day_and_month_changed",
        QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）的月和日对调"),
        rules.day_and_month_changed,
    ),
    _Rule(
        "year_above",
        QT_TRANSLATE_NOOP("ledger", "给 {count} 个日期（如 {raw}）补上与上一行相同的年份"),
        rules.year_above,
    ),
)
#: The remedies of each code, the likeliest first. An identity number has none: what is lost or
#: hidden of it nobody can complete.
_RULES: dict[str, tuple[_Rule, ...]] = {
    "E_BAD_DATE": (*_IMPOSSIBLE, _ABOVE),
    "E_NO_DATE": (
        _ABOVE,
        _Rule(
            "closing_day",
            QT_TRANSLATE_NOOP("ledger", "{count} 行用结案日期作受理日期"),
            rules.closing_day,
        ),
    ),
    "E_NO_PARTY": (
        _Rule(
            "employer_above",
            QT_TRANSLATE_NOOP("ledger", "{count} 行用上一行的单位"),
            rules.employer_above,
        ),
    ),
    "E_AMOUNT": (
        _Rule(
            "figure_alone",
            QT_TRANSLATE_NOOP("ledger", "{count} 格（如 {raw}）只取里面的数"),
            rules.figure_alone,
        ),
        _Rule(
            "blank_with_remark",
            QT_TRANSLATE_NOOP("ledger", "{count} 格（如 {raw}）留空，原文进备注"),
            rules.blank_with_remark,
        ),
        _Rule("blank", _BLANK, rules.blank_without_remark),
    ),
    "W_CLOSE_BAD_DATE": (*_IMPOSSIBLE[:2], _Rule("blank", _BLANK, rules.blank)),
    "W_DATE_AMBIGUOUS": (
        _Rule(
            "month_first",
            QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）按月/日/年读"),
            rules.in_order(DayOrder.MONTH_FIRST),
        ),
        _Rule(
            "day_first",
            QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）按日/月/年读"),
            rules.in_order(DayOrder.DAY_FIRST),
        ),
        _Rule(
            "as_first",
            QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）按 1 至 9 日读"),
            rules.as_first,
        ),
        _Rule(
            "as_tenth",
            QT_TRANSLATE_NOOP("ledger", "给 {count} 个日期（如 {raw}）补上末尾的 0"),
            rules.as_tenth,
        ),
    ),
    "W_DATE_NO_DAY": (
        _Rule(
            "first_within",
            QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）按其中最早的一天读"),
            rules.first_within,
        ),
        _Rule(
            "last_within",
            QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）按其中最晚的一天读"),
            rules.last_within,
        ),
    ),
    "W_DATE_SEVERAL": (
        _Rule(
            "as_taken",
            QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）按第一天读"),
            rules.as_taken,
        ),
        _Rule(
            "last_of_several",
            QT_TRANSLATE_NOOP("ledger", "把 {count} 个日期（如 {raw}）按最后一天读"),
            rules.last_of_several,
        ),
    ),
    "W_DATE_YEAR_FROM_SHEET": _YEARS,
    "W_DATE_YEAR_FROM_HEADING": _YEARS,
    "W_DATE_YEAR_FROM_NUMBER": _YEARS,
    "W_CLOSE_YEAR_ROLLS_OVER": _YEARS,
    "W_CLOSE_BEFORE_ACCEPT": (
        _Rule(
            "days_changed",
            QT_TRANSLATE_NOOP("ledger", "对调 {count} 行的受理日期和结案日期"),
            rules.days_changed,
        ),
        _Rule("blank", _BLANK, rules.blank),
    ),
    "W_AMOUNT_RANGE": (
        _Rule(
            "smaller_end",
            QT_TRANSLATE_NOOP("ledger", "{count} 个金额（如 {raw}）按较小的数"),
            rules.smaller_end,
        ),
        _Rule(
            "larger_end",
            QT_TRANSLATE_NOOP("ledger", "{count} 个金额（如 {raw}）按较大的数"),
            rules.larger_end,
        ),
        _Rule(
            "middle",
            QT_TRANSLATE_NOOP("ledger", "{count} 个金额（如 {raw}）按中间的数"),
            rules.middle,
        ),
        _Rule("blank", _BLANK, rules.blank),
    ),
    "W_AMOUNT_APPROX": (_Rule("blank", _BLANK, rules.blank),),
    "W_AMOUNT_HUGE": (_Rule("blank", _BLANK, rules.blank),),
    "W_UNIT_SUSPECT": (
        _Rule(
            "in_yuan",
            QT_TRANSLATE_NOOP("ledger", "{count} 个金额（如 {raw}）按元读"),
            rules.in_unit("元"),
        ),
        _Rule(
            "in_ten_thousands",
            QT_TRANSLATE_NOOP("ledger", "{count} 个金额（如 {raw}）按万元读"),
            rules.in_unit("万元"),
        ),
    ),
    "W_NEGATIVE": (
        _Rule(
            "without_sign",
            QT_TRANSLATE_NOOP("ledger", "{count} 个金额（如 {raw}）去掉负号"),
            rules.without_sign,
        ),
        _Rule("blank", _BLANK, rules.blank),
    ),
    "W_STATUS_UNKNOWN": tuple(
        _Rule(f"as_{result}", _AS_RESULT[word], rules.as_result(word))
        for word, result in OPTIONS.items()
    ),
}
#: What keeps a row out may be no case at all.
_MAY_BE_NO_CASE = frozenset(
    {"E_BAD_DATE", "E_NO_DATE", "E_NO_PARTY", "E_AMOUNT", "E_ORPHAN_WORKER"}
)
#: The field of a code whose finding names no column.
_FIELD_OF = {"E_NO_PARTY": "employer"}


def causes_in(reading: Reading) -> dict[Cause, tuple[Finding, ...]]:
    """Return the findings by cause, what keeps rows out first, then as they stand."""
    found: dict[Cause, list[Finding]] = defaultdict(list)
    for finding in (*(one.finding for one in reading.rejected), *reading.warnings):
        found[Cause(finding.code, finding.field, finding.place.sheet)].append(finding)
    return {cause: tuple(findings) for cause, findings in found.items()}


def remedies_for(reading: Reading, cause: Cause) -> tuple[Remedy, ...]:
    """Return what may be chosen for a cause, each with the cells it would change.

    A remedy is offered with the rows it fits, and not at all where it fits none. Nothing is
    decided by it: ``Remedy.applied`` gives the decisions to understand the workbook anew with.
    """
    rows = list(_Rows(reading).of(cause, causes_in(reading).get(cause, ())))
    offered = [_remedy(rule, rows) for rule in _RULES.get(cause.code, ())]
    remedies = [one for one in offered if one.count]
    if cause.code in _MAY_BE_NO_CASE and rows:
        places = tuple(one.text.place for one in rows)
        remedies.append(Remedy("not_cases", _NOT_CASES, left_out=places, count=len(rows)))
    return tuple(remedies)


class _Row(NamedTuple):
    """A row of a cause with its cells and the column of each field."""

    text: RowText
    columns: Mapping[str, int]
    told: rules.CauseRow


def _remedy(rule: _Rule, rows: Sequence[_Row]) -> Remedy:
    changes: list[Change] = []
    count, example = 0, ""
    for row in rows:
        new = rule.rule(row.told)
        if new is None:
            continue
        count += 1
        example = example or row.told.raw
        for name, text in new.items():
            if name in row.columns:
                at = CellAt(row.text.place.sheet, row.text.place.row, row.columns[name])
                changes.append(Change(at, row.told.texts.get(name, ""), text))
    return Remedy(rule.id, rule.title, tuple(changes), count=count, example=example)


class _Rows:
    """The rows of a reading as the remedies see them."""

    def __init__(self, reading: Reading) -> None:
        self._texts: dict[Place, RowText] = {}
        self._cases: dict[Place, LedgerCase] = {}
        for case in reading.cases:
            self._cases[case.where[0]] = case
            self._texts.update((text.place, text) for text in case.rows)
        self._texts.update((one.row.place, one.row) for one in reading.rejected)
        self._fields = {
            sheet.sheet: {one.heading: one.field for one in sheet.columns if one.field}
            for sheet in reading.sheets
        }
        self._in_order = sorted(self._cases)

    def of(self, cause: Cause, findings: Sequence[Finding]) -> Iterator[_Row]:
        """Yield the rows of a cause from above, each once."""
        for place, finding in {one.place: one for one in findings}.items():
            text = self._texts.get(place)
            if text is None:
                continue
            columns = self._columns(text)
            name = _FIELD_OF.get(cause.code) or _named(cause.field, text, columns)
            if name is not None:
                texts = {one: _cell(text, at) for one, at in columns.items()}
                yield _Row(text, columns, self._told(place, finding.raw, name, texts))

    def _told(
        self, place: Place, raw: str | None, name: str, texts: Mapping[str, str]
    ) -> rules.CauseRow:
        at = bisect_left(self._in_order, place)
        above = self._in_order[at - 1] if at else None
        same = above is not None and above.sheet == place.sheet
        return rules.CauseRow(
            raw or texts.get(name, ""),
            name,
            texts,
            self._cases.get(place),
            self._cases[above] if above is not None and same else None,
        )

    def _columns(self, text: RowText) -> dict[str, int]:
        """Return the column (from 0) of each field of a row's table."""
        fields = self._fields.get(text.place.sheet, {})
        found: dict[str, int] = {}
        for column, heading in enumerate(text.headings):
            name = fields.get(heading)
            if name and name not in found:
                found[name] = column
        return found


def _cell(text: RowText, column: int) -> str:
    return text.texts[column] if column < len(text.texts) else ""


def _named(label: str | None, text: RowText, columns: Mapping[str, int]) -> str | None:
    """Return the field whose column is called so, with or without its unit behind."""
    for name, column in columns.items():
        heading = text.headings[column]
        if label and (heading == label or heading.startswith(label)):
            return name
    return None
