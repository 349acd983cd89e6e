"""Our own JSON has the trash and what was said before; a part of the journal goes without them."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.exchange import json_export
from core.exchange.incoming import Said, Why
from core.exporting import Selection
from core.importing import Asked
from core.model import replace
from core.services import Services
from tests.core.conftest import Restart

VERSION = {"at": "2026-01-01T08:00:00+00:00", "marked": True, "body": "Before", "title": "",
           "tags": [], "people": [], "mood": None}  # fmt: skip


def entry(**fields: Any) -> dict[str, Any]:
    return {"id": "e1", "at": "2026-01-02T08:00:00+00:00", "zone": "UTC", "body": "Now", **fields}


def brought(services: Services, folder: Path, *entries: Any, **more: Any) -> Any:
    path = folder / "ours.json"
    path.write_text(json.dumps({"format": "rapport", "version": 4, "entries": entries, **more}))
    return services.importing.run(Asked(path))


def test_posts_have_theirs_too(services: Services, restart: Restart, tmp_path: Path) -> None:
    kept = services.composer.save(services.composer.blank("First words"))
    services.composer.save(replace(kept, text="Quite other ones"))
    gone = services.composer.save(services.composer.blank("Thrown away"))
    services.composer.delete(gone.id)
    versions = services.store.versions.of("post", kept.id)
    assert versions
    json_export.write(services.exporting.collect(), tmp_path / "all.json")
    with services.store.atomic():
        for table in ("posts", "versions"):
            services.store.database.write(f"DELETE FROM {table}")  # noqa: S608 - names of ours
    services.importing.run(Asked(tmp_path / "all.json"))
    assert [v.body for v in services.store.versions.of("post", kept.id)] == ["First words"]
    assert [post.id for post in services.store.posts.deleted()] == [gone.id]
    assert [post.id for post in services.store.posts.everything()] == [kept.id]
    assert services.store.problems() == []


def test_a_part_of_it_says_nothing_of_before(services: Services, tmp_path: Path) -> None:
    kept = services.journal.save(replace(services.journal.blank(), body="First words"))
    services.journal.save(replace(kept, body="Quite other ones"))
    gone = services.journal.save(replace(services.journal.blank(), body="Thrown away"))
    services.journal.delete(gone.id)
    counted = json_export.write(services.exporting.collect(), tmp_path / "all.json")
    assert (counted.entries, counted.posts) == (1, 0)
    whole = (tmp_path / "all.json").read_text()
    assert "First words" in whole
    assert "Thrown away" in whole
    json_export.write(services.exporting.collect(Selection(private=False)), tmp_path / "b.json")
    part = (tmp_path / "b.json").read_text()
    assert "Quite other ones" in part
    assert "First words" not in part
    assert "Thrown away" not in part


def test_what_lay_in_the_trash_does_again(services: Services, tmp_path: Path) -> None:
    gone = entry(id="e2", deleted="2026-01-03T08:00:00+00:00", versions=[VERSION])
    report = brought(services, tmp_path, entry(), gone)
    assert (report.added, {s: n for s, _, n in report.said}) == (1, {Said.TRASH_TOO: 1})
    assert [each.body for each in services.journal.latest(9)] == ["Now"]
    assert [each.id for each in services.journal.deleted()] == ["e2"]
    services.journal.restore("e2")
    assert [each.body for each in services.history.of_entry("e2")] == ["Before"]
    again = brought(services, tmp_path, entry(), gone)
    assert (again.added, again.said, len(services.journal.latest(9))) == (0, (), 2)


@pytest.mark.parametrize(
    "versions",
    [7, [7], ["x"], [{}], [{**VERSION, "at": "never"}], [{**VERSION, "mood": [1]}], [{**VERSION, "tags": [1]}],
     [{**VERSION, "body": 1}], [{**VERSION, "marked": 1}], [VERSION] * 500, {"a": VERSION}],
)  # fmt: skip
def test_an_entry_comes_without_versions_that_are_none(
    services: Services, tmp_path: Path, versions: Any
) -> None:
    report = brought(services, tmp_path, entry(versions=versions))
    assert report.added == 1
    assert [(each.where, each.why) for each in report.failed] == [
        ("ours.json, 1, versions", Why.BROKEN)
    ]
    assert services.store.versions.of("entry", "e1") == []


def test_answers_that_are_none(services: Services, tmp_path: Path) -> None:
    odd = {"suggestion": "s", "words": "w", "verdict": "loved", "at": VERSION["at"]}
    assert brought(services, tmp_path, entry(verdicts=[odd])).failures == 1
    assert services.store.verdicts.everything() == {}
    post = {"id": "p", "at": VERSION["at"], "kind": "story", "state": "draft", "text": "x"}
    assert brought(services, tmp_path, posts=[{**post, "versions": [7]}]).failures == 1
    assert services.store.posts.everything() == []


def test_half_a_sign_is_no_reason_to_stop(services: Services, tmp_path: Path) -> None:
    half = "\ud800"  # JSON can say it, and no database can hold it
    given = entry(id=half, source=half, source_id=half, attachments=[{"id": half, "digest": half}])
    post = {
        "id": half, "at": given["at"], "zone": "UTC", "text": half, "kind": "story",
        "state": "draft", "entry": half, "link": half, "attachments": [{"id": half, "name": half}],
    }  # fmt: skip
    report = brought(services, tmp_path, given, posts=[post])
    assert report.added == 1
    assert [each.body for each in services.journal.latest(9)] == ["Now"]
    assert services.store.problems() == []
