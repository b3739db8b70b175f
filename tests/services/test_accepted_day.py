"""Work older than an acceptance that was dated wrongly is recorded once its day is put right."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.case import Tally
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import ReferCase
from dispute_desk.services.accepted_day import ChangeAcceptanceDay
from dispute_desk.services.closing import SuspendCase, WithdrawCase
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.repayment import StartCollection
from tests.services.one_of_each_acceptance import accepted_today
from tests.services.station import CAME, TODAY, claimants, file_of, refused, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)
STEPS = (
    lambda case_id: StartVerification(case_id=case_id, occurred_on=CAME + DAY),
    lambda case_id: StartCollection(case_id=case_id, occurred_on=CAME + DAY),
    lambda case_id: SuspendCase(case_id=case_id, reason="例", occurred_on=CAME + DAY),
    lambda case_id: WithdrawCase(case_id=case_id, reason="例", occurred_on=CAME + DAY),
    lambda case_id: ReferCase(case_id=case_id, target="court", occurred_on=CAME + DAY),
)


def put_right(case_id: int, **more: object) -> ChangeAcceptanceDay:
    usual = {"accepted_on": CAME, "reason": "纸质受理通知书为准"}
    return ChangeAcceptanceDay(case_id=case_id, **{**usual, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("step", range(len(STEPS)))
def test_a_step_before_a_wrong_acceptance_can_be_recorded(desk: Desk, step: int) -> None:
    case_id = accepted_today(desk)
    told = refused(desk, STEPS[step](case_id))
    assert told.code == "day_before_acceptance"
    assert "更正受理日期" in told.sentence()

    desk.do(put_right(case_id))
    desk.do(STEPS[step](case_id))

    file = file_of(desk, case_id)
    (accepted,) = [one for one in file.moves if one["tally"] is Tally.ACCEPTED]
    assert file.case["accepted_on"] == accepted["occurred_on"] == CAME
    assert "纸质受理通知书为准" in accepted["reason"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"reason": " "}, "reason_needed"),
        ({"accepted_on": CAME - DAY}, "day_before_receipt"),
        ({"accepted_on": TODAY + DAY}, "future_day"),
        ({"accepted_on": CAME + 2 * DAY}, "acceptance_out_of_order"),
    ],
)
def test_an_acceptance_stands_between_the_steps_beside_it(
    desk: Desk, wrong: dict[str, object], code: str
) -> None:
    case_id = accepted_today(desk)
    desk.do(put_right(case_id))
    desk.do(StartVerification(case_id=case_id, occurred_on=CAME + DAY))

    assert refused(desk, put_right(case_id, **wrong)).code == code


def test_it_is_not_taken_back_once_an_older_step_stands_on_it(desk: Desk) -> None:
    case_id = accepted_today(desk)
    done = desk.do(put_right(case_id))
    desk.undo(done.entry)
    assert file_of(desk, case_id).case["accepted_on"] == TODAY
    done = desk.do(put_right(case_id))
    desk.do(StartVerification(case_id=case_id, occurred_on=CAME + DAY))

    with pytest.raises(DeskError) as told:
        desk.undo(done.entry)

    assert told.value.code == "acceptance_out_of_order"
    assert file_of(desk, case_id).case["accepted_on"] == CAME


def test_a_mediation_that_waited_for_the_wrong_acceptance_begins_on_its_application(
    desk: Desk,
) -> None:
    case_id = accepted_today(desk)
    applied, agreed = CAME + timedelta(days=14), CAME + timedelta(days=17)
    desk.do(StartMediation(case_id=case_id, occurred_on=applied))
    right = CAME + timedelta(days=4)
    desk.do(ChangeAcceptanceDay(case_id=case_id, accepted_on=right, reason="录入时看错"))
    (worker,) = claimants(desk, case_id)
    item = AgreementItem(claimant_id=worker, amount=yuan(500))
    desk.do(ConcludeAgreement(case_id=case_id, items=(item,), occurred_on=agreed))

    days = {one["end"]: one["occurred_on"] for one in file_of(desk, case_id).moves}
    assert days[Stage.ACCEPTED] == right
    assert days[Stage.MEDIATING] == applied
    assert days[Stage.AGREED] == agreed
