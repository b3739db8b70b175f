"""Before a case goes into the archive its index is looked at: what is missing is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.archive_gaps import archive_gaps
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import AskSupplement, DeclineCase
from dispute_desk.services.archive import ArchiveCase
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, RecordMediationSession
from dispute_desk.services.papers import RecordPaper, RecordService, ResolvePaper
from tests.services.one_of_each import LEDGERS
from tests.services.one_of_each_archive import a_closed_case
from tests.services.station import (
    CAME,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def gaps(desk: Desk, case_id: int) -> list[str]:
    return [gap.text() for gap in archive_gaps(desk.profile, file_of(desk, case_id))]


def a_performed_case(desk: Desk) -> int:
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    desk.do(RecordFollowUp(case_id=case_id, satisfied=True))
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed"))
    return case_id


def test_what_the_index_lacks_is_named_and_the_case_stays_where_it_is(desk: Desk) -> None:
    case_id = a_performed_case(desk)

    told = refused(desk, ArchiveCase(case_id=case_id, retention="y10"))

    assert (told.code, told.field) == ("archive_index_incomplete", "reason")
    assert "证据材料、《受理通知书》（登记文书后列入）、调解记录" in told.sentence()
    assert stage_of(desk, case_id) is Stage.CLOSED


def test_a_reason_archives_it_nevertheless_and_stays_with_the_case(desk: Desk) -> None:
    case_id = a_performed_case(desk)

    desk.do(ArchiveCase(case_id=case_id, retention="y10", reason="纸质卷由街道保管"))

    assert stage_of(desk, case_id) is Stage.ARCHIVED
    note = file_of(desk, case_id).notes[-1]["text"]
    assert "证据材料" in note
    assert "纸质卷由街道保管" in note


def test_a_complete_file_is_archived_without_a_word(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)
    worker = claimants(desk, case_id)[0]
    desk.do(RecordEvidence(case_id=case_id, element="relation", received_on=CAME))
    desk.do(RecordPaper(case_id=case_id, kind="acceptance_notice", title="受理通知书"))
    desk.do(RecordMediationSession(case_id=case_id, occurred_on=CAME))
    item = AgreementItem(claimant_id=worker, amount=yuan(500))
    desk.do(ConcludeAgreement(case_id=case_id, items=(item,), occurred_on=CAME))
    pay(desk, case_id, 500, claimant_id=worker)
    desk.do(RecordFollowUp(case_id=case_id, satisfied=True))
    paper = file_of(desk, case_id).papers[0]["id"]
    resolve(desk, paper)
    desk.do(CloseCase(case_id=case_id, kind="mediated_performed"))

    assert gaps(desk, case_id) == []
    desk.do(ArchiveCase(case_id=case_id, retention="y10"))
    assert not file_of(desk, case_id).notes


def resolve(desk: Desk, paper: int) -> None:
    desk.do(RecordService(paper_id=paper, proof="送达回证"))
    desk.do(ResolvePaper(paper_id=paper))


def test_a_case_nobody_accepted_needs_none_of_it(desk: Desk) -> None:
    case_id = a_closed_case(desk)

    assert gaps(desk, case_id) == []
    desk.do(ArchiveCase(case_id=case_id, retention="y10"))


def test_a_declined_case_needs_the_papers_of_what_it_went_through(desk: Desk) -> None:
    case_id = a_case(desk)
    desk.do(AskSupplement(case_id=case_id, missing="工资流水", occurred_on=CAME))
    reason = next(one.code for one in desk.profile.decline_reasons if not one.consultation)
    desk.do(DeclineCase(case_id=case_id, reason=reason, occurred_on=CAME))

    assert gaps(desk, case_id) == [
        "《补正告知书》（登记文书后列入）",
        "《不属受理范围告知书》（登记文书后列入）",
    ]


def test_answers_and_proofs_of_service_that_never_came_are_named(desk: Desk) -> None:
    case_id = an_accepted_case(desk)
    desk.do(RecordEnquiry(case_id=case_id, target="tax", question="是否申报", sent_on=CAME))
    desk.do(RecordPaper(case_id=case_id, kind="reminder_letter", title="提示函"))

    found = gaps(desk, case_id)

    assert "《提示函》的送达回证" in found
    assert any(one.endswith("对协查的答复") for one in found)


def test_history_of_an_old_ledger_is_archived_as_it_was_found(desk: Desk) -> None:
    desk.do(ImportLedger(path=str(LEDGERS / "p01_monthly_2023.xlsx")))
    (case_id, *_) = desk.lists.case_ids(CaseQuery(view="closed"))

    assert gaps(desk, case_id) == []
