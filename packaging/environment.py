"""The virtual environment: made once, filled with the project, known by a stamp."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import machine
from words import Stopped, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOG = VENV / "desk-setup.log"
#: Lines of the log shown when something failed.
TAIL = 25
#: The Python that runs this, as Debian writes it: 3.11.
THIS_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


def venv_python() -> Path:
    """Return the interpreter of the project's own environment."""
    if os.name == "nt":
        return VENV / "Scripts" / "python.exe"
    return VENV / "bin" / "python"


def _project() -> dict[str, object]:
    """Return pyproject.toml as it stands."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def development_requirements() -> list[str]:
    """Return the names in the ``dev`` group: older pip knows no ``--group``."""
    groups = _project().get("dependency-groups", {})
    if not isinstance(groups, dict):
        return []
    return [name for name in groups.get("dev", []) if isinstance(name, str)]


def _stamp_file(*, development: bool) -> Path:
    """Return the file that says the environment is ready for this purpose."""
    return VENV / (".desk-ready-dev" if development else ".desk-ready")


def fingerprint() -> str:
    """Return what the environment depends on: the project file, Python, the place."""
    told = hashlib.sha256((ROOT / "pyproject.toml").read_bytes())
    told.update("|".join((platform.python_version(), platform.machine(), str(ROOT))).encode())
    return told.hexdigest()


def is_ready(*, development: bool) -> bool:
    """Say whether an earlier set-up still holds."""
    ready = fingerprint()
    stamps = [_stamp_file(development=True)]
    if not development:
        stamps.append(_stamp_file(development=False))
    return os.path.isfile(venv_python()) and any(  # noqa: PTH113 - False where access is denied
        stamp.is_file() and stamp.read_text(encoding="ascii").strip() == ready for stamp in stamps
    )


def prepare(*, development: bool) -> Path:
    """Make the environment ready and return its interpreter."""
    if is_ready(development=development):
        return venv_python()
    _make_venv()
    _install(development=development)
    _stamp_file(development=development).write_text(fingerprint(), encoding="ascii")
    return venv_python()


def _make_venv() -> None:
    """Make ``.venv`` unless a working one of this Python stands there already."""
    if _venv_works():
        return
    say("正在创建虚拟环境 .venv …", "Creating the virtual environment .venv …")
    if VENV.exists():
        shutil.rmtree(VENV)
    if importlib.util.find_spec("ensurepip") is None:
        _install_venv_module()
    done = _logged([sys.executable, "-m", "venv", str(VENV)])
    if not _venv_works():
        raise Stopped(
            f"无法创建虚拟环境（{VENV}）。{_tail(done)}",
            f"The virtual environment could not be made ({VENV}).{_tail(done)}",
        )


def _venv_works() -> bool:
    """Say whether the environment runs, has pip, and is of the Python that runs us."""
    if not os.path.isfile(venv_python()):  # noqa: PTH113 - False where access is denied
        return False
    ask = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    told = subprocess.run(
        [str(venv_python()), "-c", ask], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() == THIS_PYTHON


def _install_venv_module() -> None:
    """Debian keeps venv in a package of its own: install it, or name it."""
    package = f"python{THIS_PYTHON}-venv"
    outside = ROOT / "build" / "desk-setup.log"
    if machine.apt_install([package], outside):
        importlib.invalidate_caches()
        return
    command = f"sudo apt-get install {package}"
    raise Stopped(
        f"这个 Python 没有带 venv 模块。请先执行下面这条命令，再重新运行：\n  {command}",
        f"This Python comes without its venv module. Run this, then start again:\n  {command}",
    )


def _install(*, development: bool) -> None:
    """Install the project (editable) with what it needs, from the machine's configured index."""
    say(
        "正在安装依赖（第一次需要几分钟，以后不再需要）…",
        "Installing dependencies (takes a few minutes the first time only) …",
    )
    names = development_requirements() if development else []
    pip = [str(venv_python()), "-m", "pip", "install", "--disable-pip-version-check"]
    done = _logged([*pip, "--editable", str(ROOT), *names], show=True)
    if done.returncode != 0:
        raise Stopped(
            f"依赖没有装好，请检查网络或 pip 的镜像设置后重新运行。{_tail(done)}",
            f"The dependencies could not be installed; check the network or pip's index settings, "
            f"then start again.{_tail(done)}",
        )


def _logged(command: list[str], *, show: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a step, keep all it says in the log, show what it is at on a terminal."""
    said: list[str] = []
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        # A user's own settings of pip would lead it out of the environment, or make it ask.
        env=dict(os.environ, PIP_USER="0", PIP_NO_INPUT="1", PYTHONIOENCODING="utf-8"),
    ) as step:
        for line in step.stdout or ():
            said.append(line)
            if show:
                _show_step(line)
    if show and sys.stdout.isatty():
        print("\r\033[K", end="", flush=True)
    if VENV.is_dir():
        with LOG.open("a", encoding="utf-8") as log:
            log.writelines(said)
    return subprocess.CompletedProcess(command, step.returncode, "".join(said))


def _show_step(line: str) -> None:
    """On a terminal, say which package pip is at, always on the same line."""
    at = re.match(r"\s*(?:Collecting|Downloading|Installing collected packages:)\s+(\S+)", line)
    if at and sys.stdout.isatty():
        print(f"\r\033[K  {at[1][:70]}", end="", flush=True)


def _tail(done: subprocess.CompletedProcess[str]) -> str:
    """Return the end of what a failed step said, and where the rest is."""
    lines = done.stdout.rstrip().splitlines()[-TAIL:]
    kept = [f"({LOG})"] if LOG.is_file() else []
    return "\n" + "\n".join(["  " + line for line in [*lines, *kept]])
