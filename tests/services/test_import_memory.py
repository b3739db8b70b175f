"""The same ledger next month asks nothing; what is otherwise is told; it can be shared."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_decisions import NO_PROFILE, Decisions
from dispute_desk.domain.ledger_profile import KnownHeading
from dispute_desk.domain.ledger_recalled import ShiftKind
from dispute_desk.services.import_memory import memory_of, offer, profile_rows, taught_rows
from dispute_desk.services.import_profiles import (
    ForgetHeading,
    ForgetProfile,
    RememberLedger,
    RenameProfile,
    TeachHeadings,
)
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.profile_files import (
    FORMAT,
    VERSION,
    GivenProfile,
    TakeInProfiles,
    export_profiles,
    read_profiles,
)
from tests.services.one_of_each_memory import TABLE, TAUGHT, a_heading, a_profile
from tests.services.station import refused
from tests.services.two_months import COUNT, HEADER, STATE, decided, looked_at, month_file

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.services.import_memory import Offer


def offered(desk: Desk, path: Path, decisions: Decisions | None = None) -> Offer:
    reading, recalled = looked_at(desk, path, decisions)
    told = decisions or Decisions()
    found = offer(desk, reading, told.over(recalled.decisions) if recalled else told, recalled)
    assert found is not None
    return found


def heading(text: str, field: str) -> KnownHeading:
    return KnownHeading(heading=text, field=field)


def keep(desk: Desk, found: Offer) -> int:
    command = RememberLedger(name=found.name, tables=found.tables, profile_id=found.profile_id)
    return int(desk.do(command).value)


@pytest.fixture
def january(desk: Desk, tmp_path: Path) -> int:
    return keep(desk, offered(desk, month_file(tmp_path, 1), decided(1)))


def test_the_ledger_of_the_next_month_asks_nothing(
    desk: Desk, tmp_path: Path, january: int
) -> None:
    path = month_file(tmp_path, 2)

    reading, recalled = looked_at(desk, path)

    assert recalled is not None
    assert (recalled.profile, recalled.name, recalled.is_same) == (january, "某某街道台账", True)
    assert not reading.questions
    assert {one.result.value for one in reading.cases} == {"failed", "pending"}
    assert reading.cases[0].employer == "例21商号"

    done = desk.do(ImportLedger(path=str(path)))
    assert done.value.cases == COUNT


def test_without_it_the_same_ledger_asks_again(desk: Desk, tmp_path: Path, january: int) -> None:
    assert january
    reading, recalled = looked_at(desk, month_file(tmp_path, 2), Decisions(profile=NO_PROFILE))

    assert recalled is None
    assert [one.id for one in reading.questions] == ["colour:2月:green", "colour:2月:yellow"]


def test_two_offices_of_one_layout_have_a_profile_each_and_their_files_tell(
    desk: Desk, tmp_path: Path, january: int
) -> None:
    other = month_file(tmp_path, 2).rename(tmp_path / "另一街道台账2月.xlsx")
    answers = {"colour:2月:green": "调解成功", "colour:2月:yellow": "撤回"}
    found = offered(desk, other, replace(decided(2), answers=answers, profile=NO_PROFILE))
    assert (found.name, found.profile_id) == ("另一街道台账", None)
    second = keep(desk, found)

    mine, by_mine = looked_at(desk, month_file(tmp_path, 3))
    theirs, by_theirs = looked_at(
        desk, month_file(tmp_path, 4).rename(tmp_path / "另一街道台账4月.xlsx")
    )

    assert by_mine is not None
    assert by_theirs is not None
    assert (by_mine.profile, by_theirs.profile) == (january, second)
    assert {one.result.value for one in mine.cases} == {"failed", "pending"}
    assert {one.result.value for one in theirs.cases} == {"success", "withdrawn"}


def test_the_same_once_more_brings_no_new_version(desk: Desk, tmp_path: Path, january: int) -> None:
    found = offered(desk, month_file(tmp_path, 2))

    assert (found.profile_id, found.is_new, found.headings) == (january, False, ())
    done = desk.do(RememberLedger(tables=found.tables, profile_id=january))
    assert done.seq is None
    assert [one.version for one in profile_rows(desk)] == [1]


def test_headings_that_stand_further_down_are_no_new_version(
    desk: Desk, tmp_path: Path, january: int
) -> None:
    found = offered(desk, month_file(tmp_path, 2, titles=["某某街道", "二月"]))

    assert (found.profile_id, found.is_new) == (january, False)


def test_what_moved_is_told_and_becomes_the_next_version(
    desk: Desk, tmp_path: Path, january: int
) -> None:
    header = ["陈述" if one == "说法" else one for one in HEADER]
    path = month_file(tmp_path, 2, header=header, titles=["某某街道", "二月"])

    reading, recalled = looked_at(desk, path)
    assert recalled is not None
    assert {one.kind for one in recalled.shifts} == {ShiftKind.HEADER, ShiftKind.RENAMED}
    assert [one.id for one in reading.questions] == ["layout:陈述"]
    with pytest.raises(DeskError) as told:
        desk.do(ImportLedger(path=str(path)))
    assert told.value.code == "import_questions"

    found = offered(desk, path, Decisions(answers={"layout:陈述": "诉求"}))
    assert [(one.heading, one.field) for one in found.headings] == [("陈述", "claim")]
    keep(desk, found)
    (row,) = profile_rows(desk)
    assert (row.id, row.version, len(row.tables)) == (january, 2, 2)

    later, _ = looked_at(desk, path)
    assert not later.questions
    assert later.cases[0].claim == "要求补缴养老保险"
    old, _ = looked_at(desk, month_file(tmp_path, 3))
    assert not old.questions  # the former layout is known, too


def test_whatever_the_order_of_the_columns_the_cases_are_the_same(
    desk: Desk, tmp_path: Path, january: int
) -> None:
    assert january
    straight, _ = looked_at(desk, month_file(tmp_path, 2))
    order = [6, 4, 2, 0, 7, 5, 3, 1]

    turned, recalled = looked_at(desk, month_file(tmp_path, 2, order=order))

    def gist(cases: object) -> list[tuple[object, ...]]:
        return [
            (one.accept_date, one.employer, one.claim, one.amount_fen, one.result, one.persons)
            for one in cases  # type: ignore[attr-defined]  # cases of a reading
        ]

    assert gist(turned.cases) == gist(straight.cases)
    assert not turned.questions
    assert recalled is not None
    assert {one.kind for one in recalled.shifts} == {ShiftKind.MOVED}


def test_nothing_of_a_row_is_kept(desk: Desk, january: int) -> None:
    assert january
    with desk.store.reading() as connection:
        kept = connection.exec_driver_sql("SELECT layouts FROM import_profile").scalar_one()

    assert HEADER[STATE] in kept
    assert not any(word in kept for word in ("张例", "例1", "商号", "要求", "2024"))


def test_headings_that_were_taught_serve_every_ledger(desk: Desk, tmp_path: Path) -> None:
    found = offered(desk, month_file(tmp_path, 1), decided(1))
    assert {one.heading for one in found.headings} == {"对方主体", "说法"}
    desk.do(TeachHeadings(headings=found.headings))

    reading, recalled = looked_at(desk, month_file(tmp_path, 2))

    assert recalled is None
    assert reading.cases[0].employer == "例21商号"
    assert offered(desk, month_file(tmp_path, 1), decided(1)).headings == ()


def test_a_heading_taught_again_says_the_new_field(desk: Desk) -> None:
    first = a_heading(desk)
    again = desk.do(TeachHeadings(headings=(KnownHeading(heading="对方 主体", field="remark"),)))

    assert again.value == [first]
    assert [(one.heading, one.field) for one in taught_rows(desk)] == [("对方主体", "remark")]


def test_a_forgotten_profile_is_asked_for_no_more_and_comes_back(desk: Desk) -> None:
    number = a_profile(desk)

    gone = desk.do(ForgetProfile(profile_id=number))
    assert memory_of(desk).profiles == ()

    desk.undo(gone.entry)
    assert [one.id for one in profile_rows(desk)] == [number]


def test_an_undo_brings_no_second_one_of_a_name_back(desk: Desk) -> None:
    number = a_profile(desk)
    name = profile_rows(desk)[0].name
    gone = desk.do(ForgetProfile(profile_id=number))
    desk.do(RememberLedger(name=name, tables=(TABLE,)))

    with pytest.raises(DeskError) as told:
        desk.undo(gone.entry)
    assert told.value.code == "profile_name_used"


def test_an_undo_brings_no_heading_back_twice(desk: Desk) -> None:
    gone = desk.do(ForgetHeading(heading_id=a_heading(desk)))
    desk.do(TeachHeadings(headings=(TAUGHT,)))

    with pytest.raises(DeskError) as told:
        desk.undo(gone.entry)
    assert told.value.code == "heading_twice"


def test_every_version_is_in_the_history_with_who_and_when(desk: Desk) -> None:
    number = a_profile(desk)
    desk.do(RenameProfile(profile_id=number, name="区台账"))

    titles = [(one.command, one.person) for one in desk.lists.history(limit=2)]

    assert titles == [("RenameProfile", "林例"), ("RememberLedger", "林例")]
    (row,) = profile_rows(desk)
    assert (row.name, row.changed_by, row.changed_on) == ("区台账", "林例", desk.office().today)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (RememberLedger(name="例", tables=()), "profile_nothing"),
        (RememberLedger(name=" ", tables=(TABLE,)), "empty_name"),
        (RememberLedger(name="例" * 41, tables=(TABLE,)), "profile_name_long"),
        (
            TeachHeadings(headings=(heading("1月", "claim"),)),
            "heading_not_taught",
        ),
        (
            TeachHeadings(headings=(heading("说法", "pay"),)),
            "heading_no_field",
        ),
        (TakeInProfiles(), "profile_nothing"),
    ],
)
def test_what_cannot_be_kept_is_refused(desk: Desk, command: object, code: str) -> None:
    assert refused(desk, command).code == code


def test_two_profiles_have_two_names(desk: Desk) -> None:
    a_profile(desk)
    name = profile_rows(desk)[0].name
    other = a_profile(desk)

    assert refused(desk, RememberLedger(name=name, tables=(TABLE,))).code == "profile_name_used"
    assert refused(desk, RenameProfile(profile_id=other, name=name)).code == "profile_name_used"


def test_profiles_leave_as_one_file_and_come_back(desk: Desk, tmp_path: Path) -> None:
    number, taught = a_profile(desk), a_heading(desk)
    before = profile_rows(desk)[0]
    out = tmp_path / "读法.json"

    assert export_profiles(desk, out) == 1
    text = out.read_text("utf-8")
    assert "林例" not in text

    desk.do(ForgetProfile(profile_id=number))
    desk.do(ForgetHeading(heading_id=taught))
    taken = desk.do(read_profiles(out)).value

    assert (taken.new, taken.headings) == ((before.name,), 1)
    (row,) = profile_rows(desk)
    assert (row.name, row.version, row.tables) == (before.name, 1, before.tables)
    again = desk.do(read_profiles(out))
    assert (again.value.known, again.seq) == (1, None)


def test_a_profile_of_a_known_name_adds_to_it_and_own_headings_stay(desk: Desk) -> None:
    a_profile(desk)
    a_heading(desk)
    name = profile_rows(desk)[0].name
    other = replace(TABLE, columns=TABLE.columns[:4])
    theirs = heading(TAUGHT.heading, "remark")

    taken = desk.do(
        TakeInProfiles(profiles=(GivenProfile(name=name, tables=(other,)),), headings=(theirs,))
    ).value

    assert (taken.changed, taken.kept) == ((name,), (TAUGHT.heading,))
    (row,) = profile_rows(desk)
    assert (row.version, row.tables) == (2, (other, TABLE))
    assert [one.field for one in taught_rows(desk)] == [TAUGHT.field]


GOOD = {"format": FORMAT, "version": VERSION, "profiles": [], "headings": []}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("PK\x03\x04", "profile_file_foreign"),
        ("[]", "profile_file_foreign"),
        ('{"format": "other"}', "profile_file_foreign"),
        (json.dumps(GOOD | {"version": VERSION + 1}), "profile_file_newer"),
        (json.dumps(GOOD | {"version": "1"}), "profile_file_damaged"),
        (json.dumps(GOOD | {"profiles": {}}), "profile_file_damaged"),
        (json.dumps(GOOD | {"profiles": [{"name": "例"}]}), "profile_file_damaged"),
        (json.dumps(GOOD | {"profiles": [{"name": "例", "tables": []}]}), "profile_file_damaged"),
        (json.dumps(GOOD | {"headings": [{"heading": "1", "field": "x"}]}), "profile_file_damaged"),
        (json.dumps(GOOD | {"headings": [7]}), "profile_file_damaged"),
        ("[" * 100_000, "profile_file_foreign"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence(
    tmp_path: Path, content: str, code: str
) -> None:
    path = tmp_path / "别的.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(DeskError) as told:
        read_profiles(path)

    assert told.value.code == code
    assert "别的.json" in told.value.sentence()


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as told:
        read_profiles(tmp_path / "无.json")

    assert told.value.code == "profile_file_unreadable"


def test_with_nothing_kept_no_file_is_written(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as told:
        export_profiles(desk, tmp_path / "空.json")

    assert told.value.code == "profiles_none"
    assert not list(tmp_path.glob("*.json"))
