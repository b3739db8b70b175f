"""Offers the papers of the open case: as verbs of the palette and as a button with a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dispute_desk.domain.papers import Part
from dispute_desk.domain.rights import Right
from dispute_desk.services import case_papers
from dispute_desk.ui.languages import is_english
from dispute_desk.ui.messages import translated
from dispute_desk.ui.widgets.naming import button, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.paper_sets import PaperSet
    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.ui.workplace import Workplace

    Current = Callable[[], CaseFile | None]


def offered(place: Workplace, file: CaseFile | None) -> tuple[PaperKind, ...]:
    """Return the papers of the open case that may be printed now."""
    if file is None or place.seat is None or not place.may(Right.ISSUE_PAPER.value):
        return ()
    return case_papers.available(file, place.seat.profile)


def bind_papers(place: Workplace, page: QWidget, current: Current) -> None:
    """Bind the verb of each paper to the case a page shows."""
    for kind in case_papers.case_papers():
        place.verbs.bind(
            f"paper.{kind.id}",
            lambda kind=kind: _show(page, place, current, kind),  # type: ignore[misc]
            applies=lambda kind=kind: kind in offered(place, current()),  # type: ignore[misc]
            owner=page,
        )


def print_button(place: Workplace, current: Current) -> QPushButton:
    """Return a button whose menu offers the papers of the case a page shows."""
    made = button(
        QCoreApplication.translate("paper_verbs", "打印"), "case_file.print", icon_name="print"
    )
    menu = named(QMenu(made), "case_file.print.menu", made.text())
    menu.aboutToShow.connect(lambda: _fill(menu, made, place, current))
    made.setMenu(menu)
    return made


def _fill(menu: QMenu, above: QWidget, place: Workplace, current: Current) -> None:
    """Offer the sets first, then the papers by the part of the work they belong to."""
    menu.clear()
    can = offered(place, current())
    sets = place.seat.profile.paper_sets if place.seat is not None else ()
    for one in sets:
        action = menu.addAction(one.text("en" if is_english() else "zh"))
        action.setObjectName(f"case_file.print.set.{one.code}")
        action.setEnabled(bool(can))
        action.triggered.connect(partial(_show_set, above, place, current, one))
    menu.addSeparator()
    for part in Part:
        words = translated("paper_part", part.value)
        below = named(menu.addMenu(words), f"case_file.print.{part.name.lower()}", words)
        for kind in case_papers.case_papers():
            if kind.part is part:
                _add(below, above, place, current, kind, ready=kind in can)


def _add(
    menu: QMenu,
    above: QWidget,
    place: Workplace,
    current: Current,
    kind: PaperKind,
    *,
    ready: bool,
) -> None:
    """Offer one paper; one the case has not come to can be had as a blank form."""
    words = translated("papers", kind.title)
    if not ready:
        blank = QCoreApplication.translate("paper_verbs", "%1（空白表）")
        words = blank.replace("%1", words)
    action = menu.addAction(words)
    action.setObjectName(f"case_file.print.{kind.id}")
    action.setEnabled(place.may(Right.ISSUE_PAPER.value))
    action.triggered.connect(partial(_show, above, place, current, kind, blank=not ready))


def _show(
    widget: QWidget,
    place: Workplace,
    current: Current,
    kind: PaperKind,
    _checked: bool = False,  # noqa: FBT001, FBT002 - what the signal brings along
    *,
    blank: bool = False,
) -> None:
    from dispute_desk.ui.paper_sources import CasePaper  # noqa: PLC0415 - when first asked for
    from dispute_desk.ui.paper_window import show_source  # noqa: PLC0415 - as above

    file = current()
    if file is not None:
        show_source(widget.window(), place, CasePaper(file.id, kind, only_blank=blank))


def _show_set(
    widget: QWidget,
    place: Workplace,
    current: Current,
    chosen: PaperSet,
    _checked: bool = False,  # noqa: FBT001, FBT002 - what the signal brings along
) -> None:
    from dispute_desk.ui.paper_sources import CaseSet  # noqa: PLC0415 - when first asked for
    from dispute_desk.ui.paper_window import show_source  # noqa: PLC0415 - as above

    file = current()
    if file is not None:
        show_source(widget.window(), place, CaseSet(file.id, chosen, english=is_english()))
