"""Cases with papers: how they are brought there, and what stands on a paper."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from dispute_desk.domain.amount import Insurance, Share
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.services import case_papers
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
)
from dispute_desk.services.repayment import RecordPayment
from tests.services.station import CAME, file_of, yuan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.services.desk import Desk

ID_NO, PHONE = "11010519491231002X", "13800001111"
FIRM = "示例市白云区某某国际供应链管理与智能装备制造集团股份有限公司第三分公司（劳务派遣）"
NAMES = ("李𬱖", "欧阳䶮", *(f"工例{n}" for n in "一二三四五六七八九十"))
INSURANCES = (Insurance.PENSION, Insurance.MEDICAL, Insurance.SERIOUS_ILLNESS)
MET = date(2026, 3, 10)


def registered(desk: Desk, *names: str, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    people = tuple(
        NewClaimant(name=name, id_no=ID_NO, phone=PHONE, claimed=yuan(12_000))
        for name in names or ("李𬱖",)
    )
    given = {
        "employer": FIRM,
        "cause": "04",
        "insurances": INSURANCES,
        "claim_from": Month(2020, 7),
        "claim_to": Month(2023, 6),
        "demand": "要求补足社会保险费",
        "occurred_on": CAME,
    }
    case_id: int = desk.do(RegisterCase(claimants=people, **{**given, **more})).value
    return case_id


def in_mediation(
    desk: Desk,
    *names: str,
    org: str | None = "tripartite_centre",
    **more: Any,  # noqa: ANN401 - fields of a command
) -> int:
    case_id = registered(desk, *names, **more)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    why = "职工各自参加"  # for the papers of many
    start = StartMediation(case_id=case_id, occurred_on=CAME, mediation_org=org, late_reason=why)
    desk.do(start)
    return case_id


def agreed(
    desk: Desk,
    *names: str,
    org: str | None = "tripartite_centre",
    **more: Any,  # noqa: ANN401 - fields of a command
) -> int:
    case_id = in_mediation(desk, *names, org=org)
    session = RecordMediationSession(
        case_id=case_id,
        occurred_on=MET,
        outcome=SessionOutcome.AGREED,
        mediator="周调例",
        place="示例街道调解室",
    )
    desk.do(session)
    items = tuple(
        AgreementItem(claimant_id=worker["id"], amount=Fen(fen), share=share)
        for worker in file_of(desk, case_id).claimants
        for fen, share in ((700_000, Share.EMPLOYER), (300_033, Share.EMPLOYEE))
    )
    given = {"items": items, "occurred_on": MET, "perform_by": date(2026, 4, 1)}
    desk.do(ConcludeAgreement(case_id=case_id, **{**given, **more}))
    return case_id


def closed(desk: Desk, *names: str) -> int:
    case_id = agreed(desk, *names)
    for payment in file_of(desk, case_id).payments:
        command = RecordPayment(
            case_id=case_id,
            payment_id=payment["id"],
            employer_share=Fen(700_000),
            employee_share=Fen(300_033),
            late_fee=Fen(1_011),
            proof_kind="payment_slip",
            proof_no="例0001",
            occurred_on=date(2026, 4, 2),
        )
        desk.do(command)
    desk.do(RecordFollowUp(case_id=case_id, occurred_on=date(2026, 4, 5), satisfied=True))
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed", occurred_on=date(2026, 4, 6)))
    return case_id


def values(
    desk: Desk,
    kind: PaperKind,
    case_id: int,
    **more: Any,  # noqa: ANN401 - fields of a command
) -> dict[str, Any]:
    return case_papers.values(desk, kind, file_of(desk, case_id), **more)


def text_of(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "").replace(" ", "")


def commands(desk: Desk) -> list[str]:
    return [entry.command for entry in desk.lists.history()]


def refusal(ask: Callable[[], object]) -> DeskError:
    with pytest.raises(DeskError) as told:
        ask()
    assert "{" not in told.value.sentence()
    return told.value
