"""Words in a PDF that can be searched and copied letter by letter."""

from PySide6.QtGui import QFont

_LIGATURES = ("liga", "clig", "dlig")


def letter_by_letter(font: QFont) -> QFont:
    """The font without its ligatures, of which a PDF says another letter, or none: “after” is “a<er”
    there to whoever searches. Those that a script cannot do without (Arabic) stay.
    """
    for name in _LIGATURES:
        font.setFeature(QFont.Tag(name), 0)
    return font
