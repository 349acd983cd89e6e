"""Broken lines and kills at random moments: each post is there once, or the app says the truth.

`--faults 300` for the full run; the figures go into faults.json in the cache folder.
"""

import json
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.channels import bluesky, http, mastodon
from core.receipt import Account, Secret
from tests.peers.conftest import CACHE, Pds
from tests.peers.fault_proxy import FaultProxy, plan
from tests.peers.runs import Clock, Run, judge, texts
from tests.peers.strict_http import Running
from tests.peers.strict_mastodon import Mastodon

SEED = 20261125
FIGURES: dict[str, Counter[str]] = {}
FAULTS_MET: Counter[str] = Counter()


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trickle is cut after half a second instead of a minute."""
    monkeypatch.setattr(http, "WHOLE", 0.5)
    monkeypatch.setattr(mastodon, "_MEDIA_PAUSE", 0.0)


@pytest.fixture(scope="module", autouse=True)
def figures(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    CACHE.mkdir(parents=True, exist_ok=True)
    told = {name: dict(counter) for name, counter in FIGURES.items()}
    told["faults met"] = dict(FAULTS_MET)
    told["asked for"] = {"runs": request.config.getoption("--faults")}
    (CACHE / "faults.json").write_text(json.dumps(told, indent=1))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    runs = metafunc.config.getoption("--faults")
    share = {"on_mastodon": 4, "on_bluesky": 2, "kill_mastodon": 2, "kill_bluesky": 1}
    for name, tenths in share.items():
        if name in metafunc.function.__name__:
            metafunc.parametrize("number", range(max(1, runs * tenths // 9)))


def note(kind: str, came: str) -> None:
    FIGURES.setdefault(kind, Counter())[came] += 1


def met(proxy: FaultProxy) -> None:
    FAULTS_MET.update(fault for _, fault in proxy.seen if fault)
    FAULTS_MET["refused"] += proxy.shut_for


def test_on_mastodon(tmp_path: Path, number: int) -> None:
    chance = random.Random(f"{SEED} mastodon {number}")
    clock = Clock()
    running = Running(Mastodon(now=clock))
    proxy = FaultProxy(running.port)
    try:
        account = Account("", "mastodon", proxy.url, "ann", remote="7")
        run = Run(tmp_path / "data", account, Secret(token=running.state.token()), clock)
        wanted = texts(chance, number)
        run.queue(wanted)
        proxy.follow(plan(chance, 6))
        run.carry_out(proxy)
        note("mastodon, broken lines", judge(run, wanted, running.state.texts))
        assert not any("elsewhere" in first for first, _ in proxy.seen), "a redirect was followed"
        run.services.close()
    finally:
        met(proxy)
        proxy.stop()
        running.stop()


def signed_in(pds: Pds, url: str) -> tuple[Account, Secret]:
    person = pds.person()
    with pytest.MonkeyPatch.context() as patient:
        patient.setattr(http, "WHOLE", 30.0)
        account, secret = bluesky.sign_in(pds.url, person["handle"], person["password"])
    return account._replace(server=url), secret


def told_on(pds: Pds, account: Account) -> list[str]:
    return [record["value"]["text"] for record in pds.records(account.remote)]


def test_on_bluesky(tmp_path: Path, pds: Pds, number: int) -> None:
    chance = random.Random(f"{SEED} bluesky {number}")
    proxy = FaultProxy(int(pds.url.rpartition(":")[2]))
    try:
        run = Run(tmp_path / "data", *signed_in(pds, proxy.url))
        wanted = texts(chance, number)
        run.queue(wanted)
        proxy.follow(plan(chance, 6))
        run.carry_out(proxy)
        came = judge(run, wanted, lambda: told_on(pds, run.account))
        note("bluesky, broken lines", came)
        run.services.close()
    finally:
        met(proxy)
        proxy.stop()


def kill(run: Run, chance: random.Random) -> bool:
    """Let a process of its own send, and kill it in the middle; whether it was still at it."""
    run.services.close()
    command = [sys.executable, "-m", "tests.peers.sender", str(run.folder), str(run.keys)]
    where = Path(__file__).parents[2]
    sender = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=where)
    assert sender.stdout is not None
    assert sender.stdout.readline() == b"ready\n"
    time.sleep(chance.uniform(0, 0.25))
    alive = sender.poll() is None
    sender.kill()
    sender.wait()
    sender.stdout.close()
    return alive


def test_kill_mastodon(tmp_path: Path, number: int) -> None:
    chance = random.Random(f"{SEED} kill {number}")
    clock = Clock()
    running = Running(Mastodon(now=clock))
    proxy = FaultProxy(running.port)
    proxy.slow = 0.03
    try:
        account = Account("", "mastodon", proxy.url, "ann", remote="7")
        run = Run(tmp_path / "data", account, Secret(token=running.state.token()), clock)
        wanted = texts(chance, number)
        run.queue(wanted)
        proxy.follow([""] * chance.randint(0, 2) + plan(chance, 1) if number % 3 == 0 else [])
        alive = kill(run, chance)
        proxy.follow([])
        run.after_the_kill()
        came = judge(run, wanted, running.state.texts)
        note("mastodon, killed" if alive else "mastodon, killed too late", came)
        run.services.close()
    finally:
        proxy.stop()
        running.stop()


def test_kill_bluesky(tmp_path: Path, pds: Pds, number: int) -> None:
    chance = random.Random(f"{SEED} kill bluesky {number}")
    proxy = FaultProxy(int(pds.url.rpartition(":")[2]))
    try:
        run = Run(tmp_path / "data", *signed_in(pds, proxy.url))
        wanted = texts(chance, number)
        run.queue(wanted)
        alive = kill(run, chance)
        run.after_the_kill()
        came = judge(run, wanted, lambda: told_on(pds, run.account))
        note("bluesky, killed" if alive else "bluesky, killed too late", came)
        run.services.close()
    finally:
        proxy.stop()
