"""Makes the sample station, by use cases: the founding trial and a lively year before today.

Heavy to import (the store comes with it): only ``app``, ``cli`` and ``demo`` do, when they need it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.services.opening import SAMPLE, NewStation, create_station, sit_down
from dispute_desk.services.sample_diary import DiaryClock, Story, replay
from dispute_desk.services.sample_people import words
from dispute_desk.services.sample_trial import trial_stories
from dispute_desk.services.sample_year import year_stories
from dispute_desk.services.staff import AddPerson, EditPerson

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dispute_desk.clock import Clock
    from dispute_desk.services.desk import Desk

#: The day the sample station opened.
OPENED = date(2024, 1, 2)


def make_sample(
    path: Path, clock: Clock, *, tell: Callable[[int, int], None] | None = None
) -> Desk:
    """Make the sample store and return the desk of its lead; deterministic for a given day."""
    said = words()
    diary = DiaryClock(clock)
    today = diary().astimezone().date()
    diary.turn_to(OPENED)
    new = NewStation(
        kind=SAMPLE,
        station=said["station"],
        district=said["district"],
        people=((said["people"]["lead"], ("lead", "admin")),),
    )
    desk = create_station(path, new, diary)
    try:
        with desk.store.together():
            desks = _people(desk, diary)
            stories: list[Story] = [*trial_stories(), *year_stories(today, desk.calendar)]
            replay(stories, desks, diary, tell=tell)
    except BaseException:  # a half-told sample is of no use to anybody
        desk.close()
        path.unlink(missing_ok=True)
        raise
    diary.run_on()
    return desk


def _people(desk: Desk, diary: DiaryClock) -> dict[str, Desk]:
    """Take on the rest of the station; return everybody's desk by role."""
    names = words()["people"]
    desk.do(EditPerson(person_id=1, unit=names["union_unit"]))
    roles = (
        ("handler", names["union_unit"], "handler"),
        ("tax", names["tax_unit"], "handler"),
        ("auditor", names["union_unit"], "auditor"),
    )
    for role, unit, bundle in roles:
        diary.turn_to(OPENED)
        desk.do(AddPerson(name=names[role], bundles=(bundle,), unit=unit))
    rows = {row.name: row for row in desk.lists.people()}
    return {
        "lead": desk,
        "handler": sit_down(desk, rows[names["handler"]]),
        "tax": sit_down(desk, rows[names["tax"]]),
    }
