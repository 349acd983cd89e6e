"""Markdown as forums write it: BBCode (pure).

Only what a post uses: bold, italic, struck through, code, links, images, quotes, lists, headings.
Source: the tags that phpBB, XenForo, SMF and MyBB have in common (phpbb.com/community/help/bbcode).
"""

import re
from collections.abc import Callable

_SPAN = re.compile(
    r"(?P<code>`[^`\n]+`)"
    r"|(?P<image>!\[(?P<image_alt>[^\]\n]*)\]\((?P<image_link>[^)\s]+)\))"
    r"|(?P<link>\[(?P<said>[^\]\n]+)\]\((?P<target>[^)\s]+)\))"
    r"|(?P<bare>https?://\S+)"
    r"|(?P<bold>\*\*(?=\S)(?P<in_bold>[^\n]+?)(?<=\S)\*\*|__(?=\S)(?P<in_bold2>[^\n]+?)(?<=\S)__)"
    r"|(?P<struck>~~(?=\S)(?P<in_struck>[^\n]+?)(?<=\S)~~)"
    r"|(?<![\w*])(?P<italic>\*(?=[^\s*])(?P<in_italic>[^*\n]+?)(?<=[^\s*])\*(?![\w*])"
    r"|(?<!\w)_(?=[^\s_])(?P<in_italic2>[^_\n]+?)(?<=[^\s_])_(?!\w))"
)
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r" {0,3}(?:[-*+]|(?P<number>\d{1,9})[.)]) +(?=\S)")
_HEADING = re.compile(r" {0,3}#{1,6} +(?P<words>.*?)(?: +#+)? *\Z")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def from_markdown(text: str) -> str:
    """The text with BBCode in place of Markdown's signs; every other letter stays."""
    out: list[str] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        for matches, tell in _BLOCKS:
            end = at
            while end < len(lines) and matches(lines[end]):
                end += 1
            if end > at:
                out.append(tell(lines[at:end]))
                at = end
                break
        else:
            if _FENCE.match(lines[at]) and (end := _fence_end(lines, at)):
                out.append("[code]\n" + "\n".join(lines[at + 1 : end]) + "\n[/code]")
                at = end + 1
                continue
            heading = _HEADING.match(lines[at])
            out.append(f"[b]{_spans(heading['words'])}[/b]" if heading else _spans(lines[at]))
            at += 1
    return "\n".join(out)


def _fence_end(lines: list[str], at: int) -> int:
    """Where the code ends, or 0 when the fence is never closed."""
    return next((i for i in range(at + 1, len(lines)) if _FENCE.match(lines[i])), 0)


def _quote(lines: list[str]) -> str:
    inner = from_markdown("\n".join(_QUOTE.sub("", line, count=1) for line in lines))
    return f"[quote]\n{inner}\n[/quote]"


def _list(lines: list[str]) -> str:
    first = _ITEM.match(lines[0])
    numbered = first is not None and first["number"] is not None
    items = "\n".join(f"[*]{_spans(_ITEM.sub('', line, count=1))}" for line in lines)
    return f"[list{'=1' if numbered else ''}]\n{items}\n[/list]"


_BLOCKS: tuple[tuple[Callable[[str], object], Callable[[list[str]], str]], ...] = (
    (_QUOTE.match, _quote),
    (_ITEM.match, _list),
)


def _spans(line: str) -> str:
    return _SPAN.sub(_span, line)


def _span(found: re.Match[str]) -> str:
    if found["code"]:
        return f"[code]{found['code'][1:-1]}[/code]"
    if found["image"]:
        return f"[img]{found['image_link']}[/img]"
    if found["link"]:
        return f"[url={found['target']}]{_spans(found['said'])}[/url]"
    if found["bare"]:
        return found["bare"]
    for tag, names in (
        ("b", ("in_bold", "in_bold2")),
        ("s", ("in_struck",)),
        ("i", ("in_italic", "in_italic2")),
    ):
        for name in names:
            if found[name]:
                return f"[{tag}]{_spans(found[name])}[/{tag}]"
    return found[0]
