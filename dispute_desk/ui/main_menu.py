"""The menu of the window: every verb that can be done now, by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from dispute_desk.ui.commands import GROUPS, VERBS
from dispute_desk.ui.icons import icon
from dispute_desk.ui.messages import verb_group
from dispute_desk.ui.widgets.naming import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dispute_desk.ui.commands import Verbs
    from dispute_desk.ui.other_files import OtherFiles


def main_menu(parent: QWidget, verbs: Verbs, title: str, files: OtherFiles) -> QMenu:
    """Return the menu of all verbs that can be done now, and of the files opened before."""
    menu = named(QMenu(parent), "menu", title)
    for group in GROUPS:
        can = [verb for verb in VERBS if verb.group == group and verbs.applies(verb.id)]
        if not can:
            continue
        part = named(menu.addMenu(verb_group(group)), f"menu.{group}", verb_group(group))
        for verb in can:
            action = verbs.action(verb.id)
            if verb.icon:
                action.setIcon(icon(verb.icon))
            part.addAction(action)
        if group == "data":
            files.recent_menu(part)
    return menu
