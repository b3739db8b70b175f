"""暂缓提醒: a case somebody does not want to be reminded of before a day; only his own list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.keeping import Snooze
from dispute_desk.domain.rights import Right
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.chosen_cases import chosen_ids
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.store.transaction import Transaction

SNOOZED_INTO_THE_PAST = sentence(
    "snoozed_into_the_past",
    QT_TRANSLATE_NOOP("errors", "暂缓到 {day} 已经不在今天之后，请填写以后的日期。"),
)


@dataclass(frozen=True, kw_only=True)
class SnoozeCases:
    """Keep cases off one's own 今日待办 until a day; without a day they come back at once.

    With ``skip_sealed`` frozen and archived ones among many stay as they are.
    """

    case_ids: tuple[int, ...]
    until_on: date | None = None
    what: str = ""
    skip_sealed: bool = False


@use_case(SnoozeCases, right=Right.SEE_CASES, title=QT_TRANSLATE_NOOP("command", "暂缓提醒"))
def snooze_cases(command: SnoozeCases, tx: Transaction) -> int:
    """Write the day down for each case; return for how many."""
    until = command.until_on
    if until is not None and until <= tx.office.today:
        raise DeskError(SNOOZED_INTO_THE_PAST, field="until_on", day=until)
    ids = chosen_ids(None, command.case_ids, tx, skip_sealed=command.skip_sealed)
    me = tx.office.actor.id
    known = {one.case_id: one for one in tx.all_of(Snooze, person_id=me)}
    new = []
    for case_id in ids:
        snooze = known.get(case_id)
        if snooze is not None:
            snooze.until_on, snooze.what = until, command.what
        elif until is not None:
            new.append(
                Snooze(
                    case_id=case_id,
                    person_id=me,
                    what=command.what,
                    until_on=until,
                    recorded_at=tx.office.now,
                )
            )
    tx.add_all(new)
    return len(ids)
