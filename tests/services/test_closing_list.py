"""The closing list says what is missing and what only waits; retaliation is looked into."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.archive_index import HELD, REST, archive_index
from dispute_desk.domain.closing_list import (
    LACKING,
    ClosingPoint,
    Need,
    closing_list,
    duties_in,
    fits,
    missing,
)
from dispute_desk.domain.closing_words import Volume
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.stages import Stage
from dispute_desk.reference.profiles import load_profile
from dispute_desk.services.acceptance import ReferCase
from dispute_desk.services.appointments import PlanAppointment
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.closing import CloseCase, RecordFollowUp
from dispute_desk.services.editing import AddNote
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.papers import RecordPaper, RecordService
from dispute_desk.services.tax_orders import RecordTaxOrder
from dispute_desk.services.tickets import RecordTicket
from tests.services.station import (
    AT_STAGE,
    TODAY,
    a_case,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

PERFORMED = "mediated_performed"


def points(desk: Desk, case_id: int, kind: str = PERFORMED) -> dict[Need, ClosingPoint]:
    found = closing_list(
        file_of(desk, case_id), desk.profile.closure_kind(kind), desk.profile.repayment_papers
    )
    return {point.need: point for point in found}


def test_every_need_has_words() -> None:
    assert set(LACKING) == set(Need)


def test_a_case_nobody_has_worked_on_lacks_everything_the_kind_asks_for(desk: Desk) -> None:
    case_id = a_case(desk)

    lacking = {need for need, point in points(desk, case_id).items() if point.lacks}

    assert lacking == {Need.FOLLOW_UP, Need.AGREEMENT, Need.PROOF, Need.WORKERS}


@pytest.mark.parametrize("kind", [PERFORMED, "ordered_paid", "settled", "mediated_partial"])
@pytest.mark.parametrize("stage", sorted(AT_STAGE))
def test_the_desk_refuses_exactly_what_the_list_says_is_missing(
    desk: Desk, stage: Stage, kind: str
) -> None:
    case_id = AT_STAGE[stage](desk)
    if stage in {Stage.NOT_ACCEPTED, Stage.REFERRED_OUT, Stage.WITHDRAWN, Stage.CLOSED}:
        return
    file, of_kind = file_of(desk, case_id), desk.profile.closure_kind(kind)
    if not fits(file, of_kind):
        assert refused(desk, CloseCase(case_id=case_id, kind=kind)).code == "kind_unfit"
        return
    lacking = missing(file, of_kind, desk.profile.repayment_papers)

    if lacking:
        sentence = refused(desk, CloseCase(case_id=case_id, kind=kind)).sentence()
        for point in lacking:
            assert LACKING[point.need].format(count=point.count) in sentence
    else:
        desk.do(CloseCase(case_id=case_id, kind=kind))
        assert stage_of(desk, case_id) is Stage.CLOSED


def test_a_paid_case_that_was_followed_up_has_everything(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 500, claimant_id=claimants(desk, case_id)[0])
    desk.do(RecordFollowUp(case_id=case_id, satisfied=True))

    left = [need for need, point in points(desk, case_id).items() if not point.met]
    assert left == [Need.FORMS_NOTED, Need.REVIEW], "pointed out, not in the way"
    assert not any(points(desk, case_id)[need].lacks for need in left)


def test_money_that_falls_short_of_the_agreement_is_told(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    pay(desk, case_id, 300, claimant_id=claimants(desk, case_id)[0])

    found = points(desk, case_id)

    assert found[Need.PROOF].met
    assert found[Need.REST].lacks


def test_an_answer_other_bodies_owe_is_pointed_out_and_keeps_nothing_open(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.FOLLOW_UP](desk)
    desk.do(ReferCase(case_id=case_id, target="tax", hand_over=False))

    found = points(desk, case_id, "settled")

    assert not found[Need.REFERRALS].met
    assert not found[Need.REFERRALS].lacks
    desk.do(CloseCase(case_id=case_id, kind="settled"))


def test_a_kind_that_ends_a_case_at_once_asks_for_nothing(desk: Desk) -> None:
    assert points(desk, a_case(desk), "unreachable") == {}


def test_a_way_of_asking_is_kept_by_its_code_also_when_given_by_its_word(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.PERFORMING](desk)

    desk.do(RecordFollowUp(case_id=case_id, method="电话", satisfied=True))
    desk.do(RecordFollowUp(case_id=case_id, method="visit", satisfied=True))

    assert [one["method"] for one in file_of(desk, case_id).follow_ups] == ["phone", "visit"]


def test_a_way_nobody_knows_is_refused_with_those_there_are(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.PERFORMING](desk)

    with pytest.raises(DeskError) as told:
        desk.do(RecordFollowUp(case_id=case_id, method="飞鸽", satisfied=True))

    assert "上门" in told.value.sentence()


def test_retaliation_becomes_the_next_action(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.PERFORMING](desk)

    desk.do(RecordFollowUp(case_id=case_id, retaliation=True))

    case = file_of(desk, case_id).case
    assert "打击报复" in case["next_action"]
    assert case["next_action_on"] > TODAY


def test_no_retaliation_leaves_the_next_action_of_the_stage(desk: Desk) -> None:
    case_id = AT_STAGE[Stage.PERFORMING](desk)

    desk.do(RecordFollowUp(case_id=case_id, retaliation=False))

    assert "打击报复" not in file_of(desk, case_id).case["next_action"]


def test_the_index_lists_the_documents_of_both_volumes_in_their_order(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 500)
    desk.do(RecordAttorney(case_id=case_id, agent="赵代例"))
    desk.do(RecordEvidence(case_id=case_id, element="relation", title="工牌", received_on=TODAY))
    desk.do(RecordEvidence(case_id=case_id, element="relation", title="还没有来"))
    letter = desk.do(RecordPaper(case_id=case_id, kind="reminder_letter", title="提示函")).value
    desk.do(RecordService(paper_id=letter, proof="签收"))
    desk.do(AddNote(case_id=case_id, text="内部意见"))

    file = file_of(desk, case_id)
    main = [one.title for one in archive_index(desk.profile, file, Volume.MAIN)]
    sub = [one.title for one in archive_index(desk.profile, file, Volume.SUB)]

    assert main[0] == "受理登记表"
    assert [one for one in main if "还没有来" in one] == []
    order = [
        main.index(one) for one in ("授权委托书（赵代例）", "《提示函》", "《提示函》送达回证")
    ]
    assert order == sorted(order)
    assert any("工牌" in one for one in main)
    assert sub == ["办理记录（1 条）"]


def test_every_place_of_the_index_names_what_the_desk_knows() -> None:
    profile = load_profile()

    held = [name for part in profile.archive_parts for name in part.holds]

    assert set(held) == set(HELD)
    assert sum(REST in part.papers for part in profile.archive_parts) == 1


def test_what_is_open_beside_the_case_is_named_and_keeps_no_case_open(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100)
    open_before = duties_in(file_of(desk, case_id), TODAY)
    assert not list(open_before)
    orders = desk.profile.tax_order_kinds[0].code
    order = desk.do(RecordTaxOrder(case_id=case_id, kind=orders, issued_on=TODAY, due_on=TODAY))
    desk.do(RecordTicket(case_id=case_id, channel="HOTLINE_12345", received_on=TODAY))
    desk.do(RecordEnquiry(case_id=case_id, target="tax", question="例"))
    ahead = TODAY + timedelta(days=3)
    desk.do(PlanAppointment(case_id=case_id, on=ahead))
    gone_by = desk.do(PlanAppointment(case_id=case_id, on=TODAY - timedelta(days=3)))

    found = {one.need: one for one in duties_in(file_of(desk, case_id), TODAY)}

    assert set(found) == {Need.TAX_ORDERS, Need.TICKETS, Need.ENQUIRIES, Need.MEETINGS}
    assert found[Need.TAX_ORDERS].open_ids == (order.value,)
    assert gone_by.value not in found[Need.MEETINGS].open_ids
    assert not any(one.lacks for one in found.values())
    assert set(found) <= set(points(desk, case_id))
