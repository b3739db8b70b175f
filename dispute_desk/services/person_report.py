"""All that is stored about a person, told to him as a paper (个人信息查阅答复)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from dispute_desk.domain.deadlines import fixed_day
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.papers import PERSONAL_DATA
from dispute_desk.domain.personal_data import name_key
from dispute_desk.domain.profile import pick
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.services.case_papers import let_out, typeset
from dispute_desk.services.kept_child import PAPERS
from dispute_desk.services.person_lines import SECTIONS, lines_of
from dispute_desk.services.person_requests import NotePersonReport
from dispute_desk.services.revealing import RevealRecord
from dispute_desk.services.use_cases import NO_RIGHT, USE_CASES
from dispute_desk.store.readers import personal

if TYPE_CHECKING:
    from pathlib import Path

    from dispute_desk.domain.personal_data import PersonalData
    from dispute_desk.domain.workdays import WorkCalendar
    from dispute_desk.services.apart import Cancelled, Tell
    from dispute_desk.services.desk import Desk

SEVERAL_PEOPLE = sentence(
    "several_people",
    QT_TRANSLATE_NOOP(
        "errors",
        "名叫“{name}”的有 {count} 个不同的证件号码，不能确定是哪一位。"
        "请先在请求里填写证件号码，核对本人身份后再出具。",
    ),
)
IDENTITY_UNCHECKED = sentence(
    "identity_unchecked",
    QT_TRANSLATE_NOOP(
        "errors",
        "这项请求没有填写证件号码，还不能出具查阅答复。请先核验本人身份，"
        "再点“修改”在请求里填写证件号码，然后出具。",
    ),
)
NO_REQUEST = sentence(
    "no_person_request",
    QT_TRANSLATE_NOOP("errors", "没有找到这项个人信息请求，它可能已作废。请刷新后重新选择。"),
)
#: What of a case with several workers is counted, in its measure and words.
_SHARED = {
    "note": "条办理记录",
    "attachment": "件附件",
    "follow_up": "条回访",
    "investigation": "次调查",
    "enquiry": "件协查",
    "offer": "条调解方案",
    "calculation": "次补缴测算",
    "ticket": "件热线工单",
    "import_row": "行导入的台账",
}


class ReportTold(NamedTuple):
    """Every field of the paper; of how many records only the name agrees, and in which cases."""

    values: dict[str, Any]
    only_named: int
    only_named_in: tuple[str, ...]


def report_values(desk: Desk, request_id: int, *, by_name: bool = False) -> dict[str, Any]:
    """Return every field of the paper, as ``report_told`` has them."""
    return report_told(desk, request_id, by_name=by_name).values


def report_told(desk: Desk, request_id: int, *, by_name: bool = False) -> ReportTold:
    """Return what the paper tells, numbers in full: they are the person's own.

    Records of which only the name agrees are counted; ``by_name`` tells them too: somebody made
    sure that they are his. Asks for the right to see them. Whoever asks is told nothing before his
    identity was checked: the number on his document then stands in the request
    (``identity_unchecked``). Where people of one name bear different numbers it says so
    (``several_people``).
    """
    case = USE_CASES[NotePersonReport.__name__]
    if not desk.may(case):
        raise DeskError(NO_RIGHT, person=desk.actor.name, title=case.title)
    with desk.store.reading() as connection:
        request = personal.request(connection, request_id)
        if request is None:
            raise DeskError(NO_REQUEST)
        found = personal.stored_about(
            connection,
            request["name"],
            request["id_no"] or None,
            case_id=request["case_id"],
            by_name=by_name,
        )
    if not found.id_no and len(found.identities) > 1:
        raise DeskError(SEVERAL_PEOPLE, name=found.name, count=len(found.identities))
    if not request["id_no"]:
        raise DeskError(IDENTITY_UNCHECKED)
    kind = pick("request_kinds", desk.profile.request_kinds, request["kind"])
    numbers = sorted({str(one["case_number"] or f"#{one['case_id']}") for one in _in_cases(found)})
    dated = _with_last_days(found, desk.calendar)
    sections = {name: lines_of(name, dated, desk.profile) or None for name in SECTIONS}
    told = any(sections[name] for name in SECTIONS if name != "requests")
    values = {
        "station": desk.profile.station.name,
        "made_on": desk.office().today,
        "name": found.name,
        "id_no": found.id_no,
        "kind": kind.label,
        "received_on": request["received_on"],
        "due_on": request["due_on"],
        "basis": kind.basis,
        "cases": "、".join(numbers) or "没有",
        "left_out": _left_out(found, by_name=by_name),
        "nothing": None if told else "本工作站没有存储此人的其他信息。",
        **sections,
    }
    return ReportTold(values, len(found.only_named), found.only_named_in)


def _with_last_days(found: PersonalData, calendar: WorkCalendar) -> PersonalData:
    """Return the data with the day each payment is due by, as the page of the case reckons it."""
    payments = tuple(
        one | {"last_day": fixed_day(one["due_on"], calendar) if one["due_on"] else None}
        for one in found.of("payment")
    )
    return replace(found, rows=found.rows | {"payment": payments})


def _in_cases(found: PersonalData) -> list[dict[str, Any]]:
    kinds = ("claimant", "power_of_attorney", "visitor")
    return [one for kind in kinds for one in found.of(kind) if one.get("case_id")]


def _left_out(found: PersonalData, *, by_name: bool) -> str | None:
    """Return what is stored and not told, and why."""
    parts = []
    if found.namesakes:
        parts.append(f"同名但证件号码不同的记录 {found.namesakes} 条（不是本人）")
    if found.only_named and not by_name:
        count = len(found.only_named)
        parts.append(f"同名、没有登记证件号码的记录 {count} 条（不能确认是本人，核对后可以另附）")
    if found.unsure:
        parts.append(
            f"同名的单位联系人、法定代表人记录 {found.unsure} 条（没有证件号码，不能确认是本人）"
        )
    counted = [f"{found.shared[kind]} {of}" for kind, of in _SHARED.items() if found.shared[kind]]
    if counted:
        parts.append(f"本案另有 {'、'.join(counted)}，涉及他人，未附")
    if found.mentions:
        parts.append(
            f"其他案件、来访、台账和草稿中有 {found.mentions} 处出现“{found.name}”字样"
            "（属于他人的记录，也可能是同名或更长的姓名），未附"
        )
    parts += [f"{says.format(count=count)}" for count, says in _elsewhere(found) if count]
    return f"{'；'.join(parts)}。" if parts else None


def _elsewhere(found: PersonalData) -> tuple[tuple[int, str], ...]:
    """Return how many records are told by name or result only, and where they are seen whole."""
    files = len(found.of("attachment"))
    sums = len(found.of("calculation"))
    letters = found.shared["letter"]
    agents = sum(bool(one["agent_id_no"] or one["agent_phone"]) for one in _agents_of_his(found))
    return (
        (files, "{count} 件附件只列名称，内容可以当面查阅、复制"),
        (sums, "{count} 次补缴测算只列结果，逐月明细可以当面查阅"),
        (letters, "{count} 份函书的正文和审批、送达经过是发给单位的，未附，可以当面查阅函书"),
        (agents, "{count} 名代理人的证件号码和电话是代理人的个人信息，未附"),
        (
            found.entries,
            "涉及案件的 {count} 条操作记录只用于核对，改动前的内容已列为“修改前”，其余未重复列出",
        ),
    )


def _agents_of_his(found: PersonalData) -> list[dict[str, Any]]:
    mine = name_key(found.name)
    return [one for one in found.of("power_of_attorney") if name_key(one["agent"]) != mine]


def draw_seen(
    desk: Desk, request_id: int, name: str, *, by_name: bool, tell: Tell, cancelled: Cancelled
) -> tuple[bytes, ReportTold]:
    """Return the paper as a PDF, set in a child process, and what it tells.

    Numbers in full are seen, so the journal knows of it.
    """
    told = report_told(desk, request_id, by_name=by_name)
    pdf = PAPERS.do(typeset, PERSONAL_DATA, told.values, tell=tell, cancelled=cancelled)
    desk.do(RevealRecord(kind="request", record_id=request_id, ref=name))
    return pdf, told


def release_report(
    desk: Desk, request_id: int, pdf: bytes, path: Path, *, by_name: bool = False
) -> None:
    """Write a drawn paper to a file and that into the journal: both, or neither."""
    let_out(desk, NotePersonReport(record_id=request_id, by_name=by_name), pdf, path)
