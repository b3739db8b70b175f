"""Small forms about a request of a person: what is asked for, how it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.person_requests import AnswerPersonRequest, RecordPersonRequest
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.steps.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.services.desk import Outcome
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

    Row = dict[str, Any]


class RequestForm(SmallForm):
    """登记个人信息请求, or a correction of one; a new one is told by its id."""

    id = "request"
    recorded = Signal(int)

    def __init__(
        self, place: Workplace, seat: Seat, parent: QWidget, row: Row | None = None
    ) -> None:
        self.row = row
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("登记个人信息请求") if self.row is None else self.tr("修改个人信息请求")

    def build(self) -> None:
        """Ask who asks for what, since when; the day it is due follows from the profile."""
        kit, words = self.kit, Words(self.seat.profile)
        kinds = [(words.of(one), one.code) for one in self.seat.profile.request_kinds]
        self.entries = {
            "name": kit.text("name", self.tr("姓名"), required=True),
            "id_no": kit.text(
                "id_no",
                self.tr("证件号码"),
                hint=self.tr("核验本人身份后填写；没有填写的，不能出具查阅答复。"),
            ),
            "kind": kit.chips("kind", self.tr("请求事项"), kinds, required=True),
            "received_on": kit.day(
                "received_on", self.tr("收到日期"), required=True, now=self.row is None
            ),
            "due_on": kit.day(
                "due_on",
                self.tr("答复期限"),
                hint=self.tr("留空的，按本站期限推算（待本单位核定）。"),
                ahead=True,
            ),
        }
        self.entries["kind"].put(self.seat.profile.request_kinds[0].code)
        for key, entry in self.entries.items():
            if self.row is not None and self.row[key]:
                entry.put(self.row[key])

    def command(self) -> object:
        """Return the command the entries ask for."""
        told = {key: entry.read() for key, entry in self.entries.items()}
        row = self.row or {}
        return RecordPersonRequest(
            name=told["name"] or "",
            kind=told["kind"] or "",
            id_no=told["id_no"],
            received_on=told["received_on"],
            due_on=told["due_on"],
            case_id=row.get("case_id"),
            record_id=row.get("id"),
        )

    def corrected(self) -> Row:
        """Return the request as it is shown."""
        return self.row or {}

    def _done(self, outcome: Outcome) -> None:
        super()._done(outcome)
        if self.row is None:
            self.recorded.emit(int(outcome.value))


class AnswerForm(SmallForm):
    """答复个人信息请求."""

    id = "answer"

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, row: Row) -> None:
        self.row = row
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("答复个人信息请求")

    def about(self) -> str:
        """Say whose request it is, and what he asks for."""
        kind = Words(self.seat.profile).code("request_kinds", self.row["kind"])
        return f"{self.row['name']} · {kind}"

    def build(self) -> None:
        """Ask when and how it was answered."""
        kit = self.kit
        hints = {
            "access": self.tr("可先“出具查阅答复”打印本人全部信息，再在这里记明交给了谁。"),
            "correct": self.tr("更正在案件里按平常的“修改”办理，在这里记明改了什么。"),
            "delete": self.tr("保管期限未满的不能删除：在案件里“封存”，并在这里说明。"),
        }
        answer = kit.long(
            "answer", self.tr("怎样答复"), required=True, hint=hints.get(self.row["kind"], "")
        )
        day = kit.day("answered_on", self.tr("答复日期"), required=True, now=True)
        self.entries = {"answer": answer, "answered_on": day}
        if self.row["answered_on"]:
            answer.put(self.row["answer"])
            day.put(self.row["answered_on"])

    def command(self) -> object:
        """Return the command the entries ask for."""
        return AnswerPersonRequest(
            record_id=self.row["id"],
            answer=self.entries["answer"].read() or "",
            answered_on=self.entries["answered_on"].read(),
        )

    def corrected(self) -> Row:
        """Return the request as it is shown."""
        return self.row


class VoidRequest(SmallForm):
    """作废个人信息请求."""

    id = "void_request"

    def __init__(self, place: Workplace, seat: Seat, parent: QWidget, row: Row) -> None:
        self.row = row
        super().__init__(place, seat, parent)

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("作废个人信息请求")

    def about(self) -> str:
        """Say whose request it is."""
        return str(self.row["name"])

    def build(self) -> None:
        """Ask for the reason."""
        hint = self.tr("作废后不再显示，历史里保留，可以撤销。")
        reason = self.kit.text("reason", self.tr("原因"), required=True, hint=hint)
        self.entries = {"reason": reason}

    def command(self) -> object:
        """Return the command the entries ask for."""
        return VoidRecord(
            kind="person_request",
            record_id=self.row["id"],
            reason=self.entries["reason"].read() or "",
        )
