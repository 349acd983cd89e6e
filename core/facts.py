"""What is counted of a week's posts beside their kinds."""

from typing import NamedTuple

from core.model import Kind


class Fact(NamedTuple):
    """The posts of one kind in one week: all of them, and those of which something is true."""

    start: str
    kind: Kind
    posts: int
    linked: int
    asking: int
    from_journal: int
