"""Registering: the number, the employer found again, the workers and what they ask."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.intake import AddClaimant, AddClaimants, NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.staff import ChangeSetting, EditPerson
from dispute_desk.store.tables import taken_number
from tests.services.station import (
    CAME,
    FIRM,
    a_case,
    claimants,
    file_of,
    pay,
    refused,
    states,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

CODE, OTHER_CODE = "91440101MA5CJQ4N59", "91350100M000100Y43"
MANY = 1000


def number_of(desk: Desk, case_id: int) -> str:
    return str(file_of(desk, case_id).case["number"])


def employer_of(desk: Desk, case_id: int) -> int:
    employer_id: int = file_of(desk, case_id).employer["id"]
    return employer_id


def test_numbers_run_on_within_a_year_and_start_anew_with_the_next(desk: Desk) -> None:
    days = [date(2025, 12, 30), CAME, date(2025, 12, 31), CAME]

    numbers = [number_of(desk, a_case(desk, on=day)) for day in days]

    assert numbers == [
        "云社调〔2025〕1号",
        "云社调〔2026〕1号",
        "云社调〔2025〕2号",
        "云社调〔2026〕2号",
    ]


def test_a_void_number_leaves_a_gap_for_ever(desk: Desk) -> None:
    for _ in range(3):
        a_case(desk)
        desk.undo(desk.lists.last_seq())

    assert number_of(desk, a_case(desk)) == "云社调〔2026〕4号"
    with desk.store.reading() as connection:
        hidden = connection.scalars(select(taken_number.c.hidden).order_by(taken_number.c.id)).all()
    assert [seq is None for seq in hidden] == [False, False, False, True]


def test_a_new_pattern_counts_on(desk: Desk) -> None:
    a_case(desk)
    desk.do(ChangeSetting(name="series.case", value="例调{year}-{n:04d}"))

    assert number_of(desk, a_case(desk)) == "例调2026-0002"


def test_two_series_never_give_the_same_number(desk: Desk) -> None:
    same = "例{year}-{n}"
    desk.do(ChangeSetting(name="series.case", value=same))

    told = refused(desk, ChangeSetting(name="series.agreement", value=same))

    assert told.code == "series_pattern_used"


@pytest.mark.parametrize(
    "written", ["广州例信制衣有限公司", "广州例信制衣 有限公司", "广州例信制衣有限公司 "]
)
def test_an_employer_is_found_again_by_its_name(desk: Desk, written: str) -> None:
    first = employer_of(desk, a_case(desk, employer=FIRM))

    assert employer_of(desk, a_case(desk, employer=written)) == first


def test_brackets_of_any_width_name_the_same_employer(desk: Desk) -> None:
    first = employer_of(desk, a_case(desk, employer="例信（广州）公司"))

    assert employer_of(desk, a_case(desk, employer="例信(广州)公司")) == first


def test_two_firms_of_one_name_stay_two(desk: Desk) -> None:
    one = employer_of(desk, a_case(desk, credit_code=CODE))
    other = employer_of(desk, a_case(desk, credit_code=OTHER_CODE))

    assert one != other
    assert employer_of(desk, a_case(desk, credit_code=CODE)) == one
    assert employer_of(desk, a_case(desk, credit_code=OTHER_CODE)) == other


def test_a_code_learnt_later_is_kept(desk: Desk) -> None:
    case_id = a_case(desk)
    again = a_case(desk, credit_code=CODE.lower())

    assert employer_of(desk, again) == employer_of(desk, case_id)
    assert file_of(desk, case_id).employer["credit_code"] == CODE


def test_the_firm_with_the_code_is_taken_before_one_without(desk: Desk) -> None:
    nameless = employer_of(desk, a_case(desk, credit_code=OTHER_CODE))
    coded = employer_of(desk, a_case(desk, credit_code=CODE))
    desk.do(EditEmployer(employer_id=nameless, changes={"credit_code": None}))

    assert employer_of(desk, a_case(desk, credit_code=CODE)) == coded


def test_a_known_employer_is_taken_by_its_key(desk: Desk) -> None:
    known = employer_of(desk, a_case(desk))

    assert employer_of(desk, a_case(desk, employer_id=known, employer=None)) == known


def test_a_chosen_employer_learns_the_code_it_lacked(desk: Desk) -> None:
    known = employer_of(desk, a_case(desk))

    case_id = a_case(desk, employer_id=known, employer=None, credit_code=CODE.lower())

    assert file_of(desk, case_id).employer["credit_code"] == CODE


def test_another_code_than_the_chosen_employers_is_never_dropped(desk: Desk) -> None:
    known = employer_of(desk, a_case(desk, credit_code=CODE))
    command = RegisterCase(
        claimants=(NewClaimant(name="例"),), employer_id=known, credit_code=OTHER_CODE
    )

    told = refused(desk, command)

    assert (told.code, told.field) == ("employer_code_differs", "credit_code")
    assert (told.facts["known"], told.facts["given"]) == (CODE, OTHER_CODE)
    a_case(desk, employer_id=known, employer=None, credit_code=CODE.lower())


def test_a_worker_is_taken_down_as_he_is(desk: Desk) -> None:
    worker = NewClaimant(
        name=" 李例 ",
        id_no="１１０１０５１９４９１２３１００２x",
        phone="１38-0000-1111",
        insurances=(Insurance.PENSION, Insurance.MEDICAL),
        claimed=yuan(10_000),
    )

    found = file_of(desk, a_case(desk, claimants=(worker,)))

    (row,) = found.claimants
    assert (row["name"], row["id_no"], row["phone"]) == (
        "李例",
        "11010519491231002X",
        "13800001111",
    )
    assert (row["sex"], row["born_on"]) == ("female", date(1949, 12, 31))
    assert (row["insurances"], row["person_key"]) == ("pension,medical", "id:11010519491231002X")
    assert found.sums["claimed"] == 10_000_00


def test_what_was_asked_first_is_to_decide_on_it(desk: Desk) -> None:
    case = file_of(desk, a_case(desk, on=date(2026, 11, 20))).case

    assert (case["stage"], case["next_action"]) == ("registered", "作出受理决定")
    assert case["next_action_on"] == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"claimants": ()}, "no_claimant", "claimants"),
        ({"claimants": (NewClaimant(name="  "),)}, "empty_name", "name"),
        ({"claimants": (NewClaimant(name="例", claimed=Fen(-1)),)}, "bad_amount", "claimed"),
        (
            {
                "claimants": (
                    NewClaimant(name="例", claim_from=Month(2024, 2), claim_to=Month(2024, 1)),
                )
            },
            "months_reversed",
            "claim_from",
        ),
        (
            {"claim_from": Month(2024, 2), "claim_to": Month(2024, 1)},
            "months_reversed",
            "claim_from",
        ),
        ({"employer": None}, "empty_name", "employer"),
        ({"employer": " "}, "empty_name", "employer"),
        ({"employer_id": 99}, "no_record", None),
        ({"handler_id": 99}, "no_record", None),
        ({"channel": "SMOKE"}, "no_such_word", None),
        ({"cause": "77"}, "no_such_word", None),
        ({"other_causes": ("77",)}, "no_such_word", None),
        ({"occurred_on": date(2026, 11, 23)}, "future_day", "occurred_on"),
    ],
)
def test_an_impossible_intake_is_refused(
    desk: Desk, wrong: dict[str, Any], code: str, field: str | None
) -> None:
    right = {"claimants": (NewClaimant(name="例"),), "employer": FIRM, "cause": "04"}

    told = refused(desk, RegisterCase(**{**right, **wrong}))

    assert (told.code, told.field) == (code, field)


def test_a_worker_cannot_join_before_the_case_came_in(desk: Desk) -> None:
    command = AddClaimant(
        case_id=a_case(desk), claimant=NewClaimant(name="例"), occurred_on=date(2026, 3, 1)
    )

    assert refused(desk, command).code == "day_before_receipt"


def test_many_workers_join_wholly_or_not_at_all(desk: Desk) -> None:
    people = (NewClaimant(name="甲例"), NewClaimant(name=""))

    assert refused(desk, AddClaimants(case_id=a_case(desk), claimants=people)).code == "empty_name"
    assert refused(desk, AddClaimants(case_id=1)).code == "no_claimant"


@pytest.mark.parametrize("role", ["handler_id", "tax_handler_id"])
def test_nobody_handles_a_case_who_is_not_there(desk: Desk, role: str) -> None:
    command: dict[str, Any] = {"case_id": a_case(desk), role: 99}

    assert refused(desk, AcceptCase(**command)).code == "no_record"


def test_nobody_registers_for_a_person_who_left(desk: Desk) -> None:
    person = desk.lists.people()[1].id
    desk.do(EditPerson(person_id=person, active=False))
    command = RegisterCase(
        claimants=(NewClaimant(name="例"),), employer=FIRM, cause="04", handler_id=person
    )

    assert refused(desk, command).code == "person_left"


def test_a_thousand_workers_come_agree_and_are_paid(desk: Desk) -> None:
    people = tuple(NewClaimant(name=f"工例{n}", claimed=yuan(n)) for n in range(1, MANY + 1))
    case_id = a_case(desk, claimants=people)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    start = StartMediation(case_id=case_id, occurred_on=CAME, late_reason="职工各自参加")
    desk.do(start)
    ids = claimants(desk, case_id)
    items = tuple(AgreementItem(claimant_id=one, amount=yuan(2)) for one in ids)
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    pay(desk, case_id, 2, claimant_id=ids[0])

    found = file_of(desk, case_id)
    assert len(ids) == len(found.payments) - 1 == MANY
    assert found.sums["claimed"] == MANY * (MANY + 1) // 2 * 100
    assert (found.sums["agreed"], found.sums["paid"]) == (MANY * 200, 200)
    assert states(desk, case_id) == ["paid", *["agreed"] * (MANY - 1)]
    assert desk.lists.case_ids(CaseQuery(text="工例777")) == [case_id]


def test_a_number_with_a_wrong_digit_tells_neither_sex_nor_birth(desk: Desk) -> None:
    worker = NewClaimant(name="李例", id_no="110105194912310021")

    (row,) = file_of(desk, a_case(desk, claimants=(worker,))).claimants

    assert (row["id_no"], row["sex"], row["born_on"]) == ("110105194912310021", None, None)
