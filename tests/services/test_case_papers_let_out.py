"""Papers shown, masked, saved: who may, what the journal keeps, what a refusal leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dispute_desk.domain.papers import INTAKE_FORM, MEDIATION_AGREEMENT, PAPER_KINDS, PaperKind
from dispute_desk.domain.rights import Right
from dispute_desk.services import case_papers
from dispute_desk.services.case_paper_printing import Outlet, PrintPaper
from tests.services.station import file_of, with_rights

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.services.desk import Desk

from tests.services.paper_cases import (
    ID_NO,
    NAMES,
    PHONE,
    agreed,
    commands,
    refusal,
    registered,
    text_of,
    values,
)


@pytest.mark.parametrize("kind", [INTAKE_FORM, MEDIATION_AGREEMENT], ids=lambda kind: kind.id)
def test_numbers_of_people_are_masked(desk: Desk, kind: PaperKind) -> None:
    text = text_of(case_papers.draw(desk, kind, agreed(desk)))

    assert ID_NO not in text
    assert PHONE not in text
    assert "110105********002X" in text


def test_numbers_are_revealed_to_whom_may_see_them_and_that_is_written_down(desk: Desk) -> None:
    case_id = registered(desk)

    filled = values(desk, INTAKE_FORM, case_id, revealed=True)

    assert (filled["claimant_id"], filled["claimant_phone"]) == (ID_NO, PHONE)
    assert commands(desk)[0] == "RevealRecord"


def test_papers_of_no_use_masked_stand_whole_for_whom_may_see_the_numbers(desk: Desk) -> None:
    clerk = with_rights(desk, Right.SEE_CASES, Right.ISSUE_PAPER)
    whole = {kind.id for kind in PAPER_KINDS if case_papers.stands_whole(desk, kind)}

    assert whole == {
        "base_confirmation", "enquiry_sheet", "mediation_agreement", "mediation_application",
        "power_of_attorney", "referral_letter", "representative_election",
    }  # fmt: skip
    assert not any(case_papers.stands_whole(clerk, kind) for kind in PAPER_KINDS)


def test_numbers_are_not_revealed_without_the_right(desk: Desk, tmp_path: Path) -> None:
    case_id = registered(desk)
    clerk = with_rights(desk, Right.SEE_CASES, Right.ISSUE_PAPER)
    before = commands(desk)

    told = refusal(lambda: values(clerk, INTAKE_FORM, case_id, revealed=True))
    command = PrintPaper(kind="intake_form", case_id=case_id, revealed=True)

    assert told.code == "no_right"
    assert refusal(lambda: clerk.do(command)).code == "may_not_print_numbers"
    assert commands(desk) == before
    case_papers.render(clerk, INTAKE_FORM, case_id, tmp_path / "表.pdf")
    assert commands(desk)[0] == "PrintPaper"


def test_who_may_not_issue_papers_does_not_see_one(desk: Desk) -> None:
    case_id = registered(desk)
    reader = with_rights(desk, Right.SEE_CASES)

    assert refusal(lambda: values(reader, INTAKE_FORM, case_id)).code == "no_right"


def test_letting_a_paper_out_is_journaled_and_cannot_be_undone(desk: Desk, tmp_path: Path) -> None:
    case_id, path = registered(desk), tmp_path / "受理登记表.pdf"

    pdf = case_papers.render(desk, INTAKE_FORM, case_id, path)

    entry = desk.lists.history()[0]
    assert path.read_bytes() == pdf
    assert list(tmp_path.glob(".*")) == []
    assert (entry.command, entry.undoable) == ("PrintPaper", False)
    assert entry.subject == f"{file_of(desk, case_id).case['number']} 受理登记表"
    assert refusal(lambda: desk.undo(entry.seq)).code == "not_undoable"


def test_looking_at_a_paper_leaves_no_entry(desk: Desk) -> None:
    case_id = registered(desk)
    before = commands(desk)

    case_papers.draw(desk, INTAKE_FORM, case_id)

    assert commands(desk) == before


def test_a_folder_that_is_not_there_is_refused_without_an_entry(desk: Desk, tmp_path: Path) -> None:
    case_id, path = registered(desk), tmp_path / "没有" / "表.pdf"
    before = commands(desk)

    told = refusal(lambda: case_papers.render(desk, INTAKE_FORM, case_id, path))

    assert (told.code, told.facts["path"]) == ("cannot_write_file", str(path))
    assert commands(desk) == before


def test_a_paper_nobody_may_print_leaves_the_old_file_as_it_was(desk: Desk, tmp_path: Path) -> None:
    case_id, path = registered(desk), tmp_path / "表.pdf"
    path.write_bytes(b"old")
    pdf = case_papers.draw(desk, INTAKE_FORM, case_id)
    reader = with_rights(desk, Right.SEE_CASES)

    refusal(lambda: case_papers.release(reader, INTAKE_FORM, case_id, pdf, path))

    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob(".*.pdf")) == []


def test_a_report_is_no_paper_of_a_case(desk: Desk) -> None:
    case_id = registered(desk)
    command = PrintPaper(kind="monthly_report", case_id=case_id, outlet=Outlet.PRINTER)

    assert refusal(lambda: desk.do(command)).code == "no_case_paper"
    assert refusal(lambda: case_papers.case_paper("monthly_report")).code == "no_case_paper"
    assert case_papers.case_paper("受理登记表") is INTAKE_FORM


def test_a_child_process_sets_the_same_bytes(desk: Desk) -> None:
    case_id = agreed(desk, *NAMES)
    told: list[tuple[int, int]] = []

    apart = case_papers.draw_apart(
        desk, MEDIATION_AGREEMENT, case_id, tell=lambda done, total: told.append((done, total))
    )

    assert apart == case_papers.draw(desk, MEDIATION_AGREEMENT, case_id)
    assert told[-1] == (case_papers.page_count(apart),) * 2


def test_a_cancelled_paper_is_one_clear_sentence(desk: Desk) -> None:
    case_id = registered(desk)

    told = refusal(
        lambda: case_papers.draw_apart(desk, INTAKE_FORM, case_id, cancelled=lambda: True)
    )

    assert told.code == "writing_stopped"


def test_a_page_is_a_picture_of_the_paper(desk: Desk) -> None:
    pdf = case_papers.draw(desk, INTAKE_FORM, registered(desk))

    width, height, pixels = case_papers.page_picture(pdf, 0, 1.0)

    assert (width, height) == (596, 842)
    assert len(pixels) == width * height * 4
    assert pixels[:4] == b"\xff\xff\xff\xff"
    assert b"\x00\x00\x00\xff" in pixels
