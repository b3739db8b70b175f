"""One command of each kind about the figures of a region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.office_table import GivenRow
from dispute_desk.services.office_tables import ImportPolicyRows
from dispute_desk.services.policy_rows import (
    ConfirmPolicyRow,
    ConfirmShippedRow,
    WithdrawPolicyRow,
)
from tests.services.policy_station import GUANGZHOU, TO_CONFIRM, adding, drafted, medical

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.services.desk import Desk

POLICY: dict[str, Callable[[Desk], object]] = {
    "AddPolicyRow": lambda _: adding(),
    "ConfirmPolicyRow": lambda desk: ConfirmPolicyRow(
        record_ids=drafted(desk, medical("2027-01", "2027-12")), reason="已与原件核对"
    ),
    "ConfirmShippedRow": lambda _: ConfirmShippedRow(
        region=GUANGZHOU, row_id=TO_CONFIRM, reason="查到年度表", document_no="穗人社例〔2019〕2号"
    ),
    "ImportPolicyRows": lambda _: ImportPolicyRows(
        region=GUANGZHOU,
        rows=(
            GivenRow(
                figures=medical("2029-01", "2029-12"),
                reason="新年度",
                document_no="例2029-1",
            ),
        ),
    ),
    "WithdrawPolicyRow": lambda desk: WithdrawPolicyRow(
        record_ids=drafted(desk, medical("2028-01", "2028-12")), reason="录错了"
    ),
}
