"""The parts of a case file as a line above it: a click leads to one and opens what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QTimer

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.pages.case_file.records_card import RecordsCard
from dispute_desk.ui.widgets.chips import Chip, ChipBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QScrollArea, QWidget

    from dispute_desk.ui.pages.case_file.missing_line import MissingLine
    from dispute_desk.ui.pages.case_file.section_card import SectionCard

#: The parts in the order of the work, each with its title and the names of its cards.
PARTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "overview",
        QT_TRANSLATE_NOOP("parts", "概况"),
        ("facts", "former", "kept_cells", "claimants", "amounts"),
    ),
    (
        "intake",
        QT_TRANSLATE_NOOP("parts", "受理"),
        ("acceptance", "tickets", "attorneys"),
    ),
    (
        "proof",
        QT_TRANSLATE_NOOP("parts", "调查取证"),
        ("evidence", "investigations", "enquiries", "insured", "waivers"),
    ),
    (
        "mediation",
        QT_TRANSLATE_NOOP("parts", "调解协议"),
        ("appointments", "mediation", "agreement_parts"),
    ),
    (
        "money",
        QT_TRANSLATE_NOOP("parts", "补缴"),
        ("calculations", "payments", "due", "repayment_papers", "tax_orders", "refunds"),
    ),
    ("elsewhere", QT_TRANSLATE_NOOP("parts", "转办援助"), ("referrals", "legal_aid")),
    ("papers", QT_TRANSLATE_NOOP("parts", "文书附件"), ("papers", "attachments")),
    ("end", QT_TRANSLATE_NOOP("parts", "结案归档"), ("follow_ups", "closing", "archive")),
)

#: A part is reached when its card is that near to the top, in px.
_NEAR = 24


def part_of(card: SectionCard) -> str:
    """Return the part a card stands in."""
    key = card.name.rpartition(".")[2]
    return next(part for part, _, names in PARTS if key in names)


def in_words(title: str) -> str:
    """Return the title of a part in the language of the window."""
    return QCoreApplication.translate("parts", title)


def in_order(cards: Iterable[SectionCard]) -> list[SectionCard]:
    """Return the cards in the order of the parts, and in a part as it names them."""
    places = [name for _, _, names in PARTS for name in names]
    return sorted(cards, key=lambda card: places.index(card.name.rpartition(".")[2]))


class IndexBar(ChipBar):
    """A chip a part; the area is scrolled to the part, its cards that hold something are opened."""

    def __init__(
        self, area: QScrollArea, cards: Iterable[SectionCard], lines: Iterable[MissingLine]
    ) -> None:
        super().__init__("case_file.index", QCoreApplication.translate("parts", "案件各部分"))
        self._area = area
        self._cards: dict[str, list[SectionCard]] = {part: [] for part, _, _ in PARTS}
        for card in cards:
            self._cards[part_of(card)].append(card)
        self._parts: dict[str, list[QWidget]] = {
            part: [*held, *(line for line in lines if line.part == part)]
            for part, held in self._cards.items()
        }
        self._led = False
        #: The part that was chosen, until somebody scrolls away from it.
        self._aimed: str | None = None
        self.show_chips(
            [Chip(part, in_words(title)) for part, title, _ in PARTS if self._cards[part]]
        )
        self.chosen.connect(self._lead)
        area.verticalScrollBar().valueChanged.connect(self._follow)
        area.verticalScrollBar().rangeChanged.connect(self._settle)

    def step(self, by: int) -> None:
        """Go on to the next part, or back to the one before."""
        names = [part for part, _ in self._tops()]
        if names:
            here = names.index(self.current()) if self.current() in names else 0
            self.choose(names[min(max(here + by, 0), len(names) - 1)])

    def _lead(self, part: str) -> None:
        for card in self._cards[part]:
            if isinstance(card, RecordsCard) and not card.isHidden() and not card.is_empty:
                card.unfold()
        self._aimed = part
        self._go_to(part)
        QTimer.singleShot(0, self, lambda: self._go_to(part))  # once the cards have their room

    def _go_to(self, part: str) -> None:
        tops = dict(self._tops())
        if part not in tops or self.current() != part:
            return
        self._led = True  # a part near the end cannot come to the top: it is the one all the same
        self._area.verticalScrollBar().setValue(tops[part])
        self._led = False

    def _follow(self, value: int) -> None:
        if self._led or self._is_aimed_at(value):
            return
        self._aimed = None
        passed = [part for part, top in self._tops() if top <= value + _NEAR]
        if passed:
            self.mark(passed[-1])

    def _is_aimed_at(self, value: int) -> bool:
        """Tell whether the area stands where the chosen part led it, as near as it can come."""
        if self._aimed is None or self.current() != self._aimed:
            return False
        most = self._area.verticalScrollBar().maximum()
        return value == min(dict(self._tops()).get(self._aimed, -1), most)

    def _settle(self) -> None:
        """Go to the chosen part again once the cards above have taken their room."""
        if self._aimed is not None:
            self._go_to(self._aimed)

    def _tops(self) -> list[tuple[str, int]]:
        """Return where each part begins in the sheet, in px."""
        sight, above = self._area.viewport(), self._area.verticalScrollBar().value()
        return [
            (part, shown[0].mapTo(sight, QPoint(0, above)).y())
            for part, held in self._parts.items()
            if (shown := [one for one in held if not one.isHidden()])
        ]
