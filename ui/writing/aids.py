"""All that helps writing, made once for the window and joined to each sheet that is seen."""

from typing import TYPE_CHECKING

from core.runner import Runner
from ui.bridge import Bridge
from ui.theme import Look
from ui.widgets.entry_sheet import EntrySheet
from ui.widgets.markdown_keys import MarkdownKeys
from ui.widgets.room import Room
from ui.window import Window
from ui.writing.outside import OpenedFiles
from ui.writing.photos import Photos
from ui.writing.pictures import Pictures

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
        self.photos: dict[EntrySheet, Photos] = {}

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
        MarkdownKeys(page.sheet)

    def close(self) -> None:
        self.files.close()
