"""Our own reading face, so that a page looks the same wherever it is made."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from ui.printed_letters import letter_by_letter
from ui.resources import resource_path

_POINTS = 10


@contextmanager
def print_font() -> Iterator[QFont]:
    """The face in the size of a book; makes an application without a screen where there is none."""
    app = QGuiApplication.instance()
    if app is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = QGuiApplication([])
        QLoggingCategory.setFilterRules("qt.text.font.db=false")  # what a face lacks, another has
    loaded = [
        QFontDatabase.addApplicationFont(str(file))
        for file in sorted(resource_path("fonts").glob("SourceSerif4-*.ttf"))
    ]
    families = [name for n in loaded if n >= 0 for name in QFontDatabase.applicationFontFamilies(n)]
    try:
        font = QFont(families[:1])
        font.setPointSizeF(_POINTS)
        yield letter_by_letter(font)
    finally:
        for number in loaded:
            QFontDatabase.removeApplicationFont(number)
        del app
