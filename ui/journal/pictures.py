"""A year in pictures: its photos by month, each leading to its entry; kept as a picture or a PDF."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from core.lookback import Lookback
from ui.journal.picture_grid import PictureGrid
from ui.journal.thumbs import Thumbs
from ui.journal.view import View
from ui.theme import Look
from ui.widgets.basics import IconButton, button, label, scrolling
from ui.widgets.choice import Choice
from ui.widgets.flow import flow, together

_LONGEST = 16_000
"""Pixels of the saved picture's height; a longer year is a PDF."""
_ASK_MS = 100


class PicturesView(View):
    """The year shown is the newest one with an entry, until another is chosen."""

    def __init__(self, look: Look, lookback: Lookback, thumbs: Thumbs) -> None:
        super().__init__()
        self._look, self._lookback, self._thumbs = look, lookback, thumbs
        self.year = int(lookback.today()[:4])
        self.name = label("", "section")
        self.years = Choice(look, self.tr("Year"))
        self.back = IconButton(look, "left", self.tr("The year before"))
        self.forth = IconButton(look, "right", self.tr("The year after"))
        self.save = button(self.tr("Save…"), self._ask_file)
        self.grid = PictureGrid(look, thumbs)
        self.shelf = scrolling(self.grid)
        self.none = label("", "faint", wrap=True)
        head = QWidget()
        line = flow(self.name)
        line.push()
        line.add(together(self.save, self.years, self.back, self.forth))
        head.setLayout(line)
        self.fill(head, self.none, self.shelf, own=(self.none,))
        self.when_empty(
            look,
            "image",
            self.tr("No photos yet"),
            self.tr("Photos that you put into entries come together here, year by year."),
        )
        self.back.clicked.connect(lambda: self._go(self.year - 1))
        self.forth.clicked.connect(lambda: self._go(self.year + 1))
        self.years.activated.connect(lambda _: self._go(int(self.years.currentData())))
        self.grid.opened.connect(self.entry_wanted)
        self.grid.moved.connect(self._follow)

    def first(self) -> QWidget:
        return self.grid

    def reload(self) -> None:
        span = self._lookback.photo_years()
        self.show_filled(filled=bool(span))
        if not span:
            return
        if self.year not in span:
            self.year = span[-1]
        self.years.clear()
        for year in reversed(span):
            self.years.addItem(str(year), year)
        self.years.setCurrentIndex(self.years.findData(self.year))
        photos = self._lookback.photos(f"{self.year}-01-01", f"{self.year}-12-31")
        many = self.tr("{0}: {1} photos").format(self.year, len(photos))
        one = self.tr("{0}: 1 photo").format(self.year)
        self.name.setText(one if len(photos) == 1 else many)
        self.back.setEnabled(self.year > span[0])
        self.forth.setEnabled(self.year < span[-1])
        self.none.setVisible(not photos)
        self.none.setText("" if photos else self.tr("No photos in this year."))
        self.save.setEnabled(bool(photos))
        self.grid.show_photos(photos)

    def write(self, path: str) -> None:
        """Into a picture or, by its suffix, a PDF, once the small pictures are there."""
        self._thumbs.make_room(len(self.grid.cells))
        missing = [
            cell.photo.medium for cell in self.grid.cells if not self._thumbs.has(cell.photo.medium)
        ]
        if missing:
            for medium in missing[:100]:
                self._thumbs.get(medium)
            QTimer.singleShot(_ASK_MS, self, lambda: self.write(path))
            return
        file = Path(path)
        if file.suffix.lower() == ".pdf":
            done = _to_pdf(self.grid.image(printed=True), self.grid.breaks(), file)
        else:
            done = self.grid.image().save(path)
        self._thumbs.make_room()
        if done:
            self.told.emit(self.tr("Saved as {0}").format(file.name))
        else:
            self.told.emit(
                self.tr("“{0}” could not be written. Try another folder.").format(file.name)
            )

    def _go(self, year: int) -> None:
        span = self._lookback.photo_years()
        if span:
            self.year = min(max(year, span[0]), span[-1])
            while self.year not in span:  # a year without photos is stepped over
                self.year += 1 if year > self.year else -1
        self.grid.current = 0
        self.reload()

    def _follow(self) -> None:
        """Keep the photo that the keyboard is on in sight."""
        area = self.grid.area().center().toPoint()
        self.shelf.ensureVisible(area.x(), area.y(), 0, round(self.grid.area().height() / 2) + 8)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the year in pictures"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {self.tr("PDF (*.pdf)"): "pdf"}
        if self.grid.height() * 2 <= _LONGEST:
            filters = {self.tr("Picture (*.png)"): "png", **filters}
        dialog.setNameFilters(list(filters))
        first = next(iter(filters.values()))
        dialog.setDefaultSuffix(first)
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        dialog.selectFile(f"{self.year}.{first}")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _to_pdf(image: QImage, breaks: Sequence[int], file: Path) -> bool:
    """On A4 pages, as wide as they are, and no photo cut in two."""
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
    writer.setResolution(150)
    painter = QPainter()
    if not painter.begin(writer):
        return False
    width, height = float(writer.width()), float(writer.height())
    tall = height * image.width() / width
    top = 0.0
    while top < image.height():
        if top:
            writer.newPage()
        left = image.height() - top
        ends = [each for each in breaks if top < each <= top + tall]
        much = left if left <= tall else ends[-1] - top if ends else tall
        part = QRectF(0, top, image.width(), much)
        painter.drawImage(
            QRectF(0, 0, width, part.height() * width / image.width()),
            image,
            part,
            Qt.ImageConversionFlag.AutoColor,
        )
        top += much
    return painter.end()
