"""The fonts of the paper room: roles, the fallback chain per character, copy-out that is right."""

from __future__ import annotations

import re
import struct
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFError, TTFont

from dispute_desk.assets import resource
from dispute_desk.documents.own_faces import own_face
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

NO_GLYPH = sentence(
    "no_glyph_for_character",
    QT_TRANSLATE_NOOP(
        "errors",
        "“{text}”中的字符“{character}”（{point}）没有可用的字体，无法印出。"
        "请改用通用写法，或在这台电脑上安装含有该字的字体（如 SimSun-ExtB）后重试。",
    ),
)


class Role(Enum):
    """What a piece of text is set in (GB/T 9704-2012 names the faces)."""

    FANGSONG = "fangsong"
    BIAOSONG = "biaosong"
    HEI = "hei"
    KAI = "kai"
    SANS = "sans"
    SANS_BOLD = "sans_bold"
    LATIN = "latin"


FANGSONG, BIAOSONG, KAI = "ZhuqueFangsong-Regular", "DDSerifSC-Bold", "DDKaiSC-Regular"
SANS, SANS_BOLD, LATIN = "DDSansSC-Regular", "DDSansSC-Bold", "LiberationSerif-Regular"

#: The faces of a role, the first for ASCII and the second for the rest; then the common end.
_FIRST: dict[Role, tuple[str, str]] = {
    Role.FANGSONG: (LATIN, FANGSONG),  # the digits of the 仿宋 are old-style
    Role.BIAOSONG: (BIAOSONG, BIAOSONG),
    Role.HEI: (SANS, SANS),
    Role.KAI: (LATIN, KAI),
    Role.SANS: (SANS, SANS),
    Role.SANS_BOLD: (SANS_BOLD, SANS_BOLD),
    Role.LATIN: (LATIN, LATIN),
}
_END = (SANS, LATIN, KAI)  # DD Sans SC has every rare name; the others a few signs it lacks
#: The roles for which a station's own face is looked for, and what its name begins with.
_OWN_ROLES = frozenset({Role.FANGSONG, Role.BIAOSONG, Role.HEI, Role.KAI})
_OWN, _EXTRA = "own-", "own-extra"
_ASCII_END = 0x80
_CMAP_BLOCK = 100  # entries a bfchar block may hold (PDF 32000-1, 9.10.3)
_CODES = 256  # codes of a simple font
#: Signs no bundled font has; they are drawn as lines, as wide as they are high.
SIGNS = frozenset("☐☑✓")
SIGN = ""
#: What a font file that is damaged makes its reader raise.
_UNREADABLE = (TTFError, OSError, struct.error, ValueError, LookupError, ArithmeticError)
#: A refusal shows what stands between marks, and no more than so many characters on each side.
_PIECE = re.compile(r"[^\s，。、；：！？（）()《》“”,;]+")
_AROUND = 8


@dataclass(frozen=True, slots=True)
class Glyph:
    """Where a character comes from and how wide it is, in thousandths of its size."""

    font: str
    width: float


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one font in a row; ``font`` is ``SIGN`` for signs drawn as lines."""

    font: str
    text: str


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()


def to_unicode_cmap(font_name: str, subset: list[int]) -> str:
    """Return the ToUnicode CMap of a subset: surrogates beyond U+FFFF, blocks of at most 100."""
    pairs = [f"<{code:02X}> <{_utf16(value)}>" for code, value in enumerate(subset) if value]
    blocks: list[str] = []
    for first in range(0, len(pairs), _CMAP_BLOCK):
        block = pairs[first : first + _CMAP_BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({font_name}) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{_CODES - 1:02X}>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ],
    )


class DeskFont(TTFont):  # type: ignore[misc] # reportlab has no types
    """A TrueType font whose text copies out right, characters beyond U+FFFF included."""

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802 - reportlab's own name and type
        """Write the font's objects, then put the corrected CMaps in place of reportlab's."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            face = self.face
            name = b"".join((SUBSETN(number), b"+", face.name, face.subfontNameX)).decode("ascii")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode_cmap(name, subset)


@cache
def face(name: str) -> Any:  # noqa: ANN401 - reportlab has no types
    """Return a font, read and registered at its first use: a bundled one by its file's name."""
    found = own_face(name.removeprefix(_OWN)) if name.startswith(_OWN) else None
    if found is not None:
        font = DeskFont(name, str(found.path), subfontIndex=found.index, shapable=False)
    else:
        font = DeskFont(name, str(resource("fonts", f"{name}.ttf")), shapable=False)
    pdfmetrics.registerFont(font)
    return font.face


@cache
def own_name(role: str) -> str | None:
    """Return the name of the station's own face of a role; None where none can be read."""
    if own_face(role) is None:
        return None
    try:
        face(_OWN + role)
    except _UNREADABLE:  # a damaged file: the bundled face stands in
        return None
    return _OWN + role


@cache
def _chain(role: Role, *, ascii_only: bool) -> tuple[str, ...]:
    latin, main = _FIRST[role]
    own = own_name(role.value) if role in _OWN_ROLES and not ascii_only else None
    chain = (own, latin if ascii_only else main, *_END, own_name(_EXTRA.removeprefix(_OWN)))
    return tuple(name for name in chain if name is not None)


@cache
def glyph(character: str, role: Role) -> Glyph | None:
    """Return the first font of the role's chain that has the character, None when none has."""
    if character in SIGNS:
        return Glyph(SIGN, 1000.0)
    code = ord(character)
    for name in _chain(role, ascii_only=code < _ASCII_END):
        if face(name).charToGlyph.get(code):
            return Glyph(name, face(name).charWidths[code])
    return None


@cache
def _leaves_a_mark(character: str) -> bool:
    """Say no for controls, joiners and variation selectors."""
    selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return not selector and unicodedata.category(character) not in {"Cc", "Cf"}


def visible(text: str) -> str:
    """Return the text without characters that leave no mark; a tab counts as a space."""
    if text.isascii() and text.isprintable():
        return text
    spaced = text.replace("\t", " ").replace("\u00a0", " ")
    return "".join(character for character in spaced if _leaves_a_mark(character))


def place(character: str, role: Role, text: str) -> Glyph:
    """Return the glyph of a character, or refuse and name it with the text it stands in."""
    found = glyph(character, role)
    if found is None:
        raise DeskError(
            NO_GLYPH,
            text=_piece(text, character),
            character=character,
            point=f"U+{ord(character):04X}",
        )
    return found


def _piece(text: str, character: str) -> str:
    """Return the name or the words in which a character stands, out of a longer text."""
    piece = next((one for one in _PIECE.findall(text) if character in one), text)
    at = piece.index(character)
    return piece[max(0, at - _AROUND) : at + _AROUND + 1]


def runs(text: str, role: Role) -> list[Run]:
    """Return the visible text as runs of one font each."""
    shown = visible(text)
    found: list[Run] = []
    for character in shown:
        font = place(character, role, shown).font
        if found and found[-1].font == font:
            found[-1] = Run(font, found[-1].text + character)
        else:
            found.append(Run(font, character))
    return found


def width(text: str, role: Role, size: float) -> float:
    """Return how wide the visible text runs, in points."""
    shown = visible(text)
    return sum(place(character, role, shown).width for character in shown) * size / 1000.0
