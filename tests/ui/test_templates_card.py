"""The card of templates: written out, tried, taken into use, given back; code is refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document

from dispute_desk.documents.docx_template import bundled_template
from dispute_desk.services.paper_templates import templates_in_use
from dispute_desk.ui.pages.settings.page import SettingsPage
from tests.documents.docx_papers import with_paragraph
from tests.ui.hands import click, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow
    from dispute_desk.ui.pages.settings.templates import TemplatesCard

KIND = "reminder_letter"


@pytest.fixture
def card(window: MainWindow) -> TemplatesCard:
    window.go("settings", None)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.templates.paper.setCurrentIndex(page.templates.paper.findData(KIND))
    return page.templates


def own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "我们的模板.docx"
    path.write_bytes(with_paragraph(bundled_template(KIND), text))
    return path


def test_a_changed_template_is_tried_and_taken_into_use_and_given_back(
    qtbot: QtBot, card: TemplatesCard, desk: Desk, tmp_path: Path
) -> None:
    assert card.state.text() == "现在用随软件的模板。"
    assert not card.use.isVisibleTo(card)

    card.try_out(own(tmp_path, "热线：{{ 联系电话 }}"))
    until(qtbot, lambda: card.use.isVisibleTo(card))
    assert "热线：（联系电话示例）" in card.sample.toPlainText()

    click(card, "settings.templates.use")
    until(qtbot, lambda: card.state.text().startswith("现在用本站的模板"))
    assert templates_in_use(desk) == {KIND: "我们的模板.docx"}

    click(card, "settings.templates.drop")
    until(qtbot, lambda: card.state.text() == "现在用随软件的模板。")
    assert templates_in_use(desk) == {}


def test_a_template_with_code_is_refused_under_the_paper(
    qtbot: QtBot, card: TemplatesCard, tmp_path: Path
) -> None:
    card.try_out(own(tmp_path, "{{ 7 * 7 }}"))

    until(qtbot, lambda: bool(card.row.error()))
    assert "程序代码" in card.row.error()
    assert not card.use.isVisibleTo(card)


def test_the_template_in_use_is_written_out(
    qtbot: QtBot, card: TemplatesCard, tmp_path: Path
) -> None:
    path = tmp_path / "提示函模板.docx"

    card.write_to(path)

    until(qtbot, lambda: path.is_file() and not card.place.jobs.is_busy)
    words = [one.text for one in Document(io.BytesIO(path.read_bytes())).paragraphs]
    assert "联系人：{{ 联系人 }}，电话：{{ 联系电话 }}。" in words


def test_another_paper_begins_anew(qtbot: QtBot, card: TemplatesCard, tmp_path: Path) -> None:
    card.try_out(own(tmp_path, "热线：{{ 联系电话 }}"))
    until(qtbot, lambda: card.use.isVisibleTo(card))

    card.paper.setCurrentIndex(card.paper.findData("acceptance_notice"))

    assert not card.use.isVisibleTo(card)
    assert not card.sample.isVisibleTo(card)
