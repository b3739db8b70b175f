"""What the machine itself must bring: the system libraries Qt stands on."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from words import Stopped, say

if TYPE_CHECKING:
    from pathlib import Path

#: Library file → Debian/Ubuntu package, needed even without a screen.
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
#: Library file → package, needed to open a window on an X display.
FOR_X = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
#: Library file → package, needed to open a window where there is Wayland alone.
FOR_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def has_display() -> bool:
    """Say whether a window can be shown on this machine."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _loads(library: str) -> bool:
    """Say whether the dynamic loader finds a library: it is tried, not guessed."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(*, window: bool) -> dict[str, str]:
    """Return the libraries (and their packages) Qt would look for in vain."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = dict(ALWAYS)
    if window:
        wanted |= FOR_X if os.environ.get("DISPLAY") else FOR_WAYLAND
    return {library: package for library, package in wanted.items() if not _loads(library)}


def apt_prefix() -> list[str] | None:
    """Return how apt-get may be called here (as root, or with sudo that asks nothing), or None."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:  # apt-get exists: this is no Windows
        return ["apt-get"]
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return [sudo, "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return None


def apt_install(packages: list[str], log: Path) -> bool:
    """Install packages where this user may; the log keeps what apt-get said."""
    apt = apt_prefix()
    if apt is None:
        return False
    names = " ".join(packages)
    say(f"正在安装系统组件：{names}", f"Installing system packages: {names}")
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    with log.open("ab") as out:
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            done = subprocess.run(
                [*apt, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                env=environment,
                check=False,
            )
    return done.returncode == 0


def prepare(*, window: bool, log: Path) -> None:
    """See that Qt's system libraries are there; install them, or name exactly what to install."""
    if not missing_libraries(window=window):
        return
    # When something must be installed anyway, all that a window may want comes along.
    everything = ALWAYS | FOR_X | FOR_WAYLAND
    apt_install(sorted(p for library, p in everything.items() if not _loads(library)), log)
    still = missing_libraries(window=window)
    if still:
        raise Stopped(*_what_to_install(still))


def prepare_office(log: Path) -> None:
    """See that LibreOffice is there to recalculate workbooks; without it tests are skipped."""
    if sys.platform.startswith("linux") and not shutil.which("soffice"):
        apt_install(["libreoffice-calc-nogui"], log)


def _what_to_install(lacking: dict[str, str]) -> tuple[str, str]:
    """Return the sentence that names the missing parts, in both languages."""
    if shutil.which("apt-get"):
        command = "sudo apt-get install " + " ".join(sorted(set(lacking.values())))
        return (
            f"缺少系统组件。请先执行下面这条命令，再重新运行：\n  {command}",
            f"System packages are missing. Run this, then start again:\n  {command}",
        )
    names = " ".join(sorted(lacking))
    return (
        f"缺少这些系统库，请用本机的软件包管理器安装后重新运行：\n  {names}",
        f"These system libraries are missing; install them here, then start again:\n  {names}",
    )
