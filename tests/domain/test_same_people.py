"""Who is the same person, and what a roster tells more of somebody who is known."""

from __future__ import annotations

import pytest

from dispute_desk.domain.same_people import are_two, keys_of, says_more

ID = "11010519491231002X"


@pytest.mark.parametrize(
    ("name", "id_no", "phone", "keys"),
    [
        ("张例", ID, None, [("id_no", ID)]),
        ("张例", "110105491231002", None, [("id_no", ID)]),
        ("张 例", " 110105 19491231 002x", None, [("id_no", ID)]),
        ("张例", "4.40524E+17", None, []),
        ("张例", "110105********002X", None, []),
        ("张例", "H12345678", None, [("id_no", "H12345678")]),
        ("张例", None, "138 0013-8000", [("name", "张例", "13800138000")]),
        ("张例", None, "138****8000", []),
        ("张例", None, "1", []),
        ("", None, "13800138000", []),
    ],
)
def test_a_worker_is_recognised_by_what_is_wholly_known(
    name: str, id_no: str | None, phone: str | None, keys: list[tuple[str, ...]]
) -> None:
    assert list(keys_of(name, id_no, phone)) == keys


def test_two_sure_numbers_are_two_people() -> None:
    assert are_two(ID, "440105199001011239")
    assert not are_two(ID, ID.lower())
    assert not are_two(ID, "440105********1239")
    assert not are_two(ID, None)


@pytest.mark.parametrize(
    ("field", "told", "stands", "more"),
    [
        ("job", "缝纫", "", True),
        ("job", "", "缝纫", False),
        ("job", "裁床", "缝纫", True),
        ("name", "张 例", "张例", False),
        ("id_no", "110105********002X", ID, False),
        ("id_no", "1.10105E+17", ID, False),
        ("id_no", "4.40524E+17", ID, True),
        ("id_no", "440105199001011239", ID, True),
        ("phone", "138****8000", "13800138000", False),
        ("phone", "138-0013-8000", "13800138000", False),
        ("phone", "13900139000", "13800138000", True),
    ],
)
def test_only_what_says_more_takes_the_place_of_what_stands(
    field: str, told: str, stands: str, *, more: bool
) -> None:
    assert says_more(field, told, stands) is more
