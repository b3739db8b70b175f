"""A paper the desk let out that belongs to the file: registered as 文书, once for each decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.papers import ACCEPTANCE_NOTICE, DECLINE_NOTICE, SUPPLEMENT_NOTICE
from dispute_desk.domain.rights import Right
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_paper_words import CaseOnPaper
from dispute_desk.services.case_papers import case_paper
from dispute_desk.services.papers import RecordPaper, record_paper
from dispute_desk.services.use_cases import use_case
from dispute_desk.store.readers.case_file import case_file

if TYPE_CHECKING:
    from datetime import date

    from dispute_desk.domain.papers import PaperKind
    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.store.transaction import Transaction

NOT_REGISTERED = sentence(
    "paper_not_registered",
    QT_TRANSLATE_NOOP(
        "errors",
        "《{title}》不在这里登记：卷内目录按协议、协查、结案等登记自动列入。"
        "要作为文书登记的，请用“登记文书”。",
    ),
)
NOT_ISSUED_YET = sentence(
    "paper_not_issued_yet",
    QT_TRANSLATE_NOOP(
        "errors", "案件还没有办到出具《{title}》这一步，不能登记。请先办理相应的步骤。"
    ),
)
#: The papers of a decision, and the stage that decision leads to.
_STAGES: dict[PaperKind, Stage] = {
    ACCEPTANCE_NOTICE: Stage.ACCEPTED,
    SUPPLEMENT_NOTICE: Stage.SUPPLEMENT,
    DECLINE_NOTICE: Stage.NOT_ACCEPTED,
}


@dataclass(frozen=True, kw_only=True)
class RecordIssuedPaper:
    """Register a notice the desk made (受理通知书、补正告知书、不属受理范围告知书) as 文书.

    It has the day of its decision; ``about`` is the record it tells of where there are several.
    What is registered already is not registered again.
    """

    case_id: int
    kind: str
    about: int | None = None


@use_case(
    RecordIssuedPaper,
    right=Right.ISSUE_PAPER,
    title=QT_TRANSLATE_NOOP("command", "登记已出具文书"),
)
def record_issued_paper(command: RecordIssuedPaper, tx: Transaction) -> int:
    """Register the paper; return its id, or that of the one registered before."""
    kind = case_paper(command.kind)
    if not is_registered_here(kind):
        raise DeskError(NOT_REGISTERED, field="kind", title=kind.title)
    case = tx.case(command.case_id)
    file = case_file(tx.connection, case.id)
    day = None if file is None else issued_on(kind, file, command.about)
    if file is None or day is None:
        raise DeskError(NOT_ISSUED_YET, field="kind", title=kind.title)
    known = registered(kind, file, command.about)
    if known is not None:
        return int(known["id"])
    made = RecordPaper(
        kind=kind.id,
        title=kind.title,
        case_id=case.id,
        addressee=CaseOnPaper(file, tx.office.profile, tx.office.calendar).names(),
        occurred_on=day,
    )
    return record_paper(made, tx)


def is_registered_here(kind: PaperKind) -> bool:
    """Tell whether a paper belongs to the file and is listed there only once it is registered."""
    return kind in _STAGES


def issued_on(kind: PaperKind, file: CaseFile, about: int | None = None) -> date | None:
    """Return the day of the decision a notice tells; None where there is none."""
    if kind is ACCEPTANCE_NOTICE:
        day: date | None = file.case["accepted_on"]
        return day
    made = _decisions(kind, file)
    told = next((one for one in made if one["id"] == about), made[-1] if made else None)
    return told["occurred_on"] if told else None


def registered(kind: PaperKind, file: CaseFile, about: int | None = None) -> dict[str, Any] | None:
    """Return the record of a notice, None where it is not registered.

    Of several decisions of a kind the record counts for the last one on or before its day.
    """
    there: list[dict[str, Any]] = [one for one in file.papers if one["kind"] == kind.id]
    made = _decisions(kind, file)
    if len(made) <= 1:
        return there[-1] if there else None
    day = issued_on(kind, file, about)
    if day is None:
        return None
    later = min((one["occurred_on"] for one in made if one["occurred_on"] > day), default=None)
    of_it = [
        one
        for one in there
        if one["issued_on"] and one["issued_on"] >= day and (not later or one["issued_on"] < later)
    ]
    return of_it[-1] if of_it else None


def _decisions(kind: PaperKind, file: CaseFile) -> list[dict[str, Any]]:
    """Return the moves that decided what the notice tells, in their order."""
    stage = _STAGES.get(kind)
    return [one for one in file.moves if one["end"] is stage and one["occurred_on"]]
