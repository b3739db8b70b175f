"""The way on where no road leads straight to a stage: the steps that come first, by their names."""

from __future__ import annotations

from collections import deque

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.stages import DONE, ROADS, Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

STEPS_FIRST = sentence(
    "way_steps_first",
    QT_TRANSLATE_NOOP(
        "errors",
        "请先办理：{steps}。已经办过、现在补录的，按先后登记这些步骤和当时的日期，再登记这一步。",
    ),
)
REFER_AND_GO_ON = sentence(
    "way_refer_and_go_on",
    QT_TRANSLATE_NOOP(
        "errors",
        "已经办到这里的案件不整案转出：转办时不选“整案转出”（命令行写 hand_over=false），"
        "转办照样登记，案件继续在本站办理。",
    ),
)
REOPEN_FIRST = sentence(
    "way_reopen_first",
    QT_TRANSLATE_NOOP("errors", "案件已经结束。需要继续办理的，请先办理：{steps}。"),
)
ALREADY_THERE = sentence(
    "way_already_there", QT_TRANSLATE_NOOP("errors", "这一步已经办过，不用再办一次。")
)
NOT_BACK = sentence(
    "way_not_back",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件不退回前面的环节：前面的步骤登记错了的，请在历史里撤销它；"
        "要补记的金额、材料和缴费，在现在的环节就可以登记。",
    ),
)
#: The command that leads to each stage, by the title it has on screen.
STEP_TO: dict[Stage, str] = {
    Stage.SUPPLEMENT: QT_TRANSLATE_NOOP("command", "告知补正"),
    Stage.NOT_ACCEPTED: QT_TRANSLATE_NOOP("command", "不属受理范围"),
    Stage.REFERRED_OUT: QT_TRANSLATE_NOOP("command", "转办"),
    Stage.ACCEPTED: QT_TRANSLATE_NOOP("command", "受理"),
    Stage.VERIFYING: QT_TRANSLATE_NOOP("command", "开始调查核实"),
    Stage.MEDIATING: QT_TRANSLATE_NOOP("command", "启动调解"),
    Stage.AGREED: QT_TRANSLATE_NOOP("command", "登记协议"),
    Stage.PERFORMING: QT_TRANSLATE_NOOP("command", "进入补缴"),
    Stage.COLLECTION: QT_TRANSLATE_NOOP("command", "转税务征缴"),
    Stage.MED_FAILED: QT_TRANSLATE_NOOP("command", "登记调解会"),
    Stage.FOLLOW_UP: QT_TRANSLATE_NOOP("command", "登记回访"),
    Stage.SUSPENDED: QT_TRANSLATE_NOOP("command", "中止"),
    Stage.WITHDRAWN: QT_TRANSLATE_NOOP("command", "撤回"),
    Stage.CLOSED: QT_TRANSLATE_NOOP("command", "结案"),
    Stage.ARCHIVED: QT_TRANSLATE_NOOP("command", "归档"),
}
REOPENING = QT_TRANSLATE_NOOP("command", "重启案件")
TAKING_BACK = QT_TRANSLATE_NOOP("command", "退回续办")
#: Stages a usual case does not pass on its way: one is not sent there to come elsewhere.
_ASIDE = frozenset(
    {
        Stage.SUPPLEMENT,
        Stage.NOT_ACCEPTED,
        Stage.REFERRED_OUT,
        Stage.SUSPENDED,
        Stage.WITHDRAWN,
        Stage.COLLECTION,
        Stage.FOLLOW_UP,
    }
)


def way_on(start: Stage, end: Stage) -> DeskError:
    """Return what to do where no road leads from one stage to the other, as a sentence."""
    if start is end:
        return DeskError(ALREADY_THERE)
    first = stages_between(start, end)
    if first:
        return DeskError(STEPS_FIRST, steps="、".join(STEP_TO[stage] for stage in first))
    if start is Stage.REFERRED_OUT:
        return DeskError(REOPEN_FIRST, steps=TAKING_BACK)
    if start in DONE:
        ended = start in {Stage.CLOSED, Stage.ARCHIVED}
        closing = [] if ended else [STEP_TO[Stage.CLOSED]]
        return DeskError(REOPEN_FIRST, steps="、".join([*closing, REOPENING]))
    return DeskError(REFER_AND_GO_ON if end is Stage.REFERRED_OUT else NOT_BACK)


def stages_between(start: Stage, end: Stage) -> tuple[Stage, ...]:
    """Return the stages between two on the shortest usual way through the table; none: no way.

    A closed case is not reopened on the way, an open one is closed only to be archived, and who
    is past the mediation does not go back to it in order to hand the case over.
    """
    queue: deque[tuple[Stage, ...]] = deque([(start,)])
    seen = {start}
    while queue:
        way = queue.popleft()
        for stage in sorted(ROADS[way[-1]], key=list(Stage).index):
            if way[-1] in DONE and stage not in DONE:
                continue
            if stage is end:
                return way[1:]
            back = end is Stage.REFERRED_OUT and stage is Stage.MEDIATING
            closes = stage is Stage.CLOSED and end is not Stage.ARCHIVED
            if stage not in seen and stage not in _ASIDE and not back and not closes:
                seen.add(stage)
                queue.append((*way, stage))
    return ()
