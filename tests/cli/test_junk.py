"""Whatever is typed into ``do``: a code and a sentence, never a traceback, never a bug."""

from __future__ import annotations

import json
import re
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dispute_desk.services import all_use_cases, codec
from dispute_desk.services.use_cases import USE_CASES
from tests.cli.running import Told, desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path

assert all_use_cases.ALL
CALM = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)

#: Texts that mean something somewhere, or nearly.
WORDS = (
    "", " ", "\x00", "\ud800", "2026-03-04", "0001-01-01", "9999-12-31", "2026-02-30",
    "2026-03", "9999-12", "5500.00", "-1.00", "1e400", "nan", "NaN", "99999999999999",
    "云社调〔2026〕1号", "{x}", "{0}", "%s", "lead", "04", "pension", "VISIT", "agreed",
    "13800001111", "11010519491231002X", "series.case", "{year}{n}", "{year}{n:999999999}",
)  # fmt: skip

texts = st.one_of(
    st.text(max_size=12),
    st.sampled_from(WORDS),
)
numbers = st.one_of(
    st.sampled_from([0, 1, 2, 3, -1, 2**31, 2**63 - 1, 2**63, -(2**63) - 1, 10**40]),
    st.floats(),
)
junk = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=6,
)


@st.composite
def calls(draw: st.DrawFn) -> dict[str, Any]:
    """One command with fields of its own, each likely or wild."""
    name = draw(st.sampled_from(sorted(USE_CASES)))
    fields: dict[str, Any] = {}
    for form in codec.describe(USE_CASES[name].command):
        if form.required or draw(st.booleans()):
            fields[form.name] = draw(likely(form.name, form.type))
    if draw(st.integers(0, 9)) == 0:
        fields[draw(texts)] = draw(junk)
    return {"do": name, "fields": fields}


def likely(name: str, kind: str) -> st.SearchStrategy[Any]:
    """Return values that may pass, with junk among them."""
    good: st.SearchStrategy[Any] = texts
    if name in {"case_id", "employer_id", "person_id", "seq"} or name.endswith("_id"):
        good = st.sampled_from([1, 2, 1, 2, 3])
    elif kind.startswith("one of "):
        good = st.sampled_from(kind.removeprefix("one of ").removesuffix(" or null").split(", "))
    elif "date" in kind:
        good = st.sampled_from(["2026-03-04", "2026-11-20", "1950-01-01", "9999-12-31"])
    elif "money" in kind and not kind.startswith("list"):
        good = st.sampled_from(["5500.00", "0.00", "-3.00", "99999999999.99"])
    elif name == "changes":
        fields = ["note", "phone", "id_no", "claim_from", "stated_persons", "cause", "insurances"]
        good = st.dictionaries(st.sampled_from(fields), junk, max_size=3)
    elif name == "claimants":
        good = st.lists(st.fixed_dictionaries({"name": texts}), max_size=3)
    elif "boolean" in kind:
        good = st.booleans()
    return st.one_of(good, good, good, junk)


def check(outcome: dict[str, Any]) -> None:
    """Hold an outcome against the contract."""
    if outcome["ok"]:
        assert set(outcome) >= {"value", "changes"}
        return
    assert set(outcome) == {"ok", "error", "message", "facts"}
    assert outcome["error"] != "bug", outcome
    assert re.fullmatch(r"[a-z][a-z_]+", outcome["error"])
    assert re.search(r"[\u4e00-\u9fff]", outcome["message"])


@CALM
@given(st.lists(calls(), min_size=6, max_size=12))
def test_wild_commands_are_done_or_refused_with_a_sentence(said: list[dict[str, Any]]) -> None:
    told = batch("\n".join(json.dumps(one) for one in said).encode())

    assert told.status in {0, 1}
    assert len(told.lines) == len(said)
    for outcome in told.lines:
        check(outcome)


def batch(data: bytes) -> Told:
    """Run lines on a fresh station and see that it is still whole."""
    from pathlib import Path

    folder = Path(mkdtemp())
    path = station(folder)
    told = desk("--store", path, "do", "--batch", "-", typed=data)
    assert "Traceback" not in told.err
    return told


@CALM
@given(st.binary(max_size=60))
def test_bytes_that_are_no_json_are_refused(data: bytes) -> None:
    told = desk("--store", "nowhere.ddk", "do", "AddNote", "-", typed=data)

    assert told.status == 2
    check(told.json)


@CALM
@given(st.lists(texts.filter(lambda one: "\x00" not in one), max_size=5))
def test_words_that_are_no_command_are_refused_in_one_line(words: list[str]) -> None:
    told = desk("--store", "nowhere.ddk", "do", *words)

    assert told.status == 2
    assert "Traceback" not in told.err
    assert "程序出错" not in told.err


def test_a_wild_station_is_still_whole(tmp_path: Path) -> None:
    path = station(tmp_path)
    lines = [
        {
            "do": "RegisterCase",
            "fields": {"employer": "x" * 9000, "claimants": [{"name": "李" * 5000}]},
        },
        {"do": "AddNote", "fields": {"case_id": 1, "text": "\u0000\u202e𬱖"}},
        {"do": "EditCase", "fields": {"case_id": 1, "changes": {"note": "'; DROP TABLE cases;--"}}},
    ]
    data = "\n".join(json.dumps(one) for one in lines).encode()

    assert [one["ok"] for one in desk("--store", path, "do", "--batch", "-", typed=data).lines]
    assert desk("--store", path, "--json", "verify").json["ok"]
