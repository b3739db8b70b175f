"""Cases that have to do with another: split from it, merged into it, of the same employer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dispute_desk.domain.stages import Stage
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP


class Relation(StrEnum):
    """What another case is to the one that is looked at."""

    SPLIT_FROM = "split_from"
    SPLIT_OFF = "split_off"
    MERGED_INTO = "merged_into"
    MERGED_HERE = "merged_here"
    SAME_EMPLOYER = "same_employer"


RELATION_WORDS: dict[Relation, str] = {
    Relation.SPLIT_FROM: QT_TRANSLATE_NOOP("relation", "拆自"),
    Relation.SPLIT_OFF: QT_TRANSLATE_NOOP("relation", "拆出"),
    Relation.MERGED_INTO: QT_TRANSLATE_NOOP("relation", "并入"),
    Relation.MERGED_HERE: QT_TRANSLATE_NOOP("relation", "并来"),
    Relation.SAME_EMPLOYER: QT_TRANSLATE_NOOP("relation", "同一单位在办"),
}

#: The cases the workers of a case were in before.
BEHIND = frozenset({Relation.SPLIT_FROM, Relation.MERGED_HERE})


@dataclass(frozen=True, kw_only=True)
class RelatedCase:
    """Another case: its key and number, where it stands, what it is to this one, its workers."""

    id: int
    number: str
    stage: Stage
    relation: Relation
    first_worker: str
    workers: int
