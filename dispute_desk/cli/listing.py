"""``list``: what a list page shows, for scripts and for people."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli import listing_clocks, listing_registers, shapes, tables
from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.later_kinds import refuse_later
from dispute_desk.cli.showing import NO_KIND
from dispute_desk.domain.case import TRIAGE_WORDS, Triage
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.due_payments import GONE, claims
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.fields import FieldKind, field_of
from dispute_desk.domain.payment import TO_COME
from dispute_desk.domain.rows import CaseQuery, EmployerRow, PaymentRow
from dispute_desk.domain.stages import STAGE_WORDS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.desk import Desk

BAD_WHERE = sentence(
    "bad_where",
    QT_TRANSLATE_NOOP("errors", "筛选“{given}”写得不对，应写成 字段=内容，例如 stage=mediating。"),
)
NO_COLUMN = sentence(
    "no_such_column",
    QT_TRANSLATE_NOOP("errors", "这个列表没有“{given}”这一列。可以用的是：{known}。"),
)
#: Rows asked for at once.
PAGE = 500
_COUNT = QT_TRANSLATE_NOOP("cli", "共 {count} 条")
_SOME = QT_TRANSLATE_NOOP("cli", "共 {count} 条，列出 {shown} 条")
NO_VALUE = sentence(
    "no_such_value",
    QT_TRANSLATE_NOOP("errors", "“{name}”里没有“{given}”。可以用的是：{known}。"),
)
#: Closed sets of ours, whatever the profile.
_OWN_SETS: dict[str, tuple[tuple[str, ...], ...]] = {
    "stages": tuple((stage.value, STAGE_WORDS[stage]) for stage in Stage),
    "triage": tuple((one.value, TRIAGE_WORDS[one]) for one in Triage),
}


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli",
        "列出一类记录：cases、employers、payments、letters、clocks、referrals、visits、"
        "tickets、enquiries、requests、today …",
    )
    short = QT_TRANSLATE_NOOP("cli", "列出一类记录：案件、单位、补缴、文书、期限…")
    app.command("list", help=about, short_help=short)(list_)


def list_(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "类别，如 cases"))],
    *,
    search: Annotated[str, typer.Option(help=QT_TRANSLATE_NOOP("cli", "查找的文字"))] = "",
    where: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=VALUE", help=QT_TRANSLATE_NOOP("cli", "只要这样的（可重复）")),
    ] = None,
    view: Annotated[
        str | None,
        typer.Option(help=QT_TRANSLATE_NOOP("cli", "案件的筛选，如 open、to_take_up（待接续）")),
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help=QT_TRANSLATE_NOOP("cli", "排序的字段，前面加 - 则倒序"))
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=0, help=QT_TRANSLATE_NOOP("cli", "最多几条"))
    ] = None,
) -> int:
    """List records of a kind."""
    call: Call = ctx.obj
    refuse_later(kind)
    if kind not in _LISTERS:
        raise DeskError(NO_KIND, given=kind, known="、".join(_LISTERS))
    wanted = read_where(where) + ((("view", view),) if view else ())
    with call.desk() as desk:
        if kind == "cases":
            wanted = with_codes(wanted, desk.profile)
        rows: Iterable[dict[str, Any]] = ()
        total = 0
        if kind == "cases":
            query = case_query(desk, search, wanted, sort, limit)
            rows, total = case_rows(desk, query), _how_many(desk, query)
        else:
            by_page = kind == "visits"  # its own search knows letters and tails
            found = listing_registers.visits(desk, search) if by_page else _LISTERS[kind](desk)
            words = "" if by_page else search
            all_rows = narrowed(found, words, wanted, sort, _columns(kind))
            rows, total = all_rows[:limit], len(all_rows)
        count = _write(call, kind, rows, total, desk.profile)
    if not call.json:
        some = count < total
        call.whisper(call.words(_SOME if some else _COUNT, count=total, shown=count))
    return DONE


def _how_many(desk: Desk, query: CaseQuery) -> int:
    """Return how many cases there are, however few are listed."""
    return len(desk.lists.case_ids(replace(query, limit=None)))


def with_codes(where: tuple[tuple[str, str], ...], profile: Profile) -> tuple[tuple[str, str], ...]:
    """Return the filters with codes for the words a list shows in their place.

    A filter by what its closed set does not know is refused.
    """
    return tuple((name, _code_of(name, value, profile)) for name, value in where)


def _code_of(name: str, value: str, profile: Profile) -> str:
    field = field_of(CASE_FIELDS, name)
    if field is None or field.kind is not FieldKind.CODE:
        return value
    known = _OWN_SETS.get(field.table) or tuple(
        (word.code, word.label, word.label_en) for word in getattr(profile, field.table, ())
    )
    found = next((words[0] for words in known if value in words), None)
    if known and found is None:
        told = "、".join(f"{code} {label}" for code, label, *_ in known)
        raise DeskError(NO_VALUE, name=field.label, given=value, known=told)
    return found or value


def read_where(given: list[str] | None) -> tuple[tuple[str, str], ...]:
    """Return the pairs of ``--where``; refuses what is no pair."""
    return tuple(_pair(one) for one in given or ())


def _pair(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals or not name:
        raise DeskError(BAD_WHERE, given=given)
    return name.strip(), value.strip()


def case_query(
    desk: Desk,
    search: str,
    where: tuple[tuple[str, str], ...],
    sort: str | None = None,
    limit: int | None = None,
) -> CaseQuery:
    """Return the question for cases; ``view=open`` among the filters names a view."""
    views = [value for name, value in where if name == "view"]
    name = (sort or "-received_on").removeprefix("-")
    return CaseQuery(
        text=search,
        view=views[-1] if views else "all",
        where=tuple(pair for pair in where if pair[0] != "view"),
        sort=name,
        descending=sort is None or sort.startswith("-"),
        limit=limit,
        today=desk.office().today,
    )


def case_rows(desk: Desk, query: CaseQuery) -> Iterator[dict[str, Any]]:
    """Yield the cases of a question page by page, in order."""
    ids = desk.lists.case_ids(query)
    for start in range(0, len(ids), PAGE):
        block = ids[start : start + PAGE]
        found = desk.lists.case_rows(block)
        yield from (shapes.row(found[case_id]) for case_id in block if case_id in found)


def _employers(desk: Desk) -> Iterator[dict[str, Any]]:
    return _pages(lambda offset: desk.lists.employers(limit=PAGE, offset=offset))


def _payments(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield the payments; a plan that other money of its worker covers is no line of its own."""
    offset = 0
    while rows := desk.lists.payments(limit=PAGE, offset=offset):
        offset += len(rows)
        covered = _covered(desk, sorted({one.case_id for one in rows if one.state in TO_COME}))
        yield from (shapes.row(one) for one in rows if one.id not in covered)


def _covered(desk: Desk, case_ids: list[int]) -> set[int]:
    """Return the planned payments of cases that money recorded by itself covers whole."""
    found: set[int] = set()
    for file in desk.lists.clock_files(case_ids):
        gone = {one["id"] for one in file.claimants if one.get("state") in GONE}
        open_ids = {one["id"] for one in file.payments if one["state"] in TO_COME}
        for claim in claims(file.payments, desk.calendar, gone):
            if not claim.missing and claim.payment_id in open_ids:
                found.add(claim.payment_id)
    return found


def _pages(page: Callable[[int], Iterable[object]]) -> Iterator[dict[str, Any]]:
    offset = 0
    while rows := list(page(offset)):
        yield from (shapes.row(one) for one in rows)
        offset += len(rows)


def _papers(desk: Desk) -> Iterator[dict[str, Any]]:
    from dispute_desk.services import registers  # noqa: PLC0415 - the store is heavy

    return (shapes.record(one) for one in registers.papers(desk))


def _referrals(desk: Desk) -> Iterator[dict[str, Any]]:
    from dispute_desk.services import registers  # noqa: PLC0415 - the store is heavy

    return (shapes.record(one) for one in registers.referrals(desk))


_LISTERS: dict[str, Callable[[Desk], Iterator[dict[str, Any]]]] = {
    "cases": lambda desk: case_rows(desk, CaseQuery()),
    "employers": _employers,
    "payments": _payments,
    "letters": _papers,
    "papers": _papers,
    "clocks": listing_clocks.clocks,
    "referrals": _referrals,
    **listing_registers.LISTERS,
}


#: The columns of lists that may be empty: a filter by no column is refused there too.
_COLUMNS = {
    "employers": shapes.columns_of(EmployerRow),
    "payments": shapes.columns_of(PaymentRow),
    "clocks": listing_clocks.COLUMNS,
    **listing_registers.COLUMNS,
}


#: Lists of records as they lie in the store.
_OF_RECORDS = {
    "letters": "paper",
    "papers": "paper",
    "referrals": "referral",
    "tickets": "ticket",
    "enquiries": "enquiry",
}


def _columns(kind: str) -> tuple[str, ...] | None:
    """Return the columns of a list that may be empty."""
    if kind in listing_registers.LATER_COLUMNS:
        return listing_registers.LATER_COLUMNS[kind]()
    if kind not in _OF_RECORDS:
        return _COLUMNS.get(kind)
    from dispute_desk.services import registers  # noqa: PLC0415 - the store is heavy

    return tuple(shapes.record(dict.fromkeys(registers.columns_of(_OF_RECORDS[kind]))))


def narrowed(
    rows: Iterable[dict[str, Any]],
    search: str,
    where: tuple[tuple[str, str], ...],
    sort: str | None,
    columns: tuple[str, ...] | None = None,
) -> list[dict[str, Any]]:
    """Return the rows that hold a text and have these values, sorted."""
    found = list(rows)
    known = tuple(found[0]) if found else columns
    if known is not None:
        for name in (*(name for name, _ in where), *([sort.removeprefix("-")] if sort else [])):
            if name not in known:
                raise DeskError(NO_COLUMN, given=name, known="、".join(known))
    needle = search.casefold()
    kept = [
        row
        for row in found
        if all(_text(row[name]) == value for name, value in where)
        and (not needle or any(needle in _text(value).casefold() for value in row.values()))
    ]
    if sort:
        name = sort.removeprefix("-")
        kept.sort(key=lambda row: _order(row[name]), reverse=sort.startswith("-"))
    return kept


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _order(value: object) -> tuple[int, float, str]:
    """Sort numbers and yuan by size, texts by letters, the unknown first."""
    if value is None:
        return (0, 0.0, "")
    try:
        return (1, float(str(value)), "")
    except ValueError:
        return (2, 0.0, str(value))


def _write(
    call: Call, kind: str, rows: Iterable[dict[str, Any]], total: int, profile: Profile
) -> int:
    """Write the rows one by one: a list may be longer than memory is wide."""
    count = 0
    if not call.json:
        for count, line in enumerate(tables.lines(rows, call, profile, kind)):  # noqa: B007 - the last number is the count
            call.tell(line)
        return count
    out = sys.stdout
    for row in rows:
        opening = ", " if count else f'{{"kind": {shapes.as_json(kind)}, "rows": ['
        out.write(opening + shapes.as_json(row))
        count += 1
    out.write("" if count else f'{{"kind": {shapes.as_json(kind)}, "rows": [')
    out.write(f'], "count": {count}, "total": {total}}}\n')
    out.flush()
    return count
