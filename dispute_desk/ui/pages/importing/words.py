"""Words for what was understood of a workbook: roles of sheets, bins of rows, problems by cause."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.identity import mask_id, mask_numbers_in
from dispute_desk.domain.ledger import Bin, SheetRole
from dispute_desk.domain.ledger_gaps import gap_words
from dispute_desk.domain.ledger_messages import message_of
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.domain.wording import said as said_of
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.importing.drawing import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dispute_desk.domain.ledger import Finding, Reading, StatedTotal

ROLES = {
    SheetRole.CASES: QT_TRANSLATE_NOOP("importing", "案件表"),
    SheetRole.WORKERS: QT_TRANSLATE_NOOP("importing", "职工名单"),
    SheetRole.SUMMARY: QT_TRANSLATE_NOOP("importing", "汇总表"),
    SheetRole.LOOKUP: QT_TRANSLATE_NOOP("importing", "选项表"),
    SheetRole.BACKUP: QT_TRANSLATE_NOOP("importing", "备份表"),
    SheetRole.TEMPLATE: QT_TRANSLATE_NOOP("importing", "空表样"),
    SheetRole.OTHER: QT_TRANSLATE_NOOP("importing", "其他"),
}
BINS = {
    Bin.CASE: QT_TRANSLATE_NOOP("importing", "案件"),
    Bin.WORKER: QT_TRANSLATE_NOOP("importing", "职工"),
    Bin.INTAKE: QT_TRANSLATE_NOOP("importing", "来访咨询"),
    Bin.DUPLICATE: QT_TRANSLATE_NOOP("importing", "重复"),
    Bin.REJECTED: QT_TRANSLATE_NOOP("importing", "退回"),
    Bin.STRUCTURAL: QT_TRANSLATE_NOOP("importing", "跳过的行"),
}
#: A problem in general, where one row's sentence would name its own cell.
CAUSES = {
    "E_NO_PARTY": QT_TRANSLATE_NOOP("importing", "没有单位也没有职工"),
    "E_NO_DATE": QT_TRANSLATE_NOOP("importing", "没有受理日期"),
    "E_BAD_DATE": QT_TRANSLATE_NOOP("importing", "日期不完整或不存在"),
    "E_AMOUNT": QT_TRANSLATE_NOOP("importing", "金额读不出"),
    "E_ORPHAN_WORKER": QT_TRANSLATE_NOOP("importing", "职工行没有可归入的案件"),
    "W_ID_CHECKSUM": QT_TRANSLATE_NOOP("importing", "身份证号校验不通过"),
    "W_ID_PRECISION": QT_TRANSLATE_NOOP("importing", "身份证号末位已丢失"),
    "W_ID_15": QT_TRANSLATE_NOOP("importing", "15 位旧身份证号"),
    "W_ID_LENGTH": QT_TRANSLATE_NOOP("importing", "身份证号位数不对"),
    "W_ID_SEVERAL": QT_TRANSLATE_NOOP("importing", "一格有几个证件号"),
    "W_ID_MASKED": QT_TRANSLATE_NOOP("importing", "身份证号带星号"),
    "W_CREDIT_CHECKSUM": QT_TRANSLATE_NOOP("importing", "信用代码校验不通过"),
    "W_COUNT_MISMATCH": QT_TRANSLATE_NOOP("importing", "人数与名单不一致"),
    "W_COUNT_APPROX": QT_TRANSLATE_NOOP("importing", "人数不是确数"),
    "W_COUNT_EXPRESSION": QT_TRANSLATE_NOOP("importing", "人数写成算式"),
    "W_DATE_YEAR_FROM_SHEET": QT_TRANSLATE_NOOP("importing", "年份取自表名或标题"),
    "W_DATE_YEAR_FROM_HEADING": QT_TRANSLATE_NOOP("importing", "年份取自小标题"),
    "W_DATE_YEAR_FROM_NUMBER": QT_TRANSLATE_NOOP("importing", "年份取自案号"),
    "W_DATE_AMBIGUOUS": QT_TRANSLATE_NOOP("importing", "日期可能有两种读法"),
    "W_DATE_NO_DAY": QT_TRANSLATE_NOOP("importing", "日期没有写到日"),
    "W_DATE_SEVERAL": QT_TRANSLATE_NOOP("importing", "一格写了几天"),
    "W_DATE_STANDS_IN": QT_TRANSLATE_NOOP("importing", "登记日期取自受理日期"),
    "W_CLOSE_BEFORE_ACCEPT": QT_TRANSLATE_NOOP("importing", "结案早于受理"),
    "W_CLOSE_YEAR_ROLLS_OVER": QT_TRANSLATE_NOOP("importing", "结案按跨年推算"),
    "W_CLOSE_BAD_DATE": QT_TRANSLATE_NOOP("importing", "结案日期不完整或不存在"),
    "W_AMOUNT_APPROX": QT_TRANSLATE_NOOP("importing", "金额不是确数"),
    "W_AMOUNT_EXPRESSION": QT_TRANSLATE_NOOP("importing", "金额写成算式"),
    "W_AMOUNT_RANGE": QT_TRANSLATE_NOOP("importing", "金额是一个范围"),
    "W_AMOUNT_REMARK": QT_TRANSLATE_NOOP("importing", "金额后面另有说明"),
    "W_AMOUNT_HUGE": QT_TRANSLATE_NOOP("importing", "金额大得不像金额"),
    "W_AMOUNT_PLACEHOLDER": QT_TRANSLATE_NOOP("importing", "金额未填实数"),
    "W_UNIT_IN_CELL": QT_TRANSLATE_NOOP("importing", "金额自带单位"),
    "W_UNIT_SUSPECT": QT_TRANSLATE_NOOP("importing", "金额单位可疑"),
    "W_ROW_SUM_MISMATCH": QT_TRANSLATE_NOOP("importing", "总额与各人之和不符"),
    "W_SUM_MISMATCH": QT_TRANSLATE_NOOP("importing", "小计与各行之和不符"),
    "W_GROUP_TOTAL_REPEATED": QT_TRANSLATE_NOOP("importing", "总额在每行重复"),
    "W_BACKPAY_GT_AMOUNT": QT_TRANSLATE_NOOP("importing", "补缴大于涉案金额"),
    "W_NEGATIVE": QT_TRANSLATE_NOOP("importing", "金额为负数"),
    "W_COLOUR_ONLY": QT_TRANSLATE_NOOP("importing", "状态只用底色表示"),
    "W_ANONYMOUS": QT_TRANSLATE_NOOP("importing", "匿名投诉"),
    "W_NO_DATE_COLUMN": QT_TRANSLATE_NOOP("importing", "没有受理日期一列"),
    "W_NO_NAME_COLUMN": QT_TRANSLATE_NOOP("importing", "没有姓名一列"),
    "W_NO_WORKER_ROWS": QT_TRANSLATE_NOOP("importing", "有人数没有名单"),
    "W_STATUS_UNKNOWN": QT_TRANSLATE_NOOP("importing", "结果看不懂"),
    "W_NUMBER_OURS": QT_TRANSLATE_NOOP("importing", "案号与本站编号相同"),
    "W_SOURCE_UNKNOWN": QT_TRANSLATE_NOOP("importing", "来源看不懂"),
    "W_TYPE_UNKNOWN": QT_TRANSLATE_NOOP("importing", "争议类型看不懂"),
    "W_NAME_LONG": QT_TRANSLATE_NOOP("importing", "姓名太长"),
    "W_CELL_ERROR": QT_TRANSLATE_NOOP("importing", "单元格是错误值"),
    "W_FORMULA_NO_VALUE": QT_TRANSLATE_NOOP("importing", "公式没有算出结果"),
    "W_MACROS": QT_TRANSLATE_NOOP("importing", "文件带有宏"),
    "W_SIGNED": QT_TRANSLATE_NOOP("importing", "文件带有数字签名"),
    "W_LINKED": QT_TRANSLATE_NOOP("importing", "引用了别的文件"),
    "W_DETAILS_UNREAD": QT_TRANSLATE_NOOP("importing", "底色等没有全部读出"),
}

#: Findings about an identity number: what the cell says is one, whole or spoiled.
_OF_NUMBERS = frozenset({"W_ID_CHECKSUM", "W_ID_PRECISION", "W_ID_15", "W_ID_LENGTH"})


def said(source: str) -> str:
    """Return a marked word of this page in the language of the window."""
    return QCoreApplication.translate("importing", source)


def in_words(text: str) -> str:
    """Return words of a question in the language of the window."""
    return said_of(text, lambda word: translated("ledger", word))


@dataclass(frozen=True)
class Cause:
    """Problems of one kind in the workbook's order; ``stops`` those that keep rows out."""

    code: str
    stops: bool
    problems: tuple[Problem, ...]

    @property
    def words(self) -> str:
        """The kind of problem in words."""
        return cause_words(self.code)


def cause_words(code: str) -> str:
    """Return a kind of problem in words."""
    return said(CAUSES[code]) if code in CAUSES else code


def causes_of(problems: Iterable[Problem]) -> list[Cause]:
    """Return the problems by cause: those that keep rows out first, then the most frequent."""
    found: dict[tuple[str, bool], list[Problem]] = defaultdict(list)
    for one in problems:
        found[one.finding.code, one.stops].append(one)
    causes = [Cause(code, stops, tuple(some)) for (code, stops), some in found.items()]
    return sorted(causes, key=lambda cause: (not cause.stops, -len(cause.problems), cause.code))


def sentence_for(finding: Finding) -> str:
    """Return the sentence of a finding, numbers of people in it masked."""
    raw = finding.raw
    if raw and finding.code in _OF_NUMBERS:
        return message_of(finding._replace(raw=mask_id(raw)), translated)
    return mask_numbers_in(message_of(finding, translated))


def sheet_rows(reading: Reading) -> tuple[list[str], list[list[str]]]:
    """Return titles and rows of the table of sheets; the bins of a row add up to its rows."""
    used = [one for one in Bin if any(dict(s.bins).get(one) for s in reading.sheets)]
    titles = [said(_SHEET), said(_ROLE), said(_ROWS), *(said(BINS[one]) for one in used)]
    titles.append(said(_KEPT_COLUMNS))
    rows = []
    for sheet in reading.sheets:
        bins = dict(sheet.bins)
        name = f"{sheet.sheet}{said(_HIDDEN) if sheet.hidden else ''}"
        counts = [f"{bins.get(one, 0):,}" if bins.get(one) else "—" for one in used]
        kept = sum(one.field is None for one in sheet.columns)
        last = str(kept) if kept else "—"
        rows.append([name, said(ROLES[sheet.role]), f"{sheet.rows:,}", *counts, last])
    return titles, rows


def total_number(total: StatedTotal, number: int) -> str:
    """Return a number of a total: people, or yuan."""
    return f"{number:,}" if total.of_people else yuan_grouped(number)


def total_gaps(total: StatedTotal) -> str:
    """Return where the difference of a total comes from, blank where nothing explains it."""
    why = [gap_words(one, translated, of_people=total.of_people) for one in total.explained]
    return "；".join(why)


_SHEET = QT_TRANSLATE_NOOP("importing", "工作表")
_KEPT_COLUMNS = QT_TRANSLATE_NOOP("importing", "未读取的列")
_ROLE = QT_TRANSLATE_NOOP("importing", "用途")
_ROWS = QT_TRANSLATE_NOOP("importing", "行数")
_HIDDEN = QT_TRANSLATE_NOOP("importing", "（隐藏）")
