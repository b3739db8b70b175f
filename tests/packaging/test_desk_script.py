"""Tests of the set-up script: what it asks of a machine, what it says when that is missing."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    """The script's modules, opened beside each other as the script opens them."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    opened: dict[str, ModuleType] = {}
    for name in ("words", "machine", "environment", "desk"):
        spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        opened[name] = module
    return opened


def started(*arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(PACKAGING / "desk.py"), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"} | surroundings,
        check=False,
    )


def test_without_a_command_it_says_which_there_are() -> None:
    told = started()

    assert told.returncode == 2
    assert "packaging/desk.py run" in told.stderr
    assert "packaging/desk.py test" in told.stderr


def test_it_stands_on_the_standard_library_alone() -> None:
    own = {path.stem for path in PACKAGING.glob("*.py")}
    for name in ("desk", "environment", "machine", "words"):
        source = (PACKAGING / f"{name}.py").read_text(encoding="utf-8")
        words = [line.split() for line in source.splitlines()]
        opened = {w[1].split(".")[0] for w in words if w[:1] in (["import"], ["from"])}
        assert opened <= own | set(sys.stdlib_module_names), name


def test_the_checks_are_those_of_the_house_and_the_tests_come_last(
    rooms: dict[str, ModuleType],
) -> None:
    names = [name for name, _ in rooms["desk"]._checks("python", [])]

    assert names == ["format", "lint", "types", "contracts", "translations", "tests"]


def test_the_development_tools_are_read_from_the_project_file(rooms: dict[str, ModuleType]) -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
        "dependency-groups"
    ]

    assert rooms["environment"].development_requirements() == groups["dev"]


def test_a_changed_project_file_makes_the_environment_stale(
    rooms: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = rooms["environment"]
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    environment.venv_python().parent.mkdir(parents=True)
    environment.venv_python().touch()
    environment._stamp_file(development=True).write_text(environment.fingerprint(), "ascii")
    assert environment.is_ready(development=False)  # the tools include what running needs

    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")

    assert not environment.is_ready(development=False)


def test_a_set_up_for_running_is_not_yet_one_for_testing(
    rooms: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = rooms["environment"]
    monkeypatch.setattr(environment, "VENV", tmp_path)
    environment.venv_python().parent.mkdir(parents=True)
    environment.venv_python().touch()

    environment._stamp_file(development=False).write_text(environment.fingerprint(), "ascii")

    assert environment.is_ready(development=False)
    assert not environment.is_ready(development=True)


def test_on_windows_the_interpreter_lies_in_scripts(
    rooms: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms["environment"].os, "name", "nt")

    assert rooms["environment"].venv_python().parts[-3:] == (".venv", "Scripts", "python.exe")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring their own")
def test_a_library_nobody_has_is_missing_and_named(
    rooms: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = rooms["machine"]
    monkeypatch.setattr(machine, "ALWAYS", {"libnobodyhasit.so.9": "libnobody9"})
    monkeypatch.setattr(machine, "FOR_X", {})
    monkeypatch.setattr(machine, "FOR_WAYLAND", {})
    monkeypatch.setattr(machine, "apt_prefix", lambda: None)

    assert machine.missing_libraries(window=False) == {"libnobodyhasit.so.9": "libnobody9"}
    with pytest.raises(rooms["words"].Stopped, match="libnobody"):
        machine.prepare(window=False, log=tmp_path / "log")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may lack a display")
def test_a_display_is_a_wayland_or_an_x_one(
    rooms: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not rooms["machine"].has_display()

    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert rooms["machine"].has_display()


@pytest.mark.parametrize(("language", "said"), [("zh_CN.UTF-8", "未通过"), ("C.UTF-8", "FAILED")])
def test_it_speaks_the_language_of_the_machine(language: str, said: str) -> None:
    code = "from words import say; say('未通过', 'FAILED')"
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PACKAGING,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"LC_ALL": language, "PYTHONUTF8": "1"},
        check=True,
    )

    assert told.stdout.strip() == said


def test_a_python_too_old_is_told_what_is_needed(
    rooms: dict[str, ModuleType],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(rooms["desk"], "OTHERS", ())
    monkeypatch.setattr(rooms["machine"], "apt_prefix", lambda: None)

    assert rooms["desk"]._too_old() == 2
    assert "Python 3.11" in capsys.readouterr().err


def test_the_gate_only_calls_the_test_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    steps = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]

    assert steps == ['exec python3 packaging/desk.py test "$@"']


def test_the_demonstration_goes_on_in_the_language_of_the_set_up(
    rooms: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[list[str]] = []
    script = rooms["desk"]
    monkeypatch.setattr(script, "prepare", lambda **_: Path("python"))

    def start(command: list[str], **_: str) -> int:
        begun.append(command)
        return 0

    monkeypatch.setattr(script, "_start", start)
    monkeypatch.setattr(rooms["machine"], "has_display", lambda: False)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    monkeypatch.setenv("LANG", "C")
    script.run([])
    script.run(["demo", "x"])
    script.run(["--lang", "zh", "demo", "x"])
    script.run(["list", "cases"])

    assert [command[3:] for command in begun] == [
        ["--lang", "en", "demo", "demo-output"],
        ["--lang", "en", "demo", "x"],
        ["--lang", "zh", "demo", "x"],
        ["list", "cases"],
    ]


def test_a_chinese_machine_gets_the_demonstration_in_chinese(
    rooms: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    script = rooms["desk"]
    monkeypatch.setattr(script, "speaks_chinese", lambda: True)

    assert script._tongue(["demo", "x"]) == []
