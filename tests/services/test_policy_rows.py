"""What an office adds to the figures: two people, documents, no contradiction, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain import office_rows
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import SENTENCES, DeskError
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.office_rows import OfficeKind, PolicyFigures, RowState
from dispute_desk.domain.policy_coverage import Cover, cover_of
from dispute_desk.domain.policy_rows import Party, WageSeries
from dispute_desk.domain.policy_view import Found
from dispute_desk.domain.rights import Right
from dispute_desk.services import policy_rows
from dispute_desk.services.policy_questions import (
    difference_of_drafts,
    difference_of_figures,
    policy_view,
)
from dispute_desk.services.policy_rows import (
    AddPolicyRow,
    ConfirmPolicyRow,
    ConfirmShippedRow,
    WithdrawPolicyRow,
)
from dispute_desk.services.staff import EditPerson
from tests.services.policy_station import (
    GUANGZHOU,
    TO_CONFIRM,
    a_rate,
    a_second,
    adding,
    confirmed,
    drafted,
    medical,
)
from tests.services.station import NOW, TODAY, a_case, refused, visible, with_rights

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

JANUARY = Month(2026, 1)
SHIPPED = ConfirmShippedRow(
    region=GUANGZHOU, row_id=TO_CONFIRM, reason="查到年度表", document_title="2019年度缴费表"
)


def cover(desk: Desk, insurance: Insurance, month: Month) -> Cover:
    return cover_of(policy_view(desk, GUANGZHOU), insurance, month)


def test_a_draft_is_not_computed_with_until_it_is_confirmed(desk: Desk) -> None:
    made = drafted(desk)

    assert cover(desk, Insurance.MEDICAL, JANUARY) is Cover.GAP

    desk.do(ConfirmPolicyRow(record_ids=made))
    view = policy_view(desk, GUANGZHOU)
    found = view.limit(Insurance.MEDICAL, JANUARY)
    assert (found.found, found.row and found.row.lower) == (Found.VALUE, 630000)
    assert cover(desk, Insurance.MEDICAL, JANUARY) is Cover.SECONDARY  # by its rates
    assert found.row is not None
    assert view.sources[found.row.source_ids[0]].doc_no == "穗医保例〔2026〕1号"


def test_one_who_is_alone_confirms_and_that_is_said(desk: Desk) -> None:
    confirmed(desk)

    (row,) = desk.lists.policy_rows(GUANGZHOU)
    assert (row.state, row.made_by, row.confirmed_by, row.alone) == (
        RowState.CONFIRMED,
        "林例",
        "林例",
        True,
    )


def test_where_two_people_could_the_second_one_confirms(desk: Desk) -> None:
    second = a_second(desk)
    made = drafted(desk)

    told = refused(desk, ConfirmPolicyRow(record_ids=made))
    assert (told.code, "周二例" in told.sentence()) == ("policy_second_person", True)

    second.do(ConfirmPolicyRow(record_ids=made, reason="已与原件核对"))
    (row,) = desk.lists.policy_rows(GUANGZHOU)
    assert (row.made_by, row.confirmed_by, row.alone) == ("林例", "周二例", False)


def test_a_person_who_left_or_has_no_right_is_no_second_one(desk: Desk) -> None:
    a_second(desk)
    left = next(one for one in desk.lists.people() if one.name == "周二例")
    desk.do(EditPerson(person_id=left.id, active=False))

    confirmed(desk)

    assert desk.lists.policy_rows()[0].state is RowState.CONFIRMED


def test_a_shipped_row_that_is_only_derived_counts_once_a_document_is_named(desk: Desk) -> None:
    month = Month(2019, 9)
    assert cover(desk, Insurance.UNEMPLOYMENT, month) is Cover.UNCONFIRMED

    desk.do(SHIPPED)

    assert policy_view(desk, GUANGZHOU).limit(Insurance.UNEMPLOYMENT, month).is_usable
    assert cover(desk, Insurance.UNEMPLOYMENT, month) is Cover.SOUND
    assert refused(desk, SHIPPED).code == "policy_row_confirmed_before"


def test_a_shipped_row_waits_for_the_second_person_too(desk: Desk) -> None:
    second = a_second(desk)
    made = desk.do(SHIPPED).value

    assert cover(desk, Insurance.UNEMPLOYMENT, Month(2019, 9)) is Cover.UNCONFIRMED
    second.do(ConfirmPolicyRow(record_ids=(made,)))
    assert cover(desk, Insurance.UNEMPLOYMENT, Month(2019, 9)) is Cover.SOUND


def test_a_shipped_row_past_its_time_goes_on_once_it_is_confirmed(desk: Desk) -> None:
    month = Month(2026, 8)
    view = policy_view(desk, GUANGZHOU)
    assert view.limit(Insurance.INJURY, month).found is Found.EXPIRED

    desk.do(replace(SHIPPED, row_id="gz-inj-202607"))

    assert policy_view(desk, GUANGZHOU).limit(Insurance.INJURY, month).found is Found.NO_CAP


def test_what_was_known_on_a_day_stays_so_whatever_is_added_or_ended_later(desk: Desk) -> None:
    made = confirmed(desk)
    yesterday = TODAY - timedelta(days=1)

    assert not policy_view(desk, GUANGZHOU, yesterday).added
    assert policy_view(desk, GUANGZHOU).added

    desk.clock = lambda: NOW + timedelta(days=3)
    desk.do(WithdrawPolicyRow(record_ids=made, reason="文件更正"))
    assert not policy_view(desk, GUANGZHOU).added
    assert policy_view(desk, GUANGZHOU, TODAY).added
    assert desk.lists.policy_rows()[0].withdrawn_why == "文件更正"


def test_average_and_minimum_wages_come_before_the_shipped_ones(desk: Desk) -> None:
    last = Month(2026, 12)
    confirmed(
        desk,
        PolicyFigures(
            kind=OfficeKind.AVERAGE_WAGE,
            series=WageSeries.CITY_FULL,
            value=Fen(1050000),
            from_month=JANUARY,
            to_month=last,
        ),
        PolicyFigures(
            kind=OfficeKind.MINIMUM_WAGE, value=Fen(260000), from_month=JANUARY, to_month=last
        ),
    )

    view = policy_view(desk, GUANGZHOU)

    assert (view.wages[0].year, view.wages[0].value) == (2026, 1050000)
    wage = view.minimum_wage(JANUARY)
    assert wage is not None
    assert wage.value == 260000
    before = view.minimum_wage(Month(2025, 12))
    assert before is not None
    assert before.row_id == "gz-mw-202503"


WRONG: dict[str, Callable[[Desk], object]] = {
    "policy_row_reversed": lambda _: adding(medical("2026-03", "2026-01")),
    "policy_row_lacks": lambda _: adding(medical(upper=None)),
    "policy_row_limits": lambda _: adding(medical(lower=Fen(400), upper=Fen(300))),
    "policy_row_amount": lambda _: adding(medical(lower=Fen(-1))),
    "policy_row_rate": lambda _: adding(a_rate(rate="0.1234567")),
    "policy_row_units": lambda _: adding(a_rate(units="Enterprise large")),
    "policy_row_long": lambda _: adding(medical("2026-01", "2062-12")),
    "policy_wage_year": lambda _: adding(
        PolicyFigures(
            kind=OfficeKind.AVERAGE_WAGE,
            series=WageSeries.PROVINCE,
            value=Fen(920000),
            from_month=Month(2025, 7),
            to_month=Month(2026, 6),
        )
    ),
    "policy_row_overlap": lambda desk: (
        adding(medical("2026-12", "2027-06")) if drafted(desk) else None
    ),
    "policy_row_no_insurance": lambda _: adding(
        PolicyFigures(
            kind=OfficeKind.RATE,
            insurance=Insurance.SUPPLEMENTARY,
            party=Party.EMPLOYER,
            rate="0.005",
            from_month=Month(2023, 1),
            to_month=Month(2023, 2),
        )
    ),
    "policy_document_needed": lambda _: adding(document_no=" "),
    "reason_needed": lambda _: adding(reason=" "),
    "policy_no_rows": lambda _: AddPolicyRow(
        region=GUANGZHOU, rows=(), reason="例", document_no="例"
    ),
    "policy_no_region": lambda _: AddPolicyRow(
        region="999999", rows=(medical(),), reason="例", document_no="例"
    ),
    "policy_row_absent": lambda _: replace(SHIPPED, row_id="gz-une-190001"),
    "policy_row_needs_none": lambda _: replace(SHIPPED, row_id="gz-med-202401"),
    "policy_row_confirmed_before": lambda desk: ConfirmPolicyRow(record_ids=confirmed(desk)),
    "policy_row_withdrawn": lambda desk: ConfirmPolicyRow(record_ids=ended(desk)),
    "no_record": lambda _: WithdrawPolicyRow(record_ids=(99,), reason="例"),
}


def test_every_refusal_about_rows_has_an_example() -> None:
    written = {
        value
        for room in (office_rows, policy_rows)
        for name, value in vars(room).items()
        if name.isupper() and isinstance(value, str) and value in SENTENCES
    }

    assert written - set(WRONG) == {"policy_second_person"}  # a test of its own


def ended(desk: Desk) -> tuple[int, ...]:
    made = drafted(desk)
    desk.do(WithdrawPolicyRow(record_ids=made, reason="录错了"))
    return made


@pytest.mark.parametrize("code", sorted(WRONG))
def test_what_contradicts_itself_is_refused_in_one_sentence(desk: Desk, code: str) -> None:
    told = refused(desk, WRONG[code](desk))

    assert told.code == code
    assert told.sentence().endswith("。")
    assert "{" not in told.sentence()


def test_rates_of_other_tiers_and_parties_stand_beside_each_other(desk: Desk) -> None:
    rows = (
        a_rate(),
        a_rate(party=Party.EMPLOYEE, rate="0.08"),
        replace(a_rate(), insurance=Insurance.UNEMPLOYMENT, tier="tier_1"),
        replace(a_rate(), insurance=Insurance.UNEMPLOYMENT, tier="tier_2"),
    )
    drafted(desk, *rows)

    assert refused(desk, adding(a_rate(units="organ"))).code == "policy_row_overlap"
    assert len(desk.lists.policy_rows()) == len(rows)


def test_undo_takes_back_what_nobody_built_upon(desk: Desk) -> None:
    before = visible(desk)
    outcome = desk.do(adding())
    desk.undo(outcome.entry)
    assert visible(desk) == before

    made = drafted(desk)
    done = desk.do(ConfirmPolicyRow(record_ids=made))
    desk.undo(done.entry)
    assert desk.lists.policy_rows()[0].state is RowState.DRAFT


def test_undo_brings_no_second_row_for_the_same_months_back(desk: Desk) -> None:
    made = drafted(desk)
    gone = desk.do(WithdrawPolicyRow(record_ids=made, reason="录错了"))
    drafted(desk, medical(lower=Fen(640000)))

    with pytest.raises(DeskError) as told:
        desk.undo(gone.entry)

    assert told.value.code == "policy_row_overlap"


def test_the_difference_names_months_colours_and_open_cases(desk: Desk) -> None:
    touched = a_case(desk, claim_from=Month(2025, 10), claim_to=Month(2026, 2))
    a_case(desk, "李例", claim_from=Month(2024, 1), claim_to=Month(2024, 12))
    a_case(
        desk,
        "王例",
        claim_from=Month(2026, 1),
        claim_to=Month(2026, 2),
        insurances=(Insurance.PENSION,),
    )
    made = drafted(desk, medical("2026-01", "2026-08"))

    told = difference_of_drafts(desk, GUANGZHOU, made)

    assert [(one.insurance, str(one.first), str(one.last), one.before, one.after)
            for one in told.changes] == [
        (Insurance.MEDICAL, "2026-01", "2026-06", Cover.GAP, Cover.SECONDARY),
        (Insurance.MEDICAL, "2026-07", "2026-08", Cover.GAP, Cover.EXPIRED),
    ]  # fmt: skip
    assert told.cases is not None
    assert [one.id for one in told.cases] == [touched]
    assert difference_of_figures(desk, GUANGZHOU, [medical("2026-01", "2026-08")]) == told


def test_who_may_not_see_cases_is_told_the_months_only(desk: Desk) -> None:
    a_case(desk, claim_from=Month(2025, 10), claim_to=Month(2026, 2))
    manager = with_rights(desk, Right.SETTINGS)

    told = difference_of_figures(manager, GUANGZHOU, [medical()])

    assert told.changes
    assert told.cases is None


def test_a_row_that_takes_the_place_of_a_shipped_one_is_a_difference_too(desk: Desk) -> None:
    told = difference_of_figures(desk, GUANGZHOU, [medical("2025-01", "2025-03")])

    (change,) = told.changes
    assert (change.before, change.after) == (Cover.SECONDARY, Cover.SECONDARY)


def test_the_day_a_row_was_confirmed_counts_not_the_day_it_was_drafted(desk: Desk) -> None:
    made = drafted(desk)
    desk.clock = lambda: NOW + timedelta(days=2)
    desk.do(ConfirmPolicyRow(record_ids=made))

    assert not policy_view(desk, GUANGZHOU, TODAY + timedelta(days=1)).added
    assert policy_view(desk, GUANGZHOU, date(2026, 11, 24)).added
