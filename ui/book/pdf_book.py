"""The journal as a PDF that one would print: a title page, the months with their pages, the photos.

Each month is laid out by itself, so that ten years need no more memory than their fullest month.
"""

from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from core.attachments import Attachment
from core.exchange import Collection, Exported, Tick, book, lost, no_tick
from core.exchange.book import BookWords, Month
from core.exchange.page_picture import page_picture
from core.exchange.whole import new_file
from core.problems import Known
from ui.book.print_font import print_font
from ui.theme import LIGHT

_DPI = 96
_MARGIN = 18.0
"""Millimetres around the text of an A5 page."""
_FOOT = 30
"""Pixels below the text, for the page's number."""
_TALLEST = 0.55
"""The part of a page's height that a photo may take."""
_NOT_CARRIED = ("mood", "starred", "private", "quiet", "place", "extra")
_STYLE = f"""
h1 {{ font-size: 20pt; font-weight: normal; margin-top: 40px; margin-bottom: 24px; }}
h2 {{ font-size: 12pt; margin-top: 26px; margin-bottom: 4px; }}
h3 {{ font-size: 11pt; margin-top: 2px; margin-bottom: 4px; }}
h4, h5, h6 {{ font-size: 10pt; }}
p, li {{ line-height: 140%; margin-top: 0; margin-bottom: 6px; }}
p.about, p.caption, p.file {{ color: {LIGHT.faint}; font-size: 8pt; margin-top: 10px; }}
p.photo {{ line-height: 100%; margin-top: 8px; }}
blockquote {{ margin-left: 16px; color: {LIGHT.faint}; }}
pre, code {{ font-family: monospace; font-size: 8.5pt; }}
a {{ color: {LIGHT.ink}; }}
"""


def write(collection: Collection, path: Path, words: BookWords, tick: Tick = no_tick) -> Exported:
    """Write the entries; posts are not part of the book. Known: see whole.new_file.

    May run on a worker.
    """
    with new_file(path) as file, print_font() as font:
        made = _Book(collection, words, font)
        file.write(made.written(tick))
    lacking = lost.of_all(collection, _NOT_CARRIED, media=False) + made.lost
    return Exported(len(collection.entries), 0, len(made.shown), lacking)


class _Book:
    """The pages of one book, painted one after the other."""

    def __init__(self, collection: Collection, words: BookWords, font: QFont) -> None:
        self._collection, self._words, self._font = collection, words, font
        self._months = book.months(collection)
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setTitle(words.title)
        self._writer.setCreator("Rapport")
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        self._writer.setPageMargins(
            QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter
        )
        self._writer.setResolution(_DPI)
        self._page = QSizeF(self._writer.width(), self._writer.height() - _FOOT)
        self._images: dict[str, QImage] = {}
        self._number = 0
        self.shown: set[str] = set()
        self.lost = lost.Lost()

    def written(self, tick: Tick) -> bytes:
        """The whole PDF. Months are laid out twice: once to know where each begins."""
        begins, page = {}, 3 if self._months else 2  # after the title and the contents
        for month in self._months:
            begins[month.anchor] = page
            page += self._document(month).pageCount()
            tick()
        contents = self._contents(begins)
        extra = contents.pageCount() - 1
        if extra:
            contents = self._contents({name: page + extra for name, page in begins.items()})
        self.shown.clear()
        self.lost.clear()
        painter = QPainter(self._writer)
        try:
            self._paint_title(painter)
            if self._months:
                self._paint(painter, contents)
            for month in self._months:
                self._paint(painter, self._document(month))
                tick()
        finally:
            painter.end()
            self._buffer.close()
        return bytes(self._buffer.data().data())

    def _document(self, month: Month) -> QTextDocument:
        self._images.clear()
        html = "".join(book.month_html(month, self._collection, self._words, self._picture))
        return self._laid_out(html)

    def _contents(self, begins: dict[str, int]) -> QTextDocument:
        lines = "".join(
            f"<tr><td>{escape(self._words.month(month.first))}</td>"
            f'<td align="right">{begins[month.anchor]}</td></tr>'
            for month in self._months
        )
        return self._laid_out(
            f'<h1>{escape(self._words.contents)}</h1><table width="100%" cellpadding="3">'
            f"{lines}</table>"
        )

    def _laid_out(self, html: str) -> QTextDocument:
        document = QTextDocument()
        document.setUseDesignMetrics(True)
        document.documentLayout().setPaintDevice(self._writer)
        document.setDefaultFont(self._font)
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(_STYLE)
        for name, image in self._images.items():
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        document.setHtml(html)
        document.setPageSize(self._page)
        return document

    def _picture(self, attachment: Attachment) -> str:
        """The name under which the document has the photo; empty for what no page can show."""
        if attachment.medium is None:
            self.lost["attachments"] += 1
            return ""
        try:
            _, data = page_picture(self._collection.read(attachment.medium))
        except Known:
            self.lost["attachments"] += 1
            return ""
        image = QImage.fromData(data)
        wide = self._page.width()
        high = self._page.height() * _TALLEST
        scale = min(wide / image.width(), high / image.height(), 1.0)
        # The document draws a picture in its own pixels: let it have as many as there is room.
        image.setDevicePixelRatio(1 / scale)
        name = f"photo:{attachment.id}"
        self._images[name] = image
        self.shown.add(attachment.medium.digest)
        return name

    def _paint_title(self, painter: QPainter) -> None:
        page = QRectF(0, 0, self._page.width(), self._page.height())
        painter.setPen(QColor(LIGHT.ink))
        large = QFont(self._font)
        large.setPointSizeF(30)
        painter.setFont(large)
        upper = QRectF(0, 0, page.width(), page.height() * 0.45)
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(upper, bottom | Qt.TextFlag.TextWordWrap, self._words.title)
        painter.setFont(self._font)
        painter.setPen(QColor(LIGHT.faint))
        lower = QRectF(0, upper.bottom() + 16, page.width(), page.height() * 0.3)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(
            lower, top | Qt.TextFlag.TextWordWrap, book.span(self._collection, self._words)
        )
        self._number = 1

    def _paint(self, painter: QPainter, document: QTextDocument) -> None:
        high = self._page.height()
        for page in range(document.pageCount()):
            self._writer.newPage()
            self._number += 1
            painter.save()
            painter.translate(0, -page * high)
            shown = QRectF(0, page * high, self._page.width(), high - 1)  # not the next page's edge
            painter.setClipRect(shown)
            document.documentLayout().draw(painter, _on_paper(shown))
            painter.restore()
            small = QFont(self._font)
            small.setPointSizeF(8)
            painter.setFont(small)
            painter.setPen(QColor(LIGHT.faint))
            foot = QRectF(0, high, self._page.width(), _FOOT)
            below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(foot, below, str(self._number))


def _on_paper(shown: QRectF) -> QAbstractTextDocumentLayout.PaintContext:
    """With ink on white, whatever the colours of the window: without it, those are taken."""
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette(context.palette)
    palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.ink))
    context.palette = palette
    context.clip = shown
    return context
