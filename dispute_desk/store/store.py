"""The store: made once, opened with care, read by many, written by one."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DatabaseError

from dispute_desk.domain.collecting import no_collections
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.store.engine import DriverError, long_writing, open_engine
from dispute_desk.store.file_header import REVISIONS, check_header
from dispute_desk.store.migrate import migrate
from dispute_desk.store.open_here import hold, identity, is_open_here, let_go
from dispute_desk.store.own_tables import store_info
from dispute_desk.store.pace import Pieces
from dispute_desk.store.refusals import (
    STORE_DAMAGED,
    STORE_EXISTS,
    STORE_NEWER,
    STORE_NO_FOLDER,
    refusal_of,
)
from dispute_desk.store.search import refresh
from dispute_desk.store.transaction import Transaction
from dispute_desk.store.upgrade import bring_up_to_date
from dispute_desk.store.upkeep import looking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

    from dispute_desk.domain.office import Office

STORE_SWAPPED = sentence(
    "store_swapped",
    QT_TRANSLATE_NOOP(
        "errors",
        "数据文件被移走或替换了：{path}。刚才的操作没有保存，请关闭本软件，找回文件后再打开。",
    ),
)
STORE_LOG_GONE = sentence(
    "store_log_gone",
    QT_TRANSLATE_NOOP(
        "errors",
        "另一个程序收走了数据文件的日志：{path}。刚才的操作没有保存，以前保存的都在数据文件里。"
        "请关闭本软件再打开。",
    ),
)


@dataclass
class _Shared:
    """The one connection of commands that are committed together, and the cases they touched."""

    connection: Connection
    cases: set[int] = field(default_factory=set)


@contextmanager
def _session(transaction: Transaction) -> Iterator[Transaction]:
    """Give the transaction and let go of its records at the end."""
    try:
        yield transaction
    finally:
        transaction.session.close()


class Store:
    """An open store file. Threads may share it; each reading or writing has its connection."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._identity = identity(path)
        self._log = path.with_name(path.name + "-wal")
        self._shared: _Shared | None = None
        with self.reading() as connection:
            rows = connection.execute(select(store_info.c.name, store_info.c.value))
            self.info: dict[str, str] = {name: value for name, value in rows}  # noqa: C416
        # the connection stays in the pool: as long as it does, nobody may take the log away
        self._log_identity = identity(self._log)
        self._is_held = True
        hold(self._identity)

    @classmethod
    def open(cls, path: Path, key: bytes | None = None) -> Store:
        """Open an existing store; whatever is wrong with the file is one clear refusal.

        A store of an older form is brought up to date first, its copy stays beside it.
        """
        path = Path(path)
        if key is None and not is_open_here(path):
            check_header(path)
            _check_revision_untouched(path)
        engine = open_engine(path, key)
        try:
            _check_revision(path, engine)
            bring_up_to_date(engine, path)
            return cls(path, engine)
        except DeskError:
            engine.dispose()
            raise
        except DatabaseError as error:
            engine.dispose()
            raise refusal_of(error, str(path)) or DeskError(STORE_DAMAGED, path=path) from error

    @classmethod
    def create(cls, path: Path, *, facts: dict[str, str], key: bytes | None = None) -> Store:
        """Make a new, empty store; an existing file is never touched.

        ``facts`` are written beside the store's own key, for example ``{"kind": "sample"}``.
        """
        path = Path(path)
        if path.exists():
            raise DeskError(STORE_EXISTS, path=path)
        draft = _draft_file(path)
        try:
            _fill(draft, facts, key)
            _publish(draft, path)
        finally:
            draft.unlink(missing_ok=True)
        return cls(path, open_engine(path, key))

    def check_still_there(self) -> None:
        """Refuse when the file or its log was removed or replaced: writes would go nowhere."""
        if not _is_still(self.path, self._identity):
            raise DeskError(STORE_SWAPPED, path=self.path)
        if self._is_held and not _is_still(self._log, self._log_identity):
            raise DeskError(STORE_LOG_GONE, path=self.path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection inside a read transaction."""
        if self._shared is not None:
            yield self._shared.connection
            return
        try:
            with self._engine.connect().execution_options(reading=True) as connection:
                yield connection
        except DatabaseError as error:
            raise refusal_of(error, str(self.path)) or error from error

    @contextmanager
    def writing(self, office: Office) -> Iterator[Transaction]:
        """Give a transaction; it is committed when the block ends well, else nothing happened."""
        if self._shared is not None:
            with _session(Transaction(self._shared.connection, office)) as transaction:
                transaction.refresh_later = self._shared.cases
                yield transaction
            return
        try:
            with no_collections(), self._engine.begin() as connection:
                with _session(Transaction(connection, office)) as transaction:
                    yield transaction
                self.check_still_there()
        except DatabaseError as error:
            raise refusal_of(error, str(self.path)) or error from error

    @contextmanager
    def together(self) -> Iterator[None]:
        """Commit the commands inside as one; each keeps its own entry in the journal.

        Only for filling a new store that nobody else knows yet: lists see the cases at the end,
        and a refusal takes everything back.
        """
        try:
            with self._engine.begin() as connection:
                self._shared = _Shared(connection)
                try:
                    yield
                    refresh(connection, self._shared.cases)
                finally:
                    self._shared = None
        except DatabaseError as error:
            raise refusal_of(error, str(self.path)) or error from error

    @contextmanager
    def beside(self) -> Iterator[Connection]:
        """Give a write connection outside the journal, and for no more than is kept there.

        That is drafts, view state, the access log, and the pieces of an import nobody sees yet.
        """
        try:
            with self._engine.begin() as connection:
                yield connection
                self.check_still_there()
        except DatabaseError as error:
            raise refusal_of(error, str(self.path)) or error from error

    @contextmanager
    def in_pieces(self, *, checked: bool = True) -> Iterator[Pieces]:
        """Give what opens the write transactions of something long, one after the other.

        One connection keeps what it knows of the file from piece to piece and lets others first;
        the log is copied into the file while others may write. Not ``checked``: rows are removed
        without looking who points to them; the database would read whole tables for each.
        """
        with (
            self._engine.connect().execution_options(lets_others=True) as connection,
            long_writing(connection, checked=checked) as copy_log,
        ):

            @contextmanager
            def opened() -> Iterator[Connection]:
                with self._in_words(), connection.begin():
                    yield connection
                    self.check_still_there()

            def copied() -> None:
                with self._in_words():
                    copy_log()

            yield Pieces(opened, copied)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except (DatabaseError, DriverError) as error:
            raise refusal_of(error, str(self.path)) or error from error

    @contextmanager
    def alone(self) -> Iterator[Any]:
        """Give a driver's connection outside any transaction, for a copy of the whole file."""
        connection = self._engine.raw_connection()
        try:
            yield connection.driver_connection
        finally:
            connection.close()

    def close(self) -> None:
        """Close every connection; the write-ahead log is folded in by the last one."""
        self._engine.dispose()
        if self._is_held:
            self._is_held = False
            let_go(self._identity)


def _is_still(path: Path, known: tuple[int, int]) -> bool:
    try:
        return identity(path) == known
    except FileNotFoundError:
        return False


_REVISION = "SELECT version_num FROM alembic_version"


def _check_revision_untouched(path: Path) -> None:
    """Refuse a newer store before the engine turns its switches, which write into the header.

    What cannot be told without touching the file (a log or a journal lies beside it, it is
    damaged) is left to the opening itself.
    """
    beside = (path.with_name(path.name + ending) for ending in ("-wal", "-journal"))
    if any(one.exists() for one in beside):
        return
    try:
        with looking(path) as connection:
            found = connection.exec_driver_sql(_REVISION).scalar()
    except (DeskError, DatabaseError):
        return
    _refuse_unknown(path, found)


def _check_revision(path: Path, engine: Engine) -> None:
    """Refuse a store a migration we do not know has been at; a reading changes nothing."""
    with engine.connect().execution_options(reading=True) as connection:
        found = connection.exec_driver_sql(_REVISION).scalar()
    _refuse_unknown(path, found)


def _refuse_unknown(path: Path, found: object) -> None:
    if found not in REVISIONS:
        raise DeskError(STORE_NEWER, path=path, found=found, known=REVISIONS[-1])


def _draft_file(path: Path) -> Path:
    """Make the empty file the store grows in, beside its final place."""
    draft = path.with_name(f".{path.name}.{uuid4().hex[:8]}.new")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise DeskError(STORE_NO_FOLDER, path=path.parent) from error
    return draft


def _fill(draft: Path, facts: dict[str, str], key: bytes | None) -> None:
    """Write everything a new store holds; closing folds the write-ahead log in."""
    engine = open_engine(draft, key)
    try:
        migrate(engine)
        with engine.begin() as connection:
            values = {"uuid": str(uuid4()), **facts}
            rows = [{"name": name, "value": value} for name, value in values.items()]
            connection.execute(insert(store_info), rows)
    except DatabaseError as error:
        raise refusal_of(error, str(draft)) or error from error
    finally:
        engine.dispose()


def _publish(draft: Path, path: Path) -> None:
    """Give the finished file its name, never over another one."""
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise DeskError(STORE_EXISTS, path=path) from error
    except OSError:  # a file system without hard links
        if path.exists():
            raise DeskError(STORE_EXISTS, path=path) from None
        draft.rename(path)
