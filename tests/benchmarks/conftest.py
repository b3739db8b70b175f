"""Benchmarks open stores as they are shipped."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module", autouse=True)
def _stores_do_not_wait() -> None:
    """Wait for the disk, as at the desk."""
