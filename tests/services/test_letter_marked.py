"""The preview of a letter changed since its return is marked where it reads otherwise."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pdfplumber

from dispute_desk.documents.change_marks import CAME, WENT
from dispute_desk.services.letter_changes import marked_letter
from dispute_desk.services.letter_printing import letter_pdf
from dispute_desk.services.letters import DraftLetter, ReturnLetter, RewriteLetter, SubmitLetter
from tests.services.station import a_case

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

TOLD = {
    "contact": "林晓",
    "phone": "020-00000000",
    "source": "近期，我会在日常的劳动法律监督中",
    "found": ["你单位有一百二十名职工的社会保险缴费基数低于其上一年度的月平均工资，且为时已久。"],
}


def returned(desk: Desk) -> int:
    command = DraftLetter(kind="reminder_letter", case_id=a_case(desk), told=TOLD)
    letter = int(desk.do(command).value)
    desk.do(SubmitLetter(paper_id=letter))
    desk.do(ReturnLetter(paper_id=letter, reason="写明人数"))
    return letter


def signs_in(pdf: bytes, colour: tuple[int, int, int]) -> str:
    """Return the signs that lie under marks of a colour."""
    wanted = tuple(round(part / 255, 2) for part in colour)
    found: list[Any] = []
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            marks = [
                rect
                for rect in page.rects
                if tuple(round(part, 2) for part in rect["non_stroking_color"]) == wanted
            ]
            for char in page.chars:
                across = (char["x0"] + char["x1"]) / 2
                down = (char["top"] + char["bottom"]) / 2
                if any(
                    one["x0"] <= across <= one["x1"] and one["top"] <= down <= one["bottom"]
                    for one in marks
                ):
                    found.append(char["text"])
    return "".join(found)


def test_what_was_written_since_the_return_is_marked_across_lines(desk: Desk) -> None:
    letter = returned(desk)
    new = TOLD["found"][0].replace("一百二十名职工", "生产、仓储两个部门共一百二十六名在职职工")
    desk.do(RewriteLetter(paper_id=letter, told={"found": [new]}))
    pdf = letter_pdf(desk, letter)

    marked = marked_letter(desk, letter, pdf)

    assert marked is not None
    assert signs_in(marked, CAME) == "生产、仓储两个部门共六在职"
    assert signs_in(pdf, CAME) == ""


def test_beside_what_was_taken_out_is_marked_otherwise(desk: Desk) -> None:
    letter = returned(desk)
    desk.do(RewriteLetter(paper_id=letter, told={"source": "近期，我会在劳动法律监督中"}))

    marked = marked_letter(desk, letter, letter_pdf(desk, letter))

    assert marked is not None
    assert (signs_in(marked, CAME), signs_in(marked, WENT)) == ("", "在劳")


def test_one_that_was_not_changed_or_never_returned_has_no_marks(desk: Desk) -> None:
    letter = returned(desk)
    assert marked_letter(desk, letter, letter_pdf(desk, letter)) is None
    fresh = int(desk.do(DraftLetter(kind="reminder_letter", case_id=1, told=TOLD)).value)
    assert marked_letter(desk, fresh, letter_pdf(desk, fresh)) is None
