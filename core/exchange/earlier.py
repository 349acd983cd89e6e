"""What an entry or a post said before, and what was answered to suggestions from it: as records of our
own JSON, and out of them again. Whoever wrote the file, each value is looked at before it comes in.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from core.exchange.readers.moments import moment
from core.store import Store
from core.store.media import Owner
from core.store.verdicts import DECLINED, USED
from core.store.versions import Packed, unpacked
from core.text import clean, tidy_names
from core.versions import MOST, Version

VERSIONS, VERDICTS = "versions", "verdicts"
_MOST = 4 * MOST
Record = Mapping[str, Any]


class Earlier(NamedTuple):
    """Of all entries and posts, by (`entry` or `post`, id); made into records one by one."""

    versions: Mapping[tuple[str, str], Sequence[Packed]] = {}
    verdicts: Mapping[str, Sequence[Sequence[str]]] = {}
    """Of entries alone."""

    def of(self, owner: Owner, uid: str) -> dict[str, Any]:
        """What its record has; nothing where there is nothing."""
        found: dict[str, Any] = {}
        if versions := self.versions.get((owner, uid)):
            found[VERSIONS] = [_record(each) for each in map(_opened, versions) if each]
        if owner == "entry" and (answers := self.verdicts.get(uid)):
            names = ("suggestion", "words", "verdict", "at")
            found[VERDICTS] = [dict(zip(names, each, strict=True)) for each in answers]
        return found


def gathered(store: Store) -> Earlier:
    """All there is in the journal."""
    return Earlier(store.versions.everything(), store.verdicts.everything())


def looked_at(record: Record) -> dict[str, Any]:
    """What of a record belongs here, each value seen to be what it should. ValueError, TypeError or
    KeyError where one is not.
    """
    found: dict[str, Any] = {}
    if versions := _listed(record, VERSIONS):
        found[VERSIONS] = [_version(each) for each in versions]
    if answers := _listed(record, VERDICTS):
        found[VERDICTS] = [_answer(each) for each in answers]
    return found


def put(store: Store, owner: Owner, uid: str, found: Mapping[str, Any]) -> None:
    """Beside the entry or post that has just come in; `found` is of `looked_at`, or its JSON."""
    with store.atomic():
        for at, marked, body, title, tags, people, mood in found.get(VERSIONS, ()):
            version = Version(
                0, datetime.fromisoformat(at), body, title, tuple(tags), tuple(people), mood,
                marked=marked,
            )  # fmt: skip
            store.versions.add(owner, uid, version)
        for suggestion, words, verdict, at in found.get(VERDICTS, ()):
            store.verdicts.put(uid, suggestion, words, verdict, datetime.fromisoformat(at))


def _opened(packed: Packed) -> Version | None:
    """None for one that is damaged: the others are worth taking out all the same."""
    try:
        return unpacked(packed)
    except ValueError:
        return None


def _record(version: Version) -> dict[str, Any]:
    found = {**version._asdict(), "at": version.at.isoformat()}
    del found["id"]
    return found


def _listed(record: Record, name: str) -> list[Any]:
    found = record.get(name) or []
    if not isinstance(found, list) or len(found) > _MOST:
        raise ValueError(name)
    return found


def _version(record: Record) -> list[Any]:
    marked, mood = record.get("marked", False), record.get("mood")
    if not isinstance(marked, bool) or mood is True or mood not in {None, 1, 2, 3, 4, 5}:
        raise ValueError(mood)
    title = " ".join(_words(record, "title").split())
    names = [list(tidy_names([_word(each) for each in record.get(name) or []]))
             for name in ("tags", "people")]  # fmt: skip
    return [_moment(record), marked, _words(record, "body"), title, *names, mood]


def _answer(record: Record) -> list[str]:
    verdict = _words(record, "verdict")
    if verdict not in {USED, DECLINED}:
        raise ValueError(verdict)
    return [_words(record, "suggestion"), _words(record, "words"), verdict, _moment(record)]


def _words(record: Record, name: str) -> str:
    return _word(record.get(name, ""))


def _word(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return clean(value)


def _moment(record: Record) -> str:
    found = moment(_word(record["at"]))
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
