"""Hotline tickets of the case: the clock of each, the first contact, the reply to copy back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from dispute_desk.domain.rights import Right
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.widgets.naming import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from dispute_desk.ui.steps.case_view import CaseView

KIND = "ticket"


class TicketsCard(RecordsCard):
    """A block a ticket; 复制答复 puts its reply into the clipboard."""

    def __init__(self) -> None:
        super().__init__("tickets", self.tr("热线工单"), self.tr("没有热线工单。"))

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the tickets of the case, and those that wait in cases merged into it."""
        return [self._line(view, one) for one in _all(view)]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to record one; a ticket may come for a closed case, too."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [Act("add", self.tr("登记热线工单"), "ticket")]

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how many wait for a reply, and by when the first of them."""
        waiting = [one for one in _all(view) if _waits(one)]
        if not waiting:
            return super().summary(view, lines)
        due = min((day for one in waiting if (day := _due(one))), default=None)
        words = self.tr("待答复 %1 件").replace("%1", str(len(waiting)))
        return f"{words} · {due_words(due, view.today)}" if due else words

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        channel = view.words.code("channels", one["channel"])
        number = one["ticket_no"] or self.tr("编号待补")
        heading = " · ".join(part for part in (channel, number) if part)
        mark, tone = self._state(view, one)
        return RecordLine(
            one["id"], heading, self._pairs(view, one), mark, tone, self._acts(view, one)
        )

    def _state(self, view: CaseView, one: dict[str, Any]) -> tuple[str, str]:
        if one["returned_on"]:
            return self.tr("已退回"), "neutral"
        if one["replied_on"]:
            return self.tr("已答复"), "good"
        due = _due(one)
        if due is None:  # the hotline's day is asked for, it is never supposed
            return self.tr("请填办理期限"), "warning"
        return due_words(due, view.today), due_tone(due, view.today)

    def _pairs(self, view: CaseView, one: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        reply = one["reply"] or ""
        if reply and not one["replied_on"]:
            reply = self.tr("（拟稿）%1").replace("%1", reply)
        merged = self.tr("并入的案件") if one["case_id"] != view.id else ""
        pairs = (
            (self.tr("来自"), merged),
            (self.tr("收到日期"), str(one["received_on"] or "")),
            (self.tr("办理期限"), str(one["due_on"] or "")),
            (self.tr("延期至"), _with(one["extended_to"], one["extension_reason"])),
            (self.tr("反馈对象"), one["feed_back_to"] or ""),
            (self.tr("首次联系"), _with(one["contacted_on"], one["contact_note"])),
            (self.tr("答复内容"), reply),
            (self.tr("答复日期"), str(one["replied_on"] or "")),
            (self.tr("退回"), _with(one["returned_on"], one["return_reason"])),
        )
        return tuple(pair for pair in pairs if pair[1])

    def _acts(self, view: CaseView, one: dict[str, Any]) -> tuple[Act, ...]:
        copy = [Act("copy", self.tr("复制答复"), COPY, one["reply"])] if one["reply"] else []
        if not view.may(Right.EDIT_CASE):
            return tuple(copy)
        open_acts = [
            Act("contact", self.tr("首次联系"), "ticket_contact", one["id"]),
            Act("reply", self.tr("答复"), "ticket_reply", one["id"]),
            Act("more", self.tr("延期或退回"), "ticket_term", one["id"]),
        ]
        acts = copy + (open_acts if _waits(one) else [])
        acts += [
            Act("edit", self.tr("修改"), "ticket", one["id"]),
            Act("void", self.tr("作废"), "void_record", (KIND, one["id"])),
        ]
        return tuple(acts)

    def _button(self, act: Act, name: str) -> QWidget:
        if act.step != COPY:
            return super()._button(act, name)
        made = button(act.words, f"{name}.{act.key}", kind="link")
        made.clicked.connect(lambda: self._copy(str(act.about), made))
        return made

    def _copy(self, text: str, pressed: QPushButton) -> None:
        """Put the reply into the clipboard and say so on the button."""
        QGuiApplication.clipboard().setText(text)
        pressed.setText(self.tr("已复制"))


#: The act that opens no form.
COPY = "copy"


def _all(view: CaseView) -> tuple[dict[str, Any], ...]:
    return (*view.file.beside[KIND], *view.file.before.tickets)


def _waits(one: dict[str, Any]) -> bool:
    return not (one["replied_on"] or one["returned_on"])


def _due(one: dict[str, Any]) -> Any:  # noqa: ANN401 - a day or nothing
    return one["extended_to"] or one["due_on"]


def _with(day: object, words: str | None) -> str:
    return " ".join(str(part) for part in (day, words) if part)
