"""The people of the station, their names and bundles, and the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.opening import NewStation, create_station, open_desk
from dispute_desk.services.staff import SETTINGS, AddPerson, ChangeSetting, EditPerson
from tests.services.station import NOW, a_case, file_of, refused

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.rows import PersonRow
    from dispute_desk.services.desk import Desk


def person(desk: Desk, name: str) -> PersonRow:
    return next(one for one in desk.lists.people() if one.name == name)


@pytest.mark.parametrize(
    "change",
    [
        {"bundles": ("lead",)},
        {"bundles": ()},
        {"active": False},
    ],
)
def test_somebody_is_always_left_who_manages_people(
    desk: Desk, change: dict[str, tuple[str, ...] | bool]
) -> None:
    command = EditPerson(person_id=person(desk, "林例").id, **change)  # type: ignore[arg-type] # one field each

    assert refused(desk, command).code == "last_manager"


def test_a_second_manager_frees_the_first(desk: Desk) -> None:
    desk.do(AddPerson(name="赵管例", bundles=("admin",)))

    desk.do(EditPerson(person_id=person(desk, "林例").id, bundles=("lead",)))

    assert person(desk, "林例").bundles == ("lead",)


@pytest.mark.parametrize("name", ["陈办例", " 陈办例 "])
def test_two_people_have_two_names(desk: Desk, name: str) -> None:
    assert refused(desk, AddPerson(name=name)).code == "name_taken"
    rename = EditPerson(person_id=person(desk, "林例").id, name=name)
    assert refused(desk, rename).code == "name_taken"


@pytest.mark.parametrize("name", ["", "  "])
def test_a_person_has_a_name(desk: Desk, name: str) -> None:
    assert refused(desk, AddPerson(name=name)).code == "empty_name"


def test_a_bundle_nobody_knows_is_refused(desk: Desk) -> None:
    assert refused(desk, AddPerson(name="新例", bundles=("king",))).code == "no_such_word"


def test_a_person_may_keep_the_name(desk: Desk) -> None:
    desk.do(EditPerson(person_id=person(desk, "陈办例").id, name="陈办例", unit="一科"))

    assert person(desk, "陈办例").unit == "一科"


def test_who_left_takes_no_case_and_does_not_sit_down(desk: Desk) -> None:
    left = person(desk, "陈办例").id
    desk.do(EditPerson(person_id=left, active=False))

    told = refused(desk, AssignCase(handler_id=left, case_id=a_case(desk)))

    assert told.code == "person_left"
    with pytest.raises(DeskError) as nobody:
        open_desk(desk.store.path, lambda: NOW, "陈办例")
    assert nobody.value.code == "no_such_person"


def test_no_case_chosen_is_nothing_to_give(desk: Desk) -> None:
    assert refused(desk, AssignCase(handler_id=1)).code == "no_cases_chosen"


def test_one_case_that_is_gone_stops_the_whole_assignment(desk: Desk) -> None:
    command = AssignCase(handler_id=2, case_ids=(a_case(desk), 99))

    assert refused(desk, command).code == "no_record"


@pytest.mark.parametrize(
    "pattern",
    [
        None,
        "",
        "云社调",
        "{year}",
        "{n}",
        "{year}{month}{n}",
        "{year}{n",
        "{year.era}{n}",
        "{year}{n[0]}",
        "{0}{1}",
        "{year}{n:%}x{",
    ],
)
def test_a_pattern_that_does_not_count_is_refused(desk: Desk, pattern: str | None) -> None:
    told = refused(desk, ChangeSetting(name="series.case", value=pattern))

    assert (told.code, told.field) == ("bad_series_pattern", "value")


def test_a_setting_nobody_knows_is_refused(desk: Desk) -> None:
    told = refused(desk, ChangeSetting(name="colour", value="blue"))

    assert told.code == "unknown_setting"
    assert all(name in told.sentence() for name in SETTINGS)


def test_a_changed_setting_counts_from_the_next_number_on(desk: Desk) -> None:
    desk.do(ChangeSetting(name="series.case", value="例调〔{year}〕{n}号"))

    assert file_of(desk, a_case(desk)).case["number"] == "例调〔2026〕1号"


def test_a_changed_name_is_the_station_s_name(desk: Desk) -> None:
    desk.do(ChangeSetting(name="station.name", value="示例二站"))
    desk.do(ChangeSetting(name="station.name", value="示例三站"))

    assert desk.profile.station.name == "示例三站"
    assert desk.lists.settings()["station.name"] == "示例三站"


def test_a_station_without_people_gets_a_first_one(tmp_path: Path) -> None:
    made = create_station(tmp_path / "new.ddk", NewStation(), lambda: NOW)

    assert [one.bundles for one in made.lists.people()] == [("lead", "admin")]
    assert made.actor.name == made.lists.people()[0].name
    made.close()
