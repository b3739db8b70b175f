"""Lists for people: headings, words in the place of codes, columns one below the other."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from dispute_desk.cli import today_words
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.contribution_words import INSURANCE_WORDS
from dispute_desk.domain.field_values import code_word
from dispute_desk.domain.fields import Field, FieldKind
from dispute_desk.domain.office_rows import (
    OFFICE_KIND_WORDS,
    PARTY_WORDS,
    ROW_STATE_WORDS,
    SERIES_WORDS,
)
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.domain.payment import PAYMENT_WORDS, PaymentState
from dispute_desk.domain.planned_words import action_words
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dispute_desk.cli.call import Call
    from dispute_desk.domain.profile import Profile

#: So many rows decide which columns are shown and how wide they are.
_LOOKED_AT = 200
_WIDEST = 40
_FIELDS: dict[str, Field] = {
    one.id: one for one in reversed((*CASE_FIELDS, *CLAIMANT_FIELDS, *EMPLOYER_FIELDS))
}
#: Columns that are codes of the profile though no catalogue has them.
_CODES = {"proof_kind": "proof_kinds", "target": "referral_targets", "result": "referral_results"}
#: And those of one kind of list only.
_TABLES_OF = {"requests": {"kind": "request_kinds"}, "clocks": {"clock": "clocks"}}
_HEADINGS = {
    "employer": QT_TRANSLATE_NOOP("cli", "用人单位"),
    "name": QT_TRANSLATE_NOOP("cli", "名称"),
    "first_claimant": QT_TRANSLATE_NOOP("cli", "首位职工"),
    "claimant": QT_TRANSLATE_NOOP("cli", "职工"),
    "claimants": QT_TRANSLATE_NOOP("cli", "人数"),
    "handler": QT_TRANSLATE_NOOP("cli", "承办人"),
    "origin": QT_TRANSLATE_NOOP("cli", "出处"),
    "claimed": QT_TRANSLATE_NOOP("cli", "诉求"),
    "verified": QT_TRANSLATE_NOOP("cli", "测算"),
    "agreed": QT_TRANSLATE_NOOP("cli", "协议"),
    "assessed": QT_TRANSLATE_NOOP("cli", "核定"),
    "paid": QT_TRANSLATE_NOOP("cli", "实缴"),
    "late_fee": QT_TRANSLATE_NOOP("cli", "滞纳金"),
    "ledger_paid": QT_TRANSLATE_NOOP("cli", "台账载明补缴"),
    "cases": QT_TRANSLATE_NOOP("cli", "案件"),
    "open_cases": QT_TRANSLATE_NOOP("cli", "在办"),
    "last_received_on": QT_TRANSLATE_NOOP("cli", "最近登记"),
    "case_id": QT_TRANSLATE_NOOP("cli", "案件序号"),
    "id": QT_TRANSLATE_NOOP("cli", "序号"),
    "state": QT_TRANSLATE_NOOP("cli", "状态"),
    "planned": QT_TRANSLATE_NOOP("cli", "应缴"),
    "due_on": QT_TRANSLATE_NOOP("cli", "应缴日期"),
    "paid_on": QT_TRANSLATE_NOOP("cli", "缴费日期"),
    "proof_kind": QT_TRANSLATE_NOOP("cli", "凭证"),
    "proof_no": QT_TRANSLATE_NOOP("cli", "凭证号"),
    "overdue": QT_TRANSLATE_NOOP("cli", "超期"),
}
#: Columns that mean something else in one kind of list, and those only it has.
_HEADINGS_OF = {
    "requests": {
        "name": QT_TRANSLATE_NOOP("cli", "姓名"),
        "kind": QT_TRANSLATE_NOOP("cli", "请求事项"),
        "received_on": QT_TRANSLATE_NOOP("cli", "收到日期"),
        "due_on": QT_TRANSLATE_NOOP("cli", "答复期限"),
        "answered_on": QT_TRANSLATE_NOOP("cli", "答复日期"),
        "answer": QT_TRANSLATE_NOOP("cli", "怎样答复"),
    },
    "today": {
        "list": QT_TRANSLATE_NOOP("cli", "清单"),
        "who": QT_TRANSLATE_NOOP("cli", "职工"),
        "action": QT_TRANSLATE_NOOP("cli", "事项"),
        "due_on": QT_TRANSLATE_NOOP("cli", "期限"),
        "awaited": QT_TRANSLATE_NOOP("cli", "等待"),
        "body": QT_TRANSLATE_NOOP("cli", "对方"),
        "record_id": QT_TRANSLATE_NOOP("cli", "记录序号"),
        "of_case": QT_TRANSLATE_NOOP("cli", "原案序号"),
        "paper_title": QT_TRANSLATE_NOOP("cli", "文书"),
        "served_on": QT_TRANSLATE_NOOP("cli", "送达或发出"),
        "starts": QT_TRANSLATE_NOOP("cli", "时间"),
        "place": QT_TRANSLATE_NOOP("cli", "地点"),
        "mediator": QT_TRANSLATE_NOOP("cli", "调解员"),
        "until_on": QT_TRANSLATE_NOOP("cli", "暂缓到"),
        "amount": QT_TRANSLATE_NOOP("cli", "金额"),
        "people": QT_TRANSLATE_NOOP("cli", "人数"),
        "names": QT_TRANSLATE_NOOP("cli", "姓名"),
    },
    "policy-rows": {
        "region": QT_TRANSLATE_NOOP("cli", "地区"),
        "kind": QT_TRANSLATE_NOOP("cli", "种类"),
        "row_id": QT_TRANSLATE_NOOP("cli", "参数行"),
        "from_month": QT_TRANSLATE_NOOP("cli", "起始月份"),
        "to_month": QT_TRANSLATE_NOOP("cli", "终止月份"),
        "reason": QT_TRANSLATE_NOOP("cli", "原因"),
        "document_no": QT_TRANSLATE_NOOP("cli", "文号"),
        "document_title": QT_TRANSLATE_NOOP("cli", "文件名称"),
        "made_by": QT_TRANSLATE_NOOP("cli", "录入人"),
        "made_on": QT_TRANSLATE_NOOP("cli", "录入日期"),
        "confirmed_by": QT_TRANSLATE_NOOP("cli", "确认人"),
        "confirmed_on": QT_TRANSLATE_NOOP("cli", "确认日期"),
        "alone": QT_TRANSLATE_NOOP("cli", "一人录入并确认"),
        "withdrawn_on": QT_TRANSLATE_NOOP("cli", "停用日期"),
        "withdrawn_why": QT_TRANSLATE_NOOP("cli", "停用原因"),
        "insurance": QT_TRANSLATE_NOOP("cli", "险种"),
        "lower": QT_TRANSLATE_NOOP("cli", "下限"),
        "upper": QT_TRANSLATE_NOOP("cli", "上限"),
        "no_cap": QT_TRANSLATE_NOOP("cli", "不设上限"),
        "party": QT_TRANSLATE_NOOP("cli", "谁缴"),
        "rate": QT_TRANSLATE_NOOP("cli", "费率"),
        "value": QT_TRANSLATE_NOOP("cli", "工资"),
    },
    "clocks": {
        "clock": QT_TRANSLATE_NOOP("cli", "期限名称"),
        "clock_code": QT_TRANSLATE_NOOP("cli", "期限代码"),
        "about": QT_TRANSLATE_NOOP("cli", "所属文书"),
        "start": QT_TRANSLATE_NOOP("cli", "起算日"),
        "length": QT_TRANSLATE_NOOP("cli", "多长"),
        "unit": QT_TRANSLATE_NOOP("cli", "单位"),
        "basis": QT_TRANSLATE_NOOP("cli", "依据"),
        "settled_on": QT_TRANSLATE_NOOP("cli", "本单位核定日"),
        "due_on": QT_TRANSLATE_NOOP("cli", "到期日"),
    },
    "station-rules": {
        "kind": QT_TRANSLATE_NOOP("cli", "类别"),
        "key": QT_TRANSLATE_NOOP("cli", "代码"),
        "label": QT_TRANSLATE_NOOP("cli", "名称"),
        "length": QT_TRANSLATE_NOOP("cli", "多长"),
        "unit": QT_TRANSLATE_NOOP("cli", "单位"),
        "standing": QT_TRANSLATE_NOOP("cli", "状态"),
        "basis": QT_TRANSLATE_NOOP("cli", "依据"),
        "effective_on": QT_TRANSLATE_NOOP("cli", "生效日"),
        "effective_until": QT_TRANSLATE_NOOP("cli", "适用到"),
        "decided_by": QT_TRANSLATE_NOOP("cli", "核定人"),
        "decided_on": QT_TRANSLATE_NOOP("cli", "核定日"),
        "reason": QT_TRANSLATE_NOOP("cli", "原因"),
    },
    "tickets": {"due_on": QT_TRANSLATE_NOOP("cli", "答复期限")},
    "enquiries": {"due_on": QT_TRANSLATE_NOOP("cli", "答复期限")},
}
_WORDS = {
    "desk": QT_TRANSLATE_NOOP("cli", "登记"),
    "imported": QT_TRANSLATE_NOOP("cli", "导入"),
    "planned": QT_TRANSLATE_NOOP("cli", "待缴"),
    "paid": QT_TRANSLATE_NOOP("cli", "已缴"),
    "true": QT_TRANSLATE_NOOP("cli", "是"),
    "false": QT_TRANSLATE_NOOP("cli", "否"),
}
#: The lists of 今日待办 as the home page calls them.
_LISTS = {
    "due": QT_TRANSLATE_NOOP("today", "今天必须做"),
    "soon": QT_TRANSLATE_NOOP("today", "三天内"),
    "waiting": QT_TRANSLATE_NOOP("today", "等待回复"),
    "broken": QT_TRANSLATE_NOOP("today", "未按约补缴"),
    "unsigned": QT_TRANSLATE_NOOP("today", "补缴材料待签"),
    "unplanned": QT_TRANSLATE_NOOP("today", "待安排"),
    "rights": QT_TRANSLATE_NOOP("today", "当事人权利即将届满（提醒告知）"),
    "ending": QT_TRANSLATE_NOOP("today", "待结案"),
    "meetings": QT_TRANSLATE_NOOP("today", "本周调解和日程"),
    "snoozed": QT_TRANSLATE_NOOP("today", "已暂缓提醒"),
    "recent": QT_TRANSLATE_NOOP("today", "最近的案件"),
}


#: Words of the office's own figures by column and code, with their context.
_POLICY: dict[str, dict[str, tuple[str, str]]] = {
    "state": {one.value: ("policy", word) for one, word in ROW_STATE_WORDS.items()},
    "kind": {one.value: ("policy", word) for one, word in OFFICE_KIND_WORDS.items()},
    "party": {one.value: ("policy", word) for one, word in PARTY_WORDS.items()},
    "series": {one.value: ("policy", word) for one, word in SERIES_WORDS.items()},
    "insurance": {one.value: ("contribution", word) for one, word in INSURANCE_WORDS.items()},
}
#: Where the words of the trade are translated.
_CONTEXTS = ("stage", "claimant", "triage")


def heading(name: str, call: Call, kind: str = "") -> str:
    """Return the heading of a column in a kind of list; one without a word is its own."""
    own = _HEADINGS_OF.get(kind, {})
    if name in own:
        return call.translate("cli", own[name])
    if name in _HEADINGS:
        return call.translate("cli", _HEADINGS[name])
    return call.translate("field", _FIELDS[name].label) if name in _FIELDS else name


def lines(
    rows: Iterable[Mapping[str, Any]], call: Call, profile: Profile, kind: str = ""
) -> Iterator[str]:
    """Yield the heading and each row; columns that are blank throughout are left out."""
    rest = iter(rows)
    if kind == "today":
        rest = (today_words.told(one, call, profile) for one in rest)
    elif kind in _TABLES_OF:
        rest = (_coded(one, _TABLES_OF[kind], call, profile) for one in rest)
    first = list(islice(rest, _LOOKED_AT))
    if not first:
        return
    shown = [
        {name: _word(name, value, call, profile) for name, value in one.items()} for one in first
    ]
    names = [name for name in first[0] if any(one[name] for one in shown)]
    top = {name: heading(name, call, kind) for name in names}
    widths = {name: min(_WIDEST, max(_width(one[name]) for one in (top, *shown))) for name in names}
    more = ({name: _word(name, one[name], call, profile) for name in names} for one in rest)
    for one in chain((top,), shown, more):
        yield "  ".join(_padded(one[name], widths[name]) for name in names).rstrip()


def _coded(
    row: Mapping[str, Any], tables: Mapping[str, str], call: Call, profile: Profile
) -> dict[str, Any]:
    """Return a row with the words of these tables in the place of its codes."""
    found = {
        name: next(
            (
                one.text(call.language)
                for one in getattr(profile, table)
                if row[name] in {one.code, one.label}
            ),
            row[name],
        )
        for name, table in tables.items()
    }
    return {**row, **found}


def _word(name: str, value: object, call: Call, profile: Profile) -> str:
    """Return a value as people read it: the word of a code, nothing for what is not known."""
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return call.translate("cli", _WORDS["true" if value else "false"])
    if isinstance(value, list):
        return "、".join(_code(name, str(one), call, profile) for one in value)
    return _code(name, str(value), call, profile)


def _own_word(name: str, code: str) -> tuple[str, str] | None:
    """Return the word of a code that is no table of the station's, with its context."""
    if name == "list":
        return "today", _LISTS.get(code, code)
    if name in {"origin", "state"} and code in _WORDS:
        return "cli", _WORDS[code]
    if name in _POLICY and code in _POLICY[name]:
        return _POLICY[name][code]
    if name == "state" and code in set(PaymentState):
        return "payment", PAYMENT_WORDS[PaymentState(code)]
    return None


def _code(name: str, code: str, call: Call, profile: Profile) -> str:
    if name == "next_action":
        return action_words(code, profile, call.translate, call.language)
    own = _own_word(name, code)
    if own is not None:
        return call.translate(*own)
    field = _FIELDS.get(name)
    coded = field is not None and field.kind in {FieldKind.CODE, FieldKind.CODES}
    table = field.table if field is not None and coded else _CODES.get(name)
    if not table:
        return code
    words = getattr(profile, table, ())
    for word in words:
        if word.code == code:
            return str(word.text(call.language))
    text = code_word(table, code, profile)
    told = (call.translate(context, text) for context in _CONTEXTS)
    return next((other for other in told if other != text), text)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - _width(text))
