"""The one command of the project: set up, run, test, draw, measure.

Standard library only: it starts on a machine that has nothing but Python 3.9 or newer.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import environment
from environment import PYTHON, ROOT

USAGE = """\
usage: python3 packaging/dev.py VERB [arguments]

  run [arguments]       open Rapport; the arguments are app.py's (--demo, --data-dir DIR ...)
  setup                 make the environment in .venv and stop
  test [arguments]      lint, types and tests; the arguments are pytest's
  test --peers          the same, and real servers on this computer
  test --faults 500     the same, and all 500 sudden ends, broken lines and bad disks
  shots [--out DIR]     draw every room into PNG files (default: shots)
  bench [name]          measure: one of benchmarks/, or all

Each sets up what is missing first."""
WITHOUT_WINDOW = {"--self-test", "--version", "--help", "-h"}


def run(arguments: list[str]) -> int:
    window = _opens_window(arguments)
    if window and _no_display():
        print(
            "There is no display to open a window on; `python3 packaging/dev.py shots` draws every "
            "room into PNG files instead.",
            file=sys.stderr,
        )
        return 1
    environment.ensure(screen=window and _on_screen())
    command = [str(PYTHON), str(ROOT / "app.py"), *arguments]
    if os.name != "nt":  # there exec returns to the shell before the program ends
        os.execv(command[0], command)  # noqa: S606 - signals and the exit status are the app's own
    import subprocess  # takes as long to load as all else here

    return subprocess.run(command, check=False).returncode


def setup(arguments: list[str]) -> int:
    if arguments:
        return _wrong_use()
    environment.ensure(screen=_on_screen())
    return 0


def test(arguments: list[str]) -> int:
    """All checks run whatever the first ones say; pytest is the last, so its closing line is too."""
    environment.ensure(screen=False)
    import peer_servers  # a start does without what only tests need
    import peers

    peers.ensure(environment.VENV / "peers-tried")
    left_out = peer_servers.ensure(peer_servers.cache()) if "--peers" in arguments else []
    steps = [
        ("lint", ROOT, ["ruff", "check", "-q", "."]),
        ("format", ROOT, ["ruff", "format", "-q", "--check", "."]),
        ("types", ROOT, ["mypy", "--no-error-summary"]),
        # In its own folder: from the root, mypy would take it for the library `packaging`.
        ("types of packaging", ROOT / "packaging", ["mypy", "--no-error-summary", "."]),
        *(("tests", ROOT, ["pytest", *words, *arguments]) for words in _rounds(arguments)),
    ]
    failures = [code for code in (_step(*step) for step in steps) if code]
    for why in left_out:
        print(why, file=sys.stderr)
    return failures[0] if failures else 0


def _rounds(arguments: list[str]) -> list[list[str]]:
    """All the tests go to every core, and those of each room's window to processes of their own.

    What goes wrong in one room stays with it. Some tests, which the arguments name, go to one process.
    """
    if any(not word.startswith("-") or word.startswith(("-k", "-n")) for word in arguments):
        return [[]]
    cores = min(os.cpu_count() or 1, 4)
    shared = ["-n", str(cores), "--dist", "loadfile"] if cores > 1 else []
    window = ROOT / "tests" / "ui"
    rooms = sorted({f"tests/ui/{test.parent.name}" for test in window.glob("*/test_*.py")})
    without = [f"--ignore={room}" for room in rooms]
    frame = [[*shared, "tests/ui", *without]] if rooms else []
    return [[*shared, "tests", "--ignore=tests/ui"], *frame, *([*shared, room] for room in rooms)]


def shots(arguments: list[str]) -> int:
    environment.ensure(screen=False)
    out = (
        []
        if any(word.startswith("--out") for word in arguments)
        else ["--out", str(ROOT / "shots")]
    )
    return _python(ROOT / "tests" / "shots" / "draw.py", *arguments, *out, where=Path.cwd())


def bench(arguments: list[str]) -> int:
    scripts = {f.stem: f for f in sorted((ROOT / "benchmarks").glob("*.py")) if _measures(f)}
    if len(arguments) > 1 or not scripts.keys() >= set(arguments):
        print(f"There are these: {', '.join(scripts)}.", file=sys.stderr)
        return 2
    environment.ensure(screen=_on_screen())
    return max(_python("-m", f"benchmarks.{name}") for name in arguments or scripts)


def _measures(file: Path) -> bool:
    """A benchmark that can be called, not a module that the others share."""
    return '__name__ == "__main__"' in file.read_text(encoding="utf-8")


def _opens_window(arguments: list[str]) -> bool:
    """False for a verb of the command line and for what only prints."""
    words = iter(arguments)
    for word in words:
        if word in {"--data-dir", "--room"}:
            next(words, None)
        elif word in WITHOUT_WINDOW or not word.startswith("-"):
            return False
    return True


def _no_display() -> bool:
    return not _on_screen() and not os.environ.get("QT_QPA_PLATFORM")


def _on_screen() -> bool:
    """Whether Qt will draw on a screen, by its own choice or because it is told to."""
    told = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if told or sys.platform != "linux":
        return told not in {"offscreen", "minimal"}
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _step(name: str, where: Path, command: list[str]) -> int:
    print(f"-- {name}: {' '.join(command)}", flush=True)
    config = ["--config-file", str(ROOT / "pyproject.toml")] if command[0] == "mypy" else []
    return _python("-m", *command, *config, where=where)


def _python(*words: str | Path, where: Path = ROOT) -> int:
    """Run the environment's Python without a screen, as its checks and drawings want it."""
    import subprocess

    env = {"QT_QPA_PLATFORM": "offscreen", "MYPYPATH": str(ROOT), **os.environ}
    command = [str(PYTHON), *map(str, words)]
    return subprocess.run(command, cwd=where, env=env, check=False).returncode


def _wrong_use() -> int:
    print(USAGE, file=sys.stderr)
    return 2


def main(words: list[str]) -> int:
    if words[:1] in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    verbs = {"run": run, "setup": setup, "test": test, "shots": shots, "bench": bench}
    verb = verbs.get(words[0]) if words else None
    return verb(words[1:]) if verb else _wrong_use()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
