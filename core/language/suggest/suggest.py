"""Posts that a journal already contains: told in the person's own words, from twelve angles.

Nothing is written here. Sentences are chosen, put next to each other, and changed only by edits
that are recorded; a question or a date line that is ours is marked as ours.
"""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from core.language.suggest import journal
from core.language.suggest.finish import Wanted
from core.language.suggest.marks import content
from core.language.suggest.pieces import accounted
from core.language.suggest.read import NOBODY, read
from core.language.suggest.score import LONGEST
from core.language.suggest.tell import tell
from core.model import Entry, Kind, Suggestion
from core.register import Register

__all__ = ["accounted", "from_entry", "from_journal"]


def from_entry(
    entry_id: str,
    text: str,
    *,
    lacking: Sequence[Kind] = (),
    declined: Collection[str] = (),
    told: Sequence[str] = (),
    names: Register = NOBODY,
    asked: Mapping[str, str] = MappingProxyType({}),
    limit: int = 3,
    network_limit: int = 300,
) -> list[Suggestion]:
    """Up to `limit` suggestions from one entry's Markdown, best first; none if none is good.

    `lacking` are the kinds this week lacks, the most lacking first; `declined` the keys never to
    offer again; `told` texts already sent; `names` what the person said of people; `asked`
    questions of ours used up, each with the entry it may be shown beside again. Lengths are in characters.
    """
    wanted = _wanted(lacking, declined, told, names, asked, network_limit)
    return tell(read(entry_id, text, names), wanted, limit)


def from_journal(
    entries: Sequence[Entry],
    today: str,
    *,
    lacking: Sequence[Kind] = (),
    declined: Collection[str] = (),
    told: Sequence[str] = (),
    names: Register = NOBODY,
    asked: Mapping[str, str] = MappingProxyType({}),
    limit: int = 5,
    network_limit: int = 300,
) -> list[Suggestion]:
    """Up to `limit` suggestions from the whole journal, best first, at most two of one entry.

    From the latest entries, from this day (give or take three) in earlier years, and from an old
    and a new entry about the same thing. Private, quiet and deleted entries are left alone.
    `today` is an ISO day; ValueError if it is not. The rest as in `from_entry`.
    """
    wanted = _wanted(lacking, declined, told, names, asked, network_limit)
    return journal.choose(entries, today, wanted, limit)


def _wanted(
    lacking: Sequence[Kind],
    declined: Collection[str],
    told: Sequence[str],
    names: Register,
    asked: Mapping[str, str],
    network_limit: int,
) -> Wanted:
    words = [content(text) for text in told]
    return Wanted(lacking, declined, words, names, min(LONGEST, network_limit), asked)
