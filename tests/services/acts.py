"""Acts of a day at the desk, each on something that is there; for stories drawn at random."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.amount import Insurance, Layer
from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.domain.employer_facts import FactKind
from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.domain.insured_line import InsuredStatus
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import (
    AcceptCase,
    AskSupplement,
    AssignCase,
    DeclineCase,
    RecordReferralFeedback,
    ReferCase,
    SetNextAction,
)
from dispute_desk.services.acceptance_review import CheckAcceptance, PointAnswer
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.appointments import CancelAppointment, MoveAppointment, PlanAppointment
from dispute_desk.services.archive import ArchiveCase, FreezeCase, TakeOutOfArchive, UnfreezeCase
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.broken_promises import AnswerBrokenPromise
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    ReopenCase,
    ResumeCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.confirmations import ApplyConfirmation, RecordConfirmation
from dispute_desk.services.editing import AddNote, EditCase, EditClaimant, EditEmployer
from dispute_desk.services.employers import (
    AddEmployer,
    EndEmployerFact,
    MergeEmployers,
    RecordEmployerContact,
    RecordEmployerFact,
)
from dispute_desk.services.enquiries import AnswerEnquiry, RecordEnquiry, SendEnquiry
from dispute_desk.services.evidence import ReceiveEvidence, RecordEvidence
from dispute_desk.services.instalments import PlanByTerms, PlanInstalments
from dispute_desk.services.insured import InsuredWord, RecordInsuredLine
from dispute_desk.services.intake import AddClaimant, NewClaimant, RegisterCase
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.legal_aid import DecideLegalAid, EndLegalAid, RecordLegalAid
from dispute_desk.services.many_steps import CommonStep, TakeStepInCases
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.offers import RecordOffer
from dispute_desk.services.papers import RecordPaper, RecordReply, RecordService, ResolvePaper
from dispute_desk.services.person_requests import AnswerPersonRequest, RecordPersonRequest
from dispute_desk.services.referrals import RecordReferralReceipt
from dispute_desk.services.refunds import RefundPayment
from dispute_desk.services.repayment import (
    PlanPayment,
    RecordPayment,
    StartCollection,
    StartPerformance,
)
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterFigure, RosterLine
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.snoozing import SnoozeCases
from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.services.staff import AddPerson, EditPerson
from dispute_desk.services.tax_orders import DeclarePayments, RecordTaxOrder
from dispute_desk.services.terms import RecordTerm
from dispute_desk.services.tickets import MoveTicket, NoteTicketContact, RecordTicket, ReplyToTicket
from dispute_desk.services.views import DropView, SaveView
from dispute_desk.services.visits import BringVisitToCase, NewVisitor, RecordVisit, TurnIntoCase
from dispute_desk.services.waivers import RecordWaiver
from dispute_desk.store.kinds import TABLE_OF
from tests.services.station import FIRM, TODAY, yuan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk  # noqa: TC004 - a note in a class, not run

#: Everything happens today: no act comes before the one it stands on.
SOON = TODAY + timedelta(days=9)


class NothingThereError(Exception):
    """No record of the kind an act asks for is in sight."""


@dataclass(frozen=True)
class Scene:
    """What is in sight at a desk; a drawn number chooses among it."""

    desk: Desk
    number: int

    def __getattr__(self, kind: str) -> int:
        """Choose a record of this kind; of a case preferably one of the scene's case."""
        found = self.all_of(kind)
        if not found:
            raise NothingThereError(kind)
        return found[self.number % len(found)]

    def all_of(self, kind: str) -> list[int]:
        """Every record of a kind in sight, oldest first; of a case those of the scene's case."""
        table = TABLE_OF[kind]
        query = select(table.c.id).where(table.c.hidden.is_(None)).order_by(table.c.id)
        if "case_id" in table.c and kind not in {"visit", "ticket", "person_request"}:
            query = query.where(table.c.case_id == self.case)
        with self.desk.store.reading() as connection:
            return list(connection.scalars(query))

    def other_case(self) -> int:
        """A case beside the scene's own."""
        cases = [one for one in self.all_of("case") if one != self.case]
        if not cases:
            raise NothingThereError("case")
        return cases[self.number % len(cases)]

    def word(self) -> str:
        """A word that differs from scene to scene."""
        return f"例{self.number}"


#: By a name: the command an act of this name is, chosen from what is in sight.
ACTS: dict[str, Callable[[Scene], object]] = {
    "register": lambda s: RegisterCase(
        claimants=(NewClaimant(name=s.word(), claimed=yuan(900)), NewClaimant(name="同例")),
        employer=FIRM if s.number % 2 else f"广州{s.word()}电子有限公司",
        cause="04",
    ),
    "add a worker": lambda s: AddClaimant(
        case_id=s.case, claimant=NewClaimant(name=s.word(), claimed=yuan(7))
    ),
    "edit the case": lambda s: EditCase(case_id=s.case, changes={"demand": s.word()}),
    "edit the street": lambda s: EditCase(case_id=s.case, changes={"street": s.word()}),
    "edit a worker": lambda s: EditClaimant(
        claimant_id=s.claimant, changes={"name": s.word(), "phone": "13900001111"}
    ),
    "edit the employer": lambda s: EditEmployer(
        employer_id=s.employer, changes={"name": f"广州{s.word()}五金有限公司"}
    ),
    "note": lambda s: AddNote(case_id=s.case, text=s.word()),
    "accept": lambda s: AcceptCase(case_id=s.case),
    "look over": lambda s: CheckAcceptance(
        case_id=s.case, answers=(PointAnswer(item="district", answer=CheckAnswer.MET),)
    ),
    "ask for papers": lambda s: AskSupplement(case_id=s.case, missing="工资流水"),
    "decline": lambda s: DeclineCase(case_id=s.case, reason="outside_scope"),
    "refer": lambda s: ReferCase(case_id=s.case, target="tax", hand_over=bool(s.number % 2)),
    "referral received": lambda s: RecordReferralReceipt(referral_id=s.referral),
    "referral answered": lambda s: RecordReferralFeedback(referral_id=s.referral, feedback="已收"),
    "assign": lambda s: AssignCase(case_ids=tuple(s.all_of("case")), handler_id=s.person),
    "next action": lambda s: SetNextAction(
        case_id=s.case, next_action=s.word(), next_action_on=SOON
    ),
    "snooze": lambda s: SnoozeCases(case_ids=(s.case,), until_on=SOON),
    "verify": lambda s: StartVerification(case_id=s.case),
    "mediate": lambda s: StartMediation(case_id=s.case),
    "mediate all": lambda s: TakeStepInCases(case_ids=(s.case,), step=CommonStep.MEDIATE),
    "plan a session": lambda s: PlanAppointment(case_id=s.case, on=SOON, clash_reason="例"),
    "move a session": lambda s: MoveAppointment(appointment_id=s.appointment, place=s.word()),
    "cancel a session": lambda s: CancelAppointment(appointment_id=s.appointment, reason="例"),
    "session": lambda s: RecordMediationSession(case_id=s.case, mediator="周调例"),
    "failed session": lambda s: RecordMediationSession(
        case_id=s.case, outcome=SessionOutcome.FAILED
    ),
    "offer": lambda s: RecordOffer(case_id=s.case, by=Party.EMPLOYER, amount=yuan(800)),
    "agree": lambda s: ConcludeAgreement(
        case_id=s.case,
        items=tuple(
            AgreementItem(claimant_id=one, amount=yuan(700)) for one in s.all_of("claimant")
        ),
        perform_by=SOON,
    ),
    "term": lambda s: RecordTerm(
        case_id=s.case, agreement_id=s.agreement, claimant_id=s.claimant, employer_share=yuan(5)
    ),
    "sign": lambda s: RecordSignature(
        case_id=s.case, agreement_id=s.agreement, party=Party.EMPLOYER
    ),
    "ask for confirmation": lambda s: ApplyConfirmation(
        case_id=s.case,
        agreement_id=s.agreement,
        right=AgreementRight.JUDICIAL_CONFIRMATION,
        late_reason="补录",
    ),
    "confirmed": lambda s: RecordConfirmation(confirmation_id=s.confirmation, confirmed=True),
    "perform": lambda s: StartPerformance(case_id=s.case),
    "collect": lambda s: StartCollection(case_id=s.case),
    "amount": lambda s: RecordAmount(
        case_id=s.case, claimant_id=s.claimant, layer=Layer.VERIFIED, amount=yuan(1 + s.number)
    ),
    "plan money": lambda s: PlanPayment(
        case_id=s.case, claimant_id=s.claimant, amount=yuan(100), due_on=SOON
    ),
    "instalments": lambda s: PlanInstalments(case_id=s.case, count=2, first_due_on=SOON),
    "plan by terms": lambda s: PlanByTerms(case_id=s.case, agreement_id=s.agreement),
    "money came": lambda s: RecordPayment(
        case_id=s.case,
        payment_id=s.payment,
        employer_share=yuan(50),
        proof_kind="payment_slip",
        proof_no=s.word(),
    ),
    "money came unplanned": lambda s: RecordPayment(
        case_id=s.case, claimant_id=s.claimant, employer_share=yuan(3), late_fee=yuan(1)
    ),
    "money back": lambda s: RefundPayment(
        case_id=s.case, payment_id=s.payment, employer_share=yuan(20), is_still_owed=True
    ),
    "declared": lambda s: DeclarePayments(case_id=s.case),
    "tax paper": lambda s: RecordTaxOrder(
        case_id=s.case, kind="payment_order", number=s.word(), payment_ids=(s.payment,)
    ),
    "repayment paper": lambda s: CheckRepaymentPaper(
        case_id=s.case, item="base_worker", claimant_ids=(s.claimant,)
    ),
    "promise answered": lambda s: AnswerBrokenPromise(case_id=s.case, choice="demand"),
    "follow up": lambda s: RecordFollowUp(case_id=s.case, method="电话", paid_in_full=True),
    "suspend": lambda s: SuspendCase(case_id=s.case, reason="等待仲裁"),
    "resume": lambda s: ResumeCase(case_id=s.case),
    "withdraw": lambda s: WithdrawCase(case_id=s.case),
    "one withdraws": lambda s: WithdrawClaimants(case_id=s.case, claimant_ids=(s.claimant,)),
    "split": lambda s: SplitCase(case_id=s.case, claimant_ids=(s.claimant,), reason="例"),
    "merge": lambda s: MergeCases(case_ids=(s.other_case(),), into=s.case, reason="例"),
    "close": lambda s: CloseCase(case_id=s.case, kind="unreachable"),
    "reopen": lambda s: ReopenCase(case_id=s.case, reason="有新的事实"),
    "archive": lambda s: ArchiveCase(case_id=s.case, retention="y10", reason="原件另存"),
    "out of the archive": lambda s: TakeOutOfArchive(case_id=s.case, reason="例"),
    "freeze": lambda s: FreezeCase(case_id=s.case, reason="例"),
    "unfreeze": lambda s: UnfreezeCase(case_id=s.case, reason="例"),
    "paper": lambda s: RecordPaper(case_id=s.case, kind="reminder", title="提示函"),
    "paper served": lambda s: RecordService(paper_id=s.paper, proof="邮寄签收"),
    "paper answered": lambda s: RecordReply(paper_id=s.paper, reply="已整改"),
    "paper settled": lambda s: ResolvePaper(paper_id=s.paper, note="例"),
    "attorney": lambda s: RecordAttorney(case_id=s.case, agent=s.word(), claimant_id=s.claimant),
    "void": lambda s: VoidRecord(
        kind="power_of_attorney", record_id=s.power_of_attorney, reason="重复"
    ),
    "evidence": lambda s: RecordEvidence(
        case_id=s.case, element="wages", kind="bank_wages", claimant_id=s.claimant
    ),
    "evidence came": lambda s: ReceiveEvidence(record_id=s.evidence, note=s.word()),
    "interview": lambda s: RecordInvestigation(
        case_id=s.case, kind=InquiryKind.RECORDS, findings=s.word()
    ),
    "waiver": lambda s: RecordWaiver(case_id=s.case, form="letter", claimant_id=s.claimant),
    "ask the tax bureau": lambda s: RecordEnquiry(
        case_id=s.case, target="tax", question=s.word(), claimant_ids=(s.claimant,)
    ),
    "question sent": lambda s: SendEnquiry(enquiry_id=s.enquiry, number=f"协查{s.word()}"),
    "question answered": lambda s: AnswerEnquiry(
        enquiry_id=s.enquiry,
        answer="见附表",
        lines=(
            InsuredWord(
                claimant_id=s.claimant,
                insurance=Insurance.PENSION,
                status=InsuredStatus.PAID,
                month_from=Month(2024, 1),
            ),
        ),
    ),
    "insured": lambda s: RecordInsuredLine(
        case_id=s.case,
        claimant_id=s.claimant,
        insurance=Insurance.PENSION,
        status=InsuredStatus.UNPAID,
    ),
    "legal aid": lambda s: RecordLegalAid(case_id=s.case, claimant_id=s.claimant, applied_on=TODAY),
    "legal aid granted": lambda s: DecideLegalAid(legal_aid_id=s.legal_aid, granted=True),
    "legal aid ended": lambda s: EndLegalAid(legal_aid_id=s.legal_aid, outcome="支持"),
    "roster": lambda s: SaveRoster(
        case_id=s.case,
        lines=(
            RosterLine(changes={"name": s.word()}, consent_way="signed", consent_by="本人"),
            RosterLine(
                claimant_id=s.claimant,
                changes={"job": s.word()},
                figures=(RosterFigure(layer=Layer.VERIFIED, amount=yuan(9 + s.number)),),
            ),
        ),
    ),
    "visit": lambda s: RecordVisit(
        visitors=(NewVisitor(name=s.word()),), employer=FIRM, demand="补缴"
    ),
    "visit about a case": lambda s: RecordVisit(
        case_id=s.case, visitors=(NewVisitor(name="同例"),), demand="催办"
    ),
    "visit into a case": lambda s: TurnIntoCase(visit_id=s.visit, cause="04"),
    "visit to a case": lambda s: BringVisitToCase(visit_id=s.visit, case_id=s.case),
    "ticket": lambda s: RecordTicket(channel="HOTLINE_12345", case_id=s.case),
    "ticket of a visit": lambda s: RecordTicket(channel="HOTLINE_12345", visit_id=s.visit),
    "ticket called": lambda s: NoteTicketContact(ticket_id=s.ticket, note=s.word()),
    "ticket answered": lambda s: ReplyToTicket(ticket_id=s.ticket, reply="已受理"),
    "ticket moved": lambda s: MoveTicket(ticket_id=s.ticket, case_id=s.case),
    "person asks": lambda s: RecordPersonRequest(name="同例", case_id=s.case),
    "person answered": lambda s: AnswerPersonRequest(record_id=s.person_request, answer="已提供"),
    "view": lambda s: SaveView(name=s.word(), text="例"),
    "view dropped": lambda s: DropView(view_id=s.saved_view),
    "employer": lambda s: AddEmployer(name=f"广州{s.word()}物业有限公司", reason="另一家"),
    "employer's fact": lambda s: RecordEmployerFact(
        employer_id=s.employer, kind=FactKind.INJURY_CLASS, value="class_4", valid_from=TODAY
    ),
    "employer's fact ends": lambda s: EndEmployerFact(record_id=s.employer_fact, valid_to=SOON),
    "employer's contact": lambda s: RecordEmployerContact(employer_id=s.employer, name=s.word()),
    "employers are one": lambda s: MergeEmployers(
        keep_id=s.employer,
        merge_id=next(one for one in s.all_of("employer") if one != s.employer),
        reason="同一家",
    ),
    "colleague": lambda s: AddPerson(name=f"新同事{s.word()}"),
    "colleague's office": lambda s: EditPerson(person_id=s.person, unit=s.word()),
}

#: Acts that follow each other at a station, so that drawn stories come far.
ROADS: tuple[tuple[str, ...], ...] = (
    ("accept", "verify", "mediate", "session", "agree", "perform", "money came", "money back"),
    ("refer", "referral received", "referral answered"),
    ("ask the tax bureau", "question sent", "question answered", "question sent"),
    ("legal aid", "legal aid granted", "legal aid ended"),
    ("plan a session", "move a session", "cancel a session"),
    ("paper", "paper served", "paper answered", "paper settled"),
    ("close", "archive", "out of the archive", "reopen"),
    ("suspend", "resume"),
    ("ask for confirmation", "confirmed"),
    ("plan by terms", "declared", "tax paper", "money came"),
    ("instalments", "promise answered", "collect"),
    ("attorney", "void"),
    ("evidence", "evidence came"),
    ("visit", "ticket of a visit", "visit into a case", "ticket moved"),
    ("register", "split", "merge"),
    ("add a worker", "plan money", "one withdraws"),
    ("colleague", "assign", "colleague's office"),
    ("register", "employers are one"),
)
