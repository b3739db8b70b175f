"""``show calculation``: a kept one, its answer again, and what todays figures make of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dispute_desk.cli import shapes
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.money import yuan_text
from dispute_desk.services.contribution_json import answer_of
from dispute_desk.services.recomputing import (
    NO_CALCULATION,
    kept_calculation,
    own_pack,
    recomputed,
    todays_pack,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.recomputing import Recomputed

_JSON = ("switches", "missing")


def calculation_json(desk: Desk, ref: str, *, masked: bool) -> dict[str, Any]:
    """Return a kept calculation with its answer by its own figures and the difference by today's.

    ``as_saved`` tells whether its own figures still give what was kept.
    """
    if not ref.strip().lstrip("#").isdecimal():
        raise DeskError(NO_CALCULATION, ref=ref)
    kept = kept_calculation(desk, int(ref.strip().lstrip("#")))
    own = recomputed(desk, kept, own_pack(desk, kept))
    now = recomputed(desk, kept, todays_pack(kept), anew=True)
    shown = shapes.record(kept, masked=masked)
    asked = json.loads(kept["asked"])
    for worker in asked["workers"]:
        worker["name"] = mask_numbers_in(worker["name"]) if masked else worker["name"]
    del shown["figures"]
    return (
        {"record": "calculation"}
        | shown
        | {name: json.loads(kept[name]) for name in _JSON}
        | {
            "asked": asked,
            "as_saved": own.is_same,
            "answer": answer_of(own.result),
            "today": _compared(now, asked),
        }
    )


def _compared(now: Recomputed, asked: dict[str, Any]) -> dict[str, Any]:
    return {
        "pack": {"id": now.pack.id, "version": now.pack.version, "sha256": now.pack.sha256},
        "same_pack": now.same_pack,
        "same": now.is_same,
        "differences": [
            {
                "worker": asked["workers"][one.worker - 1]["name"],
                "insurance": one.insurance.value,
                "part": one.part,
                "before": yuan_text(one.before),
                "after": yuan_text(one.after),
            }
            for one in now.differences
        ],
        "newly_missing": [list(one) for one in now.newly_missing],
        "no_longer_missing": [list(one) for one in now.no_longer_missing],
    }
