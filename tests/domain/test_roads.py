"""Where no road leads straight to a stage the refusal names the way on."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dispute_desk.domain.roads import REOPENING, STEP_TO, TAKING_BACK, stages_between, way_on
from dispute_desk.domain.stages import DONE, Stage, may_move
from dispute_desk.services import all_use_cases as all_use_cases  # noqa: PLC0414 - fills the table
from dispute_desk.services.use_cases import USE_CASES

PAIRS = [
    (start, end)
    for start in Stage
    for end in Stage
    if not may_move(start, end) and start is not Stage.SUSPENDED and end is not Stage.REGISTERED
]


def test_the_steps_are_called_as_on_screen() -> None:
    titles = {case.title for case in USE_CASES.values()}

    assert {*STEP_TO.values(), REOPENING, TAKING_BACK} <= titles


@pytest.mark.parametrize(("start", "end"), PAIRS)
def test_the_way_holds_along_the_table(start: Stage, end: Stage) -> None:
    between = stages_between(start, end) if start is not end else ()

    road = [start, *between, end]
    assert not between or all(may_move(*pair) for pair in pairwise(road))
    assert "{" not in way_on(start, end).sentence()


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (Stage.ACCEPTED, Stage.AGREED, "请先办理：启动调解。"),
        (Stage.REGISTERED, Stage.AGREED, "请先办理：受理、启动调解。"),
        (Stage.ACCEPTED, Stage.PERFORMING, "请先办理：开始调查核实。"),
        (Stage.PERFORMING, Stage.REFERRED_OUT, "hand_over=false"),
        (Stage.COLLECTION, Stage.REFERRED_OUT, "案件继续在本站办理"),
        (Stage.WITHDRAWN, Stage.ACCEPTED, "结案、重启案件"),
        (Stage.CLOSED, Stage.REFERRED_OUT, "请先办理：重启案件"),
        (Stage.REFERRED_OUT, Stage.MEDIATING, "请先办理：退回续办"),
        (Stage.MEDIATING, Stage.ACCEPTED, "在历史里撤销"),
        (Stage.ACCEPTED, Stage.ARCHIVED, "请先办理：结案。"),
        (Stage.ACCEPTED, Stage.ACCEPTED, "已经办过"),
    ],
)
def test_the_way_on_is_named(start: Stage, end: Stage, told: str) -> None:
    assert told in way_on(start, end).sentence()


def test_no_way_closes_an_open_case_but_to_the_archive() -> None:
    closed = {end for start, end in PAIRS if Stage.CLOSED in stages_between(start, end)}

    assert closed <= {Stage.ARCHIVED} | DONE
