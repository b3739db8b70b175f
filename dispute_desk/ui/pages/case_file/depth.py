"""The cards one fold away: what only some cases need, one line each, in the order they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.ui.pages.case_file.acceptance_card import AcceptanceCard
from dispute_desk.ui.pages.case_file.agreement_card import AgreementCard
from dispute_desk.ui.pages.case_file.appointments_card import AppointmentsCard
from dispute_desk.ui.pages.case_file.archive_card import ArchiveCard
from dispute_desk.ui.pages.case_file.attachments_card import AttachmentsCard
from dispute_desk.ui.pages.case_file.attorneys_card import AttorneysCard
from dispute_desk.ui.pages.case_file.calculations_card import CalculationsCard
from dispute_desk.ui.pages.case_file.closing_card import ClosingCard
from dispute_desk.ui.pages.case_file.due_card import DueCard
from dispute_desk.ui.pages.case_file.enquiries_card import EnquiriesCard
from dispute_desk.ui.pages.case_file.evidence_card import EvidenceCard
from dispute_desk.ui.pages.case_file.follow_ups_card import FollowUpsCard
from dispute_desk.ui.pages.case_file.former_card import FormerCard
from dispute_desk.ui.pages.case_file.insured_card import InsuredCard
from dispute_desk.ui.pages.case_file.investigations_card import InvestigationsCard
from dispute_desk.ui.pages.case_file.kept_cells_card import KeptCellsCard
from dispute_desk.ui.pages.case_file.legal_aid_card import LegalAidCard
from dispute_desk.ui.pages.case_file.referrals_card import ReferralsCard
from dispute_desk.ui.pages.case_file.repayment_papers_card import RepaymentPapersCard
from dispute_desk.ui.pages.case_file.tax_cards import RefundsCard, TaxOrdersCard
from dispute_desk.ui.pages.case_file.tickets_card import TicketsCard
from dispute_desk.ui.pages.case_file.waivers_card import WaiversCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.pages.case_file.records_card import RecordsCard

DEPTH: tuple[Callable[[], RecordsCard], ...] = (
    FormerCard,
    KeptCellsCard,
    AcceptanceCard,
    TicketsCard,
    AppointmentsCard,
    AgreementCard,
    CalculationsCard,
    RepaymentPapersCard,
    DueCard,
    TaxOrdersCard,
    RefundsCard,
    EvidenceCard,
    InvestigationsCard,
    EnquiriesCard,
    InsuredCard,
    WaiversCard,
    ReferralsCard,
    LegalAidCard,
    AttorneysCard,
    FollowUpsCard,
    ClosingCard,
    ArchiveCard,
    AttachmentsCard,
)
