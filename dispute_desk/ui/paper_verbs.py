"""Offers the papers of the open case: as verbs of the palette and as a button with a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dispute_desk.domain.rights import Right
from dispute_desk.services import case_papers
from dispute_desk.ui.messages import translated
from dispute_desk.ui.widgets.naming import button, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.ui.workplace import Workplace

    Current = Callable[[], CaseFile | None]


def offered(place: Workplace, file: CaseFile | None) -> tuple[PaperKind, ...]:
    """Return the papers of the open case that may be printed now."""
    if file is None or not place.may(Right.ISSUE_PAPER.value):
        return ()
    return case_papers.available(file)


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
    menu.clear()
    for kind in case_papers.case_papers():
        action = menu.addAction(translated("papers", kind.title))
        action.setObjectName(f"case_file.print.{kind.id}")
        action.setEnabled(kind in offered(place, current()))
        action.triggered.connect(lambda _=False, kind=kind: _show(above, place, current, kind))


def _show(widget: QWidget, place: Workplace, current: Current, kind: PaperKind) -> None:
    from dispute_desk.ui.paper_window import show_paper  # noqa: PLC0415 - when first asked for

    file = current()
    if file is not None:
        show_paper(widget.window(), place, file.id, kind)
