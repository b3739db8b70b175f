"""The line for fast typists: what it was understood as stands in chips, corrected by click."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dispute_desk.domain.amount import INSURANCE_WORDS
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.quick_line import read_line
from dispute_desk.domain.quick_meaning import outside_number
from dispute_desk.domain.quick_pieces import CHOSEN, PIECE_WORDS, Piece, PieceKind
from dispute_desk.domain.quick_told import (
    QuickLine,
    QuickWords,
    comes_along,
    joined_lines,
)
from dispute_desk.domain.quick_values import fen_of, is_of_each, is_until_now, months_of, together
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.words import Words, listed
from dispute_desk.ui.widgets.flow import FlowLayout
from dispute_desk.ui.widgets.naming import PushButton, label, look, named, retire

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from dispute_desk.domain.profile import Profile

#: Pause after the last key before the line is read, in ms.
REST_MS = 90
#: Signs of a piece shown in its chip; the whole is its hint.
MOST_SIGNS = 26


class _Line(QLineEdit):
    """The line itself; Enter is its own."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter; leave Ctrl+Enter to the page."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class QuickEntry(QWidget):
    """Emits ``taken`` with what the line means when Enter is pressed.

    Where a piece of a line that was taken is corrected, ``corrected`` tells what the line meant
    before and what it means now.
    """

    taken = Signal(object)
    corrected = Signal(object, object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        named(self, "new_case.quick", self.tr("一行录入"))
        self._today = today
        self._words = QuickWords()
        self._said: dict[str, PieceKind] = {}
        self._causes: dict[str, str] = {}
        self._channels: dict[str, str] = {}
        self._chips: list[QPushButton] = []
        self._shown: object = None
        self.told = QuickLine()
        self._filled: str | None = None
        self._stand: list[QuickLine] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self.line = named(_Line(), "new_case.quick.line", self.tr("一行录入"))
        #: A line that is understood whole.
        self.example = self.tr("李梅 13800138000 恒信制衣 养老少缴 24月 3.5万")
        words = self.tr("一行录入：%1，回车填入下表")
        self.line.setPlaceholderText(words.replace("%1", self.example))
        self.line.setMaxLength(400)
        box.addWidget(self.line)
        self._bed = named(QWidget(), "new_case.quick.chips", self.tr("识别结果"))
        self._flow = FlowLayout(self._bed, gap=6)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._bed.setSizePolicy(policy)
        self._bed.hide()
        box.addWidget(self._bed)
        self.word = named(label("", kind="small"), "new_case.quick.word")
        self.word.setWordWrap(True)
        self.word.hide()
        box.addWidget(self.word)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.read)
        self.line.textChanged.connect(lambda _: self._rest.start())
        self.line.entered.connect(self._take)

    def know(self, profile: Profile, words: QuickWords) -> None:
        """Learn the words of the station and its employers."""
        said = Words(profile)
        self._causes = {one.code: said.of(one) for one in profile.causes}
        self._words = words
        self._channels = {one.code: said.of(one) for one in profile.channels}
        if self.line.text():
            self.read()

    def knows(self) -> bool:
        """Tell whether an employer is known by name."""
        return bool(self._words.firms)

    def clear(self) -> None:
        """Begin anew."""
        self.line.clear()
        self._said = {}
        self._filled, self._stand = None, []
        self.read()

    def read(self) -> None:
        """Read the line and show the chips."""
        self._rest.stop()
        self.told = read_line(self.line.text(), self._words, today=self._today(), said=self._said)
        pieces = [piece for piece in self.told.pieces if piece.kind is not PieceKind.GAP]
        shown = [(piece.text, piece.kind, piece.sure, self._meant(piece)) for piece in pieces]
        if shown != self._shown:
            self._shown = shown
            self._show(pieces)
        unknown = listed(self.told.unknown)
        words = self.tr("未识别：%1。点一下说明它是什么；不改就记入备注。")
        self.word.setText(words.replace("%1", unknown) if unknown else "")
        self.word.setVisible(bool(unknown))

    def correct(self, piece: Piece, kind: PieceKind) -> None:
        """Let a person say what a piece is."""
        self._said[piece.text] = kind
        self.read()
        self.line.setFocus()
        if self._filled == self.line.text():
            self._follow(self._stand[:-1], self._stand[-1])

    def was_filled(self) -> None:
        """Take the line for one whose meaning stands in the form (a draft that was put back)."""
        self.read()
        if self.line.text().strip():
            self._filled, self._stand = self.line.text(), [self.told]

    def _take(self) -> None:
        """Hand over what the line means; it takes the place of what lines before it meant."""
        self.read()
        if not self.line.text().strip():
            return
        if self._filled == self.line.text():
            self._follow(self._stand[:-1], self._stand[-1])
        elif self._stand and not comes_along(self._stand, self.told):
            self._follow([], joined_lines(self._stand))
        else:
            self._filled, self._stand = self.line.text(), [*self._stand, self.told]
            self.taken.emit(self.told)

    def _follow(self, kept: list[QuickLine], before: QuickLine) -> None:
        """Let the form follow what the line it was filled by means now."""
        self._filled, self._stand = self.line.text(), [*kept, self.told]
        self.corrected.emit(before, self.told)

    def _show(self, pieces: list[Piece]) -> None:
        for gone in self._chips:
            self._flow.removeWidget(gone)
            retire(gone)
        self._chips = [self._chip(number, piece) for number, piece in enumerate(pieces)]
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self._bed.setVisible(bool(pieces))
        self._bed.updateGeometry()

    def _chip(self, number: int, piece: Piece) -> QPushButton:
        kind = translated("quick", PIECE_WORDS[piece.kind])
        meant = self._meant(piece)
        words = f"{kind} {meant}"
        short = words if len(words) <= MOST_SIGNS else f"{words[: MOST_SIGNS - 1]}…"
        chip = named(PushButton(short.replace("&", "&&")), f"new_case.quick.chip{number}", words)
        look(chip, kind="chip", tone="warning" if self._is_doubtful(piece) else "accent")
        typed = self.tr("写的是“%1”。点一下改它的意思。").replace("%1", piece.text)
        chip.setToolTip(f"{words}\n{typed}")
        menu = named(QMenu(chip), f"new_case.quick.menu{number}", self.tr("它是什么"))
        menu.aboutToShow.connect(lambda: self._offer(menu, piece))
        chip.setMenu(menu)
        return chip

    def _is_doubtful(self, piece: Piece) -> bool:
        return piece.kind is PieceKind.UNKNOWN or not piece.sure or piece.text in self.told.unknown

    def _offer(self, menu: QMenu, piece: Piece) -> None:
        """Fill the menu with what the piece could be."""
        menu.clear()
        for kind in CHOSEN:
            action = menu.addAction(translated("quick", PIECE_WORDS[kind]))
            action.setCheckable(True)
            action.setChecked(kind is piece.kind)
            action.triggered.connect(lambda _=False, kind=kind: self.correct(piece, kind))

    def _meant(self, piece: Piece) -> str:
        """Return what a piece was understood as, as people read it."""
        match piece.kind:
            case PieceKind.INSURANCE:
                meant = self._words.vocabulary.insurances_typed.get(piece.plain, ())
                words = [translated("insurance", INSURANCE_WORDS[one]) for one in meant]
                return listed(words) or piece.text
            case PieceKind.CAUSE:
                return self._causes.get(self._words.causes.get(piece.plain, ""), piece.text)
            case PieceKind.EMPLOYER:
                firm = self._words.firm(piece.text)
                return self.tr("%1（已有）").replace("%1", firm.name) if firm else piece.text
            case PieceKind.CHANNEL:
                return self._channels.get(self.told.channel or "", piece.text)
            case PieceKind.OUTSIDE_NO:
                return outside_number(piece.plain) or piece.text
            case _:
                reckoned = {
                    PieceKind.MONTHS: self._months,
                    PieceKind.AMOUNT: self._sum,
                    PieceKind.DEADLINE: self._term,
                }
                return reckoned[piece.kind](piece) if piece.kind in reckoned else piece.text

    def _term(self, piece: Piece) -> str:
        days = re.fullmatch(r"\+(\d+)(工?)", piece.plain)
        if days is None:
            return piece.text
        words = self.tr("%1 个工作日内") if days[2] else self.tr("%1 天内")
        return words.replace("%1", days[1])

    def _sum(self, piece: Piece) -> str:
        fen = fen_of(piece.plain)
        if fen is None:
            return piece.text
        each = self.tr("每人 %1") if is_of_each(piece.plain) else "%1"
        return each.replace("%1", yuan_grouped(fen))

    def _months(self, piece: Piece) -> str:
        alone = months_of(piece.plain, self._today())
        meant = together([alone], self._today())
        if alone is None or meant is None or meant.start is None:
            return piece.text
        if alone.start is None and self.told.months and not self._is_alone():
            return piece.text
        span = f"{meant.start} – {meant.end}" if meant.end else f"{meant.start} –"
        if is_until_now(piece.plain) and meant.end:
            return self.tr("%1（本月未满，到上月止）").replace("%1", span)
        return self.tr("%1（推算）").replace("%1", span) if meant.reckoned else span

    def _is_alone(self) -> bool:
        return sum(piece.kind is PieceKind.MONTHS for piece in self.told.pieces) == 1
