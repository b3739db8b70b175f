"""A case that came all the way, so that every paper of it can be made; and one almost empty."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.appointment import AppointmentKind
from dispute_desk.domain.evidence import Holder, InquiryKind
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import AskSupplement, DeclineCase
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.calculations import SaveCalculation
from dispute_desk.services.editing import EditClaimant, EditEmployer
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.letters import IssueLetter
from dispute_desk.services.offers import RecordOffer
from dispute_desk.services.papers import RecordService
from dispute_desk.services.referrals import CorrectReferral
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.terms import RecordTerm
from tests.services.calculated import asked_for
from tests.services.paper_cases import closed, registered
from tests.services.station import CAME, a_case, file_of, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: Twelve plainly invented workers, enough for a group case.
PEOPLE = ("李𬱖", "欧阳䶮", *(f"工例{n}" for n in "一二三四五六七八九十"))
STATION_PHONE, STATION_ADDRESS = "020-00001234", "示例路1号政务服务中心三楼"


def full_case(desk: Desk, *names: str) -> int:
    """Return a closed case with everything a paper can tell."""
    desk.do(ChangeSetting(name="letters.phone", value=STATION_PHONE))
    desk.do(ChangeSetting(name="letters.address", value=STATION_ADDRESS))
    case_id = closed(desk, *(names or PEOPLE))
    _parties(desk, case_id)
    _looked_into(desk, case_id)
    _met(desk, case_id)
    _sent(desk, case_id)
    return case_id


def _parties(desk: Desk, case_id: int) -> None:
    file = file_of(desk, case_id)
    firm = {
        "credit_code": "91350100M000100Y43",
        "si_unit_no": "00120000",
        "tax_office": "示例税务所",
        "legal_rep": "钱例",
        "address": "示例市白云区示例大道88号",
        "phone": "020-00005678",
    }
    desk.do(EditEmployer(employer_id=file.employer["id"], changes=firm))
    for number, worker in enumerate(file.claimants):
        changes: dict[str, object] = {"address": "示例街9号", "job": "缝纫工"}
        if number == 0:
            changes |= {"is_representative": True, "consented_on": CAME, "consent_scope": "named"}
        desk.do(EditClaimant(claimant_id=worker["id"], changes=changes))
    first = file.claimants[0]["id"]
    desk.do(
        RecordAttorney(
            case_id=case_id,
            agent="赵代例",
            claimant_id=first,
            agent_id_no="44052418800101001X",
            agent_phone="13900002222",
            relation="工会律师",
            scope="特别授权：代为达成和签署调解协议、确认补缴月份和基数。",
            valid_from=CAME,
        )
    )
    asked = asked_for(*(worker["id"] for worker in file.claimants))
    desk.do(SaveCalculation(case_id=case_id, asked=asked))


def _looked_into(desk: Desk, case_id: int) -> None:
    desk.do(
        RecordInvestigation(
            case_id=case_id,
            kind=InquiryKind.INTERVIEW,
            held_on=date(2026, 3, 5),
            place="用人单位会议室",
            supervisor="周督例",
            certificate="粤工监0001",
            second_supervisor="吴督例",
            second_certificate="粤工监0002",
            present="钱例（法定代表人）",
            findings="问：缴费基数怎样申报？\n答：2020年7月起一直按最低基数申报。",
        )
    )
    desk.do(
        RecordEvidence(
            case_id=case_id,
            element="wages",
            kind="wage_slips",
            holder=Holder.EMPLOYER,
            asked_on=date(2026, 3, 5),
        )
    )
    question = "请协查 2020 年 7 月以来的参保登记和缴费基数"
    desk.do(RecordEnquiry(case_id=case_id, target="tax", question=question))


def _met(desk: Desk, case_id: int) -> None:
    session = file_of(desk, case_id).sessions[-1]["id"]
    for by, fen, text in (
        (Party.WORKER, 2_400_000, "要求足额补缴三年"),
        (Party.EMPLOYER, 1_500_000, "愿意分两期补缴"),
    ):
        desk.do(
            RecordOffer(
                case_id=case_id,
                by=by,
                amount=Fen(fen),
                text=text,
                session_id=session,
                occurred_on=date(2026, 3, 10),
            )
        )


def _sent(desk: Desk, case_id: int) -> None:
    letter = desk.do(
        IssueLetter(
            kind="reminder_letter",
            case_id=case_id,
            approver="孙主席例",
            occurred_on=date(2026, 3, 6),
        )
    ).value
    desk.do(
        RecordService(
            paper_id=letter, way="left", proof="见证人郑例、王例", occurred_on=date(2026, 3, 7)
        )
    )
    desk.do(
        CorrectReferral(
            case_id=case_id,
            target="hrss",
            reason="部分职工没有参保登记",
            letter_no="云社调转〔2026〕1号",
            sent_on=date(2026, 3, 8),
        )
    )


def supplemented(desk: Desk, *names: str) -> int:
    """Return a case that waits for papers of its workers."""
    case_id = registered(desk, *names)
    desk.do(AskSupplement(case_id=case_id, missing="劳动合同、工资流水\n考勤记录"))
    return case_id


def declined(desk: Desk, *names: str) -> int:
    """Return a case that was not taken on."""
    case_id = registered(desk, *names)
    note = "注册地和用工地都在外区"
    desk.do(DeclineCase(case_id=case_id, reason="outside_district", note=note))
    return case_id


def almost_empty(desk: Desk) -> int:
    """Return a case of which next to nothing is known."""
    return a_case(desk, "王例", cause=None, demand=None)


def with_meetings(desk: Desk, case_id: int) -> None:
    """Plan a talk and a mediation for a case that is still open."""
    for kind, day in (
        (AppointmentKind.INTERVIEW, date(2026, 11, 25)),
        (AppointmentKind.MEDIATION, date(2026, 11, 27)),
    ):
        desk.do(
            PlanAppointment(
                case_id=case_id,
                kind=kind,
                on=day,
                starts="09:30",
                ends="11:00",
                place="工作站二号调解室",
                mediator="周调例",
            )
        )


def with_a_base(desk: Desk, case_id: int, agreement_id: int, claimant_id: int) -> None:
    """Write a base into the agreement."""
    desk.do(
        RecordTerm(
            case_id=case_id,
            agreement_id=agreement_id,
            claimant_id=claimant_id,
            insurance=Insurance.PENSION,
            month_from=Month(2020, 7),
            month_to=Month(2021, 6),
            base=yuan(8200),
        )
    )
