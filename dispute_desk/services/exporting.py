"""The ledger as a workbook, one line per worker, with record ids; written in the journal."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.field_values import code_word, shown
from dispute_desk.domain.fields import field_of
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.reasons import reason_of
from dispute_desk.domain.report import CANNOT_WRITE
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.apart import Cancelled, Tell, do_apart
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES, use_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.rows import CaseQuery
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.store import Store
    from dispute_desk.store.transaction import Transaction

    #: A case, one of its workers, and the worker's fen by layer.
    Line = tuple[dict[str, Any], dict[str, Any] | None, dict[str, int]]

NOTHING_TO_EXPORT = sentence(
    "nothing_to_export",
    QT_TRANSLATE_NOOP("errors", "没有符合条件的案件，没有写出文件。请放宽筛选条件后再导出。"),
)
_NOT_NOTED = sentence(
    "exported_without_file",
    QT_TRANSLATE_NOOP("errors", "导出要写明文件名。请用 export ledger 导出。"),
)
EXPORT_STOPPED = sentence(
    "export_stopped",
    QT_TRANSLATE_NOOP("errors", "已取消，没有写出文件，也没有记入操作记录。需要时请重新导出。"),
)
#: Cases read at once: progress is told, and a wish to stop heard, between two blocks.
BLOCK = 250
SHEET = "台账"


@dataclass(frozen=True, kw_only=True)
class NoteExport:
    """Write down that the ledger left the house: which file, how many lines, masked or not."""

    file: str
    lines: int
    masked: bool = False


@use_case(
    NoteExport,
    right=Right.EXPORT,
    title=QT_TRANSLATE_NOOP("command", "导出台账"),
    undoable=False,
    offered=False,
)
def note_export(command: NoteExport, tx: Transaction) -> None:
    """Keep the export in the journal."""
    if not command.file.strip():
        raise DeskError(_NOT_NOTED, field="file")
    tx.subject = command.file


@dataclass(frozen=True, kw_only=True)
class NoteCalendarExport:
    """Write down that days of the calendar left the house: which file, how many entries."""

    file: str
    entries: int


@use_case(
    NoteCalendarExport,
    right=Right.EXPORT,
    title=QT_TRANSLATE_NOOP("command", "导出日历"),
    undoable=False,
    offered=False,
)
def note_calendar_export(command: NoteCalendarExport, tx: Transaction) -> None:
    """Keep the export in the journal."""
    note_export(NoteExport(file=command.file, lines=command.entries), tx)


def export_headings() -> list[tuple[str, str]]:
    """Return (heading, format) of each column; the headings are those imports understand."""
    return [
        ("记录标识", "text"),
        ("案号", "text"),
        ("登记日期", "day"),
        ("受理日期", "day"),
        ("来源", "text"),
        ("用人单位", "text"),
        ("统一社会信用代码", "text"),
        ("劳动者姓名", "text"),
        ("身份证号", "text"),
        ("联系电话", "text"),
        ("争议类型", "text"),
        ("险种", "text"),
        ("起始月份", "text"),
        ("终止月份", "text"),
        ("涉案金额（元）", "money"),
        ("实缴入库（元）", "money"),
        ("历史台账载明补缴（元）", "money"),
        ("滞纳金（元）", "money"),
        ("承办人", "text"),
        ("办理结果", "text"),
        ("结案日期", "day"),
        ("镇街", "text"),
        ("备注", "text"),
    ]


@dataclass(frozen=True, kw_only=True)
class LedgerDraft:
    """A ledger on its way onto the disk: whose words, which cases, where, masked or not."""

    profile: Profile
    ids: tuple[int, ...]
    path: Path
    masked: bool


def export_ledger(
    desk: Desk,
    path: Path,
    query: CaseQuery,
    *,
    masked: bool = False,
    apart: bool = False,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write the cases asked for as a workbook and note it; return the number of lines.

    The file appears once the journal has taken note, and not at all otherwise; ``apart`` writes
    it in a child process, so that a window stays smooth. Refuses with ``export_stopped`` when
    cancelled.
    """
    case = USE_CASES[NoteExport.__name__]
    if not desk.may(case):
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=case.title)
    ids = desk.lists.case_ids(query)
    if not ids:
        raise DeskError(NOTHING_TO_EXPORT)
    place = path.with_name(f".{path.stem}.{uuid4().hex[:8]}.draft.xlsx")
    draft = LedgerDraft(profile=desk.profile, ids=tuple(ids), path=place, masked=masked)
    try:
        if apart:
            count = do_apart(write_draft, desk.store.path, draft, tell=tell, cancelled=cancelled)
        else:
            count = _write(desk.store, draft, tell, cancelled)
        desk.do(NoteExport(file=path.name, lines=count, masked=masked))
        place.replace(path)
    except OSError as error:
        raise DeskError(CANNOT_WRITE, path=str(path), reason=reason_of(error)) from error
    finally:
        with suppress(OSError):
            place.unlink(missing_ok=True)
    return count


def write_draft(
    store: Path, draft: LedgerDraft, *, tell: Tell | None, cancelled: Cancelled | None
) -> int:
    """Write the draft in a process of its own; return the number of lines."""
    from dispute_desk.store.store import Store  # noqa: PLC0415 - heavy, in the child only

    opened = Store.open(store)
    try:
        return _write(opened, draft, tell, cancelled)
    finally:
        opened.close()


def _write(store: Store, draft: LedgerDraft, tell: Tell | None, cancelled: Cancelled | None) -> int:
    from dispute_desk.sheets.writing import (  # noqa: PLC0415 - heavy, with the first export
        Format,
        WriteColumn,
        write_table,
    )

    forms = {"text": Format.TEXT, "day": Format.DAY, "money": Format.MONEY}
    columns = [WriteColumn(heading, forms[form]) for heading, form in export_headings()]
    rows = _rows(store, draft, tell, cancelled)
    return write_table(draft.path, sheet=SHEET, headings=columns, rows=rows)


def export_rows(desk: Desk, ids: Sequence[int], *, masked: bool) -> Iterator[list[object]]:
    """Yield the rows of these cases as an export writes them."""
    return _rows(
        desk.store,
        LedgerDraft(profile=desk.profile, ids=tuple(ids), path=Path(), masked=masked),
        None,
        None,
    )


def _rows(
    store: Store, draft: LedgerDraft, tell: Tell | None, cancelled: Cancelled | None
) -> Iterator[list[object]]:
    """Yield the rows of a draft; ``tell`` hears of each block."""
    from dispute_desk.store.readers.ledger import ledger_lines  # noqa: PLC0415 - the store

    ids = draft.ids
    for start in range(0, len(ids), BLOCK):
        if cancelled is not None and cancelled():
            raise DeskError(EXPORT_STOPPED)
        with store.reading() as connection:
            lines = ledger_lines(connection, ids[start : start + BLOCK])
        yield from rows_of(lines, draft.profile, masked=draft.masked)
        if tell is not None:
            tell(min(start + BLOCK, len(ids)), len(ids))


def rows_of(lines: list[Line], profile: Profile, *, masked: bool) -> Iterator[list[object]]:
    """Yield the row an export writes for each of these lines."""
    for case, worker, own in _with_rests(lines):
        yield _row(case, worker or {}, own, profile, masked=masked)


def _with_rests(lines: list[Line]) -> Iterator[Line]:
    """Add to the first line of each case what is known for the case only."""
    for _, group in groupby(lines, key=lambda line: line[0]["id"]):
        (case, worker, sums), *further = group
        own = dict(sums)
        for layer in ("claimed", "paid", "ledger_paid", "late_fee"):
            by_worker = sums.get(layer, 0) + sum(more.get(layer, 0) for _, _, more in further)
            rest = int(case[layer] or 0) - by_worker
            if rest:
                own[layer] = own.get(layer, 0) + rest
        yield case, worker, own
        yield from further


def _row(
    case: dict[str, Any],
    worker: dict[str, Any],
    sums: dict[str, int],
    profile: Profile,
    *,
    masked: bool,
) -> list[object]:
    mark = f"{case['uuid']}/{worker['uuid']}" if worker else case["uuid"]
    return [
        mark,
        case["number"],
        case["received_on"],
        case["accepted_on"],
        _word(case, "channel", profile),
        case["employer"],
        case["credit_code"],
        worker.get("name"),
        _of_worker(worker, "id_no", profile, masked=masked),
        _of_worker(worker, "phone", profile, masked=masked),
        _word(case, "cause", profile),
        _word(worker if worker.get("insurances") else case, "insurances", profile),
        _month(worker.get("claim_from") or case["claim_from"]),
        _month(worker.get("claim_to") or case["claim_to"]),
        sums.get("claimed"),
        sums.get("paid"),
        sums.get("ledger_paid"),
        sums.get("late_fee"),
        case["handler"] or case["legacy_handler"],
        _result(case, profile),
        case["closed_on"],
        case["street"],
        case["note"],
    ]


def _of_worker(worker: dict[str, Any], name: str, profile: Profile, *, masked: bool) -> str:
    field = field_of(CLAIMANT_FIELDS, name)
    return shown(field, worker.get(name), profile, masked=masked) if field else ""


def _word(values: dict[str, Any], name: str, profile: Profile) -> str:
    field = field_of(CASE_FIELDS, name)
    return shown(field, values.get(name), profile) if field else ""


def _month(value: object) -> str | None:
    return None if value is None else str(value)


def _result(case: dict[str, Any], profile: Profile) -> str:
    """Return how a case stands in a word the import understands."""
    if case["legacy_result"]:
        return str(case["legacy_result"])
    if case["closure_kind"]:
        return code_word("closure_kinds", case["closure_kind"], profile)
    return code_word("stages", case["stage"], profile)
