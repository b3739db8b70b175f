"""The roads of a letter: what may be done with it where it stands (domain reference §9.3)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from dispute_desk.domain.letter import LetterRoad, LetterState
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping


class LetterStep(StrEnum):
    """One thing that is done with a letter."""

    EDIT = "edit"
    SUBMIT = "submit"
    RETURN = "return"
    APPROVE = "approve"
    ISSUE = "issue"
    SEAL = "seal"
    DISPATCH = "dispatch"
    SERVE = "serve"
    FAIL = "fail"
    REFUSE = "refuse"
    EXTEND = "extend"
    REPLY = "reply"
    VERIFY = "verify"
    ESCALATE = "escalate"
    CLOSE = "close"
    VOID = "void"


STEP_WORDS: dict[LetterStep, str] = {
    LetterStep.EDIT: QT_TRANSLATE_NOOP("letter", "修改文稿"),
    LetterStep.SUBMIT: QT_TRANSLATE_NOOP("letter", "提交审核"),
    LetterStep.RETURN: QT_TRANSLATE_NOOP("letter", "退回修改"),
    LetterStep.APPROVE: QT_TRANSLATE_NOOP("letter", "批准签发"),
    LetterStep.ISSUE: QT_TRANSLATE_NOOP("letter", "签发"),
    LetterStep.SEAL: QT_TRANSLATE_NOOP("letter", "登记用印"),
    LetterStep.DISPATCH: QT_TRANSLATE_NOOP("letter", "登记发出"),
    LetterStep.SERVE: QT_TRANSLATE_NOOP("letter", "登记送达"),
    LetterStep.FAIL: QT_TRANSLATE_NOOP("letter", "登记送达未成"),
    LetterStep.REFUSE: QT_TRANSLATE_NOOP("letter", "登记拒收"),
    LetterStep.EXTEND: QT_TRANSLATE_NOOP("letter", "延长回复期限"),
    LetterStep.REPLY: QT_TRANSLATE_NOOP("letter", "登记回复"),
    LetterStep.VERIFY: QT_TRANSLATE_NOOP("letter", "核实整改"),
    LetterStep.ESCALATE: QT_TRANSLATE_NOOP("letter", "拟制下一份"),
    LetterStep.CLOSE: QT_TRANSLATE_NOOP("letter", "办结"),
    LetterStep.VOID: QT_TRANSLATE_NOOP("letter", "作废"),
}

_S = LetterState
#: A letter that has a number and is on its way: it may come back, be refused, be served.
_OUT = frozenset({_S.APPROVED, _S.SEALED, _S.DISPATCHED, _S.SERVICE_FAILED})
#: Letters nobody outside has yet.
NOT_THERE_YET = frozenset({_S.DRAFT, _S.REVIEW}) | _OUT
#: From where each step leads on; what is the same on both roads.
_BOTH: dict[LetterStep, frozenset[LetterState]] = {
    LetterStep.EDIT: frozenset({_S.DRAFT}),
    LetterStep.SUBMIT: frozenset({_S.DRAFT}),
    LetterStep.RETURN: frozenset({_S.REVIEW}),
    LetterStep.APPROVE: frozenset({_S.REVIEW}),
    LetterStep.SEAL: frozenset({_S.APPROVED}),
    LetterStep.DISPATCH: frozenset({_S.APPROVED, _S.SEALED, _S.SERVICE_FAILED}),
    LetterStep.SERVE: _OUT | {_S.REFUSED},
    LetterStep.FAIL: _OUT,
    LetterStep.REFUSE: _OUT,
    LetterStep.EXTEND: frozenset({_S.SERVED}),
    LetterStep.REPLY: frozenset({_S.SERVED, _S.REFUSED}),
    LetterStep.VERIFY: frozenset({_S.SERVED, _S.REPLIED, _S.VERIFIED}),
    LetterStep.ESCALATE: frozenset({_S.SERVED, _S.REFUSED, _S.REPLIED, _S.VERIFIED}),
    LetterStep.CLOSE: frozenset(
        {_S.SERVED, _S.REFUSED, _S.SERVICE_FAILED, _S.REPLIED, _S.VERIFIED, _S.ESCALATED}
    ),
    LetterStep.VOID: frozenset({_S.DRAFT, _S.REVIEW}) | _OUT,
}
#: On the simple road a letter may be reviewed, or issued at once; on the full one it is reviewed.
_ROADS: dict[LetterRoad, Mapping[LetterStep, frozenset[LetterState]]] = {
    LetterRoad.SIMPLE: {**_BOTH, LetterStep.ISSUE: frozenset({_S.DRAFT})},
    LetterRoad.FULL: _BOTH,
}


def starts_of(step: LetterStep, road: LetterRoad) -> frozenset[LetterState]:
    """Return where a letter may stand for a step; nowhere where the road does not know it."""
    return _ROADS[road].get(step, frozenset())


def steps_from(state: LetterState, road: LetterRoad) -> tuple[LetterStep, ...]:
    """Return what may be done with a letter where it stands, in the order of the road."""
    return tuple(step for step in LetterStep if state in starts_of(step, road))
