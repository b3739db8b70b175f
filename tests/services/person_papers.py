"""Cases, requests and what a report tells, for the tests of requests of persons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.person_requests import RecordPersonRequest
from tests.services.station import CAME, FIRM

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

ID, OTHER_ID = "11010119900307889X", "110101199003078530"
SECTIONS = (
    "persons",
    "claims",
    "insured",
    "proofs",
    "papers",
    "contacts",
    "requests",
    "looked",
)


def case_of(desk: Desk, *people: NewClaimant) -> int:
    command = RegisterCase(claimants=people, employer=FIRM, cause="03", occurred_on=CAME)
    return int(desk.do(command).value)


def request(desk: Desk, **more: Any) -> int:  # noqa: ANN401 - fields of the command
    told = {"name": "张例", "id_no": ID, **more}
    return int(desk.do(RecordPersonRequest(**told)).value)


def told(values: dict[str, Any]) -> str:
    """Everything that stands in the tables of the paper."""
    rows = [row for name in SECTIONS for row in values[name] or ()]
    return "\n".join(f"{row['what']} {row['text'] or ''}" for row in rows)
