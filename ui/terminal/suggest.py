"""The verb suggest: from one entry, from a text, from many texts, from the journal as a whole."""

from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType, SimpleNamespace
from typing import Any

from core import networks
from core.clock import parse_day
from core.model import Suggestion
from core.problems import Known
from core.register import Register
from ui import words
from ui.terminal import show, show_told
from ui.terminal.json_lines import lines, write
from ui.terminal.services import Build, names, opened
from ui.terminal.texts import read, say

_OF_ENTRY, _OF_JOURNAL = 3, 5  # suggestions, if no number is asked for
_ELSE = "another"  # what stands for the entry that a question was used for
_LONGEST = 300  # characters that a suggestion has at most, wherever it goes


def suggest(asked: SimpleNamespace, build: Build) -> int:
    """What could be told."""
    limit = networks.get(asked.network).limit if asked.network else None
    longest = min(limit or _LONGEST, _LONGEST)
    today = parse_day(asked.today).isoformat() if asked.today else ""
    if asked.lines:
        return _of_lines(asked, build, longest)
    if asked.file is not None:
        known = names(build, asked.data_dir)
        found = _of_text(read(asked.file), asked, longest, known, {})
    else:
        found = _of_journal(asked, build, longest, today)
    if asked.json:
        write([as_json(each) for each in found])
    else:
        for each in found:
            say(show_told.suggestion(each))
        if not found:
            say("Nothing that could be told was found.")
    return 0


def as_json(one: Suggestion, called: Mapping[str, Any] = MappingProxyType({})) -> dict[str, Any]:
    """For a machine; `called` has what to call an entry other than by its id."""
    return {
        "angle": one.angle.value,
        "kind": one.kind.value,
        "text": one.text,
        "score": one.score,
        "sources": [
            {"entry": called.get(s.entry, s.entry), "start": s.start, "end": s.end}
            for s in one.sources
        ],
        "added": [{"start": span.start, "end": span.end} for span in one.added],
        "edits": [
            {
                "type": edit.type,
                "start": edit.start,
                "end": edit.end,
                "source_start": edit.source_start,
                "source_end": edit.source_start + len(edit.before),
                "before": edit.before,
                "after": one.text[edit.start : edit.end],
            }
            for edit in one.edits
        ],
        "cautions": [
            {"start": f.start, "end": f.end, "type": f.type.value, "text": f.text}
            for f in one.cautions
        ],
        "reason": words.reason(one.reason),
    } | _thread(one)


def _thread(one: Suggestion) -> dict[str, Any]:
    """The posts of the thread that it can be told as, if it can."""
    long = one.longer
    return {"thread": [long.text[p.start : p.end] for p in long.parts]} if long else {}


def _of_lines(asked: SimpleNamespace, build: Build, longest: int) -> int:
    known = names(build, asked.data_dir)
    used: dict[str, str] = {}  # no question of ours twice
    for line in lines(asked.file):
        found = _of_text(line.text, asked, longest, known, used)
        for each in found:
            used |= dict.fromkeys((each.text[s.start : s.end].strip() for s in each.added), _ELSE)
        if asked.json:
            write({"id": line.id, "suggestions": [as_json(each, {"": line.id}) for each in found]})
            continue
        say(show.head(line.id, line.text))
        for each in found:
            say(show_told.suggestion(each, named=False))
    return 0


def _of_text(
    text: str, asked: SimpleNamespace, longest: int, known: Register, used: dict[str, str]
) -> list[Suggestion]:
    from core.language.suggest import suggest as engine

    limit = _OF_ENTRY if asked.limit is None else asked.limit
    found = engine.from_entry("", text, names=known, asked=used, limit=limit, network_limit=longest)
    return _fitting(found, asked)


def _of_journal(asked: SimpleNamespace, build: Build, longest: int, today: str) -> list[Suggestion]:
    with opened(build, asked.data_dir) as services:
        if asked.entry:
            entry = services.journal.get(asked.entry)
            limit = _OF_ENTRY if asked.limit is None else asked.limit
            work = services.suggestions.from_entry(entry, limit, longest)
        else:
            limit = _OF_JOURNAL if asked.limit is None else asked.limit
            today = today or services.journal.today()
            work = services.suggestions.from_journal(today, limit, longest)
        found = _fitting(work(), asked)
        with suppress(Known):  # a journal that can only be read still has suggestions
            services.suggestions.shown(found)
        return found


def _fitting(found: list[Suggestion], asked: SimpleNamespace) -> list[Suggestion]:
    """Those that the network takes, as it counts."""
    if not asked.network:
        return found
    return [each for each in found if networks.count(asked.network, each.text).valid]
