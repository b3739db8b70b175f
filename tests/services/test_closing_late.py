"""What already happened on paper closes with a reason, also on the day of the case's last step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import CloseCase
from tests.services.station import AT_STAGE, file_of, refused, stage_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def test_a_case_that_took_a_step_today_closes_today_with_a_reason(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.AGREED](desk)
    names = "、".join(one["name"] for one in file_of(desk, case_id).claimants)

    told = refused(desk, CloseCase(case_id=case_id, kind="mediated_performed"))
    unnamed = refused(desk, CloseCase(case_id=case_id, kind="mediated_performed", reason="补录"))
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed", reason=f"{names}均已补缴"))

    assert (told.code, told.field) == ("cannot_close", "reason")
    assert unnamed.code == "workers_without_end"
    assert stage_of(desk, case_id) is Stage.CLOSED
