"""A large import is written in pieces before it counts, so that nobody's save waits for it.

Hidden until its last piece; taken back where it is stopped or fails, and on the next opening where
the program was ended in the middle.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.changes import Change
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.import_under_way import UnderWay
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dispute_desk.domain.import_rows import ImportPlan
    from dispute_desk.domain.ledger import Reading
    from dispute_desk.domain.office import Office
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.importing import ImportLedger
    from dispute_desk.services.roster_progress import Watched
    from dispute_desk.store.store import Store
    from dispute_desk.store.transaction import Transaction

TAKEN_MEANWHILE = sentence(
    "import_meanwhile",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》准备好之后，数据又有改动。没有导入任何内容，请重新导入一次。",
    ),
)
IMPORT_STOPPED = sentence(
    "import_stopped", QT_TRANSLATE_NOOP("errors", "已取消，没有导入任何内容。需要时请重新导入。")
)
IMPORT_BESIDE = sentence(
    "import_beside",
    QT_TRANSLATE_NOOP("errors", "《{file}》正在导入，这一步要等它完成。请稍候再试。"),
)
IMPORT_LEFT = sentence(
    "import_left",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》没有导入完，已写入的部分不算数，也暂时没能清除；下次打开数据文件时会自动清除。",
    ),
)
SHOWN_LATER = sentence(
    "import_shown_later",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》已经导入，只是内容还没有全部显示：磁盘已满或被占用。"
        "请腾出空间后重新打开数据文件，就能全部看到，不用再导入。",
    ),
)
LEFT_REMOVED = sentence(
    "import_removed",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{file}》上次没有导入完，程序就中断了：已写入的部分已全部清除，其他数据没有变化。"
        "需要时请重新导入。",
    ),
)
LEFT_SHOWN = sentence(
    "import_completed",
    QT_TRANSLATE_NOOP(
        "errors", "《{file}》上次导入完，程序就中断了：内容没有丢失，现在全部可以看到。"
    ),
)
#: So many rows of all tables are written in one transaction: some 0.3 s.
AT_ONCE = 12_000
#: Commands that change what a plan rests on (cases, employers, words): one made before is stale.
_STALE_AFTER = frozenset(
    {
        "ImportLedger",
        "WithdrawImport",
        "UndoEntry",
        "RegisterCase",
        "TurnIntoCase",
        "SplitCase",
        "RecordPastCase",
        "AddClaimant",
        "AddClaimants",
        "SaveRoster",
        "CarryOldCaseOn",
        "EditCase",
        "EditClaimant",
        "EditEmployer",
        "MergeEmployers",
        "ChangeSetting",
    }
)


@dataclass(frozen=True)
class Ahead:
    """What was written of an import before it counts, and the changes the journal will tell.

    ``open_count`` is the plan's own, counted where nobody waits for it.
    """

    one: UnderWay
    made: tuple[Change, ...]
    open_count: int


def batch_fields(plan: ImportPlan, reading: Reading, office: Office) -> dict[str, Any]:
    """Return what the batch of an import says."""
    return {
        "file_name": reading.file,
        "sha256": reading.sha256,
        "imported_at": office.now,
        "person_id": office.actor.id,
        "cases": plan.case_count,
        "counts": json.dumps(plan.counts, ensure_ascii=False),
    }


def refuse_stale(plan: ImportPlan, reading: Reading, tx: Transaction) -> None:
    """Refuse a plan that rests on what has changed since, and one beside another import."""
    refuse_beside(tx)
    _refuse_changed(reading, tx.commands_since(plan.as_of))


def _refuse_changed(reading: Reading, commands: set[str]) -> None:
    if not commands.isdisjoint(_STALE_AFTER):
        raise DeskError(TAKEN_MEANWHILE, file=reading.file)


def refuse_beside(tx: Transaction) -> None:
    """Refuse while an import is not wholly there."""
    from dispute_desk.store.under_way import under_way  # noqa: PLC0415 - the store is heavy

    _refuse_another(under_way(tx.connection))


def _refuse_another(one: UnderWay | None) -> None:
    if one is not None:
        raise DeskError(IMPORT_BESIDE, file=one.file)


@contextmanager
def written_ahead(command: ImportLedger, desk: Desk) -> Iterator[ImportLedger]:
    """Write a large plan in pieces and give the command that books it; a small one waits for it.

    What the block refuses or breaks off is taken back as it was written.
    """
    from dispute_desk.store.plan_pieces import rows_of  # noqa: PLC0415 - the store is heavy

    plan, reading = command.plan, command.reading
    if plan is None or reading is None:
        yield command
        return
    left = end_left_import(desk.store)
    if left is not None and left.code == LEFT_SHOWN:
        raise left  # the plan knows nothing of what is there now
    if rows_of(plan) <= AT_ONCE:
        yield command
        return
    with _alone(desk.store):
        yield from _written(command, plan, reading, desk)


def _written(
    command: ImportLedger, plan: ImportPlan, reading: Reading, desk: Desk
) -> Iterator[ImportLedger]:
    from dispute_desk.store import staged  # noqa: PLC0415 - the store is heavy
    from dispute_desk.store.plan_pieces import PlanInPieces  # noqa: PLC0415
    from dispute_desk.store.rewind import commands_since  # noqa: PLC0415
    from dispute_desk.store.under_way import under_way  # noqa: PLC0415

    with desk.store.beside() as connection:
        _refuse_another(under_way(connection))
        _refuse_changed(reading, commands_since(connection, plan.as_of))
        fields = batch_fields(plan, reading, desk.office())
        one = staged.begin(connection, reading.file, fields)
    try:
        pieces = PlanInPieces(desk.store, plan, one, _between(command.watched))
        pieces.write()
        ahead = Ahead(one, tuple(pieces.changes()), plan.open_count)
        yield replace(command, ahead=ahead)
    except BaseException:  # raised on: nothing of it may stay
        _take_back(desk.store, one)
        raise
    try:
        staged.show(desk.store, one)
    except DeskError as error:
        raise DeskError(SHOWN_LATER, file=one.file) from error


def _between(watched: Watched | None) -> Callable[[int, int], None]:
    """Return what is asked between two pieces: it tells how far it is, or stops it."""

    def between(done: int, total: int) -> None:
        if watched is None:
            return
        if watched.stopped():
            raise DeskError(IMPORT_STOPPED)
        watched.tell(done, total)

    return between


def _take_back(store: Store, one: UnderWay) -> None:
    from dispute_desk.store import staged  # noqa: PLC0415 - the store is heavy

    try:
        staged.remove(store, one)
    except DeskError as error:
        raise DeskError(IMPORT_LEFT, file=one.file) from error


def book_written(ahead: Ahead, tx: Transaction) -> int:
    """Make an import that was written in pieces count, by this entry; return its batch."""
    from dispute_desk.store import staged  # noqa: PLC0415 - the store is heavy
    from dispute_desk.store.under_way import under_way  # noqa: PLC0415

    one = ahead.one
    if under_way(tx.connection) != one or staged.was_taken_otherwise(tx.connection, one):
        raise DeskError(TAKEN_MEANWHILE, file=one.file)
    staged.book(tx.connection, one, tx.seq)
    tx.note_bulk([Change("batch", one.batch_id, one.batch_id, None), *ahead.made])
    return one.batch_id


@contextmanager
def _alone(store: Store) -> Iterator[None]:
    """Hold the lock of imports in pieces; refuse where somebody has it."""
    from dispute_desk.store.under_way import ImportLock  # noqa: PLC0415 - the store is heavy

    lock = ImportLock(store.path)
    if not lock.take():
        raise DeskError(IMPORT_BESIDE, file=_file_under_way(store))
    try:
        yield
    finally:
        lock.release()


def _file_under_way(store: Store) -> str:
    from dispute_desk.store.under_way import under_way  # noqa: PLC0415 - the store is heavy

    with store.reading() as connection:
        one = under_way(connection)
    return "" if one is None else one.file


def left_or_waiting(store: Store) -> DeskError | None:
    """Take a left import back where that can be done now; else say that it waits.

    What is hidden of it harms nobody: the store opens all the same.
    """
    try:
        return end_left_import(store)
    except DeskError:
        return DeskError(IMPORT_LEFT, file=_file_under_way(store))


def end_left_import(store: Store) -> DeskError | None:
    """Take back an import whose program was ended in the middle; return what is to be said of it.

    One the journal has is shown instead. None where nothing was left, or somebody still writes it.
    """
    from dispute_desk.store import staged  # noqa: PLC0415 - the store is heavy
    from dispute_desk.store.under_way import ImportLock, under_way  # noqa: PLC0415

    with store.reading() as connection:
        if under_way(connection) is None:
            return None
    lock = ImportLock(store.path)
    if not lock.take():
        return None
    try:
        with store.reading() as connection:
            one = under_way(connection)
        if one is None:
            return None
        if one.is_booked:
            staged.show(store, replace(one, is_booked=False))
        else:
            staged.remove(store, one)
    finally:
        lock.release()
    return DeskError(LEFT_SHOWN if one.is_booked else LEFT_REMOVED, file=one.file)
