"""What happened in a case, newest first: moves, sessions, payments, notes, calls, ledger rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from PySide6.QtCore import QCoreApplication

from dispute_desk.clock import local_day
from dispute_desk.domain.case_fields import CASE_FIELDS
from dispute_desk.domain.fields import Field, FieldKind, field_of
from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.masking import MASKERS
from dispute_desk.domain.mediation import OUTCOME_WORDS
from dispute_desk.domain.money import yuan_grouped
from dispute_desk.domain.party_fields import CLAIMANT_FIELDS, EMPLOYER_FIELDS
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.repayment_words import PROMISE_LIST
from dispute_desk.domain.stages import DONE, Stage
from dispute_desk.domain.withdrawn import WITHDRAWAL_LIST
from dispute_desk.ui.messages import translated
from dispute_desk.ui.pages.history.happenings import happening_of, way_words
from dispute_desk.ui.widgets.timeline import Happening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.rows import FieldChange
    from dispute_desk.ui.steps.case_view import CaseView

CATALOGUES: dict[str, tuple[Field, ...]] = {
    "case": CASE_FIELDS,
    "claimant": CLAIMANT_FIELDS,
    "employer": EMPLOYER_FIELDS,
}
#: Letters of an old ledger's row the timeline shows.
ROW_LETTERS = 220


class Moment(NamedTuple):
    """What happened, with what it is sorted by: its day, then the moment it was recorded."""

    day: date
    recorded: datetime
    title: str
    aside: tuple[str, ...]
    tone: str

    def told(self) -> Happening:
        """Return it as a point of the timeline."""
        shown = "" if self.day == date.min else self.day.isoformat()
        words = " · ".join(filter(None, (shown, *self.aside)))
        return Happening(self.title, words, tone=self.tone)


class Story(Sequence[Happening]):
    """What happened, newest first; of very much, only what is looked at is put into words."""

    def __init__(self, moments: list[Moment]) -> None:
        # those of one moment keep their order: the sort is stable
        self.moments = sorted(moments, key=_BY_TIME)
        self.moments.reverse()

    def __len__(self) -> int:
        """Return how much happened."""
        return len(self.moments)

    @overload
    def __getitem__(self, place: int) -> Happening: ...

    @overload
    def __getitem__(self, place: slice) -> list[Happening]: ...

    def __getitem__(self, place: int | slice) -> Happening | list[Happening]:
        """Return one happening, or some."""
        if isinstance(place, slice):
            return [one.told() for one in self.moments[place]]
        return self.moments[place].told()


_BY_TIME = itemgetter(0, 1)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def story_of(view: CaseView) -> Story:
    """Return what happened, newest first."""
    moments = [
        *_moves(view),
        *_import(view),
        *_sessions(view),
        *_agreements(view),
        *_payments(view),
        *_follow_ups(view),
        *_referrals(view),
        *_enquiries(view),
        *_notes(view),
        *_papers(view),
        *_withdrawals(view),
        *_back_payment(view),
        *_ledger_rows(view),
    ]
    return Story(moments)


def _moment(day: Any, recorded: Any, title: str, *aside: str, tone: str = "accent") -> Moment:  # noqa: ANN401
    known = isinstance(recorded, datetime)
    when = day or (recorded.date() if known else date.min)
    return Moment(when, recorded if known else _LONG_AGO, title, aside, tone)


def _moves(view: CaseView) -> Iterator[Moment]:
    called = {one["recorded_at"] for one in view.file.follow_ups}
    agreed = {one["recorded_at"]: one["concluded_on"] for one in view.file.agreements}
    for one in view.file.moves:
        end = Stage(one["end"])
        if end is Stage.FOLLOW_UP and one["recorded_at"] in called:
            continue  # the call that led there has a line of its own
        if end is Stage.SUPPLEMENT and one["start"] is end:
            continue  # so has the note of papers that were asked for again
        word = view.words.stage(end)
        began = one["start"] is None and end is Stage.REGISTERED
        title = _began(view) if began else word
        if one["start"] is None and view.file.case["split_from"]:
            title = QCoreApplication.translate("story", "拆分立案")
        tone = "good" if end in DONE else "accent"
        who = _ledger_handler(view) if _imported(view, one) else view.person_name(one["person_id"])
        # an edit may have set the day of the visit right, the move keeps the one it was made on
        own = view.file.case["received_on"] if began else None
        if end is Stage.AGREED:  # one entered late moves the case only behind its other moves
            own = agreed.get(one["recorded_at"])
        day = own or one["occurred_on"]
        yield _moment(day, one["recorded_at"], title, who, one["reason"] or "", tone=tone)


def _began(view: CaseView) -> str:
    """Return how the case came in: a visit is one, a hotline's ticket or a letter is none."""
    channel = view.file.case["channel"]
    first = view.profile.channels[0].code
    if channel is None or channel == first:
        return QCoreApplication.translate("story", "来访登记")
    words = QCoreApplication.translate("story", "登记（%1）")
    return words.replace("%1", view.words.code("channels", channel))


def _withdrawals(view: CaseView) -> Iterator[Moment]:
    """Tell which workers withdrew by themselves while the case went on."""
    words = QCoreApplication.translate("story", "%1 撤回")
    for one in view.file.beside["checked_item"]:
        if one["list_code"] == WITHDRAWAL_LIST:
            title = words.replace("%1", view.claimant_name(one["claimant_id"]))
            yield _moment(one["occurred_on"], one["recorded_at"], title, one["note"] or "")


def _back_payment(view: CaseView) -> Iterator[Moment]:
    """Tell what was done about broken promises, the papers of the tax office, the refunds."""
    words = QCoreApplication.translate("story", "未按约补缴：%1")
    for one in view.file.beside["checked_item"]:
        if one["list_code"] == PROMISE_LIST:
            title = words.replace("%1", view.words.code("promise_answers", one["item"]))
            tone = "danger"
            yield _moment(
                one["occurred_on"], one["recorded_at"], title, one["note"] or "", tone=tone
            )
    for one in view.file.beside["tax_order"]:
        day = one["served_on"] or one["issued_on"]
        if day is not None:
            title = view.words.code("tax_order_kinds", one["kind"])
            yield _moment(day, one["recorded_at"], title, one["number"] or "")
    words = QCoreApplication.translate("story", "退费 %1 元")
    for one in view.file.payments:
        if one["refunded_on"] is not None:
            title = words.replace("%1", yuan_grouped(one["refunded_fen"] or 0))
            who = view.claimant_name(one["claimant_id"])
            yield _moment(one["refunded_on"], one["recorded_at"], title, who)


def _imported(view: CaseView, move: dict[str, Any]) -> bool:
    """Tell whether a move came with the import: who imported it did not make it."""
    return view.is_imported and move["recorded_at"] == view.file.case["recorded_at"]


def _ledger_handler(view: CaseView) -> str:
    """Return whom the old ledger names as the one in charge."""
    name = str(view.file.case["legacy_handler"] or "")
    words = QCoreApplication.translate("story", "台账经办 %1")
    return words.replace("%1", name) if name else ""


def _import(view: CaseView) -> Iterator[Moment]:
    """Tell when the case was imported, and who did it."""
    recorded = view.file.case["recorded_at"]
    if not view.is_imported or recorded is None:
        return
    by = [one["person_id"] for one in view.file.moves if _imported(view, one)]
    who = view.person_name(by[0]) if by else ""
    title = QCoreApplication.translate("story", "导入")
    yield _moment(local_day(recorded), recorded, title, who, tone="muted")


def _sessions(view: CaseView) -> Iterator[Moment]:
    for one in view.file.sessions:
        title = QCoreApplication.translate("story", "调解会：%1").replace(
            "%1", translated("outcome", OUTCOME_WORDS[one["outcome"]])
        )
        yield _moment(
            one["held_on"], one["recorded_at"], title, one["mediator"] or "", one["offers"] or ""
        )


def _agreements(view: CaseView) -> Iterator[Moment]:
    for one in view.file.agreements:
        title = QCoreApplication.translate("story", "达成协议 %1 元").replace(
            "%1", yuan_grouped(one["total_fen"] or 0)
        )
        if one["total_fen"] is None:  # an old file may not tell it
            title = QCoreApplication.translate("story", "达成协议（金额没有载明）")
        yield _moment(
            one["concluded_on"], one["recorded_at"], title, one["number"] or "", tone="good"
        )


def _payments(view: CaseView) -> Iterator[Moment]:
    for one in view.file.payments:
        if one["paid_on"] is None:
            continue
        proved = one["state"] in {PaymentState.PAID, PaymentState.REFUNDED}
        words = (
            QCoreApplication.translate("story", "实缴入库 %1 元")
            if proved
            else QCoreApplication.translate("story", "称已缴 %1 元，待凭证")
        )
        title = words.replace("%1", yuan_grouped(one["employer_fen"] + one["employee_fen"]))
        who = view.claimant_name(one["claimant_id"])
        proof = view.words.code("proof_kinds", one["proof_kind"])
        yield _moment(
            one["paid_on"],
            one["recorded_at"],
            title,
            who,
            proof,
            one["proof_no"] or "",
            tone="good" if proved else "warning",
        )


def _follow_ups(view: CaseView) -> Iterator[Moment]:
    answers = {
        "satisfied": (
            QCoreApplication.translate("story", "职工满意"),
            QCoreApplication.translate("story", "职工不满意"),
        ),
        "paid_in_full": (
            QCoreApplication.translate("story", "已足额补缴"),
            QCoreApplication.translate("story", "未足额补缴"),
        ),
        "retaliation": (QCoreApplication.translate("story", "反映有打击报复"), ""),
    }
    for one in view.file.follow_ups:
        said = [
            yes if one[key] else no for key, (yes, no) in answers.items() if one[key] is not None
        ]
        title = QCoreApplication.translate("story", "回访")
        yield _moment(
            one["done_on"],
            one["recorded_at"],
            title,
            view.words.code("follow_up_ways", one["method"]),
            one["person"] or "",
            *said,
            one["note"] or "",
            tone="good",
        )


def _referrals(view: CaseView) -> Iterator[Moment]:
    for one in view.file.referrals:
        target = view.words.code("referral_targets", one["target"])
        title = QCoreApplication.translate("story", "转办：%1").replace("%1", target)
        yield _moment(
            one["sent_on"], one["recorded_at"], title, one["letter_no"] or "", one["reason"] or ""
        )
        if one["feedback_on"]:
            answer = QCoreApplication.translate("story", "%1 反馈").replace("%1", target)
            yield _moment(one["feedback_on"], one["recorded_at"], answer, one["feedback"] or "")


def _enquiries(view: CaseView) -> Iterator[Moment]:
    for one in view.file.beside["enquiry"]:
        target = view.words.code("referral_targets", one["target"])
        if one["sent_on"]:
            title = QCoreApplication.translate("story", "协查：%1").replace("%1", target)
            yield _moment(one["sent_on"], one["recorded_at"], title, one["number"] or "")
        if one["answered_on"]:
            title = QCoreApplication.translate("story", "%1 答复协查").replace("%1", target)
            by = one["answered_by"] or ""
            yield _moment(one["answered_on"], one["recorded_at"], title, by)


def _notes(view: CaseView) -> Iterator[Moment]:
    """Tell the notes; there may be thousands of them, so nothing is asked again for each."""
    came = view.file.case["recorded_at"] if view.is_imported else None
    handler, people = _ledger_handler(view), view.file.people
    for one in view.file.notes:
        recorded = one["recorded_at"]
        by_import = came is not None and recorded == came
        aside = (handler if by_import else people.get(one["person_id"], ""),)
        if one["occurred_on"] and recorded:
            yield Moment(one["occurred_on"], recorded, one["text"], aside, "muted")
        else:
            yield _moment(one["occurred_on"], recorded, one["text"], *aside, tone="muted")


def _papers(view: CaseView) -> Iterator[Moment]:
    for one in view.file.papers:
        name = f"《{one['title']}》"
        number = one["number"] or ""
        facts = (
            ("issued_on", QCoreApplication.translate("story", "成文 %1"), number),
            (
                "served_on",
                QCoreApplication.translate("story", "送达 %1"),
                one["service_proof"] or "",
            ),
            ("replied_on", QCoreApplication.translate("story", "回复 %1"), one["reply"] or ""),
            ("resolved_on", QCoreApplication.translate("story", "办结 %1"), ""),
        )
        for key, words, aside in facts:
            if one[key]:
                yield _moment(
                    one[key], one["recorded_at"], words.replace("%1", name), aside, tone="violet"
                )


def _ledger_rows(view: CaseView) -> Iterator[Moment]:
    for one in view.file.ledger_rows:
        title = QCoreApplication.translate("story", "历史台账“%1”第 %2 行")
        title = title.replace("%1", str(one["sheet"])).replace("%2", str(one["row"]))
        yield _moment(None, None, title, _row_words(one), tone="muted")


def _row_words(one: dict[str, Any]) -> str:
    """Return the row as its headings and values, the numbers of people masked."""
    raw = str(one.get("raw") or "")
    try:
        pairs = json.loads(raw)
    except ValueError:
        return masked(raw)[:ROW_LETTERS]
    words = " · ".join(f"{heading} {value}" for heading, value, *_ in pairs if value)
    shown = masked(words)
    return shown if len(shown) <= ROW_LETTERS else shown[:ROW_LETTERS] + "…"


def masked(words: str) -> str:
    """Return text out of an old ledger with the numbers in it masked."""
    return mask_numbers_in(words)


def history_of(view: CaseView) -> list[Happening]:
    """Return the journal of the case, newest first, each entry field by field."""
    changed: dict[int, list[str]] = {}
    for change in view.changes:
        line = _change_words(view, change)
        if line:
            changed.setdefault(change.seq, []).append(line)
    found = []
    for row in view.history:
        # what touched no record of the case is told by its subject: the paper that was printed
        seen = [row.subject] if not row.changes and row.subject != view.number else []
        found.append(happening_of(row, [*seen, *changed.get(row.seq, [])]))
    return found


def _change_words(view: CaseView, change: FieldChange) -> str:
    if told := way_words(change, view):
        return told
    field = field_of(CATALOGUES.get(change.kind, ()), change.field)
    if field is None or change.before == change.after:
        return ""
    before, after = (_value(view, field, value) for value in (change.before, change.after))
    who = view.claimant_name(change.record_id) if change.kind == "claimant" else ""
    label = view.words.field(field)
    empty = QCoreApplication.translate("story", "空")
    return f"{who}{' ' if who else ''}{label}：{before or empty} → {after or empty}"


def _value(view: CaseView, field: Field, value: Any) -> str:  # noqa: ANN401 - one line per kind
    if value in (None, ""):
        return ""
    if field.mask in MASKERS:
        return MASKERS[field.mask](str(value))
    if field.id == "next_action":
        return view.words.action(str(value))
    if field.kind in {FieldKind.CODE, FieldKind.CODES, FieldKind.FLAG, FieldKind.PERSON}:
        return view.words.value(field, value, view.file.people)
    return str(value)
