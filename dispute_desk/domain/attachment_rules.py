"""What may be attached to a case: names that are safe everywhere, sizes, what first bytes say."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from dispute_desk.domain.word import Word

#: A name of an attachment takes so many bytes of UTF-8 at most.
NAME_BYTES = 120
#: What is taken for an ending takes so many bytes at most.
_ENDING_BYTES = 16
#: So many first bytes of a file say what it is.
HEAD_BYTES = 4096
#: Bytes of a kilobyte, and from how many kilobytes on megabytes are said.
_KILO, _LARGE = 1024, 1000
NAMELESS = "附件"
_PARTS = re.compile(r"[/\\]")
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
#: Controls, formats (bidi signs among them), surrogates, private signs, line and page breaks.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Preview(StrEnum):
    """How the program itself can show a file."""

    PDF = "pdf"
    PICTURE = "picture"


@dataclass(frozen=True, kw_only=True)
class MediaType(Word):
    """A kind of file: its code is the media type.

    ``starts`` are first bytes in hexadecimal from ``at`` on, ``holds`` a word among the first
    bytes; without ``starts`` any file fits. ``refused`` kinds are not taken, nor is what has one
    of their ``endings``; ``ending`` is the one a file opened by itself gets.
    """

    starts: tuple[str, ...] = ()
    at: int = 0
    holds: str = ""
    refused: bool = False
    endings: tuple[str, ...] = ()
    ending: str = ""
    preview: Preview | None = None

    def fits(self, head: bytes) -> bool:
        """Tell whether a file that begins like this is of this kind."""
        if not self.starts:
            return True
        begins = any(head.startswith(bytes.fromhex(one), self.at) for one in self.starts)
        return begins and (not self.holds or self.holds.encode() in head)


@dataclass(frozen=True, kw_only=True)
class AttachmentRules:
    """How large an attachment may be, and the kinds of files in the order they are tried."""

    largest_bytes: int
    types: tuple[MediaType, ...]
    status: str = ""

    def type_of(self, head: bytes) -> MediaType:
        """Return what a file is by its first bytes; the longest beginning counts."""
        found = [one for one in self.types if one.fits(head)]
        return max(found, key=_sureness)

    def refused_by_name(self, name: str) -> MediaType | None:
        """Return the kind that is not taken and to which the ending of a name belongs."""
        ending = name.rpartition(".")[2].casefold() if "." in name else ""
        return next((one for one in self.types if one.refused and ending in one.endings), None)

    def of(self, code: str) -> MediaType | None:
        """Return the kind of a media type; None for one these rules do not know."""
        return next((one for one in self.types if one.code == code), None)


def _sureness(kind: MediaType) -> tuple[int, bool]:
    return max((len(one) for one in kind.starts), default=0), bool(kind.holds)


def safe_name(name: str) -> str:
    """Return a name any system can store and any person can read, never empty.

    NFC, the last part of a path, nothing unseen (controls, bidi signs), no sign Windows forbids,
    none of its reserved names, at most ``NAME_BYTES`` bytes with the ending kept.
    """
    last = _PARTS.split(name.rstrip("/\\"))[-1]
    seen = "".join(
        sign
        for sign in unicodedata.normalize("NFC", last)
        if unicodedata.category(sign) not in _UNSEEN
    )
    plain = " ".join(_FORBIDDEN.sub("_", seen).split()).strip(". ")
    if not plain:
        return NAMELESS
    stem = plain.partition(".")[0].rstrip()
    if _RESERVED.fullmatch(stem):
        plain = f"_{plain}"
    return _shortened(plain)


def _shortened(name: str) -> str:
    """Return a name of at most ``NAME_BYTES`` bytes; a short ending stays, no sign is cut."""
    if len(name.encode()) <= NAME_BYTES:
        return name
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > _ENDING_BYTES:
        stem, dot, ending = name, "", ""
    room = NAME_BYTES - len((dot + ending).encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + dot + ending


def size_words(size: int) -> str:
    """Return a size in bytes as people read it."""
    if size < _KILO:
        return f"{size} B"
    kilo = size / _KILO
    return f"{kilo:.0f} KB" if kilo < _LARGE else f"{kilo / _KILO:.1f} MB"
