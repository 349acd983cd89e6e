"""The environment that Rapport runs in: .venv, exactly as uv.lock says, and Qt's libraries."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import bytecode

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "made-from"
COMPILED = VENV / "compiled"
OLDEST = (3, 11)


def ensure(*, screen: bool) -> None:
    """Make what is missing; at once when nothing is. Ends the program where it cannot.

    `screen` wants the libraries of X and Wayland too: only an open window needs them.
    """
    libraries = "screen" if screen else "offscreen"
    digest = _digest()
    stamp = STAMP.read_text().split() if STAMP.exists() and PYTHON.exists() else []
    if stamp[:1] == [digest] and stamp[1:] in (["screen"], [libraries]):
        bytecode.ensure(PYTHON, COMPILED, digest)
        return
    import tempfile  # the rest is loaded only when there is something to do

    import getuv
    import syslibs

    _refuse_old_glibc()
    packages = syslibs.missing(screen=screen)
    with tempfile.TemporaryDirectory(prefix="rapport-") as folder:
        needs_uv = stamp[:1] != [digest]
        uv = getuv.find(Path(folder)) if needs_uv else None
        if needs_uv and not uv and sys.platform == "linux":
            packages += getuv.PACKAGES
        complete = not packages or syslibs.install(packages)
        if needs_uv:
            uv = uv or (getuv.find(Path(folder)) if complete else None)
            if not uv and not complete:
                sys.exit(1)  # the reason has been said
            if not uv:
                sys.exit(
                    "Rapport's packages come by uv, which could not be had: it is not on the PATH, "
                    "and pip and the package index gave none. Nothing was changed. Install uv or "
                    "python3-venv, see that the network is there, then run this again."
                )
            _sync(uv, Path(folder))
    if not complete:
        sys.exit("The Python environment is ready; Qt still lacks the packages named above.")
    STAMP.write_text(f"{_digest()} {libraries}\n")
    bytecode.ensure(PYTHON, COMPILED, _digest())


def _digest() -> str:
    """Changes when the lock does, and when the environment was made anew or by another Python."""
    made = VENV / "pyvenv.cfg"
    content = (ROOT / "uv.lock").read_bytes() + (made.read_bytes() if made.exists() else b"")
    return hashlib.sha256(content).hexdigest()


def _refuse_old_glibc() -> None:
    """The wheels of PySide6 are built for glibc 2.34 (their tag, manylinux_2_34)."""
    if sys.platform != "linux":
        return
    name, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
    if name != "glibc" or tuple(map(int, version.split(".")[:2])) < (2, 34):
        sys.exit(
            "Qt for Python needs glibc 2.34 or newer, as Debian 12 and Ubuntu 22.04 have; this "
            f"system has {f'{name} {version}'.strip() or 'another C library'}. Nothing was changed."
        )


def _sync(uv: str, folder: Path) -> None:
    import subprocess  # slow to load, and only to make what is missing

    import index

    print(f"Making {VENV.name} from uv.lock", flush=True)
    # An activated environment of something else must not be mistaken for ours.
    outside = {k: v for k, v in os.environ.items() if k not in {"VIRTUAL_ENV", "UV_PYTHON"}}
    env = {**outside, "UV_PROJECT_ENVIRONMENT": str(VENV), "UV_PYTHON_DOWNLOADS": "never"}
    trusted = index.certificates()  # by itself, uv trusts only the list that it was built with
    if trusted:
        env["SSL_CERT_FILE"] = trusted
    elif sys.platform != "linux":
        env["UV_SYSTEM_CERTS"] = "true"
    quiet = [] if sys.stderr.isatty() else ["-q"]

    def call(*words: str) -> bool:
        done = subprocess.run([uv, *words, *quiet], cwd=ROOT, env=env, check=False)
        return done.returncode == 0

    python = [] if PYTHON.exists() else ["--python", _python(uv, env)]
    mirror = index.index_url()
    if mirror == index.PYPI:
        made = call("sync", "--frozen", *python)
    else:  # the lock has PyPI's addresses; its hashes hold for the mirror's files too
        names = str(folder / "requirements.txt")
        made = (
            call("export", "--frozen", "--no-emit-project", "-o", names, *python)
            and (PYTHON.exists() or call("venv", "--allow-existing", str(VENV), *python))
            and call("pip", "sync", names, "--require-hashes", "--default-index", mirror,
                     "--python", str(PYTHON))
        )  # fmt: skip
    if not made:
        sys.exit(
            f"{VENV.name} could not be made; uv's reason is above. Nothing outside {VENV} was "
            "changed. When the reason is gone (network, disk), run this again."
        )


def _python(uv: str, env: dict[str, str]) -> str:
    """The Python to build on: this one, else the first new enough that uv finds."""
    if sys.version_info >= OLDEST:
        return sys.executable
    import subprocess

    wanted = ".".join(map(str, OLDEST))
    command = [uv, "python", "find", "--no-project", f">={wanted}"]
    found = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if found.returncode:
        sys.exit(
            f"Rapport needs Python {wanted} or newer; this is {sys.version.split()[0]} and no newer "
            f"one was found. Nothing was changed. Install python{wanted}, then run this again."
        )
    return found.stdout.strip()
