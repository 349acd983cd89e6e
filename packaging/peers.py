"""Programs that some tests talk to for real; where they cannot be had, those tests say so."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

PROGRAMS = {
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
}
"""The program, and Debian's name of the package it comes in."""


def missing() -> list[str]:
    """Debian's names of what is not here."""
    return [package for program, package in PROGRAMS.items() if not shutil.which(program)]


def ensure(tried: Path) -> None:
    """Install what is missing where that needs no question. Tried once for each list: `tried`
    remembers it, so that a machine without network does not wait for it at every test.
    """
    packages = missing() if sys.platform == "linux" and shutil.which("apt-get") else []
    wanted = " ".join(packages)
    if not packages or (tried.exists() and tried.read_text() == wanted):
        return
    import syslibs

    if syslibs.may_install():
        syslibs.install(packages)
    tried.write_text(wanted)
