"""Bringing in: once, whole, with a report; or not at all."""

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.changes import Change, JournalImported
from core.exchange.incoming import Said, Why
from core.importing import Asked
from core.model import replace
from core.problems import Known, Problem
from core.progress import Cancelled, Progress
from core.services import Services

JPEG = b"\xff\xd8\xff\xe0 a photo of the kiln"
ONE: dict[str, Any] = {
    "uuid": "A" * 32,
    "creationDate": "2024-03-24T18:28:37Z",
    "timeZone": "Europe/Dublin",
    "text": "The kiln tripped again\\.\n\n![](dayone-moment://P1)",
    "tags": ["kiln", "failure"],
    "starred": True,
    "photos": [{"identifier": "P1", "md5": "abc", "type": "jpeg", "orderInEntry": 0}],
    "weather": {"temperatureCelsius": 11},
    "richText": '{"contents":[]}',
}
TWO: dict[str, Any] = {"creationDate": "2024-03-25T08:00:00Z", "text": "Bread.", "uuid": "B" * 32}
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A zip as Day One writes it."""

    def make(*entries: dict[str, Any], name: str = "export.zip", photo: bytes = JPEG) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as archive:
            whole = {"metadata": {"version": "1.0"}, "entries": entries}
            archive.writestr("Journal.json", json.dumps(whole))
            archive.writestr("photos/abc.jpeg", photo)
        return path

    return make


def test_all_of_it_comes(services: Services, write: Write, told: list[Change]) -> None:
    report = services.importing.run(Asked(write(ONE, TWO)))
    services.importing.tell(report)
    assert (report.format, report.added, report.updated, report.skipped) == ("dayone", 2, 0, 0)
    assert told == [JournalImported(2)]
    bread, kiln = services.journal.latest(9)
    assert kiln.at == datetime(2024, 3, 24, 18, 28, 37, tzinfo=UTC)
    assert (kiln.zone, kiln.day, kiln.tags) == ("Europe/Dublin", "2024-03-24", ("kiln", "failure"))
    assert kiln.starred
    (photo,) = services.media.of("entry", kiln.id)
    assert kiln.body == f"The kiln tripped again.\n\n![](media:{photo.id})"
    assert photo.medium is not None
    assert services.media.read(photo.medium) == JPEG
    assert bread.body == "Bread."
    assert services.journal.search("tripped")
    assert services.store.problems() == []


def test_what_has_no_field_is_kept_and_counted(services: Services, write: Write) -> None:
    report = services.importing.run(Asked(write(ONE)))
    assert report.not_carried == {"richText": 1, "weather": 1}
    (kiln,) = services.journal.latest(9)
    origin = services.store.origins.of(kiln.id)
    assert (origin.source, origin.source_id) == ("dayone", "A" * 32)
    assert json.loads(origin.extra) == {key: ONE[key] for key in ("richText", "weather")}


def test_a_look_before_changes_nothing(services: Services, write: Write, data_dir: Path) -> None:
    report = services.importing.preview(Asked(write(ONE, TWO)))
    assert (report.added, report.found, report.media) == (2, 2, 1)
    assert (report.first_day, report.last_day) == ("2024-03-24", "2024-03-25")
    assert dict(report.tags) == {"kiln": 1, "failure": 1}
    assert [each.title for each in report.sample] == ["The kiln tripped again.", "Bread."]
    assert not [each for each in report.sample if "media:" in each.words]
    assert services.journal.count() == 0
    assert not list(data_dir.glob("media/*"))
    assert not services.store.database.rows("SELECT 1 FROM incoming")


def test_the_same_file_twice_adds_nothing(services: Services, write: Write) -> None:
    services.importing.run(Asked(write(ONE, TWO)))
    before = services.store.entries.everything()
    again = services.importing.run(Asked(write(ONE, TWO, name="again.zip")))
    assert (again.added, again.updated, again.skipped) == (0, 0, 2)
    assert services.store.entries.everything() == before
    (photo,) = services.media.of("entry", before[0].id)
    assert photo.medium is not None


def test_a_newer_export_renews_what_nobody_edited(services: Services, write: Write) -> None:
    services.importing.run(Asked(write(ONE, TWO)))
    bread, kiln = services.journal.latest(9)
    services.journal.save(replace(bread, body="Bread, and I burnt it."))
    there = [{**ONE, "text": "The kiln works."}, {**TWO, "text": "Bread, newer."}]
    report = services.importing.run(Asked(write(*there)))
    assert (report.added, report.updated, report.skipped) == (0, 1, 1)
    assert (Said.CHANGED_HERE, "", 1) in report.said
    assert services.journal.get(kiln.id).body == "The kiln works."
    assert services.journal.get(bread.id).body == "Bread, and I burnt it."
    assert [v.body for v in services.history.of_entry(kiln.id)] == [kiln.body]
    assert len(services.media.of("entry", kiln.id)) == 1


def test_what_lies_in_the_trash_stays_there(services: Services, write: Write) -> None:
    services.importing.run(Asked(write(TWO)))
    services.journal.delete(services.journal.latest(1)[0].id)
    report = services.importing.run(Asked(write(TWO)))
    assert (report.added, report.skipped) == (0, 1)
    assert services.journal.count() == 0


class Stopping(Progress):
    """Called off at this tick: at the first while reading, at the second while moving in."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self._left = at

    def tick(self) -> None:
        self._left -= 1
        self.cancelled = not self._left
        super().tick()


def test_called_off_nothing_is_there(services: Services, write: Write, told: list[Change]) -> None:
    for tick in (1, 2):
        with pytest.raises(Cancelled):
            services.importing.run(Asked(write(ONE, TWO)), Stopping(tick))
        assert services.journal.count() == 0
        assert not services.store.database.rows("SELECT 1 FROM incoming")
    assert told == []


def test_a_broken_file_adds_nothing(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "Journal.json"
    path.write_text(json.dumps({"entries": [ONE, TWO]})[:-20])
    with pytest.raises(Known) as known:
        services.importing.run(Asked(path))
    assert known.value.problem is Problem.IMPORT_DAMAGED
    assert known.value.detail == "Journal.json, 1"
    assert services.journal.count() == 0
    assert not services.store.database.rows("SELECT 1 FROM incoming")


def test_an_entry_that_cannot_be_taken_is_named(services: Services, write: Write) -> None:
    bad = [{"text": "no date"}, {**TWO, "creationDate": "2024-13-45"}, {**TWO, "text": ""}]
    report = services.importing.run(Asked(write(*bad, ONE)))
    assert report.added == 1
    assert [(each.where, each.why) for each in report.failed] == [
        ("export.zip: Journal.json, 1", Why.NO_DATE),
        ("export.zip: Journal.json, 2", Why.BAD_DATE),
        ("export.zip: Journal.json, 3", Why.EMPTY),
    ]


def test_a_photo_that_is_not_there_is_told(services: Services, write: Write) -> None:
    report = services.importing.run(Asked(write(ONE, photo=b"")))
    assert (report.added, report.media, report.missing_media) == (1, 1, 1)
    (kiln,) = services.journal.latest(1)
    (photo,) = services.media.of("entry", kiln.id)
    assert photo.medium is None
    assert photo.name == "abc.jpeg"


def test_a_format_nobody_knows(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(range(256)))
    with pytest.raises(Known) as known:
        services.importing.run(Asked(path))
    assert known.value.problem is Problem.IMPORT_UNKNOWN
    with pytest.raises(Known) as known:
        services.importing.run(Asked(path, "nonsense"))
    assert known.value.problem is Problem.BAD_FORMAT
