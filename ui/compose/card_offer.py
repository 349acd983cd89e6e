"""The card of a link, where a network shows one only if the app brings it: asked for, shown, left."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core import networks
from core.contents import PageCard
from core.networks import urls
from core.preparing import Preparing
from core.problems import Known
from core.runner import Runner
from ui.shell import say
from ui.theme import GAP
from ui.widgets.basics import button, label


def first_link(text: str) -> str:
    """The first link with its scheme; empty when there is none."""
    return next((link for s in urls.spans(text) if "://" in (link := text[s.start : s.end])), "")


class CardOffer(QWidget):
    """Nothing is fetched before the person presses the button that says whom it asks."""

    made = Signal(object)
    """A PageCard, or None when it is not wanted any more."""
    told = Signal(str)

    def __init__(self, runner: Runner, preparing: Preparing) -> None:
        super().__init__()
        self._runner, self._preparing = runner, preparing
        self._link = ""
        self._asking = ""
        self.ask = button("", self._ask, "link")
        self.said = label("", "faint")
        self.away = button(self.tr("Without a card"), lambda: self.made.emit(None), "link")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP * 2)
        inside.addWidget(self.said)
        inside.addWidget(self.ask)
        inside.addWidget(self.away)
        inside.addStretch(1)
        self.hide()

    def show_for(
        self, text: str, card: PageCard | None, chosen: Sequence[str], *, images: int, fixed: bool
    ) -> None:
        """Where a chosen network wants it, there is a link, and no image takes its place."""
        wanted = any(networks.get(name).card for name in chosen) and not images and not fixed
        link = first_link(text) if wanted and "://" in text else ""
        self._link = link
        has = card is not None and card.link in text
        self.setVisible(bool(link) and self._asking != link)
        host = link.split("://", 1)[-1].split("/", 1)[0]
        self.ask.setText(self.tr("Make a card: ask {0} for its title").format(host))
        self.ask.setToolTip(self.tr("The page learns that somebody looked; nothing else leaves."))
        self.ask.setVisible(not has)
        self.said.setText(self.tr("With a card of {0}").format(host))
        self.said.setVisible(has)
        self.away.setVisible(has)

    def _ask(self) -> None:
        link = self._asking = self._link
        self.hide()

        def show(card: PageCard) -> None:
            self._asking = ""
            self.made.emit(card)

        def failed(error: Exception) -> None:
            self._asking = ""
            self.show()
            if not isinstance(error, Known):
                raise error
            self.told.emit(say(error))

        self._runner.run(self._preparing.card(link), show, failed)
