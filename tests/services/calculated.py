"""A case with workers and what is asked to calculate for them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dispute_desk.services.calculations import SaveCalculation
from tests.services.station import a_case, claimants

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

ALL = ["pension", "medical", "unemployment", "injury", "maternity"]
EMPLOYER: dict[str, Any] = {
    "kind": "enterprise",
    "size": "large",
    "unemployment_tier": [{"from": "2016-03", "to": "2023-04", "tier": "0.8"}],
    "injury_class": [{"from": "2016-07", "class": 1, "float": "1.0"}],
}


def asked_for(*claimant_ids: int, first: str = "2020-07", last: str = "2021-06") -> str:
    """What is asked for these workers of a case, as ``backpay`` takes it."""
    months = [{"from": first, "to": last, "wage": "8200.00", "paid_base": "3803.00"}]
    return json.dumps(
        {
            "region": "440100",
            "as_known_on": "2026-11-22",
            "paid_on": "2024-08-27",
            "employer": EMPLOYER,
            "workers": [
                {"name": f"工例{number}", "claimant_id": one, "insurances": ALL, "months": months}
                for number, one in enumerate(claimant_ids, start=1)
            ],
        },
        ensure_ascii=False,
    )


def a_calculation(desk: Desk, *names: str, **months: str) -> tuple[int, int]:
    """Keep a calculation for the workers of a new case; return the case and the calculation."""
    case_id = a_case(desk, *(names or ("张例",)))
    asked = asked_for(*claimants(desk, case_id), **months)
    return case_id, desk.do(SaveCalculation(case_id=case_id, asked=asked, note="首次测算")).value
