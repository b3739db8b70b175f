"""The sentences of papers that wait for a reply."""

from __future__ import annotations

from datetime import date

import pytest

from dispute_desk.domain.today_terms import ReplyTerm
from dispute_desk.ui.pages.today.lines import Line, make_lines
from tests.domain.test_awaited import paper

SERVED = date(2026, 9, 24)
TERM = ReplyTerm(15, is_working=True, due=date(2026, 10, 22))


def line(today: date, term: ReplyTerm | None) -> Line:
    item = paper("《意见书》", SERVED)
    item = type(item)(**{**vars(item), "reply": term})
    told = make_lines(
        {"waiting": [item]}, today=today, unfolded=frozenset(), action_words=lambda word: word
    )
    return next(one for one in told if one.item is not None)


@pytest.mark.parametrize(
    ("today", "text", "aside", "tone"),
    [
        (
            date(2026, 10, 12),
            "《意见书》已于 09-24 送达，15 个工作日内应答复，至 10-22",
            "剩 10 天",
            "neutral",
        ),
        (
            date(2026, 10, 22),
            "《意见书》已于 09-24 送达，15 个工作日内应答复，至 10-22",
            "今天到期",
            "warning",
        ),
        (
            date(2026, 10, 23),
            "《意见书》送达满 15 个工作日未答复（09-24 送达）",
            "超期 1 天",
            "danger",
        ),
    ],
)
def test_a_paper_says_by_when_its_reply_is_due(
    today: date, text: str, aside: str, tone: str
) -> None:
    told = line(today, TERM)

    assert (told.text, told.aside, told.tone) == (text, aside, tone)


def test_a_paper_without_a_term_says_how_long_it_waits() -> None:
    told = line(date(2026, 10, 4), None)

    assert (told.text, told.aside) == ("《意见书》已送达，等待答复", "第 10 天")
