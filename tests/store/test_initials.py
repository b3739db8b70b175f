"""Names are spelled by the first letters of their pinyin, surnames as surnames are read."""

from __future__ import annotations

import pytest

from dispute_desk.domain.surnames import SURNAME_LETTERS
from dispute_desk.store.initials import initials


@pytest.mark.parametrize("sign", SURNAME_LETTERS)
def test_a_surname_is_spelled_as_it_is_read_whatever_follows(sign: str) -> None:
    for given in ("例", "朝石乐长"):  # the last one has more readings than are kept
        begun = {one[0] for one in initials(sign + given)}
        assert SURNAME_LETTERS[sign] in begun
        assert len(begun) > 1 or SURNAME_LETTERS[sign] == initials(sign)[0]


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("单雄例", {"sxl", "dxl"}),
        ("单位", {"sw", "dw", "sl", "dl"}),
        ("张例", {"zl"}),
        ("长孙例", {"zsl", "csl"}),
        ("", set()),
    ],
)
def test_the_everyday_reading_stays(name: str, spelled: set[str]) -> None:
    assert set(initials(name)) == spelled
