"""Every command writes one entry of the journal, a refusal none; the chain holds."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from dispute_desk.domain.amount import Layer
from dispute_desk.services.acceptance import AcceptCase, SetNextAction
from dispute_desk.services.amounts import RecordAmount
from dispute_desk.services.case_paper_printing import PrintPaper
from dispute_desk.services.closing import CloseCase
from dispute_desk.services.editing import EditCase
from dispute_desk.services.papers import RecordPaper
from dispute_desk.services.revealing import RevealRecord
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.use_cases import USE_CASES
from dispute_desk.store import verify
from dispute_desk.store.tables import journal, journal_change
from tests.services.one_of_each import ONE_OF_EACH
from tests.services.station import (
    a_case,
    an_agreed_case,
    file_of,
    refused,
    yuan,
)

if TYPE_CHECKING:
    from dispute_desk.services.desk import Desk, Outcome


def entries(desk: Desk) -> list[Any]:
    with desk.store.reading() as connection:
        return list(connection.execute(select(journal).order_by(journal.c.seq)))


def changes_of(desk: Desk, seq: int, kind: str) -> list[dict[str, Any]]:
    query = select(journal_change).where(journal_change.c.seq == seq, journal_change.c.kind == kind)
    with desk.store.reading() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


def whole(desk: Desk) -> list[str]:
    """What is wrong with the store; nothing, if all is well."""
    with desk.store.reading() as connection:
        return [finding.text() for finding in verify.findings(connection)]


@pytest.mark.parametrize("name", sorted(USE_CASES))
def test_a_command_writes_exactly_one_entry(desk: Desk, name: str) -> None:
    command = ONE_OF_EACH[name](desk)
    before = entries(desk)

    outcome = desk.do(command)

    *earlier, last = entries(desk)
    assert earlier == before
    assert (last.seq, last.command, last.person_name) == (outcome.seq, name, "林例")
    assert last.at == desk.clock()
    assert last.changes == len(outcome.changes)
    assert last.subject
    assert whole(desk) == []


def test_what_changes_nothing_has_no_entry_and_no_number(desk: Desk) -> None:
    command = ChangeSetting(name="station.name", value="例")
    desk.do(command)
    before = entries(desk)

    outcome = desk.do(command)

    assert entries(desk) == before
    assert (outcome.seq, outcome.undoable, outcome.changes) == (None, False, ())


def test_a_refusal_writes_nothing_and_tells_nobody(desk: Desk) -> None:
    case_id = a_case(desk)
    heard: list[Outcome] = []
    desk.listen(heard.append)

    refused(desk, CloseCase(case_id=case_id, kind="mediated_performed"))
    refused(desk, AcceptCase(case_id=999))

    assert heard == []


def test_a_crash_inside_a_command_writes_nothing_and_tells_nobody(desk: Desk) -> None:
    case_id = a_case(desk)
    heard: list[Outcome] = []
    desk.listen(heard.append)
    before = entries(desk)

    with pytest.raises(AttributeError):
        desk.do(EditCase(case_id=case_id, changes=None))  # type: ignore[arg-type] # the crash

    assert (entries(desk), heard) == (before, [])
    assert file_of(desk, case_id).case["demand"] is None


def test_listeners_hear_of_a_command_once_it_is_stored(desk: Desk) -> None:
    stored: list[bool] = []
    desk.listen(lambda outcome: stored.append(outcome.seq == desk.lists.last_seq()))

    a_case(desk)

    assert stored == [True]


def test_the_entry_keeps_what_was_asked(desk: Desk) -> None:
    a_case(desk, "张例")

    payload = json.loads(entries(desk)[-1].payload)

    assert payload["claimants"][0]["name"] == "张例"
    assert payload["occurred_on"] == "2026-03-02"


def test_of_many_steps_inside_one_command_first_and_last_values_are_kept(desk: Desk) -> None:
    case_id = a_case(desk)

    outcome = desk.do(AcceptCase(case_id=case_id))

    (change,) = changes_of(desk, outcome.entry, "case")
    before, after = json.loads(change["before"]), json.loads(change["after"])
    assert (before["stage"], after["stage"]) == ("registered", "accepted")
    assert set(before) == set(after)
    assert all(before[name] != after[name] for name in before)


def test_what_is_changed_back_within_a_command_is_no_change(desk: Desk) -> None:
    case_id = a_case(desk)
    with desk.store.writing(desk.office()) as tx:
        case = tx.case(case_id)
        for text in ("一", "二", None):
            case.demand = text
            tx.flush()
        case.note = "先"
        tx.flush()
        case.note = "后"
        tx.finish(command="EditCase", payload="{}", undoable=True)
        changes = tx.changes()

    assert [(change.before, change.after) for change in changes] == [
        ({"note": None}, {"note": "后"})
    ]


def test_a_record_made_and_changed_in_one_command_was_only_made(desk: Desk) -> None:
    outcome = desk.do(RecordAmount(case_id=a_case(desk), layer=Layer.VERIFIED, amount=yuan(3)))

    (change,) = changes_of(desk, outcome.entry, "amount")
    assert (change["before"], change["after"]) == (None, None)


@pytest.mark.parametrize("act", ["UPDATE journal SET subject = 'x'", "DELETE FROM journal_change"])
def test_the_journal_only_grows(desk: Desk, act: str) -> None:
    from sqlalchemy.exc import IntegrityError

    a_case(desk)
    before = entries(desk)

    with pytest.raises(IntegrityError, match="only grows"), desk.store.beside() as connection:
        connection.exec_driver_sql(act)

    assert entries(desk) == before


def test_the_chain_breaks_where_an_entry_was_changed(desk: Desk) -> None:
    an_agreed_case(desk, 100)
    assert whole(desk) == []
    with desk.store.beside() as connection:
        connection.exec_driver_sql("DROP TRIGGER journal_no_update")
        connection.exec_driver_sql("UPDATE journal SET subject = '别的' WHERE seq = 5")

    assert any("5" in finding for finding in whole(desk))


def test_the_history_shows_the_newest_first_and_page_by_page(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100)

    history = desk.lists.history(case_id=case_id)

    assert [row.command for row in history] == [
        "ConcludeAgreement",
        "StartMediation",
        "AcceptCase",
        "RegisterCase",
    ]
    assert desk.lists.history(case_id=case_id, before=history[1].seq, limit=1) == [history[2]]
    assert all(row.at - desk.clock() == timedelta(0) for row in history)


def test_what_only_looked_at_a_case_stands_in_its_history(desk: Desk) -> None:
    case_id = an_agreed_case(desk, 100)
    paper = desk.do(RecordPaper(kind="reminder", title="提示函", case_id=case_id)).value
    other = a_case(desk, "李例")

    desk.do(PrintPaper(kind="mediation_agreement", case_id=case_id))
    desk.do(RevealRecord(kind="case", record_id=case_id))
    desk.do(RevealRecord(kind="paper", record_id=paper))

    commands = [row.command for row in desk.lists.history(case_id=case_id)]
    assert commands[:3] == ["RevealRecord", "RevealRecord", "PrintPaper"]
    assert [row.command for row in desk.lists.history(case_id=other)] == ["RegisterCase"]
    assert whole(desk) == []


def test_a_printed_case_may_still_be_taken_back(desk: Desk) -> None:
    done = desk.do(ONE_OF_EACH["RegisterCase"](desk))
    desk.do(PrintPaper(kind="intake_form", case_id=done.value))

    desk.undo(done.entry)

    assert [row.command for row in desk.lists.history(case_id=done.value)] == [
        "UndoEntry",
        "PrintPaper",
        "RegisterCase",
    ]


def test_a_command_on_many_cases_is_about_none_alone(desk: Desk) -> None:
    ids = (a_case(desk), a_case(desk, "李例"))

    desk.do(SetNextAction(case_ids=ids, next_action="电话联系"))

    assert entries(desk)[-1].case_id is None
    assert [desk.lists.history(case_id=one)[0].command for one in ids] == ["SetNextAction"] * 2
