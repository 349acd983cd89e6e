"""Rapport's own database comes in: a backup, a zip of one, a folder; protected with its own passphrase."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core import backup_file
from core.exchange.incoming import Report
from core.importing import Asked
from core.model import replace
from core.problems import Known, Problem
from core.register import Naming
from core.services import Services, build
from core.store.sqlite import sqlite3
from tests.protected import WORDS, cheap, protected

__all__ = ["cheap"]
PHOTO = b"\x89PNG\r\n\x1a\n a photo"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Services]:
    """The journal into which it comes."""
    services = build(tmp_path / "here", zone="Europe/Berlin")
    yield services
    services.close()


def live(services: Services) -> None:
    entry = services.journal.save(
        replace(services.journal.blank(), body="The kiln", tags=("clay",))
    )
    services.media.attach("entry", entry.id, services.media.keep(PHOTO), name="a.png")
    services.journal.save(replace(entry, body="The kiln tripped, and I laughed."))
    gone = services.journal.save(replace(services.journal.blank(), body="Thrown away"))
    services.journal.delete(gone.id)
    services.composer.save(services.composer.blank("It tripped."))
    services.people.say("Maria", Naming.ROLE, "my sister")


def lived(folder: Path, *, sealed: bool = False, close: bool = True) -> Services:
    """A journal to come in."""
    root = protected(folder).root if sealed else None
    services = build(folder, zone="Europe/Berlin")
    if root is not None:
        services.protection.open(root)
    live(services)
    services.backups.work("daily")()
    backup_file.write(services.paths, folder.parent / "one.rapport", services.store.database.key)
    if close:
        services.close()
    return services


def brought(here: Services, path: Path, passphrase: str = "") -> Report:
    return here.importing.run(Asked(path, passphrase=passphrase))


PLACES: dict[str, Callable[[Path], Path]] = {
    "folder": lambda folder: folder,
    "file": lambda folder: folder / "rapport.db",
    "backup": lambda folder: next((folder / "backups").glob("*.db")),
    "zip": lambda folder: folder.parent / "one.rapport",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sealed", [False, True])
def test_all_of_it_comes(here: Services, tmp_path: Path, place: str, sealed: bool) -> None:
    lived(tmp_path / "there", sealed=sealed)
    held = {path: path.read_bytes() for path in (tmp_path / "there").rglob("*") if path.is_file()}
    path = PLACES[place](tmp_path / "there")
    if sealed:
        for typed, problem in (
            ("", Problem.IMPORT_LOCKED),
            ("no", Problem.IMPORT_WRONG_PASSPHRASE),
        ):
            with pytest.raises(Known) as known:
                brought(here, path, typed)
            assert known.value.problem is problem
    report = brought(here, path, WORDS)
    assert (report.format, report.added, report.failed) == ("rapport-backup", 1, ())
    (entry,) = here.journal.latest(9)
    assert (entry.body, entry.tags) == ("The kiln tripped, and I laughed.", ("clay",))
    (photo,) = here.media.of("entry", entry.id)
    assert photo.medium is not None
    assert here.media.read(photo.medium) == PHOTO
    assert [each.body for each in here.journal.deleted()] == ["Thrown away"]
    assert [post.text for post in here.store.posts.everything()] == ["It tripped."]
    assert [person.name for person in here.people.everybody()] == ["Maria"]
    assert here.store.problems() == []
    again = brought(here, path, WORDS)
    assert (again.added, again.updated, again.said) == (0, 0, ())
    assert held == {p: p.read_bytes() for p in (tmp_path / "there").rglob("*") if p.is_file()}


def test_one_that_is_open_with_words_still_in_its_log(here: Services, tmp_path: Path) -> None:
    there = lived(tmp_path / "there", close=False)
    assert brought(here, there.paths.database).added == 1
    assert brought(here, here.paths.database).added == 0  # also this journal itself
    there.close()


def _changed(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "CREATE TRIGGER t AFTER DELETE ON media BEGIN DELETE FROM entries; END",
            Problem.IMPORT_DAMAGED,
        ),
        ("CREATE VIEW words AS SELECT 1", Problem.IMPORT_DAMAGED),
        ("UPDATE entries SET tags = '{'", Problem.IMPORT_DAMAGED),
        ("UPDATE entries SET at = 'never'", Problem.IMPORT_DAMAGED),
        ("PRAGMA user_version = 999", Problem.DATABASE_NEWER),
        ("DROP TABLE posts", Problem.IMPORT_DAMAGED),
    ],
)
def test_what_no_rapport_wrote_is_refused(
    here: Services, tmp_path: Path, statement: str, problem: Problem
) -> None:
    lived(tmp_path / "there")
    path = _changed(next((tmp_path / "there" / "backups").glob("*.db")), statement)
    with pytest.raises(Known) as known:
        brought(here, path)
    assert known.value.problem is problem
    assert here.journal.latest(9) == []
    assert not here.store.import_waits()


def test_a_damaged_version_holds_nothing_up(here: Services, tmp_path: Path) -> None:
    lived(tmp_path / "there")
    path = next((tmp_path / "there" / "backups").glob("*.db"))
    _changed(path, "UPDATE versions SET content = x'00'")
    assert brought(here, path).added == 1
    (entry,) = here.journal.latest(9)
    assert here.history.of_entry(entry.id) == []


def test_cut_short(here: Services, tmp_path: Path) -> None:
    lived(tmp_path / "there")
    path = next((tmp_path / "there" / "backups").glob("*.db"))
    path.write_bytes(path.read_bytes()[:90_000])
    with pytest.raises(Known) as known:
        brought(here, path)
    assert known.value.problem is Problem.IMPORT_DAMAGED


def test_a_preview_writes_nothing(here: Services, tmp_path: Path) -> None:
    lived(tmp_path / "there")
    seen: Any = here.importing.preview(Asked(tmp_path / "one.rapport"))
    assert (seen.added, seen.media) == (1, 1)
    assert here.journal.latest(9) == []
