"""Bytecode made ahead: a start compiles nothing, even where Python is told to write none down.

`ensure` runs with any Python and only looks whether something is new; then it calls this file with
the environment's Python, which compiles the product and the packages that it needs.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("core", "ui", "resources")
NEVER_LOADED = {"pip"}


def ensure(python: Path, stamp: Path, digest: str) -> None:
    """Compile what is new since the stamp; `digest` is the environment's. At once when nothing is.

    Where a folder cannot be written, all stays as it is: it only starts more slowly.
    """
    sources = _sources()
    state = f"{digest} {_state(sources)}\n"
    if not sources or (stamp.exists() and stamp.read_text() == state):
        return
    if not (os.access(ROOT / "core", os.W_OK) and os.access(stamp.parent, os.W_OK)):
        return
    import subprocess  # seldom needed, and slow to load

    subprocess.run([str(python), str(Path(__file__).resolve())], cwd=ROOT, check=False)
    stamp.write_text(state)


def _state(sources: list[str]) -> str:
    """Changes when a file of the product does, comes or goes."""
    seen = hashlib.sha256()
    for file in sources:
        about = os.stat(file)  # noqa: PTH116 - of hundreds
        seen.update(f"{file} {about.st_mtime_ns} {about.st_size}\n".encode())
    return seen.hexdigest()


def _sources() -> list[str]:
    """The product's files. Each start asks for them, so the quicker functions of `os` do it."""
    found = []
    for name in PRODUCT:
        for folder, inside, files in os.walk(ROOT / name):
            inside[:] = sorted(set(inside) - {"__pycache__"})
            found += [f"{folder}{os.sep}{file}" for file in sorted(files) if file.endswith(".py")]
    return found


def needed() -> list[Path]:
    """The Python files of the packages that the product needs, and of those that these need."""
    from importlib import metadata

    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = list(tomllib.load(file)["project"]["dependencies"])
    seen, found = set(NEVER_LOADED), []
    while wanted:
        one = wanted.pop()
        name = re.match(r"[\w.-]+", one)
        if name is None or "extra ==" in one or name[0].lower() in seen:
            continue
        seen.add(name[0].lower())
        try:
            package = metadata.distribution(name[0])
        except metadata.PackageNotFoundError:
            continue  # for another system
        found += [Path(str(each.locate())) for each in package.files or [] if each.suffix == ".py"]
        wanted += package.requires or []
    return found


def is_compiled(source: Path) -> bool:
    """As Python asks it, by second and size; compileall by itself looks at the second alone."""
    from importlib.util import MAGIC_NUMBER, cache_from_source

    about = source.stat()
    numbers = (0, int(about.st_mtime), about.st_size)
    wanted = MAGIC_NUMBER + b"".join((n & 0xFFFFFFFF).to_bytes(4, "little") for n in numbers)
    try:
        with Path(cache_from_source(str(source))).open("rb") as file:
            return file.read(len(wanted)) == wanted
    except OSError:
        return False


def main() -> int:
    import compileall

    for file in [*map(Path, _sources()), *needed()]:
        if file.exists() and not is_compiled(file):
            compileall.compile_file(file, quiet=2, force=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
