"""The window over the services: rooms, messages and shortcuts, joined in one place."""

from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.paths import choose_folder
from ui.rooms import makers

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from core.model import Suggestion
    from core.register import Naming
    from core.services import Services
    from ui.end_signals import EndSignals
    from ui.post_office import PostOffice
    from ui.settling import Settling
    from ui.widgets.entry_sheet import EntrySheet
    from ui.widgets.room import Room
    from ui.writing.aids import Aids


class Desktop:
    """The window over the services: rooms, messages and shortcuts, joined in one place."""

    def __init__(
        self, services: "Services", app: "QApplication", *, own_folder: bool = False
    ) -> None:
        from ui.bridge import Bridge
        from ui.shell import CrashHook
        from ui.tasks import Tasks
        from ui.theme import Look
        from ui.window import Window

        self.services = services
        self.fixed_folder = not own_folder
        self._signals: EndSignals | None = None
        self._settling: Settling | None = None
        self._compose: Any = None
        self.tasks = Tasks()
        self.bridge = Bridge(services.changes)
        self.look = Look(app, system_dark=services.settings.get("system is dark"))
        self._use_look()
        self.window = Window(self.look, makers(self))
        self._room: Callable[[str], Any] = self.window.go
        self.hook = CrashHook(self.window.toast.tell, self.window.keep_all)
        self.keeping: Any = None
        self.kind_reader: Any = None
        self.keeper: Any = None
        """What the gate put here (ui/lock/keeper.py): locking, and switching protection on and off."""
        self._join()

    @cached_property
    def office(self) -> "PostOffice":
        """What sends; made when a room that sends is made, or when the window is seen."""
        from ui.post_office import PostOffice

        return PostOffice(self.services, self.bridge, self.tasks)

    @cached_property
    def aids(self) -> "Aids":
        """What helps writing; made when the first sheet is seen."""
        from ui.writing.aids import Aids

        return Aids(self.services, self.look, self.bridge, self.tasks, self.window)

    def help_writing(self, room: "Room", page: "EntrySheet") -> None:
        """Join to a room's sheet all that helps writing."""
        self.aids.help(room, page)

    def run(self, options: dict[str, Any]) -> int:
        """Open where the window was left and stay until it is closed; the exit status."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from ui import shell

        settle = shell.tell_first_paint if shell.is_measured() else self.settle_in_steps
        self.window.painted.connect(lambda: QTimer.singleShot(0, settle))
        self.show(options.get("room") or "")
        return QApplication.exec()

    def self_test(self) -> int:
        """Show each room in light and dark and load every icon; 0 when all is well."""
        from ui.self_test import look_at_everything

        self.show()
        return look_at_everything(self.window, self.services.settings)

    def show(self, room: str = "") -> None:
        """Open the window where and in the room it was left in, or in the given room."""
        settings = self.services.settings
        self.window.put(settings.get("window"))
        first = room or settings.get("room")
        self.window.go(first if first in self.window.rooms else "today")
        self._count_waiting()
        self.window.show()

    def close(self) -> None:
        """In the reverse order of building; every room keeps its work first."""
        if self._settling is not None:
            self._settling.stop()
        self.window.leave_all()
        if "aids" in vars(self):
            self.aids.close()
        if self.kind_reader is not None:
            self.kind_reader.stop()
        self.tasks.close()
        if "office" in vars(self):
            self.office.stop()
        self.stop_listening()
        self.window.deleteLater()
        self.services.close()

    def stop_listening(self) -> None:
        """Give back the system's signals and the place of the crash hook."""
        if self._signals is not None:
            self._signals.restore()
            self._signals = None
        self.hook.restore()

    def settle(self) -> None:
        """All that can wait until the window is seen."""
        self._make_settling().at_once()

    def settle_in_steps(self) -> None:
        """The same, and keys come between."""
        self._make_settling().in_steps()

    def _make_settling(self) -> "Settling":
        from ui.settling import Settling

        self._settling = Settling(self)
        return self._settling

    def listen(self) -> None:
        """From now on the system's wish that the program ends is heard."""
        from ui.end_signals import EndSignals

        self._signals = EndSignals(self.window.close)

    def send(self) -> None:
        """From now on what is due is sent."""
        self.office.postman.ticked.connect(self._tick)
        self.office.reminders.reminded.connect(lambda *_: self._count_waiting())
        outside = self.aids.tray.message
        seen = self._is_seen
        self.office.start(self.window, self._show_waiting, self._open_post, outside, seen)
        self._count_waiting()

    def _is_seen(self, post: str) -> bool:
        return self._compose is not None and self._compose.out.shows(post)

    def _tick(self) -> None:
        if self._compose is not None:
            self._compose.out.ways.tick()

    def _show_waiting(self) -> None:
        self._room("compose").show_waiting()

    def _join(self) -> None:
        window, bridge = self.window, self.bridge
        window.search_wanted.connect(self._open_palette)
        window.entry_wanted.connect(self._new_entry)
        window.post_wanted.connect(self._new_post)
        window.help_wanted.connect(self._show_help)
        window.waiting_wanted.connect(self._show_waiting)
        window.closing.connect(self._keep_place)
        window.room_made.connect(self._join_room)
        bridge.setting_changed.connect(self._use_look)
        bridge.post_changed.connect(self._count_waiting)

    def _join_room(self, name: str) -> None:
        """What one room wants of another."""
        room: Any = self.window.room(name)
        if name == "today":
            room.suggestion_wanted.connect(self._use_suggestion)
            room.entry_wanted.connect(self._open_entry)
            room.mix_wanted.connect(lambda: self.window.go("mix"))
            room.side.named.connect(partial(self._name_person, room.undo_offered.emit))
        elif name == "journal":
            room.post_wanted.connect(self._open_post)
            room.compose_wanted.connect(lambda *told: self._room("compose").compose(*told))
            room.entry_wanted.connect(self._new_entry)
        elif name == "compose":
            room.entry_wanted.connect(self._open_entry)
            self._compose = room
            room.sheets.help = lambda sheet: self.aids.spell(sheet)  # noqa: PLW0108 - made late
            room.out.accounts_wanted.connect(self._open_accounts)
            self.bridge.account_changed.connect(lambda _: room.out.reload_wanted.emit())
            room.notes.named.connect(partial(self._name_person, room.undo_offered.emit))
        elif name == "mix":
            room.post_wanted.connect(self._open_post)
            room.entry_wanted.connect(self._open_entry)
            room.compose_wanted.connect(self._new_post)
            room.suggestion_wanted.connect(self._use_suggestion)
            room.helper.named.connect(partial(self._name_person, room.helper.offer_undo))
            room.shelf_wanted.connect(lambda: self._room("compose").show_shelf())
            room.review_wanted.connect(self.open_review)
            room.past_wanted.connect(lambda: self._room("settings").show_section("exchange"))

    def _use_suggestion(self, suggestion: "Suggestion") -> None:
        self._open_post(self.services.composer.draft_from(suggestion).id)

    def _name_person(
        self, offer_undo: "Callable[..., object]", name: str, naming: "Naming", role: str
    ) -> None:
        """Remember how somebody may appear in posts."""
        from ui.shell import translate
        from ui.words_people import kept

        people = self.services.people
        before = people.get(name)
        said = kept(naming, name, people.say(name, naming, role).role, translate)
        offer_undo(said, partial(people.put_back, name, before))

    def _new_entry(self) -> None:
        self._room("today").new_entry()

    def _new_post(self) -> None:
        self._room("compose").new_post()

    def _open_post(self, post: str) -> None:
        self._room("compose").open_post(post)

    def _open_entry(self, entry: str, start: int = -1, end: int = -1) -> None:
        self._room("journal").open_entry(entry, start, end)

    def show_entry(self, entry: str) -> None:
        self._open_entry(entry)

    def show_post(self, post: str) -> None:
        self._open_post(post)

    def look_into_backup(self, path: Path) -> None:
        """What is in the backup, and what of it could come back."""
        self.keeping.look_into(path)

    def open_review(self, first: str = "") -> None:
        """Go through the posts whose kind is a guess."""
        from ui.reviewing import review

        review(self.window, self.look, self.tasks, self.services, first)

    def _open_accounts(self) -> None:
        self._room("settings").show_section("networks")

    def _open_palette(self) -> None:
        from ui.palette import Palette

        acts: dict[str, Callable[[], object]] = {
            "entry": self._new_entry,
            "post": self._new_post,
            "keys": self._show_help,
            **{name: partial(self.window.go, name) for name in self.window.rooms},
        }
        commands = self.window.commands()
        if self.keeper is not None and self.services.protection.protected:
            commands.append(self.keeper.command())
            acts["lock"] = self.keeper.lock_soon
        palette = Palette(self.window, self.look, self.tasks, self.services.journal, commands)
        palette.entry_chosen.connect(self._open_entry)
        palette.post_chosen.connect(self._open_post)
        palette.command_chosen.connect(lambda name: acts[name]())
        palette.day_chosen.connect(lambda day: self._room("journal").show_asked(f"on:{day}"))
        palette.open()

    def move_folder(self, folder: Path) -> None:
        """From the next start on the journal is in this folder."""
        choose_folder(folder, coming_from=self.services.paths.folder)
        self.window.tell_moving(str(folder))

    def _show_help(self) -> None:
        can_lock = self.services.protection.protected
        import_module("ui.shortcuts").show_shortcuts(self.window, can_lock=can_lock)

    def _use_look(self, name: str = "scheme") -> None:
        get = self.services.settings.get
        self.look.motion = get("moving charts")
        if name in {"scheme", "text size", "reading font", "patterns in charts"}:
            self.look.use(
                get("scheme"),
                get("text size"),
                get("reading font"),
                patterns=get("patterns in charts"),
            )

    def _count_waiting(self) -> None:
        waiting = {each.post for each in self.services.outbox.unanswered()}
        if "office" in vars(self):
            waiting |= self.office.questions()
        self.window.set_waiting(len(waiting))

    def _keep_place(self) -> None:
        self.services.settings.set("room", self.window.current)
        self.services.settings.set("window", self.window.place())
