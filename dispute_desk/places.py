"""Where this machine keeps the store and the small files beside it, when nobody says otherwise."""

from __future__ import annotations

import os
import sys
from pathlib import Path

#: The name of the program's folders and of its store.
NAME = "dispute-desk"
STORE_FILE = "station.ddk"


def data_folder() -> Path:
    """Return the folder of this program's data in the user's home."""
    if _is_plain_linux():
        return _linux_folder("XDG_DATA_HOME", ".local/share")
    from platformdirs import user_data_path  # noqa: PLC0415 - 5 ms, and only needed elsewhere

    return user_data_path(NAME, appauthor=False)


def config_folder() -> Path:
    """Return the folder of this program's preferences in the user's home."""
    if _is_plain_linux():
        return _linux_folder("XDG_CONFIG_HOME", ".config")
    from platformdirs import user_config_path  # noqa: PLC0415 - 5 ms, and only needed elsewhere

    return user_config_path(NAME, appauthor=False)


def _is_plain_linux() -> bool:
    """Tell whether the rule of the freedesktop folders holds, which needs no library."""
    return sys.platform == "linux" and "ANDROID_DATA" not in os.environ


def _linux_folder(variable: str, otherwise: str) -> Path:
    given = os.environ.get(variable, "").strip()
    return (Path(given) if given else Path.home() / otherwise) / NAME


def default_store() -> Path:
    """Return the store of this machine: ``$DISPUTE_DESK_STORE``, else the user's data folder."""
    named = os.environ.get("DISPUTE_DESK_STORE")
    return Path(named) if named else data_folder() / STORE_FILE


def sample_store() -> Path:
    """Return the place of the sample station of this machine."""
    return data_folder() / "sample.ddk"


def preferences_file() -> Path:
    """Return the file in which this machine's theme, language and scale stand."""
    return config_folder() / "display.json"


def views_file(store: Path) -> Path:
    """Return the file beside a store in which column widths and window places stand."""
    return store.with_name(store.name + ".views.json")
