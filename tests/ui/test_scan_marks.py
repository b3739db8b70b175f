"""A scan of a printed paper finds its case by the code; every other scan belongs to nobody yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from dispute_desk.domain.papers import EVIDENCE_LIST
from dispute_desk.services import case_papers
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.ui.pages.case_file.attachments_card import AttachmentsCard
from dispute_desk.ui.pages.case_file.page import CaseFilePage
from dispute_desk.ui.scan_marks import mark_on, owner_of
from tests.ui.hands import click, until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from dispute_desk.services.desk import Desk
    from dispute_desk.ui.main_window import MainWindow


@pytest.fixture
def case_id(desk: Desk) -> int:
    command = RegisterCase(claimants=(NewClaimant(name="张例"),), employer="例信厂", cause="04")
    made: int = desk.do(command).value
    return made


def printed(desk: Desk, case_id: int, path: Path) -> Path:
    path.write_bytes(case_papers.draw(desk, EVIDENCE_LIST, case_id))
    return path


def test_a_printed_paper_finds_its_case(desk: Desk, case_id: int, tmp_path: Path) -> None:
    owner = owner_of(printed(desk, case_id, tmp_path / "a.pdf"), desk)

    assert owner is not None
    assert (owner.case_id, owner.paper) == (case_id, "evidence_list")


def test_a_paper_of_another_station_belongs_to_nobody(
    desk: Desk, case_id: int, tmp_path: Path
) -> None:
    filled = case_papers.values(desk, EVIDENCE_LIST, desk.lists.case_file(case_id))
    pdf = case_papers.typeset(EVIDENCE_LIST, filled | {"case_no": "别处调〔2020〕9号"})
    (tmp_path / "a.pdf").write_bytes(pdf)

    assert mark_on(tmp_path / "a.pdf") is not None
    assert owner_of(tmp_path / "a.pdf", desk) is None


def test_so_does_a_crooked_picture_of_it(desk: Desk, case_id: int, tmp_path: Path) -> None:
    pdf = printed(desk, case_id, tmp_path / "a.pdf").read_bytes()
    width, height, pixels = case_papers.page_picture(pdf, 0, 2.6)
    sheet = Image.frombytes("RGBA", (width, height), pixels).convert("L")
    crooked = sheet.rotate(181.2, resample=Image.Resampling.BICUBIC, fillcolor=255)
    crooked.save(tmp_path / "b.jpg", quality=80)

    owner = owner_of(tmp_path / "b.jpg", desk)

    assert owner is not None
    assert owner.case_id == case_id


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"\x89PNG\r\n\x1a\nrest", b"text"])
def test_what_cannot_be_read_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.pdf").write_bytes(content)

    assert mark_on(tmp_path / "x.pdf") is None
    assert mark_on(tmp_path / "gone.pdf") is None


def test_a_scan_of_another_case_is_offered_to_that_case(
    qtbot: QtBot, window: MainWindow, desk: Desk, case_id: int, tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    window.place.preferences.change(scan_folder=str(folder))
    here = RegisterCase(claimants=(NewClaimant(name="李例"),), employer="例诚厂", cause="04")
    window.go("case_file", desk.do(here).value)
    page = window.page("case_file")
    assert isinstance(page, CaseFilePage)
    until(qtbot, lambda: page.view is not None)
    card = next(one for one in page.deep_cards if isinstance(one, AttachmentsCard))
    until(qtbot, lambda: card.scans._known is not None)
    path = printed(desk, case_id, folder / "扫描0002.pdf")
    card.unfold()
    until(qtbot, lambda: card._owners.get(path) is not None)

    click(page, "case_file.attachments.-1.take")

    until(qtbot, lambda: bool(desk.lists.case_file(case_id).beside["attachment"]))
    assert page.view is not None
    assert not page.view.file.beside["attachment"]
    card.scans.watch("")
