"""What can be measured of a post before anything is learnt: shape, voices, cues, with their places.

A feature is a name and a small number. Names are our own and stay readable in the weights file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from core.language.kinds import aims, lexicon, pushing, shape, voices
from core.language.kinds.anatomy import Anatomy, Part, Token
from core.language.kinds.ruler import SENTENCE_END, Ruler, crossings
from core.model import Span

_PAIRS = crossings(
    (pair[: pair.index(" + ")], pair[pair.index(" + ") + 3 :])
    for pair in (
        "article + i", "article + we", "article + you", "article + !buy", "article + !look", "article + ask",
        "article + report", "article + public", "article + learn", "article + tool", "article + progress",
        "article + offer", "article + names inside>=1", "article + pass", "article + via", "article + launch",
        "article + action", "article + thanks", "article + feel", "article + opinion", "article + past",
        "article + title case>=0.6", "article + title case>=0.8", "article + colon head", "article + somebody acts",
        "article + single quotes only", "article + words>=20", "article + hype", "article + kin", "article + urgent",
        "article + asks at the end", "article + asks at the end directly", "article + counted head", "article + starts how",
        "host unknown + links>=2", "host unknown + title case>=0.6", "host unknown + cut off", "host unknown + i", "host unknown + !look",
        "host shop + i", "host shop + you", "host life + ends bare", "host status + i", "host status + names inside>=1",
        "i + past", "i + when", "i + feel", "i + offer", "i + action", "i + launch", "i + pass", "i + tool", "i + thanks", "i + kin",
        "we + offer", "we + launch", "we + hype", "we + you", "we + action", "we + thanks", "we + past", "we + report",
        "you + hype", "you + offer", "you + ask", "you + action", "you + !buy", "you + !look", "you + emoji>=2", "you + opinion",
        "!buy + offer", "!buy + hype", "!buy + urgent", "!buy + action", "!buy + emoji>=1", "!buy + !>=1", "!buy + we", "!buy + names inside>=3",
        "!look + learn", "!look + hype", "!look + we", "!look + offer", "!look + names inside>=3", "!look + i", "!look + public",
        "reply + ask", "reply + article", "reply + action", "reply + thanks", "reply + asks at the end", "reply + we",
        "event tag + quotation", "event tag + speaker colon", "event tag + i", "event tag + we", "event tag + article", "event tag + names inside>=1",
        "asks at the end + you", "asks at the end + rhetoric", "asks at the end + quotation>=0.5", "asks at the end directly + quotation",
        "asks at the end directly + we", "asks at the end directly + words>=30", "asks at the end directly + hype",
        "asks first + !buy", "asks first + hype", "asks first + we", "asks first + action", "asks inside + article", "asks first + emoji>=1",
        "report + names inside>=1", "report + number $0", "report + number 0", "report + public", "report + somebody acts", "report + i",
        "public + number 0%", "public + big number", "number 0% + report", "number 0 + learn", "year + report", "somebody acts + big number",
        "title case>=0.6 + report", "title case>=0.6 + learn", "title case>=0.6 + offer", "title case>=0.6 + listing", "title case>=0.6 + number $0",
        "offer + number $0", "offer + number 0%", "offer + title case>=0.4", "launch + names inside>=3", "launch + number $0", "launch + tool",
        "action + date", "action + time", "date + time", "date + names inside>=3", "hype + emoji>=1", "hype + !>=1", "hype + tags>=2",
        "kin + quoted voice", "kin + past", "past + when", "feel + when", "feel + !>=1", "starts ing + i", "starts ing + article",
        "attribute + quotation>=0.5", "passed on + thanks", "passed on + feel", "passed on + quoted voice", "passed on + public",
        "dash and name + article", "dash and name + quotation", "speaker colon + article", "speaker quoted + article", "tag first + quotation",
        "emoji promoting + we", "emoji promoting + you", "emoji promoting + article", "emoji feeling + i", "function words>=0.28 + article",
        "wares + i", "wares + we", "wares + past", "wares + article", "wares + institution", "wares + emoji>=1", "wares + number $0", "wares + quotation",
        "join + institution", "join + we", "join + i", "launch + institution", "offer + institution", "open to all + date", "open to all + when",
        "result + we", "result + thanks", "result + number $0", "institution + report", "institution + we", "institution + when",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """Features by name, and where the telling ones stand."""

    values: dict[str, float]
    spans: dict[str, Span]
    anatomy: Anatomy


def measure(text: str) -> Measured:
    """The features of `text`. Linear in its length up to `anatomy.LIMIT`; a blank text has none."""
    ruler = Ruler(text)
    if ruler.parts.count(Part.LINE) < len(ruler.parts):
        shape.measure(ruler)
        voices.measure(ruler)
        _cues(ruler)
        _pushes(ruler)
        aims.measure(ruler)
        _together(ruler)
    return Measured(ruler.values, ruler.spans, ruler.anatomy)


def _cues(ruler: Ruler) -> None:
    """Cue groups: found at all (`g`), at the beginning (`g ^`), in the last sentence (`g $`), often."""
    last_sentence = 0
    for i in range(ruler.core - 2, 0, -1):
        if ruler.tokens[i].norm in SENTENCE_END:
            last_sentence = i + 1
            break
    first_word = ruler.parts.index(Part.WORD) if ruler.words else 0
    counts: dict[str, int] = {}
    for hit in lexicon.find(ruler.tokens, ruler.clause_starts):
        group, span = hit.group, ruler.place(hit.first, hit.last)
        counts[group] = counts.get(group, 0) + 1
        ruler.add(group, span)
        ruler.flag(f"{group} ^", hit.first <= first_word + 1, span)
        ruler.flag(f"{group} $", last_sentence and hit.first >= last_sentence, span)
    for group, count in counts.items():
        ruler.steps(group, count, 2, 4)


def _pushes(ruler: Ruler) -> None:
    notes = pushing.find(ruler.anatomy, ruler.clause_starts)
    for note in notes:
        ruler.add(f"pushes: {note.code}", Span(note.start, note.end))
    ruler.steps("pushes", len(notes), 1, 2, 3, 5)
    ruler.steps("ways of pushing", len({note.code for note in notes}), 2, 3)


_BESIDE_WORDS = (Part.LINK, Part.TAG, Part.MENTION, Part.EMOJI)


def _together(ruler: Ruler) -> None:
    """What means more in company than alone."""
    ruler.cross(_PAIRS)
    persons = ruler.has("i") or ruler.has("we") or ruler.has("you")
    article = ruler.has("article")
    ruler.flag("no persons", not persons)
    ruler.flag("no persons, no link", not persons and not article)
    ruler.flag("i, no link", ruler.has("i") and not article)
    ruler.flag("i, no you", ruler.has("i") and not ruler.has("you"))
    ruler.flag("you, no i", ruler.has("you") and not ruler.has("i"))
    ruler.flag("we, no i", ruler.has("we") and not ruler.has("i"))
    ruler.flag(
        "bare words",
        not any(part in ruler.parts for part in _BESIDE_WORDS),
    )
    bare = article and not persons and not ruler.has("reply") and "!" not in ruler.plain
    headline = (
        bare
        and 3 <= len(ruler.words) <= 20
        and not ruler.has("!look ^")
        and not ruler.has("!buy ^")
    )
    span = ruler.place(0, max(ruler.core - 1, 0))
    ruler.flag("headline", headline, span)
    ruler.flag("headline, ends bare", headline and ruler.has("ends bare"), span)
    ruler.flag("headline, somebody acts", headline and ruler.has("somebody acts"), span)
    ruler.flag("headline, teaches", headline and ruler.has("learn"), span)


def grams(tokens: tuple[Token, ...]) -> Iterator[str]:
    """Single words and pairs of neighbours in their compared form, with both ends marked."""
    norms = ["^", *(t.raw[0] if t.part is Part.EMOJI else t.norm for t in tokens), "$"]
    yield from norms[1:-1]
    for first, second in pairwise(norms):
        yield f"{first} {second}"
