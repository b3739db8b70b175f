"""Which cases ask for work: conditions the lists, today and the calendar share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, not_, or_

from dispute_desk.domain.claimant import TERMINAL
from dispute_desk.domain.origin import Origin
from dispute_desk.domain.stages import OPEN, Stage
from dispute_desk.store.tables import cases, claimant

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


def open_to_work() -> ColumnElement[bool]:
    """Cases that ask for work: open, and of imported history only what was taken up."""
    return and_(cases.c.stage.in_(OPEN), _ours())


def _ours() -> ColumnElement[bool]:
    return or_(cases.c.origin == Origin.DESK, cases.c.taken_up_on.is_not(None))


def asks_for_feedback() -> ColumnElement[bool]:
    """Cases whose referrals are waited for: those that ask for work, and those handed over."""
    stages = [*OPEN, Stage.REFERRED_OUT]
    return and_(cases.c.stage.in_(stages), _ours(), cases.c.frozen_on.is_(None))


def waits_for_take_up() -> ColumnElement[bool]:
    """Open cases of an old ledger that nobody works on yet."""
    return and_(cases.c.stage.in_(OPEN), not_(_ours()), cases.c.frozen_on.is_(None))


def asks_for_work() -> ColumnElement[bool]:
    """Cases somebody has to do something about: a frozen one is only kept."""
    return and_(open_to_work(), cases.c.frozen_on.is_(None))


def is_unplanned() -> ColumnElement[bool]:
    """Cases without a next action, or with one that has no day: no list would bring them up."""
    return or_(cases.c.next_action.is_(None), cases.c.next_action_on.is_(None))


def is_to_end() -> ColumnElement[bool]:
    """Open cases whose workers are all at an end: nothing but the end of the case is left."""
    here = exists().where(claimant.c.case_id == cases.c.id, claimant.c.hidden.is_(None))
    return and_(asks_for_work(), here, not_(here.where(claimant.c.state.not_in(TERMINAL))))
