"""The images of a post that is handed over, in a folder from which they are dragged onto a page.

A compose page takes words by its address, never images. They lie there as they would be sent:
upright, small enough, without where they were taken; and only until Rapport closes.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from core import networks
from core.media_type import ending
from core.model import Post
from core.outgoing import Outgoing
from core.preparing import Preparing
from core.problems import Known
from core.runner import Runner
from ui.shell import say

DESCRIPTIONS = "descriptions.txt"


class ImageFolder(QObject):
    """One folder for each hand-over; made on a worker, opened when it is whole."""

    told = Signal(str)

    def __init__(self, preparing: Preparing, runner: Runner) -> None:
        super().__init__()
        self._preparing, self._runner = preparing, runner
        self._folders: list[QTemporaryDir] = []
        """They go with the window."""
        self.destroyed.connect(self._folders.clear)

    def lay_out(self, post: Post, network: str) -> None:
        """Put the post's images, if it has any, into a folder and open that."""
        if not self._preparing.images(post.id):
            return
        work = self._preparing.work(post, network)
        self._runner.run(work, lambda made: self._write(made, network), self._failed)

    def _write(self, made: Outgoing, network: str) -> None:
        pictures = [picture for part in made.parts for picture in part.pictures]
        if not pictures:
            return  # this network takes none
        folder = QTemporaryDir()
        self._folders.append(folder)
        said = []
        for number, picture in enumerate(pictures, start=1):
            name = f"{number}.{ending(picture.type)}"
            Path(folder.filePath(name)).write_bytes(picture.data)
            if picture.alt:
                said.append(f"{name}: {picture.alt}\n")
        if said:
            Path(folder.filePath(DESCRIPTIONS)).write_text("".join(said), "utf-8")
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder.path()))
        words = self.tr(
            "The text is on the clipboard. The images for {0} are in the folder that opens: drag them "
            "onto the page."
        )
        self.told.emit(words.format(networks.get(network).title))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))
