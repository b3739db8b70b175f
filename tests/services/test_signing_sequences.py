"""Whatever follows on whatever: an agreement binds those who signed it, from their last day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.signing import signers
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.services.archive import ArchiveCase
from dispute_desk.services.claimant_withdrawal import WithdrawClaimants
from dispute_desk.services.closing import CloseCase, ReopenCase
from dispute_desk.services.mediation import AgreementItem, StartMediation
from dispute_desk.services.repayment import StartPerformance
from dispute_desk.services.signing import RecordSignature
from dispute_desk.services.splitting import MergeCases, SplitCase
from dispute_desk.store.tables import agreement as agreements
from dispute_desk.store.tables import amount, cases, claimant, payment
from tests.services.station import (
    CAME,
    an_accepted_case,
    claimants,
    file_of,
    visible,
    yuan,
)
from tests.services.test_split_unsigned import FIRST, agree, sign

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

NAMES = ("甲例", "乙例", "丙例")
_STEP = st.tuples(
    st.sampled_from(
        ["split", "leave", "merge", "withdraw", "close", "reopen", "archive", "firm"]
        + ["split", "merge", "firm"]
        + ["sign"] * 6
    ),
    st.integers(0, 2),
    st.integers(0, 20),
)

#: The case of the agreement is closed; who went on elsewhere has signed, and so has the firm.
_CLOSED_BESIDE = [("sign", 2, 2), ("sign", 1, 6), ("split", 1, 4), ("firm", 1, 15), ("close", 0, 9)]
#: Split off, merged back, split off again and so on: 乙例 stands once all the time.
_TO_AND_FRO = [
    *(("split", 1, 0), ("merge", 1, 0), ("split", 1, 0), ("sign", 1, 3), ("merge", 1, 0)),
    *(("split", 2, 0), ("split", 1, 0), ("merge", 2, 1), ("split", 2, 0), ("merge", 2, 0)),
    *(("withdraw", 1, 0), ("merge", 1, 0)),
]


@dataclass
class Course:
    """What the examples expect, told by the name of a worker or by a party."""

    number: str
    days: dict[str, date] = field(
        default_factory=lambda: {Party.MEDIATOR: CAME, Party.ORGANISATION: CAME}
    )
    out: set[str] = field(default_factory=set)


def places(desk: Desk) -> dict[str, tuple[int, int, Stage, ClaimantState]]:
    """Where each worker stands now: place, case, stage of the case, state."""
    query = (
        select(claimant.c.name, claimant.c.id, cases.c.id, cases.c.stage, claimant.c.state)
        .join(cases, cases.c.id == claimant.c.case_id)
        .where(claimant.c.hidden.is_(None), claimant.c.state != ClaimantState.SPLIT_OFF)
        .order_by(claimant.c.id)
    )
    with desk.store.reading() as connection:
        return {row[0]: (row[1], row[2], row[3], row[4]) for row in connection.execute(query)}


def command_of(
    step: tuple[str, int, int], agreement: int, at: dict[str, tuple[int, int, Stage, ClaimantState]]
) -> object:
    kind, who, number = step
    place, case_id, _, _ = at[NAMES[who]]
    me, into = (place,), at[NAMES[number % 3]][1]
    party = Party.EMPLOYER if kind == "firm" else Party.WORKER
    made: dict[str, object] = {
        "split": SplitCase(case_id=case_id, claimant_ids=me, reason="例"),
        "leave": SplitCase(case_id=case_id, claimant_ids=me, reason="例", takes_part=False),
        "merge": MergeCases(case_ids=(case_id,), into=into, reason="例"),
        "withdraw": WithdrawClaimants(case_id=case_id, claimant_ids=me),
        "close": CloseCase(case_id=case_id, kind="unreachable"),
        "reopen": ReopenCase(case_id=case_id, reason="例"),
        "archive": ArchiveCase(case_id=case_id, retention="y10", reason="例"),
    }
    signed = RecordSignature(
        case_id=case_id,
        agreement_id=agreement,
        party=party,
        claimant_ids=me if party is Party.WORKER else (),
        signed_on=FIRST + timedelta(days=number),
    )
    return made.get(kind, signed)


def take_note(step: tuple[str, int, int], made: object, course: Course) -> None:
    name = NAMES[step[1]]
    if step[0] in {"leave", "withdraw"}:
        course.out.add(name)
    if isinstance(made, RecordSignature) and made.signed_on is not None:
        course.days[name if made.party is Party.WORKER else made.party] = made.signed_on


def check(desk: Desk, agreement: int, course: Course, *, was: date | None) -> date | None:
    """Compare the store with what is expected; return the day the agreement took effect."""
    at = places(desk)
    check_once(desk, {case_id for _, case_id, _, _ in at.values()})
    with desk.store.reading() as connection:
        effective: date | None = connection.scalar(
            select(agreements.c.effective_on).where(agreements.c.id == agreement)
        )
        sums = {
            row.claimant_id
            for row in connection.execute(
                select(amount.c.claimant_id).where(
                    amount.c.hidden.is_(None), amount.c.basis == course.number
                )
            )
        } | {
            row.claimant_id
            for row in connection.execute(
                select(payment.c.claimant_id).where(
                    payment.c.hidden.is_(None), payment.c.agreement_id == agreement
                )
            )
        }
    for name in NAMES:
        _, _, stage, state = at[name]
        assert not (state is ClaimantState.AGREED and stage in DONE)
    asked = {name for name in NAMES if name not in course.out and at[name][2] not in DONE}
    if was is None:
        needed = [*asked, *(one for one in Party if one is not Party.WORKER)]
        whole = bool(asked) and all(one in course.days for one in needed)
        day = max([CAME, *(course.days[one] for one in needed)]) if whole else None
        assert effective == day
        course.out |= (set(NAMES) - asked) if day else set()
    else:
        assert effective == was
    if effective is not None:
        for name in NAMES:
            sealed = at[name][2] is Stage.ARCHIVED
            assert name in course.days or sealed or at[name][0] not in sums, name
    return effective


def check_once(desk: Desk, case_ids: set[int]) -> None:
    """Nobody stands twice in a case; who went on elsewhere left no money behind."""
    for case_id in case_ids:
        file = file_of(desk, case_id)
        names = [one["name"] for one in file.claimants]
        assert len(names) == len(set(names))
        split = {one["id"] for one in file.claimants if one["state"] is ClaimantState.SPLIT_OFF}
        money = [*file.amounts, *file.payments]
        assert not split & {one["claimant_id"] for one in money}
        assert all(one["claimant_id"] in {None, *claimants(desk, case_id)} for one in money)
        marks = {
            place
            for agreement in file.agreements
            for place in [one.claimant_id for one in signers(file, agreement)]
            if place is not None
        }
        assert marks <= set(claimants(desk, case_id))


def begin(desk: Desk, *, second: bool) -> tuple[int, str]:
    """Conclude the agreement nobody signed yet, beside one in effect or as the first."""
    case_id = an_accepted_case(desk, *NAMES)
    desk.do(StartMediation(case_id=case_id, occurred_on=CAME, mediation_org="town_body"))
    items = tuple(AgreementItem(claimant_id=w, amount=yuan(100)) for w in claimants(desk, case_id))
    made = agree(desk, case_id, items)
    if second:
        sign(desk, case_id, made, *Party, on=CAME)
        desk.do(StartPerformance(case_id=case_id, occurred_on=CAME))
        desk.do(StartMediation(case_id=case_id, occurred_on=CAME))
        made = agree(desk, case_id, items)
    sign(desk, case_id, made, Party.MEDIATOR, Party.ORGANISATION, on=CAME)
    with desk.store.reading() as connection:
        query = select(agreements.c.number).where(agreements.c.id == made)
        return made, str(connection.scalar(query))


@settings(
    max_examples=6,
    phases=(Phase.explicit, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.booleans(), st.lists(_STEP, min_size=4, max_size=10))
@example(False, _CLOSED_BESIDE)  # noqa: FBT003 - drawn
@example(False, _TO_AND_FRO)  # noqa: FBT003 - drawn
def test_it_binds_those_who_signed_it_and_every_step_can_be_taken_back(
    shared_desk: Desk,
    second: bool,  # noqa: FBT001 - drawn
    steps: list[tuple[str, int, int]],
) -> None:
    agreement, number = begin(shared_desk, second=second)
    course, was = Course(number), None
    for step in steps:
        made = command_of(step, agreement, places(shared_desk))
        before = visible(shared_desk)
        try:
            entry = shared_desk.do(made).entry
        except DeskError:
            assert visible(shared_desk) == before
            continue
        shared_desk.undo(entry)
        assert visible(shared_desk) == before, step
        shared_desk.do(made)
        take_note(step, made, course)
        was = check(shared_desk, agreement, course, was=was)
