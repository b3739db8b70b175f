"""The screens, one line each; a screen is imported when it is first visited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.pages.page import Page
    from dispute_desk.ui.workplace import Workplace

    Loader = Callable[[], Callable[[Workplace], Page]]


#: The group of the rail for what is seldom gone to: 其他工作.
OTHER = "other"


@dataclass(frozen=True)
class Screen:
    """A screen: id, title, icon, the right it asks for, its class, whether the rail shows it.

    One the rail does not show stands ``under`` one it shows, or in its group ``OTHER``.
    Of several rights one is enough.
    """

    id: str
    source: str
    icon: str
    right: str | tuple[str, ...] | None
    load: Loader
    in_rail: bool = True
    under: str = "cases"

    @property
    def title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("pages", self.source)


def _case_file() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.case_file.page import CaseFilePage  # noqa: PLC0415 - when visited

    return CaseFilePage


def _new_case() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.new_case.page import NewCasePage  # noqa: PLC0415 - when visited

    return NewCasePage


def _today() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.today.page import TodayPage  # noqa: PLC0415 - built when visited

    return TodayPage


def _cases() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.cases.page import CasesPage  # noqa: PLC0415 - built when visited

    return CasesPage


def _employers() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.employers.page import EmployersPage  # noqa: PLC0415 - when visited

    return EmployersPage


def _employer_file() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.employer_file.page import (  # noqa: PLC0415 - when visited
        EmployerFilePage,
    )

    return EmployerFilePage


def _letters() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.letters.page import LettersPage  # noqa: PLC0415 - when visited

    return LettersPage


def _reports() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.reports.page import ReportsPage  # noqa: PLC0415 - when visited

    return ReportsPage


def _history() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.history.page import HistoryPage  # noqa: PLC0415 - when visited

    return HistoryPage


def _calendar() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.calendar.page import CalendarPage  # noqa: PLC0415 - when visited

    return CalendarPage


def _importing() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.importing.page import (  # noqa: PLC0415 - when visited
        ImportingPage,
    )

    return ImportingPage


def _visits() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.visits.page import VisitsPage  # noqa: PLC0415 - when visited

    return VisitsPage


def _requests() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.requests.page import RequestsPage  # noqa: PLC0415 - when visited

    return RequestsPage


def _policy() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.policy.page import PolicyPage  # noqa: PLC0415 - when visited

    return PolicyPage


def _station_rules() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.station_rules.page import (  # noqa: PLC0415 - when visited
        StationRulesPage,
    )

    return StationRulesPage


def _calculator() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.calculator.page import (  # noqa: PLC0415 - when visited
        CalculatorPage,
    )

    return CalculatorPage


def _settling() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.settling.page import SettlingPage  # noqa: PLC0415 - when visited

    return SettlingPage


def _settings() -> Callable[[Workplace], Page]:
    from dispute_desk.ui.pages.settings.page import SettingsPage  # noqa: PLC0415 - when visited

    return SettingsPage


#: The rail from top to bottom (设置 apart at its foot), then the screens others lead to.
SCREENS: tuple[Screen, ...] = (
    Screen("today", QT_TRANSLATE_NOOP("pages", "今日待办"), "today", "see_cases", _today),
    Screen("cases", QT_TRANSLATE_NOOP("pages", "案件"), "cases", "see_cases", _cases),
    Screen("visits", QT_TRANSLATE_NOOP("pages", "来访来电"), "phone", "see_cases", _visits),
    Screen(
        "employers", QT_TRANSLATE_NOOP("pages", "用人单位"), "employer", "see_cases", _employers
    ),
    Screen("letters", QT_TRANSLATE_NOOP("pages", "一函两书"), "letters", "see_cases", _letters),
    Screen("reports", QT_TRANSLATE_NOOP("pages", "报表"), "reports", "report", _reports),
    Screen(
        "history",
        QT_TRANSLATE_NOOP("pages", "历史"),
        "history",
        ("see_audit", "undo"),
        _history,
    ),
    Screen("settings", QT_TRANSLATE_NOOP("pages", "设置"), "settings", None, _settings),
    Screen(
        "case_file",
        QT_TRANSLATE_NOOP("pages", "案件"),
        "folder",
        "see_cases",
        _case_file,
        in_rail=False,
    ),
    Screen(
        "employer_file",
        QT_TRANSLATE_NOOP("pages", "用人单位"),
        "employer",
        "see_cases",
        _employer_file,
        in_rail=False,
        under="employers",
    ),
    Screen(
        "new_case",
        QT_TRANSLATE_NOOP("pages", "新建案件"),
        "add",
        "register",
        _new_case,
        in_rail=False,
    ),
    Screen(
        "calendar",
        QT_TRANSLATE_NOOP("pages", "日历"),
        "calendar",
        "see_cases",
        _calendar,
        in_rail=False,
        under=OTHER,
    ),
    Screen(
        "calculator",
        QT_TRANSLATE_NOOP("pages", "补缴测算"),
        "money",
        "see_cases",
        _calculator,
        in_rail=False,
    ),
    Screen(
        "settling",
        QT_TRANSLATE_NOOP("pages", "比较方案"),
        "money",
        "see_cases",
        _settling,
        in_rail=False,
    ),
    Screen(
        "requests",
        QT_TRANSLATE_NOOP("pages", "个人信息请求"),
        "person",
        "see_cases",
        _requests,
        in_rail=False,
        under=OTHER,
    ),
    Screen(
        "policy",
        QT_TRANSLATE_NOOP("pages", "参数表"),
        "money",
        ("see_cases", "settings"),
        _policy,
        in_rail=False,
        under="settings",
    ),
    Screen(
        "station_rules",
        QT_TRANSLATE_NOOP("pages", "期限与口径"),
        "calendar",
        ("see_cases", "settings"),
        _station_rules,
        in_rail=False,
        under="settings",
    ),
    Screen(
        "importing",
        QT_TRANSLATE_NOOP("pages", "导入台账"),
        "importing",
        "import",
        _importing,
        in_rail=False,
        under=OTHER,
    ),
)
