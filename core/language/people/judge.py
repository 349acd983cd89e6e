"""Whether capitalised words name a person: a private one, a public one, or nobody."""

import re
from dataclasses import dataclass
from functools import cache

from core.language.people import cues as cue
from core.language.people.cues import around
from core.language.people.public import everybodys, publicly
from core.language.people.roles import role_before
from core.language.wordlists import either, section, words

_NOT_BEFORE = ("the", "a", "an", "der", "die", "das", "as")  # "as" is a part somebody plays
_WEAK_CUES = ("for", "by", "than", "like", "about", "de", "y", "a", "et", "con")
_SKY = ("Rain", "Storm", "Winter", "Autumn", "Sky", "River", "Rust", "Rainbow", "Love")
_MEETING = (
    "met", "meet", "meeting", "told", "asked", "asking", "phoned", "texted", "emailed", "messaged", "hugged", "kissed",
    "married", "dating", "invited", "thanked", "tell", "ask", "text", "dear", "hi", "hello", "named", "called",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row, without a possessive ending."""

    start: int
    end: int
    words: tuple[str, ...]
    opening: bool
    """Whether it stands at the opening of a sentence, where a capital says nothing."""


def judge(text: str, run: Run, known: set[str], tongue: str = "en") -> bool | None:
    """True for a private person, False for a public one, None for anything else."""
    first, last = run.words[0], run.words[-1]
    if any(word.casefold() in known for word in run.words):
        return True
    if around("nobody").match(text, run.start):
        return None
    if first in section("people", "public titles"):
        initial = len(run.words) > 2 and len(run.words[1].rstrip(".")) == 1  # "Sir J. Hill"
        return (initial and not everybodys(run.words)) if len(run.words) > 1 else None
    before = text[max(0, run.start - 60) : run.start]
    after = text[run.end : run.end + 60]
    if everybodys(run.words) and not role_before().search(before):
        return False
    titled = first.rstrip(".") in section("people", "titles") and len(run.words) > 1
    if (
        len(run.words) == 2
        and first in cue.FOND
        and not {last} & section("people", "other capitals")
    ):
        named = last in section("people", "first") | section("people", "ambiguous")
        titled = last not in section("people", "place words") and _plain(last)
        titled = titled and (named or first not in ("Big", "Old"))  # "Big Tech"
    beside = len(run.words) == 1 and _beside(before, after)
    if (
        last in section("people", "place words")
        and not titled
        and not beside
        and not (role_before().search(before) and len(run.words) == 1)
    ):
        return None
    if titled and _THE.search(before) and first.rstrip(".") not in _CLERGY:
        return None  # "the *Sgt. Salt's Band* record"
    if titled or _titled_before(before) or role_before().search(before):
        long = [word for word in run.words if len(word.rstrip(".")) > 1]
        return True if len(long) < 4 and not _dull(run) else None
    if len(run.words) > 1:
        return _judge_full(run, before, after)
    return _judge_single(run, before, after, tongue)


_CLERGY = ("Rev", "Reverend", "Canon", "Fr")
_THE = re.compile(r"\b[Tt]he [*_\"“‘']*$")


def _dull(run: Run) -> bool:
    return all(
        word in section("people", "other capitals") and word not in section("people", "ambiguous")
        for word in run.words[-1:]
    )


def _titled_before(before: str) -> bool:
    last = before.rstrip().rsplit(None, 1)[-1:]
    return (
        bool(last)
        and before.endswith(" ")
        and last[0].rstrip(".") in cue.SHORTENED
        and last[0].endswith(".")
    )


def _judge_full(run: Run, before: str, after: str) -> bool | None:
    firsts = section("people", "first")
    capitals = section("people", "other capitals")
    first = run.words[0].split("-")[0]
    sure = first in firsts and run.words[1] not in capitals
    maybe = first in section("people", "ambiguous") and len(run.words) == 2
    called = not sure and len(run.words) == 2 and run.words[1] in firsts
    called = called and bool(cue.CALLED.fullmatch(first))
    if called and not {first, run.words[1]} & (capitals | section("people", "place words")):
        does = run.opening or cue.does(after) or around("company").search(before)
        return not around("public").search(before) if does else None  # "Regular Dave"
    told = not run.opening or bool(cue.does(after))
    if not sure and not (maybe and run.words[1] not in capitals and told):
        return None
    if len(run.words) > 3 or (len(run.words) == 3 and run.words[1] not in firsts):
        return None
    return not publicly(before, after)


def _judge_single(run: Run, before: str, after: str, tongue: str) -> bool | None:
    word = run.words[0]
    doubtful = word in section("people", "ambiguous")
    kin_of = word.isupper() and len(word) in (2, 3) and around("kin of").match(after)  # "DK's mum"
    if kin_of or (around("name is").search(before) and _plain(word) and _alone(after)):
        return True
    if len(word) < 2 or (word.isupper() and len(word) > 2):
        return None
    if word in section("people", "ordinary") and (run.opening or not doubtful):
        return None
    previous = (before.split() or [""])[-1].lower() if before.endswith(" ") else ""
    if _several(word, before, after, previous):
        return True
    if previous in _NOT_BEFORE or (before[-1:] in ('"', "“", "‘", "*") and cue.TITLE.match(after)):
        return None
    if _thing(word, before, after):
        return False
    if doubtful:
        return _judge_doubtful(run, before, after, previous, tongue)
    if word in section("people", "other capitals"):
        return None
    if word.split("-")[0] in section("people", "first"):
        inside = previous == "in" and not after.startswith(("'s ", "’s "))
        return None if inside or before.endswith(("named it ", "called it ")) else True
    return _judge_unknown(run, before, after, previous, tongue)


def _thing(word: str, before: str, after: str) -> bool:
    """Whether a word, or what is around it, is a place, a tool, a shop, or an author who is read."""
    read = around("read").search(before) and _alone(after)
    if cue.PLATE.match(after) or cue.PLACED.search(word):  # "Reg is YJ19 TWK", "Lee-on-the-Solent"
        return True
    return bool(read or around("made with").search(before) or around("shop").match(after))


def _verb(after: str) -> str:
    following = re.match(r"(?:['’]s)?[ ,]+([\w'’]+)", after)
    return following.group(1) if following else ""


def _beside(before: str, after: str) -> bool:
    return bool(cue.BESIDE_AFTER.match(after) or cue.BESIDE_BEFORE.search(before))


def _judge_doubtful(run: Run, before: str, after: str, previous: str, tongue: str) -> bool | None:
    """A word that is also a thing, a place or a month."""
    word, verb = run.words[0], _verb(after)
    if cue.ARTICLE.search(before) or cue.TITLE.match(after) or cue.THING.search(before):
        return None
    if cue.NAMED_SO.search(before) or _placed().search(before):
        return None
    if (
        _beside(before, after)
        or verb in section("people", "speech")
        or around("honour").match(after)
    ):
        return True
    if tongue == "en" and around("done to").match(after):
        return True
    if around("ran into").search(before) or role_after().match(after) or _met_at(after, tongue):
        return True
    if around("written").search(before) and _alone(after):
        return True
    place = previous in ("in", "at", "near", "to", "from", "around", "across")
    if (
        place
        or previous in _WEAK_CUES
        or previous in cue.TOOLS
        or word in section("people", "other capitals")
    ):
        return None
    if run.opening and (after.startswith(",") or word in _SKY):  # "Rain, always rain."
        return (word in _SKY and cue.does(after)) or None
    weak = run.opening and verb in ("is", "was", "does", "did", "comes", "takes")
    if verb in section("people", "acts") and not weak:
        return True
    cued = previous in section("people", "cue before") or (tongue == "en" and previous.islower())
    return True if cued and not run.opening and _alone(after) else None


@cache
def _placed() -> re.Pattern[str]:
    """Behind a place in the same row: "Baker Street and Victoria"."""
    return re.compile(rf"\b[A-Z]\w+ (?:{either(section('people', 'place words'))})(?:,| and) $")


@cache
def role_after() -> re.Pattern[str]:
    """What gives a role to the name before: ", my neighbour", " (our plumber)"."""
    kin, roles = either(section("people", "kin")), either(section("people", "roles"))
    return re.compile(
        rf"(?:,| \() ?(?:my|our|his|her)\s+(?:[\w-]+\s+){{0,2}}?(?:{kin}|{roles})s?\b"
    )


def _met_at(after: str, tongue: str) -> bool:
    """Whether a doubtful word does what only somebody does: "Hank from the shop lent me"."""
    return tongue == "en" and bool(around("feels").match(after))


@cache
def _common() -> frozenset[str]:
    """What opens a sentence with a capital and is no name: "Client wants marble"."""
    roles = section("people", "roles") | section("people", "kin") | section("people", "animals")
    return section("people", "openings") | roles


def _judge_unknown(run: Run, before: str, after: str, previous: str, tongue: str) -> bool | None:
    """A word that no list knows: it needs what only somebody has or does."""
    word = run.words[0]
    if word in words("public") or not _plain(word) or (run.opening and word.lower() in _common()):
        return None
    if around("company").search(before) and _alone(after) and not run.opening:
        return True
    done = around("apposed").sub("", after, count=1)
    plural = word.endswith("s") and not word.endswith("ss") and not cue.ONE.match(after)
    plural = plural and done == after
    acting = tongue == "en" and not plural and cue.does(done)
    if acting and not (around("counted").search(before) and not cue.SHOWN.search(before)):
        return True
    if tongue == "en" and around("worker").search(before):
        return True
    speaks = _verb(after) in section("people", "speech") and not plural
    if around("honour").match(after) or role_after().match(after):
        return True
    met = bool(around("ran into").search(before) or around("letter from").search(before))
    met = met or (
        previous in cue.SAID and bool(cue.SAYS.match(after) or around("said of").match(after))
    )
    met = met or (previous in cue.FONDLY and _alone(after))
    met = met or bool(around("lent to").search(before) and cue.WHO.match(after))
    if met and not run.opening and not plural:
        return True
    if _beside(before, after) or (speaks and (tongue == "en" or not run.opening)):
        return True
    cued = previous in _MEETING and previous in section("people", "cue before")
    return True if cued and not run.opening and _alone(after) and not plural else None


def _several(word: str, before: str, after: str, previous: str) -> bool:
    """Whether a word names a family or two of one name: "the Nowaks", "the two Toms"."""
    if previous in ("two", "three", "both"):
        return word.endswith("s") and word[:-1] in section("people", "first")
    if previous == "the" and around("household").match(after) and _plain(word):
        known = section("people", "other capitals") | section("people", "ordinary")
        return word not in known | section("people", "place words") | words("public")
    shaped = previous == "the" and (
        cue.SURNAME.fullmatch(word) or around("open house").match(after)
    )
    return bool(shaped or around("family").search(before)) and _family(word, after)


def _family(word: str, after: str) -> bool:
    """Whether "the Kowalskis" are a family: a plural that no list knows."""
    known = section("people", "other capitals") | section("people", "ordinary")
    return (
        word.endswith("s")
        and word[1:].islower()
        and not {word, word[:-1]} & known
        and not word.endswith(("ans", "ish", "ese"))
        and _alone(after)
    )


def _plain(word: str) -> bool:
    """Whether a capitalised word is written as names are: small letters after the first."""
    rest = _CLAN.sub("", word, count=1)
    return len(rest) > 2 and rest[1:].islower() and not word.endswith(("ing", "tion", "ly"))


_CLAN = re.compile(r"^(?:O['’]|D['’]|Mc|Mac(?!Book|Ports|Pro|Mini|World|Paw|OS))(?=[A-Z])")


def _alone(after: str) -> bool:
    """Whether a name ends here: no further capital or noun is bound to it."""
    return bool(cue.ALONE.match(after))
