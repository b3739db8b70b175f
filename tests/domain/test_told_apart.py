"""Workers of one name are told apart by the end of a number, or by their place in the case."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from dispute_desk.domain.told_apart import told_apart


def worker(number: int, name: str, phone: str = "", id_no: str = "") -> dict[str, object]:
    return {"id": number, "name": name, "phone": phone or None, "id_no": id_no or None}


def test_nobody_alone_with_his_name_is_marked() -> None:
    assert told_apart([worker(1, "王一"), worker(2, "李二")]) == {}


def test_the_telephone_goes_before_the_identity_number_and_both_before_the_place() -> None:
    workers = [
        worker(7, "王一", phone="13800138001"),
        worker(8, "王一", id_no="11010519491231002X"),
        worker(9, "李二"),
        worker(10, "王一"),
    ]

    assert told_apart(workers) == {7: ("8001", True), 8: ("002X", True), 10: ("4", False)}


def test_ends_that_are_the_same_tell_nobody_apart() -> None:
    workers = [worker(1, "王一", "13800138001"), worker(2, "王一", "13900138001")]

    assert told_apart(workers) == {1: ("1", False), 2: ("2", False)}


@given(
    some.lists(
        some.tuples(
            some.sampled_from(["王一", "李二"]),
            some.sampled_from(["", "13800138001", "13900138001", "13800138002", "1"]),
            some.sampled_from(["", "11010519491231002X", "110105194912310038"]),
        ),
        max_size=8,
    )
)
def test_no_two_workers_are_called_the_same(people: list[tuple[str, str, str]]) -> None:
    workers = [worker(number, *one) for number, one in enumerate(people, start=1)]
    marks = told_apart(workers)

    called = [(one["name"], marks.get(number)) for number, one in enumerate(workers, start=1)]

    assert len(set(called)) == len(called)
