"""Workbooks spoiled at random: bytes flipped, cut, spliced; parts swapped, their XML bent."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from random import Random

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
#: Larger ones make a run long and find nothing the smaller ones do not.
LARGEST_SOURCE = 120_000
_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv", ".txt"})
_EDGES = (
    *(b"", b"-1", b"0", b"1", b"16384", b"1048577", b"65536", b"4294967296", b"99999999999999"),
    *(
        b"1e999",
        b"-1e308",
        b"NaN",
        b"inf",
        b"abc",
        b"XFD1048576",
        b"A0",
        b"A1:XFD1048576",
        b"#REF!",
    ),
    *(
        b"true",
        b"e",
        b"s",
        b"str",
        b"inlineStr",
        b"d",
        b"9999-99-99",
        b"2958466",
        b"-0.5",
        b"\xe4\xbe",
    ),
    *(
        b"&amp;",
        b"&#0;",
        b"&lt;",
        b"../../x",
        b"file:///etc/passwd",
        "〃".encode(),
        "１２．５".encode(),
    ),
)
_VALUE = re.compile(rb'="([^"<>]*)"|>([^<>]+)<')
_TAG = re.compile(rb"<[^<>]*>")


@dataclass(frozen=True)
class Mutant:
    """A spoiled workbook: how it came about, its name, its bytes."""

    told: str
    name: str
    data: bytes


def sources(folders: Iterable[Path] = ()) -> list[Path]:
    """Return the workbooks that are spoiled: those of the tests, and of other folders."""
    here = [LEDGERS / "nasty", LEDGERS / "made", LEDGERS / "details", *folders]
    return [
        path
        for folder in here
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in _SUFFIXES
        and 0 < path.stat().st_size <= LARGEST_SOURCE
        and not path.name.startswith("~$")
    ]


def mutants(random: Random, paths: Sequence[Path], count: int) -> Iterator[Mutant]:
    """Yield so many spoiled workbooks; the same ones for the same seed and sources."""
    for number in range(count):
        path = random.choice(paths)
        data = path.read_bytes()
        ways = _OF_PACKAGES if data.startswith(b"PK\x03\x04") else _OF_BYTES
        way = random.choice(ways)
        spoiled = way(random, data, random.choice(paths))
        told = f"{number}: {way.__name__} of {path.parent.name}/{path.name}"
        yield Mutant(told, f"台账{number}{path.suffix}", spoiled or b"\0")


def flipped(random: Random, data: bytes, _: Path) -> bytes:
    """Return the bytes with some of them changed."""
    bytes_ = bytearray(data)
    for _number in range(random.choice((1, 2, 8, 64))):
        bytes_[random.randrange(len(bytes_))] = random.randrange(256)
    return bytes(bytes_)


def cut(random: Random, data: bytes, _: Path) -> bytes:
    """Return the beginning, or without a piece of the middle."""
    start = random.randrange(len(data))
    return data[:start] + (data[start + random.randrange(4096) :] if random.random() < 0.5 else b"")


def spliced(random: Random, data: bytes, other: Path) -> bytes:
    """Return the beginning of one workbook and the end of another, or a piece twice."""
    start = random.randrange(len(data))
    if random.random() < 0.5:
        rest = other.read_bytes()
        return data[:start] + rest[random.randrange(len(rest)) :]
    return data[:start] + data[max(0, start - 2048) :]


def bent(random: Random, data: bytes, _: Path) -> bytes:
    """Return text with some values at the edge of what is allowed, or a line many times."""
    for _number in range(random.choice((1, 3, 9))):
        hits = list(_VALUE.finditer(data)) if b"<" in data[:512] else []
        if hits:
            hit = random.choice(hits)
            start, end = hit.span(1 if hit[1] is not None else 2)
        else:
            start = random.randrange(len(data) + 1)
            end = min(len(data), start + random.randrange(12))
        data = data[:start] + random.choice(_EDGES) + data[end:]
    return data


def _rebuilt(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return a package with its parts changed; its checksums are right."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {one: archive.read(one) for one in archive.namelist()}
    except (zipfile.BadZipFile, EOFError, ValueError):
        return data
    change(parts)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def values_bent(random: Random, data: bytes, _: Path) -> bytes:
    """Return a package with values of one part at the edge of what is allowed."""

    def change(parts: dict[str, bytes]) -> None:
        name = random.choice([one for one in parts if parts[one]] or [*parts])
        parts[name] = bent(random, parts[name], LEDGERS)

    return _rebuilt(data, change)


def tags_bent(random: Random, data: bytes, _: Path) -> bytes:
    """Return a package with tags of one part gone, doubled or moved."""

    def change(parts: dict[str, bytes]) -> None:
        name = random.choice([*parts])
        for _number in range(random.choice((1, 2, 6))):
            hits = list(_TAG.finditer(parts[name]))
            if not hits:
                return
            start, end = random.choice(hits).span()
            tag = parts[name][start:end] * random.choice((0, 2, 3000))
            to = random.choice(hits).start() if random.random() < 0.3 else start
            rest = parts[name][:start] + parts[name][end:]
            parts[name] = rest[:to] + tag + rest[to:]

    return _rebuilt(data, change)


def part_flipped(random: Random, data: bytes, other: Path) -> bytes:
    """Return a package with bytes of one part changed, cut or spliced."""

    def change(parts: dict[str, bytes]) -> None:
        name = random.choice([one for one in parts if parts[one]] or [*parts])
        if parts[name]:
            parts[name] = random.choice((flipped, cut, spliced))(random, parts[name], other)

    return _rebuilt(data, change)


def parts_swapped(random: Random, data: bytes, other: Path) -> bytes:
    """Return a package with two parts in each other's place, one gone, or one of another."""

    def change(parts: dict[str, bytes]) -> None:
        one, two = random.choice([*parts]), random.choice([*parts])
        fate = random.randrange(4)
        if fate == 0:
            parts[one], parts[two] = parts[two], parts[one]
        elif fate == 1:
            del parts[one]
        elif fate == 2:
            parts[one] = other.read_bytes()
        else:
            parts[random.choice(("xl/vbaProject.bin", "../x.xml", one.upper() + ".xml"))] = b"<x/>"

    return _rebuilt(data, change)


_OF_BYTES = (flipped, flipped, cut, spliced, bent, bent)
_OF_PACKAGES = (
    *(flipped, cut, spliced, values_bent, values_bent, values_bent),
    *(tags_bent, tags_bent, part_flipped, part_flipped, parts_swapped),
)
