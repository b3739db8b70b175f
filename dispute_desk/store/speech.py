"""What each kind of database says in its own words; every other question is SQLAlchemy's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Text, bindparam, cast, column, literal_column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.sql.compiler import SQLCompiler

#: The name under which ``given_ids`` takes its ids, as ``ids_as_text`` writes them.
IDS = "ids"


class _EachOf(FunctionElement[Any]):
    """The values of a JSON list as rows of one column, ``value``."""

    name = "each_of"
    inherit_cache = True


class _PlaceOf(FunctionElement[int]):
    """Where a text stands in another, counted from 1; 0 where it does not."""

    name = "place_of"
    type = BigInteger()
    inherit_cache = True


class _JsonText(FunctionElement[str]):
    """What lies under two names in a JSON text; null where it does not."""

    name = "json_text"
    type = Text()
    inherit_cache = True


@compiles(_EachOf, "sqlite")
def _each_of_sqlite(element: _EachOf, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"json_each({compiler.process(element.clauses, **kw)})"


@compiles(_EachOf, "postgresql")
def _each_of_postgresql(element: _EachOf, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    given = compiler.process(element.clauses, **kw)
    return f"json_array_elements_text(CAST({given} AS JSON))"


@compiles(_PlaceOf, "sqlite")
def _place_of_sqlite(element: _PlaceOf, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"instr({compiler.process(element.clauses, **kw)})"


@compiles(_PlaceOf, "postgresql")
def _place_of_postgresql(element: _PlaceOf, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"strpos({compiler.process(element.clauses, **kw)})"


@compiles(_JsonText, "sqlite")
def _json_text_sqlite(element: _JsonText, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    whole, outer, inner = (compiler.process(one, **kw) for one in element.clauses)
    return f"json_extract({whole}, '$.' || {outer} || '.' || {inner})"


@compiles(_JsonText, "postgresql")
def _json_text_postgresql(element: _JsonText, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    whole, outer, inner = (compiler.process(one, **kw) for one in element.clauses)
    return f"(CAST({whole} AS JSON) -> {outer} ->> {inner})"


def given_ids(ids: Iterable[int] | None = None) -> Select[tuple[int]]:
    """Return however many ids as a selection of one value: what stands behind an ``in_``.

    Without ``ids`` they are given when it is asked, as the text of the parameter ``IDS``.
    """
    if ids is None:
        text = bindparam(IDS, type_=Text)
    else:
        text = bindparam(IDS, ids_as_text(ids), type_=Text, unique=True)
    rows = _EachOf(text).table_valued(column("value", Text), name="given")
    return select(cast(rows.c.value, BigInteger).label("id"))


def ids_as_text(ids: Iterable[int]) -> str:
    """Return ids as ``given_ids`` takes them."""
    return json.dumps(list(ids))


def stands_in(whole: ColumnElement[Any], part: object) -> ColumnElement[bool]:
    """Return the condition that a text stands in another, letter by letter."""
    found: ColumnElement[bool] = _PlaceOf(whole, part) > literal_column("0")
    return found


def json_text(whole: ColumnElement[Any], outer: str, inner: str) -> ColumnElement[Any]:
    """Return what lies under two names of a JSON text, as text."""
    found: ColumnElement[Any] = _JsonText(
        whole, literal_column(f"'{outer}'"), literal_column(f"'{inner}'")
    )
    return found
