"""kill -9 at random moments: every word that the app had called saved is there afterwards.

A seeded few dozen moments by default; all 500 with `dev.py test --faults 500`. What a full run found
is told in docs/faults.md.
"""

import random
from pathlib import Path
from typing import Any

import pytest

from core.services import Services
from core.store.copies import verify
from tests.faults.conftest import Acks, Nursery, Reopened

ALL = 500
MOMENTS = {
    "typing": (80, 1.6),
    "saving": (110, 0.25),
    "bulk": (60, 0.3),
    "importing": (70, 0.35),
    "backing up": (60, 0.3),
    "restoring": (40, 0.5),
    "converting": (40, 0.6),
    "migrating": (40, 0.12),
}
"""For each life: how many of the 500 sudden ends, and within how many seconds each comes."""
ROUND = 10  # sudden ends of one journal, one after the other


def rounds(wanted: int) -> list[Any]:
    """(life, number of its sudden ends) of each test; together about `wanted`."""
    made = []
    for life, (of_all, _) in MOMENTS.items():
        left = max(2, round(of_all * min(wanted, ALL) / ALL))
        number = 0
        while left > 0:
            many = min(ROUND, left)
            made.append(pytest.param(life, many, id=f"{life} {number}"))
            left, number = left - many, number + 1
    return made


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "many" in metafunc.fixturenames:
        metafunc.parametrize(("life", "many"), rounds(metafunc.config.getoption("--faults")))


def test_they_are_500_together() -> None:
    assert sum(many for many, _ in MOMENTS.values()) == ALL


def test_every_word_is_there(
    nursery: Nursery,
    reopened: Reopened,
    chance: random.Random,
    tmp_path: Path,
    life: str,
    many: int,
) -> None:
    folder = tmp_path / "rapport data"
    told: Acks = []
    prepare(nursery, folder, life)
    killed = 0
    for number in range(20 * many):
        if life == "migrating":
            folder = tmp_path / f"old {number}"
            nursery.live("old journal", folder, 1, None)
        if life in {"restoring", "converting"}:
            before = reopened(folder)
            told = [{"before": before.journal.count()}]
            if life == "converting":
                before.close()  # a conversion waits until nobody has the journal open
        seed = chance.randrange(10**9)
        told += nursery.live(life, folder, seed, chance.random() * MOMENTS[life][1])
        killed += nursery.killed
        services = reopened(folder)
        assert services.store.problems() == []
        SEE[life](services, told)
        if killed == many:
            break
    assert killed == many


def prepare(nursery: Nursery, folder: Path, life: str) -> None:
    """What must be there before a life of this sort."""
    if life in {"backing up", "restoring", "converting"}:
        nursery.live("saving", folder, 7, 0.3)
    if life == "restoring":
        nursery.live("one backup", folder, 8, None)
        nursery.live("saving", folder, 9, 0.2)


def see_bulk(services: Services, told: Acks) -> None:
    found = dict(services.journal.tags())
    for ack in told:
        if "batch" in ack:
            assert found.get(ack["batch"]) == ack["of"]
    assert set(found.values()) <= {100}


def see_import(services: Services, told: Acks) -> None:
    found = dict(services.journal.tags())
    for ack in told:
        if "imported" in ack:
            assert found.get(ack["imported"]) == ack["of"] == 300
    assert set(found.values()) <= {300}


def see_backups(services: Services, told: Acks) -> None:
    for ack in told:
        path = Path(ack.get("backup", "-"))
        if path.exists():  # else a newer one of the same day stands for it
            assert verify(path).entries == ack["entries"]
    assert services.backups.problems() == []


def see_restored(services: Services, told: Acks) -> None:
    see_backups(services, told)
    states = {facts.entries for each in services.backups.listing()() if (facts := each.facts)}
    states.add(told[0]["before"])
    assert services.journal.count() in states


def see_converted(services: Services, told: Acks) -> None:
    """Plain or protected, never half, and every entry is there either way."""
    assert services.journal.count() == told[0]["before"]
    assert services.protection.problems() == []
    left = [file.name for file in services.paths.folder.glob(".*")]
    assert not left, left
    begins = services.paths.database.read_bytes()[:15]
    assert (begins == b"SQLite format 3") is not services.protection.protected


def see_migrated(services: Services, told: Acks) -> None:
    rows = services.store.database.rows("SELECT count(*) FROM entries WHERE body LIKE 'old %'")
    assert rows == [(2_000,)]


def see_words(services: Services, told: Acks) -> None:
    last: dict[str, str] = {}
    for ack in told:
        for type_ in ("entry", "post"):
            if type_ in ack:
                last[ack[type_]] = ack["body"]
    bodies = [row[0] for row in services.store.database.rows("SELECT body FROM entries")]
    bodies += [row[0] for row in services.store.database.rows("SELECT text FROM posts")]
    versions = services.store.versions
    bodies += [v.body for uid in last for t in ("entry", "post") for v in versions.of(t, uid)]
    for words in last.values():
        assert any(body.startswith(words) for body in bodies), words
    lives: dict[str, str] = {}
    for ack in told:
        if "noted" in ack:
            lives[ack["noted"].split(" ", 1)[0]] = ack["noted"]
    for noted in lives.values():  # not saved yet, but on the disk: it came back
        assert any(body.startswith(noted) for body in bodies), noted


SEE = {
    "typing": see_words,
    "saving": see_words,
    "bulk": see_bulk,
    "importing": see_import,
    "backing up": see_backups,
    "restoring": see_restored,
    "converting": see_converted,
    "migrating": see_migrated,
}
"""All that was called saved is there, and nothing is there by half."""
