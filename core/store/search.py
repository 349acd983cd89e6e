"""Full-text search over what core/query.py has taken apart: a text is never query syntax.

Words that the index knows are asked of FTS5, each as a quoted phrase, the last one as a beginning.
What its tokenizer cannot cut into words or does not index (Chinese, Japanese, Thai ..., emoji,
signs such as `*`) is looked for as it stands.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from core.entry import MARK_OFF, MARK_ON, Found
from core.query import PHOTO, PLACE, PRIVATE, STARRED, Named, Query, is_literal
from core.store.database import Database
from core.store.rows import EPOCH
from core.text import to_json
from core.values import replace

_AROUND = 60  # characters shown before and after a match that FTS5 did not cut out
_LONG_TEXT = 100_000  # characters from which on FTS5 is not asked to
_LIST = r'\["|"\]|","'
_WHOLE_NAME = r"\W+"
_FLAGS = {
    STARRED: "t.starred = 1",
    PRIVATE: "t.private = 1",
    PLACE: "t.place <> ''",
    PHOTO: "t.id IN (SELECT a.entry_id FROM attachments AS a JOIN media AS m ON m.id = a.media_id "
    "WHERE a.deleted IS NULL AND a.entry_id IS NOT NULL AND m.type LIKE 'image/%')",
}
_ZONES = timedelta(days=1)  # the local day of a moment is at most so far from its day in UTC


class Index(NamedTuple):
    """A table with a full-text twin, what its results are called, and the columns searched."""

    table: str
    type: str
    columns: tuple[str, ...]


ENTRIES = Index("entries", "entry", ("title", "body", "tags", "people"))
POSTS = Index("posts", "post", ("text",))


class _Asked(NamedTuple):
    """A query as SQL: the FTS5 expression (empty: not asked), the conditions, their parameters."""

    match: str
    where: tuple[str, ...]
    parameters: dict[str, Any]
    sought: str
    """What a snippet that FTS5 does not cut is cut around."""


def run(database: Database, index: Index, query: Query, limit: int) -> list[Found]:
    """The newest `limit` hits outside the trash, with the matching words marked in the snippet."""
    asked = _asked(database, index, query)
    if asked is None:
        return []
    title = "t.title" if "title" in index.columns else "''"
    table = index.table
    whole = " || char(10) || ".join(map(_in_words, index.columns))
    if asked.match:
        snippet = f"snippet({table}_fts, -1, '{MARK_ON}', '{MARK_OFF}', '…', 24)"
        # snippet() takes the square of the number of hits: minutes in a text of megabytes.
        length = " + ".join(f"length(t.{column})" for column in index.columns)
        cut = f"CASE WHEN {length} < {_LONG_TEXT} THEN {snippet} END"
        whole = f"CASE WHEN {length} >= {_LONG_TEXT} THEN {whole} END"
    else:
        cut = "NULL"
        if not asked.sought:  # the beginning of the entry says what it is
            whole = "coalesce(nullif(t.body, ''), t.title)" if index is ENTRIES else "t.text"
    sql = (
        f"SELECT t.uid, t.at, t.day, {title}, {cut}, {whole} {_source(index, asked)} "
        f"ORDER BY {'f.rowid' if asked.match else 't.id'} DESC LIMIT :limit"
    )
    return [
        Found(
            index.type,
            uid,
            datetime.fromisoformat(at),
            day,
            name,
            _cut(text, asked.sought) if snippet is None else _unlisted(snippet),
        )
        for uid, at, day, name, snippet, text in database.rows(
            sql, {**asked.parameters, "limit": limit}
        )
    ]


def count(database: Database, index: Index, query: Query, most: int) -> int:
    """How many hits there are, at most `most`: beyond that nobody waits for the counting."""
    asked = _asked(database, index, query)
    if asked is None:
        return 0
    sql = f"SELECT count(*) FROM (SELECT 1 {_source(index, asked)} LIMIT :limit)"
    return int(database.rows(sql, {**asked.parameters, "limit": most})[0][0])


def bodies(database: Database, words: Sequence[str], limit: int) -> list[tuple[str, str]]:
    """The newest entries outside the trash with one of these words in their body."""
    sql = (
        "SELECT t.uid, t.body FROM entries_fts AS f CROSS JOIN entries AS t ON t.id = f.rowid "
        "WHERE entries_fts MATCH ? AND t.deleted IS NULL ORDER BY f.rowid DESC LIMIT ?"
    )
    match = f"body : ({' OR '.join(map(_phrase, words))})"
    return database.rows(sql, (match, limit))


def _source(index: Index, asked: _Asked) -> str:
    """FROM and WHERE; with words, FTS5 leads and walks from the newest on."""
    table = index.table
    source = f"{table}_fts AS f CROSS JOIN {table} AS t ON t.id = f.rowid"
    return f"FROM {source if asked.match else f'{table} AS t'} WHERE {' AND '.join(asked.where)}"


def _asked(database: Database, index: Index, query: Query) -> _Asked | None:
    """None where nothing is asked, or what is asked for is nowhere."""
    if query.is_empty or (query.is_of_entries and index is not ENTRIES):
        return None
    parameters: dict[str, Any] = {}
    named = _named(database, index, query, parameters)
    if named is None:
        return None
    query, conditions = named
    where = ["t.deleted IS NULL", *conditions]
    words = [_phrase(word) for word in query.words if not is_literal(word)]
    literal = [word for word in query.words if is_literal(word)]
    if words and query.open and not is_literal(query.words[-1]):
        words[-1] += "*"  # it may still be in the typing
    without = [_phrase(word) for word in query.without if not is_literal(word)]
    for number, word in enumerate(literal + [w for w in query.without if is_literal(w)]):
        parameters[f"like{number}"] = f"%{_escaped(word)}%"
        like = (
            f"LIKE :like{number} ESCAPE '\\'"  # a column at a time is twice as fast as all joined
        )
        held = " OR ".join(f"{_in_words(column)} {like}" for column in index.columns)
        where.append(f"{'NOT ' if number >= len(literal) else ''}({held})")
    match = " ".join(words)
    if without:
        others = " OR ".join(without)
        if match:
            match = f"({' AND '.join(words)}) NOT ({others})"
        else:
            parameters["others"] = others
            twin = f"{index.table}_fts"
            where.append(f"t.id NOT IN (SELECT rowid FROM {twin} WHERE {twin} MATCH :others)")
    where += _conditions(query, "f.rowid" if match else "t.id", parameters)
    if match:
        parameters["match"] = match
        where.append(f"{index.table}_fts MATCH :match")
    sought = literal[0] if literal else query.words[0] if query.words else ""
    return _Asked(match, tuple(where), parameters, sought)


def _named(
    database: Database, index: Index, query: Query, parameters: dict[str, Any]
) -> tuple[Query, list[str]] | None:
    """What its names ask for; a `#name` that is no tag has become a word. None: it is nowhere."""
    where = []
    for number, name in enumerate(query.named):
        lists = _lists(database, name) if index is ENTRIES else []
        if name.hashed and not lists:
            if not name.without:
                query = replace(query, words=(f"#{name.name}", *query.words))
            continue
        if not lists and not name.without:
            return None
        parameters[f"names{number}"] = to_json(lists)
        negation = "NOT " if name.without else ""
        where.append(f"t.{name.column} {negation}IN (SELECT value FROM json_each(:names{number}))")
    return query, where


def _conditions(query: Query, rowid: str, parameters: dict[str, Any]) -> list[str]:
    """Mood, days and flags. The days bound the row ids too, for those are moments."""
    where = [_FLAGS[flag] for flag in sorted(query.flags)]
    if query.mood is not None:
        parameters["low"], parameters["high"] = query.mood
        where.append("t.mood BETWEEN :low AND :high")
    for name, day, sign, beyond in (
        ("first", query.first, ">=", -_ZONES),
        ("last", query.last, "<=", 2 * _ZONES),
    ):
        if day:
            parameters[name] = day
            parameters[f"{name}_id"] = _microseconds(day, beyond)
            where += [f"t.day {sign} :{name}", f"{rowid} {sign} :{name}_id"]
    return where


def _microseconds(day: str, beyond: timedelta) -> int:
    moment = datetime.combine(date.fromisoformat(day), time(), UTC)
    return (moment - EPOCH + beyond) // timedelta(microseconds=1)


def _lists(database: Database, name: Named) -> list[str]:
    """The values of the column that have this name, whatever its case and script.

    A place is kept as JSON and is found by a part of its words, a person by one of their names.
    """
    column = name.column
    nothing = "" if column == "place" else "[]"
    rows = database.rows(
        f"SELECT DISTINCT {column} FROM entries WHERE deleted IS NULL AND {column} <> '{nothing}'"
    )
    sought = name.name.casefold()
    return [kept for (kept,) in rows if _has(kept, sought, name)]


def _has(kept: str, sought: str, name: Named) -> bool:
    import json  # only for names, and a line in a terminal does not wait for it

    values = json.loads(kept)
    if name.column == "place":
        said = [str(value).casefold() for value in values.values() if isinstance(value, str)]
        return any(sought in each for each in said)
    for value in values:
        plain = value.casefold()
        if plain == sought or (name.open and plain.startswith(sought)):
            return True
        if name.column == "people":
            parts = re.split(_WHOLE_NAME, plain)
            if sought in parts or (name.open and any(part.startswith(sought) for part in parts)):
                return True
    return False


def _phrase(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _in_words(column: str) -> str:
    """The column as SQL; lists are kept as JSON, and nobody searches for its brackets."""
    if column not in {"tags", "people"}:
        return f"t.{column}"
    names = f"(SELECT coalesce(group_concat(value, ' '), '') FROM json_each(t.{column}))"
    return f"CASE t.{column} WHEN '[]' THEN '' ELSE {names} END"


def _unlisted(snippet: str) -> str:
    """A hit in the tags or people, which are kept as a JSON list, as plain words."""
    return re.sub(_LIST, " ", snippet).strip() if snippet.startswith('["') else snippet


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _cut(text: str, word: str) -> str:
    """The surroundings of the first place of the word, marked, on one line; else the beginning."""
    place = re.search(re.escape(word), text, re.IGNORECASE) if word else None
    if place is None:
        return " ".join(text[: 4 * _AROUND].split())
    at, end = place.span()
    before, after = text[max(at - _AROUND, 0) : at], text[end : end + _AROUND]
    cut = f"{before}{MARK_ON}{text[at:end]}{MARK_OFF}{after}"
    lead = "…" if at > _AROUND else ""
    tail = "…" if end + _AROUND < len(text) else ""
    return lead + " ".join(cut.split()) + tail
