"""The figures of a region with what the office added, and what further rows would change.

Heavy to import (the store comes with it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.months import Month
from dispute_desk.domain.office_rows import (
    OfficeKind,
    OfficeRowView,
    RowState,
    row_of,
    source_of,
)
from dispute_desk.domain.policy_difference import PolicyDifference, changes_between
from dispute_desk.domain.policy_rows import AverageWage, LimitRow, MonthRow, RateRow
from dispute_desk.domain.policy_view import PolicyView
from dispute_desk.domain.policy_years import Gap, YearRule, first_gap
from dispute_desk.domain.rights import Right
from dispute_desk.reference.policy_packs import (
    load_pack,
    load_region,
    load_year_rules,
    pack_folders,
)
from dispute_desk.services.policy_rows import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dispute_desk.domain.office_rows import OwnRow, PolicyFigures
    from dispute_desk.domain.policy_difference import ClaimingCase
    from dispute_desk.services.desk import Desk


def policy_view(desk: Desk, region: str, as_known_on: date | None = None) -> PolicyView:
    """Return a region's figures as the office knew them at the end of a day (today's if None).

    Rows confirmed later, and rows ended by then, do not count: an old calculation stays as it was.
    """
    day = as_known_on or desk.office().today
    view = PolicyView(pack=load_region(region), as_known_on=day)
    return with_office(view, [one for one in desk.lists.policy_rows(region) if one.held_on(day)])


@dataclass(frozen=True)
class PolicySheet:
    """All the page of figures shows of a region; ``me`` asked, ``others`` may confirm too."""

    regions: tuple[tuple[str, str, str], ...]
    region: str
    view: PolicyView
    rows: tuple[OfficeRowView, ...]
    rules: Mapping[Insurance, YearRule]
    me: int | None
    others: tuple[str, ...]
    gap: Gap | None


def policy_sheet(desk: Desk, region: str = "") -> PolicySheet:
    """Return a region's figures, what the office added, the first gap and who else may confirm."""
    packs = {name: load_pack(folder) for name, folder in pack_folders().items()}
    chosen = region if region in packs else next(iter(packs))
    rules = load_year_rules()
    view = policy_view(desk, chosen)
    return PolicySheet(
        regions=tuple((name, one.title, one.title_en) for name, one in packs.items()),
        region=chosen,
        view=view,
        rows=tuple(desk.lists.policy_rows(chosen)),
        rules=rules,
        me=desk.actor.id,
        others=who_else(desk),
        gap=first_gap(view, rules),
    )


@dataclass(frozen=True)
class PolicyNews:
    """What is to be done about the figures by who sits at the desk.

    ``drafts`` wait for this person's second look; ``gap`` is the first one nobody has drafted for
    yet, ``cases`` how many open cases claim its months.
    """

    drafts: int = 0
    drafted_by: str = ""
    gap: Gap | None = None
    cases: int = 0


def policy_news(desk: Desk) -> PolicyNews:
    """Return what is to be done about the figures: drafts to be confirmed, the first gap."""
    rows = [one for one in desk.lists.policy_rows() if one.state is RowState.DRAFT]
    others = who_else(desk)
    waiting = [one for one in rows if one.made_by_id != desk.actor.id or not others]
    if waiting:
        return PolicyNews(len(waiting), waiting[0].made_by or "")
    region = next(iter(pack_folders()))
    mine = [figures_of(one.fields) for one in rows if one.region == region and not one.row_id]
    gap = first_gap(with_figures(policy_view(desk, region), mine), load_year_rules())
    if gap is None or gap.first > Month.of(desk.office().today):
        return PolicyNews()
    if Right.SEE_CASES not in desk.actor.rights:
        return PolicyNews(gap=gap)
    codes = [one.value for one in gap.insurances]
    return PolicyNews(gap=gap, cases=len(desk.lists.claiming_cases(codes, gap.first, gap.last)))


def figures_through(desk: Desk) -> tuple[str, str, bool]:
    """Return the month figures are confirmed to, the last before a gap, and whether it is past."""
    region = next(iter(pack_folders()))
    view = policy_view(desk, region)
    gap = first_gap(view, load_year_rules())
    last = gap.first.plus(-1) if gap is not None else view.pack.confirmed_through
    late = last < Month.of(desk.office().today)
    return str(view.pack.confirmed_through), str(last), late


def who_else(desk: Desk) -> tuple[str, ...]:
    """Return who else could confirm what the person at the desk enters."""
    rights_of = desk.profile.rights_of
    return tuple(
        one.name
        for one in desk.lists.people(active_only=True)
        if one.id != desk.actor.id and Right.SETTINGS in rights_of(one.bundles)
    )


def with_office(view: PolicyView, rows: Iterable[OfficeRowView]) -> PolicyView:
    """Return a view with these additions, confirmed or not."""
    held = list(rows)
    own = [
        (row_of(figures_of(one.fields), one.id), source_of(one))
        for one in held
        if one.kind is not OfficeKind.SHIPPED
    ]
    return replace(
        view,
        confirmed=view.confirmed | {one.row_id for one in held if one.row_id},
        added=(*(row for row, _ in own if isinstance(row, MonthRow)), *view.added),
        added_wages=(*(row for row, _ in own if isinstance(row, AverageWage)), *view.added_wages),
        added_sources=(*view.added_sources, *(source for _, source in own)),
    )


def with_figures(view: PolicyView, figures: Iterable[PolicyFigures]) -> PolicyView:
    """Return a view as if these figures were rows of the office already."""
    rows: list[OwnRow] = [row_of(one, -number) for number, one in enumerate(figures, start=1)]
    return replace(
        view,
        added=(*(row for row in rows if isinstance(row, MonthRow)), *view.added),
        added_wages=(*(row for row in rows if isinstance(row, AverageWage)), *view.added_wages),
    )


def difference_of_drafts(desk: Desk, region: str, record_ids: Iterable[int]) -> PolicyDifference:
    """Return what confirming these additions would change."""
    wanted = set(record_ids)
    rows = [one for one in desk.lists.policy_rows(region) if one.id in wanted]
    before = policy_view(desk, region)
    return _difference(desk, before, with_office(before, rows))


def difference_of_figures(
    desk: Desk, region: str, figures: Iterable[PolicyFigures]
) -> PolicyDifference:
    """Return what adding these figures would change, before anything is written."""
    before = policy_view(desk, region)
    return _difference(desk, before, with_figures(before, figures))


def _difference(desk: Desk, before: PolicyView, after: PolicyView) -> PolicyDifference:
    changes = changes_between(before, after, _touched(before, after))
    if Right.SEE_CASES not in desk.actor.rights:
        return PolicyDifference(tuple(changes), None)
    cases = {
        case.id: case
        for one in changes
        for case in desk.lists.claiming_cases([one.insurance.value], one.first, one.last)
    }
    return PolicyDifference(tuple(changes), tuple(cases[key] for key in sorted(cases)))


def cases_of_row(desk: Desk, region: str, record_id: int) -> tuple[ClaimingCase, ...]:
    """Return the open cases that claim something for the months of an addition."""
    rows = [one for one in desk.lists.policy_rows(region) if one.id == record_id]
    bare = PolicyView(pack=load_region(region), as_known_on=desk.office().today)
    cases = {
        case.id: case
        for insurance, first, last in _touched(bare, with_office(bare, rows))
        for case in desk.lists.claiming_cases([insurance.value], first, last)
    }
    return tuple(cases[key] for key in sorted(cases))


def _touched(before: PolicyView, after: PolicyView) -> list[tuple[Insurance, Month, Month]]:
    """Return the insurances and months of rows that are new in a view."""
    old = {row.row_id for row in before.added}
    confirmed = after.confirmed - before.confirmed
    pack = before.pack
    rows: list[MonthRow] = [row for row in after.added if row.row_id not in old]
    rows += [row for row in (*pack.limits, *pack.rates) if row.row_id in confirmed]
    return [
        (row.insurance, row.from_month, row.to_month)
        for row in rows
        if isinstance(row, LimitRow | RateRow)
    ]
