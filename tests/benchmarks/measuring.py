"""How the benchmarks measure and tell: medians of interleaved rounds, ratio, spread, count."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, ParamSpec

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
ROUNDS = 9


def seconds(act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    """Return how long an act takes."""
    begun = time.perf_counter()
    act(*args, **kwargs)
    return time.perf_counter() - begun


def compared(
    ours: Callable[[], object], bare: Callable[[], object], rounds: int = ROUNDS
) -> list[tuple[float, float]]:
    """Return (ours, bare) seconds of rounds run side by side; the first is not counted."""
    ours()
    bare()
    return [(seconds(ours), seconds(bare)) for _ in range(rounds)]


def tell_ratio(what: str, rounds: list[tuple[float, float]], bound: str) -> None:
    """Print the ratio with its spread, and both medians."""
    ratios = sorted(ours / bare for ours, bare in rounds)
    print(  # noqa: T201 - a benchmark prints
        f"\n{what}: {statistics.median(ratios):.2f} x bare "
        f"({ratios[0]:.2f} to {ratios[-1]:.2f}, n={len(rounds)}), "
        f"ours {statistics.median(one[0] for one in rounds) * 1000:.1f} ms, "
        f"bare {statistics.median(one[1] for one in rounds) * 1000:.1f} ms; bound {bound}"
    )


def tell_times(what: str, times: list[float], bound: str) -> None:
    """Print median, smallest and largest of some times."""
    found = sorted(times)
    print(  # noqa: T201 - a benchmark prints
        f"\n{what}: {statistics.median(found) * 1000:.1f} ms "
        f"({found[0] * 1000:.1f} to {found[-1] * 1000:.1f}, n={len(found)}); bound {bound}"
    )


def tell(what: str, said: str, bound: str) -> None:
    """Print any other figure."""
    print(f"\n{what}: {said}; bound {bound}")  # noqa: T201 - a benchmark prints
