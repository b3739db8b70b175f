"""``show``: one record with everything under it; numbers of persons masked unless revealed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli import shapes
from dispute_desk.cli.call import DONE, Call
from dispute_desk.cli.days import read_day
from dispute_desk.cli.later_kinds import refuse_later
from dispute_desk.cli.listing_registers import request_json
from dispute_desk.clock import end_of_day
from dispute_desk.domain.case_clocks import case_clocks
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.kept_cells import kept_rows
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.rights import Right
from dispute_desk.domain.station_ruled import as_known
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.revealing import RevealRecord
from dispute_desk.services.undo import title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from dispute_desk.domain.rows import CaseFile
    from dispute_desk.services.desk import Desk

NO_KIND = sentence(
    "no_such_kind",
    QT_TRANSLATE_NOOP("errors", "没有“{given}”这一类。可以用的是：{known}。"),
)
NOT_REVEALED = sentence(
    "may_not_see",
    QT_TRANSLATE_NOOP("errors", "{person} 没有查看这些内容的权限。请由有权限的人查看。"),
)


ONLY_CASES = sentence(
    "as_of_only_cases",
    QT_TRANSLATE_NOOP("errors", "只有案件可以看某一天的样子，请用 show case 案号 --as-of 日期。"),
)
DAY_TO_COME = sentence(
    "as_of_day_to_come",
    QT_TRANSLATE_NOOP("errors", "{day} 还没有到，案件只能看今天和以前的样子。"),
)


def add_to(app: typer.Typer, plain: Callable[[], typer.Typer]) -> None:
    """Add the commands of this room."""
    del plain
    about = QT_TRANSLATE_NOOP(
        "cli",
        "看一条记录和它下面的一切：案件、单位、文书、导入批次、申请、操作、测算。",
    )
    app.command("show", help=about)(show)


def show(
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            help=QT_TRANSLATE_NOOP(
                "cli",
                "类别：case、employer、letter、paper、batch、request、audit、calculation",
            )
        ),
    ],
    ref: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "案号、名称或编号"))],
    *,
    reveal: Annotated[
        bool,
        typer.Option(
            "--reveal", help=QT_TRANSLATE_NOOP("cli", "显示完整的证件号和电话（须有权限，留痕）")
        ),
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", help=QT_TRANSLATE_NOOP("cli", "案件在这一天结束时的样子")),
    ] = None,
) -> int:
    """Show one record."""
    call: Call = ctx.obj
    if as_of is not None and kind != "case":
        raise DeskError(ONLY_CASES)
    day = read_day(as_of) if as_of is not None else None
    refuse_later(kind)
    shower = _SHOWERS.get(kind)
    if shower is None:
        raise DeskError(NO_KIND, given=kind, known="、".join(_SHOWERS))
    with call.desk() as desk:
        _check(desk, Right.SEE_AUDIT if kind == "audit" else Right.SEE_CASES)
        shown = shower(desk, ref, not reveal) if day is None else _past(desk, ref, day, not reveal)
        if reveal:
            desk.do(RevealRecord(kind=kind, record_id=shown["id"], ref=ref))
    if call.json:
        call.answer(shown)
    else:
        call.tell(json.dumps(shapes.plain(shown), ensure_ascii=False, indent=2))
    return DONE


def _check(desk: Desk, right: Right) -> None:
    if right not in desk.actor.rights:
        raise DeskError(NOT_REVEALED, person=desk.actor.name)


def case_json(file: CaseFile, *, masked: bool = True) -> dict[str, Any]:
    """Return a case with everything under it: the case's fields first, then the lists."""

    def under(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        return [shapes.record(row, masked=masked) for row in rows]

    handler = file.case.get("handler_id")
    shown = {"kind": "case"} | shapes.record(file.case, masked=masked)
    return shown | {
        "handler": file.people.get(handler) if handler else None,
        "employer": shapes.record(file.employer, masked=masked),
        "sums": {name: yuan_text(fen) for name, fen in file.sums.items()},
        "claimants": under(file.claimants),
        "amounts": under(file.amounts),
        "sessions": under(file.sessions),
        "agreements": under(file.agreements),
        "payments": under(file.payments),
        "follow_ups": under(file.follow_ups),
        "referrals": under(file.referrals),
        "notes": under(file.notes),
        "papers": under(file.papers),
        "moves": under(file.moves),
        "ledger_rows": under(file.ledger_rows),
        "ledger_other": _other_cells(file, masked=masked),
        "beside": {kind: under(rows) for kind, rows in file.beside.items()},
        "before": {
            "agreements": under(file.before.agreements),
            "confirmations": under(file.before.confirmations),
            "moves": under(file.before.moves),
        },
    }


def _other_cells(file: CaseFile, *, masked: bool) -> list[dict[str, Any]]:
    """Return the cells of the imported rows that no field takes, row by row."""
    return [
        {
            "sheet": one.sheet,
            "row": one.row,
            "cells": [
                {"heading": heading, "text": mask_numbers_in(text) if masked else text}
                for heading, text in one.cells
            ],
        }
        for one in kept_rows(file.ledger_rows, file.employer)
    ]


def clocks_json(file: CaseFile, desk: Desk, day: date | None = None) -> list[dict[str, Any]]:
    """Return the clocks of a case, each with how its end was counted; late by a day or today."""
    today = day or desk.office().today
    return [
        {
            "clock": clock.rule.code,
            "label": clock.rule.label,
            "about": clock.about or None,
            "start": clock.start,
            "due": clock.due,
            "paused_since": clock.paused_since,
            "stopped_on": clock.stopped_on,
            "late": clock.is_late(today),
            "estimated": clock.deadline is not None and clock.deadline.estimated,
            "explanation": clock.deadline.explanation() if clock.deadline else (),
            "basis": clock.rule.basis,
        }
        for clock in case_clocks(file, as_known(desk.profile, today), desk.calendar)
    ]


def _case(desk: Desk, ref: str, masked: bool) -> dict[str, Any]:  # noqa: FBT001 - a table's shape
    file = desk.lists.case_file(desk.lists.find_case(ref))
    return case_json(file, masked=masked) | {"clocks": clocks_json(file, desk)}


def _past(desk: Desk, ref: str, day: date, masked: bool) -> dict[str, Any]:  # noqa: FBT001
    """Return a case as it stood when a day ended."""
    if day > desk.office().today:
        raise DeskError(DAY_TO_COME, day=day)
    file = desk.lists.case_as_of(desk.lists.find_case(ref), end_of_day(day))
    told = case_json(file, masked=masked)
    return told | {"as_of": day.isoformat(), "clocks": clocks_json(file, desk, day)}


def _employer(desk: Desk, ref: str, masked: bool) -> dict[str, Any]:  # noqa: FBT001
    from dispute_desk.services import registers  # noqa: PLC0415 - the store is heavy

    found = registers.employer(desk, ref)
    file = desk.lists.employer_file(found["id"])

    def under(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        return [shapes.record(row, masked=masked) for row in rows]

    ids = found["cases"]
    listed = desk.lists.case_rows(ids)
    return (
        {"kind": "employer"}
        | shapes.record(found, masked=masked)
        | {
            "sums": {name: yuan_text(fen) for name, fen in file.sums.items()},
            "facts": under(file.facts),
            "contacts": under(file.contacts),
            "papers": under(file.papers),
            "visits": under(file.visits),
            "case_rows": [shapes.row(listed[one]) for one in ids if one in listed],
        }
    )


def _paper(desk: Desk, ref: str, masked: bool) -> dict[str, Any]:  # noqa: FBT001
    from dispute_desk.services import registers  # noqa: PLC0415 - the store is heavy

    found = shapes.record(registers.paper(desk, ref), masked=masked)
    return found | {"record": "paper"}


def _batch(desk: Desk, ref: str, masked: bool) -> dict[str, Any]:  # noqa: FBT001
    from dispute_desk.services import registers  # noqa: PLC0415 - the store is heavy

    found = shapes.record(registers.batch(desk, ref), masked=masked)
    return {"kind": "batch"} | found | {"counts": json.loads(found["counts"])}


def _request(desk: Desk, ref: str, masked: bool) -> dict[str, Any]:  # noqa: FBT001
    from dispute_desk.services.request_lists import person_request  # noqa: PLC0415 - heavy

    found = request_json(person_request(desk, ref), masked=masked)
    return {"record": "request"} | found


def _calculation(desk: Desk, ref: str, masked: bool) -> dict[str, Any]:  # noqa: FBT001
    from dispute_desk.cli.calculations import calculation_json  # noqa: PLC0415 - heavy

    return calculation_json(desk, ref, masked=masked)


def _audit(desk: Desk, ref: str, masked: bool) -> dict[str, Any]:  # noqa: FBT001
    case_id = desk.lists.find_case(ref)
    entries = desk.lists.history(case_id=case_id, limit=_ALL)
    changed: dict[int, list[dict[str, Any]]] = {}
    for start in range(0, len(entries), _BLOCK):
        seqs = [entry.seq for entry in entries[start : start + _BLOCK]]
        for one in desk.lists.field_changes(seqs, case_id=case_id):
            if not shapes.is_shown(one.field, masked=masked):
                continue
            told = {
                "kind": one.kind,
                "id": one.record_id,
                "field": one.field,
                "before": shapes.field_value(one.field, one.before, masked=masked),
                "after": shapes.field_value(one.field, one.after, masked=masked),
            }
            changed.setdefault(one.seq, []).append(told)
    return {
        "kind": "audit",
        "id": case_id,
        "entries": [
            shapes.row(entry)
            | {"title": title_of(entry.command), "fields": changed.get(entry.seq, [])}
            for entry in entries
        ],
    }


#: More entries than one case will ever have; and how many are asked for in one question.
_ALL, _BLOCK = 1_000_000, 500
_SHOWERS: dict[str, Callable[[Desk, str, bool], dict[str, Any]]] = {
    "case": _case,
    "employer": _employer,
    "letter": _paper,
    "paper": _paper,
    "batch": _batch,
    "request": _request,
    "audit": _audit,
    "calculation": _calculation,
}
