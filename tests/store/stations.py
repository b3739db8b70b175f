"""A small station for the store's tests, made once and copied."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.money import Fen
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
)
from dispute_desk.services.opening import NewStation, create_station, open_desk
from dispute_desk.services.repayment import RecordPayment

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
SPRING = date(2026, 3, 4)


def clock() -> datetime:
    """A clock that stands still."""
    return NOON


def register(desk: Desk, name: str = "李例", employer: str = "广州例信制衣有限公司") -> int:
    """Register one case and return its id."""
    outcome = desk.do(
        RegisterCase(
            claimants=(NewClaimant(name=name, phone="13800001111", claimed=Fen(1_000_000)),),
            employer=employer,
            cause="04",
            insurances=(Insurance.PENSION,),
            occurred_on=SPRING,
        )
    )
    return int(outcome.value)


def settle(desk: Desk, case_id: int) -> None:
    """Take a case along its whole road."""
    on = date(2026, 3, 10)
    desk.do(AcceptCase(case_id=case_id, occurred_on=on))
    desk.do(StartMediation(case_id=case_id, occurred_on=on))
    desk.do(
        RecordMediationSession(
            case_id=case_id, occurred_on=on, outcome=SessionOutcome.AGREED, mediator="周调"
        )
    )
    worker = desk.lists.case_file(case_id).claimants[0]["id"]
    item = AgreementItem(claimant_id=worker, amount=Fen(800_000))
    desk.do(ConcludeAgreement(case_id=case_id, occurred_on=on, perform_by=on, items=(item,)))
    payment = desk.lists.case_file(case_id).payments[0]["id"]
    desk.do(
        RecordPayment(
            case_id=case_id,
            payment_id=payment,
            employer_share=Fen(600_000),
            employee_share=Fen(200_000),
            late_fee=Fen(11_000),
            proof_kind="payment_slip",
            proof_no="X1",
            occurred_on=on,
        )
    )
    desk.do(RecordFollowUp(case_id=case_id, method="电话", paid_in_full=True, occurred_on=on))
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed", occurred_on=on))


@cache
def _template() -> Path:
    path = Path(mkdtemp()) / "station.ddk"
    people = (("林晓", ("lead", "admin")), ("新手", ("handler",)), ("审计", ("auditor",)))
    desk = create_station(path, NewStation(kind="sample", people=people), clock)
    settle(desk, register(desk))
    register(desk, "张例", "广州例明电子有限公司")
    desk.close()
    return path


def station(folder: Path, name: str = "station.ddk") -> Path:
    """Copy the station into a folder: one closed case, one registered."""
    return Path(shutil.copyfile(_template(), folder / name))


def desk_of(path: Path, person: str | None = None) -> Desk:
    """Open a station's desk."""
    return open_desk(path, clock, person)
