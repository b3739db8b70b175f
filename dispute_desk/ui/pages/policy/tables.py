"""The office's own figures as a file: exported, imported with a look before; a foreign pack."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.office_tables import (
    ImportPolicyRows,
    OfficeTable,
    export_policy_rows,
    look_at_pack,
    read_office_table,
)
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.models.plain import HEAD, LINE, PlainTable
from dispute_desk.ui.pages.policy.forms import Founded
from dispute_desk.ui.pages.policy.words import difference_lines, proposal_word
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from dispute_desk.domain.office_table import GivenRow
    from dispute_desk.domain.policy_difference import PolicyDifference
    from dispute_desk.services.policy_questions import PolicySheet
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import JobProgress
    from dispute_desk.ui.pages.policy.page import PolicyPage
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

PATTERNS = "*.xlsx *.csv *.xls *.ods"
#: Rows of a file in sight; the others scroll.
IN_SIGHT = 9
WIDE = 760


class OwnTables(QObject):
    """Three buttons of 参数表 and what they do."""

    def __init__(self, page: PolicyPage) -> None:
        super().__init__(page)
        self._page = page
        self.export_button = button(self.tr("导出…"), "policy.export", kind="link")
        self.import_button = button(self.tr("导入…"), "policy.import", kind="link")
        self.check_button = button(self.tr("检查参数包…"), "policy.check", kind="link")
        self.export_button.clicked.connect(self._ask_where)
        self.import_button.clicked.connect(self._ask_which)
        self.check_button.clicked.connect(self._ask_folder)

    def look(self, sheet: PolicySheet | None, *, may: bool) -> None:
        """Offer what can be done now."""
        self.export_button.setEnabled(sheet is not None and bool(sheet.rows))
        self.import_button.setVisible(may)

    def export(self, path: Path) -> None:
        """Write the office's own rows of the region that is shown."""
        sheet = self._page.sheet
        if sheet is None:
            return
        write = partial(_export, sheet.region, path)
        self._page.place.jobs.work(write, self._exported, self._refused)

    def bring(self, path: Path) -> None:
        """Read a file and show what it would bring."""
        sheet = self._page.sheet
        if sheet is None:
            return
        self._page.bar.clear()
        read = partial(_read, sheet.region, path)
        self._page.place.jobs.work(read, self._show, self._refused)

    def check(self, folder: Path) -> None:
        """Load a foreign pack strictly and say what it is; nothing is put in force."""
        sheet = self._page.sheet
        if sheet is not None:
            look = partial(_look, folder, sheet.region)
            self._page.place.jobs.ask(look, self._tell_pack, self._refused, key="policy.check")

    def _show(self, table: OfficeTable) -> None:
        page, sheet, seat = self._page, self._page.sheet, self._page.place.seat
        if sheet is None or seat is None:
            return
        if not table.rows:
            words = self.tr("“%1”里的 %2 行本单位都已经有了，没有新的。").replace("%1", table.file)
            page.bar.say(words.replace("%2", str(len(table.known))), tone="accent")
            return
        ImportForm(page.place, seat, page.window(), sheet, table).open()

    def _tell_pack(self, told: dict[str, Any]) -> None:
        title = told["title_en"] if is_english() else told["title"]
        words = self.tr("参数包没有问题：%1 %2（地区 %3），%4—%5。只是检查，没有启用。")
        if told["same"]:
            words = self.tr("参数包没有问题，和现在使用的一样：%1 %2（地区 %3），%4—%5。")
        parts = (title, told["version"], told["region"], told["first"], told["through"])
        for number, part in enumerate(parts, start=1):
            words = words.replace(f"%{number}", str(part))
        if told["left_out"]:
            absent = self.tr("没有的表：%1。里面的资料一律按不知道处理。")
            words += " " + absent.replace("%1", "、".join(told["left_out"]))
        self._page.bar.say(words, tone="accent")

    def _exported(self, told: tuple[Path, int]) -> None:
        path, count = told
        words = self.tr("已导出 %1 行：%2").replace("%1", str(count)).replace("%2", path.name)
        self._page.place.say(words, None)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._page.bar.say(sentence_of(error))
        else:
            self._page.place.trouble(error)

    def _ask_where(self) -> None:
        region = self._page.sheet.region if self._page.sheet is not None else ""
        name = self.tr("本单位参数 %1").replace("%1", region) + ".xlsx"
        path, _ = self._folders().new_file(self._page, self.tr("导出到"), name, "*.xlsx")
        if path is not None:
            self.export(path if path.suffix.lower() == ".xlsx" else Path(f"{path}.xlsx"))

    def _ask_which(self) -> None:
        path = self._folders().file(self._page, self.tr("导入本单位参数"), PATTERNS)
        if path is not None:
            self.bring(path)

    def _ask_folder(self) -> None:
        chosen = self._folders().folder(self._page, self.tr("参数包文件夹"), "")
        if chosen:
            self.check(Path(chosen))

    def _folders(self) -> Folders:
        return Folders(self._page.place.preferences, "policy")


class ImportForm(Founded):
    """导入本单位参数: every new row with its document, and what they would change."""

    id = "policy_import"
    wide = WIDE

    def __init__(
        self,
        place: Workplace,
        seat: Seat,
        parent: QWidget,
        sheet: PolicySheet,
        table: OfficeTable,
    ) -> None:
        self.read = table
        super().__init__(place, seat, parent, sheet)
        self.save_button.setText(self.tr("导入为草稿"))

    def title(self) -> str:
        """Return the name of the form."""
        return self.tr("导入本单位参数")

    def about(self) -> str:
        """Say which file, how many rows are new and how many are known."""
        words = self.tr("%1 · 新的 %2 行 · 已有的 %3 行不再导入")
        parts = (self.read.file, len(self.read.rows), len(self.read.known))
        for number, part in enumerate(parts, start=1):
            words = words.replace(f"%{number}", str(part))
        return words

    def build(self) -> None:
        """Show the rows; nothing is asked."""
        self.rows = PlainTable("small.policy_import.rows", self.tr("新的参数行"))
        titles = [self.tr("行"), self.tr("数字"), self.tr("月份"), self.tr("依据"), self.tr("原因")]
        words = [_words(one) for one in self.read.rows]
        self.rows.show_rows(titles, words, right=(0,), stretch=1)
        self.rows.setFixedHeight(HEAD + LINE * min(len(words) + 1, IN_SIGHT))
        self.told = named(label(self.tr("正在比较…"), kind="small"), "small.policy_import.told")
        self.told.setWordWrap(True)
        self.who = named(label(self._who(), kind="small"), "small.policy_import.who")
        self.who.setWordWrap(True)
        ask = partial(_difference, region=self.sheet.region, table=self.read)
        self.place.jobs.ask(ask, self._tell, self.place.trouble, key="policy.difference")

    def place_rows(self, box: QVBoxLayout) -> None:
        """Put the rows above what they change."""
        box.addWidget(self.rows)
        box.addWidget(label(self.tr("确认以后会改变什么"), kind="heading"))
        box.addWidget(self.told)
        box.addWidget(self.who)

    def command(self) -> object:
        """Return the command that takes them all in."""
        return ImportPolicyRows(region=self.read.region, rows=self.read.rows, file=self.read.file)

    def _who(self) -> str:
        if self.sheet.others:
            return self.second_words()
        return self.tr("导入后还要核对文件、逐份确认，确认以前不参加计算。")

    def _tell(self, difference: PolicyDifference) -> None:
        self.told.setText("\n".join(difference_lines(difference)))


def _words(one: GivenRow) -> tuple[str, ...]:
    document = " ".join(part for part in (one.document_no, one.document_title) if part)
    if one.figures is None:
        return (str(one.line), one.row_id, "", document, one.reason)
    months = f"{one.figures.from_month}—{one.figures.to_month}"
    return (str(one.line), proposal_word(one.figures), months, document, one.reason)


def _export(region: str, path: Path, desk: Desk, _: JobProgress) -> tuple[Path, int]:
    return path, export_policy_rows(desk, region, path)


def _read(region: str, path: Path, desk: Desk, progress: JobProgress) -> OfficeTable:
    return read_office_table(
        desk,
        region,
        path,
        say=translated,
        tell=progress.tell,
        cancelled=lambda: progress.cancelled,
    )


def _look(folder: Path, region: str, _: Desk) -> dict[str, Any]:
    return look_at_pack(folder, region)


def _difference(desk: Desk, *, region: str, table: OfficeTable) -> PolicyDifference:
    from dispute_desk.services.policy_questions import (  # noqa: PLC0415 - open, so loaded
        difference_of_figures,
    )

    return difference_of_figures(desk, region, table.figures)
