"""Employers as records: added, renamed, their dated facts and contacts, two made one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.employer_facts import EmployerContact, EmployerFact, FactKind
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services import registers
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.employers import (
    AddEmployer,
    ConfirmCreditCode,
    EndEmployerFact,
    MergeEmployers,
    RecordEmployerContact,
    RecordEmployerFact,
)
from dispute_desk.store.transaction import Transaction
from tests.services.one_of_each_employer import a_firm, a_tier
from tests.services.station import FIRM, TODAY, a_case, file_of, refused, visible

if TYPE_CHECKING:
    from dispute_desk.domain.record import Record
    from dispute_desk.services.desk import Desk

CODE, OTHER_CODE = "91440101MA5CJQ4N59", "913502000728319549"
TIER = FactKind.UNEMPLOYMENT_TIER


def records(desk: Desk, kind: type[Record], employer_id: int) -> list[Any]:
    with desk.store.writing(desk.office()) as tx:
        assert isinstance(tx, Transaction)
        return list(tx.all_of(kind, employer_id=employer_id))


def tier(employer_id: int, value: str, start: date, **more: Any) -> RecordEmployerFact:  # noqa: ANN401 - fields of a command
    return RecordEmployerFact(
        employer_id=employer_id, kind=TIER, value=value, valid_from=start, **more
    )


def firm_of(desk: Desk, case_id: int) -> int:
    found: int = file_of(desk, case_id).employer["id"]
    return found


def test_an_employer_can_be_there_before_its_first_case(desk: Desk) -> None:
    firm = a_firm(desk, credit_code=" 91440101ma5cjq4n59 ")

    assert registers.employer(desk, CODE)["id"] == firm
    assert firm_of(desk, a_case(desk, employer="广州样达电子有限公司")) == firm


def test_a_credit_code_belongs_to_one_employer(desk: Desk) -> None:
    a_firm(desk, credit_code=CODE)

    told = refused(desk, AddEmployer(name="另一个名字的厂", credit_code=CODE))

    assert (told.code, told.field) == ("employer_code_taken", "credit_code")
    assert "广州样达电子有限公司" in told.sentence()


def test_a_namesake_is_taken_in_with_a_reason_or_another_code(desk: Desk) -> None:
    first = a_firm(desk, credit_code=CODE)

    told = refused(desk, AddEmployer(name="广州样达电子有限公司"))
    assert (told.code, told.field) == ("employer_name_taken", "reason")

    other = a_firm(desk, credit_code=OTHER_CODE)
    third = a_firm(desk, reason="执照不同，另一法人")
    assert len({first, other, third}) == 3


def test_the_name_before_is_kept_and_still_finds_the_cases(desk: Desk) -> None:
    case_id = a_case(desk)
    firm = firm_of(desk, case_id)

    outcome = desk.do(EditEmployer(employer_id=firm, changes={"name": "广州例信服饰集团"}))

    assert file_of(desk, case_id).employer["former_names"] == FIRM
    assert desk.lists.case_ids(CaseQuery(text="例信制衣")) == [case_id]
    desk.undo(outcome.entry)
    assert file_of(desk, case_id).employer["former_names"] is None


def test_a_name_that_was_only_misspelt_can_be_set_right_without_a_former_one(desk: Desk) -> None:
    case_id = a_case(desk)
    changes = {"name": "广州例信制衣有限责任公司", "former_names": ""}

    desk.do(EditEmployer(employer_id=firm_of(desk, case_id), changes=changes))

    assert not file_of(desk, case_id).employer["former_names"]


def test_a_fact_of_the_same_time_is_refused_and_both_are_shown(desk: Desk) -> None:
    firm = a_firm(desk)
    a_tier(desk, firm)

    told = refused(desk, tier(firm, "tier_2", date(2026, 1, 1)))

    assert (told.code, told.field) == ("employer_fact_overlaps", "valid_from")
    assert "第一档（2025-01-01 – …）" in told.sentence()
    assert "第二档（2026-01-01 – …）" in told.sentence()


def test_the_next_fact_can_end_the_one_before(desk: Desk) -> None:
    firm = a_firm(desk)
    a_tier(desk, firm)

    outcome = desk.do(tier(firm, "tier_2", date(2026, 1, 1), ends_former=True))

    facts = records(desk, EmployerFact, firm)
    assert [(one.value, one.valid_to) for one in facts] == [
        ("tier_1", date(2025, 12, 31)),
        ("tier_2", None),
    ]
    desk.undo(outcome.entry)
    (left,) = records(desk, EmployerFact, firm)
    assert left.valid_to is None


def test_a_fact_that_begins_first_is_never_ended_by_an_earlier_one(desk: Desk) -> None:
    firm = a_firm(desk)
    a_tier(desk, firm)

    told = refused(desk, tier(firm, "tier_2", date(2024, 1, 1), ends_former=True))

    assert told.code == "employer_fact_overlaps"


def test_a_fact_is_corrected_ended_and_voided(desk: Desk) -> None:
    firm = a_firm(desk)
    fact = a_tier(desk, firm)

    desk.do(tier(firm, "tier_3", date(2025, 2, 1), source="税务核定单", record_id=fact))
    desk.do(EndEmployerFact(record_id=fact, valid_to=date(2025, 12, 31)))
    (one,) = records(desk, EmployerFact, firm)
    assert (one.value, one.valid_from, one.valid_to) == (
        "tier_3",
        date(2025, 2, 1),
        date(2025, 12, 31),
    )

    outcome = desk.do(VoidRecord(kind="employer_fact", record_id=fact, reason="登记错了单位"))
    assert records(desk, EmployerFact, firm) == []
    assert outcome.subject == "广州样达电子有限公司"


def test_a_fact_cannot_end_before_it_begins_nor_run_into_the_next(desk: Desk) -> None:
    firm = a_firm(desk)
    fact = a_tier(desk, firm)
    desk.do(tier(firm, "tier_2", date(2026, 1, 1), ends_former=True))

    early = refused(desk, EndEmployerFact(record_id=fact, valid_to=date(2024, 1, 1)))
    late = refused(desk, EndEmployerFact(record_id=fact, valid_to=date(2026, 3, 1)))

    assert early.code == "employer_fact_reversed"
    assert late.code == "employer_fact_overlaps"


@pytest.mark.parametrize("value", ["class_1", "0.8", ""])
def test_only_values_of_its_kind_are_taken(desk: Desk, value: str) -> None:
    told = refused(desk, tier(a_firm(desk), value, date(2025, 1, 1)))

    assert told.code == "no_such_word"


def test_a_record_of_another_employer_is_not_corrected_here(desk: Desk) -> None:
    here, there = a_firm(desk), a_firm(desk, "广州新例物业有限公司")
    fact = a_tier(desk, there)
    contact = desk.do(RecordEmployerContact(employer_id=there, name="钱人事例")).value

    for command in (
        tier(here, "tier_2", date(2025, 1, 1), record_id=fact),
        RecordEmployerContact(employer_id=here, name="钱人事例", record_id=contact),
    ):
        assert refused(desk, command).code == "record_of_other_employer"


def test_a_contact_without_a_name_is_refused(desk: Desk) -> None:
    told = refused(desk, RecordEmployerContact(employer_id=a_firm(desk), name="  "))

    assert (told.code, told.field) == ("empty_name", "name")


def test_two_records_of_one_firm_become_one_and_two_again(desk: Desk) -> None:
    stays = a_case(desk, credit_code=CODE)
    comes = a_case(desk, "李例", employer="例信制衣厂")
    keep, gone = firm_of(desk, stays), firm_of(desk, comes)
    changes = {"street": "示例街", "credit_code": CODE}
    desk.do(EditEmployer(employer_id=gone, changes=changes, reason="同一家，待合并"))
    a_tier(desk, gone)
    desk.do(RecordEmployerContact(employer_id=gone, name="钱人事例"))
    before = visible(desk)

    outcome = desk.do(MergeEmployers(keep_id=keep, merge_id=gone))

    firm = file_of(desk, comes).employer
    assert (firm["id"], firm["former_names"], firm["street"]) == (keep, "例信制衣厂", "示例街")
    assert desk.lists.employers()[0].cases == 2
    assert desk.lists.case_ids(CaseQuery(text="例信制衣厂")) == [comes, stays]
    assert len(records(desk, EmployerFact, keep) + records(desk, EmployerContact, keep)) == 2
    desk.undo(outcome.entry)
    assert visible(desk) == before


@pytest.mark.parametrize("code", [None, OTHER_CODE])
def test_names_alone_never_make_two_firms_one(desk: Desk, code: str | None) -> None:
    keep = firm_of(desk, a_case(desk, credit_code=CODE))
    gone = a_firm(desk, FIRM, reason="先单独登记", **({"credit_code": code} if code else {}))

    told = refused(desk, MergeEmployers(keep_id=keep, merge_id=gone))
    assert (told.code, told.field) == ("employer_merge_unsure", "reason")
    assert CODE in told.sentence()

    desk.do(MergeEmployers(keep_id=keep, merge_id=gone, reason="执照核对为同一家"))
    assert len(desk.lists.employers()) == 1


def test_facts_that_contradict_each_other_stop_a_merge(desk: Desk) -> None:
    keep, gone = a_firm(desk), a_firm(desk, "广州新例物业有限公司")
    a_tier(desk, keep)
    same = a_tier(desk, gone)
    merge = MergeEmployers(keep_id=keep, merge_id=gone, reason="核对为同一家")
    desk.undo(desk.do(merge).entry)
    desk.do(tier(gone, "tier_2", date(2025, 6, 1), record_id=same))

    assert refused(desk, merge).code == "employer_fact_overlaps"


def test_a_doubtful_code_is_settled_by_a_look_at_the_licence(desk: Desk) -> None:
    firm = a_firm(desk, credit_code="91350203M0001FUE2P")

    desk.do(ConfirmCreditCode(employer_id=firm))

    (seen,) = records(desk, EmployerFact, firm)
    assert (seen.kind, seen.value, seen.valid_from) == (
        FactKind.LICENCE,
        "91350203M0001FUE2P",
        TODAY,
    )


def test_without_a_code_there_is_no_licence_to_compare(desk: Desk) -> None:
    assert refused(desk, ConfirmCreditCode(employer_id=a_firm(desk))).code == (
        "employer_without_code"
    )


def test_an_employer_is_not_merged_with_itself(desk: Desk) -> None:
    firm = a_firm(desk)

    assert refused(desk, MergeEmployers(keep_id=firm, merge_id=firm)).code == "same_employer"


def test_an_edit_gives_no_firm_the_code_of_another_without_a_reason(desk: Desk) -> None:
    a_firm(desk, credit_code=CODE)
    other = firm_of(desk, a_case(desk))
    edit = EditEmployer(employer_id=other, changes={"credit_code": CODE})

    told = refused(desk, edit)

    assert (told.code, told.field) == ("employer_code_shared", "reason")
    desk.do(replace(edit, reason="总公司与分公司共用"))


def test_an_edit_gives_no_firm_the_name_of_another_without_a_reason(desk: Desk) -> None:
    a_case(desk)
    other = firm_of(desk, a_case(desk, employer="例信制衣厂"))
    edit = EditEmployer(employer_id=other, changes={"name": FIRM})

    told = refused(desk, edit)

    assert (told.code, told.field) == ("employer_name_taken", "reason")
    desk.do(replace(edit, reason="确是另一家"))


def test_a_case_against_a_former_name_finds_the_firm_that_bore_it(desk: Desk) -> None:
    keep, gone = firm_of(desk, a_case(desk)), firm_of(desk, a_case(desk, employer="例信制衣厂"))
    desk.do(MergeEmployers(keep_id=keep, merge_id=gone, reason="同一家"))

    assert firm_of(desk, a_case(desk, "王例", employer=" 例信制衣厂 ")) == keep
    another = a_case(desk, "周例", employer="例信制衣厂", credit_code=OTHER_CODE)
    desk.do(EditEmployer(employer_id=keep, changes={"credit_code": CODE}))
    assert firm_of(desk, another) == keep
