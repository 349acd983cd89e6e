"""What bears somebody's name and is nobody: a make, a boat, a rose, a song, a storm, an inn.

A list knows the makes and the works that everybody knows (things.txt); the rest is told by what
stands around: "a can of Stella", "the Anna Marie moored here", "an Emma Reed jug".
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from core.language import people_cues as cue
from core.language import people_works
from core.language.people_judge import Run, role_after
from core.language.people_roles import role_before
from core.language.wordlists import either, section

_WEATHER = frozenset(("Storm", "Hurricane", "Cyclone", "Typhoon"))
_CONTAINED = re.compile(
    r"\b(?:cans?|pints?|half|bottles?|glass(?:es)?|bowls?|packets?|packs?|jars?|tins?|bags?|pairs?|slices?|tubs?|pots?|cups?|mugs?|tubes?|crates?|(?<![Tt]he )cases?|rolls?|tumblers?|shots?|sachets?|bars?|spoonfuls?|tray|trays|punnets?|sacks?|row|rows|bed|cuttings?|box set|boxed set|copy|copies|reruns?|repeats?|episodes?|performances?|rendition) of (?:the |old |cold |warm |good )?$"
)
_GIVEN = re.compile(  # behind these stand two: somebody, and what they get
    r"\b(?:g[ia]ve|giving|made|mak(?:e|ing)|br(?:ought|ing|inging)|pour(?:ed|ing)?|fed|feed(?:ing)?|cook(?:ed|ing)?|s[ae]nt|sending|bought|buy(?:ing)?|offer(?:ed|ing)?|hand(?:ed|ing)?|l[ea]nt|lend(?:ing)?|sold|sell(?:ing)?|pass(?:ed|ing)?|got|get(?:ting)?|left|owed?|showed|promised|baked|found|fetched|knitted|read|taught|told|serv(?:ed|ing)|"
    r"let|help(?:ed|ing)?|saw|see|watch(?:ed|ing)?|heard|had|have|did|does|do|will|can|could|should|would|might|must|and|cost|wished|for) $",
    re.IGNORECASE,
)
_GROWN = re.compile(
    r"\b(?:[Pp]lanted|[Ss]ow(?:ed|n|ing)?|[Pp]lanting|[Pp]run(?:ed|ing)|[Pp]ricked out|[Pp]otted (?:on|up)|[Dd]ug up|[Hh]arvest(?:ed|ing)|[Ee]arthed up|[Dd]eadhead(?:ed|ing)|[Gg]raft(?:ed|ing)|[Rr]epotted|[Tt]ransplanted) (?:(?:out|up|the|some|a|my|our|more|first|last|two|three|four|six|\d+) )*"
    + people_works.ROW
    + "$"
)
_GROWS = re.compile(
    r" (?:(?:is|are|was|were|has|have|looks?|smells?) )?(?:in (?:full )?(?:flower|bloom|bud|leaf|fruit|blossom)|flowering|blooming|fruiting|climbing (?:over|up) the (?:trellis|arch\w*|pergola|porch|obelisk)|ripe(?! for)|ripening|germinat\w+|sprouting|blackspot|mildew|greenfly|gone to seed|covered in (?:blossom|aphids|buds|greenfly|flowers)|flowers (?:in|from|until|all)|bloomed (?:early|late|twice|again))\b"
)
_GETS = re.compile(  # to plant somebody a rose
    r"['’]s| (?:an?|some|the|his|her) [a-z]|, (?:my|our|who)\b"
)
_SAILED = re.compile(
    r"\b(?:[Aa]board|[Oo]n board|HMS|SS|MV|RMS|MS|FV|MFV|RNLB|[Aa]ntifoul(?:ed|ing)|[Ll]aunched|[Mm]oored|[Dd]ocked|[Cc]rewed|[Ss]kippered|[Ss]alvaged|[Ss]craped|[Rr]igged|(?:ferry|boat|ship|trawler|yacht|narrowboat|barge),?(?: (?:called|the))?|(?:train|engine|tram|bus),? called) (?:the )?$"
)
_SAILS = re.compile(
    r" (?:(?:is|was|needs|has) )?(?:antifouling|moored|docked|berthed|sank(?! (?:in|down|back|to|on))|capsized|aground|ran aground|set sail|landed (?:\w+ )?(?:boxes|stone|tons|hundred)|back on the water|off the hard)\b"
)
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Ss]ome) $")
_WHO = re.compile(
    r" (?:I|we|who|whom|that (?:I|we)|he|she|from|in (?:my|our|the)|of (?:old|my))\b|s\b"
)
_HOUSE = re.compile(r"['’]s [A-Z]\w+(?: [A-Z]\w+)+")
_AT = re.compile(r"\b(?:at|from|to|into|outside|near|past|in) $")
_AND = re.compile(r" (?:&|and|\+|n|'n'|’n’) (?:the )?")
_OWNS = re.compile(r"['’]s (?!own\b|best\b)[a-z]")
_DOING = re.compile(r" (?:who|[a-z]+ing)\b")
_CALLED = re.compile(
    r"\bwhich (?:we|I|he|she|they|everybody|everyone) (?:all |always )?call(?:s|ed)? $|"
    r"\b(?:[Cc]all(?:ed|ing)?|[Nn]am(?:ed|ing)|[Cc]hristened) (?:the|our|this|my) (?!(?:\w+ )?(?:baby|boy|girl|child|son|daughter|twins?|doctor|vet|ambulance|police|plumber|man|woman|nurse|other|office|surgery|bank|school|council|shop|hospital|landlord|agent|midwife|taxi|and|but|to|for|so|when|because|about|with)\b)(?:[\w-]+ ){1,2}$"
)


def thing(text: str, run: Run, known: set[str]) -> bool:
    """Whether a run of capitals that could name somebody is a thing.

    `known` are the first words of names that the person said are people's: these are things only
    where nothing else is possible.
    """
    first = run.words[0]
    before, after = text[max(0, run.start - 60) : run.start], text[run.end : run.end + 60]
    told = role_before().search(before)
    if first in _WEATHER and len(run.words) == 2 and run.words[1] not in _WEATHER and not told:
        return True
    if _said_so(text, run):
        return True
    if known & {word.casefold() for word in run.words}:
        return False
    if told or role_after().match(after):
        return False
    if _listed(text, run) and not _somebody(before, after):
        return True
    if _called_so(run, before, after) or _bound(before, after):
        return True
    if _sold(run, before, after) or people_works.work(run, before, after):
        return True
    return _placed(run, before, after)


def _said_so(text: str, run: Run) -> bool:
    """Whether it belongs to a saying: "Bob's your uncle"."""
    start = max(0, run.start - 30)
    sayings = _SAYINGS.finditer(text, start, run.end + 30)
    return any(m.start() <= run.start and run.start < m.end() for m in sayings)


_SAYINGS = re.compile(
    r"\b(?:Bob['’]s your uncle|Peter to pay Paul|[Ff]or Pete['’]s sake|the love of Mike|with the Joneses|Tom,? Dick,? (?:and|or|&) Harry|Jacks? (?:of all trades|the lad)|Heavens to Betsy|on your Nelly|as Larry|Gordon Bennett|Jack Robinson|Fanny Adams|the Sam Hill|Holy Moses|Jack Jones|life of Riley|real McCoy|smart Alec|doubting Thomas|Hooray Henry|silly Billy|Steady Eddie|moaning Minnie|Tom Cobley|by George|clever Dick|Moses basket|Adam and Eve it|Davy Jones|even Stevens?|Johnny[- ]come[- ]lately|Murphy['’]s law|Hobson['’]s choice|Parkinson['’]s law)"
)


def _sold(run: Run, before: str, after: str) -> bool:
    """Whether it is a make or an eating house called by its owner: "Pizza from Luigi's", "Colman's on the ham"."""
    if len(run.words) > 1 or not after.startswith(("'s", "’s")):
        return False
    if (_FARE.search(before) and _ENDS.match(after)) or _SHUT.match(after):
        return True
    ware = _SENT if run.words[0] in section("people", "first") else _WARE
    return (
        run.words[0] in section("things", "owned")
        and bool(ware.match(after))
        and not _ROUND.search(before)
    )


_FARE = re.compile(
    r"\b(?:pizzas?|chips|fish|kebabs?|burgers?|past(?:y|ies)|takeaway|ice creams?|gelato|bagels?|croissants|sausages|fabric|paint|timber|screws|tacos|wings|noodles|sushi|falafel) from $",
    re.IGNORECASE,
)
_ENDS = re.compile(r"['’]s(?:[.,;:!?)]|\s*$| (?:and|again|for|on|in|down|round)\b)")
_SHUT = re.compile(
    r"['’]s (?:was|is|were|had) (?:(?:already|still|all) )?(?:shut|closed|open|packed(?! (?:in|up|away))|full(?! of)|rammed|heaving|sold out|run out|no more|a queue)\b"
)
_WARE = re.compile(
    r"['’]s(?:[.,;:!?)]|\s*$| (?:and|or|all|on (?:the|my|offer|it|top)|in (?:my|the|it)|again|sent|catalogue|took|had|have|for the|from the|delivered)\b)"
)
_SENT = re.compile(  # of a make that is somebody's first name too: not "Claire's in hospital"
    r"['’]s (?:catalogue|delivered|on offer|on the (?:ham|side)|for the (?:jeans|curtains|crisps|chocolate|rice|tea))\b"
)
_ROUND = re.compile(
    r"\b(?:at|round|with|to|than|like|of|near|over|visit(?:ed|ing)?|stay(?:ed|ing)|my|our|his|her|is|was|and I|as) $"
)


def _listed(text: str, run: Run) -> bool:
    """Whether things.txt has the run, or words of it in a row, with what stands at its sides.

    That is a capital before it and three words behind: "Hey Jude", "Mrs Brown's Boys", "Winnie the Pooh".
    """
    names = section("things", "names")
    lead = _LEAD.search(text, max(0, run.start - 20), run.start)
    tail = _TAIL.match(text, run.end, run.end + 40)
    words = [word.rstrip(".").replace("’", "'") for word in run.words]
    begin, end = (lead.group(1).split() if lead else []), tail.group() if tail else ""
    owned = end.startswith(("'s ", "’s "))
    if owned and _some([*words[:-1], f"{words[-1]}'s", *end[3:].split()], names):
        return True
    return _some([*begin, *words, *(() if owned else end.split())], names)


def _some(words: list[str], names: frozenset[str]) -> bool:
    """Whether some of the words, one after the other, are on the list."""
    count = len(words)
    return any(
        " ".join(words[a:b]) in names
        for a in range(count)
        for b in range(a + 2, min(count, a + _LONGEST) + 1)
    )


_LEAD = re.compile(r"([A-Z][a-z]+) $")
_TAIL = re.compile(r"(?:['’]s)?(?: [\w'-]+){1,3}")
_LONGEST = 4  # words of a name on the list


def _somebody(before: str, after: str) -> bool:
    """Whether the words around make somebody of a name on the list."""
    if after.startswith(("'s ", "’s ")):
        return bool(cue.FEELS.match(after))
    met = _MET.search(before) or cue.COMPANY.search(before) or cue.RAN_INTO.search(before)
    acts = cue.FEELS.match(after) if _IS.match(after) else cue.does(after) or _ACTS.match(after)
    return bool(met or acts)


_MET = re.compile(r"\b(?:[Mm]et|[Tt]old|[Rr]ang|[Pp]honed|[Tt]exted|[Vv]isited|[Hh]ugged) $")
_IS = re.compile(r" (?:is|was|are|were) ")
_ACTS = re.compile(
    r" (?:said|told|asked|rang|phoned|texted|laughed|came|went|brought|who|died|lost (?:his|her)|has (?:dementia|cancer|gone|had|been (?:ill|in)|to)|beats|drinks|misses (?:his|her))\b|,? (?:from|at|in) (?:number|next|my|our|work|school|year|room)\b|,? from the\b"
)


def _called_so(run: Run, before: str, after: str) -> bool:
    """By what it is: held in a can, planted, moored, given a name."""
    held = _CONTAINED.search(before) and not (_OWNS.match(after) or _DOING.match(after))
    if held or _CALLED.search(before):
        return True
    if _GROWN.search(before) and not _GETS.match(after):
        return True
    if _GROWS.match(after):
        return True
    boat = _SAILED.search(before) and not _somebody(before, after)
    if len(run.words) > 1 and (boat or _SAILS.match(after)):
        return True
    if (run.words[0] in _PLACES and not _somebody(before, after)) or _CHEZ.search(before):
        return True
    town = run.words[-1] in section("things", "towns") and after[:1] not in ("'", "’")
    if town and _GONE.search(before) and not _MET_THERE.match(after):
        return True
    return bool(_AT.search(before) and _HOUSE.match(after))


_PLACES = frozenset(("Lake", "Mount", "Fort", "Port", "Cape", "Loch", "Lough", "Glen", "Isle", "Camp", "Chez", "Cafe", "Café", "Hotel", "Villa", "Casa", "Restaurant", "Bistro"))  # fmt: skip
_CHEZ = re.compile(r"\b(?:Chez|Lake|Mount|Loch|Hotel|Caf[eé]|Villa|Casa|Trattoria|Bistro) $")
_GONE = re.compile(
    r"\b(?:walk(?:ed|ing)?|hik(?:ed?|ing)|sail(?:ed|ing)?|fl(?:ew|y|ies|ying|ights?)|dr(?:ove|ive|iving)|trains?|bus(?:es)?|coach|ferry|trip|moved|move|moving|cycled|holiday|week(?:end)?|days?|home) (?:up |down |on |over |back |out |home |straight )?(?:to|from|via|through|into|in) $",
    re.IGNORECASE,
)


_MET_THERE = re.compile(r", who\b|,? and (?:he|she|they)\b")


def _bound(before: str, after: str) -> bool:
    """Whether a thing of that make follows at once: "an Emma Reed jug", not "gave Emma soup"."""
    if _WORKS.match(after) and not _ARTICLE.search(before):
        return False
    return bool(_things().match(after)) and not _GIVEN.search(before)


_WORKS = re.compile(  # what is done, too: "Tom bowls on Fridays"
    r" (?:bowls|shops?|films|bags|pens|boots|cakes|books|tiles|irons|mugs|beers?) (?:on|at|in|for|up|every|with|her|his|my|the|a|an|poems|weddings|there|here|like)\b"
)


@cache
def _things() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z]+ed )?(?:{either(section('things', 'bound'))})\b(?!['’])")


def _placed(run: Run, before: str, after: str) -> bool:
    """Whether an article stands before a full name, as before that of a boat or an inn."""
    titles = section("people", "titles")
    if len(run.words) < 2 or run.words[0].rstrip(".") in titles or run.words[0] in cue.FOND:
        return False
    article = _ARTICLE.search(before)
    if not article or _WHO.match(after) or run.words[-1].endswith("s"):
        return False
    one = article.group().strip().lower() in _ONE
    return not (one and (_somebody("", after) or _TURNED_UP.match(after)))


_ONE = ("a", "an", "one", "some", "another")  # "a Tom Salt rang" is somebody
_TURNED_UP = re.compile(
    r" (?:called|e-?mailed|wrote|replied|answered|turned up|appeared|signed|knocked|ordered|complained|wants|wanted)\b"
)


def pairs(text: str, found: list[Run]) -> Iterator[Run]:
    """The runs that are half of a make or a work with two names: "Marks & Spencer", "Romeo and Juliet"."""
    made = section("things", "pairs")
    for one, other in pairwise(found):
        joint = _AND.fullmatch(text, one.end, other.start)
        if not joint:
            continue
        words = one.words[-1], other.words[0]
        signed = "and" not in joint.group() and len(one.words) == 1
        if not (" ".join(words) in made or (signed and _firm(*words))):
            continue
        before, after = text[max(0, one.start - 60) : one.start], text[other.end : other.end + 60]
        if _somebody(before, "" if signed else after):
            continue
        if signed or not _both_first(*words) or _STAGED.search(before) or _ON_STAGE.match(after):
            yield one
            yield other


def _both_first(one: str, other: str) -> bool:
    """Whether two people of these names are as likely: "Ben and Holly are divorcing"."""
    return {one, other} <= section("people", "first") | section("people", "ambiguous")


_STAGED = re.compile(
    r"\b(?:watch\w*|rewatch\w*|episodes? of|seen?|saw|sang|sing\w*|read\w*|play\w*|film\w*|songs?|opera|ballet|production of|performance of|rehears\w+|story of|like|as|dressed (?:up )?as|of|the) (?:\w+ )?$",
    re.IGNORECASE,
)
_ON_STAGE = re.compile(
    r"['’]s (?:Fun Shop|Little Kingdom|ice cream|had no)\b| (?:on (?:telly|tv|the (?:telly|tv|radio|box))|with year \w+|at the (?:Globe|theatre|opera)|again on|by [A-Z]|struggle|moment|costumes?|reruns?|box ?set)\b"
)


def _firm(one: str, other: str) -> bool:
    """Whether one of two words joined by a sign is no name, and the other not surely: "Clay & Cider"."""
    firsts, doubtful = section("people", "first"), section("people", "ambiguous")
    return not {one, other} & (firsts - doubtful) and len({one, other} & doubtful) == 1
