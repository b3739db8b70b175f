"""Files of profiles from outside: whatever stands in one, it is taken in or refused in words."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dispute_desk.domain.errors import DeskError
from dispute_desk.services.codec import encode
from dispute_desk.services.import_profiles import check_heading, check_tables
from dispute_desk.services.profile_files import FORMAT, VERSION, TakeInProfiles, read_profiles
from tests.services.one_of_each_memory import TABLE, TAUGHT

if TYPE_CHECKING:
    from pathlib import Path

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 10**20) | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def whole() -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "profiles": [{"name": "街道台账", "tables": [encode(TABLE)]}],
        "headings": [encode(TAUGHT)],
    }


def places(told: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    """Return the way to every value in it."""
    inside = told.items() if isinstance(told, dict) else enumerate(told)
    found = [path] if path else []
    if isinstance(told, dict | list):
        for key, value in inside:
            deeper = isinstance(value, dict | list)
            found += places(value, (*path, key)) if deeper else [(*path, key)]
    return found


def read_or_refused(path: Path) -> tuple[TakeInProfiles | None, str]:
    """Return what a file brings, or the sentence that refuses it."""
    try:
        return read_profiles(path), ""
    except DeskError as error:
        return None, error.sentence()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profiles")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_file_that_was_tampered_with_is_taken_whole_or_refused(
    folder: Path, data: st.DataObject
) -> None:
    told = deepcopy(whole())
    way = data.draw(st.sampled_from(places(told)))
    inside: Any = told
    for key in way[:-1]:
        inside = inside[key]
    if data.draw(st.booleans()):
        inside[way[-1]] = data.draw(JUNK)
    else:
        del inside[way[-1]]
    path = folder / "读法.json"
    path.write_text(json.dumps(told), encoding="utf-8")

    found, refused = read_or_refused(path)
    if found is None:
        assert refused.startswith("“读法.json”")
        return
    for one in found.profiles:
        check_tables(one.tables)
    for heading in found.headings:
        check_heading(heading)


def test_a_file_as_it_was_written_is_read_back(folder: Path) -> None:
    path = folder / "好的.json"
    path.write_text(json.dumps(whole()), encoding="utf-8")

    found = read_profiles(path)

    assert [(one.name, one.tables) for one in found.profiles] == [("街道台账", (TABLE,))]
    assert found.headings == (TAUGHT,)
