"""People added beside the open window stand in 设置 → 人员 and in the forms without a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.services.staff import AddPerson, EditPerson
from dispute_desk.ui.pages.settings.page import SettingsPage
from dispute_desk.ui.portraits import wait_until_quiet

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


def shown(page: SettingsPage) -> list[str]:
    model = page.people.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def look(window: MainWindow) -> None:
    """Notice what another program did, as every two seconds."""
    window.attendants.watch.look()
    wait_until_quiet(window)


def test_people_of_another_program_are_shown_and_may_be_chosen(
    window: MainWindow, desk: Desk
) -> None:
    window.go("settings")
    wait_until_quiet(window)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    look(window)
    before = shown(page)

    for name in ("王例甲", "王例乙"):
        desk.do(AddPerson(name=name, bundles=("handler",)))
        look(window)
    desk.do(AddPerson(name="王例丙", bundles=("handler",)))
    desk.do(EditPerson(person_id=desk.lists.people()[1].id, name="邓改例"))
    look(window)

    assert shown(page) == [*before, "邓改例", "王例乙", "王例丙"]
    assert window.place.seat is not None
    assert {"王例乙", "王例丙", "邓改例"} <= {one.name for one in window.place.seat.staff}
    actions = [one.text() for one in window.seating.menu().actions()]
    assert any(text.startswith("王例丙") for text in actions)
