"""应缴明细 of an agreement not signed by all: nothing is late, its signatures are asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.money import Fen
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.ui.pages.case_file.due_card import DueCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from tests.ui.hands import until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow

CAME = date(2026, 9, 1)


def unsigned_case(desk: Desk) -> int:
    people = tuple(NewClaimant(name=name) for name in ("张例", "李例"))
    command = RegisterCase(claimants=people, employer="例信厂", cause="04", occurred_on=CAME)
    made: int = desk.do(command).value
    desk.do(AcceptCase(case_id=made, occurred_on=CAME))
    desk.do(StartMediation(case_id=made, occurred_on=CAME))
    workers = [one["id"] for one in desk.lists.case_file(made).claimants]
    items = tuple(AgreementItem(claimant_id=one, amount=Fen(90_000)) for one in workers)
    desk.do(
        ConcludeAgreement(
            case_id=made,
            items=items,
            occurred_on=CAME,
            perform_by=date(2026, 9, 8),
            awaits_signatures=True,
        )
    )
    return made


def test_what_nobody_has_signed_is_not_late_and_who_is_missing_stands_there(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    window.go("case_file", unsigned_case(desk))
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    assert page.view is not None
    card = next(one for one in page.deep_cards if isinstance(one, DueCard))

    (line,) = card.lines(page.view)

    assert page.view.late == []
    assert (line.mark, line.tone) == ("待签章，未生效", "warning")
    assert dict(line.pairs)["还没有签"] == "张例、李例、例信厂等 5 方"
    assert [one.step for one in line.acts] == ["signature"]
    assert "broken_promise" not in [one.step for one in card.offered(page.view)]
    assert card.summary(page.view, [line]) == "协议还没有签齐，未生效"
