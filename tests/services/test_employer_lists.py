"""Lists of employers: filtered and sorted by the store, a page at a time; one as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.employer_rows import EMPLOYER_SORTS, EmployerQuery
from dispute_desk.domain.errors import DeskError
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.editing import EditEmployer
from dispute_desk.services.employers import MergeEmployers, RecordEmployerContact
from dispute_desk.services.papers import RecordPaper
from tests.services.one_of_each_employer import a_firm, a_tier
from tests.services.station import FIRM, a_case, an_accepted_case, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

CODE = "91440101MA5CJQ4N59"


def found(desk: Desk, **more: object) -> list[str]:
    ids = desk.lists.employer_ids(EmployerQuery(**more))  # type: ignore[arg-type]
    rows = desk.lists.employer_rows(ids)
    return [rows[one].name for one in ids]


@pytest.fixture
def firms(desk: Desk) -> Desk:
    """A firm with an open case, one with a closed case, one without any."""
    a_case(desk, credit_code=CODE)
    closed = an_accepted_case(desk, "李例", employer="广州样达电子有限公司")
    desk.do(CloseCase(case_id=closed, kind="unreachable"))
    a_firm(desk, "白云拟物业公司", street="云例街道")
    return desk


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("例信", [FIRM]),
        ("lxzy", [FIRM]),
        ("yddz", ["广州样达电子有限公司"]),
        (CODE[:8], [FIRM]),
        ("云例街道", ["白云拟物业公司"]),
        ("例信 物业", []),
        ("、", []),
    ],
)
def test_words_of_names_numbers_and_initials_find(
    firms: Desk, typed: str, names: list[str]
) -> None:
    assert found(firms, text=typed) == names


@pytest.mark.parametrize(
    ("view", "names"),
    [
        ("open", {FIRM}),
        ("no_case", {"白云拟物业公司"}),
        ("no_code", {"广州样达电子有限公司", "白云拟物业公司"}),
    ],
)
def test_views_tell_firms_apart(firms: Desk, view: str, names: set[str]) -> None:
    assert set(found(firms, view=view)) == names
    counts = firms.lists.employer_counts({view: EmployerQuery(view=view)})
    assert counts == {view: len(names)}


@pytest.mark.parametrize("sort", EMPLOYER_SORTS)
def test_every_order_holds_every_firm_once(firms: Desk, sort: str) -> None:
    up, down = (found(firms, sort=sort, descending=way) for way in (False, True))

    assert set(up) == set(down)
    assert len(up) == len(down) == 3


def test_pages_of_a_list_follow_each_other_without_gap(desk: Desk) -> None:
    for number in range(7):
        a_firm(desk, f"样例第{number}单位")

    pages = [desk.lists.employers(limit=3, offset=start) for start in (0, 3, 6)]

    assert len({row.id for page in pages for row in page}) == 7


def test_an_unknown_order_or_view_is_refused_with_those_there_are(desk: Desk) -> None:
    for query in (EmployerQuery(sort="nothing"), EmployerQuery(view="nothing")):
        with pytest.raises(DeskError) as told:
            desk.lists.employer_ids(query)
        assert "last_received_on" in told.value.sentence() or "open" in told.value.sentence()


def test_one_employer_shows_facts_contacts_papers_and_sums(desk: Desk) -> None:
    case_id = a_case(desk)
    firm = file_of(desk, case_id).employer["id"]
    a_tier(desk, firm)
    desk.do(RecordEmployerContact(employer_id=firm, name="钱人事例"))
    desk.do(RecordPaper(case_id=case_id, kind="reminder", title="提示函"))

    file = desk.lists.employer_file(firm)

    assert (file.cases, file.open_cases) == (1, 1)
    assert [len(rows) for rows in (file.facts, file.contacts, file.papers)] == [1, 1, 1]
    assert file.papers[0]["case_number"] == file_of(desk, case_id).case["number"]


def test_the_history_of_an_employer_tells_of_its_facts_and_not_of_its_cases(desk: Desk) -> None:
    case_id = a_case(desk)
    firm = file_of(desk, case_id).employer["id"]
    an_accepted_case(desk, "李例")
    a_tier(desk, firm)
    desk.do(EditEmployer(employer_id=firm, changes={"street": "示例街"}))

    told = [row.command for row in desk.lists.employer_history(firm)]

    assert told == ["EditEmployer", "RecordEmployerFact", "RegisterCase"]


def test_a_merged_employer_is_gone_and_says_so(desk: Desk) -> None:
    keep, gone = a_firm(desk), a_firm(desk, "广州新例物业有限公司")
    desk.do(MergeEmployers(keep_id=keep, merge_id=gone, reason="核对为同一家"))

    with pytest.raises(DeskError) as told:
        desk.lists.employer_file(gone)

    assert told.value.code == "employer_gone"
    assert desk.lists.employer_history(keep)[0].command == "MergeEmployers"
