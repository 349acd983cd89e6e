"""The HTML of a status (ActivityStreams) as the text that was typed: whole links, line breaks."""

import re
from html.parser import HTMLParser

from core.exchange.safe import MOST_SMALL
from core.exchange.safe.markup import tidy
from core.problems import Known, Problem

_BLOCKS = {"p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
_SILENT = {"script", "style", "template", "noscript", "title", "head"}
_SPACES = re.compile(r"[ \t\r\n\f]+")


def to_text(source: str) -> str:
    """What the status says. Nothing of it is run. Known(IMPORT_TOO_BIG)."""
    if len(source) > MOST_SMALL:
        raise Known(Problem.IMPORT_TOO_BIG)
    if "<" not in source and "&" not in source:
        return source.strip()
    parser = _Status()
    parser.feed(source)
    parser.close()
    parser.end_link()
    return tidy("".join(parser.parts).replace("\xa0", " "))


class _Status(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._link: str | None = None
        self._shown: list[str] = []
        self._is_name = False
        self._silent = 0
        self._pre = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._say("\n")
        elif tag == "li":
            self._say("\n- ")
        elif tag in _BLOCKS:
            self._say("\n\n")
            self._pre += tag == "pre"
        elif tag == "img":
            named = dict(attrs)
            self._say(named.get("alt") or named.get("title") or "")
        elif tag == "a":
            self.end_link()
            named = dict(attrs)
            classes = (named.get("class") or "").split()
            self._link, self._shown = (named.get("href") or "").strip(), []
            self._is_name = "mention" in classes or "hashtag" in classes

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "a":
            self.end_link()
        elif tag in _BLOCKS:
            self._say("\n\n")
            self._pre -= tag == "pre" and self._pre > 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._say(data if self._pre else _SPACES.sub(" ", data))

    def end_link(self) -> None:
        """A mention or hashtag by its name; a link whole, whatever of it was shown."""
        if self._link is None:
            return
        link, shown = self._link, "".join(self._shown).strip()
        self._link = None
        bare = re.sub(r"^https?://(?:www\.)?", "", link).rstrip("/")
        plain = re.sub(r"^https?://(?:www\.)?", "", shown).rstrip("/…").rstrip(".")
        if self._is_name or shown[:1] in ("@", "#") or not link.startswith(("http", "gemini")):
            self._say(shown)
        elif not plain or plain in bare or "/" in plain.split()[0]:
            self._say(link)
        else:
            self._say(f"{shown} ({link})")

    def _say(self, words: str) -> None:
        (self.parts if self._link is None else self._shown).append(words)
