"""Each list of the contract takes every option, and says so where a field is none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import desk
from tests.store.stations import station

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return station(tmp_path)


@pytest.mark.parametrize("verb", [["list", "{}"], ["show", "{}", "1"]])
@pytest.mark.parametrize(
    "kind", ["screenings", "meetings", "activities", "trainings", "screening", "activity"]
)
def test_what_the_desk_does_not_keep_yet_is_refused_in_one_sentence(
    store: Path, kind: str, verb: list[str]
) -> None:
    told = desk("--store", store, *(one.format(kind) for one in verb), "--json")

    assert told.status == 2
    assert told.json["error"] == "kind_not_yet"
    assert "以后的版本" in told.json["message"]


@pytest.mark.parametrize(
    "kind",
    [
        "cases", "employers", "letters", "payments", "clocks", "referrals", "tickets", "enquiries",
        "visits", "papers", "requests", "today", "policy-rows",
    ],
)  # fmt: skip
def test_every_list_behaves_with_every_option(store: Path, kind: str) -> None:
    asked = ["--store", store, "list", kind, "--json"]
    every = desk(*asked).json
    assert every["count"] == every["total"] == len(every["rows"])

    assert desk(*asked, "--limit", "0").json["rows"] == []
    assert desk(*asked, "--search", "没有这样的字").json["rows"] == []
    for option, wrong in (("--where", "nothing=1"), ("--sort", "nothing")):
        told = desk(*asked, option, wrong)
        assert told.status == 2
        assert told.json["error"] in {"no_such_column", "unknown_filter", "unknown_sort"}
        assert "可以用的是" in told.json["message"]
        assert told.json["facts"]["known"]
    for name in list(every["rows"][0])[:3] if every["rows"] and kind != "cases" else []:
        told = desk(*asked, "--sort", f"-{name}")
        assert told.json["count"] == every["count"]
        value = every["rows"][0][name]
        if value is not None:
            found = desk(*asked, "--where", f"{name}={value}").json["rows"]
            assert every["rows"][0] in found


KINDS = (
    "cases", "employers", "letters", "papers", "payments", "clocks", "referrals", "tickets",
    "enquiries", "visits", "requests", "today", "policy-rows",
)  # fmt: skip


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "station.ddk"
    made = desk("--store", path, "--user", "林例", "init", "--sample", "--station", "示例站")
    assert made.status == 0
    return path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("wrong", [["--where", "nothing=1"], ["--sort", "-nothing"]])
def test_an_empty_list_refuses_a_column_it_would_never_have(
    empty: Path, kind: str, wrong: list[str]
) -> None:
    told = desk("--store", empty, "list", kind, "--json", *wrong)

    assert told.status == 2
    assert told.json["facts"]["given"] == "nothing"
    known = told.json["facts"]["known"].split("、")
    asked = ["--store", empty, "list", kind, "--json", "--sort", known[0]]
    assert desk(*asked).json["rows"] == []
