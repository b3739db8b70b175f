"""The paper of an agreement is whole from every case its parties are in (拆分、合并)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.papers import MEDIATION_AGREEMENT
from dispute_desk.services.case_papers import available, values
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.splitting import MergeCases
from tests.services.station import CAME, an_accepted_case, claimants, file_of, yuan
from tests.services.test_split_unsigned import split, unsigned_case

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


@pytest.mark.parametrize("undivided", [False, True])
def test_the_paper_is_the_same_from_either_case_and_as_before(
    desk: Desk,
    undivided: bool,  # noqa: FBT001 - a case of the table
) -> None:
    case_id, _ = unsigned_case(desk, undivided=undivided)
    before = values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id))
    assert before["claimants"] == "甲例、乙例"
    other = split(desk, case_id)

    for one in (case_id, other):
        assert MEDIATION_AGREEMENT in available(file_of(desk, one), desk.profile)
        assert values(desk, MEDIATION_AGREEMENT, file_of(desk, one)) == before
    into = an_accepted_case(desk, "丁例")
    desk.do(StartMediation(case_id=into, occurred_on=CAME, mediation_org="town_body"))
    items = (AgreementItem(claimant_id=claimants(desk, into)[0], amount=yuan(100)),)
    if undivided:
        items = (AgreementItem(amount=yuan(100)),)
    desk.do(ConcludeAgreement(case_id=into, items=items, occurred_on=CAME))
    desk.do(MergeCases(case_ids=(case_id,), into=into, reason="例"))
    for one in (case_id, other):
        assert values(desk, MEDIATION_AGREEMENT, file_of(desk, one)) == before


def test_the_paper_leaves_out_who_takes_no_part(desk: Desk) -> None:
    case_id, _ = unsigned_case(desk)
    other = split(desk, case_id, takes_part=False)

    told = values(desk, MEDIATION_AGREEMENT, file_of(desk, case_id))

    assert (told["claimants"], told["roster_total"]) == ("甲例", yuan(100))
    assert MEDIATION_AGREEMENT not in available(file_of(desk, other), desk.profile)


def test_a_name_put_right_after_the_split_is_printed_as_it_is_now(desk: Desk) -> None:
    case_id, _ = unsigned_case(desk)
    other = split(desk, case_id)
    changes = {"name": "乙正例", "id_no": "11010519491231002X"}
    desk.do(EditClaimant(claimant_id=claimants(desk, other)[0], changes=changes))

    for one in (case_id, other):
        told = values(desk, MEDIATION_AGREEMENT, file_of(desk, one), revealed=True)
        assert told["claimants"] == "甲例、乙正例"
        assert [row["id_no"] for row in told["roster"]][-1] == "11010519491231002X"
        shown = desk.lists.history()[0]
        assert (shown.command, shown.subject) == ("RevealRecord", file_of(desk, one).case["number"])
