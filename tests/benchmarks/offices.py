"""Seeded offices of several sizes, made once a day and kept beside the build."""

from __future__ import annotations

import shutil
from pathlib import Path

from dispute_desk.clock import local_day, system_clock
from dispute_desk.services import seeding
from dispute_desk.services.opening import NewStation, create_station

#: Not in the tree of sources: git knows nothing of it.
KEPT = Path(__file__).resolve().parents[2] / "build" / "offices"
STATION = NewStation(
    kind="sample", station="模拟区社保费争议调处工作站", people=(("林例晓", ("lead", "admin")),)
)


def office(cases: int) -> Path:
    """Return the store of an office of so many cases; do not write into it."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"office-{cases}-{local_day(system_clock())}.ddk"
    if not path.exists():
        for old in KEPT.glob(f"office-{cases}-*"):
            old.unlink()
        draft = path.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        desk = create_station(draft, STATION, system_clock)
        seeding.seed(desk, cases=cases)
        desk.close()
        draft.replace(path)
    return path


def copy_of(cases: int, folder: Path) -> Path:
    """Return an office of its own that may be written into."""
    return Path(shutil.copy(office(cases), folder / "office.ddk"))
