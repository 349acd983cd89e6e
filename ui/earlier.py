"""Earlier versions of an entry or a post: when, what changed, and the way back."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QWidget

from core.clock import local_day
from core.textdiff import counts, pieces
from core.versions import Version
from ui.dates import say_day, say_time
from ui.theme import GAP, PAGE, READING, Look
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, row
from ui.widgets.lit_list import LitList

Restore = Callable[[Version], object]


class Earlier(QDialog):
    """Words that have gone since are struck out, words that came since are underlined.

    `now_says` is what stands there now; `restore` brings a version back. A post that was sent keeps
    its words: then `restore` is None.
    """

    def __init__(
        self,
        window: QWidget,
        look: Look,
        versions: Sequence[Version],
        now_says: Version,
        zone: str,
        restore: Restore | None,
    ) -> None:
        super().__init__(window)
        self._versions, self._now, self._zone, self._restore = versions, now_says, zone, restore
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier versions"))
        self.resize(dialog_size.wide(self, 860), dialog_size.high(self, 560))
        self.list = LitList(self.tr("Earlier versions, newest first"))
        self.list.setFixedWidth(min(dialog_size.wide(self, 260), self.width() // 3))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFont(look.reading_font(READING))
        self.text.setProperty("role", "sheet")
        self.text.setAccessibleName(self.tr("What changed since then"))
        self.changes = label("", "faint", wrap=True)
        self.key = label(
            self.tr("Struck out: only in the earlier version. Underlined: came since."), "hint"
        )
        self.back = button(self.tr("Bring this version back"), self._bring_back, "primary")
        self.back.setVisible(restore is not None)
        close = button(self.tr("Close"), self.close)
        across = QHBoxLayout()
        across.setSpacing(PAGE // 2)
        across.addWidget(self.list)
        across.addLayout(column(self.changes, self.text, self.key, spacing=GAP), 1)
        heading = label(self.tr("Earlier versions"), "section")
        inside = column(heading, across, row(None, close, self.back), spacing=PAGE // 2)
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        for version in versions:
            self.list.addItem(self._when(version))
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _: self.text.setFocus())
        if versions:
            self.list.setCurrentRow(0)
        else:
            self._show_nothing()

    def _when(self, version: Version) -> str:
        day = say_day(local_day(version.at, self._zone), "d MMMM yyyy")
        return f"{day}, {say_time(version.at, self._zone)}"

    def _show(self, at: int) -> None:
        version = self._versions[at]
        changes = pieces(_whole(version), _whole(self._now))
        gone, came = counts(changes)
        said = [_words(self.tr("1 word only then"), self.tr("{0} words only then"), gone)]
        said.append(_words(self.tr("1 word since"), self.tr("{0} words since"), came))
        if version.mood != self._now.mood:
            said.append(self.tr("another mood"))
        self.changes.setText(" · ".join(said))
        self.text.setHtml("".join(_html(piece.change, piece.text) for piece in changes))

    def _show_nothing(self) -> None:
        self.list.hide()
        self.key.hide()
        self.back.setEnabled(False)
        self.text.setPlainText(
            self.tr(
                "There is no earlier version. One is kept whenever words are changed or taken away."
            )
        )

    def _bring_back(self) -> None:
        if self._restore is not None and self.list.currentRow() >= 0:
            self._restore(self._versions[self.list.currentRow()])
            self.close()


def _whole(version: Version) -> str:
    names = ", ".join(f"#{tag}" for tag in version.tags) + " ".join(
        f" @{name}" for name in version.people
    )
    return "\n".join(part for part in (version.title, version.body, names.strip()) if part)


def _html(change: str, text: str) -> str:
    inside = escape(text).replace("\n", "<br>").replace("  ", " &nbsp;")
    if change == "gone":
        return f"<s>{inside}</s> "
    return f"<u><b>{inside}</b></u>" if change == "new" else inside


def _words(one: str, many: str, number: int) -> str:
    return one if number == 1 else many.format(QLocale().toString(number))
