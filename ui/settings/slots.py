"""The weekly slots: at which hours of the week one likes to tell something."""

from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from core import weekly
from core.settings import Settings
from ui.widgets.basics import Card, label
from ui.widgets.completions import dressed


class SlotsCard(Card):
    """Kept when it is right; what is wrong is said and changes nothing."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.line = QLineEdit(settings.get("weekly slots"))
        self.line.setPlaceholderText("Mon 9:00, Thu 17:30")
        self.line.setAccessibleName(self.tr("Weekly slots"))
        self.line.editingFinished.connect(self._keep)
        self.zone = QLineEdit(settings.get("slots zone"))
        self.zone.setPlaceholderText(self.tr("The zone of this computer; or such as Europe/Lisbon"))
        self.zone.setAccessibleName(self.tr("Zone of the slots"))
        names = dressed(QCompleter(sorted(available_timezones()), self.zone))
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(names)
        self.zone.editingFinished.connect(self._keep_zone)
        self.said = label("", "hint", wrap=True)
        self.column.addWidget(label(self.tr("Weekly slots"), "section"))
        self.column.addWidget(self.line)
        self.column.addWidget(self.zone)
        self.column.addWidget(self.said)
        self._tell(well=True)

    def _keep(self) -> None:
        text = self.line.text().strip()
        well = weekly.valid(text)
        if well:
            self._settings.set("weekly slots", text)
        self._tell(well=well)

    def _keep_zone(self) -> None:
        name = self.zone.text().strip()
        if not name or weekly.is_zone(name):
            self._settings.set("slots zone", name)
            self._tell(well=True)
        else:
            said = self.tr("There is no zone of that name, so nothing was changed.")
            self.said.setText(said)

    def _tell(self, *, well: bool) -> None:
        said = self.tr(
            "Days (Mon Tue Wed Thu Fri Sat Sun) with a time, and a comma between them. Compose offers "
            "the next free one; nothing is sent by that alone."
        )
        wrong = self.tr("That was not understood, so nothing was changed. Write it as in {0}.")
        self.said.setText(said if well else wrong.format("Mon 9:00, Thu 17:30"))
