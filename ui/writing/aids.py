"""All that helps writing, made once for the window and joined to each sheet that is seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.runner import Runner
from ui.bridge import Bridge
from ui.capture import Capture
from ui.theme import Look
from ui.widgets.entry_sheet import EntrySheet
from ui.widgets.markdown_keys import MarkdownKeys
from ui.widgets.room import Room
from ui.widgets.writing_edit import WritingEdit
from ui.window import Window
from ui.writing.focus import Focus
from ui.writing.folded import Folded
from ui.writing.goal import Goal
from ui.writing.outside import OpenedFiles
from ui.writing.photos import Photos
from ui.writing.pictures import Pictures
from ui.writing.prompt_line import PromptLine
from ui.writing.remind import WritingReminder
from ui.writing.spell_sheet import SpellSheet
from ui.writing.spelling import Spelling
from ui.writing.template_menu import TemplateMenu
from ui.writing.tray import Tray

if TYPE_CHECKING:
    from core.services import Services


class Aids:
    """`close` takes back what outlives no window."""

    def __init__(
        self, services: "Services", look: Look, bridge: Bridge, runner: Runner, window: Window
    ) -> None:
        self._services, self._look, self._bridge = services, look, bridge
        self._runner, self._window = runner, window
        self.pictures = Pictures(runner, services.media.folder)
        self.files = OpenedFiles(services.media.folder, lambda: services.protection.protected)
        self.spelling = Spelling(
            runner, bridge, services.settings, services.people, services.writing.words
        )
        self.spelt: dict[WritingEdit, SpellSheet] = {}
        self.photos: dict[EntrySheet, Photos] = {}
        self.menus: dict[EntrySheet, TemplateMenu] = {}
        self.prompts: dict[EntrySheet, PromptLine] = {}
        self.goals: dict[EntrySheet, Goal] = {}
        self.focus = Focus(window)
        self.note: Capture | None = None
        self.tray = Tray(
            bridge,
            services.settings,
            self.capture,
            self._come_forward,
            self._close,
            window.toast.tell,
        )
        self.reminder = WritingReminder(services.settings, services.journal, self._remind)

    def help(self, room: Room, page: EntrySheet) -> None:
        """Join it to the sheet of a room."""
        s = self._services
        photos = Photos(
            self._look,
            self._bridge,
            self._runner,
            s.media,
            s.journal,
            self.pictures,
            self.files,
            page,
        )
        photos.told.connect(room.told)
        photos.undo_offered.connect(room.undo_offered)
        self.photos[page] = photos
        self.spell(page.sheet)
        MarkdownKeys(page.sheet)
        Folded(page.sheet)
        menu = TemplateMenu(self._look, s.writing.templates, page)
        menu.told.connect(room.told)
        prompt = PromptLine(self._look, s.writing.prompts, s.settings, page)
        self._bridge.setting_changed.connect(lambda _: prompt.look())
        for part in (menu, prompt):
            part.undo_offered.connect(room.undo_offered)
        goal = Goal(s.settings, page)
        self._bridge.setting_changed.connect(lambda _: goal.count())
        self.goals[page] = goal
        self.menus[page], self.prompts[page] = menu, prompt

    def spell(self, sheet: WritingEdit) -> None:
        """Look at the spelling on a sheet of any room."""
        self.spelt[sheet] = SpellSheet(self.spelling, sheet)
        sheet.destroyed.connect(lambda: self.spelt.pop(sheet, None))

    def capture(self) -> None:
        """A small window for one note."""
        if self.note is None:
            journal = self._services.journal
            self.note = Capture(self._look, journal.blank, journal.save)
            self.note.closed.connect(self._note_closed)
        self.note.show()
        self.note.raise_()
        self.note.activateWindow()

    def _note_closed(self) -> None:
        self.note = None

    def _come_forward(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _close(self) -> None:
        """Where something is still asked or could not be saved, that is to be seen."""
        if not self._window.close():
            self._come_forward()

    def _remind(self, words: str) -> None:
        word = QCoreApplication.translate("Aids", "Write")
        self._window.toast.tell(words, word, self._window.entry_wanted.emit)
        self.tray.message(words)

    def close(self) -> None:
        if self.note is not None:
            self.note.close()
        self.reminder.stop()
        self.tray.stop()
        self.spelling.stop()
        self.files.close()
