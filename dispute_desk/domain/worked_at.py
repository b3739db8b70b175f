"""The stage the work on a case stands at: a follow-up or a suspension comes after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.stages import DONE, OPEN, Stage

if TYPE_CHECKING:
    from dispute_desk.domain.rows import CaseFile


def worked_at(file: CaseFile) -> Stage:
    """Return the stage the work on a case stands at; one that is over stands at its end."""
    return _behind(file, Stage(file.case["stage"]))


def worked_to(file: CaseFile) -> Stage:
    """Return the stage the work on a case has come to, also of one that is over since."""
    stage = Stage(file.case["stage"])
    ended = file.case["closed_from"]
    return _behind(file, Stage(ended) if stage in DONE and ended else stage)


def _behind(file: CaseFile, stage: Stage) -> Stage:
    if stage is Stage.SUSPENDED and file.case["suspended_from"]:
        stage = Stage(file.case["suspended_from"])
    if stage is Stage.FOLLOW_UP:
        moves = (*file.before.moves, *file.moves)
        into = [one["start"] for one in moves if one["end"] is Stage.FOLLOW_UP and one["start"]]
        return Stage(next((one for one in reversed(into) if one in OPEN), stage))
    return stage
