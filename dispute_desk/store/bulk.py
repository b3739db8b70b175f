"""Moves the keys of a prepared import behind those the store already holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dispute_desk.domain.import_rows import ImportPlan


@dataclass(frozen=True)
class MovedPlan:
    """The rows by kind, in the order they may be inserted."""

    records: dict[str, list[dict[str, Any]]]
    rows: list[dict[str, Any]]
    lines: list[dict[str, Any]]


def moved_plan(plan: ImportPlan, base: dict[str, int], batch_id: int) -> MovedPlan:
    """Return the plan's rows with real keys; ``base`` is the last key of each kind in the store."""
    case_base, firm_base = base["case"], base["employer"]
    for firm in plan.employers:
        firm["id"] += firm_base
        firm["batch_id"] = batch_id
    for case in plan.cases:
        case["id"] += case_base
        case["batch_id"] = batch_id
        case["employer_id"] = _moved(case["employer_id"], firm_base)
    for kind, rows in (
        ("claimant", plan.claimants),
        ("amount", plan.amounts),
        ("move", plan.moves),
    ):
        for row in rows:
            row["id"] += base[kind]
            row["case_id"] += case_base
    for amount in plan.amounts:
        amount["claimant_id"] = _moved(amount["claimant_id"], base["claimant"])
    for row in plan.rows:
        row["batch_id"] = batch_id
        row["case_id"] = _moved(row["case_id"], case_base)
    for line in plan.lines:
        line["case_id"] += case_base
    records = {
        "employer": plan.employers,
        "case": plan.cases,
        "claimant": plan.claimants,
        "amount": plan.amounts,
        "move": plan.moves,
    }
    return MovedPlan(records, plan.rows, plan.lines)


def _moved(key: int | None, base: int) -> int | None:
    """Return the real key: None stays, a negative one is already there, the rest moves."""
    if key is None:
        return None
    return -key if key < 0 else key + base
