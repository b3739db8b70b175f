"""A kept calculation again: the same answer by its own figures, the difference by today's."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dispute_desk.domain.calculation import Difference, differences, figures_of, missing_of
from dispute_desk.domain.changed_months import ChangedMonths, changed_months
from dispute_desk.domain.contribution import Result
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.policy_pack import PolicyPack
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import load_pack, load_region, pack_of
from dispute_desk.services.calculations import canonical, computed, office_rows_of
from dispute_desk.services.contribution_json import answer_of
from dispute_desk.services.contribution_question import read_asked
from dispute_desk.services.lists import check_may_see
from dispute_desk.store import policy_files
from dispute_desk.store.readers import calculations

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

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

OTHER_REGION = sentence(
    "policy_other_region",
    QT_TRANSLATE_NOOP(
        "errors",
        "这个参数包是“{title}”（{region}），测算按 {wanted} 的参数，不能用它重算。"
        "请选同一地区的参数包。",
    ),
)
#: Of larger calculations a case only says that the figures changed, not by how much.
_AT_ONCE = 60


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
    desk: Desk,
    kept: dict[str, Any],
    pack: PolicyPack,
    *,
    anew: bool = False,
    as_known_on: date | None = None,
) -> Recomputed:
    """Compute a kept calculation by a pack and the office's rows it used.

    ``anew`` takes the office's rows of today, or of ``as_known_on``. A pack of another region is
    refused with ``policy_other_region``.
    """
    asked = read_asked(json.loads(kept["asked"]))
    today = desk.office().today
    if anew or as_known_on is not None:
        asked = replace(asked, office_rows=None, as_known_on=as_known_on or today)
    if pack.region != asked.region:
        facts = {"title": pack.title, "region": pack.region, "wanted": asked.region}
        raise DeskError(OTHER_REGION, **facts)
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


@dataclass(frozen=True)
class Comparison:
    """A kept calculation as it was and as it comes out anew, and month by month what changed."""

    kept: dict[str, Any]
    before: Recomputed
    after: Recomputed
    months: tuple[ChangedMonths, ...]

    @property
    def is_same(self) -> bool:
        """Tell whether no money changed, nor what can be computed."""
        return not self.months

    @cached_property
    def documents(self) -> dict[str, str]:
        """The documents each row of the new figures rests on, by the row's id."""
        view = self.after.result.plan.view
        pack = view.pack
        rows = (pack.limits, pack.rates, pack.reliefs, pack.wages, view.added, view.added_wages)
        return {
            row.row_id: "；".join(
                found.doc_no or found.title
                for one in row.source_ids
                if (found := view.sources.get(one)) is not None
            )
            for kind in rows
            for row in kind
        }


def compare(
    desk: Desk,
    calculation_id: int,
    *,
    pack: PolicyPack | None = None,
    as_known_on: date | None = None,
) -> Comparison:
    """Return what another pack, or the figures of another day, make of a kept calculation.

    Today's figures where nothing is given. Nothing is changed.
    """
    kept = kept_calculation(desk, calculation_id)
    before = recomputed(desk, kept, own_pack(desk, kept))
    after = recomputed(desk, kept, pack or todays_pack(kept), anew=True, as_known_on=as_known_on)
    return Comparison(kept, before, after, tuple(changed_months(before.result, after.result)))


def compare_by(
    desk: Desk, calculation_id: int, *, as_known_on: date | None, folder: Path | None
) -> Comparison:
    """Compare by the pack in a folder, which is loaded strictly, or by the shipped one."""
    pack = None if folder is None else load_pack(folder)
    return compare(desk, calculation_id, pack=pack, as_known_on=as_known_on)


@dataclass(frozen=True)
class FiguresMoved:
    """The figures are others than when a calculation of a case was made.

    ``comparison`` is None where it has too many workers to be computed in passing.
    """

    calculation_id: int
    comparison: Comparison | None


def figures_moved(desk: Desk, kept: list[dict[str, Any]]) -> FiguresMoved | None:
    """Return what became of the newest calculation of a case; ``kept`` are all of them, in order.

    None where the figures are the same, or make no difference to it.
    """
    if not kept:
        return None
    one = kept[-1]
    asked, today = read_asked(json.loads(one["asked"])), desk.office().today
    held = {row.id for row in desk.lists.policy_rows(asked.region) if row.held_on(today)}
    same = held == set(asked.office_rows or ()) and one["as_known_on"] == today
    if same and todays_pack(one).sha256 == one["pack_sha256"]:
        return None
    if one["workers"] > _AT_ONCE:
        return FiguresMoved(one["id"], None)
    found = compare(desk, one["id"])
    return None if found.is_same else FiguresMoved(one["id"], found)
