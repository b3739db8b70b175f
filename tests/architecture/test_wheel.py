"""The built wheel: it carries the resources and the licences, and nothing of the workshop."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.architecture.house import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (built,) = folder.glob("dispute_desk-*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_resource_is_in_the_wheel(names: set[str]) -> None:
    ours = {
        f"dispute_desk/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }

    assert "dispute_desk/resources/calendars/2026.toml" in ours
    assert ours - names == set()


def test_every_module_is_in_the_wheel(names: set[str]) -> None:
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "dispute_desk").rglob("*.py")}

    assert ours - names == set()


def test_the_wheel_carries_licence_notice_and_entry_point(names: set[str]) -> None:
    ends = {name.split(".dist-info/")[-1] for name in names if ".dist-info/" in name}

    assert {"licenses/LICENSE", "licenses/NOTICE", "entry_points.txt"} <= ends


def test_tests_and_tools_stay_at_home(names: set[str]) -> None:
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"dispute_desk"}


def test_an_installed_wheel_finds_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = (
        "from dispute_desk.assets import resources_folder as f;"
        "from dispute_desk.reference.profiles import load_profile;"
        "load_profile(); print(f())"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.strip() == str(tmp_path / "dispute_desk" / "resources")
