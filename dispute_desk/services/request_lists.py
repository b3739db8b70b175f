"""The question for the requests of persons.

Heavy to import (the store comes with it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers import personal

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


NO_SUCH_REQUEST = sentence(
    "no_such_request",
    QT_TRANSLATE_NOOP("errors", "没有找到个人信息请求“{ref}”。请核对序号，它可能已作废。"),
)


def person_request(desk: Desk, ref: str) -> dict[str, Any]:
    """Return one request by its id; refuses with ``no_such_request``."""
    found = [one for one in person_requests(desk) if str(one["id"]) == ref.strip()]
    if not found:
        raise DeskError(NO_SUCH_REQUEST, ref=ref)
    return found[0]


def request_columns() -> tuple[str, ...]:
    """Return the columns of the list of requests, whether it holds any or none."""
    return personal.columns_of_requests()


def person_requests(desk: Desk) -> list[dict[str, Any]]:
    """Return the requests, the open ones first by the day they are due."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return personal.requests(connection)
