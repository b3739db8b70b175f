"""The parts of a workbook that is a zip package (OPC), found as tolerantly as programs do."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from defusedxml import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

_TYPES = "[content_types].xml"


@dataclass(frozen=True)
class Relation:
    """A link from a part to another; ``kind`` is the last word of its type."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """Parts by their plain names: no case, no leading or backward slashes."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = {plain(part.filename): part for part in archive.infolist()}

    @classmethod
    def of(cls, data: bytes) -> Self:
        """Return the package in these bytes."""
        return cls(zipfile.ZipFile(io.BytesIO(data)))

    def __contains__(self, name: str) -> bool:
        return plain(name) in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def open(self, name: str) -> IO[bytes]:
        """Open a part for reading."""
        return self._archive.open(self._parts[plain(name)])

    def read(self, name: str) -> bytes:
        """Return a part's bytes."""
        return self._archive.read(self._parts[plain(name)])

    def written_name(self, name: str) -> str:
        """Return a part's name as the package itself writes it."""
        return self._parts[plain(name)].filename

    def relations(self, name: str) -> list[Relation]:
        """Return the links of a part (of the whole package: "")."""
        folder, base = posixpath.split(plain(name))
        links = posixpath.join(folder, "_rels", f"{base}.rels")
        if links not in self:
            return []
        return [
            Relation(
                id=node.get("Id", ""),
                kind=node.get("Type", "").rpartition("/")[2],
                target=_joined(folder, node.get("Target", "")),
                external=node.get("TargetMode", "").lower() == "external",
            )
            for node in ElementTree.fromstring(self.read(links))
        ]

    def content_type(self, name: str) -> str:
        """Return what the package says a part is, in small letters; "" when it does not say."""
        if _TYPES not in self:
            return ""
        wanted, default = plain(name), ""
        for node in ElementTree.fromstring(self.read(_TYPES)):
            told = str(node.get("ContentType", "")).lower()
            if plain(node.get("PartName", "")) == wanted:
                return told
            if wanted.endswith("." + node.get("Extension", "\0").lower()):
                default = told
        return default

    def main_part(self) -> str | None:
        """Return the part the package is about, such as the workbook."""
        named = [one.target for one in self.relations("") if one.kind == "officeDocument"]
        usual = (name for name in self if name.endswith(("workbook.xml", "workbook.bin")))
        return next((name for name in [*named, *usual] if name in self), None)


def plain(name: str) -> str:
    """Return a part's name as it is compared."""
    return name.replace("\\", "/").lstrip("/").lower()


def _joined(folder: str, target: str) -> str:
    return plain(posixpath.normpath(posixpath.join("/" + folder, target.replace("\\", "/"))))
