"""After a sudden end: what was typed and not saved comes back into the journal, once."""

from datetime import datetime
from typing import NamedTuple

from core.composer import Composer
from core.history import remember_entry, remember_post
from core.journal import Journal
from core.lastwords import LastWords, State
from core.model import Entry, Post, PostState, replace
from core.store import Store
from core.versions import holds, of_entry, of_post

_FIXED = (PostState.WAITING, PostState.SENT)


class Recovered(NamedTuple):
    """An entry or a post into which words came back, and when they were typed."""

    type: str
    id: str
    when: datetime
    zone: str


def state_of_entry(entry: Entry, now: datetime) -> State:
    """An unsaved entry as its slip has it."""
    return {
        "type": "entry",
        "id": entry.id,
        "at": entry.at.isoformat(),
        "zone": entry.zone,
        "title": entry.title,
        "tags": list(entry.tags),
        "people": list(entry.people),
        "mood": entry.mood,
        "starred": entry.starred,
        "private": entry.private,
        "base": entry.modified.isoformat() if entry.modified else "",
        "when": now.isoformat(),
        "body": entry.body,
    }


def state_of_post(post: Post, text: str, now: datetime) -> State:
    """An unsaved post as its slip has it."""
    return {
        "type": "post",
        "id": post.id,
        "at": post.at.isoformat(),
        "zone": post.zone,
        "entry": post.entry,
        "base": post.modified.isoformat() if post.modified else "",
        "when": now.isoformat(),
        "body": text,
    }


def bring_back(
    words: LastWords, store: Store, journal: Journal, composer: Composer
) -> list[Recovered]:
    """Put what was left into the journal; a slip goes only when its words are in. Known: see save.

    What was changed elsewhere meanwhile is kept too, as an earlier state.
    """
    recovered = []
    for sheet, state in words.left().items():
        put = _entry if state.get("type") == "entry" else _post
        found = put(state, store, journal, composer)
        if found:
            when = datetime.fromisoformat(state["when"])
            recovered.append(Recovered(state["type"], found, when, state["zone"]))
        words.remove(sheet)
    return recovered


def _entry(state: State, store: Store, journal: Journal, _composer: Composer) -> str:
    """The id of the entry that was changed; empty when all of it was saved already."""
    at = datetime.fromisoformat(state["at"])
    said = {name: state[name] for name in ("body", "title", "mood", "starred", "private")}
    said |= {name: tuple(state[name]) for name in ("tags", "people")}
    kept = store.entries.get(state["id"]) if state["id"] else None
    blank = replace(journal.blank(at), zone=state["zone"])
    if kept is None:  # its first save may have come through, a moment before the end
        kept = next((e for e in journal.on_day(blank.day) if e.at == at), None)
    if kept is None:
        fresh = replace(blank, **said)
        return journal.save(fresh).id if fresh.body.strip() or fresh.title else ""
    typed = replace(kept, **said)
    if of_entry(typed).said == of_entry(kept).said:
        return ""
    if _saved_since(state, kept.modified):
        if not holds(of_entry(kept), of_entry(typed)):
            with store.atomic():
                remember_entry(store, typed, marked=True)
        return ""
    if not _is_base(state, kept.modified):
        with store.atomic():
            remember_entry(store, kept, marked=True)
    return journal.save(typed).id


def _post(state: State, store: Store, _journal: Journal, composer: Composer) -> str:
    kept = store.posts.get(state["id"]) if state["id"] else None
    text = state["body"]
    if kept is None:
        at = datetime.fromisoformat(state["at"])
        kept = next((p for p in composer.unsent() if p.at == at), None)
    if kept is None:
        fresh = replace(composer.blank(text), entry=state.get("entry", ""))
        return composer.save(fresh).id if text.strip() else ""
    typed = replace(kept, text=text)
    if kept.text == text:
        return ""
    if kept.state in _FIXED or _saved_since(state, kept.modified):
        if not holds(of_post(kept), of_post(typed)):
            with store.atomic():
                remember_post(store, typed, marked=True)
        return ""
    if not _is_base(state, kept.modified):
        with store.atomic():
            remember_post(store, kept, marked=True)
    return composer.save(typed).id


def _saved_since(state: State, modified: datetime | None) -> bool:
    """Whether it was saved after these words were typed."""
    return bool(
        modified
        and not _is_base(state, modified)
        and datetime.fromisoformat(state["when"]) <= modified
    )


def _is_base(state: State, modified: datetime | None) -> bool:
    """Whether these words were typed onto what is kept."""
    return bool(modified and state["base"] and datetime.fromisoformat(state["base"]) == modified)
