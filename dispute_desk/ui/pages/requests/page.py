"""个人信息请求: who asks for his data, until when, how it was answered; the answer as a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.identity import mask_id
from dispute_desk.ui.due import due_tone, due_words
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.page import Page
from dispute_desk.ui.pages.requests.forms import AnswerForm, RequestForm, VoidRequest
from dispute_desk.ui.pages.requests.sifting import sifted
from dispute_desk.ui.steps.words import Words
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.search import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dispute_desk.domain.profile import Profile
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.pages.small_form import SmallForm
    from dispute_desk.ui.workplace import Workplace

    Row = dict[str, Any]

_DUE = 4
#: What the page is visited for where somebody wants to enter a request.
ADD = "add"
SEARCH = 300
#: The tones of a day that is near or over.
_LOUD = frozenset({"warning", "danger"})


class RequestsPage(Page):
    """The open requests first, by the day they are due."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, "requests")
        self.rows: tuple[Row, ...] = ()
        self._every: tuple[Row, ...] = ()
        self._wanted: int | None = None
        self._sought = ""
        self._profile: Profile | None = None
        self.new_button = button(
            self.tr("登记请求"), "requests.new", kind="primary", icon_name="add"
        )
        hint = self.tr("姓名、首字母、电话或证件尾号、案号")
        self.search = SearchField("requests.search", hint, hint)
        self.search.setMaximumWidth(SEARCH)
        self.table = PlainTable("requests.table", self.tr("个人信息请求"))
        nothing = self.tr("没有符合条件的请求。换一个词，或清空查找框看全部。")
        self.nothing = named(label(nothing, kind="muted"), "requests.nothing")
        self.says = named(label("", kind="muted"), "requests.says")
        self.says.setWordWrap(True)
        self.report = button(self.tr("出具查阅答复…"), "requests.report", icon_name="print")
        self.answer = button(self.tr("记录答复…"), "requests.answer")
        self.edit = button(self.tr("修改…"), "requests.edit")
        self.void = button(self.tr("作废…"), "requests.void")
        self.empty = EmptyPanel(
            "requests.empty",
            self.tr("还没有个人信息请求"),
            self.tr("有人要查阅、更正或删除本人信息的，登记在这里，注明到期日；答复可以打印。"),
            act=self.tr("登记请求"),
            icon_name="person",
        )
        self.content = self._make_content()
        self.body.addWidget(self.content, 1)
        self.body.addWidget(self.empty, 1)
        self.speak_at_foot()
        self.content.hide()
        self._connect()

    def heading(self) -> str:
        """Return the title at the top of the screen."""
        return self.tr("个人信息请求")

    def head_actions(self) -> list[QWidget]:
        """Return the button this person may use."""
        return [self.new_button] if self.place.may("register") else []

    def visited(self, about: object = None) -> None:
        """Ask for the requests; ``about`` may be the one somebody wants to see, or ``ADD``."""
        if about == ADD:
            self._add()
        if isinstance(about, int) and not isinstance(about, bool):
            self._wanted = about
            self._sought = ""
            self.search.put("")

        def ask(desk: Desk) -> tuple[Sequence[Row], Profile]:
            from dispute_desk.services.request_lists import (  # noqa: PLC0415 - open, so loaded
                person_requests,
            )

            return person_requests(desk), desk.profile

        self.place.jobs.ask(ask, self._show, self.place.trouble, key="requests")

    def changed(self, kinds: object) -> None:
        """Ask again when a request changed; what was said of it is over."""
        if not isinstance(kinds, (set, frozenset)) or "person_request" in kinds:
            self.bar.clear()
            self.visited()

    def focus_first(self) -> None:
        """Put the focus on the list."""
        (self.table if self._every else self.new_button).setFocus()

    def show_report(self) -> None:
        """Show all that is stored about the person, to be read before it is saved or printed.

        Without a number nobody has checked who asks: then it says so, and the way to go.
        """
        row = self._chosen()
        if row is None or not self.place.may("reveal"):
            return
        if not row["id_no"]:
            self._ask_who()
            return
        from dispute_desk.ui.pages.requests.report_paper import (  # noqa: PLC0415 - when asked for
            PersonReport,
        )
        from dispute_desk.ui.paper_window import show_source  # noqa: PLC0415 - as above

        self.bar.clear()
        report = PersonReport(row["id"], str(row["name"]))
        paper = show_source(self.window(), self.place, report)
        paper.finished.connect(lambda: self._seen(was_out=paper.is_out))

    def _ask_who(self) -> None:
        from dispute_desk.services.person_report import (  # noqa: PLC0415 - when asked for
            IDENTITY_UNCHECKED,
        )

        self.bar.say(sentence_of(DeskError(IDENTITY_UNCHECKED)), tone="warning")
        if self.place.may("register"):
            self.bar.offer(("edit", self.tr("修改请求…"), self.edit.click))

    def _seen(self, *, was_out: bool) -> None:
        """Say what is left to do once the paper went out; seen alone it is no answer."""
        if was_out:
            self.bar.say(self.tr("答复交给本人以后，请“记录答复”。"), tone="accent")

    def _make_content(self) -> QWidget:
        card = named(look(QFrame(), kind="card"), "requests.card", self.tr("个人信息请求"))
        box = QVBoxLayout(card)
        box.setContentsMargins(18, 14, 18, 16)
        box.setSpacing(12)
        box.addWidget(self.search)
        box.addWidget(self.table, 1)
        box.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.says)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.report, self.answer, self.edit, self.void):
            row.addWidget(part)
        row.addStretch(1)
        box.addLayout(row)
        return card

    def _connect(self) -> None:
        self.new_button.clicked.connect(self._add)
        self.empty.acted.connect(self._add)
        self.report.clicked.connect(self.show_report)
        self.answer.clicked.connect(lambda: self._open(AnswerForm))
        self.edit.clicked.connect(lambda: self._open(RequestForm))
        self.void.clicked.connect(lambda: self._open(VoidRequest))
        self.table.doubleClicked.connect(lambda _: self.answer.click())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = QShortcut(QKeySequence(key), self.table)
            pressed.setContext(Qt.ShortcutContext.WidgetShortcut)
            pressed.activated.connect(self.answer.click)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        self.search.searched.connect(self._seek)
        self.search.left_down.connect(self.table.setFocus)
        self.place.verbs.bind("edit.refresh", self.visited, owner=self)
        self.place.verbs.bind("edit.filter", self.search.setFocus, owner=self)

    def _show(self, found: tuple[Sequence[Row], Profile]) -> None:
        chosen = self._chosen()
        wanted, self._wanted = self._wanted or (chosen["id"] if chosen else None), None
        self._every, self._profile = tuple(found[0]), found[1]
        self.content.setVisible(bool(self._every))
        self.empty.setVisible(not self._every)
        self._fill(wanted)

    def _seek(self, text: str) -> None:
        """Show what is looked for now."""
        self._sought = text
        self._fill()

    def _fill(self, wanted: int | None = None) -> None:
        """Show what is looked for; the request that is wanted, else the first, is chosen."""
        self.rows = sifted(self._every, self._sought)
        self.table.setVisible(bool(self.rows))
        self.nothing.setVisible(not self.rows)
        at = next((n for n, one in enumerate(self.rows) if one["id"] == wanted), 0)
        titles = [
            self.tr("姓名"),
            self.tr("证件号码"),
            self.tr("请求事项"),
            self.tr("收到日期"),
            self.tr("答复期限"),
            self.tr("答复日期"),
            self.tr("怎样答复"),
        ]
        today = self.place.today()
        tones = {
            (number, _DUE): tone
            for number, one in enumerate(self.rows)
            if not one["answered_on"] and (tone := due_tone(one["due_on"], today)) in _LOUD
        }
        self.table.show_rows(titles, [self._words(one) for one in self.rows], tones=tones)
        self.table.selectRow(at)
        self._tell_length()
        self._look()

    def _tell_length(self) -> None:
        waiting = sum(one["answered_on"] is None for one in self.rows)
        told = self.tr("共 %1 项，待答复 %2 项")
        self.told.emit(told.replace("%1", str(len(self.rows))).replace("%2", str(waiting)))

    def _words(self, one: Row) -> list[str]:
        kind = Words(self._profile).code("request_kinds", one["kind"]) if self._profile else ""
        due = str(one["due_on"] or "")
        if due and one["answered_on"] is None:
            due = self.tr("%1（%2）").replace("%1", due)
            due = due.replace("%2", due_words(one["due_on"], self.place.today()))
        return [
            str(one["name"]),
            mask_id(one["id_no"] or ""),
            kind,
            str(one["received_on"] or ""),
            due,
            str(one["answered_on"] or "") or self.tr("待答复"),
            (one["answer"] or "").replace("\n", " "),
        ]

    def _chosen(self) -> Row | None:
        row = self.table.currentIndex().row()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def _look(self) -> None:
        """Say on what ground the chosen request stands; offer what one may do with it."""
        one = self._chosen()
        may = one is not None and self.place.may("register")
        for part in (self.answer, self.edit, self.void):
            part.setEnabled(may)
        self.report.setEnabled(one is not None and self.place.may("reveal"))
        kinds = self._profile.request_kinds if self._profile is not None else ()
        known = {kind.code: kind for kind in kinds}
        kind = known.get(one["kind"]) if one is not None else None
        self.says.setText(kind.basis if kind is not None else "")

    def _add(self) -> None:
        if self.place.seat is not None and self.place.may("register"):
            made = RequestForm(self.place, self.place.seat, self.window())
            made.recorded.connect(self.visited)
            made.open()

    def _open(self, form: type[RequestForm | AnswerForm | VoidRequest]) -> None:
        row, seat = self._chosen(), self.place.seat
        if row is not None and seat is not None and self.place.may("register"):
            made: SmallForm = form(self.place, seat, self.window(), row)
            made.open()
