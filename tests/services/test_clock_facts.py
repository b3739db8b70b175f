"""Each clock has its start fact at the desk: a field, a paper of the tax office, a step."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.case_clocks import CaseClock, case_clocks
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.stages import Stage
from dispute_desk.services.calendar_days import calendar_days
from dispute_desk.services.editing import EditCase
from dispute_desk.services.extending import ExtendMediation
from dispute_desk.services.mediation import RecordMediationSession, StartMediation
from dispute_desk.services.tax_orders import RecordTaxOrder
from tests.services.station import (
    AT_STAGE,
    CAME,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    file_of,
    refused,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

DAY = timedelta(days=1)


def clocks(desk: Desk, case_id: int) -> dict[str, CaseClock]:
    found = case_clocks(file_of(desk, case_id), desk.profile, desk.calendar)
    return {clock.rule.code: clock for clock in found}


def told(clock: CaseClock) -> tuple[str, ...]:
    return clock.deadline.explanation() if clock.deadline else ()


def test_the_limitation_starts_with_the_day_the_worker_knew_and_the_visit_interrupts_it(
    desk: Desk,
) -> None:
    case_id = a_case(desk)
    desk.do(EditCase(case_id=case_id, changes={"breach_known_on": "2025-06-20"}))

    found = clocks(desk, case_id)

    assert found["limitation"].start == date(2025, 6, 20)
    assert found["limitation"].due == date(2026, 6, 22)  # 20 June is a Saturday
    assert found["limitation"].stopped_on == CAME
    assert not found["limitation"].with_case
    assert found["arbitration_limit"].start == CAME


def test_what_was_raised_too_late_interrupts_nothing_and_says_so(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(EditCase(case_id=case_id, changes={"breach_known_on": "2024-01-05"}))

    found = clocks(desk, case_id)

    assert found["limitation"].stopped_on is None
    assert f"{CAME} 提出时已经届满，不再中断" in told(found["limitation"])
    assert "arbitration_limit" not in found


def test_a_later_interruption_starts_the_limit_anew(desk: Desk) -> None:
    case_id = a_case(desk)

    desk.do(EditCase(case_id=case_id, changes={"interrupted_on": "2026-08-03"}))

    assert clocks(desk, case_id)["arbitration_limit"].start == date(2026, 8, 3)


@pytest.mark.parametrize("field", ["breach_known_on", "interrupted_on"])
def test_no_such_day_lies_ahead(desk: Desk, field: str) -> None:
    changes = {field: (TODAY + DAY).isoformat()}

    found = refused(desk, EditCase(case_id=a_case(desk), changes=changes))

    assert (found.code, found.field) == ("future_day", field)


def ordered(desk: Desk, **more: Any) -> int:  # noqa: ANN401 - days of a command
    case_id = an_accepted_case(desk)
    order = RecordTaxOrder(
        case_id=case_id, kind="payment_order", number="穗税限缴1号", served_on=CAME, **more
    )
    desk.do(order)
    return case_id


def test_a_decision_of_the_tax_office_leads_to_the_court_after_review_and_suit(desk: Desk) -> None:
    found = clocks(desk, ordered(desk))

    assert found["review_term"].due == date(2026, 9, 2)
    assert found["court_enforcement"].start == date(2026, 9, 2)
    assert found["court_enforcement"].due == date(2026, 12, 2)
    assert found["court_enforcement"].about == "穗税限缴1号"
    assert told(found["court_enforcement"])[0] == (
        "2026-03-02 送达，复议、起诉期限于 2026-09-02 届满，自届满之日起算"
    )


def test_an_employer_who_sued_is_not_enforced_on_this_ground(desk: Desk) -> None:
    found = clocks(desk, ordered(desk, contested_on=CAME + 40 * DAY))

    assert found["review_term"].stopped_on == CAME + 40 * DAY
    assert "court_enforcement" not in found


def test_the_day_written_down_goes_before_the_one_reckoned(desk: Desk) -> None:
    ended = date(2026, 10, 12)

    found = clocks(desk, ordered(desk, review_ended_on=ended))

    assert found["court_enforcement"].start == ended
    assert found["court_enforcement"].due == date(2027, 1, 12)
    assert told(found["court_enforcement"])[0] == "复议、起诉期限届满之日登记为 2026-10-12"


def test_asking_the_court_ends_the_clock(desk: Desk) -> None:
    found = clocks(desk, ordered(desk, enforcement_on=date(2026, 10, 9)))

    assert found["court_enforcement"].stopped_on == date(2026, 10, 9)


def test_asking_the_court_before_the_service_is_refused(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    order = RecordTaxOrder(
        case_id=case_id,
        kind="payment_order",
        served_on=CAME + 9 * DAY,
        enforcement_on=CAME + 3 * DAY,
    )

    assert "申请强制执行日期 2026-03-05 早于送达日期 2026-03-11" in refused(desk, order).sentence()


@pytest.mark.parametrize("kind", ["summons", "demand", "other"])
def test_papers_that_decide_nothing_start_neither(desk: Desk, kind: str) -> None:
    case_id = an_accepted_case(desk)
    desk.do(RecordTaxOrder(case_id=case_id, kind=kind, served_on=CAME))

    assert not clocks(desk, case_id).keys() & {"review_term", "court_enforcement"}


def test_the_calendar_knows_these_last_days(desk: Desk) -> None:
    ordered(desk)
    other = a_case(desk)
    desk.do(EditCase(case_id=other, changes={"breach_known_on": "2025-12-15", "received_on": None}))

    rows = calendar_days(desk, date(2026, 12, 1), date(2026, 12, 31))

    assert {("court_enforcement", date(2026, 12, 2)), ("limitation", date(2026, 12, 15))} <= {
        (row.what, row.on) for row in rows
    }


def test_both_sides_extend_the_mediation_and_the_reckoning_says_so(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    assert clocks(desk, case_id)["mediation"].due == date(2026, 3, 17)

    desk.do(ExtendMediation(case_id=case_id, until_on=date(2026, 4, 4), occurred_on=CAME + 9 * DAY))

    clock = clocks(desk, case_id)["mediation"]
    assert clock.due == date(2026, 4, 7)  # 清明
    assert told(clock)[-2:] == (
        "双方于 2026-03-11 同意延长至 2026-04-04",
        "4/4 适逢清明节放假，顺延至 2026-04-07",
    )
    assert file_of(desk, case_id).case["next_action_on"] == date(2026, 4, 7)


def test_an_extension_has_to_be_longer_and_agreed_after_the_application(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)

    short = refused(
        desk, ExtendMediation(case_id=case_id, until_on=date(2026, 3, 17), occurred_on=CAME)
    )
    early = refused(
        desk,
        ExtendMediation(case_id=case_id, until_on=date(2026, 4, 1), occurred_on=CAME - DAY),
    )

    assert (short.code, early.code) == ("extension_not_longer", "extension_before_application")


def test_what_was_agreed_after_the_term_is_recorded_with_its_reason(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    late = ExtendMediation(
        case_id=case_id, until_on=date(2026, 4, 1), occurred_on=date(2026, 3, 20)
    )
    assert refused(desk, late).code == "extension_agreed_too_late"

    desk.do(
        ExtendMediation(
            case_id=case_id,
            until_on=date(2026, 4, 1),
            occurred_on=date(2026, 3, 20),
            late_reason="双方当面同意，书面后补",
        )
    )

    assert clocks(desk, case_id)["mediation"].due == date(2026, 4, 1)
    assert any("书面后补" in str(one["text"]) for one in file_of(desk, case_id).notes)


def test_only_a_mediation_that_goes_on_is_extended(desk: Desk) -> None:
    extend = ExtendMediation(case_id=a_case(desk), until_on=date(2026, 4, 1))

    assert refused(desk, extend).code == "no_mediation_term"


def test_a_new_application_begins_without_the_old_extension(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.MEDIATING](desk)
    desk.do(ExtendMediation(case_id=case_id, until_on=date(2026, 4, 1), occurred_on=CAME))
    desk.do(EditCase(case_id=case_id, changes={"note": "例"}))
    desk.do(
        RecordMediationSession(
            case_id=case_id, outcome=SessionOutcome.FAILED, occurred_on=CAME + 20 * DAY
        )
    )

    desk.do(StartMediation(case_id=case_id, occurred_on=CAME + 60 * DAY))

    clock = clocks(desk, case_id)["mediation"]
    assert clock.start == CAME + 60 * DAY
    assert clock.due == desk.calendar.next_workday(CAME + 75 * DAY)


def test_terms_an_authority_may_extend_say_until_when(desk: Desk) -> None:
    case_id = a_case(desk, channel="PETITION")

    lines = told(clocks(desk, case_id)["petition_finish"])

    assert any("可以延长一次，最长至 2026-06-01" in line for line in lines)
