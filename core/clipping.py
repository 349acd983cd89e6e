"""What is worth passing on beside links: somebody's words with their name, and a headline."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Sort(StrEnum):
    QUOTE = "quote"
    HEADLINE = "headline"


class Clipping(NamedTuple):
    """`words` are the quote or the headline; `note` is what the person thinks of it.

    `author` said it, in `source` (a book, a talk, a paper). `id` is empty until it is kept.
    """

    id: str
    sort: Sort
    words: str
    author: str = ""
    source: str = ""
    url: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    added: datetime | None = None
    modified: datetime | None = None
