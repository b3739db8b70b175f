"""Stories through the main window: an old ledger in and out, many cases at once, a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pypdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dispute_desk.domain.months import Month
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.pages.cases.bulk import AssignMany
from dispute_desk.ui.pages.cases.page import CasesPage
from dispute_desk.ui.pages.history.page import HistoryPage
from dispute_desk.ui.pages.importing.page import ImportingPage
from dispute_desk.ui.pages.reports.page import ReportsPage
from dispute_desk.ui.pages.settings.page import SettingsPage
from dispute_desk.ui.pages.settings.people import PersonForm
from dispute_desk.ui.portraits import wait_until_quiet
from tests.journeys.seat import AUDITOR, HANDLER, LEAD, desk_at, make_station, seated
from tests.ui.hands import find, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.page import Page

P = TypeVar("P", bound="Page")

LEDGER = Path(__file__).resolve().parents[2] / "resources/samples/legacy_ledger_2023.xlsx"


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The main window over an empty station of three people."""
    path = make_station(tmp_path / "station.ddk", LEAD, HANDLER, AUDITOR)
    with seated(qapp, path) as made:
        made.call_attendants()
        wait_until_quiet(made)
        yield made


def visit(window: MainWindow, screen: str, kind: type[P]) -> P:
    """Go to a screen and wait until it has what it shows."""
    window.go(screen)
    wait_until_quiet(window)
    page = window.page(screen)
    assert isinstance(page, kind)
    return page


def drop(window: MainWindow, path: Path) -> None:
    """Drop a file onto the window as a file manager does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, mime, *held))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, mime, *held))
    wait_until_quiet(window)


def press(parent: QWidget, name: str, window: MainWindow) -> None:
    """Click a button and wait for what follows."""
    button = parent.findChild(QPushButton, name)
    assert button is not None, name
    button.click()
    wait_until_quiet(window)


def import_ledger(window: MainWindow) -> ImportingPage:
    """Drop the old ledger and import what was read."""
    drop(window, LEDGER)
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    press(page, "importing.next", window)
    page.summary.remember.keep.setChecked(False)
    press(page, "importing.go", window)
    return page


def test_a_dropped_ledger_is_read_imported_and_taken_back(window: MainWindow) -> None:
    drop(window, LEDGER)
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    assert page._understood is not None
    reading = page._understood.reading
    assert window.current == "importing"
    for sheet in reading.sheets:  # every row of every sheet is in exactly one bin
        page.bench.pane.tabs.choose(sheet.sheet)
        told = page.bench.pane.legend.counts().values()
        assert sum(int(words.rsplit(" ", 1)[1].replace(",", "")) for words in told) == sheet.rows
    assert page.place.seat is not None

    press(page, "importing.next", window)
    press(page, "importing.go", window)
    cases = visit(window, "cases", CasesPage)
    assert cases.model.rowCount() == len(reading.cases)
    assert window.undoing.undo_words().startswith("撤销：导入台账")

    page = visit(window, "importing", ImportingPage)
    press(page, "importing.undo", window)
    assert page.choosing.batches.table.words.rows[0][-1] == "已撤销"
    assert visit(window, "cases", CasesPage).model.rowCount() == 0
    assert cases.card.panel("empty").isVisible()


def test_a_file_that_is_no_ledger_is_refused_in_one_sentence(
    window: MainWindow, tmp_path: Path
) -> None:
    nonsense = tmp_path / "照片.xlsx"
    nonsense.write_bytes(b"\xff\xd8\xff\xe0" + bytes(4000))
    drop(window, nonsense)
    page = window.page(window.current)

    assert page.bar.isVisible()
    assert "照片.xlsx" in page.bar.text()
    assert visit(window, "cases", CasesPage).model.rowCount() == 0


def test_imported_cases_are_found_opened_assigned_and_released(
    qtbot: QtBot, window: MainWindow
) -> None:
    import_ledger(window)
    cases = visit(window, "cases", CasesPage)
    cases.card.chips.choose("imported")
    wait_until_quiet(window)
    everything = cases.model.rowCount()
    first = cases.model.row_data(0)
    assert first is not None
    assert first.employer is not None
    cases.card.search.setText(first.employer)
    until(qtbot, lambda: cases.model.rowCount() != everything)
    assert 0 < cases.model.rowCount() < everything

    cases.card.table.opened.emit(first.id)
    wait_until_quiet(window)
    opened = window.page("case_file")
    assert isinstance(opened, CaseFilePage)
    assert opened.case_id == first.id
    window.place.verbs.run("go.back")
    wait_until_quiet(window)
    assert window.current == "cases"

    cases.card.search.clear()
    cases.card.chips.choose("all")
    wait_until_quiet(window)
    cases.card.table.selectAll()
    window.place.verbs.run("case.assign")
    form = window.findChild(AssignMany)
    assert form is not None
    form.entries["handler_id"].put(2)
    form.save()
    wait_until_quiet(window)
    form.save()  # cases that are over among them: asked once, and meant
    wait_until_quiet(window)
    handlers = {cases.model.index(row, 7).data() for row in range(everything)}
    assert handlers == {"邓样浩"}

    window.place.verbs.run("edit.undo")
    wait_until_quiet(window)
    handlers = {cases.model.index(row, 7).data() for row in range(everything)}
    assert "邓样浩" not in handlers


def test_the_history_tells_who_did_what_and_takes_it_back(window: MainWindow) -> None:
    import_ledger(window)
    history = visit(window, "history", HistoryPage)
    row = history.model.row_data(0)
    assert row is not None
    assert (row.person, row.command) == ("林例", "ImportLedger")
    assert "导入台账" in history.title.text()

    press(history, "history.undo", window)

    undone = history.model.row_data(1)
    assert undone is not None
    assert undone.undone
    assert visit(window, "cases", CasesPage).model.rowCount() == 0


def test_a_report_is_read_on_screen_and_saved_as_pdf_and_workbook(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    import_ledger(window)
    page = visit(window, "reports", ReportsPage)
    page.chooser.month.set_month(Month(2023, 3))
    page.chooser.build.click()
    qtbot.waitUntil(
        lambda: page.report is not None and page.report.period == "2023年3月" and page._job is None,
        timeout=30_000,
    )
    assert page.report is not None
    assert page.report.reconciles
    accepted = page.report.figure("cases_accepted").value
    assert accepted
    assert page.paper.count() >= 1
    assert page.sheet.figures is not None
    shown = {row[0]: row[1] for row in page.sheet.figures.words.rows}
    assert shown["本期受理"] == str(accepted)

    pdf, xlsx = tmp_path / "月报.pdf", tmp_path / "月报.xlsx"
    page.save_pdf(pdf)
    page.save_xlsx(xlsx)
    qtbot.waitUntil(lambda: pdf.is_file() and xlsx.is_file(), timeout=30_000)
    text = "".join(one.extract_text() for one in pypdf.PdfReader(pdf).pages)
    assert "2023年3月" in text
    assert xlsx.read_bytes().startswith(b"PK")


def test_a_wrong_period_is_said_under_its_field(window: MainWindow) -> None:
    page = visit(window, "reports", ReportsPage)
    page.chooser.month.setText("昨天")
    page.chooser.build.click()

    assert page.chooser.rows["month"].error()


def test_people_change_seats_without_closing_and_rights_follow(window: MainWindow) -> None:
    assert window.place.seat is not None
    auditor = next(one for one in window.place.seat.people if one.name == "陈例核")
    window.go("cases")
    wait_until_quiet(window)

    window.seating.sit_down(auditor)
    wait_until_quiet(window)

    assert window.place.person == "陈例核"
    assert window.current == "history"
    assert not window.allows("cases")
    assert not window.place.verbs.applies("case.new")
    shown = [b for b in window.rail.findChildren(QPushButton) if b.isVisible()]
    assert {b.objectName() for b in shown} == {"rail.history", "rail.settings", "rail.person"}


def test_settings_are_commands_and_errors_stand_under_their_field(window: MainWindow) -> None:
    page = visit(window, "settings", SettingsPage)
    page.station.fields["station.name"].setText("新名字工作站")
    page.station.fields["series.case"].setText("例社调〔{year}〕")
    assert page.station.rows["series.case"].error()
    press(page, "settings.station.save", window)

    assert window.place.station == "新名字工作站"
    assert page.station.rows["series.case"].error()
    page.station.fields["series.case"].setText("例社调")
    page.station.fields["letters.mark"].setText("例工劳监")
    assert "例社调〔2026〕1号" in find(page, "settings.series.case.word", QLabel).text()
    assert "例工劳监提〔2026〕1号" in find(page, "settings.letters.mark.word", QLabel).text()
    assert not page.station.rows["series.case"].error()
    press(page, "settings.station.save", window)
    assert window.place.seat is not None
    assert window.place.seat.profile.number_series("case").pattern == "例社调〔{year}〕{n}号"
    assert window.place.seat.profile.issuers[0].number == "例工劳监"
    assert not any("{" in field.text() for field in page.station.fields.values())


def test_people_are_added_changed_and_disabled(window: MainWindow) -> None:
    page = visit(window, "settings", SettingsPage)
    page.people.add.click()
    form = window.findChild(PersonForm)
    assert form is not None
    form.entries["name"].put("邓样浩")
    form.save()
    wait_until_quiet(window)
    assert "邓样浩" in form.entries["name"].row.error()
    form.entries["name"].put("何范仪")
    form.save()
    wait_until_quiet(window)
    assert [row[0] for row in page.people.table.words.rows][-1] == "何范仪"

    page.people.table.selectRow(0)
    page.people.turn.click()
    wait_until_quiet(window)
    assert "林例" in page.bar.text()
    assert page.people.table.words.rows[0][-1] == "在岗"


def test_what_another_program_changed_is_noticed(window: MainWindow) -> None:
    from dispute_desk.services.intake import NewClaimant, RegisterCase

    cases = visit(window, "cases", CasesPage)
    window.attendants.watch.look()
    wait_until_quiet(window)
    here = window.place.jobs._desk
    assert here is not None
    beside = desk_at(here.store.path)
    beside.do(RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信制衣", cause="04"))
    beside.close()

    window.attendants.watch.look()
    wait_until_quiet(window)

    assert cases.model.rowCount() == 1


def test_the_palette_finds_verbs_and_cases(window: MainWindow) -> None:
    import_ledger(window)
    cases = visit(window, "cases", CasesPage)
    row = cases.model.row_data(0)
    assert row is not None
    window.show_palette()
    window.palette_box.input.setText(row.number or "")
    wait_until_quiet(window)
    assert any((row.number or "") in title for title in window.palette_box.titles())

    window.palette_box.input.setText("zdcbr")
    wait_until_quiet(window)
    assert "指定承办人" in window.palette_box.titles()


def test_a_backup_is_made_and_shown(window: MainWindow) -> None:
    window.place.verbs.run("data.backup")
    wait_until_quiet(window)
    here = window.place.jobs._desk
    assert here is not None

    assert window.place.last_backup is not None
    assert list((here.store.path.parent / "backups").glob("*.ddk"))
