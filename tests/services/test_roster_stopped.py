"""Saving a long roster tells how far it is, and stopped it leaves nothing half written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.money import Fen
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterFigure, RosterLine
from dispute_desk.services.roster_progress import Watched
from tests.services.station import a_case, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

LINES = tuple(
    RosterLine(
        changes={"name": f"工例{n}"},
        figures=(RosterFigure(layer=Layer.CLAIMED, amount=Fen(100)),),
    )
    for n in range(100)
)


def test_it_tells_how_far_it_is(desk: Desk) -> None:
    case_id = a_case(desk)
    told: list[tuple[int, int]] = []
    watched = Watched(lambda done, total: told.append((done, total)), lambda: False)

    desk.do(SaveRoster(case_id=case_id, lines=LINES, watched=watched))

    assert told == sorted(told)
    assert told[0][0] == 0
    assert {total for _, total in told} == {103}
    assert told[-1][0] <= 103
    assert len(file_of(desk, case_id).claimants) == 101


@pytest.mark.parametrize("looks", [0, 2, 5, 6, 7])
def test_stopped_anywhere_nothing_is_written(desk: Desk, looks: int) -> None:
    case_id = a_case(desk)
    told: list[int] = []
    watched = Watched(lambda done, _: told.append(done), lambda: len(told) >= looks)

    error = refused(desk, SaveRoster(case_id=case_id, lines=LINES, watched=watched))

    assert error.code == "roster_stopped"
    assert len(told) == looks
