"""Templates in one menu: by the button, or by `/` at the start of a line."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QWidget

from core.clock import local
from core.model import Entry
from core.problems import Known
from core.templates import Template, Templates, fill
from ui.dates import say_day, say_time
from ui.shell import say
from ui.theme import PAD, Look
from ui.widgets.basics import IconButton, button, column, label, row
from ui.widgets.entry_sheet import EntrySheet

_WIDTH = 420


class TemplateMenu(QObject):
    """Joined to one sheet."""

    told = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, look: Look, templates: Templates, page: EntrySheet) -> None:
        super().__init__(page)
        self._templates, self._page = templates, page
        self.menu: QMenu | None = None
        self._look = look
        self.button = IconButton(
            look, "template", self.tr("Templates (or / at the start of a line)")
        )
        self.button.clicked.connect(self._from_button)
        page.details.add(self.button)
        page.sheet.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            cursor = self._page.sheet.textCursor()
            starts = cursor.atBlockStart() and not cursor.hasSelection()
            if event.text() == "/" and starts and not self._page.sheet.isReadOnly():
                cursor.insertText("/")
                here = self._page.sheet.cursorRect().bottomLeft()
                self._open(self._page.sheet.viewport().mapToGlobal(here), slash=True)
                return True
        return False

    def use(self, template: Template, *, slash: bool = False) -> None:
        """Write it at the caret; `slash`: in place of the one that was typed for it."""
        cursor = self._page.sheet.textCursor()
        cursor.beginEditBlock()
        if slash:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        text, caret = fill(template.body, values(self._page.written()))
        start = cursor.selectionStart()
        cursor.insertText(text)
        cursor.endEditBlock()
        cursor.setPosition(start + len(text[:caret].encode("utf-16-le")) // 2)
        self._page.sheet.setTextCursor(cursor)
        self._page.sheet.ensureCursorVisible()
        self._page.sheet.setFocus()

    def _from_button(self) -> None:
        self._open(self.button.mapToGlobal(QPoint(0, self.button.height())), slash=False)

    def _open(self, at: QPoint, *, slash: bool) -> None:
        self.menu = menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = self._templates.own()
        for group in (own, self._templates.bundled()):
            for template in group:
                menu.addAction(_safe(template.name), partial(self.use, template, slash=slash))
            menu.addSeparator()
        keep = menu.addAction(self.tr("Keep what is written as a template…"), self._ask_name)
        keep.setEnabled(bool(self._page.sheet.text().strip("/ \n")))
        if own:
            away = menu.addMenu(self.tr("Take one away"))
            for template in own:
                away.addAction(_safe(template.name), partial(self._remove, template))
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    def _ask_name(self) -> QDialog:
        return ask_name(self._page.window(), self._keep)

    def _keep(self, name: str) -> bool:
        text = self._page.sheet.text()
        try:
            kept = self._templates.keep(name, text)
        except Known as problem:
            self.told.emit(say(problem))
            return False
        self.undo_offered.emit(
            self.tr("Kept as the template “{0}”.").format(kept.name),
            lambda: self._templates.remove(kept.id),
        )
        return True

    def _remove(self, template: Template) -> None:
        self._templates.remove(template.id)
        self.undo_offered.emit(
            self.tr("The template “{0}” is gone.").format(template.name),
            lambda: self._templates.keep(template.name, template.body, template.id),
        )


def values(entry: Entry) -> dict[str, str]:
    """What the names in braces stand for, in the words of the locale."""
    at = local(entry.at, entry.zone)
    moment = QDateTime(at.year, at.month, at.day, at.hour, at.minute, at.second)
    return {
        "day": say_day(entry.day, "dddd d MMMM"),
        "date": QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat),
        "weekday": QLocale().toString(moment.date(), "dddd"),
        "time": say_time(entry.at, entry.zone),
    }


def ask_name(window: QWidget, keep: Callable[[str], bool]) -> QDialog:
    """Ask what a template is called; it closes when `keep` could keep it."""
    tr = QCoreApplication.translate
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Templates", "A template of your own"))
    line = QLineEdit()
    line.setMinimumWidth(_WIDTH)
    line.setAccessibleName(tr("Templates", "Its name"))
    line.setPlaceholderText(tr("Templates", "Its name"))

    def done() -> None:
        if keep(line.text()):
            dialog.accept()

    line.returnPressed.connect(done)
    hint = label(
        tr("Templates", "You may write {day}, {date}, {weekday}, {time} and {cursor} in it."),
        "hint",
        wrap=True,
    )
    buttons = row(
        None,
        button(tr("Templates", "Cancel"), dialog.reject),
        button(tr("Templates", "Keep"), done, "primary"),
    )
    inside = column(line, hint, buttons, spacing=PAD)
    inside.setContentsMargins(PAD, PAD, PAD, PAD)
    dialog.setLayout(inside)
    dialog.open()
    line.setFocus()
    return dialog


def _safe(name: str) -> str:
    return name.replace("&", "&&")
