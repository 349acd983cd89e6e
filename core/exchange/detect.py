"""Which format a file is in: every reader looks, the surest one reads."""

from collections.abc import Sequence
from importlib import import_module

from core.exchange.incoming import Reader
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

JOURNALS = (
    "rapport_json",
    "rapport_backup",
    "dayone_json",
    "dayone_classic",
    "dayone_text",
    "jrnl_json",
    "jrnl_locked",
    "jrnl_text",
    "rednotebook",
    "journey",
    "diarium_db",
    "diarium_json",
    "diaro",
    "joplin_jex",
    "mini_diary",
    "standard_notes",
    "daylio",
    "apple_journal",
    "logseq",
    "markdown",
    "plain_text",
)
"""The modules of readers/, the more particular first: of equally sure ones the first reads."""


POSTS = (
    "x_archive",
    "x_legacy",
    "mastodon_archive",
    "bluesky",
    "facebook",
    "instagram",
    "linkedin",
    "reddit",
    "tumblr",
    "posts_csv",
)
LINKS = ("netscape", "pinboard")
KINDS: dict[str, tuple[str, ...]] = {
    "": (*POSTS, *LINKS, *JOURNALS),
    "journal": JOURNALS,
    "posts": POSTS,
    "links": LINKS,
}
"""What a person can say that a file has; nothing said: found by looking at all of them."""


def readers(modules: Sequence[str] = JOURNALS) -> list[Reader]:
    """The readers, imported now. A module has its reader, or several, in FORMATS."""
    found: list[Reader] = []
    for name in modules:
        found += import_module(f"core.exchange.readers.{name}").FORMATS
    return found


def names(modules: Sequence[str] = JOURNALS) -> list[str]:
    return [reader.name for reader in readers(modules)]


def reader_for(bag: Bag, name: str = "", modules: Sequence[str] = JOURNALS) -> Reader:
    """The reader of that name, or the surest. Known(BAD_FORMAT, IMPORT_UNKNOWN, IMPORT_NOT_SO)."""
    every = readers(modules)
    if name:
        wanted = [reader for reader in every if name in (reader.name, reader.source)]
        if not wanted:
            raise Known(Problem.BAD_FORMAT, name)
        if len(wanted) == 1:
            return wanted[0]
        every = wanted
    sure = [reader.sniff(bag) for reader in every]
    best = max(sure)
    if best <= 0:
        raise Known(Problem.IMPORT_NOT_SO if name else Problem.IMPORT_UNKNOWN, bag.name)
    return every[sure.index(best)]
