"""Real servers for `test --peers`: a Bluesky PDS (npm) and mastodon-mock (PyPI), in a cache folder.

They are installed once, outside the tree; what cannot be had is said and left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

PACKAGES = {"@atproto/pds": "0.4.217", "@did-plc/server": "0.0.1"}
MASTODON_MOCK = "mastodon-mock==0.6.1"
LEAST_NODE = 20
_MINUTES = 15


def cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rapport-peers"


def ensure(folder: Path) -> list[str]:
    """Install what is missing; what is left out and why, a line each."""
    folder.mkdir(parents=True, exist_ok=True)
    return [why for why in (_pds(folder / "node"), _mock(folder / "mastodon-mock")) if why]


def _pds(folder: Path) -> str:
    """Empty when it is there."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return "Bluesky is left out: there is no Node with npm here."
    version = _said([node, "--version"]).lstrip("v")
    if int(version.split(".")[0] or 0) < LEAST_NODE:
        return f"Bluesky is left out: it wants Node {LEAST_NODE}, here is {version}."
    wanted = json.dumps([PACKAGES, version])
    done = folder / "installed"
    if done.exists() and done.read_text() == wanted:
        return ""
    print("Installing a Bluesky server for the tests; this takes a few minutes, once.", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}')
    named = [f"{name}@{version}" for name, version in PACKAGES.items()]
    load = [node, "-e", "new (require('better-sqlite3'))(':memory:')"]
    if not _works([npm, "install", "--no-audit", "--no-fund", *named], folder):
        return "Bluesky is left out: npm could not install it."
    if not (_works(load, folder) or _works([npm, "rebuild", "better-sqlite3"], folder)):
        return "Bluesky is left out: its database could not be built."
    done.write_text(wanted)
    return ""


def _mock(folder: Path) -> str:
    done = folder / "installed"
    if done.exists() and done.read_text() == MASTODON_MOCK:
        return ""
    print("Installing mastodon-mock for the tests, once.", flush=True)
    venv.create(folder, clear=True, with_pip=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not _works([str(python), "-m", "pip", "install", "-q", MASTODON_MOCK], folder):
        return "mastodon-mock is left out: pip could not install it."
    done.write_text(MASTODON_MOCK)
    return ""


def _works(command: list[str], where: Path) -> bool:
    with (where / "log").open("a") as log:
        try:
            done = subprocess.run(
                command, cwd=where, stdout=log, stderr=log, timeout=_MINUTES * 60, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            print(error, file=sys.stderr)
            return False
    return done.returncode == 0


def _said(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "0"
