"""An agreement takes effect with the last signature it needs, never before."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.agreement_parts import Party, Signature
from dispute_desk.domain.signing import effective_day, missing, required_signers

REQUIRED = required_signers([(1, "张例"), (2, "李例")], employer="例信", mediator="周例")
DAYS = st.integers(0, 60).map(lambda days: date(2026, 3, 1) + timedelta(days=days))
KEYS = [signer.key for signer in REQUIRED]
SIGNED = st.lists(st.tuples(st.sampled_from([*KEYS, (Party.WORKER, 9)]), st.none() | DAYS))


@given(SIGNED)
def test_the_effective_day_is_that_of_the_last_who_had_to_sign(
    signed: list[tuple[tuple[Party, int | None], date | None]],
) -> None:
    signatures = [
        Signature(party=party, claimant_id=worker, signed_on=on) for (party, worker), on in signed
    ]
    first: dict[tuple[Party, int | None], date] = {}
    for key in KEYS:
        days = [on for one, on in signed if one == key and on is not None]
        if days:
            first[key] = min(days)

    assert [one.key for one in missing(REQUIRED, signatures)] == [k for k in KEYS if k not in first]
    wanted = max(first.values()) if len(first) == len(KEYS) else None
    assert effective_day(REQUIRED, signatures) == wanted


def test_parties_mediator_and_body_are_asked_for() -> None:
    assert [(one.party, one.name) for one in REQUIRED] == [
        (Party.WORKER, "张例"),
        (Party.WORKER, "李例"),
        (Party.EMPLOYER, "例信"),
        (Party.MEDIATOR, "周例"),
        (Party.ORGANISATION, ""),
    ]
