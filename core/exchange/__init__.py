"""One file per format, in and out. What every way out shares: how much was written."""

from typing import NamedTuple


class Exported(NamedTuple):
    """How many entries, posts and media files were written."""

    entries: int
    posts: int
    media: int = 0
