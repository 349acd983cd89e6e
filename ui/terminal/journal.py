"""The verbs that write and find: add, post, entries, search."""

import sys
from typing import TYPE_CHECKING

from core.clock import local, parse_day, parse_moment
from core.entry import MARK_OFF, MARK_ON, Entry, Found
from core.text import first_words
from core.values import replace
from ui.terminal.services import Build, opened, warn_of
from ui.terminal.texts import argument, say, text_of, warn

if TYPE_CHECKING:
    from types import SimpleNamespace

    from core.services import Services


def add(asked: "SimpleNamespace", build: Build) -> int:
    """Write an entry."""
    body, title = text_of(asked.text), argument(asked.title)
    tags = tuple(map(argument, asked.tag))
    with opened(build, asked.data_dir) as services:
        warn_of(services.journal.clock_problem())
        entry = _begun(services, asked.at)
        entry = replace(entry, body=body, title=title, tags=tags)
        entry = replace(entry, mood=asked.mood, private=asked.private)
        return _kept(asked, services.journal.save(entry).id)


def post(asked: "SimpleNamespace", build: Build) -> int:
    """Keep a post that was made elsewhere."""
    from core.model import Kind

    text = text_of(asked.text)
    with opened(build, asked.data_dir) as services:
        warn_of(services.journal.clock_problem())
        kind = Kind(asked.kind) if asked.kind else None
        at = _begun(services, asked.at).at if asked.at else None
        made = services.composer.record(text, kind=kind, at=at, on=asked.network)
        return _kept(asked, made.id)


def entries(asked: "SimpleNamespace", build: Build) -> int:
    """List entries, newest first."""
    day = parse_day(asked.on).isoformat() if asked.on else ""
    limit = sys.maxsize if asked.limit is None else asked.limit
    with opened(build, asked.data_dir) as services:
        journal = services.journal
        listed = journal.on_day(day)[:limit] if day else journal.latest(limit)
    if asked.json:
        _write([_entry(entry) for entry in listed])
        return 0
    if not listed and limit:
        warn(f"There is no entry of {day}." if day else "There are no entries yet.")
        return 0
    from ui.terminal import show

    for entry in listed:
        say(show.entry(entry))
    return 0


def search(asked: "SimpleNamespace", build: Build) -> int:
    """Find entries and posts, newest first."""
    query = argument(" ".join(asked.query))
    with opened(build, asked.data_dir) as services:
        hits = services.journal.search_all(query, asked.limit)
        if asked.json:
            _write([_hit(services, hit) for hit in hits])
    if asked.json:
        return 0
    if not hits and asked.limit:
        warn(f"Nothing was found for “{first_words(query, 40)}”.")
        return 0
    from ui.terminal import show

    for hit in show.found(hits):
        say(hit)
    return 0


def _begun(services: "Services", at: str | None) -> Entry:
    """An empty entry of that moment; a moment without an offset is meant where the person is."""
    blank = services.journal.blank()
    return services.journal.blank(parse_moment(at, blank.zone)) if at else blank


def _kept(asked: "SimpleNamespace", made: str) -> int:
    if asked.json:
        _write({"id": made})
    else:
        say(f"Kept as {made}.")
    return 0


def _write(value: object) -> None:
    from ui.terminal.json_lines import write  # json takes as long to load as a line to keep

    write(value)


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "at": local(entry.at, entry.zone).isoformat(),
        "zone": entry.zone,
        "day": entry.day,
        "title": entry.title,
        "body": entry.body,
        "tags": entry.tags,
        "people": entry.people,
        "mood": entry.mood,
        "starred": entry.starred,
        "private": entry.private,
    }


def _hit(services: "Services", hit: Found) -> dict[str, object]:
    zone = services.journal.blank().zone
    return {
        "type": hit.type,
        "id": hit.id,
        "at": local(hit.at, zone).isoformat(),
        "snippet": hit.snippet.replace(MARK_ON, "").replace(MARK_OFF, ""),
    }
