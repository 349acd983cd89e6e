"""JSON has everything a person has beside entries, and it comes back into another journal."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.clipping import Clipping, Sort
from core.contents import Contents, PageCard, Variant
from core.exchange import json_export
from core.exchange.incoming import Report, Said, Why
from core.exporting import EVERYTHING, Selection
from core.importing import Asked
from core.link import Link
from core.model import DeliveryState, Kind, PostState, Source, replace
from core.register import Naming
from core.services import Services, build
from core.store.corrections import Correction

AT = datetime(2026, 11, 23, 7, 40, 5, 123456, UTC)
TABLES = ("links", "clippings", "templates", "own_words", "people", "deliveries")
SAID = {
    Said.POSTS_TOO: 3, Said.LINKS_TOO: 2, Said.CLIPPINGS_TOO: 2, Said.TEMPLATES_TOO: 1,
    Said.WORDS_TOO: 2, Said.PEOPLE_TOO: 1,
}  # fmt: skip


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Services, Services]]:
    """A full journal and an empty one."""
    now = iter(AT + timedelta(seconds=n) for n in range(100_000))
    made = [build(tmp_path / name, lambda: next(now), "Europe/Berlin") for name in ("a", "b")]
    fill(made[0])
    yield made[0], made[1]
    for each in made:
        each.close()


def fill(services: Services) -> None:
    store = services.store
    entry = services.journal.save(replace(services.journal.blank(), body="The kiln tripped."))
    store.links.put(Link("", "https://kiln.example/1", "Kilns", "good", ("clay",), AT, True, True))
    store.links.put(Link("", "https://kiln.example/2", extra={"x": [1, "ü"]}, added=AT))
    quote = Clipping("", Sort.QUOTE, "Made things.", "Bea", "A book", tags=("clay",), added=AT)
    kept = store.clippings.put(quote)
    store.clippings.put(
        Clipping("", Sort.HEADLINE, "Clay is up", url="https://n.example", added=AT)
    )
    store.writing.put_template("t1", "Evening", "What went well?\n\n{date}", AT)
    for word in ("porcelainware", "Töpferscheibe"):
        store.writing.add_word(word, AT)
    services.people.say("Maria", Naming.ROLE, "my sister")
    blank = services.composer.blank("It tripped again.")
    card = PageCard("https://kiln.example", "Kilns", "All of them")
    contents = Contents((Variant("x", ("It", "tripped"), "It tripped again."),), True, True,
                        "noise", "unlisted", "en-GB", "followers", "Kiln", card)  # fmt: skip
    source = Source(entry.id, 0, 8)
    draft = replace(blank, entry=entry.id, sources=(source,), networks=("x",), contents=contents)
    draft = services.composer.save(draft)
    medium = services.media.keep(b"\x89PNG\r\n\x1a\n a picture", width=4, height=3)
    services.media.attach("post", draft.id, medium, name="kiln.png", caption="The kiln")
    store.made_from.put(draft.id, "clipping", kept.id)
    sent = services.composer.record("What was the last thing you broke?", kind=Kind.STORY)
    store.corrections.put(Correction(sent.id, Kind.CONVERSATION, AT))
    store.deliveries.add(sent.id, "mastodon", DeliveryState.SENT, AT, "@me@example.org")
    services.composer.save(replace(services.composer.blank("Later."), state=PostState.IDEA))


def rows(services: Services, table: str) -> list[Any]:
    found = services.store.database.rows(f"SELECT * FROM {table}")  # noqa: S608 - names of ours
    return sorted(row[1:] for row in found)


def taken(services: Services, path: Path, wanted: Selection = EVERYTHING) -> dict[str, Any]:
    collected = services.exporting.collect(wanted)
    json_export.write(collected, path)
    found: dict[str, Any] = json.loads(path.read_bytes()) if path.suffix == ".json" else {}
    return found


@pytest.mark.parametrize("name", ["all.json", "all.zip"])
def test_all_of_it_comes_back(two: tuple[Services, Services], tmp_path: Path, name: str) -> None:
    here, there = two
    taken(here, tmp_path / name)
    seen = there.importing.preview(Asked(tmp_path / name))
    assert there.journal.count() == 0
    assert rows(there, "links") == []
    report = there.importing.run(Asked(tmp_path / name))
    assert dict_of(report) == dict_of(seen) == SAID
    for table in TABLES:
        held = rows(here, table)
        if table == "deliveries":  # its first column is the row of its post
            assert [row[:1] + row[2:] for row in held] == [
                row[:1] + row[2:] for row in rows(there, table)
            ]
            continue
        assert held, table
        assert rows(there, table) == held
    posts = here.store.posts.everything()
    assert there.store.posts.everything() == posts
    assert len(posts) == 3
    assert there.store.corrections.everything() == here.store.corrections.everything()
    for post in posts:
        assert there.store.made_from.of(post.id) == here.store.made_from.of(post.id)
        mine, theirs = (each.media.of("post", post.id) for each in two)
        assert [(a.id, a.name, a.caption) for a in theirs] == [
            (a.id, a.name, a.caption) for a in mine
        ]
        assert [there.media.read(a.medium) for a in theirs if a.medium] == [
            here.media.read(a.medium) for a in mine if a.medium
        ]
    assert there.store.problems() == []
    again = there.importing.run(Asked(tmp_path / name))
    assert (again.added, again.updated, dict_of(again)) == (0, 0, {})
    taken(there, tmp_path / f"again-{name}")
    if name == "all.json":
        first, second = (
            json.loads((tmp_path / each).read_bytes()) for each in (name, f"again-{name}")
        )
        for part in ("links", "clippings", "templates", "words", "people"):
            assert first[part] == second[part]


def dict_of(report: Report) -> dict[Said, int]:
    assert report.failed == ()
    return {said: many for said, _, many in report.said}


def test_what_is_here_stays_as_it_is(two: tuple[Services, Services], tmp_path: Path) -> None:
    here, there = two
    there.store.links.put(Link("", "https://kiln.example/1", "Mine"))
    there.people.say("maria", Naming.NEVER)
    taken(here, tmp_path / "all.json")
    there.importing.run(Asked(tmp_path / "all.json"))
    assert sorted(link.title for link in there.store.links.everything()) == ["", "Mine"]
    (person,) = there.people.everybody()
    assert person.naming is Naming.NEVER


def test_a_part_of_the_journal_is_taken_without_the_rest(
    two: tuple[Services, Services], tmp_path: Path
) -> None:
    found = taken(two[0], tmp_path / "some.json", Selection(private=False))
    assert list(found) == ["format", "version", "media", "entries", "posts"]
    assert taken(two[0], tmp_path / "tag.json", Selection(tag="clay"))["posts"] == []


def test_what_was_on_its_way_then_does_not_leave_now(
    two: tuple[Services, Services], tmp_path: Path
) -> None:
    here, there = two
    early, late = (
        here.composer.save(replace(here.composer.blank(words), state=PostState.PLANNED, planned=at))
        for words, at in (("Early.", AT - timedelta(days=9)), ("Late.", AT + timedelta(days=9)))
    )
    here.store.deliveries.add(late.id, "bluesky", DeliveryState.WAITING, AT)
    taken(here, tmp_path / "all.json")
    there.importing.run(Asked(tmp_path / "all.json"))
    post = there.composer.get(early.id)
    assert (post.state, post.planned) == (PostState.DRAFT, None)
    assert there.composer.get(late.id).planned == late.planned
    (delivery,) = there.store.deliveries.of_post(late.id)
    assert delivery.state is DeliveryState.UNSURE


@pytest.mark.parametrize(
    ("sort", "record"),
    [
        ("posts", {"id": "p", "at": "yesterday", "kind": "story", "state": "draft"}),
        ("posts", {"id": "p", "at": "2026-01-01T00:00:00Z", "kind": "spam", "state": "draft"}),
        ("posts", {"id": "", "at": "2026-01-01T00:00:00Z", "kind": "story", "state": "draft"}),
        ("posts", {"id": "p", "at": "2026-01-01T00:00:00Z", "kind": "story", "state": "draft",
                   "sources": [{"entry": "e", "start": 9, "end": 2}]}),
        ("posts", {"id": "p", "at": "2026-01-01T00:00:00Z", "kind": "story", "state": "draft",
                   "contents": {"variants": [7]}}),
        ("posts", {"id": "p", "at": "2026-01-01T00:00:00Z", "kind": "story", "state": "draft",
                   "deliveries": [{"state": "sent"}]}),
        ("links", {"id": "l", "url": "javascript:alert(1)", "added": "2026-01-01T00:00:00Z",
                   "modified": "2026-01-01T00:00:00Z"}),
        ("links", {"id": "l", "url": "https://a.example", "added": 7}),
        ("clippings", {"id": "c", "sort": "shout", "words": "x"}),
        ("templates", {"id": "t", "name": ["x"], "body": "y", "changed": "2026-01-01T00:00:00Z"}),
        ("words", {"word": " ", "at": "2026-01-01T00:00:00Z"}),
        ("words", ["kiln"]),
        ("people", {"name": "Bea", "naming": "loudly", "changed": "2026-01-01T00:00:00Z"}),
    ],
)  # fmt: skip
def test_what_no_program_of_ours_wrote_is_refused(
    tmp_path: Path, services: Services, sort: str, record: Any
) -> None:
    path = tmp_path / "odd.json"
    path.write_text(json.dumps({"format": "rapport", "version": 3, sort: [record]}))
    report = services.importing.run(Asked(path))
    assert [(each.where, each.why) for each in report.failed] == [(f"odd.json, {sort}", Why.BROKEN)]
    assert services.store.posts.everything() == []
    assert all(rows(services, table) == [] for table in TABLES)
