"""Tab goes through the window as it is read, also through what was put in later."""

from collections.abc import Iterator

from PySide6.QtWidgets import QButtonGroup, QLayout, QScrollArea, QWidget

from ui.quick_qt import TAB_FOCUS, set_number


def as_it_is_read(part: QWidget) -> None:
    """Put what Tab reaches in `part` into the order of its layouts, behind the first of them."""
    for group in part.findChildren(QButtonGroup):
        _stop_at_chosen(group)
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
    inside, layout = part.widget() if isinstance(part, QScrollArea) else None, part.layout()
    inner = [each for each in part.children() if isinstance(each, QWidget)]
    if inside is not None:
        yield from reached(inside)
    elif layout is not None:
        yield from _in_layout(layout, inner)
    elif not takes:
        for child in inner:
            if not child.isWindow():
                yield from reached(child)


def _stop_at_chosen(group: QButtonGroup) -> None:
    """Of buttons of which one is chosen Tab reaches that one; Qt does so once it has been there."""
    chosen = group.checkedButton()
    for each in group.buttons() if group.exclusive() and chosen is not None else ():
        policy = each.focusPolicy().value
        stop = policy | TAB_FOCUS if each is chosen else policy & ~TAB_FOCUS
        if stop != policy:
            set_number(each, focusPolicy=stop)


def _in_layout(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    """`widgets` asked for their places: to hold a layout's own items can end the program."""
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    places: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in widgets]
    places += [(layout.indexOf(each), each) for each in inner]
    for place, each in sorted(places, key=lambda pair: pair[0]):
        if place >= 0:
            yield from reached(each) if isinstance(each, QWidget) else _in_layout(each, widgets)
