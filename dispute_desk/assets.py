"""Where the shipped resources lie: in a checkout, a wheel or a frozen build."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def resources_folder() -> Path:
    """Return the folder that holds policies, calendars, fonts, samples and texts.

    A checkout is looked at first: an editable install leaves a frozen copy behind.
    """
    here = Path(__file__).resolve().parent
    candidates = [here.parent / "resources", here / "resources"]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        candidates.insert(0, Path(frozen) / "resources")
    for folder in candidates:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(candidates[-1])


def resource(*parts: str) -> Path:
    """Return the path of one shipped resource, for example ``resource("fonts", "x.ttf")``."""
    return resources_folder().joinpath(*parts)
