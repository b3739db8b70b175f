"""The office's own figures as a file: written out, looked at before it is taken in, taken whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.office_rows import OfficeKind, PolicyFigures, check_apart, row_of
from dispute_desk.domain.office_table import BAD_ROW, GivenRow, cells_of, read_rows
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import load_pack, load_region
from dispute_desk.services.apart import Cancelled, Tell, do_apart
from dispute_desk.services.policy_rows import (
    CONFIRMED_BEFORE,
    NO_ROWS,
    AddPolicyRow,
    ConfirmShippedRow,
    add_policy_row,
    check_exists,
    check_founded,
    confirm_shipped_row,
    document_of,
    figures_of,
    shipped_to_confirm,
)
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.open_here import refuse_open_here

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.errors import Translate
    from dispute_desk.domain.office_rows import OfficeRowView
    from dispute_desk.services.desk import Desk
    from dispute_desk.store.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class ImportPolicyRows:
    """Take the rows of a table in as drafts, each with its own document: all of them or none.

    What a second person has to confirm still has to be confirmed.
    """

    region: str
    rows: tuple[GivenRow, ...]
    file: str = ""


@dataclass(frozen=True)
class OfficeTable:
    """A file that was read: the rows that are new, the lines of those that stand here already."""

    file: str
    region: str
    rows: tuple[GivenRow, ...]
    known: tuple[int, ...] = field(default=())

    @property
    def figures(self) -> tuple[PolicyFigures, ...]:
        """The figures of the new rows."""
        return tuple(one.figures for one in self.rows if one.figures is not None)


@use_case(
    ImportPolicyRows, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "导入本单位参数")
)
def import_policy_rows(command: ImportPolicyRows, tx: Transaction) -> list[int]:
    """Write the drafts; a refusal names file and line; return their ids."""
    if not command.rows:
        raise DeskError(NO_ROWS, field="rows")
    made: list[int] = []
    for one in command.rows:
        try:
            made += _take(one, command.region, tx)
        except DeskError as error:
            raise _at(error, command.file, one.line) from error
    tx.subject = f"{command.file} · {len(made)}".strip(" ·")
    return made


def _take(one: GivenRow, region: str, tx: Transaction) -> list[int]:
    founded = {
        "reason": one.reason,
        "document_no": one.document_no,
        "document_title": one.document_title,
    }
    if one.figures is None:
        shipped = ConfirmShippedRow(region=region, row_id=one.row_id, **founded)
        return [confirm_shipped_row(shipped, tx)]
    return add_policy_row(AddPolicyRow(region=region, rows=(one.figures,), **founded), tx)


def _at(error: DeskError, file: str, line: int, say: Translate | None = None) -> DeskError:
    """Return the refusal of a row with its line; without a file it is told as it is."""
    if not line:
        return error
    return DeskError(BAD_ROW, file=file or "—", line=line, why=error.sentence(say))


def export_policy_rows(desk: Desk, region: str, path: Path) -> int:
    """Write the office's additions to a region as a workbook; return how many rows it has."""
    from dispute_desk.sheets.office_table import write_office_lines  # noqa: PLC0415 - heavy

    rows = desk.lists.policy_rows(region)
    return write_office_lines(path, [cells_of(one, _figures(one)) for one in rows])


def read_office_table(
    desk: Desk,
    region: str,
    path: Path,
    *,
    say: Translate | None = None,
    tell: Tell | None = None,
    cancelled: Cancelled | None = None,
) -> OfficeTable:
    """Return what a file would bring, every row checked; nothing is written.

    Rows that stand here already (the same figures and document, not ended) are left out.
    """
    from dispute_desk.sheets.office_table import read_office_lines  # noqa: PLC0415 - heavy

    refuse_open_here(path)
    load_region(region)
    lines = do_apart(read_office_lines, str(path), tell=tell, cancelled=cancelled)
    rows = read_rows(path.name, lines, region)
    held = {_key(_given(one)) for one in desk.lists.policy_rows(region) if one.withdrawn_on is None}
    known = tuple(one.line for one in rows if _key(one) in held)
    fresh = tuple(one for one in rows if _key(one) not in held)
    if fresh:
        _check(desk, region, path.name, fresh, say)
    return OfficeTable(path.name, region, fresh, known)


def _check(
    desk: Desk, region: str, file: str, rows: tuple[GivenRow, ...], say: Translate | None
) -> None:
    """Refuse, by its line, what the command would refuse."""
    pack = load_region(region)
    live = [one for one in desk.lists.policy_rows(region) if one.withdrawn_on is None]
    own = [(figures_of(one.fields), one.document) for one in live if not one.row_id]
    confirmed = {one.row_id for one in live if one.row_id}
    for one in rows:
        try:
            check_founded(one)
            if one.figures is None:
                shipped_to_confirm(pack, one.row_id)
                _note_once(one.row_id, confirmed)
            else:
                row_of(one.figures)
                check_exists(one.figures, pack)
                check_apart(one.figures, own)
                own.append((one.figures, document_of(one)))
        except DeskError as error:
            raise _at(error, file, one.line, say) from error


def _note_once(row_id: str, confirmed: set[str]) -> None:
    """Refuse a second word for the same shipped row."""
    if row_id in confirmed:
        raise DeskError(CONFIRMED_BEFORE, field="row_id", name=row_id)
    confirmed.add(row_id)


def _figures(one: OfficeRowView) -> PolicyFigures | None:
    return None if one.kind is OfficeKind.SHIPPED else figures_of(one.fields)


def _given(one: OfficeRowView) -> GivenRow:
    return GivenRow(
        figures=_figures(one),
        row_id=one.row_id or "",
        document_no=one.document_no or "",
        document_title=one.document_title or "",
    )


def _key(one: GivenRow) -> GivenRow:
    """Return what makes two rows the same: figures and document."""
    return replace(one, reason="", line=0)


def look_at_pack(folder: Path, region: str) -> dict[str, Any]:
    """Return what a foreign pack is, loaded strictly: it is only looked at, never put in force."""
    pack = load_pack(folder)
    shipped = load_region(region)
    return {
        "title": pack.title,
        "title_en": pack.title_en,
        "version": pack.version,
        "region": pack.region,
        "same_region": pack.region == shipped.region,
        "same": pack.sha256 == shipped.sha256,
        "first": str(pack.covers_from),
        "through": str(pack.confirmed_through),
        "left_out": pack.tables_unknown,
    }
