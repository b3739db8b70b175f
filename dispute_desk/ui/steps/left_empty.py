"""A form nobody typed anything into: asked about once before it is saved, never refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.ui.steps.form import StepForm


def ask_about_empty(form: StepForm, *keys: str) -> None:
    """Ask at the first save where none of these fields says anything; the second saves.

    One of them filled in is enough: who typed something knows what he leaves out.
    """

    def left_empty() -> str:
        if any(form.value(key) for key in keys):
            return ""
        names = [form.entries[key].row.field.accessibleName() for key in keys]
        return QCoreApplication.translate("left_empty", "没有填写：%1。").replace(
            "%1", listed(names)
        )

    form.doubted.append(left_empty)
