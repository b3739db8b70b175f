"""The faces a station has on its own PC: found by their family names, used where they may be."""

from __future__ import annotations

import os
import struct
import sys
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING

from dispute_desk.assets import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Folders to look in instead of the PC's own, parted as in PATH; ``bundled``: in none at all.
FOLDERS = "DISPUTE_DESK_FONTS"
BUNDLED = "bundled"
_ENDINGS = frozenset({".ttf", ".ttc"})
#: Bits of fsType (OpenType, OS/2): restricted, no subsetting, bitmaps only.
_MAY_NOT = 0x0002 | 0x0100 | 0x0200
_FAMILY_NAMES = frozenset({1, 4, 16})
_WINDOWS, _MAC = 3, 1
_FONTS_OF_A_FILE = 16
_BROKEN = (OSError, struct.error, ValueError, LookupError)


@dataclass(frozen=True, slots=True)
class OwnFace:
    """A face of the PC: its family, its file, which of a collection; ``refused`` says why not."""

    family: str
    path: Path
    index: int = 0
    refused: str = ""


@cache
def wanted() -> Mapping[str, tuple[str, ...]]:
    """Return the families looked for, by role."""
    with resource("fonts", "own_faces.toml").open("rb") as file:
        return {role: tuple(families) for role, families in tomllib.load(file).items()}


@cache
def own_faces() -> Mapping[str, OwnFace]:
    """Return the face found for each family that is looked for; the folders are read once."""
    families = {family for names in wanted().values() for family in names}
    found: dict[str, OwnFace] = {}
    for folder in font_folders():
        for path in _files(folder):
            for face in faces_in(path, families):
                if face.family not in found or found[face.family].refused:
                    found[face.family] = face
    return found


def own_face(role: str) -> OwnFace | None:
    """Return the first face of a role that is there and may be used, None when there is none."""
    found = own_faces()
    faces = (found[family] for family in wanted().get(role, ()) if family in found)
    return next((face for face in faces if not face.refused), None)


def font_folders() -> list[Path]:
    """Return the folders in which this PC keeps its fonts."""
    told = os.environ.get(FOLDERS, "").strip()
    if told == BUNDLED:
        return []
    if told:
        return [Path(one) for one in told.split(os.pathsep) if one]
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = os.environ.get("LOCALAPPDATA")
        own = [Path(local) / "Microsoft" / "Windows" / "Fonts"] if local else []
        return [*own, windows / "Fonts"]
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is none
    if sys.platform == "darwin":
        return [home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [
        data / "fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    ]


def _files(folder: Path) -> Iterator[Path]:
    """Give the font files of a folder and of those in it, in the order of their names."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if os.path.splitext(name)[1].lower() in _ENDINGS:  # noqa: PTH122 - thousands of names
                yield Path(place, name)


def faces_in(path: Path, families: set[str]) -> list[OwnFace]:
    """Return the faces of a file that are looked for; none where it is no font."""
    with suppress(*_BROKEN), path.open("rb") as file:
        return [
            OwnFace(family, path, index, _refusal(file, tables))
            for index, tables in enumerate(_fonts(file))
            for family in sorted(_names(file, tables) & families)
        ]
    return []


def _fonts(file: IO[bytes]) -> list[dict[str, tuple[int, int]]]:
    """Return the tables of every font in a file: their places and lengths by name."""
    head = file.read(12)
    if head[:4] != b"ttcf":
        return [_tables(file, 0)]
    count = min(struct.unpack(">L", head[8:12])[0], _FONTS_OF_A_FILE)
    places = struct.unpack(f">{count}L", file.read(4 * count))
    return [_tables(file, place) for place in places]


def _tables(file: IO[bytes], place: int) -> dict[str, tuple[int, int]]:
    file.seek(place)
    count = struct.unpack(">4sH6x", file.read(12))[1]
    rows = (struct.unpack(">4s4xLL", file.read(16)) for _ in range(count))
    return {tag.decode("latin-1"): (start, length) for tag, start, length in rows}


def _names(file: IO[bytes], tables: Mapping[str, tuple[int, int]]) -> set[str]:
    """Return the names a font carries for its family."""
    if "name" not in tables:
        return set()
    start, length = tables["name"]
    file.seek(start)
    table = file.read(length)
    count, texts = struct.unpack(">2xHH", table[:6])
    found = set()
    for number in range(count):
        platform, _, _, what, size, at = struct.unpack_from(">6H", table, 6 + 12 * number)
        if what in _FAMILY_NAMES:
            told = table[texts + at : texts + at + size]
            found |= {_decoded(told, platform)}
    return found


def _decoded(told: bytes, platform: int) -> str:
    if platform == _MAC:
        with suppress(UnicodeDecodeError):
            return told.decode("gb18030")
    return told.decode("utf-16-be", errors="replace").strip("\0")


def _refusal(file: IO[bytes], tables: Mapping[str, tuple[int, int]]) -> str:
    """Return why a font cannot stand in a PDF of ours, an empty text when it can."""
    if "glyf" not in tables:
        return "outlines"
    if "OS/2" in tables:
        file.seek(tables["OS/2"][0] + 8)
        if struct.unpack(">H", file.read(2))[0] & _MAY_NOT:
            return "licence"
    return ""
