"""What leaves for one network: exactly what its preview shows, as values.

`core/composer` makes it from a post, `ui/compose` draws it, `core/channels` sends it; none of them
changes a letter of it.
"""

from typing import NamedTuple


class Picture(NamedTuple):
    """An image ready to be sent: upright, cleaned of EXIF, within the network's bytes and pixels."""

    data: bytes
    type: str
    """Its MIME type, such as image/jpeg."""
    alt: str = ""
    width: int = 0
    height: int = 0


class Card(NamedTuple):
    """The card of a link, built from its page with the person's leave (Bluesky makes none itself)."""

    link: str
    title: str
    description: str = ""
    thumbnail: Picture | None = None


class Part(NamedTuple):
    """One post of a thread, or the only one."""

    text: str
    pictures: tuple[Picture, ...] = ()


class Outgoing(NamedTuple):
    """All that goes to one network, in order. `language` is a BCP 47 tag or empty."""

    network: str
    parts: tuple[Part, ...]
    warning: str = ""
    visibility: str = "public"
    language: str = ""
    reply: str = "everyone"
    """Who may answer, where the network has it: everyone, followers, mentioned or nobody."""
    card: Card | None = None
    title: str = ""
    """A subject, where the network has one (newsletter, Reddit)."""
