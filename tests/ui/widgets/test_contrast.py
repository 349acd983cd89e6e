"""What is written faintly can still be read: at least 4.5 to 1, also what an empty field says."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from ui.theme import DARK, LIGHT, Look, Theme

LEAST = 4.5


def light(colour: QColor) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    look = Look(qapp)
    yield look
    look.use("light", 100, "serif", patterns=False)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_faint_ink_and_links_are_read_on_every_ground(theme: Theme) -> None:
    for ground in (theme.paper, theme.sheet, theme.hover):
        for ink in (theme.ink, theme.faint, theme.accent):
            assert contrast(QColor(ink), QColor(ground)) >= LEAST, (ink, ground)
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= LEAST


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("sort", [QLineEdit, QPlainTextEdit])
def test_what_an_empty_field_says_can_be_read(
    look: Look, theme: Theme, sort: type[QLineEdit | QPlainTextEdit]
) -> None:
    look.use(theme.name, 100, "serif", patterns=False)
    field = sort()
    field.setProperty("role", "sheet")
    field.setPlaceholderText("MMMMMMMMMMMM")
    field.resize(240, 60)
    assert strongest(field, QColor(theme.sheet)) >= LEAST
    field.deleteLater()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_quiet_button_that_is_off_looks_so(look: Look, theme: Theme) -> None:
    look.use(theme.name, 100, "serif", patterns=False)
    button = QPushButton("MMMMMMMM")
    button.setProperty("role", "quiet")
    button.resize(160, 40)
    on = strongest(button, QColor(theme.paper))
    button.setEnabled(False)
    assert strongest(button, QColor(theme.paper)) < on - 1
    button.deleteLater()


def strongest(field: QWidget, ground: QColor) -> float:
    """The contrast of the strongest pixel within a field."""
    picture = QImage(field.size(), QImage.Format.Format_RGB32)
    picture.fill(ground)
    field.render(picture)
    inside = range(8, picture.width() - 8)
    return max(
        contrast(picture.pixelColor(x, y), ground)
        for x in inside
        for y in range(8, picture.height() - 8)
    )
