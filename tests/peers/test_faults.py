"""Broken lines and kills at random moments: each post is there once, or the app says the truth.

`--faults 300` for the full run; `python -m tests.peers.figures` tells what came of it.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.channels import bluesky, http, mastodon
from core.receipt import Account, Secret
from tests.peers.conftest import Pds
from tests.peers.fault_proxy import FaultProxy, plan
from tests.peers.figures import Figures
from tests.peers.runs import SEED, Clock, Run, judge, kill, share, texts
from tests.peers.strict_http import Running
from tests.peers.strict_mastodon import Mastodon

FIGURES = Figures("posts")


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trickle is cut after half a second instead of a minute."""
    monkeypatch.setattr(http, "WHOLE", 0.5)
    monkeypatch.setattr(mastodon, "_MEDIA_PAUSE", 0.0)


@pytest.fixture(scope="module", autouse=True)
def figures() -> Iterator[None]:
    yield
    FIGURES.save()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    shares = {"on_mastodon": 4, "on_bluesky": 2, "kill_mastodon": 2, "kill_bluesky": 1}
    share(metafunc, {f"test_{name}": much for name, much in shares.items()})


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
        FIGURES.note("Mastodon, broken lines", judge(run, wanted, running.state.texts))
        assert not any("elsewhere" in first for first, _ in proxy.seen), "a redirect was followed"
        run.services.close()
    finally:
        FIGURES.met(proxy.met())
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
        FIGURES.note("Bluesky, broken lines", came)
        run.services.close()
    finally:
        FIGURES.met(proxy.met())
        proxy.stop()


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
        when = kill(run, chance, proxy)
        proxy.follow([])
        run.after_the_kill()
        came = judge(run, wanted, running.state.texts)
        FIGURES.note(f"Mastodon, {when}", came)
        run.services.close()
    finally:
        proxy.stop()
        running.stop()


def test_kill_bluesky(tmp_path: Path, pds: Pds, number: int) -> None:
    chance = random.Random(f"{SEED} kill bluesky {number}")
    proxy = FaultProxy(int(pds.url.rpartition(":")[2]))
    proxy.slow = 0.03
    try:
        run = Run(tmp_path / "data", *signed_in(pds, proxy.url))
        wanted = texts(chance, number)
        run.queue(wanted)
        when = kill(run, chance, proxy)
        run.after_the_kill()
        came = judge(run, wanted, lambda: told_on(pds, run.account))
        FIGURES.note(f"Bluesky, {when}", came)
        run.services.close()
    finally:
        proxy.stop()
