"""What the architecture tests look at: the tracked files and the parsed modules of the house."""

from __future__ import annotations

import ast
import gc
import subprocess
from functools import cache
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
#: Folders whose Python is ours.
OURS = ("dispute_desk", "tests", "packaging")
#: What a rule asks of a module; the tree is walked once for all rules.
ASKED = (
    ast.Call,
    ast.JoinedStr,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.ExceptHandler,
)
Node = TypeVar("Node", bound=ast.AST)
TEXT = {".py", ".toml", ".md", ".txt", ".cfg", ".ini", ".yml", ".yaml", ".json", ".ts", ".csv", ""}


@cache
def modules() -> tuple[Path, ...]:
    """Return every Python file of ours."""
    found = (path for folder in OURS for path in (ROOT / folder).rglob("*.py"))
    return tuple(sorted(found))


@cache
def _parsed() -> dict[Path, ast.Module]:
    """Parse every module at once, the collector kept from counting millions of nodes."""
    gc.disable()
    try:
        return {
            path: ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
            for path in modules()
        }
    finally:
        gc.freeze()
        gc.enable()


def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return _parsed()[path]


@cache
def _asked(path: Path) -> tuple[ast.AST, ...]:
    """Return the nodes of a module that some rule asks for."""
    return tuple(node for node in ast.walk(parsed(path)) if isinstance(node, ASKED))


def nodes(path: Path, kind: type[Node]) -> tuple[Node, ...]:
    """Return the nodes of one kind in a module; the kind is one of ``ASKED``."""
    if kind not in ASKED:
        raise ValueError(kind)
    return tuple(node for node in _asked(path) if isinstance(node, kind))


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
