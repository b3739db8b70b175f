"""What a roster tells beside the workers: consents, insurance as told, attorneys; all emptied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.insured_line import InsuredStatus, Teller
from dispute_desk.domain.months import Month
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.insured import RecordInsuredLine
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import RosterInsured, RosterLine
from tests.services.station import CAME, TODAY, a_case, claimants, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

PENSION = RosterInsured(
    insurance=Insurance.PENSION, month_from=Month(2023, 1), month_to=Month(2024, 6)
)
MEDICAL = RosterInsured(
    insurance=Insurance.MEDICAL, status=InsuredStatus.UNPAID, month_from=Month(2023, 1)
)


@pytest.fixture
def case_id(desk: Desk) -> int:
    return a_case(desk)


@pytest.fixture
def worker(desk: Desk, case_id: int) -> int:
    return claimants(desk, case_id)[0]


def save(desk: Desk, case_id: int, **line: Any) -> None:  # noqa: ANN401 - fields of a line
    desk.do(SaveRoster(case_id=case_id, lines=(RosterLine(**line),)))


def beside(desk: Desk, case_id: int, kind: str) -> list[dict[str, Any]]:
    return list(file_of(desk, case_id).beside[kind])


def consents(desk: Desk, case_id: int) -> list[tuple[Any, ...]]:
    return [
        (one["item"], one["note"], one["occurred_on"])
        for one in beside(desk, case_id, "checked_item")
        if one["list_code"] == "consent"
    ]


def test_a_consent_is_emptied_bit_by_bit_and_as_a_whole(
    desk: Desk, case_id: int, worker: int
) -> None:
    save(desk, case_id, claimant_id=worker, consent_way="signed", consent_by="本人")
    assert consents(desk, case_id) == [("signed", "本人", TODAY)]

    save(desk, case_id, claimant_id=worker, changes={"consented_on": CAME.isoformat()})
    assert consents(desk, case_id) == [("signed", "本人", CAME)]

    save(desk, case_id, claimant_id=worker, clear=("consent_by",))
    assert consents(desk, case_id) == [("signed", None, CAME)]

    save(desk, case_id, claimant_id=worker, clear=("consent_way",), changes={"consented_on": None})
    assert consents(desk, case_id) == []
    assert file_of(desk, case_id).claimants[0]["consented_on"] is None


def test_a_day_of_consent_that_was_emptied_is_not_filled_in_again(
    desk: Desk, case_id: int, worker: int
) -> None:
    save(desk, case_id, claimant_id=worker, consent_way="signed")
    save(desk, case_id, claimant_id=worker, consent_way="phone", changes={"consented_on": None})

    assert consents(desk, case_id) == [("phone", None, None)]


def test_only_what_may_be_emptied_is_named(desk: Desk, case_id: int, worker: int) -> None:
    line = RosterLine(claimant_id=worker, clear=("name",))

    assert "不能在这里清空" in refused(desk, SaveRoster(case_id=case_id, lines=(line,))).sentence()


def test_a_consent_another_changed_meanwhile_is_asked_about(
    desk: Desk, case_id: int, worker: int
) -> None:
    save(desk, case_id, claimant_id=worker, consent_way="phone")
    seen = {"consent_way": None}
    mine = RosterLine(claimant_id=worker, consent_way="signed", seen=seen)

    refusal = refused(desk, SaveRoster(case_id=case_id, lines=(mine,)))

    assert (refusal.code, refusal.facts["names"]) == ("both_changed", "consent_way")


def test_insurance_as_a_worker_tells_it_is_kept_changed_and_emptied(
    desk: Desk, case_id: int, worker: int
) -> None:
    def told() -> list[tuple[Any, ...]]:
        return [
            (one["insurance"], str(one["month_from"]), one["month_to"], one["status"])
            for one in beside(desk, case_id, "insured_line")
            if one["teller"] is Teller.WORKER
        ]

    answer = RecordInsuredLine(
        case_id=case_id,
        claimant_id=worker,
        insurance=Insurance.PENSION,
        status=InsuredStatus.UNPAID,
        teller=Teller.TAX,
    )
    desk.do(answer)
    save(desk, case_id, claimant_id=worker, insured=(PENSION, MEDICAL))
    pension = (Insurance.PENSION, "2023-01", Month(2024, 6), InsuredStatus.PAID)
    medical = (Insurance.MEDICAL, "2023-01", None, InsuredStatus.UNPAID)
    assert told() == [pension, medical]
    first = beside(desk, case_id, "insured_line")[1]["id"]

    save(desk, case_id, claimant_id=worker, insured=(PENSION,))
    assert told() == [pension]
    assert first in {one["id"] for one in beside(desk, case_id, "insured_line")}

    save(desk, case_id, claimant_id=worker, clear=("insured",))
    assert told() == []
    assert len(beside(desk, case_id, "insured_line")) == 1  # the answer of the tax bureau stays


def test_months_that_run_backwards_are_refused(desk: Desk, case_id: int, worker: int) -> None:
    turned = RosterInsured(
        insurance=Insurance.PENSION, month_from=Month(2024, 6), month_to=Month(2023, 1)
    )
    line = RosterLine(claimant_id=worker, insured=(turned,))

    assert "2023-01" in refused(desk, SaveRoster(case_id=case_id, lines=(line,))).sentence()


def test_an_attorney_of_one_worker_is_kept_corrected_and_emptied(
    desk: Desk, case_id: int, worker: int
) -> None:
    def acting() -> list[tuple[Any, ...]]:
        return [
            (one["agent"], one["agent_phone"], one["claimant_id"])
            for one in beside(desk, case_id, "power_of_attorney")
        ]

    save(desk, case_id, claimant_id=worker, attorney="赵代例")
    save(desk, case_id, claimant_id=worker, attorney_phone="13800138000")
    assert acting() == [("赵代例", "13800138000", worker)]

    save(desk, case_id, claimant_id=worker, attorney="钱代例")
    assert acting() == [("钱代例", "13800138000", worker)]

    save(desk, case_id, claimant_id=worker, clear=("attorney", "attorney_phone"))
    assert acting() == []


def test_a_phone_of_no_attorney_and_several_attorneys_are_refused(
    desk: Desk, case_id: int, worker: int
) -> None:
    alone = RosterLine(claimant_id=worker, attorney_phone="13800138000")
    assert "没有代理人姓名" in refused(desk, SaveRoster(case_id=case_id, lines=(alone,))).sentence()
    for name in ("赵代例", "钱代例"):
        desk.do(RecordAttorney(case_id=case_id, claimant_id=worker, agent=name))

    line = RosterLine(claimant_id=worker, attorney="孙代例")
    assert "2 份委托授权" in refused(desk, SaveRoster(case_id=case_id, lines=(line,))).sentence()


def test_everything_beside_very_many_new_workers_is_undone_at_once(
    desk: Desk, case_id: int
) -> None:
    before = file_of(desk, case_id)
    lines = tuple(
        RosterLine(
            changes={"name": f"工例{n}"},
            insured=(PENSION, MEDICAL),
            attorney="赵代例",
            consent_way="signed",
        )
        for n in range(60)
    )

    done = desk.do(SaveRoster(case_id=case_id, lines=lines))

    assert len(beside(desk, case_id, "insured_line")) == 120
    assert len(beside(desk, case_id, "power_of_attorney")) == 60
    desk.undo(done.entry)
    assert file_of(desk, case_id) == before
