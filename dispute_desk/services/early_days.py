"""A fact of before the case came in: asked about with both days, kept with how it came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.mediation import Agreement, is_beside
from dispute_desk.domain.stages import STAGE_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_notes import note_in_case
from dispute_desk.services.steps import last_move_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dispute_desk.domain.case import Case
    from dispute_desk.domain.record import Record
    from dispute_desk.store.transaction import Transaction

EARLY_FACT = sentence(
    "early_fact",
    QT_TRANSLATE_NOOP(
        "errors",
        "日期 {day} 早于案件收到日期 {received}，请核对。确在来访以前的，写明情况后可以保存；"
        "登记日期填错的，请先改登记日期。",
    ),
)
BESIDE_SESSION = sentence(
    "session_beside",
    QT_TRANSLATE_NOOP(
        "errors",
        "案件已经是“{stage}”，{day} 的调解会只补记，案件的状态和下一步不变。"
        "请写明补录的情况（如：会后当天签的协议，会议当时没有登记）。",
    ),
)
_BESIDE = QT_TRANSLATE_NOOP("journal", "补记 {day} 的调解会（案件已是“{stage}”），情况：{reason}")
_KEPT = QT_TRANSLATE_NOOP("journal", "{day} 在收到日期 {received} 以前，情况：{reason}")


def check_fact_day(case: Case, on: date, reason: str | None, tx: Transaction) -> None:
    """Ask about a fact of before the case came in; the reason that is given becomes a note.

    A decision on the case does not come before it: then the day it came in is to be put right.
    """
    received = case.received_on
    if received is None or on >= received:
        case.check_day(on, tx.office.today)
        return
    why = (reason or "").strip()
    if not why:
        raise DeskError(EARLY_FACT, field="early_reason", day=on, received=received)
    note_in_case(case.id, _KEPT.format(day=on, received=received, reason=why), tx, on=on)


def is_kept_beside(case: Case, on: date, reason: str | None, tx: Transaction) -> bool:
    """Tell whether a session is only kept beside its agreement: how it was is asked, and noted."""
    known = (one.concluded_on for one in tx.all_of(Agreement, case_id=case.id))
    agreed = [day for day in known if day is not None]
    if not is_beside(case.stage, on, last_move_on(case, tx), agreed):
        return False
    stage, why = STAGE_WORDS[case.stage], (reason or "").strip()
    if not why:
        raise DeskError(BESIDE_SESSION, field="early_reason", day=on, stage=stage)
    note_in_case(case.id, _BESIDE.format(day=on, stage=stage, reason=why), tx, on=on)
    return True


def check_fact_days(
    case: Case,
    told: Mapping[str, date | None],
    kept: Record | None,
    reason: str | None,
    tx: Transaction,
) -> None:
    """Ask about the first of several days that lies before the case came in.

    A day the record that is corrected (``kept``) has already was answered for.
    """
    days = [day for name, day in told.items() if day is not None and day != getattr(kept, name, 0)]
    early = [day for day in days if case.received_on is not None and day < case.received_on]
    if early:
        check_fact_day(case, min(early), reason, tx)


def day_in_case(case: Case, on: date) -> date:
    """Return the day on which a fact moves its case: not before the case was taken on."""
    return max(on, case.received_on or on, case.accepted_on or on)
