"""How the database came to be as it is: named steps, never edited once released.

`transform()` of sqlite_utils drops the triggers of full-text tables: a step that uses it must call
`enable_fts(..., create_triggers=True, replace=True)` again.
"""

from typing import TYPE_CHECKING

from core.store.migrations_importing import m015_origins, m017_links, m018_past
from core.store.migrations_lookback import m019_looking_back
from core.store.migrations_search import m022_words_alone
from core.store.migrations_sending import m013_accounts, m014_sending
from core.store.migrations_shelf import m020_shelf
from core.store.migrations_writing import m021_writing

if TYPE_CHECKING:
    import sqlite_utils

_TOKENIZE = "unicode61 remove_diacritics 2"


def m001_entries(db: "sqlite_utils.Database") -> None:
    """Entries. `id` is the moment in microseconds, so that newest first costs nothing."""
    db.execute("""
        CREATE TABLE entries (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            day TEXT NOT NULL,
            title TEXT NOT NULL DEFAULT '',
            body TEXT NOT NULL DEFAULT '',
            tags TEXT NOT NULL DEFAULT '[]',
            people TEXT NOT NULL DEFAULT '[]',
            mood INTEGER CHECK (mood BETWEEN 1 AND 5),
            starred INTEGER NOT NULL DEFAULT 0,
            private INTEGER NOT NULL DEFAULT 0,
            quiet INTEGER NOT NULL DEFAULT 0,
            modified TEXT NOT NULL,
            deleted TEXT
        ) STRICT""")
    db.execute("CREATE INDEX entries_day ON entries(day)")
    db.table("entries").enable_fts(
        ["title", "body", "tags", "people"], create_triggers=True, tokenize=_TOKENIZE
    )


def m002_posts(db: "sqlite_utils.Database") -> None:
    """Posts, with what the mix needs of each (week, links, stuffing, echo) kept beside the text."""
    db.execute("""
        CREATE TABLE posts (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            day TEXT NOT NULL,
            week TEXT NOT NULL,
            text TEXT NOT NULL DEFAULT '',
            kind TEXT NOT NULL,
            kind_by_person INTEGER NOT NULL DEFAULT 0,
            state TEXT NOT NULL,
            networks TEXT NOT NULL DEFAULT '[]',
            entry_id INTEGER REFERENCES entries(id) ON UPDATE CASCADE ON DELETE SET NULL,
            sources TEXT NOT NULL DEFAULT '[]',
            angle TEXT NOT NULL DEFAULT '',
            link TEXT NOT NULL DEFAULT '',
            links INTEGER NOT NULL DEFAULT 0,
            stuffed INTEGER NOT NULL DEFAULT 0,
            fingerprint TEXT NOT NULL DEFAULT '',
            modified TEXT NOT NULL,
            deleted TEXT
        ) STRICT""")
    db.execute(
        "CREATE INDEX posts_mix ON posts(week, kind) WHERE state = 'sent' AND deleted IS NULL"
    )
    db.execute("CREATE INDEX posts_entry ON posts(entry_id)")
    db.table("posts").enable_fts(["text"], create_triggers=True, tokenize=_TOKENIZE)


def m003_deliveries(db: "sqlite_utils.Database") -> None:
    """The outbox: one row for each post and network, its key made before anything leaves."""
    db.execute("""
        CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            post_id INTEGER NOT NULL REFERENCES posts(id) ON UPDATE CASCADE ON DELETE CASCADE,
            network TEXT NOT NULL,
            account TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL,
            key TEXT NOT NULL UNIQUE,
            created TEXT NOT NULL,
            changed TEXT NOT NULL,
            link TEXT NOT NULL DEFAULT '',
            problem TEXT NOT NULL DEFAULT ''
        ) STRICT""")
    db.execute("CREATE INDEX deliveries_post ON deliveries(post_id)")
    db.execute("CREATE INDEX deliveries_state ON deliveries(state)")


def m004_verdicts(db: "sqlite_utils.Database") -> None:
    """What the person said of a suggestion: `used` or `declined`."""
    db.execute("""
        CREATE TABLE verdicts (
            id INTEGER PRIMARY KEY,
            entry_id INTEGER NOT NULL REFERENCES entries(id) ON UPDATE CASCADE ON DELETE CASCADE,
            suggestion TEXT NOT NULL,
            words TEXT NOT NULL,
            verdict TEXT NOT NULL,
            at TEXT NOT NULL,
            UNIQUE (entry_id, suggestion)
        ) STRICT""")


def m005_planned(db: "sqlite_utils.Database") -> None:
    """When a post is meant to be told, and the zone the person meant it in."""
    db.execute("ALTER TABLE posts ADD COLUMN planned TEXT")
    db.execute("ALTER TABLE posts ADD COLUMN planned_zone TEXT NOT NULL DEFAULT ''")
    db.execute("CREATE INDEX posts_planned ON posts(planned) WHERE planned IS NOT NULL")


def m006_weeks_from_sunday(db: "sqlite_utils.Database") -> None:
    """The week of a post where weeks begin on Sunday, counted as quickly as that from Monday."""
    db.execute("""
        ALTER TABLE posts ADD COLUMN sunday_week TEXT GENERATED ALWAYS AS (
            CASE WHEN day = date(week, '+6 days') THEN day ELSE date(week, '-1 day') END
        ) VIRTUAL""")
    db.execute(
        "CREATE INDEX posts_mix_sunday ON posts(sunday_week, kind) "
        "WHERE state = 'sent' AND deleted IS NULL"
    )


def m007_media(db: "sqlite_utils.Database") -> None:
    """Files that are kept, each once, and their places beside entries and posts.

    `media_id` is empty where a file was named but never came.
    """
    db.execute("""
        CREATE TABLE media (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            digest TEXT NOT NULL UNIQUE,
            type TEXT NOT NULL,
            size INTEGER NOT NULL,
            file TEXT NOT NULL UNIQUE,
            added TEXT NOT NULL,
            width INTEGER NOT NULL DEFAULT 0,
            height INTEGER NOT NULL DEFAULT 0,
            alt TEXT NOT NULL DEFAULT ''
        ) STRICT""")
    db.execute("""
        CREATE TABLE attachments (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            entry_id INTEGER REFERENCES entries(id) ON UPDATE CASCADE ON DELETE CASCADE,
            post_id INTEGER REFERENCES posts(id) ON UPDATE CASCADE ON DELETE CASCADE,
            media_id INTEGER REFERENCES media(id),
            position INTEGER NOT NULL,
            name TEXT NOT NULL DEFAULT '',
            caption TEXT NOT NULL DEFAULT '',
            details TEXT NOT NULL DEFAULT '{}',
            deleted TEXT,
            CHECK ((entry_id IS NULL) <> (post_id IS NULL))
        ) STRICT""")
    db.execute("CREATE INDEX attachments_entry ON attachments(entry_id)")
    db.execute("CREATE INDEX attachments_post ON attachments(post_id)")
    db.execute("CREATE INDEX attachments_media ON attachments(media_id)")


def m008_versions(db: "sqlite_utils.Database") -> None:
    """Earlier states of entries and posts (core/versions.py has the rules), compressed."""
    db.execute("""
        CREATE TABLE versions (
            id INTEGER PRIMARY KEY,
            type TEXT NOT NULL,
            uid TEXT NOT NULL,
            at TEXT NOT NULL,
            marked INTEGER NOT NULL DEFAULT 0,
            content BLOB NOT NULL
        ) STRICT""")
    db.execute("CREATE INDEX versions_of ON versions(type, uid, id)")


def m009_corrections(db: "sqlite_utils.Database") -> None:
    """The kinds that a person gave to posts, for learning from them; gone with their posts."""
    db.execute("""
        CREATE TABLE corrections (
            post_id INTEGER PRIMARY KEY
                REFERENCES posts(id) ON UPDATE CASCADE ON DELETE CASCADE,
            kind TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT""")


def m010_contents(db: "sqlite_utils.Database") -> None:
    """What a post has beside its text, as JSON (store/contents.py); empty for a plain one."""
    db.execute("ALTER TABLE posts ADD COLUMN contents TEXT NOT NULL DEFAULT ''")


def m011_people(db: "sqlite_utils.Database") -> None:
    """The people register: what the person said of each name. `key` is the name, caseless."""
    db.execute("""
        CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            naming TEXT NOT NULL,
            role TEXT NOT NULL DEFAULT '',
            changed TEXT NOT NULL
        ) STRICT""")


def m012_questions(db: "sqlite_utils.Database") -> None:
    """Questions of ours, when each was last offered and beside which entry (its uid)."""
    db.execute("""
        CREATE TABLE questions (
            id INTEGER PRIMARY KEY,
            words TEXT NOT NULL UNIQUE,
            entry TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT""")


def m016_looking(db: "sqlite_utils.Database") -> None:
    """Who heard what, and what is not told yet, are found without reading ten years of posts."""
    db.execute(
        "CREATE INDEX posts_heard ON posts(week, kind, networks, day) "
        "WHERE state = 'sent' AND deleted IS NULL"
    )
    db.execute(
        "CREATE INDEX posts_unsent ON posts(state) WHERE state <> 'sent' AND deleted IS NULL"
    )


ALL = (
    m001_entries,
    m002_posts,
    m003_deliveries,
    m004_verdicts,
    m005_planned,
    m006_weeks_from_sunday,
    m007_media,
    m008_versions,
    m009_corrections,
    m010_contents,
    m011_people,
    m012_questions,
    m013_accounts,
    m014_sending,
    m015_origins,
    m016_looking,
    m017_links,
    m018_past,
    m019_looking_back,
    m020_shelf,
    m021_writing,
    m022_words_alone,
)


def apply(db: "sqlite_utils.Database") -> None:
    """Run what has not run yet; each step and its record together, inside the caller's transaction."""
    from sqlite_utils import Migrations

    steps = Migrations("rapport")
    for step in ALL:
        steps(name=step.__name__)(step)
    steps.apply(db)
