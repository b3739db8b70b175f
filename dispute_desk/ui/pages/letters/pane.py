"""The selected letter: its facts, the letters of the same matter, its days, what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_desk.domain.letter import LetterState
from dispute_desk.domain.letter_roads import LetterStep
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.icons import icon
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.pages.letters.changes_view import ChangesView
from dispute_desk.ui.pages.letters.files_view import FilesView
from dispute_desk.ui.pages.letters.words import (
    RECTIFIED_WORDS,
    STATE_TONES,
    addressee_words,
    clock_words,
    days_of,
    due_told,
    kind_words,
    number_words,
    said,
    state_words,
    step_words,
)
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.empty import EmptyPanel
from dispute_desk.ui.widgets.naming import button, hairline, label, look, named, retire
from dispute_desk.ui.widgets.pill import Pill
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled
from dispute_desk.ui.widgets.section import KeyValueGrid
from dispute_desk.ui.widgets.timeline import Happening, Timeline

if TYPE_CHECKING:
    from dispute_desk.domain.letter_rows import LetterRow
    from dispute_desk.ui.pages.letters.asking import LetterView

WIDTH, NARROW_WIDTH = 340, 288
_LEFT = Qt.AlignmentFlag.AlignLeft


class LetterPane(QFrame):
    """One button for what comes next; everything else under 更多."""

    #: A step is to be taken.
    step_asked = Signal(object)
    preview_asked = Signal()
    case_opened = Signal(int)
    employer_opened = Signal(int)
    scan_asked = Signal()
    #: The chosen letters are to be written as .docx.
    docx_asked = Signal()
    #: What came back from WPS is to be compared and kept.
    returned_asked = Signal()
    #: A kept file is to be looked at (its row).
    file_asked = Signal(object)
    #: Another letter of the same matter is to be shown.
    letter_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        named(look(self, kind="card"), "letters.pane", self.tr("所选文书"))
        self.setFixedWidth(WIDTH)
        self.view: LetterView | None = None
        #: Whether this person may add scans.
        self.may_scan = False
        self._links: list[QWidget] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        self._stack = QStackedWidget()
        self._none = EmptyPanel(
            "letters.pane.none",
            self.tr("没有选中文书"),
            self.tr("选中一行，这里显示要点、经过和下一步。"),
            icon_name="letters",
        )
        self._awaited = named(QWidget(), "letters.pane.awaited")
        self._one = self._build()
        for part in (self._awaited, self._none, self._one):
            self._stack.addWidget(part)
        box.addWidget(self._stack)

    def show_nothing(self) -> None:
        """Say that no row is selected."""
        self.view = None
        self._stack.setCurrentWidget(self._none)

    def show_awaited(self) -> None:
        """Show nothing: what stands here comes in a moment."""
        self.view = None
        self._stack.setCurrentWidget(self._awaited)

    def show_letter(self, view: LetterView) -> None:
        """Show a letter."""
        self.view = view
        row = view.file.row
        kind = kind_words(view.profile, row.kind, row.title)
        self._title.say(f"{kind} {number_words(row)}")
        self._to.setText(addressee_words(row))
        self._pill.show_word(state_words(row.state), STATE_TONES[row.state])
        self._clock.setText(clock_words(row, view.today))
        self._lacks.setVisible(bool(view.missing))
        lacks = self.tr("还缺：%1").replace("%1", "、".join(view.missing))
        self._lacks.setText(lacks)
        self._facts.show_pairs(_facts(view))
        self.changes.show_changes(view.changes)
        self.files.show_files(view.file.files)
        self._show_sequence(view)
        self._story.show_happenings(_story(view))
        self._show_acts(view)
        self._stack.setCurrentWidget(self._one)

    def _show_sequence(self, view: LetterView) -> None:
        for gone in self._links:
            retire(gone)
        self._links = [self._link(view, row) for row in view.file.sequence]
        for link in self._links:
            self._sequence.addWidget(link, 0, _LEFT)
        self._heading.setVisible(len(self._links) > 1)
        self._chain.setVisible(len(self._links) > 1)

    def _link(self, view: LetterView, row: LetterRow) -> QWidget:
        here = row.id == view.id
        kind = kind_words(view.profile, row.kind, row.title)
        words = f"{kind} {number_words(row)} · {state_words(row.state)}"
        link = button(words, f"letters.pane.letter.{row.id}", kind="link")
        link.setDisabled(here)
        link.setToolTip(clock_words(row, view.today))
        link.clicked.connect(lambda _=False, letter=row.id: self.letter_asked.emit(letter))
        return link

    def _show_acts(self, view: LetterView) -> None:
        usual = view.next
        self.act.setVisible(usual is not None)
        if usual is not None:
            self.act.setText(step_words(usual))
            self.act.setAccessibleName(step_words(usual))
        others = [step for step in view.steps if step is not usual]
        self._menu.clear()
        for step in others:
            action = self._menu.addAction(step_words(step))
            action.setObjectName(f"letters.step.{step.value}")
            action.triggered.connect(lambda _=False, step=step: self.step_asked.emit(step))
        if self.may_scan:
            action = self._menu.addAction(self.tr("选中的导出为 DOCX…"))
            action.setObjectName("letters.docx.many")
            action.triggered.connect(self.docx_asked)
            action = self._menu.addAction(self.tr("收回改后稿…"))
            action.setObjectName("letters.returned")
            action.triggered.connect(self.returned_asked)
            action = self._menu.addAction(self.tr("添加扫描件…"))
            action.setObjectName("letters.scan")
            action.triggered.connect(self.scan_asked)
        self.more.setEnabled(bool(self._menu.actions()))
        self.case.setVisible(view.file.row.case_id is not None)
        alone = view.file.row.case_id is None and view.file.row.employer_id is not None
        self.employer.setVisible(alone)

    def _act(self) -> None:
        if self.view is not None and self.view.next is not None:
            self.step_asked.emit(self.view.next)

    def _open_case(self) -> None:
        if self.view is not None and self.view.file.row.case_id is not None:
            self.case_opened.emit(self.view.file.row.case_id)

    def _open_employer(self) -> None:
        if self.view is not None and self.view.file.row.employer_id is not None:
            self.employer_opened.emit(self.view.file.row.employer_id)

    def _build(self) -> QWidget:
        panel = named(QWidget(), "letters.pane.one")
        outer = QVBoxLayout(panel)
        outer.setContentsMargins(0, 16, 0, 14)
        outer.setSpacing(10)
        area = scrolled("letters.pane.area", self.tr("所选文书"))
        put_sheet(area, self._sheet())
        outer.addWidget(area, 1)
        outer.addWidget(hairline())
        outer.addLayout(self._foot())
        return panel

    def _sheet(self) -> QWidget:
        sheet = ScrolledSheet()
        box = QVBoxLayout(sheet)
        box.setContentsMargins(18, 2, 18, 2)
        box.setSpacing(10)
        self._title = ElidedLabel("", "letters.pane.title", kind="heading")
        self._to = named(label("", kind="muted"), "letters.pane.to")
        self._to.setWordWrap(True)
        state = QHBoxLayout()
        state.setSpacing(8)
        self._pill = Pill("letters.pane.state")
        self._clock = named(label("", kind="small"), "letters.pane.clock")
        state.addWidget(self._pill)
        state.addWidget(self._clock, 1)
        self._lacks = named(label("", kind="small", tone="warning"), "letters.pane.lacks")
        self._lacks.setWordWrap(True)
        self._facts = KeyValueGrid("letters.pane.facts", key_width=66, narrow=True)
        self._heading = label(self.tr("同一事项的文书"), kind="heading")
        self._chain = named(QWidget(), "letters.pane.sequence", self.tr("同一事项的文书"))
        self._sequence = QVBoxLayout(self._chain)
        self._sequence.setContentsMargins(0, 0, 0, 0)
        self._sequence.setSpacing(2)
        self._sequence.setAlignment(_LEFT)
        self._story = Timeline("letters.pane.story", self.tr("办理经过"))
        box.addWidget(self._title)
        box.addWidget(self._to)
        box.addLayout(state)
        self.changes = ChangesView()
        self.files = FilesView()
        self.files.asked.connect(self.file_asked)
        for part in (
            self._lacks,
            self.changes,
            hairline(),
            self._facts,
            self._heading,
            self._chain,
            hairline(),
        ):
            box.addWidget(part)
        box.addWidget(label(self.tr("办理经过"), kind="heading"))
        box.addWidget(self._story)
        box.addWidget(self.files)
        box.addStretch(1)
        return sheet

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 0, 18, 0)
        foot.setSpacing(8)
        self.act = button(self.tr("办理下一步"), "letters.act", kind="primary", hint="Enter")
        self.act.clicked.connect(self._act)
        foot.addWidget(self.act)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.preview = button(self.tr("预览打印"), "letters.preview", icon_name="print")
        self.preview.setToolTip("Ctrl+P")
        self.preview.clicked.connect(self.preview_asked)
        self.more = button(self.tr("更多"), "letters.more", icon_name="more")
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._menu = named(QMenu(self.more), "letters.more.menu", self.tr("更多"))
        self.more.setMenu(self._menu)
        self.case = button(self.tr("打开案件"), "letters.case", kind="link")
        self.case.setIcon(icon("folder"))
        self.case.clicked.connect(self._open_case)
        self.employer = button(self.tr("打开单位"), "letters.employer", kind="link")
        self.employer.clicked.connect(self._open_employer)
        row.addWidget(self.preview, 1)
        row.addWidget(self.more)
        foot.addLayout(row)
        foot.addWidget(self.case, 0, _LEFT)
        foot.addWidget(self.employer, 0, _LEFT)
        return foot


def _facts(view: LetterView) -> list[tuple[str, str]]:
    row, letter, profile = view.file.row, view.file.letter, view.profile
    language = "en" if is_english() else "zh"
    issuer = letter["issuer"] and profile.issuer(letter["issuer"]).text(language)
    way = letter["service_way"] and profile.service_way(letter["service_way"]).text(language)
    result = row.reply_result and profile.reply_result(row.reply_result).text(language)
    found = said(RECTIFIED_WORDS[row.rectified]) if row.rectified else ""
    known = [
        (said(QT_TRANSLATE_NOOP("letters", "发文机关")), issuer),
        (
            said(QT_TRANSLATE_NOOP("letters", "单位")),
            row.employer if row.employer != addressee_words(row) else "",
        ),
        (said(QT_TRANSLATE_NOOP("letters", "案件")), row.case_number),
        (said(QT_TRANSLATE_NOOP("letters", "拟稿人")), row.drafter),
        (said(QT_TRANSLATE_NOOP("letters", "签发人")), letter["approver"]),
        (said(QT_TRANSLATE_NOOP("letters", "送达方式")), way),
        (said(QT_TRANSLATE_NOOP("letters", "送达凭证")), letter["service_proof"]),
        (said(QT_TRANSLATE_NOOP("letters", "回复期限")), due_told(row)),
        (said(QT_TRANSLATE_NOOP("letters", "回复结果")), result),
        (said(QT_TRANSLATE_NOOP("letters", "整改情况")), found),
        (said(QT_TRANSLATE_NOOP("letters", "跳过理由")), letter["skip_reason"]),
    ]
    return [(name, str(value)) for name, value in known if value]


def _story(view: LetterView) -> list[Happening]:
    """Return the days of a letter, and what is still ahead."""
    told = sorted(days_of(view.file.letter), key=lambda one: str(one[1]))
    story = [
        Happening(word, "  ".join(part for part in (str(day), note) if part))
        for word, day, note in told
    ]
    usual = view.next
    if usual is not None and usual is not LetterStep.EDIT:
        due = view.file.row.due_on if view.file.row.state is LetterState.SERVED else None
        ahead = (
            said(QT_TRANSLATE_NOOP("letters", "最迟 %1")).replace("%1", str(due))
            if due
            else said(QT_TRANSLATE_NOOP("letters", "待办"))
        )
        story.append(Happening(step_words(usual), ahead, done=False))
    return story
