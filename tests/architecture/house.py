"""What the architecture tests look at: the tracked files and the parsed modules of the house."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: Folders whose Python is ours.
OURS = ("dispute_desk", "tests", "packaging")
TEXT = {".py", ".toml", ".md", ".txt", ".cfg", ".ini", ".yml", ".yaml", ".json", ".ts", ".csv", ""}


@cache
def modules() -> tuple[Path, ...]:
    """Return every Python file of ours."""
    found = (path for folder in OURS for path in (ROOT / folder).rglob("*.py"))
    return tuple(sorted(found))


@cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def tracked_texts() -> tuple[Path, ...]:
    """Return the tracked text files; in an unpacked archive, the files that belong there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        paths = [
            path for folder in (*OURS, "resources", "docs") for path in (ROOT / folder).rglob("*")
        ]
        paths += ROOT.glob("*.*")
    return tuple(path for path in paths if path.is_file() and path.suffix in TEXT)


def text_of(path: Path) -> str:
    """Return what a file says; samples may be in another encoding than ours."""
    return path.read_text(encoding="utf-8", errors="replace")


def place(path: Path) -> str:
    """Return a file's path inside the project, for messages."""
    return path.relative_to(ROOT).as_posix()


def called(node: ast.AST) -> str:
    """Return the last name of a call's function, or an empty text."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))
