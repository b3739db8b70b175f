"""What stands in a case is found again by any piece of it, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from dispute_desk.domain import search_text
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.search_text import fold, query_words
from dispute_desk.services.editing import EditCase, EditClaimant, EditEmployer
from dispute_desk.services.intake import NewClaimant
from dispute_desk.store import search
from dispute_desk.store.tables import cases
from tests.services.station import CAME, a_case, claimants, file_of

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk

#: Common and rare Han, some beyond U+FFFF, some newer than the tokenizer; letters and digits.
SIGNS = st.sampled_from("广州例信制衣李䶮张𠮷𬱖㑇鿏䶿鿿aBz09７Ｘ·-（）〔〕 ")
TEXTS = st.text(SIGNS, min_size=1, max_size=14).filter(lambda text: bool(fold(text)))


def found(desk: Desk, text: str) -> list[int]:
    return desk.lists.case_ids(CaseQuery(text=text))


def named(desk: Desk, text: str) -> int:
    """A case in which only the outside number says something of its own."""
    return a_case(desk, "某", employer="某", external_no=text)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.data())
def test_every_piece_of_a_text_finds_its_case(
    shared_desk: Desk, text: str, data: st.DataObject
) -> None:
    case_id = named(shared_desk, text)
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    assume(query_words(piece))

    assert case_id in found(shared_desk, piece)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.text(SIGNS, min_size=1, max_size=4))
@example("a信1", "a1")
@example("李信a", "李a")
def test_nothing_is_found_that_does_not_hold_every_word(
    shared_desk: Desk, text: str, query: str
) -> None:
    named(shared_desk, text)
    words = query_words(query)
    assume(words)

    for case_id in found(shared_desk, query):
        with shared_desk.store.reading() as connection:
            line = connection.exec_driver_sql(
                "SELECT search FROM case_line WHERE case_id = ?", (case_id,)
            ).scalar_one()
        assert all(word in line for word in words)


@pytest.mark.parametrize("query", ["云社调〔2026〕1号", "云社调(2026)1号", "2026 1", "云社调"])
def test_a_case_number_is_found_as_people_type_it(desk: Desk, query: str) -> None:
    case_id = a_case(desk)

    assert file_of(desk, case_id).case["number"] == "云社调〔2026〕1号"
    assert found(desk, query) == [case_id]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("李䶮", 1),
        ("ly", 1),
        ("𠮷", 1),
        ("张𬱖", 1),
        ("lxzy", 1),
        ("制衣", 1),
        ("制鞋", 0),
        ("13800001111", 1),
        ("0000", 1),
        ("91440101MA5CJQ4N59", 1),
        ("李䶮 制衣", 1),
        ("李䶮 制鞋", 0),
        ("李 䶮 衣", 1),
    ],
)
def test_names_initials_phones_and_codes_are_found(desk: Desk, query: str, hits: int) -> None:
    people = (
        NewClaimant(name="李䶮", phone="138 0000 1111"),
        NewClaimant(name="𠮷例"),
        NewClaimant(name="张𬱖"),
    )
    a_case(desk, claimants=people, credit_code="91440101MA5CJQ4N59")

    assert len(found(desk, query)) == hits


@pytest.mark.parametrize("typed", ["sxl", "dxl"])
def test_a_worker_is_found_by_either_reading_of_his_surname(desk: Desk, typed: str) -> None:
    case_id = a_case(desk, "单雄例")

    assert found(desk, typed) == [case_id]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("110105", 1),
        ("11010519491231002X", 1),
        ("11010519491231002x", 1),
        ("1101051949", 1),
        ("110106", 0),
        ("491231", 0),
    ],
)
def test_an_identity_number_is_found_from_its_beginning(desk: Desk, query: str, hits: int) -> None:
    a_case(desk, claimants=(NewClaimant(name="李例", id_no="11010519491231002x"),))

    assert len(found(desk, query)) == hits


def test_a_query_of_signs_alone_finds_nothing(desk: Desk) -> None:
    a_case(desk)

    assert found(desk, "〔〕 ·-") == []


def test_what_was_edited_is_found_by_its_new_words_and_a_firm_by_its_former_name(
    desk: Desk,
) -> None:
    case_id = a_case(desk, "旧例名")
    employer_id = file_of(desk, case_id).employer["id"]
    desk.do(EditClaimant(claimant_id=claimants(desk, case_id)[0], changes={"name": "新例名"}))
    desk.do(EditEmployer(employer_id=employer_id, changes={"name": "广州例新鞋业厂"}))
    desk.do(EditCase(case_id=case_id, changes={"external_no": "例12345-77"}))

    assert found(desk, "新例名") == found(desk, "鞋业") == found(desk, "12345-77") == [case_id]
    assert found(desk, "旧例名") == []
    assert found(desk, "制衣") == [case_id]  # the former name of a firm is kept, and found


def test_a_case_taken_back_is_not_found_until_it_is_there_again(desk: Desk) -> None:
    case_id = a_case(desk, "撤例一", on=CAME)
    undone = desk.undo(desk.lists.last_seq())
    assert found(desk, "撤例一") == []

    desk.undo(undone.entry)

    assert found(desk, "撤例一") == [case_id]


@pytest.mark.parametrize("ref", ["²", "9" * 30, "①", "１", "-1", "0", ""])
def test_a_reference_that_is_no_case_is_refused_in_words(desk: Desk, ref: str) -> None:
    from dispute_desk.domain.errors import DeskError

    with pytest.raises(DeskError) as told:
        desk.lists.find_case(ref)

    assert told.value.code == "no_such_case"


def test_a_number_several_cases_bear_is_refused_with_their_ids(desk: Desk) -> None:
    from dispute_desk.domain.errors import DeskError

    one, other = a_case(desk, "李例一"), a_case(desk, "李例二")
    with desk.store.beside() as connection:
        connection.execute(update(cases).values(number="台账1号"))

    with pytest.raises(DeskError) as told:
        desk.lists.find_case("台账1号")

    assert told.value.code == "several_cases"
    assert f"#{one}、#{other}" in told.value.sentence()
    assert desk.lists.find_case(f"#{other}") == other


def test_grams_are_made_only_where_the_words_of_a_case_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = a_case(desk, "李例一", "王例二")
    made: list[str] = []

    def grams_of(words: str) -> str:
        made.append(words)
        return search_text.grams_of(words)

    monkeypatch.setattr(search, "grams_of", grams_of)
    desk.do(EditCase(case_id=case_id, changes={"note": "改"}))
    assert made == []

    desk.do(EditCase(case_id=case_id, changes={"external_no": "例7788"}))

    assert len(made) == 1
    assert found(desk, "7788") == [case_id]


def test_words_of_many_cases_show_the_first_of_them_in_order(desk: Desk) -> None:
    for number in range(9):
        a_case(desk, f"李例{number}", employer="广州例信制衣有限公司")
    for query in (
        CaseQuery(text="广州例信"),
        CaseQuery(text="例信 广州", sort="employer", descending=False),
        CaseQuery(text="广州", view="registered"),
    ):
        whole = desk.lists.case_ids(query)

        assert len(whole) == 9
        assert desk.lists.first_case_ids(query, 4) == whole[:4]


def test_where_all_come_as_fast_nothing_is_shown_first(desk: Desk) -> None:
    for number in range(30):
        a_case(desk, f"李例{number}", employer="广州例信制衣有限公司")
    a_case(desk, "欧阳例静", employer="例")

    assert desk.lists.first_case_ids(CaseQuery(text="欧阳例静"), 4) == []
    assert desk.lists.first_case_ids(CaseQuery(), 4) == []
    assert desk.lists.first_case_ids(CaseQuery(text="广州", sort="handler"), 4) == []
