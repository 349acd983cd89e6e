"""Each step from an older file: nothing is lost, a copy of the file as it was lies beside it."""

import zlib
from pathlib import Path

import pytest

from core.contents import PLAIN, Contents, Variant
from core.model import PostState
from core.problems import Known, Problem
from core.query import parse
from core.store import Store, migrations, open_store
from core.store.database import NEWEST, open_database
from core.store.sqlite import sqlite3

AT = "2026-01-01T00:00:00.000000+00:00"
ROWS: dict[str, tuple[str, dict[str, object]]] = {
    "m001_entries": (
        "entries",
        {
            "id": 1, "uid": "e", "at": AT, "zone": "UTC", "day": "2026-01-01",
            "body": "the kiln", "modified": AT,
        },
    ),
    "m002_posts": (
        "posts",
        {
            "id": 1, "uid": "p", "at": AT, "zone": "UTC", "day": "2026-01-01",
            "week": "2025-12-29", "text": "the oven", "kind": "story", "state": "sent",
            "entry_id": 1, "modified": AT,
        },
    ),
    "m003_deliveries": (
        "deliveries",
        {
            "uid": "d", "post_id": 1, "network": "x", "state": "handed over", "key": "k",
            "created": AT, "changed": AT,
        },
    ),
    "m004_verdicts": (
        "verdicts",
        {
            "entry_id": 1, "suggestion": "moment:e:0-8", "words": "the kiln",
            "verdict": "declined", "at": AT,
        },
    ),
    "m005_planned": (
        "posts",
        {
            "id": 2, "uid": "p2", "at": AT, "zone": "UTC", "day": "2026-01-04",
            "week": "2025-12-29", "text": "the jug", "kind": "story", "state": "planned",
            "modified": AT, "planned": AT, "planned_zone": "Europe/Berlin",
        },
    ),
    "m006_weeks_from_sunday": (
        "posts",
        {
            "id": 3, "uid": "p3", "at": AT, "zone": "UTC", "day": "2026-01-04",
            "week": "2025-12-29", "text": "the lid", "kind": "story", "state": "sent",
            "modified": AT,
        },
    ),
    "m007_media": (
        "media",
        {
            "id": 1, "uid": "m", "digest": "00", "type": "image/png", "size": 3, "file": "f",
            "added": AT,
        },
    ),
    "m008_versions": (
        "versions",
        {"type": "entry", "uid": "e", "at": AT, "content": zlib.compress(b'["b","",[],[],null]')},
    ),
    "m009_corrections": ("corrections", {"post_id": 1, "kind": "news", "at": AT}),
    "m010_contents": (
        "posts",
        {
            "id": 4, "uid": "q", "at": AT, "zone": "UTC", "day": "2026-01-01",
            "week": "2025-12-29", "text": "the glaze", "kind": "story", "state": "draft",
            "modified": AT, "contents": '{"warning":"food","variants":[["x",["short"],"long"]]}',
        },
    ),
    "m011_people": (
        "people",
        {"key": "elaine", "name": "Elaine", "naming": "by name", "changed": AT},
    ),
    "m012_questions": ("questions", {"words": "Who taught you?", "entry": "e", "at": AT}),
    "m013_accounts": (
        "accounts",
        {
            "uid": "a", "network": "mastodon", "server": "https://a.example", "handle": "ann",
            "state": "ok", "created": AT,
        },
    ),
    "m014_sending": (
        "sendings", {"delivery_id": 1, "outgoing": "{}", "due": AT, "undo_until": AT},
    ),
    "m015_origins": (
        "incoming",
        {"id": 1, "moment": 1, "content": "{}"},
    ),
    "m016_looking": (
        "posts",
        {
            "id": 40, "uid": "p40", "at": AT, "zone": "UTC", "day": "2026-01-04",
            "week": "2025-12-29", "text": "the cup", "kind": "story", "state": "sent",
            "networks": '["x"]', "modified": AT,
        },
    ),
    "m017_links": (
        "links",
        {"uid": "l", "url": "https://a.example", "title": "Glazes", "added": AT, "modified": AT},
    ),
    "m018_past": (
        "posts",
        {
            "id": 41, "uid": "p41", "at": AT, "zone": "UTC", "day": "2026-01-04",
            "week": "2025-12-29", "text": "the shelf", "kind": "story", "state": "arrived",
            "modified": AT, "source": "x", "source_id": "1", "doubt": 0.5,
        },
    ),
    "m019_looking_back": ("attachments", {"uid": "t17", "entry_id": 1, "position": 17}),
    "m020_shelf": (
        "clippings",
        {"uid": "c", "sort": "quote", "words": "Begin anyway.", "added": AT, "modified": AT},
    ),
    "m021_writing": ("own_words", {"word": "celadon", "at": AT}),
    "m022_words_alone": (
        "entries",
        {
            "id": 50, "uid": "e50", "at": AT, "zone": "UTC", "day": "2026-01-05", "modified": AT,
            "deleted": AT,
        },
    ),
}  # fmt: skip
"""One row for what each step brought."""


def older(path: Path, steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file as the version with so many steps left it, with a row in each of its tables."""
    with monkeypatch.context() as then:
        then.setattr(migrations, "ALL", migrations.ALL[:steps])
        database = open_database(path)
    for step in migrations.ALL[:steps]:
        with database.atomic():
            table, row = ROWS[step.__name__]
            database.tables.table(table).insert(row)
    database.close()


def test_every_step_is_tried_here() -> None:
    assert [step.__name__ for step in migrations.ALL] == list(ROWS)
    assert len(migrations.ALL) == NEWEST


def sending_is_kept(store: Store, steps: int) -> None:
    if steps >= 13:
        assert [each.handle for each in store.accounts.everything()] == ["ann"]
    if steps >= 14:
        sending = store.sendings.get("d")
        assert sending is not None
        assert (sending.held, sending.tries) == (False, 0)


def the_past_is_kept(store: Store, steps: int) -> None:
    if steps >= 17:
        assert [link.title for link in store.links.latest()] == ["Glazes"]
    if steps >= 18:
        (arrived,) = store.posts.in_states((PostState.ARRIVED,))
        assert arrived.text == "the shelf"
    if steps >= 20:
        assert [each.words for each in store.clippings.search((), 9)] == ["Begin anyway."]


@pytest.mark.parametrize("steps", range(1, len(migrations.ALL) + 1))
def test_from_each_older_version(
    tmp_path: Path, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, backups = tmp_path / "rapport.db", tmp_path / "backups"
    older(path, steps, monkeypatch)
    store = open_store(path, backups)
    (entry,) = store.entries.latest(9)
    assert (entry.id, entry.body) == ("e", "the kiln")
    assert [hit.id for hit in store.entries.search(parse("kiln"), 9)] == ["e"]
    if steps >= 2:
        assert [(post.id, post.entry) for post in store.posts.everything()][:1] == [("p", "e")]
        (post,) = store.posts.of_entry("e")
        assert (post.id, post.contents) == ("p", PLAIN)
        assert [hit.id for hit in store.found_posts(parse("oven"), 9)] == ["p"]
    if steps >= 3:
        assert [delivery.key for delivery in store.deliveries.of_post("p")] == ["k"]
    if steps >= 4:
        assert store.verdicts.keys() == {"moment:e:0-8"}
        assert store.verdicts.words("declined") == ["the kiln"]
    if steps >= 7:
        assert [medium.file for medium in store.media.everything()] == ["f"]
    if steps >= 8:
        assert [version.body for version in store.versions.of("entry", "e")] == ["b"]
    if steps >= 10:
        (draft,) = store.posts.in_states((PostState.DRAFT,))
        assert draft.contents == Contents((Variant("x", ("short",), "long"),), warning="food")
    if steps >= 11:
        assert [person.name for person in store.people.everybody()] == ["Elaine"]
    if steps >= 12:
        assert store.questions.since(AT) == {"Who taught you?": "e"}
    the_past_is_kept(store, steps)
    sending_is_kept(store, steps)
    assert ("entries_month_day",) in store.database.rows(
        "SELECT name FROM sqlite_master WHERE tbl_name = 'entries' AND type = 'index'"
    )
    assert store.writing.words() == (["celadon"] if steps >= 21 else [])
    assert store.database.rows("PRAGMA user_version") == [(len(migrations.ALL),)]
    assert store.problems() == []
    store.close()
    copies = list(backups.glob("*.db"))
    assert len(copies) == (1 if steps < len(migrations.ALL) else 0)
    for copy in copies:
        raw = sqlite3.connect(copy)
        assert raw.execute("PRAGMA user_version").fetchone() == (steps,)
        assert raw.execute("SELECT body FROM entries").fetchall() == [("the kiln",)]
        raw.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE {} SET uid = 'changed'",
        "UPDATE {} SET id = 7, uid = 'changed'",
    ],
)
def test_the_words_found_are_those_that_stand_there_now(tmp_path: Path, change: str) -> None:
    store = open_store(tmp_path / "rapport.db")
    with store.atomic():
        for step in ("m001_entries", "m002_posts"):
            table, row = ROWS[step]
            store.database.tables.table(table).insert(row)
        for table in ("entries", "posts"):
            store.database.write(change.format(table))
    assert [hit.id for hit in store.entries.search(parse("kiln"), 9)] == ["changed"]
    assert [hit.id for hit in store.found_posts(parse("oven"), 9)] == ["changed"]
    with store.atomic():
        store.database.write("UPDATE posts SET text = 'a cup'")
        store.database.write("UPDATE entries SET tags = '[\"clay\"]', body = ''")
    assert store.entries.search(parse("kiln"), 9) == store.found_posts(parse("oven"), 9) == []
    assert len(store.entries.search(parse("clay"), 9)) == 1
    assert len(store.found_posts(parse("cup"), 9)) == 1
    assert store.problems() == []
    store.close()


def test_a_new_journal_needs_no_copy(tmp_path: Path) -> None:
    open_store(tmp_path / "rapport.db", tmp_path / "backups").close()
    assert not (tmp_path / "backups").exists()


def test_a_step_that_breaks_off_is_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rapport.db"
    older(path, 1, monkeypatch)

    def m003_deliveries(db: object) -> None:
        migrations.m003_deliveries(db)  # type: ignore[arg-type]
        raise sqlite3.OperationalError("database or disk is full")

    broken = (*migrations.ALL[:2], m003_deliveries, *migrations.ALL[3:])
    with monkeypatch.context() as full:
        full.setattr(migrations, "ALL", broken)
        with pytest.raises(Known) as known:
            open_store(path, tmp_path / "backups")
    assert known.value.problem is Problem.DISK_FULL
    store = open_store(path, tmp_path / "backups")
    assert [entry.id for entry in store.entries.latest(9)] == ["e"]
    assert store.problems() == []
    store.close()


def test_deleting_an_entry_for_good_keeps_the_post(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rapport.db"
    older(path, 4, monkeypatch)
    store = open_store(path)
    with store.atomic():
        store.database.write("DELETE FROM entries")
    assert [(post.id, post.entry) for post in store.posts.everything()] == [("p", "")]
    assert store.verdicts.keys() == set()
    assert len(store.deliveries.everything()) == 1
    store.close()
