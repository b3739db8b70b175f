"""The people of the station: add, change, disable; rights come as bundles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from dispute_desk.services.staff import AddPerson, EditPerson
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.steps.words import Words, listed
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.rows import PersonRow
    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


class PersonForm(SmallForm):
    """增加人员 or 修改人员."""

    id = "person"

    def __init__(
        self, place: Workplace, seat: Seat, parent: QWidget, row: PersonRow | None = None
    ) -> None:
        self.row = row
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("增加人员") if self.row is None else self.tr("修改人员")

    def build(self) -> None:
        """Ask for name, unit and bundles."""
        words = Words(self.seat.profile)
        bundles = [(words.of(bundle), bundle.code) for bundle in self.seat.profile.bundles]
        name = self.kit.text("name", self.tr("姓名"), required=True)
        unit = self.kit.text("unit", self.tr("所属单位"), placeholder=self.tr("如：区总工会"))
        jobs = self.kit.chips("bundles", self.tr("岗位"), bundles, required=True, several=True)
        if self.row is not None:
            name.put(self.row.name)
            unit.put(self.row.unit)
            jobs.put(self.row.bundles)
        else:
            jobs.put(("handler",))
        self.entries = {"name": name, "unit": unit, "bundles": jobs}

    def command(self) -> object:
        """Return the command the entries ask for."""
        name, unit = self.entries["name"].read(), self.entries["unit"].read()
        bundles = tuple(self.entries["bundles"].read())
        if self.row is None:
            return AddPerson(name=name, unit=unit, bundles=bundles)
        return EditPerson(person_id=self.row.id, name=name, unit=unit or "", bundles=bundles)


class PeopleCard(SettingsCard):
    """A table of people, and what can be done with the selected one."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("people", "")
        self.heading.text.say(self.tr("人员"))
        self.setAccessibleName(self.tr("人员"))
        self.place = place
        self._seat: Seat | None = None
        self.table = PlainTable("settings.people.table", self.tr("人员"))
        self.says = named(label("", kind="small"), "settings.people.says")
        self.says.setWordWrap(True)
        self.add = button(self.tr("增加人员…"), "settings.people.add", icon_name="add")
        self.edit = button(self.tr("修改…"), "settings.people.edit")
        self.turn = button(self.tr("停用"), "settings.people.turn")
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.add, self.edit, self.turn):
            row.addWidget(part)
        row.addStretch(1)
        self.box.addWidget(self.table)
        self.box.addWidget(self.says)
        self.box.addLayout(row)
        self.add.clicked.connect(lambda: self._open(None))
        self.edit.clicked.connect(lambda: self._open(self._chosen()))
        self.turn.clicked.connect(self._turn)
        self.table.doubleClicked.connect(lambda _: self.edit.click())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._look())

    def show_seat(self, seat: Seat) -> None:
        """Show the people."""
        self._seat = seat
        words = Words(seat.profile)
        rows = [
            [
                one.name,
                listed(words.code("bundles", code) for code in one.bundles),
                one.unit or "",
                self.tr("在岗") if one.active else self.tr("已停用"),
            ]
            for one in seat.people
        ]
        titles = [self.tr("姓名"), self.tr("岗位"), self.tr("所属单位"), self.tr("状态")]
        at = max(self.table.currentIndex().row(), 0)
        self.table.show_rows(titles, rows, widths=(90,))
        self.table.fit_rows(8)
        self.table.selectRow(min(at, len(rows) - 1))
        may = self.place.may("staff")
        self.say_closed("" if may else self.tr("增加或修改人员需要管理员岗位。"))
        self.add.setEnabled(may)
        self._look()

    def _chosen(self) -> PersonRow | None:
        row = self.table.currentIndex().row()
        people = self._seat.people if self._seat is not None else ()
        return people[row] if 0 <= row < len(people) else None

    def _look(self) -> None:
        one = self._chosen()
        may = one is not None and self.place.may("staff")
        words = self.tr("停用") if one is None or one.active else self.tr("重新启用")
        self.turn.setText(words)
        self.turn.setAccessibleName(words)
        self.edit.setEnabled(may)
        self.turn.setEnabled(may)
        self.says.setText(self._describes(one))

    def _describes(self, one: PersonRow | None) -> str:
        """Say what the bundles of a person allow."""
        if one is None or self._seat is None:
            return ""
        english = Words(self._seat.profile)
        parts = []
        for bundle in self._seat.profile.bundles:
            if bundle.code in one.bundles:
                described = bundle.describes
                if english.of(bundle) == bundle.label_en:
                    described = bundle.describes_en
                told = self.tr("%1：%2").replace("%1", english.of(bundle))
                parts.append(told.replace("%2", described))
        return self.tr("；").join(parts)

    def _open(self, row: PersonRow | None) -> None:
        if self._seat is not None:
            PersonForm(self.place, self._seat, self.window(), row).open()

    def _turn(self) -> None:
        one = self._chosen()
        if one is not None:
            command = EditPerson(person_id=one.id, active=not one.active)
            self.place.jobs.do(command, self._turned, self.place.trouble)

    def _turned(self, outcome: Outcome) -> None:
        say_saved(self.place, self.tr("已修改：%1").replace("%1", outcome.subject), outcome)
