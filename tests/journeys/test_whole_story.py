"""One story through the window: a first run, an old ledger, a case to its end, the report of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pypdf
import pytest
import python_calamine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QWidget

from dispute_desk.domain.money import fen_from_text
from dispute_desk.domain.months import Month
from dispute_desk.domain.stages import Stage
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.ui import ways_in
from dispute_desk.ui.first_run import FirstRun
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.pages.reports.page import ReportsPage
from dispute_desk.ui.steps.mediating import SUM
from dispute_desk.ui.theme import register_fallback_font
from tests.journeys.seat import NOW, STATION, seated
from tests.ui.hands import (
    answer_file_dialog,
    choose,
    click,
    find,
    form,
    press,
    type_cell,
    type_in,
    until,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.steps.case_view import CaseView

LEDGER = Path(__file__).parents[1] / "data" / "ledgers" / "made" / "p01_monthly_2023.xlsx"
#: The one case the ledger left open, its worker, and a second one whose letter is rare.
NUMBER, WORKER, RARE = "（2023）例社调字第115号", "袁虚雨", "李𬱖"


@pytest.fixture
def store(qtbot: QtBot, tmp_path: Path) -> Path:
    """The store of a station that was just made on the first screen."""
    register_fallback_font()
    path = tmp_path / "station.ddk"

    def make(asked: ways_in.NewStation, _: Path) -> None:
        wish = NewStation(station=asked.station, people=((asked.person, ("lead", "admin")),))
        create_station(path, wish, lambda: NOW).close()

    screen = FirstRun(ways_in.Ways(make_station=make, place=path))
    qtbot.addWidget(screen)
    screen.open()
    type_in(screen, "firstRun.name", STATION)
    type_in(screen, "firstRun.person", RARE)
    click(screen, "firstRun.make")
    until(qtbot, lambda: not screen.isVisible())
    return path


@pytest.fixture
def window(qapp: QApplication, store: Path) -> Iterator[MainWindow]:
    """The main window over that store."""
    with seated(qapp, store) as made:
        yield made


class Story:
    """What the hands do at the window, and what stands there afterwards."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def until(self, holds: Callable[[], bool]) -> None:
        until(self.qtbot, holds)

    @property
    def view(self) -> CaseView:
        """The open case as the window knows it."""
        page = self.window.page("case_file")
        assert isinstance(page, CaseFilePage)
        assert page.view is not None
        return page.view

    def step(self, name: str) -> QWidget:
        """Open the form of a step from the head of the case."""
        button = f"case_file.step.{name}"
        self.until(lambda: self.window.findChild(QWidget, button) is not None)
        click(self.window, button)
        return form(self.qtbot, f"step.{name}")

    def keep(self, step: QWidget, name: str, stage: Stage) -> None:
        """Save a form and wait for the stage it leads to."""
        seen = self.view
        click(step, f"step.{name}.save")
        self.until(lambda: self.view is not seen and self.view.stage is stage)


@pytest.fixture
def story(qtbot: QtBot, window: MainWindow) -> Story:
    return Story(qtbot, window)


def import_the_ledger(story: Story) -> None:
    """From the welcome to the import page, read, look, take in."""
    window = story.window
    story.until(lambda: window.findChild(QWidget, "today.welcome.other") is not None)
    click(window, "today.welcome.other")
    answer_file_dialog(LEDGER)
    click(window, "importing.drop.act")
    story.until(lambda: find(window, "importing.next", QWidget).isVisible())
    click(window, "importing.next")
    story.until(lambda: find(window, "importing.go", QWidget).isVisible())
    assert find(window, "importing.go", QWidget).accessibleName() == "导入 144 件案件"
    click(window, "importing.go")
    story.until(lambda: find(window, "importing.done", QWidget).isVisible())
    assert (
        "144 件案件、144 名职工、144 家新单位"
        in find(window, "importing.done.words", QLabel).text()
    )


def take_up_the_open_case(story: Story) -> None:
    """Find the open case by its worker, open it by the keyboard, go on with it."""
    window = story.window
    click(window, "importing.look")
    cases = window.page("cases")
    assert isinstance(cases, CasesPage)
    story.until(lambda: cases.model.rowCount() == 144)
    type_in(cases, cases.card.search.objectName(), WORKER)
    story.until(lambda: cases.model.rowCount() == 1 and cases.model.row_data(0) is not None)
    cases.card.table.setFocus()
    cases.card.table.selectRow(0)
    press(cases.card.table, Qt.Key.Key_Return)
    story.until(lambda: window.current == "case_file")
    story.until(lambda: find(window, "case_file.content", QWidget).isVisible())
    assert story.view.number == NUMBER
    assert story.view.waits_for_take_up
    story.keep(story.step("take_up"), "take_up", Stage.ACCEPTED)
    assert not story.view.waits_for_take_up


def add_a_worker(story: Story) -> None:
    """Somebody else of the same firm joins; the letter of the name is rare."""
    click(story.window, "case_file.claimants.add")
    step = form(story.qtbot, "step.add_claimant")
    type_in(step, "step.add_claimant.name", RARE)
    type_in(step, "step.add_claimant.claimed", "12000")
    story.keep(step, "add_claimant", Stage.ACCEPTED)
    assert [one["name"] for one in story.view.file.claimants] == [WORKER, RARE]


def mediate_and_agree(story: Story) -> None:
    """Both come, both agree; each has a sum of his own."""
    story.keep(story.step("mediate"), "mediate", Stage.MEDIATING)
    step = story.step("session")
    type_in(step, "step.session.offers", "单位同意分两笔补缴")
    click(step, f"step.session.attendees.{WORKER}")
    click(step, "step.session.attendees.单位代表")
    click(step, "step.session.outcome.agreed")
    # the mediator bears the name of a worker: that he need not withdraw is written down
    type_in(step, "step.session.conflict_reason", "只是同名，不是同一人")
    story.keep(step, "session", Stage.MEDIATING)
    step = story.step("agreement")
    type_cell(step, "step.agreement.items", (0, SUM), "3万")
    press(QApplication.focusWidget() or step, Qt.Key.Key_Return)
    story.until(lambda: find(step, "step.agreement.total", QLabel).text() == "42,000.00 元")
    type_in(step, "step.agreement.perform_by", "月底")
    press(find(step, "step.agreement.awaits_signatures", QCheckBox), Qt.Key.Key_Space)
    type_in(step, "step.agreement.all_signed_on", "今天")
    story.keep(step, "agreement", Stage.AGREED)


def pay_for_each_worker(story: Story) -> None:
    """A payment with proof for each; the first in two shares."""
    for who, slip in ((WORKER, "344016261100001"), (RARE, "344016261100002")):
        step = story.step("payment")
        waiting = next(
            one["id"]
            for one in story.view.open_payments
            if story.view.claimant_name(one["claimant_id"]) == who
        )
        choose(step, "step.payment.payment_id", waiting)
        if who == WORKER:
            type_in(step, "step.payment.employer_share", "20000")
            type_in(step, "step.payment.employee_share", "10000")
        else:
            click(step, "step.payment.all_employer_share")
        choose(step, "step.payment.proof_kind", "payment_slip")
        type_in(step, "step.payment.proof_no", slip)
        assert "计入实缴入库" in find(step, "step.payment.worth", QLabel).text()
        story.keep(step, "payment", Stage.PERFORMING)
    assert story.view.file.sums["paid"] == fen_from_text("42000.00")


def follow_up_and_close(story: Story) -> None:
    """Ask how it went, then close; nothing is missing."""
    step = story.step("follow_up")
    click(step, "step.follow_up.satisfied.True")
    story.keep(step, "follow_up", Stage.FOLLOW_UP)
    step = story.step("close")
    said = find(step, "step.close.missing", QLabel).text()
    assert said.startswith("结案条件齐备，可以结案。")
    assert "（钱已入库）" in said  # the only thing left: forms nobody signed
    assert said.endswith("不影响结案。")
    story.keep(step, "close", Stage.CLOSED)
    assert story.view.file.case["closure_kind"] == "mediated_performed"


def build_the_report(story: Story) -> ReportsPage:
    """The report of the month in which it was closed."""
    story.window.go("reports")
    page = story.window.page("reports")
    assert isinstance(page, ReportsPage)
    month = find(page, "reports.month", QLineEdit)
    month.selectAll()
    type_in(page, "reports.month", str(Month(2026, 11)))
    click(page, "reports.build")
    story.until(lambda: page.report is not None and page.report.period == "2026年11月")
    story.qtbot.waitUntil(lambda: page._job is None, timeout=20_000)
    return page


def save(story: Story, button: str, path: Path) -> None:
    """Save by the button and its dialog."""
    answer_file_dialog(path)
    click(story.window, button)
    story.qtbot.waitUntil(path.is_file, timeout=20_000)


def shown_figures(page: ReportsPage) -> dict[str, str]:
    assert page.sheet.figures is not None
    return {row[0]: row[1] for row in page.sheet.figures.words.rows}


def test_from_the_first_run_over_an_old_ledger_to_the_report_of_the_month(
    story: Story, tmp_path: Path
) -> None:
    import_the_ledger(story)
    take_up_the_open_case(story)
    add_a_worker(story)
    mediate_and_agree(story)
    pay_for_each_worker(story)
    follow_up_and_close(story)

    page = build_the_report(story)
    shown = shown_figures(page)
    assert page.report is not None
    assert page.report.reconciles
    wanted = {"上期结转": "1", "本期受理": "0", "本期办结": "1", "期末未结": "0"}
    wanted |= {"办结涉及职工": "2", "实缴入库": "42,000.00", "历史台账载明补缴": "0.00"}
    assert {name: shown[name] for name in wanted} == wanted

    pdf, xlsx = tmp_path / "月报.pdf", tmp_path / "月报.xlsx"
    save(story, "reports.pdf", pdf)
    save(story, "reports.xlsx", xlsx)
    assert_the_paper_says(pdf, wanted)
    assert_the_workbook_says(xlsx, wanted)


def assert_the_paper_says(pdf: Path, wanted: dict[str, str]) -> None:
    """Every figure stands in its line, and names copy letter for letter."""
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    words = text.split()
    assert {"2026年11月", STATION} <= set(words)
    assert RARE in text
    for label, value in wanted.items():
        told = words[words.index(label) :][:4]
        assert value in told, (label, told)


def assert_the_workbook_says(xlsx: Path, wanted: dict[str, str]) -> None:
    """Two readers find the same numbers as numbers, the case, and its workers by name."""
    book = openpyxl.load_workbook(xlsx)
    cells = [
        [list(row) for row in book[name].iter_rows(values_only=True)] for name in book.sheetnames
    ]
    again = python_calamine.CalamineWorkbook.from_path(str(xlsx))
    others = [again.get_sheet_by_name(name).to_python() for name in again.sheet_names]
    for sheets in (cells, others):
        every = [cell for sheet in sheets for row in sheet for cell in row]
        assert NUMBER in every
        assert any(RARE in cell for cell in every if isinstance(cell, str))
        for label, value in wanted.items():
            row = next(row for sheet in sheets for row in sheet if label in row)
            numbers = [float(cell) for cell in row if isinstance(cell, int | float)]
            assert float(value.replace(",", "")) in numbers, (label, row)
