"""Labels, buttons and cards in the roles that the style sheet knows."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon
from ui.quick_qt import NEVER, NO_FOCUS, NO_LIMIT, PLAIN_TEXT, STRONG_FOCUS, set_number
from ui.theme import GAP, ICON, PAD, Look


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text. Roles: title, section, faint, hint, error."""
    made = QLabel(text)
    set_number(made, textFormat=PLAIN_TEXT)
    if role:
        made.setProperty("role", role)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made


def _entered(pressed: QPushButton | QToolButton, event: QKeyEvent) -> bool:
    """Whether Enter was pressed on a button, which then does what the space bar does."""
    from PySide6.QtCore import Qt

    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not enter or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    pressed.showMenu() if pressed.menu() else pressed.click()
    return True


class Button(QPushButton):
    """Enter presses it as the space bar does, on every desktop."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _entered(self, event):
            super().keyPressEvent(event)


def button(text: str, pressed: Callable[[], object], role: str = "") -> QPushButton:
    """A button with a word on it. Roles: primary, quiet, link, chip."""
    made = Button(text)
    if role:
        made.setProperty("role", role)
    made.setAutoDefault(False)
    made.clicked.connect(lambda: pressed())  # noqa: PLW0108 - `clicked` would pass its bool
    return made


class IconButton(QToolButton):
    """A button with an icon; its name is the tool tip and what a screen reader says."""

    def __init__(
        self, look: Look, name: str, says: str, *, checkable: bool = False, on: str = ""
    ) -> None:
        super().__init__()
        self._look, self._name, self._on = look, name, on or name
        self._side = ICON
        self.setProperty("role", "quiet")
        self.setCheckable(checkable)
        set_number(self, focusPolicy=STRONG_FOCUS)
        self.say(says)
        self._paint()
        look.changed.connect(self._paint)
        self.toggled.connect(self._paint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _entered(self, event):
            super().keyPressEvent(event)

    def say(self, words: str) -> None:
        self.setToolTip(words)
        self.setAccessibleName(words)

    def set_side(self, side: int) -> None:
        """Another size of the icon, in pixels at 100 %."""
        self._side = side
        self._paint()

    def _paint(self) -> None:
        theme, side = self._look.theme, self._look.scaled(self._side)
        if self.iconSize().width() != side:  # as large as the letters beside it
            self.setIconSize(QSize(side, side))
        on = self.isCheckable() and self.isChecked()
        self.setIcon(icon(self._on if on else self._name, theme.accent if on else theme.faint))


class Card(QFrame):
    """A sheet of paper on the page, with a column to put things into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PAD, PAD, PAD, PAD)
        self.column.setSpacing(GAP)


class Page(QWidget):
    """For `scrolling`: as high as its words at its width, and a bar comes only when that is more.

    A layout's least height is that of its words in the narrowest column.
    """

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return QSize(least.width(), 0)  # the area around asks for the height at its width
        return least


def scrolling(page: QWidget) -> QScrollArea:
    """The page as wide as there is room, scrolled up and down where it is longer."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    set_number(made, horizontalScrollBarPolicy=NEVER, focusPolicy=NO_FOCUS)
    page.setProperty("role", "page")
    made.setWidget(page)
    return made


def scrolling_cards(page: QWidget) -> QScrollArea:
    """The same for cards, which keep away from the bar and are as wide as all else without it."""
    made = scrolling(page)
    made.setProperty("role", "cards")
    return made


def line() -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


def row(*items: QWidget | QLayout | None, spacing: int = GAP) -> QHBoxLayout:
    """Things side by side; None is the space that stretches."""
    made = QHBoxLayout()
    _fill(made, items, spacing)
    return made


def column(*items: QWidget | QLayout | None, spacing: int = GAP) -> QVBoxLayout:
    """Things below each other; None is the space that stretches."""
    made = QVBoxLayout()
    _fill(made, items, spacing)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def keep_width(widget: QWidget, pixels: int) -> None:
    """Exactly so wide; 0: as wide as there is room."""
    widget.setMinimumWidth(pixels)
    widget.setMaximumWidth(pixels or NO_LIMIT)


def least_height(page: QWidget, width: int) -> int:
    """For `heightForWidth`: what would like to be higher shrinks before all is scrolled."""
    layout = page.layout()
    return layout.minimumHeightForWidth(width) if layout is not None else -1


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _fill(layout: QBoxLayout, items: tuple[QWidget | QLayout | None, ...], spacing: int) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
