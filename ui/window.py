"""The frame: rail, heading, rooms, status line, messages. It owns no feature."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.heading import Heading
from ui.icons import icon
from ui.quick_qt import ICON_ONLY, TAB_FOCUS, TEXT_BESIDE_ICON, set_number
from ui.theme import FOLD_BELOW, GAP, ICON, PAD, PAGE, RAIL_NARROW, RAIL_WIDE, Look
from ui.widgets.basics import button, label
from ui.widgets.room import Room
from ui.widgets.room_stack import RoomStack
from ui.widgets.toast import Toast

Maker = Callable[[], Room]
_STATUS_HEIGHT = 44  # pixels


class Window(QMainWindow):
    """Rooms are made when they are first entered."""

    painted = Signal()
    """The window shows itself for the first time."""
    room_made = Signal(str)
    search_wanted = Signal()
    entry_wanted = Signal()
    post_wanted = Signal()
    help_wanted = Signal()
    waiting_wanted = Signal()
    closing = Signal()

    def __init__(self, look: Look, makers: dict[str, Maker]) -> None:
        super().__init__()
        self._look, self._makers = look, makers
        self._rooms: dict[str, Room] = {}
        self._current = ""
        self._painted = self._stayed = False
        self.may_close: Callable[[QWidget, Callable[[], object]], bool] = lambda *_: True
        """Closing was put off once, because something could not be saved."""
        self.setWindowTitle(self.tr("Rapport"))
        self.setMinimumSize(600, 440)
        self.resize(1280, 800)
        self._stack = RoomStack(look)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._make_rail())
        down = QVBoxLayout()
        down.setSpacing(0)
        self._heading = Heading(look)
        self._heading.search_wanted.connect(self.search_wanted)
        self._heading.entry_wanted.connect(self.entry_wanted)
        down.addWidget(self._heading)
        down.addWidget(self._stack, 1)
        down.addWidget(self._make_status())
        across.addLayout(down, 1)
        self.setCentralWidget(body)
        self.toast = Toast(body, self._rail.width)
        self._add_shortcuts()
        look.changed.connect(self._paint_icons)
        look.changed.connect(self._fold)
        self._paint_icons()

    def room(self, name: str) -> Room:
        """The room, made now if it was never entered."""
        if name not in self._rooms:
            made = self._makers[name]()
            made.told.connect(lambda text: self._tell(made, text))
            made.undo_offered.connect(self._offer_undo)
            made.status_changed.connect(self._status.setText)
            made.heading_changed.connect(self._show_heading)
            self._rooms[name] = made
            self._stack.add_room(made)
            self.room_made.emit(name)
        return self._rooms[name]

    @property
    def rooms(self) -> list[str]:
        """The names of the rooms, in the order of the rail."""
        return list(self._makers)

    @property
    def current(self) -> str:
        return self._current

    def go(self, name: str) -> Room:
        """Leave the room that is shown and enter this one."""
        if self._current == name:
            return self._rooms[name]
        self._status.setText("")
        self.toast.leave_room()
        if self._current:
            self._rooms[self._current].leave()
        room = self.room(name)
        self._current = name
        self._stack.show_room(room)
        self._buttons[name].setChecked(True)
        room.enter()
        if self._painted:
            room.seen()
        self._show_heading()
        return room

    def leave_all(self) -> None:
        """Let every room keep its work."""
        for room in self._rooms.values():
            room.leave()

    def keep_all(self) -> bool:
        """Let every room keep its work; whether all of it could be kept."""
        self.leave_all()
        return not any(room.unsaved() for room in self._rooms.values())

    def set_waiting(self, posts: int) -> None:
        """How many posts wait for the person to say whether they posted them."""
        if posts == 1:
            text = self.tr("1 post waiting for your answer")
        else:
            text = self.tr("{0} posts waiting for your answer").format(posts) if posts else ""
        self._waiting.setText(text)
        self._waiting.setVisible(bool(posts))

    def commands(self) -> list[tuple[str, str, str]]:
        """What can be done from everywhere: name, words, icon."""
        rooms = [(name, words, name) for name, words in self._room_words().items()]
        return [
            ("entry", self.tr("New entry"), "plus"),
            ("post", self.tr("New post"), "plus"),
            *rooms,
            ("keys", self.tr("Keys"), "info"),
        ]

    def tell_moving(self, folder: str) -> None:
        """The journal will be in another folder."""
        words = self.tr(
            "From the next start on your journal is in {0}. All of it is copied; the old one stays."
        )
        self.toast.tell(words.format(folder))

    def place(self) -> str:
        """Where the window stands, as text for the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def put(self, place: str) -> None:
        if place:
            self.restoreGeometry(QByteArray.fromBase64(place.encode()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()
            self.windowHandle().activeChanged.connect(self._come_back)  # no changeEvent: it is slow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stayed = not self.keep_all() and not self._stayed
        if self._stayed:
            self.toast.tell(
                self.tr(
                    "Something could not be saved and is still here. Copy it, or close again to "
                    "leave without it."
                )
            )
            event.ignore()
            return
        if not self.may_close(self, self.close):
            event.ignore()
            return
        self.closing.emit()
        event.accept()

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: FBT001, N802 - Qt's
        from ui.widgets.tab_order import as_it_is_read  # the first paint asks for none of it

        as_it_is_read(self)
        return super().focusNextPrevChild(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.matches(QKeySequence.StandardKey.Undo) and self.toast.act()):
            super().keyPressEvent(event)

    def _come_back(self) -> None:
        if self.isActiveWindow() and self._current:
            self._rooms[self._current].come_back()

    def _tell(self, room: Room, text: str) -> None:
        """What a room tells that one has left, such as the end of its work, goes with no other."""
        (self.toast.tell_of_room if room.isVisible() else self.toast.tell)(text)

    def _offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        self.toast.tell(text, self.tr("Undo"), undo)

    def _show_heading(self) -> None:
        if self._current:
            self._heading.show_name(self._rooms[self._current].heading())

    def _room_words(self) -> dict[str, str]:
        return {
            "today": self.tr("Today"),
            "journal": self.tr("Journal"),
            "compose": self.tr("Compose"),
            "mix": self.tr("Mix"),
            "settings": self.tr("Settings"),
        }

    def _make_rail(self) -> QFrame:
        self._rail = QFrame()
        self._rail.setObjectName("rail")
        inside = QVBoxLayout(self._rail)
        inside.setContentsMargins(GAP, PAD, GAP, PAD)
        inside.setSpacing(4)
        words = self._room_words()
        for number, name in enumerate(self._makers, start=1):
            made = QToolButton()
            made.setText("  " + words[name])
            made.setAccessibleName(words[name])
            keys = QKeySequence(f"Ctrl+{number}")
            said = keys.toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{words[name]} ({said})")
            made.setCheckable(True)
            set_number(made, focusPolicy=TAB_FOCUS)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _=False, name=name: self.go(name))
            QShortcut(keys, self, lambda name=name: self.go(name))
            self._group.addButton(made)
            self._buttons[name] = made
            if name == "settings":
                inside.addStretch(1)
            inside.addWidget(made)
        return self._rail

    def _make_status(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("status")
        inside = QHBoxLayout(bar)
        inside.setContentsMargins(PAGE, 4, PAGE, GAP)
        bar.setMinimumHeight(_STATUS_HEIGHT)  # a message lies over this line, not over the room
        self._status = label("", "faint")
        self._waiting = button("", self.waiting_wanted.emit, "link")
        self._waiting.hide()
        inside.addWidget(self._status, 1)
        inside.addWidget(self._waiting)
        return bar

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+K", self.search_wanted.emit),
            ("Ctrl+N", self.entry_wanted.emit),
            ("Ctrl+Shift+N", self.post_wanted.emit),
            ("Ctrl+,", lambda: self.go("settings")),
            ("Ctrl+S", self.leave_all),
            ("Ctrl+F", self._find),
            ("F1", self.help_wanted.emit),
            ("F6", self._go_beside),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _go_beside(self) -> None:
        self._rooms[self._current].go_beside()

    def _find(self) -> None:
        if not self._rooms[self._current].look_for():
            self.search_wanted.emit()

    def _fold(self) -> None:
        narrow = self.width() < self._look.scaled(FOLD_BELOW)
        for made in self._buttons.values():
            set_number(made, toolButtonStyle=ICON_ONLY if narrow else TEXT_BESIDE_ICON)
        wide = max(RAIL_WIDE, self._rail.sizeHint().width())
        least = RAIL_NARROW - ICON + self._look.scaled(ICON)
        self._rail.setFixedWidth(least if narrow else wide)

    def _paint_icons(self) -> None:
        theme, scaled = self._look.theme, self._look.scaled
        for name, made in self._buttons.items():
            made.setIconSize(QSize(scaled(ICON), scaled(ICON)))
            made.setIcon(icon(name, theme.accent, off=theme.faint))
