"""The filters above the list of cases, each with its word and its count."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

#: The desk counts no further.
CAP = 1000


@dataclass(frozen=True)
class CaseListView:
    """A filter: the view the desk knows it by, and its word."""

    id: str
    source: str

    @property
    def title(self) -> str:
        """The word in the language of the window."""
        return QCoreApplication.translate("views", self.source)


VIEWS: tuple[CaseListView, ...] = (
    CaseListView("all", QT_TRANSLATE_NOOP("views", "全部")),
    CaseListView("open", QT_TRANSLATE_NOOP("views", "办理中")),
    CaseListView("registered", QT_TRANSLATE_NOOP("views", "待受理")),
    CaseListView("mediating", QT_TRANSLATE_NOOP("views", "调解中")),
    CaseListView("performing", QT_TRANSLATE_NOOP("views", "补缴中")),
    CaseListView("overdue", QT_TRANSLATE_NOOP("views", "超期")),
    CaseListView("unplanned", QT_TRANSLATE_NOOP("views", "待安排")),
    CaseListView("to_take_up", QT_TRANSLATE_NOOP("views", "待接续")),
    CaseListView("closed", QT_TRANSLATE_NOOP("views", "已办结")),
    CaseListView("imported", QT_TRANSLATE_NOOP("views", "历史台账")),
)


def view_of(view_id: str) -> CaseListView:
    """Return the view of this id; the first one where there is none."""
    return next((view for view in VIEWS if view.id == view_id), VIEWS[0])


def count_words(count: int) -> str:
    """Return a count as a chip shows it: 1000+ beyond the cap."""
    return f"{CAP}+" if count > CAP else str(count)
