"""Who is in the case already is updated and never doubled; who is known elsewhere is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.amount import Layer
from dispute_desk.domain.money import Fen
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.roster import SaveRoster
from dispute_desk.services.roster_lines import KnownWorker, RosterFigure, RosterLine
from tests.services.station import a_case, file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

ID = "11010519491231002X"
OTHER_ID = "440105199001011239"
PHONE = "13800138000"


@pytest.fixture
def case_id(desk: Desk) -> int:
    return a_case(desk, claimants=(NewClaimant(name="张例", id_no=ID, phone=PHONE),))


def workers(desk: Desk, case_id: int) -> list[dict[str, Any]]:
    return list(file_of(desk, case_id).claimants)


def line(known: KnownWorker = KnownWorker.ASK, /, **changes: object) -> RosterLine:
    return RosterLine(changes=changes, known=known)


@pytest.mark.parametrize(
    "told",
    [
        {"name": "张例", "id_no": " 11010519491231002x"},
        {"name": "张例", "id_no": "１１０１０５１９４９１２３１００２Ｘ"},
        {"name": "张 例", "phone": "138-0013-8000"},
        {"name": "张例", "phone": PHONE, "id_no": "1.10105E+17"},
        {"name": "张例", "phone": PHONE, "id_no": "110105********002X"},
    ],
)
def test_a_worker_of_the_case_is_recognised_and_keeps_his_whole_number(
    desk: Desk, case_id: int, told: dict[str, str]
) -> None:
    (known,) = workers(desk, case_id)

    saved = desk.do(SaveRoster(case_id=case_id, lines=(line(**told, job="缝纫"),))).value

    (after,) = workers(desk, case_id)
    assert saved == [known["id"]]
    assert after == known | {"job": "缝纫", "row_version": after["row_version"]}


def test_nothing_that_stands_is_changed_before_somebody_says_so(desk: Desk, case_id: int) -> None:
    told = {"name": "张例", "id_no": ID, "phone": "13900139000", "job": "缝纫"}

    refusal = refused(desk, SaveRoster(case_id=case_id, lines=(line(**told),)))
    assert "本案职工张例的证件号码相同" in refusal.sentence()
    assert "保存会改动：联系电话" in refusal.sentence()

    desk.do(SaveRoster(case_id=case_id, lines=(line(KnownWorker.UPDATE, **told),)))
    (after,) = workers(desk, case_id)
    assert (after["phone"], after["job"]) == ("13900139000", "缝纫")


def test_a_sum_that_stands_is_asked_about_too(desk: Desk, case_id: int) -> None:
    figure = RosterFigure(layer=Layer.CLAIMED, amount=Fen(700))
    first = RosterLine(changes={"name": "张例", "id_no": ID}, figures=(figure,))
    desk.do(SaveRoster(case_id=case_id, lines=(first,)))
    more = RosterFigure(layer=Layer.CLAIMED, amount=Fen(900))
    again = RosterLine(changes={"name": "张例", "id_no": ID}, figures=(more,))

    assert "诉求金额" in refused(desk, SaveRoster(case_id=case_id, lines=(again,))).sentence()
    desk.do(SaveRoster(case_id=case_id, lines=(first,)))  # says nothing new
    assert file_of(desk, case_id).sums["claimed"] == 700


def test_another_person_is_another_person(desk: Desk, case_id: int) -> None:
    apart = line(KnownWorker.APART, name="张例", id_no=ID)
    sure = line(name="张例", phone=PHONE, id_no=OTHER_ID)
    namesake = line(name="张例")

    desk.do(SaveRoster(case_id=case_id, lines=(apart, sure, namesake)))

    assert len(workers(desk, case_id)) == 4


def test_one_person_twice_in_a_roster_is_asked_about(desk: Desk, case_id: int) -> None:
    twice = (line(name="李例", id_no=OTHER_ID), line(name="李例", id_no=OTHER_ID, job="裁床"))
    refusal = refused(desk, SaveRoster(case_id=case_id, lines=twice))
    assert (refusal.code, refusal.facts["line"]) == ("roster_line", 2)
    assert "名单里同一人写了两行" in refusal.sentence()

    same = (twice[0], line(KnownWorker.UPDATE, name="李例", id_no=OTHER_ID, job="裁床"))
    first, second = desk.do(SaveRoster(case_id=case_id, lines=same)).value

    assert first == second
    assert [one["job"] for one in workers(desk, case_id)] == [None, "裁床"]


def test_of_two_workers_with_one_number_none_is_guessed(desk: Desk, case_id: int) -> None:
    apart = line(KnownWorker.APART, name="张例", id_no=ID)
    desk.do(SaveRoster(case_id=case_id, lines=(apart,)))

    again = line(KnownWorker.UPDATE, name="张例", id_no=ID, job="缝纫")
    refusal = refused(desk, SaveRoster(case_id=case_id, lines=(again,)))

    assert "本案有 2 名职工的证件号码与这一行相同" in refusal.sentence()


def test_somebody_known_from_another_case_is_told_and_taken_over_when_asked(
    desk: Desk, case_id: int
) -> None:
    (there,) = workers(desk, case_id)
    here = a_case(desk, "李例")
    by_name = ("name", "张例", PHONE)

    found = desk.lists.known_people({by_name: "", ("id_no", ID): ID}, here)
    assert {one.claimant_id for one in found.values()} == {there["id"]}
    assert {"id_no", "phone"} <= set(found[by_name].has)
    assert desk.lists.known_people({by_name: OTHER_ID}, here) == {}
    assert desk.lists.known_people({by_name: ""}, case_id) == {}

    masked = {"name": "张例", "phone": PHONE, "id_no": "110105********002X"}
    told = RosterLine(changes=masked, same_as=there["id"])
    desk.do(SaveRoster(case_id=here, lines=(told,)))

    saved = workers(desk, here)[-1]
    assert (saved["id_no"], saved["person_key"]) == (ID, there["person_key"])


def test_a_stranger_is_not_taken_for_the_same_person(desk: Desk, case_id: int) -> None:
    (there,) = workers(desk, case_id)
    here = a_case(desk, "李例")
    told = RosterLine(changes={"name": "王例", "phone": PHONE}, same_as=there["id"])

    refusal = refused(desk, SaveRoster(case_id=here, lines=(told,)))

    assert "不能当作同一人" in refusal.sentence()


def test_many_new_workers_are_found_undone_and_brought_back(desk: Desk, case_id: int) -> None:
    lines = tuple(line(name=f"工例{chr(0x4E00 + n)}", phone=f"138{n:08d}") for n in range(120))
    before = file_of(desk, case_id)
    done = desk.do(SaveRoster(case_id=case_id, lines=lines))
    after = file_of(desk, case_id)

    assert desk.do(SaveRoster(case_id=case_id, lines=lines)).value == done.value
    assert file_of(desk, case_id) == after
    undone = desk.undo(done.entry)
    assert file_of(desk, case_id) == before
    desk.undo(undone.entry)
    assert len(workers(desk, case_id)) == 121
