"""The archive: a closed case is put away, taken out again, or frozen instead of deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.archive_gaps import archive_gaps
from dispute_desk.domain.case import Case
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.profile import pick
from dispute_desk.domain.rights import Right
from dispute_desk.domain.staff import TakenNumber
from dispute_desk.domain.stages import STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.signing import catch_up
from dispute_desk.services.steps import REASON_NEEDED, about, day_of, move
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers import case_file

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

ARCHIVE_NO_USED = sentence(
    "archive_no_used",
    QT_TRANSLATE_NOOP("errors", "档案号 {given} 已经用于案件 {number}，请核对后改用其他档案号。"),
)
ARCHIVE_NO_TAKEN = sentence(
    "archive_no_taken",
    QT_TRANSLATE_NOOP(
        "errors",
        "档案号 {given} 已经取过号，取过的号不再使用。请改用其他档案号，或留空由系统取号。",
    ),
)
NOT_ARCHIVED = sentence(
    "not_archived",
    QT_TRANSLATE_NOOP("errors", "案件现在是“{stage}”，没有归档，不需要调卷。"),
)
FROZEN_BEFORE = sentence(
    "frozen_before",
    QT_TRANSLATE_NOOP("errors", "案件 {number} 已于 {day} 封存，不需要再封存。"),
)
NOT_FROZEN = sentence(
    "not_frozen",
    QT_TRANSLATE_NOOP("errors", "案件 {number} 没有封存，不需要解除。"),
)
INDEX_INCOMPLETE = sentence(
    "archive_index_incomplete",
    QT_TRANSLATE_NOOP(
        "errors", "卷内目录还缺：{missing}。请补齐后归档；确实没有的，写明原因后仍可归档。"
    ),
)
_LACKED = QT_TRANSLATE_NOOP("errors", "归档时卷内目录缺：{missing}。原因：{reason}")
_FROZEN, _UNFROZEN = "封存：{reason}", "解除封存：{reason}"


@dataclass(frozen=True, kw_only=True)
class ArchiveCase:
    """Put a closed case into the archive (归档); from then on it is only read.

    ``retention`` is a term of the profile. Without ``archive_no`` the next number of the series
    is taken; a case that was there before keeps its number. ``reason`` says why what the index
    lacks is not there.
    """

    case_id: int
    retention: str
    archive_no: str | None = None
    occurred_on: date | None = None
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class TakeOutOfArchive:
    """Take an archived case out again, to correct or complete it (调卷); it is closed then."""

    case_id: int
    reason: str
    occurred_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FreezeCase:
    """Keep a case as it is instead of deleting it (封存): nothing in it can be changed."""

    case_id: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class UnfreezeCase:
    """Let a frozen case be worked on again (解除封存)."""

    case_id: int
    reason: str


@use_case(ArchiveCase, right=Right.CLOSE, title=QT_TRANSLATE_NOOP("command", "归档"))
def archive_case(command: ArchiveCase, tx: Transaction) -> str:
    """Move the case into the archive; return its archive number."""
    terms = tx.office.profile.retention_terms
    term = pick("retention_terms", terms, command.retention)
    case = tx.case(command.case_id)
    on = day_of(command.occurred_on, tx)
    _check_index(case, command.reason, tx)
    move(case, Stage.ARCHIVED, on=on, tx=tx)
    case.archive_no = _number(command, case, tx, year=on.year)
    case.archived_on = on
    case.retention = term.code
    return case.archive_no


def _check_index(case: Case, reason: str | None, tx: Transaction) -> None:
    """Refuse a case whose index lacks something, unless a reason is given; the case keeps it."""
    if case.stage is not Stage.CLOSED:
        return  # the road itself says so
    tx.flush()
    file = case_file.case_file(tx.connection, case.id)
    gaps = archive_gaps(tx.office.profile, file) if file is not None else ()
    if not gaps:
        return
    missing = "、".join(gap.text() for gap in gaps)
    why = (reason or "").strip()
    if not why:
        raise DeskError(INDEX_INCOMPLETE, field="reason", missing=missing)
    note_in_case(case.id, _LACKED.format(missing=missing, reason=why), tx)


def _number(command: ArchiveCase, case: Case, tx: Transaction, *, year: int) -> str:
    """Return the archive number: the one given, the one it has, else the next of the series."""
    given = (command.archive_no or "").strip()
    if not given:
        series = tx.office.profile.number_series("archive")
        return case.archive_no or tx.take_number("archive", series.pattern, year)
    bearing = tx.all_of(Case, with_hidden=True, archive_no=given)
    others = [one for one in bearing if one.id != case.id]
    if others:
        number = others[0].number or f"#{others[0].id}"
        raise DeskError(ARCHIVE_NO_USED, field="archive_no", given=given, number=number)
    if case.archive_no != given and tx.all_of(TakenNumber, with_hidden=True, text=given):
        raise DeskError(ARCHIVE_NO_TAKEN, field="archive_no", given=given)
    return given


@use_case(TakeOutOfArchive, right=Right.REOPEN, title=QT_TRANSLATE_NOOP("command", "调卷"))
def take_out_of_archive(command: TakeOutOfArchive, tx: Transaction) -> None:
    """Move the case back among the closed ones; it keeps its number and term."""
    _check_reason(command.reason)
    case = tx.case(command.case_id)
    if case.stage is not Stage.ARCHIVED:
        raise DeskError(NOT_ARCHIVED, stage=STAGE_WORDS[case.stage])
    case.archived_on = None
    on = day_of(command.occurred_on, tx)
    move(case, Stage.CLOSED, on=on, tx=tx, reason=command.reason.strip(), reopens=True)


@use_case(FreezeCase, right=Right.REOPEN, title=QT_TRANSLATE_NOOP("command", "封存案件"))
def freeze_case(command: FreezeCase, tx: Transaction) -> None:
    """Freeze the case where it stands; the reason is noted in it."""
    _check_reason(command.reason)
    case = tx.case(command.case_id)
    if case.frozen_on is not None:
        raise DeskError(FROZEN_BEFORE, number=case.number or f"#{case.id}", day=case.frozen_on)
    case.frozen_on = tx.office.today
    _note(case, _FROZEN, command.reason, tx)


@use_case(UnfreezeCase, right=Right.REOPEN, title=QT_TRANSLATE_NOOP("command", "解除封存"))
def unfreeze_case(command: UnfreezeCase, tx: Transaction) -> None:
    """Let the case go on where it stood; the reason is noted in it."""
    _check_reason(command.reason)
    case = tx.case(command.case_id)
    if case.frozen_on is None:
        raise DeskError(NOT_FROZEN, number=case.number or f"#{case.id}")
    case.frozen_on = None
    catch_up(case, tx)
    _note(case, _UNFROZEN, command.reason, tx)


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")


def _note(case: Case, words: str, reason: str, tx: Transaction) -> None:
    about(case, tx)
    note_in_case(case.id, words.format(reason=reason.strip()), tx)
