"""The words of a line of Markdown: what stands between marks of emphasis, of links and of images."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from core.language import wordlists
from core.model import Span

_LONGEST = 2000  # characters between marks of emphasis, and of a link's target
_LABEL = 6  # words of a label in bold that begins a paragraph


@cache
def _marks() -> re.Pattern[str]:
    raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"
    target = r"(?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+\"[^\"\n]{0,300}\")?"
    spaced = r"(?:https?:|/|\.{1,2}/|#|<|\{)(?:[^()\n]|\([^()\n]{0,200}\)){0,2000}"  # not CommonMark, and meant so
    return re.compile(
        r"\\(?P<escaped>[!-/:-@\[-`{-~])"
        r"|(?P<tick>`{1,3})(?P<code>[^`\n]{1,500})(?P=tick)"
        r"|!\[[^\]]{0,500}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])"
        r"|!\[\[[^\]\n]{0,500}\]\]"
        r"|\[\^[^\]\n]{1,100}\]|\[\^\]\[[^\[\]]{1,1000}\]|\^\[[^\[\]]{1,1000}\]"  # notes
        r"|\[(?<=[^\s\[(!]\[)(?:[1-9]\d{0,2}|[A-Z]{2,8}\d{1,3})\](?![\[(:])"
        rf"|[{raised}](?:(?<=[^\W\d_][^\W\d_][^\W\d_].)|(?<=[.,;:!?)\"”’`].)|(?<=\b[12]\d\d\d.))[{raised}]*"
        rf"|\[(?<=[^\s(\[]\[)(?:[{raised}]{{1,3}}|\\?\[?\d{{1,3}}\\?\]?|\*)\]\([^()\n]{{0,500}}\)"
        r"|<(?<=[^\s\d]<)sup\b[^<>\n]{0,200}>\s*(?:<a\b[^<>\n]{0,200}>)?\[?\d{1,3}\]?(?:</a>)?\s*</sup>"
        r"|\[\[(?:[^\]|\n]{0,300}\|)?(?P<wiki>[^\]|\n]{1,300})\]\]"
        rf"|\[(?P<link>(?:[^\[\]]|\[[^\[\]]{{0,200}}\]){{1,500}})\](?:\((?:{target}|{spaced})\)|\[[^\[\]]{{0,200}}\])"
        r"|\[(?P<short>[^\[\]]{1,200})\](?![\[(])"
        r"|(?P<empty>\[\]\([^()\n]{0,2000}\))"
        r"|<(?P<auto>(?:https?://|mailto:)[^>\s]{1,2000})>"
        r"|<!--.{0,2000}?-->|</?(?:[bisup]|em|strong|sub|sup|br|del|ins|mark|small|kbd|span|a)(?:\s[^<>\n]{0,300})?/?>"
        r"|\{:[^{}\n]{0,300}\}"
        r"|(?P<mark>\*{1,3}|_{1,3}|==)"
    )


def visible(text: str, start: int, end: int) -> Iterator[Span]:
    """The places of the words a reader sees between `start` and `end`."""
    at = start
    for match in _marks().finditer(text, start, end):
        if match.start() < at:
            continue
        group = match.lastgroup
        if group in _DOUBTFUL and not _DOUBTFUL[group](text, match, start, end):
            continue
        if match.start() > at:
            yield Span(at, match.start())
        at = match.end()
        if group in ("link", "short"):
            # emphasis inside a link's words is looked at once more
            yield from visible(text, *match.span(group))
        elif group in ("escaped", "code", "wiki", "auto"):
            yield Span(*match.span(group))
    if at < end:
        yield Span(at, end)


def label(text: str, pieces: tuple[Span, ...]) -> int:
    """Where a label in bold ends that is no part of the sentence after it ("**The shed** I have ...").

    That is a place in the visible words, and a space or a break stands there; 0 if there is none.
    """
    if len(pieces) < 2 or text[pieces[0].end : pieces[0].end + 2] not in ("**", "__"):
        return 0
    first = text[pieces[0].start : pieces[0].end]
    following = re.match(r"\s+([\w'’]+)", text[pieces[1].start : pieces[1].start + 40])
    if (
        text[pieces[0].start - 2 : pieces[0].start] not in ("**", "__")
        or not following
        or following.group(1) not in wordlists.words("openers")
        or len(first.split()) > _LABEL
        or first.rstrip()[-1:] in ".!?…,;:"
        or first in wordlists.words("openers")
    ):
        return 0
    return len(first)


def _emphasis(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a run of `*`, `_` or `==` opens or closes emphasis: words on exactly one side."""
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    mark = match.group()
    opens, closes = not after.isspace(), not before.isspace()
    if mark[0] != "*" and before.isalnum() and after.isalnum():
        return False  # snake_case
    if opens and not before.isalnum():
        near = text.find(mark, match.end(), min(end, match.end() + _LONGEST))
        return near > match.end() and not text[near - 1].isspace()
    if closes and not after.isalnum():
        near = text.rfind(mark, max(start, match.start() - _LONGEST), match.start())
        closed = near >= 0 and not text[near + len(mark)].isspace()
        return closed or (mark == "*" and _starred(text))
    return False


@lru_cache(maxsize=4)
def _starred(text: str) -> bool:
    """Whether a note stands below behind a star, so that a star behind a word points to it."""
    return bool(re.search(r"(?m)^[ \t]*\\?\*[^\s*][^*\n]*$", text))


def _defined(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether "[words]" is a link whose target the text gives somewhere."""
    del start, end
    return _key(match.group("short")) in _definitions(text)


def _linked(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether code is code: of "`` or ``" the words were lost."""
    del start, end
    return (
        len(match.group("tick")) != 2
        or match.group("code").strip() == match.group("code")
        or "`" in text[match.start("code") : match.end("code")]
    )


def _bare(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a link without words is a picture beside the words, and not a word that was lost."""
    return not text[start : match.start()].strip() or not text[match.end() : end].strip()


_DOUBTFUL = {"mark": _emphasis, "short": _defined, "code": _linked, "empty": _bare}
"""What may be a mark, by the group that it is found as."""


@lru_cache(maxsize=4)
def _definitions(text: str) -> frozenset[str]:
    return frozenset(
        _key(match.group(1))
        for match in re.finditer(r"(?m)^[ ]{0,3}\[([^\[\]\n]{1,200})\]:\s*\S", text)
    )


def _key(words: str) -> str:
    return " ".join(words.casefold().split())
