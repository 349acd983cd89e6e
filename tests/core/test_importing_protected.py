"""Bringing in while the journal is protected: locked it takes nothing, and nothing of it is plain."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import slots
from core.importing import Asked
from core.paths import Paths
from core.problems import Known, Problem
from core.protection import database_key
from core.sealing import Cost
from core.services import Services, build
from core.store import open_store
from core.ways import Fresh, fresh
from tests.core.conftest import ZONE, Clock

JPEG = b"\xff\xd8\xff\xe0 a photo of the kiln, as bytes that can be looked for"
WORD = "zanzibar"


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch, data_dir: Path) -> Fresh:
    """What opens the empty protected journal in `data_dir`."""
    monkeypatch.setattr(slots, "COST", Cost(64, 1, 1))
    made = fresh("correct horse battery staple", keyring=False)()
    paths = Paths(data_dir)
    paths.prepare()
    slots.write(paths.slots, made.slots)
    open_store(paths.database, key=database_key(made.root)).close()
    return made


@pytest.fixture
def locked(key: Fresh, data_dir: Path) -> Iterator[Services]:
    services = build(data_dir, Clock(), ZONE)
    yield services
    services.close()


def test_nothing_of_it_is_plain(
    locked: Services, key: Fresh, data_dir: Path, tmp_path: Path
) -> None:
    path = tmp_path / "notes.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("2024-03-24.md", f"The road to {WORD} ![[p.jpg]]")
        archive.writestr("p.jpg", JPEG)
    with pytest.raises(Known) as known:
        locked.importing.run(Asked(path))
    assert known.value.problem is Problem.JOURNAL_LOCKED
    locked.protection.open(key.root)
    assert locked.importing.run(Asked(path)).added == 1
    (entry,) = locked.journal.latest(9)
    (photo,) = locked.media.of("entry", entry.id)
    assert photo.medium is not None
    assert locked.media.read(photo.medium) == JPEG
    written = [file.read_bytes() for file in data_dir.rglob("*") if file.is_file()]
    assert not [data for data in written if WORD.encode() in data or JPEG in data]
