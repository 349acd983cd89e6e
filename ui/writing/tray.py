"""An icon in the system tray, if it is switched on: a quick note, the window, what is due."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from core.settings import Settings
from ui.badge import badge
from ui.bridge import Bridge


class Tray(QObject):
    """Follows its setting; a desktop without a tray is told so, and nothing else changes."""

    def __init__(
        self,
        bridge: Bridge,
        settings: Settings,
        note: Callable[[], object],
        show: Callable[[], object],
        close: Callable[[], object],
        tell: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._settings, self._note, self._show = settings, note, show
        self._close, self._tell = close, tell
        self.icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._act: Callable[[], object] | None = None
        bridge.setting_changed.connect(self._changed)
        if settings.get("tray"):
            self._switch(on=True)

    def message(self, words: str, act: Callable[[], object] | None = None) -> None:
        """Tell it from the tray too, for somebody in another program; a click on it comes here, and
        does `act`.
        """
        if self.icon is not None:
            self._act = act
            self.icon.showMessage(self.tr("Rapport"), words, self.icon.icon())

    def stop(self) -> None:
        self._switch(on=False)

    def _changed(self, name: str) -> None:
        if name == "tray":
            on = bool(self._settings.get("tray"))
            self._switch(on=on)
            if on and self.icon is None:
                self._tell(
                    self.tr(
                        "This desktop shows no tray. A quick note comes by the command "
                        "“rapport --capture”, which the desktop's settings can give a key."
                    )
                )

    def _switch(self, *, on: bool) -> None:
        if self.icon is not None:
            self.icon.hide()
            self.icon.deleteLater()
            self.icon = None
        if on and QSystemTrayIcon.isSystemTrayAvailable():
            self._menu = QMenu()
            self._menu.addAction(self.tr("A quick note"), self._note)
            self._menu.addAction(self.tr("Open Rapport"), self._show)
            self._menu.addSeparator()
            self._menu.addAction(self.tr("Close Rapport"), self._close)
            self.icon = QSystemTrayIcon(self)
            self.icon.setToolTip(self.tr("Rapport"))
            self.icon.setContextMenu(self._menu)
            self.icon.activated.connect(self._pressed)
            self.icon.messageClicked.connect(self._taken_up)
            self.icon.setIcon(badge())
            self.icon.show()

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._note()

    def _taken_up(self) -> None:
        act, self._act = self._act, None
        self._show()
        if act is not None:
            act()
