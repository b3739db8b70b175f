"""Puts the house together: preferences, window, and the desk opened behind it."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from dispute_desk import places
from dispute_desk.clock import local_day, system_clock
from dispute_desk.domain.errors import DeskError
from dispute_desk.store.file_header import check_header
from dispute_desk.store.lock import WindowLock
from dispute_desk.store.refusals import STORE_MISSING
from dispute_desk.ui.bug_hook import install_hook
from dispute_desk.ui.commands import Verbs
from dispute_desk.ui.curtain import curtain
from dispute_desk.ui.jobs import Jobs
from dispute_desk.ui.languages import let_qt_speak, use_language
from dispute_desk.ui.main_window import MainWindow
from dispute_desk.ui.preferences import PreferenceFile, Preferences
from dispute_desk.ui.quiet_platform import hush_size_hints
from dispute_desk.ui.recent import LAST_GONE, is_there, last_opened, remember
from dispute_desk.ui.stopping import asked_to_stop, close_at_log_off, close_when_asked
from dispute_desk.ui.theme import (
    needs_fallback_font,
    quiet_locale,
    register_fallback_font,
    theme,
    theme_in_force,
)
from dispute_desk.ui.view_state import ViewState
from dispute_desk.ui.workplace import FirstLook, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dispute_desk.domain.rows import CaseRow
    from dispute_desk.services.desk import Desk

#: How long a thread may hold the interpreter while the window wants to paint.
SWITCH_S = 0.0005
#: Exit status of a refusal.
REFUSED = 2
#: After so long the first screens stand. What was loaded by then is no garbage: looking through it
#: again and again would stop the window for a tenth of a second each time.
SETTLED_MS = 3000
#: In this variable a benchmark asks for the moment of the first paint, and for the end.
FIRST_PAINT = "DISPUTE_DESK_FIRST_PAINT"


@dataclass(frozen=True)
class Start:
    """What the command line says of the window: which store, who, in which language.

    ``chosen`` says that a person chose the store in a window, or that it is the one that comes up
    by itself: it comes up at the next start, too. What is named for one start does not.
    """

    store: Path
    named: bool
    person: str | None
    language: str | None
    chosen: bool = False


def read_arguments(arguments: Sequence[str]) -> Start:
    """Read ``--store``, ``--user`` and ``--lang``, with or without an equals sign."""
    words = [part for word in arguments for part in word.split("=", 1)]
    found = dict(zip(words[::2], words[1::2], strict=True))
    store = found.get("--store")
    return Start(
        store=Path(store) if store else places.default_store(),
        named=store is not None or "DISPUTE_DESK_STORE" in os.environ,
        person=found.get("--user"),
        language=found.get("--lang"),
    )


def run(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; return the exit status."""
    preferences = PreferenceFile(places.preferences_file())
    start = remembered(read_arguments(arguments), preferences)
    prepare_environment(preferences.now)
    app = make_application(preferences.now, start.language)
    install_hook()
    why = gone(start, preferences)
    while True:
        if why is not None or not is_there(start.store):
            chosen = arrive(start, why, preferences)
            if chosen is None:
                return 0 if why is None or asked_to_stop() else REFUSED
            start = chosen
        status, why = _sit(app, start, preferences)
        if why is None:
            return status


def remembered(start: Start, preferences: PreferenceFile) -> Start:
    """Return the start with the store that was opened last, where none is named."""
    if start.named:
        return start
    last = last_opened(preferences)
    if last is None or (last == places.sample_store() and start.store.exists()):
        return replace(start, chosen=True)
    return replace(start, store=last, chosen=True)


def gone(start: Start, preferences: PreferenceFile) -> DeskError | None:
    """Return the sentence of a store that was worked in here and cannot be found; else None."""
    lost = start.chosen and start.store == last_opened(preferences) and not is_there(start.store)
    if not lost or start.store == places.sample_store():
        return None
    return DeskError(LAST_GONE, path=start.store)


def _sit(
    app: QApplication, start: Start, preferences: PreferenceFile
) -> tuple[int, DeskError | None]:
    """Open the window of a store and stay; the refusal of a store that cannot be opened."""
    last = preferences.now.people.get(str(start.store.resolve()))
    try:
        check_header(start.store)
    except DeskError as error:
        return REFUSED, error
    try:
        lock = WindowLock(start.store, start.person or last or "", system_clock())
    except DeskError as error:
        return _refuse(error), None
    look = first_look(start.store)
    window = make_window(opener(start), start.store, preferences, look=look, person=start.person)
    keep_name(window, lock)
    if start.chosen:
        keep_store(window, start.store, preferences)
    refused: list[DeskError] = []
    window.place.jobs.refused.connect(lambda error: _leave(window, error, refused))
    window.place.jobs.opened.connect(lambda: QTimer.singleShot(SETTLED_MS, gc.freeze))
    window.place.jobs.opened.connect(lambda: QTimer.singleShot(SETTLED_MS, sweep))
    window.show()
    try:
        close_when_asked()
        return app.exec(), next(iter(refused), None)
    finally:
        window.place.jobs.stop(close=lambda desk: desk.close())
        lock.release()
        window.hide()


def sweep() -> None:
    """Take away what a killed first run left, once nobody waits for the window any more."""
    from dispute_desk.services.sample_ahead import sweep_leftovers  # noqa: PLC0415 - after the start

    sweep_leftovers(places.data_folder())


def arrive(start: Start, why: DeskError | None, preferences: PreferenceFile) -> Start | None:
    """Ask what to open; say what is in the way of what was named.

    Who was named was named for the store that was named, not for another or a new one.
    """
    from dispute_desk.ui.arriving import Arrival  # noqa: PLC0415 - seldom needed

    if why is None and start.named:
        why = DeskError(STORE_MISSING, path=start.store)
    _ready_for_dialogs()
    was_there = is_there(start.store)
    home = places.default_store() if start.chosen else start.store
    store = Arrival(start.store, preferences, home=home).ask(why)
    if store is None:
        return None
    same = was_there and store.resolve() == start.store.resolve()
    person = start.person if same else None
    return replace(start, store=store, named=True, person=person, chosen=True)


def keep_name(window: MainWindow, lock: WindowLock) -> None:
    """Let the lock say who sits in the window, once somebody does."""

    def seated() -> None:
        window.seating.seated.connect(lambda seat: lock.hold_for(seat.actor.name))

    window.painted.connect(seated)


def keep_store(window: MainWindow, store: Path, preferences: PreferenceFile) -> None:
    """Let the store come up at the next start, once it is open and somebody sits at it."""

    def seated() -> None:
        window.seating.seated.connect(
            lambda seat: remember(preferences, store, leads=not seat.is_sample)
        )

    window.painted.connect(seated)


def first_look(store: Path) -> FirstLook | None:
    """Read what the first paint shows by the driver alone; None where that is refused.

    The refusal itself is said by the opening that follows.
    """
    from dispute_desk.store.first_page import due_items  # noqa: PLC0415 - only the start needs it

    try:
        me = ViewState(places.views_file(store)).last_person
        due = due_items(store, local_day(system_clock()), me)
        return FirstLook(due, partial(_newest, store))
    except DeskError:
        return None


def _newest(store: Path) -> Sequence[CaseRow]:
    """Read the newest cases, for a list that is opened before the desk is; none where refused."""
    from dispute_desk.store.first_page import newest_cases  # noqa: PLC0415 - only the start needs it

    try:
        return newest_cases(store)
    except DeskError:
        return ()


def opener(start: Start) -> Callable[[], Desk]:
    """Return what opens the desk; called on the writer's thread once the window has painted."""

    def open_it() -> Desk:
        from dispute_desk.services.opening import open_desk  # noqa: PLC0415 - after the paint

        return open_desk(start.store, system_clock, start.person)

    return open_it


def prepare_environment(preferences: Preferences) -> None:
    """Set what Qt reads only once, before the application exists."""
    if preferences.scale != 100:  # noqa: PLR2004 - per cent
        os.environ["QT_SCALE_FACTOR"] = str(preferences.scale / 100)
    if "fcitx" in os.environ.get("QT_IM_MODULE", "") and not _has_fcitx():
        os.environ["QT_IM_MODULE"] = "ibus"  # fcitx5 speaks it
    sys.setswitchinterval(SWITCH_S)


def make_application(preferences: Preferences, language: str | None = None) -> QApplication:
    """Return the application, painted and speaking as preferred."""
    found = QCoreApplication.instance()
    app = found if isinstance(found, QApplication) else _new_application()
    app.setApplicationName(places.NAME)
    app.setDesktopFileName(places.NAME)
    quiet_locale()
    use_language(language or preferences.language)
    theme.apply(app, theme_in_force(preferences.theme))
    return app


def _new_application() -> QApplication:
    """Return a new application that begins with the style of the desk."""
    theme.born_in_fusion()
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    hush_size_hints(app.platformName())
    close_at_log_off(app)
    return app


def make_window(
    open_desk: Callable[[], Desk],
    store: Path | None,
    preferences: PreferenceFile,
    *,
    look: FirstLook | None = None,
    person: str | None = None,
) -> MainWindow:
    """Return the window of a desk that is opened behind it once it has painted.

    ``look`` is what the first paint shows; ``person`` was named, so nobody is asked who it is.
    """
    views = ViewState(places.views_file(store) if store else None)
    views.person = views.last_person
    path = str(store.resolve()) if store else ""
    place = Workplace(
        jobs=Jobs(open_desk),
        verbs=Verbs(),
        view_state=views,
        preferences=preferences,
        clock=system_clock,
        store_name=store.name if store else "",
        store_path=path,
        person=person or preferences.now.people.get(path, ""),
        first_look=look,
    )
    curtain.lower()
    window = MainWindow(place, named_person=person is not None or store is None)
    window.go(next(iter(window.screens)))
    if FIRST_PAINT in os.environ:
        window.painted.connect(_say_first_paint)
    window.painted.connect(curtain.rise)
    window.painted.connect(gc.enable)
    window.painted.connect(place.jobs.start)
    window.painted.connect(lambda: QTimer.singleShot(0, _ready_for_dialogs))
    return window


def _refuse(error: DeskError) -> int:
    """Say in a dialog why the desk cannot be opened; return the status of a refusal."""
    say_refusal(error, None)
    return REFUSED


def say_refusal(error: DeskError, window: MainWindow | None, *, may_try: bool = False) -> bool:
    """Say in a dialog why the desk cannot be opened; tell whether to try again."""
    from dispute_desk.ui.messages import trouble_dialog  # noqa: PLC0415 - only when needed

    _ready_for_dialogs()
    title = QCoreApplication.translate("app", "打不开工作台")
    return trouble_dialog(error, window, title, may_try=may_try)


def _leave(window: MainWindow, error: Exception, refused: list[DeskError]) -> None:
    """Say why the store cannot be opened: of a store by offering others, else in a dialog."""
    if isinstance(error, DeskError) and error.code.startswith("store_"):
        refused.append(error)
        QCoreApplication.exit(REFUSED)
    elif isinstance(error, DeskError):
        if say_refusal(error, window, may_try=True):  # what was typed meanwhile is still there
            window.place.jobs.open_again()
        else:
            QCoreApplication.exit(REFUSED)
    else:
        from dispute_desk.ui.bug_window import show_bug  # noqa: PLC0415 - when needed

        show_bug(error, window).finished.connect(lambda _: QCoreApplication.exit(REFUSED))


def _ready_for_dialogs() -> None:
    """Do after the first paint what it can do without.

    Qt's own words get the language of the window, a machine without Chinese letters the shipped
    ones.
    """
    let_qt_speak()
    register_fallback_font()
    app = QApplication.instance()
    if needs_fallback_font() and isinstance(app, QApplication):
        theme.apply(app, theme.name)


def _has_fcitx() -> bool:
    """Tell whether Qt finds an fcitx plugin (the wheels carry none)."""
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415 - only on such machines

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    return any((folder / "platforminputcontexts").glob("*fcitx*"))


def _say_first_paint() -> None:
    """Print when the first page was painted and how much work it was; then end at once."""
    import time  # noqa: PLC0415 - only in a benchmark

    sys.stdout.write(f"{time.monotonic()} {time.process_time()}\n")
    sys.stdout.flush()
    os._exit(0)
