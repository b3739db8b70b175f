"""What the tests of the office's own figures share: rows, documents, a second person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.money import Fen
from dispute_desk.domain.months import Month
from dispute_desk.domain.office_rows import OfficeKind, PolicyFigures
from dispute_desk.domain.policy_rows import Party
from dispute_desk.services.opening import actor_of
from dispute_desk.services.policy_rows import AddPolicyRow, ConfirmPolicyRow
from dispute_desk.services.staff import AddPerson

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

GUANGZHOU = "440100"
#: The shipped row that waits for a document: the cap of unemployment insurance of 2019-07.
TO_CONFIRM = "gz-une-201907"


def medical(first: str = "2026-01", last: str = "2026-12", **more: Any) -> PolicyFigures:  # noqa: ANN401
    """Limits of the medical insurance, which the shipped figures lack for 2026."""
    given: dict[str, Any] = {"lower": Fen(630000), "upper": Fen(3150000), **more}
    return PolicyFigures(
        kind=OfficeKind.LIMIT,
        insurance=Insurance.MEDICAL,
        from_month=Month.parse(first),
        to_month=Month.parse(last),
        **given,
    )


def a_rate(first: str = "2026-07", last: str = "2026-12", **more: Any) -> PolicyFigures:  # noqa: ANN401
    """The employer's rate of the pension insurance."""
    given: dict[str, Any] = {"rate": "0.16", "party": Party.EMPLOYER, **more}
    return PolicyFigures(
        kind=OfficeKind.RATE,
        insurance=Insurance.PENSION,
        from_month=Month.parse(first),
        to_month=Month.parse(last),
        **given,
    )


def adding(*rows: PolicyFigures, **more: Any) -> AddPolicyRow:  # noqa: ANN401
    """The command that drafts these rows."""
    given = {"reason": "新年度公布", "document_no": "穗医保例〔2026〕1号", **more}
    return AddPolicyRow(region=GUANGZHOU, rows=rows or (medical(),), **given)


def drafted(desk: Desk, *rows: PolicyFigures, **more: Any) -> tuple[int, ...]:  # noqa: ANN401
    """Draft rows; return their ids."""
    return tuple(desk.do(adding(*rows, **more)).value)


def confirmed(desk: Desk, *rows: PolicyFigures, **more: Any) -> tuple[int, ...]:  # noqa: ANN401
    """Draft rows and confirm them alone; return their ids."""
    made = drafted(desk, *rows, **more)
    desk.do(ConfirmPolicyRow(record_ids=made))
    return made


def a_second(desk: Desk, name: str = "周二例") -> Desk:
    """The desk with a second lead at it, who is added first."""
    desk.do(AddPerson(name=name, bundles=("lead",)))
    row = next(one for one in desk.lists.people() if one.name == name)
    return desk.as_person(actor_of(row, desk.profile))
