"""Replays invented stories day by day through the desk, each act at its own time."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dispute_desk.clock import Clock
    from dispute_desk.services.desk import Desk, Outcome

_OPENS = time(8, 40)
_PACE = timedelta(minutes=9)
#: Acts of one day before the clock starts over at opening time.
_ACTS_A_DAY = 50


@dataclass(frozen=True)
class Act:
    """What somebody does on a day; ``who`` is a role at the station."""

    on: date
    who: str
    command: object


#: A case from its first visit on: yields acts, receives what came of each.
Story = Generator[Act, "Outcome", None]


class DiaryClock:
    """Stands at the moment of the act that is replayed; afterwards it is the true clock."""

    def __init__(self, true: Clock) -> None:
        self._true = true
        self._moment: datetime | None = None
        self._acts = 0

    def __call__(self) -> datetime:
        """Return the moment."""
        return self._moment or self._true()

    def turn_to(self, day: date) -> None:
        """Go to the next moment of a day, never beyond the true one."""
        before = self._moment.astimezone().date() if self._moment else None
        self._acts = (self._acts + 1) % _ACTS_A_DAY if before == day else 0
        moment = datetime.combine(day, _OPENS).astimezone() + self._acts * _PACE
        self._moment = min(moment, self._true())

    def run_on(self) -> None:
        """Tell the true time from now on."""
        self._moment = None


def replay(
    stories: Iterable[Story],
    desks: Mapping[str, Desk],
    clock: DiaryClock,
    *,
    tell: Callable[[int, int], None] | None = None,
) -> int:
    """Perform every act of the stories in the order of their days; return how many there were."""
    started = [(story, next(story)) for story in stories]
    waiting = [(act.on, number) for number, (_, act) in enumerate(started)]
    heapq.heapify(waiting)
    done = finished = 0
    while waiting:
        _, number = heapq.heappop(waiting)
        story, act = started[number]
        clock.turn_to(act.on)
        outcome = desks[act.who].do(act.command)
        done += 1
        try:
            following = story.send(outcome)
        except StopIteration:
            finished += 1
            if tell is not None:
                tell(finished, len(started))
            continue
        started[number] = (story, following)
        heapq.heappush(waiting, (following.on, number))
    clock.run_on()
    return done


def made(outcome: Outcome, kind: str) -> list[int]:
    """Return the ids of the records of a kind that an act made, in their order."""
    return [change.record_id for change in outcome.changes if change.kind == kind and change.made]
