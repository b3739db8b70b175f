"""Which cases ask for work: conditions the lists, today and the calendar share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, func, not_, or_

from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.origin import Origin
from dispute_desk.domain.stages import DONE, OPEN, Stage
from dispute_desk.store.tables import cases, claimant

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


def open_to_work() -> ColumnElement[bool]:
    """Cases that ask for work: open, and of imported history only what was taken up."""
    return and_(cases.c.stage.in_(OPEN), _ours())


def _ours() -> ColumnElement[bool]:
    return or_(cases.c.origin == Origin.DESK, cases.c.taken_up_on.is_not(None))


@cache
def asks_for_feedback() -> ColumnElement[bool]:
    """Cases whose referrals are waited for: those that ask for work, those handed over or closed.

    What was handed to another body is owed its answer whatever the station closes; what lies in a
    merged case is told under the one that goes on.
    """
    stages = [*OPEN, Stage.REFERRED_OUT, Stage.CLOSED]
    here = and_(cases.c.stage.in_(stages), cases.c.merged_into.is_(None))
    return and_(here, _ours(), cases.c.frozen_on.is_(None))


def taken_care_of() -> ColumnElement[bool]:
    """Cases that are over and still the station's: neither merged into others nor frozen."""
    here = and_(cases.c.stage.in_(DONE), cases.c.merged_into.is_(None), _ours())
    return and_(here, cases.c.hidden.is_(None), cases.c.frozen_on.is_(None))


def waits_for_take_up() -> ColumnElement[bool]:
    """Open cases of an old ledger that nobody works on yet."""
    return and_(cases.c.stage.in_(OPEN), not_(_ours()), cases.c.frozen_on.is_(None))


@cache
def asks_for_work(stages: frozenset[Stage] = OPEN, *, found: bool = False) -> ColumnElement[bool]:
    """Cases somebody has to do something about: a frozen one is only kept.

    ``stages`` are the open ones that are meant. Where few cases are ``found`` by their days or
    records the store looks at the stage of those; else it would walk through all open cases.
    """
    stage = func.coalesce(cases.c.stage, cases.c.stage) if found else cases.c.stage
    return and_(stage.in_(stages), _ours(), cases.c.frozen_on.is_(None))


def is_unplanned() -> ColumnElement[bool]:
    """Cases without a next action, or with one that has no day: no list would bring them up."""
    return or_(cases.c.next_action.is_(None), cases.c.next_action_on.is_(None))


@cache
def all_ended() -> ColumnElement[bool]:
    """Cases whose workers are all at an end: where open, nothing but the end is left."""
    here = exists().where(claimant.c.case_id == cases.c.id, claimant.c.hidden.is_(None))
    return and_(not_(here.where(claimant.c.state.not_in(TERMINAL))), here)
