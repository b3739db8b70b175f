"""The small form that corrects a visit or adds what is missing, the answer above all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from dispute_desk.domain.amount import Insurance
from dispute_desk.services.visits import RecordVisit
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.pages.visits.people_grid import PeopleGrid
from dispute_desk.ui.pages.visits.ticket_facts import extended_to, last_reply
from dispute_desk.ui.steps.words import Words

if TYPE_CHECKING:
    from dispute_desk.domain.visit_rows import VisitFile
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace


WIDTH = 640
_COLUMNS = 6
#: Where the entries under the people stand: line, column, lines, columns.
_PLACES = (
    (0, 0, 1, 4),
    (0, 4, 1, 2),
    (1, 0, 1, 3),
    (1, 3, 1, 3),
    (2, 0, 1, 2),
    (2, 2, 1, 2),
    (2, 4, 1, 2),
    (3, 0, 1, 3),
    (3, 3, 1, 3),
)


class EditVisit(SmallForm):
    """修改来访来电登记."""

    id = "visit"
    wide = WIDTH

    def __init__(self, place: Workplace, seat: Seat, file: VisitFile, parent: QWidget) -> None:
        self.file = file
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("修改来访来电")

    def about(self) -> str:
        """Say whose visit it is."""
        return "、".join(one["name"] for one in self.file.visitors[:3])

    def corrected(self) -> dict[str, Any]:
        """Return the visit and its people as they are shown."""
        return {**self.file.visit, "visitors": [dict(one) for one in self.file.visitors]}

    def build(self) -> None:
        """Show what was written down."""
        kit, profile = self.kit, self.seat.profile
        channels = [(Words(profile).of(one), one.code) for one in profile.channels]
        later, reply = extended_to(self.file), last_reply(self.file)
        later = self.tr("工单已延期至 %1").replace("%1", later) if later else ""
        reply = self.tr("工单答复：%1").replace("%1", reply) if reply else ""
        self.people = PeopleGrid("small.visit.people", self.file.visitors)
        self.entries = {
            "name": self.people.entry(),
            "employer": kit.text("employer", self.tr("用人单位")),
            "persons": kit.text("persons", self.tr("本批人次")),
            "occurred_on": kit.day("occurred_on", self.tr("日期")),
            "channel": kit.choice("channel", self.tr("来源"), channels, empty=""),
            "external_no": kit.text("external_no", self.tr("外部编号")),
            "external_deadline": kit.day(
                "external_deadline", self.tr("外部期限"), ahead=True, hint=later
            ),
            "feed_back_to": kit.text("feed_back_to", self.tr("反馈对象")),
            "demand": kit.long("demand", self.tr("诉求")),
            "answer": kit.long("answer", self.tr("答复"), hint=reply),
        }
        self.people.left.connect(self.entries["employer"].row.focus)
        visit = self.file.visit
        renamed = {"employer": "employer_name", "occurred_on": "received_on"}
        for key, entry in self.entries.items():
            if key == "name":
                continue
            value = visit[renamed.get(key, key)]
            entry.put(str(value) if key == "persons" else value)

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put the people on top, then two entries a line."""
        rows = [entry.row for entry in self.entries.values()]
        box.setSpacing(10)
        box.addWidget(rows[0])
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for place, row in zip(_PLACES, rows[1:], strict=True):
            grid.addWidget(row, *place, Qt.AlignmentFlag.AlignTop)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        box.addLayout(grid)

    def command(self) -> object:
        """Return the visit as it is to be; its people stay who they are, names put right."""
        visit, told = self.file.visit, {key: one.read() for key, one in self.entries.items()}
        persons, people = told.pop("persons"), told.pop("name")
        told["employer"] = told["employer"] or ""  # emptied, not left out
        is_new = persons != str(visit["persons"])
        codes = (visit["insurances"] or "").split(",")
        return RecordVisit(
            **told,
            persons=int(persons) if is_new and persons and persons.isdecimal() else None,
            visitors=people,
            cause=visit["cause"],
            insurances=tuple(Insurance(code) for code in codes if code),
            claim_from=visit["claim_from"],
            claim_to=visit["claim_to"],
            claimed_fen=visit["claimed_fen"],
            record_id=self.file.id,
        )
