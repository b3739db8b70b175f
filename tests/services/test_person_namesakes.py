"""A record that bears the name alone is his where more agrees; else it is counted and asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.money import Fen
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.person_report import release_report, report_told, report_values
from dispute_desk.services.splitting import SplitCase
from tests.services.person_papers import ID, OTHER_ID, case_of, request, told
from tests.services.station import CAME, FIRM, claimants

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

PHONE, OTHER_PHONE = "13800001111", "18900002222"
#: Who is registered stands among the workers and in the register of visits.
RECORDS = 2
OTHER_FIRM = "深圳市另例餐饮有限公司"


def only_named(desk: Desk, request_id: int) -> tuple[int, tuple[str, ...]]:
    """Of how many records only the name agrees, and in which cases."""
    told = report_told(desk, request_id)
    return told.only_named, told.only_named_in


def elsewhere(desk: Desk, *people: NewClaimant) -> int:
    command = RegisterCase(claimants=people, employer=OTHER_FIRM, cause="03", occurred_on=CAME)
    return int(desk.do(command).value)


def known(desk: Desk) -> int:
    """The case in which he stands with his number."""
    return case_of(desk, NewClaimant(name="张例", id_no=ID, phone=PHONE))


def test_who_bears_the_name_alone_is_counted_and_not_told(desk: Desk) -> None:
    known(desk)
    other = NewClaimant(name="张例", phone=OTHER_PHONE, address="别人的住址8号")
    case_id = elsewhere(desk, other)
    asked = request(desk)

    values = report_values(desk, asked)

    assert OTHER_PHONE not in told(values)
    assert "别人的住址" not in told(values)
    assert "同名、没有登记证件号码的记录 2 条" in values["left_out"]
    number = desk.lists.case_file(case_id).case["number"]
    assert number not in values["cases"]
    assert number not in values["left_out"]  # whose it is concerns a namesake
    assert only_named(desk, asked) == (RECORDS, (number,))


def test_once_somebody_made_sure_it_is_told_and_the_journal_says_so(
    desk: Desk, tmp_path: Path
) -> None:
    known(desk)
    elsewhere(desk, NewClaimant(name="张例", phone=OTHER_PHONE))
    asked = request(desk)

    values = report_values(desk, asked, by_name=True)
    release_report(desk, asked, b"%PDF-1.7", tmp_path / "答复.pdf", by_name=True)

    assert OTHER_PHONE in told(values)
    assert "按姓名列入" in told(values)
    assert "同名、没有登记" not in (values["left_out"] or "")
    (entry,) = desk.lists.history(limit=1)
    assert entry.command == "NotePersonReport"


@pytest.mark.parametrize(
    ("firm", "phone", "his"),
    [
        (OTHER_FIRM, PHONE, True),
        (OTHER_FIRM, None, False),
        (OTHER_FIRM, OTHER_PHONE, False),
        (FIRM, None, False),
        (FIRM, OTHER_PHONE, False),
        (FIRM, PHONE, True),
    ],
)
def test_what_agrees_beside_the_name_decides(
    desk: Desk, firm: str, phone: str | None, *, his: bool
) -> None:
    known(desk)
    person = NewClaimant(name="张例", phone=phone)
    desk.do(RegisterCase(claimants=(person,), employer=firm, cause="03", occurred_on=CAME))

    count, _ = only_named(desk, request(desk))

    assert count == (0 if his else RECORDS)


def test_a_second_of_the_name_in_his_own_case_is_somebody_else(desk: Desk) -> None:
    case_of(
        desk,
        NewClaimant(name="张例", id_no=ID, phone=PHONE),
        NewClaimant(name="张例", address="别人的住址8号"),
    )
    asked = request(desk)

    assert "别人的住址" not in told(report_values(desk, asked))
    assert only_named(desk, asked)[0] == RECORDS


def test_where_nobody_bears_the_number_all_is_asked_but_the_case_he_asks_about(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例", phone=OTHER_PHONE))
    elsewhere(desk, NewClaimant(name="张例", address="住址8号"))

    assert only_named(desk, request(desk))[0] == 2 * RECORDS
    asked = request(desk, case_id=case_id)
    assert only_named(desk, asked)[0] == RECORDS
    assert OTHER_PHONE in told(report_values(desk, asked))


def test_a_namesake_in_his_own_case_is_told_neither_by_his_visit_nor_by_himself(
    desk: Desk,
) -> None:
    """The one with the number gave no telephone: the other's visit makes nothing of his sure."""
    case_of(
        desk,
        NewClaimant(name="张例", id_no=ID),
        NewClaimant(name="张例", phone=OTHER_PHONE, address="别人的住址8号", claimed=Fen(77700)),
    )
    asked = request(desk)

    whole = told(report_values(desk, asked))

    assert OTHER_PHONE not in whole
    assert "别人的住址" not in whole
    assert "777.00" not in whole
    assert only_named(desk, asked)[0] == RECORDS


def test_two_of_the_name_at_one_employer_are_both_asked_about(desk: Desk) -> None:
    case_of(desk, NewClaimant(name="张例", id_no=ID))
    for phone in (PHONE, OTHER_PHONE):
        case_of(desk, NewClaimant(name="张例", phone=phone))

    assert only_named(desk, request(desk))[0] == 2 * RECORDS


def test_two_of_the_name_in_the_case_he_asks_about_are_both_asked_about(desk: Desk) -> None:
    people = [NewClaimant(name="张例", phone=phone) for phone in (PHONE, OTHER_PHONE)]
    case_id = case_of(desk, *people)

    assert only_named(desk, request(desk, case_id=case_id))[0] == 2 * RECORDS


def test_a_worker_split_off_stays_the_same_person(desk: Desk) -> None:
    case_id = case_of(
        desk, NewClaimant(name="张例", id_no=ID, phone=PHONE), NewClaimant(name="李例")
    )
    mine = claimants(desk, case_id)[0]
    desk.do(SplitCase(case_id=case_id, claimant_ids=(mine,), reason="另案处理"))

    assert only_named(desk, request(desk)) == (0, ())


def test_one_with_another_number_is_never_told(desk: Desk) -> None:
    known(desk)
    elsewhere(desk, NewClaimant(name="张例", id_no=OTHER_ID, phone=OTHER_PHONE))
    asked = request(desk)

    values = report_values(desk, asked, by_name=True)

    assert OTHER_PHONE not in told(values)
    assert "证件号码不同的记录 2 条" in values["left_out"]
