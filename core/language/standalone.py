"""Whether a sentence stands alone: complete, and leaning on nothing that a reader has not seen."""

import re
from functools import cache

from core.language import (
    labels,
    standalone_elsewhere,
    standalone_idioms,
    standalone_initials,
    standalone_opening,
    standalone_person,
    standalone_told,
    wordlists,
)

_TIME = "week|weekend|morning|afternoon|evening|night|month|year|time|summer|autumn|winter|spring|season|christmas|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_THINGS = r"(?:an?|the|my|our|your|some|any|no|every|each|another|two|three|four|five|six|seven|eight|nine|ten|\d+)"

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\b|June|July|August|September|October|November|December|Christmas|Easter"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    nobody = r"(?!god\b|goodness\b|word\b|and\b|or\b|to\b|that\b|of\b|in\b|on\b|it\b|is\b|was\b)"
    return {
        "word": re.compile(r"[^\W_]+(?:['’-][^\W_]+)*"),
        "lead": re.compile(r"[\s\"'“”‘’«»¿¡(\[*_-]*"),
        "time": re.compile(rf"(?:this|that|these|those)\s+(?:\w+\s+)?(?:{_TIME})s?\b"),
        "empty it": re.compile(
            r"it(?:['’]s|['’]d|['’]ll| is| was| has| will| would| wasn['’]t| isn['’]t)?(?: been| be)?(?: also| just| all| only| still| always| really| so| very| quite| too| a bit| pretty| not)*\s+"
            r"(?:rain|snow|pour|hail|drizzl|thunder|freez|took (?:me|us|so|a|an|about|almost|nearly|over|\d|two|three|four|five|six|all|most|ages|forever|longer)(?=[^.!?]{0,60}\bto \w)|"
            r"takes (?:me|us|so|a|an|about|\d|two|three|four|five|six|ages)(?=[^.!?]{0,60}\bto \w)|turns? out|turned out|seems? (?:like|that|to me)|felt like|feels like|looks like|occurred to me|"
            r"dawned on|struck me|strikes me|ages|years|months|weeks|days|hours|\d+ (?:years|months|weeks|days|degrees)|(?:an?|the) (?:\w+ ){0,2}(?:day|week|month|year|morning|evening|night|weekend|summer|winter|spring|start|while|time)\b|"
            rf"(?:{_DAYS.lower()})\b)|it (?:should|may|might|must)(?:n['’]t| not)? be (?:\w+ ){{1,2}}that\b|"
            r"(?!it (?:is|was) so \w+ that\b)it(?:['’]s| is| was| has been| will be| would be| wasn['’]t| isn['’]t)(?: so| very| quite| too| really| always| not| also| a bit)* (?:\w+ ){1,2}(?:to \w+|that (?:i|we|the|my|a)\b|how\b|when (?:i|we|the|you)\b|who\b)|"
            r"it(?:['’]s| is| was| felt) (?:a fact (?:of life )?that|no secret that|a (?:pity|shame|joy|relief) (?:that|to)\b|(?:so |very |really )?(?:good|great|strange|odd|weird|nice|right) to\b|(?:\w+ ){1,4}when (?:i|we)\b)"
        ),
        "this": re.compile(
            r"\b(?:how|why) (?:this|that)\b|\b(?:this|that|these|those)(?=\s+(?:is|was|are|were|has|had|have|will|would|can|could|may|might|did|does|do|made|makes|means|meant|gave|gives|took|takes|helps?|helped|"
            r"works?|worked|came|went|seems?|seemed|felt|feels|looks?|looked|should|must|got|gets|happened|happens|reminds?|led|leads|ended|turned|also|just|really|one|kind|sort|being)\b"
            r"|['’]s\b|['’]ll\b|\s*[.,;:!?)]|\s*$)|\b(?:of|for|with|about|by|on|in|into|onto|through|over|under|behind|to|from|like|after|before|at|do|did|done|doing|try|tried|does|than|know|knew|fix|fixed|like|use|used|make|made|found|find|love|loved|hate|enjoy|enjoyed|seen|heard|felt|say|said|saying|want|wanted|need|needed|expect|expected|forget|understand|mind)\s+(?:this|that|these|those)\b"
            rf"(?!\s+(?:\w+\s+)?(?:{_TIME})s?\b)(?=\s*(?:[.,;:!?)]|$|useful\b|helpful\b|hard\b|easy\b|interesting\b|and\b|so\b|but\b|i\b|we\b|because\b|as\b|for\b|with\b|out loud\b|last\b|yesterday\b|today\b|again\b|too\b|before\b|either\b|now\b|anymore\b|once\b))"
        ),
        "noun": re.compile(
            rf"\b{_THINGS}\s+(?:\d\w* )?{nobody}[^\W\d_]{{2,}}|\b[^\W\d_]{{3,}}(?:tion|ment|ness|ity)\b"
        ),
        "plural": re.compile(
            r"\b(?:people|team|family|folks?|kids|children|friends?|everyone|everybody|someone|somebody|anyone|nobody|they|who|crew|band|choir|couple|neighbou?rs|customers?|group|class|staff|crowd|women|men|police)\b|"
            r"\b(?!was\b|is\b|his\b|this\b|its\b|us\b|as\b|has\b|does\b|always\b|perhaps\b|thus\b|yes\b|across\b)[^\W\d_]{3,}(?<!s)s\b"
        ),
        "many": re.compile(
            r"(?i)\b(?:people|team|family|folks?|kids|children|friends?|everyone|everybody|someone|somebody|anyone|nobody|crew|band|choir|couple|neighbou?rs|customers?|group|class|staff|crowd|women|men|police|company|shop|library|council|school|bank|hospital|museum)\b|"
            r"\b(?:the|my|our|your|his|her|these|those|some|many|multiple|various|most|few|several|all|both|no|more|other|of|with|for|and|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:[\w'’-]+ ){0,2}?(?!says\b|goes\b|wants\b|likes\b|knows\b|thinks\b|gets\b|comes\b|makes\b|speaks\b|asks\b|tells\b|looks\b|needs\b|keeps\b|takes\b|was\b|is\b|his\b|this\b|its\b|us\b|as\b|has\b|does\b)[^\W\d_]{3,}(?<!s)s\b|"
            r"\b(?:an?|the|my|our|your|his|her|their) (?:\w+ )?\w+ and (?:an?|the|my|our|your|his|her|their|I\b)|(?-i:^\W*[A-Z])(?!his\b|this\b|was\b|us\b|as\b)\w{2,}(?<!s)s\b|\b\w+(?:ed|ing|ght|ew|ound|et|ade|aw|ave|ook|ad|ike|ove) (?:\w+ )?(?!his\b|this\b|was\b|us\b|as\b|its\b)\w{3,}(?<!s)s\b"
        ),
        "he": re.compile(r"\b(?:he|him|his|she|her|hers|himself|herself)\b(?!['’]s? own)"),
        "spans of time": re.compile(  # "in the seven days since then they have ..."
            r"(?i)\b(?:second|minute|hour|day|week|weekend|month|year|morning|afternoon|evening|night|time|mile|degree)s\b"
        ),
        "they": re.compile(r"\b(?:they|them|their|theirs|themselves)\b"),
        "it": re.compile(r"\b(?:it|its|itself)\b"),
        "ones": re.compile(
            r"\bthere(?:['’]s| is| was) (?:also |only |just )?one (?:from|in|of them|with|that|which|called|on|at)\b|\b(?:the|these|those|old|new|right|wrong|other|first|second|small|big|third|last|next|good|bad|another|that|this) ones?\b(?! of (?!them|those|these)| day| thing| week| morning| evening| time| side| hand)|\b(?:the|that|those) (?:others?|other (?:two|three|half)|same thing|latter|former)\b(?= [a-z]|[.,;!?])(?! (?:day|night|week|side|hand|end|way))"
        ),
        "verb": re.compile(
            r"\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must|"
            r"\w+n['’]t|\w+['’](?:m|re|ve|ll|d)|(?:it|that|there|what|he|she|who|here|where|how|everything|everyone|nobody|something)['’]s|(?!hundred|kindred|sacred|naked|wicked|indeed|speed|breed)\w{3,}ed|\w+[dt]ied|came|went|got|made|took|gave|saw|said|told|found|left|felt|kept|let|put|read|ran|sat|set|spent|"
            r"thought|brought|bought|taught|caught|built|sent|lent|lost|met|paid|sold|slept|stood|wrote|woke|wore|won|ate|drank|drove|rode|rose|fell|flew|grew|knew|threw|drew|blew|broke|"
            r"spoke|chose|froze|began|sang|rang|swam|sank|held|heard|hid|hit|hurt|cut|shut|cost|burnt|learnt|dreamt|meant|kept|crept|led|fed|bled|dug|hung|stuck|struck|swung|shot|"
            r"fought|shone|slid|spread|swore|wound|bent|dealt|quit|sought|wept|knelt|leapt|leant|spun|shrank|sprang|strode|stung|lit|bit|forgot|understood|became|overheard|shook|stole|tore|laid|lay|"
            r"love|like|want|need|think|know|feel|hope|wonder|wish|make|take|give|get|go|come|see|find|keep|look|work|works|try|use|start|seem|seems|feels|looks|sounds|smells|tastes|means|takes|makes|gets|goes|comes|says|knows|wants|needs|likes|loves|lives|keeps|gives|tells|runs|sits|stands|turns|happens|helps|sells|sleeps|eats|drinks|reads|writes|sings|asks|calls|walks|plays|buys|builds|draws|bakes|cooks|sweeps|cuts|cleans|plants|wears|waits|moves|pays|pulls|pushes|smiles|laughs|rings|remember|believe|miss|hate|enjoy|prefer|mean|say|tell|ask|bake|cook|write|play|run|walk|live|sell|buy|"
            r"(?:(?<=\bi )|(?<=\bwe )|(?<=\bthey ))(?!and\b|or\b|with\b|at\b|in\b|on\b|of\b|from\b|to\b|as\b|for\b|both\b|all\b|the\b|but\b|too\b|two\b|three\b|not\b)[a-z]{3,}|(?:(?<=\bit )|(?<=\bhe )|(?<=\bshe )|(?<=\bwhich )|(?<=\bwho ))(?!this\b|his\b|its\b|as\b|always\b|perhaps\b|us\b)[a-z]{2,}[^s\W]s\b|^\W*(?:imagine|picture|notice|suppose|consider|behold)\b|"
            r"spends?|joins?|learns?|allows?|involves?|includes?|encourages?|becomes?|provides?|requires?|contains?|consists?|remains?|appears?|belongs?|suggests?|explains?|describes?|discovers?|decides?|agrees?|arrives?|gathers?|loses?|chooses?|forgets?|brings?|carry|carries|happen|depends|matters|changes|reminds|teaches|costs|opens|closes|begins|ends|stays|starts|stops|brings|shows|leaves|holds|falls|grows|needs)\b"
        ),
        "pointed": re.compile(
            r"\bthat (?:sentence|word|line|book|thing|moment|bit|part|person|man|woman|idea|question|answer|song|place|sort of thing|kind of thing)\b(?! (?:i|we|you|that|who|which)\b)|"
            rf"\b(?:this|these|those)\s+(?!(?:\w+\s+)?(?:{_TIME})s?\b|one\b|is\b|was\b|are\b|were\b|who\b|of\b|i\b|we\b|days\b|past\b|last\b|"
            r"happen|mean|ha[sd]\b|time\b|too\b|and\b|to\b|in\b|on\b|for\b|with\b|as\b|because\b)[a-z]{3,}"
        ),
        "named": re.compile(r"(?<=[a-z,] )[A-Z][a-z]+|\b(?:this|that) [a-z]{3,}"),
        "object": re.compile(
            r"\b(?:i|we) (?:\w+ly )?(?!(?:was|were|am|are|will|would|could|can|should|might|must|did) )"
            r"(?!(?:had|have) \w+(?:ed|en|ght|wn|pt)\b)\w+ (?!that|this|what|when|where|with|from|into|about|over|after|before|because|until|under|back|away|again|"
            r"very|just|only|home|there|here|them|some|down|through|around|like|than|then|been|going|able|sure|never|always|really)(?!\w+ing\b)[a-z]{4,}\b|"
            r"\bbeen (?:buy|eat|drink|read|writ|mak|bak|grow|draw|paint|sell|carry|cook|collect|pick|plant|us)ing (?!that|this|what|with|from|about|into|them|some|more|like)[a-z]{4,}\b"
        ),
        "sequel": re.compile(
            r"^(?:the|my|our) (?:missing|remaining|other|rest(?! of the (?:day|week|evening|morning|afternoon|night|year))|final|next|second|third|last) (?!(?:day|week|month|year|time|few|one|"
            r"morning|night|summer|winter|spring|autumn|train|bus|bit)\b)|\b(?:either|too|as well)[.!,]|"
            r"\b(?:one|two|three|four|five|six|ten|some|many|few|any|no|\d+) more(?: of (?:them|those|these))?[.!?,]"
        ),
        "afterwards": re.compile(
            r"\b(?:afterwards|beforehand|likewise|in return|nearby|meanwhile|likewise)\b(?! (?:i|we|the|a|my)\b)"
        ),
        "there": re.compile(
            r"\b(?:(?:was|were|am|are|is|been|be|went|go|going|got|get|gets|live|lived|stayed|stay|spent \w+ \w+|stood|sat|back|out|up|down|over|in|from|around|near|him|her|them|us|it|people|someone|somebody|coffee|lunch|dinner|tea|breakfast|drink|job|day|night|hour) there"
            r"(?=[.,;:!?)]|\s*$|\s+(?:for|before|after|with|until|till|by|at|on|in|when|while|and|to|too|again|yesterday|today|last|every|once|twice|told|said|was|were)\b)(?! (?:was|were|is|are) (?:a|an|no|some|two|three|so|such)))"
        ),
        "place": re.compile(
            r"\b(?:in|at|to|from|near|into|onto|on|up|down|under|behind|inside|round|across|by|of|over) (?:the |an? |my |our |his |her |their |this |that )?(?:[a-z'’-]+ ){0,2}[A-Za-z]{3,}|"
            r"\b(?:the|an?|my|our|this|that) (?:\w+ )?(?:place|caf[eé]|shop|house|town|village|city|beach|park|pub|station|garden|market|school|office|island|farm|hill|river|wood|forest|museum|library|church|gym|pool|site|bench|bakery|hall)\b"
        ),
        "counted": re.compile(
            r"\b(?:counted|found|saw|bought|sold|made|baked|ate|had|got|picked|lost|took|gave|brought|have|needed|wanted|planted|finished|wrote)\s+(?:only |just |about |over |nearly |the )?"
            r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty|thirty|forty|fifty|\d+)\s+(?:on|in|at|by|and|before|after|from|today|yesterday|this|last|but|so|under|behind)\b(?! (?:a half|\d))"
        ),
        "spell": re.compile(
            rf"\b(?:an?|the|this|that|last|next|every|each|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|few|some|most) (?:\w+ )?(?:{_TIME}|day|hour|minute|while|moment)s?\b|"
            rf"\ba (?:couple|lot|bit|few|load|handful|number|good part) of (?:\w+ )?(?:{_TIME}|day|hour|minute)s?\b|"
            r"\b(?:the|an?|my|our) (?:\w+ )?(?:plan|idea|aim|goal|point|reason|problem|thing|way|bit|lot|chance|hope|trouble|trick|answer|mood|rush|while|go|try|start|break|head|mind|memory)\b"
        ),
        "somebody": re.compile(
            r"\b(?:an?|the|my|our|your|some|any|no|every|each|another|two|three|\d+) (?:\w+ ){0,2}(?:visitor|customer|man|woman|boy|girl|lady|child|kid|stranger|reader|person|guest|"
            + wordlists.either(
                wordlists.section("people", "kin") | wordlists.section("people", "roles")
            )
            + r")s?\b"
        ),
        "of it": re.compile(
            r"\b(?:an?|the|my|our|some) (?:\w+ )?\w+ (?:of|for|about|from|with|on|to|against|inside|around|behind|in) $"
        ),
    }


def complete(text: str, *, small: bool = False, item: bool = False) -> bool:
    """Whether `text` is a whole sentence: it has an end and closes what it opens.

    `small`: the writer begins sentences with small letters; `item`: it is an item of a list, where
    a sentence of some length may go without a full stop.
    """
    bare = text.rstrip()
    if len(bare) < 2 or (bare[-1] in ":;,-–—(" and not standalone_elsewhere.greek(bare)):
        return False
    label = labels.label(bare)
    if label and not (labels.speaks(bare, verbal) or standalone_elsewhere.clause(label)):
        return False
    if (
        bare.count("(") != bare.count(")")
        or _open_quotes(bare)
        or _INCHES.sub("", bare).count('"') % 2
    ):
        return False
    if re.search(r"(?:\b(?:to|the|a|an|of|and|or|with|for|in|at|go to)|,)\s*(?:\.\.\.|…)$", bare):
        return False
    if re.search(
        r"[`|{}<>\\~]|(?<!\S):[a-z_]{3,}:(?!\S)|(?<!\w)_|_(?!\w)|&(?:[a-z]{2,6}|#\d+);|\*\*|\[\[|\[(?:redacted|\.{3}|…)\]|https?://\S*$|^\W*https?://",
        bare,
    ):
        return False
    turned = "“«‹" if {"„", "»", "›"} & set(bare) else ""  # „Wohnt der hier?“
    ends = bare.rstrip(f"\"'”’»)] \xa0\u202f{turned}")[-1:]  # « Vous allez où ? »
    if not small and bare[:1].islower() and not re.match(r"[a-z]+[A-Z]", bare):
        return False
    if ends in ".!?…。！？؟।۔;" or ord(ends or "a") > 0x2600:
        return True
    return item and ends.isalnum() and len(bare) >= _UNSTOPPED and verbal(bare)


_INCHES = re.compile(r"(?<=\d)\"(?= [a-z])")  # 1" tiles
_UNSTOPPED = 50  # characters from which on an item of a list is a sentence without its full stop


def _open_quotes(text: str) -> bool:
    """Whether a curly quotation is opened and not closed, in English or German manner."""
    if "„" in text:
        return text.count("„") != text.count("“") + text.count("”")
    return text.count("“") > text.count("”") or text.count("«") != text.count("»")


def verbal(text: str) -> bool:
    """Whether an English sentence has a finite verb."""
    return bool(_patterns()["verb"].search(text.lower()))


def follows(text: str, given: str, tongue: str = "en") -> bool:
    """Whether `text` can be understood by somebody who has read `given` and nothing else."""
    return not standalone_initials.unknown(text, given) and (
        tongue != "en" or not _unresolved(text, given)
    )


def leans(text: str, tongue: str = "en") -> list[str]:
    """What in `text` needs something said before; empty if it can open a post.

    Codes: `opening`, `told`, `it`, `they`, `he`, `this`, `there`, `ones`, `initials`.
    """
    codes = ["initials"] if standalone_initials.unknown(text, "") else []
    lead = _patterns()["lead"].match(text)
    body = text[lead.end() if lead else 0 :]
    if tongue != "en":
        return codes + standalone_elsewhere.leans(body, tongue)
    lower = standalone_idioms.without(body.lower())
    opening = body[:24].lower().replace("’", "'")
    first = _patterns()["word"].match(opening)
    if (
        first
        and (
            first.group() in wordlists.section("alone", "en leaning")
            or standalone_opening.refers(body)
        )
        and not standalone_opening.subordinate(body)
    ):
        if not (lower[0].isspace() or _patterns()["empty it"].match(lower)):
            codes.append("opening")
    elif (
        standalone_opening.connective(body)
        or _patterns()["sequel"].search(body.lower())
        or standalone_opening.takes_up(body)
        or text[:1] == "("
    ):
        codes.append("opening")
    if _points(lower):
        codes.append("this")
    if standalone_told.takes_as_told(body.lower()):
        codes.append("told")
    return codes + _unresolved(body, "")


def _points(lower: str) -> bool:
    """Whether it says "this laptop" of one that it has not named."""
    return any(
        match.group().rsplit(" ", 1)[-1] not in lower[: match.start()]
        and lower[match.end() : match.end() + 1] != ","  # "this book, ...", which is named then
        for match in _patterns()["pointed"].finditer(lower)
    )


def _unresolved(body: str, given: str) -> list[str]:
    """Pronouns without anything before them that they could mean."""
    patterns = _patterns()
    codes = []
    lower = standalone_idioms.without(body.lower())
    if not given and (patterns["there"].search(lower) and not _placed(body)):
        codes.append("there")
    if not given and patterns["afterwards"].search(lower[:48]) and " and " not in lower[:48]:
        codes.append("there")
    if not given and patterns["counted"].search(lower):
        codes.append("ones")
    for code in ("he", "they", "it", "ones", "this"):
        match = patterns[code].search(lower)
        if not match:
            continue
        if code == "it" and patterns["empty it"].match(lower, match.start()):
            continue
        before = f"{given} {body[: match.start()]}"
        if not _antecedent(code, before, match, told=bool(given)):
            codes.append(code)
    return codes


def _antecedent(code: str, before: str, match: re.Match[str], *, told: bool) -> bool:
    """Whether `before` has something that the pronoun could mean; `told` if sentences precede it."""
    patterns = _patterns()
    lower = before.lower()
    if code == "he":
        return standalone_person.said(before)
    if code == "this":
        if patterns["time"].match(match.string, match.start()):
            return True
        if len(before.split()) < 5:
            return False
        return told or bool(patterns["plural"].search(lower) or patterns["noun"].search(lower))
    if code == "it" and not told:
        if len(before.split()) >= 5 and lower.endswith((" and ", ", which is why ")):
            return True  # "I play before breakfast and it is the best part of the morning"
        lower = patterns["of it"].sub(" ", patterns["somebody"].sub(" ", lower))
        lower = patterns["spell"].sub(" ", lower)
    if code == "they" and not told:
        return bool(patterns["many"].search(patterns["spans of time"].sub(" ", before)))
    if code == "it" and (patterns["named"].search(before) or (told and not verbal(before))):
        return True  # "First attempt at marmalade. It has set."
    return any(patterns[noun].search(lower) for noun in ("plural", "noun", "object"))


def _placed(body: str) -> bool:
    """Whether a sentence that says "there" says where before it."""
    before = body[: body.lower().rfind(" there")]
    return bool(_patterns()["place"].search(before))
