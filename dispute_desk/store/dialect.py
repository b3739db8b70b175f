"""SQLite as the desk speaks it: what was compiled for one store is not compiled for the next."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

#: The compiled statements of all stores of a process; a desk has some hundred.
STATEMENTS: LRUCache[Any, Any] = LRUCache(1000)
#: What an address of a store begins with.
SCHEME = "sqlite+desk"


class DeskDialect(SQLiteDialect_pysqlite):
    """One like every other of the process, all over one driver: their statements are the same."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is DeskDialect

    def __hash__(self) -> int:
        return hash(DeskDialect)


registry.register(SCHEME.replace("+", "."), __name__, DeskDialect.__name__)
