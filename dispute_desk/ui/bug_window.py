"""The window that shows a bug: what happened, a report to copy, and the desk goes on.

The report holds kinds of errors, files, lines and versions. It holds no message and no value:
a message may quote what somebody typed.
"""

from __future__ import annotations

import platform
import sys
import traceback

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dispute_desk import __name__ as package
from dispute_desk.domain.errors import DeskError
from dispute_desk.ui.widgets.naming import button, label, named

#: Frames of the innermost calls a report shows.
DEPTH = 25


def bug_report(error: BaseException) -> str:
    """Return kinds, places and versions of an error; no message, no value, no path of a home."""
    lines = [
        f"Dispute Desk, Python {platform.python_version()}, PySide6 {PySide6.__version__}",
        f"{platform.system()} {platform.machine()}, {QGuiApplication.platformName()}",
    ]
    seen: BaseException | None = error
    told: set[int] = set()
    while seen is not None and id(seen) not in told:  # a driver's errors may name each other
        told.add(id(seen))
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        if isinstance(seen, DeskError):
            lines[-1] += f" [{seen.code}]"
        lines.extend(
            f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)[-DEPTH:]
        )
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


class BugWindow(QDialog):
    """Says plainly that something went wrong here, and lets the report be copied."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "bug", self.tr("程序出错"))
        self.setWindowTitle(self.tr("程序出错"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 440)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 18)
        box.setSpacing(12)
        box.addWidget(label(self.tr("刚才的操作没有完成"), kind="bigTitle"))
        words = label(
            self.tr(
                "程序遇到了没有预料到的情况。已保存的内容不受影响，可以继续使用。"
                "请把下面的报告发给维护人员；报告里没有姓名、号码和填写的内容。"
            )
        )
        words.setWordWrap(True)
        box.addWidget(words)
        self.report = named(QPlainTextEdit(bug_report(error)), "bug.report", self.tr("错误报告"))
        self.report.setReadOnly(True)
        box.addWidget(self.report, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        copy = button(self.tr("复制报告"), "bug.copy", icon_name="copy")
        copy.clicked.connect(self._copy)
        close = button(self.tr("继续使用"), "bug.close", kind="primary")
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addWidget(close)
        box.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def show_bug(error: BaseException, parent: QWidget | None = None) -> BugWindow:
    """Print where the bug is and show its window without stopping the work behind it."""
    sys.stderr.write(bug_report(error) + "\n")
    window = BugWindow(error, parent)
    window.open()
    return window


def _place(filename: str) -> str:
    """Return a file inside the program or a library, without the folders above it."""
    parts = filename.replace("\\", "/").split("/")
    for anchor in (package, "site-packages"):
        if anchor in parts:
            return "/".join(parts[parts.index(anchor) :])
    return parts[-1]
