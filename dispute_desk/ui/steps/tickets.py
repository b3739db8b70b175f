"""The forms of a hotline ticket: itself, the first contact, the reply, more time or its return."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from dispute_desk.domain.visit import time_and_note
from dispute_desk.services.tickets import (
    ExtendTicket,
    NoteTicketContact,
    RecordTicket,
    ReplyToTicket,
    ReturnTicket,
)
from dispute_desk.ui.steps.beside import BesideStep
from dispute_desk.ui.steps.edits import when_edited

#: What more can happen to a ticket than a reply.
_EXTEND, _RETURN = "extend", "return"


class _OfTicket(BesideStep):
    """A form about a ticket of the case, or one that waits in a case merged into it."""

    kind = "ticket"

    def rows(self) -> tuple[dict[str, Any], ...]:
        """Return all of these."""
        return (*super().rows(), *self.view.file.before.tickets)


class TicketStep(_OfTicket):
    """登记热线工单."""

    id = "ticket"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记热线工单")

    def build(self) -> None:
        """Ask which hotline sent it under what number, and until when it wants an answer."""
        kit, words = self.kit, self.view.words
        profile = self.view.profile
        hotlines = [(words.of(one), one.code) for one in profile.channels if one.hotline]
        channel = kit.choice("channel", self.tr("热线"), hotlines, required=True, empty="")
        number = kit.text("ticket_no", self.tr("工单号"))
        self.add_pair(("channel", channel), ("ticket_no", number))
        came = kit.day("received_on", self.tr("收到日期"), now=True)
        due = kit.day("due_on", self.tr("办理期限"), ahead=True)
        self.add_pair(("received_on", came), ("due_on", due))
        hint = self.tr("不填写时为该热线。")
        self.add("feed_back_to", kit.text("feed_back_to", self.tr("反馈对象"), hint=hint))
        self.put_record()

    def command(self) -> object:
        """Return what the fields ask for."""
        return RecordTicket(
            case_id=self.view.id,
            channel=self.value("channel") or "",
            ticket_no=self.value("ticket_no"),
            received_on=self.value("received_on"),
            due_on=self.value("due_on"),
            feed_back_to=self.value("feed_back_to"),
            record_id=self.record_id(),
        )


class TicketContactStep(_OfTicket):
    """首次联系."""

    id = "ticket_contact"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记首次联系")

    def build(self) -> None:
        """Ask when the person was reached first, and what was said."""
        record = self.record()
        day = self.kit.day("occurred_on", self.tr("首次联系日期"), now=True)
        time = self.kit.text("at", self.tr("时间"), placeholder="09:30")
        self.add_pair(("occurred_on", day), ("at", time))
        self.add("note", self.kit.long("note", self.tr("联系情况")))
        if record.get("contacted_on"):
            day.put(record["contacted_on"])
            at, note = time_and_note(record["contact_note"])
            time.put(at)
            self.entries["note"].put(note)

    def command(self) -> object:
        """Return what the fields ask for."""
        return NoteTicketContact(
            ticket_id=int(self.record_id() or 0),
            occurred_on=self.value("occurred_on"),
            at=self.value("at"),
            note=self.value("note"),
        )


class TicketReplyStep(_OfTicket):
    """答复工单."""

    id = "ticket_reply"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("答复工单")

    def build(self) -> None:
        """Ask for the text that goes back; a proposal stands there."""
        hint = self.tr("保存后可以在工单上一键复制，粘贴到热线系统。")
        reply = self.kit.long("reply", self.tr("答复内容"), required=True, hint=hint)
        self.add("reply", reply)
        self.add("draft", self.kit.flag("draft", self.tr("先存拟稿，还没有答复")))
        self.add("occurred_on", self.kit.day("occurred_on", self.tr("答复日期"), now=True))
        reply.put(self.record().get("reply") or self._proposed())
        self.doubted.append(self._unread)

    def focus_first(self) -> None:
        """Begin in the reply: what is only proposed is selected, a text of one's own goes on."""
        text = self.entries["reply"].row.field
        self.entries["reply"].row.focus()
        if not isinstance(text, QPlainTextEdit):
            return
        text.moveCursor(QTextCursor.MoveOperation.End)
        if not self.record().get("reply"):
            text.selectAll()

    def _unread(self) -> str:
        """Return the question whether what was only proposed is the answer."""
        if self.value("draft") or self.value("reply") != self._proposed():
            return ""
        return self.tr("这是系统拟的话，还没有改动，请先核对。")

    def _proposed(self) -> str:
        """Return the usual words with the number of the case and where it stands."""
        words = self.tr("您反映的问题已由我单位登记（%1），目前：%2。办理结果将另行答复。")
        stage = self.view.words.stage(self.view.stage)
        return words.replace("%1", self.view.number).replace("%2", stage)

    def command(self) -> object:
        """Return what the fields ask for."""
        return ReplyToTicket(
            ticket_id=int(self.record_id() or 0),
            reply=self.value("reply") or "",
            draft=bool(self.value("draft")),
            occurred_on=self.value("occurred_on"),
        )


class TicketTermStep(_OfTicket):
    """延期或退回."""

    id = "ticket_term"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("工单延期或退回")

    def build(self) -> None:
        """Ask which of the two it is, and for the day of it; neither is chosen already."""
        kit = self.kit
        ways = [(self.tr("延期"), _EXTEND), (self.tr("退回"), _RETURN)]
        way = kit.chips("way", self.tr("延期还是退回"), ways, required=True)
        self.add("way", way)
        until = kit.day("until", self.tr("延期至"), required=True, ahead=True)
        self.add("until", replace(until, when=lambda: self.value("way") == _EXTEND))
        self.add("occurred_on", kit.day("occurred_on", self.tr("退回日期"), now=True))
        self.add("reason", kit.long("reason", self.tr("原因"), required=True))
        when_edited(way, self._look)
        self._look()

    def _look(self) -> None:
        """Ask for the day of what is chosen."""
        until, extends = self.entries["until"], self.value("way") == _EXTEND
        until.row.setVisible(extends)
        if not extends and until.trouble():
            until.put(None)  # out of sight it could not be mended
        self.entries["occurred_on"].row.setVisible(self.value("way") == _RETURN)
        self.fit()

    def command(self) -> object:
        """Return what the fields ask for."""
        ticket_id, reason = int(self.record_id() or 0), self.value("reason") or ""
        if self.value("way") == _RETURN:
            day = self.value("occurred_on")
            return ReturnTicket(ticket_id=ticket_id, reason=reason, occurred_on=day)
        return ExtendTicket(ticket_id=ticket_id, until=self.value("until"), reason=reason)
