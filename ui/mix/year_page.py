"""A year with you: one page of paper, warm and quiet, with nothing on it that was not told."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageSize, QPainter, QPdfWriter, QPen

from core.model import Kind, Told
from core.paths import write_whole
from core.text import first_words
from core.year import Year
from ui import words
from ui.icons import pixmap
from ui.mix.chart_file import PRINTED, fonts
from ui.mix.days import day
from ui.mix.fills import fill
from ui.printed_letters import letter_by_letter
from ui.shell import translate

WIDTH, HEIGHT = 794, 1123
"""A4 at 96 dots an inch."""
_EDGE, _GAP = 64.0, 14.0
_SHOWN = 260  # characters of a post
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def save(year: Year, path: Path, *, patterns: bool = False) -> None:
    """Write the page as PDF. Known(FILE_UNWRITABLE)."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    with fonts() as (plain, title):
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(writer.pageLayout().margins() * 0)
        writer.setResolution(96 * 4)
        writer.setTitle(QCoreApplication.translate("Mix", "{0}, a year with you").format(year.year))
        painter = QPainter(writer)
        painter.scale(4, 4)
        _Page(painter, plain, title, patterns=patterns).paint(year)
        painter.end()
        del painter, writer
    buffer.close()
    write_whole(path, bytes(data.data()))


class _Page:
    """Painted from top to bottom; `_y` is where the next thing begins."""

    def __init__(self, painter: QPainter, plain: QFont, title: QFont, *, patterns: bool) -> None:
        self._painter, self._plain, self._title = painter, plain, title
        self._patterns = patterns
        self._y = _EDGE
        self._wide = WIDTH - 2 * _EDGE

    def paint(self, year: Year) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._say(str(year.year), self._serif(58), PRINTED.accent, after=0)
        self._say(
            QCoreApplication.translate("Mix", "A year with you"),
            self._serif(25),
            PRINTED.ink,
            after=6,
        )
        self._say(_summary(year), self._sans(13), PRINTED.faint, after=2 * _GAP)
        self._bar(year.counts)
        self._names(year)
        self._months(year)
        stories, questions = self._fitting(list(year.stories), list(year.questions))
        if stories:
            self._quotes(QCoreApplication.translate("Mix", "Told from your days"), stories)
        if questions:
            self._quotes(QCoreApplication.translate("Mix", "You asked"), questions)
        foot = QRectF(_EDGE, HEIGHT - _EDGE + 4, self._wide, 20)
        self._painter.setFont(self._sans(10))
        self._painter.setPen(QColor(PRINTED.faint))
        made = QCoreApplication.translate(
            "Mix", "Made by Rapport from your own posts. It never left this computer."
        )
        self._painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), made)

    def _fitting(self, stories: list[Told], questions: list[Told]) -> tuple[list[Told], list[Told]]:
        """As many of both as there is room for, each whole; the longer list gives first."""
        room = HEIGHT - _EDGE - _GAP - self._y
        while sum(map(self._needed, (stories, questions))) > room and (stories or questions):
            (questions if len(questions) >= len(stories) else stories).pop()
        return stories, questions

    def _needed(self, posts: list[Told]) -> float:
        if not posts:
            return 0.0
        line = QFontMetricsF(self._sans(10)).height() + _GAP + 6
        tall = sum(self._tall(first_words(p.text, _SHOWN), self._serif(14)) + line for p in posts)
        return tall + QFontMetricsF(self._serif(19)).height() + 10 + _GAP

    def _bar(self, counts: dict[Kind, int]) -> None:
        total, x = sum(counts.values()) or 1, _EDGE
        for kind in Kind:
            if counts[kind]:
                wide = self._wide * counts[kind] / total
                rect = QRectF(x, self._y, max(wide - 2, 1), 26)
                fill(
                    self._painter,
                    rect,
                    kind,
                    PRINTED,
                    patterns=self._patterns,
                    top=True,
                    bottom=True,
                )
                x += wide
        self._y += 26 + _GAP

    def _names(self, year: Year) -> None:
        """Six names with their numbers, in two rows."""
        self._painter.setFont(self._sans(12))
        line, slot = QFontMetricsF(self._sans(12)).height() + 6, self._wide / 3
        for number, kind in enumerate(Kind):
            x, y = _EDGE + number % 3 * slot, self._y + number // 3 * line
            icon = pixmap(f"kind-{kind}", PRINTED.kinds[kind], 15, 4.0)
            self._painter.drawPixmap(QPointF(x, y), icon)
            self._painter.setPen(QColor(PRINTED.ink))
            share = year.counts[kind] / year.posts if year.posts else 0.0
            said = QCoreApplication.translate("Mix", "{0}: {1} ({2} %)").format(
                words.kind(kind, translate), year.counts[kind], int(share * 100 + 0.5)
            )
            self._painter.drawText(QRectF(x + 22, y - 1, slot - 26, line), int(_WRAP), said)
        self._y += 2 * line + _GAP

    def _months(self, year: Year) -> None:
        tall, slot = 110.0, self._wide / 12
        most = max((sum(month.values()) for month in year.months), default=0) or 1
        floor = self._y + tall
        self._painter.setFont(self._sans(10))
        for number, month in enumerate(year.months):
            x, y = _EDGE + number * slot + slot * 0.16, floor
            for kind in Kind:
                if month[kind]:
                    height = tall * month[kind] / most
                    part = QRectF(x, y - height, slot * 0.68, max(height - 1, 0.6))
                    fill(self._painter, part, kind, PRINTED, patterns=self._patterns)
                    y -= height
            self._painter.setPen(QColor(PRINTED.faint))
            name = day(f"2026-{number + 1:02}-01", "MMM")
            box = QRectF(_EDGE + number * slot, floor + 4, slot, 16)
            self._painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), name)
        self._painter.setPen(QPen(QColor(PRINTED.faint), 0.75))
        self._painter.drawLine(QPointF(_EDGE, floor), QPointF(_EDGE + self._wide, floor))
        self._y = floor + 20 + 2 * _GAP

    def _quotes(self, heading: str, posts: list[Told]) -> None:
        self._say(heading, self._serif(19), PRINTED.accent, after=8)
        serif, sans = self._serif(14), self._sans(10)
        for post in posts:
            said = first_words(post.text, _SHOWN)
            top = self._y
            self._say(said, serif, PRINTED.ink, after=2, inset=14)
            self._say(day(post.day, "d MMMM"), sans, PRINTED.faint, after=_GAP, inset=14)
            bar = QRectF(_EDGE, top + 3, 3, self._y - top - _GAP - 4)
            self._painter.fillRect(bar, QColor(PRINTED.kinds[post.kind]))
        self._y += _GAP

    def _say(self, said: str, font: QFont, colour: str, *, after: float, inset: float = 0) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        box = QRectF(_EDGE + inset, self._y, self._wide - inset, self._tall(said, font) + 2)
        self._painter.drawText(box, int(_WRAP), said)
        self._y += box.height() + after

    def _tall(self, said: str, font: QFont) -> float:
        room = QRectF(0, 0, self._wide - 14, 10_000)
        return QFontMetricsF(font).boundingRect(room, int(_WRAP), said).height()

    def _serif(self, pixels: int) -> QFont:
        return _sized(self._title, pixels)

    def _sans(self, pixels: int) -> QFont:
        return _sized(self._plain, pixels)


def _sized(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    return letter_by_letter(made)


def _summary(year: Year) -> str:
    posts = words.posts(year.posts, translate)
    if not year.posts:
        return QCoreApplication.translate("Mix", "Nothing was told in this year, and that is fine.")
    said = QCoreApplication.translate("Mix", "{0} in {1} weeks")
    if year.weeks == 1:
        said = QCoreApplication.translate("Mix", "{0} in one week")
    said = said.format(posts, year.weeks)
    if not year.from_journal:
        return f"{said}."
    told = QCoreApplication.translate("Mix", "{0}, {1} of them from your journal.")
    return told.format(said, year.from_journal)
