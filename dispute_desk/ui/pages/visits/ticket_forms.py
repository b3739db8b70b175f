"""The acts on a ticket of a visit: first contact, reply, more time, its return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.visit import time_and_note
from dispute_desk.services.tickets import (
    ExtendTicket,
    NoteTicketContact,
    ReplyToTicket,
    ReturnTicket,
)
from dispute_desk.ui.pages.small_form import SmallForm
from dispute_desk.ui.steps.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from dispute_desk.domain.visit_rows import VisitFile
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

#: Names under a form of a ticket.
_NAMED = 3


class TicketForm(SmallForm):
    """A form about one ticket of a visit."""

    wide = 520

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        file: VisitFile,
        ticket: Mapping[str, Any],
        parent: QWidget,
    ) -> None:
        self.file, self.ticket = file, ticket
        super().__init__(place, seat, parent)

    def about(self) -> str:
        """Say which ticket it is, and whose."""
        channel = Words(self.seat.profile).code("channels", self.ticket["channel"])
        names = "、".join(one["name"] for one in self.file.visitors[:_NAMED])
        told = (channel, self.ticket["ticket_no"] or "", names)
        return " · ".join(part for part in told if part)

    def corrected(self) -> Mapping[str, Any]:
        """Return the ticket as it is shown."""
        return self.ticket


class ContactTicket(TicketForm):
    """登记首次联系."""

    id = "ticket_contact"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("登记首次联系")

    def build(self) -> None:
        """Ask when the person was reached first, and what was said."""
        kit, ticket = self.kit, self.ticket
        self.entries = {
            "occurred_on": kit.day("occurred_on", self.tr("首次联系日期"), now=True),
            "at": kit.text("at", self.tr("时间"), placeholder="09:30"),
            "note": kit.long("note", self.tr("联系情况")),
        }
        if ticket["contacted_on"]:
            at, note = time_and_note(ticket["contact_note"])
            told = {"occurred_on": ticket["contacted_on"], "at": at, "note": note}
            for key, entry in self.entries.items():
                entry.put(told[key])

    def command(self) -> object:
        """Return what the entries ask for."""
        told = {key: one.read() for key, one in self.entries.items()}
        return NoteTicketContact(ticket_id=self.ticket["id"], **told)


class ReplyTicket(TicketForm):
    """答复工单."""

    id = "ticket_reply"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("答复工单")

    def build(self) -> None:
        """Ask for the text that goes back; what was drafted or answered stands there."""
        kit = self.kit
        hint = self.tr("保存后可以复制，粘贴到热线系统。")
        self.entries = {
            "reply": kit.long("reply", self.tr("答复内容"), required=True, hint=hint),
            "draft": kit.flag("draft", self.tr("先存拟稿，还没有答复")),
            "occurred_on": kit.day("occurred_on", self.tr("答复日期"), now=True),
        }
        self.entries["reply"].put(self.ticket["reply"] or self.file.visit["answer"] or "")

    def command(self) -> object:
        """Return what the entries ask for."""
        told = {key: one.read() for key, one in self.entries.items()}
        reply, draft = told["reply"] or "", bool(told["draft"])
        on = told["occurred_on"]
        return ReplyToTicket(ticket_id=self.ticket["id"], reply=reply, draft=draft, occurred_on=on)


class ExtendTicketForm(TicketForm):
    """工单延期."""

    id = "ticket_extend"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("工单延期")

    def build(self) -> None:
        """Ask until when, and why."""
        kit = self.kit
        self.entries = {
            "until": kit.day("until", self.tr("延期至"), required=True, ahead=True),
            "reason": kit.long("reason", self.tr("原因"), required=True),
        }

    def command(self) -> object:
        """Return what the entries ask for."""
        told = {key: one.read() for key, one in self.entries.items()}
        return ExtendTicket(ticket_id=self.ticket["id"], **told)


class ReturnTicketForm(TicketForm):
    """退回工单."""

    id = "ticket_return"

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("退回工单")

    def build(self) -> None:
        """Ask why it goes back, and when."""
        kit = self.kit
        self.entries = {
            "reason": kit.long("reason", self.tr("原因"), required=True),
            "occurred_on": kit.day("occurred_on", self.tr("退回日期"), now=True),
        }

    def command(self) -> object:
        """Return what the entries ask for."""
        told = {key: one.read() for key, one in self.entries.items()}
        return ReturnTicket(ticket_id=self.ticket["id"], **told)


#: The acts by what they are called on the buttons.
TICKET_FORMS: dict[str, type[TicketForm]] = {
    "contact": ContactTicket,
    "reply": ReplyTicket,
    "extend": ExtendTicketForm,
    "return": ReturnTicketForm,
}
