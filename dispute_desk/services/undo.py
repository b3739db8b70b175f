"""Taking back what was done: itself a command, refused where somebody built on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.rights import Right
from dispute_desk.domain.staff import ImportBatch
from dispute_desk.domain.stages import STAGE_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.accepted_day import ChangeAcceptanceDay, check_acceptance_order
from dispute_desk.services.carried import left_without_ground
from dispute_desk.services.import_ahead import refuse_beside
from dispute_desk.services.import_profiles import check_memory
from dispute_desk.services.policy_rows import check_policy_rows
from dispute_desk.services.staff import check_people, someone_manages
from dispute_desk.services.undone_rules import check_station_rules
from dispute_desk.services.use_cases import NO_RIGHT, journaled_names, use_case
from dispute_desk.store.bulk_changes import are_many_edits, restore_many
from dispute_desk.store.paid_books import differ_after
from dispute_desk.store.pointing import points_to_gone

if TYPE_CHECKING:
    from dispute_desk.domain.changes import Change
    from dispute_desk.store.rewind import LaterAct, PastEntry
    from dispute_desk.store.transaction import Transaction

NO_ENTRY = sentence(
    "no_entry",
    QT_TRANSLATE_NOOP("errors", "没有第 {seq} 条操作记录，请在“历史”里选择要撤销的操作。"),
)
NOT_UNDOABLE = sentence(
    "not_undoable",
    QT_TRANSLATE_NOOP("errors", "“{title}”不能撤销。需要改正的，请作一次新的登记并说明。"),
)
ALREADY_UNDONE = sentence(
    "already_undone",
    QT_TRANSLATE_NOOP("errors", "“{title}”已经撤销过了，不需要再撤销。"),
)
BUILT_UPON = sentence(
    "built_upon",
    QT_TRANSLATE_NOOP(
        "errors",
        "不能撤销“{title}”：之后{who}又改过（{later}）。请先撤销后面的操作，或直接修改。",
    ),
)
BUILT_UPON_BY_YOU = sentence(
    "built_upon_by_you",
    QT_TRANSLATE_NOOP(
        "errors",
        "不能撤销“{title}”：您自己之后又改过（{later}）。请先撤销后面的操作，或直接修改。",
    ),
)
TAKEN_AGAIN = sentence(
    "taken_again",
    QT_TRANSLATE_NOOP(
        "errors", "《{file}》之后又重新导入过，恢复这一次会重复。请先撤销后一次导入。"
    ),
)
PAID_OTHERWISE = sentence(
    "paid_otherwise",
    QT_TRANSLATE_NOOP(
        "errors",
        "不能撤销“{title}”：这笔缴费之后又登记过退费或改过凭证，撤销后入库金额会与凭证不符。"
        "请先撤销后面的登记。",
    ),
)

LEFT_WITHOUT_STAGE = sentence(
    "left_without_stage",
    QT_TRANSLATE_NOOP(
        "errors",
        "不能撤销“{title}”：之后又办过“{act}”，案件回到“{stage}”就不能有这项登记。"
        "请先撤销“{act}”，再撤销这一步。",
    ),
)

_SOMEBODY = QT_TRANSLATE_NOOP("errors", "有人")


@dataclass(frozen=True, kw_only=True)
class UndoEntry:
    """Take back one entry of the journal; undoing an undo does it again (重做)."""

    seq: int


@dataclass(frozen=True, kw_only=True)
class WithdrawImport:
    """Take back an import while nothing built on it changed (撤销此次导入)."""

    batch_id: int


@use_case(UndoEntry, right=Right.UNDO, title=QT_TRANSLATE_NOOP("command", "撤销"))
def undo_entry(command: UndoEntry, tx: Transaction) -> int:
    """Undo the entry; return its number."""
    _undo(command.seq, tx)
    return command.seq


@use_case(WithdrawImport, right=Right.IMPORT, title=QT_TRANSLATE_NOOP("command", "撤销此次导入"))
def withdraw_import(command: WithdrawImport, tx: Transaction) -> int:
    """Undo the import's entry; return its number."""
    seq = tx.entry_that_made("batch", command.batch_id)
    if seq is None:
        raise DeskError(NO_ENTRY, seq=command.batch_id)
    _undo(seq, tx)
    return seq


def _undo(seq: int, tx: Transaction) -> None:
    entry = tx.entry(seq)
    if entry is None:
        raise DeskError(NO_ENTRY, field="seq", seq=seq)
    title = title_of(entry.command)
    if not entry.undoable:
        raise DeskError(NOT_UNDOABLE, title=title)
    _check_right(entry, tx)
    if tx.is_undone(seq):
        raise DeskError(ALREADY_UNDONE, title=title)
    changes = _changes_of(seq, tx)
    later = tx.built_upon(seq, changes)
    if later:
        own = tx.built_by_actor(seq, changes)
        _refuse_built_upon(later, title, own=own)
    tx.undoes = seq
    tx.subject = entry.subject
    tx.case_id = entry.case_id
    managed = someone_manages(tx)
    if are_many_edits(changes):
        tx.note_bulk(restore_many(tx.connection, changes))
    else:
        for change in reversed(changes):
            _take_back(change, tx)
    tx.flush()
    gone = points_to_gone(tx.connection, changes)
    if gone:
        raise DeskError(BUILT_UPON, title=title, who=_SOMEBODY, later=gone)
    if differ_after(tx.connection, changes):
        raise DeskError(PAID_OTHERWISE, title=title)
    _check_stages(changes, title, tx)
    if entry.command == ChangeAcceptanceDay.__name__ and entry.case_id is not None:
        check_acceptance_order(tx.case(entry.case_id), tx)
    _check_what_came_back(changes, managed=managed, tx=tx)


def _changes_of(seq: int, tx: Transaction) -> list[Change]:
    """Return what an entry changed; no import comes or goes while another is under way."""
    changes = tx.changes_of(seq)
    if any(one.kind == "batch" for one in changes):
        refuse_beside(tx)
    return changes


def _refuse_built_upon(later: list[LaterAct], title: str, *, own: bool) -> None:
    """Refuse with the acts that came later, each named once, the newest first."""
    acts = "、".join(dict.fromkeys(title_of(one.command) for one in later))
    who = "、".join(dict.fromkeys(one.person for one in later))
    if own:
        raise DeskError(BUILT_UPON_BY_YOU, title=title, later=acts)
    raise DeskError(BUILT_UPON, title=title, who=who, later=acts)


def _check_stages(changes: list[Change], title: str, tx: Transaction) -> None:
    """Refuse to lead a case back under what only its later stage bears."""
    lost = left_without_ground(changes, tx)
    if lost is not None:
        act, stage = title_of(lost[0]), STAGE_WORDS[lost[1]]
        raise DeskError(LEFT_WITHOUT_STAGE, title=title, act=act, stage=stage)


def _check_what_came_back(changes: list[Change], *, managed: bool, tx: Transaction) -> None:
    """Refuse what would not hold any more: imports, people in charge, rows of figures."""
    kinds = {change.kind for change in changes}
    if "batch" in kinds:
        _check_taken_once(changes, tx)
    if managed and "person" in kinds:
        check_people(tx)
    if "policy_row" in kinds:
        check_policy_rows(tx)
    if "station_rule" in kinds:
        check_station_rules(tx, {c.record_id for c in changes if c.kind == "station_rule"})
    if kinds & {"import_profile", "taught_heading"}:
        check_memory(tx)


def _check_taken_once(changes: list[Change], tx: Transaction) -> None:
    """Refuse to bring an import back while the same file is taken in by a later one."""
    for change in changes:
        if change.kind != "batch":
            continue
        for batch in tx.all_of(ImportBatch, id=change.record_id):
            if len(tx.all_of(ImportBatch, sha256=batch.sha256)) > 1:
                raise DeskError(TAKEN_AGAIN, file=batch.file_name)


def _check_right(entry: PastEntry, tx: Transaction) -> None:
    """Refuse to take back what the person could not have done either."""
    first = _first_of(entry, tx)
    case, title = journaled_names().get(first.command, (None, "")) if first else (None, "")
    if case is not None and case.right not in tx.office.actor.rights:
        raise DeskError(NO_RIGHT, person=tx.office.actor.name, title=title)


def _first_of(entry: PastEntry, tx: Transaction) -> PastEntry | None:
    """Return the act at the beginning of what was taken back and done again."""
    first: PastEntry | None = entry
    while first is not None and first.undoes is not None:
        first = tx.entry(first.undoes)
    return first


def act_taken_back(tx: Transaction) -> str:
    """Return the title of the act this transaction takes back or does again; empty: of none."""
    entry = tx.entry(tx.undoes) if tx.undoes is not None else None
    first = _first_of(entry, tx) if entry is not None else None
    return title_of(first.command) if first is not None else ""


def _take_back(change: Change, tx: Transaction) -> None:
    if change.made:
        tx.hide_unused(change.kind, change.record_id, change.last_id, change.case_id)
    elif change.last_id != change.record_id:
        hidden = _hidden(change.before)
        run = (change.kind, change.record_id, change.last_id)
        tx.hide_run(*run, hidden=hidden, was=_hidden(change.after), case_id=change.case_id)
    else:
        tx.restore(change)


def _hidden(before: dict[str, Any] | None) -> int | None:
    return None if before is None else before.get("hidden")


def title_of(command: str) -> str:
    """Return the word of a command for history and undo."""
    return journaled_names().get(command, (None, command))[1]
