"""Set the desk up on a bare machine and open it, or check the whole project: two commands."""

import io
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

NEEDED = (3, 11)
#: Newer interpreters looked for when the one that runs this is too old.
OTHERS = ("python3.14", "python3.13", "python3.12", "python3.11")
#: The oldest that will do, by its Debian and Ubuntu package.
OLDEST = OTHERS[-1]
#: The oldest that can read the room beside this one.
READABLE = (3, 7)
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

USAGE = """\
python3 packaging/desk.py run [ARGUMENTS]   set up, then open the desk (no screen: make the demo)
python3 packaging/desk.py test [ARGUMENTS]  set up, then format, lint, types, contracts, tests
python3 packaging/desk.py bench             set up, then the benchmarks alone
python3 packaging/desk.py setup             set up only
On Windows: py packaging\\desk.py run
"""


def _newer_python() -> str:
    """Return a newer interpreter that starts, or an empty text."""
    for name in OTHERS:
        newer = shutil.which(name)
        if newer and subprocess.call([newer, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return newer
    return ""


def _too_old() -> int:
    """Hand over to a newer Python, installed where that may be; otherwise say what is needed."""
    newer = _newer_python()
    if not newer and sys.version_info >= READABLE:
        import machine  # noqa: PLC0415 - this room opens under an old Python too

        machine.apt_install([OLDEST, OLDEST + "-venv"], ROOT / "build" / "desk-setup.log")
        newer = _newer_python()
    if newer:
        return subprocess.call([newer, str(HERE / "desk.py"), *sys.argv[1:]])
    found = f"{sys.version_info.major}.{sys.version_info.minor}"
    sys.stderr.write(
        f"Dispute Desk needs Python 3.11 or newer; this is Python {found}. "
        "Install a newer Python and start again.\n"
        f"社保费争议调处工作台需要 Python 3.11 或更新版本，当前是 {found}。"
        "请安装新版 Python 后重新运行。\n"
    )
    return 2


if sys.version_info < NEEDED:  # before the rooms beside this file are opened: they are newer
    raise SystemExit(_too_old())

import environment  # noqa: E402 - only a new enough Python can read them
import machine  # noqa: E402
from words import Stopped, pick, say, speaks_chinese  # noqa: E402


def prepare(*, development: bool, window: bool) -> Path:
    """Make machine and environment ready; return the environment's interpreter."""
    begun = time.monotonic()
    fresh = not environment.is_ready(development=development)
    machine.prepare(window=window, log=ROOT / "build" / "desk-setup.log")
    python = environment.prepare(development=development)
    if fresh:
        took = time.monotonic() - begun
        say(f"准备完成，用时 {took:.0f} 秒。", f"Set up in {took:.0f} s.")
    return python


def run(arguments: list[str]) -> int:
    """Set up and open the desk; without a screen make the demonstration instead."""
    window = machine.has_display()
    python = prepare(development=False, window=window)
    if window or arguments:
        return _start([str(python), "-m", "dispute_desk", *_tongue(arguments), *arguments])
    say(
        "这台机器没有显示器，改为在 demo-output 里生成一份示例。",
        "This machine has no screen: making the demonstration in demo-output instead.",
    )
    shown = ["demo", "demo-output"]
    demonstration = [str(python), "-m", "dispute_desk", *_tongue(shown), *shown]
    return _start(demonstration, QT_QPA_PLATFORM="offscreen")


def _tongue(arguments: list[str]) -> list[str]:
    """Return what lets the demonstration go on in the language the set-up spoke."""
    chosen = any(one.split("=")[0] == "--lang" for one in arguments)
    if chosen or "demo" not in arguments[:1] or speaks_chinese():
        return []
    return ["--lang", "en"]


def setup(arguments: list[str]) -> int:
    """Set up and do nothing more."""
    del arguments
    prepare(development=True, window=False)
    return 0


def test(arguments: list[str]) -> int:
    """Set up, run every check, and say which of them failed."""
    python = str(prepare(development=True, window=False))
    if not arguments:
        machine.prepare_office(ROOT / "build" / "desk-setup.log")
    failed = [name for name, step in _checks(python, arguments) if _check(name, step) != 0]
    if failed:
        names = ", ".join(failed)
        say(f"未通过：{names}", f"FAILED: {names}")
        return 1
    say("全部检查通过。", "All checks passed.")
    return 0


def bench(arguments: list[str]) -> int:
    """Set up and run the benchmarks alone, one after the other."""
    python = str(prepare(development=True, window=False))
    return _check("benchmarks", [python, "-m", "pytest", "tests/benchmarks", "-s", *arguments])


def _checks(python: str, arguments: list[str]) -> list[tuple[str, list[str]]]:
    """Return the checks in their order: name and command."""
    workers = str(max(2, min(4, os.cpu_count() or 2)))
    linter = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    chosen = arguments or ["--ignore=tests/benchmarks", "--ignore=tests/soak"]
    return [
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("lint", [python, "-m", "ruff", "check", "."]),
        ("types", [python, "-m", "mypy"]),
        ("contracts", [python, "-c", linter, "--no-cache"]),
        ("translations", [python, "packaging/translate.py", "--check"]),
        # each worker has a stretch of its own: what is made once for a file is made once
        ("tests", [python, "-m", "pytest", "-n", workers, "--dist", "worksteal", *chosen]),
    ]


def _check(name: str, step: list[str]) -> int:
    """Run one check under its name, in the project's folder and without a screen."""
    print(f"== {name} ==", flush=True)
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    # the hundreds of processes the tests start would compile every file anew otherwise
    return _start(step, cwd=ROOT, PYTHONDONTWRITEBYTECODE="", **surroundings)


def _start(command: list[str], *, cwd: Path | None = None, **surroundings: str) -> int:
    """Start a program and wait for it; Ctrl+C is the program's to handle."""
    with subprocess.Popen(command, cwd=cwd, env=dict(os.environ, **surroundings)) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:
                continue  # the terminal sent it to the program too: wait for its own end


COMMANDS = {"run": run, "test": test, "bench": bench, "setup": setup}


def main(arguments: list[str]) -> int:
    """Do the named command; say in one sentence why it could not."""
    for stream in (sys.stdout, sys.stderr):  # a terminal without Chinese shows ? and goes on
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if not arguments or arguments[0] not in COMMANDS:
        sys.stderr.write(USAGE)
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except Stopped as reason:
        sys.stderr.write(f"{reason}\n")
        return 1
    except OSError as trouble:  # a folder that may not be written, a disk that is full
        sys.stderr.write(pick(f"无法继续：{trouble}", f"Cannot go on: {trouble}") + "\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
