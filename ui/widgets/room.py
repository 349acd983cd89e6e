"""What every room of the window is: a page with a heading that keeps its work when one leaves."""

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QApplication, QWidget

from core.problems import Known
from ui.shell import say
from ui.widgets.basics import least_height
from ui.widgets.writing_edit import LONGEST


class Room(QWidget):
    """Rooms never know each other: what one wants of another goes out as a signal."""

    told = Signal(str)
    """A message for the person."""
    undo_offered = Signal(str, object)
    """A message, and a function that takes back what it tells of."""
    status_changed = Signal(str)
    heading_changed = Signal()

    def heading(self) -> str:
        """What stands at the top of the window while this room is shown."""
        raise NotImplementedError

    def enter(self) -> None:
        """The room is shown: look afresh."""

    def fit(self, wide: int) -> None:
        """So many pixels across are seen of the room: its columns take their widths."""

    def heightForWidth(self, width: int) -> int:
        """The least: a sheet that would like to be higher shrinks before the room is scrolled."""
        return least_height(self, width)

    def seen(self) -> None:
        """The room is on the screen: what could wait comes now."""

    def leave(self) -> None:
        """The room is left or the window closes: keep everything."""

    def come_back(self) -> None:
        """The person is back at the window in which this room is shown."""

    def unsaved(self) -> bool:
        """Whether something here could not be kept so far."""
        return False

    def renew(self) -> None:
        """Much has changed at once: show what is so now, without taking the keyboard."""
        if self.isVisible():
            had = QApplication.focusWidget()
            self.enter()
            if had is not None and had.isVisible():
                had.setFocus()

    def document(self) -> tuple[str, str]:
        """What is open here: `entry` or `post` and its id; the id is empty where nothing is."""
        return "", ""

    def go_beside(self) -> None:
        """F6: to what stands beside the sheet, and back; nothing where nothing does."""

    def look_for(self) -> bool:
        """Ctrl+F: search in this room; False where there is nothing to search in."""
        return False

    def tell_unsaved(self, problem: Known) -> None:
        """Keeping the work failed; it is still on the sheet."""
        words = QCoreApplication.translate("Room", "Not saved yet. {0}")
        self.status_changed.emit(words.format(say(problem)))

    def tell_too_long(self, length: int) -> None:
        """A paste of this many characters was refused."""
        words = QCoreApplication.translate(
            "Room",
            "That is {0} characters, and one sheet holds {1}. Nothing was changed and the "
            "clipboard still has it.",
        )
        locale = QLocale()
        self.told.emit(words.format(locale.toString(length), locale.toString(LONGEST)))
