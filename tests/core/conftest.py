"""The core over a real journal file, with a clock that goes when it is told to."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.changes import Change
from core.services import Services, build

ZONE = "Europe/Berlin"


class Clock:
    """A second later at each look, so that nothing happens at the same moment."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # a Wednesday, in 2026-W48

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


Restart = Callable[[], Services]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def restart(data_dir: Path, clock: Clock) -> Iterator[Restart]:
    """Close the journal, if it is open, and open it as after a restart of the program."""
    opened: list[Services] = []

    def again() -> Services:
        while opened:
            opened.pop().close()
        opened.append(build(data_dir, clock, ZONE))
        return opened[-1]

    yield again
    while opened:
        opened.pop().close()


@pytest.fixture
def services(restart: Restart) -> Services:
    return restart()


@pytest.fixture
def told(services: Services) -> list[Change]:
    """Every change that is told from here on."""
    changes: list[Change] = []
    services.changes.listen(changes.append)
    return changes
