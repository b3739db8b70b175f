"""Kept views: one's own and the station's, each name once, dropped and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.opening import sit_down
from dispute_desk.services.views import DropView, SaveView

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def names(desk: Desk) -> list[str]:
    return [view.name for view in desk.lists.saved_views()]


def another(desk: Desk) -> Desk:
    return sit_down(desk, next(one for one in desk.lists.people() if one.id != desk.actor.id))


def test_a_view_keeps_filter_words_and_order(desk: Desk) -> None:
    desk.do(SaveView(name="超期·恒信", view="overdue", text="恒信", sort="paid", descending=False))

    (view,) = desk.lists.saved_views()
    told = (view.name, view.view, view.text, view.sort, view.descending, view.shared)
    assert told == ("超期·恒信", "overdue", "恒信", "paid", False, False)


def test_ones_own_views_are_seen_by_nobody_else_shared_ones_by_all(desk: Desk) -> None:
    desk.do(SaveView(name="我的"))
    desk.do(SaveView(name="全站", shared=True))

    assert names(desk) == ["我的", "全站"]
    assert names(another(desk)) == ["全站"]


@pytest.mark.parametrize(("first", "second"), [(False, False), (True, False), (False, True)])
def test_a_name_is_given_once(desk: Desk, *, first: bool, second: bool) -> None:
    desk.do(SaveView(name="我的", shared=first))

    with pytest.raises(DeskError) as told:
        desk.do(SaveView(name=" 我的 ", shared=second))

    assert told.value.code == "view_name_used"


def test_two_people_may_use_one_name_for_views_of_their_own(desk: Desk) -> None:
    desk.do(SaveView(name="我的"))

    another(desk).do(SaveView(name="我的"))

    assert names(desk) == ["我的"]


def test_a_dropped_view_is_gone_until_that_is_taken_back(desk: Desk) -> None:
    view = desk.do(SaveView(name="我的")).value

    outcome = desk.do(DropView(view_id=view))

    assert names(desk) == []
    desk.undo(outcome.entry)
    assert names(desk) == ["我的"]


def test_the_view_of_another_person_is_not_dropped(desk: Desk) -> None:
    view = desk.do(SaveView(name="我的")).value

    with pytest.raises(DeskError) as told:
        another(desk).do(DropView(view_id=view))

    assert told.value.code == "not_your_view"


def test_a_shared_view_is_dropped_by_its_owner_or_who_manages_the_station(desk: Desk) -> None:
    handler = sit_down(desk, next(one for one in desk.lists.people() if one.name == "陈办例"))
    of_handler = handler.do(SaveView(name="全站一", shared=True)).value
    of_lead = desk.do(SaveView(name="全站二", shared=True)).value

    with pytest.raises(DeskError) as told:
        handler.do(DropView(view_id=of_lead))
    assert told.value.code == "not_your_view"

    own = handler.do(DropView(view_id=of_handler))
    desk.undo(own.entry)
    desk.do(DropView(view_id=of_handler))
    desk.do(DropView(view_id=of_lead))
    assert names(desk) == []
