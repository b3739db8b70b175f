"""Keep the English of the window complete: update en.ts from the code, compile it to en.qm.

python packaging/translate.py            update, compile, name what has no English (status 1 if any)
python packaging/translate.py --check    change nothing, say whether something is missing or stale
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "en.ts"
QM = TS.with_suffix(".qm")
#: What Qt's own Chinese lacks: written by hand, compiled here.
QT_TS = TS.with_name("qt_zh.ts")
QT_QM = QT_TS.with_suffix(".qm")
TOOLS = Path(PySide6.__file__).resolve().parent

Key = tuple[str, str]


def sources() -> list[Path]:
    """Return the modules whose strings are translated."""
    return sorted((ROOT / "dispute_desk").rglob("*.py"))


def tool(name: str) -> Path:
    """Return one of Qt's translation tools as the wheel carries it."""
    found = [
        p for p in (TOOLS / name, TOOLS / f"{name}.exe", TOOLS / "Qt/libexec" / name) if p.is_file()
    ]
    if not found:
        raise FileNotFoundError(name)
    return found[0]


def update(ts: Path) -> None:
    """Bring a translation file up to the code: new strings in, gone ones out."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "sources.lst"
        listing.write_text("\n".join(str(path) for path in sources()), encoding="utf-8")
        _run(
            [
                tool("lupdate"),
                "-silent",
                "-no-obsolete",
                "-locations",
                "none",
                f"@{listing}",
                "-source-language",
                "zh_CN",
                "-target-language",
                "en_US",
                "-ts",
                ts,
            ]
        )


def compile_qm(ts: Path, qm: Path) -> None:
    """Compile a translation file for the program."""
    _run([tool("lrelease"), "-silent", ts, "-qm", qm])


def messages(ts: Path) -> dict[Key, str]:
    """Return the English of every string, empty where there is none yet."""
    found: dict[Key, str] = {}
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else (translation.text or "")
            if translation is not None and translation.get("type") == "unfinished":
                text = ""
            found[name, message.findtext("source", "")] = text
    return found


def fill(ts: Path, english: dict[Key, str]) -> None:
    """Write English into a translation file; ``("", source)`` serves every context."""
    tree = ET.parse(ts)  # noqa: S314 - our own file
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            text = english.get((name, source)) or english.get(("", source))
            translation = message.find("translation")
            if text and translation is not None:
                translation.text = text
                translation.attrib.pop("type", None)
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ts.write_text(head + body + "\n", encoding="utf-8")


def trouble() -> list[str]:
    """Return what is missing or stale, without changing anything."""
    with tempfile.TemporaryDirectory() as folder:
        ts = Path(folder) / "en.ts"
        ts.write_bytes(TS.read_bytes())
        update(ts)
        fresh, kept = messages(ts), messages(TS)
        told = [
            f"no English: [{context}] {source}"
            for (context, source), text in fresh.items()
            if not text
        ]
        told += [f"gone from the code: [{c}] {s}" for c, s in kept.keys() - fresh.keys()]
        for source, kept_qm in ((TS, QM), (QT_TS, QT_QM)):
            qm = Path(folder) / kept_qm.name
            compile_qm(source, qm)
            if not kept_qm.is_file() or qm.read_bytes() != kept_qm.read_bytes():
                told.append(f"{qm.name} is older than {source.name}: run packaging/translate.py")
    return told


def main() -> int:
    """Update and compile, or only check; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="change nothing")
    parser.add_argument("--english", type=Path, help="lines: context TAB Chinese TAB English")
    chosen = parser.parse_args()
    if not chosen.check:
        update(TS)
        told_english = chosen.english.read_text("utf-8").splitlines() if chosen.english else []
        lines = (line.split("\t") for line in told_english if line)
        fill(TS, {(context, zh): en for context, zh, en in lines})  # and gives it its one shape
        compile_qm(TS, QM)
        compile_qm(QT_TS, QT_QM)
    told = trouble()
    for line in told:
        print(line)
    return 1 if told else 0


def _run(command: list[object]) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
