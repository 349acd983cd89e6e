"""What a network allows, as one value: length, images, warning, answers, its compose page."""

from collections.abc import Callable
from typing import NamedTuple

from core.networks import characters

Measure = Callable[[str, str], int]  # text, content warning -> length
HANDED_OVER, SENT_BY_US = "handed over", "sent"
JPEG, PNG, GIF, WEBP = "image/jpeg", "image/png", "image/gif", "image/webp"
PLAIN, BBCODE = "plain", "bbcode"


def of_text(measure: Callable[[str], int]) -> Measure:
    """A network without content warnings: the reader would not see it, so it does not count."""
    return lambda text, warning: measure(text)  # noqa: ARG005


class Budget(NamedTuple):
    """A second limit beside the length. `name` is a code: `bytes`, `links`, `paragraph`."""

    name: str
    limit: int
    measure: Callable[[str], int]


class Images(NamedTuple):
    """What images a post may have. None: the network sets no bound that we know of.

    `size` is in bytes, `gif` the same for an animation; `side` is the longest side and `pixels`
    the area in pixels; `alt` is the longest description in characters.
    """

    most: int | None = None
    size: int = 8_000_000
    gif: int = 8_000_000
    side: int = 4096
    pixels: int = 33_177_600
    alt: int | None = None
    types: tuple[str, ...] = (JPEG, PNG, GIF, WEBP)


class Network(NamedTuple):
    """What a network allows.

    `title` is its proper name; `limit` None means as long as one likes; `out` says how a post
    gets there; `compose` is the address of its prefilled compose page with the fields in braces
    (text, title, link, server, reply), or empty. `threads`: a text too long becomes several posts
    there. `visibilities` and `replies` are codes of core/contents.py that it knows, none where the
    person cannot choose. `subject` is the longest title, 0 where there is none. `markup` is how
    emphasis and links are written there.
    """

    name: str
    title: str
    limit: int | None
    measure: Measure = of_text(characters.code_points)
    budgets: tuple[Budget, ...] = ()
    refuses: Callable[[str], bool] | None = None
    out: str = HANDED_OVER
    compose: str = ""
    home: str = ""
    """Where one begins a post when the compose page cannot be made: it wants a link, or is none."""
    images: Images = Images()
    threads: bool = False
    warning: bool = False
    visibilities: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    language: bool = False
    subject: int = 0
    card: bool = False
    """The app itself builds the card of a link."""
    markup: str = PLAIN
    links_open: bool = True
    """A link in the text can be pressed there."""
