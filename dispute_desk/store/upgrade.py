"""Brings a store of an older form up to date, behind a copy that was looked at first."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store import upkeep, verify
from dispute_desk.store.file_header import STORE_VERSION
from dispute_desk.store.migrate import migrate

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

NO_COPY_FIRST = sentence(
    "no_copy_before_upgrade",
    QT_TRANSLATE_NOOP(
        "errors",
        "数据文件 {path} 要先升级（{found} → {known}），升级前的备份没有做成（{why}），"
        "文件未作改动。请排除原因后再打开。",
    ),
)
COPY_DIFFERS = QT_TRANSLATE_NOOP("errors", "备份与数据文件不一致")


def bring_up_to_date(engine: Engine, path: Path) -> Path | None:
    """Upgrade an older store; return the copy of it that stays beside it, None where none was due.

    The copy is compact and looked at before anything is changed; the upgrade happens wholly or
    not at all.
    """
    found = _version(engine)
    if not 0 < found < STORE_VERSION:
        return None
    copy = _free_name(path, found)
    try:
        with upkeep.draft_of(copy) as draft:
            _copy(engine, draft, of=path)
            upkeep.publish(draft, copy)
    except DeskError as error:
        known = STORE_VERSION
        why = error.sentence().rstrip("。")
        raise DeskError(NO_COPY_FIRST, path=path, found=found, known=known, why=why) from error
    try:
        migrate(engine)
    except BaseException:
        copy.unlink(missing_ok=True)  # the store is as it was; no copy is left at every try
        raise
    return copy


def _version(engine: Engine) -> int:
    with engine.connect().execution_options(reading=True) as connection:
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)


def _free_name(path: Path, found: int) -> Path:
    """Return a name for the copy that nobody has taken."""
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        copy = path.with_name(f"{path.stem}.form-{found}{again}{path.suffix}")
        if not copy.exists():
            break
    return copy


def _copy(engine: Engine, draft: Path, *, of: Path) -> None:
    """Copy the store; refuse a copy that is broken or does not hold what the store holds."""
    connection = engine.raw_connection()
    try:
        upkeep.copy_into(connection.driver_connection, draft, of=of)
    finally:
        connection.close()
    with upkeep.looking(draft) as copied:
        wrong = next(verify.CHECKS["file"](copied), None)
        held = upkeep.held_by(copied)
    with engine.connect().execution_options(reading=True) as own:
        same = upkeep.held_by(own) == held
    if wrong or not same:
        why = wrong.text() if wrong else COPY_DIFFERS
        raise DeskError(upkeep.COPY_FAILED, why=why)
