"""The steps of a case in groups by stage of work, and why each cannot be taken now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dispute_desk.ui.steps.all import Step
    from dispute_desk.ui.steps.case_view import CaseView


class Group(NamedTuple):
    """A group of the menu: its title, and its steps with the words for why one is not there."""

    id: str
    source: str
    steps: dict[str, str]

    @property
    def title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("step_groups", self.source)


_BEFORE = QT_TRANSLATE_NOOP("step_groups", "受理以前可办")
_AFTER = QT_TRANSLATE_NOOP("step_groups", "受理以后可办")
_OPEN = QT_TRANSLATE_NOOP("step_groups", "结案以前可办")
_CLOSED = QT_TRANSLATE_NOOP("step_groups", "结案以后可办")
_MEETS = QT_TRANSLATE_NOOP("step_groups", "启动调解以后可办")
_OURS = QT_TRANSLATE_NOOP("step_groups", "本站没有启用")
_NOT_YET = QT_TRANSLATE_NOOP("step_groups", "现在的阶段不能办")
_ARCHIVED = QT_TRANSLATE_NOOP("step_groups", "案件已归档")
_FROZEN = QT_TRANSLATE_NOOP("step_groups", "案件已封存")
_RIGHT = QT_TRANSLATE_NOOP("step_groups", "没有这项权限")

GROUPS: tuple[Group, ...] = (
    Group(
        "intake",
        QT_TRANSLATE_NOOP("step_groups", "受理"),
        {
            "take_up": QT_TRANSLATE_NOOP("step_groups", "只用于历史台账导入的在办案件"),
            "accept": _BEFORE,
            "review": _BEFORE,
            "supplement": _BEFORE,
            "decline": _BEFORE,
            "consult": _BEFORE,
            "accepted_day": _AFTER,
            "ticket": _RIGHT,
            "attorney": _OPEN,
        },
    ),
    Group(
        "inquiry",
        QT_TRANSLATE_NOOP("step_groups", "调查核实"),
        {
            "verify": QT_TRANSLATE_NOOP("step_groups", "受理以后、调解以前可办"),
            "enquiry": _OPEN,
            "answer_enquiry": QT_TRANSLATE_NOOP("step_groups", "没有等待答复的协查"),
            "evidence": _RIGHT,
            "investigation": _RIGHT,
            "insured_line": _RIGHT,
            "insured_rows": _RIGHT,
            "waiver": _RIGHT,
            "amount": _OPEN,
        },
    ),
    Group(
        "mediation",
        QT_TRANSLATE_NOOP("step_groups", "调解"),
        {
            "mediate": QT_TRANSLATE_NOOP("step_groups", "受理以后可办，正在调解的不用再启动"),
            "fill_in": QT_TRANSLATE_NOOP("step_groups", "受理以后、没有填写调解组织的可办"),
            "appointment": _OPEN,
            "session": _MEETS,
            "offer": _MEETS,
            "extend_mediation": QT_TRANSLATE_NOOP("step_groups", "调解期间、有期限的可办"),
            "agreement": _MEETS,
            "signature": QT_TRANSLATE_NOOP("step_groups", "没有等待签章的协议"),
        },
    ),
    Group(
        "payment",
        QT_TRANSLATE_NOOP("step_groups", "补缴"),
        {
            "payment": _AFTER,
            "plan_payment": _AFTER,
            "instalments": QT_TRANSLATE_NOOP("step_groups", "先安排补缴"),
            "repayment_papers": _AFTER,
            "broken_promise": QT_TRANSLATE_NOOP("step_groups", "没有到期未补缴的"),
            "perform": QT_TRANSLATE_NOOP("step_groups", "调查核实中或达成协议后可办"),
            "collection": _NOT_YET,
            "declare_payments": QT_TRANSLATE_NOOP("step_groups", "先安排补缴"),
            "tax_order": _AFTER,
            "refund": QT_TRANSLATE_NOOP("step_groups", "还没有入库的补缴"),
            "correct_payment": QT_TRANSLATE_NOOP("step_groups", "还没有可以更正的缴费"),
        },
    ),
    Group(
        "letters",
        QT_TRANSLATE_NOOP("step_groups", "文书和转办"),
        {
            "paper": _OPEN,
            "refer": QT_TRANSLATE_NOOP("step_groups", "结案以前可办，中止的先恢复办理"),
            "referral": _RIGHT,
            "legal_aid": _RIGHT,
            "take_back": QT_TRANSLATE_NOOP("step_groups", "整案转出以后可办"),
            "feedback": QT_TRANSLATE_NOOP("step_groups", "没有等待反馈的转办"),
        },
    ),
    Group(
        "people",
        QT_TRANSLATE_NOOP("step_groups", "安排和人员"),
        {
            "plan_next": _OPEN,
            "extend_clock": QT_TRANSLATE_NOOP("step_groups", "没有可以批准延长的期限"),
            "assign": _OPEN,
            "add_claimant": _OPEN,
            "withdraw_some": QT_TRANSLATE_NOOP("step_groups", "有几名职工在办时可办"),
            "split": QT_TRANSLATE_NOOP("step_groups", "有几名职工在办时可办"),
            "merge": QT_TRANSLATE_NOOP("step_groups", "没有可以合并的案件"),
            "person_request": _OURS,
        },
    ),
    Group(
        "end",
        QT_TRANSLATE_NOOP("step_groups", "回访、结案和归档"),
        {
            "follow_up": _AFTER,
            "close": _NOT_YET,
            "past_case": _OPEN,
            "withdraw": _NOT_YET,
            "suspend": _OPEN,
            "resume": QT_TRANSLATE_NOOP("step_groups", "案件没有中止"),
            "reopen": _CLOSED,
            "archive": _CLOSED,
            "take_out": QT_TRANSLATE_NOOP("step_groups", "归档以后可办"),
            "freeze": _FROZEN,
            "unfreeze": QT_TRANSLATE_NOOP("step_groups", "案件没有封存"),
        },
    ),
)
#: Steps that are shown only while they can be taken: they undo another one, or old data need them.
_ONLY_WHEN_OFFERED = frozenset({"take_up", "resume", "take_back", "unfreeze"})

_S = Stage
_AT_FIRST = ("review", "plan_next", "paper", "add_claimant")
_LOOKING = ("enquiry", "amount", "plan_next", "paper")
_PAYING = ("plan_payment", "repayment_papers", "plan_next", "paper")
#: What is likely at each stage beside its usual next steps: at the top of the menu.
_LIKELY: dict[Stage, tuple[str, ...]] = {
    _S.REGISTERED: _AT_FIRST,
    _S.SUPPLEMENT: _AT_FIRST,
    _S.ACCEPTED: _LOOKING,
    _S.VERIFYING: _LOOKING,
    _S.MEDIATING: ("offer", "appointment", "plan_next", "paper"),
    _S.AGREED: _PAYING,
    _S.PERFORMING: _PAYING,
    _S.COLLECTION: ("tax_order", "plan_payment", "plan_next", "paper"),
    _S.CLOSED: ("archive", "follow_up", "reopen"),
    _S.ARCHIVED: ("take_out", "reopen"),
}
_USUALLY = ("plan_next", "paper", "close")


def likely(view: CaseView) -> tuple[str, ...]:
    """Return the steps the top of the menu holds, if they can be taken."""
    return _LIKELY.get(view.stage, _USUALLY)


def is_shown(step: Step, *, offered: bool) -> bool:
    """Tell whether a group shows a step: one that undoes nothing yet stays away."""
    return offered or step.id not in _ONLY_WHEN_OFFERED


def why_not(step: Step, view: CaseView, source: str) -> str:
    """Return why a step cannot be taken now: by the case, by the person, by what has to be so."""
    if view.is_frozen and not step.beside:
        source = _FROZEN
    elif view.is_sealed and not step.beside:
        source = _ARCHIVED
    elif not step.may(view):
        source = _RIGHT
    return QCoreApplication.translate("step_groups", source)
