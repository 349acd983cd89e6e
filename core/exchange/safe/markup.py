"""HTML and XML from others: scripts gone, entities never followed, HTML turned into Markdown."""

import html
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from core.exchange.safe import MOST_SMALL
from core.problems import Known, Problem

_TAGS = {
    "a", "b", "blockquote", "br", "code", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i", "img", "input", "ins", "kbd", "li", "ol", "p", "pre", "s", "span", "strike", "strong",
    "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "input": {"type", "checked"},
    "ol": {"start"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "file", "media", "cid"}
MOST_TAGS = 50_000
"""In one page: a book has fewer. Of more, only the words are taken, since each costs time."""
_DEEPEST = 1_000  # each level is set in by the ones around it, which costs their square
_NESTED = re.compile(r"<(/?)(?!br\b|img\b|hr\b|input\b)[a-z]", re.IGNORECASE)
_SIMPLE = re.compile(r"<(?!/?(?:p|div|br)\b[^<>]*>)|&(?!amp;|lt;|gt;|quot;|#39;|nbsp;)")
_BLOCK = re.compile(
    r"</?(?:p|div|ul|ol|li|blockquote|pre|h[1-6]|table|tr|td|th)\b[^<>]*>", re.IGNORECASE
)
_SILENT = re.compile(
    r"<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL
)
_PARAGRAPH_END = re.compile(r"</(?:p|div)\s*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_PICTURE = re.compile(
    r"(<img\b[^<>]{0,500}?\bsrc\s*=\s*)[\"'](data:image/[\w.+-]{1,20};base64,[A-Za-z0-9+/=\s]*)[\"']",
    re.IGNORECASE,
)
"""A picture that stands in the page: the tools for HTML need not wade through it."""
_ASIDE = "media:aside-"
_ASIDES = re.compile(re.escape(_ASIDE) + r"(\d{1,6})\b")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*){2,}")


def to_markdown(source: str) -> str:
    """What a page says, as Markdown; scripts, styles, forms and handlers are not carried."""
    pictures: list[str] = []

    def aside(found: re.Match[str]) -> str:
        pictures.append(found[2])
        return f'{found[1]}"{_ASIDE}{len(pictures) - 1}"'

    source = _PICTURE.sub(aside, source)
    if len(source) > MOST_SMALL:
        raise Known(Problem.IMPORT_TOO_BIG)
    if not _SIMPLE.search(source):
        return _plain(source)
    if source.count("<") > MOST_TAGS or _depth(source) > _DEEPEST:
        return _ASIDES.sub(lambda found: _back(found, pictures), _words(source))
    import nh3
    from markdownify import MarkdownConverter

    clean = nh3.clean(
        source,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        clean_content_tags={"script", "style", "noscript", "template", "title"},
        link_rel=None,
    )
    try:
        made = MarkdownConverter(heading_style="ATX", bullets="-", escape_misc=False).convert(clean)
    except RecursionError:
        made = html.unescape(_TAG.sub(" ", clean))
    return _ASIDES.sub(lambda found: _back(found, pictures), tidy(made))


def _words(source: str) -> str:
    """The words of a page that is made to harm, or of no use with its tags."""
    return _plain(_BLOCK.sub("\n", _SILENT.sub(" ", source)))


def _depth(clean: str) -> int:
    """How deep the elements of a page lie in each other, if what was begun is also ended."""
    deep = deepest = 0
    for tag in _NESTED.finditer(clean):
        deep += -1 if tag[1] else 1
        deepest = max(deepest, deep)
    return deepest


def _back(found: re.Match[str], pictures: list[str]) -> str:
    number = int(found[1])
    return pictures[number] if number < len(pictures) else found[0]


def _plain(source: str) -> str:
    """Paragraphs and line breaks alone, which is what most journals hold, without the large tools."""
    text = _PARAGRAPH_END.sub("\n\n", _BREAK.sub("\n", source))
    return tidy(html.unescape(_TAG.sub("", text)).replace("\xa0", " "))


def tidy(text: str) -> str:
    """No blanks at the ends of lines, and no more than one empty line together."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return _BLANK_LINES.sub("\n\n", lines).strip("\n")


def elements(file: BinaryIO, ends: set[str], place: str) -> Iterator[Any]:
    """The XML elements of these names, each when it is whole; it is emptied after its use.

    Known(IMPORT_DAMAGED) with line and column; Known(IMPORT_BOMB) where entities are declared.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    try:
        for _, element in iterparse(file, forbid_dtd=False):
            if element.tag in ends:
                yield element
                element.clear()
    except ParseError as error:
        line, column = error.position
        raise Known(Problem.IMPORT_DAMAGED, f"{place}, {line}:{column + 1}") from error
    except DefusedXmlException as error:
        raise Known(Problem.IMPORT_BOMB, place) from error
    except (ValueError, LookupError) as error:
        raise Known(Problem.IMPORT_DAMAGED, place) from error
