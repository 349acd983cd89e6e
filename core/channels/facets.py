"""Bluesky's facets: where links, mentions and tags stand in a text, by bytes of UTF-8.

Source: app.bsky.richtext.facet and the detection of packages/api/src/rich-text in
bluesky-social/atproto. No server finds them by itself.
"""

from collections.abc import Callable
from typing import Any

from core.model import Span
from core.networks import bluesky, urls

_MENTION = r"(?:^|[\s(])(@(?P<handle>[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?))"
_UNSEEN = "\u00ad\u2060\u200a\u200b\u200c\u200d\u20e2"
_TAG = rf"(?:^|\s)([#＃](?!\ufe0f)(?P<tag>[^\s{_UNSEEN}]*[^\d\s\p{{P}}{_UNSEEN}]+[^\s{_UNSEEN}]*))"
_LONGEST_TAG = 64


def rich(text: str, resolve: Callable[[str], str]) -> tuple[str, list[dict[str, Any]]]:
    """The text as it is stored (links in their short form) and its facets in order.

    `resolve` gives the DID of a handle, or nothing for one that nobody has.
    """
    shown, facets = _links(text)
    taken = [span for span, _ in facets]

    def free(start: int, end: int) -> bool:
        return all(end <= span.start or start >= span.end for span in taken)

    for span in urls.spans(shown):
        if free(*span) and "://" not in shown[span.start : span.end]:
            facets.append((span, _feature("link", uri=f"https://{shown[span.start : span.end]}")))
            taken.append(span)
    for span, handle in _mentions(shown):
        if free(*span) and (did := resolve(handle)):
            facets.append((span, _feature("mention", did=did)))
            taken.append(span)
    for span, tag in _tags(shown):
        if free(*span):
            facets.append((span, _feature("tag", tag=tag)))
    return shown, [_facet(shown, *facet) for facet in sorted(facets, key=lambda facet: facet[0])]


def _links(text: str) -> tuple[str, list[tuple[Span, dict[str, str]]]]:
    pieces: list[str] = []
    facets = []
    at = length = 0
    for link in bluesky.links(text):
        address = text[link.start : link.end]
        before, short = text[at : link.start], bluesky.short(address)
        start = length + len(before)
        length = start + len(short)
        pieces += before, short
        facets.append((Span(start, length), _feature("link", uri=address)))
        at = link.end
    return "".join([*pieces, text[at:]]), facets


def _mentions(text: str) -> list[tuple[Span, str]]:
    import regex

    found = regex.finditer(_MENTION, text)
    return [
        (Span(*match.span(1)), match["handle"].lower()) for match in found if "." in match["handle"]
    ]


def _tags(text: str) -> list[tuple[Span, str]]:
    import regex

    found = []
    for match in regex.finditer(_TAG, text):
        tag = regex.sub(r"\p{P}+$", "", match["tag"])
        start = match.start(1)
        if tag and len(tag) <= _LONGEST_TAG:
            found.append((Span(start, start + 1 + len(tag)), tag))
    return found


def _feature(kind: str, **what: str) -> dict[str, str]:
    return {"$type": f"app.bsky.richtext.facet#{kind}", **what}


def _facet(text: str, span: Span, feature: dict[str, str]) -> dict[str, Any]:
    start = len(text[: span.start].encode())
    end = start + len(text[span.start : span.end].encode())
    return {"index": {"byteStart": start, "byteEnd": end}, "features": [feature]}
