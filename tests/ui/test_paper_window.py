"""The window of a paper: read it, save it, print it; each leaves its trace in the journal."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdf
import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from dispute_desk.documents.preview import CALM, page_pixels
from dispute_desk.domain.papers import ACCEPTANCE_NOTICE, CLOSURE_FORM, ENQUIRY_SHEET, INTAKE_FORM
from dispute_desk.domain.rights import Right
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.enquiries import RecordEnquiry
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.paper_printing import ROWS, SHARP, a_printer, prepared
from dispute_desk.ui.paper_window import PaperWindow, show_paper
from tests.ui.hands import click, find, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.ui.main_window import MainWindow

ID_NO = "11010519491231002X"


@pytest.fixture
def case_id(window: MainWindow, qtbot: QtBot) -> int:
    """A case that was just registered."""
    found: list[int] = []
    command = RegisterCase(
        claimants=(NewClaimant(name="李𬱖", id_no=ID_NO, phone="13800001111"),),
        employer="广州例信制衣有限公司",
        cause="04",
        demand="要求补缴社会保险费",
        occurred_on=date(2026, 3, 2),
    )
    window.place.jobs.do(command, lambda outcome: found.append(outcome.value))
    until(qtbot, lambda: bool(found))
    return found[0]


def opened(
    window: MainWindow, qtbot: QtBot, case_id: int, kind: PaperKind = INTAKE_FORM
) -> PaperWindow:
    paper = show_paper(window, window.place, case_id, kind)
    qtbot.addWidget(paper)
    until(qtbot, lambda: not window.place.jobs.is_busy)
    return paper


def commands(window: MainWindow, qtbot: QtBot) -> list[str]:
    found: list[list[str]] = []
    window.place.jobs.ask(
        lambda desk: [entry.command for entry in desk.lists.history()], found.append
    )
    until(qtbot, lambda: bool(found))
    return found[0]


def test_a_paper_is_shown_and_only_looking_leaves_no_trace(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    paper = opened(window, qtbot, case_id)

    assert paper.view.count() == 1
    assert paper.pages.text() == "共 1 页"
    assert paper.windowTitle() == "受理登记表"
    assert commands(window, qtbot)[0] == "RegisterCase"


def test_saving_writes_what_was_seen_and_the_journal(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    paper, path = opened(window, qtbot, case_id), tmp_path / "受理登记表.pdf"

    assert paper.file_stem() == f"云社调〔2026〕1号 {paper.windowTitle()}"
    paper.save_to(path)
    until(qtbot, path.exists)
    until(qtbot, lambda: str(path) in paper.bar.text())

    assert path.read_bytes() == paper.pdf
    assert ID_NO not in pypdf.PdfReader(path).pages[0].extract_text()
    assert commands(window, qtbot)[0] == "PrintPaper"


def test_a_folder_that_is_not_there_is_said_on_the_bar(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    paper = opened(window, qtbot, case_id)

    paper.save_to(tmp_path / "没有" / "表.pdf")
    until(qtbot, lambda: bool(paper.bar.text()))

    assert paper.bar.text().startswith("无法写入")
    assert paper.save.isEnabled()


def test_numbers_in_full_are_asked_for_and_written_down(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    paper, path = opened(window, qtbot, case_id), tmp_path / "表.pdf"

    QTest.mouseClick(paper.reveal, Qt.MouseButton.LeftButton, pos=paper.reveal.rect().center())
    until(qtbot, lambda: paper.shown.revealed)
    paper.save_to(path)
    until(qtbot, path.exists)

    assert ID_NO in pypdf.PdfReader(path).pages[0].extract_text()
    until(qtbot, lambda: not window.place.jobs.is_busy)
    assert commands(window, qtbot)[:2] == ["PrintPaper", "RevealRecord"]


def words_of(paper: PaperWindow) -> str:
    """Return what stands on a paper, without blanks: a number takes two lines of a cell."""
    assert paper.pdf is not None
    pages = pypdf.PdfReader(io.BytesIO(paper.pdf)).pages
    return "".join("".join(page.extract_text() for page in pages).split())


@pytest.fixture
def enquired(window: MainWindow, qtbot: QtBot, case_id: int) -> int:
    """The case, with a request to the tax office."""
    command = RecordEnquiry(case_id=case_id, target="tax", question="参保缴费情况")
    window.place.jobs.do(command)
    until(qtbot, lambda: not window.place.jobs.is_busy)
    return case_id


def test_a_request_shows_numbers_in_full_and_that_is_written_down(
    window: MainWindow, qtbot: QtBot, enquired: int
) -> None:
    paper = opened(window, qtbot, enquired, ENQUIRY_SHEET)

    assert paper.reveal.isChecked()
    assert ID_NO in words_of(paper)
    assert commands(window, qtbot)[0] == "RevealRecord"


def test_a_request_without_the_right_is_masked_and_says_so(
    window: MainWindow, qtbot: QtBot, enquired: int
) -> None:
    window.place.rights = frozenset(one.value for one in Right) - {Right.REVEAL.value}
    paper = opened(window, qtbot, enquired, ENQUIRY_SHEET)

    assert paper.reveal.isHidden()
    assert ID_NO not in words_of(paper)
    assert "110105********002X" in words_of(paper)
    assert paper.bar.text().startswith("证件号已脱敏")


def test_a_paper_goes_to_the_printer_as_a_whole_page(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    paper, path = opened(window, qtbot, case_id), tmp_path / "printed.pdf"

    paper.print_on(to_file(path))
    until(qtbot, lambda: "1 页" in paper.bar.text())

    (page,) = pypdf.PdfReader(path).pages
    strips = [strip.image for strip in page.images if strip.image is not None]
    assert all(strip.width == pytest.approx(2480, abs=4) for strip in strips)
    assert max(strip.height for strip in strips) <= ROWS
    shared = CALM * (len(strips) - 1)
    assert sum(strip.height for strip in strips) - shared == pytest.approx(3508, abs=4)
    assert float(page.mediabox.width) == pytest.approx(595, abs=1)
    assert commands(window, qtbot)[0] == "PrintPaper"


def test_on_paper_stands_what_was_on_the_screen(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    paper, path = opened(window, qtbot, case_id), tmp_path / "printed.pdf"
    assert paper.pdf is not None

    paper.print_on(to_file(path))
    until(qtbot, lambda: "1 页" in paper.bar.text())

    width, height, pixels = page_pixels(paper.pdf, 0, SHARP / 72)
    shown = Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX").convert("L")
    printed, top = Image.new("L", (width, height)), 0
    for strip in pypdf.PdfReader(path).pages[0].images:
        assert strip.image is not None
        printed.paste(strip.image.convert("L"), (0, top))
        top += strip.image.height - CALM
    assert max(ImageChops.difference(shown, printed).tobytes()) < 64


def test_a_long_paper_is_printed_beside_the_window_and_can_be_stopped(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    paper = opened(window, qtbot, case_id)
    assert paper.pdf is not None
    assert paper.made is not None
    paper.made = replace(paper.made, pdf=many_pages(paper.pdf, 50))
    paper.print_on(to_file(tmp_path / "printed.pdf"))
    until(qtbot, lambda: paper.strip.isVisible() and paper.strip.counted()[0] >= 2)

    click(paper.strip, "paper.progress.cancel")
    until(qtbot, lambda: not window.place.jobs.is_busy)

    assert paper.bar.text().startswith("已取消打印：共 50 页，")
    until(qtbot, lambda: not paper.strip.isVisible())
    assert paper.print.isEnabled()


def to_file(path: Path) -> QPrinter:
    """A printer that prints into a file."""
    printer = prepared(QPrinter(QPrinter.PrinterMode.HighResolution))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def many_pages(pdf: bytes, count: int) -> bytes:
    """The first page of a paper so many times."""
    writer, made = pypdf.PdfWriter(), io.BytesIO()
    for _ in range(count):
        writer.append(io.BytesIO(pdf), pages=(0, 1))
    writer.write(made)
    return made.getvalue()


def test_without_a_printer_one_sentence_says_so(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    if QPrinterInfo.availablePrinterNames():
        assert a_printer().isValid()
        return
    paper = opened(window, qtbot, case_id)

    click(paper, "paper.print")

    assert paper.bar.text().startswith("这台电脑上没有可用的打印机")
    assert commands(window, qtbot)[0] == "RegisterCase"


def test_a_paper_the_case_has_not_come_to_says_so_and_offers_nothing(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    paper = opened(window, qtbot, case_id, CLOSURE_FORM)

    assert "还没有结案" in paper.bar.text()
    assert paper.view.count() == 0
    assert not paper.print.isEnabled()
    assert not paper.save.isEnabled()


def test_closing_while_it_is_being_set_leaves_quietly(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    paper = show_paper(window, window.place, case_id, INTAKE_FORM)

    click(paper, "paper.close")
    until(qtbot, lambda: not window.place.jobs.is_busy)

    assert commands(window, qtbot)[0] == "RegisterCase"


def test_the_open_case_offers_its_papers(window: MainWindow, qtbot: QtBot, case_id: int) -> None:
    window.go("case_file", case_id)
    until(qtbot, lambda: window.place.verbs.applies("paper.intake_form"))

    assert not window.place.verbs.applies("paper.closure_form")
    menu = find(window, "case_file.print", QPushButton).menu()
    menu.aboutToShow.emit()
    sets, parts = (
        [one for one in menu.actions() if bool(one.menu()) is whole and not one.isSeparator()]
        for whole in (False, True)
    )
    assert [one.text() for one in sets][:2] == ["受理材料一套", "调查材料一套"]
    assert all(one.isEnabled() for one in sets)
    assert [one.text() for one in parts] == [
        "受理", "调查核实", "调解", "补缴履行", "回访结案", "发文送达",
    ]  # fmt: skip
    intake = find(window, "case_file.print.intake", QMenu)
    assert [one.text() for one in intake.actions()] == [
        "受理登记表",
        "告知同意书",
        "授权委托书",
        "代表推选书（空白表）",
        "补正告知书（空白表）",
        "受理通知书（空白表）",
        "不属受理范围告知书（空白表）",
        "转办告知书（空白表）",
        "转办函（空白表）",
    ]
    window.place.verbs.run("paper.intake_form")
    until(qtbot, lambda: not window.place.jobs.is_busy)
    paper = next(one for one in window.findChildren(PaperWindow))
    qtbot.addWidget(paper)
    assert paper.view.count() == 1


def accepted(window: MainWindow, qtbot: QtBot, case_id: int) -> None:
    done: list[object] = []
    window.place.jobs.do(AcceptCase(case_id=case_id, handler_id=1), done.append)
    until(qtbot, lambda: bool(done))


def papers_of(window: MainWindow, qtbot: QtBot, case_id: int) -> list[str]:
    found: list[list[str]] = []
    window.place.jobs.ask(
        lambda desk: [one["kind"] for one in desk.lists.case_file(case_id).papers], found.append
    )
    until(qtbot, lambda: bool(found))
    return found[0]


def test_a_notice_that_is_saved_is_registered_once(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    accepted(window, qtbot, case_id)
    paper = opened(window, qtbot, case_id, ACCEPTANCE_NOTICE)
    assert paper.record.isVisible()
    assert paper.record.wanted

    paper.save_to(tmp_path / "通知.pdf")
    until(qtbot, lambda: "已登记为文书" in paper.bar.text())
    paper.save_to(tmp_path / "再存.pdf")
    until(qtbot, lambda: "再存.pdf" in paper.bar.text())

    assert (paper.record.isEnabled(), paper.record.text()) == (False, "已登记为文书")
    assert papers_of(window, qtbot, case_id) == ["acceptance_notice"]
    later = opened(window, qtbot, case_id, ACCEPTANCE_NOTICE)
    assert not later.record.wanted


def test_without_the_tick_nothing_is_registered(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    accepted(window, qtbot, case_id)
    paper = opened(window, qtbot, case_id, ACCEPTANCE_NOTICE)

    paper.record.setFocus()
    QTest.keyClick(paper.record, Qt.Key.Key_Space)
    path = tmp_path / "通知.pdf"
    paper.save_to(path)
    until(qtbot, lambda: str(path) in paper.bar.text())

    assert papers_of(window, qtbot, case_id) == []


def test_a_form_of_the_file_offers_nothing_to_register(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    assert opened(window, qtbot, case_id).record.isHidden()
