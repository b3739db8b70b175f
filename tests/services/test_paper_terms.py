"""The printed agreement holds its itemised terms; one still to be signed knows no last day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.papers import MEDIATION_AGREEMENT
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.terms import RecordTerm
from tests.services.paper_cases import agreed, values
from tests.services.station import claimants, file_of, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def test_itemised_terms_stand_on_the_paper(desk: Desk) -> None:
    case_id = agreed(desk, "张例")
    desk.do(RecordAttorney(case_id=case_id, agent="赵代例", party=Party.EMPLOYER))
    desk.do(
        RecordTerm(
            case_id=case_id,
            agreement_id=file_of(desk, case_id).agreements[0]["id"],
            claimant_id=claimants(desk, case_id)[0],
            insurance=Insurance.PENSION,
            month_from=Month(2023, 1),
            month_to=Month(2023, 6),
            base=yuan(5284),
            employer_share=yuan(800),
            late_fee=yuan(30),
            due_on=date(2026, 12, 31),
            proof_kind="payment_slip",
        )
    )

    told = values(desk, MEDIATION_AGREEMENT, case_id)

    (term,) = [one for one in told["terms"] if "张例" in one]
    assert term == (
        "用人单位于2026年12月31日前（含当日）为张例履行：补缴基本养老保险，"
        "所属期2023年1月至2023年6月，缴费基数5,284.00元，单位部分800.00元，"
        "滞纳金30.00元由用人单位承担，以税收缴款书为凭证。"
    )
    assert told["employer_agent"] == "赵代例"


def test_a_paper_still_to_be_signed_knows_the_term_but_no_last_day(desk: Desk) -> None:
    case_id = agreed(desk, awaits_signatures=True)

    court, arbitration = values(desk, MEDIATION_AGREEMENT, case_id)["remedies"]

    assert "30日内" in court
    assert "15日内" in arbitration
    assert "最后一日" not in court + arbitration
