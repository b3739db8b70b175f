"""What a person's lines may say: points of lists in words, answers without the rows of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.acceptance_words import ACCEPTANCE_LIST, answer_label
from dispute_desk.domain.checklist import ANSWER_WORDS, CheckAnswer
from dispute_desk.domain.identity import mask_id
from dispute_desk.domain.past_case import PAST_LIST
from dispute_desk.domain.personal_data import name_key, names_in
from dispute_desk.domain.repayment_words import PROMISE_LIST, REPAYMENT_LIST
from dispute_desk.domain.withdrawn import APPLICATION, CASE_WITHDRAWAL_LIST, WITHDRAWAL_LIST
from dispute_desk.services.conflicts import CONFLICT_LIST
from dispute_desk.services.roster_lines import CONSENT_LIST

if TYPE_CHECKING:
    from collections.abc import Callable

    from dispute_desk.domain.personal_data import PersonalData
    from dispute_desk.domain.profile import Profile

    Row = dict[str, Any]
    Told = tuple[str, tuple[str | None, ...]]

KEPT_BACK = "涉及他人，内容未附"
#: A row of a file that was not taken in, as the answer to a 协查 keeps it.
_LEFT_OUT = re.compile(r"^(?:工作表“.*?”)?第 \d+ 行未导入（.*?）：(?P<told>.*)$")
_MASKED = re.compile(r"[0-9A-Za-z]*\*{2,}[0-9A-Za-z]*")


def own_answer(answer: str | None, found: PersonalData) -> str | None:
    """Return the answer to a 协查 without the rows of its file that are not this person's."""
    kept: list[str] = []
    others = 0
    for line in (answer or "").split("\n"):
        row = _LEFT_OUT.match(line)
        if row is None or _is_his(row["told"], found):
            kept.append(line)
        else:
            others += 1
    if others:
        kept.append(f"另有 {others} 行不能归到本人，未附")
    return "\n".join(kept) or None


def _is_his(told: str, found: PersonalData) -> bool:
    """Tell whether a row bears his name, and no number that is another's."""
    if name_key(found.name) not in names_in(told):
        return False
    own = {mask_id(one) for one in (found.id_no, *found.identities) if one}
    numbers = set(_MASKED.findall(told))
    return not own or not numbers or bool(own & numbers)


def point_told(one: Row, profile: Profile) -> Told:
    """Return the point of a list in words, and what was answered and noted there."""
    tell = _TOLD.get(one["list_code"], _plain)
    return tell(one, profile)


def _label(profile: Profile, table: str, code: str) -> str:
    return next((one.label for one in getattr(profile, table) if one.code == code), code)


def _answer(one: Row) -> str:
    return ANSWER_WORDS[CheckAnswer(one["answer"])]


def _plain(one: Row, profile: Profile) -> Told:
    del profile
    return "清单项目", (one["item"], one["note"])


def _review(one: Row, profile: Profile) -> Told:
    point = next((it for it in profile.acceptance_checks if it.code == one["item"]), None)
    said = f"{point.label}：{answer_label(point, one)}" if point is not None else one["item"]
    return "受理审查", (said, one["note"])


def _paper(one: Row, profile: Profile) -> Told:
    said = f"{_label(profile, 'repayment_papers', one['item'])}：{_answer(one)}"
    return "补缴材料", (said, one["note"])


def _promise(one: Row, profile: Profile) -> Told:
    return "未按约补缴的处理", (_label(profile, "promise_answers", one["item"]), one["note"])


def _consent(one: Row, profile: Profile) -> Told:
    way = _label(profile, "consent_ways", one["item"]) if one["item"] else None
    return "同意情况", (way, one["note"])


def _withdrew(one: Row, profile: Profile) -> Told:
    del profile
    return "职工撤回", ("有签名的撤回书", one["note"])


def _case_withdrew(one: Row, profile: Profile) -> Told:
    del profile
    has = CheckAnswer(one["answer"]) is CheckAnswer.MET
    written = "有书面撤回申请" if has else "没有书面撤回申请"
    return "案件撤回", (written if one["item"] == APPLICATION else one["item"], one["note"])


def _conflict(one: Row, profile: Profile) -> Told:
    """Tell that it was looked at who handles the case; the names there are other people's."""
    del one, profile
    return "回避审查", (KEPT_BACK,)


def _past(one: Row, profile: Profile) -> Told:
    del profile
    return "补录办结", (one["note"],)


_TOLD: dict[str, Callable[[Row, Profile], Told]] = {
    ACCEPTANCE_LIST: _review,
    REPAYMENT_LIST: _paper,
    PROMISE_LIST: _promise,
    CONSENT_LIST: _consent,
    WITHDRAWAL_LIST: _withdrew,
    CASE_WITHDRAWAL_LIST: _case_withdrew,
    CONFLICT_LIST: _conflict,
    PAST_LIST: _past,
}
