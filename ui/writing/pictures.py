"""Pictures of attachments as the window draws them: read and made small on a worker, kept a while."""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.attachments import Medium
from core.media_folder import MediaFolder
from core.problems import Known, Problem
from core.runner import Runner

SIDE = 720  # pixels; enough for a strip and for a picture within the text on a sharp screen
_KEPT = 60


class Drawn(NamedTuple):
    """A picture, or why there is none."""

    image: QImage | None = None
    problem: Known | None = None


class Pictures(QObject):
    """Ask with `get`; what is not here yet comes by `drawn` with the digest of its medium."""

    drawn = Signal(str)

    def __init__(self, runner: Runner, folder: MediaFolder) -> None:
        super().__init__()
        self._runner, self.folder = runner, folder
        self._known: OrderedDict[str, Drawn] = OrderedDict()
        self._wanted: set[str] = set()

    def get(self, medium: Medium) -> Drawn | None:
        """None while it is being drawn."""
        digest = medium.digest
        if digest in self._known:
            self._known.move_to_end(digest)
            return self._known[digest]
        if digest not in self._wanted:
            self._wanted.add(digest)

            def ready(found: Drawn) -> None:
                self._wanted.discard(digest)
                self._known[digest] = found
                while len(self._known) > _KEPT:
                    self._known.popitem(last=False)
                self.drawn.emit(digest)

            self.draw(medium, SIDE, ready)
        return None

    def draw(self, medium: Medium, side: int, ready: Callable[[Drawn], object]) -> None:
        """The picture of at most `side` pixels a side, once."""

        def failed(error: Exception) -> None:
            if not isinstance(error, Known):
                raise error
            ready(Drawn(problem=error))

        self._runner.run(lambda: Drawn(drawn(self.folder, medium, side)), ready, failed)

    def forget(self, medium: Medium) -> None:
        """Its file may be another one now."""
        self._known.pop(medium.digest, None)


def whole(folder: MediaFolder, medium: Medium) -> bytes:
    """Its bytes. For a worker. Known(MEDIUM_MISSING, MEDIUM_DAMAGED, FILE_UNREADABLE)."""
    data = folder.read(medium.file)
    if sha256(data).hexdigest() != medium.digest:
        raise Known(Problem.MEDIUM_DAMAGED, str(folder.path(medium.file)))
    return data


def drawn(folder: MediaFolder, medium: Medium, side: int) -> QImage:
    """A picture of the medium, upright. For a worker. Known: as `whole`, and core.pictures.look."""
    from core import pictures
    from ui.picture_files import turned

    data = whole(folder, medium)
    try:
        made = pictures.thumbnail(data, side)
    except Known as problem:
        readable = turned(data) if problem.problem is Problem.NO_HEIC else b""
        if not readable:
            raise
        made = pictures.thumbnail(readable, side)
    return QImage.fromData(made.data)
