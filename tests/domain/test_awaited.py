"""Papers that wait for a reply: their terms and their order."""

from __future__ import annotations

from datetime import date

from dispute_desk.domain.awaited import with_reply_terms
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.today import TodayItem
from dispute_desk.domain.today_terms import ReplyTerm
from dispute_desk.reference.calendars import load_calendars
from dispute_desk.reference.profiles import load_profile


def paper(kind: str, served_on: date) -> TodayItem:
    return TodayItem(
        list="waiting",
        case_id=1,
        number="例1号",
        who="张例",
        employer="例公司",
        stage=Stage.ACCEPTED,
        action=None,
        due_on=None,
        handler_id=None,
        paper_title=kind,
        paper_kind=kind,
        served_on=served_on,
    )


def test_the_term_is_that_of_the_kind_of_paper_and_the_first_one_due_stands_first() -> None:
    served = date(2026, 9, 24)
    items = [paper(kind, served) for kind in ("other", "opinion_letter", "reminder_letter")]

    told = with_reply_terms(items, load_profile(), load_calendars())

    assert [(one.paper_kind, one.reply) for one in told] == [
        ("reminder_letter", ReplyTerm(15, is_working=False, due=date(2026, 10, 9))),
        ("opinion_letter", ReplyTerm(15, is_working=True, due=date(2026, 10, 22))),
        ("other", None),
    ]
