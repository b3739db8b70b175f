"""记住的读法: profiles and taught headings of the office, looked at, renamed, forgotten, shared."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.ledger_columns import field_words
from dispute_desk.services.import_profiles import ForgetHeading, ForgetProfile
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.models.plain import PlainTable
from dispute_desk.ui.pages.importing.kept_forms import RenameProfileForm, TeachForm
from dispute_desk.ui.pages.importing.kept_words import content_rows
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.section import SectionHeading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QPushButton

    from dispute_desk.domain.import_memory import ProfileRow, TaughtRow
    from dispute_desk.services.desk import Outcome
    from dispute_desk.services.profile_files import ProfilesTaken
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.workplace import Workplace

_KINDS = frozenset({"import_profile", "taught_heading", "person"})
_PATTERN = "*.json"


class KeptPanel(QWidget):
    """Left the profiles and the taught headings, right what the chosen profile holds."""

    back = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        named(self, "importing.kept", self.tr("记住的读法"))
        self.place = place
        self._profiles: list[ProfileRow] = []
        self._headings: list[TaughtRow] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self.bar = MessageBar("importing.kept.bar")
        box.addWidget(self.bar)
        halves = QHBoxLayout()
        halves.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._make_profiles(), 3)
        left.addWidget(self._make_headings(), 2)
        halves.addLayout(left, 3)
        halves.addWidget(self._make_content(), 2)
        box.addLayout(halves, 1)
        place.jobs.changed.connect(self._changed)

    def ask(self) -> None:
        """Ask for what is remembered."""
        self.place.jobs.ask(_asked, self._show, key="importing.kept")

    def bring(self, path: Path) -> None:
        """Take in the profiles of a file."""
        self.bar.clear()
        self.place.jobs.write(partial(_take_in, path), self._taken, self._refused)

    def export(self, path: Path) -> None:
        """Write every profile and every taught heading as one file."""
        self.bar.clear()
        self.place.jobs.work(partial(_export, path), self._exported, self._refused)

    def _make_profiles(self) -> QFrame:
        card, box = _card("importing.kept.profiles", self.tr("台账读法"))
        head = SectionHeading(self.tr("台账读法"), "importing.kept.heading")
        self.home = button(self.tr("返回"), "importing.kept.back")
        self.home.clicked.connect(self.back)
        head.add(self.home)
        self.profiles = PlainTable("importing.kept.table", self.tr("台账读法"))
        self.none = _words(
            self.tr("还没有记住任何台账。导入前勾选“下次按同样方式读”，或收入别的单位的读法。")
        )
        self.rename = button(self.tr("改名…"), "importing.kept.rename")
        self.forget = button(self.tr("删除"), "importing.kept.forget")
        self.out = button(self.tr("全部导出…"), "importing.kept.export")
        self.take = button(self.tr("收入…"), "importing.kept.import")
        self.rename.clicked.connect(self._rename)
        self.forget.clicked.connect(self._forget)
        self.out.clicked.connect(self._ask_where)
        self.take.clicked.connect(self._ask_which)
        box.addWidget(head)
        box.addWidget(self.none)
        box.addWidget(self.profiles, 1)
        box.addLayout(_row(self.rename, self.forget, self.out, self.take))
        self.profiles.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        return card

    def _make_headings(self) -> QFrame:
        card, box = _card("importing.kept.headings", self.tr("教过的表头"))
        box.addWidget(SectionHeading(self.tr("教过的表头"), "importing.kept.taught"))
        self.headings = PlainTable("importing.kept.words", self.tr("教过的表头"))
        self.no_heading = _words(self.tr("手工指定过的表头可以教给本站：哪种台账里都这样读。"))
        self.teach = button(self.tr("教一个…"), "importing.kept.teach")
        self.unlearn = button(self.tr("删除"), "importing.kept.unlearn")
        self.teach.clicked.connect(self._teach)
        self.unlearn.clicked.connect(self._unlearn)
        box.addWidget(self.no_heading)
        box.addWidget(self.headings, 1)
        box.addLayout(_row(self.teach, self.unlearn))
        return card

    def _make_content(self) -> QFrame:
        card, box = _card("importing.kept.content", self.tr("读法的内容"))
        self.title = SectionHeading(self.tr("读法的内容"), "importing.kept.title")
        self.content = PlainTable("importing.kept.columns", self.tr("读法的内容"))
        self.hint = _words(self.tr("只记表头和回答，不记任何案件内容。每次改动都在操作记录里。"))
        box.addWidget(self.title)
        box.addWidget(self.content, 1)
        box.addWidget(self.hint)
        return card

    def _show(self, told: tuple[list[ProfileRow], list[TaughtRow]]) -> None:
        chosen = self._chosen()
        self._profiles, self._headings = told
        titles = [self.tr("名称"), self.tr("版本"), self.tr("表头"), self.tr("最近改动")]
        rows = [
            [
                one.name,
                self.tr("第 %1 版").replace("%1", str(one.version)),
                self.tr("%1 种").replace("%1", str(len(one.tables))),
                " ".join(filter(None, [str(one.changed_on or ""), one.changed_by])),
            ]
            for one in self._profiles
        ]
        self.profiles.show_rows(titles, rows, stretch=0)
        for part in (self.profiles, self.rename, self.forget):
            part.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.out.setVisible(bool(rows or self._headings))
        self._show_headings()
        if rows:
            ids = [one.id for one in self._profiles]
            at = ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0
            self.profiles.selectRow(at)
        self._look()

    def _show_headings(self) -> None:
        titles = [self.tr("表头"), self.tr("读作"), self.tr("谁教的")]
        rows = [
            [
                one.heading,
                field_words(one.field, translated),
                " ".join(filter(None, [str(one.taught_on or ""), one.taught_by])),
            ]
            for one in self._headings
        ]
        self.headings.show_rows(titles, rows, stretch=0)
        for part in (self.headings, self.unlearn):
            part.setVisible(bool(rows))
        self.no_heading.setVisible(not rows)
        if rows:
            self.headings.selectRow(0)

    def _look(self) -> None:
        """Show what the chosen profile holds."""
        one = self._chosen()
        words = self.tr("“%1”记住了什么").replace("%1", one.name) if one else ""
        self.title.text.say(words or self.tr("读法的内容"))
        rows, strong = content_rows(one) if one is not None else ([], [])
        titles = [self.tr("表头"), self.tr("读作"), self.tr("谁定的")]
        self.content.show_rows(titles, rows, strong=strong, stretch=0)
        self.content.setVisible(bool(rows))

    def _chosen(self) -> ProfileRow | None:
        row = self.profiles.currentIndex().row()
        return self._profiles[row] if 0 <= row < len(self._profiles) else None

    def _rename(self) -> None:
        one, seat = self._chosen(), self.place.seat
        if one is not None and seat is not None:
            form = RenameProfileForm(self.place, seat, self.window(), one)
            form.open()

    def _teach(self) -> None:
        if self.place.seat is not None:
            TeachForm(self.place, self.place.seat, self.window()).open()

    def _forget(self) -> None:
        one = self._chosen()
        if one is not None:
            self.place.jobs.do(ForgetProfile(profile_id=one.id), self._done, self._refused)

    def _unlearn(self) -> None:
        row = self.headings.currentIndex().row()
        if 0 <= row < len(self._headings):
            command = ForgetHeading(heading_id=self._headings[row].id)
            self.place.jobs.do(command, self._done, self._refused)

    def _done(self, outcome: Outcome) -> None:
        words = translated("command", outcome.title)
        say_saved(self.place, f"{words} · {outcome.subject}", outcome)

    def _ask_where(self) -> None:
        name = self.tr("台账读法") + ".json"
        path, _ = self._folders().new_file(self, self.tr("导出到"), name, _PATTERN)
        if path is not None:
            self.export(path if path.suffix.lower() == ".json" else Path(f"{path}.json"))

    def _ask_which(self) -> None:
        path = self._folders().file(self, self.tr("收入台账读法"), _PATTERN)
        if path is not None:
            self.bring(path)

    def _folders(self) -> Folders:
        return Folders(self.place.preferences, "profiles")

    def _exported(self, told: tuple[Path, int]) -> None:
        path, count = told
        words = self.tr("已导出 %1 种读法：%2").replace("%1", str(count))
        self.place.say(words.replace("%2", path.name), None)

    def _taken(self, outcome: Outcome) -> None:
        taken: ProfilesTaken = outcome.value
        words = self.tr("“%1”：新增 %2 种，更新 %3 种，已有的 %4 种不变，表头 %5 个")
        counts = (len(taken.new), len(taken.changed), taken.known, taken.headings)
        for number, count in enumerate(counts, 2):
            words = words.replace(f"%{number}", str(count))
        words = words.replace("%1", outcome.subject)
        if taken.kept:
            kept = self.tr("；这些表头本单位教的不同，没有改动：%1")
            words += kept.replace("%1", self.tr("、").join(taken.kept))
        self.bar.say(words, tone="warning" if taken.kept else "accent")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)

    def _changed(self, kinds: object) -> None:
        if self.isVisible() and (not isinstance(kinds, frozenset | set) or kinds & _KINDS):
            self.ask()


def _card(name: str, spoken: str) -> tuple[QFrame, QVBoxLayout]:
    card = named(look(QFrame(), kind="card"), name, spoken)
    box = QVBoxLayout(card)
    box.setContentsMargins(18, 12, 18, 12)
    box.setSpacing(8)
    return card, box


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for one in buttons:
        row.addWidget(one)
    row.addStretch(1)
    return row


def _words(text: str) -> QLabel:
    made = label(text, kind="muted")
    made.setWordWrap(True)
    return made


def _asked(desk: Desk) -> tuple[list[ProfileRow], list[TaughtRow]]:
    from dispute_desk.services.import_memory import (  # noqa: PLC0415 - open, so loaded
        profile_rows,
        taught_rows,
    )

    return profile_rows(desk), taught_rows(desk)


def _export(path: Path, desk: Desk, _: JobProgress) -> tuple[Path, int]:
    from dispute_desk.services.profile_files import export_profiles  # noqa: PLC0415 - as above

    return path, export_profiles(desk, path)


def _take_in(path: Path, desk: Desk) -> Outcome:
    from dispute_desk.services.profile_files import read_profiles  # noqa: PLC0415 - as above

    return desk.do(read_profiles(path))
