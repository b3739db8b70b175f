"""What the fast reader does not tell of an xlsx: hidden rows, error cells, fills of blank cells."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field

from defusedxml import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_HIDDEN_ROW = re.compile(rb'<row\b(?=[^>]*?\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_ERROR_CELL = re.compile(
    rb'<c\b(?=[^>]*?\bt="e")[^>]*?\br="([A-Z]{1,3})(\d+)"[^>]*>(.*?)</c>', re.DOTALL
)
_EMPTY_FORMULA = re.compile(
    rb'<c\b[^>]*?\br="([A-Z]{1,3})(\d+)"[^>]*>\s*<f[^<]*?(?:/>|</f>)\s*(?:<v>0?</v>|<v\s*/>)?\s*</c>'
)
_BLANK_STYLED = re.compile(rb'<c r="([A-Z]{1,3})(\d+)" s="(\d+)" ?/>')
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_PLAIN = frozenset({"", "FFFFFF", "000000"})


@dataclass(frozen=True, slots=True)
class SheetDetails:
    """What one sheet's XML says beside its values; rows from 1, columns from 0."""

    hidden_rows: frozenset[int] = frozenset()
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unevaluated: frozenset[tuple[int, int]] = frozenset()
    fills: dict[tuple[int, int], str] = field(default_factory=dict)


def xlsx_details(data: bytes) -> dict[str, SheetDetails]:
    """Return the details by sheet name; the bytes were checked before."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        coloured = _coloured_styles(archive) if "xl/styles.xml" in names else {}
        return {
            sheet: _details(archive.read(path), coloured)
            for sheet, path in _sheet_paths(archive).items()
            if path in names
        }


def _sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the part that holds each sheet."""
    workbook = next(name for name in archive.namelist() if name.endswith("workbook.xml"))
    folder, base = posixpath.split(workbook)
    relations = f"{folder}/_rels/{base}.rels"
    if relations not in archive.namelist():
        return {}
    targets = {
        node.get("Id"): posixpath.normpath(posixpath.join("/" + folder, node.get("Target", "")))[1:]
        for node in ElementTree.fromstring(archive.read(relations))
    }
    paths = {}
    for node in ElementTree.fromstring(archive.read(workbook)).iter():
        if node.tag in {f"{_MAIN}sheet", f"{_STRICT}sheet"}:
            relation = next(
                (value for key, value in node.attrib.items() if key.endswith("}id")), None
            )
            if relation in targets:
                paths[node.get("name", "")] = targets[relation]
    return paths


def _coloured_styles(archive: zipfile.ZipFile) -> dict[int, str]:
    """Return the solid fill colour of each cell style that has one."""
    root = ElementTree.fromstring(archive.read("xl/styles.xml"))
    colours = []
    for fill in root.iterfind(f"{_MAIN}fills/{_MAIN}fill"):
        colour = fill.find(f"{_MAIN}patternFill/{_MAIN}fgColor")
        colours.append("" if colour is None else colour.get("rgb", "")[-6:].upper())
    styles = {}
    for number, style in enumerate(root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")):
        fill_number = int(style.get("fillId", "0"))
        colour_name = colours[fill_number] if fill_number < len(colours) else ""
        if colour_name not in _PLAIN:
            styles[number] = colour_name
    return styles


def _details(xml: bytes, coloured: dict[int, str]) -> SheetDetails:
    errors = {}
    if b't="e"' in xml:
        for letters, row, inside in _ERROR_CELL.findall(xml):
            value = _VALUE.search(inside)
            shown = value[1].decode("utf-8", "replace") if value else "#?"
            errors[(int(row), _column(letters))] = shown
    unevaluated: frozenset[tuple[int, int]] = frozenset()
    if b"<f" in xml:
        unevaluated = frozenset(
            (int(row), _column(letters)) for letters, row in _EMPTY_FORMULA.findall(xml)
        )
    hidden: frozenset[int] = frozenset()
    if b"hidden=" in xml:
        hidden = frozenset(int(row) for row in _HIDDEN_ROW.findall(xml))
    fills = {}
    # A blank cell of a coloured style is looked for as plain text first: the rule reads every cell.
    if any(b's="%d"/>' % style in xml or b's="%d" />' % style in xml for style in coloured):
        for letters, row, style in _BLANK_STYLED.findall(xml):
            colour = coloured.get(int(style))
            if colour:
                fills[(int(row), _column(letters))] = colour
    return SheetDetails(hidden, errors, unevaluated, fills)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
