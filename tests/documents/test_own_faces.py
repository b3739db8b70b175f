"""A station's own 仿宋 and 小标宋 come first, the bundled faces stand in, and nothing is a box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pdfplumber
import pypdf
import pypdfium2
import pytest

from dispute_desk.documents import own_faces
from dispute_desk.documents.fonts import Role, _chain, runs
from dispute_desk.domain.errors import DeskError
from tests.documents.own_fonts import of_this_pc, renamed
from tests.documents.test_fonts import RARE, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def pc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a font folder that is the only one of this PC."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    yield from (folder for _ in of_this_pc(folder, monkeypatch))


def faces_of(text: str, role: Role) -> list[str]:
    return [run.font for run in runs(text, role)]


def test_the_stations_own_face_comes_first(pc: Path) -> None:
    renamed("DDKaiSC-Regular", pc / "windows" / "simfang.ttf", "仿宋_GB2312")

    assert faces_of("第3条", Role.FANGSONG) == [
        "own-fangsong",
        "LiberationSerif-Regular",
        "own-fangsong",
    ]
    assert faces_of("第", Role.BIAOSONG) == ["DDSerifSC-Bold"]


def test_what_the_own_face_lacks_comes_from_the_next_character_by_character(pc: Path) -> None:
    renamed("DDKaiSC-Regular", pc / "simfang.ttf", "FangSong")  # a 楷体 of GB 2312 alone

    assert faces_of("张亶例", Role.FANGSONG) == [
        "own-fangsong",
        "ZhuqueFangsong-Regular",
        "own-fangsong",
    ]
    assert faces_of("李㼆", Role.FANGSONG) == ["own-fangsong", "DDSansSC-Regular"]


def test_names_set_in_the_own_face_copy_out_right(pc: Path, tmp_path: Path) -> None:
    renamed("DDSansSC-Regular", pc / "simfang.ttf", "仿宋")

    path = write(tmp_path / "own.pdf", f"姓名{RARE}完", Role.FANGSONG)

    with pdfplumber.open(path) as opened:
        by_pdfplumber = "".join(page.extract_text() for page in opened.pages)
    assert re.sub(r"\s", "", by_pdfplumber) == f"姓名{RARE}完"


def test_a_font_whose_licence_forbids_embedding_is_left_alone(pc: Path) -> None:
    renamed("DDKaiSC-Regular", pc / "simfang.ttf", "仿宋", embedding=0x0002)

    assert own_faces.own_faces()["仿宋"].refused == "licence"
    assert faces_of("张例", Role.FANGSONG) == ["ZhuqueFangsong-Regular"]


@pytest.mark.parametrize("content", [b"", b"\0\1\0\0", b"ttcf" + b"\xff" * 40, b"PK\3\4" * 99])
def test_a_file_that_is_no_font_is_passed_over(pc: Path, content: bytes) -> None:
    (pc / "simfang.ttf").write_bytes(content)

    assert faces_of("张例", Role.FANGSONG) == ["ZhuqueFangsong-Regular"]


def test_a_damaged_font_gives_way_to_the_bundled_one(pc: Path) -> None:
    font = renamed("DDKaiSC-Regular", pc / "simfang.ttf", "仿宋")
    font.write_bytes(font.read_bytes()[:40_000])

    assert faces_of("张例", Role.FANGSONG) == ["ZhuqueFangsong-Regular"]


def test_a_face_with_more_characters_stands_at_the_very_end(pc: Path) -> None:
    renamed("ZhuqueFangsong-Regular", pc / "extra.ttf", "HanaMinA")

    assert _chain(Role.KAI, ascii_only=False)[-1] == "own-extra"
    assert faces_of("例", Role.FANGSONG) == ["ZhuqueFangsong-Regular"]


def test_by_default_the_folders_of_the_system_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(own_faces.FOLDERS)
    assert own_faces.font_folders()
    monkeypatch.setenv(own_faces.FOLDERS, own_faces.BUNDLED)
    assert own_faces.font_folders() == []


@pytest.mark.parametrize("role", list(Role))
def test_rare_names_are_found_by_searching_and_copying(role: Role, tmp_path: Path) -> None:
    path = write(tmp_path / "rare.pdf", f"姓名{RARE}完", role)

    by_pypdf = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    with pdfplumber.open(path) as opened:
        by_pdfplumber = "".join(page.extract_text() for page in opened.pages)
    document = pypdfium2.PdfDocument(path)
    page = document[0].get_textpage()
    by_pdfium = page.get_text_bounded()
    found = [one for one in RARE if page.search(one).get_next() is not None]
    document.close()

    assert len(set(RARE)) >= 35
    for told in (by_pypdf, by_pdfplumber, by_pdfium):
        assert re.sub(r"\s", "", told) == f"姓名{RARE}完"
    # PDFium itself searches for no character beyond U+FFFF, whatever the file says of it
    assert found == [one for one in RARE if ord(one) < 0x10000]


def test_a_refusal_names_the_person_and_the_character() -> None:
    with pytest.raises(DeskError) as refusal:
        runs("申请人：李梅、王\ue863平，均为某某公司职工", Role.FANGSONG)

    assert "“王\ue863平”中的字符“\ue863”（U+E863）" in str(refusal.value)
