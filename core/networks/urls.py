"""Where the links of a text stand, found the way X and Mastodon find them.

The rules are those of twitter-text 3 (Apache-2.0, github.com/twitter/twitter-text), written anew with
possessive matching so that a hostile text takes linear time. Mastodon uses them too, with more
characters in path and query (config/initializers/twitter_regex.rb of mastodon/mastodon).
"""

import re
from functools import lru_cache
from pathlib import Path

from core.model import Span

LONGEST = 4096  # a longer link is plain text (MAX_URL_LENGTH of twitter-text)
LONGEST_TEXT = 20_000  # beyond it no network that counts links takes the text
_LONGEST_SHORT_SLUG = 40  # of a t.co link
_TLDS = Path(__file__).resolve().parents[2] / "resources" / "networks" / "tlds.txt"

_SPACES = r"\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_INVALID = r"\ufffe\ufeff\uffff"
_DIRECTION = r"\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
_HOST = rf"[^!'#%&()*+,\\\-./:;<=>?@\[\]^_{{|}}~${_SPACES}{_INVALID}{_DIRECTION}]"
_LATIN = (
    r"\xc0-\xd6\xd8-\xf6\xf8-\xff\u0100-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268"
    r"\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_CYRILLIC = r"\u0400-\u04ff"

# X: what a path and a query are made of, and what they may end with.
_X_PATH = rf"[a-z{_CYRILLIC}0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{_LATIN}]"
_X_PATH_END = rf"[+\-a-z{_CYRILLIC}0-9=_#/{_LATIN}]"
_X_QUERY = r"(?-i:[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|])"
_X_QUERY_END = r"(?-i:[a-zA-Z0-9\-_&=#/])"
# Mastodon: any letter of any script in both.
_M_PATH = r"[^\s<>()?]"
_M_PATH_END = r"[^\s()?!*\"'「」<>;:=,.$%\[\]~&|@]"
_M_UNICODE = r"\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\U00010000-\U0010fffd"
_M_QUERY = rf"[a-z0-9!?*'();:&=+$/%#\[\]\-_.,~|@^{_M_UNICODE}]"
_M_QUERY_END = rf"[a-z0-9_&=#/\-{_M_UNICODE}]"
_M_SPACES = r"\t-\r \x85"  # the others may stand in a query there
_SCHEMES, _M_SCHEMES = "https?", "(?:https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini)"


@lru_cache(maxsize=1)
def tlds() -> frozenset[str]:
    """Every top-level domain, lower case, in its own script."""
    return frozenset(_TLDS.read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def _tld() -> str:
    """The longest first, grouped by the first letter: 1,600 branches in a row would be slow."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(tlds(), key=len, reverse=True):
        by_letter.setdefault(name[0], []).append(name[1:])
    names = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return rf"(?:(?:{names})(?=(?-i:[^0-9a-zA-Z@+\-])|\Z)|xn--(?-i:[\-0-9a-zA-Z])+)"


def _path(char: str, end: str) -> str:
    """One stretch of a path: it may hold balanced parentheses, one level nested."""
    parens = rf"\((?:{char}+|{char}*\({char}+\){char}*)\)"
    return rf"(?:{char}*(?:{parens}{char}*)*(?:{end}|{parens})|@{char}+/)"


@lru_cache(maxsize=2)
def _pattern(*, mastodon: bool) -> re.Pattern[str]:
    schemes = _M_SCHEMES if mastodon else _SCHEMES
    if mastodon:
        path, query, query_end = _path(_M_PATH, _M_PATH_END), _M_QUERY, _M_QUERY_END
    else:
        path, query, query_end = _path(_X_PATH, _X_PATH_END), _X_QUERY, _X_QUERY_END
    # A label has at most 63 characters in ASCII (RFC 1035, 2.3.4), and what is longer is taken whole
    # and refused below; no name in use has twenty labels.
    # Atomic, not `(...)*+`: Python before 3.11.5 goes back into possessive groups
    # (github.com/python/cpython/issues/106052), and Debian 12 has 3.11.2.
    label = rf"{_HOST}{{1,160}}+(?>(?:[_\-]++{_HOST}++)*)"
    name = rf"{_HOST}{{1,160}}+(?>(?:-++{_HOST}++)*)"
    return re.compile(
        rf"(?P<before>(?-i:[^A-Za-z0-9@＠$#＃{_INVALID}])|^)"
        rf"(?P<url>(?P<scheme>{schemes}://)?"
        rf"(?P<domain>(?:{label}\.){{0,20}}{name}\.{_tld()})"
        rf"(?::[0-9]+)?(?P<path>/{path}*)?(?:\?{query}*{query_end})?)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _ascii_domain() -> re.Pattern[str]:
    return re.compile(rf"(?:[\-a-z0-9{_LATIN}]+\.)+{_tld()}", re.IGNORECASE)


_LONGEST_LABEL = 63
_STOPS = re.compile("[\u3002\uff0e\uff61]")
_SHORT = re.compile(rf"https?://t\.co/([a-z0-9]+)(?:\?{_X_QUERY}*{_X_QUERY_END})?", re.IGNORECASE)


def spans(text: str, *, bare: bool = True, mastodon: bool = False) -> tuple[Span, ...]:
    """The links of a text in order.

    `bare` finds `example.com` too, `mastodon` takes Mastodon's wider path and query and its further
    schemes. A text longer than LONGEST_TEXT has none.
    """
    needed = "." if bare else "://"
    if needed not in text or len(text) > LONGEST_TEXT or not _DOTTED.search(text):
        return ()
    if not text.isascii():
        text = text.translate(_UNLIKE_M if mastodon else _UNLIKE)
    found: list[Span] = []
    for word in re.finditer(rf"[^{_M_SPACES if mastodon else _SPACES}]+", text):
        if needed in word.group() and _may_have_domain(word.group().lower()):
            _in_word(text, word.start(), word.end(), found, bare=bare, mastodon=mastodon)
    return tuple(found)


# Python takes these for i, s and k where case is ignored. JavaScript, whose patterns X has, takes none
# of them, Ruby (Mastodon) the last two; so letters of the same classes stand in for them.
_UNLIKE_M = {0x130: "ā", 0x131: "ā"}
_UNLIKE = {**_UNLIKE_M, 0x17F: "ā", 0x212A: "ℵ"}
_DOTTED = re.compile(rf"\.[^{_SPACES}.]")  # a full stop ends a word, that of a domain does not
_AFTER_DOT = re.compile(r"\.([0-9a-z@+\-]*)")


def _may_have_domain(word: str) -> bool:
    """Whether a top-level domain stands after a dot: spares most texts the pattern of them all."""
    for dot in _AFTER_DOT.finditer(word):
        if (
            dot[1] in tlds()
            or dot[1].startswith("xn--")
            or word.startswith(_idn(), dot.start() + 1)
        ):
            return True
    return False


@lru_cache(maxsize=1)
def _idn() -> tuple[str, ...]:
    return tuple(name for name in tlds() if not name.isascii())


def _in_word(
    text: str, start: int, end: int, found: list[Span], *, bare: bool, mastodon: bool
) -> None:
    # From the space before the word on: what stands before a link is matched too.
    for match in _pattern(mastodon=mastodon).finditer(text, max(start - 1, 0), end):
        scheme, domain = match["scheme"], match["domain"]
        if not _short_enough(match["url"], domain, scheme):
            continue
        if scheme is None:
            if bare and not re.search(r"[-_./]\Z", match["before"]):
                found.extend(_ascii_parts(match))
            continue
        stop = match.end("url")
        if short := _SHORT.match(match["url"]):
            if len(short[1]) > _LONGEST_SHORT_SLUG:
                continue
            stop = match.start("url") + short.end()
        found.append(Span(match.start("url"), stop))


def _ascii_parts(match: re.Match[str]) -> list[Span]:
    """Without https:// only Latin domains count; the last of them takes the path along."""
    begin = match.start("domain")
    parts = [
        Span(begin + part.start(), begin + part.end())
        for part in _ascii_domain().finditer(match["domain"])
    ]
    if parts and match["path"]:
        parts[-1] = Span(parts[-1].start, match.end("url"))
    return parts


def _short_enough(url: str, domain: str, scheme: str | None) -> bool:
    """Whether each label can be written in ASCII and the link is not longer than LONGEST."""
    if domain.startswith("xn--") and not _ascii_domain().search(domain):
        return False
    if any(_ascii_length(label) > _LONGEST_LABEL for label in domain.split(".")):
        return False
    return len(scheme or "https://") + len(url) <= LONGEST


def _ascii_length(label: str) -> int:
    """Of a label in Punycode; other full stops divide it (RFC 3490, 3.1)."""
    if label.isascii():
        return len(label)
    parts = _STOPS.split(label)
    return (
        len(parts)
        - 1
        + sum(
            len(part) if part.isascii() else 4 + len(part.encode("punycode", "surrogatepass"))
            for part in parts
        )
    )
