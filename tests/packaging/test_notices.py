"""Tests of what is said about the work of others: each package and each font is named."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

import pytest

from tests.architecture.house import ROOT

NOTICES = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def plain(name: str) -> str:
    """Return a package's name as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def named(requirement: str) -> str:
    """Return the package a requirement asks for."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found is not None
    return found[0]


def needed() -> set[str]:
    """Return every package the desk needs to run, those behind others included."""
    seen: set[str] = set()
    ahead = [named(requirement) for requirement in PROJECT["dependencies"]]
    while ahead:
        name = ahead.pop()
        if plain(name) in seen:
            continue
        try:
            behind = requires(name) or []
        except PackageNotFoundError:
            continue  # asked for on another system or an older Python only
        seen.add(plain(name))
        ahead += [named(one) for one in behind if "extra ==" not in one]
    return seen


def test_every_package_the_desk_needs_is_named_with_a_licence() -> None:
    table = NOTICES.split("## Installed packages")[1].split("##")[0]
    listed = {
        plain(name.strip())
        for line in table.splitlines()
        if line.startswith("| ") and not line.startswith(("| package", "| ---"))
        for name in re.sub(r"\(.*?\)", "", line.split("|")[1]).split(",")
    }

    assert needed() - listed == set()


@pytest.mark.parametrize(
    "font", sorted(path.name for path in (ROOT / "resources" / "fonts").glob("*.ttf"))
)
def test_every_font_is_named(font: str) -> None:
    assert font in NOTICES


def test_the_licence_is_the_whole_apache_text() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")

    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
    assert PROJECT["license"] == "Apache-2.0"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_a_document_links_only_to_files_that_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_gives_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert text.count("python3 packaging/desk.py run") == 2
    assert text.count("python3 packaging/desk.py test") == 2
    assert r"py packaging\desk.py run" in text
