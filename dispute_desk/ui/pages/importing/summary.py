"""Before anything is written: what an import would add, leave and mean, in one look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.services.importing import told_places
from dispute_desk.ui.models.plain import HEAD, LINE, PlainTable
from dispute_desk.ui.pages.importing.known_words import same_pairs
from dispute_desk.ui.pages.importing.remember_box import RememberBox
from dispute_desk.ui.pages.importing.words import in_words, sheet_rows
from dispute_desk.ui.widgets.naming import button, label, look, named
from dispute_desk.ui.widgets.scrolled import ScrolledSheet, put_sheet, scrolled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from dispute_desk.domain.import_tally import Tally
    from dispute_desk.ui.pages.importing.work import Understood

    #: Name, cases, rows, and what that means.
    _Line = tuple[str, int | None, int | None, str]

_FRAME = 6
#: More open questions than these are counted only.
_MOST_OPEN = 8


def _count(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


class Summary(QWidget):
    """A dry run: nothing is written before the button at its end."""

    back = Signal()
    go_on = Signal()
    totals_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asks = False
        named(self, "importing.summary", self.tr("导入前核对"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self._make_card(), 1)
        self.remember = RememberBox()
        box.addWidget(self.remember)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(label(self.tr("现在还没有写入任何内容。"), kind="muted"), 1)
        self.to_bench = button(self.tr("返回修改"), "importing.back")
        self.go = button(self.tr("导入"), "importing.go", kind="primary", icon_name="importing")
        self.to_bench.clicked.connect(self.back)
        self.go.clicked.connect(self.go_on)
        foot.addWidget(self.to_bench)
        foot.addWidget(self.go)
        box.addLayout(foot)

    def show_understood(self, understood: Understood, *, decided: int, may: bool) -> None:
        """Show what an import of this would do."""
        self._asks = bool(understood.reading.questions)
        self._show_counts(understood, decided)
        self._show_open(understood)
        self.remember.show_offer(understood.offer if may else None)
        titles, rows = sheet_rows(understood.reading)
        self.sheets.show_rows(titles, rows, right=[*range(2, len(titles))], stretch=0)
        self.sheets.setFixedHeight(HEAD + LINE * len(rows) + _FRAME)
        updated = understood.plan.updated
        words = self.tr("导入 %1 件案件、修改 %2 件") if updated else self.tr("导入 %1 件案件")
        words = words.replace("%1", f"{understood.new:,}").replace("%2", f"{updated:,}")
        self.go.setText(words)
        self.go.setAccessibleName(words)
        free = understood.brings_something and not understood.plan.undecided
        self.go.setEnabled(may and free)

    def focus_first(self) -> None:
        """Put the focus on the import, or on the way back while questions are open.

        So nobody takes proposals he has not read by pressing Enter twice.
        """
        (self.to_bench if self._asks or not self.go.isEnabled() else self.go).setFocus()

    def _show_counts(self, understood: Understood, decided: int) -> None:
        told = understood.plan.tally
        totals = understood.reading.stated_totals
        wrong = sum(not one.matches for one in totals)
        rows = [*self._of_cases(understood, told), *self._of_rows(told)]
        told_rows = self.tr("与工作簿里有内容的行数相符")
        if not told.adds_up:
            told_rows = self.tr("与工作簿里有内容的行数不符，请不要导入，并告诉开发者")
        words = self.tr("去看不符的 %1 处合计").replace("%1", str(wrong))
        self.differ.setText(words)
        self.differ.setAccessibleName(words)
        self.differ.setVisible(bool(wrong))
        rows.append((self.tr("合计"), None, told.rows, told_rows))
        differ = self.tr("%1 处不符，请先看清差额").replace("%1", str(wrong))
        same = self.tr("台账自己的合计与逐行相加全部相符")
        rows.append((self.tr("合计核对"), len(totals), None, differ if wrong else same))
        rows.append((self.tr("您的改动"), decided, None, self.tr("只用于这次导入，原文件不动")))
        titles = [self.tr("项目"), self.tr("件、处"), self.tr("行"), self.tr("说明")]
        last = len(rows) - 3
        tones = {(last, 3): "good" if told.adds_up else "danger"}
        tones |= {(n, 2): "danger" for n, one in enumerate(rows) if one[0] == self.tr("退回的行")}
        if totals:
            tones[last + 1, 3] = "danger" if wrong else "good"
        shown = [
            [name, _count(cases), _count(lines), words if cases or lines else ""]
            for name, cases, lines, words in rows
        ]
        self.counts.show_rows(titles, shown, right=[1, 2], strong=[0, last], tones=tones, stretch=3)
        self.counts.setFixedHeight(HEAD + LINE * len(rows) + _FRAME)

    def _of_cases(self, understood: Understood, told: Tally) -> list[_Line]:
        """Return what becomes of cases; lines that stand for nothing are left out but the first."""
        new = self.tr("作为历史案件，保留原编号；另有职工 %1 人、单位 %2 家")
        new = new.replace("%1", f"{understood.plan.count('claimant'):,}")
        new = new.replace("%2", f"{understood.plan.count('employer'):,}")
        same = same_pairs(understood.recognised)
        changed = sorted(set(understood.recognised.changed) - {one.place for one in same})
        known = self.tr("不会重复导入，也不会改动")
        if changed:
            known = self.tr("其中 %1 件与已存的不同，改动不会写入：%2")
            known = known.replace("%1", f"{len(changed):,}").replace("%2", told_places(changed))
        if same:
            words = self.tr("含与已有案件是同一件的 %1 件；").replace("%1", f"{len(same):,}")
            known = words + known
        fields = len(understood.plan.taken)
        updated = self.tr("按文件改 %1 处，逐处列在前一步").replace("%1", f"{fields:,}")
        lines: list[_Line] = [
            (self.tr("新增案件"), *told.new, new),
            (self.tr("修改已有案件"), *told.updated, updated),
            (self.tr("以前已导入"), *told.known, known),
            (self.tr("不导入的案件"), *told.left_out, self.tr("可能已有，已选定不导入")),
        ]
        return [lines[0], *(one for one in lines[1:] if one[1])]

    def _of_rows(self, told: Tally) -> list[_Line]:
        """Return what becomes of the rows that are no case of their own."""
        return [
            (self.tr("重复的行"), None, told.duplicate, self.tr("只计一次，各月的变化留作经过")),
            (
                self.tr("退回的行"),
                None,
                told.rejected,
                self.tr("不导入，原行保留备查，可回去改正"),
            ),
            (self.tr("来访咨询"), None, told.intake, self.tr("不立案，原行文字保留备查")),
            (
                self.tr("跳过的行"),
                None,
                told.skipped,
                self.tr("标题、表头、小计、合计、说明等"),
            ),
        ]

    def _show_open(self, understood: Understood) -> None:
        """Say which questions nobody answered, and what is taken for each."""
        told = [
            f"{in_words(one.question)} → {in_words(one.proposed)}"
            for one in understood.open_questions
            if one.proposed
        ]
        head = self.tr("还有 %1 个问题没有确认，将按建议处理：").replace("%1", str(len(told)))
        if len(told) > _MOST_OPEN:
            told = [*told[:_MOST_OPEN], self.tr("……等，回到前一步可以逐一确认")]
        lines = [head, *told] if told else []
        undecided = len(understood.plan.undecided)
        if undecided:
            words = self.tr(
                "有 %1 件可能已有的案件还没有选定，选定以后才能导入：请返回，在右侧选定。"
            )
            lines.insert(0, words.replace("%1", f"{undecided:,}"))
        self.open.setText("\n".join(lines))
        self.open.setVisible(bool(lines))

    def _make_card(self) -> QFrame:
        card = named(look(QFrame(), kind="card"), "importing.summary.card")
        outer = QVBoxLayout(card)
        outer.setContentsMargins(18, 12, 8, 12)
        area = scrolled("importing.summary.area", self.tr("导入前核对"))
        sheet = named(ScrolledSheet(), "importing.summary.sheet")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(0, 0, 10, 0)
        box.setSpacing(8)
        box.addWidget(label(self.tr("导入后会怎样"), kind="heading"))
        self.counts = PlainTable("importing.summary.counts", self.tr("导入后会怎样"))
        self.open = self._words("", tone="warning")
        self.sheets = PlainTable("importing.summary.sheets", self.tr("各工作表的行"))
        means = self._words(
            self.tr(
                "历史案件用台账的原编号，与本站编号分开。台账载明的补缴没有凭证，"
                "另列为“历史台账载明补缴”，不算实缴入库。接续办理之前不计时限，"
                "不进今日待办；已定稿的月报不变。导入以后可以整批撤销。"
            ),
            kind="muted",
        )
        self.differ = button(self.tr("合计核对"), "importing.summary.differ", kind="link")
        self.differ.clicked.connect(self.totals_wanted)
        box.addWidget(self.counts)
        box.addWidget(self.differ, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.open, means):
            box.addWidget(part)
        box.addSpacing(6)
        box.addWidget(label(self.tr("各工作表的行"), kind="heading"))
        box.addWidget(self.sheets)
        box.addStretch(1)
        put_sheet(area, sheet)
        outer.addWidget(area)
        return card

    def _words(self, text: str, *, kind: str | None = None, tone: str | None = None) -> QLabel:
        made = label(text, kind=kind, tone=tone)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        return made
