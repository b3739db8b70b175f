"""The index of a case's file (卷内目录): what lies in which volume, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.closing_words import ArchivePart
from dispute_desk.domain.evidence import INQUIRY_WORDS, InquiryKind
from dispute_desk.domain.mediation import OUTCOME_WORDS, SessionOutcome
from dispute_desk.domain.payment import PaymentState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dispute_desk.domain.closing_words import Volume
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile

    Found = tuple[str, date | None]

#: All papers that no other place of the index names.
REST = "*"


@dataclass(frozen=True, kw_only=True)
class IndexEntry:
    """One document of the file: its place, its words, its day, its pages where they are known."""

    part: ArchivePart
    title: str
    day: date | None = None
    pages: int | None = None


def archive_index(profile: Profile, file: CaseFile, volume: Volume) -> tuple[IndexEntry, ...]:
    """Return the documents of a volume in their order; what the case does not have is left out."""
    return tuple(
        IndexEntry(part=part, title=title, day=day)
        for part in profile.archive_parts
        if part.volume is volume
        for title, day in _of_part(profile, file, part)
    )


def _of_part(profile: Profile, file: CaseFile, part: ArchivePart) -> Iterator[Found]:
    """Give what lies in one place, by its day."""
    found: list[Found] = [one for held in part.holds for one in HELD[held](profile, file)]
    named = {kind for one in profile.archive_parts for kind in one.papers}
    for paper in file.papers:
        if paper["kind"] in part.papers or (REST in part.papers and paper["kind"] not in named):
            found.append((_paper(paper), paper["issued_on"]))
            if paper["served_on"] and REST in part.papers:
                found.append((f"《{paper['title']}》送达回证", paper["served_on"]))
    yield from sorted(found, key=lambda one: one[1] or date.min)


def _paper(one: dict[str, Any]) -> str:
    return " ".join(part for part in (f"《{one['title']}》", one["number"]) if part)


def _intake(profile: Profile, file: CaseFile) -> Iterator[Found]:
    del profile
    yield "受理登记表", file.case["received_on"]


def _investigations(*kinds: InquiryKind) -> Callable[[Profile, CaseFile], Iterator[Found]]:
    def found(profile: Profile, file: CaseFile) -> Iterator[Found]:
        del profile
        for one in file.beside["investigation"]:
            if one["kind"] in kinds:
                yield f"{INQUIRY_WORDS[InquiryKind(one['kind'])]}记录", one["held_on"]

    return found


def _consents(profile: Profile, file: CaseFile) -> Iterator[Found]:
    del profile
    for one in file.claimants:
        if one["consented_on"]:
            yield f"{one['name']}的告知同意书", one["consented_on"]


def _attorneys(profile: Profile, file: CaseFile) -> Iterator[Found]:
    del profile
    for one in file.beside["power_of_attorney"]:
        yield f"授权委托书（{one['agent']}）", one["valid_from"]


def _evidence(profile: Profile, file: CaseFile) -> Iterator[Found]:
    kinds = {one.code: one.label for one in profile.evidence_kinds}
    elements = {one.code: one.label for one in profile.proof_elements}
    names = {one["id"]: one["name"] for one in file.claimants}
    for one in file.beside["evidence"]:
        if one["received_on"]:
            what = kinds.get(one["kind"]) or elements.get(one["element"], one["element"])
            parts = (what, one["title"], names.get(one["claimant_id"]))
            yield " ".join(part for part in parts if part), one["received_on"]


def _waivers(profile: Profile, file: CaseFile) -> Iterator[Found]:
    forms = {one.code: one.label for one in profile.waiver_forms}
    for one in file.beside["waiver"]:
        yield forms.get(one["form"], one["form"] or ""), one["signed_on"]


def _sessions(profile: Profile, file: CaseFile) -> Iterator[Found]:
    del profile
    for one in file.sessions:
        outcome = OUTCOME_WORDS[SessionOutcome(one["outcome"])]
        yield f"调解笔录（{outcome}）", one["held_on"]


def _agreements(profile: Profile, file: CaseFile) -> Iterator[Found]:
    del profile
    for one in file.agreements:
        yield " ".join(part for part in ("调解协议书", one["number"]) if part), one["concluded_on"]


def _payments(profile: Profile, file: CaseFile) -> Iterator[Found]:
    """Give each proof once, however many payments it stands for."""
    kinds = {one.code: one.label for one in profile.proof_kinds}
    proofs: dict[Found, None] = {}
    for one in file.payments:
        if one["state"] is PaymentState.PAID and one["proof_kind"]:
            kind = kinds.get(one["proof_kind"], one["proof_kind"])
            words = " ".join(part for part in (kind, one["proof_no"]) if part)
            proofs[words, one["paid_on"]] = None
    yield from proofs


def _follow_ups(profile: Profile, file: CaseFile) -> Iterator[Found]:
    ways = {one.code: one.label for one in profile.follow_up_ways}
    for one in file.follow_ups:
        way = ways.get(one["method"], one["method"] or "")
        yield f"{way}回访记录", one["done_on"]


def _closure(profile: Profile, file: CaseFile) -> Iterator[Found]:
    del profile
    if file.case["closed_on"]:
        yield "结案审批表", file.case["closed_on"]


def _attachments(profile: Profile, file: CaseFile) -> Iterator[Found]:
    """Give the files that are no scan of a piece of evidence listed before."""
    del profile
    scans = {one["attachment_id"] for one in file.beside["evidence"]}
    for one in file.beside["attachment"]:
        if one["id"] not in scans:
            recorded = one["recorded_at"]
            yield one["name"], recorded.date() if recorded else None


def _referrals(profile: Profile, file: CaseFile) -> Iterator[Found]:
    targets = {one.code: one.label for one in profile.referral_targets}
    for one in file.referrals:
        to = targets.get(one["target"], one["target"])
        words = f"转办函（{to}）"
        yield " ".join(part for part in (words, one["letter_no"]) if part), one["sent_on"]
        if one["feedback_on"]:
            yield f"{to}的反馈", one["feedback_on"]


def _enquiries(profile: Profile, file: CaseFile) -> Iterator[Found]:
    targets = {one.code: one.label for one in profile.referral_targets}
    for one in file.beside["enquiry"]:
        to = targets.get(one["target"], one["target"])
        words = f"协查函（{to}）"
        yield " ".join(part for part in (words, one["number"]) if part), one["sent_on"]
        if one["answered_on"]:
            yield f"{to}的协查答复", one["answered_on"]


def _notes(profile: Profile, file: CaseFile) -> Iterator[Found]:
    """Give the notes of contact as one document, of the day of the last."""
    del profile
    if file.notes:
        days = [one["occurred_on"] for one in file.notes if one["occurred_on"]]
        yield f"办理记录（{len(file.notes)} 条）", max(days, default=None)


#: What of a case lies in a place of the index, by the word of the profile.
HELD: dict[str, Callable[[Profile, CaseFile], Iterator[Found]]] = {
    "intake_form": _intake,
    "interviews": _investigations(InquiryKind.INTERVIEW),
    "site_visits": _investigations(InquiryKind.SITE_VISIT, InquiryKind.RECORDS),
    "consents": _consents,
    "attorneys": _attorneys,
    "evidence": _evidence,
    "waivers": _waivers,
    "sessions": _sessions,
    "agreements": _agreements,
    "payments": _payments,
    "follow_ups": _follow_ups,
    "closure_form": _closure,
    "attachments": _attachments,
    "referrals": _referrals,
    "enquiries": _enquiries,
    "notes": _notes,
}
