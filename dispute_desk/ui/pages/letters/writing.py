"""拟制文书: what the letter still lacks at the left, the letter as it will look at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.letter import LetterRoad
from dispute_desk.services.letters import IssueLetter
from dispute_desk.ui.giving_up import ask_to_give_up
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import show_refusal, translated
from dispute_desk.ui.pages.letters.keeping import keep_final
from dispute_desk.ui.pages.letters.letter_fields import LetterFields
from dispute_desk.ui.pages.letters.looking import Looked, look_at
from dispute_desk.ui.pages.letters.writing_commands import going, keeping
from dispute_desk.ui.pages.letters.writing_drafts import WritingDraft
from dispute_desk.ui.steps.edits import contents, when_edited
from dispute_desk.ui.steps.entries import Entry, Kit
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.stopping import asked_to_stop
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, hairline, label, named
from dispute_desk.ui.widgets.pdf_view import PAGE_WIDTH, PdfView
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dispute_desk.domain.letter_rows import LetterPlan
    from dispute_desk.services.desk import Outcome
    from dispute_desk.services.letter_drafting import WrittenLetter
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

#: The letter is set again when nobody has typed for so long.
PAUSE_MS = 200
FORM_WIDTH = 400
SIZE, SHARE = (1160, 780), 0.95
#: Points of a page across; the pictures are finer than the screen.
_ACROSS, _FINER = 595, 1.25


class WritingWindow(QDialog):
    """Writes one letter: a new one about a case, an employer or for all, or a draft."""

    #: To whom it goes one by one; none of a single letter.
    employers: tuple[int, ...] = ()

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        parent: QWidget,
        plan: LetterPlan,
        brought_back: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self.place, self.seat, self.plan = place, seat, plan
        #: What is called with the id of the letter once it is saved.
        self.afterwards: Callable[[int], None] | None = None
        self.kit = Kit("letter.writing", place.today, seat.calendar)
        self.entries: dict[str, Entry] = {}
        self._written: WrittenLetter | None = None
        self._untouched: object = None
        self._sent: object = None
        named(self, "letter.writing", self.tr("拟制文书"))
        self.setWindowTitle(self.tr("拟制文书"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._build()
        room = parent.window().size() * SHARE
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
        self.drafts = WritingDraft(self, brought_back)
        self.drafts.keeper.failed.connect(self._refused)
        self._rest(resting=True)
        self.view.show_waiting(self.tr("正在排版……"))
        self._ask()

    def planned(self) -> LetterPlan:
        """Return the letter as it is written now."""
        return replace(
            self.plan,
            issuer=self.entries["issuer"].read() if "issuer" in self.entries else self.plan.issuer,
            addressee=self.entries["addressee"].read() or "",
            told=self.fields.told(),
            made_on=self.entries["occurred_on"].read(),
        )

    def save(self) -> None:
        """Keep the letter as a draft."""
        if self.save_button.isEnabled():
            self._send(self._keeping())

    def forward(self) -> None:
        """Issue the letter, or hand it in for review; not while something is missing."""
        if self._written is None or not self.forward_button.isEnabled():
            return
        good = [entry.check() for entry in self.entries.values() if entry.row.isVisibleTo(self)]
        missing = [one for one in self._written.missing if not self._is_filled(one.name)]
        if missing or not all(good):
            self.fields.say_missing(tuple(one.name for one in missing))
            self._say_missing()
            return
        self._send(self._going())

    def reject(self) -> None:
        """Leave; what was typed is given up only if that is wished."""
        if self._written is not None and not self.save_button.isEnabled() and not asked_to_stop():
            return
        if self._untouched is None or self._typed() == self._untouched:
            self._give_up()
        else:
            ask_to_give_up(self, self._give_up)

    def _give_up(self) -> None:
        self.drafts.let_go()
        super().reject()

    def kind_called(self) -> str:
        """Return what the kind of letter is called for short."""
        kind = self.seat.profile.letter_kind(self.plan.kind)
        return kind.brief("en" if is_english() else "zh")

    def look_again(self) -> None:
        """Set the letter again as it is written now."""
        self._pause.start()

    @property
    def is_simple(self) -> bool:
        """Whether the station's letters are issued without review."""
        return self.seat.profile.letter_road is LetterRoad.SIMPLE

    def _typed(self) -> object:
        return contents(self.entries), self.fields.told()

    def _is_filled(self, name: str) -> bool:
        if name == "addressee":
            return bool(self.entries["addressee"].read())
        entry = self.fields.entries.get(name)
        return entry is not None and entry.read() not in (None, "")

    # --- what is sent ----------------------------------------------------------------------

    def _keeping(self) -> object:
        return keeping(self.planned(), self.entries["skip_reason"].read())

    def _going(self) -> object:
        names = ("skip_reason", "number", "approver", "occurred_on")
        asked = {name: self.entries[name].read() for name in names}
        return going(self.planned(), asked, at_once=self.is_simple)

    def _send(self, command: object) -> None:
        self.bar.clear()
        self._sent = command
        self._rest(resting=True)
        self.place.jobs.do(command, self._done, self._refused)

    def _done(self, outcome: Outcome) -> None:
        act = translated("command", outcome.title)
        say_saved(self.place, f"{act} · {outcome.subject}", outcome)
        made = self.plan.paper_id if self.plan.paper_id is not None else int(outcome.value)
        self.drafts.let_go()
        if isinstance(self._sent, IssueLetter):
            keep_final(self.place, [made])
        self.accept()
        if self.afterwards is not None:
            self.afterwards(made)

    def _refused(self, error: Exception) -> None:
        self._rest(resting=False)
        if isinstance(error, DeskError):
            rows = {name: entry.row for name, entry in self.entries.items()}
            if error.field in rows:
                rows[error.field].show()
            show_refusal(error, rows, self.bar)
        else:
            self.place.trouble(error)

    # --- how it looks ----------------------------------------------------------------------

    def _scale(self) -> float:
        return PAGE_WIDTH / _ACROSS * max(_FINER, self.devicePixelRatioF())

    def _ask(self) -> None:
        """Ask what the letter says by itself, then show its fields."""
        plan, scale = self.plan, self._scale()
        self.place.jobs.ask(
            lambda desk: look_at(desk, plan, scale),
            self._begin,
            self._refused,
            key="letter.writing",
        )

    def _begin(self, looked: Looked) -> None:
        written = looked.written
        kept = self.fields.told()
        self.fields.show_letter(written)
        self.entries["addressee"].put(written.addressee)
        self._untouched = self._typed()
        self.fields.restore(kept)
        self._about_line.say(
            " · ".join(one for one in (written.case_number, written.employer) if one)
            or self.tr("不针对一家单位，面向社会公开")
        )
        self._show(looked)
        self._rest(resting=False)
        self.drafts.began()
        first = self.fields.first()
        if first is not None:
            first.setFocus()
        else:
            self.forward_button.setFocus()
        if kept:
            self._pause.start()

    def _look(self) -> None:
        plan, scale = self.planned(), self._scale()
        self.place.jobs.ask(
            lambda desk: look_at(desk, plan, scale), self._show, self._refused, key="letter.writing"
        )

    def _show(self, looked: Looked) -> None:
        self._written = looked.written
        at = self.view.verticalScrollBar().value()
        self.view.show_pages(looked.pictures)
        QTimer.singleShot(0, self.view, lambda: self.view.verticalScrollBar().setValue(at))
        skips = looked.written.skips
        self.entries["skip_reason"].row.setVisible(bool(skips))
        hint = self.tr("一般先发《%1》。直接发这一份的，写明理由。").replace("%1", skips)
        if not self.entries["skip_reason"].row.error():
            self.entries["skip_reason"].row.show_hint(hint)
        number = self.tr("不填则取下一号：%1").replace("%1", looked.written.next_number)
        self.entries["number"].row.show_hint(number)
        self._say_missing()

    def _say_missing(self) -> None:
        missing = self._written.missing if self._written is not None else ()
        words = self.tr("还缺：%1").replace("%1", "、".join(one.label for one in missing))
        self._lacks.setText(words if missing else self.tr("内容已齐。"))

    def _rest(self, *, resting: bool) -> None:
        for one in (self.save_button, self.forward_button):
            one.setDisabled(resting)

    # --- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 18, 0, 14)
        box.setSpacing(10)
        head = QVBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(4)
        head.addWidget(label(self.windowTitle(), kind="bigTitle"))
        self._about_line = ElidedLabel("", "letter.writing.about")
        head.addWidget(self._about_line)
        self.add_to_head(head)
        self.bar = MessageBar("letter.writing.bar")
        head.addWidget(self.bar)
        box.addLayout(head)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 24, 0)
        body.setSpacing(12)
        body.addWidget(self._form())
        self.view = PdfView("letter.writing.view", self.tr("文书预览"))
        body.addWidget(self.view, 1)
        box.addLayout(body, 1)
        box.addWidget(hairline())
        box.addLayout(self._foot())
        for keys, act in (("Ctrl+Return", self.forward), ("Ctrl+Enter", self.forward)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)

    def add_to_head(self, head: QVBoxLayout) -> None:
        """Put more below the title, where there is more to say."""

    def _form(self) -> QWidget:
        area = scrolled("letter.writing.area", self.tr("填写内容"))
        area.setFixedWidth(FORM_WIDTH)
        sheet = ScrolledSheet()
        box = QVBoxLayout(sheet)
        box.setContentsMargins(24, 2, 12, 8)
        box.setSpacing(12)
        self._put_entries(box)
        self.fields = LetterFields(self.kit)
        self.fields.edited.connect(self._pause.start)
        box.addWidget(self.fields)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._issuing)
        box.addStretch(1)
        put_sheet(area, sheet)
        return area

    def _put_entries(self, box: QVBoxLayout) -> None:
        language = "en" if is_english() else "zh"
        profile = self.seat.profile
        if self.plan.paper_id is None:
            kinds = [(one.brief(language), one.code) for one in profile.letter_kinds]
            self.entries["kind"] = self.kit.chips("kind", self.tr("种类"), kinds, required=True)
            self.entries["kind"].put(self.plan.kind)
            when_edited(self.entries["kind"], self._other_kind)
        if len(profile.issuers) > 1:
            bodies = [(one.text(language), one.code) for one in profile.issuers]
            self.entries["issuer"] = self.kit.choice("issuer", self.tr("发文机关"), bodies)
            self.entries["issuer"].put(self.plan.issuer or bodies[0][1])
        self.entries["addressee"] = self.kit.text(
            "addressee", self.tr("主送"), placeholder=self.tr("不填则面向社会公开（仅提示函）")
        )
        self.entries["skip_reason"] = self.kit.text("skip_reason", self.tr("跳过前一份的理由"))
        for name in ("kind", "issuer", "addressee", "skip_reason"):
            if name in self.entries:
                box.addWidget(self.entries[name].row)
        self.entries["skip_reason"].row.hide()
        self._put_issuing()
        for name in ("issuer", "addressee", "occurred_on"):
            if name in self.entries:
                when_edited(self.entries[name], self._pause.start)

    def _put_issuing(self) -> None:
        """Fold what is about the issue itself: its day, who signed it, a number of their own."""
        self.more = button("", "letter.writing.more", kind="link")
        self.more.setCheckable(True)
        self._issuing = named(QWidget(), "letter.writing.issuing")
        inner = QVBoxLayout(self._issuing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        self.entries["occurred_on"] = self.kit.day(
            "occurred_on", self.tr("成文日期"), required=True, now=True
        )
        self.entries["approver"] = self.kit.text("approver", self.tr("签发人"))
        self.entries["number"] = self.kit.text("number", self.tr("文号"))
        for name in ("occurred_on", "approver", "number"):
            inner.addWidget(self.entries[name].row)
            if name != "occurred_on":
                self.entries[name].row.setVisible(self.is_simple)
        self.more.toggled.connect(self._turn)
        self._turn(on=False)

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._issuing.setVisible(on)
        words = self.tr("收起日期和文号") if on else self.tr("日期和文号")
        self.more.setText(words)
        self.more.setAccessibleName(words)

    def _other_kind(self) -> None:
        """Begin again as another kind of letter; what was written stays where it has a place."""
        kind = self.entries["kind"].read()
        if kind and kind != self.plan.kind:
            self.plan = replace(self.plan, kind=kind)
            self._rest(resting=True)
            self._ask()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 2, 24, 0)
        row.setSpacing(10)
        self._lacks = named(label("", kind="small"), "letter.writing.lacks")
        row.addWidget(label("Ctrl+Enter", kind="key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._lacks, 1)
        cancel = button(self.tr("取消"), "letter.writing.cancel")
        cancel.clicked.connect(self.reject)
        self.save_button = button(self.tr("保存文稿"), "letter.writing.save")
        self.save_button.setToolTip("Ctrl+S")
        self.save_button.clicked.connect(self.save)
        words = self.tr("签发") if self.is_simple else self.tr("提交审核")
        self.forward_button = button(words, "letter.writing.forward", kind="primary")
        self.forward_button.clicked.connect(self.forward)
        for one in (cancel, self.save_button, self.forward_button):
            one.setAutoDefault(False)
            row.addWidget(one)
        return row


def write_letter(
    place: Workplace,
    parent: QWidget,
    plan: LetterPlan,
    afterwards: Callable[[int], None],
    brought_back: Mapping[str, Any] | None = None,
) -> WritingWindow | None:
    """Open the window in which a letter is written; nothing where nobody sits."""
    if place.seat is None:
        return None
    window = WritingWindow(place, place.seat, parent, plan, brought_back)
    window.afterwards = afterwards
    window.open()
    return window
