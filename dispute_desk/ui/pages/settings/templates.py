"""The .docx templates of papers: written out, changed in WPS, tried, taken into use, given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.papers import PAPER_KINDS, Subject
from dispute_desk.ui.folders import Folders
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.pages.settings.card import SettingsCard
from dispute_desk.ui.steps.saved import say_saved
from dispute_desk.ui.widgets.combo import Choice
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.form import FormRow
from dispute_desk.ui.widgets.naming import button, label, named

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk, Outcome
    from dispute_desk.services.paper_templates import TemplateLook
    from dispute_desk.ui.seat import Seat
    from dispute_desk.ui.workplace import Workplace

_SETTING = "template."
_SAMPLE_HIGH = 220


class TemplatesCard(SettingsCard):
    """A template that was chosen is tried with sample values first; then it is taken into use."""

    def __init__(self, place: Workplace) -> None:
        super().__init__("templates", "")
        self.heading.text.say(self.tr("文书模板"))
        self.setAccessibleName(self.tr("文书模板"))
        self.place = place
        self._own: dict[str, str] = {}
        self._chosen: Path | None = None
        words = label(
            self.tr(
                "文书可以写成 .docx 在 WPS 里修改。要改版式或固定的文字：先写出模板，"
                "在 WPS 里改好存盘，再选回来试填；双花括号里的字段要保留。"
            ),
            kind="small",
        )
        words.setWordWrap(True)
        self.paper = named(Choice(), "settings.templates.paper", self.tr("文书"))
        for kind in PAPER_KINDS:
            if kind.subject is not Subject.REPORT:
                self.paper.addItem(translated("papers", kind.title), kind.id)
        self.row = FormRow("settings.templates.paper", self.tr("文书"), self.paper)
        self.state = named(label(""), "settings.templates.state")
        self.state.setWordWrap(True)
        self.export = button(self.tr("写出模板…"), "settings.templates.export")
        self.choose = button(self.tr("选改好的模板…"), "settings.templates.choose")
        self.drop = button(self.tr("恢复随软件的模板"), "settings.templates.drop")
        self.sample = named(QPlainTextEdit(), "settings.templates.sample", self.tr("试填的样张"))
        self.sample.setReadOnly(True)
        self.sample.setTabChangesFocus(True)
        self.sample.setFixedHeight(_SAMPLE_HIGH)
        self.use = button(self.tr("采用这个模板"), "settings.templates.use", kind="primary")
        for part in (words, self.row, self.state):
            self.box.addWidget(part)
        self.box.addLayout(_beside(self.export, self.choose, self.drop))
        self.box.addWidget(self.sample)
        self.box.addLayout(_beside(self.use))
        self.paper.currentIndexChanged.connect(self._show)
        self.export.clicked.connect(self._export)
        self.choose.clicked.connect(self._choose)
        self.drop.clicked.connect(self._drop)
        self.use.clicked.connect(self._use)
        self._show()

    @property
    def kind(self) -> str:
        """The id of the paper that is chosen."""
        return str(self.paper.currentData())

    def show_seat(self, seat: Seat) -> None:
        """Show which papers have a template of the station's own."""
        own = {name: value for name, value in seat.settings.items() if name.startswith(_SETTING)}
        self._own = {
            name.removeprefix(_SETTING): value["name"] for name, value in own.items() if value
        }
        self.say_closed("" if self._may() else self.tr("换模板需要负责人或管理员岗位。"))
        self._say_state()

    def _may(self) -> bool:
        return self.place.seat is not None and self.place.may("settings")

    def _show(self) -> None:
        """Begin anew with another paper."""
        self.row.clear()
        self._chosen = None
        self.sample.hide()
        self.use.hide()
        self._say_state()

    def _say_state(self) -> None:
        name = self._own.get(self.kind)
        words = self.tr("现在用随软件的模板。")
        if name is not None:
            words = self.tr("现在用本站的模板：%1").replace("%1", name)
        self.state.setText(words)
        self.choose.setEnabled(self._may())
        self.drop.setEnabled(self._may() and name is not None)

    def _export(self) -> None:
        name = self.tr("%1模板.docx").replace("%1", self.paper.currentText())
        folders = Folders(self.place.preferences, "templates")
        path, _ = folders.new_file(self, self.tr("写出模板"), name, self.tr("Word 文档 (*.docx)"))
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Write the template in use to a file."""
        kind = self.kind

        def act(desk: Desk) -> Path:
            from dispute_desk.services import paper_templates as templates  # noqa: PLC0415 - heavy

            templates.write_template(desk, templates.template_kind(kind), path)
            return path

        self.place.jobs.ask(act, self._written, self._refused)

    def _written(self, path: Path) -> None:
        self.place.say(self.tr("已写出模板：%1").replace("%1", path.name), None)

    def _choose(self) -> None:
        folders = Folders(self.place.preferences, "templates")
        path = folders.file(self, self.tr("选改好的模板"), self.tr("Word 文档 (*.docx)"))
        if path is not None:
            self.try_out(path)

    def try_out(self, path: Path) -> None:
        """Fill a changed template with sample values beside the window, and show what it says."""
        self._show()
        kind, day = self.kind, self.place.today()
        self.state.setText(self.tr("正在试填…"))

        def look(_: Desk, progress: object) -> tuple[Path, TemplateLook]:
            from dispute_desk.services import paper_templates as templates  # noqa: PLC0415 - heavy

            del progress
            template = templates.read_template(path, path.name)
            wanted = templates.template_kind(kind)
            return path, templates.look_at_template(wanted, template, day)

        self.place.jobs.work(look, self._looked_at, self._refused)

    def _looked_at(self, found: tuple[Path, TemplateLook]) -> None:
        self._chosen, look = found
        if look.kind != self.kind:  # another paper was chosen meanwhile
            self._show()
            return
        words = self.tr("“%1”可以使用。下面是用示例内容试填的样子。").replace("%1", look.name)
        if look.left_out:
            without = self.tr("模板里没有用到：%1。请确认是有意删去的。")
            words += without.replace("%1", "、".join(look.left_out))
        self.state.setText(words)
        self.sample.setPlainText("\n".join(look.lines))
        self.sample.show()
        self.use.show()
        self.use.setFocus()

    def _use(self) -> None:
        if self._chosen is None:
            return
        path, kind = self._chosen, self.kind

        def act(desk: Desk) -> Outcome:
            from dispute_desk.services.paper_templates import (  # noqa: PLC0415 - heavy
                AdoptTemplate,
            )

            return desk.do(AdoptTemplate(kind=kind, path=path.name, source=path))

        self.place.jobs.write(act, self._saved, self._refused)

    def _drop(self) -> None:
        kind = self.kind

        def act(desk: Desk) -> Outcome:
            from dispute_desk.services.paper_templates import (  # noqa: PLC0415 - heavy
                DropTemplate,
            )

            return desk.do(DropTemplate(kind=kind))

        self.place.jobs.write(act, self._saved, self._refused)

    def _saved(self, outcome: Outcome) -> None:
        self._show()
        say_saved(self.place, self.tr("模板已更换：%1").replace("%1", outcome.subject), outcome)

    def _refused(self, error: Exception) -> None:
        self._show()
        if isinstance(error, DeskError):
            self.row.show_error(sentence_of(error))
            self.row.show_whole()
        else:
            self.place.trouble(error)


def _beside(*parts: QWidget) -> FlowLayout:
    row = FlowLayout()
    for one in parts:
        row.addWidget(one)
    return row
