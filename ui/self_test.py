"""What `--self-test` does: proves that a built app carries all it needs."""

import sys

from PySide6.QtWidgets import QApplication

from core.settings import Settings
from ui import icons
from ui.theme import DARK, LIGHT
from ui.window import Window


def look_at_everything(window: Window, settings: Settings) -> int:
    """Every icon in every theme, every room in light and dark; the exit status."""
    blank = [
        f"icon {name} ({theme.name})"
        for theme in (LIGHT, DARK)
        for name in icons.names()
        if not _has_ink(name, theme.ink)
    ]
    for scheme in ("light", "dark"):
        settings.set("scheme", scheme)
        for room in window.rooms:
            window.go(room)
            QApplication.processEvents()
            if window.grab().isNull():
                blank.append(f"room {room} ({scheme})")
    for problem in blank:
        sys.stderr.write(f"rapport: nothing to see: {problem}\n")
    sys.stdout.write(f"{len(window.rooms)} rooms and {len(icons.names())} icons seen\n")
    return 1 if blank or not icons.names() else 0


def _has_ink(name: str, colour: str) -> bool:
    """Whether the drawn icon has any pixel that is not transparent."""
    image = icons.pixmap(name, colour, 24).toImage()
    return any(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )
