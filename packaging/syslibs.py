"""The system libraries of Qt: which are missing here, and how they come.

Needed names were read from the shared objects of the PySide6 wheels (`objdump -p`, NEEDED) and
tried on a bare Debian 12. macOS and Windows bring all that Qt needs.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
ZONES = Path("/usr/share/zoneinfo/UTC")


def missing(*, screen: bool) -> list[str]:
    """Debian's names of what Qt and the time zones lack here; `screen` adds X and Wayland."""
    if sys.platform != "linux":
        return []
    wanted = {**OFFSCREEN, **SCREEN} if screen else OFFSCREEN
    return [name for soname, name in wanted.items() if not _loads(soname)] + (
        [] if ZONES.exists() else ["tzdata"]
    )


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def may_install() -> bool:
    """Whether `install` needs to ask nobody."""
    return shutil.which("apt-get") is not None and _become_root() is not None


def install(packages: list[str]) -> bool:
    """Install by apt-get where that needs no password; else say the one command. True if done."""
    if not shutil.which("apt-get"):
        print(
            "This system lacks libraries that Rapport needs. Debian calls them "
            f"{' '.join(packages)}; install their like with your package manager, then run this again.",
            file=sys.stderr,
        )
        return False
    words = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    become = _become_root()
    if become is None:
        who = "this" if shutil.which("sudo") else "this as root"
        sudo = "sudo " if shutil.which("sudo") else ""
        print(
            "Rapport needs packages that only this system's owner can install. Run "
            f"{who}, then start again:\n  {sudo}{' '.join(words)}",
            file=sys.stderr,
        )
        return False
    print(f"Installing {' '.join(packages)}", flush=True)
    quiet = [*become, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # A list that cannot be refreshed may still be good enough: the install decides.
    subprocess.run([*quiet, "update"], capture_output=True, check=False)
    done = subprocess.run(
        [*quiet, *words[1:]],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stdout[-2000:], file=sys.stderr)
        print(
            "apt-get could not install them; its last words are above. When that is mended, run "
            "this again.",
            file=sys.stderr,
        )
    return done.returncode == 0


def _become_root() -> list[str] | None:
    """What to put before a command so that root runs it without a question; None if nothing does."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and not subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode
    ):
        return [sudo, "-n"]
    return None
