"""Markdown shown as what it means while it stays the plain text that was typed."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.theme import Look

_HEADING = re.compile(r"^(#{1,6})\s.*$")
_QUOTE = re.compile(r"^\s{0,3}>.*$")
_LIST = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s(?:\[[ xX]\]\s)?")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"!?\[[^\]\n]*\]\([^)\s]*\)|https?://\S+")
_LONGEST = 4_000  # a line longer than this is left plain: typing never waits


class MarkdownHighlighter(QSyntaxHighlighter):
    """Looks at one paragraph at a time."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._prepare()
        look.changed.connect(self._repaint)

    def highlightBlock(self, text: str) -> None:
        if not text or len(text) > _LONGEST:
            return
        if _HEADING.match(text):
            self.setFormat(0, len(text), self._strong)
            return
        if _QUOTE.match(text):
            self.setFormat(0, len(text), self._faint)
            return
        for pattern, form in self._inline:
            for found in pattern.finditer(text):
                self.setFormat(found.start(), found.end() - found.start(), form)

    def _prepare(self) -> None:
        theme = self._look.theme
        self._strong, self._faint = QTextCharFormat(), QTextCharFormat()
        self._strong.setFontWeight(QFont.Weight.DemiBold)
        self._faint.setForeground(QColor(theme.faint))
        emphasis, link = QTextCharFormat(), QTextCharFormat()
        emphasis.setFontItalic(True)
        link.setForeground(QColor(theme.accent))
        self._inline = (
            (_LIST, self._faint),
            (_EMPHASIS, emphasis),
            (_STRONG, self._strong),
            (_CODE, self._faint),
            (_LINK, link),
        )

    def _repaint(self) -> None:
        self._prepare()
        self.rehighlight()
