"""The words of a post that are not under the caret: other parts of a thread, other networks' own words.

They go out as well, so they are read as well; a note on them says where they stand.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from core import networks
from core.composer import Reading
from core.contents import Contents, Variant
from core.rereading import Second, reread
from core.shaping import own_parts
from ui.shell import translate


class Place(NamedTuple):
    """A part of a network's own words, or the common text (no `network`); `of` so many parts."""

    network: str
    part: int
    of: int


class Elsewhere(NamedTuple):
    """All that goes out, as values for a worker, and where the caret is in it."""

    common: str
    variants: tuple[Variant, ...]
    chosen: tuple[str, ...]
    network: str
    part: int

    def texts(self) -> list[tuple[Place, str]]:
        """What stands elsewhere, in the order of the tabs."""
        made = []
        own = {each.network: each for each in self.variants}
        if not self.chosen or any(name not in own for name in self.chosen):
            made.append((Place("", 0, 1), self.common))
        for name in (name for name in own if name in self.chosen or name == self.network):
            parts = own_parts(self.common, Contents((own[name],)), name)
            made += [(Place(name, n, len(parts)), part) for n, part in enumerate(parts)]
        here = (self.network, self.part)
        return [each for each in made if each[0][:2] != here and each[1].strip()]


class Rereading:
    """Reads the other texts; one that has not changed is not read again."""

    def __init__(self) -> None:
        self._known: dict[str, Second] = {}

    def look(
        self, read: Callable[[str], Reading], texts: Sequence[tuple[Place, str]], *, fresh: bool
    ) -> tuple[tuple[Place, Second], ...]:
        """`fresh`: what is known of people or was taught has changed."""
        known = {} if fresh else self._known
        found = tuple((place, known.get(text) or reread(read(text))) for place, text in texts)
        self._known = {second.reading.text: second for _, second in found}
        return found


def say_where(place: Place) -> str:
    """Where a note's words stand, for the line above it."""
    if not place.network:
        return translate("Notes", "In the text for all others")
    title = networks.get(place.network).title
    if place.of == 1:
        return translate("Notes", "In the words for {0}").format(title)
    said = translate("Notes", "In part {0} for {1}")
    return said.format(place.part + 1, title)
