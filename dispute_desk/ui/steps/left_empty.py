"""Fields left empty that such a record usually has: asked about once, never refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.ui.steps.form import StepForm


def ask_about_empty(form: StepForm, *keys: str) -> None:
    """Ask at the first save about fields nobody filled in; the second saves."""

    def left_empty() -> str:
        names = [
            form.entries[key].row.field.accessibleName()
            for key in keys
            if not str(form.value(key) or "").strip()
        ]
        if not names:
            return ""
        words = QCoreApplication.translate("left_empty", "没有填写：%1。确实没有的，再保存一次。")
        return words.replace("%1", listed(names))

    form.doubted.append(left_empty)
