"""In words, what is asked about before a case is closed in part, or a follow-up contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.closing_doubts import ClosingDoubts, closing_doubts
from dispute_desk.domain.closing_list import STAYS, unpaid_of_agreed
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.planned_step import planned_step
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.steps.missing import duties_for, lacking_words
from dispute_desk.ui.steps.words import listed

if TYPE_CHECKING:
    from dispute_desk.ui.steps.case_view import CaseView

_UNPAID = QT_TRANSLATE_NOOP("closing_doubts", "协议约定的金额还差 %1 元没有入库。")
_AHEAD = QT_TRANSLATE_NOOP("closing_doubts", "其中 %1 元还没有到期，最后一期在 %2。")
_TOLD = QT_TRANSLATE_NOOP(
    "closing_doubts", "%1 的回访说“已足额补缴”，与账目不符，请核对是漏登了缴费，还是回访记错。"
)
_BECOMING = QT_TRANSLATE_NOOP("closing_doubts", "结案后 %1 登记为“%2”。")
_MANY = QT_TRANSLATE_NOOP("closing_doubts", "%1 等 %2 人")
_SAYS_PAID = QT_TRANSLATE_NOOP(
    "closing_doubts", "回访说“已足额补缴”，账上协议约定的金额还差 %1 元没有入库，请核对。"
)
_NO_MORE = QT_TRANSLATE_NOOP(
    "closing_doubts", "协议约定的金额还差 %1 元没有入库，结案以后不再提醒。"
)
_STILL_OPEN = QT_TRANSLATE_NOOP("closing_doubts", "还有没办完的：%1。结案以后不再提醒。")
_STAYS = QT_TRANSLATE_NOOP("closing_doubts", "还有没办完的：%1。结案以后仍列入今日待办。")
_ENDS = QT_TRANSLATE_NOOP("closing_doubts", "原定的下一步“%1”随结案取消")
_ENDS_ON = QT_TRANSLATE_NOOP("closing_doubts", "原定的下一步“%1”（%2）随结案取消")
_KEPT = QT_TRANSLATE_NOOP(
    "closing_doubts",
    "没有足额补缴的，下一步仍是原定的“%1”；有打击报复的，先核实打击报复，原定的接着办。",
)
_SENTENCE = QT_TRANSLATE_NOOP("closing_doubts", "%1。")
#: So many are named before the rest is counted.
_NAMED = 12


def doubts_of(view: CaseView, kind_code: str | None) -> ClosingDoubts | None:
    """Return what closing this way leaves open; None where that is nothing."""
    if not kind_code:
        return None
    kind = view.profile.closure_kind(kind_code)
    return closing_doubts(view.file, kind, view.claims, view.today) or None


def doubts_in_words(view: CaseView, kind_code: str | None) -> str:
    """Say the sum that is open and what of it is yet to come, what becomes of whom: a line each."""
    found = doubts_of(view, kind_code)
    if found is None:
        return ""
    said: list[str] = []
    if found.unpaid:
        unpaid = _said(_UNPAID, yuan_grouped(found.unpaid))
        if found.ahead and found.last_due is not None:
            unpaid += _said(_AHEAD, yuan_grouped(found.ahead), found.last_due.isoformat())
        said.append(unpaid)
    if found.contradicted_on is not None:
        said.append(_said(_TOLD, found.contradicted_on.isoformat()))
    for state, names in found.becoming.items():
        said.append(_said(_BECOMING, _some(names), view.words.code("claimant_states", state)))
    return "\n".join(said)


def left_unpaid(view: CaseView, code: str | None) -> str:
    """Say what is still owed under the agreement where the case ends at once all the same."""
    ends = any(one.closes_at_once for one in view.profile.closure_kinds if one.code == code)
    fen = unpaid_of_agreed(view.file) if ends else 0
    return _said(_NO_MORE, yuan_grouped(fen)) if fen else ""


def still_open(view: CaseView) -> str:
    """Ask about what nobody has finished, and about the planned next step that will end."""
    found = duties_for(view)
    said = []
    for words, stays in ((_STILL_OPEN, False), (_STAYS, True)):
        points = [one for one in found if (one.need in STAYS) is stays]
        said += [_said(words, listed([lacking_words(one) for one in points]))] if points else []
    ends = ending_step(view)
    return "\n".join([*said, _said(_SENTENCE, ends)] if ends else said)


def ending_step(view: CaseView) -> str:
    """Say which planned next step the end of the case takes away; empty where none is planned."""
    case = view.file.case
    kept = planned_step(case["next_action"], view.profile)
    if not kept or not view.is_open:
        return ""
    told = view.words.action(kept)
    day = case["next_action_on"]
    return _said(_ENDS_ON, told, f"{day:%m-%d}") if day else _said(_ENDS, told)


def kept_step(view: CaseView) -> str:
    """Say of a planned next step that a follow-up keeps it."""
    kept = planned_step(view.file.case["next_action"], view.profile)
    return _said(_KEPT, view.words.action(kept)) if kept and view.is_open else ""


def contradicts(view: CaseView) -> str:
    """Ask about a follow-up that tells of full payment where the money is not there."""
    unpaid = unpaid_of_agreed(view.file)
    return _said(_SAYS_PAID, yuan_grouped(unpaid)) if unpaid else ""


def _some(names: tuple[str, ...]) -> str:
    told = listed(names[:_NAMED])
    return told if len(names) <= _NAMED else _said(_MANY, told, str(len(names)))


def _said(words: str, *facts: str) -> str:
    told = QCoreApplication.translate("closing_doubts", words)
    for number, fact in enumerate(facts, 1):
        told = told.replace(f"%{number}", fact)
    return told
