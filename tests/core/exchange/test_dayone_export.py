"""What Day One reads: its own names, its own ids, moments in UTC."""

import json
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange import Collection, dayone_export
from core.model import Entry, Kind, Post, replace
from tests.core.exchange.collections import AT, PLAIN


def written(tmp_path: Path, *entries: Entry) -> list[dict[str, Any]]:
    path = tmp_path / "d.zip"
    path.unlink(missing_ok=True)
    dayone_export.write(Collection(entries), path)
    with zipfile.ZipFile(path) as archive:
        found = json.loads(archive.read(dayone_export.NAME))
    assert found["metadata"] == {"version": "1.0"}
    entries_found: list[dict[str, Any]] = found["entries"]
    return entries_found


def test_the_fields_that_day_one_knows(tmp_path: Path) -> None:
    (entry,) = written(tmp_path, PLAIN)
    assert entry["uuid"] == "3B0F0C9E52B44A539D6F0D7C2EF1B7A1"
    assert entry["creationDate"] == entry["modifiedDate"] == "2026-11-23T07:40:05Z"
    assert entry["timeZone"] == "Europe/Berlin"
    assert entry["text"] == "# The kiln\n\nThe kiln tripped. I laughed."
    assert (entry["tags"], entry["starred"]) == (["kiln", "two words"], True)


def test_what_it_does_not_know_comes_along(tmp_path: Path) -> None:
    (entry,) = written(tmp_path, PLAIN)
    ours = entry[dayone_export.OURS]
    assert (ours["mood"], ours["people"]) == (4, ["Jo"])
    assert datetime.fromisoformat(ours["at"]) == AT
    assert ours["text"] == dayone_export.text_digest(entry["text"])


def test_no_two_ids_are_one(tmp_path: Path) -> None:
    strange = [replace(PLAIN, id=name) for name in ("e1", "e2", PLAIN.id)]
    ids = [entry["uuid"] for entry in written(tmp_path, *strange)]
    assert len(set(ids)) == 3
    assert all(len(one) == 32 and one == one.upper() for one in ids)
    assert ids == [entry["uuid"] for entry in written(tmp_path, *strange)]


def test_posts_are_counted_as_not_carried(tmp_path: Path) -> None:
    post = Post("p", AT, "UTC", "2026-11-23", "It broke.", Kind.STORY)
    done = dayone_export.write(Collection([PLAIN], [post]), tmp_path / "d.zip")
    assert (done.posts, done.not_carried) == (0, {"posts": 1})


@given(st.text(max_size=80))
def test_any_text_is_there_to_the_letter(
    tmp_path_factory: pytest.TempPathFactory, body: str
) -> None:
    (entry,) = written(tmp_path_factory.mktemp("d"), replace(PLAIN, title="", body=body))
    assert entry["text"] == body
