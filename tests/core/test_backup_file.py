"""A backup as one file to carry away."""

import shutil
import zipfile
from pathlib import Path

import pytest

from core import backup_file
from core.model import replace
from core.problems import Known, Problem
from core.services import Services
from core.store.copies import verify
from tests.core.conftest import Restart


def write(services: Services, body: str) -> str:
    return services.journal.save(replace(services.journal.blank(), body=body)).id


def bodies(services: Services) -> list[str]:
    return [entry.body for entry in services.journal.latest(99)]


def bring(services: Services, path: Path) -> None:
    inside = services.backups.looking_into(path)()
    services.backups.bringing(inside, whole=True)()
    services.backups.brought(inside)


def test_one_file_to_carry_away(services: Services, tmp_path: Path, restart: Restart) -> None:
    out = tmp_path / "journal.rapport"
    entry = write(services, "the kiln, mended")
    services.media.attach("entry", entry, services.media.keep(b"\x89PNG picture"))
    backup_file.write(services.paths, out)
    assert out.read_bytes()[:2] == b"PK"  # there is a photo in it
    shutil.rmtree(services.paths.folder)
    again = restart()
    bring(again, out)
    assert bodies(again) == ["the kiln, mended"]
    (attached,) = again.media.of("entry", again.journal.latest(1)[0].id)
    assert attached.medium is not None
    assert again.media.read(attached.medium) == b"\x89PNG picture"
    with pytest.raises(Known) as known:
        backup_file.write(again.paths, out)
    assert known.value.problem is Problem.FILE_EXISTS


def test_without_photos_it_is_the_database_itself(services: Services, tmp_path: Path) -> None:
    write(services, "text")
    out = tmp_path / "journal.db"
    facts = backup_file.write(services.paths, out)
    assert verify(out) == facts
    assert not list(services.paths.folder.glob(".backing-up*"))


def test_a_zip_that_is_no_backup(services: Services, tmp_path: Path) -> None:
    write(services, "text")
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("../../rapport.db", "x")
        archive.writestr("media/../../x", "x")
    with pytest.raises(Known) as known:
        services.backups.looking_into(bad)()
    assert known.value.problem is Problem.BACKUP_DAMAGED
    assert not (tmp_path / "rapport.db").exists()
    assert bodies(services) == ["text"]
