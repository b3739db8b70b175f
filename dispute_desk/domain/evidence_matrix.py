"""The evidence of a case against what is to be proved: a line for each element, with its gap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.answered_pieces import SPEAKS_FOR, answered_pieces
from dispute_desk.domain.claimant import ClaimantState
from dispute_desk.domain.evidence import Holder
from dispute_desk.domain.evidence_words import ProofElement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dispute_desk.domain.former import FormerCase
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile

Row = dict[str, Any]


@dataclass(frozen=True)
class MatrixLine:
    """One element: the pieces recorded for it, and who is to bring what is missing.

    ``missing`` are pieces asked for and not yet there; ``unproved`` are the ids of workers for
    whom nothing proves it; ``gap`` says that it is not proved, or not for everybody.
    """

    element: ProofElement
    pieces: tuple[Row, ...]
    unproved: tuple[int, ...] = ()

    @property
    def received(self) -> tuple[Row, ...]:
        """The pieces that are there."""
        return tuple(one for one in self.pieces if one["received_on"] is not None)

    @property
    def missing(self) -> tuple[Row, ...]:
        """The pieces that are asked for and not there."""
        return tuple(one for one in self.pieces if one["received_on"] is None)

    @property
    def gap(self) -> bool:
        """Whether nothing that is there proves it, or not for every worker."""
        return not self.received or bool(self.unproved)

    @property
    def for_some(self) -> bool:
        """Whether it is proved for some workers and open for others."""
        return bool(self.received and self.unproved)

    @property
    def unasked(self) -> tuple[int, ...]:
        """The ids of workers for whom nothing is there and nothing is asked for."""
        asked = {one["claimant_id"] for one in self.missing}
        return () if None in asked else tuple(one for one in self.unproved if one not in asked)

    @property
    def holder(self) -> Holder:
        """Who is to bring what is missing: as recorded, else who usually holds it."""
        return Holder(self.missing[0]["holder"]) if self.missing else self.element.holder


#: The number of the former case a piece lies in.
ORIGIN = "from_case"


def pieces_before(former: Iterable[FormerCase]) -> tuple[Row, ...]:
    """Return what came in the cases before a split or a merger about the workers of this one.

    It stays there; each piece names its case and those it speaks for here. What was asked for
    there and did not come is to be asked for anew.
    """
    return tuple(
        {
            **one,
            "claimant_id": case.continues.get(one["claimant_id"]),
            ORIGIN: case.number,
            SPEAKS_FOR: tuple(
                new for old, new in case.continues.items() if one["claimant_id"] in {None, old}
            ),
        }
        for case in former
        for one in case.records.get("evidence", ())
        if one["received_on"] is not None
        and (one["claimant_id"] is None or one["claimant_id"] in case.continues)
    )


def case_matrix(
    profile: Profile,
    file: CaseFile,
    *,
    workers: int,
    former: Iterable[FormerCase] = (),
    people: Sequence[Row] | None = None,
) -> tuple[MatrixLine, ...]:
    """Return the lines of a case file, with what the authorities answered among the pieces."""
    pieces = (*file.beside["evidence"], *answered_pieces(profile, file))
    here = file.claimants if people is None else people
    return matrix(profile, file.case, pieces, here, workers=workers, former=former)


def matrix(
    profile: Profile,
    case: Row,
    pieces: Sequence[Row],
    people: Sequence[Row],
    *,
    workers: int,
    former: Iterable[FormerCase] = (),
) -> tuple[MatrixLine, ...]:
    """Return the lines of a case; an element with pieces stands there whatever the cause.

    ``people`` are the workers known by name, ``workers`` how many the case has. What ``former``
    cases hold about them counts too.
    """
    pieces = (*pieces, *pieces_before(former))
    causes = frozenset(
        code for key in ("cause", "other_causes") for code in (case[key] or "").split(",") if code
    )
    group = workers >= profile.group_cases.workers
    lines = []
    for element in profile.proof_elements:
        own = tuple(one for one in pieces if one["element"] == element.code)
        if own or element.belongs_to(causes, group=group):
            lines.append(MatrixLine(element, own, _unproved(element, own, people)))
    return tuple(lines)


def _unproved(
    element: ProofElement, pieces: Sequence[Row], people: Sequence[Row]
) -> tuple[int, ...]:
    """Return the workers without a piece; one of nobody in particular speaks for all."""
    there = [one for one in pieces if one["received_on"] is not None]
    proved = {one["claimant_id"] for one in there if SPEAKS_FOR not in one}
    proved |= {worker for one in there for worker in one.get(SPEAKS_FOR) or ()}
    if not element.each_workers or None in proved:
        return ()
    gone = {ClaimantState.SPLIT_OFF, ClaimantState.WITHDREW}
    return tuple(
        one["id"] for one in people if one["id"] not in proved and one["state"] not in gone
    )
