"""The look: every colour, size and font of the window, in one place.

Fusion with our own palettes and a style sheet made from the tokens: `setColorScheme()` does nothing
on many platforms, so light and dark are always ours.
"""

import re
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core.model import Kind
from ui.resources import resource_path


class Theme(NamedTuple):
    """The colours of one look. Names say the role, never the hue."""

    name: str
    paper: str
    sheet: str
    ink: str
    faint: str
    line: str
    accent: str
    on_accent: str
    hover: str
    mark: str
    kinds: dict[Kind, str]


LIGHT = Theme(
    name="light",
    paper="#FBF8F3",
    sheet="#FFFFFF",
    ink="#26211C",
    faint="#6B625A",
    line="#E6DFD5",
    accent="#2F6F62",
    on_accent="#FFFFFF",
    hover="#F1ECE4",
    mark="#F6E3B8",
    kinds={
        Kind.STORY: "#D1780A",
        Kind.CONVERSATION: "#489A8A",
        Kind.USEFUL: "#2D477A",
        Kind.NEWS: "#5A5352",
        Kind.QUOTE: "#A774D6",
        Kind.SALES: "#9E0703",
    },
)
DARK = Theme(
    name="dark",
    paper="#1D1B19",
    sheet="#262321",
    ink="#EFE9E1",
    faint="#A79C90",
    line="#38332E",
    accent="#7CC9B5",
    on_accent="#12211D",
    hover="#312D29",
    mark="#5C4A1E",
    kinds={
        Kind.STORY: "#FFA617",
        Kind.CONVERSATION: "#66F3BD",
        Kind.USEFUL: "#6B87E2",
        Kind.NEWS: "#9E8B94",
        Kind.QUOTE: "#E3C4FE",
        Kind.SALES: "#EC2C44",
    },
)

GAP = 8
PAD = 16
PAGE = 24
CORNER = 8
_NARROW_ROOM, _WIDE_ROOM = 1080, 1450
_SHARE = 0.42
RAIL_WIDE, RAIL_NARROW, FOLD_BELOW, ICON = 148, 60, 1000, 20
SMALL, BODY, LARGE, READING, DISPLAY = 0.88, 1.0, 1.15, 1.3, 1.7
"""Text sizes, in parts of the system's."""

_READING = {
    "serif": ("Charter", "Source Serif 4", "Noto Serif", "Georgia", "Libertinus Serif"),
    "sans": (),
    "typewriter": ("JetBrains Mono", "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono"),
}
_PLAIN_SYSTEM_FONTS = {"", "DejaVu Sans", "Bitstream Vera Sans", "Sans", "Sans Serif"}
"""What a machine without a chosen interface font falls back to: ours is easier to read."""


_LEAST_POINTS = 10.0


class Look(QObject):
    """The look in force. Painters ask it for colours and fonts and listen to `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, *, system_dark: bool = False) -> None:
        super().__init__()
        self._app = app
        self._scheme, self._size, self._reading = "system", 100, "serif"
        self.patterns = self.motion = False
        self.theme = LIGHT
        self._families = {"serif": "", "sans": "", "typewriter": ""}
        self._load_fonts()
        self.system_dark = system_dark
        """Whether the system was dark when it was last asked; asking costs 60 ms."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.ask_system)

    def use(self, scheme: str, size: int, reading: str, *, patterns: bool) -> None:
        """Set the look: scheme `system`, `light` or `dark`; size in percent of the system's."""
        self._scheme, self._size, self._reading = scheme, size, reading
        self.patterns = patterns
        self.theme = DARK if self._wants_dark() else LIGHT
        font = QFont(self._ui_font)
        font.setPointSizeF(self._ui_font.pointSizeF() * size / 100)
        self._app.setFont(font)
        self._app.setPalette(_palette(self.theme))
        self._app.setStyleSheet(_style_sheet(self.theme, font))
        self.changed.emit()

    def colour(self, kind: Kind) -> QColor:
        return QColor(self.theme.kinds[kind])

    def font(self, size: float = BODY, *, bold: bool = False) -> QFont:
        """The interface font in one of the text sizes."""
        font = QFont(self._app.font())
        font.setPointSizeF(font.pointSizeF() * size)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def reading_font(self, size: float = READING) -> QFont:
        """The face for the person's own words."""
        font = self.font(size)
        family = self._families[self._reading]
        if family:
            font.setFamily(family)
        return font

    def scaled(self, pixels: int) -> int:
        """A width that was meant for text of the usual size."""
        return round(pixels * self._size / 100)

    def column(self, room: int, narrow: int, usual: int, wide: int, share: float = _SHARE) -> int:
        """One of three widths of a column, for a room that is `room` pixels wide.

        With large letters it takes no more than its share of the room.
        """
        spare = room * 100 / self._size
        width = narrow if spare < _NARROW_ROOM else usual if spare < _WIDE_ROOM else wide
        return min(self.scaled(width), round(room * share))

    def _load_fonts(self) -> None:
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        if system.pointSizeF() <= 0:
            system.setPointSizeF(10)
        known = set(QFontDatabase.families())
        if system.family() in _PLAIN_SYSTEM_FONTS or not known:
            system.setFamily(_bundled("Inter"))
            system.setPointSizeF(max(system.pointSizeF(), _LEAST_POINTS))
        self._ui_font = system
        for style, families in _READING.items():
            self._families[style] = next((name for name in families if name in known), "")
        if not self._families["serif"]:
            self._families["serif"] = _bundled("SourceSerif4")

    def _wants_dark(self) -> bool:
        return self.system_dark if self._scheme == "system" else self._scheme == "dark"

    def ask_system(self) -> None:
        """See whether the system is dark now, and follow it where that is wished."""
        from ui.portal import system_is_dark

        dark = system_is_dark()
        if dark != self.system_dark:
            self.system_dark = dark
            self.use(self._scheme, self._size, self._reading, patterns=self.patterns)


def _bundled(name: str) -> str:
    """Load one of our fonts; its family, or empty when it cannot be read."""
    family = ""
    for file in sorted(resource_path("fonts").glob(f"{name}-*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        family = families[0] if families else family
    return family


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, value in {
        role.Window: theme.paper,
        role.WindowText: theme.ink,
        role.Base: theme.sheet,
        role.AlternateBase: theme.hover,
        role.Text: theme.ink,
        role.Button: theme.sheet,
        role.ButtonText: theme.ink,
        role.BrightText: theme.ink,
        role.PlaceholderText: theme.faint,
        role.ToolTipBase: theme.sheet,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.Light: theme.hover,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.line,
        role.Accent: theme.accent,
    }.items():
        palette.setColor(name, QColor(value))
    for name in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.faint))
    return palette


def _between(one: str, other: str) -> str:
    """The colour half way between two: what is switched off, as its painted signs are."""
    parts = zip(QColor(one).getRgb()[:3], QColor(other).getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*((a + b) // 2 for a, b in parts)).name()


def _style_sheet(theme: Theme, font: QFont) -> str:
    sheet = resource_path("style.qss").read_text("utf-8")
    tokens = {
        **theme._asdict(),
        "off": _between(theme.faint, theme.paper),
        "small": f"{font.pointSizeF() * SMALL:.1f}pt",
        "display": f"{font.pointSizeF() * DISPLAY:.1f}pt",
        "large": f"{font.pointSizeF() * LARGE:.1f}pt",
    }
    return re.sub(r"\$(\w+)", lambda name: str(tokens[name[1]]), sheet)
