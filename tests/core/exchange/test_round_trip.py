"""Out and in again: an empty journal becomes the same journal, whatever is written in it."""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.attachments import Attachment
from core.history import remember_entry
from core.importing import Asked
from core.model import Entry, replace
from core.services import Services, build

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ue000\ue001\r"))
LINE = WORDS.map(lambda words: " ".join(words.split()))
NAMES = st.lists(st.text("abcdeé ñ日#-_:,'\"", min_size=1, max_size=8), max_size=3)
ZONES = st.sampled_from(["Europe/Berlin", "Asia/Kolkata", "America/St_Johns", "Etc/GMT+8", "UTC"])
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(-2_208_988_800, 7_258_118_400).map(lambda n: EPOCH + timedelta(seconds=n))
PHOTOS = [b"\xff\xd8\xff\xe0 one", b"\x89PNG\r\n\x1a\n two", b"%PDF-1.7 three"]


@st.composite
def journals(draw: Any) -> list[dict[str, Any]]:
    """Entries by their fields, with what is attached to each."""
    return [
        {
            "at": at, "zone": draw(ZONES), "body": draw(WORDS), "title": draw(LINE),
            "tags": tuple(draw(NAMES)), "people": tuple(draw(NAMES)),
            "mood": draw(st.none() | st.integers(1, 5)), "starred": draw(st.booleans()),
            "private": draw(st.booleans()), "quiet": draw(st.booleans()),
            "pinned": draw(st.booleans()), "all_day": draw(st.booleans()),
            "place": draw(st.sampled_from(["", '{"name":"Zoo","latitude":1.5,"longitude":2}'])),
            "photos": draw(st.lists(st.sampled_from(PHOTOS), max_size=2, unique=True)),
            "was": draw(st.lists(WORDS.filter(str.strip), max_size=2)), "gone": draw(st.booleans()),
        }
        for at in draw(st.lists(MOMENTS, min_size=1, max_size=4, unique=True))
    ]  # fmt: skip


def fill(services: Services, journal: list[dict[str, Any]]) -> None:
    for count, each in enumerate(journal):
        fields = {name: each[name] for name in each if name not in {"photos", "was", "gone"}}
        blank = services.journal.blank(each["at"])
        entry = replace(blank, **fields)
        has_words = bool(entry.body.strip() or entry.title)
        kept = services.journal.save(entry if has_words else replace(entry, body="x"))
        if not has_words:  # what was emptied is an entry still
            kept = services.journal.save(replace(kept, body=entry.body))
        for number, photo in enumerate(each["photos"]):
            medium = services.media.keep(photo, width=4, height=3)
            attached = services.media.attach("entry", kept.id, medium, name=f"{number}.bin")
            if number:
                kept = services.journal.save(
                    replace(kept, body=f"{kept.body}\n{attached.markdown}")
                )
        with services.store.atomic():
            for words in each["was"]:
                remember_entry(services.store, replace(kept, body=words), marked=True)
            if each["was"]:
                services.store.verdicts.put(kept.id, "key", words, "declined", each["at"])
        if each["gone"] and count:
            services.journal.delete(kept.id)


def seen(services: Services) -> list[tuple[Entry, list[tuple[Any, ...]]]]:
    entries = services.store.entries.everything()
    return [(entry, [_plain(a) for a in services.media.of("entry", entry.id)]) for entry in entries]


def beside(services: Services) -> list[Any]:
    """What only our own JSON has: the trash, and what was said before."""
    trash = services.store.entries.deleted()
    every = (*services.store.entries.everything(), *trash)
    return [
        [(entry, [_plain(a) for a in services.media.of("entry", entry.id)]) for entry in trash],
        [[replace(v, id=0) for v in services.store.versions.of("entry", e.id)] for e in every],
        services.store.verdicts.everything(),
    ]


def _plain(attachment: Attachment) -> tuple[Any, ...]:
    medium = attachment.medium
    assert medium is not None
    return attachment._replace(medium=None), medium.digest, medium.type, medium.size


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Services, Services]]:
    """Two journals."""
    now = iter(datetime(2026, 11, 25, tzinfo=UTC) + timedelta(seconds=n) for n in range(100_000))
    made = [build(tmp_path / name, lambda: next(now), "Europe/Berlin") for name in ("a", "b")]
    yield made[0], made[1]
    for each in made:
        each.close()


@pytest.mark.parametrize(
    ("name", "file"),
    [("json", "a.json"), ("json", "a.zip"), ("markdown", "folder"), ("dayone", "a.zip")],
)
def test_the_same_journal(two: tuple[Services, Services], name: str, file: str) -> None:
    here, there = two
    write = import_module(f"core.exchange.{name}_export").write

    @settings(max_examples=8)
    @given(journals())
    def same(journal: list[dict[str, Any]]) -> None:
        for each in two:
            with each.store.atomic():
                for table in ("entries", "attachments", "media", "versions", "verdicts"):
                    each.store.database.write(f"DELETE FROM {table}")  # noqa: S608 - names of ours
        fill(here, journal)
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder, file)
            write(here.exporting.collect(), out)
            report = there.importing.run(Asked(out))
            again = there.importing.run(Asked(out))
        assert (report.failed, again.added, again.updated) == ((), 0, 0)
        assert seen(there) == seen(here)
        if name == "json":
            assert beside(there) == beside(here)

    same()
    assert there.store.problems() == []


@pytest.mark.parametrize(
    ("name", "file"), [("json", "b.json"), ("markdown", "folder"), ("dayone", "b.zip")]
)
def test_what_came_from_elsewhere_goes_on(
    two: tuple[Services, Services], tmp_path: Path, name: str, file: str
) -> None:
    """Day One's own values survive: in, out, and in again, in another journal."""
    here, there = two
    theirs = {
        "uuid": "A" * 32, "creationDate": "2024-03-24T18:28:37Z", "timeZone": "Europe/Dublin",
        "text": "Kiln.", "richText": "{}", "weather": {"moonPhase": 0.5}, "isPinned": True,
        "location": {"placeName": "Zoo", "latitude": 53.4, "longitude": -6.2, "region": {"r": 1}},
    }  # fmt: skip
    first = tmp_path / "Journal.json"
    first.write_text(json.dumps({"entries": [theirs]}))
    here.importing.run(Asked(first))
    import_module(f"core.exchange.{name}_export").write(here.exporting.collect(), tmp_path / file)
    there.importing.run(Asked(tmp_path / file))
    assert seen(there) == seen(here)
    (entry,) = there.journal.latest(1)
    assert there.store.origins.of(entry.id) == here.store.origins.of(entry.id)
    assert there.importing.run(Asked(first)).skipped == 1
    if name == "dayone":
        with zipfile.ZipFile(tmp_path / file) as archive:
            (out,) = json.loads(archive.read("Rapport.json"))["entries"]
        assert {key: out[key] for key in theirs} == theirs
