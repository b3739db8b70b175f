"""One command of each kind with the case it acts on made ready; rights, journal and undo use it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import (
    AcceptCase,
    AskSupplement,
    AssignCase,
    DeclineCase,
    RecordReferralFeedback,
    ReferCase,
    SetNextAction,
)
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.case_paper_printing import PrintPaper
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    ReopenCase,
    ResumeCase,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.editing import (
    AddNote,
    EditCase,
    EditClaimant,
    EditEmployer,
    TakeUpCase,
)
from dispute_desk.services.exporting import NoteExport
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.intake import AddClaimant, AddClaimants, NewClaimant, RegisterCase
from dispute_desk.services.issued_papers import RecordIssuedPaper
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.numbering import SetNextNumber
from dispute_desk.services.papers import RecordPaper, RecordReply, RecordService, ResolvePaper
from dispute_desk.services.repayment import (
    PlanPayment,
    RecordPayment,
    StartCollection,
    StartPerformance,
)
from dispute_desk.services.revealing import RevealRecord
from dispute_desk.services.seeding import SeedCases
from dispute_desk.services.staff import AddPerson, ChangeSetting, EditPerson
from dispute_desk.services.undo import UndoEntry, WithdrawImport
from tests.services.one_of_each_acceptance import ACCEPTANCE
from tests.services.one_of_each_archive import ARCHIVE
from tests.services.one_of_each_beside import BESIDE
from tests.services.one_of_each_employer import OF_EMPLOYERS
from tests.services.one_of_each_enquiries import ENQUIRIES
from tests.services.one_of_each_evidence import EVIDENCE
from tests.services.one_of_each_letters import LETTERS
from tests.services.one_of_each_mediation import MEDIATION
from tests.services.one_of_each_memory import MEMORY
from tests.services.one_of_each_policy import POLICY
from tests.services.one_of_each_repayment import REPAYMENT
from tests.services.one_of_each_rules import RULES
from tests.services.one_of_each_visits import VISITS
from tests.services.station import (
    AT_STAGE,
    CAME,
    FIRM,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    an_agreed_case,
    claimants,
    file_of,
    yuan,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers" / "made"
LEDGER = str(LEDGERS / "p04_textnumbers.xls")

#: By the name of a command: makes everything ready and returns the command.
ONE_OF_EACH: dict[str, Callable[[Desk], object]] = {
    **BESIDE,
    **EVIDENCE,
    **OF_EMPLOYERS,
    **VISITS,
    **MEDIATION,
    **ACCEPTANCE,
    **ENQUIRIES,
    **REPAYMENT,
    **ARCHIVE,
    **POLICY,
    **RULES,
    **MEMORY,
    **LETTERS,
}


def one(make: Callable[[Desk], object]) -> Callable[[Desk], object]:
    """Take a maker into the list, under the name of its command."""
    ONE_OF_EACH[make.__name__.title().replace("_", "")] = make
    return make


def paper_of(desk: Desk) -> int:
    command = RecordPaper(case_id=a_case(desk), kind="reminder", title="提示函")
    paper_id: int = desk.do(command).value
    return paper_id


def employer_of(desk: Desk, case_id: int) -> int:
    employer_id: int = file_of(desk, case_id).employer["id"]
    return employer_id


@one
def register_case(desk: Desk) -> object:
    del desk
    people = (NewClaimant(name="新例", phone="13800002222", claimed=yuan(900)),)
    return RegisterCase(claimants=people, employer=FIRM, cause="03", occurred_on=CAME)


@one
def add_claimant(desk: Desk) -> object:
    return AddClaimant(case_id=a_case(desk), claimant=NewClaimant(name="增例", claimed=yuan(5)))


@one
def add_claimants(desk: Desk) -> object:
    people = (NewClaimant(name="增例一", claimed=yuan(5)), NewClaimant(name="增例二"))
    return AddClaimants(case_id=a_case(desk), claimants=people)


@one
def accept_case(desk: Desk) -> object:
    return AcceptCase(case_id=a_case(desk), occurred_on=CAME, note="同意受理")


@one
def ask_supplement(desk: Desk) -> object:
    return AskSupplement(case_id=a_case(desk), missing="工资流水")


@one
def decline_case(desk: Desk) -> object:
    return DeclineCase(case_id=a_case(desk), reason="outside_district")


@one
def refer_case(desk: Desk) -> object:
    return ReferCase(case_id=an_accepted_case(desk), target="arbitration", letter_no="例转1号")


@one
def record_referral_feedback(desk: Desk) -> object:
    referral = desk.do(ReferCase(case_id=an_accepted_case(desk), target="tax")).value
    return RecordReferralFeedback(referral_id=referral, feedback="已收")


@one
def assign_case(desk: Desk) -> object:
    person = desk.lists.people()[1].id
    return AssignCase(handler_id=person, case_ids=(a_case(desk), a_case(desk)))


@one
def set_next_action(desk: Desk) -> object:
    return SetNextAction(case_id=a_case(desk), next_action="致电单位", next_action_on=CAME)


@one
def start_verification(desk: Desk) -> object:
    return StartVerification(case_id=an_accepted_case(desk))


@one
def start_mediation(desk: Desk) -> object:
    return StartMediation(case_id=an_accepted_case(desk), mediation_org="people_committee")


@one
def record_mediation_session(desk: Desk) -> object:
    return RecordMediationSession(case_id=an_accepted_case(desk), mediator="周调例")


@one
def conclude_agreement(desk: Desk) -> object:
    case_id = a_case_in_mediation(desk, "甲例", "乙例")
    items = tuple(
        AgreementItem(claimant_id=claimant, amount=yuan(700))
        for claimant in claimants(desk, case_id)
    )
    return ConcludeAgreement(case_id=case_id, items=items, perform_by=TODAY)


@one
def record_amount(desk: Desk) -> object:
    case_id = a_case(desk)
    claimant = claimants(desk, case_id)[0]
    earlier = RecordAmount(
        case_id=case_id, claimant_id=claimant, layer=Layer.VERIFIED, amount=yuan(1)
    )
    desk.do(earlier)
    return replace(earlier, amount=yuan(2))


@one
def plan_payment(desk: Desk) -> object:
    return PlanPayment(case_id=an_accepted_case(desk), amount=yuan(100), due_on=CAME)


@one
def record_payment(desk: Desk) -> object:
    case_id = an_agreed_case(desk, 500)
    return RecordPayment(
        case_id=case_id,
        payment_id=file_of(desk, case_id).payments[0]["id"],
        employer_share=yuan(500),
        late_fee=yuan(3),
        proof_kind="payment_slip",
        proof_no="例77",
    )


@one
def start_collection(desk: Desk) -> object:
    return StartCollection(case_id=an_accepted_case(desk), reason="例限缴1号")


@one
def start_performance(desk: Desk) -> object:
    return StartPerformance(case_id=an_agreed_case(desk, 500))


@one
def record_follow_up(desk: Desk) -> object:
    return RecordFollowUp(case_id=AT_STAGE[Stage.PERFORMING](desk), satisfied=True)


@one
def close_case(desk: Desk) -> object:
    return CloseCase(case_id=an_accepted_case(desk), kind="unreachable", note="多次联系不上")


@one
def suspend_case(desk: Desk) -> object:
    return SuspendCase(
        case_id=an_accepted_case(desk), reason="等待仲裁", occurred_on=CAME, review_on=CAME
    )


@one
def resume_case(desk: Desk) -> object:
    return ResumeCase(case_id=AT_STAGE[Stage.SUSPENDED](desk))


@one
def withdraw_case(desk: Desk) -> object:
    return WithdrawCase(case_id=a_case(desk))


@one
def reopen_case(desk: Desk) -> object:
    return ReopenCase(case_id=AT_STAGE[Stage.CLOSED](desk), reason="有新的事实")


@one
def edit_case(desk: Desk) -> object:
    changes = {"demand": "补缴两年", "triage": "simple", "claim_from": "2024-01"}
    return EditCase(case_id=a_case(desk), changes=changes, seen={"demand": None})


@one
def edit_claimant(desk: Desk) -> object:
    claimant = claimants(desk, a_case(desk))[0]
    changes = {"name": "改例", "born_on": "1980-02-03", "is_representative": True}
    return EditClaimant(claimant_id=claimant, changes=changes)


@one
def edit_employer(desk: Desk) -> object:
    return EditEmployer(employer_id=employer_of(desk, a_case(desk)), changes={"name": "改例公司"})


@one
def add_note(desk: Desk) -> object:
    return AddNote(case_id=a_case(desk), text="单位答应核对")


@one
def take_up_case(desk: Desk) -> object:
    desk.do(ImportLedger(path=LEDGER))
    return TakeUpCase(case_id=desk.lists.case_ids(CaseQuery(view="accepted"))[0])


@one
def record_paper(desk: Desk) -> object:
    return RecordPaper(case_id=a_case(desk), kind="reminder", title="提示函", number="例函9号")


@one
def record_issued_paper(desk: Desk) -> object:
    return RecordIssuedPaper(case_id=an_accepted_case(desk), kind="acceptance_notice")


@one
def record_service(desk: Desk) -> object:
    return RecordService(paper_id=paper_of(desk), proof="邮寄签收")


@one
def record_reply(desk: Desk) -> object:
    paper_id = paper_of(desk)
    desk.do(RecordService(paper_id=paper_id, proof="邮寄签收"))
    return RecordReply(paper_id=paper_id, reply="已整改")


@one
def resolve_paper(desk: Desk) -> object:
    return ResolvePaper(paper_id=paper_of(desk), note="不再等待")


@one
def reveal_record(desk: Desk) -> object:
    case_id = a_case(desk)
    return RevealRecord(kind="case", record_id=case_id, reason="核对身份")


@one
def print_paper(desk: Desk) -> object:
    return PrintPaper(kind="intake_form", case_id=a_case(desk))


@one
def note_export(desk: Desk) -> object:
    del desk
    return NoteExport(file="台账.xlsx", lines=12, masked=True)


@one
def add_person(desk: Desk) -> object:
    del desk
    return AddPerson(name="新同事例", bundles=("handler",))


@one
def edit_person(desk: Desk) -> object:
    person = desk.lists.people()[1].id
    return EditPerson(person_id=person, name="陈改例", bundles=("handler", "auditor"), unit="二科")


@one
def change_setting(desk: Desk) -> object:
    del desk
    return ChangeSetting(name="station.name", value="示例街道工作站")


@one
def set_next_number(desk: Desk) -> object:
    del desk
    return SetNextNumber(series="case", next=27)


@one
def import_ledger(desk: Desk) -> object:
    del desk
    return ImportLedger(path=LEDGER)


@one
def seed_cases(desk: Desk) -> object:
    del desk
    return SeedCases(cases=12)


@one
def withdraw_import(desk: Desk) -> object:
    return WithdrawImport(batch_id=desk.do(ImportLedger(path=LEDGER)).value.batch_id)


@one
def undo_entry(desk: Desk) -> object:
    return UndoEntry(seq=desk.do(AddNote(case_id=a_case(desk), text="单位答应核对")).entry)
