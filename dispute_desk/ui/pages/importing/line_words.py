"""Words for one row of a workbook: its bin, what it tells, what became of it, what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.ledger import Bin, Result, RowKind, SheetRole
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.importing.words import BINS, CAUSES, ROLES, said, sentence_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.domain.ledger import LedgerCase, LedgerWorker, RowText, StatedTotal
    from dispute_desk.domain.ledger_lines import LedgerLine

KINDS = {
    RowKind.TITLE: QT_TRANSLATE_NOOP("importing", "标题"),
    RowKind.PREAMBLE: QT_TRANSLATE_NOOP("importing", "说明"),
    RowKind.UNIT_NOTE: QT_TRANSLATE_NOOP("importing", "单位"),
    RowKind.HEADER: QT_TRANSLATE_NOOP("importing", "表头"),
    RowKind.HEADER2: QT_TRANSLATE_NOOP("importing", "表头"),
    RowKind.REPEATED_HEADER: QT_TRANSLATE_NOOP("importing", "重复表头"),
    RowKind.SUB_HEADING: QT_TRANSLATE_NOOP("importing", "小标题"),
    RowKind.YEAR_SUB_HEADING: QT_TRANSLATE_NOOP("importing", "年份标题"),
    RowKind.SUBTOTAL: QT_TRANSLATE_NOOP("importing", "小计"),
    RowKind.PAGE_SUBTOTAL: QT_TRANSLATE_NOOP("importing", "本页小计"),
    RowKind.TOTAL: QT_TRANSLATE_NOOP("importing", "合计"),
    RowKind.FOOTER: QT_TRANSLATE_NOOP("importing", "落款"),
    RowKind.NOTE: QT_TRANSLATE_NOOP("importing", "备注"),
    RowKind.LEGEND: QT_TRANSLATE_NOOP("importing", "颜色图例"),
    RowKind.BLANK_FORM: QT_TRANSLATE_NOOP("importing", "空表样"),
    RowKind.LEFT_OUT: QT_TRANSLATE_NOOP("importing", "不是案件"),
    RowKind.OTHER: QT_TRANSLATE_NOOP("importing", "其他"),
}
RESULTS = {
    Result.SUCCESS: QT_TRANSLATE_NOOP("importing", "调解成功"),
    Result.PARTIAL: QT_TRANSLATE_NOOP("importing", "部分成功"),
    Result.FAILED: QT_TRANSLATE_NOOP("importing", "调解不成"),
    Result.WITHDRAWN: QT_TRANSLATE_NOOP("importing", "撤回"),
    Result.REJECTED: QT_TRANSLATE_NOOP("importing", "不予受理"),
    Result.TRANSFERRED: QT_TRANSLATE_NOOP("importing", "已转办"),
    Result.PENDING: QT_TRANSLATE_NOOP("importing", "在办"),
    Result.CLOSED_UNKNOWN: QT_TRANSLATE_NOOP("importing", "已结"),
}
TONES = {
    Bin.CASE: "accent",
    Bin.WORKER: "good",
    Bin.INTAKE: "violet",
    Bin.DUPLICATE: "warning",
    Bin.REJECTED: "danger",
    Bin.STRUCTURAL: "neutral",
}
_AS_KIND = QT_TRANSLATE_NOOP("importing", "跳过的行 · %1")
_REPEATS = QT_TRANSLATE_NOOP("importing", "与“%1”第 %2 行相同，只计一次")
_CARRIED = QT_TRANSLATE_NOOP("importing", "“%1”第 %2 行案件的后续，并入该案")
_BELONGS = QT_TRANSLATE_NOOP("importing", "归入第 %1 行的案件")
_BELONGS_ELSEWHERE = QT_TRANSLATE_NOOP("importing", "归入“%1”第 %2 行的案件")
_SEVERAL = QT_TRANSLATE_NOOP("importing", "%1 等%2人")
_MATCHES = QT_TRANSLATE_NOOP("importing", "%1：%2，与逐行相加相符")
_DIFFERS = QT_TRANSLATE_NOOP("importing", "%1：%2，逐行相加是 %3")
_NOTES = QT_TRANSLATE_NOOP("importing", "请留意：%1")
_MORE = QT_TRANSLATE_NOOP("importing", "等 %1 项")
_AS_WRITTEN = QT_TRANSLATE_NOOP("importing", "原文：%1")


def bin_words(line: LedgerLine) -> str:
    """Return where the row went; a structural one with its kind, or the use of its sheet."""
    if line.skipped is None:
        return said(BINS[line.into])
    listed = line.role in {SheetRole.CASES, SheetRole.WORKERS}
    kind = KINDS[line.skipped.kind] if listed else ROLES[line.role]
    return said(_AS_KIND).replace("%1", said(kind))


def number_words(line: LedgerLine) -> str:
    """Return the number the office gave the case."""
    return _of_case(line, lambda case: case.case_no or "")


def day_words(line: LedgerLine) -> str:
    """Return the day of acceptance."""
    return _of_case(line, lambda case: case.accept_date.isoformat() if case.accept_date else "")


def told_words(line: LedgerLine) -> str:
    """Return the employer of a case; of any other row what became of it, in words."""
    if line.repeats is not None:
        words = said(_CARRIED if line.repeats.carried_over else _REPEATS)
        return _with_place(words, line.repeats.of.sheet, line.repeats.of.row)
    if line.problem is not None:
        return sentence_for(line.problem)
    if line.into is Bin.WORKER and line.case is not None:
        return _belongs(line, line.case)
    if line.case is not None:
        return line.case.employer or ""
    if line.row is not None:
        return row_words(line.row, " · ", headings=False)
    text = mask_numbers_in(line.skipped.text) if line.skipped else ""
    return "；".join([text, *map(_total_words, line.totals)])


def workers_words(line: LedgerLine) -> str:
    """Return the worker; of several in one row the first, and how many there are."""
    workers: Sequence[LedgerWorker] = line.workers
    if line.into is Bin.CASE and line.case is not None:
        workers = line.case.workers
    if len(workers) <= 1:
        return workers[0].name if workers else ""
    return said(_SEVERAL).replace("%1", workers[0].name).replace("%2", str(len(workers)))


def amount_words(line: LedgerLine) -> str:
    """Return the amount of the case, or of the workers of this row."""
    if line.into is Bin.WORKER:
        known = [one.amount_fen for one in line.workers if one.amount_fen is not None]
        return yuan_grouped(sum(known)) if known else ""
    return _of_case(line, lambda case: _money(case.amount_fen))


def paid_words(line: LedgerLine) -> str:
    """Return what the ledger says was paid back."""
    return _of_case(line, lambda case: _money(case.back_paid_fen))


def result_words(line: LedgerLine) -> str:
    """Return how the case ended as it was understood."""
    return _of_case(line, lambda case: said(RESULTS[case.result]))


def result_hint(line: LedgerLine) -> str:
    """Return how it was understood, and what the office wrote."""
    raw = line.case.result_raw if line.case else None
    words = result_words(line)
    return f"{words}\n{said(_AS_WRITTEN).replace('%1', raw)}" if words and raw else words


def notes_words(line: LedgerLine) -> str:
    """Return the first thing to look at, and how many there are."""
    if not line.findings:
        return ""
    code = line.findings[0].code
    first = said(CAUSES.get(code, code))
    if len(line.findings) > 1:
        first = f"{first} {said(_MORE).replace('%1', str(len(line.findings)))}"
    return first


def notes_hint(line: LedgerLine) -> str:
    """Return every warning of the row as a sentence of its own."""
    return "\n".join(said(_NOTES).replace("%1", sentence_for(one)) for one in line.findings)


def told_hint(line: LedgerLine) -> str:
    """Return what became of the row, and below it the row as the office wrote it, masked."""
    parts = [told_words(line), row_words(line.row, "\n") if line.row else "", notes_hint(line)]
    return "\n\n".join(part for part in parts if part)


def row_words(row: RowText, between: str, *, headings: bool = True) -> str:
    """Return the cells of a row that are not blank, numbers of people masked."""
    cells = (f"{head}：{text}" if headings and head else text for head, text in row.cells)
    return mask_numbers_in(between.join(cells))


def _of_case(line: LedgerLine, words: Callable[[LedgerCase], str]) -> str:
    """Return words of the case on the row that tells of it, nothing on any other."""
    return words(line.case) if line.into is Bin.CASE and line.case is not None else ""


def _belongs(line: LedgerLine, case: LedgerCase) -> str:
    head = case.where[0]
    if head.sheet == line.place.sheet:
        return said(_BELONGS).replace("%1", str(head.row))
    return _with_place(said(_BELONGS_ELSEWHERE), head.sheet, head.row)


def _with_place(words: str, sheet: str, row: int) -> str:
    return words.replace("%2", str(row)).replace("%1", sheet)


def _total_words(total: StatedTotal) -> str:
    words = said(_MATCHES if total.matches else _DIFFERS)
    words = words.replace("%3", _of(total, total.found_fen))
    return words.replace("%2", _of(total, total.stated_fen)).replace("%1", total.field)


def _of(total: StatedTotal, number: int) -> str:
    return f"{number:,}" if total.of_people else yuan_grouped(number)


def _money(fen: int | None) -> str:
    return "" if fen is None else yuan_grouped(fen)
