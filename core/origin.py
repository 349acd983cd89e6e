"""Where an entry came from, kept beside it so that nothing of it is lost on its way out again."""

from typing import NamedTuple


class Origin(NamedTuple):
    """Empty for an entry that was written here."""

    source: str = ""
    """The program it was written with: `dayone`, `jrnl` ..."""
    source_id: str = ""
    """What that program calls it; where it has no name, a digest of its moment and words."""
    came: str = ""
    """A digest of the entry as it came: as long as it fits, nobody has edited the entry here."""
    extra: str = ""
    """JSON: every value that has no field of ours, under the name it had there."""
