"""Diarium, Diaro and Joplin: tables, photos and the things that belong to one another."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.exchange.incoming import Why
from core.problems import Known, Problem
from core.store.sqlite import sqlite3
from tests.core.exchange.readers.conftest import Bring

JPEG = b"\xff\xd8\xff\xe0 kiln"


def diary(path: Path) -> bytes:
    """Diarium's database, as reference tells it."""
    raw = sqlite3.connect(path)
    raw.executescript("""
        CREATE TABLE Entries (DiaryEntryId INTEGER PRIMARY KEY, Heading TEXT, Text TEXT,
            Rating INTEGER, Latitude REAL, Longitude REAL, Weather TEXT);
        CREATE TABLE Tags (DiaryTagId INTEGER, Value TEXT);
        CREATE TABLE EntryTags (DiaryEntryId INTEGER, DiaryTagId INTEGER);
        CREATE TABLE Media (DiaryEntryId INTEGER, Type INTEGER, "Index" INTEGER, Data BLOB);
    """)
    written = datetime(2024, 3, 24, 18, 28, 37)  # noqa: DTZ001 - on the writer's clock
    ticks = (written - datetime(1, 1, 1)) // timedelta(microseconds=1) * 10  # noqa: DTZ001
    raw.execute(
        "INSERT INTO Entries VALUES (?, 'Kiln', '<p>Hot</p><script>x</script>', 4, 53.4, -6.2, 'sun')",
        (ticks,),
    )
    raw.execute("INSERT INTO Tags VALUES (7, 'clay')")
    raw.execute("INSERT INTO EntryTags VALUES (?, 7)", (ticks,))
    raw.executemany(
        "INSERT INTO Media VALUES (?, 0, ?, ?)", [(ticks, 2, b"GIF89a"), (ticks, 1, JPEG)]
    )
    raw.commit()
    raw.close()
    return path.read_bytes()


@pytest.mark.parametrize("as_", ["file", "zip"])
def test_diarium(bring: Bring, tmp_path: Path, as_: str) -> None:
    brought = bring({"diary.db": diary(tmp_path / "made.db")}, as_)
    assert brought.report.format == "diarium"
    one = brought.one
    assert one.at == datetime(2024, 3, 24, 17, 28, 37, tzinfo=UTC)
    assert (one.title, one.body, one.mood, one.tags) == ("Kiln", "Hot", 4, ("clay",))
    types = [f.medium.type for f in brought.files(one) if f.medium]
    assert types == ["image/jpeg", "image/gif"]
    assert brought.kept(one) == {"Weather": "sun", "Rating": 4}


def test_a_damaged_diarium(bring: Bring, tmp_path: Path) -> None:
    whole = diary(tmp_path / "made.db")
    with pytest.raises(Known) as known:
        bring({"diary.db": whole[:4096] + os.urandom(4096) + whole[8192:]})
    assert known.value.problem is Problem.IMPORT_DAMAGED


def test_diarium_json(bring: Bring) -> None:
    entry = {
        "date": "2024-03-24T18:28:37.1234567", "heading": "Kiln", "html": "<p>Hot</p>",
        "location": [53.4, -6.2], "tags": ["clay"], "sun": "06:10", "lunar": "full",
    }  # fmt: skip
    brought = bring({"Diarium.json": [entry], "media/2024-03-24_182837123/a.jpg": JPEG}, "zip")
    assert brought.report.format == "diarium-json"
    one = brought.one
    assert (one.title, one.body, one.day) == ("Kiln", "Hot", "2024-03-24")
    assert [f.name for f in brought.files(one)] == ["a.jpg"]
    assert brought.kept(one) == {"sun": "06:10", "lunar": "full"}


def diaro(**more: str) -> str:
    fields = {"uid": "e", "date": "1711304917000", "tz_offset": "+02:00", "title": "Kiln",
              "text": "Hot &amp; bright", "tags": ",t,", "folder_uid": "f", "location_uid": "l",
              "mood": "2", "primary_photo_uid": "b", **more}  # fmt: skip
    row = "".join(f"<{key}>{value}</{key}>" for key, value in fields.items())
    tables = {
        "diaro_entries": row,
        "diaro_tags": "<uid>t</uid><title>clay</title>",
        "diaro_folders": "<uid>f</uid><title>Work</title>",
        "diaro_moods": "<uid>2</uid><title>Happy</title><weight>4</weight>",
        "diaro_locations": "<uid>l</uid><title>Zoo</title><lat>53.4</lat><lng>-6.2</lng>",
    }
    made = "".join(f'<table name="{name}"><r>{r}</r></table>' for name, r in tables.items())
    photos = "".join(
        f"<r><uid>{uid}</uid><entry_uid>e</entry_uid><filename>{uid}.jpg</filename>"
        f"<position>{n}</position></r>"
        for n, uid in enumerate("ab")
    )
    return f'<data version="2">{made}<table name="diaro_attachments">{photos}</table></data>'


def test_diaro(bring: Bring) -> None:
    brought = bring({"DiaroBackup.xml": diaro(), "media/photo/a.jpg": JPEG}, "zip")
    one = brought.one
    assert (one.title, one.body, one.mood, one.tags) == ("Kiln", "Hot & bright", 4, ("clay",))
    assert (one.zone, one.day) == ("Etc/GMT-2", "2024-03-24")
    assert one.place == '{"name":"Zoo","latitude":53.4,"longitude":-6.2}'
    assert [(f.name, f.medium is not None) for f in brought.files(one)] == [
        ("b.jpg", False),
        ("a.jpg", True),
    ]
    assert brought.kept(one) == {"folder": "Work", "mood": "Happy"}


def test_diaro_locked_and_broken(bring: Bring) -> None:
    with pytest.raises(Known) as known:
        bring({"DiaroBackup.denc": os.urandom(64)}, "zip", "locked.zip")
    assert known.value.problem is Problem.IMPORT_CANNOT_OPEN
    with pytest.raises(Known) as known:
        bring({"DiaroBackup.xml": diaro()[:-30]}, "zip", "broken.zip")
    assert known.value.detail.startswith("broken.zip: DiaroBackup.xml, 1:")
    bomb = '<!DOCTYPE d [<!ENTITY a "lol">]>' + diaro(text="&a;")
    with pytest.raises(Known) as known:
        bring({"DiaroBackup.xml": bomb}, "zip", "bomb.zip")
    assert known.value.problem is Problem.IMPORT_BOMB


NOTE, BOOK, FILE, TAG, PAIR = (letter * 32 for letter in "abcde")


def joplin(**more: str) -> dict[str, bytes | str]:
    note = {
        "id": NOTE, "parent_id": BOOK, "user_created_time": "2024-03-24T18:28:37.000Z",
        "user_updated_time": "2024-03-25T00:00:00.000Z", "latitude": "53.40000000",
        "longitude": "-6.20000000", "author": "Ana", "is_todo": "0", "markup_language": "1",
        "encryption_applied": "0", "deleted_time": "0", "type_": "1", **more,
    }  # fmt: skip
    fields = "\n".join(f"{key}: {value}" for key, value in note.items())
    return {
        f"{NOTE}.md": f"Kiln\n\nHot ![p](:/{FILE})\n\nkey: a line of words\n\n{fields}",
        f"{BOOK}.md": f"Diary\n\nid: {BOOK}\nparent_id: \ntype_: 2",
        f"{FILE}.md": f"p.jpg\n\nid: {FILE}\nmime: image/jpeg\nfile_extension: jpg\ntype_: 4",
        f"resources/{FILE}.jpg": JPEG,
        f"{TAG}.md": f"clay\n\nid: {TAG}\ntype_: 5",
        f"{PAIR}.md": f"id: {PAIR}\nnote_id: {NOTE}\ntag_id: {TAG}\ntype_: 6",
    }


@pytest.mark.parametrize("as_", ["tar", "folder"])
def test_joplin(bring: Bring, as_: str) -> None:
    brought = bring(joplin(), as_, "notes.jex")
    assert brought.report.format == "joplin"
    one = brought.one
    (photo,) = brought.files(one)
    assert photo.medium is not None
    assert one.body == f"Hot ![p](media:{photo.id})\n\nkey: a line of words"
    assert (one.title, one.tags, one.day) == ("Kiln", ("clay",), "2024-03-24")
    assert one.place == '{"latitude":53.4,"longitude":-6.2}'
    assert brought.kept(one) == {"author": "Ana", "notebook": "Diary"}


def test_joplin_locked_and_thrown_away(bring: Bring) -> None:
    locked = bring(joplin(encryption_applied="1"), "tar", "locked.jex")
    assert [each.why for each in locked.report.failed] == [Why.LOCKED]
    gone = bring(joplin(deleted_time="1711304917000"), "tar", "gone.jex")
    assert (gone.report.added, gone.report.not_carried) == (0, {"trashed": 1})
