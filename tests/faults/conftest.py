"""Lives that end suddenly, and what the journal must still hold then."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from core.conversion import finish_conversion, unfinished
from core.recovery import bring_back
from core.services import Services, build
from tests.ui.person import ZONE

ROOT_KEY = bytes(range(32))
ROOT = Path(__file__).parents[2]
Acks = list[dict[str, Any]]
FEW = 36
"""The default of --faults; with more, all of everything is tried."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """How much is tried: seeds of damage, and calls after which a disk fails."""
    many = metafunc.config.getoption("--faults") > FEW
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(60 if many else 8))
    if "after" in metafunc.fixturenames:
        metafunc.parametrize("after", [3, 20, 40, 77, 111] if many else [3, 77])


class Nursery:
    """The process from which lives are forked."""

    def __init__(self) -> None:
        self.killed = False
        """Whether the last life ended suddenly, not by itself a moment before."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def live(self, life: str, folder: Path, seed: int, kill_after: float | None) -> Acks:
        """Let a life begin in this folder and end by SIGKILL so many seconds after it said that it
        has begun (None: let it end by itself); what it had said until then.
        """
        acks = folder.parent / f"acks-{seed}"
        acks.unlink(missing_ok=True)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        told = {"life": life, "folder": str(folder), "seed": seed, "acks": str(acks)}
        self._process.stdin.write(json.dumps(told) + "\n")
        self._process.stdin.flush()
        child = int(self._process.stdout.readline())
        if kill_after is not None:
            give_up = time.monotonic() + 60
            while not (acks.exists() and acks.stat().st_size):
                assert time.monotonic() < give_up, f"{life} did not begin"
                time.sleep(0.002)
            time.sleep(kill_after)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        self.killed = self._process.stdout.readline() == "killed\n"
        whole = acks.read_bytes().rpartition(b"\n")[0] if acks.exists() else b""
        lines = whole.splitlines()  # the end may come in the middle of what it says last
        acks.unlink(missing_ok=True)
        said = [json.loads(line) for line in lines]
        assert not [each for each in said if "error" in each], said[-1]
        return said

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        assert self._process.stdout is not None
        self._process.stdout.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    if not hasattr(os, "fork"):
        pytest.skip("lives are forked, and this system knows no fork")
    made = Nursery()
    yield made
    made.close()


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """The same for the same test, unless RAPPORT_FAULTS_SEED says otherwise."""
    return random.Random(f"{os.environ.get('FAULTS_SEED', '1')} {request.node.name}")


Reopened = Callable[[Path], Services]


@pytest.fixture
def reopened() -> Iterator[Reopened]:
    """The journal after the sudden end, with what comes back at the start of the window."""
    opened: list[Services] = []

    def reopen(folder: Path) -> Services:
        while opened:
            opened.pop().close()
        services = build(folder, zone=ZONE)
        opened.append(services)
        if services.protection.locked:
            services.protection.open(ROOT_KEY)
        if unfinished(services.paths, protected=services.protection.protected):
            finish_conversion(services.paths, services.protection.root)
        bring_back(services.last_words, services.store, services.journal, services.composer)
        return services

    yield reopen
    while opened:
        opened.pop().close()
