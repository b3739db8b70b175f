"""What the authorities answered about a case, as pieces of evidence of what is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute_desk.domain.evidence import Holder
from dispute_desk.domain.insured_line import Teller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile

    Row = dict[str, Any]

#: The workers a piece speaks for; the body whose answer it is; who told it without a request.
SPEAKS_FOR, ANSWER_OF, TOLD_BY = "speaks_for", "answer_of", "told_by"
#: Where the keys of such pieces begin: below those of the lines of the matrix itself.
_IDS = -1_000_000
#: Whose word about the months of a worker is the authorities'.
AUTHORITIES = frozenset({Teller.TAX, Teller.HRSS})


def answered_pieces(profile: Profile, file: CaseFile) -> tuple[Row, ...]:
    """Return the answers there are, one piece each, for every element the authorities answer.

    An answer with lines speaks for the workers of these, one in words for those it was asked
    about. What an authority told without a request counts by its lines.
    """
    elements = [one.code for one in profile.proof_elements if one.enquired]
    pieces = [*_answers(file), *_told(file)] if elements else []
    found = ({**piece, "element": element} for element in elements for piece in pieces)
    return tuple({**one, "id": _IDS - number} for number, one in enumerate(found))


def _answers(file: CaseFile) -> Iterator[Row]:
    lines = file.beside["insured_line"]
    everybody = tuple(one["id"] for one in file.claimants)
    for one in file.beside["enquiry"]:
        if one["answered_on"] is None:
            continue
        told = dict.fromkeys(
            line["claimant_id"] for line in lines if line["enquiry_id"] == one["id"]
        )
        asked = tuple(int(key) for key in str(one["claimants"] or "").split(",") if key)
        piece = _piece(one["sent_on"], one["answered_on"], tuple(told) or asked or everybody)
        yield {**piece, ANSWER_OF: one["target"], "title": one["number"]}


def _told(file: CaseFile) -> Iterator[Row]:
    """Give what an authority told without a request of the case, one piece for each of them."""
    for teller in sorted(AUTHORITIES):
        lines = [
            one
            for one in file.beside["insured_line"]
            if one["enquiry_id"] is None and one["teller"] == teller
        ]
        if lines:
            day = max((one["told_on"] for one in lines if one["told_on"]), default=None)
            day = day or lines[-1]["recorded_at"].date()
            workers = tuple(dict.fromkeys(one["claimant_id"] for one in lines))
            yield {**_piece(None, day, workers), TOLD_BY: teller}


def _piece(asked: object, received: object, workers: tuple[int, ...]) -> Row:
    return {
        "kind": None,
        "title": None,
        "claimant_id": None,
        "holder": Holder.AUTHORITY,
        "asked_on": asked,
        "received_on": received,
        "attachment_id": None,
        "note": None,
        SPEAKS_FOR: workers,
    }
