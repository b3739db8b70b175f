"""One command of each about evidence: files, what is to be proved, talks and visits, waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.evidence import Holder, InquiryKind
from dispute_desk.services.attachments import AttachFile
from dispute_desk.services.evidence import ReceiveEvidence, RecordEvidence
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.services.waivers import RecordWaiver
from tests.services.station import a_case, yuan
from tests.services.whole_files import a_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def attach_file(desk: Desk) -> object:
    page = desk.store.path.with_name("工资条.pdf")
    page.write_bytes(a_pdf())
    return AttachFile(case_id=a_case(desk), path=str(page), came_by="scan")


def record_evidence(desk: Desk) -> object:
    return RecordEvidence(
        case_id=a_case(desk), element="wages", kind="bank_wages", holder=Holder.EMPLOYER
    )


def receive_evidence(desk: Desk) -> object:
    asked = RecordEvidence(case_id=a_case(desk), element="relation", kind="contract")
    return ReceiveEvidence(record_id=desk.do(asked).value, note="原件核对无误")


def record_investigation(desk: Desk) -> object:
    return RecordInvestigation(
        case_id=a_case(desk), kind=InquiryKind.INTERVIEW, findings="单位承认按最低基数申报",
        late_reason="补录",
    )  # fmt: skip


def record_waiver(desk: Desk) -> object:
    return RecordWaiver(case_id=a_case(desk), form="letter", paid=yuan(3600))


EVIDENCE: dict[str, Callable[[Desk], object]] = {
    "AttachFile": attach_file,
    "RecordEvidence": record_evidence,
    "ReceiveEvidence": receive_evidence,
    "RecordInvestigation": record_investigation,
    "RecordWaiver": record_waiver,
}
