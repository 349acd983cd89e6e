"""Photos and files: kept once, whole, at their places, and gone only when nothing names them."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from core.attachments import ADDRESS
from core.changes import Change, EntryChanged, PostChanged
from core.media_folder import MediaFolder
from core.model import Entry, replace
from core.problems import Known, Problem
from core.services import Services
from tests.core.conftest import Clock, Restart

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(200))


@pytest.fixture
def entry(services: Services) -> Entry:
    return services.journal.save(replace(services.journal.blank(), body="The kiln tripped."))


def files(services: Services) -> list[str]:
    return sorted(services.media.folder.names())


def test_the_same_bytes_are_kept_once(services: Services, entry: Entry) -> None:
    one, two = services.media.keep(PNG), services.media.keep(PNG)
    assert one == two
    assert (one.type, one.size) == ("image/png", len(PNG))
    assert files(services) == [one.file]
    assert services.media.read(one) == PNG


def test_attachments_keep_their_order_name_and_details(
    services: Services, entry: Entry, restart: Restart
) -> None:
    media = services.media
    media.attach("entry", entry.id, media.keep(PNG), name="kiln.png", details={"place": [1.5, 2]})
    media.attach("entry", entry.id, media.keep(JPEG), caption="the shelf")
    media.attach("entry", entry.id, None, name="lost.heic")
    found = restart().media.of("entry", entry.id)
    assert [(a.name, a.caption, a.position) for a in found] == [
        ("kiln.png", "", 0),
        ("", "the shelf", 1),
        ("lost.heic", "", 2),
    ]
    assert found[0].details == {"place": [1.5, 2]}
    assert [a.medium.type if a.medium else None for a in found] == ["image/png", "image/jpeg", None]


def test_order_can_be_changed(services: Services, entry: Entry) -> None:
    media = services.media
    a, b, c = (media.attach("entry", entry.id, media.keep(PNG + bytes([n]))) for n in range(3))
    media.arrange("entry", entry.id, [c.id, a.id])
    assert [x.id for x in media.of("entry", entry.id)] == [c.id, a.id, b.id]


def test_a_description_is_remembered_for_the_next_post(services: Services) -> None:
    composer, media = services.composer, services.media
    first = composer.save(composer.blank("The shelf is full."))
    second = composer.save(composer.blank("The shelf again."))
    medium = media.keep(PNG)
    said = media.caption(media.attach("post", first.id, medium), "A shelf\n of blue bowls")
    assert said.caption == "A shelf of blue bowls"
    again = media.attach("post", second.id, media.keep(PNG))
    assert again.caption == "A shelf of blue bowls"
    media.caption(again, "Another")
    assert [a.caption for a in media.of("post", first.id)] == ["A shelf of blue bowls"]


def test_changes_are_told(services: Services, entry: Entry, told: list[Change]) -> None:
    post = services.composer.save(services.composer.blank("The shelf."))
    del told[:]
    attached = services.media.attach("entry", entry.id, services.media.keep(PNG))
    services.media.attach("post", post.id, services.media.keep(PNG))
    services.media.detach(attached.id)
    assert told == [EntryChanged(entry.id), PostChanged(post.id), EntryChanged(entry.id)]


def test_what_is_taken_away_can_come_back(services: Services, entry: Entry) -> None:
    media = services.media
    attached = media.attach("entry", entry.id, media.keep(PNG))
    media.detach(attached.id)
    assert media.of("entry", entry.id) == []
    assert media.clean() == 0
    media.bring_back(attached.id)
    assert [a.id for a in media.of("entry", entry.id)] == [attached.id]


def test_only_what_nothing_names_is_removed_for_good(
    services: Services, entry: Entry, clock: Clock
) -> None:
    media = services.media
    stays = media.keep(PNG)
    media.attach("entry", entry.id, stays)
    media.detach(media.attach("entry", entry.id, media.keep(JPEG)).id)
    clock.at += timedelta(days=31)
    fresh = media.keep(PNG + b"fresh")  # kept a moment ago, not attached yet
    assert media.clean() == 1
    assert files(services) == sorted([stays.file, fresh.file])


def test_an_entry_that_is_gone_for_good_takes_its_files_along(
    services: Services, entry: Entry, clock: Clock
) -> None:
    services.media.attach("entry", entry.id, services.media.keep(PNG))
    services.journal.delete(entry.id)
    assert services.media.clean() == 0
    clock.at += timedelta(days=31)
    services.journal.empty_old_trash()
    assert services.media.clean() == 1
    assert files(services) == []


def test_what_is_missing_or_damaged_is_said(services: Services) -> None:
    medium = services.media.keep(PNG)
    path = services.media.folder.path(medium.file)
    path.write_bytes(JPEG)
    with pytest.raises(Known) as damaged:
        services.media.read(medium)
    assert damaged.value.problem is Problem.MEDIUM_DAMAGED
    path.unlink()
    with pytest.raises(Known) as missing:
        services.media.read(medium)
    assert missing.value.problem is Problem.MEDIUM_MISSING
    assert services.media.keep(PNG) == medium  # it was lost, and here it is again
    assert services.media.read(medium) == PNG


def test_nothing_half_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = MediaFolder(tmp_path / "media")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Known) as known:
        folder.write("abcdef", PNG)
    assert known.value.problem is Problem.DISK_FULL
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_nothing_is_kept_of_nothing_or_for_nobody(services: Services, entry: Entry) -> None:
    with pytest.raises(Known) as nothing:
        services.media.keep(b"")
    assert nothing.value.problem is Problem.NOTHING_WRITTEN
    with pytest.raises(Known) as nobody:
        services.media.attach("entry", "nobody", services.media.keep(PNG))
    assert nobody.value.problem is Problem.NO_SUCH_ENTRY


def test_how_it_stands_in_a_text(services: Services, entry: Entry) -> None:
    attached = services.media.attach(
        "entry", entry.id, services.media.keep(PNG), caption="a [blue]\nbowl"
    )
    assert attached.markdown == f"![a (blue) bowl]({ADDRESS}{attached.id})"


def test_a_journal_that_moves_takes_its_files_along(
    services: Services, entry: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.paths import Paths, choose_folder
    from core.services import build

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    services.media.attach("entry", entry.id, services.media.keep(PNG))
    choose_folder(tmp_path / "new", coming_from=services.paths.folder)
    moved = build(tmp_path / "new")
    (attached,) = moved.media.of("entry", entry.id)
    assert attached.medium is not None
    assert moved.media.read(attached.medium) == PNG
    assert Paths(tmp_path / "new").media.exists()
    moved.close()
