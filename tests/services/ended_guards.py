"""What meets each refusal of a case that is over or handed over, and of handing it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import ReferCase
from dispute_desk.services.closing import ReopenCase
from dispute_desk.services.handing_over import TakeBackCase
from dispute_desk.services.mediation import StartMediation
from tests.services.station import AT_STAGE, an_accepted_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def handed_over(desk: Desk, *targets: str) -> int:
    """Return a case handed over to these bodies, one after the other."""
    case_id = an_accepted_case(desk)
    for target in targets:
        desk.do(ReferCase(case_id=case_id, target=target))
    return case_id


ENDED_GUARDS: dict[str, Callable[[Desk], object]] = {
    "case_ended": lambda desk: StartMediation(case_id=AT_STAGE[Stage.CLOSED](desk)),
    "case_ended_unclosed": lambda desk: StartMediation(case_id=AT_STAGE[Stage.WITHDRAWN](desk)),
    "case_handed_over": lambda desk: StartMediation(case_id=handed_over(desk, "tax")),
    "reopen_close_first": lambda desk: ReopenCase(
        case_id=AT_STAGE[Stage.WITHDRAWN](desk), reason="例"
    ),
    "reopen_take_back": lambda desk: ReopenCase(case_id=handed_over(desk, "tax"), reason="例"),
    "referred_there_before": lambda desk: ReferCase(case_id=handed_over(desk, "tax"), target="tax"),
    "not_handed_over": lambda desk: TakeBackCase(case_id=an_accepted_case(desk), reason="例"),
    "which_referral_came_back": lambda desk: TakeBackCase(
        case_id=handed_over(desk, "tax", "hrss"), reason="例"
    ),
}
#: What a step of work meets in a case that is over.
ENDED = frozenset({"case_ended", "case_ended_unclosed", "case_handed_over"})
