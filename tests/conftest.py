"""Tests of the window run without a screen, their stores without waiting for the disk."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.unsynced import unsynced

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("QT_IM_MODULE", None)
os.environ["DISPUTE_DESK_FONTS"] = "bundled"  # papers look the same whatever this machine has

#: No example of ours fails for being slow on a busy machine. The gate asks the same examples each
#: time, so that what it says depends on the change alone; ``DESK_EXAMPLES=new`` draws others.
settings.register_profile(
    "desk",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get("DESK_EXAMPLES") != "new",
)
settings.load_profile("desk")


def pytest_collection_finish() -> None:
    """Spare the collector the thousands of tests and modules that stay until the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module", autouse=True)
def _stores_do_not_wait() -> Iterator[None]:
    """Leave out the wait for the disk; benchmarks measure with it."""
    with unsynced():
        yield
