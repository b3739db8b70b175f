"""Questions asked so often that they go to the driver as compiled text, their rows read by type."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache, partial, update_wrapper
from typing import TYPE_CHECKING, Any, ParamSpec

from sqlalchemy import Boolean
from sqlalchemy.types import TypeDecorator

from dispute_desk.store.late_rows import LateRows
from dispute_desk.store.types import DayText, MomentText, SetText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import BindParameter, Connection, Dialect, Select

    Reader = Callable[[Any], Any]

P = ParamSpec("P")
#: Questions of one kind that are kept compiled: of several persons and days.
_KEPT = 32


class Asked:
    """A question with its columns, compiled once; SQLAlchemy's own rows cost ten times as much.

    What the statement compares with is part of it, but for parameters without a value.
    """

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement
        self._names = [column.name for column in statement.selected_columns]
        self._text: dict[str, tuple[str, Sequence[str] | None, dict[str, Any]]] = {}
        self._readers: list[tuple[str, Reader]] | None = None

    def rows(self, connection: Connection, **values: object) -> list[dict[str, Any]]:
        """Return the rows as values by column name; ``values`` are plain numbers or texts."""
        return self._read(connection.dialect, self.tuples(connection, **values))

    def late_rows(self, connection: Connection, **values: object) -> LateRows:
        """Return the rows as ``rows`` does, each read only when somebody looks at them."""
        asked = self.tuples(connection, **values)
        return LateRows(asked, partial(self._read, connection.dialect))

    def _read(self, dialect: Dialect, asked: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
        """Return what the driver gave as values by column name."""
        names = self._names
        found = [dict(zip(names, row, strict=True)) for row in asked]
        if found:
            for name, read in self._typed(dialect):
                for row in found:
                    if row[name] is not None:
                        row[name] = read(row[name])
        return found

    def tuples(self, connection: Connection, **values: object) -> list[tuple[Any, ...]]:
        """Return the rows as the driver has them, their values as they lie."""
        if not connection.in_transaction():
            connection.begin()
        text, order, known = self._compiled(connection.dialect)
        given: dict[str, Any] = known | values if known else values
        wanted: Any = given if order is None else [given[name] for name in order]
        cursor = connection.connection.cursor()
        try:
            cursor.execute(text, wanted)
            found: list[tuple[Any, ...]] = list(cursor.fetchall())
        finally:
            cursor.close()
        return found

    def _compiled(self, dialect: Dialect) -> tuple[str, Sequence[str] | None, dict[str, Any]]:
        """Return the text, the order of its parameters, and the values that stand in it."""
        if dialect.name not in self._text:
            compiled = self._statement.compile(dialect=dialect)
            known = {
                name: _written(bind, bind.value, dialect)
                for name, bind in compiled.binds.items()
                if not bind.required
            }
            needed = dict.fromkeys(compiled.binds)
            state = compiled.construct_expanded_state(needed | known)
            kept = {name: state.parameters[name] for name in state.parameters if name not in needed}
            kept |= {name: value for name, value in known.items() if name in state.parameters}
            self._text[dialect.name] = (state.statement, state.positiontup, kept)
        return self._text[dialect.name]

    def _typed(self, dialect: Dialect) -> list[tuple[str, Reader]]:
        """Return the columns that are not read as they lie, with what reads them."""
        if self._readers is None:
            columns = self._statement.selected_columns
            read = [(column.name, _reader(column.type, dialect)) for column in columns]
            self._readers = [(name, reader) for name, reader in read if reader is not None]
        return self._readers


def asked_once(build: Callable[P, Select[Any]]) -> Callable[P, Asked]:
    """Let a question be built and compiled once for whatever it is built of."""

    def made(*args: P.args, **kwargs: P.kwargs) -> Asked:
        return Asked(build(*args, **kwargs))

    kept: Any = lru_cache(maxsize=_KEPT)(made)
    return update_wrapper(kept, build)


def _written(bind: BindParameter[Any], value: Any, dialect: Dialect) -> Any:  # noqa: ANN401
    """Return a value as the driver takes it, each of several."""
    write = bind.type.dialect_impl(dialect).bind_processor(dialect)
    if write is None:
        return value
    return [write(one) for one in value] if bind.expanding else write(value)


def _reader(kind: Any, dialect: Dialect) -> Reader | None:  # noqa: ANN401 - any column type
    if isinstance(kind, Boolean):
        return bool
    if isinstance(kind, DayText):
        return date.fromisoformat
    if isinstance(kind, MomentText):
        return datetime.fromisoformat
    if isinstance(kind, SetText):
        return kind.member
    if not isinstance(kind, TypeDecorator):
        return None
    own: TypeDecorator[Any] = kind

    def read(value: Any) -> Any:  # noqa: ANN401 - any column value
        return own.process_result_value(value, dialect)

    return read
