"""Old ledgers taken in: as their sidecars say, as history, wholly or not at all."""

from __future__ import annotations

import json
from collections import Counter
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select

from dispute_desk.domain.case import Origin
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.rights import Right
from dispute_desk.domain.rows import CaseQuery
from dispute_desk.domain.stages import DONE, OPEN, Stage
from dispute_desk.services.acceptance import AcceptCase, SetNextAction
from dispute_desk.services.closing import ReopenCase
from dispute_desk.services.editing import EditCase, EditEmployer, TakeUpCase
from dispute_desk.services.importing import (
    ImportLedger,
    make_planner,
    prepare_import,
    read_and_prepare,
)
from dispute_desk.services.intake import AddClaimant, NewClaimant
from dispute_desk.services.staff import ChangeSetting
from dispute_desk.services.undo import UndoEntry, WithdrawImport
from dispute_desk.services.use_cases import USE_CASES
from dispute_desk.sheets import LedgerChild, read_ledger
from dispute_desk.store.tables import (
    amount,
    case_line,
    cases,
    claimant,
    employer,
    import_row,
    move,
    series_counter,
    taken_number,
)
from tests.services.one_of_each import LEDGER, LEDGERS
from tests.services.station import (
    TODAY,
    a_case,
    everything,
    file_of,
    refused,
    stage_of,
    visible,
    with_rights,
)
from tests.services.test_journal import whole

if TYPE_CHECKING:
    from sqlalchemy import Select

    from dispute_desk.domain.ledger import LedgerCase
    from dispute_desk.services.desk import Desk

NAMES = ("p01_monthly_2023.xlsx", "p04_textnumbers.xls", "p05_wps_export_gb18030.csv")
Ledger = pytest.mark.parametrize("name", NAMES)


def sidecar(name: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((LEDGERS / name).with_suffix(".json").read_text("utf-8"))
    return told


def take_in(desk: Desk, name: str) -> Any:  # noqa: ANN401 - the answer of the command
    return desk.do(ImportLedger(path=str(LEDGERS / name))).value


def one(desk: Desk, query: Select[Any]) -> Any:  # noqa: ANN401 - any value
    with desk.store.reading() as connection:
        return connection.scalar(query)


def count(desk: Desk, table: Any) -> int:  # noqa: ANN401 - any table
    return int(one(desk, select(func.count()).select_from(table)))


@Ledger
def test_the_store_holds_what_the_sidecar_says(desk: Desk, name: str) -> None:
    expected = sidecar(name)["expected"]

    taken = take_in(desk, name)

    assert (taken.cases, taken.known) == (expected["cases"], 0)
    assert count(desk, cases) == expected["cases"]
    assert count(desk, claimant) == expected["worker_rows"]
    assert count(desk, employer) == expected["employers"]
    assert one(desk, select(func.count(claimant.c.person_key.distinct()))) == expected["workers"]
    assert one(desk, select(func.sum(case_line.c.claimed))) == fen(expected, "amount_involved")
    assert one(desk, select(func.sum(case_line.c.ledger_paid))) == fen(expected, "back_paid")
    assert one(desk, select(func.sum(case_line.c.paid))) == 0
    assert whole(desk) == []


def fen(expected: dict[str, Any], name: str) -> int:
    yuan: float = expected["totals_yuan"][name]
    return round(yuan * 100)


@Ledger
def test_every_row_of_the_workbook_is_accounted_for(desk: Desk, name: str) -> None:
    told = sidecar(name)
    take_in(desk, name)
    query = select(import_row.c.bin, func.count()).group_by(import_row.c.bin)
    with desk.store.reading() as connection:
        bins = {into: int(rows) for into, rows in connection.execute(query)}

    rows = told["expected"]["worker_rows"] + told["expected"]["duplicates"]
    assert bins["case"] + bins.get("worker", 0) + bins.get("duplicate", 0) == rows
    assert bins.get("duplicate", 0) == told["expected"]["duplicates"]
    assert bins.get("rejected", 0) == told["expected"]["rows_rejected"]
    structural = [row for row in told["skipped_rows"] if row["kind"] != "blank"]
    assert bins["structural"] == len(structural)


@Ledger
def test_each_case_keeps_what_its_row_says(desk: Desk, name: str) -> None:
    take_in(desk, name)
    records = sidecar(name)["records"]
    with desk.store.reading() as connection:
        rows = list(connection.execute(select(cases).order_by(cases.c.id)))

    assert [row.number for row in rows] == [record["case_no"] for record in records]
    assert [day(row.received_on) for row in rows] == [record["accept_date"] for record in records]
    assert {row.origin for row in rows} == {Origin.IMPORTED}
    ended = Counter(record["result"] != "pending" for record in records)
    assert Counter(row.stage in DONE for row in rows) == ended
    with desk.store.reading() as connection:
        people = list(connection.scalars(select(claimant.c.name).order_by(claimant.c.id)))
    assert people == [worker["name"] for record in records for worker in record["workers"]]


def day(value: Any) -> str | None:  # noqa: ANN401 - a day or None
    return None if value is None else value.isoformat()


@Ledger
def test_insurances_are_kept_by_their_codes(desk: Desk, name: str) -> None:
    take_in(desk, name)
    known = {word.code for word in desk.profile.insurances}
    with desk.store.reading() as connection:
        told = connection.scalars(select(cases.c.insurances)).all()

    assert {code for text in told if text for code in text.split(",")} <= known


def test_history_takes_none_of_our_numbers(desk: Desk) -> None:
    take_in(desk, NAMES[2])

    assert count(desk, taken_number) == count(desk, series_counter) == 0
    assert file_of(desk, a_case(desk)).case["number"] == "云社调〔2026〕1号"


def test_history_asks_for_nothing_until_it_is_taken_up(desk: Desk) -> None:
    take_in(desk, NAMES[1])
    pending = desk.lists.case_ids(CaseQuery(view="accepted"))
    assert pending
    assert not any(desk.lists.today(TODAY, None).values())
    assert desk.lists.head_figures(TODAY)["open"] == 0
    assert desk.lists.case_ids(CaseQuery(view="unplanned")) == []

    desk.do(TakeUpCase(case_id=pending[0]))

    case = file_of(desk, pending[0]).case
    assert (case["next_action"], case["taken_up_on"]) == ("核对导入", TODAY)
    assert desk.lists.case_ids(CaseQuery(view="open")) == [pending[0]]
    assert [item.case_id for item in desk.lists.today(TODAY, None)["recent"]] == [pending[0]]


def test_the_road_of_an_old_case_is_told_by_its_result(desk: Desk) -> None:
    take_in(desk, NAMES[0])
    with desk.store.reading() as connection:
        roads: dict[int, list[Any]] = {}
        for row in connection.execute(select(move).order_by(move.c.id)):
            roads.setdefault(row.case_id, []).append((row.start, row.end))

    assert set(map(tuple, roads.values())) <= {
        ((None, Stage.ACCEPTED),),
        ((None, Stage.ACCEPTED), (Stage.ACCEPTED, Stage.CLOSED)),
        ((None, Stage.CLOSED),),
    }
    assert all(stage_of(desk, case_id) is road[-1][1] for case_id, road in roads.items())


def test_an_imported_case_is_not_accepted_a_second_time(desk: Desk) -> None:
    take_in(desk, NAMES[1])
    pending = desk.lists.case_ids(CaseQuery(view="accepted"))[0]

    assert refused(desk, AcceptCase(case_id=pending)).code in {"not_ready_to_accept", "no_road"}


@Ledger
def test_the_same_ledger_is_not_taken_in_twice(desk: Desk, name: str) -> None:
    take_in(desk, name)

    told = refused(desk, ImportLedger(path=str(LEDGERS / name)))

    assert told.code == "import_nothing_new"


def test_firms_that_are_known_are_not_made_again(desk: Desk) -> None:
    first = next(record for record in sidecar(NAMES[0])["records"] if record["credit_code"])
    a_case(desk, employer=first["employer"], credit_code=first["credit_code"])

    taken = take_in(desk, NAMES[0])

    assert taken.employers == sidecar(NAMES[0])["expected"]["employers"] - 1
    assert whole(desk) == []


def test_a_full_disk_takes_nothing_in_and_the_same_plan_may_be_tried_again(desk: Desk) -> None:
    a_case(desk)
    before = everything(desk)
    ready = prepare_import(ImportLedger(path=LEDGER), desk)
    run = USE_CASES["ImportLedger"]
    pages = int(one_pragma(desk, "page_count"))
    limit(desk, pages + 8)

    with pytest.raises(DeskError) as told:
        desk._perform(run, ready)
    limit(desk, 2**30)

    assert told.value.code == "disk_full"
    assert everything(desk) == before

    desk.do(replace(ready, path=LEDGER))
    assert len(visible(desk)["cases"]) == sidecar(NAMES[1])["expected"]["cases"] + 1
    assert whole(desk) == []


def one_pragma(desk: Desk, name: str) -> Any:  # noqa: ANN401 - any value
    with desk.store.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def limit(desk: Desk, pages: int) -> None:
    """Let every connection of the store grow the file to so many pages and no further."""
    with desk.store.reading() as one, desk.store.reading() as other:
        for connection in (one, other):
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_a_file_that_is_no_ledger_is_refused_in_words(desk: Desk, tmp_path: Any) -> None:  # noqa: ANN401 - a folder
    path = tmp_path / "信.csv"
    path.write_text("尊敬的领导,您好\n今天天气很好,是的\n", encoding="utf-8")

    assert refused(desk, ImportLedger(path=str(path))).code == "no_dispute_ledger"


def test_amounts_of_history_lie_in_their_own_layer(desk: Desk) -> None:
    take_in(desk, NAMES[0])
    with desk.store.reading() as connection:
        layers = set(connection.scalars(select(amount.c.layer)))

    assert {str(layer) for layer in layers} == {"claimed", "ledger_paid"}


def test_only_open_history_is_taken_up(desk: Desk) -> None:
    take_in(desk, NAMES[1])
    ended = desk.lists.case_ids(CaseQuery(view="closed"))[0]

    for case_id in (ended, a_case(desk)):
        assert refused(desk, TakeUpCase(case_id=case_id)).code == "not_to_take_up"


def test_who_reopens_history_takes_it_up(desk: Desk) -> None:
    take_in(desk, NAMES[1])
    ended = desk.lists.case_ids(CaseQuery(view="closed"))[0]

    desk.do(ReopenCase(case_id=ended, reason="有新的事实"))

    assert ended in desk.lists.case_ids(CaseQuery(view="open"))
    assert file_of(desk, ended).case["handler_id"] == desk.actor.id


def test_who_plans_something_for_open_history_takes_it_up(desk: Desk) -> None:
    take_in(desk, NAMES[0])
    case_id = next(
        one for one in desk.lists.case_ids(CaseQuery()) if file_of(desk, one).case["stage"] in OPEN
    )
    assert case_id not in desk.lists.case_ids(CaseQuery(view="open"))

    desk.do(SetNextAction(case_id=case_id, next_action="打电话", next_action_on=TODAY))

    assert case_id in desk.lists.case_ids(CaseQuery(view="open"))
    desk.do(TakeUpCase(case_id=case_id))
    found = file_of(desk, case_id).case
    assert (found["next_action"], found["next_action_on"]) == ("打电话", TODAY)
    assert found["handler_id"] == desk.actor.id


def test_a_plan_that_somebody_overtook_is_not_written(desk: Desk) -> None:
    command = prepare_import(ImportLedger(path=str(LEDGERS / NAMES[1])), desk)
    take_in(desk, NAMES[1])

    assert refused(desk, command).code == "import_meanwhile"


def test_a_withdrawn_import_is_not_brought_back_beside_a_newer_one(desk: Desk) -> None:
    first = take_in(desk, NAMES[1])
    withdrawal = desk.do(WithdrawImport(batch_id=first.batch_id))
    take_in(desk, NAMES[1])

    assert refused(desk, UndoEntry(seq=withdrawal.entry)).code == "taken_again"


def test_nobody_takes_a_case_up_who_is_not_there(desk: Desk) -> None:
    take_in(desk, NAMES[1])
    pending = desk.lists.case_ids(CaseQuery(view="accepted"))[0]

    assert refused(desk, TakeUpCase(case_id=pending, handler_id=99)).code == "no_record"


def test_a_prepared_import_may_be_tried_again_after_it_failed(desk: Desk) -> None:
    a_case(desk)
    prepared = prepare_import(ImportLedger(path=LEDGER), desk)
    assert prepared.plan is not None
    before = deepcopy(prepared.plan)

    desk.do(prepared)

    assert prepared.plan == before
    assert whole(desk) == []


@pytest.mark.parametrize("name", [path.name for path in sorted(LEDGERS.glob("p0*.[xc]*"))])
def test_cases_prepared_while_they_are_read_become_the_same_rows(desk: Desk, name: str) -> None:
    early: list[LedgerCase] = []
    with LedgerChild(LEDGERS / name, today=TODAY) as child:
        reading, planner = read_and_prepare(child, desk)
    again = read_ledger(LEDGERS / name, today=TODAY, take=early.extend)

    assert again == reading
    assert len(early) >= len(reading.cases) > 0
    prepared = planner.plan(reading)
    afterwards = make_planner(desk).plan(reading)
    assert prepared == afterwards


def test_a_firm_the_store_knows_by_another_spelling_is_prepared_anew(desk: Desk) -> None:
    spelled = sidecar(NAMES[0])["records"][0]["employer"].replace("有限公司", "（有限公司）")
    a_case(desk, employer=spelled)
    with LedgerChild(LEDGERS / NAMES[0], today=TODAY) as child:
        reading, planner = read_and_prepare(child, desk)

    plan = planner.plan(reading)

    assert spelled in plan.lines.column("employer_name")
    assert plan == make_planner(desk).plan(reading)


@pytest.mark.parametrize("change", ["firm", "case", "setting", "worker"])
def test_a_plan_that_rests_on_what_changed_meanwhile_is_not_written(
    desk: Desk, change: str
) -> None:
    case_id = a_case(desk, employer=sidecar(NAMES[0])["records"][0]["employer"])
    firm = file_of(desk, case_id).employer["id"]
    command = prepare_import(ImportLedger(path=str(LEDGERS / NAMES[0])), desk)
    changes: dict[str, object] = {
        "firm": EditEmployer(employer_id=firm, changes={"name": "广州例改制衣厂"}),
        "case": EditCase(case_id=case_id, changes={"note": "改"}),
        "setting": ChangeSetting(name="station.name", value="例站"),
        "worker": AddClaimant(case_id=case_id, claimant=NewClaimant(name="增例")),
    }
    desk.do(changes[change])

    assert refused(desk, command).code == "import_meanwhile"


def test_what_the_store_knows_is_told_only_to_who_may_import(desk: Desk) -> None:
    take_in(desk, NAMES[0])
    other = with_rights(desk, *(set(Right) - {Right.IMPORT}))

    with pytest.raises(DeskError) as told:
        make_planner(other)

    assert told.value.code == "no_right"
