"""Keeping the weeks: a picture, a drawing, a table, on paper, or the whole year as a PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from core.insights import Insights
from core.problems import Known
from ui.mix.weeks import Picture
from ui.shell import say
from ui.theme import Look


class Saving(QObject):
    """Says where it was written, or why it could not be."""

    told = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, look: Look, insights: Insights, room: QWidget) -> None:
        super().__init__(room)
        self._look, self._insights, self._room = look, insights, room

    def ask(self, picture: Picture, below: QWidget) -> QMenu:
        """Open the list of what can be done, below a button."""
        menu = QMenu(below)
        menu.addAction(self.tr("Picture, drawing or table…"), lambda: self._ask_file(picture))
        menu.addAction(self.tr("Print…"), lambda: self._ask_printer(picture))
        menu.addSeparator()
        for year in self._years(picture.today):
            words = self.tr("A year with you: {0}…").format(year)
            menu.addAction(words, partial(self._ask_year, year))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))
        return menu

    def write(self, picture: Picture, path: str) -> None:
        """Into a file, as its suffix says."""
        from ui.mix import chart_file

        file = Path(path)
        self._try(
            lambda: chart_file.save(
                picture.weeks,
                picture.targets,
                file,
                today=picture.today,
                theme=self._look.theme,
                share=picture.share,
                patterns=self._look.patterns,
            ),
            self.tr("Saved as {0}").format(file.name),
        )

    def write_year(self, year: int, path: str) -> None:
        """The page of a year, as PDF."""
        from core import year as years
        from ui.mix import year_page

        file = Path(path)
        self._try(
            lambda: year_page.save(
                years.read(year, self._insights), file, patterns=self._look.patterns
            ),
            self.tr("Saved as {0}").format(file.name),
        )

    def _years(self, today: str) -> list[int]:
        """This year and the one before, where something was told in them."""
        first = self._insights.weeks(None)[0].start[:4]
        year = int(today[:4])
        return [each for each in (year, year - 1) if each >= int(first)]

    def _ask_file(self, picture: Picture) -> None:
        dialog = self._file_dialog(self.tr("Save the weeks"), "mix.png")
        filters = {
            self.tr("Picture (*.png)"): "png",
            self.tr("Drawing (*.svg)"): "svg",
            self.tr("Table (*.csv)"): "csv",
        }
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        dialog.fileSelected.connect(lambda path: self.write(picture, path))
        dialog.open()

    def _ask_year(self, year: int) -> None:
        dialog = self._file_dialog(self.tr("Save your year"), f"{year}.pdf")
        dialog.setNameFilters([self.tr("PDF (*.pdf)")])
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.write_year(year, path))
        dialog.open()

    def _file_dialog(self, title: str, name: str) -> QFileDialog:
        dialog = QFileDialog(self._room, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _ask_printer(self, picture: Picture) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from ui.mix import chart_file

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(chart_file.LANDSCAPE)
        printer.setDocName(self.tr("The weeks"))
        dialog = QPrintDialog(printer, self._room)
        dialog.accepted.connect(
            lambda: chart_file.print_on(
                printer,
                picture.weeks,
                picture.targets,
                today=picture.today,
                share=picture.share,
                patterns=self._look.patterns,
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _try(self, write: Callable[[], None], said: str) -> None:
        try:
            write()
        except Known as problem:
            self.told.emit(say(problem))
        else:
            self.told.emit(said)
