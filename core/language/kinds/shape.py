"""The shape of a post: its length, links, marks, capitals and figures. No word lists."""

import re

from core.language.kinds.anatomy import Part, Token
from core.language.kinds.ruler import SENTENCE_END, Ruler
from core.language.turns import Turns
from core.model import Span

_HOSTS = {
    "news": "bbc nytimes nyti cnn guardian theguardian reuters washingtonpost wapo wsj techcrunch "
    "mashable theverge vrge bloomberg telegraph independent usatoday huffingtonpost huff npr latimes "
    "politico espn forbes onforb cnet engadget arstechnica wired computerworlduk yahoo skynews foxnews "
    "nbcnews abc cbc insidehighered apnews businessinsider venturebeat bbc news itv metro axios vox "
    "bostonglobe thetimes dailymail sky cbsnews aljazeera economist ft jezebel gizmodo infodocket",
    "learn": "github youtube youtu vimeo slideshare wikipedia medium wordpress blogspot linkedin scribd "
    "docs npmjs stackoverflow researchgate academia arxiv doi jstor prezi ted scoop zite storify "
    "hackernoon dev chronicle timeshighereducation theconversation bitbucket gist wp tumblr substack "
    "emeraldinsight tandfonline springer nature sciencedirect podcasts thisiscolossal archdaily",
    "life": "instagram instagr flickr flic twitpic yfrog swarmapp foursquare gowal 4sq path pic campl "
    "plixi lockerz strava untappd goodreads lastfm img snapchat tiktok vine",
    "shop": "amazon amzn ebay etsy itunes eventbrite kickstarter kck indiegogo gofundme patreon gumroad "
    "poshmark shopify donate bandcamp meetup ticketmaster justgiving groupon livingsocial ko-fi "
    "craigslist depop vinted donorschoose crowdfunder redbubble bigcartel squareup typeform",
    "short": "bit ow dlvr buff fb ift goo tinyurl is j shar zite trib su shr tr lnkd mf u",
    "status": "twitter x bsky threads",
    "unknown": "t",
}
_CLASS = {name: group for group, names in _HOSTS.items() for name in names.split()}
_PASSED_OVER = frozenset(("www", "m", "blog", "en", "mobile", "edition"))
_SHOP_PATH = re.compile(
    r"shop|store|product|buy|ticket|regist|signup|sign-up|/join|donat|apply|/book|offer|event|pricing|"
    r"/order|career|jobs|giveaway|contest|enter|petition|survey|coupon|deal|checkout|cart|trial|promo",
    re.IGNORECASE,
)
_BLOG_PATH = re.compile(r"/(?:19|20)\d\d/|blog|post|article|news|story|\?p=\d", re.IGNORECASE)
_LIST_LINE = re.compile(r"^[ \t]*(?:[-*•✅✔➡👉🔹▪]|\d[.)])[ \ufe0f]*\S", re.MULTILINE)
_CUT_OFF = re.compile(r"(?:\.\.\.|…)\s*(?:https?://|$)")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b"
FIGURES = Turns(
    {
        "time": r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m|est|gmt|et)\b|\b\d{1,2}:\d\d\b",
        "date": rf"\b{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}|\b\d{{1,2}}/\d{{1,2}}\b",
        "year": r"\b\d\d(?<=1[5-9]|20)\d\d\b",
        "big number": r"[$£€]\s?\d[\d.,]{0,15}\s?(?:k|m|bn?|million|billion|trillion)\b|\b\d[\d.,]{0,15}\s(?:million|billion|trillion)\b|[$£€]\d{1,3}(?:,\d{3}){1,4}",
        "listing": r"\b(?:sizes?|sz|lot of|vintage|rare|nwt|nib|vhs|dvd|blu-?ray|vol(?:ume)?|\dx|x\d|illust|edition|secret rare|mens|womens)\b",
    }
)
_COLON_HEAD = re.compile(r"[^\w\n]*(?:#\w+ )?[A-Z0-9][^.!?\n:]{2,50}: ?[\"'\w]")
_COUNTED = re.compile(
    r"\W*(?:the |my |top |these )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z-]+",
    re.IGNORECASE,
)
_PROMOTING = frozenset("👇👉🔗🎉🚀💰🛍🎁🔥✨⭐🌟💥🎊🏆📣📢✅➡⬇👆💯⚡🤑💎🙌💪📅🎟🎫🛒💸🏷💼🌱💡📈")
_FEELING = frozenset("😂🤣😭😅🤔😊😍😢😩🙈😴😳😬😡🥲🥺😎🙃😒😔❤🤷🤦😁😆😉🙂😀😄")
_PRONOUNS = frozenset(
    ("i", "we", "you", "my", "this", "that", "it", "these", "those", "here", "there", "what", "when", "how", "why", "just", "so", "if", "but", "and", "our", "your", "he", "she", "they", "the", "a", "an", "in", "on", "at", "to", "some", "all", "another", "i'm", "i've", "i'll", "we're", "we've", "we'll", "you're", "you've", "it's", "that's", "they're", "they've", "he's", "she's", "there's", "here's", "what's", "let's")
)  # fmt: skip
_FUNCTION = frozenset(
    ("the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "is", "are", "was", "were", "be", "been", "it", "its", "it's", "this", "that", "i", "you", "we", "he", "she", "they", "my", "your", "our", "his", "her", "their", "me", "him", "them", "us", "not", "no", "so", "if", "as", "by", "from", "have", "has", "had", "do", "does", "did", "will", "would", "can", "could", "should", "just", "there", "what", "who", "how", "when", "than", "then", "about", "up", "out", "i'm", "don't", "can't")
)  # fmt: skip


def measure(ruler: Ruler) -> None:
    """All of the shape. `ruler` must have at least one token."""
    _lengths(ruler)
    _links(ruler)
    _marks(ruler)
    _emoji(ruler)
    _capitals(ruler)
    _opening(ruler)
    _figures(ruler)


def _lengths(ruler: Ruler) -> None:
    size = len(ruler.words)
    ruler.steps("words", size, 1, 4, 8, 13, 20, 30, 45, 80)
    ruler.steps("lines", ruler.parts.count(Part.LINE), 1, 3, 6)
    ruler.flag("list", "\n" in ruler.plain and len(_LIST_LINE.findall(ruler.plain)) >= 2)
    ends = sum([t.norm in SENTENCE_END for t in ruler.tokens[: ruler.core]])
    ruler.steps("sentences", ends, 1, 2, 4)
    if size >= 4:
        ruler.steps("word length", sum([len(t.raw) for t in ruler.words]) / size, 4.2, 4.8, 5.4)
        ruler.steps(
            "function words",
            sum([t.norm in _FUNCTION for t in ruler.words]) / size,
            0.15,
            0.28,
            0.4,
            0.5,
        )


def host(link: str) -> str:
    """The class of a link's host: news, learn, life, shop, short, status, unknown, or own."""
    name = re.sub(r"^https?://", "", link.lower()).split("/")[0]
    for label in name.split("."):
        if label not in _PASSED_OVER and label in _CLASS:
            return _CLASS[label]
    return "own"


def _links(ruler: Ruler) -> None:
    links = ruler.places(Part.LINK)
    ruler.steps("links", len(links), 1, 2)
    for i in links:
        token = ruler.tokens[i]
        group = host(token.raw)
        span = Span(token.start, token.end)
        ruler.add(f"host {group}", span)
        ruler.flag("article", group not in ("life", "status"), span)
        ruler.flag(
            "link to shop path",
            group not in ("short", "unknown") and _SHOP_PATH.search(token.raw),
            span,
        )
        ruler.flag("link to blog path", _BLOG_PATH.search(token.raw), span)
    if not links:
        return
    first, last = links[0], links[-1]
    ruler.flag("only life link", not ruler.has("article"))
    ruler.flag("link first", first == 0)
    ruler.flag("link last", last == len(ruler.tokens) - 1, ruler.place(last, last))
    ruler.flag("link inside", first < ruler.core - 1)
    before = ruler.tokens[first - 1].norm if first else "^"
    for mark in (":", "-", ".", "!", "?", "¶", "..."):
        ruler.flag(f"{mark} before link", before == mark)
    ruler.flag("word before link", first and ruler.tokens[first - 1].part is Part.WORD)
    dots = "..." in ruler.plain or "…" in ruler.plain
    ruler.flag("cut off", dots and _CUT_OFF.search(ruler.plain))
    after = ruler.parts[first:].count(Part.WORD)
    ruler.steps("words after link", after, 1, 3, 8)


def _marks(ruler: Ruler) -> None:
    tokens = ruler.tokens
    norms = ruler.norms
    if "!" in norms:
        ruler.steps("!", sum([t.norm == "!" for t in tokens]), 1, 2, 3)
    last = tokens[ruler.core - 1].norm if ruler.core else ""
    ruler.flag("ends bare", last not in SENTENCE_END)
    ruler.flag("ends in dots", last in ("...", "…"))
    ruler.flag("ends in !", last == "!")
    for mark, name in (
        ("|", "pipe"),
        ("//", "slashes"),
        ("&", "and sign"),
        ("(", "bracket"),
        ("*", "star"),
        ("→", "arrow"),
        (";", "semicolon"),
    ):
        ruler.flag(name, mark in norms)
    dots = "..." in norms or "…" in norms
    ruler.flag(
        "dots inside",
        dots and any(t.norm in ("...", "…") for t in tokens[: max(ruler.core - 1, 0)]),
    )
    tags = ruler.parts.count(Part.TAG)
    ruler.steps("tags", tags, 1, 2, 3, 5)
    ruler.flag("tag first", tokens[0].part is Part.TAG)
    ruler.flag("tag inside", Part.TAG in ruler.parts[1 : ruler.core])
    ruler.flag("tags crowd", tags / len(tokens) > 0.2)


def _emoji(ruler: Ruler) -> None:
    places = ruler.places(Part.EMOJI)
    ruler.steps("emoji", len(places), 1, 2)
    if len(places) >= 4:
        ruler.add("emoji>=4", ruler.place(places[0], places[0]))
    raws = [ruler.tokens[i].raw[0] for i in places]
    ruler.flag("emoji first", places and places[0] == 0)
    ruler.flag(
        "emoji bullets", sum(i > 0 and ruler.tokens[i - 1].part is Part.LINE for i in places) >= 2
    )
    ruler.flag("smiley", any(raw in ":;=<" for raw in raws))
    ruler.flag("emoji promoting", any(raw in _PROMOTING for raw in raws))
    ruler.flag("emoji feeling", any(raw in _FEELING for raw in raws))


def _capitals(ruler: Ruler) -> None:
    title_words = [t for t in ruler.words if len(t.raw) >= 4]
    if len(title_words) >= 3:
        share = sum([t.raw[0].isupper() for t in title_words]) / len(title_words)
        span = ruler.place(0, max(ruler.core - 1, 0))
        for bound in (0.25, 0.4, 0.6, 0.8):
            ruler.flag(f"title case>={bound:g}", share >= bound, span)
    word, tag, before, inside = Part.WORD, Part.TAG, None, 0
    counts: dict[str, int] = {}
    for part, _, _, norm, raw in ruler.tokens:
        if part is word:
            if before is word and len(raw) > 1 and raw[0].isupper():
                inside += 1
            if len(raw) > 3 and not raw.islower():
                counts[norm] = counts.get(norm, 0) + 1
        elif part is tag:
            key = norm.lstrip("#")
            counts[key] = counts.get(key, 0) + 1
        before = part
    ruler.steps("names inside", inside, 1, 3, 6)
    ruler.flag(
        "lower case start", ruler.tokens[0].part is Part.WORD and ruler.tokens[0].raw[0].islower()
    )
    ruler.flag(
        "all lower case", len(ruler.words) >= 3 and all(t.raw == t.norm for t in ruler.words)
    )
    ruler.steps("shouted", sum([len(t.raw) >= 3 and t.raw.isupper() for t in ruler.words]), 1, 3, 6)
    most = max([n for key, n in counts.items() if n > 1 and key not in _FUNCTION], default=0)
    ruler.flag("name again", most >= 2)
    ruler.flag("name again and again", most >= 3)


def _acts(words: tuple[Token, ...]) -> int:
    """Where a named actor's verb stands ("Danone expanded", "BBC News wins"), or 0."""
    if not words or not words[0].raw[0].isupper() or words[0].norm in _PRONOUNS:
        return 0
    for i, token in enumerate(words[1:6], start=1):
        if (
            token.raw.islower()
            and len(token.raw) > 3
            and token.norm.endswith(("s", "ed"))
            and not token.norm.endswith("ss")
        ):
            return i
        if token.norm in ("is", "are", "has", "to", "was", "will", "says", "wins"):
            return i
        if not token.raw[0].isupper() and token.norm not in ("of", "and", "for", "the", "in"):
            return 0
    return 0


def _opening(ruler: Ruler) -> None:
    ruler.flag("colon head", _COLON_HEAD.match(ruler.plain))
    ruler.flag("counted head", _COUNTED.match(ruler.plain))
    if not ruler.words:
        return
    first = ruler.words[0].norm
    ruler.flag("starts ing", first.endswith("ing") and len(first) > 4)
    ruler.flag("starts ed", first.endswith("ed") and len(first) > 4)
    ruler.flag(
        "starts loose",
        first
        in (
            "just",
            "so",
            "well",
            "ok",
            "okay",
            "finally",
            "still",
            "and",
            "but",
            "oh",
            "ah",
            "when",
        ),
    )
    ruler.flag(
        "starts how", first in ("how", "why", "what", "where", "who") and "?" not in ruler.plain
    )
    ruler.flag(
        "starts this",
        first in ("this", "that", "these", "those", "here", "here's", "there's", "there"),
    )
    ruler.flag("starts article", first in ("the", "a", "an"))
    ruler.flag(
        "starts if",
        first
        in (
            "if",
            "whether",
            "want",
            "need",
            "looking",
            "ready",
            "tired",
            "struggling",
            "expecting",
        ),
    )
    if at := _acts(ruler.words):
        ruler.add("somebody acts", Span(ruler.words[0].start, ruler.words[at].end))


def _figures(ruler: Ruler) -> None:
    for name in FIGURES.near(ruler.lower, ruler.starts):
        if match := FIGURES.pattern(name).search(ruler.lower):
            ruler.add(name, Span(*match.span()))
    for i in ruler.places(Part.NUMBER):
        token = ruler.tokens[i]
        ruler.add(f"number {token.norm}", Span(token.start, token.end))
    past = sum([t.norm.endswith("ed") and len(t.norm) > 4 for t in ruler.words])
    ruler.steps("ed", past, 1, 2)
