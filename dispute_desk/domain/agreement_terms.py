"""What an agreement about contributions may not contain."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dispute_desk.domain.errors import sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

FORBIDDEN_TERM = sentence(
    "forbidden_term",
    QT_TRANSLATE_NOOP(
        "errors",
        "协议里的“{found}”不能写入：{why}（{basis}）。请改写这一条后再登记协议。",
    ),
)


@dataclass(frozen=True)
class ForbiddenTerm:
    """A pattern no agreement may hold, why, and the rule it offends."""

    pattern: re.Pattern[str]
    why: str
    basis: str


#: Domain reference §1.6: waiver, cash instead of contributions, shifting the employer's part.
FORBIDDEN: tuple[ForbiddenTerm, ...] = (
    ForbiddenTerm(
        re.compile(r"(自愿)?放弃[^。；;]{0,12}(社保|社会保险|参保|补缴)"),
        QT_TRANSLATE_NOOP("agreement", "放弃社会保险的约定无效"),
        QT_TRANSLATE_NOOP("agreement", "法释〔2025〕12号第十九条"),
    ),
    ForbiddenTerm(
        re.compile(
            r"(现金|补贴|补偿)[^。；;]{0,10}(代替|替代|折抵|冲抵)[^。；;]{0,8}(社保|社会保险|缴费|补缴)"
        ),
        QT_TRANSLATE_NOOP("agreement", "社会保险费应当以货币全额缴入，不能付现金代替"),
        QT_TRANSLATE_NOOP("agreement", "社会保险法第六十条、征缴暂行条例第十二条"),
    ),
    ForbiddenTerm(
        re.compile(
            r"(滞纳金|单位部分|单位应缴)[^。；;]{0,8}(由|归)(职工|劳动者|个人|申请人)[^。；;]{0,4}(承担|负担|缴纳)"
        ),
        QT_TRANSLATE_NOOP("agreement", "单位部分和滞纳金由用人单位承担，不能转由职工承担"),
        QT_TRANSLATE_NOOP("agreement", "社会保险法第六十条、第八十六条"),
    ),
)


def forbidden_in(terms: str) -> tuple[ForbiddenTerm, str] | None:
    """Return the first forbidden term of an agreement's text with the words found, or None."""
    for term in FORBIDDEN:
        match = term.pattern.search(terms)
        if match is not None:
            return term, match[0]
    return None
