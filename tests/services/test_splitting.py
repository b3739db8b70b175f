"""Splitting and merging: nothing is lost, nobody counts twice, both can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.papers import EVIDENCE_LIST
from dispute_desk.domain.related import Relation
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.withdrawn import WITHDRAWAL_LIST
from dispute_desk.services import case_papers, upkeep
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import CloseCase, RecordFollowUp, ReopenCase, WithdrawCase
from dispute_desk.services.editing import AddNote
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement
from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.services.undo import UndoEntry
from tests.services.monthly import accepted, close, day, figures, month, register
from tests.services.station import (
    CAME,
    FIRM,
    TODAY,
    a_case,
    a_case_in_mediation,
    an_accepted_case,
    an_agreed_case,
    claimants,
    file_of,
    pay,
    refused,
    stage_of,
    states,
    visible,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def split(desk: Desk, case_id: int, *workers: int, on: str | None = None) -> int:
    leaving = tuple(claimants(desk, case_id)[place] for place in workers)
    command = SplitCase(
        case_id=case_id,
        claimant_ids=leaving,
        reason="诉求不同",
        occurred_on=day(on) if on else None,
    )
    other: int = desk.do(command).value
    return other


def merge(desk: Desk, into: int, *cases: int, on: str | None = None) -> int:
    command = MergeCases(
        case_ids=cases, into=into, reason="同一事由", occurred_on=day(on) if on else None
    )
    return desk.do(command).entry


def sums(desk: Desk, *cases: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for case_id in cases:
        for layer, fen in file_of(desk, case_id).sums.items():
            found[layer] = found.get(layer, 0) + fen
    return found


def counted(desk: Desk, case_id: int) -> tuple[str | None, int]:
    row = desk.lists.case_rows([case_id])[case_id]
    return row.first_claimant, row.claimants


def test_a_worker_is_counted_in_one_case_and_found_in_both(desk: Desk) -> None:
    case_id = a_case(desk, claimants=(NewClaimant(name="李例"), NewClaimant(name="张例强")))
    other = split(desk, case_id, 0)

    assert (counted(desk, case_id), counted(desk, other)) == (("张例强", 1), ("李例", 1))
    assert set(desk.lists.case_ids(CaseQuery(text="李例"))) == {case_id, other}

    merged = merge(desk, case_id, other)
    assert counted(desk, case_id)[1] == 2
    desk.do(UndoEntry(seq=merged))
    assert counted(desk, case_id) == ("张例强", 1)
    assert list(upkeep.check(desk)) == []


def test_papers_name_a_worker_once_after_a_merger(desk: Desk) -> None:
    case_id = a_case(desk, claimants=(NewClaimant(name="李例"), NewClaimant(name="张例强")))
    merge(desk, case_id, split(desk, case_id, 1))

    told = case_papers.values(desk, EVIDENCE_LIST, file_of(desk, case_id))
    assert told["claimants"] == "李例、张例强"


def test_a_split_off_worker_goes_on_with_all_that_is_his(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100, 200, 300)
    second = claimants(desk, case_id)[1]
    pay(desk, case_id, 50, claimant_id=second)
    desk.do(RecordAttorney(case_id=case_id, claimant_id=second, agent="赵代例"))
    before = sums(desk, case_id)

    other = split(desk, case_id, 1)

    old, new = file_of(desk, case_id), file_of(desk, other)
    assert states(desk, case_id) == ["agreed", "split_off", "agreed"]
    (worker,) = new.claimants
    assert (worker["name"], worker["continues_id"], worker["state"]) == (
        "工例2",
        second,
        "partial_paid",
    )
    assert sums(desk, case_id, other) == before
    assert new.sums[Layer.AGREED] == yuan(200)
    assert {one["claimant_id"] for one in new.payments} == {worker["id"]}
    assert [one["agent"] for one in new.beside["power_of_attorney"]] == ["赵代例"]
    assert not old.beside["power_of_attorney"]
    assert not any(one["claimant_id"] == second for one in old.amounts)
    assert (new.case["split_from"], new.case["accepted_on"]) == (case_id, CAME)
    assert (new.case["stage"], new.case["employer_id"]) == (
        old.case["stage"],
        old.case["employer_id"],
    )
    assert new.case["number"] != old.case["number"]


def test_lists_show_the_sums_where_they_went(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "张例", "李例")
    second = claimants(desk, case_id)[1]
    desk.do(
        RecordAmount(case_id=case_id, layer=Layer.CLAIMED, amount=yuan(900), claimant_id=second)
    )

    other = split(desk, case_id, 1)

    rows = desk.lists.case_rows([case_id, other])
    assert desk.lists.case_ids(CaseQuery(text="李例"))[:1] == [other]
    assert (rows[case_id].claimed, rows[other].claimed) == (0, yuan(900))


def test_a_split_with_everything_on_it_can_be_taken_back(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100, 200)
    pay(desk, case_id, 50, claimant_id=claimants(desk, case_id)[1])
    before = visible(desk)
    leaving = (claimants(desk, case_id)[1],)

    done = desk.do(SplitCase(case_id=case_id, claimant_ids=leaving, reason="诉求不同"))
    desk.undo(done.entry)

    assert visible(desk) == before
    assert desk.lists.case_rows([case_id])[case_id].agreed == yuan(300)


def test_a_split_somebody_built_on_is_not_taken_back(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "张例", "李例")
    leaving = (claimants(desk, case_id)[1],)
    done = desk.do(SplitCase(case_id=case_id, claimant_ids=leaving, reason="诉求不同"))
    desk.do(AddNote(case_id=done.value, text="已联系"))

    assert refused(desk, UndoEntry(seq=done.entry)).code == "built_upon_by_you"


def test_somebody_has_to_stay_and_somebody_to_go(desk: Desk) -> None:
    case_id, stranger = an_accepted_case(desk, "张例", "李例"), a_case(desk, "王例")
    everybody = tuple(claimants(desk, case_id))
    foreign = (claimants(desk, stranger)[0],)
    for chosen, code in (
        (everybody, "split_everybody"),
        ((), "nobody_chosen"),
        (foreign, "claimant_not_here"),
    ):
        command = SplitCase(case_id=case_id, claimant_ids=chosen, reason="例")
        assert refused(desk, command).code == code


def test_the_months_add_up_over_a_split(desk: Desk) -> None:
    case_id = accepted(desk, "3-2", "张例", "李例", "王例")
    other = split(desk, case_id, 2, on="4-10")
    close(desk, other, "5-8")

    march, april, may = (month(desk, number) for number in (3, 4, 5))

    assert [one.reconciles for one in (march, april, may)] == [True, True, True]
    assert (figures(march)["cases_open"], figures(march)["accepted_workers"]) == (1, 3)
    assert (figures(april)["cases_split_in"], figures(april)["cases_open"]) == (1, 2)
    assert (figures(april)["accepted_workers"], figures(april)["cases_accepted"]) == (0, 0)
    assert (figures(may)["cases_closed"], figures(may)["cases_open"]) == (1, 1)
    assert figures(may)["person_times"] == 1


def test_a_case_split_before_acceptance_is_accepted_by_itself(desk: Desk) -> None:
    case_id = register(desk, "3-2", "张例", "李例")
    other = split(desk, case_id, 1, on="3-3")
    for one in (case_id, other):
        desk.do(AcceptCase(case_id=one, occurred_on=day("3-9")))

    march = month(desk, 3)
    assert march.reconciles
    counted = figures(march)
    assert (counted["cases_accepted"], counted["accepted_workers"]) == (2, 2)
    assert counted["cases_split_in"] == 0


def test_merged_workers_go_on_in_the_other_case(desk: Desk) -> None:
    source, into = an_agreed_case(desk, 100, 200), agreed_for(desk, "张例", whole=False)
    before = sums(desk, source, into)

    merge(desk, into, source)

    closed = file_of(desk, source)
    assert (stage_of(desk, source), closed.case["closure_kind"], closed.case["merged_into"]) == (
        Stage.CLOSED,
        "merged",
        into,
    )
    assert states(desk, source) == ["split_off", "split_off"]
    assert [one["name"] for one in file_of(desk, into).claimants] == ["张例", "工例1", "工例2"]
    assert sums(desk, source, into) == before
    assert not closed.amounts


def test_a_person_in_both_cases_stands_in_the_other_once(desk: Desk) -> None:
    same = NewClaimant(name="张例", phone="13800000001")
    source, into = accepted(desk, "3-2", same), accepted(desk, "3-3", same)
    worker = claimants(desk, source)[0]
    desk.do(
        RecordAmount(case_id=source, layer=Layer.VERIFIED, amount=yuan(500), claimant_id=worker)
    )

    merge(desk, into, source)

    (place,) = file_of(desk, into).claimants
    assert place["continues_id"] == worker
    assert file_of(desk, into).sums[Layer.VERIFIED] == yuan(500)


def test_a_merge_can_be_taken_back(desk: Desk) -> None:
    source, into = an_agreed_case(desk, 100, 200), an_agreed_case(desk, 300)
    pay(desk, source, 50)
    before = visible(desk)

    desk.undo(merge(desk, into, source))

    assert visible(desk) == before


def test_the_months_add_up_over_a_merge_and_nobody_counts_twice(desk: Desk) -> None:
    source, into = accepted(desk, "3-2", "张例"), accepted(desk, "4-2", "李例")
    merge(desk, into, source, on="4-10")
    close(desk, into, "5-8")

    march, april, may = (month(desk, number) for number in (3, 4, 5))

    assert [one.reconciles for one in (march, april, may)] == [True, True, True]
    assert (figures(march)["accepted_workers"], figures(april)["accepted_workers"]) == (1, 1)
    assert (figures(april)["cases_merged_out"], figures(april)["cases_open"]) == (1, 1)
    assert (figures(april)["cases_closed"], figures(april)["person_times"]) == (0, 0)
    assert (figures(may)["cases_closed"], figures(may)["person_times"]) == (1, 2)


def test_what_cannot_be_merged_is_refused(desk: Desk) -> None:
    case_id, other_firm = a_case(desk), a_case(desk, employer="广州另例电子有限公司")
    over = a_case(desk)
    desk.do(WithdrawCase(case_id=over))
    for source, code in (
        (case_id, "merge_into_itself"),
        (other_firm, "merge_other_employer"),
        (over, "case_ended_unclosed"),
    ):
        command = MergeCases(case_ids=(source,), into=case_id, reason="例")
        assert refused(desk, command).code == code


def agreed_for(desk: Desk, name: str, *, whole: bool) -> int:
    case_id = a_case_in_mediation(desk, name)
    (worker,) = claimants(desk, case_id)
    items = (AgreementItem(claimant_id=None if whole else worker, amount=yuan(1000)),)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    return case_id


def test_sums_of_a_case_and_sums_of_workers_are_not_merged(desk: Desk) -> None:
    whole, single = agreed_for(desk, "甲例", whole=True), agreed_for(desk, "丙例", whole=False)

    for source, into in ((whole, single), (single, whole)):
        command = MergeCases(case_ids=(source,), into=into, reason="例")
        assert refused(desk, command).code == "merge_levels_mixed"


def test_a_case_is_not_merged_into_one_that_has_not_come_so_far(desk: Desk) -> None:
    agreed, registered = an_agreed_case(desk, 500), a_case(desk, "戊例")

    told = refused(desk, MergeCases(case_ids=(agreed,), into=registered, reason="例"))

    assert told.code == "merge_into_earlier_stage"
    numbers = [file_of(desk, one).case["number"] or f"#{one}" for one in (registered, agreed)]
    assert "把 {} 并入 {}".format(*numbers) in told.sentence()


def test_one_claim_registered_twice_is_one_claim(desk: Desk) -> None:
    cases = []
    for yuan_claimed in (500, 700):
        worker = NewClaimant(name="丁例", id_no="11010519491231002X")
        case_id = desk.do(
            RegisterCase(claimants=(worker,), employer=FIRM, cause="03", occurred_on=CAME)
        ).value
        desk.do(
            RecordAmount(
                case_id=case_id,
                layer=Layer.CLAIMED,
                amount=yuan(yuan_claimed),
                claimant_id=claimants(desk, case_id)[0],
            )
        )
        cases.append(case_id)

    merge(desk, cases[0], cases[1])

    told = file_of(desk, cases[0])
    assert (told.sums["claimed"], len(told.claimants)) == (70000, 1)
    assert "500.00" in told.notes[-1]["text"]


def test_a_merged_case_is_not_reopened_by_itself(desk: Desk) -> None:
    source, into = an_accepted_case(desk), an_accepted_case(desk)
    merge(desk, into, source)

    assert refused(desk, ReopenCase(case_id=source, reason="例")).code == "merged_away"


def test_a_case_knows_where_it_came_from_and_who_is_beside_it(desk: Desk) -> None:
    case_id, beside = an_accepted_case(desk, "张例", "李例"), an_accepted_case(desk, "王例")
    other = split(desk, case_id, 1)
    gone = an_accepted_case(desk, "赵例")
    merge(desk, case_id, gone)

    def told(of: int) -> set[tuple[int, Relation]]:
        return {(one.id, one.relation) for one in desk.lists.related(of)}

    assert told(case_id) == {
        (other, Relation.SPLIT_OFF),
        (gone, Relation.MERGED_HERE),
        (beside, Relation.SAME_EMPLOYER),
    }
    assert (case_id, Relation.SPLIT_FROM) in told(other)
    assert (case_id, Relation.MERGED_INTO) in told(gone)


def test_a_split_off_case_closes_on_the_agreement_it_came_with(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100, 200)
    other = split(desk, case_id, 1)
    pay(desk, other, 200, claimant_id=claimants(desk, other)[0], occurred_on=TODAY)
    desk.do(RecordFollowUp(case_id=other, method="电话", paid_in_full=True))

    desk.do(CloseCase(case_id=other, kind="mediated_performed"))

    assert stage_of(desk, other) is Stage.CLOSED


def test_some_withdraw_and_the_case_goes_on(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "张例", "李例")
    first, _ = claimants(desk, case_id)

    done = desk.do(
        WithdrawClaimants(
            case_id=case_id, claimant_ids=(first,), reason="已私下解决", occurred_on=CAME
        )
    )

    assert (done.value, states(desk, case_id)) == (1, ["withdrew", "pending"])
    assert stage_of(desk, case_id) is Stage.ACCEPTED
    (signed,) = file_of(desk, case_id).beside["checked_item"]
    assert (signed["list_code"], signed["claimant_id"], signed["occurred_on"]) == (
        WITHDRAWAL_LIST,
        first,
        CAME,
    )
    again = WithdrawClaimants(case_id=case_id, claimant_ids=(first,))
    assert refused(desk, again).code == "claimant_ended_before"


def test_an_agent_of_all_workers_stays_in_the_old_case(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "张例", "李例")
    desk.do(RecordAttorney(case_id=case_id, agent="赵代例"))

    other = split(desk, case_id, 1)

    assert len(file_of(desk, case_id).beside["power_of_attorney"]) == 1
    assert not file_of(desk, other).beside["power_of_attorney"]
