"""Drafts: kept beside the journal, one an editor, each person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.draft import Draft
from dispute_desk.services.drafts import drafts_of, drop_draft, keep_draft
from dispute_desk.services.opening import sit_down
from tests.services.station import NOW

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

FORM, RECORD = "step.note", "[3, null]"


def a_draft(text: str, *, form: str = FORM, record: str = RECORD) -> Draft:
    return Draft(form, record, "登记沟通 · 1号", {"step.note.text": text, "step.note.flag": True})


def test_a_draft_comes_back_as_it_was_written_with_its_moment(desk: Desk) -> None:
    keep_draft(desk, a_draft("约了15日 \u2028来签字"))

    (kept,) = drafts_of(desk)

    assert (kept.form, kept.record, kept.title) == (FORM, RECORD, "登记沟通 · 1号")
    assert kept.content == {"step.note.text": "约了15日 \u2028来签字", "step.note.flag": True}
    assert kept.saved_at == NOW


def test_the_newer_draft_of_an_editor_takes_the_place_of_the_older(desk: Desk) -> None:
    keep_draft(desk, a_draft("一"))
    keep_draft(desk, a_draft("二"))
    keep_draft(desk, a_draft("三", record="[4, null]"))

    assert [draft.content["step.note.text"] for draft in drafts_of(desk)] == ["三", "二"]


def test_a_draft_that_was_let_go_is_gone_and_others_stay(desk: Desk) -> None:
    keep_draft(desk, a_draft("一"))
    keep_draft(desk, a_draft("二", form="new_case", record=""))

    drop_draft(desk, FORM, RECORD)

    assert [draft.form for draft in drafts_of(desk)] == ["new_case"]


def test_nobody_sees_the_drafts_of_others(desk: Desk) -> None:
    keep_draft(desk, a_draft("一"))
    other = next(one for one in desk.lists.people() if one.id != desk.actor.id)

    assert drafts_of(sit_down(desk, other)) == []


def test_the_journal_knows_nothing_of_drafts(desk: Desk) -> None:
    before = desk.lists.last_seq()

    keep_draft(desk, a_draft("一"))

    assert desk.lists.last_seq() == before
