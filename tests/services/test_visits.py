"""The register of visits: batches and people, consultations, cases that come of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.money import Fen
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.visit_rows import VisitQuery
from dispute_desk.services import visit_lists
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.visits import (
    BringVisitToCase,
    NewVisitor,
    RecordVisit,
    TurnIntoCase,
)
from tests.services.monthly import figures, month
from tests.services.one_of_each_visits import a_ticket, a_visit
from tests.services.station import CAME, FIRM, a_case, file_of, refused, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def rows(desk: Desk, view: str = "all", text: str = "") -> list[tuple[str, int, str | None]]:
    """The register as people read it: names, how many, the case."""
    ids = visit_lists.visit_ids(desk, VisitQuery(view=view, text=text))
    lines = visit_lists.visit_rows(desk, ids)
    return [(lines[one].names, lines[one].persons, lines[one].case_number) for one in ids]


def test_a_consultation_counts_as_one_and_is_no_case(desk: Desk) -> None:
    a_visit(desk, "张例", "李例", persons=5, answer="已告知可向税务局反映")

    assert rows(desk, "consultation") == [("张例、李例", 5, None)]
    assert desk.lists.case_ids(CaseQuery()) == []


def test_a_registered_case_stands_in_the_register_with_everybody_who_came(desk: Desk) -> None:
    case_id = a_case(desk, "张例", "李例", "王例")

    number = file_of(desk, case_id).case["number"]
    assert rows(desk, "case") == [("张例、李例、王例", 3, number)]
    assert rows(desk, "consultation") == []


def test_a_consultation_becomes_a_case_with_all_that_was_told(desk: Desk) -> None:
    visit_id = a_visit(
        desk,
        visitors=(NewVisitor(name="张例", phone="13800138000"),),
        insurances=(Insurance.PENSION,),
        claimed_fen=yuan(35_000),
        cause="04",
        channel="PHONE",
    )

    case_id = desk.do(TurnIntoCase(visit_id=visit_id)).value

    file = file_of(desk, case_id)
    (worker,) = file.claimants
    assert (worker["name"], worker["phone"]) == ("张例", "13800138000")
    assert file.employer["name"] == FIRM
    assert (file.case["channel"], file.case["cause"]) == ("PHONE", "04")
    assert file.case["received_on"] == CAME
    assert file.sums["claimed"] == yuan(35_000)
    assert rows(desk) == [("张例", 1, file.case["number"])]
    (visitor,) = visit_lists.visit_file(desk, visit_id).visitors
    assert visitor["claimant_id"] == worker["id"]


def test_what_several_claim_together_stands_at_the_case(desk: Desk) -> None:
    visit_id = a_visit(desk, "张例", "李例", claimed_fen=yuan(900))

    file = file_of(desk, desk.do(TurnIntoCase(visit_id=visit_id)).value)

    assert [(one["claimant_id"], one["fen"]) for one in file.amounts] == [(None, yuan(900))]


def test_taking_the_case_back_leaves_the_consultation(desk: Desk) -> None:
    visit_id = a_visit(desk)
    done = desk.do(TurnIntoCase(visit_id=visit_id))

    desk.undo(done.entry)

    assert rows(desk, "consultation") == [("张例", 1, None)]
    desk.do(TurnIntoCase(visit_id=visit_id))
    assert len(desk.lists.case_ids(CaseQuery())) == 1


def test_taking_a_registration_back_takes_its_visit_along(desk: Desk) -> None:
    a_case(desk)

    desk.undo(desk.lists.history(limit=1)[0].seq)

    assert rows(desk) == []


def test_a_correction_keeps_day_channel_and_employer_it_does_not_name(desk: Desk) -> None:
    visit_id = a_visit(desk, channel="PHONE")
    who = (NewVisitor(name="张例"),)

    desk.do(RecordVisit(visitors=who, answer="已答复", record_id=visit_id))

    visit = visit_lists.visit_file(desk, visit_id).visit
    kept = (visit["received_on"], visit["channel"], visit["employer_name"], visit["answer"])
    assert kept == (CAME, "PHONE", FIRM, "已答复")
    desk.do(RecordVisit(visitors=who, employer="", record_id=visit_id))
    assert visit_lists.visit_file(desk, visit_id).visit["employer_name"] is None


def test_a_visit_becomes_one_case_only(desk: Desk) -> None:
    visit_id = a_visit(desk)
    desk.do(TurnIntoCase(visit_id=visit_id))

    assert refused(desk, TurnIntoCase(visit_id=visit_id)).code == "visit_has_case"
    again = BringVisitToCase(visit_id=visit_id, case_id=a_case(desk))
    assert refused(desk, again).code == "visit_has_case"


def test_who_comes_again_is_brought_to_his_case_with_the_tickets(desk: Desk) -> None:
    case_id = a_case(desk, "张例")
    visit_id = a_visit(desk, "张例", channel="HOTLINE_12351", external_no="例51-7")

    desk.do(BringVisitToCase(visit_id=visit_id, case_id=case_id))

    file = file_of(desk, case_id)
    assert [one["ticket_no"] for one in file.beside["ticket"]] == ["例51-7"]
    assert len(file.beside["visit"]) == 2
    (visitor,) = visit_lists.visit_file(desk, visit_id).visitors
    assert visitor["claimant_id"] == file.claimants[0]["id"]


def test_who_comes_again_about_a_case_is_written_down_at_once(desk: Desk) -> None:
    case_id = a_case(desk, "张例")

    a_visit(desk, "张例", channel="HOTLINE_12366", external_no="例66-1", case_id=case_id)

    file = file_of(desk, case_id)
    assert [one["ticket_no"] for one in file.beside["ticket"]] == ["例66-1"]
    assert len(file.beside["visit"]) == 2
    assert rows(desk, "consultation") == []


def test_a_hotline_number_makes_its_ticket_and_names_who_is_told(desk: Desk) -> None:
    visit_id = a_visit(
        desk,
        channel="HOTLINE_12345",
        external_no="GZ例9",
        external_deadline=date(2026, 3, 9),
    )

    (ticket,) = visit_lists.visit_file(desk, visit_id).tickets
    assert (ticket["ticket_no"], ticket["due_on"]) == ("GZ例9", date(2026, 3, 9))
    assert ticket["feed_back_to"] == "12345 政务热线"
    assert rows(desk, "ticket") == [("张例", 1, None)]


def test_the_visit_of_a_new_case_tells_what_all_ask_for_together(desk: Desk) -> None:
    people = tuple(NewClaimant(name=f"工例{n}", claimed=Fen(100 * n)) for n in (1, 2))
    case_id = desk.do(RegisterCase(claimants=people, employer=FIRM)).value

    ids = visit_lists.visit_ids(desk, VisitQuery())
    (visit,) = [
        file.visit
        for one in ids
        if (file := visit_lists.visit_file(desk, one)).visit["case_id"] == case_id
    ]
    assert visit["claimed_fen"] == 300


def test_a_number_of_another_channel_makes_no_ticket(desk: Desk) -> None:
    visit_id = a_visit(desk, channel="PETITION", external_no="信例3")

    file = visit_lists.visit_file(desk, visit_id)
    assert file.tickets == ()
    assert file.visit["feed_back_to"] == "信访转送"


def test_a_known_employer_is_recognised_and_no_new_one_is_made(desk: Desk) -> None:
    a_case(desk)
    known = len(desk.lists.employers())

    there = visit_lists.visit_file(desk, a_visit(desk)).visit
    unknown = visit_lists.visit_file(desk, a_visit(desk, employer="从未见过例公司")).visit

    assert there["employer_id"] == desk.lists.employers(FIRM)[0].id
    assert (unknown["employer_id"], unknown["employer_name"]) == (None, "从未见过例公司")
    assert len(desk.lists.employers()) == known


def test_a_correction_keeps_who_stays_and_drops_who_goes(desk: Desk) -> None:
    visit_id = a_visit(desk, "张例", "李例")
    kept = visit_lists.visit_file(desk, visit_id).visitors[0]["id"]

    a_visit(desk, "张例", "王例", record_id=visit_id, persons=3)

    people = visit_lists.visit_file(desk, visit_id).visitors
    assert [one["name"] for one in people] == ["张例", "王例"]
    assert people[0]["id"] == kept
    assert rows(desk) == [("张例、王例", 3, None)]


def test_somebody_without_a_name_may_ask_too_but_not_about_nothing(desk: Desk) -> None:
    desk.do(RecordVisit(demand="问补缴要带什么材料"))

    assert rows(desk) == [("", 1, None)]
    assert refused(desk, RecordVisit(demand="  ")).code == "visit_without_anything"


def test_a_visit_without_a_name_or_an_employer_says_what_a_case_lacks(desk: Desk) -> None:
    nobody = desk.do(RecordVisit(demand="问材料", employer=FIRM)).value
    nowhere = desk.do(RecordVisit(visitors=(NewVisitor(name="张例"),))).value

    assert refused(desk, TurnIntoCase(visit_id=nobody)).code == "no_claimant"
    assert refused(desk, TurnIntoCase(visit_id=nowhere)).code == "empty_name"
    assert desk.do(TurnIntoCase(visit_id=nowhere, employer=FIRM)).value


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"persons": 1, "visitors": (NewVisitor(name="甲例"), NewVisitor(name="乙例"))}, "few"),
        ({"occurred_on": date(2026, 12, 1)}, "ahead"),
        ({"visitors": (NewVisitor(name=" "),)}, "empty_name"),
        ({"claimed_fen": -1}, "bad_amount"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    desk: Desk, more: dict[str, Any], code: str
) -> None:
    with pytest.raises(DeskError) as told:
        a_visit(desk, **more)

    assert code in told.value.code


def test_the_register_is_searched_by_name_firm_phone_and_ticket(desk: Desk) -> None:
    a_visit(desk, visitors=(NewVisitor(name="张例", phone="13800138000"),))
    a_visit(desk, "李例", employer="另一例公司", channel="HOTLINE_12345", external_no="GZ例77")

    assert rows(desk, text="张例") == rows(desk, text="13800138000") == [("张例", 1, None)]
    assert rows(desk, text="另一例") == rows(desk, text="GZ例77") == [("李例", 1, None)]
    assert rows(desk, text="无此%_人") == []


def test_earlier_visits_of_a_person_are_found_by_phone_number_and_name_at_the_firm(
    desk: Desk,
) -> None:
    by_phone = a_visit(desk, visitors=(NewVisitor(name="张例", phone="138 0013 8000"),))
    by_name = a_visit(desk, "李例")
    a_visit(desk, "李例", employer="另一例公司")

    asked = [("张先生", "13800138000", ""), ("李例", "", "")]
    found = visit_lists.visits_of(desk, asked, firm=FIRM)

    assert [one.id for one in found] == [by_name, by_phone]
    assert [one.id for one in visit_lists.visits_of(desk, asked, firm=FIRM, but=by_name)] == [
        by_phone
    ]
    assert visit_lists.visits_of(desk, [("李例", "", "")]) == []


def test_a_voided_visit_leaves_the_register_until_that_is_taken_back(desk: Desk) -> None:
    done = desk.do(VoidRecord(kind="visit", record_id=a_visit(desk), reason="重复登记"))

    assert rows(desk) == []
    desk.undo(done.entry)
    assert rows(desk) == [("张例", 1, None)]


def test_the_register_counts_its_views(desk: Desk) -> None:
    a_visit(desk)
    a_ticket(desk, visit_id=a_visit(desk))
    a_case(desk)

    views = ("all", "consultation", "case", "ticket")
    counts = visit_lists.visit_counts(desk, {view: VisitQuery(view=view) for view in views})

    assert counts == {"all": 3, "consultation": 2, "case": 1, "ticket": 1}


def test_numbers_and_phones_stand_in_the_register_as_they_are_read(desk: Desk) -> None:
    case_id = a_case(desk, claimants=(NewClaimant(name="张例", phone="138-0013-8000"),), on=CAME)

    (visit,) = file_of(desk, case_id).beside["visit"]
    (visitor,) = visit_lists.visit_file(desk, visit["id"]).visitors
    assert visitor["phone"] == "13800138000"
    assert visitor["claimant_id"] == file_of(desk, case_id).claimants[0]["id"]


def test_known_firms_come_with_the_first_letters_of_their_names(desk: Desk) -> None:
    a_case(desk, employer="恒信制衣例厂")

    (firm,) = visit_lists.known_firms(desk)

    assert (firm.name, firm.initials[0][:4]) == ("恒信制衣例厂", "hxzy")


def test_a_consultation_counts_in_the_monthly_report_and_every_visit_with_its_people(
    desk: Desk,
) -> None:
    a_visit(desk, "张例", persons=4)
    a_case(desk, "李例", "王例")

    report = month(desk, 3)

    told = figures(report)
    assert told["consultations"] == 1
    assert (told["visits"], told["visit_people"]) == (2, 6)


def test_a_visit_of_very_many_people_is_compared_like_any_other(desk: Desk) -> None:
    crowd = [(f"例{number}", f"138{number:08d}", "") for number in range(1500)]
    people = tuple(NewVisitor(name=name, phone=phone) for name, phone, _ in crowd)
    visit_id = desk.do(RecordVisit(visitors=people, employer=FIRM, demand="问补缴")).value

    assert [one.id for one in visit_lists.visits_of(desk, crowd, firm=FIRM)] == [visit_id]
    assert visit_lists.visits_of(desk, crowd, firm=FIRM, but=visit_id) == []
