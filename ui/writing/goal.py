"""A number of words that somebody wants to write: a thin line that fills, no praise and no blame."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QProgressBar

from core.attachments import words_alone
from core.settings import Settings
from ui.widgets.autosave import single_shot
from ui.widgets.entry_sheet import EntrySheet

_HEIGHT = 4
COUNT_MS = 250


class Goal(QProgressBar):
    """Below the sheet; hidden while no number is set."""

    def __init__(self, settings: Settings, page: EntrySheet) -> None:
        super().__init__()
        self._settings, self._page = settings, page
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("Words to aim for"))
        page.below.insertWidget(0, self)
        self._timer = single_shot(self, COUNT_MS, self.count)
        page.edited.connect(self._timer.start)
        page.turned.connect(lambda _: self.count())
        self.hide()
        self.count()

    def count(self) -> None:
        """Look how many words stand on the sheet."""
        wanted = self._settings.get("word goal")
        self.setVisible(bool(wanted))
        if wanted:
            words = len(words_alone(self._page.sheet.text()).split())
            self.setMaximum(wanted)
            self.setValue(min(words, wanted))
            number = QLocale().toString
            self.setToolTip(self.tr("{0} of {1} words").format(number(words), number(wanted)))
            self.setAccessibleDescription(self.toolTip())
