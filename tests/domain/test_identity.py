"""Numbers that identify people and firms: what is right, what is doubtful, what is shown."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_desk.domain.identity import (
    IdWarning,
    Sex,
    credit_check_character,
    id_check_character,
    id_with_18_digits,
    mask_id,
    mask_numbers_in,
    mask_phone,
    person_key,
    read_credit_code,
    read_id_number,
    read_phone,
)

DIGITS = st.text("0123456789", min_size=17, max_size=17)


def test_numbers_of_people_inside_a_text_are_masked_and_others_left() -> None:
    told = (
        "张例 11010519491231002X 电话 138-0000-1234，13800000000；案号2023011500112 合计 120000.50"
    )

    assert mask_numbers_in(told) == (
        "张例 110105********002X 电话 138****1234，138****0000；案号2023011500112 合计 120000.50"
    )


@pytest.mark.parametrize("number", ["11010519491231002X", "440524188001010014"])
def test_a_right_number_is_certain(number: str) -> None:
    read = read_id_number(number)

    assert read.number == number
    assert read.warnings == ()
    assert read.is_certain


@pytest.mark.parametrize("wrong", ["110105194912310021", "110105194913310021", "110105491331002"])
def test_of_a_wrong_number_neither_birth_nor_sex_is_known(wrong: str) -> None:
    read = read_id_number(wrong)

    assert not read.is_certain
    assert (read.number, read.birth, read.sex) == (wrong, None, None)


def test_birth_and_sex_are_read_off_the_number() -> None:
    read = read_id_number("11010519491231002X")

    assert read.birth == date(1949, 12, 31)
    assert read.sex is Sex.FEMALE


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
        ("110105 19491231 002x", "11010519491231002X"),
        ("'11010519491231002X ", "11010519491231002X"),
        ("110105-19491231-002X\t", "11010519491231002X"),
    ],
)
def test_ornaments_are_taken_off(cell: str, number: str) -> None:
    assert read_id_number(cell).number == number
    assert read_id_number(cell).warnings == ()


@pytest.mark.parametrize(
    ("cell", "warning"),
    [
        ("110105194912310021", IdWarning.CHECKSUM),
        ("1101051949123100", IdWarning.LENGTH),
        ("110105491231002", IdWarning.OLD_15),
        ("110105********002X", IdWarning.MASKED),
        (4.40199196704095e17, IdWarning.PRECISION),
        ("4.40199E+17", IdWarning.PRECISION),
        (110105491231002.0, IdWarning.OLD_15),
    ],
)
def test_a_doubtful_number_warns_and_is_never_refused(
    cell: str | float, warning: IdWarning
) -> None:
    assert read_id_number(cell).warnings == (warning,)


def test_a_spoiled_number_keeps_its_sure_digits_and_writes_no_zeros() -> None:
    read = read_id_number(float(440199196704094976))

    assert read.number is None
    assert read.partial == "440199196704094"


@pytest.mark.parametrize("cell", [None, "", "无", "—", "不详"])
def test_nothing_is_not_a_doubtful_number(cell: str | None) -> None:
    read = read_id_number(cell)

    assert (read.number, read.warnings) == (None, ())


def test_a_passport_has_no_checksum_to_fail() -> None:
    assert read_id_number("H12345678").warnings == ()


def test_an_impossible_birth_date_warns() -> None:
    first_17 = "11010519490231002"

    read = read_id_number(first_17 + id_check_character(first_17))

    assert read.warnings == (IdWarning.BIRTH,)


@given(DIGITS)
def test_one_wrong_character_is_always_noticed(first_17: str) -> None:
    right = id_check_character(first_17)

    for check in set("0123456789X") - {right}:
        assert IdWarning.CHECKSUM in read_id_number(first_17 + check).warnings or (
            IdWarning.PRECISION in read_id_number(first_17 + check).warnings
        )


@given(st.one_of(st.text(max_size=40), st.floats(), st.integers(), st.none()))
def test_no_cell_makes_the_readers_fail(cell: object) -> None:
    read_id_number(cell)
    read_credit_code(cell)
    read_phone(cell)


def test_an_old_number_becomes_the_new_one() -> None:
    assert id_with_18_digits("110105491231002") == "11010519491231002X"


@pytest.mark.parametrize(
    "code",
    [
        "91350100M000100Y43",
        "91440101MA5CJQ4N59",
        "913502000728319549",
        "91350200776049653A",
        "123502001549897397",
        "91350200MA2YJ1XR9G",
    ],
)
def test_a_real_credit_code_holds(code: str) -> None:
    assert read_credit_code(code.lower()).checksum_holds
    assert credit_check_character(code[:17]) == code[17]


@pytest.mark.parametrize(
    "code",
    ["91350203M0001FUE2P", "91350203M0001QAY9B", "91350100M0001TGQXM", "91350211M0000XUF46"],
)
def test_an_early_pilot_code_fails_its_checksum_and_is_kept(code: str) -> None:
    read = read_credit_code(code)

    assert read.code == code
    assert read.is_credit_code
    assert not read.checksum_holds


def test_an_old_registration_number_is_kept_without_a_verdict() -> None:
    assert read_credit_code("H56054105").code == "H56054105"
    assert not read_credit_code("440199001234567").is_credit_code


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("14900000496", "14900000496"),
        (14900000496.0, "14900000496"),
        ("149-0000-0496", "14900000496"),
        ("14900000496（本人）", "14900000496"),
        ("+86 149 0000 0496", "14900000496"),
        ("本人：14900000496", "14900000496"),
        ("020-80000000", "02080000000"),
        ("无", None),
        (None, None),
    ],
)
def test_a_telephone_number_is_found_among_its_ornaments(
    cell: str | float | None, number: str | None
) -> None:
    assert read_phone(cell).number == number


def test_masks_leave_in_sight_what_may_be_seen() -> None:
    assert mask_id("11010519491231002X") == "110105********002X"
    assert mask_phone("14900001234") == "149****1234"


@given(st.text("0123456789X", min_size=0, max_size=20))
def test_a_mask_never_shows_the_birth_day(number: str) -> None:
    masked = mask_id(number)

    assert len(masked) == len(number)
    assert masked[10:14].strip("*") == "" or len(number) < 18


def test_one_person_has_one_key_however_the_number_is_written() -> None:
    old = person_key("张例", "110105491231002", None, "甲公司")
    new = person_key("张 例", "11010519491231002X", "14900000001", "乙公司")

    assert old == new


def test_without_a_certain_number_name_and_telephone_tell_people_apart() -> None:
    assert person_key("张例", None, "14900000001", "甲") == person_key(
        "张例", None, "14900000001", "乙"
    )
    assert person_key("张例", None, "14900000001", "甲") != person_key(
        "张例", None, "14900000002", "甲"
    )
    assert person_key("张例", None, None, "甲") != person_key("张例", None, None, "乙")


def test_a_number_in_a_name_is_masked_with_the_name_left() -> None:
    assert mask_numbers_in("张例11010519491231002X") == "张例110105********002X"
    assert mask_numbers_in("张例 13800138000") == "张例 138****8000"
    assert mask_numbers_in("张例") == "张例"
