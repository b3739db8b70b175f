"""Words for a changed setting of the station: its name, and its value as people read it."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.letter import LetterRoad
from dispute_desk.domain.papers import PAPER_KINDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.paper_templates import TEMPLATE_SETTING
from dispute_desk.services.staff import SETTINGS
from dispute_desk.ui.messages import translated

ROADS = {
    LetterRoad.SIMPLE.value: QT_TRANSLATE_NOOP("records", "简易"),
    LetterRoad.FULL.value: QT_TRANSLATE_NOOP("records", "审批"),
}
EMPTY = QT_TRANSLATE_NOOP("records", "（空）")
_YES, _NO = QT_TRANSLATE_NOOP("words", "是"), QT_TRANSLATE_NOOP("words", "否")


def setting_name(name: str) -> str:
    """Return what a setting is called; a template is named with its paper."""
    if name.startswith(TEMPLATE_SETTING):
        titles = {one.id: translated("papers", one.title) for one in PAPER_KINDS}
        paper = titles.get(name.removeprefix(TEMPLATE_SETTING), name)
        return QCoreApplication.translate("records", "文书模板：%1").replace("%1", paper)
    return translated("setting", SETTINGS.get(name, name))


def setting_value(kept: str) -> str:
    """Return the value of a setting, kept as JSON, in words."""
    value: Any = json.loads(kept)
    if value in (None, ""):
        return QCoreApplication.translate("records", EMPTY)
    if isinstance(value, bool):
        return translated("words", _YES if value else _NO)
    if isinstance(value, dict):
        return str(value.get("name", kept))
    text = str(value)
    return translated("records", ROADS[text]) if text in ROADS else text
