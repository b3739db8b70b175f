"""``show calculation`` and ``policy recompute``: a kept one, and what other figures make of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dispute_desk.cli import shapes
from dispute_desk.cli.call import DONE, LOOK, Call
from dispute_desk.cli.days import read_day
from dispute_desk.domain.contribution_words import INSURANCE_WORDS, WHAT_WORDS
from dispute_desk.domain.errors import DeskError
from dispute_desk.domain.identity import mask_numbers_in
from dispute_desk.domain.money import yuan_text
from dispute_desk.domain.office_rows import PARTY_WORDS
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.policy_packs import load_pack
from dispute_desk.services.contribution_json import answer_of
from dispute_desk.services.recomputing import (
    NO_CALCULATION,
    compare,
    kept_calculation,
    own_pack,
    recomputed,
    todays_pack,
)

if TYPE_CHECKING:
    from dispute_desk.domain.changed_months import ChangedMonths
    from dispute_desk.domain.contribution_plan import Lack
    from dispute_desk.services.desk import Desk
    from dispute_desk.services.recomputing import Recomputed

_JSON = ("switches", "missing")
_ABOUT = QT_TRANSLATE_NOOP("cli", "用今天的、某一天已知的或另一版参数，重算存下的测算，列出差别。")
_SAME = QT_TRANSLATE_NOOP("cli", "测算 #{id} 按 {pack} {version}（{day}）重算，没有差别。")
_DIFFERS = QT_TRANSLATE_NOOP(
    "cli",
    "测算 #{id} 按 {pack} {version}（{day}）重算：本金 {before} → {after} 元。存下的没有改动。",
)
_MONTHS = QT_TRANSLATE_NOOP(
    "cli", "{worker} {insurance} {party} {first}—{last}：{before} → {after}；依据 {rows}"
)


def add_to(policy: typer.Typer) -> None:
    """Add the command of this room."""
    policy.command("recompute", help=_ABOUT)(recompute)


def recompute(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help=QT_TRANSLATE_NOOP("cli", "测算的编号，如 3"))],
    *,
    pack: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help=QT_TRANSLATE_NOOP("cli", "用这个文件夹里的参数包")),
    ] = None,
    known: Annotated[
        str | None,
        typer.Option("--as-known-on", help=QT_TRANSLATE_NOOP("cli", "按哪一天已知的数字")),
    ] = None,
) -> int:
    """Compare a kept calculation with another pack or day; status 1 where something differs."""
    call: Call = ctx.obj
    with call.desk() as desk:
        found = compare(
            desk,
            _number(ref),
            pack=None if pack is None else load_pack(Path(pack)),
            as_known_on=None if known is None else read_day(known),
        )
    before, after = found.before.result, found.after.result
    names = [mask_numbers_in(one.name) for one in before.claim.workers]
    told = {
        "calculation": found.kept["id"],
        "pack": {
            "id": found.after.pack.id,
            "version": found.after.pack.version,
            "sha256": found.after.pack.sha256,
        },
        "as_known_on": after.plan.view.as_known_on.isoformat(),
        "same": found.is_same,
        "principal": {
            "before": yuan_text(before.totals.principal),
            "after": yuan_text(after.totals.principal),
        },
        "months": [_months(one, names) for one in found.months],
    }
    if call.json:
        call.answer(told)
    else:
        facts = {"id": told["calculation"], "pack": found.after.pack.id}
        facts |= {"version": found.after.pack.version, "day": told["as_known_on"]}
        sums = {"before": yuan_text(before.totals.principal)}
        sums["after"] = yuan_text(after.totals.principal)
        call.tell(call.words(_SAME if found.is_same else _DIFFERS, **facts, **sums))
        for one in found.months:
            call.tell(f"  {_line(call, one, names)}")
    return DONE if found.is_same else LOOK


def _number(ref: str) -> int:
    """Return the number of a calculation: 3 or #3."""
    given = ref.strip().lstrip("#")
    if not (given.isascii() and given.isdecimal()):
        raise DeskError(NO_CALCULATION, ref=ref)
    return int(given)


def _months(one: ChangedMonths, names: list[str]) -> dict[str, Any]:
    return {
        "worker": names[one.worker - 1],
        "insurance": one.insurance.value,
        "party": one.party.value,
        "from": str(one.first),
        "to": str(one.last),
        "before": None if one.before is None else yuan_text(one.before),
        "after": None if one.after is None else yuan_text(one.after),
        "late_fee_before": yuan_text(one.fee_before),
        "late_fee_after": yuan_text(one.fee_after),
        "rows_before": list(one.rows_before),
        "rows_after": list(one.rows_after),
        "missing": one.lack_after.what.value if one.lack_after is not None else None,
    }


def _line(call: Call, one: ChangedMonths, names: list[str]) -> str:
    def said(fen: int | None, lack: Lack | None) -> str:
        if fen is not None:
            return yuan_text(fen)
        return call.words(WHAT_WORDS[lack.what], "contribution") if lack is not None else "—"

    return call.words(
        _MONTHS,
        worker=names[one.worker - 1],
        insurance=call.words(INSURANCE_WORDS[one.insurance], "contribution"),
        party=call.words(PARTY_WORDS[one.party], "policy"),
        first=one.first,
        last=one.last,
        before=said(one.before, one.lack_before),
        after=said(one.after, one.lack_after),
        rows=" ".join(one.rows_after) or "—",
    )


def calculation_json(desk: Desk, ref: str, *, masked: bool) -> dict[str, Any]:
    """Return a kept calculation with its answer by its own figures and the difference by today's.

    ``as_saved`` tells whether its own figures still give what was kept.
    """
    kept = kept_calculation(desk, _number(ref))
    own = recomputed(desk, kept, own_pack(desk, kept))
    now = recomputed(desk, kept, todays_pack(kept), anew=True)
    shown = shapes.record(kept, masked=masked)
    asked = json.loads(kept["asked"])
    for worker in asked["workers"]:
        worker["name"] = mask_numbers_in(worker["name"]) if masked else worker["name"]
    del shown["figures"]
    return (
        {"record": "calculation"}
        | shown
        | {name: json.loads(kept[name]) for name in _JSON}
        | {
            "asked": asked,
            "as_saved": own.is_same,
            "answer": answer_of(own.result),
            "today": _compared(now, asked),
        }
    )


def _compared(now: Recomputed, asked: dict[str, Any]) -> dict[str, Any]:
    return {
        "pack": {"id": now.pack.id, "version": now.pack.version, "sha256": now.pack.sha256},
        "same_pack": now.same_pack,
        "same": now.is_same,
        "differences": [
            {
                "worker": asked["workers"][one.worker - 1]["name"],
                "insurance": one.insurance.value,
                "part": one.part,
                "before": yuan_text(one.before),
                "after": yuan_text(one.after),
            }
            for one in now.differences
        ],
        "newly_missing": [list(one) for one in now.newly_missing],
        "no_longer_missing": [list(one) for one in now.no_longer_missing],
    }
