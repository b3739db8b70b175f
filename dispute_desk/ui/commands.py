"""The one registry of verbs: menu, shortcuts, palette, F1 sheet and tests read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dispute_desk.ui.verb import Verb as Verb  # noqa: PLC0414, TC001 - all three are known here
from dispute_desk.ui.verb_list import BY_ID as BY_ID  # noqa: PLC0414 - all of them are known here
from dispute_desk.ui.verb_list import GROUPS as GROUPS  # noqa: PLC0414 - as above
from dispute_desk.ui.verb_list import VERBS as VERBS  # noqa: PLC0414 - as above

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    #: What each act is called, and what does it.
    Offers = Callable[[], list[tuple[str, Callable[[], None]]]]


class _Binding:
    """Who does a verb, when, and on which page."""

    def __init__(
        self,
        run: Callable[[], None],
        applies: Callable[[], bool],
        owner: QWidget | None,
        words: Callable[[], str] | None = None,
    ) -> None:
        self.run, self.applies, self.owner, self.words = run, applies, owner, words


class Verbs(QObject):
    """The verbs that can be done now: pages bind what they can do, the window asks here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bindings: dict[str, list[_Binding]] = {}
        self._actions: dict[str, QAction] = {}
        self._names: dict[str, Callable[[], str]] = {}
        self._offers: list[tuple[QWidget, Offers]] = []
        self._idle: list[tuple[QWidget, Callable[[], list[tuple[str, str]]]]] = []

    def offer(self, owner: QWidget, acts: Offers) -> None:
        """Let the palette find what can be done on a page beside the verbs, while it is seen."""
        self._offers.append((owner, acts))

    def offered(self) -> list[tuple[str, Callable[[], None]]]:
        """Return what the page that is seen offers: what it is called, and what does it."""
        return [one for owner, acts in self._offers if owner.isVisible() for one in acts()]

    def idle(self, owner: QWidget, acts: Callable[[], list[tuple[str, str]]]) -> None:
        """Let the palette say of acts of a page that is seen why they cannot be done now."""
        self._idle.append((owner, acts))

    def waiting(self) -> list[tuple[str, str]]:
        """Return what the page that is seen cannot do now: what it is called, and why not."""
        return [one for owner, acts in self._idle if owner.isVisible() for one in acts()]

    def is_offering(self) -> bool:
        """Tell whether the page that is seen offers acts of its own: an open case does."""
        return any(owner.isVisible() for owner, _ in self._offers)

    def bind(
        self,
        verb: str,
        run: Callable[[], None],
        *,
        applies: Callable[[], bool] | None = None,
        owner: QWidget | None = None,
        words: Callable[[], str] | None = None,
    ) -> None:
        """Say who does a verb; with an owner only while that page is seen.

        ``words`` are what it does there exactly: 撤销：改正 B5.
        """
        if verb not in BY_ID:
            raise KeyError(verb)
        binding = _Binding(run, applies or _always, owner, words)
        self._bindings.setdefault(verb, []).append(binding)

    def name(self, verb: str, words: Callable[[], str]) -> None:
        """Let a verb say what exactly it does now: 撤销：指定承办人 12 件."""
        self._names[verb] = words

    def title(self, verb: Verb) -> str:
        """Return what a verb is called now."""
        binding = self._bound(verb.id)
        if binding is not None and binding.words is not None:
            return binding.words() or verb.title
        words = self._names[verb.id]() if verb.id in self._names else ""
        return words or verb.title

    def applies(self, verb: str) -> bool:
        """Tell whether a verb can be done now."""
        return self._bound(verb) is not None

    def is_of_page(self, verb: str) -> bool:
        """Tell whether the page that is seen does a verb itself."""
        binding = self._bound(verb)
        return binding is not None and binding.owner is not None

    def available(self) -> Iterator[Verb]:
        """Give the verbs that can be done now, in their order."""
        return (verb for verb in VERBS if self.applies(verb.id))

    def run(self, verb: str) -> bool:
        """Do a verb; False if it cannot be done now."""
        binding = self._bound(verb)
        if binding is None:
            return False
        binding.run()
        return True

    def install(self, window: QWidget) -> None:
        """Give the window the keys of all verbs."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - not before the first paint
        from PySide6.QtGui import QAction, QKeySequence  # noqa: PLC0415 - as above

        for verb in VERBS:
            action = QAction(window)
            action.setObjectName(f"verb.{verb.id}")
            if verb.key:
                keys = [QKeySequence(verb.key)]
                if verb.key.endswith("Return"):
                    keys.append(QKeySequence(verb.key.replace("Return", "Enter")))
                action.setShortcuts(keys)
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _=False, verb=verb: self._take_key(verb))
            window.addAction(action)
            self._actions[verb.id] = action

    def action(self, verb: str) -> QAction:
        """Return the action of a verb with its title in the language of the window."""
        action = self._actions[verb]
        action.setText(self.title(BY_ID[verb]))
        return action

    def _take_key(self, verb: Verb) -> None:
        if not self.run(verb.id) and verb.otherwise:
            self.run(verb.otherwise)

    def _bound(self, verb: str) -> _Binding | None:
        for binding in reversed(self._bindings.get(verb, [])):
            if (binding.owner is None or binding.owner.isVisible()) and binding.applies():
                return binding
        return None


def _always() -> bool:
    return True
