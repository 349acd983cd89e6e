"""A program that switches protection on or off and is killed in the middle, for test_conversion.

Called with a folder, `on` or `off`, and how many times to be killed at a moment of chance; it is
also killed at every third touch of a file. After each kill the journal is opened as at a start.
Prints how many kills there were, and how many of them left it protected.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from core import conversion, slots
from core.credentials import Credentials
from core.paths import Paths
from core.protection import is_protected
from core.sealing import Cost
from core.services import Services, build
from core.ways import Fresh

WORDS = "correct horse battery staple"
WORD = b"zanzibar"
TOUCHES = {"open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.truncate"}


def opened(folder: Path) -> Services:
    """As a start of the program opens it, with what was left undone brought to its end."""
    services = build(folder)
    protection = services.protection
    if protection.locked:
        protection.open(protection.by_passphrase(WORDS)())
    if conversion.unfinished(services.paths, protected=protection.protected):
        conversion.finish_conversion(services.paths, protection.root)
    return services


def content(services: Services) -> object:
    media = services.store.media.everything()
    entries = [entry.body for entry in services.journal.latest(10_000)]
    files = sorted((medium.digest, len(services.media.read(medium))) for medium in media)
    return entries, files, [hit.id for hit in services.journal.search("zanzibar")]


def look(folder: Path, expected: object) -> bool:
    """See that nothing is lost and nothing is left behind; whether it is protected now."""
    services = opened(folder)
    try:
        assert content(services) == expected
        assert services.store.problems() + services.protection.problems() == []
        protected = services.protection.protected
    finally:
        services.close()
    left = [f for f in folder.rglob(".*") if f.name not in {".", ".."}]
    assert not left, left
    files = [f for f in folder.rglob("*") if f.is_file()]
    if protected:
        assert not [f for f in files if WORD in f.read_bytes()]
    else:
        assert not [f for f in files if f.name.startswith("rapport.slots")]
    return protected


def convert(folder: Path, way: str, made: Fresh) -> None:
    paths = Paths(folder)
    if way == "on":
        conversion.protect(paths, made, Credentials())
    else:
        conversion.unprotect(paths, made.root, Credentials())


def killed(act: Callable[[], None], where: str, *, touch: int = 0, after: float = 0.0) -> bool:
    """Run `act` in a process of its own and kill that, at a touch of a file in the folder `where`
    or `after` some seconds; False when it had ended before.
    """
    child = os.fork()
    if child == 0:
        counted = 0

        def heard(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal counted
            if event in TOUCHES and any(str(each).startswith(where) for each in arguments):
                counted += 1
                if counted == touch:
                    os.kill(os.getpid(), signal.SIGKILL)

        if touch:
            sys.addaudithook(heard)
        act()
        os._exit(0)
    if after:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def main(folder: Path, way: str, chances: int, made: Fresh) -> None:
    whole = folder.with_name("whole")
    services = opened(folder)
    expected = content(services)
    services.close()
    shutil.copytree(folder, whole)
    started = time.perf_counter()
    convert(folder, way, made)
    lasted = time.perf_counter() - started
    assert look(folder, expected) == (way == "on")
    kills, protected = 0, 0
    times = random.Random(7)

    def again(**how: float) -> bool:
        nonlocal kills, protected
        shutil.rmtree(folder)
        shutil.copytree(whole, folder)
        if not killed(lambda: convert(folder, way, made), str(folder), **how):  # type: ignore[arg-type]
            return False
        kills += 1
        protected += look(folder, expected)
        if kills % 8 == 0 and is_protected(Paths(folder)) != (way == "on"):
            convert(folder, way, made)
            assert look(folder, expected) == (way == "on")
        return True

    touch = 1
    while again(touch=touch):
        touch += 3
    for _ in range(chances):
        again(after=times.uniform(0.0005, lasted * 1.5))
    print(json.dumps([kills, protected]))  # noqa: T201


if __name__ == "__main__":
    setattr(slots, "COST", Cost(64, 1, 1))  # noqa: B010 - not for mypy to see
    setattr(os, "fsync", lambda _: None)  # noqa: B010 - no kill takes away what the system has
    where, way_, chances_, root_, slots_ = sys.argv[1:]
    main(
        Path(where),
        way_,
        int(chances_),
        Fresh(bytes.fromhex(root_), slots.read(Path(slots_)), "", None),
    )
