"""Evidence, inquiries and waivers in the case file: gaps in words, forms by keyboard, the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from dispute_desk.domain.evidence import InquiryKind
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.evidence_card import EvidenceCard
from dispute_desk.ui.pages.case_file.investigations_card import InvestigationsCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.paper_window import PaperWindow
from dispute_desk.ui.steps.form import StepForm
from tests.ui.hands import click, find, form, until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, desk: Desk) -> CaseFilePage:
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信厂", cause="10")
    window.go("case_file", desk.do(command).value)
    found = window.page("case_file")
    assert isinstance(found, CaseFilePage)
    until(qtbot, lambda: found.view is not None)
    return found


def rows(page: CaseFilePage, kind: str) -> tuple[dict[str, object], ...]:
    assert page.view is not None
    return page.view.file.beside[kind]


def told(page: CaseFilePage, name: str) -> str:
    return find(page, name, QLabel).text()


def opened(qtbot: QtBot, page: CaseFilePage, step: str, about: object = None) -> StepForm:
    page.take(step, about)
    return shown(qtbot, step)


def shown(qtbot: QtBot, step: str) -> StepForm:
    found = form(qtbot, f"step.{step}")
    assert isinstance(found, StepForm)
    return found


def test_gaps_are_said_in_words_and_close_when_the_piece_comes(
    qtbot: QtBot, page: CaseFilePage
) -> None:
    card = next(one for one in page.deep_cards if isinstance(one, EvidenceCard))
    assert card.heading.aside.text() == "缺 6 项"
    card.unfold()
    assert told(page, "case_file.evidence.-2.mark") == "缺 · 由用人单位提供"
    assert "劳动争议调解仲裁法第六条" in told(page, "case_file.evidence.burden")

    click(page, "case_file.evidence.-2.record")
    step = shown(qtbot, "evidence")
    assert step.value("element") == "relation"
    step.save()
    until(qtbot, lambda: bool(rows(page, "evidence")))
    assert card.heading.aside.text() == "缺 6 项"

    opened(qtbot, page, "receive_evidence", rows(page, "evidence")[0]["id"]).save()
    until(qtbot, lambda: card.heading.aside.text() == "缺 5 项")


def test_the_list_of_what_is_missing_opens_from_the_card(qtbot: QtBot, page: CaseFilePage) -> None:
    card = next(one for one in page.deep_cards if isinstance(one, EvidenceCard))
    card.unfold()

    click(page, "case_file.evidence.print")

    paper = page.window().findChild(PaperWindow)
    assert isinstance(paper, PaperWindow)
    until(qtbot, lambda: paper.view.count() == 1)
    paper.reject()


def test_a_visit_by_one_asks_for_a_reason_under_its_field(qtbot: QtBot, page: CaseFilePage) -> None:
    step = opened(qtbot, page, "investigation")
    step.entries["kind"].put(InquiryKind.SITE_VISIT)
    step.entries["findings"].put("现场有 40 名职工")
    step.save()
    reason = step.entries["late_reason"].row
    until(qtbot, lambda: "2 名监督员" in reason.error())

    step.entries["late_reason"].put("补录：当日只有一人")
    step.save()
    until(qtbot, lambda: bool(rows(page, "investigation")))
    made = rows(page, "investigation")[0]["id"]

    card = next(one for one in page.deep_cards if isinstance(one, InvestigationsCard))
    card.act_on(card.printing(page.view, 1)[0].step, made)  # type: ignore[arg-type] # it is there
    paper = form(qtbot, "paper")
    assert isinstance(paper, PaperWindow)
    until(qtbot, lambda: paper.made is not None)
    assert paper.source.title == "谈话（调查）记录"
    paper.reject()


def test_the_law_stands_beside_a_waiver_in_form_and_card(qtbot: QtBot, page: CaseFilePage) -> None:
    step = opened(qtbot, page, "waiver")
    assert "法释〔2025〕12号" in find(step, "step.waiver.effect", QLabel).text()
    step.entries["form"].put("letter")
    step.entries["paid"].put(360_000)
    step.save()
    until(qtbot, lambda: bool(rows(page, "waiver")))

    card = find(page, "case_file.waivers", QWidget)
    assert not find(card, "case_file.waivers.effect", QLabel).isHidden()
    step = opened(qtbot, page, "waiver", rows(page, "waiver")[0]["id"])
    assert step.value("paid") == 360_000
    step.reject()
