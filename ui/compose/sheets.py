"""What every sheet of Compose can do: take images, complete names used before, colour links, spell."""

from collections.abc import Callable

from core.composer import Composer
from ui.compose.completing import Completing, used
from ui.compose.images import Images
from ui.widgets.writing_edit import WritingEdit


class Sheets:
    """`help` is given each sheet once it is seen."""

    def __init__(self, composer: Composer, images: Images) -> None:
        self._composer, self._images = composer, images
        self.help: Callable[[WritingEdit], object] = lambda _: None

    def made(self, sheet: WritingEdit) -> None:
        """A sheet that is seen at once: a network's own words, a part of a thread."""
        self.join(sheet)
        sheet.highlight()

    def join(self, sheet: WritingEdit) -> None:
        sheet.take_mime = self._images.take
        sheet.when_seen = lambda: self.help(sheet)
        Completing(sheet, lambda: used([post.text for post in self._composer.sent()]))
