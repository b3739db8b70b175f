"""Words for what the journal holds: kinds of records, their fields, values before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.fields import Field, FieldKind, field_of
from dispute_desk.domain.masking import MASKERS
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.domain.rows import FieldChange
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.history.field_words import FIELDS, FIELDS_OF, MASKS, SETS
from dispute_desk.ui.pages.history.more_fields import INSIDE
from dispute_desk.ui.pages.history.setting_words import EMPTY, setting_name, setting_value
from dispute_desk.ui.steps.words import Words, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dispute_desk.ui.seat import Seat

    #: What records are called, by kind and id.
    Names = Mapping[tuple[str, int], str]

CATALOGUES: dict[str, tuple[Field, ...]] = {
    "case": CASE_FIELDS,
    "claimant": CLAIMANT_FIELDS,
    "employer": EMPLOYER_FIELDS,
}
KINDS = {
    "case": QT_TRANSLATE_NOOP("records", "案件"),
    "claimant": QT_TRANSLATE_NOOP("records", "职工"),
    "employer": QT_TRANSLATE_NOOP("records", "用人单位"),
    "amount": QT_TRANSLATE_NOOP("records", "金额"),
    "session": QT_TRANSLATE_NOOP("records", "调解会"),
    "agreement": QT_TRANSLATE_NOOP("records", "协议"),
    "payment": QT_TRANSLATE_NOOP("records", "缴费"),
    "follow_up": QT_TRANSLATE_NOOP("records", "回访"),
    "referral": QT_TRANSLATE_NOOP("records", "转办"),
    "note": QT_TRANSLATE_NOOP("records", "沟通记录"),
    "paper": QT_TRANSLATE_NOOP("records", "文书"),
    "visit": QT_TRANSLATE_NOOP("records", "来访来电"),
    "visitor": QT_TRANSLATE_NOOP("records", "来访人"),
    "ticket": QT_TRANSLATE_NOOP("records", "热线工单"),
    "checked_item": QT_TRANSLATE_NOOP("records", "清单项目"),
    "employer_fact": QT_TRANSLATE_NOOP("records", "单位费率情况"),
    "employer_contact": QT_TRANSLATE_NOOP("records", "单位联系人"),
    "enquiry": QT_TRANSLATE_NOOP("records", "协查"),
    "insured_line": QT_TRANSLATE_NOOP("records", "参保缴费情况"),
    "legal_aid": QT_TRANSLATE_NOOP("records", "法律援助"),
    "clock_extension": QT_TRANSLATE_NOOP("records", "批准延长"),
    "attachment": QT_TRANSLATE_NOOP("records", "附件"),
    "evidence": QT_TRANSLATE_NOOP("records", "证据"),
    "investigation": QT_TRANSLATE_NOOP("records", "调查记录"),
    "waiver": QT_TRANSLATE_NOOP("records", "放弃参保承诺"),
    "power_of_attorney": QT_TRANSLATE_NOOP("records", "委托授权"),
    "appointment": QT_TRANSLATE_NOOP("records", "日程"),
    "offer": QT_TRANSLATE_NOOP("records", "调解方案"),
    "term": QT_TRANSLATE_NOOP("records", "协议条款"),
    "signature": QT_TRANSLATE_NOOP("records", "签名盖章"),
    "confirmation": QT_TRANSLATE_NOOP("records", "协议确认"),
    "tax_order": QT_TRANSLATE_NOOP("records", "税务文书"),
    "person_request": QT_TRANSLATE_NOOP("records", "个人信息申请"),
    "snooze": QT_TRANSLATE_NOOP("records", "暂缓提醒"),
    "saved_view": QT_TRANSLATE_NOOP("records", "保存的视图"),
    "policy_row": QT_TRANSLATE_NOOP("records", "参数表补录"),
    "import_profile": QT_TRANSLATE_NOOP("records", "台账读法"),
    "station_rule": QT_TRANSLATE_NOOP("records", "期限与口径"),
    "taught_heading": QT_TRANSLATE_NOOP("records", "教过的表头"),
    "move": QT_TRANSLATE_NOOP("records", "办理环节"),
    "person": QT_TRANSLATE_NOOP("records", "人员"),
    "setting": QT_TRANSLATE_NOOP("records", "设置"),
    "batch": QT_TRANSLATE_NOOP("records", "导入"),
    "number": QT_TRANSLATE_NOOP("records", "编号"),
    "letter": QT_TRANSLATE_NOOP("records", "一函两书"),
    "letter_copy": QT_TRANSLATE_NOOP("records", "文书留存的文件"),
    "calculation": QT_TRANSLATE_NOOP("records", "补缴测算"),
}
#: Counted by the program, not by people.
SILENT = frozenset(
    {
        "row_version",
        "person_key",
        "name_key",
        "heading_key",
        "uuid",
        "case_id",
        "agreement_id",
        "payment_id",
        "batch_id",
        "closed_from",
        "suspended_from",
        "settled_from",
        "visit_id",
        "enquiry_id",
        "session_id",
        "order_id",
        "continues_id",
        "of_kind",
        "of_id",
        "query",
        "sha256",
        "media_type",
        "size",
        "recorded_at",
    }
)
#: Fields whose value is the number of another record, and its kind.
POINTERS = {
    "employer_id": "employer",
    "claimant_id": "claimant",
    "attachment_id": "attachment",
    "person_id": "person",
    "made_by_id": "person",
    "confirmed_by_id": "person",
    "changed_by_id": "person",
    "taught_by_id": "person",
    "handler_id": "person",
    "tax_handler_id": "person",
    "drafter_id": "person",
    "merged_into": "case",
    "split_from": "case",
    "paper_id": "paper",
    "parent_id": "letter",
}
#: Fields that hold the number of what took the record out of use: people read 是.
_MARKS = frozenset({"hidden", "superseded_by"})
#: Code tables of fields without a catalogue.
_TABLES = {
    "bundles": "bundles",
    "proof_kind": "proof_kinds",
    "state": "payment_states",
    "insurance": "insurances",
    "insurances": "insurances",
    "channel": "channels",
    "cause": "causes",
    "target": "referral_targets",
    "result": "referral_results",
    "method": "follow_up_ways",
}
#: Code tables of fields whose name says another thing on other records.
_TABLES_OF = {
    ("employer_fact", "value"): "employer_facts",
    ("person_request", "kind"): "request_kinds",
    ("tax_order", "kind"): "tax_order_kinds",
    ("checked_item", "choice"): "acceptance_answers",
    ("evidence", "kind"): "evidence_kinds",
    ("evidence", "element"): "proof_elements",
    ("waiver", "form"): "waiver_forms",
    ("number", "series"): "series",
    ("paper", "kind"): "letter_kinds",
    ("letter", "issuer"): "issuers",
    ("letter", "service_way"): "service_ways",
    ("letter", "reply_result"): "reply_results",
    ("station_rule", "key"): "clocks",
    ("clock_extension", "clock"): "clocks",
}
#: Lists of the profile whose points are checked off in a case.
_LISTS = ("acceptance_checks", "repayment_papers", "promise_answers")
_YES, _NO = QT_TRANSLATE_NOOP("words", "是"), QT_TRANSLATE_NOOP("words", "否")


@dataclass(frozen=True)
class Told:
    """A changed field as people read it."""

    record: str
    field: str
    before: str
    after: str


def records_in(changes: Iterable[FieldChange]) -> list[tuple[str, int]]:
    """Return kind and id of every record that these changes name."""
    found = []
    for change in changes:
        found.append((change.kind, change.record_id))
        if change.field in POINTERS:
            values = (change.before, change.after)
            found += [(POINTERS[change.field], value) for value in values if value is not None]
    return found


def told_of(change: FieldChange, seat: Seat, names: Names, *, about: str = "") -> Told | None:
    """Return a change in words; None for what only the program counts.

    The record the whole entry is ``about`` is not named again.
    """
    inside = change.field in SILENT or (change.kind, change.field) in INSIDE
    if inside or change.before == change.after:
        return None
    kind = translated("records", KINDS.get(change.kind, change.kind))
    name = names.get((change.kind, change.record_id), "")
    name = "" if name == about else name
    label, before = words_of(change.kind, change.field, change.before, seat, names)
    _, after = words_of(change.kind, change.field, change.after, seat, names)
    if change.field in POINTERS and before == after:
        return None  # the same person under another number says nothing
    return Told(f"{kind} {name}".strip(), label, before, after)


def words_of(
    kind: str,
    name: str,
    value: Any,  # noqa: ANN401 - a value as the journal holds it
    seat: Seat,
    names: Names,
) -> tuple[str, str]:
    """Return what a field of a kind of record is called, and a value of it as people read it."""
    field = field_of(CATALOGUES.get(kind, ()), name)
    if field is not None:
        label = translated("field", field.label)
    else:
        label = translated("records", FIELDS_OF.get((kind, name)) or FIELDS.get(name, name))
    if name in POINTERS and value is not None:
        kind_of = POINTERS[name]
        return label, names.get((kind_of, value)) or translated("records", KINDS[kind_of])
    return label, _value(
        FieldChange(seq=0, kind=kind, record_id=0, field=name, before=value, after=value),
        field,
        value,
        seat,
    )


def _value(change: FieldChange, field: Field | None, value: Any, seat: Seat) -> str:  # noqa: ANN401
    if value is None or value == "":
        return QCoreApplication.translate("records", EMPTY)
    if change.kind == "setting":
        return setting_name(str(value)) if change.field == "name" else setting_value(str(value))
    if field is not None:
        return _word_of_set(change, value) or _of_field(field, value, seat)
    if change.field in _MARKS:
        return translated("words", _YES)
    if isinstance(value, bool) or change.field == "active":
        return translated("words", _YES if value else _NO)
    return _of_sum(change, value) or _of_set(change, value) or _of_table(change, value, seat)


def _of_sum(change: FieldChange, value: Any) -> str:  # noqa: ANN401
    """Return a sum in yuan; empty where the field is none."""
    return yuan_grouped(int(value)) if change.field.endswith("fen") else ""


def _of_set(change: FieldChange, value: Any) -> str:  # noqa: ANN401
    """Return the word of a closed set or a masked number; empty where the field is neither."""
    word = _word_of_set(change, value)
    if word or change.field not in MASKS:
        return word
    return MASKS[change.field](str(value))


def _word_of_set(change: FieldChange, value: Any) -> str:  # noqa: ANN401
    context, words = SETS.get((change.kind, change.field), ("", {}))
    word = words.get(str(value))
    return translated(context, word) if word else ""


def _of_table(change: FieldChange, value: Any, seat: Seat) -> str:  # noqa: ANN401
    place, words = (change.kind, change.field), Words(seat.profile)
    if place == ("checked_item", "item"):
        return _of_list(str(value), words)
    table = _TABLES_OF.get(place) or _TABLES.get(change.field)
    if table is None:
        return str(value)
    if table == "insurances":
        return words.insurances(str(value))
    return listed(words.code(table, code) for code in str(value).split(","))


def _of_list(code: str, words: Words) -> str:
    """Return the point of a list of the profile that bears a code."""
    told = (words.code(table, code) for table in _LISTS)
    return next((word for word in told if word != code), code)


def _of_field(field: Field, value: Any, seat: Seat) -> str:  # noqa: ANN401
    if field.mask in MASKERS:
        return MASKERS[field.mask](str(value))
    words = Words(seat.profile)
    if field.id == "next_action":
        return words.action(str(value))
    if field.kind in {FieldKind.CODE, FieldKind.CODES, FieldKind.FLAG, FieldKind.PERSON}:
        return words.value(field, value, {one.id: one.name for one in seat.people})
    return str(value)
