"""Markdown of an entry as HTML that is safe to open anywhere: nothing runs, nothing is fetched."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from core.attachments import ADDRESS

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BELOW = 3
Address = Callable[[str], str]
"""From the id of an attachment to the address of its picture; empty where there is none to show."""


def to_html(markdown: str, picture: Address) -> str:
    """The body of a page. Single line ends stay line ends, as they were written.

    HTML in the text is shown as text. A picture from elsewhere becomes a link: opening a journal
    must not tell anybody.
    """
    parser = _parser()
    tokens = parser.parse(markdown)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:  # the page has headings of its own
            token.tag = f"h{min(int(token.tag[1]) + _BELOW, 6)}"
        if token.children:
            token.children = [each for child in token.children for each in _safe(child, picture)]
    return str(parser.renderer.render(tokens, parser.options, {}))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True})
    parser.enable(["table", "strikethrough"])
    usual = parser.validateLink
    parser.validateLink = lambda url: url.startswith(ADDRESS) or usual(url)  # type: ignore[method-assign]
    return parser


def _safe(token: "Token", picture: Address) -> list["Token"]:
    if token.type != "image":
        return [token]
    address = str(token.attrGet("src") or "")
    if address.startswith(ADDRESS):
        found = picture(address.removeprefix(ADDRESS))
        if found:
            token.attrSet("src", found)
            return [token]
        return _text(token.content)
    return _link(address, token.content)


def _text(words: str) -> list["Token"]:
    return [_token("text", "", 0, content=words)]


def _link(address: str, words: str) -> list["Token"]:
    return [
        _token("link_open", "a", 1, attrs={"href": address}),
        *_text(words or address),
        _token("link_close", "a", -1),
    ]


def _token(kind: str, tag: str, nesting: Any, **fields: Any) -> "Token":
    from markdown_it.token import Token

    return Token(kind, tag, nesting, **fields)
