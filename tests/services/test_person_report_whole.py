"""The report tells every text that is stored in a case about one worker, or has a reason not to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from sqlalchemy import BigInteger, Boolean, Column, Integer, Table, Text, insert, select, update

from dispute_desk.domain.months import Month
from dispute_desk.services.acceptance import AssignCase
from dispute_desk.services.editing import AddNote, EditCase, EditClaimant
from dispute_desk.services.importing import ImportLedger
from dispute_desk.services.intake import NewClaimant
from dispute_desk.services.person_report import report_values
from dispute_desk.store.kinds import TABLE_OF
from dispute_desk.store.tables import import_batch, import_row
from dispute_desk.store.types import DayText, MomentText, MonthText, SetText
from tests.services.one_of_each import LEDGER
from tests.services.person_papers import ID, case_of, request, told
from tests.services.station import claimants

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dispute_desk.services.desk import Desk

#: Kinds of a case, of the visit and the letter that belong to it: a row of each is made.
OF_THE_WORKER = (
    "visit", "visitor", "ticket", "checked_item", "enquiry", "insured_line", "legal_aid",
    "attachment", "evidence", "investigation", "waiver", "power_of_attorney", "appointment",
    "offer", "agreement", "term", "signature", "confirmation", "tax_order", "person_request",
    "move", "payment", "amount", "session", "follow_up", "referral", "note", "paper", "letter",
    "calculation", "snooze", "clock_extension",
)  # fmt: skip
_CODE = "a code of a closed list, told in words where it is no marker"
_KEY = "a key of the store, no word about anybody"
_FILE = "a fact about the file; the paper says that its content can be seen and copied"
_AGENT = "personal data of the agent; the paper says so and counts the agents"
_SUM = "only the result is told; the paper says that the figures by month can be seen"
_LETTER = "the letter is the employer's; the paper counts the letters and says where they are seen"
_STAFF = "the certificate of an official, nothing about the worker"
#: Texts of his case the report does not tell, and why.
LEFT_OUT: dict[str, str] = {
    "claimant.person_key": _KEY,
    "claimant.insurances": _CODE,
    "cases.insurances": _CODE,
    "cases.number": "stands in the column of the case numbers",
    "cases.retention": "how long the file is kept: a rule of the archive, nothing about the worker",
    "visit.insurances": _CODE,
    "visitor.person_key": _KEY,
    "visitor.id_no": "his own number: it heads the paper",
    "visitor.name": "his own name: it heads the paper",
    "person_request.name": "his own name: it heads the paper",
    "person_request.id_no": "his own number: it heads the paper",
    "claimant.name": "his own name: it heads the paper",
    "claimant.id_no": "his own number: it heads the paper",
    "checked_item.list_code": _CODE,
    "checked_item.choice": _CODE,
    "enquiry.claimants": _KEY,
    "attachment.of_kind": _KEY,
    "attachment.sha256": _FILE,
    "attachment.media_type": _FILE,
    "investigation.certificate": _STAFF,
    "investigation.second_certificate": _STAFF,
    "power_of_attorney.agent_id_no": _AGENT,
    "power_of_attorney.agent_phone": _AGENT,
    "paper.kind": _CODE,
    "confirmation.right": _CODE,
    "snooze.what": "a code of what a caseworker put off for himself, nothing about the worker",
    "calculation.asked": _SUM,
    "calculation.figures": _SUM,
    "calculation.missing": _SUM,
    "calculation.switches": _SUM,
    "calculation.pack_id": _SUM,
    "calculation.pack_version": _SUM,
    "calculation.pack_sha256": _SUM,
    "import_row.sheet": "told with the row",
    **{
        f"letter.{one}": _LETTER
        for one in (
            "issuer", "told", "return_note", "approver", "service_way", "failure", "refusal",
            "reply_result", "verification", "void_reason", "skip_reason",
        )
    },
}  # fmt: skip
#: Codes without which a row could not be told.
VALID = {
    ("confirmation", "right"): "judicial_confirmation",
    ("checked_item", "list_code"): "例",
    ("visitor", "name"): "张例",
    ("visitor", "id_no"): ID,
    ("person_request", "name"): "张例",
    ("person_request", "id_no"): ID,
    ("visit", "insurances"): "pension",
    ("enquiry", "claimants"): None,
    ("attachment", "of_kind"): None,
}
#: What other columns hold.
PLAIN: dict[type, Any] = {
    DayText: date(2026, 11, 3),
    MonthText: Month(2024, 8),
    Boolean: True,
    BigInteger: 100,
    Integer: 1,
}


def is_words(column: Column[Any]) -> bool:
    return type(column.type) is Text and column.name != "uuid"


def a_value(table: Table, column: Column[Any], keys: dict[str, int]) -> Any:  # noqa: ANN401
    """Return what a column of a made row holds: a marker where it holds words."""
    if (table.name, column.name) in VALID:
        return VALID[table.name, column.name]
    if column.foreign_keys:
        (key,) = column.foreign_keys
        return keys.get(key.target_fullname.split(".")[0])
    kind = column.type
    if column.name in {"hidden", "of_id"} or isinstance(kind, MomentText):
        return None
    if column.name == "uuid":
        return str(uuid4())
    if isinstance(kind, SetText):
        return next(iter(kind.members.__members__.values()))
    return (
        marker(table, column)
        if is_words(column)
        else next(value for of, value in PLAIN.items() if isinstance(kind, of))
    )


def marker(table: Table, column: Column[Any]) -> str:
    return f"标记{table.name}.{column.name}末"


def fill(connection: Connection, desk: Desk, case_id: int, worker: int) -> None:
    """Put a marker into every text of the case, of its worker and of a row of each kind."""
    keys: dict[str, int] = {"cases": case_id, "claimant": worker, "person": int(desk.actor.id or 0)}
    for kind in OF_THE_WORKER:
        table = TABLE_OF[kind]
        row = {one.name: a_value(table, one, keys) for one in table.c if one.name != "id"}
        if kind == "appointment":
            row["session_id"] = None
        made = insert(table).values(row).returning(table.c.id)
        keys[table.name] = int(connection.scalar(made) or 0)
    for name, key in (("case", case_id), ("claimant", worker)):
        table = TABLE_OF[name]
        said = {
            one.name: marker(table, one)
            for one in table.c
            if is_words(one) and f"{table.name}.{one.name}" not in LEFT_OUT
        }
        connection.execute(update(table).where(table.c.id == key).values(said))


def test_every_text_of_a_case_of_one_worker_is_told_or_has_a_reason(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例", id_no=ID))
    (worker,) = claimants(desk, case_id)
    with desk.store.beside() as connection:
        fill(connection, desk, case_id, worker)

    values = report_values(desk, request(desk, id_no=ID))

    whole = told(values)
    tables = [TABLE_OF[kind] for kind in ("case", "claimant", *OF_THE_WORKER)]
    texts = {
        f"{table.name}.{one.name}": marker(table, one)
        for table in tables
        for one in table.c
        if is_words(one)
    }
    untold = {name for name, mark in texts.items() if mark not in whole and name not in LEFT_OUT}
    assert "、".join(sorted(untold)) == ""
    assert {name for name in LEFT_OUT if name in texts and texts[name] in whole} == set()
    for said in (
        "1 件附件只列名称",
        "1 次补缴测算只列结果",
        "1 份函书",
        "1 名代理人",
        "条操作记录",
    ):
        assert said in values["left_out"]


def test_no_table_with_a_case_is_forgotten() -> None:
    tied = {kind for kind, table in TABLE_OF.items() if "case_id" in table.c}

    assert tied - {"claimant"} <= set(OF_THE_WORKER)


def test_what_stood_there_before_is_told(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例", id_no=ID, phone="13800001111"))
    (worker,) = claimants(desk, case_id)
    changes = {"phone": "13900002222", "address": "广州市甲路1号"}
    desk.do(EditClaimant(claimant_id=worker, changes=changes))
    desk.do(EditClaimant(claimant_id=worker, changes={"address": "广州市乙路2号"}))
    desk.do(EditCase(case_id=case_id, changes={"note": "先前的备注"}))
    desk.do(EditCase(case_id=case_id, changes={"note": "现在的备注"}))

    values = report_values(desk, request(desk, id_no=ID))

    former = {row["text"] for row in values["persons"] if row["what"] == "修改前"}
    assert former == {
        "职工 联系电话：13800001111 → 13900002222",
        "职工 住址：广州市甲路1号 → 广州市乙路2号",
        "案件 备注：先前的备注 → 现在的备注",
    }


@pytest.mark.parametrize("names", [("张例",), ("张例", "李例")])
def test_who_handled_it_before_is_told_though_many_cases_were_given_away_at_once(
    desk: Desk, names: tuple[str, ...]
) -> None:
    ids = [case_of(desk, *(NewClaimant(name=name) for name in names)) for _ in range(3)]
    first, second = desk.lists.people()[:2]
    for person in (first, second):
        desk.do(AssignCase(case_ids=tuple(ids), handler_id=person.id))

    values = report_values(desk, request(desk), by_name=True)

    rows = [row["text"] for row in values["persons"] if row["what"] == "修改前"]
    assert rows.count(f"案件 承办人：{first.name} → {second.name}") == 3
    assert f"承办人：{second.name}" in told(values)


def test_in_a_case_of_several_the_words_are_kept_back_and_so_is_what_they_were(desk: Desk) -> None:
    case_id = case_of(desk, NewClaimant(name="张例"), NewClaimant(name="李例"))
    for note in ("第二位有病", "第二位已痊愈"):
        desk.do(EditCase(case_id=case_id, changes={"note": note}))

    values = report_values(desk, request(desk), by_name=True)

    assert "第二位" not in told(values)
    assert "备注：涉及他人，内容未附" in told(values)


def test_where_others_records_name_him_they_are_counted(desk: Desk) -> None:
    case_of(desk, NewClaimant(name="张例", id_no=ID))
    other = case_of(desk, NewClaimant(name="李例"))
    before = report_values(desk, request(desk, id_no=ID))["left_out"]
    desk.do(AddNote(case_id=other, text="张例的工友"))
    desk.do(ImportLedger(path=LEDGER))
    with desk.store.beside() as connection:
        rows = select(import_row.c.id).limit(1)
        key = connection.scalar(rows)
        connection.execute(
            update(import_row).where(import_row.c.id == key).values(raw='[["备注", "张例的工友"]]')
        )
        assert connection.scalar(select(import_batch.c.id))

    values = report_values(desk, request(desk, id_no=ID))

    assert "字样" not in before
    assert "有 2 处出现“张例”字样" in values["left_out"]
    assert "工友" not in told(values)
