"""A notice the desk made is registered as 文书 once, with the day of its decision."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.archive_gaps import archive_gaps
from dispute_desk.domain.archive_index import archive_index
from dispute_desk.domain.closing_words import Volume
from dispute_desk.domain.papers import SUPPLEMENT_NOTICE
from dispute_desk.services.acceptance import AcceptCase, AskSupplement, DeclineCase
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.issued_papers import RecordIssuedPaper, registered
from dispute_desk.services.papers import RecordPaper
from tests.services.paper_cases import MET
from tests.services.paper_cases import registered as a_registered_case
from tests.services.station import file_of, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def papers(desk: Desk, case_id: int) -> list[tuple[str, object]]:
    return [(one["kind"], one["issued_on"]) for one in file_of(desk, case_id).papers]


def test_it_has_the_day_of_the_decision_and_is_registered_once(desk: Desk) -> None:
    case_id = a_registered_case(desk, "李例", "张例")
    desk.do(AcceptCase(case_id=case_id, occurred_on=MET))
    command = RecordIssuedPaper(case_id=case_id, kind="acceptance_notice")

    first = desk.do(command).value
    again = desk.do(command).value

    assert first == again
    assert papers(desk, case_id) == [("acceptance_notice", MET)]
    assert file_of(desk, case_id).papers[0]["addressee"] == "李例、张例"


def test_one_registered_by_hand_is_not_registered_again(desk: Desk) -> None:
    case_id = a_registered_case(desk)
    desk.do(AcceptCase(case_id=case_id, occurred_on=MET))
    by_hand = RecordPaper(case_id=case_id, kind="acceptance_notice", title="受理通知书")
    desk.do(by_hand)

    desk.do(RecordIssuedPaper(case_id=case_id, kind="acceptance_notice"))

    assert len(papers(desk, case_id)) == 1


def test_the_index_lists_it_and_its_gap_is_gone(desk: Desk) -> None:
    case_id = a_registered_case(desk)
    desk.do(DeclineCase(case_id=case_id, reason="outside_scope", occurred_on=MET))
    desk.do(CloseCase(case_id=case_id, kind="not_accepted"))
    gaps = [one.text() for one in archive_gaps(desk.profile, file_of(desk, case_id))]
    assert any("不属受理范围告知书" in one for one in gaps)

    desk.do(RecordIssuedPaper(case_id=case_id, kind="不属受理范围告知书"))

    file = file_of(desk, case_id)
    titles = [one.title for one in archive_index(desk.profile, file, Volume.MAIN)]
    assert "《不属受理范围告知书》" in titles
    assert not any("不属受理范围" in one.text() for one in archive_gaps(desk.profile, file))


def test_each_list_of_missing_papers_is_registered_for_itself(desk: Desk) -> None:
    case_id = a_registered_case(desk)
    desk.do(AskSupplement(case_id=case_id, missing="工资流水", occurred_on=MET))
    first = RecordIssuedPaper(case_id=case_id, kind="supplement_notice")
    desk.do(first)
    again = MET + timedelta(days=3)
    desk.do(
        AskSupplement(case_id=case_id, missing="合同", again_reason="新诉求", occurred_on=again)
    )
    assert registered(SUPPLEMENT_NOTICE, file_of(desk, case_id)) is None

    desk.do(first)
    desk.do(first)

    assert [day for _, day in papers(desk, case_id)] == [MET, again]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("acceptance_notice", "paper_not_issued_yet"),
        ("closure_form", "paper_not_registered"),
        ("monthly_report", "no_case_paper"),
    ],
)
def test_what_is_not_issued_or_not_registered_here_is_refused(
    desk: Desk, kind: str, code: str
) -> None:
    command = RecordIssuedPaper(case_id=a_registered_case(desk), kind=kind)

    assert refused(desk, command).code == code
