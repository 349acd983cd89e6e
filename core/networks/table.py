"""The networks: a row each. Adding one is adding a row and a line in the tests."""

from collections.abc import Callable
from typing import NamedTuple

from core.networks import bluesky, characters, mastodon, urls, x

HANDED_OVER = "handed over"

Measure = Callable[[str, str], int]  # text, content warning -> length


def _text(measure: Callable[[str], int]) -> Measure:
    """A network without content warnings: the reader would not see it, so it does not count."""
    return lambda text, warning: measure(text)  # noqa: ARG005


class Budget(NamedTuple):
    """A second limit beside the length. `name` is a code: `bytes`, `links`, `paragraph`."""

    name: str
    limit: int
    measure: Callable[[str], int]


class Network(NamedTuple):
    """What a network allows.

    `title` is its proper name; `limit` None means as long as one likes; `out` says how a post
    gets there; `compose` is the address of its prefilled compose page with the fields in braces
    (text, title, link, server), or empty.
    """

    name: str
    title: str
    limit: int | None
    measure: Measure = _text(characters.code_points)
    budgets: tuple[Budget, ...] = ()
    refuses: Callable[[str], bool] | None = None
    out: str = HANDED_OVER
    compose: str = ""


def _threads_length(text: str) -> int:
    """Code points, but an emoji counts as many as it has bytes in UTF-8."""
    return len(text) + sum(
        len(text[start:end].encode()) - (end - start) for start, end in characters.emoji(text)
    )


def _distinct_links(text: str) -> int:
    return len({text[link.start : link.end] for link in urls.spans(text)})


def _longest_paragraph(text: str) -> int:
    return max(map(characters.utf16_units, text.split("\n")))


_UTF16 = _text(characters.utf16_units)

# Limits: the sources stand beside them. Where a network does not say in what unit it counts, it is
# UTF-16 units: its page counts in JavaScript, which calls those the length, and Buffer measures so
# for most networks (developers.buffer.com/guides/character-limits). It never promises too much.
_ROWS = (
    Network(  # docs.x.com/fundamentals/counting-characters, .../x-for-websites/post-button
        "x",
        "X",
        x.LIMIT,
        _text(x.length),
        refuses=lambda text: not x.valid(text),
        compose="https://x.com/intent/tweet?text={text}",
    ),
    Network(  # docs.bsky.app/docs/advanced-guides/intent-links
        "bluesky",
        "Bluesky",
        bluesky.LIMIT,
        _text(bluesky.length),
        (Budget("bytes", bluesky.BYTES, bluesky.size),),
        compose="https://bsky.app/intent/compose?text={text}",
    ),
    Network(
        "mastodon",
        "Mastodon",
        mastodon.LIMIT,
        mastodon.length,
        compose="https://{server}/share?text={text}",
    ),
    Network(  # developers.facebook.com/docs/threads: posts; threads-web-intents
        "threads",
        "Threads",
        500,
        _text(_threads_length),
        (Budget("links", 5, _distinct_links),),
        compose="https://www.threads.com/intent/post?text={text}",
    ),
    Network(  # Posts API: commentary; the page takes a link, never a text
        "linkedin",
        "LinkedIn",
        3000,
        _UTF16,
        compose="https://www.linkedin.com/sharing/share-offsite/?url={link}",
    ),
    Network(  # sharer.php takes a link, never a text
        "facebook",
        "Facebook",
        63_206,
        _UTF16,
        compose="https://www.facebook.com/sharer/sharer.php?u={link}",
    ),
    Network("instagram", "Instagram", 2200, _UTF16),  # a caption; no compose page on the web
    Network(  # a self post; Reddit counts code points, and its title is at most 300
        "reddit",
        "Reddit",
        40_000,
        compose="https://www.reddit.com/submit?selftext=true&title={title}&text={text}",
    ),
    Network(  # tumblr.com/docs/npf: a text block, which is a paragraph, has at most 4096
        "tumblr",
        "Tumblr",
        32_768,
        _UTF16,
        (Budget("paragraph", 4096, _longest_paragraph),),
        compose="https://www.tumblr.com/widgets/share/tool?posttype=text&title={title}&caption={text}",
    ),
    Network("newsletter", "Newsletter", None),  # RFC 5322 limits lines, and those are folded
    Network(  # faq.whatsapp.com: click to chat
        "whatsapp", "WhatsApp", 65_536, _UTF16, compose="https://wa.me/?text={text}"
    ),
    Network(  # core.telegram.org: message_length_max in code points; widgets/share
        "telegram", "Telegram", 4096, compose="https://t.me/share/url?url={link}&text={text}"
    ),
    Network("forum", "Forum", None),
    Network("myspace", "MySpace", None),
    Network("anything", "Anything else", None),
)

NETWORKS: dict[str, Network] = {row.name: row for row in _ROWS}
