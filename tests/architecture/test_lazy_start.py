"""The start is light: heavy libraries load when they are first used, not when the desk opens."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "sqlalchemy", "alembic", "openpyxl", "reportlab", "python_calamine", "xlrd", "pypdfium2",
    "typer", "pydantic", "rich", "pypinyin", "docx", "docxtpl", "jinja2", "lxml",
)  # fmt: skip


def loaded_by(module: str) -> set[str]:
    """Return the top-level packages a fresh interpreter holds after importing a module."""
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(told.stdout.split())


@pytest.mark.parametrize("module", ["dispute_desk.ui.main_window", "dispute_desk.__main__"])
def test_opening_the_window_loads_no_heavy_library(module: str) -> None:
    assert loaded_by(module) & set(HEAVY) == set()


@pytest.mark.parametrize("floor", ["domain.case", "domain.profile", "domain.deadlines"])
def test_the_domain_loads_nothing_but_python(floor: str) -> None:
    ours = loaded_by(f"dispute_desk.{floor}")

    assert ours & {*HEAVY, "PySide6", "sqlcipher3"} == set()


def test_the_services_load_no_window() -> None:
    assert "PySide6" not in loaded_by("dispute_desk.services.desk")
