"""What a post has beside its common text: own words for a network, warning, language, answers.

A network's own words remember the common text they were written beside. What the common text says
today is then carried over by `follow`: what is common follows, what differs stays.
"""

from typing import NamedTuple

VISIBILITIES = ("public", "unlisted", "followers", "direct")
REPLIES = ("everyone", "followers", "mentioned", "nobody")


class Variant(NamedTuple):
    """One network's own words: `parts` of a thread, or one, written beside the text `base`."""

    network: str
    parts: tuple[str, ...]
    base: str


class PageCard(NamedTuple):
    """The card of a link as its page had it; `thumbnail` is a media file of the journal or empty."""

    link: str
    title: str
    description: str = ""
    thumbnail: str = ""


class Contents(NamedTuple):
    """`language` is a BCP 47 tag the person chose, or empty: then it is recognised.

    `thread`: where the text is too long for a network that has threads it becomes one; `number`
    ends each part with its number. `title` is a subject, where there is one.
    """

    variants: tuple[Variant, ...] = ()
    thread: bool = False
    number: bool = False
    warning: str = ""
    visibility: str = VISIBILITIES[0]
    language: str = ""
    reply: str = REPLIES[0]
    title: str = ""
    card: PageCard | None = None

    def variant(self, network: str) -> Variant | None:
        """The network's own words, if it has any."""
        return next((v for v in self.variants if v.network == network), None)


PLAIN = Contents()
