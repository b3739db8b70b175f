"""The colours of an xlsx workbook's cell styles: given outright, by the theme, or by a number."""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING

from defusedxml import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from dispute_desk.sheets.package import Package

#: Fills nobody sees as a colour.
PLAIN = frozenset({"", "FFFFFF", "000000"})
#: The theme's colours in the order styles number them; light and dark are swapped (ECMA-376
#: part 1, §18.8.3 and what programs do).
_THEME = (
    *("lt1", "dk1", "lt2", "dk2", "accent1", "accent2"),
    *("accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"),
)


def coloured_styles(package: Package, workbook: str) -> dict[int, str]:
    """Return the fill (RRGGBB) of each cell style that has one."""
    parts = {one.kind: one.target for one in package.relations(workbook)}
    styles = parts.get("styles", "")
    if styles not in package:
        return {}
    root = ElementTree.fromstring(package.read(styles))
    theme = parts.get("theme", "")
    themed = theme_colours(package.read(theme)) if theme in package else []
    palette = [node.get("rgb", "")[-6:].upper() for node in _below(root, "colors", "indexedColors")]
    fills = [_fill(fill, themed, palette) for fill in _below(root, "fills")]
    coloured = {}
    for number, style in enumerate(_below(root, "cellXfs")):
        which = style.get("fillId", "0")
        colour = fills[int(which)] if which.isdigit() and int(which) < len(fills) else ""
        if colour not in PLAIN:
            coloured[number] = colour
    return coloured


def _below(root: Element, *path: str) -> Iterator[Element]:
    """Yield what lies below the element a path of names leads to, whatever their namespace."""
    here = [root]
    for name in path:
        here = [node for parent in here for node in parent if _local(node) == name]
    for parent in here:
        yield from parent


def _local(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def theme_colours(xml: bytes) -> list[str]:
    """Return the colours (RRGGBB) of a theme in the order styles number them."""
    schemes = [one for one in ElementTree.fromstring(xml).iter() if _local(one) == "clrScheme"]
    named = {}
    for node in schemes[0] if schemes else ():
        shown = next(iter(node), None)
        if shown is not None:
            named[_local(node)] = (shown.get("lastClr") or shown.get("val") or "")[-6:].upper()
    return [named.get(name, "") for name in _THEME]


def _fill(fill: Element, theme: Sequence[str], palette: Sequence[str]) -> str:
    pattern = next((node for node in fill if _local(node) == "patternFill"), None)
    if pattern is None or pattern.get("patternType", "none") in {"none", "gray125", "gray0625"}:
        return ""
    colour = next((node for node in pattern if _local(node) == "fgColor"), None)
    if colour is None:
        return ""
    shown = _colour(colour, theme, palette)
    if len(shown) != len("RRGGBB") or not all(one in "0123456789ABCDEF" for one in shown):
        return ""
    return tinted(shown, _decimal(colour.get("tint", "0")))


def _colour(node: Element, theme: Sequence[str], palette: Sequence[str]) -> str:
    if "rgb" in node.attrib:
        return node.attrib["rgb"][-6:].upper()
    for name, colours in (("theme", theme), ("indexed", palette)):
        number = node.get(name, "")
        if number.isdigit() and int(number) < len(colours):
            return colours[int(number)]
    number = node.get("indexed", "")
    return usual_colour(int(number)) if number.isdigit() else ""


def usual_colour(number: int) -> str:
    """Return a colour (RRGGBB) of the palette every workbook has; "" for none."""
    from openpyxl.styles.colors import COLOR_INDEX  # noqa: PLC0415 - heavy, and seldom wanted

    return str(COLOR_INDEX[number])[-6:].upper() if number < len(COLOR_INDEX) else ""


def _decimal(text: str) -> float:
    try:
        return max(-1.0, min(1.0, float(text)))
    except ValueError:
        return 0.0


def tinted(colour: str, tint: float) -> str:
    """Return a colour made lighter (tint up to 1) or darker (down to -1)."""
    if not tint:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    shown = colorsys.hls_to_rgb(hue, light, saturation)
    return "".join(f"{round(part * 255):02X}" for part in shown)
