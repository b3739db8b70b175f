"""Questions asked so often that they go to the driver as compiled text, their rows read by type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Dialect, Select

    Reader = Callable[[Any], Any]


class Asked:
    """A question with its columns, compiled once; SQLAlchemy's own rows cost ten times as much."""

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement
        self._names = [column.name for column in statement.selected_columns]
        self._text: dict[str, tuple[str, list[str] | None]] = {}
        self._readers: list[tuple[str, Reader]] | None = None

    def rows(self, connection: Connection, **values: object) -> list[dict[str, Any]]:
        """Return the rows as values by column name; ``values`` are plain numbers or texts."""
        asked = self.tuples(connection, **values)
        found = [dict(zip(self._names, row, strict=True)) for row in asked]
        for name, read in self._typed(connection.dialect):
            for row in found:
                if row[name] is not None:
                    row[name] = read(row[name])
        return found

    def tuples(self, connection: Connection, **values: object) -> list[tuple[Any, ...]]:
        """Return the rows as the driver has them, their values as they lie."""
        if not connection.in_transaction():
            connection.begin()
        text, order = self._compiled(connection.dialect)
        wanted: Any = values if order is None else [values[name] for name in order]
        cursor = connection.connection.cursor()
        try:
            cursor.execute(text, wanted)
            found: list[tuple[Any, ...]] = list(cursor.fetchall())
        finally:
            cursor.close()
        return found

    def _compiled(self, dialect: Dialect) -> tuple[str, list[str] | None]:
        if dialect.name not in self._text:
            compiled = self._statement.compile(dialect=dialect)
            self._text[dialect.name] = (str(compiled), compiled.positiontup)
        return self._text[dialect.name]

    def _typed(self, dialect: Dialect) -> list[tuple[str, Reader]]:
        """Return the columns that are not read as they lie, with what reads them."""
        if self._readers is None:
            columns = self._statement.selected_columns
            read = [(column.name, _reader(column.type, dialect)) for column in columns]
            self._readers = [(name, reader) for name, reader in read if reader is not None]
        return self._readers


def _reader(kind: Any, dialect: Dialect) -> Reader | None:  # noqa: ANN401 - any column type
    if isinstance(kind, Boolean):
        return bool
    if not isinstance(kind, TypeDecorator):
        return None
    own: TypeDecorator[Any] = kind

    def read(value: Any) -> Any:  # noqa: ANN401 - any column value
        return own.process_result_value(value, dialect)

    return read
