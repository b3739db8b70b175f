"""What a case's file (卷内目录) lacks, or is still to be looked into, before it is archived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dispute_desk.domain.archive_index import archive_index
from dispute_desk.domain.closing_list import open_retaliation
from dispute_desk.domain.closing_words import NeededOnce
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.origin import Origin
from dispute_desk.domain.papers import PAPER_KINDS
from dispute_desk.domain.payment import PaymentState
from dispute_desk.domain.signing import names_of, unsigned
from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dispute_desk.domain.closing_words import ArchivePart
    from dispute_desk.domain.profile import Profile
    from dispute_desk.domain.rows import CaseFile

EMPTY = "{part}"
NO_PAPER_OF = QT_TRANSLATE_NOOP("errors", "《{paper}》（登记文书后列入）")
NOT_SIGNED = QT_TRANSLATE_NOOP("errors", "{part}的签章（{names}）")
NOT_SERVED = QT_TRANSLATE_NOOP("errors", "《{paper}》的送达回证")
NO_FEEDBACK = QT_TRANSLATE_NOOP("errors", "{body}对转办的反馈")
NOT_LOOKED_INTO = QT_TRANSLATE_NOOP("errors", "打击报复的核实（{day} 回访说起）")
NOT_LOOKED_INTO_OF = QT_TRANSLATE_NOOP("errors", "打击报复的核实（{person}，{day} 回访说起）")
NO_ANSWER = QT_TRANSLATE_NOOP("errors", "{body}对协查的答复")


@dataclass(frozen=True)
class Gap:
    """One thing the index lacks: words to be filled with ``facts``."""

    words: str
    facts: tuple[tuple[str, str], ...] = ()

    def text(self) -> str:
        """Return what is missing in the language of the desk."""
        return self.words.format(**dict(self.facts))


def archive_gaps(profile: Profile, file: CaseFile) -> tuple[Gap, ...]:
    """Return what the index of a closed case lacks, in the order of the file.

    History of an old ledger is archived as it was found; a merged case has its file in the one it
    goes on in.
    """
    history = Origin(file.case["origin"]) is Origin.IMPORTED and file.case["taken_up_on"] is None
    if history or file.case["merged_into"] is not None:
        return ()
    return tuple(_gaps(profile, file))


def _gaps(profile: Profile, file: CaseFile) -> Iterator[Gap]:
    went = _went_through(profile, file)
    for part in profile.archive_parts:
        if part.papers and len(part.needed_once) == len(part.papers):
            yield from _papers(part, file, went)
        elif set(part.needed_once) & went and not _filled(profile, file, part):
            yield Gap(EMPTY, (("part", part.label),))
        if "agreements" in part.holds:
            for _, left in unsigned(file):
                yield Gap(NOT_SIGNED, (("part", part.label), ("names", names_of(left))))
    yield from _answers(profile, file)
    for one in open_retaliation(file):
        words = NOT_LOOKED_INTO_OF if one["person"] else NOT_LOOKED_INTO
        day = one["done_on"].isoformat()
        yield Gap(words, (("person", one["person"] or ""), ("day", day)))


def _went_through(profile: Profile, file: CaseFile) -> frozenset[NeededOnce]:
    """Return what the case went through."""
    stages = {Stage(one["end"]) for one in file.moves}
    consulted = profile.closure_in(ClosureRole.CONSULTATION).code
    told = {
        NeededOnce.ACCEPTED: file.case["accepted_on"] is not None,
        NeededOnce.DECLINED: (
            Stage.NOT_ACCEPTED in stages and file.case["closure_kind"] != consulted
        ),
        NeededOnce.SUPPLEMENTED: Stage.SUPPLEMENT in stages,
        NeededOnce.MEDIATED: Stage.MEDIATING in stages,
        NeededOnce.AGREED: Stage.AGREED in stages,
        NeededOnce.PAID: any(one["state"] is PaymentState.PAID for one in file.payments),
    }
    return frozenset(one for one, is_so in told.items() if is_so)


def _filled(profile: Profile, file: CaseFile, part: ArchivePart) -> bool:
    return any(one.part is part for one in archive_index(profile, file, part.volume))


def _papers(part: ArchivePart, file: CaseFile, went: frozenset[NeededOnce]) -> Iterator[Gap]:
    """Name the papers that belong to what the case went through and are not registered."""
    titles = {one.id: one.title for one in PAPER_KINDS}
    there = {one["kind"] for one in file.papers}
    for kind, once in zip(part.papers, part.needed_once, strict=True):
        if once in went and kind not in there:
            yield Gap(NO_PAPER_OF, (("paper", titles.get(kind, kind)),))


def _answers(profile: Profile, file: CaseFile) -> Iterator[Gap]:
    """Name what was sent out and has no proof of service or no answer."""
    targets = {one.code: one.label for one in profile.referral_targets}
    served = {kind for clock in profile.clocks for kind in clock.papers}
    for one in file.papers:
        if one["kind"] in served and not one["served_on"]:
            yield Gap(NOT_SERVED, (("paper", str(one["title"])),))
    for one in file.referrals:
        if one["feedback_on"] is None:
            yield Gap(NO_FEEDBACK, (("body", targets.get(one["target"], one["target"])),))
    for one in file.beside["enquiry"]:
        if one["sent_on"] and one["answered_on"] is None:
            yield Gap(NO_ANSWER, (("body", targets.get(one["target"], one["target"])),))
