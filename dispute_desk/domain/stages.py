"""The stages of a case and the roads between them (domain reference §9.1)."""

from __future__ import annotations

from enum import StrEnum

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class Stage(StrEnum):
    """Where a case stands; overdue is never a stage, it is computed."""

    REGISTERED = "registered"
    SUPPLEMENT = "supplement"
    NOT_ACCEPTED = "not_accepted"
    REFERRED_OUT = "referred_out"
    ACCEPTED = "accepted"
    VERIFYING = "verifying"
    MEDIATING = "mediating"
    AGREED = "agreed"
    PERFORMING = "performing"
    COLLECTION = "collection"
    SUSPENDED = "suspended"
    MED_FAILED = "med_failed"
    FOLLOW_UP = "follow_up"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    ARCHIVED = "archived"


#: The word of each stage on screen and paper.
STAGE_WORDS: dict[Stage, str] = {
    Stage.REGISTERED: QT_TRANSLATE_NOOP("stage", "已登记"),
    Stage.SUPPLEMENT: QT_TRANSLATE_NOOP("stage", "待补正"),
    Stage.NOT_ACCEPTED: QT_TRANSLATE_NOOP("stage", "不属受理范围"),
    Stage.REFERRED_OUT: QT_TRANSLATE_NOOP("stage", "已转办"),
    Stage.ACCEPTED: QT_TRANSLATE_NOOP("stage", "已受理"),
    Stage.VERIFYING: QT_TRANSLATE_NOOP("stage", "调查核实"),
    Stage.MEDIATING: QT_TRANSLATE_NOOP("stage", "调解中"),
    Stage.AGREED: QT_TRANSLATE_NOOP("stage", "已达成协议"),
    Stage.PERFORMING: QT_TRANSLATE_NOOP("stage", "补缴中"),
    Stage.COLLECTION: QT_TRANSLATE_NOOP("stage", "税务征缴中"),
    Stage.SUSPENDED: QT_TRANSLATE_NOOP("stage", "中止"),
    Stage.MED_FAILED: QT_TRANSLATE_NOOP("stage", "调解不成"),
    Stage.FOLLOW_UP: QT_TRANSLATE_NOOP("stage", "回访"),
    Stage.WITHDRAWN: QT_TRANSLATE_NOOP("stage", "已撤回"),
    Stage.CLOSED: QT_TRANSLATE_NOOP("stage", "已结案"),
    Stage.ARCHIVED: QT_TRANSLATE_NOOP("stage", "已归档"),
}

#: Stages in which nobody at the station has anything left to do but close or archive.
DONE = frozenset(
    {
        Stage.NOT_ACCEPTED,
        Stage.REFERRED_OUT,
        Stage.WITHDRAWN,
        Stage.CLOSED,
        Stage.ARCHIVED,
    }
)
#: Stages that still ask for work.
OPEN = frozenset(Stage) - DONE
#: Stages of a case the station has still to decide on.
UNDECIDED = frozenset({Stage.REGISTERED, Stage.SUPPLEMENT})
#: Stages of a case the station has taken on and not finished: 未结 in the reports.
TAKEN_ON = OPEN - UNDECIDED

_AFTER_ACCEPTANCE = (
    Stage.ACCEPTED,
    Stage.VERIFYING,
    Stage.MEDIATING,
    Stage.AGREED,
    Stage.PERFORMING,
    Stage.MED_FAILED,
    Stage.FOLLOW_UP,
)


def _roads() -> dict[Stage, frozenset[Stage]]:
    """Build the table: the plain roads, then those every open stage has."""
    s = Stage
    plain: dict[Stage, set[Stage]] = {
        s.REGISTERED: {s.SUPPLEMENT, s.NOT_ACCEPTED, s.REFERRED_OUT, s.ACCEPTED},
        s.SUPPLEMENT: {s.NOT_ACCEPTED, s.REFERRED_OUT, s.ACCEPTED},
        s.NOT_ACCEPTED: {s.CLOSED},
        s.REFERRED_OUT: {s.CLOSED},
        s.ACCEPTED: {s.VERIFYING, s.MEDIATING, s.REFERRED_OUT},
        s.VERIFYING: {s.MEDIATING, s.PERFORMING, s.REFERRED_OUT},
        s.MEDIATING: {s.AGREED, s.MED_FAILED, s.REFERRED_OUT},
        s.AGREED: {s.PERFORMING},
        s.PERFORMING: {s.FOLLOW_UP, s.MEDIATING},
        s.COLLECTION: {s.FOLLOW_UP},
        s.SUSPENDED: set(),
        s.MED_FAILED: {s.FOLLOW_UP, s.MEDIATING, s.REFERRED_OUT},
        s.FOLLOW_UP: {s.MEDIATING},
        s.WITHDRAWN: {s.CLOSED},
        s.CLOSED: {s.ARCHIVED} | set(OPEN),
        s.ARCHIVED: {s.CLOSED} | set(OPEN),
    }
    for stage in _AFTER_ACCEPTANCE:
        plain[stage].add(s.COLLECTION)
    for stage in OPEN:
        plain[stage] |= {s.SUSPENDED, s.WITHDRAWN, s.CLOSED} - {stage}
    return {stage: frozenset(to) for stage, to in plain.items()}


#: The whole stage machine: from each stage, the stages it may move to. CLOSED and ARCHIVED lead
#: back only by reopening, to the stage the case stood in before, but for a file taken out of the
#: archive, which is closed again; an open stage other than
#: FOLLOW_UP closes only for the kinds that end a case at once (``closes_at_once`` in the profile).
#: SUSPENDED leads to the ends alone; what goes on is resumed at the stage it left, and so is a
#: case that was handed over (REFERRED_OUT) and comes back.
ROADS: dict[Stage, frozenset[Stage]] = _roads()


def may_move(start: Stage, end: Stage) -> bool:
    """Tell whether a road leads from one stage to the other."""
    return end in ROADS[start]


#: The order of a usual case, for sorting and for the progress bar.
STAGE_ORDER: dict[Stage, int] = {stage: number for number, stage in enumerate(Stage)}
