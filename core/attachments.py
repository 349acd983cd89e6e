"""Photos and other files beside an entry or a post, as values.

In a text an attachment stands as a Markdown image whose address is `media:` and its id.
"""

import re
from datetime import datetime
from typing import Any, NamedTuple

ADDRESS = "media:"
_PLACE = re.compile(r"!\[([^\]\n]*)\]\(media:[^)\s]+\)")


def words_alone(text: str) -> str:
    """The text without the places of its attachments; their captions stay."""
    return _PLACE.sub(r"\1", text) if ADDRESS in text else text


class Medium(NamedTuple):
    """One file that is kept, whatever it is attached to. The same bytes are kept once."""

    id: str
    digest: str
    """SHA-256 of its bytes, as hexadecimal text."""
    type: str
    """Its MIME type, told from its first bytes."""
    size: int
    """In bytes."""
    file: str
    """Its name in the folder of media; made at random, so that it says nothing of the content."""
    added: datetime
    width: int = 0
    height: int = 0
    """In pixels, upright; 0 where it is no picture or nobody has looked."""
    alt: str = ""
    """The description that was last given to this picture, offered wherever it is used again."""


class Attachment(NamedTuple):
    """A medium at its place beside an entry or a post.

    `medium` is None where a file was named (by an import) but never came: `name` still tells it.
    """

    id: str
    position: int
    medium: Medium | None
    name: str = ""
    """The file's name where it came from."""
    caption: str = ""
    """What the person wrote to it; in a post it is the description that is sent."""
    details: dict[str, Any] = {}  # noqa: RUF012 - never changed: values are replaced
    """What came with it and stays inside: when and where it was taken, ids of other programs."""

    @property
    def markdown(self) -> str:
        """How it stands in a text."""
        caption = self.caption.replace("[", "(").replace("]", ")").replace("\n", " ")
        return f"![{caption}]({ADDRESS}{self.id})"
