"""A ledger of ours that comes back: each cell held against the store, as it was and as it is.

Heavy to import (the store comes with it): reached through ``import_plan`` only.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.chinese_amounts import read_amount
from dispute_desk.domain.chinese_dates import read_day
from dispute_desk.domain.field_values import shown
from dispute_desk.domain.fields import Field, FieldKind, field_of
from dispute_desk.domain.identity import kept_phone, read_id_number
from dispute_desk.domain.import_updates import FieldUpdate, Standing
from dispute_desk.domain.ledger_cases import RECORD_ID
from dispute_desk.domain.ledger_text import cell_text, squeeze
from dispute_desk.domain.months import Month
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS
from dispute_desk.domain.rights import Right
from dispute_desk.services.exporting import export_headings, export_rows
from dispute_desk.store.readers import returned
from dispute_desk.store.types import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dispute_desk.domain.ledger import LedgerCase, RowText
    from dispute_desk.services.desk import Desk

#: The fields an import may write: of the case, or of the worker whose line it is.
_FIELDS = {
    "登记日期": ("case", "received_on"),
    "来源": ("case", "channel"),
    "争议类型": ("case", "cause"),
    "险种": ("case", "insurances"),
    "起始月份": ("case", "claim_from"),
    "终止月份": ("case", "claim_to"),
    "镇街": ("case", "street"),
    "备注": ("case", "note"),
    "劳动者姓名": ("claimant", "name"),
    "身份证号": ("claimant", "id_no"),
    "联系电话": ("claimant", "phone"),
}
#: What a worker has of his own stands in his line instead of what the case says.
_OWN = frozenset({"insurances", "claim_from", "claim_to"})
_CATALOGUES = {"case": CASE_FIELDS, "claimant": CLAIMANT_FIELDS}
#: What hides part of a number: nobody typed it.
_HIDDEN = "*"


class _Cell(NamedTuple):
    """A cell that says otherwise than an export would now."""

    heading: str
    told: str
    written: object


class ReturnedLedger:
    """Holds the cases of one returned file against the store."""

    def __init__(self, desk: Desk, file: str, found: Sequence[tuple[LedgerCase, int]]) -> None:
        self._desk = desk
        self._may_edit = Right.EDIT_CASE in desk.actor.rights
        self._found = found
        ids = sorted({case_id for _, case_id in found})
        self._open = _by_mark(export_rows(desk, ids, masked=False))
        self._hidden = _by_mark(export_rows(desk, ids, masked=True))
        with desk.store.reading() as connection:
            since = returned.written_at(connection, file)
            self._records = returned.records_of(connection, ids)
            self._before = returned.before_since(connection, since, ids)

    def updates(self) -> list[FieldUpdate]:
        """Return what the file says otherwise, in its order; a case once for each of its fields."""
        told: set[str] = set()
        updates: dict[tuple[str, int, str], FieldUpdate] = {}
        left: list[FieldUpdate] = []
        for case, case_id in self._found:
            for text in case.rows:
                mark = _mark(text)
                told.add(mark)
                for one in self._of_row(text, mark, case_id):
                    key = (one.kind, one.record_id, one.field)
                    if one.standing is Standing.LEFT:
                        left.append(one)
                    elif updates.setdefault(key, one).value != one.value:
                        left.append(_left(one))  # two lines of a case say different things
        left += self._gone(told)
        return sorted([*updates.values(), *left], key=lambda one: one.place)

    def _of_row(self, text: RowText, mark: str, case_id: int) -> Iterator[FieldUpdate]:
        written = self._open.get(mark)
        if written is None:  # a line that an export would not write
            yield FieldUpdate(
                place=text.place,
                heading=RECORD_ID,
                case_id=case_id,
                standing=Standing.LEFT,
                ours="",
                theirs=mark,
            )
            return
        for cell in _differences(text, written, self._hidden[mark]):
            one = self._update(cell, text, mark, case_id)
            if one is not None:
                yield one

    def _update(self, cell: _Cell, text: RowText, mark: str, case_id: int) -> FieldUpdate | None:
        """Return what a cell changes; None where it says what stood there when it was written."""
        plainly = FieldUpdate(
            place=text.place,
            heading=cell.heading,
            case_id=case_id,
            standing=Standing.LEFT,
            ours=_words(cell.written),
            theirs=cell.told,
        )
        kind, name = _FIELDS.get(cell.heading, ("", ""))
        if not kind:
            return plainly
        case_mark, _, worker_mark = mark.partition("/")
        worker = self._records.get(("claimant", worker_mark))
        if name in _OWN and worker is not None and worker[name] is not None:
            kind = "claimant"
        record = self._records.get((kind, worker_mark if kind == "claimant" else case_mark))
        field = field_of(_CATALOGUES[kind], name)
        if record is None or field is None or not self._may_edit:
            return plainly
        seen = record[name]
        try:
            value = self._value(field, cell.told)
        except ValueError:
            return plainly
        before = self._before.get((kind, record["id"]), {})
        standing, base = Standing.FILE, seen
        if name in before:
            standing, base = Standing.BOTH, before[name]
            if plain(value) == base:
                return None  # only the store went on since
        return FieldUpdate(
            place=text.place,
            heading=cell.heading,
            case_id=case_id,
            standing=standing,
            base=self._shown(field, base),
            ours=self._shown(field, seen),
            theirs=self._shown(field, value),
            kind=kind,
            record_id=record["id"],
            field=name,
            seen=seen,
            value=value,
        )

    def _shown(self, field: Field, value: object) -> str:
        return shown(field, value, self._desk.profile, masked=True)

    def _value(self, field: Field, told: str) -> Any:  # noqa: ANN401, PLR0911 - a line per kind
        """Return what a field holds by what a cell says; ValueError where that is nothing."""
        text = told.strip()
        if not text:
            if field.id == "name":
                raise ValueError(text)
            return None
        if field.kind is FieldKind.DATE:
            day = read_day(text).day
            if day is None:
                raise ValueError(text)
            return day
        if field.kind is FieldKind.MONTH:
            return Month.parse(text[: len("2000-01")])
        if field.kind is FieldKind.CODE:
            return self._code(field, text)
        if field.kind is FieldKind.CODES:
            words = [
                word for word in text.replace("，", "、").replace(",", "、").split("、") if word
            ]
            return ",".join(self._code(field, word.strip()) for word in words)
        if field.kind is FieldKind.PHONE:
            return _unhidden(kept_phone(text))
        if field.kind is FieldKind.ID_NO:
            return _unhidden(read_id_number(text).number)
        return text

    def _code(self, field: Field, word: str) -> str:
        words = getattr(self._desk.profile, field.table, ())
        found = next((one.code for one in words if word in {one.label, one.code}), None)
        if found is None:
            raise ValueError(word)
        return str(found)

    def _gone(self, told: set[str]) -> list[FieldUpdate]:
        """Return a line for each case of which the file leaves lines of workers out."""
        marks = {mark.partition("/")[0] for mark in self._open.keys() - told}
        gone = []
        for case, case_id in self._found:
            if _mark(case.rows[0]).partition("/")[0] in marks:
                one = FieldUpdate(
                    place=case.rows[0].place,
                    heading="劳动者姓名",
                    case_id=case_id,
                    standing=Standing.LEFT,
                    ours="",
                    theirs="",
                )
                gone.append(one)
        return gone


def _left(one: FieldUpdate) -> FieldUpdate:
    return FieldUpdate(
        place=one.place,
        heading=one.heading,
        case_id=one.case_id,
        standing=Standing.LEFT,
        ours=one.ours,
        theirs=one.theirs,
    )


def _unhidden(number: str | None) -> str:
    if number is None or _HIDDEN in number:
        raise ValueError(number)
    return number


def _by_mark(rows: Iterable[list[object]]) -> dict[str, list[object]]:
    return {str(row[0]): row for row in rows}


def _mark(text: RowText) -> str:
    return dict(text.cells).get(RECORD_ID, "").strip()


def _differences(text: RowText, written: list[object], hidden: list[object]) -> list[_Cell]:
    """Return the cells that say neither what is written openly nor masked; None for no column."""
    cells = dict(text.cells)
    return [
        _Cell(heading, cells.get(heading, ""), value)
        for (heading, form), value, masked in zip(export_headings(), written, hidden, strict=True)
        if heading in text.headings
        and not _same(cells.get(heading, ""), value, form)
        and not _same(cells.get(heading, ""), masked, form)
    ]


def _words(written: object) -> str:
    return (
        ""
        if written is None
        else cell_text(written.isoformat() if isinstance(written, date) else str(written))
    )


def _same(told: str, written: object, form: str) -> bool:
    if form == "money":
        return (read_amount(told).fen or 0) == (written or 0)
    if isinstance(written, date):
        return read_day(told).day == written
    return squeeze(told) == squeeze(cell_text(str(written or "")))
