"""What must hold for every question (policy reference §7), from JSON to JSON."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_desk.reference.policy_packs import pack_files, pack_of, region_folder
from dispute_desk.services.calculations import canonical, computed, reckon
from dispute_desk.services.contribution_json import answer_of
from dispute_desk.services.contribution_question import read_asked
from tests.cli.test_contributions import ASKED

if TYPE_CHECKING:
    from dispute_desk.domain.policy_pack import PolicyPack

TODAY = date(2026, 11, 22)
CALM = settings(max_examples=40, deadline=None)
sums = st.integers(0, 4_000_000).map(lambda fen: f"{fen // 100}.{fen % 100:02d}")


@st.composite
def stretches(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Stretches of months in order, some declared before."""
    made, at = [], draw(st.integers(0, 60))
    for _ in range(draw(st.integers(2, 5))):
        length = draw(st.integers(1, 9))
        first, last = at, at + length - 1
        one: dict[str, Any] = {"from": told(first), "to": told(last), "wage": draw(sums)}
        if draw(st.booleans()):
            one["paid_base"] = draw(sums)
        made.append(one)
        at += length + draw(st.integers(0, 3))
    return made


def told(number: int) -> str:
    """A month so many months after 2016-07."""
    year, month = divmod(2016 * 12 + 6 + number, 12)
    return f"{year:04d}-{month + 1:02d}"


def asked(months: list[dict[str, Any]]) -> dict[str, Any]:
    return ASKED | {"workers": [{"name": "张例", "months": months}]}


@lru_cache
def pack() -> PolicyPack:
    return pack_of(pack_files(region_folder("440100")))


def answer(question: dict[str, Any]) -> dict[str, Any]:
    return answer_of(computed(read_asked(question), pack(), TODAY))


@given(stretches(), st.randoms(use_true_random=False))
@CALM
def test_the_order_of_months_does_not_matter(months: list[dict[str, Any]], chance: Any) -> None:  # noqa: ANN401
    mixed = months[:]
    chance.shuffle(mixed)

    assert answer(asked(months)) == answer(asked(mixed))


@given(stretches())
@CALM
def test_the_files_that_were_kept_give_the_same_bytes_again(months: list[dict[str, Any]]) -> None:
    made = reckon(asked(months), TODAY)
    kept = {name: bytes(data) for name, data in made.files.items()}

    again = pack_of(kept)

    assert again.sha256 == made.result.plan.view.pack.sha256
    question = read_asked(json.loads(made.asked))
    later = computed(question, again, date(2031, 1, 1))
    assert canonical(answer_of(later)) == canonical(answer_of(made.result))
