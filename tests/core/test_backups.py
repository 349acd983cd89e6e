"""Backups make themselves, are what the journal was, and come back whole or where words lack."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.backup_folder import Backup, clean_media, newest_sound, put_aside
from core.backups import DAILY
from core.changes import Change, JournalChanged
from core.clipping import Clipping, Sort
from core.link import Link
from core.lost import bring_back
from core.model import Kind, PostState, replace
from core.problems import Known, Problem
from core.register import Naming
from core.services import Services
from core.store.copies import Cancelled, verify
from core.store.corrections import Correction
from tests.core.conftest import Clock, Restart

AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def write(services: Services, body: str) -> str:
    return services.journal.save(replace(services.journal.blank(), body=body)).id


def bodies(services: Services) -> list[str]:
    return [entry.body for entry in services.journal.latest(99)]


def rows_of(services: Services) -> list[object]:
    rows = services.store.database.rows
    return [rows("SELECT * FROM entries"), rows("SELECT * FROM versions")]


def bring(services: Services, path: Path, *, whole: bool) -> None:
    inside = services.backups.looking_into(path)()
    services.backups.bringing(inside, whole=whole)()
    services.backups.brought(inside)


@pytest.fixture
def backup(services: Services) -> Backup:
    """Of a journal with an entry, an earlier state of it, a post made from it, and a photo."""
    first = write(services, "the kiln")
    services.journal.save(replace(services.journal.get(first), body="the kiln, mended"))
    post = services.composer.save(replace(services.composer.blank("Look"), entry=first))
    medium = services.media.keep(b"\x89PNG picture", width=3, height=2)
    services.media.attach("entry", first, medium, name="a.png")
    assert post.entry == first
    return services.backups.work()()


def test_a_backup_is_what_the_journal_was(services: Services, backup: Backup) -> None:
    assert backup.facts is not None
    assert (backup.facts.entries, backup.facts.posts) == (1, 1)
    assert verify(backup.path) == backup.facts
    assert services.backups.listing()() == [backup]
    assert services.backups.problems() == []
    assert [path.name for path in backup.path.parent.glob(".*")] == []


def test_everything_as_it_was(services: Services, backup: Backup, told: list[Change]) -> None:
    (entry,) = services.journal.latest(9)
    before = rows_of(services)
    services.journal.save(replace(entry, body="spoilt"))
    write(services, "later")
    medium = services.media.of("entry", entry.id)[0].medium
    assert medium is not None
    services.media.folder.remove(medium.file)
    bring(services, backup.path, whole=True)
    after = rows_of(services)
    assert after == before
    assert services.media.read(medium) == b"\x89PNG picture"
    assert told[-1] == JournalChanged()
    assert [hit.id for hit in services.journal.search("mended")] == [entry.id]
    assert services.journal.search("spoilt") == []
    assert services.store.problems() == []
    services.journal.save(replace(services.journal.get(entry.id), body="oven"))
    assert services.journal.search("oven")  # the search index hears of changes again


def test_the_journal_as_it_was_before_a_restore_is_a_backup(
    services: Services, backup: Backup
) -> None:
    write(services, "only here")
    bring(services, backup.path, whole=True)
    assert "only here" not in bodies(services)
    newest = services.backups.listing()()[0]
    assert newest.reason == "before-restore"
    bring(services, newest.path, whole=False)
    assert "only here" in bodies(services)


def test_only_what_is_missing(services: Services, backup: Backup) -> None:
    (entry,) = services.journal.latest(9)
    kept = write(services, "new since then")
    with services.store.atomic():
        services.store.database.write("DELETE FROM entries WHERE uid = ?", (entry.id,))
        services.store.database.write("DELETE FROM posts")
    inside = services.backups.looking_into(backup.path)()
    assert inside.compared[:4] == (1, 1, 1, 1)
    services.backups.bringing(inside, whole=False)()
    services.backups.brought(inside)
    assert sorted(bodies(services)) == ["new since then", "the kiln, mended"]
    assert [v.body for v in services.history.of_entry(entry.id)] == ["the kiln"]
    assert [post.entry for post in services.composer.unsent()] == [entry.id]
    assert [a.name for a in services.media.of("entry", entry.id)] == ["a.png"]
    assert services.journal.get(kept).body == "new since then"
    bring(services, backup.path, whole=False)
    assert len(bodies(services)) == 2  # a second time brings nothing
    assert services.store.problems() == []


def test_links_templates_and_the_rest_that_are_missing_come_back(services: Services) -> None:
    now = datetime(2026, 11, 25, tzinfo=UTC)
    store = services.store
    write(services, "the kiln")
    post = services.composer.record("Which kiln?", kind=Kind.STORY)
    store.corrections.put(Correction(post.id, Kind.CONVERSATION, now))
    store.links.put(Link("", "https://kiln.example", "Kilns", added=now))
    store.clippings.put(Clipping("", Sort.QUOTE, "Made things.", added=now))
    store.writing.put_template("t", "Evening", "What went well?", now)
    store.writing.add_word("porcelainware", now)
    services.people.say("Maria", Naming.ROLE, "my sister")
    made = services.backups.work("daily")()
    others = ("links", "clippings", "templates", "own_words", "people", "posts")
    with store.atomic():
        for table in others:
            store.database.write(f"DELETE FROM {table}")  # noqa: S608 - names of ours
    services.people.say("maria", Naming.NEVER)
    inside = services.backups.looking_into(made.path)()
    assert inside.compared.missing_others == 4
    services.backups.bringing(inside, whole=False)()
    services.backups.brought(inside)
    assert [link.title for link in store.links.everything()] == ["Kilns"]
    assert [found.words for found in store.clippings.search((), 9)] == ["Made things."]
    assert [name for _, name, _ in store.writing.templates()] == ["Evening"]
    assert store.writing.words() == ["porcelainware"]
    assert [person.naming for person in services.people.everybody()] == [Naming.NEVER]
    assert [each.kind for each in store.corrections.everything()] == [Kind.CONVERSATION]
    assert store.problems() == []


def test_what_is_there_and_says_something_else_stays(services: Services, backup: Backup) -> None:
    (entry,) = services.journal.latest(9)
    services.journal.save(replace(entry, body="better words"))
    inside = services.backups.looking_into(backup.path)()
    assert inside.compared.other_entries == 1
    assert inside.compared.missing_others == 0
    services.backups.bringing(inside, whole=False)()
    services.backups.brought(inside)
    assert bodies(services) == ["better words"]


def test_nothing_is_sent_because_a_backup_came_back(services: Services, clock: Clock) -> None:
    post = services.composer.save(services.composer.blank("Tomorrow"))
    planned = replace(post, state=PostState.PLANNED, planned=clock.at + timedelta(days=1))
    services.store.posts.update(planned, stuffed=False)
    backup = services.backups.work()()
    services.composer.record("Tomorrow", kind=Kind.STORY)
    clock.at += timedelta(days=3)
    bring(services, backup.path, whole=True)
    assert services.composer.get(post.id).state is PostState.DRAFT


@pytest.mark.parametrize("where", [0.2, 0.5, 0.8])
def test_a_damaged_backup_is_refused_and_changes_nothing(
    services: Services, backup: Backup, where: float
) -> None:
    content = bytearray(backup.path.read_bytes())
    content[int(len(content) * where)] ^= 0x10
    damaged = backup.path.with_name("damaged.db")
    damaged.write_bytes(content)
    before = bodies(services)
    try:
        verify(damaged)  # a bit in a page that is not used is no damage
    except Known:
        with pytest.raises(Known) as known:
            services.backups.looking_into(damaged)()
        assert known.value.problem is Problem.BACKUP_DAMAGED
    assert bodies(services) == before
    assert not (services.paths.folder / ".restoring").exists()


def test_a_changed_word_in_a_backup_is_noticed(services: Services, backup: Backup) -> None:
    content = backup.path.read_bytes()
    assert b"the kiln, mended" in content
    backup.path.write_bytes(content.replace(b"the kiln, mended", b"the kiln, bended"))
    assert services.backups.problems() == [backup.path]
    assert newest_sound(services.paths) is None
    with pytest.raises(Known):
        services.backups.looking_into(backup.path)()


@pytest.mark.parametrize("cut", [0, 100, 5000, -1])
def test_a_cut_off_backup_is_refused(services: Services, backup: Backup, cut: int) -> None:
    backup.path.write_bytes(backup.path.read_bytes()[:cut])
    with pytest.raises(Known) as known:
        services.backups.looking_into(backup.path)()
    assert known.value.problem is Problem.BACKUP_DAMAGED


def test_a_newer_backup_is_refused(services: Services, backup: Backup) -> None:
    from contextlib import closing

    from core.store.sqlite import connect

    with closing(connect(backup.path)) as raw:
        raw.execute("PRAGMA user_version = 999")
    with pytest.raises(Known) as known:
        services.backups.looking_into(backup.path)()
    assert known.value.problem is Problem.DATABASE_NEWER


def test_a_backup_is_given_up_when_nobody_wants_it(services: Services) -> None:
    write(services, "word " * 200_000)
    with pytest.raises(Cancelled):
        services.backups.work(wanted=lambda: False)()
    assert list(services.paths.backups.iterdir()) == []


def test_a_full_disk_leaves_the_older_backups(
    services: Services, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(services.paths.folder)
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage._replace(free=10_000))
    with pytest.raises(Known) as known:
        services.backups.work()()
    assert known.value.problem is Problem.DISK_FULL
    assert [each.path for each in services.backups.listing()()] == [backup.path]


def test_one_a_day(services: Services, clock: Clock) -> None:
    assert not services.backups.due()  # there is nothing to lose
    write(services, "text")
    assert services.backups.due()
    services.backups.work(DAILY)()
    assert not services.backups.due()
    clock.at += timedelta(days=1)
    assert services.backups.due()
    clock.at = datetime(1999, 1, 1, tzinfo=UTC)
    assert not services.backups.due()


def test_old_ones_go_and_their_media_with_them(services: Services, clock: Clock) -> None:
    entry = write(services, "text")
    medium = services.media.keep(b"\x89PNG old")
    attached = services.media.attach("entry", entry, medium)
    services.backups.work(DAILY)()
    pool = services.paths.backups / "media"
    assert len(list(pool.glob("??/*"))) == 1
    services.media.detach(attached.id)
    clock.at += timedelta(days=40)
    services.media.clean()
    for _ in range(500):
        clock.at += timedelta(days=1)
        (services.paths.backups / f"daily-{clock.at:%Y-%m-%d-%H%M%S}.db").touch()
    assert clean_media(services.paths, None) == 0  # while some cannot be read
    for path in services.paths.backups.glob("*.db"):
        if not path.stat().st_size:
            path.unlink()
    for _ in range(400):
        clock.at += timedelta(days=1)
        if services.backups.due() and clock.at.day == 1:
            services.backups.work(DAILY)()
    assert len(services.backups.listing()()) == 12
    assert list(pool.glob("??/*")) == []


def test_a_damaged_journal_is_put_aside_and_a_backup_comes_back(
    services: Services, backup: Backup, restart: Restart
) -> None:
    services.close()
    services.paths.database.write_bytes(b"gibberish" * 1000)
    aside = put_aside(services.paths.database, AT)
    assert aside.read_bytes() == b"gibberish" * 1000
    assert newest_sound(services.paths) == backup.path
    with pytest.raises(Known) as known:  # no new journal begins beside the backups
        restart()
    assert known.value.problem is Problem.DATABASE_GONE
    bring_back(services.paths, backup.path, AT)
    assert bodies(restart()) == ["the kiln, mended"]
