"""What the office adds to the figures of a region: drafted, confirmed by a second person, ended."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.office_rows import (
    OFFICE_KIND_WORDS,
    OfficeKind,
    OfficeRow,
    OfficeRowView,
    PolicyFigures,
    check_apart,
    row_of,
)
from dispute_desk.domain.policy_rows import TO_CONFIRM, MonthRow
from dispute_desk.domain.rights import Right
from dispute_desk.domain.staff import Person
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import load_region
from dispute_desk.services.codec import decode, encode
from dispute_desk.services.steps import REASON_NEEDED
from dispute_desk.services.use_cases import use_case

if TYPE_CHECKING:
    from dispute_desk.domain.office_table import GivenRow
    from dispute_desk.domain.policy_pack import PolicyPack
    from dispute_desk.store.transaction import Transaction

DOCUMENT_NEEDED = sentence(
    "policy_document_needed",
    QT_TRANSLATE_NOOP("errors", "请写明依据的文件：文号或名称，别人要能找到原文。"),
)
NO_ROWS = sentence(
    "policy_no_rows", QT_TRANSLATE_NOOP("errors", "没有选择要办理的参数行，请至少选一行。")
)
ROW_ABSENT = sentence(
    "policy_row_absent",
    QT_TRANSLATE_NOOP("errors", "{region} 的参数表里没有“{row_id}”这一行。请在参数表页上选择。"),
)
NO_INSURANCE = sentence(
    "policy_row_no_insurance",
    QT_TRANSLATE_NOOP(
        "errors", "{region} 从 {begin} 到 {end} 没有这个险种，不能补录。请核对月份。"
    ),
)
NEEDS_NONE = sentence(
    "policy_row_needs_none",
    QT_TRANSLATE_NOOP(
        "errors", "“{row_id}”不需要确认：它已经可以计算，或者只是用来对照。请选待确认的一行。"
    ),
)
CONFIRMED_BEFORE = sentence(
    "policy_row_confirmed_before",
    QT_TRANSLATE_NOOP("errors", "这一行已经确认过了（{name}），不需要再确认。"),
)
SECOND_PERSON = sentence(
    "policy_second_person",
    QT_TRANSLATE_NOOP(
        "errors", "这一行是 {person} 录入的，须由另一位有权限的人核对文件后确认：{others}。"
    ),
)
WITHDRAWN_BEFORE = sentence(
    "policy_row_withdrawn",
    QT_TRANSLATE_NOOP("errors", "这一行已经停用（{name}）。要用的，请另外补录一行。"),
)


@dataclass(frozen=True, kw_only=True)
class AddPolicyRow:
    """Draft rows of the office's own beside a region's figures, with the document they rest on.

    They are computed with once ``ConfirmPolicyRow`` confirmed them; all of ``rows`` or none.
    """

    region: str
    rows: tuple[PolicyFigures, ...]
    reason: str
    document_no: str = ""
    document_title: str = ""


@dataclass(frozen=True, kw_only=True)
class ConfirmPolicyRow:
    """Confirm drafts: by a second person where somebody else has the right, else by the same.

    ``reason`` says how it was checked.
    """

    record_ids: tuple[int, ...]
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ConfirmShippedRow:
    """Confirm by a document a shipped row that is derived, unverified or past its time.

    Where a second person has the right it stays a draft until ``ConfirmPolicyRow``.
    """

    region: str
    row_id: str
    reason: str
    document_no: str = ""
    document_title: str = ""


@dataclass(frozen=True, kw_only=True)
class WithdrawPolicyRow:
    """Take additions out of use from today on, with the reason; earlier calculations keep them."""

    record_ids: tuple[int, ...]
    reason: str
    document_no: str = ""


@use_case(
    AddPolicyRow, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "补录参数（草稿）")
)
def add_policy_row(command: AddPolicyRow, tx: Transaction) -> list[int]:
    """Write the drafts; return their ids."""
    pack = load_region(command.region)
    check_founded(command)
    if not command.rows:
        raise DeskError(NO_ROWS, field="rows")
    live = _own(tx, command.region)
    made = []
    for figures in command.rows:
        row_of(figures)
        check_exists(figures, pack)
        check_apart(figures, live)
        live.append((figures, document_of(command)))
        kept = json.dumps(encode(figures), ensure_ascii=False, sort_keys=True)
        months = {"from_month": figures.from_month, "to_month": figures.to_month}
        made.append(tx.add(_new(command, figures.kind, tx, fields=kept, **months)).id)
    tx.subject = _subject(command.rows[0].kind, command.document_no or command.document_title)
    return made


@use_case(
    ConfirmPolicyRow, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "确认补录的参数")
)
def confirm_policy_row(command: ConfirmPolicyRow, tx: Transaction) -> None:
    """Confirm the drafts; the same person may only where nobody else could."""
    records = _records(command.record_ids, tx)
    for record in records:
        if record.withdrawn_on is not None:
            raise DeskError(WITHDRAWN_BEFORE, name=_name(record))
        if record.confirmed_on is not None:
            raise DeskError(CONFIRMED_BEFORE, name=_name(record))
        _check_second(record, tx)
        _confirm(record, tx)


@use_case(
    ConfirmShippedRow, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "凭文件确认参数")
)
def confirm_shipped_row(command: ConfirmShippedRow, tx: Transaction) -> int:
    """Write the office's word for a shipped row down; in force at once where one is alone."""
    pack = load_region(command.region)
    check_founded(command)
    row = shipped_to_confirm(pack, command.row_id)
    for one in tx.all_of(OfficeRow, region=command.region, row_id=command.row_id):
        if one.withdrawn_on is None:
            raise DeskError(CONFIRMED_BEFORE, field="row_id", name=_name(one))
    record = tx.add(
        _new(
            command,
            OfficeKind.SHIPPED,
            tx,
            row_id=command.row_id,
            from_month=row.from_month,
            to_month=row.to_month,
        )
    )
    if not _others(record, tx):
        _confirm(record, tx)
    tx.subject = _name(record)
    return record.id


@use_case(WithdrawPolicyRow, right=Right.SETTINGS, title=QT_TRANSLATE_NOOP("command", "停用参数"))
def withdraw_policy_row(command: WithdrawPolicyRow, tx: Transaction) -> None:
    """End the additions today; what was computed as known before is computed as it was."""
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    for record in _records(command.record_ids, tx):
        if record.withdrawn_on is not None:
            raise DeskError(WITHDRAWN_BEFORE, name=_name(record))
        record.withdrawn_on = tx.office.today
        said = (command.reason.strip(), command.document_no.strip())
        record.withdrawn_why = " · ".join(part for part in said if part)


def check_policy_rows(tx: Transaction) -> None:
    """Refuse rows of the office's own for the same months: an undo may bring one back."""
    for region in {one.region for one in tx.all_of(OfficeRow)}:
        rows = _own(tx, region)
        for number, (figures, _) in enumerate(rows):
            check_apart(figures, rows[:number])


def figures_of(fields: str) -> PolicyFigures:
    """Return the figures as they were kept."""
    figures: PolicyFigures = decode(PolicyFigures, json.loads(fields))
    return figures


def row_json(view: OfficeRowView) -> dict[str, Any]:
    """Return an addition as scripts see it: its figures beside who answers for them."""
    told: dict[str, Any] = encode(view)
    figures = json.loads(told["fields"])
    given = {name: figures.get(name) for name in _FIGURES}
    if view.kind is not OfficeKind.RATE:
        given["base_kind"] = None
    shown = {**told, **given, "state": view.state.value}
    return {name: shown[name] for name in row_columns()}


def row_columns() -> tuple[str, ...]:
    """Return the keys of an addition as scripts see it."""
    kept = (one.name for one in fields(OfficeRowView) if one.name not in _NOT_SHOWN)
    return ("id", "state", *kept, *_FIGURES)


#: What an addition carries that scripts see elsewhere, or not at all.
_NOT_SHOWN = frozenset({"id", "fields", "made_by_id"})
#: What scripts see of the figures; kind and months stand on the row itself.
_FIGURES = tuple(
    one.name for one in fields(PolicyFigures) if one.name not in {"kind", "from_month", "to_month"}
)


def _new(
    command: AddPolicyRow | ConfirmShippedRow,
    kind: OfficeKind,
    tx: Transaction,
    **more: Any,  # noqa: ANN401 - fields of the record
) -> OfficeRow:
    return OfficeRow(
        region=command.region,
        kind=kind.value,
        reason=command.reason.strip(),
        document_no=command.document_no.strip() or None,
        document_title=command.document_title.strip() or None,
        made_by_id=tx.office.actor.id,
        made_on=tx.office.today,
        recorded_at=tx.office.now,
        **more,
    )


def check_founded(command: AddPolicyRow | ConfirmShippedRow | GivenRow) -> None:
    """Refuse what names no reason or no document."""
    if not command.reason.strip():
        raise DeskError(REASON_NEEDED, field="reason")
    if not document_of(command):
        raise DeskError(DOCUMENT_NEEDED, field="document_no")


def document_of(command: AddPolicyRow | ConfirmShippedRow | GivenRow) -> str:
    """Return number and title of what figures rest on."""
    said = (command.document_no.strip(), command.document_title.strip())
    return " ".join(part for part in said if part)


def check_exists(figures: PolicyFigures, pack: PolicyPack) -> None:
    """Refuse months in which the region has no such insurance."""
    if figures.insurance is None:
        return
    span = pack.span.get(figures.insurance)
    begin, end = figures.from_month, figures.to_month
    if span is None or not (span.exists(begin) and span.exists(end)):
        facts = {"region": pack.title, "begin": begin, "end": end}
        raise DeskError(NO_INSURANCE, field="insurance", **facts)


def _own(tx: Transaction, region: str) -> list[tuple[PolicyFigures, str]]:
    """Return the figures of rows that are not ended, with their documents."""
    return [
        (figures_of(one.fields), one.document_no or one.document_title or "")
        for one in tx.all_of(OfficeRow, region=region)
        if one.withdrawn_on is None and one.kind != OfficeKind.SHIPPED
    ]


def _records(ids: tuple[int, ...], tx: Transaction) -> list[OfficeRow]:
    if not ids:
        raise DeskError(NO_ROWS, field="record_ids")
    records = tx.many(OfficeRow, list(dict.fromkeys(ids)))
    tx.subject = _name(records[0])
    return records


def shipped_to_confirm(pack: PolicyPack, row_id: str) -> MonthRow:
    """Return a shipped row that waits for the office's word; refuses any other."""
    row = _shipped(pack, row_id)
    if row is None:
        raise DeskError(ROW_ABSENT, field="row_id", region=pack.title, row_id=row_id)
    late = row.to_month > pack.confirmed_through
    if row.is_candidate or not (late or row.status in TO_CONFIRM):
        raise DeskError(NEEDS_NONE, field="row_id", row_id=row_id)
    return row


def _shipped(pack: PolicyPack, row_id: str) -> MonthRow | None:
    rows: tuple[MonthRow, ...] = (*pack.limits, *pack.rates, *pack.reliefs)
    return next((row for row in rows if row.row_id == row_id), None)


def _name(record: OfficeRow) -> str:
    """Return what people call an addition: what it is, and its document."""
    if record.row_id:
        return record.row_id
    return _subject(OfficeKind(record.kind), record.document_no or record.document_title or "")


def _subject(kind: OfficeKind, document: str) -> str:
    return f"{OFFICE_KIND_WORDS[kind]} {document}".strip()


def _confirm(record: OfficeRow, tx: Transaction) -> None:
    record.confirmed_by_id = tx.office.actor.id
    record.confirmed_on = tx.office.today
    record.alone = record.made_by_id == tx.office.actor.id


def _check_second(record: OfficeRow, tx: Transaction) -> None:
    others = _others(record, tx)
    if record.made_by_id == tx.office.actor.id and others:
        facts = {"person": tx.office.actor.name, "others": "、".join(others)}
        raise DeskError(SECOND_PERSON, **facts)


def _others(record: OfficeRow, tx: Transaction) -> list[str]:
    """Return who else could confirm: active people with the right."""
    rights_of = tx.office.profile.rights_of
    return [
        one.name
        for one in tx.all_of(Person)
        if one.active
        and one.id != record.made_by_id
        and Right.SETTINGS in rights_of(one.bundle_ids)
    ]
