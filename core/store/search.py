"""Full-text search: what is typed is text, never query syntax, in any script.

Words that the index knows are asked of FTS5, each as a quoted phrase, the last one as a beginning.
What its tokenizer cannot cut into words or does not index (Chinese, Japanese, Thai ..., emoji,
signs such as `*`) is looked for as it stands.
"""

import re
import unicodedata
from datetime import datetime
from typing import NamedTuple

from core.model import MARK_OFF, MARK_ON, Found
from core.store.database import Database

_AROUND = 60  # characters shown before and after a match that FTS5 did not cut out
_LONG_TEXT = 100_000  # characters from which on FTS5 is not asked to
_MOST_PARTS, _LONGEST_PART = 32, 500  # of a query; FTS5 and LIKE have limits of their own
_LIST = re.compile(r'\["|"\]|","')
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Index(NamedTuple):
    """A table with a full-text twin, what its results are called, and the columns searched."""

    table: str
    type: str
    columns: tuple[str, ...]


ENTRIES = Index("entries", "entry", ("title", "body", "tags", "people"))
POSTS = Index("posts", "post", ("text",))


class Terms(NamedTuple):
    """A query taken apart: `match` for FTS5 (empty: not asked), `literal` to be found as it is.

    `first` is its first part as it was typed.
    """

    match: str
    literal: tuple[str, ...]
    first: str


def terms(query: str) -> Terms:
    """Split at white space; every part must be found (of a pasted page, those of its start)."""
    words, literal = [], []
    parts = [part[:_LONGEST_PART] for part in query.split(maxsplit=_MOST_PARTS)[:_MOST_PARTS]]
    for part in parts:
        if _UNSPACED.search(part) or not any(_indexed(c) for c in part):
            literal.append(part)
        else:
            words.append('"' + part.replace('"', '""') + '"')
    if words and parts[-1] not in literal and query[-1].isalnum():
        words[-1] += "*"  # it may still be in the typing
    return Terms(" ".join(words), tuple(literal), parts[0] if parts else "")


def run(database: Database, index: Index, query: str, limit: int) -> list[Found]:
    """The newest `limit` hits outside the trash, with the matching words marked in the snippet."""
    wanted = terms(query)
    if not wanted.match and not wanted.literal:
        return []
    title = "t.title" if "title" in index.columns else "''"
    where = ["t.deleted IS NULL"]
    parameters: dict[str, object] = {"limit": limit, "match": wanted.match}
    for number, word in enumerate(wanted.literal):
        parameters[f"like{number}"] = f"%{_escaped(word)}%"
        columns = " || ' ' || ".join(map(_in_words, index.columns))
        where.append(f"{columns} LIKE :like{number} ESCAPE '\\'")
    table = index.table
    whole = " || char(10) || ".join(map(_in_words, index.columns))
    if wanted.match:
        snippet = f"snippet({table}_fts, -1, '{MARK_ON}', '{MARK_OFF}', '…', 24)"
        # snippet() takes the square of the number of hits: minutes in a text of megabytes.
        length = " + ".join(f"length(t.{column})" for column in index.columns)
        cut = f"CASE WHEN {length} < {_LONG_TEXT} THEN {snippet} END"
        whole = f"CASE WHEN {length} >= {_LONG_TEXT} THEN {whole} END"
        source = f"{table}_fts AS f JOIN {table} AS t ON t.id = f.rowid"
        where.append(f"{table}_fts MATCH :match")
        order = "f.rowid"
    else:
        cut, source, order = "NULL", f"{table} AS t", "t.id"
    sql = (
        f"SELECT t.uid, t.at, t.day, {title}, {cut}, {whole} "
        f"FROM {source} WHERE {' AND '.join(where)} ORDER BY {order} DESC LIMIT :limit"
    )
    if not wanted.match:
        del parameters["match"]
    sought = wanted.literal[0] if wanted.literal else wanted.first
    return [
        Found(
            index.type,
            uid,
            datetime.fromisoformat(at),
            day,
            name,
            _cut(text, sought) if snippet is None else _unlisted(snippet),
        )
        for uid, at, day, name, snippet, text in database.rows(sql, parameters)
    ]


def _indexed(character: str) -> bool:
    """Whether unicode61 takes the character into its words."""
    return unicodedata.category(character)[0] in "LN" or unicodedata.category(character) == "Co"


def _in_words(column: str) -> str:
    """The column as SQL; lists are kept as JSON, and nobody searches for its brackets."""
    if column not in {"tags", "people"}:
        return f"t.{column}"
    return f"(SELECT coalesce(group_concat(value, ' '), '') FROM json_each(t.{column}))"


def _unlisted(snippet: str) -> str:
    """A hit in the tags or people, which are kept as a JSON list, as plain words."""
    return _LIST.sub(" ", snippet).strip() if snippet.startswith('["') else snippet


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _cut(text: str, word: str) -> str:
    """The surroundings of the first place of the word, marked, on one line; else the beginning."""
    place = re.search(re.escape(word), text, re.IGNORECASE)
    if place is None:
        return " ".join(text[: 2 * _AROUND].split())
    at, end = place.span()
    before, after = text[max(at - _AROUND, 0) : at], text[end : end + _AROUND]
    cut = f"{before}{MARK_ON}{text[at:end]}{MARK_OFF}{after}"
    lead = "…" if at > _AROUND else ""
    tail = "…" if end + _AROUND < len(text) else ""
    return lead + " ".join(cut.split()) + tail
