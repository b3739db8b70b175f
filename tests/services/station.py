"""A made-up station: how its cases are brought to each stage, and its whole store seen."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.errors import SENTENCES, DeskError
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.money import Fen
from dispute_desk.domain.office import Actor
from dispute_desk.domain.stages import Stage
from dispute_desk.services.acceptance import (
    AcceptCase,
    AskSupplement,
    DeclineCase,
    ReferCase,
)
from dispute_desk.services.closing import (
    CloseCase,
    RecordFollowUp,
    SuspendCase,
    WithdrawCase,
)
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import (
    AgreementItem,
    ConcludeAgreement,
    RecordMediationSession,
    StartMediation,
    StartVerification,
)
from dispute_desk.services.repayment import RecordPayment, StartCollection, StartPerformance
from dispute_desk.services.repayment_papers import CheckRepaymentPaper
from dispute_desk.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.rights import Right
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
#: The day the cases of these tests come in; everything else happens later.
CAME = date(2026, 3, 2)
FIRM = "广州例信制衣有限公司"


def yuan(amount: int) -> Fen:
    return Fen(amount * 100)


def a_case(
    desk: Desk,
    *names: str,
    employer: str | None = FIRM,
    on: date = CAME,
    **more: Any,  # noqa: ANN401 - fields of a command
) -> int:
    """Register a case of workers without claims; return its id."""
    people = tuple(NewClaimant(name=name) for name in names or ("张例",))
    command = RegisterCase(
        **{"claimants": people, "employer": employer, "cause": "04", "occurred_on": on, **more}
    )
    case_id: int = desk.do(command).value
    return case_id


def an_accepted_case(desk: Desk, *names: str, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    case_id = a_case(desk, *names, **more)
    desk.do(AcceptCase(case_id=case_id, occurred_on=CAME))
    return case_id


def a_case_in_mediation(desk: Desk, *names: str, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    case_id = an_accepted_case(desk, *names, **more)
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
    return case_id


def an_agreed_case(desk: Desk, *sums: int, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    """A case with a worker for each sum (yuan) agreed for him."""
    names = [f"工例{number}" for number in range(1, len(sums) + 1)]
    case_id = a_case_in_mediation(desk, *names, **more)
    items = tuple(
        AgreementItem(claimant_id=claimant, amount=yuan(amount))
        for claimant, amount in zip(claimants(desk, case_id), sums, strict=True)
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME))
    return case_id


def bases_signed(desk: Desk, case_id: int) -> None:
    """Have both sides confirm the months and bases."""
    desk.do(CheckRepaymentPaper(case_id=case_id, item="base_employer"))
    workers = tuple(claimants(desk, case_id))
    desk.do(CheckRepaymentPaper(case_id=case_id, item="base_worker", claimant_ids=workers))


def pay(desk: Desk, case_id: int, amount: int, **more: Any) -> int:  # noqa: ANN401 - fields of a command
    """Record a proved payment of so many yuan."""
    given = {
        "employer_share": yuan(amount),
        "proof_kind": "payment_slip",
        "proof_no": "例0001",
        "occurred_on": CAME,
        **more,
    }
    payment_id: int = desk.do(RecordPayment(case_id=case_id, **given)).value
    return payment_id


def payments(desk: Desk, case_id: int) -> tuple[dict[str, Any], ...]:
    return file_of(desk, case_id).payments


def plan_of(desk: Desk, case_id: int, number: int = 0) -> int:
    payment_id: int = payments(desk, case_id)[number]["id"]
    return payment_id


def told_states(desk: Desk, case_id: int) -> list[str]:
    return [str(one["state"]) for one in payments(desk, case_id)]


def claimants(desk: Desk, case_id: int) -> list[int]:
    return [claimant["id"] for claimant in file_of(desk, case_id).claimants]


def states(desk: Desk, case_id: int) -> list[str]:
    return [str(claimant["state"]) for claimant in file_of(desk, case_id).claimants]


def file_of(desk: Desk, case_id: int) -> CaseFile:
    return desk.lists.case_file(case_id)


def stage_of(desk: Desk, case_id: int) -> Stage:
    return Stage(file_of(desk, case_id).case["stage"])


def with_rights(desk: Desk, *rights: Right) -> Desk:
    """The same desk with somebody at it who has only these rights."""
    return desk.as_person(Actor(desk.actor.id, desk.actor.name, frozenset(rights)))


def refused(desk: Desk, command: object) -> DeskError:
    """The refusal a command meets, once it is sure that nothing of it was written."""
    before = everything(desk)
    with pytest.raises(DeskError) as told:
        desk.do(command)
    assert everything(desk) == before
    assert told.value.sentence() == SENTENCES[told.value.code].format(**told.value.facts)
    return told.value


def everything(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as it stands in the file."""
    whole = {name: f'SELECT * FROM "{name}"' for name in metadata.tables}  # noqa: S608 - our tables
    return _rows(desk, whole)


def _rows(desk: Desk, questions: dict[str, str]) -> dict[str, list[tuple[Any, ...]]]:
    with desk.store.reading() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        return {name: driver.execute(asked).fetchall() for name, asked in questions.items()}


#: Grows with every command, also with one that is taken back.
_BESIDE = {
    "journal", "journal_change", "series_counter", "import_row", "store_info", "policy_files"
}  # fmt: skip


def visible(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """What people can see: the rows of every table that are not hidden, without versions."""
    found = _rows(desk, {name: _seen(name) for name in metadata.tables if name not in _BESIDE})
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


@cache
def _seen(name: str) -> str:
    table = metadata.tables[name]
    columns = ", ".join(f'"{column.name}"' for column in table.c if column.key != "row_version")
    where = " WHERE hidden IS NULL" if "hidden" in table.c else ""
    return f'SELECT {columns} FROM "{name}"{where}'  # noqa: S608 - names of our own tables


#: How a case is brought to each stage; for the roads that lead there.
AT_STAGE: dict[Stage, Callable[[Desk], int]] = {}


def _steps(stage: Stage, *commands: Callable[[int], object]) -> None:
    def bring(desk: Desk) -> int:
        case_id = a_case(desk)
        for command in commands:
            desk.do(command(case_id))
        assert stage_of(desk, case_id) is stage
        return case_id

    AT_STAGE[stage] = bring


def _accept(case_id: int) -> object:
    return AcceptCase(case_id=case_id, occurred_on=CAME)


def _mediate(case_id: int) -> object:
    return StartMediation(case_id=case_id, occurred_on=CAME)


def _agree(case_id: int) -> object:
    items = (AgreementItem(amount=yuan(100)),)
    return ConcludeAgreement(case_id=case_id, items=items, occurred_on=CAME)


def _perform(case_id: int) -> object:
    return StartPerformance(case_id=case_id, occurred_on=CAME)


def _fail(case_id: int) -> object:
    return RecordMediationSession(case_id=case_id, occurred_on=CAME, outcome=SessionOutcome.FAILED)


def _close(case_id: int) -> object:
    return CloseCase(case_id=case_id, kind="unreachable", occurred_on=CAME)


_steps(Stage.REGISTERED)
_steps(Stage.SUPPLEMENT, lambda case: AskSupplement(case_id=case, missing="工资条"))
_steps(Stage.NOT_ACCEPTED, lambda case: DeclineCase(case_id=case, reason="outside_scope"))
_steps(Stage.REFERRED_OUT, lambda case: ReferCase(case_id=case, target="tax"))
_steps(Stage.ACCEPTED, _accept)
_steps(Stage.VERIFYING, _accept, lambda case: StartVerification(case_id=case))
_steps(Stage.MEDIATING, _accept, _mediate)
_steps(Stage.AGREED, _accept, _mediate, _agree)
_steps(Stage.PERFORMING, _accept, _mediate, _agree, _perform)
_steps(Stage.COLLECTION, _accept, lambda case: StartCollection(case_id=case))
_steps(Stage.SUSPENDED, _accept, lambda case: SuspendCase(case_id=case, reason="等待仲裁"))
_steps(Stage.MED_FAILED, _accept, _mediate, _fail)
_steps(
    Stage.FOLLOW_UP,
    _accept,
    _mediate,
    _agree,
    _perform,
    lambda case: RecordFollowUp(case_id=case, method="电话", paid_in_full=True),
)
_steps(Stage.WITHDRAWN, lambda case: WithdrawCase(case_id=case))
_steps(Stage.CLOSED, _accept, _mediate, _close)
