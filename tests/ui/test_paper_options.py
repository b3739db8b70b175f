"""The window of papers: one for each worker, blank, a set, of which record; blank forms of none."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.domain.papers import (
    ACCEPTANCE_NOTICE,
    BASE_CONFIRMATION,
    CONSENT_NOTICE,
    INQUIRY_RECORD,
)
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.investigations import RecordInvestigation
from dispute_desk.ui.blank_papers import BlankPapers
from dispute_desk.ui.paper_window import PaperWindow, show_paper
from tests.ui.hands import click, find, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.ui.main_window import MainWindow

NAMES = ("甲例", "乙例", "丙例")


def do(window: MainWindow, qtbot: QtBot, command: object) -> object:
    found: list[object] = []
    window.place.jobs.do(command, lambda outcome: found.append(outcome.value))
    until(qtbot, lambda: bool(found))
    return found[0]


@pytest.fixture
def case_id(window: MainWindow, qtbot: QtBot) -> int:
    """A case of three workers that was just registered."""
    command = RegisterCase(
        claimants=tuple(NewClaimant(name=name, phone="13800001111") for name in NAMES),
        employer="广州例信制衣有限公司",
        cause="04",
        demand="要求补缴社会保险费",
        occurred_on=date(2026, 3, 2),
    )
    made = do(window, qtbot, command)
    assert isinstance(made, int)
    return made


def quiet(window: MainWindow, qtbot: QtBot) -> None:
    until(qtbot, lambda: not window.place.jobs.is_busy)


def opened(window: MainWindow, qtbot: QtBot, case_id: int, kind: PaperKind) -> PaperWindow:
    paper = show_paper(window, window.place, case_id, kind)
    qtbot.addWidget(paper)
    quiet(window, qtbot)
    return paper


def text_of(paper: PaperWindow) -> str:
    assert paper.pdf is not None
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(paper.pdf)).pages)


def commands(window: MainWindow, qtbot: QtBot) -> list[str]:
    found: list[list[str]] = []
    window.place.jobs.ask(lambda desk: [one.command for one in desk.lists.history()], found.append)
    until(qtbot, lambda: bool(found))
    return found[0]


def test_one_for_each_worker_is_one_tick_away(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    paper = opened(window, qtbot, case_id, CONSENT_NOTICE)
    assert paper.options.each.text() == "每名职工一份（3 份）"
    assert not paper.save_each.isVisible()

    paper.options.each.click()
    quiet(window, qtbot)
    assert paper.pages.text() == "共 3 份，3 页"
    paper.save_each_to(tmp_path)
    until(qtbot, lambda: "已写出 3 个文件" in paper.bar.text())

    assert len(list(tmp_path.glob("*告知同意书*.pdf"))) == 3
    assert commands(window, qtbot)[0] == "PrintPapers"


def test_a_blank_form_keeps_the_case_and_drops_its_people(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    paper = opened(window, qtbot, case_id, CONSENT_NOTICE)
    assert "甲例" in text_of(paper)

    paper.options.blank.click()
    quiet(window, qtbot)

    assert "甲例" not in text_of(paper)
    assert "云社调" in text_of(paper)
    assert not paper.options.each.isVisible()


def test_which_talk_is_printed_can_be_chosen_or_the_next_one(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    for findings in ("第一次谈话", "第二次谈话"):
        do(
            window,
            qtbot,
            RecordInvestigation(
                case_id=case_id, kind=InquiryKind.RECORDS, findings=findings,
                held_on=date(2026, 3, 3), place="档案室",
            ),
        )  # fmt: skip
    paper = opened(window, qtbot, case_id, INQUIRY_RECORD)
    assert [paper.options.about.itemText(row) for row in range(3)] == [
        "2026-03-03 档案室", "2026-03-03 档案室", "下一次（先印表，待填）",
    ]  # fmt: skip
    assert "第二次谈话" in text_of(paper)

    paper.options.about.setCurrentIndex(1)
    quiet(window, qtbot)
    assert "第一次谈话" in text_of(paper)
    paper.options.about.setCurrentIndex(2)
    quiet(window, qtbot)

    assert "次谈话" not in text_of(paper)
    assert "广州例信制衣有限公司" in text_of(paper)


def test_a_paper_that_names_workers_to_the_employer_says_who_was_not_asked(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    paper = opened(window, qtbot, case_id, BASE_CONFIRMATION)

    assert "3 名职工没有登记告知同意" in paper.bar.text()


def test_the_set_prints_what_there_is_says_what_not_and_registers_the_notice(
    window: MainWindow, qtbot: QtBot, case_id: int, tmp_path: Path
) -> None:
    do(window, qtbot, AcceptCase(case_id=case_id, handler_id=1))
    window.go("case_file", case_id)
    until(qtbot, lambda: window.place.verbs.applies("paper.acceptance_notice"))
    menu = find(window, "case_file.print", QPushButton).menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    quiet(window, qtbot)
    paper = next(iter(window.findChildren(PaperWindow)))
    qtbot.addWidget(paper)

    assert paper.windowTitle() == "受理材料一套"
    assert "没有打印的：" in paper.bar.text()
    assert "受理通知书" in text_of(paper)
    paper.save_to(tmp_path / "套.pdf")
    until(qtbot, lambda: "已登记为文书" in paper.bar.text())
    papers: list[list[str]] = []
    window.place.jobs.ask(
        lambda desk: [one["kind"] for one in desk.lists.case_file(case_id).papers], papers.append
    )
    until(qtbot, lambda: bool(papers))
    assert papers == [[ACCEPTANCE_NOTICE.id]]


def test_what_the_case_has_not_come_to_opens_as_a_blank_form(
    window: MainWindow, qtbot: QtBot, case_id: int
) -> None:
    window.go("case_file", case_id)
    until(qtbot, lambda: window.place.verbs.applies("paper.intake_form"))
    menu = find(window, "case_file.print", QPushButton).menu()
    menu.aboutToShow.emit()
    below = find(window, "case_file.print.closing", QMenu)
    closing = next(one for one in below.actions() if one.text() == "结案审批表（空白表）")
    closing.trigger()
    quiet(window, qtbot)
    paper = next(iter(window.findChildren(PaperWindow)))
    qtbot.addWidget(paper)

    assert "结案审批表" in text_of(paper)
    assert "甲例" not in text_of(paper)
    assert not paper.options.isVisible()


def test_blank_forms_of_no_case_are_ticked_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    before = commands(window, qtbot)
    until(qtbot, lambda: window.place.verbs.run("papers.blank"))  # once the window is all there
    until(qtbot, lambda: bool(window.findChildren(BlankPapers)))
    chooser = next(iter(window.findChildren(BlankPapers)))
    qtbot.addWidget(chooser)
    assert not chooser.look.isEnabled()

    for title in ("送达回证", "授权委托书"):
        (item,) = chooser.list.findItems(title, Qt.MatchFlag.MatchExactly)
        item.setCheckState(Qt.CheckState.Checked)
    click(chooser, "blankPapers.look")
    quiet(window, qtbot)
    paper = next(iter(chooser.findChildren(PaperWindow)))
    qtbot.addWidget(paper)

    assert paper.pages.text() == "共 2 份，2 页"
    assert "授权委托书" in text_of(paper)
    assert "云社调" not in text_of(paper)
    assert commands(window, qtbot) == before
