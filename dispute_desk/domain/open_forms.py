"""Papers of a back-payment nobody has signed yet: of a worker, or of the employer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.checklist import CheckAnswer
from dispute_desk.domain.claimant import OUT_OF_CASE, ClaimantState
from dispute_desk.domain.repayment_words import REPAYMENT_LIST, RepaymentPaper
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.worked_at import worked_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dispute_desk.domain.rows import CaseFile

#: From the agreement on the papers are awaited, whether one is ticked yet or not.
SIGNS = frozenset({Stage.AGREED, Stage.PERFORMING})


@dataclass(frozen=True, kw_only=True)
class OpenForm:
    """A paper that lacks a signature: the worker's, else the employer's seal.

    ``paid``: all money it is about is proved in.
    """

    paper: RepaymentPaper
    claimant_id: int | None = None
    name: str = ""
    paid: bool = False


def asks_for_forms(file: CaseFile) -> bool:
    """Tell whether a case came to the back-payment, or somebody began with its papers."""
    ticked = file.beside["checked_item"]
    return worked_to(file) in SIGNS or any(one["list_code"] == REPAYMENT_LIST for one in ticked)


def open_forms(file: CaseFile, papers: Sequence[RepaymentPaper]) -> tuple[OpenForm, ...]:
    """Return what is not signed, in the order of the papers; who is out of the case signs none.

    What the employer signed before the workers were split off is for them, too, unless it is ticked
    off otherwise here. Whom only the end of the case has settled stands where he stood before it.
    """
    if not asks_for_forms(file):
        return ()
    looked_at = {
        (one["claimant_id"], one["item"]): one["answer"]
        for one in (*file.before.forms, *file.beside["checked_item"])
        if one["list_code"] == REPAYMENT_LIST
    }
    there = {key for key, answer in looked_at.items() if answer is not CheckAnswer.MISSING}
    workers = [one for one in file.claimants if _state(one) not in OUT_OF_CASE]
    found = [form for paper in papers if paper.signed for form in _of(paper, workers)]
    return tuple(one for one in found if (one.claimant_id, one.paper.code) not in there)


def named_forms(
    forms: Sequence[OpenForm],
    language: str = "zh",
    comma: str = "、",
    colon: str = "：",
    end: str = "；",
) -> str:
    """Return the papers in one phrase, each with the workers who have not signed it."""
    names: dict[str, list[str]] = {}
    for one in forms:
        names.setdefault(one.paper.text(language), []).extend([one.name] if one.name else [])
    return end.join(
        f"{title}{colon}{comma.join(who)}" if who else title for title, who in names.items()
    )


def _of(paper: RepaymentPaper, workers: list[dict[str, Any]]) -> Iterator[OpenForm]:
    if paper.each:
        for one in workers:
            paid = _state(one) is ClaimantState.PAID
            yield OpenForm(paper=paper, claimant_id=one["id"], name=one["name"] or "", paid=paid)
    elif workers:
        yield OpenForm(paper=paper, paid=all(_state(one) is ClaimantState.PAID for one in workers))


def _state(worker: dict[str, Any]) -> ClaimantState:
    return ClaimantState(worker["settled_from"] or worker["state"])
