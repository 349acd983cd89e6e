"""How the window keeps words: last words, backups by themselves, earlier versions, and what others do
to the journal's file meanwhile. Joined here, apart from the rooms.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from core.backups import DAILY
from core.clock import local_day
from core.model import Entry, Post, PostState
from core.paths import remember
from core.problems import Known
from core.recovery import Recovered, bring_back, state_of_entry, state_of_post
from core.versions import Version, of_entry, of_post
from ui.dates import say_day, say_time
from ui.shell import say

if TYPE_CHECKING:
    from ui.desktop import Desktop

LOOK_MS = 2_000
_BACKUP_MS = 30 * 60_000


class Keeping(QObject):
    """Made when the window is seen; `settle` follows."""

    def __init__(self, desktop: "Desktop") -> None:
        super().__init__(desktop.window)
        self._desktop, self._window = desktop, desktop.window
        self._services, self._tasks = desktop.services, desktop.tasks
        self._zone = self._services.journal.blank().zone
        self._look_timer, self._backup_timer = QTimer(self), QTimer(self)
        self._look_timer.setInterval(LOOK_MS)
        self._backup_timer.setInterval(_BACKUP_MS)
        self._look_timer.timeout.connect(self.look)
        self._backup_timer.timeout.connect(self.back_up)
        self._moving = self._recovered = False
        bridge = desktop.bridge
        bridge.clashed.connect(self._clashed)
        bridge.journal_changed.connect(self._renew)
        QShortcut(QKeySequence("Ctrl+H"), self._window, self.show_earlier)
        self.rooms: list[str] = []
        """Those that were entered so far."""
        self.join_room(self._window.current)
        self._window.room_made.connect(self.join_room)

    def join_room(self, name: str) -> None:
        """Called for each room when it is made."""
        room: Any = self._window.room(name)
        self.rooms.append(name)
        words, now = self._services.last_words, self._services.journal.now
        if name in {"today", "journal"}:

            def note(entry: Entry) -> None:
                words.note(name, state_of_entry(entry, now()))

            room.page.note_by(note, partial(words.forget, name))
            room.page.details.earlier.clicked.connect(self.show_earlier)
        elif name == "compose":

            def note_post(post: Post, text: str) -> int:
                words.note(name, state_of_post(post, text, now()))
                return len(text)

            room.note_by(note_post, partial(words.forget, name))
            room.desk.earlier.clicked.connect(self.show_earlier)

    def settle(self) -> None:
        """The window is seen: bring back what a sudden end has left, then watch."""
        self._look_timer.start()
        self._backup_timer.start()
        self.look()

    def _recover(self) -> None:
        """Once, when the journal is open: a locked one keeps its last words sealed till then."""
        self._recovered = True
        try:
            found = bring_back(
                self._services.last_words,
                self._services.store,
                self._services.journal,
                self._services.composer,
            )
        except Known as problem:
            self._window.toast.tell(say(problem))
            found = []
        if found:
            self._tell_recovered(found)
        else:
            self._offer_stranger()

    def back_up(self) -> None:
        """The daily backup, on a worker; what goes wrong is said, and tried again later."""
        backups = self._services.backups
        if self._services.store.database.is_open and backups.due():
            self._tasks.run(backups.work(DAILY), self._backed_up, self._backup_failed)

    def _backed_up(self, _: object) -> None:
        if not self._desktop.fixed_folder:
            remember(self._services.paths.folder)

    def look(self) -> None:
        """What have others done to the journal's file?"""
        outside = self._services.outside
        if not self._services.store.database.is_open:
            return
        if not self._recovered:
            self._recover()
        try:
            if outside.moved():
                self._rescue()
            else:
                outside.look()
        except Known as problem:
            self._window.toast.tell(say(problem))

    def look_into(self, path: Path, *, whole_too: bool = True) -> None:
        """Open the window in which a backup or a second journal is looked into."""
        from core.backup_folder import told
        from ui.restoring import Restoring

        made, title = told(path), ""
        if made is not None:
            day = say_day(local_day(made, self._zone))
            title = self.tr("Backup of {0}, {1}").format(day, say_time(made, self._zone))
        dialog = Restoring(
            self._window,
            self._desktop.look,
            self._tasks,
            self._services.backups,
            path,
            self._window.keep_all,
            whole_too=whole_too,
            title=title,
        )
        dialog.brought.connect(self._window.toast.tell)
        dialog.merged.connect(self._put_away)
        dialog.open()

    def show_earlier(self) -> None:
        """The earlier versions of what is open in the room that is shown."""
        type_, uid = self._window.room(self._window.current).document()
        self._window.room(self._window.current).leave()
        if uid:
            self._show_earlier(type_, uid)
        else:
            self._window.toast.tell(
                self.tr("Nothing is open here that could have earlier versions.")
            )

    def _show_earlier(self, type_: str, uid: str) -> None:
        from ui.earlier import Earlier

        history = self._services.history
        if type_ == "entry":
            entry = self._services.journal.get(uid)
            versions, says = history.of_entry(uid), of_entry(entry)
            restore = None if entry.deleted else partial(self._restore_entry, uid)
        else:
            post = self._services.composer.get(uid)
            versions, says = history.of_post(uid), of_post(post)
            fixed = post.deleted or post.state in (PostState.SENT, PostState.WAITING)
            restore = None if fixed else partial(self._restore_post, uid)
        Earlier(self._window, self._desktop.look, versions, says, self._zone, restore).open()

    def _restore_entry(self, uid: str, version: Version) -> None:
        before = of_entry(self._services.journal.get(uid))
        self._services.history.restore_entry(uid, version)
        self._renew()
        self._window.toast.tell(
            self.tr("The earlier version is back."),
            self.tr("Undo"),
            partial(self._undo, "entry", uid, before),
        )

    def _restore_post(self, uid: str, version: Version) -> None:
        before = of_post(self._services.composer.get(uid))
        self._services.history.restore_post(uid, version)
        self._desktop.show_post(uid)
        self._window.toast.tell(
            self.tr("The earlier version is back."),
            self.tr("Undo"),
            partial(self._undo, "post", uid, before),
        )

    def _undo(self, type_: str, uid: str, before: Version) -> None:
        if type_ == "entry":
            self._services.history.restore_entry(uid, before)
            self._renew()
        else:
            self._services.history.restore_post(uid, before)
            self._desktop.show_post(uid)

    def _tell_recovered(self, found: list[Recovered]) -> None:
        last = max(found, key=lambda each: each.when)
        words = self.tr("Brought back what you typed at {0}.").format(
            say_time(last.when, last.zone)
        )
        show = self._desktop.show_entry if last.type == "entry" else self._desktop.show_post
        self._renew()
        self._window.toast.tell(words, self.tr("Show"), partial(show, last.id))

    def _clashed(self, type_: str, uid: str) -> None:
        self._window.toast.tell(
            self.tr(
                "This was changed elsewhere too. Yours is saved; the other words are among the "
                "earlier versions."
            ),
            self.tr("Show"),
            partial(self._show_earlier, type_, uid),
        )

    def _rescue(self) -> None:
        """The file is gone from its place: all that is here goes into a fresh one."""
        if self._moving:
            return
        self._moving = True
        try:
            outside = self._services.outside
            rescued = outside.rescue()
            self._window.keep_all()
        finally:
            self._moving = False
        if rescued.in_place:
            self._window.toast.tell(
                self.tr(
                    "The journal's file was moved or deleted while it was open. All you wrote is "
                    "here again, in a fresh file at {0}."
                ).format(rescued.file)
            )
        else:
            self._window.toast.tell(
                self.tr(
                    "Another file has come in place of the journal. It is open now; all you wrote "
                    "is kept in {0}."
                ).format(rescued.file.name),
                self.tr("Look inside"),
                partial(self.look_into, rescued.file, whole_too=False),
            )

    def _renew(self) -> None:
        """Everything may have changed: each room looks afresh, and nobody loses their place."""
        for name in self.rooms:
            self._window.room(name).renew()

    def _offer_stranger(self) -> None:
        left = self._services.settings.get("left journals")
        strangers = [p for p in self._services.outside.strangers() if p.name not in left]
        if strangers:
            words = self.tr(
                "A second copy of the journal lies beside it: {0}. What it has and yours has not "
                "can be brought over."
            )
            self._window.toast.tell(
                words.format(strangers[0].name),
                self.tr("Look inside"),
                partial(self._look_at_stranger, strangers[0]),
            )

    def _look_at_stranger(self, path: Path) -> None:
        left = self._services.settings.get("left journals")
        self._services.settings.set("left journals", [*left, path.name])
        self.look_into(path, whole_too=False)

    def _put_away(self, path: Path) -> None:
        if path in self._services.outside.strangers():
            from core.outside import taken_in

            taken_in(path, self._services.paths.backups, self._services.journal.now())

    def _backup_failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        words = QCoreApplication.translate("Keeping", "Today's backup could not be made. {0}")
        self._window.toast.tell(words.format(say(error)))
