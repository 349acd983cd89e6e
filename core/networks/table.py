"""The networks: a row each. Adding one is adding a row and a line in the tests."""

import re

from core.contents import REPLIES, VISIBILITIES
from core.networks import bluesky, characters, mastodon, urls, x
from core.networks.network import (
    BBCODE,
    GIF,
    JPEG,
    PNG,
    SENT_BY_US,
    WEBP,
    Budget,
    Images,
    Network,
    of_text,
)
from core.values import replace

_HASHTAG = re.compile(r"(?<![\w&/#])#\w*[^\W\d_]\w*")


def _threads_length(text: str) -> int:
    """Code points, but an emoji counts as many as it has bytes in UTF-8."""
    return len(text) + sum(
        len(text[start:end].encode()) - (end - start) for start, end in characters.emoji(text)
    )


def _distinct_links(text: str) -> int:
    return len({text[link.start : link.end] for link in urls.spans(text)})


def _hashtags(text: str) -> int:
    return len(_HASHTAG.findall(text))


def _longest_paragraph(text: str) -> int:
    return max(map(characters.utf16_units, text.split("\n")))


_UTF16 = of_text(characters.utf16_units)

# Limits: the sources stand beside them. Where a network does not say in what unit it counts, it is
# UTF-16 units: its page counts in JavaScript, which calls those the length, and Buffer measures so
# for most networks (developers.buffer.com/guides/character-limits). It never promises too much.
# Numbers of images of networks that publish none are what their pages take today.
_FACEBOOK = Network(  # sharer.php takes a link, never a text
    "facebook",
    "Facebook",
    63_206,
    _UTF16,
    compose="https://www.facebook.com/sharer/sharer.php?u={link}",
    home="https://www.facebook.com/",
    images=Images(80, 10_000_000, 10_000_000, 2048, types=(JPEG, PNG, GIF)),
)
_ROWS = (
    Network(  # docs.x.com/fundamentals/counting-characters, .../x-for-websites/post-button
        "x",
        "X",
        x.LIMIT,
        of_text(x.length),
        refuses=lambda text: not x.valid(text),
        compose="https://x.com/intent/tweet?text={text}",
        images=Images(4, 5_000_000, 15_000_000, 4096, alt=1000),
        threads=True,
    ),
    Network(  # docs.bsky.app/docs/advanced-guides/intent-links; lexicons/app/bsky/embed/images.json
        "bluesky",
        "Bluesky",
        bluesky.LIMIT,
        of_text(bluesky.length),
        (Budget("bytes", bluesky.BYTES, bluesky.size),),
        out=SENT_BY_US,
        compose="https://bsky.app/intent/compose?text={text}",
        # Servers before 0.5 take 1,000,000 bytes; that is enough for 2,000 pixels, the app's size.
        images=Images(4, 1_000_000, 1_000_000, 2000, alt=2000),
        threads=True,
        replies=REPLIES,
        language=True,
        card=True,
    ),
    Network(
        "mastodon",
        "Mastodon",
        mastodon.LIMIT,
        mastodon.length,
        out=SENT_BY_US,
        compose="https://{server}/share?text={text}",
        images=Images(4, 16_777_216, 16_777_216, 3840, alt=1500),
        threads=True,
        warning=True,
        visibilities=VISIBILITIES,
        language=True,
    ),
    Network(  # developers.facebook.com/docs/threads: posts; threads-web-intents
        "threads",
        "Threads",
        500,
        of_text(_threads_length),
        (Budget("links", 5, _distinct_links),),
        compose="https://www.threads.com/intent/post?text={text}&reply_control={reply}",
        images=Images(20, 8_000_000, 8_000_000, 1440, alt=1000, types=(JPEG, PNG)),
        threads=True,
        replies=("everyone", "followers", "mentioned"),
    ),
    Network(  # Posts API: commentary; the page takes a link, never a text
        "linkedin",
        "LinkedIn",
        3000,
        _UTF16,
        compose="https://www.linkedin.com/sharing/share-offsite/?url={link}",
        home="https://www.linkedin.com/feed/?shareActive=true",
        images=Images(20, 5_000_000, 5_000_000, 4096, alt=4086, types=(JPEG, PNG, GIF)),
    ),
    _FACEBOOK,
    replace(
        _FACEBOOK,
        name="facebook-page",
        title="Facebook page",
        home="https://www.facebook.com/pages/?category=your_pages",
    ),
    replace(
        _FACEBOOK,
        name="facebook-group",
        title="Facebook group",
        home="https://www.facebook.com/groups/feed/",
    ),
    Network(  # a caption; no compose page on the web
        "instagram",
        "Instagram",
        2200,
        _UTF16,
        (Budget("hashtags", 30, _hashtags),),
        home="https://www.instagram.com/",
        images=Images(20, 8_000_000, 8_000_000, 1440, alt=1000, types=(JPEG, PNG)),
        links_open=False,
    ),
    Network(  # a self post; Reddit counts code points, and its title is at most 300
        "reddit",
        "Reddit",
        40_000,
        compose="https://www.reddit.com/submit?selftext=true&title={title}&text={text}",
        images=Images(20, 20_000_000, 20_000_000, 4096, alt=180),
        subject=300,
    ),
    Network(  # tumblr.com/docs/npf: a text block, which is a paragraph, has at most 4096
        "tumblr",
        "Tumblr",
        32_768,
        _UTF16,
        (Budget("paragraph", 4096, _longest_paragraph),),
        compose="https://www.tumblr.com/widgets/share/tool?posttype=text&title={title}&caption={text}",
        images=Images(30, 20_000_000, 3_000_000, 2048, alt=4096),
        subject=250,
    ),
    Network(  # RFC 5322 limits lines, and those are folded; a subject is read up to about 60
        "newsletter",
        "Newsletter",
        None,
        out=SENT_BY_US,
        images=Images(None, 1_000_000, 1_000_000, 1600, types=(JPEG, PNG, GIF)),
        subject=200,
    ),
    Network(  # faq.whatsapp.com: click to chat
        "whatsapp",
        "WhatsApp",
        65_536,
        _UTF16,
        compose="https://wa.me/?text={text}",
        images=Images(30, 16_000_000, 16_000_000, 4096, types=(JPEG, PNG, WEBP)),
        threads=True,
    ),
    Network(  # core.telegram.org: message_length_max in code points; widgets/share; 10 an album
        "telegram",
        "Telegram",
        4096,
        compose="https://t.me/share/url?url={link}&text={text}",
        home="https://web.telegram.org/",
        images=Images(10, 10_000_000, 10_000_000, 2560, types=(JPEG, PNG, GIF)),
        threads=True,
    ),
    Network("forum", "Forum", None, images=Images(None, 2_000_000), subject=200, markup=BBCODE),
    Network("myspace", "MySpace", None, home="https://myspace.com/"),
    Network("anything", "Anything else", None),
)

NETWORKS: dict[str, Network] = {row.name: row for row in _ROWS}
