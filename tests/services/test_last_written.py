"""Who changed a field meanwhile is found without holding up whoever writes, in a long history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, insert, select

from dispute_desk.domain.errors import DeskError
from dispute_desk.services import corrections
from dispute_desk.services.editing import AddNote, EditCase
from dispute_desk.services.evidence import RecordEvidence
from dispute_desk.services.opening import open_desk
from dispute_desk.store.readers.last_written import last_written
from dispute_desk.store.tables import journal, journal_change
from tests.services.station import NOW, a_case

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from dispute_desk.services.desk import Desk


def test_the_other_is_named_once_nothing_is_being_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = a_case(desk)
    piece = RecordEvidence(case_id=case_id, element="wages", note="旧")
    again = replace(piece, record_id=desk.do(piece).value, seen={"note": "旧"})
    other = open_desk(desk.store.path, lambda: NOW, "陈办例")
    other.do(replace(again, note="别人的"))

    def asked(*given: Any) -> tuple[str, datetime] | None:  # noqa: ANN401 - passed through
        other.do(AddNote(case_id=case_id, text="同时在写"))
        return last_written(*given)

    monkeypatch.setattr(corrections, "last_written", asked)

    with pytest.raises(DeskError) as told:
        desk.do(replace(again, note="我的"))
    other.close()
    assert (told.value.code, told.value.facts["by"]) == ("both_changed", "陈办例")


def in_one_line(connection: Connection, first: int, last: int, name: str) -> None:
    """Write into the history that the newest entry changed a field of many records."""
    seq = connection.scalar(select(func.max(journal.c.seq)))
    line = {"seq": seq, "kind": "case", "record_id": first, "last_id": last}
    told = {"before": f'{{"{name}":1}}', "after": f'{{"{name}":2}}'}
    connection.execute(insert(journal_change).values(**line, **told))


def test_the_newest_is_told_be_it_of_one_or_of_many(desk: Desk) -> None:
    first, second = a_case(desk), a_case(desk)
    other = open_desk(desk.store.path, lambda: NOW, "陈办例")
    other.do(EditCase(case_id=second, changes={"demand": "别人的"}))
    other.close()

    def told(name: str) -> str:
        with desk.store.reading() as connection:
            found = last_written(connection, "case", second, [name])
        assert found is not None
        return found[0]

    assert told("demand") == "陈办例"
    assert told("note") == "林例", "who made it"
    desk.do(EditCase(case_id=first, changes={"demand": "例"}))
    assert told("demand") == "陈办例"
    with desk.store.writing(desk.office()) as tx:
        in_one_line(tx.connection, first, second, "demand")
    assert told("demand") == "林例"
    assert told("note") == "林例"
