"""From a post to what leaves for a network: its words, cut and numbered, and which image goes where.

The preview draws what this says and the channel sends it; nothing is added in between (pure).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from core import networks
from core.attachments import Attachment
from core.contents import Contents
from core.following import follow
from core.model import Post
from core.networks import Limits, Network
from core.networks.network import BBCODE
from core.outgoing import Card, Outgoing, Part, Picture

Fit = Callable[[Attachment, Network], Picture]
"""Makes of an image what the network takes (core/pictures.py over the journal's media)."""


def own_parts(text: str, contents: Contents, network: str) -> tuple[str, ...]:
    """What the person wrote for this network: its own words, or the common text."""
    variant = contents.variant(network)
    return follow(variant.base, variant.parts, text) if variant else (text,)


class Shaped(NamedTuple):
    """A post as one network would have it.

    `posts` is how many a thread would have where the text is too long and is not to be one yet.
    """

    network: str
    parts: tuple[str, ...]
    counts: tuple[networks.Count, ...]
    posts: int = 0
    own: bool = False
    """The network has words of its own."""

    @property
    def fits(self) -> bool:
        return all(count.valid for count in self.counts)


def shape(text: str, contents: Contents, network: str, limits: Limits | None = None) -> Shaped:
    """The posts that this becomes on a network, in order: at least one, perhaps empty or too long."""
    here = networks.get(network, limits)
    warning = contents.warning if here.warning else ""
    made, posts = _parts(text, contents, here, limits)
    counts = tuple(networks.count(network, part, warning, limits) for part in made)
    return Shaped(network, made, counts, posts, own=contents.variant(network) is not None)


def parts(
    text: str, contents: Contents, network: str, limits: Limits | None = None
) -> tuple[str, ...]:
    """The same without the counting."""
    return _parts(text, contents, networks.get(network, limits), limits)[0]


def _parts(
    text: str, contents: Contents, here: Network, limits: Limits | None
) -> tuple[tuple[str, ...], int]:
    written = own_parts(text, contents, here.name)
    if here.markup == BBCODE:
        from core.networks import bbcode

        written = tuple(map(bbcode.from_markdown, written))
    if not here.threads:
        return ("\n\n".join(written),), 0
    if len(written) > 1:
        if not contents.number:
            return written, 0
        return tuple(f"{part} ({n}/{len(written)})" for n, part in enumerate(written, 1)), 0
    warning = contents.warning if here.warning else ""
    fits = networks.count(here.name, written[0], warning, limits).valid
    if fits or not written[0].strip():
        return written, 0
    made = networks.split(
        here.name, written[0], number=contents.number, warning=warning, limits=limits
    )
    return (tuple(made), 0) if contents.thread else (written, len(made))


def placed(
    network: Network, posts: int, images: Sequence[Attachment]
) -> tuple[tuple[Attachment, ...], ...]:
    """Which images stand under which part: as many as the first takes, then the next; the rest of
    them do not fit and are in no part.
    """
    most = len(images) if network.images.most is None else network.images.most
    return tuple(tuple(images[n * most : (n + 1) * most]) for n in range(posts))


def left_out(network: Network, posts: int, images: Sequence[Attachment]) -> int:
    """How many images find no place."""
    return len(images) - sum(map(len, placed(network, posts, images)))


def outgoing(
    post: Post,
    network: str,
    images: Sequence[Attachment] = (),
    fit: Fit | None = None,
    limits: Limits | None = None,
    *,
    language: str = "",
    thumbnail: Picture | None = None,
) -> Outgoing:
    """Everything that leaves for this network. `language` is the one recognised."""
    here, contents = networks.get(network, limits), post.contents
    shaped = parts(post.text, contents, network, limits)
    under = placed(here, len(shaped), images)
    made = []
    for text, its in zip(shaped, under, strict=True):
        pictures = tuple(fit(image, here) for image in its) if fit else ()
        made.append(Part(text, pictures))
    card = contents.card
    shows_card = (
        card is not None and here.card and not images and any(card.link in text for text in shaped)
    )
    return Outgoing(
        network,
        tuple(made),
        warning=contents.warning if here.warning else "",
        visibility=contents.visibility if contents.visibility in here.visibilities else "public",
        language=(contents.language or language) if here.language else "",
        reply=contents.reply if contents.reply in here.replies else "everyone",
        card=Card(card.link, card.title, card.description, thumbnail)
        if shows_card and card
        else None,
        title=contents.title if here.subject else "",
    )
