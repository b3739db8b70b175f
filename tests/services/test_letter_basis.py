"""A letter cites the law in force on its day; without a basis it does not go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dispute_desk.domain.statutes import NO_BASIS, NOT_IN_FORCE
from dispute_desk.services.letter_basis import basis_of
from dispute_desk.services.letter_printing import drawn_letter
from dispute_desk.services.letter_values import letter_on_paper
from dispute_desk.services.letters import DraftLetter, IssueLetter
from tests.services.station import a_case, refused

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk


def draft(desk: Desk, **told: Any) -> int:  # noqa: ANN401 - what is written into the fields
    command = DraftLetter(kind="reminder_letter", case_id=a_case(desk), told=told)
    return int(desk.do(command).value)


def test_a_letter_about_a_low_base_cites_the_law_of_the_base(desk: Desk) -> None:
    on_paper = letter_on_paper(desk, draft(desk))

    cited = "《中华人民共和国社会保险法》第六十条、第六十三条、第八十六条"
    assert on_paper.values["basis"] == cited
    assert [card.code for card in on_paper.basis.cards] == ["sil-60", "sil-63", "sil-86"]
    assert [law.name for law in on_paper.basis.unchecked] == ["中华人民共和国社会保险法"]


def test_a_letter_without_a_basis_is_not_issued_and_not_drawn(desk: Desk) -> None:
    paper_id = draft(desk, basis=" ")

    assert refused(desk, IssueLetter(paper_id=paper_id)).code == NO_BASIS
    assert letter_on_paper(desk, paper_id).paper["number"] is None
    with pytest.raises(Exception, match="没有写明法律依据"):
        drawn_letter(desk, paper_id)


def test_a_text_not_yet_in_force_on_the_day_of_the_letter_blocks(desk: Desk) -> None:
    paper_id = draft(desk, basis="《社会保险法》第六十条")

    kind = desk.profile.letter_kind("reminder_letter")
    told = {"basis": "《社会保险法》第六十条"}
    refusal = basis_of(kind, kind.cites, told, date(2018, 12, 28)).refusal

    assert refusal is not None
    assert refusal.code == NOT_IN_FORCE
    assert basis_of(kind, kind.cites, told, date(2018, 12, 29)).refusal is None
    assert letter_on_paper(desk, paper_id).basis.refusal is None


def test_a_basis_of_the_stations_own_rules_stands_as_it_is_written(desk: Desk) -> None:
    own = "《某市工会劳动法律监督办法》第三条"
    on_paper = letter_on_paper(desk, draft(desk, basis=own))

    assert on_paper.values["basis"] == own
    assert on_paper.basis.cards == ()
