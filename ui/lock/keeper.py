"""What an open window has of protection: its key, its card in Settings, and what locks it by itself."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from ui.desktop import Desktop
from ui.tasks import raise_error

if TYPE_CHECKING:
    from ui.settings.protection import ProtectionCard

_LEFTOVERS_MS = 3_000
_BUSY_MINUTES = 1


class Keeper(QObject):
    """Wishes go out as signals once the key or button that had them is done with."""

    lock_wanted = Signal(bool)
    """Whether the person asked for it."""
    protect_wanted = Signal(object, bool)
    unprotect_wanted = Signal(object)

    def __init__(self, desktop: Desktop, app: QApplication) -> None:
        super().__init__(desktop.window)
        self._desktop, self._app = desktop, app
        self._services, self._window = desktop.services, desktop.window
        desktop.keeper = self
        self.watch: Any = None
        QShortcut(QKeySequence("Ctrl+L"), self._window, self.lock_soon)
        self._window.painted.connect(self._wait)

    def stop(self) -> None:
        if self.watch is not None:
            self.watch.stop()
            self.watch = None

    def show_card(self) -> None:
        """Begin to protect the journal."""
        self.card().protect()

    def card(self) -> "ProtectionCard":
        """The card in Settings, shown."""
        from ui.settings.protection import ProtectionCard

        room: Any = self._window.go("settings")
        card: ProtectionCard = room.card(ProtectionCard)
        return card

    def _wait(self) -> None:
        """The window is seen: after all that others do of it first."""
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._settle))

    def _settle(self) -> None:
        if not self._services.protection.protected:
            QTimer.singleShot(_LEFTOVERS_MS, self, self._finish_leftovers)
            self._offer()
            return
        from ui.lock.watch import Watch

        self.watch = Watch(self._app, self._services.settings.get("lock after"))
        self.watch.alone.connect(self._alone)
        self.watch.asleep.connect(self._asleep)
        self._desktop.bridge.setting_changed.connect(self._set)

    def command(self) -> tuple[str, str, str]:
        """Locking, among what can be done from everywhere: name, words, icon."""
        return "lock", self.tr("Lock the journal"), "lock"

    def lock_soon(self) -> None:
        QTimer.singleShot(0, self, lambda: self.lock_wanted.emit(True))

    def _alone(self) -> None:
        if self._desktop.tasks.running:
            self.watch.use(_BUSY_MINUTES)  # an import goes on: look again soon
        else:
            self.lock_wanted.emit(False)

    def _asleep(self) -> None:
        if self._services.settings.get("lock with screen"):
            self.lock_wanted.emit(False)

    def _set(self, name: str) -> None:
        if name == "lock after" and self.watch is not None:
            self.watch.use(self._services.settings.get(name))

    def join(self, card: "ProtectionCard") -> None:
        """The card in Settings was made."""
        card.lock_wanted.connect(self.lock_soon)
        card.protect_wanted.connect(
            lambda made, keep: QTimer.singleShot(
                0, self, lambda: self.protect_wanted.emit(made, keep)
            )
        )
        card.unprotect_wanted.connect(
            lambda root: QTimer.singleShot(0, self, lambda: self.unprotect_wanted.emit(root))
        )

    def _offer(self) -> None:
        """A card on an empty Today until it is answered or something is written: no wizard."""
        settings = self._services.settings
        if settings.get("protection offered") or self._services.journal.latest(1):
            return
        if self._window.current != "today":
            return
        from ui.lock.offer import Offer

        offer = Offer()
        offer.answered.connect(lambda: settings.set("protection offered", value=True))
        offer.wanted.connect(self.show_card)
        room: Any = self._window.room("today")
        offer.answered.connect(room.page.sheet.setFocus)
        room.above.addWidget(offer)

    def _finish_leftovers(self) -> None:
        """A plain journal beside which a conversion was ended in the middle."""
        paths = self._services.paths

        def work() -> None:
            from core.conversion import finish_conversion, unfinished

            if unfinished(paths, protected=False):
                finish_conversion(paths, None)

        self._desktop.tasks.run(work, lambda _: None, raise_error)
