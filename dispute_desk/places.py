"""Where this machine keeps the store and the small files beside it, when nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path

#: The name of the program's folders and of its store.
NAME = "dispute-desk"
STORE_FILE = "station.ddk"


def default_store() -> Path:
    """Return the store of this machine: ``$DISPUTE_DESK_STORE``, else the user's data folder."""
    named = os.environ.get("DISPUTE_DESK_STORE")
    return Path(named) if named else user_data_path(NAME, appauthor=False) / STORE_FILE


def sample_store() -> Path:
    """Return the place of the sample station of this machine."""
    return user_data_path(NAME, appauthor=False) / "sample.ddk"


def preferences_file() -> Path:
    """Return the file in which this machine's theme, language and scale stand."""
    return user_config_path(NAME, appauthor=False) / "display.json"


def views_file(store: Path) -> Path:
    """Return the file beside a store in which column widths and window places stand."""
    return store.with_name(store.name + ".views.json")
