"""What a person's cases hold, in lines as he reads them: the case, its road, its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.appointment import APPOINTMENT_WORDS, AppointmentKind
from dispute_desk.domain.clock_extension import OUTSIDE
from dispute_desk.domain.clock_rules import AgreementRight
from dispute_desk.domain.mediation import OUTCOME_WORDS, SessionOutcome
from dispute_desk.domain.stages import STAGE_WORDS, Stage
from dispute_desk.services.approved_extending import OUTSIDE_NAME
from dispute_desk.services.confirmations import RIGHT_WORDS
from dispute_desk.services.person_line import (
    code_word,
    insurance_word,
    line,
    named,
    texts,
    yuan,
)
from dispute_desk.services.person_others import KEPT_BACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.personal_data import PersonalData
    from dispute_desk.domain.profile import Profile
    from dispute_desk.services.person_line import Line, Row


def cases_told(found: PersonalData, profile: Profile) -> Iterator[Line]:
    """Tell what each of his cases is about: against whom, how it came in, what is demanded."""
    for one in found.of("case"):
        kinds = [insurance_word(code) for code in str(one["insurances"] or "").split(",") if code]
        months = [str(one[name]) for name in ("claim_from", "claim_to") if one[name]]
        demand = KEPT_BACK if one["shared"] and one["demand"] else one["demand"]
        others = str(one["other_causes"] or "").split(",")
        causes = (code_word(profile, "causes", other) for other in others)
        yield line(
            one,
            "案件",
            named("用人单位", one["employer_name"]),
            named("来源", code_word(profile, "channels", one["channel"])),
            named("外部编号", one["external_no"]),
            named("须反馈给", one["feed_back_to"]),
            named("争议类型", code_word(profile, "causes", one["cause"])),
            named("其他争议", "、".join(cause for cause in causes if cause)),
            named("险种", "、".join(kind for kind in kinds if kind)),
            named("起止月份", "至".join(dict.fromkeys(months))),
            named("诉求", demand),
            named("镇街", one["street"]),
            *texts(one, note="备注"),
            day=one["received_on"],
        )
        yield from _handling(one, profile)


def _handling(one: Row, profile: Profile) -> Iterator[Line]:
    """Tell how the case is handled, and what an old ledger says of it."""
    handler, liaison = one["handlers"]
    told = (
        named("承办人", handler),
        named("税务联络员", liaison),
        named("调解组织", code_word(profile, "mediation_orgs", one["mediation_org"])),
        named("中止原因", code_word(profile, "suspension_kinds", one["suspension_kind"])),
        named("结案方式", code_word(profile, "closure_kinds", one["closure_kind"])),
        named("档号", one["archive_no"]),
        *texts(one, decision_note="办理说明", next_action="下一步"),
        named("下一步日期", one["next_action_on"]),
        *texts(one, legacy_result="台账办理结果"),
        named("台账经办人", one["legacy_handler"]),
        named("台账调解员", one["legacy_mediator"]),
        named("台账来源", one["legacy_source"]),
        named("台账争议类型", one["legacy_cause"]),
    )
    if any(told):
        yield line(one, "案件办理", *told, day=one["closed_on"])


def road_told(found: PersonalData, profile: Profile) -> Iterator[Line]:
    """Tell what happened to his cases: each step, meetings planned and held, referrals."""
    for one in found.of("move"):
        end = STAGE_WORDS[Stage(one["end"])]
        told = (f"转为“{end}”", *texts(one, reason="原因"))
        yield line(one, "办理进程", *told, day=one["occurred_on"])
    for one in found.of("appointment"):
        kind = APPOINTMENT_WORDS[AppointmentKind(one["kind"])]
        times = "至".join(str(one[it]) for it in ("starts", "ends") if one[it])
        yield line(
            one,
            "日程",
            kind,
            times,
            named("地点", one["place"]),
            named("调解员", one["mediator"]),
            *texts(one, people="参加人", cancel_reason="取消原因", note="备注"),
            day=one["on"],
        )
    for one in found.of("session"):
        outcome = OUTCOME_WORDS[SessionOutcome(one["outcome"])]
        yield line(
            one,
            "调解会",
            outcome,
            named("地点", one["place"]),
            named("调解员", one["mediator"]),
            *texts(one, attendees="参加人", offers="各方方案", note="备注"),
            day=one["held_on"],
        )
    for one in found.of("clock_extension"):
        yield line(
            one,
            "批准延长期限",
            clock_name(one["clock"], profile),
            named("延长至", one["until_on"]),
            *texts(one, approver="批准人", reason="原因"),
            day=one["approved_on"],
        )
    for one in found.of("referral"):
        yield line(
            one,
            "转办",
            code_word(profile, "referral_targets", one["target"]),
            named("函号", one["letter_no"]),
            named("结果", code_word(profile, "referral_results", one["result"])),
            *texts(one, reason="原因", feedback="反馈"),
            day=one["sent_on"],
        )


def agreements_told(found: PersonalData, profile: Profile) -> Iterator[Line]:
    """Tell the agreements of his cases, what was asked for after them, papers of the tax office."""
    for one in found.of("agreement"):
        total = KEPT_BACK if one["several"] and one["total_fen"] else yuan(one["total_fen"])
        yield line(
            one,
            "调解协议",
            one["number"],
            named("调解组织", one["organisation"]),
            named("调解员", one["mediator"]),
            named("总额", total),
            *texts(one, terms="内容"),
            named("履行期限", one["perform_by"]),
            day=one["concluded_on"],
        )
    for one in found.of("confirmation"):
        right = RIGHT_WORDS[AgreementRight(one["right"])]
        told = (named("文号", one["document_no"]), *texts(one, note="备注"))
        yield line(one, right, one["body"], *told, day=one["applied_on"])
    for one in found.of("tax_order"):
        kind = code_word(profile, "tax_order_kinds", one["kind"])
        total = KEPT_BACK if one["several"] and one["fen"] else yuan(one["fen"])
        told = (one["number"], named("金额", total), *texts(one, note="备注"))
        yield line(one, kind or "税务文书", *told, day=one["issued_on"])


def papers_told(found: PersonalData) -> Iterator[Line]:
    """Tell the papers of his cases, whom they went to, how they were served and answered."""
    for one in found.of("paper"):
        yield line(
            one,
            "文书",
            one["title"],
            one["number"],
            *texts(one, addressee="发给", service_proof="送达凭证", reply="回复", note="备注"),
            day=one["issued_on"],
        )


def clock_name(code: str, profile: Profile) -> str:
    """Return what a term is called; a clock the station has no more goes by its code."""
    found = (one.label for one in profile.clocks if one.code == code)
    return OUTSIDE_NAME if code == OUTSIDE else next(found, code)
