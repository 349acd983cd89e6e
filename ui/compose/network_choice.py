"""One network out of those that posts were told to; the list is read when it is opened."""

from collections.abc import Callable

from core import networks
from ui.theme import Look
from ui.widgets.choice import Choice


class NetworkChoice(Choice):
    """Begins with all networks."""

    def __init__(self, look: Look, read: Callable[[], list[str]]) -> None:
        super().__init__(look, "")
        self._read = read
        self.setAccessibleName(self.tr("Network"))
        self.addItem(self.tr("All networks"), "")

    def chosen(self) -> str:
        """Its name; empty for all."""
        return str(self.currentData() or "")

    def fill(self) -> None:
        """Read afresh which there are; what is chosen stays chosen."""
        had, known = self.chosen(), networks.names()
        while self.count() > 1:
            self.removeItem(1)
        titles = {
            name: networks.get(name).title if name in known else name for name in self._read()
        }
        for name, title in sorted(titles.items(), key=lambda each: each[1].casefold()):
            self.addItem(title, name)
        self.setCurrentIndex(max(self.findData(had), 0))

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        self.fill()
        super().showPopup()
