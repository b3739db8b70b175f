"""Lists of what stands beside the cases: visits, tickets, enquiries, requests, what is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.cli import shapes, station_rules
from dispute_desk.cli.office_figures import office_columns, office_rows
from dispute_desk.domain.today import Awaited
from dispute_desk.domain.visit_rows import VisitQuery, VisitRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dispute_desk.domain.today import TodayItem
    from dispute_desk.services.desk import Desk

#: Rows asked for at once.
PAGE = 500


def visits(desk: Desk, search: str = "") -> Iterator[dict[str, Any]]:
    """Yield the register of visits, the newest first; names are searched as on its page."""
    from dispute_desk.services import visit_lists  # noqa: PLC0415 - the store is heavy

    ids = visit_lists.visit_ids(desk, VisitQuery(text=search))
    for start in range(0, len(ids), PAGE):
        block = ids[start : start + PAGE]
        found = visit_lists.visit_rows(desk, block)
        yield from (shapes.row(found[one]) for one in block if one in found)


def tickets(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield the tickets of hotlines, the newest first."""
    from dispute_desk.services import registers  # noqa: PLC0415 - the store is heavy

    return (shapes.record(one) for one in registers.tickets(desk))


def enquiries(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield what other bodies were asked, the newest first."""
    from dispute_desk.services import registers  # noqa: PLC0415 - the store is heavy

    return (shapes.record(one) for one in registers.enquiries(desk))


def requests(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield what persons asked about their own data, the open ones first."""
    from dispute_desk.services.request_lists import person_requests  # noqa: PLC0415 - as above

    return (request_json(one) for one in person_requests(desk))


def request_columns() -> tuple[str, ...]:
    """Return the keys of a request as scripts see it."""
    from dispute_desk.services.request_lists import (  # noqa: PLC0415 - the store is heavy
        request_columns as columns,
    )

    return tuple(request_json(dict.fromkeys(columns())))


def request_json(found: dict[str, Any], *, masked: bool = True) -> dict[str, Any]:
    """Return a request as scripts see it: no more than was written down."""
    told = {name: value for name, value in found.items() if name not in _FOR_SEARCHING}
    return shapes.record(told, masked=masked)


def today(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield what asks for work today, list by list as the home page shows them."""
    from dispute_desk.services.today_lists import today_lists  # noqa: PLC0415 - the store is heavy

    people = {one.id: one.name for one in desk.lists.people()}
    return (_item(one, people) for items in today_lists(desk).values() for one in items)


def _item(one: TodayItem, people: dict[int, str]) -> dict[str, Any]:
    told: dict[str, Any] = {name: getattr(one, name, None) for name in _OF_ITEMS}
    told["handler"] = people.get(one.handler_id or 0)
    if one.awaited is Awaited.LETTER:
        told["action"] = one.letter_step
    told["due_on"] = one.due_on or (one.reply.due if one.reply else None)
    return shapes.record(told)


#: What a line of 今日待办 tells scripts.
_OF_ITEMS = (
    "list", "case_id", "number", "who", "employer", "stage", "action", "due_on", "handler",
    "awaited", "body", "record_id", "of_case", "paper_title", "served_on", "starts", "place",
    "mediator", "until_on", "fen", "people", "names",
)  # fmt: skip
#: What a request carries to be found by on its page.
_FOR_SEARCHING = frozenset({"initials", "phones"})
LISTERS: dict[str, Callable[[Desk], Iterator[dict[str, Any]]]] = {
    "visits": visits,
    "tickets": tickets,
    "enquiries": enquiries,
    "requests": requests,
    "today": today,
    "policy-rows": office_rows,
    "station-rules": station_rules.station_rules,
}
#: The columns of lists the store or its services know.
LATER_COLUMNS: dict[str, Callable[[], tuple[str, ...]]] = {
    "requests": request_columns,
    "policy-rows": office_columns,
}
#: The columns of a list that may be empty.
COLUMNS = {
    "station-rules": station_rules.COLUMNS,
    "visits": shapes.columns_of(VisitRow),
    "today": tuple("amount" if name == "fen" else name for name in _OF_ITEMS),
}
