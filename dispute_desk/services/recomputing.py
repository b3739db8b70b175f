"""A kept calculation again: the same answer by its own figures, the difference by today's."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.calculation import Difference, differences, figures_of, missing_of
from dispute_desk.domain.contribution import Result
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.policy_pack import PolicyPack
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import load_region, pack_of
from dispute_desk.services.calculations import canonical, computed, office_rows_of
from dispute_desk.services.contribution_json import answer_of
from dispute_desk.services.contribution_question import read_asked
from dispute_desk.services.lists import check_may_see
from dispute_desk.store import policy_files
from dispute_desk.store.readers import calculations

if TYPE_CHECKING:
    from dispute_desk.domain.errors import Translate
    from dispute_desk.services.desk import Desk

NO_CALCULATION = sentence(
    "no_calculation",
    QT_TRANSLATE_NOOP("errors", "没有第 {ref} 号补缴测算，它可能已作废。请从案件里选择。"),
)
PACK_LOST = sentence(
    "policy_files_lost",
    QT_TRANSLATE_NOOP(
        "errors", "这次测算用的参数表（{version}）不在库里，不能原样重算。请从备份恢复后再试。"
    ),
)


@dataclass(frozen=True)
class Recomputed:
    """A kept calculation computed anew by ``pack``: what differs from what was kept.

    ``newly_missing`` and ``no_longer_missing`` are insurance, month and lack.
    """

    result: Result
    pack: PolicyPack
    same_pack: bool
    differences: tuple[Difference, ...]
    newly_missing: tuple[tuple[str, ...], ...]
    no_longer_missing: tuple[tuple[str, ...], ...]

    @property
    def is_same(self) -> bool:
        """Tell whether everything came out as it was kept."""
        return not (self.differences or self.newly_missing or self.no_longer_missing)

    def answer(self, say: Translate | None = None) -> str:
        """Return the answer as canonical JSON."""
        return canonical(answer_of(self.result, say))


def recompute(desk: Desk, calculation_id: int, pack: PolicyPack | None = None) -> Recomputed:
    """Compute a kept calculation by its own pack, or by another one; nothing is changed."""
    kept = kept_calculation(desk, calculation_id)
    return recomputed(desk, kept, pack or own_pack(desk, kept))


def recomputed(
    desk: Desk, kept: dict[str, Any], pack: PolicyPack, *, anew: bool = False
) -> Recomputed:
    """Compute a kept calculation by a pack and the office's rows it used; ``anew`` by today's."""
    asked = read_asked(json.loads(kept["asked"]))
    today = desk.office().today
    if anew:
        asked = replace(asked, office_rows=None, as_known_on=today)
    rows = office_rows_of(desk, asked, today)
    result = computed(asked, pack, kept["paid_on"], rows)
    was = {tuple(one) for one in json.loads(kept["missing"])}
    now = {tuple(one) for one in missing_of(result)}
    return Recomputed(
        result=result,
        pack=pack,
        same_pack=pack.sha256 == kept["pack_sha256"],
        differences=tuple(differences(json.loads(kept["figures"]), figures_of(result))),
        newly_missing=tuple(sorted(now - was)),
        no_longer_missing=tuple(sorted(was - now)),
    )


def kept_calculation(desk: Desk, calculation_id: int) -> dict[str, Any]:
    """Return the row of a kept calculation."""
    check_may_see(desk.actor)
    with desk.store.reading() as connection:
        found = calculations.kept_calculation(connection, calculation_id)
    if found is None:
        raise DeskError(NO_CALCULATION, ref=calculation_id)
    return found


def own_pack(desk: Desk, kept: dict[str, Any]) -> PolicyPack:
    """Return the pack a calculation was made with, as the store kept it."""
    with desk.store.reading() as connection:
        files = policy_files.kept(connection, kept["pack_sha256"])
    if files is None:
        raise DeskError(PACK_LOST, version=kept["pack_version"])
    return pack_of(files)


def todays_pack(kept: dict[str, Any]) -> PolicyPack:
    """Return the pack of the region as it is shipped now."""
    return load_region(json.loads(kept["asked"])["region"])
