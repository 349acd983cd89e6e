"""What is on the shelf as the words of a post: why it matters, whose it is, and the link where it belongs.

A common text with the link at its end, as most networks want it; a titled link where there is markup; the bare
address where a link cannot be pressed (pure).
"""

from typing import NamedTuple

from core import networks
from core.contents import Contents, Variant
from core.model import Kind
from core.networks.network import BBCODE

LINK, QUOTE, HEADLINE = "link", "quote", "headline"
KINDS = {LINK: Kind.USEFUL, QUOTE: Kind.QUOTE, HEADLINE: Kind.NEWS}


class Shareable(NamedTuple):
    """`words` are a link's title, a headline, or what was said."""

    type: str
    words: str
    note: str = ""
    url: str = ""
    author: str = ""
    source: str = ""


def text(thing: Shareable) -> str:
    """The common words."""
    return _text(thing, thing.url)


def contents(thing: Shareable, chosen: list[str]) -> Contents:
    """Its title, where there is one, and own words for the chosen networks that want it otherwise."""
    common = text(thing)
    variants = []
    for name in chosen:
        network = networks.get(name)
        own = common
        if thing.url and network.markup == BBCODE:
            own = _text(thing._replace(words=_marked(thing)), "") if thing.words else common
        elif thing.url and not network.links_open:
            own = _text(thing, thing.url.split("://", 1)[-1].removesuffix("/"))
        if own != common:
            variants.append(Variant(name, (own,), common))
    title = thing.words if thing.type != QUOTE else ""
    return Contents(tuple(variants), title=title)


def _marked(thing: Shareable) -> str:
    if thing.type == QUOTE:
        return thing.words
    said = thing.words.replace("[", "(").replace("]", ")")
    return f"[{said}]({thing.url})"


def _text(thing: Shareable, url: str) -> str:
    if thing.type == QUOTE:
        by = ", ".join(filter(None, (thing.author, thing.source)))
        said = f"“{_bare(thing.words)}”" + (f"\n— {by}" if by else "")
        return "\n\n".join(filter(None, (said, thing.note, url)))
    source = f" ({thing.source})" if thing.source and thing.words else ""
    named = "\n".join(filter(None, (thing.words + source, url)))
    return "\n\n".join(filter(None, (thing.note, named)))


def _bare(words: str) -> str:
    """Without the marks that it was pasted with: it is given ours."""
    plain = words.strip()
    for before, after in (("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ('"', '"'), ("‘", "’")):
        inside = plain[1:-1]
        if plain.startswith(before) and plain.endswith(after) and len(plain) > 2:
            return inside if before not in inside and after not in inside else plain
    return plain
