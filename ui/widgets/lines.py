"""A text in a few lines of a given width, the last one cut at a word: broken once, drawn often."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_NARROWEST = 24


@lru_cache(maxsize=4096)
def broken(text: str, font_name: str, width: int, most: int) -> tuple[str, ...]:
    """At most `most` lines; `font_name` is what QFont.toString() says."""
    font = QFont()
    font.fromString(font_name)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le", "surrogatepass")
    made: list[str] = []
    layout.beginLayout()
    while len(made) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, _NARROWEST))
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        if len(made) == most - 1:
            end = len(units)
        made.append(units[start:end].decode("utf-16-le", "surrogatepass").strip())
    layout.endLayout()
    if made:
        made[-1] = cut(made[-1], QFontMetricsF(font), width)
    return tuple(made)


def cut(text: str, metrics: QFontMetricsF, width: float) -> str:
    """The text, or as many whole words of it as there is room for."""
    short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    if short == text or " " not in short:
        return short
    return short[: short.rindex(" ")].rstrip(" .,;:-") + "…"
