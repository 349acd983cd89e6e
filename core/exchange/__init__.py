"""One file per format, in and out. What every way out shares: how much was written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exported:
    """How many entries, posts and media files were written."""

    entries: int
    posts: int
    media: int = 0
