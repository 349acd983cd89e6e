"""Markdown shown as what it means while it stays the plain text that was typed.

Headings, emphasis, lists, boxes, quotes, code, links and rules; what only marks stays faint. Nothing
here changes a letter: formats lie over the text and are never part of it.
"""

import re
from collections.abc import Callable, Iterable

from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from ui.theme import Look

_FENCE = re.compile(r"^\s{0,3}(```+|~~~+)")
_HEADING = re.compile(r"^(\s{0,3}#{1,6})\s.*$")
_RULE = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_QUOTE = re.compile(r"^(?:\s{0,3}>\s?)+")
_LIST = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+(\[[ xX]\](?=\s|$))?")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_STRUCK = re.compile(r"(?<!\\)(~~)(?=\S)(.+?)(?<=\S)\1")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_LINK = re.compile(r"(!?\[)([^\]\n]*)(\]\([^)\s]*(?:\s\"[^\"\n]*\")?\))")
_ADDRESS = re.compile(r"https?://[^\s<>)\]]+")
_LONGEST = 4_000  # a line longer than this is left plain: typing never waits
_IN_CODE = 1
_SIZES = {1: 1.35, 2: 1.2, 3: 1.1}
_NO_SPACE = -0.5  # pixels: about as wide as a letter of one pixel

Marks = Callable[[str], Iterable[tuple[int, int]]]


class MarkdownHighlighter(QSyntaxHighlighter):
    """Looks at one paragraph at a time."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self.misspelt: Marks | None = None
        """(start, length) of each word of a line to be underlined; code and addresses are not asked."""
        self._prepare()
        look.changed.connect(self._repaint)

    def line(self) -> int:
        """The number of the line that is looked at."""
        return self.currentBlock().blockNumber()

    def highlightBlock(self, text: str) -> None:
        if self._fenced(text) or not text or len(text) > _LONGEST:
            return
        if _RULE.match(text):
            self.setFormat(0, len(text), self._faint)
            return
        self._block(text)
        taken = self._code_and_links(text)
        for pattern, form in self._inline:
            for found in pattern.finditer(text):
                if not _overlaps(found.start(), found.end(), taken, inside=True):
                    self._marked(found, form)
        if self.misspelt is not None:
            for start, length in self.misspelt(text):
                if not _overlaps(start, start + length, taken):
                    self._underline(start, length)

    def _fenced(self, text: str) -> bool:
        """Whether the line is of a block of code or marks one; the next lines are told."""
        inside = self.previousBlockState() == _IN_CODE
        fence = _FENCE.match(text) if "`" in text or "~" in text else None
        goes_on = inside != (fence is not None)
        self.setCurrentBlockState(_IN_CODE if goes_on else -1)
        if inside or fence:
            self.setFormat(0, len(text), self._faint if fence else self._code)
        return inside or fence is not None

    def _block(self, text: str) -> None:
        """What the whole line is: heading, quote, item of a list."""
        heading = _HEADING.match(text)
        if heading:
            level = heading[1].count("#")
            self.setFormat(0, len(text), self._headings[min(level, 4)])
            self._add(0, heading.end(1), self._faint)
            return
        quote = _QUOTE.match(text)
        if quote:
            self.setFormat(0, len(text), self._quote)
        item = _LIST.match(text)
        if item:
            self.setFormat(0, item.end(), self._faint)
            if item[1]:
                self.setFormat(item.start(1), 3, self._box)
                if item[1][1] in "xX":
                    self.setFormat(item.end(1), len(text) - item.end(1), self._done)

    def _code_and_links(self, text: str) -> list[tuple[int, int]]:
        """Format them; the stretches in which nothing else is looked for."""
        taken = []
        for found in _CODE.finditer(text) if "`" in text else ():
            ticks = len(found[1])
            self._add(found.start(), ticks, self._faint)
            self._add(found.start(2), len(found[2]), self._code)
            self._add(found.end() - ticks, ticks, self._faint)
            taken.append(found.span())
        for found in _LINK.finditer(text) if "](" in text else ():
            if _overlaps(*found.span(), taken):
                continue
            hidden = self._tiny if "](media:" in found[3] else self._faint
            self._add(found.start(1), len(found[1]), hidden)
            self._add(found.start(2), len(found[2]), self._link)
            self._add(found.start(3), len(found[3]), hidden)
            taken.append((found.start(3), found.end(3)))
        for found in _ADDRESS.finditer(text) if "://" in text else ():
            if not _overlaps(*found.span(), taken):
                self._add(found.start(), len(found[0]), self._link)
                taken.append(found.span())
        return taken

    def _marked(self, found: re.Match[str], form: QTextCharFormat) -> None:
        marks = len(found[1])
        self._add(found.start(), marks, self._faint)
        self._add(found.start(2), len(found[2]), form)
        self._add(found.end() - marks, marks, self._faint)

    def _add(self, start: int, length: int, form: QTextCharFormat) -> None:
        """Lay a format over what is there already: bold within a quote stays faint too."""
        if length <= 0:
            return
        if self.format(start) == self._none and self.format(start + length - 1) == self._none:
            self.setFormat(start, length, form)
            return
        for at in range(start, start + length):
            both = QTextCharFormat(self.format(at))
            both.merge(form)
            self.setFormat(at, 1, both)

    def _underline(self, start: int, length: int) -> None:
        self._add(start, length, self._wrong)

    def _prepare(self) -> None:
        theme = self._look.theme
        reading = self._look.reading_font()
        self._none = QTextCharFormat()
        self._faint, self._quote, self._code = (QTextCharFormat() for _ in range(3))
        self._link, self._box, self._done = (QTextCharFormat() for _ in range(3))
        self._tiny, self._wrong = QTextCharFormat(), QTextCharFormat()
        strong, emphasis, struck = (QTextCharFormat() for _ in range(3))
        for form in (self._faint, self._quote, self._done, self._tiny):
            form.setForeground(QColor(theme.faint))
        self._quote.setFontItalic(True)
        # what only says which photo it is has no width: the photo is seen below, its caption here
        self._tiny.setForeground(QColor(0, 0, 0, 0))
        self._tiny.setProperty(QTextFormat.Property.FontPixelSize, 1)
        self._tiny.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        self._tiny.setFontLetterSpacing(_NO_SPACE)
        self._code.setFontFamilies(
            ["JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono", "monospace"]
        )
        self._code.setFontFixedPitch(True)
        self._code.setForeground(QColor(theme.faint))
        self._link.setForeground(QColor(theme.accent))
        self._box.setForeground(QColor(theme.accent))
        self._box.setFontWeight(QFont.Weight.DemiBold)
        struck.setFontStrikeOut(True)
        strong.setFontWeight(QFont.Weight.DemiBold)
        emphasis.setFontItalic(True)
        self._headings = {level: QTextCharFormat() for level in range(1, 5)}
        for level, form in self._headings.items():
            form.setFontWeight(QFont.Weight.DemiBold)
            form.setFontPointSize(reading.pointSizeF() * _SIZES.get(level, 1.0))
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        self._wrong.setUnderlineColor(QColor(theme.faint))
        self._inline = ((_EMPHASIS, emphasis), (_STRONG, strong), (_STRUCK, struck))

    def _repaint(self) -> None:
        self._prepare()
        self.rehighlight()


def _overlaps(start: int, end: int, taken: list[tuple[int, int]], *, inside: bool = False) -> bool:
    """Whether a stretch touches one that is taken; `inside`: it may hold a whole one."""
    return any(
        start < until and begin < end and not (inside and start <= begin and until <= end)
        for begin, until in taken
    )
