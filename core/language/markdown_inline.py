"""The words of a line of Markdown: what stands between marks of emphasis, of links and of images."""

import re
from collections.abc import Iterator
from functools import cache

from core.model import Span


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(
        r"\\(?P<escaped>[!-/:-@\[-`{-~])"
        r"|(?P<tick>`{1,3})(?P<code>[^`\n]{1,500})(?P=tick)"
        r"|!\[[^\]\n]{0,500}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])"
        r"|!\[\[[^\]\n]{0,500}\]\]"
        r"|\[\^[^\]\n]{1,100}\]"
        r"|\[\[(?:[^\]|\n]{0,300}\|)?(?P<wiki>[^\]|\n]{1,300})\]\]"
        r"|\[(?P<link>[^\[\]\n]{1,500})\](?:\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)|\[[^\[\]\n]{0,200}\])"
        r"|<(?P<auto>(?:https?://|mailto:)[^>\s]{1,2000})>"
        r"|<!--.{0,2000}?-->|</?(?:[bisup]|em|strong|sub|sup|br|del|ins|mark|small|kbd|span|a)(?:\s[^<>\n]{0,300})?/?>"
        r"|(?P<mark>\*{1,3}|_{1,3}|==)"
    )


def visible(text: str, start: int, end: int) -> Iterator[Span]:
    """The places of the words a reader sees between `start` and `end`."""
    at = start
    for match in _marks().finditer(text, start, end):
        if match.start() < at:
            continue
        group = match.lastgroup
        if group == "mark" and not _emphasis(text, match, start, end):
            continue
        if match.start() > at:
            yield Span(at, match.start())
        at = match.end()
        if group == "link":
            # emphasis inside a link's words is looked at once more
            yield from visible(text, *match.span("link"))
        elif group in ("escaped", "code", "wiki", "auto"):
            yield Span(*match.span(group))
    if at < end:
        yield Span(at, end)


def _emphasis(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a run of `*`, `_` or `==` opens or closes emphasis: words on exactly one side."""
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    mark = match.group()
    opens, closes = not after.isspace(), not before.isspace()
    if mark[0] != "*" and before.isalnum() and after.isalnum():
        return False  # snake_case
    if opens and not before.isalnum():
        near = text.find(mark, match.end(), min(end, match.end() + 500))
        return near > match.end() and not text[near - 1].isspace()
    if closes and not after.isalnum():
        near = text.rfind(mark, max(start, match.start() - 500), match.start())
        return near >= 0 and not text[near + len(mark)].isspace()
    return False
