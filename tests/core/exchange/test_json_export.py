"""The JSON export has everything, and a reader gets back what was written."""

import errno
import json
import os
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange import Collection, Exported, json_export
from core.model import Delivery, DeliveryState, Entry, Kind, Post, PostState, Source, replace
from core.problems import Known, Problem

AT = datetime(2026, 11, 23, 7, 40, 5, 123456, UTC)
ENTRY = Entry(
    "e1", AT, "Europe/Berlin", "2026-11-23", "Der Ofen ist kalt.\r\n\n— 😷 \x00", "Ofen: kalt?",
    ("ton", "a, b"), ("Jo", ), 4, starred=True, private=True, quiet=True, modified=AT, deleted=AT,
)  # fmt: skip
POST = Post(
    "p1", AT, "Asia/Tokyo", "2026-11-23", "It broke.", Kind.STORY, kind_by_person=True,
    state=PostState.SENT, networks=("x", "bluesky"), entry="e1",
    sources=(Source("e1", 0, 18), Source("e1", 20, 21)), angle="moment",
    link="https://example.org/1", modified=AT, deleted=None,
)  # fmt: skip
DELIVERY = Delivery(
    "d1", "p1", "x", DeliveryState.SENT, "key", AT, AT + timedelta(minutes=1), "https://x.com/1", ""
)


def test_every_field_is_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    later = replace(DELIVERY, id="d2", network="bluesky", created=AT + timedelta(hours=1))
    done = json_export.write(Collection([ENTRY], [POST], [later, DELIVERY]), path)
    assert done == Exported(entries=1, posts=1, media=0)
    found = json.loads(path.read_bytes())
    assert (found["format"], found["version"]) == ("rapport", 4)
    (entry,), (post,) = found["entries"], found["posts"]
    assert list(entry) == [*Entry._fields, "attachments"]
    assert entry["body"] == ENTRY.body
    assert entry["at"] == "2026-11-23T07:40:05.123456+00:00"
    assert datetime.fromisoformat(entry["modified"]) == AT
    assert (entry["tags"], entry["mood"], entry["quiet"]) == (["ton", "a, b"], 4, True)
    assert list(post) == [*Post._fields, "deliveries", "attachments"]
    assert post["sources"][1] == {"entry": "e1", "start": 20, "end": 21}
    assert (post["kind"], post["state"], post["deleted"]) == ("story", "sent", None)
    assert [each["id"] for each in post["deliveries"]] == ["d1", "d2"]
    assert list(post["deliveries"][0]) == list(Delivery._fields)


def test_one_record_a_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    json_export.write(Collection([ENTRY, ENTRY], [POST]), path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line.rstrip(","))["id"] for line in lines[2:4]] == ["e1", "e1"]


def test_an_empty_journal_is_valid_too(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    assert json_export.write(Collection([], []), path) == Exported(0, 0)
    assert json.loads(path.read_bytes())["entries"] == []


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_comes_back(text: str) -> None:
    assert json.loads(json_export.encoded({"body": text}))["body"] == text


def test_a_file_with_content_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("precious")
    with pytest.raises(Known) as caught:
        json_export.write(Collection([ENTRY], []), path)
    assert (caught.value.problem, caught.value.detail) == (Problem.FILE_EXISTS, str(path))
    assert path.read_text() == "precious"
    with pytest.raises(Known) as caught:
        json_export.write(Collection([ENTRY], []), tmp_path)
    assert caught.value.problem is Problem.FILE_EXISTS
    path.write_text("")
    json_export.write(Collection([ENTRY], []), path)
    assert path.stat().st_size


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Known) as caught:
        json_export.write(Collection([ENTRY], []), tmp_path / "no" / "where.json")
    assert caught.value.problem is Problem.FILE_UNWRITABLE


def test_a_full_disk_leaves_no_trace(tmp_path: Path) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(Known) as caught:
        json_export.write(Collection([ENTRY]), tmp_path / "journal.json", full)
    assert caught.value.problem is Problem.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_an_unexpected_error_leaves_no_trace(tmp_path: Path) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        json_export.write(Collection([ENTRY]), tmp_path / "journal.json", broken)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    json_export.write(Collection([ENTRY], []), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_moments_keep_their_offset() -> None:
    at = datetime(2026, 11, 23, 9, 40, tzinfo=timezone(timedelta(hours=2)))
    assert json_export.record(replace(ENTRY, at=at))["at"] == "2026-11-23T09:40:00+02:00"
