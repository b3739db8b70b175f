"""The sheet of workers is saved as one act: all lines or none, layers apart, undone at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from dispute_desk.domain.amount import WRITTEN, Insurance, Layer, Share
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.money import Fen
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.editing import EditClaimant
from dispute_desk.services.mediation import StartMediation
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterFigure, RosterLine
from tests.services.station import CAME, a_case, an_accepted_case, claimants, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

SPOILED = "4.40524E+17"


def named(*names: str) -> tuple[RosterLine, ...]:
    return tuple(RosterLine(changes={"name": name}) for name in names)


def workers_of(desk: Desk, case_id: int) -> list[dict[str, Any]]:
    return list(file_of(desk, case_id).claimants)


def test_a_roster_is_one_entry_of_the_history_and_undone_at_once(desk: Desk) -> None:
    case_id = a_case(desk)
    before = file_of(desk, case_id)
    figure = RosterFigure(layer=Layer.CLAIMED, amount=Fen(100))
    lines = tuple(
        RosterLine(changes={"name": f"工例{n}"}, figures=(figure,), consent_way="signed")
        for n in range(120)
    )

    done = desk.do(SaveRoster(case_id=case_id, lines=lines))

    assert len(workers_of(desk, case_id)) == len(before.claimants) + 120
    assert desk.lists.history(case_id=case_id)[0].command == "SaveRoster"
    undone = desk.undo(done.entry)
    assert file_of(desk, case_id) == before
    desk.undo(undone.entry)
    assert file_of(desk, case_id).sums["claimed"] == before.sums["claimed"] + 12_000
    row = desk.lists.case_rows([case_id])[case_id]
    assert (row.claimants, row.claimed) == (
        len(before.claimants) + 120,
        before.sums["claimed"] + 12_000,
    )


def test_what_is_doubtful_is_kept_as_it_was_typed(desk: Desk) -> None:
    case_id = a_case(desk)
    line = RosterLine(
        changes={"name": "张例、李例", "id_no": SPOILED, "phone": "138****8000", "sex": None}
    )

    (worker_id,) = desk.do(SaveRoster(case_id=case_id, lines=(line,))).value

    kept = next(one for one in workers_of(desk, case_id) if one["id"] == worker_id)
    assert (kept["name"], kept["id_no"], kept["phone"]) == ("张例、李例", SPOILED, "138****8000")


def test_a_sure_number_tells_sex_and_birth(desk: Desk) -> None:
    case_id = a_case(desk)
    line = RosterLine(changes={"name": "王例", "id_no": "11010519491231002x"})

    desk.do(SaveRoster(case_id=case_id, lines=(line,)))

    kept = workers_of(desk, case_id)[-1]
    assert (kept["id_no"], kept["sex"], str(kept["born_on"])) == (
        "11010519491231002X",
        "female",
        "1949-12-31",
    )


def test_one_refused_line_saves_nothing_and_says_which(desk: Desk) -> None:
    case_id = a_case(desk)
    before = file_of(desk, case_id)
    bad = RosterLine(changes={"name": "李例", "claim_from": "2024-05", "claim_to": "2024-01"})

    refusal = refused(desk, SaveRoster(case_id=case_id, lines=(*named("张例"), bad)))

    assert refusal.code == "roster_line"
    assert "第 2 行（李例）" in refusal.sentence()
    assert "起始月份 2024-05 晚于终止月份 2024-01" in refusal.sentence()
    assert file_of(desk, case_id) == before


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (RosterLine(changes={"name": " "}), "roster_line"),
        (RosterLine(claimant_id=99_999, changes={"job": "缝纫"}), "roster_line"),
        (RosterLine(changes={"name": "张例"}, consent_way="no"), "roster_line"),
        (
            RosterLine(
                changes={"name": "张例"}, figures=(RosterFigure(layer=Layer.PAID, amount=Fen(1)),)
            ),
            "roster_line",
        ),
        (
            RosterLine(
                changes={"name": "张例"},
                figures=(RosterFigure(layer=Layer.CLAIMED, amount=Fen(-1)),),
            ),
            "roster_line",
        ),
        (
            RosterLine(
                changes={"name": "张例"},
                figures=(RosterFigure(layer=Layer.CLAIMED, amount=Fen(1)),) * 2,
            ),
            "roster_line",
        ),
    ],
)
def test_every_line_is_looked_at(desk: Desk, line: RosterLine, code: str) -> None:
    assert refused(desk, SaveRoster(case_id=a_case(desk), lines=(line,))).code == code


def test_an_empty_sheet_is_not_saved(desk: Desk) -> None:
    assert refused(desk, SaveRoster(case_id=a_case(desk))).code == "nothing_in_roster"


def test_what_another_changed_meanwhile_is_asked_about(desk: Desk) -> None:
    case_id = a_case(desk)
    worker = claimants(desk, case_id)[0]
    desk.do(EditClaimant(claimant_id=worker, changes={"job": "裁床"}))
    mine = RosterLine(claimant_id=worker, changes={"job": "缝纫"}, seen={"job": None})

    refusal = refused(desk, SaveRoster(case_id=case_id, lines=(mine,)))

    assert (refusal.code, refusal.facts["names"]) == ("both_changed", "job")


def test_a_sum_another_changed_meanwhile_is_asked_about(desk: Desk) -> None:
    case_id = a_case(desk)
    worker = claimants(desk, case_id)[0]
    desk.do(
        RecordAmount(case_id=case_id, claimant_id=worker, layer=Layer.VERIFIED, amount=Fen(500))
    )
    figure = RosterFigure(layer=Layer.VERIFIED, amount=Fen(700), seen=Fen(0))

    line = RosterLine(claimant_id=worker, figures=(figure,))
    refusal = refused(desk, SaveRoster(case_id=case_id, lines=(line,)))

    assert (refusal.code, refusal.facts["names"]) == ("both_changed", "verified")


def test_a_reckoned_sum_says_that_the_worker_was_looked_into(desk: Desk) -> None:
    case_id = a_case(desk)
    worker = claimants(desk, case_id)[0]
    figure = RosterFigure(layer=Layer.VERIFIED, amount=Fen(500), share=Share.EMPLOYER)

    desk.do(SaveRoster(case_id=case_id, lines=(RosterLine(claimant_id=worker, figures=(figure,)),)))

    assert workers_of(desk, case_id)[0]["state"] is ClaimantState.VERIFIED


def test_a_consent_says_who_when_and_in_what_way(desk: Desk) -> None:
    case_id = a_case(desk)
    worker = claimants(desk, case_id)[0]
    first = RosterLine(claimant_id=worker, consent_way="phone", consent_by="本人")
    desk.do(SaveRoster(case_id=case_id, lines=(first,)))
    again = RosterLine(
        claimant_id=worker, changes={"consented_on": CAME.isoformat()}, consent_way="signed"
    )
    desk.do(SaveRoster(case_id=case_id, lines=(again,)))

    (kept,) = [
        one
        for one in file_of(desk, case_id).beside["checked_item"]
        if one["list_code"] == "consent"
    ]
    assert (kept["item"], kept["note"], kept["occurred_on"]) == ("signed", "本人", CAME)


PLACES = some.tuples(
    some.sampled_from(sorted(WRITTEN)),
    some.sampled_from([None, Insurance.PENSION, Insurance.MEDICAL]),
    some.sampled_from([None, *Share]),
)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.lists(some.tuples(PLACES, some.integers(1, 10**9)), min_size=1, max_size=12))
def test_sums_hold_in_any_order_and_no_layer_touches_another(
    desk: Desk, written: list[tuple[tuple[Layer, Insurance | None, Share | None], int]]
) -> None:
    case_id = a_case(desk)
    desk.do(SaveRoster(case_id=case_id, lines=(_all_gone(desk, case_id),)))
    worker = claimants(desk, case_id)[0]
    wanted: dict[tuple[Layer, Insurance | None, Share | None], int] = {}
    for place, fen in written:
        layer, insurance, share = place
        figure = RosterFigure(layer=layer, insurance=insurance, share=share, amount=Fen(fen))
        line = RosterLine(claimant_id=worker, figures=(figure,))
        desk.do(SaveRoster(case_id=case_id, lines=(line,)))
        wanted[place] = fen

    found = {
        (one["layer"], one["insurance"], one["share"]): one["fen"]
        for one in file_of(desk, case_id).amounts
    }
    assert found == wanted


def _all_gone(desk: Desk, case_id: int) -> RosterLine:
    """Return the line that takes away what the first worker of a new case claims."""
    return RosterLine(
        claimant_id=claimants(desk, case_id)[0], figures=(RosterFigure(layer=Layer.CLAIMED),)
    )


def test_a_group_case_asks_who_speaks_for_it_before_the_mediation(desk: Desk) -> None:
    case_id = an_accepted_case(desk, *(f"工例{n}" for n in range(10)))
    start = StartMediation(case_id=case_id, occurred_on=CAME)
    assert refused(desk, start).code == "no_representative"

    line = RosterLine(claimant_id=claimants(desk, case_id)[3], changes={"is_representative": True})
    desk.do(SaveRoster(case_id=case_id, lines=(line,)))

    desk.do(start)


def test_a_mediation_without_representatives_is_recorded_with_the_reason(desk: Desk) -> None:
    case_id = an_accepted_case(desk, *(f"工例{n}" for n in range(10)))
    reason = "职工各自到场"

    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, late_reason=reason))

    assert file_of(desk, case_id).moves[-1]["reason"] == reason
