"""What keys, menu and palette do on the page of an import."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.ui.pages.importing.page import ImportingPage

_AGAIN = QT_TRANSLATE_NOOP("importing", "重新读取文件")
_COPY = QT_TRANSLATE_NOOP("importing", "批注副本…")
_CHOOSE = QT_TRANSLATE_NOOP("importing", "选择台账文件…")
_BLANK = QT_TRANSLATE_NOOP("importing", "保存空白模板…")
_OTHER = QT_TRANSLATE_NOOP("importing", "换一个台账文件…")
_LEAVE = QT_TRANSLATE_NOOP("importing", "放弃这次导入")
_FOLD = QT_TRANSLATE_NOOP("importing", "收起或展开右侧")
_NEXT = QT_TRANSLATE_NOOP("importing", "下一处问题（F8）")
_BEFORE = QT_TRANSLATE_NOOP("importing", "上一处问题（Shift+F8）")
_BACK = QT_TRANSLATE_NOOP("importing", "返回修改")


def bind_verbs(page: ImportingPage) -> None:
    """Let the verbs of the window do what they mean here, and say so."""
    verbs, steps, pane = page.place.verbs, page.steps, page.bench.pane
    foot, summary = page.foot, page.summary
    binds: tuple[tuple[str, Callable[[], None], Callable[[], str] | None], ...] = (
        ("edit.undo", steps.undo, steps.undo_words),
        ("edit.redo", steps.redo, steps.redo_words),
        ("edit.filter", pane.search.setFocus, None),
        ("edit.refresh", page.read_again, lambda: _said(_AGAIN)),
        ("edit.save", page.ask_copy, lambda: _said(_COPY)),
        ("case.next", foot.go.click, foot.go.text),
        ("data.import", page.choose, lambda: _said(_OTHER)),
        ("go.next_pane", page.panes.forward, None),
        ("go.last_pane", page.panes.back, None),
    )
    for verb, run, words in binds:
        verbs.bind(verb, run, applies=partial(page.is_at, page.reviewing), owner=page, words=words)
    go = summary.go
    verbs.bind(
        "case.next", go.click, applies=partial(page.is_at, page.summary), owner=page, words=go.text
    )
    verbs.offer(page, lambda: _offers(page))


def _offers(page: ImportingPage) -> list[tuple[str, Callable[[], None]]]:
    """Return what the palette may do here beside the verbs."""
    if page.is_at(page.choosing):
        acts = [(_CHOOSE, page.choose), (_BLANK, page.copies.ask_template)]
    elif page.is_at(page.reviewing):
        acts = [
            (_OTHER, page.choose),
            (_LEAVE, page.leave_if_meant),
            (_FOLD, page.bench.turn_side),
            (_NEXT, page.bench.next_problem),
            (_BEFORE, page.bench.last_problem),
        ]
    elif page.is_at(page.summary):
        acts = [(_BACK, page.summary.back.emit)]
    else:
        acts = [(_COPY, page.ask_copy)]
    return [(_said(words), run) for words, run in acts]


def _said(source: str) -> str:
    return QCoreApplication.translate("importing", source)
