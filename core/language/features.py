"""What can be measured of a post before anything is learnt: its shape, its cues, their places.

A feature is a name and a small number. Names are our own and stay readable in the weights file.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.language import lexicon
from core.language.anatomy import Anatomy, Part, Token, dissect
from core.model import Span

_QUOTED = re.compile(
    r"\"([^\"\n]{2,600})(?:\"|$)|(?:(?<=\s)|^)'((?:[^'\n]|(?<=\w)'(?=\w)){6,400})'(?!\w)",
    re.MULTILINE,
)
_ANSWER = re.compile(r"\s*A\d{1,2}[a-c]?\b\s*[:.)\-–]?|\s*Q\d\b")
_CHAT = re.compile(r"#\w*chat\b", re.IGNORECASE)
_EVENT_TAG = re.compile(r"#[a-z_]{2,}\d{2,4}\b", re.IGNORECASE)
_RT = re.compile(r"\b(?:RT|MT)\b:?\s*\"?\s*@|\"@\w+:")
_SPEAKER = re.compile(
    r"^\W*(?:#\w+\s+)*(?:@\w+|(?:[A-Z][\w.'-]+ ){1,3}?[A-Z][\w'-]+)\s*(?::|-|–|—)?\s*[\"']"
)
_NAMED_END = re.compile(
    r"[\"'.!?]\s*(?:[-–—~]+|\bby\b|[:(])\s*(?:@\w+|(?:(?:Dr|Mr|Mrs|Ms|St)\.? )?[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|de|van|von|of|the|&)){0,4})[\s,.)]*[^\"]{0,60}$"
)
_DASH_NAME_END = re.compile(
    r"(?:^|\s)[-–—~]+\s?(?:@\w+|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3})[\s.,)]*(?:#\w+\s*|https?\S+\s*|@\w+\s*)*$"
)
_HEADLINE_COLON = re.compile(r"^\W*[A-Z0-9#][^.!?\n:]{2,50}: \w")
_COUNTED = re.compile(
    r"^\W*(?:the |my |top |these )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) [\w-]+",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2}:\d\d\b", re.IGNORECASE
)
_DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b\d{1,2}/\d{1,2}\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_BIG = re.compile(
    r"[$£€]\s?\d[\d.,]*\s?(?:k|m|bn?|million|billion|trillion)\b|\b\d[\d.,]*\s(?:million|billion)\b",
    re.IGNORECASE,
)
_LIST_LINE = re.compile(r"^\s*(?:[-*•✅✔➡👉🔹▪️]|\d[.)])\s*\S", re.MULTILINE)
_CUT_OFF = re.compile(r"(?:\.\.\.|…)\s*(?:https?://\S+|$)")
_LISTING = re.compile(
    r"\b(?:size|sz|lot of|vintage|used|rare|nwt|nib|vhs|dvd|vol|x\d)\b", re.IGNORECASE
)
_MONEY_TOKENS = ("$0",)

_HOSTS = {
    "news": "bbc nytimes nyti cnn guardian theguardian reuters washingtonpost wapo wsj techcrunch mashable theverge vrge bloomberg telegraph independent usatoday huffingtonpost npr latimes politico espn forbes cnet engadget arstechnica wired computerworlduk yahoo skynews foxnews nbcnews abc cbc insidehighered apnews businessinsider venturebeat",
    "learn": "github youtube youtu vimeo slideshare wikipedia medium wordpress blogspot linkedin scribd docs drive npmjs stackoverflow researchgate academia arxiv doi jstor prezi ted scoop zite storify hackernoon dev chronicle timeshighereducation theconversation bitbucket gist",
    "life": "instagram instagr flickr flic twitpic yfrog swarmapp foursquare gowal 4sq path pic campl tumblr plixi lockerz strava goodreads untappd last",
    "shop": "amazon amzn ebay etsy itunes eventbrite kickstarter kck indiegogo gofundme patreon gumroad poshmark shopify donate bandcamp meetup ticketmaster change justgiving apple play groupon livingsocial booking ko-fi craigslist",
    "feed": "bit ow dlvr buff fb ift goo tinyurl is j su shar zite trib",
    "status": "twitter x",
    "tco": "t",
}  # fmt: skip
_HOST_CLASS = {name: group for group, names in _HOSTS.items() for name in names.split()}
_END_MARKS = frozenset(".!?…")
_SENTENCE_END = frozenset([".", "!", "?", "...", "…", "¶"])
_TRAIL = (Part.LINK, Part.MENTION, Part.TAG, Part.EMOJI, Part.LINE)
_THIRD = frozenset(
    [
        "is",
        "was",
        "has",
        "had",
        "are",
        "were",
        "will",
        "can",
        "does",
        "looks",
        "says",
        "said",
        "just",
        "made",
        "makes",
        "got",
        "gets",
        "wins",
        "won",
        "releases",
        "released",
        "launches",
        "announces",
        "shows",
        "uses",
        "offers",
        "gives",
    ]
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Features by name, and where the telling ones stand."""

    values: dict[str, float]
    spans: dict[str, Span]
    anatomy: Anatomy


class _Post:
    """One post under the ruler: collects values and spans."""

    def __init__(self, text: str) -> None:
        self.anatomy = dissect(text)
        self.tokens = self.anatomy.tokens
        self.plain = self.anatomy.plain
        self.values: dict[str, float] = {}
        self.spans: dict[str, Span] = {}
        self.words = [t for t in self.tokens if t.part is Part.WORD]
        self.core_end = self._core_end()

    def _core_end(self) -> int:
        """Index after the last token that is more than a trailing link, tag, mention or emoji."""
        end = len(self.tokens)
        while end and (
            self.tokens[end - 1].part in _TRAIL
            or self.tokens[end - 1].norm in ("(", ")", "via", "-", "|")
        ):
            end -= 1
        return end

    def add(self, name: str, value: float = 1.0, span: Span | None = None) -> None:
        self.values[name] = value
        if span is not None:
            self.spans.setdefault(name, span)

    def flag(self, name: str, held: object, span: Span | None = None) -> None:
        if held:
            self.add(name, 1.0, span)

    def place(self, first: int, last: int) -> Span:
        return Span(self.tokens[first].start, self.tokens[last].end)

    def steps(self, name: str, value: float, *bounds: float) -> None:
        """One flag for each bound that `value` reaches."""
        for bound in bounds:
            if value >= bound:
                self.add(f"{name}>={bound:g}")


def measure(text: str) -> Measured:
    """The features of `text`. Linear in its length up to `anatomy.LIMIT`; an empty text has none."""
    post = _Post(text)
    if post.tokens:
        for part in (
            _lengths,
            _links,
            _address,
            _marks,
            _quotation,
            _titles,
            _facts,
            _cues,
            _together,
        ):
            part(post)
    return Measured(post.values, post.spans, post.anatomy)


def _lengths(post: _Post) -> None:
    post.steps("words", len(post.words), 1, 4, 8, 13, 20, 30, 45, 80)
    lines = sum(t.part is Part.LINE for t in post.tokens)
    post.steps("lines", lines, 1, 3, 6)
    post.steps("list", len(_LIST_LINE.findall(post.plain)), 2)
    ends = sum(t.norm in _SENTENCE_END for t in post.tokens[: post.core_end])
    post.steps("sentences", ends, 1, 2, 4)


def _host(link: str) -> str:
    host = re.sub(r"^https?://", "", link.lower()).split("/")[0]
    labels = [
        label for label in host.split(".") if label not in ("www", "m", "blog", "store", "shop")
    ]
    for label in labels:
        if label in _HOST_CLASS:
            return _HOST_CLASS[label]
    return "own"


def _links(post: _Post) -> None:
    links = [(i, t) for i, t in enumerate(post.tokens) if t.part is Part.LINK]
    post.steps("links", len(links), 1, 2)
    for _i, token in links:
        post.flag(f"host {_host(token.raw)}", True, Span(token.start, token.end))
        post.flag(
            "link to shop path",
            re.search(
                r"shop|store|product|buy|ticket|register|signup|sign-up|join|donate|apply|book|offer|event|pricing",
                token.raw,
                re.IGNORECASE,
            ),
        )
        post.flag(
            "link to blog path",
            re.search(
                r"/(?:19|20)\d\d/|blog|post|article|news|story|\?p=\d", token.raw, re.IGNORECASE
            ),
        )
    if links:
        post.flag("link first", links[0][0] == 0)
        post.flag(
            "link last",
            links[-1][0] == len(post.tokens) - 1,
            Span(links[-1][1].start, links[-1][1].end),
        )
        post.flag("link inside", links[0][0] < post.core_end - 1)
        before = post.tokens[links[0][0] - 1].norm if links[0][0] else "^"
        post.flag("colon before link", before == ":")
        post.flag("mark before link", before in (".", "!", "?"))
        post.flag("cut off", _CUT_OFF.search(post.plain))
        post.flag(
            "words after link", sum(t.part is Part.WORD for t in post.tokens[links[0][0] :]) >= 3
        )


def _address(post: _Post) -> None:
    """Replies, mentions, hashtags, retweets."""
    tokens = post.tokens
    lead = 0
    while lead < len(tokens) and tokens[lead].part is Part.MENTION:
        lead += 1
    following = tokens[lead].norm if lead < len(tokens) else "$"
    if lead:
        name = (
            "name first"
            if following in _THIRD or following in ("'", "and", "&") or following == "'s"
            else "reply"
        )
        if following in ('"', ":"):
            name = "speaker first"
        post.add(name, 1.0, post.place(0, lead - 1))
        post.flag("reply to many", lead > 1 and name == "reply")
    mentions = sum(t.part is Part.MENTION for t in tokens)
    post.steps("mentions", mentions - lead, 1, 2)
    post.flag("dot mention", post.plain[:2] == ".@")
    tags = [t for t in tokens if t.part is Part.TAG]
    post.steps("tags", len(tags), 1, 2, 3, 5)
    post.flag("tag first", tokens[0].part is Part.TAG)
    post.flag("tags many for length", tags and len(tags) / len(tokens) > 0.2)
    if match := _CHAT.search(post.plain):
        post.add("chat tag", 1.0, Span(*match.span()))
    if match := _ANSWER.match(post.plain):
        post.add("numbered answer", 1.0, Span(*match.span()))
    if match := _EVENT_TAG.search(post.plain):
        post.add("event tag", 1.0, Span(*match.span()))
    if match := _RT.search(post.plain):
        post.add("passed on", 1.0, Span(*match.span()))
        own = sum(t.part is Part.WORD for t in tokens if t.end <= match.start())
        post.flag("passed on bare", own == 0)
        post.flag("passed on with own words", own >= 1)
        post.flag("passed on, question after", "?" in post.plain[match.end() :])


def _marks(post: _Post) -> None:
    tokens, core = post.tokens, post.tokens[: post.core_end]
    shouts = [t for t in tokens if t.norm == "!"]
    post.steps("!", len(shouts), 1, 2, 3)
    asks = [i for i, t in enumerate(core) if t.norm == "?"]
    post.steps("?", len(asks), 1, 2)
    if asks:
        last = core[asks[-1]]
        post.flag("asks at the end", asks[-1] >= len(core) - 2, _sentence_span(post, asks[-1]))
        post.flag("asks at the start", asks[0] < len(core) / 2, _sentence_span(post, asks[0]))
        post.flag(
            "asks before link",
            last.end + 2 < len(post.plain)
            and any(t.part is Part.LINK and t.start >= last.end for t in tokens),
        )
        words = [t.norm for t in core[: asks[-1]] if t.part is Part.WORD]
        post.flag(
            "only a question",
            len(asks) == 1 and sum(t.norm in _SENTENCE_END for t in core) == 1 and words,
        )
    emoji = [i for i, t in enumerate(tokens) if t.part is Part.EMOJI]
    post.steps("emoji", len(emoji), 1, 2, 4)
    post.flag("emoji first", emoji and emoji[0] == 0)
    post.flag("emoji bullets", sum(i > 0 and tokens[i - 1].part is Part.LINE for i in emoji) >= 2)
    post.flag("smiley", any(tokens[i].raw[0] in ":;=<" for i in emoji))
    last_mark = core[-1].norm if core else ""
    post.flag("ends bare", last_mark not in _END_MARKS and last_mark != "...")
    post.flag("ends in dots", last_mark in ("...", "…"))
    post.flag("pipe", any(t.norm in ("|", "//", "»") for t in tokens))
    post.flag("starred", "**" in post.plain)
    post.flag(
        "lower case start",
        post.words and post.words[0].raw[0].islower() and post.tokens[0].part is Part.WORD,
    )
    post.flag("all lower case", post.words and all(t.raw == t.norm for t in post.words))
    capitals = sum(len(t.raw) >= 3 and t.raw.isupper() for t in post.words)
    post.steps("shouted words", capitals, 1, 3)
    post.flag("& in prose", any(t.norm == "&" for t in tokens))
    post.flag("brackets", any(t.norm == "(" for t in tokens))


def _sentence_span(post: _Post, mark: int) -> Span:
    """The sentence that ends with token `mark`."""
    first = mark
    while (
        first
        and post.tokens[first - 1].norm not in _SENTENCE_END
        and post.tokens[first - 1].part is not Part.LINK
    ):
        first -= 1
    while first < mark and post.tokens[first].part in (Part.MENTION, Part.EMOJI):
        first += 1
    return post.place(first, mark)


def _quotation(post: _Post) -> None:
    body = (
        sum(
            t.end - t.start
            for t in post.tokens
            if t.part not in (Part.LINK, Part.TAG, Part.MENTION, Part.LINE)
        )
        or 1
    )
    quotes = [(m.start(), m.end()) for m in _QUOTED.finditer(post.plain)]
    if quotes:
        longest = max(quotes, key=lambda q: q[1] - q[0])
        span = Span(*longest)
        share = sum(e - s for s, e in quotes) / (body * 1.18)
        words = [t for t in post.words if longest[0] <= t.start < longest[1]]
        post.flag("quotation", True, span)
        for bound in (0.25, 0.5, 0.7, 0.85):
            post.flag(f"quotation>={bound:g}", share >= bound, span)
        post.steps("quoted words", len(words), 3, 6, 12)
        titled = sum(t.raw[0].isupper() for t in words) >= 0.7 * len(words) if words else False
        post.flag("quoted title", titled and len(words) >= 2, span)
        post.flag("quoted sentence", len(words) >= 5 and not titled, span)
        post.flag(
            "quotation first", longest[0] <= 1 or not post.plain[: longest[0]].strip(" @\n"), span
        )
        post.flag(
            "quotation ends its sentence",
            post.plain[longest[1] - 2 : longest[1] - 1] in (".", "!", "?", ","),
        )
        post.flag("single quotes only", '"' not in post.plain)
        first_person = any(t.norm in ("i", "we", "my", "i'm", "you", "our", "me") for t in words)
        post.flag("quoted voice", first_person, span)
        outside = sum(not any(s <= t.start < e for s, e in quotes) for t in post.words)
        post.steps("words around quotation", outside, 1, 5, 12)
        post.flag("long quote and no link", share >= 0.5 and "links>=1" not in post.values)
        post.flag("long quote and link", share >= 0.5 and "links>=1" in post.values)
        post.flag("quoted title and link", titled and "links>=1" in post.values)
        post.flag(
            "quoted sentence and link", len(words) >= 5 and not titled and "links>=1" in post.values
        )
    if match := _SPEAKER.match(post.plain):
        post.add("speaker", 1.0, Span(*match.span()))
    if match := _NAMED_END.search(post.plain[-400:]):
        post.add("named at the end", 1.0, _shifted(post, match))
    if match := _DASH_NAME_END.search(post.plain[-400:]):
        post.add("dash and name", 1.0, _shifted(post, match))


def _shifted(post: _Post, match: re.Match[str]) -> Span:
    offset = max(0, len(post.plain) - 400)
    return Span(match.start() + offset, match.end() + offset)


def _titles(post: _Post) -> None:
    long_words = [t for t in post.words if len(t.raw) >= 4]
    share = sum(t.raw[0].isupper() for t in long_words) / len(long_words) if long_words else 0.0
    if len(long_words) >= 3:
        for bound in (0.4, 0.6, 0.8):
            post.flag(
                f"title case>={bound:g}", share >= bound, post.place(0, max(post.core_end - 1, 0))
            )
            post.flag(
                f"title case>={bound:g} and link", share >= bound and "links>=1" in post.values
            )
    inside = 0
    for before, token in zip(post.tokens, post.tokens[1:], strict=False):
        if (
            token.part is Part.WORD
            and token.raw[0].isupper()
            and len(token.raw) > 1
            and before.part is Part.WORD
        ):
            inside += 1
    post.steps("names inside", inside, 1, 3, 6)
    post.flag("colon head", _HEADLINE_COLON.match(post.plain))
    post.flag("counted head", _COUNTED.match(post.plain))
    if post.words:
        first = post.words[0].norm
        post.flag("starts ing", first.endswith("ing") and len(first) > 4)
        post.flag("starts just", first in ("just", "so", "well", "ok", "okay", "finally", "still"))
        post.flag("starts when", first in ("when", "why", "how", "what", "who", "where"))
        post.flag("starts how", first in ("how", "why", "what") and "?" not in post.plain)
        post.flag("starts this", first in ("this", "that", "these", "those", "here", "here's"))
        post.flag("starts article", first in ("the", "a", "an"))
    counts: dict[str, int] = {}
    for token in post.tokens:
        if (
            token.part in (Part.WORD, Part.TAG)
            and (token.part is Part.TAG or not token.raw.islower())
            and len(token.norm) > 3
        ):
            key = token.norm.lstrip("#")
            counts[key] = counts.get(key, 0) + 1
    post.flag(
        "name again and again",
        any(n >= 3 for n in counts.values()) or sum(n >= 2 for n in counts.values()) >= 2,
    )


def _facts(post: _Post) -> None:
    for name, pattern in (
        ("time", _TIME),
        ("date", _DATE),
        ("year", _YEAR),
        ("big number", _BIG),
        ("listing", _LISTING),
    ):
        if match := pattern.search(post.plain):
            post.add(name, 1.0, Span(*match.span()))
    for norm in ("0", "$0", "0%"):
        found = [t for t in post.tokens if t.norm == norm]
        post.flag(f"number {norm}", found, Span(found[0].start, found[0].end) if found else None)
    past = sum(t.norm.endswith("ed") and len(t.norm) > 4 for t in post.words)
    post.steps("ed", past, 1, 2)
    size = max(len(post.words), 1)
    long = sum(len(t.raw) for t in post.words) / size
    post.steps("word length", long, 4.2, 4.8, 5.4)


def _cues(post: _Post) -> None:
    starts = lexicon.clause_starts(post.tokens)
    last_sentence = 0
    for i in range(post.core_end - 2, 0, -1):
        if post.tokens[i].norm in _SENTENCE_END:
            last_sentence = i + 1
            break
    counts: dict[str, int] = {}
    first_word = next((i for i, t in enumerate(post.tokens) if t.part is Part.WORD), 0)
    for hit in lexicon.find(post.tokens, starts):
        group, span = hit.group, post.place(hit.first, hit.last)
        counts[group] = counts.get(group, 0) + 1
        post.add(group, 1.0, span)
        if hit.first <= first_word + 1:
            post.add(f"{group} ^", 1.0, span)
        if last_sentence and hit.first >= last_sentence:
            post.add(f"{group} $", 1.0, span)
    for group, count in counts.items():
        post.steps(group, count, 2, 4)


_PAIRS = tuple(
    pair.split(" + ")
    for pair in (
        "links>=1 + i", "links>=1 + we", "links>=1 + you", "links>=1 + !buy", "links>=1 + !look", "links>=1 + ask",
        "links>=1 + report", "links>=1 + public", "links>=1 + learn", "links>=1 + tool", "links>=1 + progress", "links>=1 + offer",
        "i + past", "i + when", "i + feel", "i + offer", "we + offer", "we + launch", "we + hype", "you + hype", "you + offer", "you + ask",
        "!buy + offer", "!buy + hype", "!buy + urgent", "!buy + action", "!look + learn", "hype + emoji>=1", "we + you", "!buy + emoji>=1",
        "reply + ask", "reply + links>=1", "reply + action", "reply + thanks", "event tag + quotation", "asks at the end + you", "asks at the end + ask",
        "asks at the end + rhetoric", "asks at the start + !buy", "asks at the start + hype", "asks at the start + links>=1", "report + names inside>=1",
        "report + number $0", "report + public", "title case>=0.6 + report", "title case>=0.6 + learn", "colon head + links>=1", "passed on + links>=1",
        "thanks + links>=1", "launch + links>=1", "launch + i", "launch + we", "action + links>=1", "offer + number $0", "offer + number 0%", "host status + i",
        "kin + quoted voice", "kin + past", "attribute + quotation>=0.5", "names inside>=1 + links>=1", "pass + links>=1", "pass + i", "via + links>=1", "emoji>=2 + you",
    )
)  # fmt: skip


def _together(post: _Post) -> None:
    """Features that mean more in company."""
    values = post.values
    for pair in _PAIRS:
        if all(name in values for name in pair):
            values[" + ".join(pair)] = 1.0
    persons = any(name in values for name in ("i", "we", "you"))
    link = "links>=1" in values
    post.flag(
        "headline",
        link
        and not persons
        and "!" not in post.plain
        and 3 <= len(post.words) <= 20
        and "reply" not in values,
    )
    post.flag("no persons", not persons)
    post.flag("no persons, no link", not persons and not link)
    post.flag("i and no link", "i" in values and not link)
    post.flag("i and no you", "i" in values and "you" not in values)
    post.flag("you and no i", "you" in values and "i" not in values)
    post.flag("we and no i", "we" in values and "i" not in values)
    post.flag(
        "plain words only",
        not link and not any(t.part in (Part.TAG, Part.MENTION, Part.EMOJI) for t in post.tokens),
    )


def grams(tokens: tuple[Token, ...]) -> Iterator[str]:
    """Word 1-, 2- and 3-grams of the compared forms, with the ends marked."""
    norms = ["^", *(t.norm for t in tokens), "$"]
    yield from norms[1:-1]
    for first, second in itertools.pairwise(norms):
        yield f"{first} {second}"
