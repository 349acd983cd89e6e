"""The weeks as a file: a PNG in double size, an SVG, or a table. Works where no window can be."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QPointF,
    QRect,
    QSize,
    QSizeF,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
)

from core.exchange import weeks_csv
from core.model import Targets
from core.paths import write_whole
from core.problems import Known, Problem
from ui import words
from ui.mix.columns import AnyWeek, Column, columns
from ui.mix.days import span
from ui.mix.plot import Plot, Style
from ui.resources import resource_path
from ui.shell import translate
from ui.theme import GAP, LIGHT, PAGE, Theme

SIZE = QSize(1200, 600)
"""Logical pixels; a PNG has twice as many each way."""
LANDSCAPE = QPageLayout.Orientation.Landscape
PRINTED = LIGHT._replace(paper="#FFFFFF")
"""Paper is white already."""
_SCALE = 2
_PIXELS, _TITLE_PIXELS = 14, 26


def save(
    weeks: Sequence[AnyWeek],
    targets: Targets,
    path: Path,
    *,
    today: str = "",
    theme: Theme = LIGHT,
    share: bool = False,
    patterns: bool = False,
) -> None:
    """Write the weeks (oldest first) as the suffix of `path` says.

    The week that holds `today` is drawn as unfinished. Known(BAD_FORMAT) for another suffix than
    `.png`, `.svg` and `.csv`, Known(FILE_UNWRITABLE).
    """
    if path.suffix.lower() == ".csv":
        weeks_csv.write(weeks, path)
        return
    write = {".png": _png, ".svg": _svg}.get(path.suffix.lower())
    if write is None:
        raise Known(Problem.BAD_FORMAT, path.suffix or str(path))
    with fonts() as (plain, title):
        sheet = _Sheet(
            columns(weeks, today), targets, Style(theme, plain, patterns), title, share=share
        )
        data = write(sheet)
    write_whole(path, data)


def print_on(
    device: QPagedPaintDevice,
    weeks: Sequence[AnyWeek],
    targets: Targets,
    *,
    today: str = "",
    share: bool = False,
    patterns: bool = False,
) -> None:
    """Draw the weeks on one page of a printer or of a PDF, as wide as the page."""
    with fonts() as (plain, title):
        sheet = _Sheet(
            columns(weeks, today), targets, Style(PRINTED, plain, patterns), title, share=share
        )
        painter = QPainter(device)
        page = painter.viewport()
        scale = min(page.width() / SIZE.width(), page.height() / SIZE.height())
        painter.scale(scale, scale)
        sheet.paint(painter)
        painter.end()


class _Sheet:
    """The chart with a heading on a sheet of paper."""

    def __init__(
        self,
        shown: Sequence[Column],
        targets: Targets,
        style: Style,
        title: QFont,
        *,
        share: bool,
    ) -> None:
        self._style, self._title = style, title
        weeks = [week for column in shown for week in column.weeks]
        posts = words.posts(sum(week.posts for week in weeks), translate)
        self.heading = QCoreApplication.translate("Mix", "What was told, week by week")
        dates = span(weeks[0].start, weeks[-1].end) if weeks else ""
        self.below = " · ".join(filter(None, (dates, posts)))
        self._head = QFontMetricsF(title).height() + QFontMetricsF(style.font).height() + PAGE
        inside = QSizeF(SIZE.width() - 2 * PAGE, SIZE.height() - 2 * PAGE - self._head)
        self._plot = Plot(shown, targets, inside, style, share=share)

    def paint(self, painter: QPainter) -> None:
        theme, line = self._style.theme, QFontMetricsF(self._title)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, SIZE.width(), SIZE.height()), QColor(theme.paper))
        painter.setFont(self._title)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QPointF(PAGE, PAGE + line.ascent()), self.heading)
        painter.setFont(self._style.font)
        painter.setPen(QColor(theme.faint))
        below = PAGE + line.height() + QFontMetricsF(self._style.font).ascent() + GAP / 2
        painter.drawText(QPointF(PAGE, below), self.below)
        painter.translate(PAGE, PAGE + self._head)
        self._plot.paint(painter)


def _png(sheet: _Sheet) -> bytes:
    image = QImage(SIZE * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG"))
    writer.setText("Title", sheet.heading)
    writer.write(image)
    buffer.close()
    return bytes(data.data())


def _svg(sheet: _Sheet) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(SIZE)
    made.setViewBox(QRect(0, 0, SIZE.width(), SIZE.height()))
    made.setResolution(96)
    made.setTitle(sheet.heading)
    made.setDescription(sheet.below)
    painter = QPainter(made)
    sheet.paint(painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


@contextmanager
def fonts() -> Iterator[tuple[QFont, QFont]]:
    """Our own interface and reading faces, so that a file looks the same wherever it is made."""
    app = QGuiApplication.instance()
    if app is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        app = QGuiApplication([])
    loaded = []
    fonts = []
    for file, pixels in (
        ("Inter-Regular.ttf", _PIXELS),
        ("SourceSerif4-Regular.ttf", _TITLE_PIXELS),
    ):
        number = QFontDatabase.addApplicationFont(str(resource_path("fonts") / file))
        font = QFont(QFontDatabase.applicationFontFamilies(number) if number >= 0 else [])
        font.setPixelSize(pixels)
        loaded.append(number)
        fonts.append(font)
    try:
        yield fonts[0], fonts[1]
    finally:
        for number in loaded:
            QFontDatabase.removeApplicationFont(number)
        del app
