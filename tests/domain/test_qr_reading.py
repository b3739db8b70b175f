"""QR codes of our papers are read from scans: turned, small, spotted; never read wrongly."""

from __future__ import annotations

import random

import pytest
from PIL import Image

from dispute_desk.documents.case_mark import squares_of
from dispute_desk.domain.case_marks import CaseMark
from dispute_desk.domain.qr_blocks import BLOCKS, corrected
from dispute_desk.domain.qr_reading import Grey, read_code

TEXT = CaseMark("mediation_agreement", "云社调〔2026〕12号").text()


def page(text: str = TEXT, *, unit: int = 4, turn: float = 0.0) -> Image.Image:
    squares = squares_of(text)
    side = len(squares) * unit
    code = Image.new("L", (side, side), 255)
    for row, told in enumerate(squares):
        for column, dark in enumerate(told):
            if dark:
                code.paste(10, (column * unit, row * unit, (column + 1) * unit, (row + 1) * unit))
    paper = Image.new("L", (side + 260, side + 320), 245)
    paper.paste(code, (60, 180))
    for line in range(12):  # what looks like text
        paper.paste(30, (40, 20 + line * 12, 40 + line * 14, 26 + line * 12))
    return paper.rotate(turn, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=245)


def read(picture: Image.Image) -> str | None:
    return read_code(Grey(picture.width, picture.height, picture.tobytes()))


@pytest.mark.parametrize("turn", [0.0, 1.5, -2.0, 90.0, 180.0, 268.5])
def test_a_code_is_read_however_the_paper_lies(turn: float) -> None:
    assert read(page(turn=turn)) == TEXT


@pytest.mark.parametrize("unit", [3, 5, 9])
def test_a_code_is_read_in_each_usual_resolution(unit: int) -> None:
    assert read(page(unit=unit)) == TEXT


@pytest.mark.parametrize("length", [1, 12, 24, 40, 60, 80, 100])
def test_each_size_of_code_is_read(length: int) -> None:
    text = "x" * length

    assert read(page(text)) == text


def test_a_spot_on_the_code_is_corrected_and_a_blot_says_nothing() -> None:
    spotted, blotted = page(), page()
    spotted.paste(0, (60 + 60, 180 + 60, 60 + 72, 180 + 72))
    blotted.paste(0, (60 + 40, 180 + 40, 60 + 110, 180 + 110))

    assert read(spotted) == TEXT
    assert read(blotted) is None


def test_an_empty_page_says_nothing() -> None:
    assert read(Image.new("L", (200, 300), 255)) is None


def test_as_many_errors_as_promised_are_corrected_and_more_are_told() -> None:
    dice = random.Random(7)  # noqa: S311 - spots, no secrets
    correcting, (size, *_) = BLOCKS[3]
    block = [0] * (size + correcting)  # the empty message is a word of the code
    for errors in range(correcting // 2 + 1):
        spoilt = list(block)
        for place in dice.sample(range(len(block)), errors):
            spoilt[place] = dice.randrange(1, 256)
        assert corrected(spoilt, correcting) == block
    spoilt = [dice.randrange(256) for _ in block]
    assert corrected(spoilt, correcting) != block
