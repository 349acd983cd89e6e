"""The keys that work everywhere, shown by F1."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.theme import GAP, PAD, PAGE
from ui.widgets.basics import button, column, label, row, scrolling


def show_shortcuts(window: QWidget, *, can_lock: bool = False) -> QDialog:
    """Open the list; with the key that locks the journal where there is a passphrase."""
    tr = QCoreApplication.translate
    lock = (("Ctrl+L", tr("Shortcuts", "Lock the journal")),) if can_lock else ()
    rows = (
        ("Ctrl+N", tr("Shortcuts", "New entry")),
        ("Ctrl+Shift+N", tr("Shortcuts", "New post")),
        ("Ctrl+Return", tr("Shortcuts", "Hand the post over")),
        ("Ctrl+K", tr("Shortcuts", "Find entries, posts and commands")),
        ("Ctrl+F", tr("Shortcuts", "Find in this room")),
        ("Ctrl+1", tr("Shortcuts", "Today")),
        ("Ctrl+2", tr("Shortcuts", "Journal")),
        ("Ctrl+3", tr("Shortcuts", "Compose")),
        ("Ctrl+4", tr("Shortcuts", "Mix")),
        ("Ctrl+Shift+B", tr("Shortcuts", "In Compose: the board of all posts")),
        ("Ctrl+Shift+L", tr("Shortcuts", "In Compose: the shelf of links, quotes and headlines")),
        ("Ctrl+Shift+W", tr("Shortcuts", "In Compose: back to the sheet")),
        ("Ctrl+,", tr("Shortcuts", "Settings")),
        ("Ctrl+Z", tr("Shortcuts", "Undo")),
        ("F2", tr("Shortcuts", "Caption of the photo")),
        ("F6", tr("Shortcuts", "To the suggestions or the notes, and back")),
        ("F7", tr("Shortcuts", "The next word that may be misspelt")),
        ("F11", tr("Shortcuts", "Only the sheet")),
        ("Ctrl+H", tr("Shortcuts", "Earlier versions of what is open")),
        ("Ctrl+S", tr("Shortcuts", "Save now (everything is saved by itself)")),
        *lock,
        ("Esc", tr("Shortcuts", "Close what was opened last")),
        ("F1", tr("Shortcuts", "This list")),
    )
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Shortcuts", "Keys"))
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(GAP, GAP, GAP, GAP)
    grid.setHorizontalSpacing(PAGE)
    grid.setVerticalSpacing(GAP)
    for number, (keys, words) in enumerate(rows):
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        grid.addWidget(label(native, "faint"), number, 0)
        grid.addWidget(label(words, wrap=True), number, 1)
    grid.setColumnStretch(1, 1)
    close = button(tr("Shortcuts", "Close"), dialog.close, "primary")
    shown = scrolling(page)
    shown.setProperty("role", "reading")
    shown.setAccessibleName(tr("Shortcuts", "Keys"))
    inside = column(label(tr("Shortcuts", "Keys"), "section"), shown, row(None, close), spacing=PAD)
    inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
    dialog.setLayout(inside)
    letters = page.fontMetrics().horizontalAdvance
    on_screen = window.screen().availableSize().width() - 2 * PAGE
    wide = letters("Ctrl+Shift+W") + max(letters(words) for _, words in rows) + 5 * PAGE
    wanted = QSize(min(wide, window.width(), on_screen), page.sizeHint().height())
    around = inside.minimumSize().height() - shown.minimumSizeHint().height()
    high = min(wanted.height() + around, window.height())
    if high < wanted.height() + around:
        shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll
        shown.setFocus()
    dialog.resize(wanted.width(), high)
    dialog.open()
    return dialog
