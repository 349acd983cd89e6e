"""What leaves an entry as a file: copies without place and date, and files for the system's programs."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core.attachments import Attachment, Medium
from core.media_folder import MediaFolder
from core.media_type import ending
from core.problems import Known, Problem
from core.runner import Runner
from ui.shell import say
from ui.writing.pictures import whole

_LARGEST_SIDE, _MOST_BYTES = 12_000, 60_000_000
_ODD = set('/\\:*?"<>|\0')
Tell = Callable[[str], object]


def shareable(folder: MediaFolder, medium: Medium) -> tuple[bytes, str]:
    """(bytes, file ending) as they may leave. For a worker; a picture is drawn anew for it."""
    data = whole(folder, medium)
    if not medium.type.startswith("image/"):
        return data, ending(medium.type)
    from core import pictures
    from core.networks.network import JPEG, PNG, Images
    from ui.picture_files import turned

    limits = Images(size=_MOST_BYTES, side=_LARGEST_SIDE, pixels=10**9, types=(JPEG, PNG))
    try:
        made = pictures.fit(data, limits)
    except Known as problem:
        readable = turned(data) if problem.problem is Problem.NO_HEIC else b""
        if not readable:
            raise
        made = pictures.fit(readable, limits)
    return made.data, ending(made.type)


def save_copy(
    parent: QWidget, runner: Runner, folder: MediaFolder, medium: Medium, name: str, tell: Tell
) -> None:
    """Ask where, then write a copy there."""
    tr = QCoreApplication.translate
    dialog = QFileDialog(parent, tr("Photos", "Save a copy"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile("".join("_" if sign in _ODD else sign for sign in name))

    def write(path: str) -> None:
        def work() -> Path:
            data, kind = shareable(folder, medium)
            target = Path(path)
            if medium.type.startswith("image/") and target.suffix.lower() not in (
                f".{kind}",
                ".jpg" if kind == "jpeg" else f".{kind}",
            ):
                target = target.with_suffix(f".{kind}")
            try:
                target.write_bytes(data)
            except OSError as error:
                raise Known(Problem.FILE_UNWRITABLE, str(target)) from error
            return target

        def done(target: Path) -> None:
            if medium.type.startswith("image/"):
                words = tr("Photos", "Saved without its place and date: {0}")
            else:
                words = tr("Photos", "Saved as it is: {0}")
            tell(words.format(target))

        runner.run(work, done, lambda error: _tell(error, tell))

    dialog.fileSelected.connect(write)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class OpenedFiles:
    """Files of entries that other programs have open: copies that go when Rapport is closed.

    A protected journal leaves no plain copy behind by itself: there the person says where to.
    """

    def __init__(self, folder: MediaFolder, is_protected: Callable[[], bool]) -> None:
        self._folder, self._is_protected = folder, is_protected
        self._place: tempfile.TemporaryDirectory[str] | None = None

    def open(self, parent: QWidget, attachment: Attachment, runner: Runner, tell: Tell) -> None:
        """Give it to the program that the system has for it."""
        medium = attachment.medium
        if medium is None:
            return
        tr = QCoreApplication.translate
        stem = Path(attachment.name).stem or tr("Photos", "File")
        name = f"{stem}.{ending(medium.type)}" if "." not in attachment.name else attachment.name
        name = "".join("_" if sign in _ODD else sign for sign in name)
        if self._is_protected():
            tell(
                tr(
                    "Photos",
                    "Your journal is protected, so no open copy is made by itself. Say where to "
                    "keep one.",
                )
            )
            save_copy(parent, runner, self._folder, medium, name, tell)
            return
        if self._place is None:
            self._place = tempfile.TemporaryDirectory(prefix="rapport-", ignore_cleanup_errors=True)
        target = Path(self._place.name) / medium.id / name

        def work() -> None:
            data = whole(self._folder, medium)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(data)

        def show(_: None) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
                tell(
                    tr("Photos", "No program of this computer opens this file. Save a copy of it.")
                )

        runner.run(work, show, lambda error: _tell(error, tell))

    def close(self) -> None:
        if self._place is not None:
            self._place.cleanup()
            self._place = None


def _tell(error: Exception, tell: Tell) -> None:
    if not isinstance(error, Known):
        raise error
    tell(say(error))
