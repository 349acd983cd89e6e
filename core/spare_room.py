"""Room on the disk that is kept for the moment when it is full: taking something back needs some too."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.problems import Known, Problem

_SIZE = 8 << 20
_ENDING = "-spare"


@contextmanager
def spare_room(beside: str) -> Iterator[Callable[[], None]]:
    """While it lasts a file lies beside `beside`; what is given frees its room. Known(DISK_FULL)
    where there is not even that much.
    """
    try:
        _fill(Path(f"{beside}{_ENDING}"))
    except OSError as error:
        free(beside)
        raise Known(Problem.DISK_FULL, beside) from error
    try:
        yield lambda: free(beside)
    finally:
        free(beside)


def free(beside: str) -> None:
    """Give the room back, also what a sudden end has left."""
    with suppress(OSError):
        Path(f"{beside}{_ENDING}").unlink(missing_ok=True)


def _fill(path: Path) -> None:
    with path.open("wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, _SIZE)
        else:
            for _ in range(_SIZE >> 20):
                file.write(bytes(1 << 20))
