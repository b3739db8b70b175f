"""The question for the requests of persons.

Heavy to import (the store comes with it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.services.lists import check_may_see
from dispute_desk.store.readers import personal

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def person_requests(desk: Desk) -> list[dict[str, Any]]:
    """Return the requests, the open ones first by the day they are due."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        return personal.requests(connection)
