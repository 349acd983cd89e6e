"""uv, which makes the environment from its lock: found, or fetched for this one use.

On a bare machine venv, pip or both may be missing, so there are four ways, the plainest first.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import index

OLDEST = (0, 5)  # the first that reads the lock's dependency groups well
NAME = "uv.exe" if os.name == "nt" else "uv"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
PACKAGES = ["python3-venv", "ca-certificates"]  # what Debian lacks when no way led to uv


def find(folder: Path) -> str | None:
    """A uv that runs: the machine's own, else one fetched into the empty `folder`; None without."""
    for candidate in _ways(folder):
        if candidate and _version(candidate) >= OLDEST:
            return candidate
    return None


def _ways(folder: Path) -> Iterator[str]:
    yield shutil.which("uv") or ""
    print("Fetching uv", flush=True)
    environment = folder / "environment"
    if _quiet(sys.executable, "-m", "venv", str(environment)):
        python = environment / SCRIPTS / ("python.exe" if os.name == "nt" else "python")
        if _pip(str(python)):
            yield str(environment / SCRIPTS / NAME)
    if _pip(sys.executable, "--target", str(folder / "target")):
        yield str(folder / "target" / "bin" / NAME)
    yield _from_index(folder / NAME)


def _pip(python: str, *where: str) -> bool:
    options = ["-q", "--retries", "2", "--only-binary", ":all:", *where]
    return _quiet(python, "-m", "pip", "install", *options, f"uv>={'.'.join(map(str, OLDEST))}")


def _from_index(file: Path) -> str:
    wheel = index.fetch_wheel("uv")
    if wheel is None:
        return ""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        inside = next((n for n in archive.namelist() if n.endswith(f"/scripts/{NAME}")), None)
        if inside is None:
            return ""
        file.write_bytes(archive.read(inside))
    file.chmod(0o755)
    return str(file)


def _version(uv: str) -> tuple[int, ...]:
    """(major, minor), or () for what does not run."""
    try:
        said = subprocess.run([uv, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return ()
    match = re.match(r"uv (\d+)\.(\d+)", said)
    return tuple(map(int, match.groups())) if match else ()


def _quiet(*command: str) -> bool:
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    return done.returncode == 0
