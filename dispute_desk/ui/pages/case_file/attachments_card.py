"""The files of a case: dropped, pasted or chosen; looked at, opened as a copy, taken out of use."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from dispute_desk.domain.attachment_rules import size_words
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.papers import paper_kind
from dispute_desk.domain.rights import Right
from dispute_desk.services.attachments import kind_of
from dispute_desk.ui.attaching import Arrival, Attaching, Receiving, arrivals
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.case_file.records_card import Act, RecordLine, RecordsCard
from dispute_desk.ui.scans import ScanFolder, scans_of
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.form import bring_into_view

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtCore import QMimeData

    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.scan_marks import Owner
    from dispute_desk.ui.steps.case_view import CaseView
    from dispute_desk.ui.workplace import Workplace

KIND = "attachment"
#: A long word is given places where it may be broken, this far apart.
_BREAK_AFTER = 16
#: How an attachment came, by the code that is stored.
_WAYS = ("drop", "paste", "choose", "scan")


class AttachmentsCard(RecordsCard):
    """Attachments, a block each; the whole page takes what is dropped or pasted."""

    def __init__(self) -> None:
        nothing = self.tr("没有附件。把文件拖到这里，按 Ctrl+V 粘贴截图，或点“添加附件…”。")
        super().__init__("attachments", self.tr("附件"), nothing)
        self.bar = MessageBar(f"{self.name}.bar")
        self.box.insertWidget(1, self.bar)
        self.place: Workplace | None = None
        #: The folder of this PC's scanner; what is new in it stands above the attachments.
        self.scans = ScanFolder(self)
        #: What the code on a new scan says, once it was read: the case it belongs to.
        self._owners: dict[Path, Owner | None] = {}
        #: What opens a copy in the program of its kind.
        self.open_file = QDesktopServices.openUrl

    def join(self, page: Page, place: Workplace) -> None:
        """Take what is dropped and pasted on the page."""
        self.place = place
        self.scans = scans_of(place)
        self.scans.changed.connect(self._offer_scans)
        self._attaching = Attaching(place, self)
        self._attaching.ended.connect(self._told)
        self._attaching.look_asked.connect(self._lead_here)
        receiving = Receiving(page, self._take, self._ready)
        bind = place.verbs.bind
        bind("case.attach", self.choose, applies=self._ready, owner=page)
        bind("case.paste", receiving.paste, applies=self._ready, owner=page)

    def show_case(self, view: CaseView) -> None:
        """Show the attachments; look at the scanner's folder this PC is set to."""
        self._view = view
        if self.place is not None:
            scans_of(self.place)
        super().show_case(view)

    def summary(self, view: CaseView, lines: list[RecordLine]) -> str:
        """Return how many attachments there are, and how many scans are new."""
        scans = len(self._scanned(view))
        known = super().summary(view, lines[scans:])
        new = self.tr("%1 · 新扫描件 %2")
        return new.replace("%1", known).replace("%2", str(scans)) if scans else known

    def lines(self, view: CaseView) -> list[RecordLine]:
        """Return the new scans, then the attachments, the newest first."""
        rows = view.file.beside[KIND]
        return self._scanned(view) + [self._line(view, one) for one in reversed(rows)]

    def offered(self, view: CaseView) -> list[Act]:
        """Offer to add files to whoever may edit the case."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [Act("add", self.tr("添加附件…"), "attach")]

    def act_on(self, step: str, about: object) -> None:
        """Do what is about files here; the rest is steps of the case."""
        here = {
            "attach": self.choose,
            "attachment_look": self.look,
            "attachment_open": self.open,
            "scan_take": self.take_scan,
            "scan_leave": self.leave_scan,
        }
        if step not in here:
            super().act_on(step, about)
        elif about is None:
            self.choose()
        else:
            here[step](about)

    def choose(self, about: object = None) -> None:
        """Ask for files and add them."""
        del about
        if self.place is None:
            return
        folders = Folders(self.place.preferences, "attachment")
        chosen = folders.files(self.window(), self.tr("添加附件"))
        self.add([Arrival(one.name, "choose", one) for one in chosen])

    def add(self, files: Sequence[Arrival]) -> None:
        """Add files to the case that is shown."""
        if self._view is not None and files:
            self.bar.clear()
            self._attaching.attach(self._view.id, files)

    def look(self, about: object) -> None:
        """Show an attachment in a window of ours."""
        from dispute_desk.ui.attachment_window import (  # noqa: PLC0415 - when first asked for
            AttachmentWindow,
        )

        row = self._row(about)
        if self._view is not None and self.place is not None and row is not None:
            AttachmentWindow(self.place, self._view.id, row, self.window()).open()

    def open(self, about: object) -> None:
        """Open a copy nobody can change in the program of its kind."""
        if self._view is not None and self.place is not None and isinstance(about, int):
            self.bar.clear()
            copy = partial(_copied, self._view.id, about)
            self.place.jobs.work(copy, self._opened, self._refused)

    def take_scan(self, about: object) -> None:
        """Attach a new scan to the case."""
        if isinstance(about, Path) and self._view is not None:
            owner = self._owners.get(about)
            case_id = owner.case_id if owner is not None else self._view.id
            self.bar.clear()
            self._attaching.attach(case_id, [Arrival(about.name, "scan", about)])
            self.leave_scan(about)

    def leave_scan(self, about: object) -> None:
        """Offer a scan no more; the file stays where it is."""
        if isinstance(about, Path):
            self.scans.set_aside(about)

    def _read_scans(self) -> None:
        """Look beside the window for the codes of our papers on the new scans."""
        for path in self.scans.offered:
            if path not in self._owners and self.place is not None:
                self._owners[path] = None
                self.place.jobs.work(partial(_owner_of, path), partial(self._owned, path))

    def _owned(self, path: Path, owner: Owner | None) -> None:
        if owner is not None:
            self._owners[path] = owner
            self._offer_scans()

    def _offer_scans(self) -> None:
        self._read_scans()
        if self._view is not None:
            super().show_case(self._view)

    def _scanned(self, view: CaseView) -> list[RecordLine]:
        """Return a line for each new file of the scanner's folder."""
        if not view.may(Right.EDIT_CASE):
            return []
        return [
            self._scan_line(view, path, -number)
            for number, path in enumerate(self.scans.offered, 1)
        ]

    def _scan_line(self, view: CaseView, path: Path, line_id: int) -> RecordLine:
        owner = self._owners.get(path)
        words = self.tr("附到本案")
        pairs: tuple[tuple[str, str], ...] = ()
        if owner is not None:
            paper = translated("papers", paper_kind(owner.paper).title)
            pairs = ((self.tr("二维码"), f"{paper} · {owner.number}"),)
            if owner.case_id != view.id:
                words = self.tr("附到 %1").replace("%1", owner.number)
        acts = (
            Act("take", words, "scan_take", path),
            Act("leave", self.tr("不用"), "scan_leave", path),
        )
        mark = self.tr("新扫描件")
        return RecordLine(line_id, breakable(path.name), pairs, mark, "accent", acts)

    def _take(self, mime: QMimeData, came_by: str) -> None:
        if self.place is None:
            return
        moment = self.place.clock().astimezone()
        name = self.tr("粘贴的图片 %1.png").replace("%1", f"{moment:%Y%m%d %H%M%S}")
        found = arrivals(mime, came_by, name)
        if found:
            self.unfold()
            self.add(found)

    def _ready(self) -> bool:
        return self._view is not None and self._view.may(Right.EDIT_CASE)

    def _told(self, refusals: str) -> None:
        if refusals:
            self.bar.say(refusals, tone="warning")

    def _lead_here(self, case_id: int) -> None:
        """Bring the sentences of the refusals into sight, also from another page."""
        if self.place is not None and (not self.isVisible() or self._case_id != case_id):
            self.place.go("case_file", case_id)
        self.unfold()
        bring_into_view(self.bar)

    def _opened(self, copy: Path) -> None:
        if not self.open_file(QUrl.fromLocalFile(str(copy))):
            words = self.tr("这台电脑上没有能打开“%1”的软件。").replace("%1", copy.name)
            self.bar.say(words, tone="warning")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        elif self.place is not None:
            self.place.trouble(error)

    def _row(self, about: object) -> dict[str, Any] | None:
        rows = self._view.file.beside[KIND] if self._view is not None else ()
        return next((dict(one) for one in rows if one["id"] == about), None)

    def _line(self, view: CaseView, one: dict[str, Any]) -> RecordLine:
        kind = kind_of(one["media_type"])
        acts = [Act("open", self.tr("打开"), "attachment_open", one["id"])]
        if kind is not None and kind.preview is not None:
            acts.insert(0, Act("look", self.tr("预览"), "attachment_look", one["id"]))
        if view.may(Right.EDIT_CASE):
            acts.append(Act("void", self.tr("作废"), "void_record", (KIND, one["id"])))
        added = [view.person_name(one["person_id"]), _moment(one["recorded_at"])]
        pairs = (
            (self.tr("类型"), view.words.of(kind) if kind else one["media_type"]),
            (self.tr("添加"), " · ".join(part for part in added if part)),
            (self.tr("来自"), self._way(one["came_by"])),
            (self.tr("备注"), one["note"] or ""),
        )
        return RecordLine(
            one["id"],
            breakable(one["name"]),
            tuple(pair for pair in pairs if pair[1]),
            size_words(one["size"]),
            acts=tuple(acts),
        )

    def _way(self, code: str | None) -> str:
        words = (self.tr("拖入"), self.tr("粘贴"), self.tr("选择文件"), self.tr("扫描件文件夹"))
        return dict(zip(_WAYS, words, strict=True)).get(code or "", code or "")


def breakable(name: str) -> str:
    """Return a name for the screen that can be broken anywhere, so that it never pushes."""
    parts = [name[start : start + _BREAK_AFTER] for start in range(0, len(name), _BREAK_AFTER)]
    return "\u200b".join(parts)


def _moment(moment: datetime | None) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}" if moment is not None else ""


def _owner_of(path: Path, desk: Desk, progress: object) -> Owner | None:
    from dispute_desk.ui.scan_marks import owner_of  # noqa: PLC0415 - when a scan came

    del progress
    return owner_of(path, desk)


def _copied(case_id: int, attachment_id: int, desk: Desk, progress: object) -> Path:
    from dispute_desk.services.attachments import copy_to_read  # noqa: PLC0415 - when needed
    from dispute_desk.ui.reading_copies import reading_folder  # noqa: PLC0415 - as above

    del progress
    return copy_to_read(desk, case_id, attachment_id, reading_folder())
