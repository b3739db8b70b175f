"""Every character is printed, copies out right, or is refused by name."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import TYPE_CHECKING

import pdfplumber
import pypdf
import pytest

from dispute_desk.assets import resource
from dispute_desk.documents.blocks import Text
from dispute_desk.documents.flow import A4, Frame, Imprint, lay_out, write_pages
from dispute_desk.documents.fonts import NO_GLYPH, SIGN, Role, glyph, runs, to_unicode_cmap, width
from dispute_desk.documents.text import Style
from dispute_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from pathlib import Path

#: Characters of personal names that common fonts lack; a third lies beyond U+FFFF.
RARE = "䶮㼆𬱖𠮷㑇㛃㵑䥽䲟䴔㭎㳇㸌䓖䢼𣲗𣲘𬇙𬣙𬤇𬘓𬙂𬭎𬭚𬸣𬸦𪣻𫖮𫄨𫖯𬀩𬍛𬊈𬸪𬬻𬭸〇㐂"


def write(path: Path, text: str, role: Role) -> Path:
    frame = Frame(60, A4[1] - 60, 400, A4[1] - 120)
    imprint = Imprint("样张", "示例站", "", date(2024, 8, 31))
    pages = lay_out([Text(text, Style(role, 15.75, 29))], frame)
    write_pages(pages, path, imprint, lambda *_: None)
    return path


@pytest.mark.parametrize("role", list(Role))
def test_rare_names_copy_out_right_in_every_face(role: Role, tmp_path: Path) -> None:
    path = write(tmp_path / "rare.pdf", f"姓名{RARE}完", role)

    by_pypdf = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    with pdfplumber.open(path) as opened:
        by_pdfplumber = "".join(page.extract_text() for page in opened.pages)

    assert len(RARE) >= 35
    assert re.sub(r"\s", "", by_pypdf) == f"姓名{RARE}完"
    assert re.sub(r"\s", "", by_pdfplumber) == f"姓名{RARE}完"


def test_a_text_of_more_characters_than_one_subset_holds_copies_out_right(tmp_path: Path) -> None:
    text = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 700))
    path = write(tmp_path / "many.pdf", text, Role.SANS)

    read = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)

    assert re.sub(r"\s", "", read) == text


def test_all_fonts_are_embedded_as_subsets(tmp_path: Path) -> None:
    path = write(tmp_path / "fonts.pdf", f"第3条 abc {RARE}", Role.FANGSONG)

    fonts = [
        font.get_object()
        for page in pypdf.PdfReader(path).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index] # pypdf's objects are loosely typed
    ]

    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    assert all(re.match(r"/[A-Z]{6}\+", font["/BaseFont"]) for font in fonts)
    assert path.stat().st_size < 200_000


@pytest.mark.parametrize("character", ["\U0001f600", "\ue863", "\u0e01"])
def test_a_character_nothing_can_draw_is_refused_by_name(character: str) -> None:
    with pytest.raises(DeskError) as refusal:
        runs(f"张{character}", Role.FANGSONG)

    assert refusal.value.code == NO_GLYPH
    assert character in str(refusal.value)
    assert f"U+{ord(character):04X}" in str(refusal.value)
    assert f"张{character}" in str(refusal.value)


@pytest.mark.parametrize(
    ("text", "fonts"),
    [
        ("2024年", ["LiberationSerif-Regular", "ZhuqueFangsong-Regular"]),
        ("李㼆。", ["ZhuqueFangsong-Regular", "DDSansSC-Regular", "ZhuqueFangsong-Regular"]),
        ("☑是", [SIGN, "ZhuqueFangsong-Regular"]),
    ],
)
def test_text_is_split_by_the_font_that_has_each_character(text: str, fonts: list[str]) -> None:
    found = runs(text, Role.FANGSONG)

    assert [run.font for run in found] == fonts
    assert "".join(run.text for run in found) == text


def test_what_leaves_no_mark_is_left_out() -> None:
    assert runs("张\u200b例\ufe00\u0007", Role.SANS) == runs("张例", Role.SANS)


@pytest.mark.parametrize("role", [Role.SANS, Role.SANS_BOLD, Role.FANGSONG])
def test_digits_of_figures_are_equally_wide(role: Role) -> None:
    assert {width(digit, role, 10) for digit in "0123456789"} == {width("0", role, 10)}


@pytest.mark.parametrize("character", list("•−←é·①℃☐☑✓√"))
def test_common_signs_have_a_face(character: str) -> None:
    assert glyph(character, Role.FANGSONG) is not None


def test_a_cmap_writes_surrogates_in_blocks_of_at_most_a_hundred() -> None:
    cmap = to_unicode_cmap("X", [0, *range(0x4E00, 0x4E00 + 230), ord("𬱖")])

    blocks = [int(count) for count in re.findall(r"(\d+) beginbfchar", cmap)]
    assert blocks == [100, 100, 31]
    assert f"<{231:02X}> <D873DC56>" in cmap
    assert chr(0x2CC56) == "𬱖"


def test_the_fonts_are_those_of_the_provenance_table() -> None:
    table = resource("fonts", "README.md").read_text(encoding="utf-8")
    fonts = sorted(resource("fonts").glob("*.ttf"))

    assert fonts
    for font in fonts:
        digest = hashlib.sha256(font.read_bytes()).hexdigest()
        assert f"| {font.name} |" in table
        assert digest in table
        assert font.name in resource("fonts", "OFL.txt").read_text(encoding="utf-8")
