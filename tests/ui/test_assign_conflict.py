"""Many cases given to somebody who bears a worker's name: which, why, skipped or with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.rows import CaseQuery
from dispute_desk.services.conflicts import CONFLICT_LIST
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.ui.pages.cases.bulk import AssignMany
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def empty_station(busy_station: Path) -> Path:
    """Every window of this file opens a busy station."""
    return busy_station


def assigning(window: MainWindow, handler_id: int) -> AssignMany:
    """The form over all cases, saved once with this handler."""
    window.go("cases")
    wait_until_quiet(window)
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    page.card.table.selectAll()
    window.place.verbs.run("case.assign")
    form = window.findChild(AssignMany)
    assert form is not None
    form.entries["handler_id"].put(handler_id)
    assert form.entries["conflict_reason"].row.isHidden()
    form.save()
    wait_until_quiet(window)
    return form


def handlers(desk: Desk) -> list[int]:
    ids = desk.lists.case_ids(CaseQuery())
    return [desk.lists.case_file(one).case["handler_id"] for one in ids]


def test_the_case_is_named_and_may_be_skipped_or_kept_with_a_reason(
    window: MainWindow, desk: Desk
) -> None:
    ids = desk.lists.case_ids(CaseQuery())
    name = desk.lists.people()[1].name
    desk.do(AddClaimant(case_id=ids[0], claimant=NewClaimant(name=name)))
    number = desk.lists.case_file(ids[0]).case["number"]

    form = assigning(window, 2)
    row = form.entries["conflict_reason"].row
    assert row.isVisible()
    assert number in row.error()
    assert form.skip_button.text() == "跳过这 1 件，改其余"
    form.entries["handler_id"].put(3)  # another handler: the reason is about nobody any more
    assert not row.isVisible()
    form.entries["handler_id"].put(2)
    form.save()
    wait_until_quiet(window)

    form.skip_button.click()
    wait_until_quiet(window)
    assert sorted(handlers(desk)) == [1, *[2] * (len(ids) - 1)]

    form = assigning(window, 2)
    form.entries["conflict_reason"].put("同名不同人，已核对")
    form.save()
    wait_until_quiet(window)

    assert handlers(desk) == [2] * len(ids)
    kept = desk.lists.case_file(ids[0]).beside["checked_item"]
    told = [one["note"] for one in kept if one["list_code"] == CONFLICT_LIST]
    assert [note.endswith("同名不同人，已核对") for note in told] == [True]
