"""The weekly slots: at which hours of the week one likes to tell something."""

from PySide6.QtWidgets import QLineEdit

from core import weekly
from core.settings import Settings
from ui.widgets.basics import Card, label


class SlotsCard(Card):
    """Kept when it is right; what is wrong is said and changes nothing."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.line = QLineEdit(settings.get("weekly slots"))
        self.line.setPlaceholderText("Mon 9:00, Thu 17:30")
        self.line.setAccessibleName(self.tr("Weekly slots"))
        self.line.editingFinished.connect(self._keep)
        self.said = label("", "hint", wrap=True)
        self.column.addWidget(label(self.tr("Weekly slots"), "section"))
        self.column.addWidget(self.line)
        self.column.addWidget(self.said)
        self._tell(well=True)

    def _keep(self) -> None:
        text = self.line.text().strip()
        well = weekly.valid(text)
        if well:
            self._settings.set("weekly slots", text)
        self._tell(well=well)

    def _tell(self, *, well: bool) -> None:
        said = self.tr(
            "Days (Mon Tue Wed Thu Fri Sat Sun) with a time, and a comma between them. Compose offers "
            "the next free one; nothing is sent by that alone."
        )
        wrong = self.tr("That was not understood, so nothing was changed. Write it as in {0}.")
        self.said.setText(said if well else wrong.format("Mon 9:00, Thu 17:30"))
