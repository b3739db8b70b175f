"""The terms the rates of an employer depend on, read from its record and its dated facts."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from dispute_desk.domain.contribution_input import DatedClass, DatedTier, EmployerTerms
from dispute_desk.domain.employer_facts import Dated, FactKind, fact_on
from dispute_desk.domain.months import Month
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Protocol

    class Valued(Dated, Protocol):
        """A dated fact with its value."""

        @property
        def value(self) -> str:
            """A code of the profile."""


#: Kinds and sizes of employers as the tables of rates name them.
KIND_WORDS: dict[str, str] = {
    "enterprise": QT_TRANSLATE_NOOP("employer_kind", "企业"),
    "individual_business": QT_TRANSLATE_NOOP("employer_kind", "个体工商户"),
    "social_organisation": QT_TRANSLATE_NOOP("employer_kind", "社会组织"),
    "institution": QT_TRANSLATE_NOOP("employer_kind", "事业单位"),
    "organ": QT_TRANSLATE_NOOP("employer_kind", "机关"),
}
SIZE_WORDS: dict[str, str] = {
    "large": QT_TRANSLATE_NOOP("employer_kind", "大型"),
    "medium": QT_TRANSLATE_NOOP("employer_kind", "中型"),
    "small": QT_TRANSLATE_NOOP("employer_kind", "小型"),
    "micro": QT_TRANSLATE_NOOP("employer_kind", "微型"),
}
#: Words of the record that say a kind, the telling ones first.
_KINDS = (
    ("个体", "individual_business"),
    ("事业", "institution"),
    ("机关", "organ"),
    ("社会团体", "social_organisation"),
    ("社会组织", "social_organisation"),
    ("民办非企业", "social_organisation"),
    ("基金会", "social_organisation"),
    ("企业", "enterprise"),
    ("公司", "enterprise"),
)
_SIZES = (("微", "micro"), ("小", "small"), ("中", "medium"), ("大", "large"))
_CLASS, _FLOAT = "class_", "float_"


def kind_meant(words: str | None) -> str:
    """Return the kind a record says in words; empty where it says none of them."""
    return next((code for word, code in _KINDS if word in (words or "")), "")


def company(name: str) -> str:
    """Return the kind of a firm whose name says that it is a company: 公司法 art. 3."""
    return "enterprise" if "公司" in name else ""


def size_meant(words: str | None) -> str:
    """Return the size a record says in words; empty where it says none, or several."""
    found = [code for word, code in _SIZES if word in (words or "")]
    return found[0] if len(found) == 1 else ""


def terms_of(
    name: str, facts: Sequence[Valued], *, kind: str = "", size: str = ""
) -> EmployerTerms:
    """Return the terms of an employer; of contradicting facts none holds."""
    return EmployerTerms(
        name=name,
        kind=kind,
        size=size,
        tiers=tuple(
            DatedTier(first=first, last=last, tier=tier)
            for first, last in _stretches(facts, (FactKind.UNEMPLOYMENT_TIER,))
            if (tier := _value(facts, FactKind.UNEMPLOYMENT_TIER, first))
        ),
        classes=tuple(
            DatedClass(first=first, last=last, number=number, float_by=_float(facts, first))
            for first, last in _stretches(facts, (FactKind.INJURY_CLASS, FactKind.INJURY_FLOAT))
            if (number := _number(facts, first)) is not None
        ),
    )


def _stretches(
    facts: Iterable[Valued], kinds: Sequence[FactKind]
) -> list[tuple[Month, Month | None]]:
    """Return the stretches of months within which no fact of these kinds begins or ends."""
    edges: set[Month] = set()
    for one in facts:
        if one.kind in kinds and one.valid_from is not None:
            edges.add(Month.of(one.valid_from))
            if one.valid_to is not None:
                edges.add(Month.of(one.valid_to).plus(1))
    ordered = sorted(edges)
    ends = [one.plus(-1) for one in ordered[1:]]
    return list(zip(ordered, [*ends, None], strict=False))


def _value(facts: Sequence[Valued], kind: FactKind, month: Month) -> str:
    """Return what holds at the end of a month, empty where nothing does."""
    found = fact_on(facts, kind, month.last) or fact_on(facts, kind, month.first)
    return found.value if found is not None else ""


def _number(facts: Sequence[Valued], month: Month) -> int | None:
    code = _value(facts, FactKind.INJURY_CLASS, month).removeprefix(_CLASS)
    return int(code) if code.isdecimal() else None


def _float(facts: Sequence[Valued], month: Month) -> Decimal | None:
    code = _value(facts, FactKind.INJURY_FLOAT, month).removeprefix(_FLOAT)
    try:
        return Decimal(code) / 100 if code else None
    except InvalidOperation:
        return None
