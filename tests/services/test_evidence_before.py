"""Evidence of the cases before a split or a merger counts for the workers who went on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.evidence_matrix import ORIGIN, MatrixLine, matrix
from dispute_desk.domain.papers import EVIDENCE_LIST
from dispute_desk.services.evidence import RecordEvidence
from tests.services.paper_cases import values
from tests.services.station import CAME, an_accepted_case, claimants, file_of
from tests.services.test_splitting import merge, split

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def lines_of(desk: Desk, case_id: int) -> dict[str, MatrixLine]:
    file = file_of(desk, case_id)
    pieces, people = file.beside["evidence"], file.claimants
    former = desk.lists.former(case_id)
    found = matrix(desk.profile, file.case, pieces, people, workers=len(people), former=former)
    return {one.element.code: one for one in found}


def record(
    desk: Desk, case_id: int, element: str, worker: int | None = None, *, came: bool = True
) -> None:
    desk.do(
        RecordEvidence(
            case_id=case_id,
            element=element,
            kind="wage_slips" if element == "wages" else None,
            title="材料例",
            claimant_id=worker,
            asked_on=CAME,
            received_on=CAME if came else None,
        )
    )


def test_a_piece_of_a_worker_goes_with_him_and_what_is_of_the_case_stays_and_counts(
    desk: Desk,
) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例", "丙例")
    first, second, _ = claimants(desk, case_id)
    record(desk, case_id, "wages", first)
    record(desk, case_id, "wages", second)
    record(desk, case_id, "relation")

    other = split(desk, case_id, 0, 2)

    lines = lines_of(desk, other)
    mine, his = claimants(desk, other)
    assert [one["claimant_id"] for one in lines["wages"].received] == [mine]
    assert lines["wages"].unproved == (his,)
    (piece,) = lines["relation"].received
    assert piece[ORIGIN] == file_of(desk, case_id).case["number"]
    assert not lines["relation"].gap
    assert [one.get(ORIGIN) for one in lines_of(desk, case_id)["relation"].received] == [None]


def test_what_speaks_for_all_there_speaks_for_those_who_came_from_there(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    record(desk, case_id, "wages")

    other = split(desk, case_id, 1)

    assert not lines_of(desk, other)["wages"].gap
    apart = an_accepted_case(desk, "丁例")
    merge(desk, case_id, apart)
    assert not lines_of(desk, case_id)["wages"].gap


def test_what_a_merged_case_has_for_all_of_its_own_is_not_for_everybody(desk: Desk) -> None:
    into = an_accepted_case(desk, "甲例")
    apart = an_accepted_case(desk, "乙例")
    record(desk, apart, "wages")
    merge(desk, into, apart)

    line = lines_of(desk, into)["wages"]

    assert line.unproved == (claimants(desk, into)[0],)


def test_what_did_not_come_for_the_case_there_is_to_be_asked_for_here(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    record(desk, case_id, "wages", came=False)

    other = split(desk, case_id, 1)

    line = lines_of(desk, other)["wages"]
    assert (line.gap, line.pieces, line.unasked) == (True, (), tuple(claimants(desk, other)))


def test_evidence_follows_over_two_splits(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例", "丙例")
    record(desk, case_id, "wages")

    last = split(desk, split(desk, case_id, 1, 2), 1)

    assert not lines_of(desk, last)["wages"].gap


def test_the_printed_list_says_where_the_piece_lies(desk: Desk) -> None:
    case_id = an_accepted_case(desk, "甲例", "乙例")
    record(desk, case_id, "wages")
    number = file_of(desk, case_id).case["number"]

    told = values(desk, EVIDENCE_LIST, split(desk, case_id, 1))

    assert any(f"材料例（在原案 {number}）" in one["what"] for one in told["received"])
    assert all(one["element"] != told["received"][0]["element"] for one in told["gaps"])
