"""附件1 of the agreement: each column has its sum, unless somebody's sum was never divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.amount import Share
from dispute_desk.domain.papers import MEDIATION_AGREEMENT
from dispute_desk.services import case_papers
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from tests.services.paper_cases import in_mediation, text_of, values
from tests.services.station import CAME, claimants, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

OWN, MINE, NOBODY = Share.EMPLOYER, Share.EMPLOYEE, None


@pytest.mark.parametrize(
    ("second", "cells", "sums"),
    [
        # only the employer's share was agreed for him: the worker's is none, the column has a sum
        ([(8_000, OWN)], [(9_600, 4_800), (8_000, None)], (17_600, 4_800, 22_400)),
        # nobody divided his sum: no column pretends to know what is whose
        ([(8_000, NOBODY)], [(9_600, 4_800), (None, None)], (None, None, 22_400)),
        # of a part of it nobody said whose it is: what is known of him is not his whole share
        ([(5_000, OWN), (3_000, NOBODY)], [(9_600, 4_800), (None, None)], (None, None, 22_400)),
    ],
)
def test_a_column_is_summed_where_every_share_is_known(
    desk: Desk,
    second: list[tuple[int, Share | None]],
    cells: list[tuple[int | None, int | None]],
    sums: tuple[int | None, int | None, int],
) -> None:
    case_id = in_mediation(desk, "周例", "吴例")
    one, other = claimants(desk, case_id)
    told = [(one, 9_600, OWN), (one, 4_800, MINE), *((other, *item) for item in second)]
    items = tuple(
        AgreementItem(claimant_id=worker, amount=yuan(fen), share=share)
        for worker, fen, share in told
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))

    filled = values(desk, MEDIATION_AGREEMENT, case_id)

    roster = [(row["employer_share"], row["employee_share"]) for row in filled["roster"]]
    assert roster == [tuple(part and yuan(part) for part in row) for row in cells]
    totals = (filled["employer_total"], filled["employee_total"], filled["roster_total"])
    assert totals == tuple(part and yuan(part) for part in sums)


def test_the_sum_stands_on_the_paper(desk: Desk) -> None:
    case_id = in_mediation(desk, "周例", "吴例")
    one, other = claimants(desk, case_id)
    items = (
        AgreementItem(claimant_id=one, amount=yuan(9_600), share=OWN),
        AgreementItem(claimant_id=one, amount=yuan(4_800), share=MINE),
        AgreementItem(claimant_id=other, amount=yuan(8_000), share=OWN),
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))

    drawn = case_papers.draw(desk, MEDIATION_AGREEMENT, case_id)

    assert text_of(drawn).count("4,800.00") == 2  # his own, and the sum of the column
