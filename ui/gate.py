"""The gate before the journal: a locked window or the open one, never both, over one data folder.

Locking lets the whole window go and all that was built over the journal, and builds it anew when it
is opened: so nothing of it stays in a label, a list or a memory of ours.
"""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from core.problems import Known
from ui.desktop import Desktop
from ui.lock.keeper import Keeper

if TYPE_CHECKING:
    from core.services import Services
    from core.ways import Fresh
    from ui.end_signals import EndSignals
    from ui.lock.converting import Conversion
    from ui.lock.door import Door
    from ui.lock.going_on import Left
    from ui.lock.opening import Opening
    from ui.shell import CrashHook
    from ui.tasks import Tasks
    from ui.theme import Look


class Gate(QObject):
    """`build` opens the data folder (core.services.build)."""

    def __init__(
        self,
        services: "Services",
        app: QApplication,
        build: "Callable[[], Services]",
        *,
        own_folder: bool = False,
    ) -> None:
        super().__init__()
        self.services, self._app, self._build = services, app, build
        self._own_folder = own_folder
        self._wanted = True
        self.desktop: Desktop | None = None
        self.keeper: Keeper | None = None
        self.door: Door | None = None
        self.tasks: Tasks | None = None
        """The locked window's own; the open one brings its own."""
        self._opening: Opening | None = None
        self._left: Left | None = None
        self._hook: CrashHook | None = None
        self._ends: EndSignals | None = None
        if not services.protection.locked:
            self._make_desktop()

    def run(self, options: dict[str, Any]) -> int:
        """Open the window, or the locked one first; the exit status."""
        if self.desktop is not None:
            return self.desktop.run(options)
        self.show()
        return int(QApplication.exec())

    def show(self) -> None:
        """The locked window; the keyring is asked at once, if it may open the journal."""
        gc.enable()
        door = self._make_door()
        self._wait(door).ask_keyring()

    def close(self) -> None:
        """In the reverse order of building."""
        self._drop_desktop()
        self._drop_door()
        self.services.close()

    def lock(self, asked: bool = True) -> None:  # noqa: FBT001, FBT002 - a signal calls it
        """Keep everything and lock. `asked` by the person, who is told why it could not be done."""
        desktop, keeper = self.desktop, self.keeper
        if desktop is None or keeper is None:
            return
        tell = desktop.window.toast.tell
        if not self.services.protection.protected:
            words = self.tr("This journal has no passphrase yet, so it cannot be locked.")
            tell(words, self.tr("Protect it"), keeper.show_card)
            return
        if not desktop.window.keep_all():
            tell(self.tr("Something could not be saved, so the journal was not locked."))
            return
        copied = QApplication.clipboard()
        told = copied.ownsClipboard() and bool(copied.text())
        door = self._make_door()
        from ui.lock.going_on import left

        self._left = left(desktop)
        if not asked:
            desktop.window.hide()
        self._drop_desktop()
        try:
            self.services = self._built_anew()
        except Known as problem:
            self._wait(door).tell(problem)
            return
        gc.collect()
        self._wait(door)
        if told:
            door.tell_clipboard()

    def protect(self, made: "Fresh", keep: bool) -> None:  # noqa: FBT001 - a signal calls it
        """Encrypt the journal; its backups too (`keep`), or they go."""
        from ui.lock.converting import protecting

        self._convert(protecting(self.services, made, keep=keep))

    def unprotect(self, root: bytes) -> None:
        from ui.lock.converting import unprotecting

        self._convert(unprotecting(self.services, root))

    def _convert(self, conversion: "Conversion") -> None:
        if self.desktop is None or not self.desktop.window.keep_all():
            return
        self._wanted = True
        door = self._make_door()
        words = self.tr("A copy is made and compared first. This may be stopped at any moment.")
        door.work(conversion.heading, words, can_cancel=True)
        door.cancelled.connect(self._cancel)
        self._drop_desktop()

        def ended(left: int, error: Exception | None = None) -> None:
            from ui.lock.converting import say_end

            said = say_end(conversion, left, error)
            self.services = self._built_anew()
            if self.services.protection.locked:
                self._wait(door, "settings").open(conversion.root, said)
            else:
                self._enter(said, by_code=False, room="settings")

        if self.tasks is not None:
            work = conversion.work
            self.tasks.run(lambda: work(lambda: self._wanted), ended, lambda error: ended(0, error))

    def _cancel(self) -> None:
        self._wanted = False

    def _built_anew(self) -> "Services":
        """With the sign-ins that are to be kept until Rapport closes."""
        made = self._build()
        made.credentials = self.services.credentials
        return made

    def _make_desktop(self) -> Desktop:
        desktop = Desktop(self.services, self._app, own_folder=self._own_folder)
        self.desktop = desktop
        self.keeper = keeper = Keeper(desktop, self._app)
        keeper.lock_wanted.connect(self.lock)
        keeper.protect_wanted.connect(self.protect)
        keeper.unprotect_wanted.connect(self.unprotect)
        return desktop

    def _make_door(self) -> "Door":
        from ui.end_signals import EndSignals
        from ui.lock.door import Door
        from ui.shell import CrashHook
        from ui.tasks import Tasks

        door = Door(self._look(), self._leave_letter)
        place = self.services.settings.get("window")
        if self.desktop is not None:
            door.restoreGeometry(self.desktop.window.saveGeometry())
        elif place:
            door.restoreGeometry(QByteArray.fromBase64(place.encode()))
        door.show()
        door.activateWindow()
        if self.desktop is not None:
            self.desktop.stop_listening()  # another window's follow, and those are given back first
        self.door, self.tasks = door, Tasks(1)
        self._hook = CrashHook(door.trouble.setText, lambda: not door.unsealed())
        self._ends = EndSignals(door.close)
        return door

    def _look(self) -> "Look":
        from ui.dress import dress

        return dress(self._app, self.services.settings)

    def _wait(self, door: "Door", room: str = "") -> "Opening":
        """Let the door open the journal as it is now."""
        from ui.lock.opening import Opening

        if self._opening is not None:
            self._opening.deleteLater()
        assert self.tasks is not None  # noqa: S101 - made with the door
        self._opening = Opening(door, self.tasks, self.services)
        self._opening.opened.connect(
            lambda said, by_code: self._enter(said, by_code=by_code, room=room)
        )
        return self._opening

    def _leave_letter(self, text: str) -> None:
        from core import clock

        self.services.protection.leave_letter(text, clock.local_zone())

    def _enter(self, said: str, *, by_code: bool, room: str = "") -> None:
        """The journal is open: its window takes the place of the locked one."""
        desktop = self._make_desktop()
        if self.door is not None:
            if self.door.unsealed():
                self._leave_letter_of(self.door)
            place = self.door.saveGeometry()
            self._drop_door()
            self.services.settings.set("window", bytes(place.toBase64().data()).decode())
        window = desktop.window
        window.painted.connect(lambda: QTimer.singleShot(0, desktop.settle_in_steps))
        if self._left is not None:
            window.painted.connect(lambda: QTimer.singleShot(0, window, self._go_on))
        desktop.show(room)
        if room and self.keeper is not None:
            self.keeper.card()
        if said:
            QTimer.singleShot(0, window, lambda: window.toast.tell(said))
        if by_code:
            from core.ways import Ways
            from ui.lock.asking import ChangePassphrase

            ways = Ways(self.services.protection)
            ChangePassphrase(window, desktop.look, desktop.tasks, ways, knows_old=False).open()

    def _go_on(self) -> None:
        from ui.lock.going_on import go_on

        place, self._left = self._left, None
        if self.desktop is not None and place is not None:
            go_on(self.desktop, place)

    def _leave_letter_of(self, door: "Door") -> None:
        """What stands on its sheet, not sealed: the journal is open, so it is an entry."""
        from core.model import replace

        journal = self.services.journal
        journal.save(replace(journal.blank(), body=door.sheet.toPlainText()))

    def _drop_desktop(self) -> None:
        desktop, keeper = self.desktop, self.keeper
        self.desktop = self.keeper = None
        if desktop is None or keeper is None:
            return
        keeper.stop()
        desktop.window.closing.emit()
        desktop.window.hide()
        for other in QApplication.topLevelWidgets():
            if other is not desktop.window and other is not self.door and other.isVisible():
                other.close()
        desktop.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _drop_door(self) -> None:
        door, self.door = self.door, None
        if door is None:
            return
        if self._ends is not None:
            self._ends.restore()
        if self.tasks is not None:
            self.tasks.close()
        if self._hook is not None:
            self._hook.restore()
        self._opening = self._ends = self.tasks = self._hook = None
        door.hide()
        door.deleteLater()
