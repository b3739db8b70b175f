"""One command of each kind about the review, withdrawal by one, splitting and merging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.services.acceptance_review import CheckAcceptance, PointAnswer
from tests.services.station import a_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk


def check_acceptance(desk: Desk) -> object:
    answers = (PointAnswer(item="district", answer=CheckAnswer.MET, note="注册地在白云区"),)
    return CheckAcceptance(case_id=a_case(desk), answers=answers)


ACCEPTANCE: dict[str, Callable[[Desk], object]] = {
    "CheckAcceptance": check_acceptance,
}
