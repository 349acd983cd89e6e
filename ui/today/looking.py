"""What is looked for beside the sheet: suggestions, somebody to ask about, or why there is nothing."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from core.model import Entry, Suggestion
from ui.today.later import Later
from ui.today.nothing import Nothing, nothing

if TYPE_CHECKING:
    from core.register import Candidate

_SHOWN = 5


class Found(NamedTuple):
    """`nothing` is what is said where there is no suggestion."""

    suggestions: Sequence[Suggestion]
    somebody: "Candidate | None"
    nothing: Nothing


def look(entry: Entry, day: str, later: Later, *, others: bool, alone: bool) -> Callable[[], Found]:
    """Work that finds it in this entry, or in the whole journal where that is wished or it is blank.
    `alone`: there is no other entry.

    On a heavy day all is quiet, until one wishes to see what `others` have.
    """
    suggestions, written = later.suggestions, bool(entry.body.strip())
    if written and entry.id and not others:
        tell = suggestions.from_entry(entry, limit=_SHOWN)
    else:
        tell = suggestions.from_journal(day, limit=_SHOWN)
    private = suggestions.is_private(entry)
    ask = None if private or others else later.people.to_ask(entry)
    heavy = suggestions.is_heavy(entry, day)
    told = suggestions.has_post(entry)

    def work() -> Found:
        if not others and heavy():
            return Found((), None, nothing(entry, private=private, looked=False, heavy=True))
        why = nothing(entry, private=private, looked=others, alone=alone, told=told)
        return Found(tell(), ask() if ask else None, why)

    return work
