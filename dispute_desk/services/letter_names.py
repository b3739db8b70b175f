"""No worker is named in a letter unless he agreed to it (the complainant is never told)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.claimant import Claimant
from dispute_desk.domain.employer import Employer
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.naming import may_be_named
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.letter import Letter
    from dispute_desk.domain.paper import Paper
    from dispute_desk.store.transaction import Transaction

NAMES_A_WORKER = sentence(
    "letter_names_a_worker",
    QT_TRANSLATE_NOOP(
        "errors",
        "文稿里写了职工“{name}”的姓名，但没有登记本人同意公开姓名。请删去姓名；"
        "本人同意的，先在职工资料的“向单位公开姓名”里选“同意”。",
    ),
)


def check_names(paper: Paper, letter: Letter, tx: Transaction) -> None:
    """Refuse a letter that was written to name a worker of its case who did not agree."""
    if paper.case_id is None:
        return
    told = "\n".join(_texts(json.loads(letter.told)))
    for name in (paper.addressee, _employer(paper, tx)):
        told = told.replace(name, "") if name else told
    for claimant in tx.all_of(Claimant, case_id=paper.case_id):
        name = claimant.name.strip()
        agreed = may_be_named(claimant.consented_on, claimant.consent_scope)
        if name and name in told and not agreed:
            raise DeskError(NAMES_A_WORKER, field="told", name=name)


def _employer(paper: Paper, tx: Transaction) -> str | None:
    return None if paper.employer_id is None else tx.get(Employer, paper.employer_id).name


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
