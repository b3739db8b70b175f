"""Lists that are gone through point by point: acceptance, back-payment papers, the archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dispute_desk.domain.record import Record
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class CheckAnswer(StrEnum):
    """How a point of a list stands; a point nobody looked at has no record."""

    MET = "met"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"
    PENDING = "pending"


ANSWER_WORDS: dict[CheckAnswer, str] = {
    CheckAnswer.MET: QT_TRANSLATE_NOOP("check", "已有"),
    CheckAnswer.MISSING: QT_TRANSLATE_NOOP("check", "缺"),
    CheckAnswer.NOT_NEEDED: QT_TRANSLATE_NOOP("check", "不需要"),
    CheckAnswer.PENDING: QT_TRANSLATE_NOOP("check", "待核"),
}
#: The words for a point that is judged, not brought along: 未在其他程序中：符合.
JUDGED_WORDS: dict[CheckAnswer, str] = ANSWER_WORDS | {
    CheckAnswer.MET: QT_TRANSLATE_NOOP("check", "符合"),
    CheckAnswer.MISSING: QT_TRANSLATE_NOOP("check", "不符合"),
}
#: How such a point is answered.
JUDGED_ANSWERS = (CheckAnswer.MET, CheckAnswer.MISSING, CheckAnswer.PENDING)
#: How a point is answered that has no answers of its own.
PLAIN_ANSWERS = (CheckAnswer.MET, CheckAnswer.MISSING, CheckAnswer.NOT_NEEDED)


class CheckList(StrEnum):
    """The lists a checked item may stand under."""

    ACCEPTANCE = "acceptance"
    REPAYMENT = "repayment"
    PROMISE = "broken_promise"
    WITHDRAWAL = "withdrawal"


LIST_WORDS: dict[CheckList, str] = {
    CheckList.ACCEPTANCE: QT_TRANSLATE_NOOP("check", "受理审查"),
    CheckList.REPAYMENT: QT_TRANSLATE_NOOP("check", "补缴材料"),
    CheckList.PROMISE: QT_TRANSLATE_NOOP("check", "未按约补缴的处理"),
    CheckList.WITHDRAWAL: QT_TRANSLATE_NOOP("check", "职工撤回"),
}


@dataclass(eq=False, kw_only=True)
class CheckedItem(Record):
    """One answered point of a list of a case, or of one worker in it.

    ``list_code`` and ``item`` are codes of the profile's lists; ``choice`` is the point's own
    answer where it has any, of which ``answer`` is the meaning.
    """

    case_id: int = 0
    claimant_id: int | None = None
    list_code: str = ""
    item: str = ""
    answer: CheckAnswer = CheckAnswer.MISSING
    choice: str | None = None
    occurred_on: date | None = None
    note: str | None = None
    recorded_at: datetime | None = None
