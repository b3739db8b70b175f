"""登记调解会 behind an agreement: said beforehand, asked how it was, kept; 回访 on the road."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.stages import Stage
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.ui.pages.case_file.road import RoadStrip
from dispute_desk.ui.steps.case_view import ask_case
from tests.services.station import CAME, an_agreed_case, pay, plan_of
from tests.ui.hands import until
from tests.ui.test_steps import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.workplace import Workplace

DAY = timedelta(days=1)


def test_a_session_of_the_day_of_the_agreement_is_asked_about_and_kept(
    qtbot: QtBot, place: Workplace, desk: Desk
) -> None:
    case_id = an_agreed_case(desk, 500)
    form = show(qtbot, place, ask_case(desk, case_id), "session")
    form.entries["occurred_on"].put(CAME)
    form.entries["outcome"].put(SessionOutcome.AGREED)
    form.entries["note"].put("会后签的")
    how = form.entries["early_reason"]
    assert how.row.isVisibleTo(form)
    assert "案件已经往下办：保存后只补记这次调解会" in form.next_line.text()

    form.save()
    assert how.row.error()
    form.entries["occurred_on"].put(CAME - DAY)
    assert not how.row.isVisibleTo(form)
    form.entries["occurred_on"].put(CAME)
    how.put("会后当天签的协议，会议当时没有登记")
    form.save()

    until(qtbot, lambda: len(desk.lists.case_file(case_id).sessions) == 1)
    assert desk.lists.case_file(case_id).case["stage"] is Stage.AGREED


def test_a_follow_up_before_the_end_fills_its_station(qtbot: QtBot, desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    strip = RoadStrip()
    qtbot.addWidget(strip)
    plan = plan_of(desk, case_id)
    pay(desk, case_id, 100, payment_id=plan, proof_no="例1", occurred_on=CAME)
    desk.do(RecordFollowUp(case_id=case_id, occurred_on=CAME + DAY, satisfied=True))
    strip.show_case(ask_case(desk, case_id))
    assert "回访✓" not in strip.accessibleDescription()
    pay(desk, case_id, 400, payment_id=plan, proof_no="例2", occurred_on=CAME + 2 * DAY)
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed", occurred_on=CAME + 2 * DAY))

    strip.show_case(ask_case(desk, case_id))

    assert "回访✓" in strip.accessibleDescription()
