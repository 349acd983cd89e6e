"""Tab goes through the window as it is read, also through what was put in later."""

from collections.abc import Iterator

from PySide6.QtWidgets import QScrollArea, QWidget

from ui.quick_qt import TAB_FOCUS


def as_it_is_read(part: QWidget) -> None:
    """Put what Tab reaches in `part` into the order of its layouts, behind the first of them."""
    before = None
    for each in reached(part):
        if before is not None:
            QWidget.setTabOrder(before, each)
        before = each


def reached(part: QWidget) -> Iterator[QWidget]:
    """What Tab reaches in `part`, as it is laid out."""
    if not part.isVisible():
        return
    takes = bool(part.focusPolicy().value & TAB_FOCUS)
    if takes and part.isEnabled():
        yield part
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if inside is not None:
        yield from reached(inside)
    elif part.layout() is not None or not takes:
        inner = [each for each in part.children() if isinstance(each, QWidget)]
        for child in sorted(inner, key=lambda each: (each.y(), each.x())):
            if not child.isWindow():
                yield from reached(child)
