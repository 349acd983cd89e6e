"""Whose voice speaks, and to whom: replies, passed-on posts, quotations, questions."""

import re

from core.language.kinds.anatomy import Part
from core.language.kinds.ruler import SENTENCE_END, Ruler
from core.model import Span

_QUOTED = re.compile(
    r"\"([^\"\n]{2,600})(?:\"|$)|(?:(?<=\s)|^)'((?:[^'\n]|(?<=\w)'(?=\w)){6,400})'(?!\w)",
    re.MULTILINE,
)
_ANSWER = re.compile(r"\s*(?:@\w+\s+)*A\d{1,2}[a-c]?\b\s*[:.)\-–]?\s|\s*Q\d{1,2}\b")
_CHAT = re.compile(r"#\w*chat\b", re.IGNORECASE)
_EVENT_TAG = re.compile(r"#[a-z_]{2,}\d{2,4}\b", re.IGNORECASE)
_RT = re.compile(r"\b(?:RT|MT)\b:?\s*\"?\s*(?:@\w+:?)?|\"@\w+:?|\b(?:RT|MT)\b\s+[A-Z]")
_NAME = r"(?:@\w+|(?:(?:Dr|Mr|Mrs|Ms|St|Prof|Sir)\.? )?[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|de|van|von|of|the|&)){0,4})"
_SPEAKER_QUOTE = re.compile(
    rf"\W*(?:#\w+\s+)*(?:{_NAME}\s*(?:on [\w ]{{2,20}})?)[:,–—-]?\s*(?:says?|said|asks)?[:,]?\s*\""
)
_SPEAKER_COLON = re.compile(rf"\W*(?:#\w+\s+)*{_NAME}(?: #\w+)?\s*:\s+\w")
_NAMED_END = re.compile(rf"[\"'.!?]\s*(?:[-–—~]+|\bby\b|[:(])\s*{_NAME}[^\"\n]{{0,70}}$")
_DASHED_END = re.compile(rf"(?:^|\s)[-–—~]+\s?{_NAME}[\s.,)]*(?:#\w+\s*|https?\S+\s*|@\w+\s*)*$")
_DASHES = frozenset("-–—~")
_TITLE_BY = re.compile(r"\"\s*(?:-|–|—|~|by|via|\|)?\s*(?:by\s)?@?\w*\s*:?\s*https?://")
_SPOKEN_OF = frozenset(
    ("is", "was", "has", "had", "are", "were", "will", "can", "does", "looks", "says", "said", "just", "made", "makes", "got", "gets", "wins", "won", "releases", "released", "launches", "announces", "shows", "uses", "offers", "gives", "and", "&", "'s", "'", "on", "at", "doing", "speaking", "talking", "asks", "explains", "presenting")
)  # fmt: skip
_DIRECT = frozenset(
    ("you", "your", "yours", "u", "ur", "anyone", "anybody", "everyone", "somebody", "someone", "y'all", "ya", "guys", "folks", "you're", "you've", "we", "i", "recommendations", "suggestions", "thoughts", "others", "comments", "ideas", "advice")
)  # fmt: skip
_WONDERING = frozenset(
    (
        "why",
        "who",
        "what",
        "how",
        "where",
        "when",
        "is",
        "are",
        "isn't",
        "does",
        "really",
        "seriously",
        "wtf",
    )
)
_ASKING = frozenset(
    (
        "do",
        "does",
        "did",
        "have",
        "has",
        "are",
        "is",
        "can",
        "could",
        "would",
        "will",
        "should",
        "shall",
        "any",
        "anyone",
        "who",
        "who's",
        "which",
        "what",
        "what's",
        "how",
        "where",
        "when",
    )
)


def measure(ruler: Ruler) -> None:
    """All of the voices. `ruler` must have at least one token, and its shape measured."""
    _address(ruler)
    _tags(ruler)
    _passed_on(ruler)
    _quotation(ruler)
    _names(ruler)
    _questions(ruler)


def _address(ruler: Ruler) -> None:
    tokens, lead = ruler.tokens, 0
    while lead < len(tokens) and tokens[lead].part is Part.MENTION:
        lead += 1
    following = tokens[lead].norm if lead < len(tokens) else "$"
    mentions = ruler.parts.count(Part.MENTION)
    ruler.steps("mentions", mentions - lead, 1, 2, 4)
    ruler.flag("dot mention", ruler.plain[:2] == ".@")
    if lead:
        name = (
            "name first"
            if following in _SPOKEN_OF
            else "speaker first"
            if following in ('"', ":")
            else "reply"
        )
        ruler.add(name, ruler.place(0, lead - 1))
        ruler.flag("reply to many", lead > 1 and name == "reply")
        ruler.flag("mention only", lead == len(tokens))


def _tags(ruler: Ruler) -> None:
    if "#" in ruler.plain:
        for name, pattern in (("chat tag", _CHAT), ("event tag", _EVENT_TAG)):
            if match := pattern.search(ruler.plain):
                ruler.add(name, Span(*match.span()))
    if match := _ANSWER.match(ruler.plain):
        ruler.add("numbered answer", Span(*match.span()))


def _passed_on(ruler: Ruler) -> None:
    """A post of somebody else's inside this one, and how much of one's own stands before it."""
    plain = ruler.plain
    if "RT" not in plain and "MT" not in plain and '"@' not in plain:
        return
    match = _RT.search(plain)
    if match is None:
        return
    ruler.add("passed on", Span(*match.span()))
    own = sum(t.end <= match.start() for t in ruler.words)
    ruler.flag("passed on bare", own == 0, Span(*match.span()))
    ruler.steps("own words before", own, 1, 4, 10)
    inside = sum(t.start >= match.end() for t in ruler.words)
    ruler.steps("passed on words", inside, 4, 12)
    ruler.flag("passed on with link", ruler.has("article"))
    ruler.flag("passed on, no link", not ruler.has("article"))
    ruler.flag("passed on, own words, link", own and ruler.has("article"))
    ruler.flag("passed on, own words, no link", own and not ruler.has("article"))
    ruler.flag("passed on, asks", "?" in ruler.plain[match.end() :])


def _quotation(ruler: Ruler) -> None:
    if '"' not in ruler.plain and "'" not in ruler.plain:
        return
    quotes = [m.span() for m in _QUOTED.finditer(ruler.plain)]
    if not quotes:
        return
    other = (Part.LINK, Part.TAG, Part.MENTION, Part.LINE)
    body = [t for t in ruler.tokens if t.part not in other]
    inside = [t for t in body if any(start <= t.start < end for start, end in quotes)]
    share = sum(t.end - t.start for t in inside) / (sum(t.end - t.start for t in body) or 1)
    longest = max(quotes, key=lambda q: q[1] - q[0])
    span = Span(*longest)
    words = [t for t in ruler.words if longest[0] <= t.start < longest[1]]
    link = ruler.has("article")
    ruler.add("quotation", span)
    for bound in (0.25, 0.5, 0.7, 0.85):
        ruler.flag(f"quotation>={bound:g}", share >= bound, span)
        ruler.flag(f"quotation>={bound:g}, link", share >= bound and link, span)
    ruler.steps("quoted words", len(words), 3, 6, 12)
    big = [t for t in words if len(t.raw) >= 4]
    titled = len(big) >= 2 and sum(t.raw[0].isupper() for t in big) >= 0.7 * len(big)
    sentence = len(words) >= 5 and not titled
    ruler.flag("quoted title", titled, span)
    ruler.flag("quoted title, link", titled and link, span)
    ruler.flag("quoted sentence", sentence, span)
    ruler.flag("quoted sentence, no link", sentence and not link, span)
    ruler.flag("quoted lower start", words and words[0].raw[0].islower())
    ruler.flag("quotation first", not ruler.plain[: longest[0]].strip(" @\n🌟🌱"), span)
    ruler.flag(
        "quotation closes", ruler.plain[longest[1] - 2 : longest[1] - 1] in (".", "!", "?", ",")
    )
    ruler.flag("single quotes only", '"' not in ruler.plain)
    ruler.flag(
        "quoted voice",
        any(t.norm in ("i", "we", "my", "i'm", "you", "our", "me", "us") for t in words),
        span,
    )
    around = [t for t in ruler.words if not any(start <= t.start < end for start, end in quotes)]
    ruler.steps("words around quotation", len(around), 1, 4, 9)
    ruler.flag(
        "own view around quotation", any(t.norm in ("i", "my", "i'm", "me", "love") for t in around)
    )
    ruler.flag("asks after quotation", "?" in ruler.plain[longest[1] :], span)
    ruler.flag("title and source", _TITLE_BY.search(ruler.plain))


def _names(ruler: Ruler) -> None:
    """Who said it."""
    tail = max(0, len(ruler.plain) - 400)
    dashed = not _DASHES.isdisjoint(ruler.plain)
    for name, pattern in (("named at the end", _NAMED_END), ("dash and name", _DASHED_END)):
        if (dashed or pattern is _NAMED_END) and (match := pattern.search(ruler.plain, tail)):
            ruler.add(name, Span(*match.span()))
    for name, pattern in (("speaker quoted", _SPEAKER_QUOTE), ("speaker colon", _SPEAKER_COLON)):
        if match := pattern.match(ruler.plain):
            ruler.add(name, Span(*match.span()))


def _questions(ruler: Ruler) -> None:
    core = ruler.tokens[: ruler.core]
    marks = [
        i
        for i, t in enumerate(core)
        if t.norm == "?" and (i + 1 == len(core) or core[i + 1].norm != "?")
    ]
    ruler.steps("?", len(marks), 1, 2)
    if not marks:
        return
    at_end = marks[-1] >= len(core) - 2
    first, last = ruler.sentence(marks[-1] if at_end else marks[0])
    norms = [t.norm for t in ruler.tokens[first:last]]
    span = ruler.place(first, last)
    direct = any(n in _DIRECT for n in norms)
    opener = norms[0] if norms else ""
    where = "at the end" if at_end else "inside"
    ruler.add(f"asks {where}", span)
    ruler.flag(f"asks {where} directly", direct, span)
    ruler.flag(f"asks {where} of no one", not direct, span)
    ruler.flag(f"asks {where} like a question", opener in _ASKING, span)
    ruler.flag(f"asks {where} wondering", opener in _WONDERING and not direct, span)
    ruler.flag("asks first", (marks[0] < 14 and first == 0) or marks[0] < len(core) / 3, span)
    ruler.flag(
        "asks and goes on",
        len(core) - marks[-1] > 4 and sum(t.norm in SENTENCE_END for t in core[marks[-1] + 1 :]),
    )
    ruler.flag("asks before link", Part.LINK in ruler.parts[marks[-1] + 1 :], span)
    ruler.flag("only asks", first == 0 and at_end, span)
    ruler.steps("asked in words", len(norms), 4, 9)
