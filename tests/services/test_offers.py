"""Offers and counter-offers stand in the case in the order they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.agreement_parts import Party
from dispute_desk.domain.mediation import SessionOutcome
from dispute_desk.domain.offers import distance
from dispute_desk.services.mediation import RecordMediationSession
from dispute_desk.services.offers import OfferMade, RecordOffer
from tests.services.station import CAME, a_case_in_mediation, file_of, refused, yuan

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

OFFERS = st.lists(st.tuples(st.sampled_from(Party), st.none() | st.integers(1, 10**9)))


@given(OFFERS)
def test_the_distance_is_that_of_the_newest_sums(offers: list[tuple[Party, int | None]]) -> None:
    newest = {
        side: next((fen for by, fen in reversed(offers) if by is side and fen is not None), None)
        for side in (Party.WORKER, Party.EMPLOYER)
    }

    found = distance(offers)

    if None in newest.values():
        assert found is None
    else:
        assert found is not None
        assert (found.worker, found.employer) == (newest[Party.WORKER], newest[Party.EMPLOYER])
        assert found.fen == max(found.worker - found.employer, 0)


def test_the_offers_of_a_session_keep_their_order(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)

    session = desk.do(
        RecordMediationSession(
            case_id=case_id,
            occurred_on=CAME,
            outcome=SessionOutcome.ADJOURNED,
            offer_log=(
                OfferMade(by=Party.WORKER, amount=yuan(9000)),
                OfferMade(by=Party.EMPLOYER, text="需要核对工资表"),
                OfferMade(by=Party.EMPLOYER, amount=yuan(6000)),
            ),
        )
    ).value

    rows = file_of(desk, case_id).beside["offer"]
    assert [(row["by"], row["fen"], row["text"]) for row in rows] == [
        (Party.WORKER, 900_000, None),
        (Party.EMPLOYER, None, "需要核对工资表"),
        (Party.EMPLOYER, 600_000, None),
    ]
    assert {row["session_id"] for row in rows} == {session}


def test_an_offer_by_telephone_stands_between_the_sessions(desk: Desk) -> None:
    case_id = a_case_in_mediation(desk)

    offer = desk.do(RecordOffer(case_id=case_id, by=Party.EMPLOYER, amount=yuan(7000))).value
    desk.do(RecordOffer(case_id=case_id, by=Party.EMPLOYER, amount=yuan(7500), record_id=offer))

    (row,) = file_of(desk, case_id).beside["offer"]
    assert (row["fen"], row["session_id"]) == (750_000, None)


def test_an_offer_says_something(desk: Desk) -> None:
    told = refused(desk, RecordOffer(case_id=a_case_in_mediation(desk), by=Party.WORKER, text=" "))

    assert (told.code, told.field) == ("empty_offer", "amount")
