"""What is to be proved and by what, who looks into it, and what the law says of it: as data."""

from __future__ import annotations

from dataclasses import dataclass

from dispute_desk.domain.evidence import Holder, InquiryKind
from dispute_desk.domain.word import Word


@dataclass(frozen=True, kw_only=True)
class EvidenceKind(Word):
    """A kind of evidence (domain reference §1.5); ``note`` says what to mind."""

    note: str = ""
    note_en: str = ""


@dataclass(frozen=True, kw_only=True)
class ProofElement(Word):
    """Something the claim stands on; proved by one of ``kinds``, usually held by ``holder``.

    Without ``causes`` it belongs to every case, with ``group`` only to a group case. What is
    ``each_workers`` own is proved worker by worker: one man's payslip says nothing of another.
    What ``proves_start`` says since when somebody worked there. What is ``enquired`` is proved by
    what the authorities answered, too.
    """

    kinds: tuple[str, ...]
    holder: Holder
    causes: tuple[str, ...] = ()
    group: bool = False
    each_workers: bool = False
    proves_start: bool = False
    enquired: bool = False

    def belongs_to(self, causes: frozenset[str], *, group: bool) -> bool:
        """Tell whether a case of these causes asks for it."""
        fits = not self.causes or not causes.isdisjoint(self.causes)
        return fits and (group or not self.group)


@dataclass(frozen=True, kw_only=True)
class WaiverForm(Word):
    """In what form somebody promised not to be insured."""


@dataclass(frozen=True, kw_only=True)
class LegalText(Word):
    """A rule shown beside a fact: ``about`` what, its words, where it is written."""

    about: str
    text_zh: str
    text_en: str
    source: str
    status: str = ""

    def words(self, *, english: bool) -> str:
        """Return the rule in one of the languages; the source stands as it is cited."""
        return f"{self.text_en} ({self.source})" if english else f"{self.text_zh}（{self.source}）"


@dataclass(frozen=True, kw_only=True)
class InvestigationRule:
    """How many named supervisors an inquiry takes, and which kinds ask for it."""

    supervisors: int
    kinds: tuple[InquiryKind, ...]
    basis: str
    status: str = ""
